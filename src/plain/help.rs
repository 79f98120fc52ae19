//! Help: how lines are taken here, and the commands that work here, from the one table.

use super::asking::Asking;
use crate::app::command::{self, ALL};
use crate::app::{Command, Model};
use crate::language::Texts;

/// What works here.
pub(super) fn here(model: &Model) -> Vec<String> {
    let asking = Asking::of(model);
    let mut lines = vec![model.word("plain-help-title")];
    let how = match asking {
        Asking::Command => "plain-help-command",
        Asking::Text => "plain-help-text",
        Asking::Line => "plain-help-line",
        Asking::Items => "plain-help-items",
        Asking::Cell => "plain-help-cell",
        Asking::Options => "plain-help-options",
        Asking::Query => "plain-help-query",
    };
    lines.extend(model.word(how).lines().map(str::to_owned));
    let context = model.context();
    let commands = command::in_context(context).filter(|command| model.offers(command.id));
    for command in commands {
        let keys = model.keymap.keys_in(command, context, &model.texts);
        lines.push(told(command, &keys, model));
    }
    lines
}

/// Every command of the table.
pub(super) fn all(model: &Model) -> Vec<String> {
    let texts = &model.texts;
    let mut lines = vec![model.word("plain-all-commands")];
    for command in command::commands() {
        let context = ALL
            .iter()
            .find(|one| model.keymap.first(command, **one).is_some());
        let keys = context.map_or_else(String::new, |one| {
            model.keymap.keys_in(command, *one, texts)
        });
        lines.push(told(command, &keys, model));
    }
    lines
}

fn told(command: &Command, keys: &str, model: &Model) -> String {
    let texts = &model.texts;
    let words = format!("{}: {}.", command.label(texts), command.help(texts));
    if keys.is_empty() {
        return words;
    }
    let keys = model.say_with("plain-keys", "keys", &spoken(keys, texts));
    format!("{words} {}.", crate::app::told::capital(&keys))
}

/// Names of keys that can be read out: words for the arrows, and commas between.
pub(super) fn spoken(keys: &str, texts: &Texts) -> String {
    let mut words = keys.replace(' ', ", ").replace('…', " - ");
    for (arrow, id) in [
        ("↑", "screen-key-up"),
        ("↓", "screen-key-down"),
        ("←", "screen-key-left"),
        ("→", "screen-key-right"),
    ] {
        words = words.replace(arrow, &texts.get(id));
    }
    words
}
