//! The one table of commands: key dispatch, footer, help, palette and the README's key table are
//! made from it. Names and help sentences are the interface texts `cmd-NAME` and `cmd-NAME-help`.

mod context;
mod table;

use super::key::Key;
use crate::language::Texts;

pub use context::{ALL, Context, Contexts};
pub use table::CommandId;
use table::TABLE;

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// What it does.
    pub id: CommandId,
    /// Its name in data: kebab case.
    pub name: &'static str,
    /// Its keys, by context.
    pub keys: &'static [(Contexts, &'static [Key])],
    /// Contexts where it works without a key of its own: through the palette.
    pub also_in: Contexts,
    /// Rank in the footer, 1 first; 0 keeps it out.
    pub footer: u8,
    /// Whether the palette offers it.
    pub in_palette: bool,
}

/// The table.
pub fn commands() -> &'static [Command] {
    TABLE
}

/// The row of a command.
pub fn row(id: CommandId) -> Option<&'static Command> {
    TABLE.iter().find(|command| command.id == id)
}

/// What a key means in a context.
pub fn resolve(key: Key, context: Context) -> Option<CommandId> {
    TABLE
        .iter()
        .find(|command| command.keys_for(context).any(|bound| bound == key))
        .map(|command| command.id)
}

/// The commands that work in a context.
pub fn in_context(context: Context) -> impl Iterator<Item = &'static Command> {
    TABLE
        .iter()
        .filter(move |command| command.works_in(context))
}

impl Command {
    /// The keys in a context.
    pub fn keys_for(&self, context: Context) -> impl Iterator<Item = Key> {
        self.keys
            .iter()
            .filter(move |(contexts, _)| contexts.contains(context))
            .flat_map(|(_, keys)| keys.iter().copied())
    }

    /// Whether it works in a context, by key or through the palette.
    pub fn works_in(&self, context: Context) -> bool {
        self.keys_for(context).next().is_some() || self.also_in.contains(context)
    }

    /// Its name in words.
    pub fn label(&self, texts: &Texts) -> String {
        texts.get(&format!("cmd-{}", self.name))
    }

    /// Its help sentence.
    pub fn help(&self, texts: &Texts) -> String {
        texts.get(&format!("cmd-{}-help", self.name))
    }
}

/// Keys in words: `Ctrl+N n`. Shift with a movement selects; the help sentence says so.
pub fn keys_in_words(keys: impl IntoIterator<Item = Key>, texts: &Texts) -> String {
    let mut names: Vec<String> = Vec::new();
    for key in keys.into_iter().filter(|key| !key.shift || key.ctrl) {
        let name = key_name(key, texts);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if let (Some(first), Some(last), true) = (names.first(), names.last(), names.len() > 4) {
        return format!("{first}…{last}");
    }
    names.join(" ")
}

/// The name of a key in the language of the interface: `Spatie`, `PgDn`, `↑`.
pub fn key_name(key: Key, texts: &Texts) -> String {
    let plain = key.to_string();
    match texts.find(&format!(
        "key-{}",
        plain.to_lowercase().replace('+', "-").replace(' ', "")
    )) {
        Some(name) => name,
        None => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::keymap;
    use crate::language::Language;
    use std::collections::BTreeSet;

    #[test]
    fn every_context_has_a_name_of_its_own() {
        for language in [Language::Dutch, Language::English] {
            let texts = Texts::new(language);
            let labels: BTreeSet<_> = ALL.iter().map(|context| context.label(&texts)).collect();
            assert!(
                labels.iter().all(|label| !label.contains('⟨')),
                "{labels:?}"
            );
            assert_eq!(labels.len(), ALL.len(), "{labels:?}");
        }
        assert_eq!(Context::SignOff.name(), "sign-off");
        assert_eq!(Context::Home.name(), "home");
    }

    #[test]
    fn names_are_unique_and_in_kebab_case() {
        let names: BTreeSet<_> = TABLE.iter().map(|command| command.name).collect();
        assert_eq!(names.len(), TABLE.len());
        assert!(
            names
                .iter()
                .all(|n| n.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
        );
    }

    #[test]
    fn a_key_means_one_thing_in_a_context() {
        for context in ALL {
            let mut seen: Vec<(Key, &str)> = Vec::new();
            for command in TABLE {
                for key in command.keys_for(*context) {
                    if let Some((_, other)) =
                        seen.iter().find(|(k, n)| *k == key && *n != command.name)
                    {
                        panic!("{key} in {context:?}: {other} and {}", command.name);
                    }
                    seen.push((key, command.name));
                }
            }
        }
    }

    #[test]
    fn every_command_has_a_name_and_a_short_help_sentence() {
        let both = [Language::Dutch, Language::English].map(Texts::new);
        for (command, texts) in TABLE.iter().flat_map(|c| both.iter().map(move |t| (c, t))) {
            for text in [command.label(texts), command.help(texts)] {
                assert!(
                    !text.contains('⟨') && !text.is_empty(),
                    "{}: {text}",
                    command.name
                );
                assert!(text.chars().count() <= 64, "{}: {text}", command.name);
            }
        }
    }

    #[test]
    fn every_command_can_be_reached_by_key_or_palette() {
        for command in TABLE {
            assert!(
                !command.keys.is_empty() || (command.in_palette && !command.also_in.is_empty()),
                "{}",
                command.name
            );
        }
    }

    #[test]
    fn no_key_that_a_terminal_or_a_keyboard_spoils_is_bound() {
        for command in TABLE {
            for (_, keys) in command.keys {
                for key in *keys {
                    assert_eq!(keymap::trouble(*key), None, "{}: {key}", command.name);
                }
            }
        }
    }
}
