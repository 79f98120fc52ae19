//! Earlier answers that the question leans on, and answers elsewhere that it can take over: under it, cut short, or
//! beside it where the window is wide.

use ratatui::layout::Rect;

use crate::app::{CommandId, Offer, Open, Recalled, Taken};
use crate::text::{LineEnd, markup};
use crate::tui::view::View;
use crate::tui::widgets::Pen;
use crate::tui::widgets::prose::{Lines, first_lines, head, markup_beginning, plain, shorten};

/// The most earlier answers shown under a question, and the most to take over.
const MOST_UNDER: usize = 4;

/// Whether the question at hand leans on any, or can take any over.
pub(super) fn any(view: View<'_>, open: &Open) -> bool {
    open.question()
        .is_some_and(|(_, question)| !question.recall.is_empty() || !question.takes_over.is_empty())
        && !(of(view, open).is_empty() && offers(view, open).is_empty())
}

fn of(view: View<'_>, open: &Open) -> Vec<Recalled> {
    open.recalled(view.model.language())
}

fn offers(view: View<'_>, open: &Open) -> Vec<Offer> {
    open.offers(view.model.library, &view.model.texts)
}

/// What the list of answers to take over is called: with the key that does it, while there is something new.
fn heading(view: View<'_>, offers: &[Offer]) -> String {
    if offers.iter().all(|offer| offer.taken == Taken::Same) {
        return view.word("recalled-to-take");
    }
    let key = view.model.reading_key(CommandId::TakeOver);
    view.with("screen-to-take", "key", &key)
}

/// The name of an answer to take over, with whether that was done.
fn name(view: View<'_>, offer: &Offer) -> String {
    match offer.taken {
        Taken::NotYet => format!("{}:", offer.name),
        Taken::Same => format!("{} ({}):", offer.name, view.word("recalled-taken")),
        Taken::Changed => {
            let changed = view.word("recalled-taken-changed");
            format!("{} ({changed}):", offer.name)
        }
    }
}

/// Each in at most `most` lines; a last line says how to see all when something was cut. What was taken over already
/// stands in the answer and is left out here.
pub(super) fn under(view: View<'_>, open: &Open, room: u16, most: usize) -> Lines {
    let theme = view.theme;
    let mut lines = Lines::new();
    let recalled: Vec<(String, String)> = of(view, open)
        .into_iter()
        .map(|one| (format!("{}:", one.name()), one.text))
        .collect();
    let mut was_cut = some(view, &recalled, (room, most), &mut lines);
    let mut offers = offers(view, open);
    offers.retain(|offer| offer.taken != Taken::Same);
    if !offers.is_empty() {
        lines.extend(plain(&heading(view, &offers), room, theme.column_head()));
        let named: Vec<(String, String)> = offers
            .into_iter()
            .map(|offer| (name(view, &offer), offer.text))
            .collect();
        was_cut |= some(view, &named, (room, most), &mut lines);
    }
    if was_cut {
        let hint = format!("{} {}", theme.signs.more, view.word("screen-recalled-all"));
        lines.extend(plain(&hint, room, theme.text()));
    }
    lines
}

/// The first of these answers, each with its name before it; whether something was left out.
fn some(
    view: View<'_>,
    found: &[(String, String)],
    (room, most): (u16, usize),
    lines: &mut Lines,
) -> bool {
    let theme = view.theme;
    let mut was_cut = found.len() > MOST_UNDER;
    for (name, text) in found.iter().take(MOST_UNDER) {
        let words = if text.is_empty() {
            view.word("state-open")
        } else {
            let part = head(text, 1_000);
            let blocks = markup::parse(part, LineEnd::Break);
            markup::plain(&blocks).replace('\n', theme.signs.between)
        };
        let words = format!("{name} {words}");
        let (mut first, more) = first_lines(&words, room, most, theme.text());
        if more {
            was_cut = true;
            shorten(&mut first, most, room, theme);
        }
        lines.extend(first);
    }
    was_cut
}

/// All of them, as far as the column goes.
pub(super) fn draw_beside(view: View<'_>, open: &Open, area: Rect, pen: &mut Pen<'_>) {
    let theme = view.theme;
    for y in 0..area.height {
        pen.put(area.x, area.y + y, 1, theme.signs.column, theme.edge());
    }
    let inner = Rect {
        x: area.x + 2,
        width: area.width.saturating_sub(2),
        ..area
    };
    let (found, offers) = (of(view, open), offers(view, open));
    let each = found.len() + offers.len();
    let share = usize::from(inner.height.saturating_sub(2)) / each.max(1);
    let most = share.saturating_sub(2).max(1);
    let mut lines = Lines::new();
    let one = |name: &str, text: &str, lines: &mut Lines| {
        lines.push(super::blank());
        lines.extend(plain(name, inner.width, theme.column_head()));
        if text.is_empty() {
            lines.extend(plain(&view.word("state-open"), inner.width, theme.text()));
        } else {
            lines.extend(markup_beginning(text, inner.width, most, theme));
        }
    };
    if !found.is_empty() {
        lines.extend(plain(
            &view.word("recalled-title"),
            inner.width,
            theme.heading(),
        ));
    }
    for recalled in &found {
        one(&format!("{}:", recalled.name()), &recalled.text, &mut lines);
    }
    if !offers.is_empty() {
        if !lines.is_empty() {
            lines.push(super::blank());
        }
        lines.extend(plain(&heading(view, &offers), inner.width, theme.heading()));
    }
    for offer in &offers {
        one(&name(view, offer), &offer.text, &mut lines);
    }
    if lines.len() > usize::from(inner.height) {
        let hint = format!("{} {}", theme.signs.more, view.word("screen-recalled-all"));
        lines.truncate(usize::from(inner.height.saturating_sub(1)));
        lines.extend(plain(&hint, inner.width, theme.text()));
    }
    pen.lines(inner, &lines);
}
