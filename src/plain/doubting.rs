//! What is said of a line that was not understood, or perhaps not as it was meant. Changes nothing.

use super::asking::Asking;
use super::names::{Found, Names};
use super::numbers::{is_asked, is_number};
use super::writing::Written;
use crate::app::command::row;
use crate::app::{Context, Model};
use crate::language::Message;

/// No command has a longer name.
const LONGEST_NAME: usize = 60;

/// Of a line that was written: that it is also a command, for somebody who meant that.
pub(super) fn doubt(line: &str, model: &Model, names: &Names) -> Option<String> {
    let asking = Asking::of(model);
    let Written::Text(text) = Written::of(line) else {
        return None;
    };
    let words = text.trim();
    let written = matches!(asking, Asking::Text | Asking::Line | Asking::Items);
    if !written || words.chars().count() > LONGEST_NAME {
        return None;
    }
    let command = match names.whole(words, |command| command.works_in(model.screen_context())) {
        Found::One(_) | Found::Several(_) => true,
        Found::None => {
            let goes = || {
                words.contains('.')
                    && model
                        .open
                        .as_ref()
                        .is_some_and(|open| is_asked(open, words))
            };
            matches!(words, "?" | "stop") || goes()
        }
    };
    command.then(|| model.say_with("plain-doubt", "words", words))
}

/// Why words are no command here, and what to do then.
pub(super) fn unclear(words: &str, model: &Model, names: &Names) -> String {
    let shown = crate::text::visible(&words.chars().take(60).collect::<String>()).into_owned();
    let message = match names.find(words, |_| true) {
        Found::One(id) => {
            let name = row(id).map_or_else(String::new, |one| one.label(&model.texts));
            Message::new("plain-not-here").with("command", name)
        }
        _ if model.open.is_none() && is_number(words) => Message::new("said-open-first"),
        _ if is_number(words) => Message::new("plain-no-question").with("number", shown),
        // A sentence, where it would be an answer one step further.
        _ if model.context() == Context::Question && words.contains(' ') => {
            Message::new("plain-answer-first").with("words", shown)
        }
        _ => Message::new("plain-unknown").with("words", shown),
    };
    model.say(&message)
}
