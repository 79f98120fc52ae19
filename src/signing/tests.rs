use super::*;
use crate::assessment::{NOT_CONTENT, Stamp, Value};
use crate::language::Language;
use crate::standing::RoundStanding;

fn library() -> Library {
    Library::built_in().unwrap()
}

fn blank() -> Assessment {
    let used = InstrumentRef::new("iama-2.0", String::new());
    Assessment::new(
        "a",
        Profile {
            name: "Proef".into(),
            ..Profile::default()
        },
        vec![used],
    )
}

fn opened() -> Assessment {
    let mut a = blank();
    let texts = Texts::new(Language::Dutch);
    let edit = open_round(&a, &library(), &texts, "proefronde", "2026-03-04T10:00:00Z").unwrap();
    a.apply(edit, &Stamp::default()).unwrap();
    a
}

fn signing(role: &str) -> Signing {
    Signing {
        role: role.into(),
        name: "Żaneta Öztürk".into(),
        function: "projectleider".into(),
        decision: Decision::Approve,
        conditions: Vec::new(),
        statement: String::new(),
        date: "2026-03-04".into(),
    }
}

fn standing(a: &Assessment) -> RoundStanding {
    Standing::new(a, &library(), &content_digest(a).unwrap(), "").round
}

#[test]
fn content_and_the_rest_make_up_the_whole_file() {
    let mut a = blank();
    a.review_date = Some("2027-01-01".into());
    let whole = serde_json::to_value(&a).unwrap();
    let content: serde_json::Value =
        serde_json::from_slice(&canonical_content(&a).unwrap()).unwrap();
    for key in whole.as_object().unwrap().keys() {
        let rest = NOT_CONTENT.contains(&key.as_str());
        assert_ne!(rest, content.get(key).is_some(), "{key}");
    }
}

#[test]
fn the_canonical_form_is_that_of_rfc_8785() {
    let json = String::from_utf8(canonical_content(&blank()).unwrap()).unwrap();
    assert!(
        json.starts_with(r#"{"action_points":[],"answers":{},"id":"a","instruments":[{"#),
        "{json}"
    );
    assert!(!json.contains(": ") && !json.contains('\n'));
}

#[test]
fn open_points_need_a_reason_and_are_kept_in_the_round() {
    let texts = Texts::new(Language::Dutch);
    let refused = open_round(&blank(), &library(), &texts, "  ", "");
    assert!(matches!(refused, Err(SigningError::OpenPoints(n)) if n > 50));
    let round = opened().rounds.remove(0);
    assert_eq!(round.reason, "proefronde");
    assert!(
        round
            .open_points
            .iter()
            .any(|point| point.contains("1.1.1")),
        "{:?}",
        round.open_points
    );
    assert_eq!(round.required, ["PL", "DS", "JUR", "GV"]);
}

#[test]
fn a_round_is_complete_when_every_required_role_has_signed() {
    let mut a = opened();
    for (index, role) in ["PL", "DS", "JUR", "GV"].into_iter().enumerate() {
        assert_eq!(
            standing(&a),
            RoundStanding::Open {
                version: 1,
                signed: index,
                required: 4
            }
        );
        let edit = sign(&a, signing(role)).unwrap();
        a.apply(edit, &Stamp::default()).unwrap();
    }
    assert_eq!(standing(&a), RoundStanding::Complete { version: 1 });
}

#[test]
fn any_later_edit_makes_the_round_stale_and_taking_note_of_the_place_does_not() {
    let mut a = opened();
    a.apply(Edit::Place(None), &Stamp::default()).unwrap();
    assert!(matches!(standing(&a), RoundStanding::Open { .. }));
    let answer = Answer::default().with_value(Some(Value::Text("later".into())));
    let edit = Edit::Answer {
        address: Address::new("iama-2.0", "1.1.1", None),
        to: Some(Box::new(answer)),
    };
    a.apply(edit, &Stamp::default()).unwrap();
    assert_eq!(standing(&a), RoundStanding::Stale { version: 1 });
    assert_eq!(sign(&a, signing("PL")), Err(SigningError::Stale(1)));
}

#[test]
fn a_change_taken_back_leaves_the_round_as_it_was() {
    let mut a = opened();
    let before = standing(&a);
    let answer = Answer::default().with_value(Some(Value::Text("per ongeluk".into())));
    let edit = Edit::Answer {
        address: Address::new("iama-2.0", "1.1.1", None),
        to: Some(Box::new(answer)),
    };
    let later = Stamp {
        at: "2026-03-05T10:00:00Z".into(),
        by: None,
        ..Stamp::default()
    };
    let undo = a.apply(edit, &later).unwrap().unwrap();
    assert!(matches!(standing(&a), RoundStanding::Stale { .. }));
    a.apply(undo, &later).unwrap();
    assert_eq!(standing(&a), before);
}

#[test]
fn a_signature_that_lacks_something_is_refused() {
    let a = opened();
    let with = |change: fn(&mut Signing)| {
        let mut one = signing("PL");
        change(&mut one);
        sign(&a, one).unwrap_err()
    };
    assert_eq!(with(|s| s.name.clear()), SigningError::Empty("name"));
    assert_eq!(
        with(|s| s.function.clear()),
        SigningError::Empty("function")
    );
    assert_eq!(
        with(|s| s.decision = Decision::ApproveWithConditions),
        SigningError::NoConditions
    );
    assert_eq!(
        with(|s| s.decision = Decision::Object),
        SigningError::NoStatement
    );
    assert_eq!(
        with(|s| s.date = "4 maart".into()),
        SigningError::NotADate("4 maart".into())
    );
    assert!(matches!(
        with(|s| s.role = "COM".into()),
        SigningError::UnknownRole { .. }
    ));
    assert_eq!(sign(&blank(), signing("PL")), Err(SigningError::NoRound));
}
