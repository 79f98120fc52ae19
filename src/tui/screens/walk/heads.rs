//! Section heads, notices, and what a repeated section is about.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::place;
use crate::app::Open;
use crate::assessment::Entry;
use crate::questionnaire::{Notice, Section};
use crate::text::LineEnd;
use crate::tui::view::View;
use crate::tui::widgets::prose::{Lines, hanging, labelled, markup, plain};

/// A notice: its sign and word, then what it says.
pub(super) fn notice(view: View<'_>, notice: &Notice, room: u16) -> Lines {
    let theme = view.theme;
    let head = view.model.notice_head(notice);
    let head = format!("{} {head}", theme.signs.notice(notice.kind));
    let mut lines = plain(&head, room, theme.notice(notice.kind));
    let text = markup(
        notice.text.in_language(view.model.language()),
        LineEnd::Space,
        room.saturating_sub(2),
        theme,
    );
    lines.extend(text.into_iter().flat_map(|line| indented(line, 2)));
    lines
}

fn indented(line: Line<'static>, by: usize) -> Lines {
    hanging(Span::raw(" ".repeat(by)), vec![line])
}

/// What a repeated question is about: `Grondrecht: …`.
pub(super) fn item(view: View<'_>, open: &Open, entry: &Entry<'_>, room: u16) -> Lines {
    let Some((label, item)) = view.model.item_words(open, entry) else {
        return Lines::new();
    };
    let theme = view.theme;
    labelled(&label, theme.text(), &item, room, theme.heading())
}

/// The head of a section: title and where it stands; its introduction.
pub(super) fn section(
    view: View<'_>,
    open: &Open,
    entry: &Entry<'_>,
    section: &Section,
    room: u16,
) -> [Lines; 2] {
    let theme = view.theme;
    let language = view.model.language();
    let title = section.title.in_language(language);
    let title = if section.official {
        labelled(&section.id, theme.heading(), title, room, theme.heading())
    } else {
        plain(title, room, theme.heading())
    };
    let item_id = entry.item.as_ref().map(|item| &item.id);
    let counts = place::standing(open).and_then(|standing| {
        standing
            .sections
            .iter()
            .find(|one| one.id == section.id && one.item.as_ref() == item_id)
    });
    let mut under = counts.map_or_else(Lines::new, |one| {
        plain(&view.model.counts_words(one.counts), room, theme.text())
    });
    if let Some(session) = section.session {
        let words = view.with("screen-usual-session", "session", &session.to_string());
        under.extend(plain(&words, room, Style::new()));
    }
    let introduction = section.introduction.in_language(language);
    let mut lines = title;
    lines.extend(item(view, open, entry, room));
    lines.extend(under);
    [lines, markup(introduction, LineEnd::Space, room, theme)]
}
