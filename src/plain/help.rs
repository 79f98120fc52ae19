//! Help: how lines are taken here, and the commands that work here, from the one table.

use super::asking::Asking;
use super::names::Names;
use crate::app::command::{self, ALL};
use crate::app::{Command, CommandId, Model};
use crate::language::{Language, Texts};
use crate::text::fold;

/// So many commands are told by a question mark: those that the full screen has in its footer.
const FEW: usize = 9;
/// So many are told at most when somebody looks for one by a word.
const MOST_FOUND: usize = 12;

/// What help is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// What is done most where somebody is.
    Few,
    /// Everything that works here.
    Here,
    /// Every command of the program.
    All,
    /// The commands that have to do with these words.
    About(String),
}

impl Wanted {
    /// What a line asks for, if it asks for help.
    pub(super) fn of(words: &str) -> Option<Self> {
        let name = |rest: &str| match fold(rest.trim()).as_str() {
            "" => Self::Few,
            "alles" | "alle" | "all" | "everything" => Self::Here,
            _ => Self::About(rest.trim().to_owned()),
        };
        if matches!(words, "opdrachten" | "commands") {
            return Some(Self::All);
        }
        if let Some(rest) = words.strip_prefix('?') {
            return Some(if rest == "?" { Self::Here } else { name(rest) });
        }
        let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
        matches!(fold(first).as_str(), "help" | "hulp").then(|| name(rest))
    }
}

/// The help that is asked for.
pub(super) fn told_of(wanted: &Wanted, model: &Model, names: &Names) -> Vec<String> {
    match wanted {
        Wanted::Few => few(model),
        Wanted::Here => here(model),
        Wanted::All => all(model),
        Wanted::About(words) => about(words, model, names),
    }
}

/// How lines are taken here, what is done most, and how to hear more.
fn few(model: &Model) -> Vec<String> {
    let mut lines = how(model);
    let context = model.context();
    let shown = |command: &&Command| {
        let known = matches!(command.id, CommandId::Help | CommandId::Palette);
        let has_key = model.keymap.first(command, context).is_some();
        command.footer > 0 && has_key && !known && model.offers(command.id)
    };
    let mut commands: Vec<&Command> = command::in_context(context).filter(shown).collect();
    commands.sort_by_key(|command| command.footer);
    for command in commands.into_iter().take(FEW) {
        lines.push(with_keys(command, model));
    }
    lines.push(model.word("plain-help-more"));
    lines
}

/// The commands that words name, and those that speak of them; first what works here.
fn about(words: &str, model: &Model, names: &Names) -> Vec<String> {
    let wanted = fold(words);
    let english = Texts::new(Language::English);
    let context = model.context();
    let works_here = |command: &Command| command.works_in(context) && model.offers(command.id);
    let by_key = |command: &Command| {
        let keys = model.keymap.keys_for(command, context);
        keys.iter().any(|key| fold(&key.to_string()) == wanted)
    };
    let mut found: Vec<(bool, bool, &Command)> = command::commands()
        .iter()
        .filter_map(|command| {
            let called = names.begins(command.id, &wanted) || by_key(command);
            let texts = [command.label(&model.texts), command.label(&english)];
            let help = command.help(&model.texts);
            let speaks = texts
                .iter()
                .chain([&help])
                .any(|text| fold(text).contains(&wanted));
            (called || speaks).then(|| (!called, !works_here(command), command))
        })
        .collect();
    found.sort_by_key(|(other, elsewhere, _)| (*other, *elsewhere));
    if found.is_empty() {
        return vec![model.say_with("plain-help-nothing", "words", words)];
    }
    let told = found.into_iter().take(MOST_FOUND);
    told.map(|(_, elsewhere, command)| {
        if elsewhere {
            format!(
                "{} {}",
                plain_words(command, model),
                model.word("plain-help-elsewhere")
            )
        } else {
            with_keys(command, model)
        }
    })
    .collect()
}

/// How lines are taken here.
fn how(model: &Model) -> Vec<String> {
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
    lines
}

/// Everything that works here.
pub(super) fn here(model: &Model) -> Vec<String> {
    let mut lines = how(model);
    let commands = command::in_context(model.context());
    let commands = commands.filter(|command| model.offers(command.id));
    lines.extend(commands.map(|command| with_keys(command, model)));
    lines
}

fn with_keys(command: &Command, model: &Model) -> String {
    let keys = model.keymap.keys_in(command, model.context(), &model.texts);
    told(command, &keys, model)
}

fn plain_words(command: &Command, model: &Model) -> String {
    told(command, "", model)
}

/// Every command of the table.
fn all(model: &Model) -> Vec<String> {
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
