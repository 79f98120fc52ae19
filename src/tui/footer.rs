//! The last line: the keys that matter now.
//!
//! Owns which of them are named and in what order. Must not know what is in the body of any screen.

use ratatui::layout::Rect;

use super::view::{Shape, View};
use super::widgets::Pen;
use super::widgets::pen::cells;
use crate::app::{Command, CommandId, Context, Spot, command};

/// The most keys in the footer, with the one for help.
const MOST_KEYS: usize = 8;

/// A key of the footer with what it does.
struct Hint {
    id: CommandId,
    key: String,
    label: String,
}

impl Hint {
    fn width(&self) -> u16 {
        cells(&self.key) + 1 + cells(&self.label)
    }
}

/// The keys that matter now, as many as fit. The way to all the others is always among them, in a
/// small window the way back too.
fn hints(view: View<'_>, width: u16, gap: u16) -> Vec<Hint> {
    let context = view.model.context();
    let commands = view.model.keymap.footer(context);
    // To turn the page matters where there is a text to read to its end.
    let is_text = matches!(context, Context::Reader | Context::Help | Context::ReadBack);
    let turns = is_text && view.model.geometry.scroll_max > 0;
    let offered = commands
        .iter()
        .filter(|row| view.model.offers(row.id) && (turns || row.id != CommandId::PageDown));
    let all: Vec<Hint> = offered
        .map(|command| Hint {
            id: command.id,
            key: first_key(command, context, view),
            label: command.label(&view.model.texts),
        })
        .collect();
    let is_way = |hint: &Hint| match hint.id {
        CommandId::Help => true,
        CommandId::Back => view.is_small(),
        _ => false,
    };
    let taken = |hint: &Hint| hint.width() + gap;
    let ways = all.iter().filter(|hint| is_way(hint));
    let mut others = MOST_KEYS.saturating_sub(ways.clone().count());
    // The first has no gap before it.
    let mut left = (width + gap).saturating_sub(ways.map(taken).sum());
    let (help, rest): (Vec<Hint>, Vec<Hint>) =
        all.into_iter().partition(|hint| hint.id == CommandId::Help);
    let mut shown: Vec<Hint> = Vec::new();
    for hint in rest {
        if is_way(&hint) {
            shown.push(hint);
        } else if taken(&hint) <= left && others > 0 {
            left -= taken(&hint);
            others -= 1;
            shown.push(hint);
        }
    }
    shown.extend(help.into_iter().filter(|help| help.width() <= width));
    shown
}

/// Draws the line.
pub(super) fn draw(view: View<'_>, area: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    let gap = if view.shape <= Shape::Compact { 1 } else { 2 };
    let mut x = area.x;
    for (index, hint) in hints(view, area.width, gap).into_iter().enumerate() {
        let Hint { id, key, label } = hint;
        if index > 0 {
            x += gap;
        }
        let from = x;
        x = pen.put(x, area.y, area.width, &key, theme.key());
        x = pen.put(x + 1, area.y, area.width, &label, theme.text());
        let width = x.saturating_sub(from);
        let spot = Rect {
            x: from,
            width,
            ..area
        };
        pen.spot(spot, Spot::Command(id));
    }
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
