//! Sign-off: where the round is, who signs, and what still stands in the way.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::{Open, SignOff};
use crate::assessment::Decision;
use crate::standing::RoundStanding;
use crate::tui::view::View;
use crate::tui::widgets::prose::{Lines, beginning, cut, hanging, plain};
use crate::tui::widgets::{Listing, Pen};

/// Draws the screen.
pub(super) fn draw(view: View<'_>, open: &Open, at: SignOff, area: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    let area = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    let head = head(view, open, area.width);
    let used = (head.len() as u16).min(area.height / 2);
    pen.lines(
        Rect {
            height: used,
            ..area
        },
        &head,
    );
    let list = Rect {
        y: area.y + used,
        height: area.height - used,
        ..area
    };
    listing(view, open, at.selected, list.width.saturating_sub(2)).draw(pen, list, None, theme);
}

/// Where the round is, and what to do next.
fn head(view: View<'_>, open: &Open, room: u16) -> Lines {
    let theme = view.theme;
    let round = open.standing.round;
    let (sign, style) = match round {
        RoundStanding::None => (theme.signs.open, theme.text()),
        RoundStanding::Open { .. } => (theme.signs.draft, theme.text()),
        RoundStanding::Complete { .. } => (theme.signs.agreed, theme.ok()),
        RoundStanding::Stale { .. } => (theme.signs.parked, theme.warn()),
    };
    let mut lines = plain(&view.word("screen-sign-off"), room, theme.heading());
    let words = view.model.round_words(open);
    lines.push(Line::from(vec![
        Span::styled(format!("{sign} "), style),
        Span::styled(
            cut(&words, room.saturating_sub(2), theme).into_owned(),
            theme.heading(),
        ),
    ]));
    if let Some(words) = view.model.round_content(open) {
        lines.extend(plain(&words, room, theme.text()));
    }
    if let Some(words) = view.model.carried_line(open) {
        lines.extend(plain(&words, room, theme.text()));
    }
    let next = view.model.sign_off_next(open);
    lines.extend(plain(&next, room, theme.text()));
    lines.push(Line::default());
    lines
}

/// The roles that sign, then the open points.
fn listing(view: View<'_>, open: &Open, selected: usize, room: u16) -> Listing {
    let theme = view.theme;
    let roles = open.signing_roles(view.model.library);
    let mut listing = Listing::default();
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
    listing.between(vec![Line::default()]);
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
    let words = beginning(words, room.saturating_sub(4), 2, words_style, theme);
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
