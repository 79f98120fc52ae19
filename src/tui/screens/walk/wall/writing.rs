//! The field that somebody writes or chooses in, on the wall: the question above it, as wide apart as leaves room.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{COLUMN, answer, centred, name, question, spaced};
use crate::app::{Field, FieldKind, Focus, Geometry, Open, TextPart};
use crate::text::Editor;
use crate::tui::screens::walk::fields::{Asked, BAR, asked, listing};
use crate::tui::view::View;
use crate::tui::widgets::prose::{Lines, short, shorten};
use crate::tui::widgets::text_area::{self, CURSOR_ROOM, rows_of_line};
use crate::tui::widgets::{Listing, Pen};

/// The widest that a list is set, its marks included.
const LIST: u16 = 56;
/// The share of the room that the question may take, in percent.
const QUESTION_SHARE: u16 = 50;
/// From this height on a text is written with blank lines between its lines.
const SPACED_FROM_HEIGHT: u16 = 9;
/// The most lines of the value while somebody writes something beside it.
const MOST_VALUE: usize = 3;

/// Where everything goes while a field has the focus.
struct Writing<'o> {
    question: Rect,
    lines: Lines,
    label: Option<(Rect, Line<'static>)>,
    field: &'o Field,
    body: Rect,
    /// Rows from one line of a text to the next.
    step: u16,
}

/// Where everything goes while somebody writes or chooses; `None` while the question is read.
fn writing<'o>(view: View<'_>, open: &'o Open, area: Rect) -> Option<Writing<'o>> {
    let Focus::Field(index) = open.walk.focus else {
        return None;
    };
    let field = open.walk.fields.get(index)?;
    let asked = asked(open)?;
    let column = centred(area, COLUMN);
    let lines = above_field(view, open, &asked, column, index);
    let question = Rect {
        height: (lines.len() as u16).min(column.height),
        ..column
    };
    let mut y = question.bottom() + 1;
    let label = is_beside(field, index).then(|| {
        let words = view.model.field_label(asked.question, field);
        let words = words.split(':').next().unwrap_or_default();
        let line = short(words, column.width, view.theme.focus(), view.theme);
        let place = Rect {
            y,
            height: 1,
            ..column
        };
        y += 1;
        (place, line)
    });
    let wide = match &field.kind {
        FieldKind::Text { .. } => column,
        FieldKind::Rows { .. } => area,
        FieldKind::Options { .. } | FieldKind::Items { .. } => centred(area, LIST),
    };
    let body = Rect {
        y: y.min(area.bottom()),
        height: area.bottom().saturating_sub(y),
        ..wide
    };
    let (body, step) = match &field.kind {
        FieldKind::Text { part, editor } if !part.is_long() => {
            let rows = rows_of_line(editor, body.width).min(body.height);
            (
                Rect {
                    height: rows,
                    ..body
                },
                1,
            )
        }
        FieldKind::Text { .. } if body.height >= SPACED_FROM_HEIGHT => (body, 2),
        _ => (body, 1),
    };
    Some(Writing {
        question,
        lines,
        label,
        field,
        body,
        step,
    })
}

/// Whether a field is something beside the answer itself, and must be told apart.
fn is_beside(field: &Field, index: usize) -> bool {
    index > 0
        || matches!(
            field.part(),
            Some(TextPart::Explanation | TextPart::Note | TextPart::PersonFunction)
        )
}

/// The question above the field, and the value where something beside it is written: as wide apart as leaves room.
fn above_field(
    view: View<'_>,
    open: &Open,
    asked: &Asked<'_>,
    column: Rect,
    index: usize,
) -> Lines {
    let theme = view.theme;
    let most = usize::from(column.height * QUESTION_SHARE / 100).max(2);
    let question = question(view, open, asked, column.width);
    let mut value = if index > 0 {
        answer::value(view, asked.question, asked.answer, column.width)
    } else {
        Lines::new()
    };
    if value.len() > MOST_VALUE {
        shorten(&mut value, MOST_VALUE, column.width, theme);
    }
    let with = |head: Lines, mut question: Lines| {
        if !value.is_empty() {
            question.push(Line::default());
            question.extend(value.clone());
        }
        let mut all = head;
        if !all.is_empty() {
            all.push(Line::default());
        }
        all.extend(question);
        all
    };
    let head = name(view, asked, column.width);
    let sizes = [
        with(head.clone(), spaced(question.clone())),
        with(Lines::new(), spaced(question.clone())),
        with(head, question.clone()),
        with(Lines::new(), question.clone()),
    ];
    let fitting = sizes.into_iter().find(|lines| lines.len() <= most);
    fitting.unwrap_or_else(|| {
        let mut lines = question;
        if lines.len() > most {
            shorten(&mut lines, most, column.width, theme);
        }
        lines
    })
}

fn list(view: View<'_>, asked: &Asked<'_>, field: &Field, body: Rect) -> Option<Listing> {
    let is_choice = matches!(field.kind, FieldKind::Options { .. });
    // An option is explained to whoever chooses, and not on the wall.
    let height = if is_choice { 1 } else { body.height };
    // The fields of the walk keep two columns for their bar; here there is none.
    let mut list = listing(view, asked, field, body.width + BAR, height)?;
    if is_choice && list.lines.len() * 2 <= usize::from(body.height) {
        list.lines = spaced(list.lines);
        list.selected = list.selected.start * 2..(list.selected.end * 2).saturating_sub(1);
    }
    Some(list)
}

/// Draws it; `false` while no field has the focus.
pub(super) fn draw(view: View<'_>, open: &Open, area: Rect, pen: &mut Pen<'_>) -> bool {
    let writing = writing(view, open, area);
    if let Some(writing) = &writing {
        draw_writing(view, open, writing, pen);
    }
    writing.is_some()
}

/// How large the field with the focus is drawn; nothing while there is none.
pub(super) fn measure(view: View<'_>, open: &Open, area: Rect) -> Option<Geometry> {
    let writing = writing(view, open, area)?;
    let body = writing.body;
    let (width, height) = match (&writing.field.kind, asked(open)) {
        (FieldKind::Text { .. }, _) => (body.width, body.height.div_ceil(writing.step)),
        (_, Some(asked)) => match list(view, &asked, writing.field, body) {
            Some(list) => match list.slot {
                Some(slot) => (slot.width, list.most_written(body.height)),
                None => (body.width, body.height),
            },
            None => (body.width, body.height),
        },
        (_, None) => (body.width, body.height),
    };
    Some(Geometry {
        width: width.saturating_sub(CURSOR_ROOM),
        height,
        ..Geometry::default()
    })
}

fn draw_writing(view: View<'_>, open: &Open, writing: &Writing<'_>, pen: &mut Pen<'_>) {
    let theme = view.theme;
    pen.lines(writing.question, &writing.lines);
    if let Some((place, line)) = &writing.label {
        pen.line(*place, 0, line);
    }
    let body = writing.body;
    if let FieldKind::Text { editor, .. } = &writing.field.kind {
        text_area::draw_apart(pen, body, editor, writing.step, theme);
        draw_more(view, editor, writing, pen);
        return;
    }
    let listing = asked(open).and_then(|asked| list(view, &asked, writing.field, body));
    if let Some(listing) = listing {
        listing.draw(pen, body, writing.field.editor(), theme);
    }
}

/// Signs beside a text that goes on above or below.
fn draw_more(view: View<'_>, editor: &Editor, writing: &Writing<'_>, pen: &mut Pen<'_>) {
    let body = writing.body;
    let beside = Rect {
        width: body.width + 2,
        ..body
    }
    .intersection(pen.area());
    let shown = usize::from(body.height.div_ceil(writing.step));
    if editor.top() > 0 {
        pen.right(beside, 0, view.theme.signs.up, view.theme.key());
    }
    if editor.rows() > editor.top() + shown && body.height > 0 {
        let signs = view.theme.signs;
        pen.right(beside, body.height - 1, signs.down, view.theme.key());
    }
}
