use super::*;
use crate::assessment::{
    Address, Answer, Edit, InstrumentRef, Person, Profile, Row, Stamp, State, Value,
};

pub(super) fn library() -> Library {
    Library::built_in().unwrap()
}

pub(super) fn blank() -> Assessment {
    let profile = Profile {
        name: "Proef".into(),
        organisation: "Gemeente".into(),
        ..Profile::default()
    };
    let used = InstrumentRef::new("iama-2.0", String::new());
    Assessment::new("a", profile, vec![used])
}

pub(super) fn put(a: &mut Assessment, address: &str, answer: Answer) {
    put_at(a, "", address, answer);
}

/// At a moment (RFC 3339).
pub(super) fn put_at(a: &mut Assessment, at: &str, address: &str, answer: Answer) {
    let edit = Edit::Answer {
        address: address.parse().unwrap(),
        to: Some(Box::new(answer)),
    };
    let stamp = Stamp {
        at: at.into(),
        by: None,
        ..Stamp::default()
    };
    a.apply(edit, &stamp).unwrap();
}

pub(super) fn text(words: &str) -> Answer {
    Answer::default().with_value(Some(Value::Text(words.into())))
}

/// With somebody in the team who has these roles.
pub(super) fn join(a: &mut Assessment, name: &str, roles: &[&str]) {
    a.team.push(Person {
        id: name.into(),
        name: name.into(),
        roles: roles.iter().map(ToString::to_string).collect(),
        ..Person::default()
    });
}

pub(super) fn choose(a: &mut Assessment, address: &str, option: &str) {
    put(
        a,
        address,
        Answer::default().with_value(Some(Value::Chosen(vec![option.into()]))),
    );
}

pub(super) fn rights(a: &mut Assessment, rights: &[(&str, &str)]) {
    let rows = rights
        .iter()
        .enumerate()
        .map(|(i, (right, effect))| Row {
            id: (i + 1).to_string(),
            cells: [
                ("grondrecht".into(), (*right).into()),
                ("effect".into(), (*effect).into()),
            ]
            .into(),
        })
        .collect();
    put(
        a,
        "iama-2.0/4.1.3",
        Answer::default().with_value(Some(Value::Rows(rows))),
    );
}

fn numbers(a: &Assessment) -> Vec<String> {
    let library = library();
    Outline::new(library.get("iama-2.0").unwrap(), a)
        .questions()
        .map(|(at, _)| at.to_string())
        .collect()
}

#[test]
fn an_empty_assessment_has_everything_open_and_says_who_is_missing() {
    let standing = Standing::new(&blank(), &library(), "", "");
    let counts = standing.counts();
    assert_eq!(counts.open, counts.questions);
    assert!(counts.questions > 50);
    assert_eq!(
        standing
            .blockers
            .iter()
            .filter(|b| b.kind == BlockerKind::Header)
            .count(),
        4
    );
    assert_eq!(standing.round, RoundStanding::None);
}

#[test]
fn a_person_with_the_role_takes_the_blocker_away() {
    let mut a = blank();
    let person = Person {
        id: "p1".into(),
        roles: vec!["PL".into(), "GV".into()],
        ..Person::default()
    };
    a.apply(
        Edit::Person {
            id: "p1".into(),
            to: Some(person),
            at: None,
        },
        &Stamp::default(),
    )
    .unwrap();
    let standing = Standing::new(&a, &library(), "", "");
    assert_eq!(
        standing
            .blockers
            .iter()
            .filter(|b| b.kind == BlockerKind::Header)
            .count(),
        2
    );
}

#[test]
fn a_self_learning_algorithm_opens_2_2b_and_closes_2_2a() {
    let mut a = blank();
    choose(&mut a, "iama-2.0/2.1.1@1", "zelflerend");
    let there = numbers(&a);
    assert!(there.contains(&"iama-2.0/2.2B.1@1".to_owned()));
    assert!(!there.iter().any(|number| number.contains("2.2A")));
}

#[test]
fn a_prohibited_practice_stops_the_chapter_and_blocks() {
    let mut a = blank();
    choose(&mut a, "iama-2.0/1.3.1", "ja");
    assert!(!numbers(&a).contains(&"iama-2.0/1.3.2".to_owned()));
    let standing = Standing::new(&a, &library(), "", "");
    assert!(
        standing
            .blockers
            .iter()
            .any(|b| b.kind == BlockerKind::Stop)
    );
}

#[test]
fn part_4_repeats_for_rights_with_a_negative_impact_only() {
    let mut a = blank();
    assert!(!numbers(&a).iter().any(|number| number.contains("/4.3.")));
    rights(
        &mut a,
        &[("A4", "negatief"), ("D1", "positief"), ("C3", "beide")],
    );
    let there = numbers(&a);
    assert!(there.contains(&"iama-2.0/4.3.1@A4".to_owned()));
    assert!(there.contains(&"iama-2.0/4.5.4@C3".to_owned()));
    assert!(!there.iter().any(|number| number.contains("@D1")));
    choose(&mut a, "iama-2.0/4.poort", "geen-negatief");
    assert!(!numbers(&a).iter().any(|number| number.contains("/4.3.")));
}

#[test]
fn the_matrix_keeps_the_judgement_apart_from_the_suggestion() {
    let mut a = blank();
    rights(&mut a, &[("A4", "negatief")]);
    choose(&mut a, "iama-2.0/4.3.1@A4", "kern");
    choose(&mut a, "iama-2.0/4.3.2@A4", "groot");
    let library = library();
    let outline = Outline::new(library.get("iama-2.0").unwrap(), &a);
    let row = RightsMatrix::of(&outline, &a).rows.remove(0);
    assert_eq!(
        row.suggestion,
        Some(Suggestion {
            from: 2,
            to: 2,
            ours: false
        })
    );
    assert_eq!(row.judgement, None);
    choose(&mut a, "iama-2.0/4.3.3@A4", "licht");
    let outline = Outline::new(library.get("iama-2.0").unwrap(), &a);
    assert!(RightsMatrix::of(&outline, &a).rows[0].differs());
}

#[test]
fn the_grid_is_symmetric_and_never_falls_when_one_side_rises() {
    for a in 0..3 {
        for b in 0..3 {
            assert_eq!(suggest(a, b), suggest(b, a));
            assert!(suggest(a, b).from <= suggest((a + 1).min(2), b).from);
            assert!(suggest(a, b).to <= suggest((a + 1).min(2), b).to);
        }
    }
}

#[test]
fn a_residual_risk_without_a_decision_blocks() {
    let mut a = blank();
    let rows = vec![Row {
        id: "1".into(),
        cells: [("risico".into(), "fout".into())].into(),
    }];
    let answer = Answer {
        state: State::Agreed,
        value: Some(Value::Rows(rows)),
        ..Answer::default()
    };
    put(&mut a, "iama-2.0/5.C", answer);
    let found = Standing::new(&a, &library(), "", "").blockers;
    let blocker = found
        .iter()
        .find(|b| b.kind == BlockerKind::UndecidedRisk)
        .unwrap();
    assert_eq!(blocker.address, Some(Address::new("iama-2.0", "5.C", None)));
}

#[test]
fn all_78_official_numbers_are_there_once_and_none_is_invented() {
    let library = library();
    let iama = library.get("iama-2.0").unwrap();
    let mut found: Vec<&str> = iama
        .questions()
        .filter(|q| q.official)
        .map(|q| q.number.as_str())
        .collect();
    let official = "1.1.1 1.1.2 1.2.1 1.2.2 1.3.1 1.3.2 1.3.4 1.4.1 1.4.2 1.4.3 \
        2.1.1 2.1.2 2.2A.1 2.2A.2 2.2A.3 2.2B.1 2.2B.2 2.2B.3 2.2B.4 2.3.1 2.3.2 2.3.3 \
        2.4.1 2.4.2 2.4.3 2.5.1 2.5.2 2.5.3 \
        3.1.1 3.1.2 3.1.3 3.1.4 3.1.5 3.2.1 3.2.2 3.2.3 3.2.4 3.3.1 3.3.2 3.3.3 3.3.4 \
        3.4.1 3.4.2 3.4.3 3.4.4 3.4.5 3.5.1 3.5.2 3.5.3 3.5.4 3.5.5 3.5.6 3.5.7 \
        4.1.1 4.1.2 4.1.3 4.2.1 4.2.2 4.2.3 4.2.4 4.2.5 4.3.1 4.3.2 4.3.3 4.4.1 4.4.2 \
        4.5.1 4.5.2 4.5.3 4.5.4 5.A.1 5.A.3 5.A.5 5.A.6 5.A.2 5.A.4 5.B 5.C";
    assert_eq!(found, official.split_whitespace().collect::<Vec<_>>());
    found.sort_unstable();
    found.dedup();
    assert_eq!(found.len(), 78);
}

#[test]
fn the_article_27_flag_stands_on_exactly_nine_questions() {
    use crate::questionnaire::{Crosswalk, Mark};
    let library = library();
    let flagged: Vec<&str> = library
        .get("iama-2.0")
        .unwrap()
        .questions()
        .filter(|q| {
            q.covers
                .iter()
                .any(|c| c.of == Crosswalk::AiAct27 && c.mark == Mark::Official)
        })
        .map(|q| q.number.as_str())
        .collect();
    let nine = [
        "1.1.2", "3.1.1", "3.1.3", "3.2.1", "3.2.2", "3.4.1", "3.4.2", "3.5.1", "3.5.2",
    ];
    assert_eq!(flagged, nine);
}

#[test]
fn the_thirteen_official_recalls_are_there_and_no_other_is_called_official() {
    use crate::questionnaire::Mark;
    let library = library();
    let mut links: Vec<String> = Vec::new();
    for question in library.get("iama-2.0").unwrap().questions() {
        for recall in question.recall.iter().filter(|r| r.mark == Mark::Official) {
            links.push(format!("{}<{}", question.number, recall.question));
        }
    }
    let mut thirteen = vec![
        "2.1.2<1.1.2",
        "3.5.2<1.2.2",
        "3.5.3<1.2.1",
        "4.4.1<1.1.2",
        "4.5.1<1.1.2",
        "5.A.1<1.1.2",
        "5.A.1<1.2.1",
        "5.A.1<4.1.3",
        "5.A.2<3.5.2",
        "5.A.2<3.5.6",
        "5.A.2<4.3.3",
        "5.A.5<4.4.1",
        "5.A.6<4.5.1",
    ];
    links.sort();
    thirteen.sort_unstable();
    assert_eq!(links, thirteen);
}

#[test]
fn thirty_rights_stand_in_four_clusters() {
    let library = library();
    let options = library
        .get("iama-2.0")
        .unwrap()
        .question("4.1.1")
        .unwrap()
        .answer
        .options()
        .to_vec();
    assert_eq!(options.len(), 30);
    let mut clusters: Vec<&str> = options
        .iter()
        .filter_map(|o| o.group.as_ref().map(|g| g.nl.as_str()))
        .collect();
    clusters.dedup();
    assert_eq!(clusters.len(), 4);
    assert!(
        options
            .iter()
            .all(|o| !o.help.nl.is_empty() && !o.articles.is_empty())
    );
}
