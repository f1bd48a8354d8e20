//! Someone who keeps everything that was ever public, and knows who helped where. Whatever she takes off from whatever
//! else: of one to four moments she learns nothing.

use std::collections::BTreeSet;

use domain::Id;
use domain::disclosure::{FEWEST, Release};
use kit::on_both;
use kit::testing::TestApp;
use steering::publish::{AREA, PARTNER};
use steering::store::publication::TOTAL;

use crate::public_ground::{Border, accept, help, later, lay, published, reopen, send, take, tell, withdrawal};

const NIGHTS: i64 = 14;

/// Chance that comes out the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}

/// The moments that stand, each with the spot where it was.
type Standing = Vec<(Id, usize)>;

/// A figure that was shown, and the moments that made it.
struct Seen {
    what: String,
    value: i64,
    moments: BTreeSet<Id>,
}

/// A night and a day: some are helped, some moments turn out not to have been.
async fn live(app: &TestApp, border: &Border, dice: &mut Dice, night: i64, standing: &mut Standing) {
    let spots = &border.story.spots;
    let mut entries = Vec::new();
    for (nr, spot) in spots.iter().enumerate() {
        let people = if night == 0 { 6 + dice.below(12) } else { dice.below(7) };
        entries.extend((0..people).map(|_| (help(spot, Some(kit::random::opaque_id())), nr)));
    }
    let ids = tell(app, &entries.iter().map(|(entry, _)| entry.clone()).collect::<Vec<_>>()).await;
    standing.extend(ids.into_iter().zip(entries.iter().map(|(_, nr)| *nr)));
    let many = if dice.below(3) == 0 { dice.below(9) } else { 0 };
    let gone: Standing = (0..many).map(|_| standing.swap_remove(dice.below(standing.len()))).collect();
    tell(app, &gone.iter().map(|(id, nr)| withdrawal(&spots[*nr], *id)).collect::<Vec<_>>()).await;
}

/// Reports are sent and accepted, and one of them twice.
async fn report(app: &TestApp, border: &Border, night: i64) {
    match night {
        4 => accept(app, send(app, border, 0).await).await,
        9 => {
            if let Some((first, _)) = published(app, border.programme).await.newest_report() {
                reopen(app, first).await;
                accept(app, send(app, border, 0).await).await;
            }
        }
        12 => accept(app, send(app, border, 1).await).await,
        _ => {}
    }
}

/// Every sum of groups of a table, with the moments that made it.
fn unions(table: &Release, what: &str, is_at: impl Fn(&str, usize) -> bool, standing: &Standing) -> Vec<Seen> {
    let groups: Vec<_> = table.listed().collect();
    let union = |some: usize| {
        let chosen = || groups.iter().enumerate().filter(move |(at, _)| some >> at & 1 == 1).map(|(_, group)| group);
        let is_in = |spot: usize| chosen().any(|group| group.categories.iter().any(|code| is_at(code, spot)));
        Seen {
            what: format!("{what} {some:b}"),
            value: chosen().map(|group| group.value).sum(),
            moments: standing.iter().filter(|(_, spot)| is_in(*spot)).map(|(id, _)| *id).collect(),
        }
    };
    (1..1_usize << groups.len()).map(union).collect()
}

/// What is public since the night before.
async fn look(app: &TestApp, border: &Border, night: i64, standing: &Standing, known: &mut BTreeSet<Id>) -> Vec<Seen> {
    let published = published(app, border.programme).await;
    let mut seen = Vec::new();
    for dimension in [TOTAL, PARTNER, AREA] {
        for one in published.all("moments", dimension).iter().filter(|one| known.insert(one.id)) {
            let what = format!("{dimension} of night {night}");
            let of_partner = |code: &str, spot: usize| border.partners[[0, 0, 1, 2][spot]].to_string() == code;
            let in_area = |code: &str, spot: usize| border.story.spots[spot].area == code;
            seen.extend(match dimension {
                TOTAL => vec![Seen { what, value: one.value(), moments: standing.iter().map(|(id, _)| *id).collect() }],
                PARTNER => unions(&one.release, &what, of_partner, standing),
                _ => unions(&one.release, &what, in_area, standing),
            });
        }
    }
    seen
}

/// What she finds out: a figure with few moments, or a figure within another that leaves few.
fn attack(seen: &[Seen]) -> Option<String> {
    let tells = |people: i64| people != 0 && people < FEWEST;
    for one in seen {
        if tells(one.value) || i64::try_from(one.moments.len()).unwrap() != one.value {
            return Some(format!("{} in {}, of {}", one.value, one.what, one.moments.len()));
        }
        for other in seen.iter().filter(|other| other.moments.is_subset(&one.moments)) {
            if tells(one.value - other.value) {
                return Some(format!("{} without {}: {} - {}", one.what, other.what, one.value, other.value));
            }
        }
    }
    None
}

/// Between two releases of minutes that differ lie five moments or more.
async fn minutes_tell_nothing(app: &TestApp, border: &Border, nights: &[BTreeSet<Id>]) {
    let published = published(app, border.programme).await;
    let all: Vec<_> = published.all("minutes", TOTAL).iter().filter(|one| one.sent.is_none()).collect();
    let moments = |value: i64| nights.iter().find(|moments| i64::try_from(moments.len()).unwrap() * 15 == value);
    for pair in all.windows(2) {
        let (Some(before), Some(after)) = (moments(pair[0].value()), moments(pair[1].value())) else {
            panic!("minutes of no night")
        };
        assert!(before.symmetric_difference(after).count() >= 5);
    }
}

async fn a_life(app: &TestApp, seed: u64) {
    let border = lay(app, app).await;
    let (mut dice, mut standing, mut known) = (Dice(seed), Standing::new(), BTreeSet::new());
    let (mut looked, mut nights) = (Vec::new(), Vec::new());
    for night in 0..NIGHTS {
        live(app, &border, &mut dice, night, &mut standing).await;
        report(app, &border, night).await;
        take(&later(app, night)).await;
        looked.extend(look(app, &border, night, &standing, &mut known).await);
        nights.push(standing.iter().map(|(id, _)| *id).collect());
    }
    assert!(looked.len() > 25, "only {} figures were public", looked.len());
    assert_eq!(attack(&looked), None);
    minutes_tell_nothing(app, &border, &nights).await;
}

on_both! {
    async fn whoever_keeps_every_page_learns_of_no_one_to_four_moments(app: TestApp) {
        a_life(&app, 1).await;
    }

    async fn nor_does_she_in_another_life(app: TestApp) {
        a_life(&app, 20).await;
    }

    async fn nor_in_a_third(app: TestApp) {
        a_life(&app, 300).await;
    }
}

#[test]
fn she_does_find_what_is_told_plainly() {
    let people: Vec<Id> = (0..30).map(|_| kit::random::opaque_id()).collect();
    let looked = |many: usize| Seen {
        what: format!("{many}"),
        value: i64::try_from(many).unwrap(),
        moments: people[..many].iter().copied().collect(),
    };
    assert_eq!(attack(&[looked(20), looked(30)]), None);
    assert!(attack(&[looked(4)]).is_some());
    assert!(attack(&[looked(20), looked(23)]).is_some());
}
