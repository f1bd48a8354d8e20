//! The drawing of a target: what was reached month after month, the straight line to the goal, and what the last weeks
//! promise. Lines are drawn on a square of a thousand that the page stretches; words are placed in percents from the
//! left and pixels from the top, so that letters keep their size.

use std::fmt::Write as _;

use domain::target::{Forecast, Goal};
use domain::{Day, Month};
use kit::{Lang, text};

/// Where the square stands in the drawing: percents from the left, pixels from the top.
pub const LEFT: f64 = 11.0;
pub const WIDE: f64 = 67.0;
pub const TOP: i64 = 34;
pub const HIGH: i64 = 216;
/// Side of the square.
const SIDE: i64 = 1_000;
/// Lines above the foot, and months named below it.
const MOST_LINES: i64 = 4;
const MOST_MONTHS: i64 = 5;
/// Words closer than this would touch, in pixels.
const APART: i64 = 22;

/// A drawing with the table beside it.
pub struct BurnUp {
    /// Corners of the lines, as SVG writes them.
    pub reached: String,
    pub area: String,
    pub plan: String,
    pub promise: Option<Promise>,
    pub lines: Vec<Mark>,
    pub months: Vec<Mark>,
    pub now: Option<Mark>,
    pub goal: Mark,
    pub plan_word: Mark,
    pub rows: Vec<Row>,
}

/// The forecast: its middle line, its band, and what it says.
pub struct Promise {
    pub middle: String,
    pub band: String,
    pub mark: Mark,
}

/// A word and where it stands.
pub struct Mark {
    pub says: String,
    pub left: f64,
    pub top: i64,
}

/// A line of the table.
pub struct Row {
    pub month: String,
    pub reached: String,
    pub plan: String,
}

/// What is drawn: the goal, what was reached by the end of some days, and what is promised.
pub struct Drawn<'a> {
    pub goal: &'a Goal,
    /// Days in their order, with what was reached by their end.
    pub points: &'a [(Day, i64)],
    pub today: Day,
    pub forecast: Option<Forecast>,
}

impl BurnUp {
    pub fn new(lang: Lang, drawn: &Drawn) -> BurnUp {
        let scale = Scale::of(drawn);
        let start = (scale.x_before(drawn.goal.first_day()), scale.y(0));
        let line: Vec<_> =
            std::iter::once(start).chain(drawn.points.iter().map(|(day, n)| (scale.x(*day), scale.y(*n)))).collect();
        let end = (SIDE, scale.y(drawn.goal.goal()));
        let last = *line.last().unwrap_or(&start);
        let done = drawn.points.last().map_or(0, |(_, done)| *done);
        let under = [&line[..], &[(last.0, SIDE), (0, SIDE)]].concat();
        let promise = drawn.forecast.filter(|_| drawn.today < drawn.goal.last_day()).map(|f| promise(lang, &scale, last, f));
        let goal_says = lang.with(text::TARGET_GOAL, &[("n", drawn.goal.goal().into())]);
        let goal_top = apart(pixel(end.1) + 5, promise.as_ref().map(|promise| promise.mark.top));
        BurnUp {
            reached: corners(&line),
            area: corners(&under),
            plan: corners(&[start, end]),
            lines: scale.lines(lang),
            months: months(lang, drawn.goal, &scale),
            now: (drawn.today >= drawn.goal.first_day()).then(|| now(lang, last, done, drawn)),
            goal: Mark { says: goal_says, left: LEFT + WIDE + 1.0, top: goal_top },
            plan_word: Mark {
                says: lang.t(text::TARGET_PLAN),
                left: percent(360),
                top: pixel(SIDE - (SIDE - end.1) * 36 / 100) - 12,
            },
            rows: rows(lang, drawn),
            promise,
        }
    }

    /// Where the mark of the goal stands, in pixels from the top.
    pub fn goal_at(&self) -> (i64, i64) {
        let top = self.plan.rsplit(',').next().and_then(|y| y.parse().ok()).map_or(TOP, pixel);
        (top - 10, top + 10)
    }
}

/// Days to the right, amounts upwards.
struct Scale {
    first: Day,
    days: i64,
    step: i64,
    most: i64,
}

impl Scale {
    fn of(drawn: &Drawn) -> Scale {
        let highest = drawn.points.iter().map(|(_, n)| *n).max().unwrap_or(0);
        let promised = drawn.forecast.map_or(0, |forecast| forecast.high);
        let most = highest.max(drawn.goal.goal()).max(promised.min(drawn.goal.goal().saturating_mul(2))).max(1);
        let step = step(most);
        let days = (drawn.goal.last_day() - drawn.goal.first_day()).num_days() + 1;
        Scale { first: drawn.goal.first_day(), days, step, most }
    }

    /// The end of a day.
    fn x(&self, day: Day) -> i64 {
        (((day - self.first).num_days() + 1) * SIDE / self.days).clamp(0, SIDE)
    }

    /// The beginning of a day.
    fn x_before(&self, day: Day) -> i64 {
        ((day - self.first).num_days() * SIDE / self.days).clamp(0, SIDE)
    }

    fn y(&self, amount: i64) -> i64 {
        let up = i128::from(amount.clamp(0, self.most)) * i128::from(SIDE) / i128::from(self.most);
        SIDE - i64::try_from(up).unwrap_or(0)
    }

    fn lines(&self, lang: Lang) -> Vec<Mark> {
        let line = |nr: i64| Mark { says: lang.number(nr * self.step), left: LEFT - 1.0, top: pixel(self.y(nr * self.step)) };
        (0..=self.most / self.step).map(line).collect()
    }
}

/// One, two or five with as many noughts as leave few lines.
fn step(most: i64) -> i64 {
    let steps = (0..19).flat_map(|zeros| [1, 2, 5].map(|digit| digit * 10_i64.pow(zeros)));
    steps.into_iter().find(|step| most / step <= MOST_LINES).unwrap_or(most)
}

fn promise(lang: Lang, scale: &Scale, from: (i64, i64), forecast: Forecast) -> Promise {
    let to = |amount| (SIDE, scale.y(amount));
    let middle = to(forecast.middle);
    let says = lang.with(text::TARGET_PROMISE, &[("n", forecast.middle.into())]);
    Promise {
        middle: corners(&[from, middle]),
        band: corners(&[from, to(forecast.high), to(forecast.low)]),
        mark: Mark { says, left: LEFT + WIDE + 1.0, top: pixel(middle.1) + 5 },
    }
}

fn now(lang: Lang, at: (i64, i64), done: i64, drawn: &Drawn) -> Mark {
    let key = if drawn.today > drawn.goal.last_day() { text::TARGET_IN_THE_END } else { text::TARGET_NOW };
    Mark { says: lang.with(key, &[("n", done.into())]), left: percent(at.0), top: pixel(at.1) }
}

/// The months named below the foot: few enough to read, the year beside the first of each.
fn months(lang: Lang, goal: &Goal, scale: &Scale) -> Vec<Mark> {
    let (mut month, mut all) = (Month::of(goal.first_day()), Vec::new());
    while month.first_day() <= goal.last_day() {
        all.push(month);
        if month == month.next() {
            break;
        }
        month = month.next();
    }
    let count = i64::try_from(all.len()).unwrap_or(1);
    let every = [1, 2, 3, 6, 12, 24, 60].into_iter().find(|every| count / every < MOST_MONTHS).unwrap_or(120);
    let named = all.iter().step_by(usize::try_from(every).unwrap_or(1));
    let mut year = String::new();
    named.map(|month| mark(lang, *month, &mut year, scale)).collect()
}

fn mark(lang: Lang, month: Month, year: &mut String, scale: &Scale) -> Mark {
    let code = month.to_string();
    let short = lang.month_short(&code);
    let of = code.split('-').next().unwrap_or_default();
    let says = if *year == of { short } else { format!("{short} {of}") };
    of.clone_into(year);
    Mark { says, left: percent(scale.x_before(month.first_day())), top: TOP + HIGH + 24 }
}

fn rows(lang: Lang, drawn: &Drawn) -> Vec<Row> {
    let row = |(day, reached): &(Day, i64)| Row {
        month: lang.month(&Month::of(*day).to_string()),
        reached: lang.number(*reached),
        plan: lang.number(drawn.goal.expected(*day)),
    };
    drawn.points.iter().map(row).collect()
}

/// Two words at one side stand apart: the second gives way, downwards when it belongs below.
fn apart(top: i64, other: Option<i64>) -> i64 {
    match other {
        Some(other) if (top - other).abs() < APART && top >= other => other + APART,
        Some(other) if (top - other).abs() < APART => other - APART,
        _ => top,
    }
}

fn corners(points: &[(i64, i64)]) -> String {
    points.iter().fold(String::new(), |mut text, (x, y)| {
        let _ = write!(text, "{}{x},{y}", if text.is_empty() { "" } else { " " });
        text
    })
}

/// From the left of the drawing, for a place on the square.
fn percent(x: i64) -> f64 {
    let share = f64::from(i32::try_from(x).unwrap_or(0)) / f64::from(1_000);
    ((LEFT + WIDE * share) * 10.0).round() / 10.0
}

/// From the top of the drawing, for a place on the square.
const fn pixel(y: i64) -> i64 {
    TOP + y * HIGH / SIDE
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        domain::parse_day(text).unwrap()
    }

    fn draw(goal: i64, points: &[(Day, i64)], forecast: Option<Forecast>) -> BurnUp {
        let goal = Goal::new(day("2023-01-01"), day("2024-12-31"), goal).unwrap();
        BurnUp::new(Lang::Nl, &Drawn { goal: &goal, points, today: day("2024-05-15"), forecast })
    }

    #[test]
    fn the_plan_runs_from_corner_to_goal_and_the_table_holds_every_point() {
        let points = [(day("2023-12-31"), 400), (day("2024-05-15"), 700)];
        let drawn = draw(1_000, &points, Some(Forecast { low: 900, middle: 1_000, high: 1_100 }));
        assert!(drawn.plan.starts_with("0,1000 1000,"));
        assert_eq!(drawn.rows.len(), 2);
        assert_eq!(drawn.rows[0].plan, "499");
        assert!(drawn.promise.is_some() && drawn.months.len() <= 5);
    }

    #[test]
    fn what_runs_far_over_its_goal_stays_in_the_drawing() {
        let drawn = draw(1, &[(day("2024-05-15"), i64::MAX / 4)], None);
        assert!(drawn.reached.split([' ', ',']).all(|n| (0..=SIDE).contains(&n.parse().unwrap())));
        assert!(drawn.lines.len() <= 5);
    }

    #[test]
    fn the_words_of_goal_and_promise_never_stand_on_one_another() {
        for middle in 900..1_100 {
            let drawn = draw(1_000, &[(day("2024-05-15"), 700)], Some(Forecast { low: 700, middle, high: 1_200 }));
            assert!((drawn.goal.top - drawn.promise.unwrap().mark.top).abs() >= APART);
        }
    }
}
