//! What the fields of an answer are called.

use crate::app::{Field, FieldKind, TextPart};
use crate::questionnaire::{AnswerType, ChoiceStyle, Question};
use crate::tui::view::View;

/// The name of a field, with its prompt where the question gives one.
pub(super) fn label(view: View<'_>, question: &Question, field: &Field) -> String {
    let language = view.model.language();
    match &field.kind {
        FieldKind::Text { part, .. } => text_label(view, question, *part),
        FieldKind::Options { style, .. } => view.word(match style {
            ChoiceStyle::One => "screen-field-one",
            ChoiceStyle::Several => "screen-field-several",
        }),
        FieldKind::Items { .. } => match &question.answer {
            AnswerType::List { max, item, .. } => {
                let message = crate::language::Message::new("screen-field-items")
                    .with("item", item.in_language(language))
                    .with("max", max.to_string());
                view.say(&message)
            }
            AnswerType::Options {
                conditions: Some(item),
                ..
            } => view.with(
                "screen-field-conditions",
                "item",
                item.in_language(language),
            ),
            _ => view.word("screen-field-answer"),
        },
        FieldKind::Rows { .. } => match &question.answer {
            AnswerType::Table { max, item, .. } => {
                let message = crate::language::Message::new("screen-field-rows")
                    .with("item", item.in_language(language))
                    .with("max", max.to_string());
                view.say(&message)
            }
            _ => view.word("screen-field-answer"),
        },
    }
}

fn text_label(view: View<'_>, question: &Question, part: TextPart) -> String {
    let name = view.word(match part {
        TextPart::Long | TextPart::Short => "screen-field-answer",
        TextPart::Date => "screen-field-date",
        TextPart::PersonName => "screen-field-person",
        TextPart::PersonFunction => "screen-field-function",
        TextPart::Explanation => "screen-field-explanation",
        TextPart::Note => "screen-field-note",
    });
    match (&question.explain, part) {
        (Some(prompt), TextPart::Explanation) => {
            format!("{name}: {}", prompt.in_language(view.model.language()))
        }
        _ => name,
    }
}

/// What one item or row is called, for the line that makes a new one.
pub(super) fn item_name(view: View<'_>, question: &Question) -> String {
    let language = view.model.language();
    match &question.answer {
        AnswerType::List { item, .. } | AnswerType::Table { item, .. } => {
            item.in_language(language).to_owned()
        }
        AnswerType::Options {
            conditions: Some(item),
            ..
        } => item.in_language(language).to_owned(),
        _ => String::new(),
    }
}
