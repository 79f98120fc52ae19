//! Options to choose from: numbered, grouped, with help for the one under the cursor.

use ratatui::text::Span;

use crate::assessment::Value;
use crate::questionnaire::{ChoiceStyle, Question};
use crate::tui::view::View;
use crate::tui::widgets::Listing;
use crate::tui::widgets::prose::{Lines, beginning, hanging, plain};

/// From this height on the option under the cursor is explained.
const HELP_FROM_HEIGHT: u16 = 6;
/// The most lines of that help.
const MOST_HELP: usize = 2;

/// The options as lines.
pub(super) fn listing(
    view: View<'_>,
    question: &Question,
    value: Option<&Value>,
    (cursor, style): (usize, ChoiceStyle),
    room: u16,
    height: u16,
) -> Listing {
    let theme = view.theme;
    let language = view.model.language();
    let options = question.answer.options();
    let chosen = value.map(Value::chosen).unwrap_or_default();
    let digits = options.len().to_string().len();
    let mut listing = Listing::default();
    let mut group = None;
    for (index, option) in options.iter().enumerate() {
        if option.group.is_some() && option.group != group {
            group.clone_from(&option.group);
            let name = option
                .group
                .as_ref()
                .map_or("", |g| g.in_language(language));
            listing.between(plain(name, room, theme.column_head()));
        }
        let at = index == cursor;
        let pointer = if at { theme.signs.pointer } else { " " };
        let on = chosen.contains(&option.id);
        let mark = match (style, on) {
            (ChoiceStyle::One, true) => theme.signs.radio_on,
            (ChoiceStyle::One, false) => "( )",
            (ChoiceStyle::Several, true) => "[x]",
            (ChoiceStyle::Several, false) => "[ ]",
        };
        let mark = format!("{pointer} {:>digits$} {mark} ", index + 1);
        let indent = crate::tui::widgets::pen::cells(&mark);
        let label = option.label.in_language(language);
        let text_style = if on { theme.heading() } else { theme.text() };
        let label = plain(label, room.saturating_sub(indent), text_style);
        let mut lines = hanging(Span::raw(mark), label);
        if at {
            lines = reversed(lines, view);
        }
        let help = option.help.in_language(language);
        if at && height >= HELP_FROM_HEIGHT && !help.is_empty() {
            let text = beginning(
                help,
                room.saturating_sub(indent),
                MOST_HELP,
                theme.text(),
                theme,
            );
            lines.extend(hanging(Span::raw(" ".repeat(usize::from(indent))), text));
        }
        listing.push(lines, at);
    }
    listing
}

/// The same lines, selected.
pub(super) fn reversed(lines: Lines, view: View<'_>) -> Lines {
    lines
        .into_iter()
        .map(|line| line.style(view.theme.selected()))
        .collect()
}
