//! A form: a few fields under each other, and a button.

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::{CommandId, Context, Form, FormField, FormInput, Geometry, Reads, Spot, command};
use crate::language::Message;
use crate::text::Editor;
use crate::tui::view::{MEASURE, Shape, View};
use crate::tui::widgets::prose::{Lines, beginning, hanging, plain};
use crate::tui::widgets::text_area::{CURSOR_ROOM, rows_of_line};
use crate::tui::widgets::{Listing, Pen, Slot};

/// Columns for the bar.
const BAR: u16 = 2;
/// Rows of a text of several lines with the focus, where there is room.
const TEXT_ROWS: u16 = 6;
/// The most rows of a text without the focus.
const PREVIEW_ROWS: usize = 2;

/// Draws the form.
pub(super) fn draw(view: View<'_>, form: &Form, body: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    let (head, fields) = areas(view, form, body);
    pen.lines(head, &head_lines(view, form, head.width));
    let editor = form.fields.get(form.focus).and_then(FormField::editor);
    listing(view, form, fields).draw_with(pen, fields, editor, theme, Spot::Field);
}

/// How large the field with the focus is drawn.
pub(super) fn measure(view: View<'_>, form: &Form, body: Rect) -> Geometry {
    let (_, fields) = areas(view, form, body);
    let listing = listing(view, form, fields);
    let above = if is_at_top(form) {
        listing.measured(fields).above
    } else {
        0
    };
    match listing.slot {
        Some(slot) => Geometry {
            width: slot.width.saturating_sub(CURSOR_ROOM),
            height: slot.height,
            above,
            ..Geometry::default()
        },
        None => Geometry {
            above,
            ..Geometry::default()
        },
    }
}

/// Whether going up does nothing else in the field with the focus: its text or its options are at their first.
fn is_at_top(form: &Form) -> bool {
    match form.fields.get(form.focus).map(|field| &field.input) {
        Some(FormInput::Line(_)) => true,
        Some(FormInput::Text(editor)) => editor.cursor_position().0 == 0,
        Some(FormInput::One(_, at) | FormInput::Several(_, at)) => *at == 0,
        None => false,
    }
}

fn areas(view: View<'_>, form: &Form, body: Rect) -> (Rect, Rect) {
    let area = Rect {
        x: body.x + 1,
        width: body.width.saturating_sub(2).min(MEASURE + 8),
        ..body
    };
    let head = (head_lines(view, form, area.width).len() as u16).min(area.height / 2);
    (
        Rect {
            height: head,
            ..area
        },
        Rect {
            y: area.y + head,
            height: area.height - head,
            ..area
        },
    )
}

/// Title, introduction, and what is wrong.
fn head_lines(view: View<'_>, form: &Form, width: u16) -> Lines {
    let theme = view.theme;
    let room = width.min(MEASURE);
    let mut lines = plain(&view.word(form.title), room, theme.heading());
    // In a small window it is read with the fields.
    if !view.is_small() {
        lines.extend(beginning(&form.introduction, room, 4, theme.text(), theme));
    }
    if let Some(problem) = &form.problem {
        let mark = Span::styled(format!("{} ", theme.signs.stop), theme.error());
        let text = beginning(problem, room.saturating_sub(2), 3, theme.heading(), theme);
        lines.extend(hanging(mark, text));
    }
    if view.shape > Shape::Compact {
        lines.push(Line::default());
    }
    lines
}

fn listing(view: View<'_>, form: &Form, area: Rect) -> Listing {
    let theme = view.theme;
    let mut listing = Listing::default();
    if view.is_small() {
        listing.lift = Some(view.model.lift);
        if !form.introduction.is_empty() {
            let room = area.width.saturating_sub(2).min(MEASURE);
            listing.between(plain(&form.introduction, room, theme.text()));
        }
    }
    for (index, field) in form.fields.iter().enumerate() {
        let focused = index == form.focus;
        let from = listing.lines.len();
        let Told { lines, slot, part } = field_lines(view, field, focused, area);
        if let Some(slot) = slot {
            listing.slot = Some(Slot {
                row: from + slot.row,
                ..slot
            });
        }
        if let Some(part) = part {
            listing.part = Some(from + part.start..from + part.end);
        }
        listing.push(lines, focused);
        if view.shape > Shape::Compact {
            listing.between(vec![Line::default()]);
        }
    }
    let on_button = form.focus >= form.fields.len();
    let (pointer, style) = if on_button {
        (theme.signs.pointer, theme.selected())
    } else {
        (" ", theme.text())
    };
    let button = format!("[ {} ]", view.word("screen-form-done"));
    listing.push(
        vec![Line::from(vec![
            Span::raw(format!("{pointer} ")),
            Span::styled(button, style),
        ])],
        on_button,
    );
    listing
}

/// The lines of a field; if it has the focus, where its editor goes, or the lines of the option under the cursor.
struct Told {
    lines: Lines,
    slot: Option<Slot>,
    part: Option<Range<usize>>,
}

fn field_lines(view: View<'_>, field: &FormField, focused: bool, area: Rect) -> Told {
    let theme = view.theme;
    let room = area.width.saturating_sub(BAR + 2);
    let label_style = if focused { theme.focus() } else { theme.text() };
    let mut lines = plain(&field.label, room, label_style);
    let (mut slot, mut part) = (None, None);
    match &field.input {
        FormInput::Line(editor) | FormInput::Text(editor) => {
            let long = matches!(field.input, FormInput::Text(_));
            if focused {
                let width = room.min(MEASURE + CURSOR_ROOM);
                let height = editor_rows(view, editor, long, (width, area.height));
                slot = Some(Slot {
                    row: lines.len(),
                    x: BAR,
                    width,
                    height,
                });
                lines.extend(vec![Line::default(); usize::from(height)]);
            } else {
                lines.extend(written(view, editor, room));
            }
        }
        FormInput::One(options, chosen) => {
            let options: Vec<(bool, &str)> = options
                .iter()
                .enumerate()
                .map(|(index, (_, words))| (index == *chosen, words.as_str()))
                .collect();
            let from = lines.len();
            let (options, chosen) = one_of(view, &options, focused, room);
            part = Some(from + chosen.start..from + chosen.end);
            lines.extend(options);
        }
        FormInput::Several(options, cursor) => {
            let from = lines.len();
            let (options, at) = several_of(view, options, *cursor, focused, room);
            part = Some(from + at.start..from + at.end);
            lines.extend(options);
        }
    }
    lines.extend(taken_for(view, field, focused, room));
    if focused && !field.hint.is_empty() {
        lines.extend(beginning(&field.hint, room, 2, theme.text(), theme));
    }
    let bar = if focused { theme.signs.bar } else { " " };
    let barred = lines
        .into_iter()
        .map(|mut line| {
            line.spans
                .insert(0, Span::styled(format!("{bar} "), theme.focus()));
            line
        })
        .collect();
    Told {
        lines: barred,
        slot,
        part: part.filter(|_| focused),
    }
}

/// What a day that was written is taken for; whom a line for somebody offers.
fn taken_for(view: View<'_>, field: &FormField, focused: bool, room: u16) -> Lines {
    let theme = view.theme;
    let today = view.model.open.as_ref().map_or("", |open| &open.today);
    let mut lines = Lines::new();
    if let Some(meaning) = field.meaning(&view.model.texts, today) {
        let words = format!("{} {meaning}", theme.signs.pointer);
        lines.extend(plain(&words, room, theme.heading()));
    }
    if let (true, Reads::Somebody(offered)) = (focused, &field.reads)
        && !offered.is_empty()
    {
        let names: Vec<&str> = offered.iter().map(|(_, words)| words.as_str()).collect();
        let key = command::row(CommandId::Suggest).map_or_else(String::new, |row| {
            view.model
                .keymap
                .keys_in(row, Context::Form, &view.model.texts)
        });
        let message = Message::new("form-offers")
            .with("key", key)
            .with("names", names.join("; "));
        lines.extend(beginning(&view.say(&message), room, 3, theme.text(), theme));
    }
    lines
}

fn editor_rows(view: View<'_>, editor: &Editor, long: bool, (width, height): (u16, u16)) -> u16 {
    if long && view.is_small() {
        // What is said below the text stays in sight.
        TEXT_ROWS.min(height / 2).max(2)
    } else if long {
        TEXT_ROWS.min(height.saturating_sub(3)).max(2)
    } else {
        rows_of_line(editor, width)
    }
}

/// A text without the focus.
fn written(view: View<'_>, editor: &Editor, room: u16) -> Lines {
    let theme = view.theme;
    if editor.is_empty() {
        return plain(&view.word("screen-empty"), room, theme.text());
    }
    beginning(&editor.text(), room, PREVIEW_ROWS, theme.text(), theme)
}

/// The lines, and among them those of the option under the cursor.
fn one_of(
    view: View<'_>,
    options: &[(bool, &str)],
    focused: bool,
    room: u16,
) -> (Lines, Range<usize>) {
    let theme = view.theme;
    if !focused {
        let chosen = options.iter().find(|(on, _)| *on).map_or("", |(_, w)| w);
        return (plain(chosen, room, theme.text()), 0..0);
    }
    let (mut lines, mut part) = (Lines::new(), 0..0);
    for (on, words) in options {
        let (pointer, mark) = if *on {
            (theme.signs.pointer, theme.signs.radio_on)
        } else {
            (" ", "( )")
        };
        let style = if *on { theme.selected() } else { Style::new() };
        let mark = format!("{pointer} {mark} ");
        let from = lines.len();
        lines.extend(option(&mark, words, style, room));
        if *on {
            part = from..lines.len();
        }
    }
    (lines, part)
}

/// The lines, and among them those of the option under the cursor.
fn several_of(
    view: View<'_>,
    options: &[(String, String, bool)],
    cursor: usize,
    focused: bool,
    room: u16,
) -> (Lines, Range<usize>) {
    let theme = view.theme;
    if !focused {
        let chosen: Vec<&str> = options
            .iter()
            .filter(|(.., on)| *on)
            .map(|(_, words, _)| words.as_str())
            .collect();
        let words = if chosen.is_empty() {
            view.word("screen-empty")
        } else {
            chosen.join(", ")
        };
        let words = beginning(&words, room, PREVIEW_ROWS, theme.text(), theme);
        return (words, 0..0);
    }
    let (mut lines, mut part) = (Lines::new(), 0..0);
    for (index, (_, words, on)) in options.iter().enumerate() {
        let at = index == cursor;
        let pointer = if at { theme.signs.pointer } else { " " };
        let mark = if *on { "[x]" } else { "[ ]" };
        let style = if at { theme.selected() } else { Style::new() };
        let from = lines.len();
        lines.extend(option(&format!("{pointer} {mark} "), words, style, room));
        if at {
            part = from..lines.len();
        }
    }
    (lines, part)
}

fn option(mark: &str, words: &str, style: Style, room: u16) -> Lines {
    let indent = crate::tui::widgets::pen::cells(mark);
    let words = plain(words, room.saturating_sub(indent), style);
    hanging(Span::raw(mark.to_owned()), words)
}
