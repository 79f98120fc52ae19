//! How a passage looks: its sign, its name, its words, and what went and came in them.

use ratatui::style::Style;
use ratatui::text::Span;

use crate::app::{Passage, PassageKind};
use crate::text::{LineEnd, Piece, Turned};
use crate::tui::view::View;
use crate::tui::widgets::prose::{Lines, hanging, labelled, markup, plain, spans};

/// The lines of a passage.
pub(super) fn lines(view: View<'_>, passage: &Passage, room: u16) -> Lines {
    let theme = view.theme;
    let indent = " ".repeat(usize::from(passage.indent) * 2);
    let (sign, style) = sign(view, &passage.kind);
    let mark = match sign {
        "" => indent,
        sign => format!("{indent}{sign} "),
    };
    let inner = room.saturating_sub(crate::tui::widgets::pen::cells(&mark));
    let lines = if passage.pieces.is_empty() {
        words(view, passage, inner)
    } else {
        compared(view, passage, inner)
    };
    if mark.is_empty() {
        return lines;
    }
    let style = if sign.is_empty() { theme.text() } else { style };
    hanging(Span::styled(mark, style), lines)
}

/// Whether it stands right under what comes before it.
pub(super) fn is_joined(kind: &PassageKind) -> bool {
    matches!(
        kind,
        PassageKind::State(_) | PassageKind::Changed | PassageKind::Reply
    ) || matches!(kind, PassageKind::Remark { .. })
}

fn sign(view: View<'_>, kind: &PassageKind) -> (&'static str, Style) {
    let (signs, theme) = (&view.theme.signs, view.theme);
    match kind {
        PassageKind::Notice(kind) => (signs.notice(*kind), theme.notice(*kind)),
        PassageKind::State(state) => (signs.state(state), theme.state(state)),
        PassageKind::Changed => (signs.stale, theme.warn()),
        PassageKind::Remark { open: true } => (signs.parked, theme.warn()),
        PassageKind::Remark { open: false } => (signs.agreed, theme.ok()),
        PassageKind::Section
        | PassageKind::Question
        | PassageKind::Prose
        | PassageKind::Plain
        | PassageKind::Reply
        | PassageKind::Verdict => ("", theme.text()),
    }
}

fn words(view: View<'_>, passage: &Passage, room: u16) -> Lines {
    let theme = view.theme;
    let label = passage.label.as_str();
    match passage.kind {
        PassageKind::Section => plain(label, room, theme.column_head()),
        PassageKind::Question => {
            let mut lines = plain(label, room, theme.heading());
            lines.extend(asked(view, passage, room));
            lines
        }
        PassageKind::Notice(_) => markup(&passage.text, LineEnd::Space, room, theme),
        PassageKind::Prose => prose(view, passage, room),
        PassageKind::Remark { .. } | PassageKind::Reply | PassageKind::Verdict => {
            if passage.text.is_empty() {
                plain(label, room, theme.text())
            } else {
                prose(view, passage, room)
            }
        }
        PassageKind::State(_) | PassageKind::Plain | PassageKind::Changed => {
            if label.is_empty() {
                plain(&passage.text, room, theme.text())
            } else if passage.text.is_empty() {
                plain(label, room, theme.text())
            } else {
                labelled(label, theme.heading(), &passage.text, room, theme.text())
            }
        }
    }
}

fn asked(view: View<'_>, passage: &Passage, room: u16) -> Lines {
    if passage.text.is_empty() {
        return Lines::new();
    }
    plain(&passage.text, room, view.theme.text())
}

/// The name before a text of one paragraph, above a longer one.
fn prose(view: View<'_>, passage: &Passage, room: u16) -> Lines {
    let theme = view.theme;
    let text = passage.text.trim();
    let is_plain = !text.contains(['\n', '*', '_', '[', '`', '#', '|', '-', '<']);
    match passage.label.as_str() {
        "" => markup(text, LineEnd::Break, room, theme),
        label if is_plain => spans(
            &[
                (label, theme.heading()),
                (" ", theme.text()),
                (text, theme.text()),
            ],
            room,
        ),
        label => {
            let mut lines = plain(label, room, theme.heading());
            lines.extend(markup(text, LineEnd::Break, room, theme));
            lines
        }
    }
}

/// A text with what went between `[-` and `-]` and what came between `{+` and `+}`: signs that say it without colour.
fn compared(view: View<'_>, passage: &Passage, room: u16) -> Lines {
    let theme = view.theme;
    let words: Vec<(String, Style)> = passage.pieces.iter().map(|one| piece(view, one)).collect();
    let label = format!("{} ", passage.label);
    let mut stretches = vec![(label.as_str(), theme.heading())];
    stretches.extend(words.iter().map(|(text, style)| (text.as_str(), *style)));
    spans(&stretches, room)
}

fn piece(view: View<'_>, piece: &Piece) -> (String, Style) {
    let theme = view.theme;
    let text = &piece.text;
    match piece.turned {
        Turned::Same => (text.clone(), theme.text()),
        Turned::Out => (format!("[-{text}-]"), theme.error()),
        Turned::In => (format!("{{+{text}+}}"), theme.ok()),
    }
}
