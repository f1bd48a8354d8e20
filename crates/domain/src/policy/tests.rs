//! The whole matrix: every role, bound in every way, every action, every kind of resource, mine and another's.

use super::*;
use proptest::prelude::*;

const OOSTKAMP: Id = Id::from_u128(1);
const BEERNEM: Id = Id::from_u128(2);
const LIBRARY: Id = Id::from_u128(3);
const TOWN_HALL: Id = Id::from_u128(4);
const DIGIBANK: Id = Id::from_u128(5);
const CROSS_AND_LEARN: Id = Id::from_u128(6);
const CHRISTINE: Id = Id::from_u128(7);

/// The library and the town hall are Oostkamp's; the last of each kind is another's.
const RESOURCES: [(&str, Resource); 10] = [
    ("anywhere", Resource::Anywhere),
    ("own", Resource::Own),
    ("instance", Resource::Instance),
    ("mine", Resource::Organisation(OOSTKAMP)),
    ("theirs", Resource::Organisation(BEERNEM)),
    ("my place", Resource::Place { place: LIBRARY, organisation: OOSTKAMP }),
    ("next place", Resource::Place { place: TOWN_HALL, organisation: OOSTKAMP }),
    ("their place", Resource::Place { place: Id::from_u128(8), organisation: BEERNEM }),
    ("my programme", Resource::Programme(DIGIBANK)),
    ("their programme", Resource::Programme(CROSS_AND_LEARN)),
];

/// What one sign of the matrix opens.
fn opens(sign: char) -> Vec<&'static str> {
    match sign {
        '*' => RESOURCES.map(|(name, _)| name).to_vec(),
        's' => vec!["own"],
        'i' => vec!["instance"],
        'a' => vec!["mine", "theirs"],
        'm' => vec!["mine"],
        'o' => vec!["mine", "my place", "next place"],
        'p' => vec!["my place"],
        'g' => vec!["my programme"],
        _ => vec![],
    }
}

type Matrix = [(&'static str, Action); 16];

// One column per role: Admin Manager auDitor Coordinator Point-manager Helper Trainer technician(E) clerK Learner.

const IN_AN_ORGANISATION: Matrix = [
    // AMDCPHTEKL
    ("**********", Action::SeePublic),
    ("**********", Action::SignIn),
    ("sssssssss.", Action::OwnAccount),
    (".........s", Action::Learn),
    ("...oooo...", Action::WriteMoments),
    ("...oooo...", Action::SeeMoments),
    ("...oooo...", Action::OpenLearners),
    ("..ooooooo.", Action::SeeOrganisationFigures),
    ("..........", Action::SeeProgramme),
    ("..........", Action::ExportProgramme),
    ("..........", Action::ManageProgramme),
    ("...m......", Action::WriteReport),
    ("...oooo.o.", Action::SeePersons),
    ("...oo.....", Action::ManagePersons),
    ("a..m......", Action::ManageMembers),
    ("i.........", Action::ManageInstance),
];

const AT_ONE_PLACE: Matrix = [
    // AMDCPHTEKL
    ("**********", Action::SeePublic),
    ("**********", Action::SignIn),
    ("sssssssss.", Action::OwnAccount),
    (".........s", Action::Learn),
    ("...pppp...", Action::WriteMoments),
    ("...pppp...", Action::SeeMoments),
    ("...pppp...", Action::OpenLearners),
    ("..ppppppp.", Action::SeeOrganisationFigures),
    ("..........", Action::SeeProgramme),
    ("..........", Action::ExportProgramme),
    ("..........", Action::ManageProgramme),
    ("..........", Action::WriteReport),
    ("...pppp.p.", Action::SeePersons),
    ("...pp.....", Action::ManagePersons),
    ("a.........", Action::ManageMembers),
    ("i.........", Action::ManageInstance),
];

const FOR_A_PROGRAMME: Matrix = [
    // AMDCPHTEKL
    ("**********", Action::SeePublic),
    ("**********", Action::SignIn),
    ("sssssssss.", Action::OwnAccount),
    (".........s", Action::Learn),
    ("..........", Action::WriteMoments),
    ("..........", Action::SeeMoments),
    ("..........", Action::OpenLearners),
    ("..........", Action::SeeOrganisationFigures),
    (".gg.......", Action::SeeProgramme),
    (".gg.......", Action::ExportProgramme),
    (".g........", Action::ManageProgramme),
    (".g........", Action::WriteReport),
    ("..........", Action::SeePersons),
    ("..........", Action::ManagePersons),
    ("a.........", Action::ManageMembers),
    ("i.........", Action::ManageInstance),
];

const NOWHERE: Matrix = [
    // AMDCPHTEKL
    ("**********", Action::SeePublic),
    ("**********", Action::SignIn),
    ("sssssssss.", Action::OwnAccount),
    (".........s", Action::Learn),
    ("..........", Action::WriteMoments),
    ("..........", Action::SeeMoments),
    ("..........", Action::OpenLearners),
    ("..........", Action::SeeOrganisationFigures),
    ("..........", Action::SeeProgramme),
    ("..........", Action::ExportProgramme),
    ("..........", Action::ManageProgramme),
    ("..........", Action::WriteReport),
    ("..........", Action::SeePersons),
    ("..........", Action::ManagePersons),
    ("a.........", Action::ManageMembers),
    ("i.........", Action::ManageInstance),
];

fn grant(role: Role, organisation: Option<Id>, place: Option<Id>, programme: Option<Id>) -> Grant {
    Grant { role, organisation, place, programme }
}

fn standing(grants: &[Grant]) -> Standing {
    Standing { account: CHRISTINE, grants: grants.to_vec() }
}

fn bindings(role: Role) -> [(Grant, Matrix); 4] {
    [
        (grant(role, Some(OOSTKAMP), None, None), IN_AN_ORGANISATION),
        (grant(role, Some(OOSTKAMP), Some(LIBRARY), None), AT_ONE_PLACE),
        (grant(role, None, None, Some(DIGIBANK)), FOR_A_PROGRAMME),
        (grant(role, None, None, None), NOWHERE),
    ]
}

#[test]
fn every_role_may_do_what_the_matrix_says_and_nothing_else() {
    for (column, role) in Role::ALL.iter().enumerate() {
        for (grant, matrix) in bindings(*role) {
            let christine = standing(&[grant]);
            for (signs, action) in matrix {
                let open = opens(signs.chars().nth(column).unwrap());
                for (name, resource) in RESOURCES {
                    let said = allows(Some(&christine), action, resource);
                    assert_eq!(said, open.contains(&name), "{action} on {name} with {grant:?}");
                }
                assert_eq!(may_somewhere(Some(&christine), action), !open.is_empty(), "{action} with {grant:?}");
            }
        }
    }
}

#[test]
fn the_matrix_speaks_of_every_action() {
    for matrix in [IN_AN_ORGANISATION, AT_ONE_PLACE, FOR_A_PROGRAMME, NOWHERE] {
        assert!(matrix.iter().map(|(_, action)| action).eq(Action::ALL));
        assert!(matrix.iter().all(|(signs, _)| signs.len() == Role::ALL.len()));
    }
}

#[test]
fn a_visitor_may_look_and_sign_in_and_gets_no_scope() {
    for action in Action::ALL {
        let open = matches!(action, Action::SeePublic | Action::SignIn);
        assert_eq!(may_somewhere(None, *action), open, "{action}");
        for (name, resource) in RESOURCES {
            assert_eq!(allows(None, *action, resource), open, "{action} on {name}");
            assert_eq!(authorise(None, *action, resource), None);
        }
    }
}

#[test]
fn a_scope_names_the_viewer_and_what_was_allowed() {
    let christine = standing(&[grant(Role::Helper, Some(OOSTKAMP), Some(LIBRARY), None)]);
    let library = Resource::Place { place: LIBRARY, organisation: OOSTKAMP };
    let scope = authorise(Some(&christine), Action::WriteMoments, library).unwrap();
    assert_eq!((scope.viewer(), scope.action()), (CHRISTINE, Action::WriteMoments));
    assert_eq!(authorise(Some(&christine), Action::WriteMoments, Resource::Organisation(OOSTKAMP)), None);
}

#[test]
fn a_grant_that_names_half_of_what_it_needs_opens_nothing() {
    let halves = [
        grant(Role::Coordinator, None, Some(LIBRARY), None),
        grant(Role::Coordinator, Some(OOSTKAMP), None, Some(DIGIBANK)),
        grant(Role::Manager, Some(OOSTKAMP), None, Some(DIGIBANK)),
    ];
    let anouk = standing(&halves);
    for (name, resource) in RESOURCES {
        for action in &Action::ALL[3..] {
            assert!(!allows(Some(&anouk), *action, resource), "{action} on {name}");
        }
    }
}

#[test]
fn an_auditor_sees_figures_and_a_manager_or_admin_nothing_of_an_organisation() {
    let levels = |role| grant(role, Some(OOSTKAMP), None, None).levels();
    assert_eq!(levels(Role::Auditor), [Level::Figures]);
    for role in [Role::Admin, Role::Manager, Role::Learner] {
        assert!(levels(role).is_empty(), "{role}");
    }
    for role in [Role::Coordinator, Role::PointManager, Role::Helper, Role::Trainer, Role::Technician, Role::CounterClerk] {
        assert_eq!(levels(role), Level::ALL, "{role}");
    }
    assert!(grant(Role::Auditor, None, None, Some(DIGIBANK)).levels().is_empty());
}

fn any_grant() -> impl Strategy<Value = Grant> {
    let maybe = |ids: Vec<Id>| prop::option::of(prop::sample::select(ids));
    let role = prop::sample::select(&Role::ALL[1..9]); // neither admin nor learner, who holds nothing else
    let parts = (role, maybe(vec![OOSTKAMP]), maybe(vec![LIBRARY, TOWN_HALL]), maybe(vec![DIGIBANK]));
    parts.prop_map(|(role, organisation, place, programme)| grant(role, organisation, place, programme))
}

proptest! {
    #[test]
    fn nobody_but_an_admin_does_anything_in_a_foreign_organisation(
        grants in prop::collection::vec(any_grant(), 0..5),
        stranger in 100_u128..,
    ) {
        let someone = standing(&grants);
        let stranger = Id::from_u128(stranger);
        let foreign = [
            Resource::Organisation(stranger),
            Resource::Place { place: stranger, organisation: stranger },
            Resource::Place { place: LIBRARY, organisation: stranger },
            Resource::Programme(stranger),
            Resource::Instance,
        ];
        for action in &Action::ALL[2..] {
            for resource in foreign {
                prop_assert!(!allows(Some(&someone), *action, resource), "{} on {:?}", action, resource);
            }
        }
    }

    #[test]
    fn one_more_grant_never_takes_anything_away(grants in prop::collection::vec(any_grant(), 1..5)) {
        let (fewer, all) = (standing(&grants[1..]), standing(&grants));
        for action in Action::ALL {
            for (_, resource) in RESOURCES {
                prop_assert!(!allows(Some(&fewer), *action, resource) || allows(Some(&all), *action, resource));
            }
        }
    }

    #[test]
    fn a_menu_shows_exactly_what_is_allowed_on_something(grants in prop::collection::vec(any_grant(), 0..5)) {
        let someone = standing(&grants);
        for action in Action::ALL {
            let on_something = RESOURCES.iter().any(|(_, resource)| allows(Some(&someone), *action, *resource));
            prop_assert_eq!(may_somewhere(Some(&someone), *action), on_something);
        }
    }
}
