//! The prompt: one line that says where somebody is and what is asked.

use super::asking::on_button;
use super::cells::Cell;
use crate::app::{Context, FieldKind, Model, Open, Overlay, Screen};
use crate::assessment::{Value, What};
use crate::language::Message;

/// The prompt, without the sign and the space that follow it.
pub fn prompt(model: &Model) -> String {
    let words = match &model.overlay {
        Some(Overlay::Finder(_)) => model.word("plain-prompt-find"),
        Some(Overlay::Pick(..)) => model.word("plain-prompt-pick"),
        Some(Overlay::Reader(_) | Overlay::Help(_) | Overlay::ReadBack(_)) => {
            model.word("plain-prompt-read")
        }
        Some(Overlay::Capture(_)) => model.word("plain-prompt-note"),
        None => of_screen(model),
    };
    // A prompt is one line whatever people called things.
    crate::text::visible(&words.replace('\n', " ")).into_owned()
}

fn of_screen(model: &Model) -> String {
    match (&model.screen, &model.open) {
        (Screen::Form(form, _), _) => {
            let what = match form.fields.get(form.focus) {
                Some(field) if model.context() == Context::FormText => {
                    let line = next_line(model);
                    let message = Message::new("plain-prompt-line")
                        .with("field", lower(&field.label))
                        .with("line", line.to_string());
                    model.say(&message)
                }
                Some(field) => lower(&field.label),
                None => model.word("plain-prompt-done"),
            };
            debug_assert!(on_button(model) == (form.focus >= form.fields.len()));
            model.say_with("plain-prompt-form", "field", &what)
        }
        (Screen::Home, _) | (_, None) => model.word("plain-prompt-home"),
        (Screen::Records(list), _) => lower(&model.word(list.kind.titles()[0])),
        (Screen::Matrix(_), _) => lower(&model.word("screen-matrix")),
        (Screen::SignOff(_), _) => lower(&model.word("screen-sign-off")),
        (Screen::Overview, Some(open)) => lower(&model.word(open.overview.page.title())),
        (Screen::Session(_), Some(_)) => lower(&model.word("context-session")),
        (Screen::Sections, _) => lower(&model.word("reading-sections")),
        (Screen::Remarks, _) => lower(&model.word("screen-remarks")),
        (Screen::Changes, _) => model.word("plain-prompt-changes"),
        (Screen::Reading | Screen::Walk, Some(open)) => walk(model, open),
    }
}

fn walk(model: &Model, open: &Open) -> String {
    if open.walk.focus == crate::app::Focus::Tree {
        return model.word("plain-prompt-tree");
    }
    match (open.field(), open.question()) {
        (Some(field), Some((address, question))) => {
            let answer = open.assessment.answer(&address);
            match &field.kind {
                FieldKind::Text { part, .. } if part.is_long() => {
                    let message = Message::new("plain-prompt-line")
                        .with("field", lower(&model.word(part.name())))
                        .with("line", next_line(model).to_string());
                    model.say(&message)
                }
                FieldKind::Text { part, .. } => lower(&model.word(part.name())),
                FieldKind::Options { .. } => model.word("plain-prompt-options"),
                FieldKind::Items { cursor, editing } => {
                    let count = match &answer.value {
                        Some(
                            Value::Items(items)
                            | Value::Advice {
                                conditions: items, ..
                            },
                        ) => items.len(),
                        _ => 0,
                    };
                    let line = if editing.is_some() { *cursor } else { count };
                    let message = Message::new("plain-prompt-line")
                        .with("field", model.word("plain-prompt-list"))
                        .with("line", (line + 1).to_string());
                    model.say(&message)
                }
                FieldKind::Rows { .. } => Cell::of(model).map_or_else(
                    || question.number.clone(),
                    |cell| {
                        let label = cell.column.label.in_language(model.language());
                        let message = Message::new("plain-prompt-cell")
                            .with("row", (cell.row + 1).to_string())
                            .with("column", lower(label));
                        model.say(&message)
                    },
                ),
            }
        }
        (None, Some((address, question))) if question.official => {
            model.say_with("plain-prompt-question", "number", &address.number())
        }
        (None, Some((_, question))) => lower(question.title.in_language(model.language())),
        _ => match open.entry().map(|entry| entry.what) {
            Some(What::Section(section)) if section.official => {
                model.say_with("plain-prompt-section", "number", &section.id)
            }
            Some(What::Notice(notice)) => lower(&model.notice_head(notice)),
            _ => model.word("plain-prompt-head"),
        },
    }
}

/// The number of the line that would be added to the text at hand.
fn next_line(model: &Model) -> usize {
    model.editor().map_or(1, |editor| {
        if editor.is_empty() {
            1
        } else {
            editor.text().split('\n').count() + 1
        }
    })
}

/// With a small letter at the start, unless the word is all capitals.
fn lower(words: &str) -> String {
    let mut chars = words.chars();
    match (chars.next(), chars.as_str()) {
        (Some(first), rest) if !rest.starts_with(char::is_uppercase) => {
            first.to_lowercase().chain(rest.chars()).collect()
        }
        _ => words.to_owned(),
    }
}
