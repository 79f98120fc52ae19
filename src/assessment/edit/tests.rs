use super::*;
use crate::assessment::Value;

fn stamp(minute: u8) -> Stamp {
    Stamp {
        at: format!("2026-03-04T10:{minute:02}:00Z"),
        by: Some("Anna".into()),
        ..Stamp::default()
    }
}

fn empty() -> Assessment {
    Assessment::new("a", Profile::default(), Vec::new())
}

fn text(words: &str) -> Edit {
    let answer = Answer::default().with_value(Some(Value::Text(words.into())));
    Edit::Answer {
        address: Address::new("i", "1", None),
        to: Some(Box::new(answer)),
    }
}

fn round(version: u32) -> Round {
    Round {
        version,
        opened_at: String::new(),
        digest: "d".into(),
        required: vec!["PL".into()],
        open_points: Vec::new(),
        reason: String::new(),
        signatures: Vec::new(),
    }
}

fn signature(role: &str, digest: &str) -> Signature {
    Signature {
        role: role.into(),
        name: "A".into(),
        function: "f".into(),
        decision: crate::assessment::Decision::Approve,
        conditions: Vec::new(),
        statement: String::new(),
        date: "2026-03-04".into(),
        digest: digest.into(),
    }
}

#[test]
fn every_change_to_an_answer_can_be_taken_back() {
    let mut a = empty();
    let before = a.answers.clone();
    let undo = a.apply(text("een"), &stamp(0)).unwrap().unwrap();
    a.apply(undo, &stamp(1)).unwrap();
    assert_eq!(a.answers, before);
}

#[test]
fn one_thought_is_one_line_of_history_that_keeps_the_first_text() {
    let mut a = empty();
    a.apply(text("een"), &stamp(0)).unwrap();
    a.apply(text("een twee"), &stamp(30)).unwrap();
    a.apply(text("een twee drie"), &stamp(31)).unwrap();
    assert_eq!(a.history.len(), 2);
    let Some(Edit::AnswerAsItWas { to: Some(old), .. }) = &a.history[1].undo else {
        panic!()
    };
    assert_eq!(old.value, Some(Value::Text("een".into())));
}

#[test]
fn a_record_taken_away_comes_back_in_its_place() {
    let mut a = empty();
    for id in ["p1", "p2", "p3"] {
        let person = Person {
            id: id.into(),
            ..Person::default()
        };
        a.apply(
            Edit::Person {
                id: id.into(),
                to: Some(person),
                at: None,
            },
            &stamp(0),
        )
        .unwrap();
    }
    let before = a.team.clone();
    let undo = a
        .apply(
            Edit::Person {
                id: "p2".into(),
                to: None,
                at: None,
            },
            &stamp(1),
        )
        .unwrap();
    assert_eq!(a.team.len(), 2);
    a.apply(undo.unwrap(), &stamp(2)).unwrap();
    assert_eq!(a.team, before);
}

#[test]
fn a_signature_is_taken_once_per_required_role_and_for_the_right_content() {
    let mut a = empty();
    let sign = |role: &str, digest: &str| Edit::Sign {
        version: 1,
        signature: signature(role, digest),
    };
    assert_eq!(
        a.apply(sign("PL", "d"), &stamp(0)),
        Err(EditError::NoSuchRound(1))
    );
    assert_eq!(
        a.apply(Edit::OpenRound(round(2)), &stamp(0)),
        Err(EditError::RoundOutOfOrder { found: 2 })
    );
    a.apply(Edit::OpenRound(round(1)), &stamp(0)).unwrap();
    assert_eq!(
        a.apply(sign("JUR", "d"), &stamp(0)),
        Err(EditError::RoleNotRequired("JUR".into()))
    );
    assert_eq!(
        a.apply(sign("PL", "e"), &stamp(0)),
        Err(EditError::OtherDigest)
    );
    assert_eq!(a.apply(sign("PL", "d"), &stamp(0)), Ok(None));
    assert_eq!(
        a.apply(sign("PL", "d"), &stamp(0)),
        Err(EditError::AlreadySigned("PL".into()))
    );
    assert!(a.rounds[0].is_complete());
}

#[test]
fn the_place_leaves_no_history() {
    let mut a = empty();
    a.apply(Edit::Place(None), &stamp(0)).unwrap();
    assert!(a.history.is_empty());
}

mod any_edits {
    use super::*;
    use proptest::prelude::*;

    fn edit() -> impl Strategy<Value = Edit> {
        let address = (0..4_u8).prop_map(|n| Address::new("i", n.to_string(), None));
        let id = (0..4_u8).prop_map(|n| format!("p{n}"));
        prop_oneof![
            (address, proptest::option::of(".{0,12}")).prop_map(|(address, text)| {
                Edit::Answer {
                    address,
                    to: text.map(|t| Box::new(Answer::default().with_value(Some(Value::Text(t))))),
                }
            }),
            (id.clone(), any::<bool>(), proptest::option::of(0..5_usize)).prop_map(
                |(id, there, at)| {
                    let to = there.then(|| Person {
                        id: id.clone(),
                        ..Person::default()
                    });
                    Edit::Person { id, to, at }
                }
            ),
            (id, any::<bool>(), proptest::option::of(0..5_usize)).prop_map(|(id, there, at)| {
                let to = there.then(|| ActionPoint {
                    id: id.clone(),
                    ..ActionPoint::default()
                });
                Edit::ActionPoint { id, to, at }
            }),
            ".{0,9}".prop_map(|name| Edit::Profile(Profile {
                name,
                ..Profile::default()
            })),
            proptest::option::of(".{0,9}").prop_map(Edit::ReviewDate),
        ]
    }

    proptest! {
        #[test]
        fn taking_back_all_changes_in_reverse_gives_the_beginning(
            edits in proptest::collection::vec(edit(), 0..30)
        ) {
            let mut a = empty();
            let begin = a.clone();
            let mut undo = Vec::new();
            for edit in edits {
                undo.push(a.apply(edit, &stamp(0)).unwrap().unwrap());
            }
            for edit in undo.into_iter().rev() {
                a.apply(edit, &stamp(0)).unwrap();
            }
            a.history.clear();
            prop_assert_eq!(a, begin);
        }

        #[test]
        fn an_edit_survives_the_journal(edit in edit()) {
            let line = serde_json::to_string(&edit).unwrap();
            prop_assert_eq!(serde_json::from_str::<Edit>(&line).unwrap(), edit);
        }
    }
}

#[test]
fn a_definition_comes_and_goes_and_must_fit_its_digest() {
    let whole = crate::questionnaire::Definition::Whole {
        text: "id: x".into(),
    };
    let edit = |digest: String| Edit::Definition {
        digest,
        to: Some(Box::new(whole.clone())),
    };
    let mut a = Assessment::new("a", Profile::default(), Vec::new());
    let before = a.definitions.clone();
    let stamp = Stamp::default();
    assert!(a.apply(edit("ab".into()), &stamp).is_err());
    assert_eq!(a.definitions, before);
    let inverse = a.apply(edit(whole.digest()), &stamp).unwrap().unwrap();
    assert_eq!(a.definitions[&whole.digest()], whole);
    a.apply(inverse, &stamp).unwrap();
    assert_eq!(a.definitions, before);
}
