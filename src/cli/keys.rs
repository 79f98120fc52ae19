//! `grondig keys`: the keys in force, and the check of a key file.

use std::path::PathBuf;

use clap::ArgMatches;
use serde_json::{Value, json};

use super::failure::Failure;
use super::{Desk, Exit, files};
use crate::app::command::{self, Command, Context, commands, keys_in_words};
use crate::app::{Key, Keymap, keymap};
use crate::language::{Message, Texts};
use crate::outside;
use crate::store::ConfigFile;

/// Prints the keys in force, or those that a file would give.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let checked = given
        .get_one::<PathBuf>("check")
        .map(|path| desk.place(path));
    let keymap = match &checked {
        Some(path) => ConfigFile::read(path)
            .map_err(|unread| vec![unread])
            .and_then(|file| Keymap::read(&file.name, &file.text)),
        None => outside::keymap(&desk.folders()?),
    };
    let keymap = keymap.map_err(|problems| match &checked {
        Some(_) => all(problems),
        None => failure(problems),
    })?;
    if given.get_flag("json") {
        let list: Vec<Value> = commands()
            .iter()
            .map(|one| data(one, &keymap, desk.texts))
            .collect();
        desk.out.json(&Value::Array(list))?;
        return Ok(Exit::Done);
    }
    let file = match &checked {
        Some(path) => files::shown(path),
        None => files::shown(&ConfigFile::path(&desk.folders()?, keymap::FILE)),
    };
    let own = commands().iter().any(|command| keymap.is_own(command.id));
    let id = if own { "keys-own" } else { "keys-default" };
    desk.say(&Message::new(id).with("file", file))?;
    for command in commands() {
        for line in lines(command, &keymap, desk.texts) {
            desk.out.line(&line)?;
        }
    }
    Ok(Exit::Done)
}

/// What is wrong with the key file of this user, as the reason why nothing starts.
pub fn failure(problems: Vec<Message>) -> Failure {
    all(problems).and(Message::new("keys-way-out"))
}

fn all(problems: Vec<Message>) -> Failure {
    let mut problems = problems.into_iter();
    let first = problems
        .next()
        .unwrap_or_else(|| Message::new("keys-way-out"));
    problems.fold(Failure::wrong_use(first), Failure::and)
}

/// A command with its keys: first its names, then per line the keys and where they work.
fn lines(command: &Command, keymap: &Keymap, texts: &Texts) -> Vec<String> {
    let own = if keymap.is_own(command.id) { " *" } else { "" };
    let mut lines = vec![format!("{} ({}){own}", command.label(texts), command.name)];
    let groups = keymap.groups(command);
    if groups.is_empty() {
        lines.push(format!("  {}", texts.get("keys-in-palette")));
    }
    for (contexts, keys) in groups {
        let places = places(&contexts, texts);
        lines.push(format!("  {}: {places}", words(&keys, texts)));
    }
    lines
}

fn words(keys: &[Key], texts: &Texts) -> String {
    keys_in_words(keys.iter().copied(), texts)
}

fn places(contexts: &[Context], texts: &Texts) -> String {
    if contexts.len() == command::ALL.len() {
        return texts.get("keys-everywhere");
    }
    let labels: Vec<String> = contexts
        .iter()
        .map(|context| context.label(texts))
        .collect();
    labels.join(", ")
}

fn data(command: &Command, keymap: &Keymap, texts: &Texts) -> Value {
    let groups: Vec<Value> = keymap
        .groups(command)
        .into_iter()
        .map(|(contexts, keys)| {
            let contexts: Vec<String> = contexts.into_iter().map(Context::name).collect();
            let keys: Vec<String> = keys.iter().map(ToString::to_string).collect();
            json!({"contexts": contexts, "keys": keys})
        })
        .collect();
    json!({
        "id": command.name,
        "name": command.label(texts),
        "help": command.help(texts),
        "keys": groups,
        "own": keymap.is_own(command.id),
        "in_palette": command.in_palette,
    })
}
