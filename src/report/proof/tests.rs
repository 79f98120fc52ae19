//! A report that leaves something out is noticed, and one that does not is not.

use super::*;
use crate::assessment::{
    ActionPoint, ActionState, Answer, Committee, Confidential, Decision, Dissent, Happening,
    InstrumentRef, Item, Member, Person, PersonName, PlannedPart, Profile, Remark, RemarkKind,
    Review, Round, Row, SectionVerdict, Session, SessionEvent, Signature, State, Value, Verdict,
};
use crate::inspection::PdfFile;
use crate::language::Language;
use crate::questionnaire::{Level, read as read_questionnaire};
use crate::report::{Making, content, render};
use crate::signing::content_digest;
use proptest::prelude::*;
use std::sync::OnceLock;

mod random;

/// A questionnaire with every type of question.
const ALL_TYPES: &str = "
id: eigen-1
version: '1.0'
title: Eigen vragenlijst
short_title: Eigen
sign_off: [PL]
roles: [{id: PL, name: projectleider}]
option_sets:
  kleuren: [{id: a, label: Appelgroen}, {id: b, label: Bosgroen}, {id: c, label: Citroengeel}]
sections:
  - id: een
    title: Eerste deel
    elements:
      - question: {number: '1', ask: Wat is er aan de hand?, answer: {type: long_text}}
      - question: {number: '2', ask: In een regel?, answer: {type: short_text}}
      - question: {number: '3', ask: Welke kleur?, answer: {type: one_of, options: kleuren}}
      - question: {number: '4', ask: Welke kleuren?, answer: {type: several_of, options: kleuren}}
      - question: {number: '5', ask: Wat staat op de lijst?, answer: {type: list}}
      - question:
          number: '6'
          ask: Wie doet wat?
          answer:
            type: table
            item: taak
            columns:
              - {id: wie, label: Wie, type: text}
              - {id: wat, label: Wat, type: text}
              - {id: kleur, label: Kleur, type: choice, options: kleuren}
              - {id: dag, label: Dag, type: date}
  - id: twee
    title: Tweede deel
    elements:
      - question: {number: '7', ask: Wanneer?, answer: {type: date}}
      - question: {number: '8', ask: Door wie?, answer: {type: person}}
      - question: {number: '9', ask: Wat is het advies?, answer: {type: advice, options: [{id: ja, label: Doorgaan}, {id: nee, label: Stoppen}], conditions: voorwaarde}}
      - question: {number: '10', ask: En verder?, official: false, answer: {type: long_text}}
      - question: {number: '11', ask: Alleen bij appelgroen?, answer: {type: long_text}, show_when: {question: '3', is: a}}
";

pub(super) fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| Library::of(vec![read_questionnaire("eigen-1", ALL_TYPES).unwrap()]))
}

pub(super) fn blank() -> Assessment {
    let profile = Profile {
        name: "Slim Toezicht".into(),
        organisation: "Gemeente Voorbeeldstad".into(),
        ..Profile::default()
    };
    let used = InstrumentRef::new("eigen-1", "ab".repeat(32));
    Assessment::new("proef", profile, vec![used])
}

/// What the report of an assessment says, and its digest.
pub(super) fn read_back(assessment: &Assessment, library: &Library) -> (ReadText, String) {
    let digest = content_digest(assessment).unwrap();
    let texts = Texts::new(Language::Dutch);
    let making = Making::default();
    let document = content::build(assessment, library, &digest, &texts, &making);
    let rendered = render(&document, None, &making).unwrap();
    (PdfFile::open(rendered.pdf).unwrap().text(), digest)
}

pub(super) fn proof(assessment: &Assessment, read: &ReadText, digest: &str) -> Vec<Missing> {
    prove(
        assessment,
        library(),
        digest,
        &Texts::new(Language::Dutch),
        read,
    )
    .missing
}

fn at(number: &str) -> Address {
    Address::new("eigen-1", number, None)
}

fn with(value: Value) -> Answer {
    Answer::default().with_value(Some(value))
}

/// One of everything, each with words that stand nowhere else.
fn full() -> Assessment {
    let mut all = blank();
    all.profile.description = "Beschrijving met **nadruk**.".into();
    all.profile.provider = "Leverancier Vlierstreek".into();
    all.review_date = Some("2027-02-01".into());
    let mut first = with(Value::Text(
        "Eerste antwoord\nop twee regels.\n\n- met een\n- lijst".into(),
    ));
    first.note = "Aantekening vooraf".into();
    first.dissent = vec![Dissent {
        who: "Dirk Dwars".into(),
        text: "Tegenstem hierover".into(),
    }];
    first.confidential = Some(Confidential {
        ground: "Grond van geheimhouding".into(),
    });
    first.estimate = Some(Level::Serious);
    let mut third = with(Value::Chosen(vec!["b".into()]));
    third.explanation = "Toelichting bij kleur".into();
    let row = |cells: &[(&str, &str)]| Row {
        id: "1".into(),
        cells: cells
            .iter()
            .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
            .collect(),
    };
    let rows = vec![row(&[
        ("wie", "Celinhoud"),
        ("dag", "2026-05-09"),
        ("weg", "Oude kolom"),
    ])];
    all.answers.insert(at("1"), first);
    all.answers.insert(at("3"), third);
    all.answers.insert(at("6"), with(Value::Rows(rows)));
    all.answers
        .insert(at("7"), with(Value::Date("2026-11-30".into())));
    let named = PersonName {
        name: "Nel Naam".into(),
        function: "functionaris".into(),
    };
    all.answers.insert(at("8"), with(Value::Person(named)));
    let conditions = vec![Item {
        id: "1".into(),
        text: "Voorwaarde eerst".into(),
    }];
    all.answers.insert(
        at("9"),
        with(Value::Advice {
            chosen: vec!["ja".into()],
            conditions,
        }),
    );
    all.answers.insert(
        at("10"),
        Answer {
            state: State::NotApplicable {
                reason: "Reden van niets".into(),
            },
            ..Answer::default()
        },
    );
    all.answers.insert(
        at("2"),
        Answer {
            state: State::Parked {
                what: "Uitzoekwerk".into(),
                who: "Ute Zoeker".into(),
                due: "2026-08-07".into(),
            },
            ..Answer::default()
        },
    );
    records(&mut all);
    all
}

/// A session with everything that can happen in one; times are those of UTC+1.
fn session_log() -> Vec<SessionEvent> {
    let noted = |text: &str, on| Happening::Noted {
        text: text.into(),
        on,
    };
    let log = [
        ("08:01", "s1", Happening::Started),
        ("08:02", "s1", Happening::Arrived("p1".into())),
        ("08:03", "s1", Happening::Part(at("een"))),
        ("08:04", "s1", Happening::Worked(at("1"))),
        ("08:05", "s1", Happening::Arrived("Gast Gerrit".into())),
        ("08:37", "s1", Happening::Left("Gast Gerrit".into())),
        ("10:16", "s1", Happening::Paused),
        ("10:29", "s1", Happening::Resumed),
        ("10:31", "s1", noted("Genoteerde zin", Some(at("2")))),
        ("10:32", "s1", Happening::Part(at("weg"))),
        ("10:33", "s1", Happening::Ended),
        ("11:44", "gone", noted("Losse zin", None)),
        ("11:48", "gone", Happening::Left("Weggelopen Wim".into())),
    ];
    let log = log.into_iter().enumerate();
    log.map(|(index, (clock, session, what))| SessionEvent {
        id: format!("l{index}"),
        session: session.into(),
        at: format!("2026-03-10T{clock}:00Z"),
        by: matches!(what, Happening::Noted { .. }).then(|| "Noteerder Nel".into()),
        zone: (what == Happening::Started).then(|| "+01:00".into()),
        what,
    })
    .collect()
}

fn records(all: &mut Assessment) {
    all.team = vec![Person {
        id: "p1".into(),
        name: "Marit Teamlid".into(),
        function: "teamfunctie".into(),
        roles: vec!["PL".into()],
        ..Person::default()
    }];
    all.sessions = vec![Session {
        id: "s1".into(),
        date: "2026-03-10".into(),
        title: "Startsessie".into(),
        chair: "Voorzitter Vera".into(),
        present: vec!["p1".into()],
        minutes: "Verslag van de middag".into(),
        begins: "08:45".into(),
        plan: vec![PlannedPart {
            part: at("een"),
            minutes: 217,
        }],
        expected: vec!["p1".into(), "Afwezige Arie".into()],
        ..Session::default()
    }];
    all.session_log = session_log();
    all.action_points = vec![ActionPoint {
        id: "a1".into(),
        text: "Actie ondernemen".into(),
        owner: "p1".into(),
        due: "2026-09-18".into(),
        state: ActionState::Done,
        origin: Some(at("1")),
        ..ActionPoint::default()
    }];
    all.action_points.push(ActionPoint {
        id: "a2".into(),
        text: "Raadsvoorwaarde uitvoeren".into(),
        review: Some("r1".into()),
        round: Some(1),
        ..ActionPoint::default()
    });
    all.action_points.push(ActionPoint {
        id: "a3".into(),
        text: "Oude voorwaarde".into(),
        condition_of: Some(crate::assessment::ConditionOf {
            body: "Raad van toen".into(),
            date: "2024-05-06".into(),
        }),
        ..ActionPoint::default()
    });
    let remark = |on, text: &str| Remark {
        id: text.into(),
        on,
        kind: RemarkKind::Objection,
        text: text.into(),
        by: "Commissie Zes".into(),
        at: String::new(),
        replies: vec![crate::assessment::Reply {
            text: "Weerwoord".into(),
            ..Default::default()
        }],
        resolved_by: "Rik Oplosser".into(),
        committee: None,
    };
    all.remarks = vec![
        remark(at("1"), "Bezwaar bij een"),
        remark(at("11"), "Bezwaar bij verborgen"),
    ];
    all.reviews = vec![Review {
        id: "r1".into(),
        body: "Ethische raad".into(),
        date: "2026-06-03".into(),
        verdict: Verdict::Hold,
        reasons: "Redenen van de raad".into(),
        conditions: vec!["Raadsvoorwaarde".into()],
        points: vec!["a9".into()],
        committee: Some("c1".into()),
        sections: vec![SectionVerdict {
            on: at("een"),
            verdict: Verdict::Positive,
            reasons: "Paragraafreden".into(),
        }],
    }];
    all.committees = vec![Committee {
        id: "c1".into(),
        name: "Ledencommissie".into(),
        members: vec![Member {
            name: "Lid Lidwien".into(),
            role: "ledenrol".into(),
        }],
    }];
    all.action_points.push(ActionPoint {
        id: "a9".into(),
        text: "Raadsvoorwaarde".into(),
        owner: "Pier Uitvoerder".into(),
        due: "2026-10-18".into(),
        review: Some("r1".into()),
        ..ActionPoint::default()
    });
    let mut on_section = remark(at("een"), "Bezwaar bij het deel");
    on_section.at = "2026-06-02T10:00:00Z".into();
    on_section.replies[0].by = "Reageerder Roos".into();
    all.remarks.push(on_section);
    let digest = |byte: &str| byte.repeat(32);
    let signature = |role: &str, name: &str, digest: String| Signature {
        role: role.into(),
        name: name.into(),
        function: "tekenfunctie".into(),
        decision: Decision::ApproveWithConditions,
        conditions: vec![format!("Tekenvoorwaarde {name}")],
        statement: format!("Verklaring van {name}"),
        date: "2026-07-01".into(),
        digest,
    };
    let round = |version, digest: String, signatures| Round {
        version,
        opened_at: "2026-06-30T10:00:00Z".into(),
        digest,
        required: vec!["PL".into()],
        open_points: vec![format!("Openstaand punt {version}")],
        reason: format!("Reden van ronde {version}"),
        signatures,
    };
    all.rounds = vec![
        round(
            1,
            digest("ab"),
            vec![signature("PL", "Piet Eerder", digest("ab"))],
        ),
        round(
            2,
            digest("cd"),
            vec![
                signature("PL", "Pien Laatst", digest("cd")),
                signature("XX", "Xandra Extra", digest("cd")),
            ],
        ),
    ];
}

#[test]
fn a_report_of_everything_is_complete() {
    let all = full();
    let (read, digest) = read_back(&all, library());
    let proof = prove(
        &all,
        library(),
        &digest,
        &Texts::new(Language::Dutch),
        &read,
    );
    assert_eq!(proof.missing, []);
    assert_eq!(proof.counts.questions, 10);
    assert_eq!(proof.counts.signatures, 3);
}

/// What stands on the pages, with these words blotted out wherever they stand.
fn without(read: &ReadText, words: &str) -> ReadText {
    assert!(read.text.contains(words), "{words} is not in the report");
    ReadText {
        text: read.text.replace(words, &"#".repeat(words.len())),
        ..read.clone()
    }
}

#[test]
fn whatever_is_left_out_is_missed_by_its_kind() {
    let all = full();
    let (read, digest) = read_back(&all, library());
    let cases = [
        ("Vlierstreek", Kind::Profile),
        ("nadruk", Kind::Profile),
        ("1 februari 2027", Kind::ReviewDate),
        ("5 Wat staat op de lijst?", Kind::Question),
        ("En verder?", Kind::Question),
        ("op twee regels", Kind::Answer),
        ("lijst\n", Kind::Answer),
        ("Celinhoud", Kind::Answer),
        ("9 mei 2026", Kind::Answer),
        ("Oude kolom", Kind::Answer),
        ("30 november 2026", Kind::Answer),
        ("functionaris", Kind::Answer),
        ("Bosgroen", Kind::Answer),
        ("Voorwaarde eerst", Kind::Condition),
        ("Toelichting bij kleur", Kind::Explanation),
        ("Ernstig", Kind::Estimate),
        ("Aantekening vooraf", Kind::Note),
        ("Dirk Dwars", Kind::Dissent),
        ("Tegenstem", Kind::Dissent),
        ("Uitzoekwerk", Kind::Parked),
        ("Ute Zoeker", Kind::Parked),
        ("7 augustus 2026", Kind::Parked),
        ("Reden van niets", Kind::NotApplicable),
        ("geheimhouding", Kind::Confidential),
        ("Actie ondernemen", Kind::ActionPoint),
        ("18 september 2026", Kind::ActionPoint),
        ("Bezwaar bij een", Kind::Remark),
        ("Bezwaar bij verborgen", Kind::Remark),
        ("Weerwoord", Kind::Remark),
        ("Ethische raad", Kind::Review),
        ("Lid Lidwien", Kind::Committee),
        ("ledenrol", Kind::Committee),
        ("Paragraafreden", Kind::Review),
        ("Pier Uitvoerder", Kind::Review),
        ("Bezwaar bij het deel", Kind::Remark),
        ("Reageerder Roos", Kind::Remark),
        ("Redenen van de raad", Kind::Review),
        ("Raadsvoorwaarde", Kind::Review),
        ("teamfunctie", Kind::Person),
        ("Startsessie", Kind::Session),
        ("Voorzitter Vera", Kind::Session),
        ("Verslag van de middag", Kind::Session),
        ("08:45", Kind::Session),
        ("Afwezige Arie", Kind::Session),
        ("Gast Gerrit", Kind::Session),
        ("09:01", Kind::Session),
        ("09:02", Kind::Session),
        ("09:05", Kind::Session),
        ("09:37", Kind::Session),
        ("11:16", Kind::Session),
        ("11:29", Kind::Session),
        ("11:33", Kind::Session),
        ("217", Kind::Session),
        ("Genoteerde zin", Kind::Session),
        ("11:31", Kind::Session),
        ("Noteerder Nel", Kind::Session),
        ("eigen-1/weg", Kind::Session),
        ("Losse zin", Kind::Session),
        ("Weggelopen Wim", Kind::Session),
        ("Openstaand punt 1", Kind::Round),
        ("Reden van ronde 2", Kind::Round),
        ("Piet Eerder", Kind::Signature),
        ("Tekenvoorwaarde Piet", Kind::Signature),
        ("Verklaring van Piet", Kind::Signature),
        ("Verklaring van Pien", Kind::Signature),
        ("Xandra Extra", Kind::Signature),
        ("1 juli 2026", Kind::Signature),
    ];
    let mut seen = std::collections::BTreeSet::new();
    for (words, kind) in cases {
        let missing = proof(&all, &without(&read, words), &digest);
        assert!(
            missing.iter().any(|one| one.kind == kind),
            "{words}: {missing:?}"
        );
        seen.insert(kind);
    }
    let other = proof(&all, &read, &"ef".repeat(32));
    assert!(other.iter().any(|one| one.kind == Kind::Digest));
    seen.insert(Kind::Digest);
    let unseen: Vec<_> = Kind::ALL
        .iter()
        .filter(|kind| !seen.contains(kind))
        .collect();
    assert!(unseen.is_empty(), "no case for {unseen:?}");
}

#[test]
fn an_answer_elsewhere_does_not_stand_in_for_a_short_one() {
    let mut all = blank();
    all.answers.insert(at("2"), with(Value::Text("Ja".into())));
    all.answers.insert(at("10"), with(Value::Text("Ja".into())));
    let (read, digest) = read_back(&all, library());
    assert_eq!(proof(&all, &read, &digest), []);
    let mut one = all.clone();
    one.answers.remove(&at("2"));
    let (read, _) = read_back(&one, library());
    let missing = proof(&all, &read, &digest);
    let answer = Missing {
        kind: Kind::Answer,
        place: "2".into(),
    };
    assert!(missing.contains(&answer), "{missing:?}");
}

#[test]
fn the_example_is_complete() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/exports/vroegsignalering.json");
    let example: Assessment =
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let library = Library::built_in().unwrap();
    for language in [Language::Dutch, Language::English] {
        let texts = Texts::new(language);
        let digest = content_digest(&example).unwrap();
        let document = content::build(&example, &library, &digest, &texts, &Making::default());
        let rendered = render(&document, None, &Making::default()).unwrap();
        let read = PdfFile::open(rendered.pdf).unwrap().text();
        let proof = prove(&example, &library, &digest, &texts, &read);
        assert_eq!(proof.missing, []);
        assert!(proof.counts.questions > 100);
    }
}

#[test]
fn long_lists_are_cut_with_a_count() {
    let missing: Vec<Missing> = (0..23)
        .map(|at| Missing {
            kind: Kind::Answer,
            place: at.to_string(),
        })
        .collect();
    let said = sentences(&missing);
    assert_eq!(said.len(), 21);
    let texts = Texts::new(Language::Dutch);
    assert!(texts.say(&said[20]).contains('3'));
    assert!(texts.say(&said[0]).contains('0'));
}
