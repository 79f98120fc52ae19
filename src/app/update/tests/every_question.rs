//! Every question of a questionnaire can be reached and answered with keys, whatever its conditions.

use std::collections::BTreeSet;

use super::*;
use crate::assessment::Outline;
use crate::questionnaire::{AnswerType, ColumnType, Question};

/// Answers the question at hand: options with this digit, texts with a word.
fn answer_with(table: &mut Table, question: &Question, digit: usize) {
    let of = |count: usize| digit.min(count).to_string();
    match &question.answer {
        AnswerType::LongText
        | AnswerType::ShortText
        | AnswerType::Person
        | AnswerType::List { .. } => {
            table.keys("<Enter>woord");
        }
        AnswerType::Date => {
            table.keys("<Enter>2026-05-01");
        }
        AnswerType::Options { options, .. } => {
            table.keys("<Enter>").keys(&of(options.len()));
        }
        AnswerType::Table { columns, .. } => {
            table.keys("<Enter>");
            for (index, column) in columns.iter().enumerate() {
                // A text column is written in at once after a choice.
                while table.model.context() != Context::Rows {
                    table.keys("<Esc>");
                }
                table
                    .keys(&"<Left>".repeat(columns.len()))
                    .keys(&"<Right>".repeat(index))
                    .keys("<Enter>");
                let typed = match (&column.kind, table.model.context()) {
                    (ColumnType::Choice(options), Context::Pick) => of(options.len()),
                    (_, Context::Pick) => "1".to_owned(),
                    (ColumnType::Date, _) => "2026-05-01".to_owned(),
                    _ => "woord".to_owned(),
                };
                table.keys(&typed);
            }
        }
    }
}

/// Walks an instrument with the same digit everywhere; the numbers that were answered.
fn walked(id: &str, digit: usize) -> BTreeSet<String> {
    let mut table = Table::of(vec![InstrumentRef::new(id, String::new())]);
    let mut done = BTreeSet::new();
    loop {
        let open = table.model.open.as_ref().unwrap();
        let instrument = open.instrument().unwrap();
        let outline = Outline::new(instrument, &open.assessment);
        let next = outline
            .questions()
            .find(|(address, _)| !done.contains(&address.question));
        let Some((address, question)) = next else {
            return done;
        };
        let question = question.clone();
        table.goto(&address.question);
        answer_with(&mut table, &question, digit);
        while table.model.context() != Context::Question {
            table.keys("<Esc>");
        }
        let text = address.to_string();
        assert!(table.answer(&text).is_answered(), "{text} with {digit}");
        done.insert(address.question);
    }
}

#[test]
fn every_question_of_non_discrimination_can_be_reached_and_answered_with_keys() {
    let all: BTreeSet<String> = (1..=4)
        .flat_map(|digit| walked("non-discriminatie-1.0", digit))
        .collect();
    let instrument = library().get("non-discriminatie-1.0").unwrap();
    let numbers = instrument.questions().map(|question| &question.number);
    let missing: Vec<&String> = numbers.filter(|number| !all.contains(*number)).collect();
    assert_eq!(missing, Vec::<&String>::new());
    let numbered = instrument.questions().filter(|question| question.official);
    assert_eq!(numbered.count(), 52);
}

#[test]
fn every_question_of_the_quick_scan_can_be_reached_and_answered_with_keys() {
    let all: BTreeSet<String> = (1..=3)
        .flat_map(|digit| walked("quick-scan-1.0", digit))
        .collect();
    assert_eq!(all.len(), 10);
}
