//! The reader's hands: typed access to the keys of a node, a problem for everything that is off.

use std::ops::RangeInclusive;

use super::super::definition::{Choice, Text};
use super::super::node::{Kind, Node};
use super::super::problem::{Place, Problem};
use crate::language::Message;

/// The way to a node, written out only when there is a problem.
#[derive(Debug, Clone, Copy)]
pub struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    step: Step<'a>,
}

#[derive(Debug, Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl<'a> Path<'a> {
    /// The top of the file.
    pub fn root() -> Path<'static> {
        Path {
            parent: None,
            step: Step::Root,
        }
    }
    /// A key under it.
    pub fn key(&'a self, key: &'a str) -> Path<'a> {
        Path {
            parent: Some(self),
            step: Step::Key(key),
        }
    }
    /// An element of it.
    pub fn index(&'a self, index: usize) -> Path<'a> {
        Path {
            parent: Some(self),
            step: Step::Index(index),
        }
    }
}

impl std::fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.step {
            Step::Root => f.write_str("$"),
            Step::Key(key) => write!(f, ".{key}"),
            Step::Index(index) => write!(f, "[{index}]"),
        }
    }
}

/// The keys of one map.
#[derive(Debug, Clone, Copy)]
pub struct Fields<'a> {
    entries: &'a [(String, Node)],
    path: Path<'a>,
    /// Where the map stands.
    pub place: Place,
}

impl<'a> Fields<'a> {
    /// The value of a key, if it is there and not null.
    pub fn optional(&self, key: &str) -> Option<&'a Node> {
        self.entries
            .iter()
            .find(|(name, node)| name == key && !matches!(node.kind, Kind::Null))
            .map(|(_, node)| node)
    }
    /// The path to a key.
    pub fn path<'b>(&'b self, key: &'b str) -> Path<'b> {
        self.path.key(key)
    }
}

fn is_id(text: &str) -> bool {
    let usable = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
    !text.is_empty() && text.chars().all(usable)
}

/// How a section or notice is known among the places.
pub fn section_key(id: &str) -> String {
    format!("§{id}")
}

/// What is collected while reading.
#[derive(Debug, Default)]
pub struct Reader {
    /// Every problem so far.
    pub problems: Vec<Problem>,
    /// The role codes of the file.
    pub roles: Vec<String>,
    /// The named sets of options.
    pub option_sets: Vec<(String, Vec<Choice>)>,
    /// Where each question, section and notice stands: id, place, path.
    pub places: Vec<(String, Place, String)>,
}

impl Reader {
    /// Notes a problem.
    pub fn problem(&mut self, place: Place, path: &Path<'_>, what: Message, way_out: Message) {
        self.problems
            .push(Problem::new(place, path.to_string(), what).way_out(way_out));
    }

    fn wrong_kind(&mut self, node: &Node, path: &Path<'_>, wanted: &str) {
        self.problem(
            node.place,
            path,
            Message::new("q-wrong-kind")
                .with("wanted", wanted)
                .with("found", node.kind.name()),
            Message::new("q-wrong-kind-way-out").with("wanted", wanted),
        );
    }

    /// Opens a map whose keys must be among `known`.
    pub fn fields<'a>(
        &mut self,
        node: &'a Node,
        path: &Path<'a>,
        known: &[&str],
    ) -> Option<Fields<'a>> {
        let entries = self.map(node, path)?;
        for (position, (key, value)) in entries.iter().enumerate() {
            if !known.contains(&key.as_str()) {
                let what = Message::new("q-unknown-key").with("key", key);
                let way_out = Message::new("q-unknown-key-way-out").with("known", known.join(", "));
                self.problem(value.place, &path.key(key), what, way_out);
            } else if entries[..position]
                .iter()
                .any(|(earlier, _)| earlier == key)
            {
                let what = Message::new("q-double-key").with("key", key);
                self.problem(
                    value.place,
                    &path.key(key),
                    what,
                    Message::new("q-double-key-way-out"),
                );
            }
        }
        Some(Fields {
            entries,
            path: *path,
            place: node.place,
        })
    }

    /// The entries of a map.
    pub fn map<'a>(&mut self, node: &'a Node, path: &Path<'_>) -> Option<&'a [(String, Node)]> {
        if let Kind::Map(entries) = &node.kind {
            return Some(entries);
        }
        self.wrong_kind(node, path, "map");
        None
    }

    /// The elements of a list.
    pub fn list<'a>(&mut self, node: &'a Node, path: &Path<'_>) -> &'a [Node] {
        if let Kind::List(items) = &node.kind {
            return items;
        }
        self.wrong_kind(node, path, "list");
        &[]
    }

    /// Reads each element of the list under a key.
    pub fn each<T>(
        &mut self,
        fields: &Fields<'_>,
        key: &str,
        required: bool,
        read: fn(&mut Self, &Node, &Path<'_>) -> Option<T>,
    ) -> Vec<T> {
        let Some(node) = self.present(fields, key, required) else {
            return Vec::new();
        };
        let path = fields.path(key);
        let items = self.list(node, &path);
        items
            .iter()
            .enumerate()
            .filter_map(|(i, item)| read(self, item, &path.index(i)))
            .collect()
    }

    /// The value of a key; a problem if it is required and absent.
    pub fn present<'a>(
        &mut self,
        fields: &Fields<'a>,
        key: &str,
        required: bool,
    ) -> Option<&'a Node> {
        let found = fields.optional(key);
        if found.is_none() && required {
            let what = Message::new("q-missing-key").with("key", key);
            let way_out = Message::new("q-missing-key-way-out").with("key", key);
            self.problem(fields.place, &fields.path(key), what, way_out);
        }
        found
    }

    /// A string of one node. Numbers are refused: YAML has already changed them.
    pub fn scalar(&mut self, node: &Node, path: &Path<'_>) -> Option<String> {
        match &node.kind {
            Kind::Text(text) => Some(text.trim_end().to_owned()),
            Kind::Number(number) => {
                let what = Message::new("q-number-as-text").with("found", number);
                let way_out = Message::new("q-number-as-text-way-out").with("found", number);
                self.problem(node.place, path, what, way_out);
                None
            }
            _ => {
                self.wrong_kind(node, path, "text");
                None
            }
        }
    }

    /// A string under a key; empty if absent.
    pub fn string(&mut self, fields: &Fields<'_>, key: &str, required: bool) -> String {
        let Some(node) = self.present(fields, key, required) else {
            return String::new();
        };
        let path = fields.path(key);
        let text = self.scalar(node, &path).unwrap_or_default();
        if required && text.trim().is_empty() && matches!(node.kind, Kind::Text(_)) {
            self.problem(
                node.place,
                &path,
                Message::new("q-empty"),
                Message::new("q-empty-way-out"),
            );
        }
        text
    }

    /// A list of strings (or one string) under a key.
    pub fn strings(&mut self, fields: &Fields<'_>, key: &str) -> Vec<String> {
        let Some(node) = fields.optional(key) else {
            return Vec::new();
        };
        let path = fields.path(key);
        match &node.kind {
            Kind::List(items) => items
                .iter()
                .enumerate()
                .filter_map(|(i, item)| self.scalar(item, &path.index(i)))
                .collect(),
            _ => self.scalar(node, &path).into_iter().collect(),
        }
    }

    /// Role codes under a key, each of which must exist.
    pub fn roles(&mut self, fields: &Fields<'_>, key: &str) -> Vec<String> {
        let roles = self.strings(fields, key);
        for role in &roles {
            if !self.roles.contains(role) {
                let place = fields.optional(key).map_or(fields.place, |node| node.place);
                let what = Message::new("q-no-such-role").with("role", role);
                let way_out =
                    Message::new("q-no-such-role-way-out").with("known", self.roles.join(", "));
                self.problem(place, &fields.path(key), what, way_out);
            }
        }
        roles
    }

    /// An id: letters, digits, dots, hyphens, underscores.
    pub fn id(&mut self, fields: &Fields<'_>, key: &str) -> Option<String> {
        self.name(fields, key, is_id)
    }

    /// A reference to a question: its number, or `instrument/number`.
    pub fn reference(&mut self, fields: &Fields<'_>, key: &str) -> Option<String> {
        self.name(fields, key, |id| match id.split_once('/') {
            Some((instrument, number)) => is_id(instrument) && is_id(number),
            None => is_id(id),
        })
    }

    fn name(&mut self, fields: &Fields<'_>, key: &str, usable: fn(&str) -> bool) -> Option<String> {
        let node = self.present(fields, key, true)?;
        let path = fields.path(key);
        let id = self.scalar(node, &path)?;
        if usable(&id) {
            return Some(id);
        }
        let what = Message::new("q-bad-id").with("found", id);
        self.problem(node.place, &path, what, Message::new("q-bad-id-way-out"));
        None
    }

    /// A map from word to word under a key; empty if absent.
    pub fn pairs(&mut self, fields: &Fields<'_>, key: &str) -> Vec<(String, String)> {
        let Some(node) = fields.optional(key) else {
            return Vec::new();
        };
        let path = fields.path(key);
        self.map(node, &path)
            .unwrap_or_default()
            .iter()
            .filter_map(|(word, value)| {
                let value = self.scalar(value, &path.key(word))?;
                Some((word.clone(), value))
            })
            .collect()
    }

    /// An id that is remembered with its place, for messages about references.
    pub fn placed_id(&mut self, fields: &Fields<'_>, key: &str) -> Option<String> {
        let id = self.id(fields, key)?;
        let place = fields.optional(key).map_or(fields.place, |node| node.place);
        // Sections have numbers of their own: IAMA has both a section 5.B and a question 5.B.
        let name = if key == "id" {
            section_key(&id)
        } else {
            id.clone()
        };
        self.places
            .push((name, place, fields.path(key).to_string()));
        Some(id)
    }

    /// A text in one or two languages.
    pub fn text(&mut self, fields: &Fields<'_>, key: &str, required: bool) -> Text {
        let Some(node) = self.present(fields, key, required) else {
            return Text::default();
        };
        let path = fields.path(key);
        if let Kind::Map(_) = node.kind {
            let Some(languages) = self.fields(node, &path, &["nl", "en"]) else {
                return Text::default();
            };
            let nl = self.string(&languages, "nl", true);
            let en = languages
                .optional("en")
                .map(|_| self.string(&languages, "en", true));
            return Text { nl, en };
        }
        Text {
            nl: self.string(fields, key, required),
            en: None,
        }
    }

    /// A text, or another one if it is absent.
    pub fn text_or(&mut self, fields: &Fields<'_>, key: &str, otherwise: &Text) -> Text {
        if fields.optional(key).is_some() {
            self.text(fields, key, false)
        } else {
            otherwise.clone()
        }
    }

    /// A `true` or `false`.
    pub fn flag(&mut self, fields: &Fields<'_>, key: &str, otherwise: bool) -> bool {
        let Some(node) = fields.optional(key) else {
            return otherwise;
        };
        if let Kind::Bool(value) = node.kind {
            return value;
        }
        self.wrong_kind(node, &fields.path(key), "bool");
        otherwise
    }

    /// A whole number within a range.
    pub fn number<T>(
        &mut self,
        fields: &Fields<'_>,
        key: &str,
        range: RangeInclusive<T>,
    ) -> Option<T>
    where
        T: std::str::FromStr + PartialOrd + std::fmt::Display,
    {
        let node = fields.optional(key)?;
        let path = fields.path(key);
        let (Kind::Number(text) | Kind::Text(text)) = &node.kind else {
            self.wrong_kind(node, &path, "number");
            return None;
        };
        if let Some(value) = text.parse().ok().filter(|value| range.contains(value)) {
            return Some(value);
        }
        let span = format!("{}–{}", range.start(), range.end());
        let what = Message::new("q-out-of-range")
            .with("found", text)
            .with("range", span.clone());
        let way_out = Message::new("q-out-of-range-way-out").with("range", span);
        self.problem(node.place, &path, what, way_out);
        None
    }

    /// One of a few words.
    pub fn word<T: Copy>(
        &mut self,
        fields: &Fields<'_>,
        key: &str,
        words: &[(&str, T)],
        otherwise: T,
    ) -> T {
        let Some(node) = fields.optional(key) else {
            return otherwise;
        };
        let path = fields.path(key);
        let Some(found) = self.scalar(node, &path) else {
            return otherwise;
        };
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == found) {
            return *value;
        }
        let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        let what = Message::new("q-not-one-of").with("found", found);
        let way_out = Message::new("q-not-one-of-way-out").with("known", known.join(", "));
        self.problem(node.place, &path, what, way_out);
        otherwise
    }
}
