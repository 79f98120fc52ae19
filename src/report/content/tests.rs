//! Tests of what the report says.

use super::*;
use crate::assessment::{
    ActionPoint, ActionState, Answer, Confidential, Decision, Dissent, Edit, InstrumentRef, Item,
    Person, Profile, Remark, RemarkKind, Review, Round, Row, Session, Signature, Stamp, State,
    Value, Verdict,
};
use crate::language::Language;
use crate::report::document::{Question, Span, Standing as Mark};
use crate::report::{Making, check, of_assessment, render};
use crate::signing::content_digest;
use proptest::prelude::*;

mod decision;
mod instruments;
mod markup;
mod profile;
mod rounds;

fn library() -> Library {
    Library::built_in().unwrap()
}

fn blank() -> Assessment {
    let profile = Profile {
        name: "Slim Toezicht".into(),
        organisation: "Gemeente Voorbeeldstad".into(),
        ..Profile::default()
    };
    let used = InstrumentRef::new("iama-2.0", "ab".repeat(32));
    Assessment::new("proef", profile, vec![used])
}

fn put(assessment: &mut Assessment, address: &str, answer: Answer) {
    let edit = Edit::Answer {
        address: address.parse().unwrap(),
        to: Some(Box::new(answer)),
    };
    let stamp = Stamp {
        at: "2026-03-12T09:30:00Z".into(),
        by: None,
        ..Stamp::default()
    };
    assessment.apply(edit, &stamp).unwrap();
}

fn text(value: &str) -> Answer {
    Answer::default().with_value(Some(Value::Text(value.into())))
}

fn document_in(assessment: &Assessment, language: Language) -> Document {
    let digest = content_digest(assessment).unwrap();
    build(
        assessment,
        &library(),
        &digest,
        &Texts::new(language),
        &Making::default(),
    )
}

fn document(assessment: &Assessment) -> Document {
    document_in(assessment, Language::Dutch)
}

/// Everything that a reader of the document meets, in order.
fn read(document: &Document) -> String {
    let mut out = String::new();
    read_blocks(&document.blocks, &mut out);
    out
}

fn add(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

fn read_blocks(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::Cover(cover) => {
                add(out, &cover.title);
                add(out, &cover.status);
                cover
                    .facts
                    .iter()
                    .for_each(|(key, value)| add(out, &format!("{key}: {}", value.text())));
            }
            Block::Toc { title, .. } => add(out, title),
            Block::Heading(heading) => {
                add(
                    out,
                    &format!(
                        "{} {}",
                        heading.number.clone().unwrap_or_default(),
                        heading.text
                    ),
                );
            }
            Block::Paragraph(paragraph) => add(out, &paragraph.text.text()),
            Block::List(list) => list.items.iter().for_each(|item| read_blocks(item, out)),
            Block::KeyValues(pairs) => {
                for (key, value) in pairs {
                    add(out, &format!("{key}: {}", value.text()));
                }
            }
            Block::Table(table) => {
                table
                    .columns
                    .iter()
                    .for_each(|column| add(out, &column.header.text()));
                let lines = table.rows.iter().flatten().flat_map(|cell| &cell.0);
                lines.for_each(|line| add(out, &line.text()));
            }
            Block::Question(question) => {
                add(out, &question.text.text());
                question
                    .standing
                    .iter()
                    .for_each(|(_, words)| add(out, words));
                read_blocks(&question.answer, out);
                read_blocks(&question.after, out);
            }
            Block::Callout(callout) => {
                add(out, &callout.title);
                read_blocks(&callout.blocks, out);
            }
            Block::Matrix(matrix) => {
                add(out, &matrix.alt);
                add(out, &matrix.caption);
            }
            Block::Profile(figure) => {
                add(out, &figure.alt);
                add(out, &figure.caption);
            }
            Block::Shares(figure) => {
                add(out, &figure.alt);
                add(out, &figure.caption);
            }
            Block::Signature(signature) => {
                add(out, &signature.role);
                add(
                    out,
                    signature.decision.as_deref().unwrap_or(&signature.pending),
                );
                add(out, &signature.statement.text());
                let conditions = signature.conditions.iter();
                conditions.for_each(|text| add(out, &text.text()));
                signature
                    .details
                    .iter()
                    .for_each(|(key, value)| add(out, &format!("{key}: {value}")));
            }
            Block::Code(code) => {
                add(out, &code.alt);
                read_blocks(&code.beside, out);
            }
            Block::PageBreak | Block::Lines(_) => {}
        }
    }
}

fn questions(document: &Document) -> Vec<&Question> {
    let found = document.blocks.iter().filter_map(|block| match block {
        Block::Question(question) => Some(question),
        _ => None,
    });
    found.collect()
}

fn question<'d>(document: &'d Document, address: &str) -> &'d Question {
    let found = questions(document)
        .into_iter()
        .find(|q| q.anchor.as_deref() == Some(address));
    found.unwrap_or_else(|| panic!("{address} is not in the report"))
}

#[test]
fn an_empty_assessment_gives_a_sound_report_that_says_concept() {
    for language in [Language::Dutch, Language::English] {
        let document = document_in(&blank(), language);
        assert_eq!(check::flaws(&document), []);
        assert!(document.draft.is_some());
        assert!(!read(&document).contains('⟨'), "a text is missing");
    }
}

#[test]
fn an_assessment_without_a_name_or_instrument_still_gives_a_report() {
    let empty = Assessment::new("x", Profile::default(), Vec::new());
    let document = document(&empty);
    assert_eq!(check::flaws(&document), []);
    assert!(read(&document).contains("Algoritme zonder naam"));
}

#[test]
fn every_question_stands_in_the_report_in_order_under_its_number() {
    let assessment = blank();
    let library = library();
    let instrument = library.get("iama-2.0").unwrap();
    let expected: Vec<String> = Outline::new(instrument, &assessment)
        .questions()
        .map(|(address, _)| address.to_string())
        .collect();
    let document = document(&assessment);
    let found: Vec<String> = questions(&document)
        .iter()
        .filter_map(|q| q.anchor.clone())
        .collect();
    assert_eq!(found, expected);
    for question in questions(&document) {
        let number = question
            .anchor
            .as_deref()
            .unwrap()
            .split(['/', '@'])
            .nth(1)
            .unwrap();
        assert!(
            question
                .number
                .as_deref()
                .is_none_or(|shown| shown == number)
        );
    }
}

#[test]
fn a_question_without_an_answer_says_so() {
    let document = document(&blank());
    for question in questions(&document) {
        assert_eq!(
            question.standing.as_ref().map(|(mark, _)| *mark),
            Some(Mark::Open)
        );
        let words = question.standing.as_ref().map(|(_, words)| words.as_str());
        assert!(words.is_some_and(|words| words.starts_with("Niet beantwoord")));
        assert_eq!(question.answer, [], "{question:?}");
    }
}

#[test]
fn what_does_not_apply_is_printed_with_its_reason() {
    let mut assessment = blank();
    let state = State::NotApplicable {
        reason: "er zijn geen persoonsgegevens".into(),
    };
    put(
        &mut assessment,
        "iama-2.0/1.1.1",
        Answer {
            state,
            ..Answer::default()
        },
    );
    let said = read(&document(&assessment));
    assert!(said.contains("Niet van toepassing, omdat: er zijn geen persoonsgegevens"));
}

#[test]
fn dissent_notes_remarks_and_confidentiality_follow_the_answer() {
    let mut assessment = blank();
    let mut answer = text("Het team vindt van wel.");
    answer.dissent = vec![Dissent {
        who: "F. El Amrani".into(),
        text: "Ik vind van niet.".into(),
    }];
    answer.note = "Besproken in de pauze.".into();
    answer.confidential = Some(Confidential {
        ground: "artikel 5.1 Woo".into(),
    });
    put(&mut assessment, "iama-2.0/1.1.1", answer);
    assessment.remarks.push(Remark {
        id: "r1".into(),
        on: "iama-2.0/1.1.1".parse().unwrap(),
        kind: RemarkKind::Objection,
        text: "De onderbouwing ontbreekt.".into(),
        by: "ethische commissie".into(),
        at: String::new(),
        replies: vec![crate::assessment::Reply {
            text: "Toegevoegd.".into(),
            ..Default::default()
        }],
        resolved_by: String::new(),
        committee: None,
    });
    let document = document(&assessment);
    let mut said = String::new();
    read_blocks(&question(&document, "iama-2.0/1.1.1").after, &mut said);
    for part in [
        "Afwijkend standpunt: F. El Amrani",
        "Ik vind van niet.",
        "Besproken in de pauze.",
        "artikel 5.1 Woo",
        "Bezwaar van ethische commissie",
        "Toegevoegd.",
        "Nog niet afgehandeld",
    ] {
        assert!(said.contains(part), "{part}");
    }
}

#[test]
fn a_parked_question_says_what_who_and_when() {
    let mut assessment = blank();
    assessment.team.push(Person {
        id: "p1".into(),
        name: "M. de Vries".into(),
        ..Person::default()
    });
    let state = State::Parked {
        what: "de bron".into(),
        who: "p1".into(),
        due: "2026-04-01".into(),
    };
    put(
        &mut assessment,
        "iama-2.0/1.1.1",
        Answer {
            state,
            ..Answer::default()
        },
    );
    let said = read(&document(&assessment));
    assert!(said.contains("Geparkeerd: M. de Vries zoekt dit uit, uiterlijk 1 april 2026"));
    assert!(said.contains("Uit te zoeken\nde bron"));
}

#[test]
fn team_sessions_and_reviews_are_told() {
    let mut assessment = blank();
    let person = Person {
        id: "p1".into(),
        name: "Tuğba Şahin".into(),
        roles: vec!["JUR".into()],
        ..Person::default()
    };
    assessment.team.push(person);
    assessment.sessions.push(Session {
        id: "s1".into(),
        date: "2026-03-10".into(),
        title: "Sessie 1".into(),
        chair: "p1".into(),
        missing_roles: vec!["SEC".into()],
        ..Session::default()
    });
    assessment.reviews.push(Review {
        id: "v1".into(),
        body: "Ethische commissie".into(),
        date: "2026-04-01".into(),
        verdict: Verdict::WithConditions,
        reasons: "Zorgvuldig.".into(),
        conditions: vec!["Meld storingen".into()],
        points: Vec::new(),
        committee: None,
        sections: Vec::new(),
    });
    let said = read(&document(&assessment));
    for part in [
        "Tuğba Şahin",
        "Jurist",
        "Gespreksleider: Tuğba Şahin",
        "Ontbrekende rollen: Security officer",
        "Ethische commissie, 1 april 2026",
        "Oordeel: positief onder voorwaarden",
        "Meld storingen",
        "Rollen zonder teamlid",
    ] {
        assert!(said.contains(part), "{part}");
    }
}

#[test]
fn dutch_answers_are_marked_in_an_english_report() {
    let mut assessment = blank();
    put(&mut assessment, "iama-2.0/1.1.1", text("Omdat het moet."));
    let document = document_in(&assessment, Language::English);
    let Block::Paragraph(paragraph) = &question(&document, "iama-2.0/1.1.1").answer[0] else {
        panic!("an answer is a paragraph");
    };
    let spans: &[Span] = &paragraph.text.0;
    assert_eq!(spans[0].lang.as_deref(), Some("nl"));
}

#[test]
fn markup_in_answers_becomes_form_and_not_signs() {
    let mut assessment = blank();
    put(
        &mut assessment,
        "iama-2.0/1.1.1",
        text("Een **zwaar** woord\n\n- een\n- twee"),
    );
    let document = document(&assessment);
    let answer = &question(&document, "iama-2.0/1.1.1").answer;
    assert!(
        matches!(answer.as_slice(), [Block::Paragraph(_), Block::List(list)] if list.items.len() == 2)
    );
    assert!(!read(&document).contains("**zwaar**"));
}

#[test]
fn the_report_and_its_attachment_are_the_same_every_time() {
    let mut assessment = blank();
    put(&mut assessment, "iama-2.0/1.1.1", text("Omdat het moet."));
    let texts = Texts::new(Language::Dutch);
    let first = of_assessment(&assessment, &library(), &texts, &Making::default()).unwrap();
    assert_eq!(
        first,
        of_assessment(&assessment, &library(), &texts, &Making::default()).unwrap()
    );
    assert!(first.pages > 10);
    let attached = attachment(&assessment, &texts).unwrap();
    let back: Assessment = serde_json::from_slice(&attached.bytes).unwrap();
    assert_eq!(back, assessment);
    assert_eq!(
        (attached.date.year, attached.date.month, attached.date.day),
        (2026, 3, 12)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn any_words_in_any_field_give_a_report(words in prop::collection::vec(any::<String>(), 12)) {
        let mut assessment = blank();
        let word = |at: usize| words[at].clone();
        assessment.profile = Profile {
            name: word(0),
            organisation: word(1),
            department: word(2),
            description: word(3),
            register_entry: word(4),
            ..Profile::default()
        };
        assessment.team.push(Person { id: word(5), name: word(6), roles: vec![word(7)], ..Person::default() });
        assessment.review_date = Some(word(8));
        let mut answer = text(&word(9));
        answer.dissent = vec![Dissent { who: word(10), text: word(11) }];
        answer.explanation = format!("| {} | {} |\n|---|---|\n| {} |", word(0), word(1), word(2));
        put(&mut assessment, "iama-2.0/1.1.1", answer);
        let document = document(&assessment);
        prop_assert_eq!(check::flaws(&document), []);
        prop_assert!(render(&document, None, &Making::default()).is_ok());
    }
}
