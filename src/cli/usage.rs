//! What is wrong with the arguments, as sentences: the parser's own words are English.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::failure::Failure;
use crate::language::Message;

/// The failure for arguments that were not understood, with a pointer to the help.
pub fn failure(error: &clap::Error) -> Failure {
    Failure::wrong_use(what(error)).and(way_out(error))
}

fn what(error: &clap::Error) -> Message {
    let argument = first(error, ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidSubcommand => Message::new("cli-use-no-command")
            .with("found", first(error, ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            Message::new("cli-use-no-option").with("found", argument)
        }
        ErrorKind::UnknownArgument => Message::new("cli-use-extra").with("found", argument),
        ErrorKind::InvalidValue if first(error, ContextKind::InvalidValue).is_empty() => {
            Message::new("cli-use-no-value").with("argument", argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Message::new("cli-use-bad-value")
            .with("argument", argument)
            .with("found", first(error, ContextKind::InvalidValue)),
        ErrorKind::MissingRequiredArgument => Message::new("cli-use-missing")
            .with("missing", all(error, ContextKind::InvalidArg).join(", ")),
        ErrorKind::MissingSubcommand => Message::new("cli-use-missing-command"),
        ErrorKind::ArgumentConflict => Message::new("cli-use-conflict")
            .with("argument", argument)
            .with("other", all(error, ContextKind::PriorArg).join(", ")),
        ErrorKind::InvalidUtf8 => Message::new("cli-use-not-utf8"),
        _ => Message::new("cli-use-other").with("argument", argument),
    }
}

/// The nearest thing that does exist, or else where to read on.
fn way_out(error: &clap::Error) -> Message {
    let found = first(error, ContextKind::InvalidSubcommand);
    if error.kind() == ErrorKind::InvalidSubcommand && looks_like_a_file(&found) {
        return Message::new("cli-use-did-you-mean").with("near", format!("grondig open {found}"));
    }
    let near = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .flat_map(|kind| all(error, kind))
    .next();
    if let Some(near) = near {
        return Message::new("cli-use-did-you-mean").with("near", near);
    }
    let possible: Vec<String> = all(error, ContextKind::ValidValue)
        .into_iter()
        .chain(all(error, ContextKind::ValidSubcommand))
        .collect();
    if possible.is_empty() {
        Message::new("cli-use-see-help")
    } else {
        Message::new("cli-use-choose").with("known", possible.join(", "))
    }
}

fn looks_like_a_file(word: &str) -> bool {
    std::path::Path::new(word)
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
}

fn first(error: &clap::Error, kind: ContextKind) -> String {
    all(error, kind).into_iter().next().unwrap_or_default()
}

fn all(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        _ => Vec::new(),
    }
}
