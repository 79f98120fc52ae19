//! What a line is taken for where somebody is now: a command, or something that is written.

use crate::app::{Context, FieldKind, Model, Screen};

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asking {
    /// A command, a key, a number.
    Command,
    /// A text of several lines.
    Text,
    /// One line.
    Line,
    /// The items of a list, a line each.
    Items,
    /// A cell of a table.
    Cell,
    /// Options of a form, by number.
    Options,
    /// What to look for.
    Query,
}

impl Asking {
    /// What is asked for now.
    pub fn of(model: &Model) -> Self {
        match model.context() {
            Context::Text | Context::FormText => Self::Text,
            Context::Items => Self::Items,
            Context::Rows => Self::Cell,
            Context::FormOptions => Self::Options,
            Context::Finder => Self::Query,
            Context::Form if on_button(model) => Self::Command,
            Context::Line => {
                let field = model.open.as_ref().and_then(|open| open.field());
                match field.map(|field| &field.kind) {
                    Some(FieldKind::Rows { .. }) => Self::Cell,
                    _ => Self::Line,
                }
            }
            _ if model.editor().is_some() => Self::Line,
            _ => Self::Command,
        }
    }
}

/// Whether all fields of a form were passed.
pub(super) fn on_button(model: &Model) -> bool {
    matches!(&model.screen, Screen::Form(form, _) if form.focus >= form.fields.len())
}
