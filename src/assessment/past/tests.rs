use proptest::prelude::*;

use super::*;
use crate::assessment::{ActionPoint, Person, Profile, Round, Signature, State, Value};

fn stamp(minute: u32, by: u8) -> Stamp {
    let begin: jiff::Timestamp = "2026-03-04T10:00:00Z".parse().unwrap();
    let at = begin + jiff::SignedDuration::from_mins(minute.into());
    Stamp {
        at: at.to_string(),
        by: (by > 0).then(|| format!("Lid {by}")),
        ..Stamp::default()
    }
}

fn empty() -> Assessment {
    Assessment::new("a", Profile::default(), Vec::new())
}

fn address(number: u8) -> Address {
    Address::new("i", number.to_string(), None)
}

fn says(number: u8, text: &str) -> Edit {
    let answer = Answer::default().with_value(Some(Value::Text(text.into())));
    Edit::Answer {
        address: address(number),
        to: Some(Box::new(answer)),
    }
}

fn text(answer: Option<&Answer>) -> Option<&str> {
    match answer?.value.as_ref()? {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

#[test]
fn an_answer_has_all_its_versions_with_the_line_that_made_each() {
    let mut a = empty();
    a.apply(says(1, "een"), &stamp(0, 0)).unwrap();
    a.apply(says(1, "een en meer"), &stamp(5, 0)).unwrap();
    a.apply(says(2, "ander"), &stamp(6, 0)).unwrap();
    a.apply(says(1, "twee"), &stamp(30, 0)).unwrap();
    let versions: Vec<_> = a
        .versions(&address(1))
        .iter()
        .map(|version| (text(version.answer), version.line))
        .collect();
    let expected = [
        (None, None),
        (Some("een en meer"), Some(0)),
        (Some("twee"), Some(2)),
    ];
    assert_eq!(versions, expected);
    assert_eq!(a.versions(&address(3)).len(), 1);
}

#[test]
fn what_a_merge_did_not_choose_was_never_there() {
    let mut a = empty();
    a.apply(says(1, "mijn"), &stamp(0, 0)).unwrap();
    a.history.push(Change::aside(says(1, "hun"), stamp(20, 0)));
    assert_eq!(text(a.answer_before(1, &address(1))), Some("mijn"));
    assert_eq!(a.as_of(1).answers, a.answers);
    let versions = a.versions(&address(1));
    assert_eq!(versions.len(), 3);
    assert!(versions[1].aside && text(versions[1].answer) == Some("hun"));
    // What is written next replaces the own text, however soon: it gets a line of its own.
    a.apply(says(1, "nieuw"), &stamp(21, 0)).unwrap();
    assert_eq!(text(a.answer_before(2, &address(1))), Some("mijn"));
}

#[test]
fn a_round_and_a_signature_are_gone_before_they_were_made() {
    let mut a = empty();
    let round: Round =
        serde_json::from_str(r#"{"version":1,"opened_at":"","digest":"d","required":["PL","FG"]}"#)
            .unwrap();
    a.apply(Edit::OpenRound(round), &stamp(0, 0)).unwrap();
    let opened = a.rounds.clone();
    let signature: Signature = serde_json::from_str(
        r#"{"role":"PL","name":"A","function":"f","decision":"approve","date":"","digest":"d"}"#,
    )
    .unwrap();
    let sign = Edit::Sign {
        version: 1,
        signature,
    };
    a.apply(sign, &stamp(1, 0)).unwrap();
    assert_eq!(a.as_of(1).rounds, opened);
    assert!(a.as_of(0).rounds.is_empty());
    assert_eq!(a.as_of(2), a);
}

fn edit() -> impl Strategy<Value = Edit> {
    let number = 0..4_u8;
    let id = (0..4_u8).prop_map(|n| format!("p{n}"));
    let place = proptest::option::of(0..5_usize);
    let state = prop_oneof![Just(State::Draft), Just(State::Agreed)];
    prop_oneof![
        4 => (number, proptest::option::of(("[a-c ]{0,6}", state))).prop_map(|(number, said)| {
            let to = said.map(|(words, state)| Box::new(Answer {
                value: Some(Value::Text(words)),
                state,
                ..Answer::default()
            }));
            Edit::Answer { address: address(number), to }
        }),
        1 => (id.clone(), any::<bool>(), place.clone()).prop_map(|(id, there, at)| {
            let to = there.then(|| Person { id: id.clone(), ..Person::default() });
            Edit::Person { id, to, at }
        }),
        1 => (id, any::<bool>(), place).prop_map(|(id, there, at)| {
            let to = there.then(|| ActionPoint { id: id.clone(), ..ActionPoint::default() });
            Edit::ActionPoint { id, to, at }
        }),
        1 => proptest::option::of("[a-c]").prop_map(Edit::ReviewDate),
    ]
}

proptest! {
    #[test]
    fn going_back_to_any_line_gives_what_stood_there(
        edits in proptest::collection::vec((edit(), 0..15_u32, 0..3_u8), 0..30)
    ) {
        let mut a = empty();
        let mut before = Vec::new();
        let mut minute = 0;
        for (edit, later, by) in edits {
            let standing = a.clone();
            minute += later;
            a.apply(edit, &stamp(minute, by)).unwrap();
            if a.history.len() > before.len() {
                before.push(standing);
            }
        }
        before.push(a.clone());
        for (line, standing) in before.iter().enumerate() {
            prop_assert_eq!(&a.as_of(line), standing);
            for number in 0..4 {
                let address = address(number);
                prop_assert_eq!(a.answer_before(line, &address), standing.answers.get(&address));
            }
        }
        // Every version is what stood there from its line on, and no other is there.
        for number in 0..4 {
            let address = address(number);
            let versions = a.versions(&address);
            for version in &versions {
                let after = version.line.map_or(0, |line| line + 1);
                prop_assert_eq!(version.answer, before[after].answers.get(&address));
            }
            for standing in &before {
                let answer = standing.answers.get(&address);
                prop_assert!(versions.iter().any(|version| version.answer == answer));
            }
        }
    }

    #[test]
    fn taking_back_and_doing_again_is_walked_back_too(
        edits in proptest::collection::vec((edit(), any::<bool>()), 0..20)
    ) {
        let mut a = empty();
        let mut before = Vec::new();
        let mut undo = Vec::new();
        for (minute, (edit, back)) in edits.into_iter().enumerate() {
            let edit = if back { undo.pop().unwrap_or(edit) } else { edit };
            let standing = a.clone();
            let inverse = a.apply(edit, &stamp(u32::try_from(minute).unwrap() * 4, 0)).unwrap();
            undo.extend(inverse);
            if a.history.len() > before.len() {
                before.push(standing);
            }
        }
        for (line, standing) in before.iter().enumerate() {
            prop_assert_eq!(&a.as_of(line).answers, &standing.answers);
        }
    }
}
