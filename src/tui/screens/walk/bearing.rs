//! What bears on the answer at hand: where it was taken over from, how it weighs in a risk profile, which
//! questionnaire it leads on to.

use crate::app::Open;
use crate::assessment::{Address, Answer};
use crate::language::Message;
use crate::questionnaire::Question;
use crate::tui::view::View;
use crate::tui::widgets::prose::{Lines, beginning, plain};

/// That this is only there to look back at.
pub(super) fn former(view: View<'_>, open: &Open, room: u16) -> Lines {
    if !open.is_former(open.walk.outline) {
        return Lines::new();
    }
    let theme = view.theme;
    let words = format!("{} {}", theme.signs.parked, view.word("screen-former"));
    plain(&words, room, theme.warn())
}

/// The answers that it was taken over from: `Overgenomen uit: IAMA 2.0, 3.1.1`.
pub(super) fn came_from(view: View<'_>, open: &Open, room: u16) -> Lines {
    let Some(words) = view.model.came_from_words(open) else {
        return Lines::new();
    };
    beginning(&words, room, 3, view.theme.text(), view.theme)
}

/// How serious it is by the answer or by the team's estimate, and how it weighs; nothing where nothing is weighed.
pub(super) fn weight(
    view: View<'_>,
    open: &Open,
    question: &Question,
    answer: &Answer,
    room: u16,
) -> Lines {
    let Some(words) = view.model.weight_words(open, question, answer) else {
        return Lines::new();
    };
    let words = words.join(view.theme.signs.between);
    plain(&words, room, view.theme.text())
}

/// The questionnaire that the answer leads on to, where the assessment has it not yet.
pub(super) fn door(view: View<'_>, open: &Open, room: u16) -> Lines {
    let Some(words) = view.model.door_words(open) else {
        return Lines::new();
    };
    let theme = view.theme;
    let words = format!("{} {words}", theme.signs.pointer);
    plain(&words, room, theme.focus())
}

/// The remarks of a committee on the question at hand: how many, and what those say that nobody has resolved.
pub(super) fn remarks(view: View<'_>, open: &Open, address: &Address, room: u16) -> Lines {
    let (count, theme) = (open.remarks_on(address).count(), view.theme);
    if count == 0 {
        return Lines::new();
    }
    let unresolved = || open.remarks_on(address).filter(|remark| remark.is_open());
    let message = Message::new("remarks-here")
        .number("count", count)
        .with("open", unresolved().count().to_string());
    let mut lines = plain(&view.say(&message), room, theme.text());
    for remark in unresolved() {
        let words = format!("{} {}: {}", theme.signs.parked, remark.by, remark.text);
        lines.extend(beginning(&words, room, 2, theme.text(), theme));
    }
    lines
}
