//! Help: every command that works here with its keys, from the one table.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{draw_scrolled, measure_scrolled, text_width};
use crate::app::{Command, CommandId, Geometry, command};
use crate::tui::Theme;
use crate::tui::view::View;
use crate::tui::widgets::Pen;
use crate::tui::widgets::pen::cells;
use crate::tui::widgets::prose::{Lines, hanging, plain, spans};

pub(super) fn draw(view: View<'_>, top: usize, body: Rect, pen: &mut Pen<'_>) {
    let lines = lines(view, text_width(body));
    draw_scrolled(view, &view.word("screen-help"), &lines, top, body, pen);
}

pub(super) fn measure(view: View<'_>, body: Rect) -> Geometry {
    measure_scrolled(lines(view, text_width(body)).len(), body)
}

/// The groups, in the order in which they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    Footer,
    Work,
    Move,
    Write,
}

impl Group {
    const ALL: [Self; 4] = [Self::Footer, Self::Work, Self::Move, Self::Write];

    fn title(self) -> &'static str {
        match self {
            Self::Footer => "screen-help-now",
            Self::Work => "screen-help-work",
            Self::Move => "screen-help-move",
            Self::Write => "screen-help-write",
        }
    }

    fn of(command: &Command) -> Self {
        use CommandId::{
            CellLeft, CellRight, Copy, CursorDown, CursorLeft, CursorRight, CursorUp, Cut, Down,
            EraseBack, EraseForward, EraseWordBack, EraseWordForward, First, FormDown, FormEnter,
            FormUp, GoTo, Last, LineEnd, LineStart, NewLine, NextOpen, PageDown, PageUp,
            PasteInside, PreviousField, Redo, ScrollDown, ScrollUp, Search, SelectAll, TextEnd,
            TextPageDown, TextPageUp, TextStart, Undo, Up, WordLeft, WordRight,
        };
        if command.footer > 0 {
            return Self::Footer;
        }
        match command.id {
            Up | Down | ScrollUp | ScrollDown | PageUp | PageDown | First | Last | CellLeft
            | CellRight | NextOpen | PreviousField | GoTo | Search | FormEnter | FormUp
            | FormDown => Self::Move,
            NewLine | EraseBack | EraseForward | EraseWordBack | EraseWordForward | CursorLeft
            | CursorRight | CursorUp | CursorDown | WordLeft | WordRight | LineStart | LineEnd
            | TextStart | TextEnd | TextPageUp | TextPageDown | SelectAll | Copy | Cut
            | PasteInside | Undo | Redo => Self::Write,
            _ => Self::Work,
        }
    }
}

/// Keys with what they do right behind them, the next lines a little further in.
fn run_in(keys: &str, help: &str, room: u16, theme: &Theme) -> Lines {
    let inner = room.saturating_sub(2);
    let mut lines = spans(
        &[
            (keys, theme.key()),
            ("  ", theme.text()),
            (help, theme.text()),
        ],
        inner,
    );
    for line in lines.iter_mut().skip(1) {
        line.spans.insert(0, Span::raw("  "));
    }
    lines
}

/// The commands of the screen below, grouped; those without a key here are in the palette.
fn lines(view: View<'_>, room: u16) -> Lines {
    let theme = view.theme;
    let texts = &view.model.texts;
    let context = view.model.screen_context();
    let rows: Vec<(Group, String, String)> = command::in_context(context)
        .filter(|command| view.model.offers(command.id))
        .map(|command| {
            let keys = view.keys(&view.model.keymap.keys_in(command, context, texts));
            (Group::of(command), keys, command.help(texts))
        })
        .collect();
    let column = rows
        .iter()
        .map(|(_, keys, _)| cells(keys))
        .max()
        .unwrap_or(0)
        .min(room * 2 / 5);
    let palette = view.word("screen-help-palette");
    let mut lines = Lines::new();
    for group in Group::ALL {
        let of_group: Vec<_> = rows.iter().filter(|(of, ..)| *of == group).collect();
        if of_group.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.extend(plain(&view.word(group.title()), room, theme.column_head()));
        for (_, keys, help) in of_group {
            let keys = if keys.is_empty() { &palette } else { keys };
            let pad = usize::from(column.saturating_sub(cells(keys)));
            if view.is_small() {
                lines.extend(run_in(keys, help, room, theme));
                continue;
            }
            let mark = format!("{keys}{}  ", " ".repeat(pad));
            let indent = cells(&mark);
            let text = plain(help, room.saturating_sub(indent).max(20), theme.text());
            lines.extend(hanging(Span::styled(mark, theme.key()), text));
        }
    }
    lines
}
