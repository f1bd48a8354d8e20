//! A lesson works without script: page by page, each a form.

use kit::on_both;

use crate::house::{Browser, Page, begin};
use crate::journal::kinds;

const LESSON: &str = "/nl/learn/my-first-e-mail/what-is-e-mail";

/// Presses the button of a page, and goes where it sends.
async fn turn(browser: &mut Browser, page: &Page) -> Page {
    let fields = ["once", "attempt", "from", "page"].map(|name| (name, page.hidden(name)));
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    let to = browser.post_again(LESSON, &fields).await.to().to_owned();
    browser.get(&to).await
}

fn is_on(page: &Page, nr: usize) -> bool {
    page.status == 200 && page.body.contains(&format!("name=\"page\" value=\"{nr}\""))
}

on_both! {
    async fn godelieve_reads_a_lesson_page_by_page_and_it_is_done_once(app: TestApp) {
        let mut godelieve = begin(&app, "").await;
        let first = godelieve.browser.get(LESSON).await;
        assert!(is_on(&first, 1), "{}", first.body);
        let second = turn(&mut godelieve.browser, &first).await;
        assert!(is_on(&second, 2));
        let third = turn(&mut godelieve.browser, &second).await;
        assert!(is_on(&third, 3));
        assert_eq!(kinds(&app).await, ["learning.start"]);
        let done = turn(&mut godelieve.browser, &third).await;
        assert!(done.status == 200 && !done.body.contains("name=\"page\""), "{}", done.body);
        assert_eq!(kinds(&app).await, ["learning.start", "learning.activity"]);
        assert!(turn(&mut godelieve.browser, &third).await.status == 200, "a form sent again is no mistake");
        assert_eq!(kinds(&app).await.len(), 2);
    }

    async fn she_goes_on_where_she_was_and_may_look_back(app: TestApp) {
        let mut godelieve = begin(&app, "").await;
        let first = godelieve.browser.get(LESSON).await;
        turn(&mut godelieve.browser, &first).await;
        assert!(is_on(&godelieve.browser.get(LESSON).await, 2));
        let back = godelieve.browser.get(&format!("{LESSON}?page=1")).await;
        assert!(is_on(&back, 1));
        let second = turn(&mut godelieve.browser, &back).await;
        assert!(is_on(&second, 2));
        assert!(is_on(&turn(&mut godelieve.browser, &second).await, 3));
    }

    async fn a_page_cannot_be_skipped_and_a_lesson_that_was_read_may_be_read_from_anywhere(app: TestApp) {
        let mut godelieve = begin(&app, "").await;
        for ahead in ["3", "4", "99", "0", "x", "-1"] {
            assert!(is_on(&godelieve.browser.get(&format!("{LESSON}?page={ahead}")).await, 1), "{ahead}");
        }
        let mut page = godelieve.browser.get(LESSON).await;
        let forged = [("attempt", page.hidden("attempt")), ("from", "0".to_owned()), ("page", "3".to_owned())];
        assert_eq!(godelieve.browser.post(LESSON, &forged.each_ref().map(|(name, value)| (*name, value.as_str()))).await.status, 422);
        for _ in 0..3 {
            page = turn(&mut godelieve.browser, &page).await;
        }
        let known = kinds(&app).await.len();
        let third = godelieve.browser.get(&format!("{LESSON}?page=3")).await;
        assert!(is_on(&third, 3));
        assert_eq!(turn(&mut godelieve.browser, &third).await.status, 200);
        assert_eq!(kinds(&app).await.len(), known, "reading it again is not counted again");
    }

    async fn a_guest_reads_too_and_nothing_is_kept(app: TestApp) {
        let mut guest = Browser::of(&app);
        for nr in 1..=3 {
            let page = guest.get(&format!("{LESSON}?page={nr}")).await;
            assert!(page.status == 200 && page.body.contains(&format!("href=\"{LESSON}?page={}\"", nr + 1)), "{}", page.body);
        }
        assert_eq!(guest.post(LESSON, &[("page", "1"), ("from", "0"), ("attempt", &kit::random::opaque_id().to_string())]).await.status, 404);
        assert!(kinds(&app).await.is_empty());
    }

    async fn a_number_that_is_none_is_never_a_mistake_of_ours(app: TestApp) {
        let mut godelieve = begin(&app, "").await;
        let attempt = kit::random::opaque_id().to_string();
        let most = usize::MAX.to_string();
        for (page, from, status) in [("0", "0", 404), (most.as_str(), "0", 404), ("1", most.as_str(), 422), ("x", "0", 400), ("1", "", 400)] {
            let fields = [("attempt", attempt.as_str()), ("from", from), ("page", page)];
            assert_eq!(godelieve.browser.post(LESSON, &fields).await.status, status, "{page} {from}");
        }
        assert_eq!(godelieve.browser.post("/nl/learn/mouse/click", &[("attempt", &attempt), ("from", "0"), ("page", "1")]).await.status, 404);
    }
}
