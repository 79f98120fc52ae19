//! What the fields of an answer are called, and what is in them.

use crate::app::{Field, FieldKind, Model, TextPart};
use crate::assessment::{Answer, Value, choice_label, words};
use crate::language::Message;
use crate::questionnaire::{AnswerType, ChoiceStyle, Question};

impl Model {
    /// The name of a field, with its prompt where the question gives one.
    pub fn field_label(&self, question: &Question, field: &Field) -> String {
        let language = self.language();
        match &field.kind {
            FieldKind::Text { part, .. } => {
                let name = self.word(part.name());
                match (&question.explain, part) {
                    (Some(prompt), TextPart::Explanation) => {
                        format!("{name}: {}", prompt.in_language(language))
                    }
                    _ => name,
                }
            }
            FieldKind::Options { style, .. } => self.word(match style {
                ChoiceStyle::One => "screen-field-one",
                ChoiceStyle::Several => "screen-field-several",
            }),
            FieldKind::Items { .. } => match &question.answer {
                AnswerType::List { max, item, .. } => {
                    let message = Message::new("screen-field-items")
                        .with("item", item.in_language(language))
                        .with("max", max.to_string());
                    self.say(&message)
                }
                AnswerType::Options {
                    conditions: Some(item),
                    ..
                } => self.say_with(
                    "screen-field-conditions",
                    "item",
                    item.in_language(language),
                ),
                _ => self.word("screen-field-answer"),
            },
            FieldKind::Rows { .. } => match &question.answer {
                AnswerType::Table { max, item, .. } => {
                    let message = Message::new("screen-field-rows")
                        .with("item", item.in_language(language))
                        .with("max", max.to_string());
                    self.say(&message)
                }
                _ => self.word("screen-field-answer"),
            },
        }
    }

    /// What one item or row is called, for the line that makes a new one.
    pub fn field_item_name(&self, question: &Question) -> String {
        let language = self.language();
        match &question.answer {
            AnswerType::List { item, .. }
            | AnswerType::Table { item, .. }
            | AnswerType::Options {
                conditions: Some(item),
                ..
            } => item.in_language(language).to_owned(),
            _ => String::new(),
        }
    }

    /// What is in a field, in words; lists a line each, with this mark before the conditions of an advice.
    pub fn field_words(
        &self,
        question: &Question,
        answer: &Answer,
        field: &Field,
        mark: &str,
    ) -> String {
        let language = self.language();
        let value = answer.value.as_ref();
        match &field.kind {
            FieldKind::Text { part, .. } => text_in(*part, answer).to_owned(),
            FieldKind::Options { .. } => {
                let chosen = value.map(Value::chosen).unwrap_or_default();
                let labels = chosen
                    .iter()
                    .map(|id| choice_label(question.answer.options(), id, language));
                labels.collect::<Vec<_>>().join("\n")
            }
            FieldKind::Items { .. } => match value {
                Some(Value::Advice { conditions, .. }) => conditions
                    .iter()
                    .map(|item| format!("{mark}{}", item.text))
                    .collect::<Vec<_>>()
                    .join("\n"),
                Some(Value::Items(_)) => words(question, value, language),
                _ => String::new(),
            },
            FieldKind::Rows { .. } => words(question, value, language),
        }
    }
}

impl TextPart {
    /// The interface text with its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Long | Self::Short => "screen-field-answer",
            Self::Date => "screen-field-date",
            Self::PersonName => "screen-field-person",
            Self::PersonFunction => "screen-field-function",
            Self::Explanation => "screen-field-explanation",
            Self::Note => "screen-field-note",
        }
    }
}

/// The text of an answer that a field writes.
fn text_in(part: TextPart, answer: &Answer) -> &str {
    match (part, &answer.value) {
        (TextPart::Explanation, _) => &answer.explanation,
        (TextPart::Note, _) => &answer.note,
        (TextPart::PersonName, Some(Value::Person(person))) => &person.name,
        (TextPart::PersonFunction, Some(Value::Person(person))) => &person.function,
        (
            TextPart::Long | TextPart::Short | TextPart::Date,
            Some(Value::Text(text) | Value::Date(text)),
        ) => text,
        _ => "",
    }
}
