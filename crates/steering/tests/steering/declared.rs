//! Amounts that a partner declares as a whole: they count, are changed by a newer one, and go when they are taken back.

use domain::policy::{Action, Resource, Scope, Standing, authorise};
use domain::{Grant, Id, Role};
use kit::testing::TestApp;
use kit::{Failure, on_both, write};
use steering::figures::{Of, Reader, Span, value};
use steering::history::{Ground, Spot};
use steering::report::{NewEvidence, add_evidence};
use steering::store::declaration::{DeclarationRow, NewDeclaration, change, declaration, declarations, declare, withdraw};
use steering::store::indicator::{adopt, find};
use steering::store::programme::{Partner, partners};

use crate::story::{Story, day, set};

const LIST: &[u8] = b"organisatie,begeleidingen\r\nOostkamp,10250\r\n";

struct Scene {
    story: Story,
    partner: Partner,
    home: Spot,
    evidence: Id,
    anouk: Scope,
}

async fn scene(app: &TestApp) -> Scene {
    let story = set(app).await;
    let west = story.west;
    let partner = partners(&app.db, west).await.unwrap().remove(0);
    let ground = Ground::read(&app.db, partner.clone(), app.clock.today()).await.unwrap();
    let (evidence, account) = write::system(app, async |tx| {
        adopt(tx, west, "cross-and-learn").await?;
        let (partner, day) = (Some(partner.id), day("2023-12-31"));
        let new = NewEvidence { programme: west, partner, indicator: "guidances", day, name: "telblad.csv", bytes: LIST };
        let evidence = add_evidence(tx, &new).await?;
        Ok((evidence, manager(tx, west).await?))
    })
    .await
    .unwrap();
    let grant = Grant { role: Role::Manager, organisation: None, place: None, programme: Some(west) };
    let standing = Standing { account, grants: vec![grant] };
    let anouk = authorise(Some(&standing), Action::ManageProgramme, Resource::Programme(west)).unwrap();
    Scene { home: ground.home().unwrap(), story, partner, evidence, anouk }
}

async fn manager(tx: &mut kit::db::Tx, programme: Id) -> kit::Result<Id> {
    use accounts::store::{NewAccount, add_account, give_role};
    let (email, name) = ("anouk@example.org".to_owned(), "Anouk".to_owned());
    let account = add_account(tx, NewAccount { email, name, language: kit::Lang::Nl, password: None }).await?;
    let grant = Grant { role: Role::Manager, organisation: None, place: None, programme: Some(programme) };
    give_role(tx, account, grant, None).await?;
    Ok(account)
}

impl Scene {
    fn of(&self, amount: i64) -> NewDeclaration<'static> {
        NewDeclaration {
            programme: self.story.west,
            partner: self.partner.id,
            indicator: "guidances",
            amount,
            day: day("2023-12-31"),
            says: "Opgeteld uit de telbladen",
            evidence: self.evidence,
            at: self.home.clone(),
        }
    }

    async fn row(&self, app: &TestApp, id: Id) -> DeclarationRow {
        declaration(&app.db, &self.anouk, self.story.west, id).await.unwrap().unwrap()
    }

    async fn figure(&self, app: &TestApp) -> i64 {
        kit::journal::seal_waiting(app).await.unwrap();
        steering::catch_up(app).await.unwrap();
        let guidances = find(&app.db, self.story.west, "guidances").await.unwrap().unwrap();
        value(&app.db, Reader::Program, &guidances, Of::Total, Span::ALWAYS).await.unwrap().figure
    }
}

on_both! {
    async fn a_declared_amount_counts_changes_and_goes(app: TestApp) {
        let scene = scene(&app).await;
        let first = write::system(&app, async |tx| declare(tx, &scene.of(10_250)).await).await.unwrap();
        assert_eq!(scene.figure(&app).await, 10_250);
        let row = scene.row(&app, first).await;
        let second = write::system(&app, async |tx| change(tx, &row, &scene.of(10_100), "Een lijst stond er dubbel in").await).await.unwrap();
        assert_eq!(scene.figure(&app).await, 10_100);
        assert_eq!(scene.row(&app, first).await.reason.as_deref(), Some("Een lijst stond er dubbel in"));
        let row = scene.row(&app, second).await;
        write::system(&app, async |tx| withdraw(tx, &row, "Toch niet").await).await.unwrap();
        assert_eq!(scene.figure(&app).await, 0);
        assert_eq!(declarations(&app.db, &scene.anouk, scene.story.west).await.unwrap().len(), 2, "both stay to be read");
    }

    async fn of_two_who_change_a_declaration_at_once_the_second_is_told(app: TestApp) {
        let scene = scene(&app).await;
        let id = write::system(&app, async |tx| declare(tx, &scene.of(10_250)).await).await.unwrap();
        let row = scene.row(&app, id).await;
        let change_to = async |amount| write::system(&app, async |tx| change(tx, &row, &scene.of(amount), "Herteld").await).await;
        let (one, other) = tokio::join!(change_to(9_000), change_to(8_000));
        let (won, lost) = if one.is_ok() { (9_000, other) } else { (8_000, one) };
        assert!(matches!(lost, Err(Failure::Conflict(_))), "{lost:?}");
        assert_eq!(scene.figure(&app).await, won);
    }

    async fn a_declaration_is_seen_by_who_follows_its_programme_alone(app: TestApp) {
        let scene = scene(&app).await;
        let id = write::system(&app, async |tx| declare(tx, &scene.of(10_250)).await).await.unwrap();
        let stranger = Standing {
            account: kit::random::opaque_id(),
            grants: vec![Grant { role: Role::Manager, organisation: None, place: None, programme: Some(scene.story.north) }],
        };
        let stranger = authorise(Some(&stranger), Action::ManageProgramme, Resource::Programme(scene.story.north)).unwrap();
        assert!(declaration(&app.db, &stranger, scene.story.west, id).await.unwrap().is_none());
        assert!(declarations(&app.db, &stranger, scene.story.west).await.unwrap().is_empty());
    }
}
