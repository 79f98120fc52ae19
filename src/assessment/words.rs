//! An answer's value in words, for recalled answers, search, lists and plain output.

use super::Value;
use crate::questionnaire::{AnswerType, Choice, ColumnType, Question};

/// The label of an option; its id when it is unknown.
pub fn choice_label<'a>(options: &'a [Choice], id: &'a str, language: &str) -> &'a str {
    options
        .iter()
        .find(|option| option.id == id)
        .map_or(id, |option| option.label.in_language(language))
}

/// The value of an answer in words, one line per item or row; empty if there is nothing.
pub fn words(question: &Question, value: Option<&Value>, language: &str) -> String {
    let Some(value) = value else {
        return String::new();
    };
    let labels = |chosen: &[String]| {
        chosen
            .iter()
            .map(|id| choice_label(question.answer.options(), id, language))
            .collect::<Vec<_>>()
            .join("\n")
    };
    match value {
        Value::Text(text) | Value::Date(text) => text.clone(),
        Value::Chosen(chosen) => labels(chosen),
        Value::Items(items) => lines(items.iter().map(|item| item.text.as_str())),
        Value::Person(person) if person.function.is_empty() => person.name.clone(),
        Value::Person(person) => format!("{}, {}", person.name, person.function),
        Value::Advice { chosen, conditions } => {
            let mut text = labels(chosen);
            let conditions = lines(conditions.iter().map(|item| item.text.as_str()));
            if !conditions.is_empty() {
                text.push('\n');
                text.push_str(&conditions);
            }
            text
        }
        Value::Rows(rows) => {
            let columns = match &question.answer {
                AnswerType::Table { columns, .. } => columns.as_slice(),
                _ => &[],
            };
            let row_words = |row: &super::Row| {
                columns
                    .iter()
                    .filter_map(|column| {
                        let cell = row.cells.get(&column.id).filter(|cell| !cell.is_empty())?;
                        Some(match &column.kind {
                            ColumnType::Choice(options) => choice_label(options, cell, language),
                            _ => cell.as_str(),
                        })
                    })
                    .collect::<Vec<_>>()
                    .join(" · ")
            };
            rows.iter()
                .map(|row| format!("– {}", row_words(row)))
                .collect::<Vec<_>>()
                .join("\n")
        }
    }
}

fn lines<'a>(items: impl Iterator<Item = &'a str>) -> String {
    items
        .map(|text| format!("– {text}"))
        .collect::<Vec<_>>()
        .join("\n")
}
