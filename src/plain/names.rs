//! Commands by what people call them: their name in Dutch or in English, their name in data, or the beginning of one.

use std::collections::BTreeMap;

use crate::app::{Command, CommandId, commands};
use crate::language::{Language, Texts};
use crate::text::fold;

/// The names of all commands.
#[derive(Debug)]
pub struct Names(BTreeMap<CommandId, Vec<String>>);

/// What a name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// This command.
    One(CommandId),
    /// Any of these.
    Several(Vec<CommandId>),
    /// None.
    None,
}

impl Default for Names {
    fn default() -> Self {
        Self::new()
    }
}

impl Names {
    /// The names in both languages.
    pub fn new() -> Self {
        let both = [Language::Dutch, Language::English].map(Texts::new);
        let named = commands().iter().map(|command| {
            let mut names = vec![fold(command.name), fold(&command.name.replace('-', " "))];
            names.extend(both.iter().map(|texts| fold(&command.label(texts))));
            (command.id, names)
        });
        Self(named.collect())
    }

    /// What words mean among the commands that are wanted: the whole name of one, or the beginning of the name of one.
    pub fn find(&self, words: &str, wanted: impl Fn(&Command) -> bool) -> Found {
        let words = fold(words.trim());
        if words.is_empty() {
            return Found::None;
        }
        let named = |fits: &dyn Fn(&str) -> bool| -> Vec<CommandId> {
            commands()
                .iter()
                .filter(|command| wanted(command))
                .filter(|command| self.of(command.id).iter().any(|name| fits(name)))
                .map(|command| command.id)
                .collect()
        };
        let mut found = named(&|name| name == words);
        if found.is_empty() {
            found = named(&|name| name.starts_with(&words));
        }
        match found.as_slice() {
            [] => Found::None,
            [one] => Found::One(*one),
            _ => Found::Several(found),
        }
    }

    /// What words mean that are the whole name of a command.
    pub(super) fn whole(&self, words: &str, wanted: impl Fn(&Command) -> bool) -> Found {
        let words = fold(words.trim());
        let is_it = |command: &Command| self.of(command.id).contains(&words);
        self.find(&words, |command| wanted(command) && is_it(command))
    }

    /// Whether a command has a name that begins with these folded words.
    pub(super) fn begins(&self, id: CommandId, words: &str) -> bool {
        self.of(id).iter().any(|name| name.starts_with(words))
    }

    fn of(&self, id: CommandId) -> &[String] {
        self.0.get(&id).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Context;

    #[test]
    fn a_command_is_found_by_each_of_its_names_and_by_its_beginning() {
        let names = Names::new();
        for words in ["Akkoord", "agree", "AGREE", "akk"] {
            let here = |one: &Command| one.works_in(Context::Question);
            assert_eq!(names.find(words, here), Found::One(CommandId::Agree));
        }
        let next = Found::One(CommandId::NextQuestion);
        for words in ["volgende", "next-question", "next question"] {
            assert_eq!(names.find(words, |_| true), next, "{words}");
        }
        assert_eq!(names.find("", |_| true), Found::None);
        assert_eq!(names.find("akkoordverklaring", |_| true), Found::None);
        assert!(matches!(names.find("v", |_| true), Found::Several(all) if all.len() > 3));
    }
}
