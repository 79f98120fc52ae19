//! Two people, one assessment.

use proptest::prelude::*;

use super::*;
use crate::assessment::{
    ActionPoint, Happening, Person, Reading, Session, SessionEvent, Signature, Value,
};

fn base() -> Assessment {
    let mut base = Assessment::new("a", Profile::default(), Vec::new());
    for number in 1..=3 {
        base.apply(answer(number, "begin"), &stamp(0)).unwrap();
    }
    base
}

fn stamp(minute: u8) -> Stamp {
    Stamp {
        at: format!("2026-03-04T10:{minute:02}:00Z"),
        by: None,
        ..Stamp::default()
    }
}

fn address(number: u8) -> Address {
    Address::new("i", number.to_string(), None)
}

fn answer(number: u8, text: &str) -> Edit {
    let to = Answer::default().with_value(Some(Value::Text(text.into())));
    Edit::Answer {
        address: address(number),
        to: Some(Box::new(to)),
    }
}

fn point(id: &str, text: &str) -> Edit {
    let to = ActionPoint {
        id: id.into(),
        text: text.into(),
        ..ActionPoint::default()
    };
    Edit::ActionPoint {
        id: id.into(),
        to: Some(to),
        at: None,
    }
}

fn with(edits: impl IntoIterator<Item = Edit>) -> Assessment {
    let mut side = base();
    for edit in edits {
        side.apply(edit, &stamp(20)).unwrap();
    }
    side
}

fn merged(mine: &Assessment, theirs: &Assessment) -> Merged {
    merge(&base(), mine, theirs, &stamp(59))
}

fn text(side: &Assessment, number: u8) -> Option<&str> {
    match side.answers.get(&address(number))?.value.as_ref()? {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

#[test]
fn two_people_who_wrote_the_same_agree() {
    let mine = with([answer(1, "zo")]);
    let mut theirs = base();
    theirs
        .apply(
            answer(1, "zo"),
            &Stamp {
                by: Some("Bert".into()),
                ..stamp(30)
            },
        )
        .unwrap();
    assert!(merged(&mine, &theirs).conflicts.is_empty());
}

#[test]
fn what_one_side_took_away_and_the_other_changed_stays() {
    let gone = with([Edit::Answer {
        address: address(1),
        to: None,
    }]);
    let changed = with([answer(1, "nieuw")]);
    for (mine, theirs) in [(&gone, &changed), (&changed, &gone)] {
        let merged = merged(mine, theirs);
        assert_eq!(text(&merged.assessment, 1), Some("nieuw"));
        let instead = Some(Edit::Answer {
            address: address(1),
            to: None,
        });
        assert_eq!(
            merged.conflicts,
            [Conflict {
                on: Subject::Answer(address(1)),
                instead
            }]
        );
    }
}

#[test]
fn action_points_that_two_laptops_add_are_both_there() {
    let mine = with([point("a1", "leverancier bellen")]);
    let theirs = with([point("a1", "FG vragen"), point("a2", "register bijwerken")]);
    let merged = merged(&mine, &theirs);
    assert!(merged.conflicts.is_empty());
    let points: Vec<_> = merged
        .assessment
        .action_points
        .iter()
        .map(|p| (p.id.as_str(), p.text.as_str()))
        .collect();
    assert_eq!(
        points,
        [
            ("a1", "leverancier bellen"),
            ("a3", "FG vragen"),
            ("a2", "register bijwerken")
        ]
    );
}

#[test]
fn a_session_follows_a_person_who_gets_another_id() {
    let person = |name: &str| Edit::Person {
        id: "p1".into(),
        to: Some(Person {
            id: "p1".into(),
            name: name.into(),
            ..Person::default()
        }),
        at: None,
    };
    let session = Session {
        id: "s1".into(),
        chair: "p1".into(),
        present: vec!["p1".into()],
        ..Session::default()
    };
    let mine = with([person("Anna")]);
    let session = Edit::Session {
        id: "s1".into(),
        to: Some(session),
        at: None,
    };
    let arrived = Edit::SessionEvent {
        id: "e1".into(),
        to: Some(SessionEvent {
            id: "e1".into(),
            session: "s1".into(),
            at: "2026-03-01T09:00:00Z".into(),
            by: None,
            zone: None,
            what: Happening::Arrived("p1".into()),
        }),
        at: None,
    };
    let theirs = with([person("Bert"), session, arrived]);
    let merged = merged(&mine, &theirs).assessment;
    let session = &merged.sessions[0];
    assert_eq!(merged.person(&session.chair).unwrap().name, "Bert");
    assert_eq!(merged.person(&session.present[0]).unwrap().name, "Bert");
    assert_eq!(merged.person("p1").unwrap().name, "Anna");
    let Happening::Arrived(who) = &merged.session_log[0].what else {
        panic!("{:?}", merged.session_log)
    };
    assert_eq!(merged.person(who).unwrap().name, "Bert");
}

#[test]
fn the_profile_is_merged_field_by_field() {
    let profile = |name: &str, status: &str| {
        let (name, status) = (name.to_owned(), status.to_owned());
        Edit::Profile(Profile {
            name,
            status,
            ..Profile::default()
        })
    };
    let one = merged(
        &with([profile("Naam", "")]),
        &with([profile("", "In gebruik")]),
    );
    assert!(one.conflicts.is_empty());
    assert_eq!(one.assessment.profile.name, "Naam");
    assert_eq!(one.assessment.profile.status, "In gebruik");
    let two = merged(
        &with([profile("A", "")]),
        &with([profile("B", "In gebruik")]),
    );
    assert_eq!(two.assessment.profile.name, "A");
    let [
        Conflict {
            instead: Some(Edit::Profile(instead)),
            ..
        },
    ] = two.conflicts.as_slice()
    else {
        panic!("{:?}", two.conflicts)
    };
    assert_eq!(
        (instead.name.as_str(), instead.status.as_str()),
        ("B", "In gebruik")
    );
}

fn signed(role: &str, statement: &str) -> Edit {
    let signature: Signature = serde_json::from_value(serde_json::json!({
        "role": role, "name": "N", "function": "f", "decision": "approve",
        "statement": statement, "date": "2026-03-04", "digest": "d",
    }))
    .unwrap();
    Edit::Sign {
        version: 1,
        signature,
    }
}

#[test]
fn signatures_of_both_sides_come_together_and_none_is_rewritten() {
    let round: Round =
        serde_json::from_str(r#"{"version":1,"opened_at":"","digest":"d","required":["PL","FG"]}"#)
            .unwrap();
    let open = Edit::OpenRound(round);
    let mut base = base();
    base.apply(open.clone(), &stamp(1)).unwrap();
    let sign = |edit: Edit| {
        let mut side = base.clone();
        side.apply(edit, &stamp(2)).unwrap();
        side
    };
    let mine = sign(signed("PL", ""));
    let merged = merge(&base, &mine, &sign(signed("FG", "")), &stamp(59));
    assert!(merged.conflicts.is_empty());
    assert!(merged.assessment.rounds[0].is_complete());
    let clash = merge(&base, &mine, &sign(signed("PL", "anders")), &stamp(59));
    assert_eq!(
        clash.conflicts,
        [Conflict {
            on: Subject::Round(1),
            instead: None
        }]
    );
    assert_eq!(clash.assessment.rounds, mine.rounds);
}

#[test]
fn unknown_members_of_a_later_version_are_merged_as_a_whole() {
    let side = |value: Option<u8>| {
        let mut side = base();
        side.other
            .extend(value.map(|value| ("kleur".to_owned(), value.into())));
        side
    };
    assert_eq!(
        merged(&side(None), &side(Some(2))).assessment.other["kleur"],
        2
    );
    let clash = merged(&side(Some(1)), &side(Some(2)));
    assert_eq!(clash.assessment.other["kleur"], 1);
    assert_eq!(clash.conflicts[0].on, Subject::Member("kleur".into()));
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let edit = prop_oneof![
        (1..6_u8, "[a-c]{0,2}").prop_map(|(number, words)| answer(number, &words)),
        (1..6_u8).prop_map(|number| Edit::Answer {
            address: address(number),
            to: None
        }),
        (1..4_u8, "[a-c]").prop_map(|(number, words)| point(&format!("a{number}"), &words)),
        proptest::option::of("[a-c]").prop_map(Edit::ReviewDate),
    ];
    proptest::collection::vec(edit, 0..8)
}

proptest! {
    #[test]
    fn nothing_that_either_side_wrote_is_lost(mine in edits(), theirs in edits()) {
        let (mine, theirs) = (with(mine), with(theirs));
        let merged = merged(&mine, &theirs);
        let base = base();
        // A text is in its place, or the line of history and the conflict bring it back.
        for side in [&mine, &theirs] {
            for (address, answer) in &side.answers {
                let same = |other: Option<&Answer>| other.is_some_and(|o| same_answer(o, answer));
                let kept = merged.conflicts.iter().any(|conflict| matches!(
                    &conflict.instead,
                    Some(Edit::Answer { address: at, to: Some(to) }) if at == address && same(Some(to))
                ));
                prop_assert!(
                    same(base.answers.get(address)) || same(merged.assessment.answers.get(address)) || kept
                );
            }
            for point in &side.action_points {
                prop_assert!(merged.assessment.action_points.iter().any(|p| p.text == point.text));
            }
        }
        // Ids stay unique.
        let ids: BTreeSet<_> = merged.assessment.action_points.iter().map(|p| &p.id).collect();
        prop_assert_eq!(ids.len(), merged.assessment.action_points.len());
    }

    #[test]
    fn both_sides_see_the_same_conflicts(mine in edits(), theirs in edits()) {
        let (mine, theirs) = (with(mine), with(theirs));
        let on = |merged: Merged| merged.conflicts.into_iter().map(|c| c.on).collect::<Vec<_>>();
        let (here, there) = (on(merged(&mine, &theirs)), on(merged(&theirs, &mine)));
        prop_assert_eq!(here, there);
    }

    #[test]
    fn a_side_that_did_nothing_takes_over_everything(theirs in edits()) {
        let theirs = with(theirs);
        let merged = merged(&base(), &theirs);
        prop_assert_eq!(merged.assessment, theirs);
        prop_assert!(merged.conflicts.is_empty());
    }
}

#[test]
fn each_side_keeps_its_order_in_the_history_whatever_its_clock_did() {
    let mut mine = base();
    mine.apply(answer(1, "eerst"), &stamp(50)).unwrap();
    // The clock was put back: later, with an earlier time.
    mine.apply(answer(1, "daarna"), &stamp(20)).unwrap();
    let mut theirs = base();
    theirs.apply(answer(2, "hun"), &stamp(30)).unwrap();
    for merged in [merged(&mine, &theirs), merged(&theirs, &mine)] {
        let all = merged.assessment;
        let texts = all.versions(&address(1));
        let texts: Vec<_> = texts.iter().map(|one| one.answer.cloned()).collect();
        let said = |answer: &Option<Answer>| match answer.as_ref()?.value.as_ref()? {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        };
        let said: Vec<_> = texts.iter().filter_map(said).collect();
        assert_eq!(said, ["begin", "eerst", "daarna"]);
    }
}

#[test]
fn what_is_written_right_after_a_merge_loses_no_text() {
    let mine = with([answer(1, "mijn")]);
    let theirs = with([answer(1, "hun")]);
    let mut merged = merged(&mine, &theirs).assessment;
    merged.apply(answer(1, "samen"), &stamp(59)).unwrap();
    for wanted in ["begin", "mijn", "hun", "samen"] {
        let versions = merged.versions(&address(1));
        let there = versions.iter().any(|version| {
            let value = version.answer.and_then(|answer| answer.value.as_ref());
            value == Some(&Value::Text(wanted.into()))
        });
        assert!(there, "{wanted}");
    }
}

proptest! {
    #[test]
    fn before_both_sides_began_everything_is_as_it_was(mine in edits(), theirs in edits()) {
        let merged = merged(&with(mine), &with(theirs)).assessment;
        let base = base();
        let line = base.history.len();
        prop_assert_eq!(&merged.as_of(line).answers, &base.answers);
        // Also what got another id on the way.
        prop_assert_eq!(&merged.as_of(line).action_points, &base.action_points);
    }
}

/// A committee ends its reading on this side.
fn closes(side: &mut Assessment, minute: u8) {
    let reading = Reading {
        id: "rd1".into(),
        committee: "c1".into(),
        by: None,
        at: stamp(minute).at,
        read: Vec::new(),
        closed: Some(stamp(minute).at),
        seen: side.marks(),
        review: None,
    };
    let edit = Edit::Reading {
        id: "rd1".into(),
        to: Some(reading),
        at: None,
    };
    side.apply(edit, &stamp(minute)).unwrap();
}

#[test]
fn what_another_laptop_wrote_before_the_committee_was_done_is_new_to_it() {
    let mut team = base();
    team.apply(answer(1, "geschreven, nog niet gedeeld"), &stamp(20))
        .unwrap();
    let mut committee = base();
    closes(&mut committee, 40);
    for merged in [merged(&team, &committee), merged(&committee, &team)] {
        let all = merged.assessment;
        let read = all.as_read(&all.readings[0]);
        assert!(read.unsure.is_empty());
        assert_eq!(
            read.answers[&address(1)].mark(),
            base().answers[&address(1)].mark()
        );
        assert_eq!(text(&all, 1), Some("geschreven, nog niet gedeeld"));
    }
}

proptest! {
    #[test]
    fn what_a_committee_read_is_found_back_after_any_merge(
        before in edits(), after in edits(), theirs in edits()
    ) {
        let mut mine = with(before);
        closes(&mut mine, 30);
        let wanted = mine.marks();
        for edit in after {
            mine.apply(edit, &stamp(31)).unwrap();
        }
        let theirs = with(theirs);
        for merged in [merged(&mine, &theirs), merged(&theirs, &mine)] {
            let all = merged.assessment;
            let read = all.as_read(&all.readings[0]);
            let marks = read.answers.iter().map(|(at, one)| (at.clone(), one.mark()));
            let marks: BTreeMap<_, _> = marks.filter(|(_, mark)| !mark.is_empty()).collect();
            prop_assert!(read.unsure.is_empty());
            prop_assert_eq!(marks, wanted.clone());
        }
    }
}

#[test]
fn where_two_laptops_both_went_on_the_steps_begin_anew_and_it_is_said_once() {
    let side = |number: u8| {
        let mut side = base();
        let step = side.next_step();
        side.apply(answer(number, "verder"), &stamp(20 + number).for_step(step))
            .unwrap();
        side
    };
    let (mine, theirs) = (side(1), side(2));
    let told = |a: &Assessment| {
        let lines = a.history.iter();
        lines
            .filter(|line| line.what.as_deref() == Some(MERGED))
            .count()
    };
    let both = merged(&mine, &theirs).assessment;
    assert_eq!((told(&both), both.step_counts(0)), (1, (0, 0)));
    // The other laptop takes over what came of it, and has nothing to add; and so on.
    let again = merge(&base(), &theirs, &both, &stamp(58)).assessment;
    assert_eq!(told(&again), 1);
    assert_eq!(told(&merge(&both, &both, &again, &stamp(59)).assessment), 1);
    // Who had done nothing goes on with the steps of the other.
    let one = merged(&base(), &theirs).assessment;
    assert_eq!((told(&one), one.step_counts(0)), (0, (1, 0)));
}

mod committee;
