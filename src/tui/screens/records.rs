//! Lists of records: team, sessions, action points, the parking lot.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::parked::ParkedLine;
use crate::app::{Open, RecordKind, Records};
use crate::assessment::{ActionPoint, ActionState, Person, Session};
use crate::tui::view::View;
use crate::tui::widgets::pen::cells;
use crate::tui::widgets::prose::{Lines, beginning, cut, hanging, plain};
use crate::tui::widgets::{Listing, Pen};

/// A record in words: a sign with its style, a first line, more lines.
struct Told {
    sign: (&'static str, Style),
    first: String,
    more: Vec<String>,
}

/// Draws the list.
pub(super) fn draw(view: View<'_>, open: &Open, list: Records, area: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    let area = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(2),
        ..area
    };
    let (title, empty, told): (_, _, Vec<Told>) = match list.kind {
        RecordKind::People => (
            "screen-team",
            "screen-team-empty",
            open.assessment
                .team
                .iter()
                .map(|p| person(view, p))
                .collect(),
        ),
        RecordKind::Sessions => (
            "screen-sessions",
            "screen-sessions-empty",
            open.assessment
                .sessions
                .iter()
                .map(|s| session(view, open, s))
                .collect(),
        ),
        RecordKind::ActionPoints => (
            "screen-action-points",
            "screen-action-points-empty",
            open.assessment
                .action_points
                .iter()
                .map(|p| action_point(view, p))
                .collect(),
        ),
        RecordKind::Parked => (
            "screen-parked",
            "screen-parked-empty",
            view.model
                .parked_lines()
                .into_iter()
                .map(|line| parked(view, line))
                .collect(),
        ),
    };
    pen.put(
        area.x,
        area.y,
        area.width,
        &view.word(title),
        theme.heading(),
    );
    let below = Rect {
        y: area.y + 2,
        height: area.height.saturating_sub(2),
        ..area
    };
    if told.is_empty() {
        pen.lines(below, &plain(&view.word(empty), below.width, theme.text()));
        return;
    }
    let room = below.width.saturating_sub(2);
    let mut listing = Listing::default();
    for (index, one) in told.iter().enumerate() {
        let selected = index == list.selected;
        listing.push(lines(view, one, selected, room), selected);
    }
    listing.draw(pen, below, None, theme);
}

fn lines(view: View<'_>, told: &Told, selected: bool, room: u16) -> Lines {
    let theme = view.theme;
    let pointer = if selected { theme.signs.pointer } else { " " };
    let (sign, sign_style) = told.sign;
    let style = if selected {
        theme.selected()
    } else {
        theme.heading()
    };
    let sign = if sign.is_empty() {
        String::new()
    } else {
        format!("{sign} ")
    };
    let indent = 2 + cells(&sign);
    let inner = room.saturating_sub(indent);
    let first = cut(&told.first, inner, theme).into_owned();
    let mut lines = vec![Line::from(vec![
        Span::raw(format!("{pointer} ")),
        Span::styled(sign, sign_style),
        Span::styled(first, style),
    ])];
    for more in told.more.iter().filter(|more| !more.is_empty()) {
        let text = beginning(more, inner, 2, theme.text(), theme);
        lines.extend(hanging(Span::raw(" ".repeat(usize::from(indent))), text));
    }
    lines
}

fn person(view: View<'_>, person: &Person) -> Told {
    let mut first = person.name.clone();
    for more in [&person.function, &person.organisation] {
        if !more.is_empty() {
            first.push_str(", ");
            first.push_str(more);
        }
    }
    let roles: Vec<String> = person.roles.iter().map(|role| view.role(role)).collect();
    let roles = if roles.is_empty() {
        view.word("screen-no-roles")
    } else {
        roles.join(", ")
    };
    Told {
        sign: ("", Style::new()),
        first,
        more: vec![roles],
    }
}

fn session(view: View<'_>, open: &Open, session: &Session) -> Told {
    let name = |id: &String| {
        open.assessment
            .person(id)
            .map_or_else(|| id.clone(), |person| person.name.clone())
    };
    let present: Vec<String> = session.present.iter().map(name).collect();
    let missing: Vec<String> = session.missing_roles.iter().map(|r| view.role(r)).collect();
    let mut who = Vec::new();
    if !session.chair.is_empty() {
        who.push(view.with("screen-chair", "name", &name(&session.chair)));
    }
    if !present.is_empty() {
        who.push(view.with("screen-present", "names", &present.join(", ")));
    }
    if !missing.is_empty() {
        who.push(view.with("screen-missing-roles", "roles", &missing.join(", ")));
    }
    Told {
        sign: ("", Style::new()),
        first: format!("{} {}", view.or_none(&session.date), session.title),
        more: vec![who.join(view.theme.signs.between), session.minutes.clone()],
    }
}

fn parked(view: View<'_>, line: ParkedLine) -> Told {
    let theme = view.theme;
    let sign = if line.is_overdue {
        (theme.signs.parked, theme.warn())
    } else {
        ("", Style::new())
    };
    Told {
        sign,
        first: line.what,
        more: vec![line.when, line.question],
    }
}

fn action_point(view: View<'_>, point: &ActionPoint) -> Told {
    let theme = view.theme;
    let word = view.say(&point.state.message());
    let style = match point.state {
        ActionState::Done => theme.ok(),
        ActionState::Open | ActionState::Dropped => theme.text(),
    };
    let mut more = vec![
        word,
        view.with("screen-owner", "name", &view.or_none(&point.owner)),
        view.with("screen-due", "date", &view.or_none(&point.due)),
    ];
    if let Some(origin) = &point.origin {
        more.push(view.with("screen-origin", "number", &origin.number()));
    }
    Told {
        sign: (theme.signs.action(point.state), style),
        first: point.text.clone(),
        more: vec![more.join(theme.signs.between)],
    }
}
