//! The first and the last row: where somebody is and whether all is kept, and the keys that matter now.
//!
//! Owns what gives way where a row is short. Must not know what is in the body of any screen.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::view::{Shape, View};
use super::widgets::Pen;
use super::widgets::pen::cells;
use super::widgets::prose::cut;
use crate::app::{Command, CommandId, Context, ReadOnly, SaveState, Spot, command};
use crate::standing::RoundStanding;

/// The most keys in the footer.
const MOST_KEYS: usize = 6;
/// In a small window a name that is cut shorter than this is left out.
const LEAST_NAME: u16 = 5;

/// Who reads or writes what, the clock of a session, and in the corner how it is kept.
pub(super) fn header(view: View<'_>, area: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    let between = theme.signs.between;
    let open = view.model.open.as_ref();
    // In a small window the corner is told whole; the names give way.
    let most = if view.is_small() {
        area.width
    } else {
        area.width / 2
    };
    let (corner, style) = corner(view, area.width / 2);
    let taken = pen.right(area, 0, &cut(&corner, most, theme), style);
    let room = area.width.saturating_sub(taken + u16::from(taken > 0) * 2);
    let mut line = Line::default();
    let mut before = String::new();
    let mut add = |words: &str, style: Style, share: u16| {
        let apart = if before.is_empty() { "" } else { between };
        let left = room.saturating_sub(cells(&before) + if share == 1 { cells(apart) } else { 0 });
        if view.is_small() && left / share < LEAST_NAME && cells(words) > left / share {
            return;
        }
        let words = cut(words, left / share, theme).into_owned();
        before = format!("{before}{apart}{words}");
        line.push_span(Span::raw(apart));
        line.push_span(Span::styled(words, style));
    };
    if open.is_none() || !view.is_small() {
        add(&view.word("screen-program"), theme.text(), 1);
    }
    let role = open.map_or_else(String::new, |open| open.role_name(view.model.language()));
    let reader = open.and_then(crate::app::Open::reader);
    let only = match reader {
        Some(committee) => view.with("reading-header", "name", &committee.name),
        None if role.is_empty() => String::new(),
        None => view.with("role-only", "role", &role),
    };
    if !only.is_empty() {
        add(&only, theme.warn(), 2);
    }
    if let Some(clock) = view.model.session_clock(between) {
        add(&clock, theme.text(), 1);
    }
    let name = open.map_or("", |open| open.assessment.profile.name.as_str());
    if !name.is_empty() {
        add(name, theme.heading(), 1);
    }
    let area = Rect {
        width: room,
        ..area
    };
    pen.line(area, 0, &line);
}

/// The corner, with who writes before it as far as there is room.
fn corner(view: View<'_>, room: u16) -> (String, Style) {
    /// A name that is cut shorter than this says nothing.
    const LEAST: u16 = 16;
    let (words, style) = standing(view);
    let writer = match (&view.model.open, &view.model.writer) {
        (Some(open), Some(writer)) if open.refusal().is_none() => writer,
        _ => return (words, style),
    };
    let between = view.theme.signs.between;
    let left = room.saturating_sub(cells(&words) + cells(between));
    if left < LEAST {
        return (words, style);
    }
    let writer = view.with("screen-writer", "name", writer);
    let writer = cut(&writer, left, view.theme);
    (format!("{writer}{between}{words}"), style)
}

/// Whether all is saved, who else writes, whether what was signed still stands.
fn standing(view: View<'_>) -> (String, Style) {
    let (model, theme) = (view.model, view.theme);
    let Some(open) = &model.open else {
        return (String::new(), theme.text());
    };
    match &open.read_only {
        Some(ReadOnly::Held(holder)) => {
            return (view.with("save-read-only", "holder", holder), theme.warn());
        }
        Some(ReadOnly::Carried(_)) => return (view.word("save-carried"), theme.warn()),
        None => {}
    }
    if open.locked.is_some() {
        return (view.word("save-locked"), theme.warn());
    }
    let (saved, style) = match &model.save {
        SaveState::Failed(_) => (
            format!("{} {}", theme.signs.stop, view.word("save-failed")),
            theme.error(),
        ),
        SaveState::Idle => (view.word("save-idle"), theme.text()),
        SaveState::Pending => (view.word("save-pending"), theme.text()),
        SaveState::Saved(at) => (view.with("save-saved", "at", at), theme.text()),
    };
    match open.standing.round {
        RoundStanding::Stale { version } => {
            let round = view.with("save-stale", "version", &version.to_string());
            let sign = theme.signs.parked;
            let is_failing = matches!(model.save, SaveState::Failed(_));
            let style = if is_failing { style } else { theme.warn() };
            let round = format!("{sign} {round}");
            // What may be lost comes first: where the corner is short, its end is cut.
            let words = if is_failing {
                [saved, round]
            } else {
                [round, saved]
            };
            (words.join(theme.signs.between), style)
        }
        _ => (saved, style),
    }
}

/// The keys that matter now, as many as fit.
pub(super) fn footer(view: View<'_>, area: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    let context = view.model.context();
    let commands = view.model.keymap.footer(context);
    let gap = if view.shape <= Shape::Compact { 1 } else { 2 };
    let offered = commands.iter().filter(|row| view.model.offers(row.id));
    let mut named: Vec<Named> = offered
        .map(|command| Named {
            id: command.id,
            key: first_key(command, context, view),
            label: command.label(&view.model.texts),
        })
        .collect();
    if view.is_small() {
        named = fitting(named, area.width, gap);
    }
    let mut x = area.x;
    for (index, command) in named.iter().take(MOST_KEYS).enumerate() {
        let gap = if index > 0 { gap } else { 0 };
        if x + gap + command.width() > area.right() {
            break;
        }
        x += gap;
        let from = x;
        x = pen.put(x, area.y, area.width, &command.key, theme.key());
        x = pen.put(x + 1, area.y, area.width, &command.label, theme.text());
        let width = x.saturating_sub(from);
        let spot = Rect {
            x: from,
            width,
            ..area
        };
        pen.spot(spot, Spot::Command(command.id));
    }
}

/// A command in the footer.
struct Named {
    id: CommandId,
    key: String,
    label: String,
}

impl Named {
    fn width(&self) -> u16 {
        cells(&self.key) + 1 + cells(&self.label)
    }
}

/// What fits in so many cells in order of rank, the way back and the way to all other keys before anything else.
fn fitting(named: Vec<Named>, room: u16, gap: u16) -> Vec<Named> {
    let is_way = |one: &Named| matches!(one.id, CommandId::Back | CommandId::Help);
    let taken = |one: &Named| one.width() + gap;
    // The first has no gap before it.
    let mut left = room + gap;
    left = left.saturating_sub(named.iter().filter(|one| is_way(one)).map(taken).sum());
    let mut others = MOST_KEYS.saturating_sub(named.iter().filter(|one| is_way(one)).count());
    named
        .into_iter()
        .filter(|one| {
            if is_way(one) {
                return true;
            }
            let fits = others > 0 && taken(one) <= left;
            if fits {
                others -= 1;
                left -= taken(one);
            } else {
                others = 0;
            }
            fits
        })
        .collect()
}

/// The key of a command that is shown where room is scarce: its first; `1…9` for digits.
fn first_key(command: &Command, context: Context, view: View<'_>) -> String {
    let texts = &view.model.texts;
    let keymap = &view.model.keymap;
    let keys = keymap.keys_for(command, context);
    let key = match keys.first() {
        Some(_) if keys.len() > 4 => keymap.keys_in(command, context, texts),
        Some(key) => command::key_name(*key, texts),
        None => String::new(),
    };
    view.keys(&key)
}
