//! Sign-off: where the round is, who signs, and what still stands in the way.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::{Geometry, Open, SignOff};
use crate::assessment::Decision;
use crate::standing::RoundStanding;
use crate::tui::view::View;
use crate::tui::widgets::prose::{Lines, beginning, cut, hanging, plain};
use crate::tui::widgets::{Listing, Pen};

/// Draws the screen.
pub(super) fn draw(view: View<'_>, open: &Open, at: SignOff, area: Rect, pen: &mut Pen<'_>) {
    let (head, list) = areas(view, open, area);
    pen.lines(head, &above(view, open, head.width));
    let listing = listing(view, open, at.selected, list.width.saturating_sub(2));
    listing.draw(pen, list, None, view.theme);
}

/// How far the list can be drawn down.
pub(super) fn measure(view: View<'_>, open: &Open, at: SignOff, area: Rect) -> Geometry {
    let (_, list) = areas(view, open, area);
    let listing = listing(view, open, at.selected, list.width.saturating_sub(2));
    listing.measured(list)
}

/// The room for what stands above the list, and for the list.
fn areas(view: View<'_>, open: &Open, area: Rect) -> (Rect, Rect) {
    let area = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    let used = (above(view, open, area.width).len() as u16).min(area.height / 2);
    let head = Rect {
        height: used,
        ..area
    };
    let list = Rect {
        y: area.y + used,
        height: area.height - used,
        ..area
    };
    (head, list)
}

/// What stands above the list: in a small window where the round is, for the rest is read with the list.
fn above(view: View<'_>, open: &Open, room: u16) -> Lines {
    let mut lines = plain(&view.word("screen-sign-off"), room, view.theme.heading());
    lines.extend(round(view, open, room));
    if !view.is_small() {
        lines.extend(head(view, open, room));
        lines.push(Line::default());
    }
    lines
}

/// Where the round is.
fn round(view: View<'_>, open: &Open, room: u16) -> Lines {
    let theme = view.theme;
    let round = open.standing.round;
    let (sign, style) = match round {
        RoundStanding::None => (theme.signs.open, theme.text()),
        RoundStanding::Open { .. } => (theme.signs.draft, theme.text()),
        RoundStanding::Complete { .. } => (theme.signs.agreed, theme.ok()),
        RoundStanding::Stale { .. } => (theme.signs.parked, theme.warn()),
    };
    let words = view.model.round_words(open);
    let inner = room.saturating_sub(2);
    let words = if view.is_small() {
        plain(&words, inner, theme.heading())
    } else {
        let words = cut(&words, inner, theme).into_owned();
        vec![Line::from(Span::styled(words, theme.heading()))]
    };
    hanging(Span::styled(format!("{sign} "), style), words)
}

/// Over what content the round is, and what to do next.
fn head(view: View<'_>, open: &Open, room: u16) -> Lines {
    let theme = view.theme;
    let mut lines = Lines::new();
    if let Some(words) = view.model.round_content(open) {
        lines.extend(plain(&words, room, theme.text()));
    }
    if let Some(words) = view.model.carried_line(open) {
        lines.extend(plain(&words, room, theme.text()));
    }
    let next = view.model.sign_off_next(open);
    lines.extend(plain(&next, room, theme.text()));
    lines
}

/// The roles that sign, then the open points.
fn listing(view: View<'_>, open: &Open, selected: usize, room: u16) -> Listing {
    let theme = view.theme;
    let roles = open.signing_roles(view.model.library);
    let mut listing = Listing::default();
    if view.is_small() {
        listing.lift = Some(view.model.lift);
        listing.between(head(view, open, room));
    }
    listing.between(plain(
        &view.word("screen-signing-roles"),
        room,
        theme.column_head(),
    ));
    for (index, role) in roles.iter().enumerate() {
        let at = index == selected;
        let (sign, style, words) = signature(view, open, role);
        let label = format!("{}: {words}", view.role(role));
        listing.push(row(view, at, (sign, style), &label, room), at);
    }
    let blockers = &open.standing.blockers;
    let title = view.model.open_points_title(open);
    if !view.is_small() {
        listing.between(vec![Line::default()]);
    }
    listing.between(plain(&title, room, theme.column_head()));
    for (index, blocker) in blockers.iter().enumerate() {
        let at = roles.len() + index == selected;
        let words = view.say(&blocker.message);
        let sign = match blocker.kind {
            crate::standing::BlockerKind::Stop => (theme.signs.stop, theme.error()),
            crate::standing::BlockerKind::Parked => (theme.signs.parked, theme.warn()),
            crate::standing::BlockerKind::Draft => (theme.signs.draft, theme.text()),
            _ => (theme.signs.open, theme.text()),
        };
        listing.push(row(view, at, sign, &words, room), at);
    }
    listing
}

fn row(view: View<'_>, at: bool, (sign, style): (&str, Style), words: &str, room: u16) -> Lines {
    let theme = view.theme;
    let pointer = if at { theme.signs.pointer } else { " " };
    let words_style = if at { theme.selected() } else { theme.text() };
    // Where lines are short nothing is left out of what is signed for.
    let most = if view.is_small() { 9 } else { 2 };
    let words = beginning(words, room.saturating_sub(4), most, words_style, theme);
    let mut lines = hanging(Span::styled(format!("{sign} "), style), words);
    for (index, line) in lines.iter_mut().enumerate() {
        let before = if index == 0 { pointer } else { " " };
        line.spans.insert(0, Span::raw(format!("{before} ")));
    }
    lines
}

/// Whether a role signed, and what it decided.
fn signature(view: View<'_>, open: &Open, role: &str) -> (&'static str, Style, String) {
    let theme = view.theme;
    let (sign, style) = match open.signature_of(role).map(|one| one.decision) {
        Some(Decision::Approve | Decision::ApproveWithConditions) => {
            (theme.signs.agreed, theme.ok())
        }
        Some(Decision::Object) => (theme.signs.stop, theme.error()),
        None => (theme.signs.open, theme.text()),
    };
    (sign, style, view.model.signature_words(open, role))
}
