//! What the rights matrix has to say at a question: rights that were named and not taken over yet, the
//! suggested severity and that a reason is missing, and the offer to close early.

use crate::app::command::{CommandId, key_name, row};
use crate::app::{Context, Open};
use crate::assessment::Address;
use crate::language::Message;
use crate::standing::{self, RightRow, short_label};
use crate::tui::view::View;
use crate::tui::widgets::prose::{Lines, beginning, plain};

/// The most lines for the rights that are not in the table.
const MOST_RIGHTS: usize = 3;

/// What stands beside the question at an address; nothing at most questions.
pub(super) fn beside(view: View<'_>, open: &Open, address: &Address, room: u16) -> Lines {
    if open.asks_realistic() {
        return not_in_table(view, open, room);
    }
    if address.question == standing::steps::SEVERITY {
        return open
            .right_here()
            .map_or_else(Lines::new, |row| severity(view, open, &row, room));
    }
    early_offer(view, open, room)
}

/// The offer to close early, where the team said that the interference is not reasonable.
pub(super) fn early_offer(view: View<'_>, open: &Open, room: u16) -> Lines {
    if open.unreasonable_here().is_none() {
        return Lines::new();
    }
    let theme = view.theme;
    let words = format!("{} {}", theme.signs.more, view.word("rights-early-offer"));
    plain(&words, room, theme.warn())
}

fn not_in_table(view: View<'_>, open: &Open, room: u16) -> Lines {
    let language = view.model.language();
    let matrix = open.matrix();
    let names: Vec<String> = matrix
        .rows
        .iter()
        .filter(|row| !row.listed && (row.harmed || row.protected))
        .map(|row| {
            format!(
                "{} {}",
                row.id,
                short_label(row.label.in_language(language))
            )
        })
        .collect();
    if names.is_empty() {
        return Lines::new();
    }
    let key = row(CommandId::TakeRights)
        .and_then(|command| view.model.keymap.first(command, Context::Question))
        .map(|key| key_name(key, &view.model.texts))
        .unwrap_or_default();
    let theme = view.theme;
    let words = view.with("rights-not-in-table", "rights", &names.join(", "));
    let mut lines = beginning(&words, room, MOST_RIGHTS, theme.text(), theme);
    let offer = view.with("rights-take-offer", "key", &key);
    lines.extend(plain(
        &format!("{} {offer}", theme.signs.more),
        room,
        theme.text(),
    ));
    lines
}

fn severity(view: View<'_>, open: &Open, row: &RightRow, room: u16) -> Lines {
    let theme = view.theme;
    let Some(suggestion) = row.suggestion else {
        return plain(&view.word("rights-suggestion-waits"), room, theme.text());
    };
    let options = open
        .question()
        .map_or(&[][..], |(_, question)| question.answer.options());
    let words = suggestion.words(options, view.model.language());
    let id = if suggestion.ours {
        "rights-suggestion-ours"
    } else {
        "rights-suggestion"
    };
    let message = Message::new(id).with("suggestion", words);
    let mut lines = plain(&view.say(&message), room, theme.text());
    if row.lacks_reason() {
        let words = format!(
            "{} {}",
            theme.signs.parked,
            view.word("rights-reason-missing")
        );
        lines.extend(plain(&words, room, theme.warn()));
    }
    lines
}
