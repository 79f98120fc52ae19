//! The fields of the answer: how the room below the question is divided, and their drawing.
//!
//! The field with the focus gets the room; the others shrink to a label with a line or two, or to one line. Which
//! rectangle a field gets depends on what is kept in the answer and never on an editor, so that measuring (before the
//! editor is wrapped) and drawing (after) agree.

use ratatui::layout::Rect;

use super::{choices, items, preview, table};
use crate::app::{Field, FieldKind, Focus, Geometry, Open, Spot};
use crate::assessment::{Answer, Value};
use crate::questionnaire::{AnswerType, Question};
use crate::text::Editor;
use crate::tui::view::{MEASURE, View};
use crate::tui::widgets::prose::{Lines, plain, short, shorten};
use crate::tui::widgets::text_area::{self, CURSOR_ROOM, rows_of_line};
use crate::tui::widgets::{Listing, Pen};

/// Columns for the bar at the left of a field.
pub(super) const BAR: u16 = 2;
/// Columns at the right of a list, for the signs that there is more.
const MORE: u16 = 2;
/// The most lines that a label takes.
const MOST_LABEL: usize = 2;
/// From this height on a blank row parts the fields.
const APART_FROM_HEIGHT: u16 = 12;
/// The lines that a field asks for while the question is read, its label included; it gets more where there is room.
const MOST_PREVIEW: u16 = 5;

/// A field with its room.
pub(super) struct Placed {
    index: usize,
    area: Rect,
    focused: bool,
    /// Its lines without the focus, where all of them fit.
    preview: Option<Lines>,
}

/// The question at hand with its answer.
pub(super) struct Asked<'a> {
    pub question: &'static Question,
    pub answer: &'a Answer,
}

/// The empty answer, for questions that have none yet.
static EMPTY: std::sync::LazyLock<Answer> = std::sync::LazyLock::new(Answer::default);

pub(super) fn asked(open: &Open) -> Option<Asked<'_>> {
    let (address, question) = open.question()?;
    let answer = open.assessment.answers.get(&address).unwrap_or(&EMPTY);
    Some(Asked { question, answer })
}

/// The rows that all fields together would like while the question is read.
pub(super) fn wanted_height(view: View<'_>, open: &Open, width: u16) -> u16 {
    let Some(asked) = asked(open) else { return 0 };
    open.walk
        .fields
        .iter()
        .map(|field| preview::lines(view, &asked, field, width, MOST_PREVIEW).len() as u16)
        .sum()
}

/// Divides the room over the fields.
pub(super) fn place(view: View<'_>, open: &Open, area: Rect) -> Vec<Placed> {
    let Some(asked) = asked(open) else {
        return Vec::new();
    };
    let fields = &open.walk.fields;
    let focus = match open.walk.focus {
        Focus::Field(index) if index < fields.len() => Some(index),
        _ => None,
    };
    let mut previews = Vec::new();
    let mut wanted = Vec::new();
    for (index, field) in fields.iter().enumerate() {
        if focus == Some(index) {
            wanted.push(focused_height(view, &asked, field, area));
            previews.push(Lines::new());
        } else {
            let lines = preview::lines(view, &asked, field, area.width, area.height);
            wanted.push(lines.len() as u16);
            previews.push(lines);
        }
    }
    let gap = u16::from(area.height >= APART_FROM_HEIGHT);
    let gaps = gap * (fields.len() as u16).saturating_sub(1);
    let room = area.height.saturating_sub(gaps);
    let heights = divided(&wanted, focus, room, view.is_small());
    let mut y = area.y;
    let mut placed = Vec::new();
    for (index, (height, preview)) in heights.into_iter().zip(previews).enumerate() {
        let fits = preview.len() <= usize::from(height);
        placed.push(Placed {
            index,
            area: Rect { y, height, ..area },
            focused: focus == Some(index),
            preview: fits.then_some(preview),
        });
        y += height + gap;
    }
    placed
}

/// Heights for fields that want so many rows. The one with the focus is served first, but leaves a row for each other;
/// what is left goes to the others in turn. In a small window one row is left for all others: Tab leads to them.
fn divided(wanted: &[u16], focus: Option<usize>, room: u16, is_small: bool) -> Vec<u16> {
    let mut heights = vec![0_u16; wanted.len()];
    let others = wanted.len() as u16 - u16::from(focus.is_some());
    let mut left = room;
    if let Some(focus) = focus {
        let kept = match room {
            0..10 if is_small => others.min(1),
            0..10 => others,
            10..16 => others * 2,
            _ => others * 3,
        };
        let most = room.saturating_sub(kept).max(room.div_ceil(2));
        heights[focus] = wanted[focus].min(most);
        left -= heights[focus];
    }
    loop {
        let mut given = false;
        for (index, height) in heights.iter_mut().enumerate() {
            if focus != Some(index) && *height < wanted[index] && left > 0 {
                *height += 1;
                left -= 1;
                given = true;
            }
        }
        if !given {
            break;
        }
    }
    // A text may have what nobody else wants.
    if let Some(focus) = focus {
        heights[focus] = wanted[focus].min(heights[focus] + left);
    }
    heights
}

/// The rows that the field with the focus wants: a long text and what is being written in a list take all there is.
fn focused_height(view: View<'_>, asked: &Asked<'_>, field: &Field, area: Rect) -> u16 {
    let label = label_lines(view, asked, field, area.width, true).len() as u16;
    let body = match &field.kind {
        FieldKind::Text { part, editor } if !part.is_long() => {
            rows_of_line(editor, text_width(area.width))
        }
        FieldKind::Text { .. } => area.height,
        _ if field.editor().is_some() => area.height,
        _ => listing(view, asked, field, area.width, area.height)
            .map_or(1, |listing| listing.height() as u16),
    };
    label.saturating_add(body).min(area.height)
}

/// Cells for a text in a field of this width, the one for the cursor included.
fn text_width(width: u16) -> u16 {
    width.saturating_sub(BAR).min(MEASURE + CURSOR_ROOM)
}

/// The part of a field below its label.
fn body(view: View<'_>, asked: &Asked<'_>, field: &Field, placed: &Placed) -> Rect {
    let area = placed.area;
    let label = label_lines(view, asked, field, area.width, true).len() as u16;
    let label = label.min(area.height.saturating_sub(1));
    let mut body = Rect {
        x: area.x + BAR.min(area.width),
        y: area.y + label,
        width: area.width.saturating_sub(BAR),
        height: area.height - label,
    };
    if let FieldKind::Text { .. } = field.kind {
        body.width = text_width(area.width);
    }
    body
}

/// How large the field with the focus is drawn.
pub(super) fn measure(view: View<'_>, open: &Open, placed: &[Placed]) -> Geometry {
    let found = placed.iter().find(|placed| placed.focused);
    let (Some(placed), Some(asked)) = (found, asked(open)) else {
        return Geometry::default();
    };
    let Some(field) = open.walk.fields.get(placed.index) else {
        return Geometry::default();
    };
    let body = body(view, &asked, field, placed);
    let (width, height) = match &field.kind {
        FieldKind::Text { .. } => (body.width, body.height),
        _ => match listing(view, &asked, field, placed.area.width, body.height) {
            Some(listing) => match listing.slot {
                Some(slot) => (slot.width, listing.most_written(body.height)),
                None => (body.width, body.height),
            },
            None => (body.width, body.height),
        },
    };
    Geometry {
        width: width.saturating_sub(CURSOR_ROOM),
        height,
        ..Geometry::default()
    }
}

/// Draws the fields.
pub(super) fn draw(view: View<'_>, open: &Open, placed: &[Placed], pen: &mut Pen<'_>) {
    let Some(asked) = asked(open) else { return };
    for placed in placed {
        let Some(field) = open.walk.fields.get(placed.index) else {
            continue;
        };
        if placed.area.is_empty() {
            continue;
        }
        pen.spot(placed.area, Spot::Field(placed.index));
        if placed.focused {
            draw_focused(view, &asked, field, placed, pen);
        } else {
            let area = placed.area;
            if let Some(lines) = &placed.preview {
                pen.lines(area, lines);
            } else {
                let lines = preview::lines(view, &asked, field, area.width, area.height);
                pen.lines(area, &lines);
            }
        }
    }
}

fn draw_focused(
    view: View<'_>,
    asked: &Asked<'_>,
    field: &Field,
    placed: &Placed,
    pen: &mut Pen<'_>,
) {
    let theme = view.theme;
    let area = placed.area;
    for y in 0..area.height {
        pen.put(area.x, area.y + y, 1, theme.signs.bar, theme.focus());
    }
    let body = body(view, asked, field, placed);
    let label = Rect {
        x: body.x,
        y: area.y,
        width: area.width.saturating_sub(BAR),
        height: area.height - body.height,
    };
    pen.lines(label, &label_lines(view, asked, field, area.width, true));
    match &field.kind {
        FieldKind::Text { editor, part } => {
            text_area::draw(pen, body, editor, true, theme);
            if part.is_long() {
                draw_hidden(view, editor, label, body.height, pen);
            }
        }
        _ => {
            if let Some(listing) = listing(view, asked, field, area.width, body.height) {
                listing.draw(pen, body, field.editor(), theme);
            }
        }
    }
}

/// Says at the right of the label which rows of a long text are shown.
fn draw_hidden(view: View<'_>, editor: &Editor, label: Rect, height: u16, pen: &mut Pen<'_>) {
    let rows = editor.rows();
    let last = (editor.top() + usize::from(height)).min(rows);
    if rows <= usize::from(height) {
        return;
    }
    let message = crate::language::Message::new("screen-rows-shown")
        .with("from", (editor.top() + 1).to_string())
        .with("to", last.to_string())
        .with("all", rows.to_string());
    pen.right(label, 0, &view.say(&message), view.theme.text());
}

pub(super) fn label_lines(
    view: View<'_>,
    asked: &Asked<'_>,
    field: &Field,
    width: u16,
    focused: bool,
) -> Lines {
    let label = view.model.field_label(asked.question, field);
    let room = width.saturating_sub(BAR).min(MEASURE);
    if !focused {
        return vec![short(&label, room, view.theme.text(), view.theme)];
    }
    let most = if view.is_small() { 1 } else { MOST_LABEL };
    let mut lines = plain(&label, room, view.theme.focus());
    if lines.len() > most {
        shorten(&mut lines, most, room, view.theme);
    }
    lines
}

/// The lines of a list-like field with the focus; `None` for texts.
pub(super) fn listing(
    view: View<'_>,
    asked: &Asked<'_>,
    field: &Field,
    width: u16,
    height: u16,
) -> Option<Listing> {
    let room = width.saturating_sub(BAR + MORE);
    let (question, value) = (asked.question, asked.answer.value.as_ref());
    Some(match &field.kind {
        FieldKind::Text { .. } => return None,
        FieldKind::Options { cursor, style } => {
            choices::listing(view, question, value, (*cursor, *style), room, height)
        }
        FieldKind::Items { cursor, editing } => {
            let items = value.map(Value::items).unwrap_or_default();
            let new = view.model.field_item_name(question);
            items::listing(view, items, *cursor, editing.as_deref(), &new, room, height)
        }
        FieldKind::Rows {
            row,
            column,
            editing,
        } => {
            let rows = match value {
                Some(Value::Rows(rows)) => rows.as_slice(),
                _ => &[],
            };
            let columns = match &question.answer {
                AnswerType::Table { columns, .. } => columns.as_slice(),
                _ => &[],
            };
            let table = table::Table {
                columns,
                rows,
                at: (*row, *column),
                editing: editing.as_deref(),
                new: view.model.field_item_name(question),
            };
            table::listing(view, &table, room, height)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn fields_never_take_more_than_there_is(
            wanted in proptest::collection::vec(0u16..400, 1..6), focus in proptest::option::of(0usize..6), room in 0u16..100,
            is_small: bool,
        ) {
            let focus = focus.filter(|index| *index < wanted.len());
            let heights = divided(&wanted, focus, room, is_small);
            prop_assert!(heights.iter().sum::<u16>() <= room);
            for (height, wanted) in heights.iter().zip(&wanted) {
                prop_assert!(height <= wanted);
            }
            if let Some(focus) = focus {
                prop_assert!(heights[focus] >= wanted[focus].min(room / 2), "the focus has the room");
            }
        }
    }
}
