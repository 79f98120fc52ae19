//! The fields of a question's answer: what can have the focus while a team answers.

use crate::assessment::{Answer, PersonName, Value};
use crate::questionnaire::{AnswerType, ChoiceStyle, Question};
use crate::text::Editor;

/// A field of the answer at hand.
#[derive(Debug)]
pub struct Field {
    /// What it is for.
    pub kind: FieldKind,
}

/// The kinds of field.
#[derive(Debug)]
pub enum FieldKind {
    /// A text, in an editor of its own.
    Text {
        /// Which text.
        part: TextPart,
        /// The editor.
        editor: Box<Editor>,
    },
    /// Options to choose from.
    Options {
        /// The option under the cursor.
        cursor: usize,
        /// One or several.
        style: ChoiceStyle,
    },
    /// Items of a list (or the conditions of an advice); one more line than items, for a new one.
    Items {
        /// The item under the cursor.
        cursor: usize,
        /// The item being written, if one is.
        editing: Option<Box<Editor>>,
    },
    /// Rows of a table; one more row than there are, for a new one.
    Rows {
        /// The row under the cursor.
        row: usize,
        /// The column under the cursor.
        column: usize,
        /// The cell being written, if one is.
        editing: Option<Box<Editor>>,
    },
}

/// The texts of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextPart {
    /// The value: prose.
    Long,
    /// The value: one line.
    Short,
    /// The value: a date.
    Date,
    /// The value: a person's name.
    PersonName,
    /// The value: a person's function.
    PersonFunction,
    /// The explanation.
    Explanation,
    /// The note for the file.
    Note,
}

impl TextPart {
    /// Whether Enter makes a new line in it.
    pub fn is_long(self) -> bool {
        matches!(self, Self::Long | Self::Explanation | Self::Note)
    }
}

impl Field {
    /// The fields of a question with this answer, in the order of Tab. The note for the file has a
    /// field once there is one, or when `with_note` asks for it.
    pub fn of(question: &Question, answer: &Answer, with_note: bool) -> Vec<Self> {
        let text = |part, words: &str| {
            let mut editor = Box::new(Editor::new(words));
            // Whoever comes to an answer goes on writing it.
            editor.doc_end(false);
            Self {
                kind: FieldKind::Text { part, editor },
            }
        };
        let value = answer.value.as_ref();
        let mut fields = match &question.answer {
            AnswerType::LongText => vec![text(TextPart::Long, value_text(value))],
            AnswerType::ShortText => vec![text(TextPart::Short, value_text(value))],
            AnswerType::Date => vec![text(TextPart::Date, value_text(value))],
            AnswerType::Person => {
                let empty = PersonName::default();
                let person = match value {
                    Some(Value::Person(person)) => person,
                    _ => &empty,
                };
                vec![
                    text(TextPart::PersonName, &person.name),
                    text(TextPart::PersonFunction, &person.function),
                ]
            }
            AnswerType::Options {
                style,
                options,
                conditions,
            } => {
                let chosen = value.map(Value::chosen).unwrap_or_default();
                let cursor = options
                    .iter()
                    .position(|o| chosen.contains(&o.id))
                    .unwrap_or(0);
                let mut fields = vec![Self {
                    kind: FieldKind::Options {
                        cursor,
                        style: *style,
                    },
                }];
                if conditions.is_some() {
                    fields.push(Self {
                        kind: FieldKind::Items {
                            cursor: 0,
                            editing: None,
                        },
                    });
                }
                fields
            }
            AnswerType::List { .. } => vec![Self {
                kind: FieldKind::Items {
                    cursor: 0,
                    editing: None,
                },
            }],
            AnswerType::Table { .. } => {
                vec![Self {
                    kind: FieldKind::Rows {
                        row: 0,
                        column: 0,
                        editing: None,
                    },
                }]
            }
        };
        if question.answer.has_explanation() {
            fields.push(text(TextPart::Explanation, &answer.explanation));
        }
        if with_note || !answer.note.is_empty() {
            fields.push(text(TextPart::Note, &answer.note));
        }
        fields
    }

    /// The editor that takes typed letters now, if one does.
    pub fn editor(&self) -> Option<&Editor> {
        match &self.kind {
            FieldKind::Text { editor, .. } => Some(editor),
            FieldKind::Items { editing, .. } | FieldKind::Rows { editing, .. } => {
                editing.as_deref()
            }
            FieldKind::Options { .. } => None,
        }
    }

    /// The same, to change it.
    pub fn editor_mut(&mut self) -> Option<&mut Editor> {
        match &mut self.kind {
            FieldKind::Text { editor, .. } => Some(editor),
            FieldKind::Items { editing, .. } | FieldKind::Rows { editing, .. } => {
                editing.as_deref_mut()
            }
            FieldKind::Options { .. } => None,
        }
    }

    /// Where its cursor is: an index, or row and column.
    pub fn cursor(&self) -> Option<(usize, usize)> {
        match &self.kind {
            FieldKind::Text { editor, .. } => Some((editor.cursor_offset(), 0)),
            FieldKind::Options { cursor, .. } | FieldKind::Items { cursor, .. } => {
                Some((*cursor, 0))
            }
            FieldKind::Rows { row, column, .. } => Some((*row, *column)),
        }
    }

    /// Puts its cursor where [`Field::cursor`] said.
    pub fn set_cursor(&mut self, to: Option<(usize, usize)>) {
        let Some((first, second)) = to else { return };
        match &mut self.kind {
            FieldKind::Text { editor, .. } => editor.set_cursor_offset(first),
            FieldKind::Options { cursor, .. } | FieldKind::Items { cursor, .. } => *cursor = first,
            FieldKind::Rows { row, column, .. } => (*row, *column) = (first, second),
        }
    }

    /// The part of a text field.
    pub fn part(&self) -> Option<TextPart> {
        match &self.kind {
            FieldKind::Text { part, .. } => Some(*part),
            _ => None,
        }
    }
}

fn value_text(value: Option<&Value>) -> &str {
    match value {
        Some(Value::Text(text) | Value::Date(text)) => text,
        _ => "",
    }
}
