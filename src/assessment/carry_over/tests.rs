use super::*;
use crate::assessment::{
    ActionPoint, Answer, Confidential, Person, Profile, Review, Round, State, Value, Verdict,
};
use crate::language::Language;
use crate::questionnaire::read;

const OLD: &str = r#"
id: oud-1
version: "1"
title: Oud
sections:
  - id: s
    title: Alles
    elements:
      - question: {number: "1", ask: a?, title: Doel, answer: {type: long_text}}
      - question: {number: "2", ask: a?, title: Soort, answer: {type: long_text}}
      - question: {number: "3", ask: a?, title: Ernst, answer: {type: long_text}}
      - question: {number: "4", ask: a?, title: Beeld, answer: {type: long_text}}
"#;

const NEW: &str = r#"
id: nieuw-2
version: "2"
title: Nieuw
sections:
  - id: s
    title: Alles
    elements:
      - question: {number: "1.1", ask: a?, title: Doel, answer: {type: long_text}, takes_over: ["oud-1/1", "oud-1/2"]}
      - question: {number: "1.2", ask: a?, title: Nieuw, answer: {type: yes_no}, takes_over: ["ander-1/1"]}
      - question: {number: "1.3", ask: a?, title: Verborgen, answer: {type: long_text}, takes_over: ["oud-1/2"], show_when: {question: "1.2", is: [ja]}}
      - question: {number: lijst, official: false, ask: a?, title: Welke?, answer: {type: list, item: x}}
      - question: {number: rechten, official: false, ask: a?, title: Rechten?, answer: {type: list, item: recht}}
      - section:
          id: per
          title: Per algoritme
          for_each: {question: lijst, at_least_one: true, item: x}
          elements:
            - question: {number: "2.1", ask: a?, title: Soort, answer: {type: long_text}, takes_over: ["oud-1/2"]}
      - section:
          id: recht
          title: Per recht
          for_each: {question: rechten, item: recht}
          elements:
            - question: {number: "3.1", ask: a?, title: Ernst, answer: {type: long_text}, takes_over: ["oud-1/3"]}
"#;

fn library() -> Library {
    let other = OLD.replace("oud-1", "ander-1");
    let all = [("oud", OLD), ("nieuw", NEW), ("ander", other.as_str())];
    Library::of(all.map(|(name, text)| read(name, text).unwrap()).to_vec())
}

fn text(words: &str) -> Answer {
    Answer {
        at: Some("2025-05-01T10:00:00Z".into()),
        state: State::Agreed,
        ..Answer::default().with_value(Some(Value::Text(words.into())))
    }
}

fn old(answers: &[(&str, Answer)]) -> Assessment {
    let used = ["oud-1", "ander-1"].map(|id| InstrumentRef::new(id, "toen"));
    let mut made = Assessment::new("oud", Profile::default(), used.to_vec());
    for (address, answer) in answers {
        made.answers
            .insert(address.parse().unwrap(), answer.clone());
    }
    made
}

fn carried(old: &Assessment) -> CarryOver {
    let library = library();
    let editions = (
        library.get("oud-1").unwrap(),
        library.get("nieuw-2").unwrap(),
    );
    let stamp = Stamp {
        at: "2026-03-04T10:00:00Z".into(),
        by: None,
        ..Stamp::default()
    };
    let texts = Texts::new(Language::Dutch);
    carry_over(old, editions, &library, "nieuw".into(), &stamp, &texts).unwrap()
}

fn names(addresses: &[Address]) -> Vec<String> {
    addresses.iter().map(ToString::to_string).collect()
}

#[test]
fn every_answer_is_filled_new_dropped_or_waiting_and_the_old_ones_are_kept() {
    let old = old(&[
        ("oud-1/1", text("Doel.")),
        ("oud-1/2", text("Regels.")),
        ("oud-1/3", text("Ernstig.")),
        ("oud-1/4", text("Een plaatje.")),
        ("oud-1/weg", text("Vraag bestaat niet meer.")),
        ("ander-1/1", text("Van een ander.")),
    ]);
    let done = carried(&old);
    let taken: Vec<(String, Vec<String>, bool)> = done
        .taken
        .iter()
        .map(|one| (one.address.to_string(), names(&one.sources), one.asked))
        .collect();
    let row = |address: &str, sources: &[&str], asked| {
        (
            address.to_owned(),
            sources.iter().map(ToString::to_string).collect(),
            asked,
        )
    };
    assert_eq!(
        taken,
        [
            row("nieuw-2/1.1", &["oud-1/1", "oud-1/2"], true),
            row("nieuw-2/1.3", &["oud-1/2"], false),
            row("nieuw-2/2.1@1", &["oud-1/2"], true),
        ]
    );
    assert_eq!(done.new, ["1.2", "lijst", "rechten"]);
    let dropped: Vec<(String, &str)> = done
        .dropped
        .iter()
        .map(|one| (one.address.to_string(), one.text.as_str()))
        .collect();
    assert_eq!(
        dropped,
        [
            ("oud-1/4".to_owned(), "Een plaatje."),
            ("oud-1/weg".to_owned(), "Vraag bestaat niet meer."),
        ]
    );
    assert_eq!(done.waiting.len(), 1);
    assert_eq!(
        (
            done.waiting[0].question.as_str(),
            done.waiting[0].over.as_str()
        ),
        ("3.1", "rechten")
    );
    assert_eq!(names(&done.waiting[0].sources), ["oud-1/3"]);
    for (address, answer) in &old.answers {
        assert_eq!(
            done.assessment.answers.get(address),
            Some(answer),
            "{address}"
        );
    }
}

#[test]
fn everything_taken_over_is_a_draft_of_now_with_its_origins() {
    let done = carried(&old(&[
        ("oud-1/1", text("Doel.")),
        ("oud-1/2", text("Regels.")),
    ]));
    for taken in &done.taken {
        let answer = done.assessment.answer(&taken.address);
        assert_eq!(answer.state, State::Draft);
        assert_eq!(answer.at.as_deref(), Some("2026-03-04T10:00:00Z"));
        let origins: Vec<Address> = answer.origins.iter().map(|o| o.address.clone()).collect();
        assert_eq!(origins, taken.sources);
        assert!(
            answer
                .origins
                .iter()
                .all(|o| o.at.as_deref() == Some("2025-05-01T10:00:00Z"))
        );
    }
}

#[test]
fn the_new_edition_comes_first_and_the_old_one_is_there_to_look_back_at() {
    let done = carried(&old(&[]));
    let used: Vec<(&str, bool)> = done
        .assessment
        .instruments
        .iter()
        .map(|one| (one.id.as_str(), one.former))
        .collect();
    assert_eq!(
        used,
        [("nieuw-2", false), ("ander-1", false), ("oud-1", true)]
    );
    assert_eq!(done.assessment.instruments[2].digest, "toen");
    assert!(done.taken.is_empty());
}

#[test]
fn team_and_action_points_go_along_and_what_was_signed_does_not() {
    let mut old = old(&[("oud-1/1", text("Doel."))]);
    old.team.push(Person {
        id: "p1".into(),
        name: "An".into(),
        ..Person::default()
    });
    let origin = "oud-1/1".parse().unwrap();
    old.action_points.push(ActionPoint {
        id: "a1".into(),
        origin: Some(origin),
        ..ActionPoint::default()
    });
    old.review_date = Some("2027-01-01".into());
    old.other.insert("later".into(), serde_json::json!(1));
    old.rounds.push(Round {
        version: 1,
        opened_at: String::new(),
        digest: String::new(),
        required: Vec::new(),
        open_points: Vec::new(),
        reason: String::new(),
        signatures: Vec::new(),
    });
    let new = carried(&old).assessment;
    assert_eq!(
        (new.id.as_str(), &new.team, &new.action_points),
        ("nieuw", &old.team, &old.action_points)
    );
    assert_eq!(
        (&new.review_date, &new.other),
        (&old.review_date, &old.other)
    );
    assert!(new.rounds.is_empty());
}

#[test]
fn no_condition_stays_behind_with_its_verdict() {
    let mut old = old(&[("oud-1/1", text("Doel."))]);
    let review = |id: &str, conditions: &[&str]| Review {
        id: id.into(),
        body: format!("Commissie {id}"),
        date: "2026-03-04".into(),
        verdict: Verdict::WithConditions,
        reasons: String::new(),
        conditions: conditions.iter().map(|&text| text.into()).collect(),
        points: Vec::new(),
        committee: None,
        sections: Vec::new(),
    };
    // Of the first every condition has an action point, one of them in other words; of the second none has.
    old.reviews = vec![
        review("b1", &["een", "twee"]),
        review("b2", &["drie", "een"]),
    ];
    let point = |id: &str, text: &str, review: Option<&str>| ActionPoint {
        id: id.into(),
        text: text.into(),
        review: review.map(str::to_owned),
        round: Some(1),
        ..ActionPoint::default()
    };
    old.action_points = vec![
        point("ap1", "een", Some("b1")),
        point("ap2", "twee, anders", Some("b1")),
        point("ap3", "los", None),
    ];
    let new = carried(&old).assessment;
    let of = |body: &str| {
        Some(ConditionOf {
            body: body.into(),
            date: "2026-03-04".into(),
        })
    };
    let got: Vec<_> = new
        .action_points
        .iter()
        .map(|point| {
            (
                point.id.as_str(),
                point.text.as_str(),
                point.condition(&new.reviews),
            )
        })
        .collect();
    assert_eq!(
        got,
        [
            ("ap1", "een", of("Commissie b1")),
            ("ap2", "twee, anders", of("Commissie b1")),
            ("ap3", "los", None),
            ("ap4", "drie", of("Commissie b2")),
            ("ap5", "een", of("Commissie b2")),
        ]
    );
    let rest = |point: &ActionPoint| point.review.is_none() && point.round.is_none();
    assert!(new.action_points.iter().all(rest) && new.reviews.is_empty());
}

#[test]
fn every_change_can_be_taken_back() {
    let old = old(&[("oud-1/1", text("Doel.")), ("oud-1/2", text("Regels."))]);
    let mut new = carried(&old).assessment;
    let undo: Vec<Edit> = new
        .history
        .iter()
        .rev()
        .filter_map(|change| change.undo.clone())
        .collect();
    let stamp = Stamp {
        at: "2026-03-05T10:00:00Z".into(),
        by: None,
        ..Stamp::default()
    };
    for edit in undo {
        new.apply(edit, &stamp).unwrap();
    }
    assert_eq!(
        (new.answers, new.instruments),
        (old.answers, old.instruments)
    );
}

#[test]
fn what_was_answered_in_the_new_edition_already_stays() {
    let mut old = old(&[
        ("oud-1/1", text("Van toen.")),
        ("nieuw-2/1.1", text("Van nu.")),
    ]);
    old.instruments.push(InstrumentRef::new("nieuw-2", "d"));
    let confidential = Some(Confidential {
        ground: "Woo".into(),
    });
    let address: Address = "oud-1/1".parse().unwrap();
    old.answers.get_mut(&address).unwrap().confidential = confidential.clone();
    let new = carried(&old).assessment;
    let answer = new.answer(&"nieuw-2/1.1".parse().unwrap());
    assert_eq!(
        answer.value,
        Some(Value::Text("Van nu.\n\nOud, 1 Doel: Van toen.".into()))
    );
    assert_eq!(answer.confidential, confidential);
    assert_eq!(
        new.instruments
            .iter()
            .filter(|one| one.id == "nieuw-2")
            .count(),
        1
    );
}
