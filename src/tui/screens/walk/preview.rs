//! A field without the focus: its label and the beginning of what is in it.

use ratatui::text::{Line, Span};

use super::fields::{Asked, BAR, label_lines};
use crate::app::{Field, FieldKind};
use crate::tui::view::{MEASURE, View};
use crate::tui::widgets::prose::{Lines, beginning, markup_beginning, short};

/// A field without the focus: one line, or its label with the beginning of what is in it.
pub(super) fn lines(
    view: View<'_>,
    asked: &Asked<'_>,
    field: &Field,
    width: u16,
    height: u16,
) -> Lines {
    let theme = view.theme;
    let words = view
        .model
        .field_words(asked.question, asked.answer, field, "– ");
    let empty = words.trim().is_empty();
    let room = width.saturating_sub(BAR).min(MEASURE);
    let indent = |mut line: Line<'static>| {
        line.spans.insert(0, Span::raw("  "));
        line
    };
    if height <= 1 || (empty && height < 2) {
        let label = view.model.field_label(asked.question, field);
        let label = label.split(':').next().unwrap_or_default();
        let words = if empty {
            view.word("screen-empty")
        } else {
            words.replace('\n', theme.signs.between)
        };
        let line = short(&format!("{label}: {words}"), room, theme.text(), theme);
        return vec![indent(line)];
    }
    let mut lines = label_lines(view, asked, field, width, false);
    for line in &mut lines {
        *line = std::mem::take(line).style(theme.column_head());
    }
    let words = if empty {
        view.word("screen-empty")
    } else {
        words
    };
    let most = usize::from(height) - 1;
    let is_prose = matches!(&field.kind, FieldKind::Text { part, .. } if part.is_long());
    if is_prose && !empty {
        lines.extend(markup_beginning(&words, room, most, theme));
    } else {
        lines.extend(beginning(&words, room, most, theme.text(), theme));
    }
    lines.into_iter().map(indent).collect()
}
