use std::collections::BTreeMap;

use proptest::prelude::*;

use super::reading::To;
use super::*;
use crate::assessment::{Edit, InstrumentRef, PersonName, Profile, Row, Stamp, Value};
use crate::language::{Language, Texts};
use crate::questionnaire::{AnswerType, ChoiceStyle};

mod edited;
mod hostile;

fn library() -> &'static Library {
    use std::sync::OnceLock;
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| Library::built_in().unwrap())
}

fn texts() -> Texts {
    Texts::new(Language::Dutch)
}

/// An empty assessment with both instruments.
fn blank() -> Assessment {
    let used = |id: &str| InstrumentRef {
        id: id.into(),
        digest: library().get(id).unwrap().digest.clone(),
        former: false,
    };
    let instruments = vec![used("iama-2.0"), used("non-discriminatie-1.0")];
    Assessment::new("proef", Profile::default(), instruments)
}

fn example() -> Assessment {
    crate::example::vroegsignalering(library(), &texts()).unwrap()
}

fn written(assessment: &Assessment, role: &str) -> String {
    let sheet = Sheet::new(assessment, library(), role, false, "d1", "nl").unwrap();
    markdown(&sheet, &texts())
}

fn reread(assessment: &Assessment, page: &str) -> Reading {
    read(page, assessment, library(), "nl").unwrap()
}

fn untouched(reading: &Reading) -> bool {
    reading.changes.is_empty() && reading.conflicts.is_empty() && reading.unplaced.is_empty()
}

fn put(assessment: &mut Assessment, address: &str, answer: Answer) {
    let stamp = Stamp {
        at: "2026-03-04T10:00:00Z".into(),
        by: None,
        ..Stamp::default()
    };
    let edit = Edit::Answer {
        address: address.parse().unwrap(),
        to: Some(Box::new(answer)),
    };
    assessment.apply(edit, &stamp).unwrap();
}

fn apply(assessment: &mut Assessment, reading: &Reading) {
    let stamp = Stamp {
        at: "2026-03-05T10:00:00Z".into(),
        by: Some("Tuğba".into()),
        ..Stamp::default()
    };
    for edit in reading.edits(assessment, "Tuğba", &texts()) {
        assessment.apply(edit, &stamp).unwrap();
    }
}

/// Words as people and attackers write them.
fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-zé]{1,8}",
        Just("**Antwoord:**".to_owned()),
        Just("Aantekening:".to_owned()),
        Just("<!-- /grondig -->".to_owned()),
        Just("<!-- grondig iama-2.0/1.1.1 0-0-0-0 -->".to_owned()),
        Just("````grondig".to_owned()),
        Just("`````".to_owned()),
        Just("# kop".to_owned()),
        Just("- [x] vinkje".to_owned()),
        Just("1. een".to_owned()),
        Just("a | b".to_owned()),
        Just("| --- |".to_owned()),
        Just("\\|".to_owned()),
        Just("<br>".to_owned()),
        Just("<script>".to_owned()),
        Just("\u{1b}[2J\u{202e}".to_owned()),
        Just("“citaat” — …".to_owned()),
    ];
    let end = prop_oneof![
        Just(" "),
        Just("\n"),
        Just("\n\n"),
        Just("  \n"),
        Just("\r\n")
    ];
    prop::collection::vec((piece, end), 0..8)
        .prop_map(|all| all.into_iter().map(|(piece, end)| piece + end).collect())
}

/// A value that fits a question, of these words and numbers.
fn value(question: &Question, words: &[String], pick: usize) -> Value {
    let word = |at: usize| words[at % words.len()].clone();
    let item = |at: usize| Item {
        id: (at + 1).to_string(),
        text: word(at),
    };
    match &question.answer {
        AnswerType::LongText | AnswerType::ShortText => Value::Text(word(0)),
        AnswerType::Date => Value::Date("2026-03-04".into()),
        AnswerType::Person => Value::Person(PersonName {
            name: word(0),
            function: word(1),
        }),
        AnswerType::Options {
            style,
            options,
            conditions,
            ..
        } => {
            let several = *style == ChoiceStyle::Several;
            let count = if several {
                pick % (options.len() + 1)
            } else {
                pick % 2
            };
            let chosen = options
                .iter()
                .take(count)
                .map(|one| one.id.clone())
                .collect();
            match conditions {
                None => Value::Chosen(chosen),
                Some(_) => Value::Advice {
                    chosen,
                    conditions: (0..pick % 4).map(item).collect(),
                },
            }
        }
        AnswerType::List { max, .. } => Value::Items((0..pick % (max + 1)).map(item).collect()),
        AnswerType::Table { max, columns, .. } => {
            let row = |at: usize| Row {
                id: (at + 1).to_string(),
                cells: columns
                    .iter()
                    .enumerate()
                    .map(|(n, c)| (c.id.clone(), word(at + n)))
                    .collect(),
            };
            Value::Rows((0..pick % (max + 1).min(4)).map(row).collect())
        }
    }
}

/// An assessment in which every question that stands open is answered with these words.
fn filled(words: &[String], pick: usize) -> Assessment {
    let mut assessment = blank();
    for id in ["iama-2.0", "non-discriminatie-1.0"] {
        for question in library().get(id).unwrap().questions() {
            let answer = Answer {
                value: Some(value(question, words, pick)),
                explanation: words[pick % words.len()].clone(),
                note: words[(pick + 1) % words.len()].clone(),
                state: State::Agreed,
                ..Answer::default()
            };
            let address = Address::new(id, question.number.clone(), None);
            assessment.answers.insert(address, answer);
        }
    }
    assessment
}

/// What an editor does by itself.
fn dressed(page: &str) -> String {
    let wrapped: Vec<String> = page
        .lines()
        .map(|line| {
            let mut out = String::new();
            let mut room = 60;
            let indent = if line.starts_with("- ") { "  " } else { "" };
            let quoted = if line.starts_with("> ") { "> " } else { "" };
            for word in line.split_inclusive(' ') {
                let breaks = word.starts_with(|c: char| c.is_alphabetic());
                if out.len() > room && breaks && !line.starts_with(['|', '#', '<']) {
                    out.push_str("\r\n");
                    out.push_str(indent);
                    out.push_str(quoted);
                    room = out.len() + 60;
                }
                out.push_str(word);
            }
            out.push_str("  ");
            out
        })
        .collect();
    let page = wrapped.join("\r\n");
    page.replace(" \"", " “")
        .replace("\" ", "” ")
        .replace('\'', "’")
        .replace("...", "…")
}

#[test]
fn every_sheet_of_the_example_comes_back_without_a_change() {
    let assessment = example();
    for language in [Language::Dutch, Language::English] {
        let texts = Texts::new(language);
        let iama = library().get("iama-2.0").unwrap();
        for role in &iama.roles {
            let code = language.code();
            let sheet = Sheet::new(&assessment, library(), &role.id, false, "d1", code).unwrap();
            let page = markdown(&sheet, &texts);
            assert_eq!(page, markdown(&sheet, &texts));
            assert!(!page.contains('⟨'), "{page}");
            for page in [page.clone(), dressed(&page)] {
                let reading = reread(&assessment, &page);
                assert!(untouched(&reading), "{}: {reading:#?}", role.id);
                assert_eq!(reading.unchanged, sheet.questions().count());
            }
        }
    }
}

#[test]
fn a_sheet_holds_all_questions_of_the_role_and_no_others_in_walking_order() {
    let assessment = example();
    let sheet = Sheet::new(&assessment, library(), "JUR", false, "d1", "nl").unwrap();
    let found: Vec<String> = sheet
        .questions()
        .map(|asked| asked.address.to_string())
        .collect();
    let expected: Vec<String> = outlines(&assessment, library(), "nl")
        .iter()
        .flat_map(|outline| outline.questions().collect::<Vec<_>>())
        .filter(|(_, question)| concerns(question, "JUR"))
        .map(|(address, _)| address.to_string())
        .collect();
    assert!(found.len() > 20);
    assert_eq!(found, expected);
}

#[test]
fn only_open_leaves_out_what_was_answered() {
    let mut assessment = blank();
    let all = Sheet::new(&assessment, library(), "JUR", true, "d1", "nl")
        .unwrap()
        .questions()
        .count();
    let text = Answer::default().with_value(Some(Value::Text("x".into())));
    let first = {
        let sheet = Sheet::new(&assessment, library(), "JUR", true, "d1", "nl").unwrap();
        sheet.questions().next().unwrap().address.to_string()
    };
    put(&mut assessment, &first, text);
    let sheet = Sheet::new(&assessment, library(), "JUR", true, "d1", "nl").unwrap();
    assert_eq!(sheet.questions().count(), all - 1);
}

#[test]
fn an_unknown_role_is_refused_with_those_that_are_known() {
    let assessment = blank();
    let error = Sheet::new(&assessment, library(), "BAKKER", false, "d", "nl").unwrap_err();
    let SheetError::NoRole { known, .. } = error else {
        panic!("{error}")
    };
    assert!(known.split(", ").any(|one| one == "JUR"));
    assert_eq!(known.matches("JUR").count(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10))]

    #[test]
    fn any_answers_come_back_without_a_change(
        words in prop::collection::vec(words(), 3..6),
        pick in 0..7_usize,
    ) {
        let assessment = filled(&words, pick);
        let page = written(&assessment, "JUR");
        let reading = reread(&assessment, &page);
        prop_assert!(untouched(&reading), "{reading:#?}");
    }

    #[test]
    fn prose_comes_back_to_the_letter(words in words()) {
        let mut assessment = blank();
        let answer = Answer { note: words.clone(), ..Answer::default() };
        put(&mut assessment, "iama-2.0/1.1.1", answer.clone());
        let question = library().get("iama-2.0").unwrap().question("1.1.1").unwrap();
        let page = written(&assessment, &question.answered_by[0]);
        // As if the sheet was made of another note, and the note is gone: nothing but the sheet gives the letters.
        let was = said::field_mark(question, &answer, Field::Note);
        let reading = reread(&blank(), &page.replace(&format!("-{was}-"), "-00000000-"));
        let clean = crate::text::clean(&words);
        if said::normal(&clean).is_empty() {
            prop_assert!(reading.conflicts.is_empty(), "{reading:?}");
        } else {
            let note = reading.conflicts.iter().find(|one| one.address.question == "1.1.1");
            prop_assert_eq!(&note.unwrap().sheet, &clean);
        }
    }
}
