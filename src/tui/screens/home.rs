//! The home screen: the assessments and where each stands.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::Listed;
use crate::tui::view::{MEASURE, Shape, View};
use crate::tui::widgets::prose::{Lines, beginning, cut, hanging, markup, plain, spaced};
use crate::tui::widgets::{Listing, Pen};

/// Draws the list, or what to do when it is empty.
pub(super) fn draw(view: View<'_>, area: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    let listed = &view.model.home.listed;
    let area = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    let room = area.width.min(MEASURE);
    if listed.is_empty() {
        let told = [
            plain(&view.word("screen-about"), room, theme.text()),
            plain(&view.word("screen-home-empty"), room, theme.heading()),
            markup(
                &view.word("screen-home-begin"),
                crate::text::LineEnd::Break,
                room,
                theme,
            ),
        ];
        if view.is_small() {
            pen.lines(area, &told.concat());
            return;
        }
        let below = Rect {
            y: area.y + 1,
            height: area.height.saturating_sub(1),
            ..area
        };
        pen.lines(below, &spaced(told));
        return;
    }
    let title = view.count("screen-home-title", listed.len());
    pen.put(area.x, area.y, area.width, &title, theme.heading());
    let list = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    let mut listing = Listing::default();
    for (index, one) in listed.iter().enumerate() {
        let selected = index == view.model.home.selected;
        if view.shape > Shape::Compact {
            listing.between(vec![Line::default()]);
        }
        listing.push(
            entry(view, one, selected, area.width.saturating_sub(2)),
            selected,
        );
    }
    listing.draw(pen, list, None, theme);
}

fn entry(view: View<'_>, one: &Listed, selected: bool, room: u16) -> Lines {
    let theme = view.theme;
    let pointer = if selected { theme.signs.pointer } else { " " };
    let name = if one.organisation.is_empty() {
        one.name.clone()
    } else {
        format!("{}{}{}", one.name, theme.signs.between, one.organisation)
    };
    let style = if selected {
        theme.selected()
    } else {
        theme.heading()
    };
    let inner = room.saturating_sub(2);
    let first = Line::from(vec![
        Span::raw(format!("{pointer} ")),
        Span::styled(cut(&name, inner, theme).into_owned(), style),
    ]);
    let mut lines = vec![first];
    let most = if view.is_small() { 6 } else { 3 };
    let words = match view.model.listed_words(one) {
        Ok(words) => words.join(theme.signs.between),
        Err(words) => {
            let sign = format!("{} ", theme.signs.stop);
            let text = beginning(&words, inner.saturating_sub(2), most, theme.text(), theme);
            let text = hanging(Span::styled(sign, theme.error()), text);
            lines.extend(hanging(Span::raw("  "), text));
            return lines;
        }
    };
    let text = beginning(&words, inner.min(MEASURE + 20), most, theme.text(), theme);
    lines.extend(hanging(Span::raw("  "), text));
    lines
}
