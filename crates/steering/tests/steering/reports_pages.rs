//! The pages of a report, as those who may and those who may not ask for them: Sandrine writes for Oostkamp, Anouk leads,
//! Nadine checks, Bert works for another partner.

use axum::body::to_bytes;
use axum::extract::{FromRequest as _, Path};
use axum::http::{Request, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use domain::Id;
use kit::testing::TestApp;
use kit::upload::Upload;
use kit::visit::Visitor;
use kit::{Lang, on_both, text};
use steering::pages::report::{begin, evidence, list, mine, part, send as sending, show, take, talk, verdict};
use steering::report::file::MOST_BYTES;
use steering::report::{frozen, kept};
use steering::store::evidence::in_days;
use steering::store::report as store;

use crate::reports_ground::{ADULTS, Ground, PDF, catch_up, form, help, lay, open, prove, send, visit};
use crate::story::day;

/// What a page answered.
struct Answer {
    status: StatusCode,
    body: String,
    to: String,
}

async fn answer(result: kit::Result<Response>) -> Answer {
    let response = result.unwrap_or_else(kit::Failure::into_response);
    let to = response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default().to_owned();
    let status = response.status();
    let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    Answer { status, body: String::from_utf8_lossy(&bytes).into_owned(), to }
}

fn nl() -> String {
    "nl".to_owned()
}

/// Her way as a writer.
async fn page(app: &TestApp, who: &Visitor, report: Id) -> Answer {
    let visit = visit(app, who, &format!("/nl/reports/{report}"));
    answer(show::show(visit, Path((nl(), report.to_string()))).await).await
}

/// Her way as one who follows the programme.
async fn followed(app: &TestApp, who: &Visitor, report: Id) -> Answer {
    let visit = visit(app, who, &format!("/nl/steering/digibank-brugge-west/reports/{report}"));
    answer(show::followed(visit, Path((nl(), "digibank-brugge-west".into(), report.to_string()))).await).await
}

async fn write(app: &TestApp, who: &Visitor, report: Id, part: &str, fields: &[(&str, &str)]) -> Answer {
    let (visit, form) = (visit(app, who, "/nl/reports"), form(fields));
    answer(part::write(visit, Path((nl(), report.to_string(), part.into())), form).await).await
}

async fn send_form(app: &TestApp, who: &Visitor, report: Id, anyway: bool) -> Answer {
    let fields: &[(&str, &str)] = if anyway { &[("anyway", "yes")] } else { &[] };
    let visit = visit(app, who, "/nl/reports");
    answer(sending::send(visit, Path((nl(), report.to_string())), form(fields)).await).await
}

async fn judge(app: &TestApp, who: &Visitor, report: Id, deed: &str, note: &str) -> Answer {
    let (visit, form) = (visit(app, who, "/nl/steering"), form(&[("deed", deed), ("note", note)]));
    answer(verdict::judge(visit, Path((nl(), "digibank-brugge-west".into(), report.to_string())), form).await).await
}

/// A form with a file, as a browser sends it.
async fn upload(app: &TestApp, who: &Visitor, report: Id, name: &str, bytes: &[u8], on: &str) -> Answer {
    let once = kit::random::opaque_id().to_string();
    let field = |name: &str, value: &str| format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    let fields = [field("once", &once), field("indicator", ADULTS), field("day", on)].concat();
    let head = format!("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
    let body = [fields.as_bytes(), head.as_bytes(), bytes, b"\r\n--edge--\r\n"].concat();
    let request = Request::post("/nl/reports").header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
    let upload = Upload::<MOST_BYTES>::from_request(request.body(body.into()).unwrap(), &app.app).await.unwrap();
    let visit = visit(app, who, "/nl/reports");
    answer(evidence::add(visit, Path((nl(), report.to_string())), upload).await).await
}

async fn oostkamp(app: &TestApp, ground: &Ground) -> Id {
    open(app, ground, 0, Some(ground.partner)).await
}

on_both! {
    async fn sandrine_begins_writes_proves_and_sends_and_anouk_accepts(app: TestApp) {
        let ground = lay(&app).await;
        help(&app, &ground, "2023-10-12", Some(kit::random::opaque_id())).await;
        catch_up(&app).await;
        let (period, partner) = (ground.periods[0].to_string(), ground.partner.to_string());
        let begun = begin::begin(visit(&app, &ground.sandrine, "/nl/reports"), form(&[("period", &period), ("partner", &partner)]));
        let begun = answer(begun.await).await;
        assert_eq!(begun.status, 303);
        let report: Id = begun.to.split(['/', '?']).nth(3).unwrap().parse().unwrap();

        let typed = [("text_nl", "Goed begonnen."), ("version_nl", "0"), ("text_fr", ""), ("version_fr", "0")];
        assert_eq!(write(&app, &ground.sandrine, report, "introduction", &typed).await.status, 303);
        let draft = page(&app, &ground.sandrine, report).await;
        assert!(draft.body.contains("Goed begonnen.") && draft.body.contains(&Lang::Nl.t(text::REPORT_TRANSLATION_MISSING)));

        assert_eq!(send_form(&app, &ground.sandrine, report, true).await.status, 422, "evidence is missing");
        assert_eq!(upload(&app, &ground.sandrine, report, "lijst.pdf", PDF, "2023-10-12").await.status, 303);
        assert_eq!(send_form(&app, &ground.sandrine, report, false).await.status, 422, "something is missing and she did not say so");
        assert_eq!(send_form(&app, &ground.sandrine, report, true).await.status, 303);
        let sent = page(&app, &ground.sandrine, report).await;
        let digest = steering::report::paper::grouped(&frozen(&app.db, report).await.unwrap().unwrap().hash);
        assert!(sent.body.contains(&digest));

        assert_eq!(judge(&app, &ground.anouk, report, "accept", "").await.status, 303);
        let late = judge(&app, &ground.anouk, report, "accept", "").await;
        assert!(late.status == 422 && late.body.contains(&Lang::Nl.t(text::REPORT_JUDGED_MEANWHILE)), "{}", late.body);
        assert_eq!(judge(&app, &ground.anouk, report, "reopen", "").await.status, 422, "she does not say why");
        assert_eq!(judge(&app, &ground.anouk, report, "reopen_text", "Ook in het Frans.").await.status, 303);
        let again = page(&app, &ground.sandrine, report).await;
        assert!(again.body.contains("Ook in het Frans.") && again.body.contains("?version=1"));
    }

    async fn a_partner_sees_hers_alone_and_another_partner_sees_nothing(app: TestApp) {
        let ground = lay(&app).await;
        let (hers, together) = (oostkamp(&app, &ground).await, open(&app, &ground, 0, None).await);
        assert_eq!(page(&app, &ground.sandrine, hers).await.status, 200);
        assert_eq!(page(&app, &ground.sandrine, together).await.status, 404);
        assert_eq!(followed(&app, &ground.sandrine, hers).await.status, 404, "she does not follow the programme");
        for report in [hers, together] {
            assert_eq!(page(&app, &ground.bert, report).await.status, 404);
            assert_eq!(followed(&app, &ground.bert, report).await.status, 404);
            assert_eq!(send_form(&app, &ground.bert, report, true).await.status, 404);
            assert_eq!(judge(&app, &ground.sandrine, report, "accept", "").await.status, 404);
        }
        let list = answer(mine::show(visit(&app, &ground.sandrine, "/nl/reports")).await).await;
        assert!(list.body.contains(&hers.to_string()) && !list.body.contains(&together.to_string()));
        let list = answer(mine::show(visit(&app, &ground.bert, "/nl/reports")).await).await;
        assert!(!list.body.contains("digibank-brugge-west"));
        let (period, partner) = (ground.periods[1].to_string(), ground.partner.to_string());
        let begun = begin::begin(visit(&app, &ground.bert, "/nl/reports"), form(&[("period", &period), ("partner", &partner)]));
        assert_eq!(answer(begun.await).await.status, 404);
        let begun = begin::begin(visit(&app, &ground.sandrine, "/nl/reports"), form(&[("period", &period), ("partner", "")]));
        assert_eq!(answer(begun.await).await.status, 404, "the report of all together is not hers");
    }

    async fn the_auditor_reads_and_does_not_write(app: TestApp) {
        let ground = lay(&app).await;
        let report = oostkamp(&app, &ground).await;
        let proof = prove(&app, &ground, "2023-10-12").await;
        let read = followed(&app, &ground.nadine, report).await;
        assert!(read.status == 200 && !read.body.contains("/submission") && !read.body.contains("<textarea"));
        let slug = || "digibank-brugge-west".to_owned();
        let listed = list::show(visit(&app, &ground.nadine, "/nl/steering"), Path((nl(), slug()))).await;
        assert!(answer(listed).await.body.contains(&report.to_string()));
        let file = evidence::followed(visit(&app, &ground.nadine, "/nl"), Path((nl(), slug(), report.to_string(), proof.to_string())));
        assert_eq!(answer(file.await).await.status, 200);
        assert_eq!(page(&app, &ground.nadine, report).await.status, 404);
        assert_eq!(write(&app, &ground.nadine, report, "next", &[("text_nl", "Nadine")]).await.status, 404);
        assert_eq!(send_form(&app, &ground.nadine, report, true).await.status, 404);
        assert_eq!(judge(&app, &ground.nadine, report, "accept", "").await.status, 404);
        assert_eq!(upload(&app, &ground.nadine, report, "lijst.pdf", PDF, "2023-10-12").await.status, 404);
        let said = talk::say(visit(&app, &ground.nadine, "/nl"), Path((nl(), report.to_string())), form(&[("text", "Hallo")]));
        assert_eq!(answer(said.await).await.status, 404);
    }

    async fn hostile_files_are_refused_in_clear_words_and_nothing_is_kept(app: TestApp) {
        let ground = lay(&app).await;
        let report = oostkamp(&app, &ground).await;
        let bomb = [b"PK\x03\x04".as_slice(), &[0; 400]].concat();
        let large = vec![b'%'; 11 * 1024 * 1024];
        let hostile: [(&str, &[u8], &str); 9] = [
            ("lijst.exe", b"MZ\x90", text::REFUSAL_NOT_EVIDENCE),
            ("lijst.html", b"<script>alert(1)</script>", text::REFUSAL_NOT_EVIDENCE),
            ("lijst.svg", b"<svg onload='x'/>", text::REFUSAL_NOT_EVIDENCE),
            ("lijst.zip", &bomb, text::REFUSAL_NOT_EVIDENCE),
            ("lijst.pdf", &bomb, text::REFUSAL_OTHER_THAN_ITS_NAME),
            ("lijst.png", b"MZ\x90", text::REFUSAL_OTHER_THAN_ITS_NAME),
            ("lijst.csv", b"<!doctype html><p>a,b", text::REFUSAL_NOT_EVIDENCE),
            ("lijst.pdf", &large, text::REFUSAL_TOO_LARGE),
            ("lijst.pdf", b"", text::REFUSAL_MISSING),
        ];
        for (name, bytes, says) in hostile {
            let told = upload(&app, &ground.sandrine, report, name, bytes, "2023-10-12").await;
            assert_eq!(told.status, 422, "{name}");
            assert!(told.body.contains(&Lang::Nl.t(says)), "{name}: {says}");
        }
        assert_eq!(upload(&app, &ground.sandrine, report, "lijst.pdf", PDF, "2024-10-12").await.status, 422, "outside the period");
        let kept = in_days(&app.db, ground.story.west, None, (day("2020-01-01"), day("2030-01-01"))).await.unwrap();
        assert!(kept.is_empty());
    }

    async fn a_file_is_saved_and_never_shown_and_what_was_sent_keeps_it(app: TestApp) {
        let ground = lay(&app).await;
        let report = oostkamp(&app, &ground).await;
        let proof = prove(&app, &ground, "2023-10-12").await;
        let path = || Path((nl(), report.to_string(), proof.to_string()));
        let file = evidence::open(visit(&app, &ground.sandrine, "/nl"), path()).await.unwrap();
        let head = |name| file.headers()[name].to_str().unwrap().to_owned();
        assert!(head("content-disposition").starts_with("attachment; filename=\"lijst.pdf\""));
        assert_eq!(head("x-content-type-options"), "nosniff");
        assert!(head("content-security-policy").starts_with("default-src 'none';") && head("content-security-policy").ends_with("sandbox"));
        send(&app, report).await.unwrap();
        let removal = evidence::remove(visit(&app, &ground.sandrine, "/nl"), path(), form(&[]));
        assert_ne!(answer(removal.await).await.status, 303, "it was sent");
        let second = open(&app, &ground, 1, None).await;
        assert_eq!(answer(evidence::remove(visit(&app, &ground.anouk, "/nl"), Path((nl(), second.to_string(), proof.to_string())), form(&[])).await).await.status, 303);
        assert_eq!(answer(evidence::open(visit(&app, &ground.sandrine, "/nl"), path()).await).await.status, 200);
        assert_eq!(frozen(&app.db, report).await.unwrap().unwrap().content.line(ADULTS).unwrap().evidence.len(), 1);
    }

    async fn whoever_saves_a_text_that_changed_meanwhile_is_told_and_loses_nothing(app: TestApp) {
        let ground = lay(&app).await;
        let report = oostkamp(&app, &ground).await;
        let typed = |words: &'static str, version: &'static str| [("text_nl", words), ("version_nl", version), ("version_fr", "0")];
        assert_eq!(write(&app, &ground.sandrine, report, "next", &typed("Eerst.", "0")).await.status, 303);
        let told = write(&app, &ground.anouk, report, "next", &typed("Ook.", "0")).await;
        assert!(told.status == 422 && told.body.contains("Ook.") && told.body.contains("name=\"version_nl\" value=\"1\""));
        assert_eq!(write(&app, &ground.anouk, report, "next", &typed("Ook.", "1")).await.status, 303);
        assert_eq!(write(&app, &ground.anouk, report, "line-nothing", &typed("Ook.", "0")).await.status, 404);
        let versions: Vec<_> = store::texts(&app.db, report).await.unwrap().iter().map(|text| text.version).collect();
        assert_eq!(versions, [2]);
    }

    async fn a_report_that_was_sent_is_the_same_bytes_each_time_and_a_draft_has_no_digest(app: TestApp) {
        let ground = lay(&app).await;
        let report = oostkamp(&app, &ground).await;
        let path = |file: &str| Path((nl(), report.to_string(), file.to_owned()));
        let json = take::file(visit(&app, &ground.sandrine, "/nl"), path("report.json")).await;
        assert_eq!(answer(json).await.status, 404);
        send(&app, report).await.unwrap();
        let bytes = async || {
            let response = take::file(visit(&app, &ground.sandrine, "/nl"), path("report.xlsx")).await.unwrap();
            to_bytes(response.into_body(), usize::MAX).await.unwrap()
        };
        let before = bytes().await;
        help(&app, &ground, "2023-10-12", None).await;
        catch_up(&app).await;
        assert!(before == bytes().await);
        let json = answer(take::file(visit(&app, &ground.sandrine, "/nl"), path("report.json")).await).await;
        let sent = frozen(&app.db, report).await.unwrap().unwrap();
        assert_eq!(json.body, sent.written);
        let paper = |lang| steering::report::paper::paper(&app, lang, &sent.content, Some(&sent.hash));
        assert_eq!(paper(Lang::Fr), paper(Lang::Fr));
        assert_eq!(paper(Lang::Nl).date, app.clock.today());
        assert_eq!(answer(take::file(visit(&app, &ground.sandrine, "/nl"), path("report.exe")).await).await.status, 404);
    }

    async fn a_report_that_was_tampered_with_is_not_shown(app: TestApp) {
        if app.db.is_sqlite() {
            let ground = lay(&app).await;
            let report = oostkamp(&app, &ground).await;
            send(&app, report).await.unwrap();
            crate::reports_tamper::by_force(&app, report, "{}").await;
            let shown = page(&app, &ground.sandrine, report).await;
            assert!(shown.body.contains("Dit rapport klopt niet met zijn vingerafdruk."), "{}", shown.body);
            let taken = take::file(visit(&app, &ground.sandrine, "/nl"), Path((nl(), report.to_string(), "report.xlsx".into()))).await;
            assert_eq!(answer(taken).await.status, 422);
            assert_eq!(kept(&app.db, report).await.unwrap().len(), 1);
        }
    }
}
