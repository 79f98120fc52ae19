//! A person's own key file: command → keys, everywhere or by context. All that is wrong with it is said at once.
//!
//! ```yaml
//! agree: [Alt+a, b]       # by id, or by the name in the palette
//! Volgende vraag: F3     # one key
//! undo: []               # no key any more; the palette still has it
//! park:
//!   question: [u]        # in this context alone
//! ```

use std::collections::{BTreeMap, BTreeSet};

use super::{FIXED, Keymap, Trouble, letters_are_text, trouble};
use crate::app::command::{self, Command, CommandId, Context, key_name};
use crate::app::key::Key;
use crate::language::{Language, Message, Texts};
use crate::questionnaire::node::{Kind, Node, parse};
use crate::text::fold;

/// The most problems that are named: whoever has more made one mistake many times.
const MOST: usize = 20;

impl Keymap {
    /// Reads a key file; `name` is that of the file.
    ///
    /// # Errors
    /// The sentences that say what is wrong, one per problem, each with its line.
    pub fn read(name: &str, text: &str) -> Result<Self, Vec<Message>> {
        let mut reading = Reading {
            name,
            keymap: Self::default(),
            lines: BTreeMap::new(),
            problems: Vec::new(),
            texts: [Language::Dutch, Language::English].map(Texts::new),
        };
        reading.file(text);
        reading.rules();
        let Reading {
            keymap,
            mut problems,
            ..
        } = reading;
        problems.truncate(MOST);
        if problems.is_empty() {
            Ok(keymap)
        } else {
            Err(problems)
        }
    }
}

/// A file at work.
struct Reading<'a> {
    name: &'a str,
    keymap: Keymap,
    /// Where each command stands.
    lines: BTreeMap<CommandId, u64>,
    problems: Vec<Message>,
    /// Dutch, English.
    texts: [Texts; 2],
}

impl Reading<'_> {
    fn at(&self, id: &'static str, line: u64) -> Message {
        Message::new(id)
            .with("file", self.name)
            .with("line", line.to_string())
    }

    fn file(&mut self, text: &str) {
        let root = match parse(text) {
            Ok(root) => root,
            Err(problem) => {
                let reason = problem.what.arguments.into_iter().next();
                let mut message = self.at("keys-not-yaml", problem.place.line);
                let reason = reason.map(|(_, words)| ("reason", words));
                message.arguments.extend(reason);
                self.problems.push(message);
                return;
            }
        };
        let entries = match root.kind {
            Kind::Map(entries) => entries,
            // A file of comments alone changes nothing.
            Kind::Null => return,
            _ => {
                let message = self.at("keys-no-map", root.place.line);
                self.problems.push(message);
                return;
            }
        };
        for (name, node) in &entries {
            self.entry(name, node);
        }
    }

    fn entry(&mut self, name: &str, node: &Node) {
        let line = node.place.line;
        let command = match self.command(name) {
            Ok(command) => command,
            Err(message) => {
                let mut whole = self.at(message.id, line);
                whole.arguments.extend(message.arguments);
                self.problems.push(whole);
                return;
            }
        };
        if self.lines.insert(command.id, line).is_some() {
            let message = self.at("keys-twice", line).with("command", name);
            self.problems.push(message);
            return;
        }
        if FIXED.contains(&command.id) {
            let message = self.at("keys-fixed", line).with("command", name);
            self.problems.push(message);
            return;
        }
        match &node.kind {
            Kind::Map(contexts) => {
                for (context, keys) in contexts {
                    self.in_one_context(command, context, keys);
                }
            }
            _ => self.everywhere(command, node),
        }
    }

    /// The command with this id, or with this name in Dutch or English.
    fn command(&self, name: &str) -> Result<&'static Command, Message> {
        let all = command::commands();
        if let Some(found) = all.iter().find(|command| command.name == name.trim()) {
            return Ok(found);
        }
        let wanted = fold(name.trim());
        let called = |command: &&Command| {
            let mut labels = self.texts.iter().map(|texts| fold(&command.label(texts)));
            labels.any(|label| label == wanted)
        };
        let found: Vec<&'static Command> = all.iter().filter(called).collect();
        match found[..] {
            [one] => Ok(one),
            [] => Err(Message::new("keys-no-command").with("found", name)),
            _ => {
                let known: Vec<&str> = found.iter().map(|command| command.name).collect();
                let message = Message::new("keys-several").with("found", name);
                Err(message.with("known", known.join(", ")))
            }
        }
    }

    fn in_one_context(&mut self, command: &'static Command, name: &str, node: &Node) {
        let line = node.place.line;
        let Some(context) = self.context(name) else {
            let known: Vec<String> = command::ALL.iter().map(|one| one.name()).collect();
            let message = self.at("keys-no-context", line).with("found", name);
            self.problems.push(message.with("known", known.join(", ")));
            return;
        };
        if !command.works_in(context) {
            let message = self.at("keys-not-there", line);
            let message = message.with("command", command.name).with("context", name);
            self.problems.push(message);
            return;
        }
        let keys = self.keys(node);
        for key in keys.iter().filter(|key| is_letter(**key, context)) {
            let message = self.at("keys-letter", line).with("context", name);
            self.problems
                .push(message.with("key", key_name(*key, &self.texts[0])));
        }
        self.keymap.own.insert((command.id, context), keys);
    }

    /// In every context where the command works. Letters count where it has letters in the table too; a command that has
    /// none anywhere takes them wherever they are no text. Where nothing of the list counts, the keys stay what they were.
    fn everywhere(&mut self, command: &'static Command, node: &Node) {
        let keys = self.keys(node);
        for context in command::ALL.iter().filter(|one| command.works_in(**one)) {
            let mut here = keys.clone();
            if !takes_letters(command, *context) {
                here.retain(|key| key.text().is_none());
            }
            if keys.is_empty() || !here.is_empty() {
                self.keymap.own.insert((command.id, *context), here);
            }
        }
    }

    fn context(&self, name: &str) -> Option<Context> {
        let wanted = fold(name.trim());
        command::ALL.iter().copied().find(|context| {
            let mut labels = self.texts.iter().map(|texts| fold(&context.label(texts)));
            context.name() == wanted || labels.any(|label| label == wanted)
        })
    }

    /// The keys in a list; one key may stand by itself.
    fn keys(&mut self, node: &Node) -> Vec<Key> {
        let nodes = match &node.kind {
            Kind::List(nodes) => nodes.as_slice(),
            _ => std::slice::from_ref(node),
        };
        let mut keys = Vec::new();
        for one in nodes {
            if let Some(key) = self.key(one)
                && !keys.contains(&key)
            {
                keys.push(key);
            }
        }
        keys
    }

    fn key(&mut self, node: &Node) -> Option<Key> {
        let line = node.place.line;
        let text = match &node.kind {
            // `3` without quotation marks is the key 3.
            Kind::Text(text) | Kind::Number(text) => text.trim(),
            _ => {
                let message = self.at("keys-no-keys", line);
                self.problems.push(message);
                return None;
            }
        };
        let Some(key) = self.named(text) else {
            let message = self.at("keys-no-key", line).with("found", text);
            self.problems.push(message);
            return None;
        };
        let id = match trouble(key) {
            Some(Trouble::Spoiled) => "keys-spoiled",
            Some(Trouble::DeadKey) => "keys-dead",
            None => return Some(key),
        };
        let message = self.at(id, line).with("key", text);
        self.problems.push(message);
        None
    }

    /// A key by its short form, or by its name on the screen (`Spatie`, `Ctrl+PgDn`).
    fn named(&self, text: &str) -> Option<Key> {
        if let Ok(key) = text.parse() {
            return Some(key);
        }
        let wanted = fold(text);
        let mut bound = command::commands()
            .iter()
            .flat_map(|command| command.keys)
            .flat_map(|(_, keys)| keys.iter().copied());
        bound.find(|key| {
            let mut names = self.texts.iter().map(|texts| fold(&key_name(*key, texts)));
            names.any(|name| name == wanted)
        })
    }

    /// What no single line shows: keys with two meanings, commands out of reach.
    fn rules(&mut self) {
        if !self.problems.is_empty() {
            return;
        }
        let texts = &self.texts[0];
        let mut said = Vec::new();
        for clash in self.keymap.clashes() {
            let lines: BTreeSet<u64> = [clash.one, clash.other]
                .iter()
                .filter_map(|id| self.lines.get(id).copied())
                .collect();
            // The later of the two brought it about.
            let line = lines.last().copied().unwrap_or_default();
            let message = self.at("keys-clash", line);
            said.push(
                message
                    .with("key", key_name(clash.key, texts))
                    .with("one", name_of(clash.one))
                    .with("other", name_of(clash.other))
                    .with("contexts", names_of(&clash.contexts)),
            );
        }
        for (id, contexts) in self.keymap.unreachable() {
            let line = self.lines.get(&id).copied().unwrap_or_default();
            let message = self.at("keys-unreachable", line);
            let message = message.with("command", name_of(id));
            said.push(message.with("contexts", names_of(&contexts)));
        }
        self.problems = said;
    }
}

/// Whether letters that are given for no context in particular count in this one.
fn takes_letters(command: &Command, context: Context) -> bool {
    let letters = |context: Context| command.keys_for(context).any(|key| key.text().is_some());
    let has_none = !command::ALL.iter().any(|one| letters(*one));
    !letters_are_text(context) && (letters(context) || has_none)
}

fn is_letter(key: Key, context: Context) -> bool {
    key.text().is_some() && letters_are_text(context)
}

fn name_of(id: CommandId) -> &'static str {
    command::row(id).map_or("", |command| command.name)
}

fn names_of(contexts: &[Context]) -> String {
    let names: Vec<String> = contexts.iter().map(|context| context.name()).collect();
    names.join(", ")
}
