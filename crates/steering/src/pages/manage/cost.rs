//! What it has cost so far for each person reached: the budget over the figure, with the bounds of the figure.

use domain::counting::Bounds;
use domain::indicator::Measure;
use kit::{Lang, text};

/// `Ongeveer 620 euro ...`; nothing without a budget, or for what is no person.
pub fn says(lang: Lang, budget_cents: Option<i64>, measure: Measure, bounds: &Bounds, is_running: bool) -> Option<String> {
    let budget = budget_cents.filter(|_| measure == Measure::Persons && bounds.lower > 0)?;
    let each = |persons: i64| lang.number((budget / persons.max(1) + 50) / 100);
    let mut says = vec![lang.with(text::COST_SAYS, &[("n", each(bounds.figure).into())])];
    if bounds.lower != bounds.upper {
        let (least, most) = (each(bounds.upper), each(bounds.lower));
        says.push(lang.with(text::COST_BETWEEN, &[("least", least.into()), ("most", most.into())]));
    }
    if is_running {
        says.push(lang.t(text::COST_RUNS));
    }
    Some(says.join(" "))
}

/// What was typed as an amount in euro, in cents: `1002778,66`, `1 002 778.66`.
pub fn cents(typed: &str) -> Option<i64> {
    let plain: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '\u{a0}' && *c != '€').collect();
    let (whole, rest) = plain.split_once([',', '.']).unwrap_or((&plain, ""));
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(rest) || rest.len() > 2 || whole.len() > 12 {
        return None;
    }
    Some(whole.parse::<i64>().ok()? * 100 + format!("{rest:0<2}").parse::<i64>().ok()?)
}

/// Cents as somebody would type them.
pub fn euros(cents: i64) -> String {
    if cents % 100 == 0 { format!("{}", cents / 100) } else { format!("{},{:02}", cents / 100, cents % 100) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_people_write_it() {
        assert_eq!(cents("1 002 778,66"), Some(100_277_866));
        assert_eq!(cents("€ 500000"), Some(50_000_000));
        assert_eq!(cents("12.5"), Some(1_250));
        for text in ["", "-5", "veel", "1.000.000", "1,234", "9999999999999"] {
            assert_eq!(cents(text), None, "{text}");
        }
        assert_eq!(euros(100_277_866), "1002778,66");
        assert_eq!(cents(&euros(50_000_000)), Some(50_000_000));
    }

    #[test]
    fn the_bounds_turn_around_and_nobody_reached_costs_nothing_to_tell() {
        let bounds = Bounds { lower: 500, figure: 1_000, upper: 2_000 };
        let says = says(Lang::En, Some(50_000_000), Measure::Persons, &bounds, true).unwrap();
        assert!(says.contains("500") && says.contains("250") && says.contains("1\u{a0}000"), "{says}");
        assert_eq!(super::says(Lang::En, Some(1), Measure::Persons, &Bounds::default(), true), None);
        assert_eq!(super::says(Lang::En, Some(1), Measure::Minutes, &bounds, true), None);
    }
}
