//! The walk on the wall: the question and its answer for a room full of people, and nothing else.
//!
//! Letters cannot be made larger from here (people enlarge those of their terminal), so this owns what helps besides:
//! short lines in the middle, blank lines between them where all still fits, the strongest styles.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::fields::{Asked, asked, listing};
use super::heads;
use crate::app::{Field, FieldKind, Focus, Geometry, Open, TextPart};
use crate::assessment::{Answer, Row, State, Value, What, choice_label};
use crate::language::Message;
use crate::questionnaire::{AnswerType, ChoiceStyle, Column, ColumnType, Question};
use crate::text::{Editor, LineEnd};
use crate::tui::view::View;
use crate::tui::widgets::listing::scrolled;
use crate::tui::widgets::pen::cells;
use crate::tui::widgets::prose::{Lines, hanging, markup, plain, short, shorten};
use crate::tui::widgets::text_area::{self, CURSOR_ROOM, rows_of_line};
use crate::tui::widgets::{Listing, Pen};

/// The widest line of prose, in cells: what can be taken in at a glance from the back of a room.
const COLUMN: u16 = 44;
/// The widest that a list is set, its marks included.
const LIST: u16 = 56;
/// Columns that stay free at the left and the right.
const MARGIN: u16 = 3;
/// The share of the room that the question may take while somebody writes, in percent.
const QUESTION_SHARE: u16 = 50;
/// From this height on a text is written with blank lines between its lines.
const SPACED_FROM_HEIGHT: u16 = 9;
/// More options than these are not all shown while the question is read: only what was chosen.
const MOST_OPTIONS: usize = 8;
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

/// Draws the walk on the wall.
pub(super) fn draw(view: View<'_>, open: &Open, area: Rect, pen: &mut Pen<'_>) {
    let area = inner(area);
    if let Some(writing) = writing(view, open, area) {
        draw_writing(view, open, &writing, pen);
        return;
    }
    let column = centred(area, COLUMN);
    let lines = reading(view, open, column);
    let shown = scrolled(&lines, open.walk.scroll, column.height);
    pen.lines(column, shown);
    let hidden = lines.len() - shown.len();
    let signs = view.theme.signs;
    if hidden > 0 && open.walk.scroll > 0 {
        pen.right(area, 0, signs.up, view.theme.key());
    }
    if hidden > open.walk.scroll && area.height > 0 {
        pen.right(area, area.height - 1, signs.down, view.theme.key());
    }
}

/// How large the field with the focus is drawn, and how far the rest can be scrolled.
pub(super) fn measure(view: View<'_>, open: &Open, area: Rect) -> Geometry {
    let area = inner(area);
    let Some(writing) = writing(view, open, area) else {
        let column = centred(area, COLUMN);
        let lines = reading(view, open, column).len();
        let hidden = lines.saturating_sub(usize::from(column.height));
        return Geometry {
            scroll_max: u16::try_from(hidden).unwrap_or(u16::MAX),
            ..Geometry::default()
        };
    };
    let body = writing.body;
    let (width, height) = match (&writing.field.kind, asked(open)) {
        (FieldKind::Text { .. }, _) => (body.width, body.height.div_ceil(writing.step)),
        (_, Some(asked)) => match list(view, &asked, writing.field, body) {
            Some(Listing {
                slot: Some(slot),
                head,
                ..
            }) => (slot.width, body.height.saturating_sub(head.len() as u16)),
            _ => (body.width, body.height),
        },
        (_, None) => (body.width, body.height),
    };
    Geometry {
        width: width.saturating_sub(CURSOR_ROOM),
        height,
        scroll_max: 0,
    }
}

/// The room within the margins.
fn inner(area: Rect) -> Rect {
    let above = u16::from(area.height > 8);
    Rect {
        x: area.x + MARGIN.min(area.width / 4),
        y: area.y + above,
        width: area.width - 2 * MARGIN.min(area.width / 4),
        height: area.height - 2 * above,
    }
}

/// A column of at most so many cells in the middle.
fn centred(area: Rect, most: u16) -> Rect {
    let width = area.width.min(most);
    Rect {
        x: area.x + (area.width - width) / 2,
        width,
        ..area
    }
}

/// In the strongest style, but for what has one of its own.
fn bold(view: View<'_>, lines: Lines) -> Lines {
    let strong = |line: Line<'static>| line.style(view.theme.heading());
    lines.into_iter().map(strong).collect()
}

/// Blank lines between lines.
fn spaced(lines: Lines) -> Lines {
    let mut wide = Lines::new();
    for line in lines {
        if !wide.is_empty() {
            wide.push(Line::default());
        }
        wide.push(line);
    }
    wide
}

/// All of it to read: set as wide apart as fits.
fn reading(view: View<'_>, open: &Open, column: Rect) -> Lines {
    let Some(asked) = asked(open) else {
        return head_alone(view, open, column);
    };
    let name = name(view, &asked, column.width);
    let question = question(view, open, &asked, column.width);
    let answer = bold(view, answer(view, &asked, column.width));
    let joined = |apart: (bool, bool)| {
        let widen = |lines: &Lines, apart| {
            if apart {
                spaced(lines.clone())
            } else {
                lines.clone()
            }
        };
        let mut all = name.clone();
        all.push(Line::default());
        all.extend(widen(&question, apart.0));
        if !answer.is_empty() {
            all.push(Line::default());
            let rule = view.theme.signs.rule.repeat(usize::from(column.width));
            all.push(Line::from(Span::styled(rule, view.theme.edge())));
            all.push(Line::default());
            all.extend(widen(&answer, apart.1));
        }
        all
    };
    let fits = |lines: &Lines| lines.len() <= usize::from(column.height);
    [(true, true), (true, false), (false, false)]
        .into_iter()
        .map(joined)
        .find(fits)
        // What must be scrolled anyway is scrolled less without blank lines in the answer.
        .unwrap_or_else(|| joined((true, false)))
}

/// The number and title of the question.
fn name(view: View<'_>, asked: &Asked<'_>, room: u16) -> Lines {
    let question = asked.question;
    let title = question.title.in_language(view.model.language());
    let name = if question.official {
        format!("{} {title}", question.number)
    } else {
        title.to_owned()
    };
    plain(&name, room, view.theme.column_head())
}

/// The question itself, with what it is about in a repeat.
fn question(view: View<'_>, open: &Open, asked: &Asked<'_>, room: u16) -> Lines {
    let theme = view.theme;
    let ask = asked.question.ask.in_language(view.model.language());
    let mut lines = plain(ask, room, theme.heading());
    if let Some(entry) = open.entry() {
        lines.extend(heads::item(view, open, entry, room));
    }
    lines
}

/// A section head or a notice: its title or words alone.
fn head_alone(view: View<'_>, open: &Open, column: Rect) -> Lines {
    let theme = view.theme;
    let language = view.model.language();
    let Some(entry) = open.entry() else {
        return plain(
            &view.word("screen-no-questions"),
            column.width,
            theme.text(),
        );
    };
    let lines = match entry.what {
        What::Section(section) => {
            let title = section.title.in_language(language);
            let title = if section.official {
                format!("{} {title}", section.id)
            } else {
                title.to_owned()
            };
            let mut lines = plain(&title, column.width, theme.heading());
            lines.extend(heads::item(view, open, entry, column.width));
            lines
        }
        What::Notice(notice) => {
            let text = notice.text.in_language(language);
            markup(text, LineEnd::Space, column.width, theme)
        }
        What::Question(_) => Lines::new(),
    };
    let wide = spaced(lines.clone());
    let lines = if wide.len() <= usize::from(column.height) {
        wide
    } else {
        lines
    };
    // A title stands above the middle.
    let above = usize::from(column.height).saturating_sub(lines.len()) / 3;
    let mut placed = vec![Line::default(); above];
    placed.extend(lines);
    placed
}

/// The answer to read; nothing while there is none.
fn answer(view: View<'_>, asked: &Asked<'_>, room: u16) -> Lines {
    let theme = view.theme;
    let (question, answer) = (asked.question, asked.answer);
    let mut lines = value(view, question, answer, room);
    if !answer.explanation.trim().is_empty() {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.extend(markup(&answer.explanation, LineEnd::Break, room, theme));
    }
    let aside = match &answer.state {
        State::NotApplicable { reason } => {
            Some(Message::new("read-not-applicable").with("reason", reason.trim()))
        }
        State::Parked { what, who, due } if answer.is_empty() => Some(
            Message::new("read-parked")
                .with("what", what.trim())
                .with("who", view.model.or_none(who))
                .with("due", view.model.or_none(due)),
        ),
        _ => None,
    };
    if let Some(aside) = aside {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.extend(plain(&view.say(&aside), room, theme.text()));
    }
    lines
}

fn value(view: View<'_>, question: &Question, answer: &Answer, room: u16) -> Lines {
    let theme = view.theme;
    let language = view.model.language();
    let mut lines = match &question.answer {
        AnswerType::Options { style, .. } => options(view, question, answer, *style, room),
        _ => Lines::new(),
    };
    match &answer.value {
        Some(
            Value::Items(items)
            | Value::Advice {
                conditions: items, ..
            },
        ) => {
            for (index, item) in items.iter().enumerate() {
                lines.extend(numbered(
                    index,
                    plain(&item.text, room.saturating_sub(4), theme.text()),
                ));
            }
        }
        Some(Value::Rows(rows)) => {
            let columns = match &question.answer {
                AnswerType::Table { columns, .. } => columns.as_slice(),
                _ => &[],
            };
            for (index, row) in rows.iter().enumerate() {
                lines.extend(numbered(
                    index,
                    cells_of(view, columns, row, room.saturating_sub(4)),
                ));
            }
        }
        Some(Value::Text(text)) => lines.extend(markup(text, LineEnd::Break, room, theme)),
        None | Some(Value::Chosen(_)) => {}
        Some(other) => {
            let words = crate::assessment::words(question, Some(other), language);
            lines.extend(plain(&words, room, theme.text()));
        }
    }
    lines
}

fn numbered(index: usize, lines: Lines) -> Lines {
    hanging(Span::raw(format!("{:>2}  ", index + 1)), lines)
}

/// The options with what was chosen; of many options only that.
fn options(
    view: View<'_>,
    question: &Question,
    answer: &Answer,
    style: ChoiceStyle,
    room: u16,
) -> Lines {
    let theme = view.theme;
    let all = question.answer.options();
    let chosen = answer.value.as_ref().map(Value::chosen).unwrap_or_default();
    let mut lines = Lines::new();
    for option in all {
        let on = chosen.contains(&option.id);
        if !on && all.len() > MOST_OPTIONS {
            continue;
        }
        let mark = match (style, on) {
            (ChoiceStyle::One, true) => theme.signs.radio_on,
            (ChoiceStyle::One, false) => "( )",
            (ChoiceStyle::Several, true) => "[x]",
            (ChoiceStyle::Several, false) => "[ ]",
        };
        let style = if on { theme.heading() } else { theme.text() };
        let mark = format!("{mark} ");
        let label = option.label.in_language(view.model.language());
        let words = plain(label, room.saturating_sub(cells(&mark)), style);
        lines.extend(hanging(Span::styled(mark, style), words));
    }
    lines
}

/// The cells of a row under each other, each after its label.
fn cells_of(view: View<'_>, columns: &[Column], row: &Row, room: u16) -> Lines {
    let theme = view.theme;
    let language = view.model.language();
    let mut lines = Lines::new();
    for column in columns {
        let Some(cell) = row.cells.get(&column.id).filter(|cell| !cell.is_empty()) else {
            continue;
        };
        let words = match &column.kind {
            ColumnType::Choice(options) => choice_label(options, cell, language),
            _ => cell.as_str(),
        };
        let label = column.label.in_language(language);
        let colon = if label.ends_with(['?', ':']) { "" } else { ":" };
        let words = format!("{label}{colon} {words}");
        lines.extend(plain(&words, room, theme.text()));
    }
    lines
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
        value(view, asked.question, asked.answer, column.width)
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
    // The fields of the walk keep two columns for their bar; here there is none.
    listing(
        view,
        asked,
        field,
        body.width + super::fields::BAR,
        body.height,
    )
}

fn draw_writing(view: View<'_>, open: &Open, writing: &Writing<'_>, pen: &mut Pen<'_>) {
    let theme = view.theme;
    pen.lines(writing.question, &writing.lines);
    if let Some((place, line)) = &writing.label {
        pen.line(*place, 0, line);
    }
    let body = writing.body;
    match &writing.field.kind {
        FieldKind::Text { editor, .. } => {
            text_area::draw_apart(pen, body, editor, writing.step, theme);
            draw_more(view, editor, writing, pen);
        }
        _ => {
            let listing = asked(open).and_then(|asked| list(view, &asked, writing.field, body));
            if let Some(listing) = listing {
                listing.draw(pen, body, writing.field.editor(), theme);
            }
        }
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
