//! The keys in force: those of the command table, and what a person's own key file puts in their place.
//!
//! Owns which keys a command has in a context now, and the rules that keep every command within reach. Key dispatch,
//! footer, help and palette ask here; only the README's table is that of the defaults. Must not know where the file is.

mod read;

use std::collections::{BTreeMap, BTreeSet};

use super::command::{self, Command, CommandId, Context};
use super::key::{Key, KeyCode};
use crate::language::Texts;

/// The name of the file in the configuration folder.
pub const FILE: &str = "keys.yaml";
/// Commands that ask which key was pressed.
const FIXED: [CommandId; 2] = [CommandId::ChooseNumber, CommandId::ChoosePage];
/// Commands that keep a key wherever they have one, though the palette offers them too.
const KEPT: [CommandId; 3] = [CommandId::Quit, CommandId::Back, CommandId::Help];

/// See the module. Without a file: the keys of the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keymap {
    own: BTreeMap<(CommandId, Context), Vec<Key>>,
}

impl Keymap {
    /// The keys of a command in a context.
    pub fn keys_for(&self, command: &Command, context: Context) -> Vec<Key> {
        match self.own.get(&(command.id, context)) {
            Some(keys) => keys.clone(),
            None => command.keys_for(context).collect(),
        }
    }

    /// The first key of a command in a context.
    pub fn first(&self, command: &Command, context: Context) -> Option<Key> {
        match self.own.get(&(command.id, context)) {
            Some(keys) => keys.first().copied(),
            None => command.keys_for(context).next(),
        }
    }

    /// The keys in a context, in words: `Ctrl+N n`.
    pub fn keys_in(&self, command: &Command, context: Context, texts: &Texts) -> String {
        command::keys_in_words(self.keys_for(command, context), texts)
    }

    /// What a key means in a context.
    pub fn resolve(&self, key: Key, context: Context) -> Option<CommandId> {
        if self.own.is_empty() {
            return command::resolve(key, context);
        }
        command::commands()
            .iter()
            .find(|command| self.keys_for(command, context).contains(&key))
            .map(|command| command.id)
    }

    /// The commands that the footer of a context shows, most important first.
    pub fn footer(&self, context: Context) -> Vec<&'static Command> {
        let mut shown: Vec<_> = command::in_context(context)
            .filter(|command| command.footer > 0 && self.first(command, context).is_some())
            .collect();
        shown.sort_by_key(|command| command.footer);
        shown
    }

    /// Whether a person's own file changed the keys of a command.
    pub fn is_own(&self, id: CommandId) -> bool {
        self.own.keys().any(|(of, _)| *of == id)
    }

    /// The keys of a command with the contexts where they work: contexts with the same keys together.
    pub fn groups(&self, command: &Command) -> Vec<(Vec<Context>, Vec<Key>)> {
        let mut groups: Vec<(Vec<Context>, Vec<Key>)> = Vec::new();
        for context in command::ALL {
            let keys = self.keys_for(command, *context);
            if keys.is_empty() {
                continue;
            }
            match groups.iter_mut().find(|(_, of)| *of == keys) {
                Some((contexts, _)) => contexts.push(*context),
                None => groups.push((vec![*context], keys)),
            }
        }
        groups
    }

    /// The keys that mean two things in a context: with both commands, and where.
    fn clashes(&self) -> Vec<Clash> {
        let mut found: BTreeMap<(CommandId, CommandId, Key), BTreeSet<Context>> = BTreeMap::new();
        for context in command::ALL {
            let mut seen: BTreeMap<Key, CommandId> = BTreeMap::new();
            for command in command::commands() {
                for key in self.keys_for(command, *context) {
                    let first = *seen.entry(key).or_insert(command.id);
                    if first != command.id {
                        found
                            .entry((first, command.id, key))
                            .or_default()
                            .insert(*context);
                    }
                }
            }
        }
        found
            .into_iter()
            .map(|((one, other, key), contexts)| Clash {
                one,
                other,
                key,
                contexts: contexts.into_iter().collect(),
            })
            .collect()
    }

    /// The commands that can no longer be given in a context where they could, with those contexts.
    fn unreachable(&self) -> Vec<(CommandId, Vec<Context>)> {
        let mut found: BTreeMap<CommandId, Vec<Context>> = BTreeMap::new();
        for ((id, context), keys) in &self.own {
            let Some(command) = command::row(*id).filter(|_| keys.is_empty()) else {
                continue;
            };
            let had = command.keys_for(*context).next().is_some();
            let offered = command.in_palette && !KEPT.contains(id) && self.has_palette(*context);
            if had && !offered {
                found.entry(*id).or_default().push(*context);
            }
        }
        found.into_iter().collect()
    }

    /// Whether the palette can be opened here.
    fn has_palette(&self, context: Context) -> bool {
        command::row(CommandId::Palette).is_some_and(|row| self.first(row, context).is_some())
    }
}

/// Whether letters are written here, so that they are no keys. In a list or table they begin to be.
pub fn letters_are_text(context: Context) -> bool {
    let erases = command::row(CommandId::EraseBack).is_some_and(|row| row.works_in(context));
    erases || matches!(context, Context::Items | Context::Rows)
}

/// A key with two meanings.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Clash {
    one: CommandId,
    other: CommandId,
    key: Key,
    contexts: Vec<Context>,
}

/// Why a key can be bound to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// Terminals send something else for it, or nothing.
    Spoiled,
    /// Many keyboards hold it back to put an accent on the next letter.
    DeadKey,
}

/// Why a key cannot be bound, if that is so.
pub fn trouble(key: Key) -> Option<Trouble> {
    let spoiled = match key.code {
        KeyCode::Char(c) => {
            // Without letters a terminal has few codes for Ctrl, and some of those are other keys.
            let ctrl_lost = key.ctrl && (!c.is_ascii_lowercase() || "ijmh".contains(c));
            let both = key.ctrl && key.alt;
            // Escape and one of these is the beginning of other keys.
            let alt_lost = key.alt && "[O".contains(c);
            ctrl_lost || both || alt_lost
        }
        KeyCode::Enter | KeyCode::Esc => key.ctrl || key.alt || key.shift,
        KeyCode::Tab | KeyCode::BackTab => key.ctrl || key.alt,
        _ => false,
    };
    if spoiled {
        return Some(Trouble::Spoiled);
    }
    let dead = matches!(key.code, KeyCode::Char(c) if "'\"`~^".contains(c));
    dead.then_some(Trouble::DeadKey)
}

#[cfg(test)]
mod tests;
