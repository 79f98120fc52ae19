//! What bears on the answer at hand: where it was taken over from, how it weighs in a risk profile, which
//! questionnaire it leads on to.

use crate::app::{CommandId, Context, Open, command};
use crate::assessment::{Address, Answer};
use crate::language::Message;
use crate::questionnaire::{Level, Question, Scoring};
use crate::standing;
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
    let from = open.came_from(view.model.library, view.model.language());
    if from.is_empty() {
        return Lines::new();
    }
    let names: Vec<String> = from
        .into_iter()
        .map(|one| {
            if one.changed {
                view.with("screen-came-from-changed", "name", &one.name)
            } else {
                one.name
            }
        })
        .collect();
    let words = format!("{} {}", view.word("screen-came-from"), names.join("; "));
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
    let Some(scoring) = &question.scoring else {
        return Lines::new();
    };
    let named = |level: Level| view.say(&level.message());
    let level = match (scoring.is_estimated(), answer.estimate) {
        (true, Some(level)) => view.with("screen-estimate", "level", &named(level)),
        (true, None) => view.with("screen-no-estimate", "key", &key(view, CommandId::Estimate)),
        (false, _) => match standing::level(question, answer) {
            Some(level) => view.with("screen-level", "level", &named(level)),
            None => view.word("screen-no-level"),
        },
    };
    let between = view.theme.signs.between;
    let words = format!("{level}{between}{}", weighs(view, open, scoring));
    plain(&words, room, view.theme.text())
}

fn weighs(view: View<'_>, open: &Open, scoring: &Scoring) -> String {
    let profile = open.instrument().and_then(|one| one.risk_profile.as_ref());
    let axis = profile.and_then(|p| p.axes.iter().find(|axis| axis.id == scoring.axis));
    match axis {
        Some(axis) if scoring.weight > 0 => {
            let label = axis.label.in_language(view.model.language());
            let message = Message::new("screen-weighs")
                .with("axis", label.to_lowercase())
                .with("weight", scoring.weight.to_string());
            view.say(&message)
        }
        _ => view.word("screen-weighs-not"),
    }
}

/// The questionnaire that the answer leads on to, where the assessment has it not yet.
pub(super) fn door(view: View<'_>, open: &Open, room: u16) -> Lines {
    let found = open.door().and_then(|id| view.model.library.get(id).ok());
    let Some(instrument) = found else {
        return Lines::new();
    };
    let theme = view.theme;
    let message = Message::new("screen-door")
        .with("key", key(view, CommandId::Instruments))
        .with("title", instrument.title.in_language(view.model.language()));
    let words = format!("{} {}", theme.signs.pointer, view.say(&message));
    plain(&words, room, theme.focus())
}

/// The key of a command while a question is read.
pub(super) fn key(view: View<'_>, id: CommandId) -> String {
    command::row(id).map_or_else(String::new, |row| {
        row.keys_in(Context::Question, &view.model.texts)
    })
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
