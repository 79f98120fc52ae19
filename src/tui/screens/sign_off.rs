//! Sign-off: where the round is, who signs, and what still stands in the way.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::standing::round_in_words;
use crate::app::{Open, SignOff};
use crate::assessment::{Decision, Round};
use crate::language::Message;
use crate::standing::{RoundStanding, short_digest};
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
    let words = capitalised(&round_in_words(view, round));
    lines.push(Line::from(vec![
        Span::styled(format!("{sign} "), style),
        Span::styled(
            cut(&words, room.saturating_sub(2), theme).into_owned(),
            theme.heading(),
        ),
    ]));
    if let Some(last) = open.assessment.round() {
        let message = Message::new("screen-round-content")
            .with("version", last.version.to_string())
            .with("digest", short_digest(&last.digest))
            .with("date", last.opened_at.chars().take(10).collect::<String>());
        lines.extend(plain(&view.say(&message), room, theme.text()));
    }
    let next = match round {
        RoundStanding::None if open.standing.blockers.is_empty() => "screen-next-open-round",
        RoundStanding::None => "screen-next-open-points",
        RoundStanding::Open { .. } => "screen-next-sign",
        RoundStanding::Complete { .. } => "screen-next-report",
        RoundStanding::Stale { .. } => "screen-next-new-round",
    };
    lines.extend(plain(&view.word(next), room, theme.text()));
    lines.push(Line::default());
    lines
}

fn capitalised(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

/// The roles that sign, then the open points.
fn listing(view: View<'_>, open: &Open, selected: usize, room: u16) -> Listing {
    let theme = view.theme;
    let roles = open.signing_roles(view.model.library);
    // Signatures of a round that no longer holds are not shown as if they did.
    let round = match open.standing.round {
        RoundStanding::Open { .. } | RoundStanding::Complete { .. } => open.assessment.round(),
        RoundStanding::None | RoundStanding::Stale { .. } => None,
    };
    let mut listing = Listing::default();
    listing.push(
        plain(
            &view.word("screen-signing-roles"),
            room,
            theme.column_head(),
        ),
        false,
    );
    for (index, role) in roles.iter().enumerate() {
        let at = index == selected;
        let (sign, style, words) = signature(view, open, round, role);
        let label = format!("{}: {words}", view.role(role));
        listing.push(row(view, at, (sign, style), &label, room), at);
    }
    let blockers = &open.standing.blockers;
    let title = if blockers.is_empty() {
        view.word("screen-no-open-points")
    } else {
        view.count("screen-open-points", blockers.len())
    };
    listing.push(vec![Line::default()], false);
    listing.push(plain(&title, room, theme.column_head()), false);
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
fn signature(
    view: View<'_>,
    open: &Open,
    round: Option<&Round>,
    role: &str,
) -> (&'static str, Style, String) {
    let theme = view.theme;
    if let Some(signature) = round.and_then(|round| round.signature(role)) {
        let (sign, style, id) = match signature.decision {
            Decision::Approve => (theme.signs.agreed, theme.ok(), "screen-signed"),
            Decision::ApproveWithConditions => {
                (theme.signs.agreed, theme.ok(), "screen-signed-conditions")
            }
            Decision::Object => (theme.signs.parked, theme.error(), "screen-signed-objection"),
        };
        let message = Message::new(id)
            .with("name", signature.name.as_str())
            .with("function", signature.function.as_str())
            .with("date", signature.date.as_str());
        return (sign, style, view.say(&message));
    }
    let people: Vec<&str> = open
        .assessment
        .team
        .iter()
        .filter(|person| person.roles.iter().any(|r| r == role))
        .map(|person| person.name.as_str())
        .collect();
    let who = if people.is_empty() {
        view.word("screen-nobody")
    } else {
        people.join(", ")
    };
    let words = view.with("screen-not-signed", "who", &who);
    (theme.signs.open, theme.text(), words)
}
