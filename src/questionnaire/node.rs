//! A YAML file as a tree in which every node knows its line and column.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::Spanned;

use super::problem::{Place, Problem};
use crate::language::Message;

/// A node of the tree.
#[derive(Debug, Clone)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub place: Place,
}

/// The kinds of node.
#[derive(Debug, Clone)]
pub enum Kind {
    /// Nothing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it prints.
    Number(String),
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// A map in the order of the file; a key may occur twice (the reader reports it).
    Map(Vec<(String, Node)>),
}

impl Kind {
    /// A word for it that the interface texts know.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "bool",
            Self::Number(_) => "number",
            Self::Text(_) => "text",
            Self::List(_) => "list",
            Self::Map(_) => "map",
        }
    }
}

/// Parses YAML within the limits of the library (aliases, depth, size), so that a bomb is refused.
pub fn parse(text: &str) -> Result<Node, Problem> {
    let options = serde_saphyr::options! {
        duplicate_keys: serde_saphyr::DuplicateKeyPolicy::PassThrough,
    };
    serde_saphyr::from_str_with_options::<Spanned<Raw>>(text, options)
        .map(convert)
        .map_err(|error| {
            let place = error.location().map_or(Place::default(), |at| Place {
                line: at.line(),
                column: at.column(),
            });
            let reason = error.without_snippet().to_string();
            Problem::new(
                place,
                "$",
                Message::new("q-not-yaml").with("reason", first_line(&reason)),
            )
            .way_out(Message::new("q-not-yaml-way-out"))
        })
}

/// The tree of a built-in questionnaire, which the build has turned into JSON: YAML of that length
/// takes longer to parse than the first frame may take. Places are unknown then.
pub fn from_json(text: &str) -> Result<Node, Problem> {
    let value: serde_json::Value = serde_json::from_str(text).map_err(|error| {
        let place = Place {
            line: error.line() as u64,
            column: error.column() as u64,
        };
        Problem::new(
            place,
            "$",
            Message::new("q-not-yaml").with("reason", error.to_string()),
        )
    })?;
    Ok(of_value(value))
}

/// Where the value under a key of the top map stands.
pub fn place_of(root: &Node, key: &str) -> Place {
    let Kind::Map(entries) = &root.kind else {
        return root.place;
    };
    let found = entries.iter().find(|(name, _)| name == key);
    found.map_or(root.place, |(_, node)| node.place)
}

fn of_value(value: serde_json::Value) -> Node {
    use serde_json::Value;
    let kind = match value {
        Value::Null => Kind::Null,
        Value::Bool(value) => Kind::Bool(value),
        Value::Number(number) => Kind::Number(number.to_string()),
        Value::String(text) => Kind::Text(text),
        Value::Array(items) => Kind::List(items.into_iter().map(of_value).collect()),
        Value::Object(entries) => Kind::Map(
            entries
                .into_iter()
                .map(|(key, value)| (key, of_value(value)))
                .collect(),
        ),
    };
    Node {
        kind,
        place: Place::default(),
    }
}

fn first_line(message: &str) -> String {
    message.lines().next().unwrap_or_default().trim().to_owned()
}

enum Raw {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(String, Spanned<Raw>)>),
}

fn convert(node: Spanned<Raw>) -> Node {
    let place = Place {
        line: node.referenced.line(),
        column: node.referenced.column(),
    };
    let kind = match node.value {
        Raw::Null => Kind::Null,
        Raw::Bool(value) => Kind::Bool(value),
        Raw::Number(value) => Kind::Number(value),
        Raw::Text(value) => Kind::Text(value),
        Raw::List(items) => Kind::List(items.into_iter().map(convert).collect()),
        Raw::Map(entries) => Kind::Map(
            entries
                .into_iter()
                .map(|(key, value)| (key, convert(value)))
                .collect(),
        ),
    };
    Node { kind, place }
}

struct AnyNode;

impl<'de> Visitor<'de> for AnyNode {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a YAML node")
    }
    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Bool(value))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Raw, E> {
        Ok(Raw::Number(value.to_string()))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Raw, E> {
        Ok(Raw::Number(value.to_string()))
    }
    fn visit_f64<E>(self, value: f64) -> Result<Raw, E> {
        Ok(Raw::Number(value.to_string()))
    }
    fn visit_str<E>(self, value: &str) -> Result<Raw, E> {
        Ok(Raw::Text(value.to_owned()))
    }
    fn visit_string<E>(self, value: String) -> Result<Raw, E> {
        Ok(Raw::Text(value))
    }
    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }
    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }
    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Raw, D::Error> {
        inner.deserialize_any(Self)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = access.next_entry()? {
            entries.push(entry);
        }
        Ok(Raw::Map(entries))
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyNode)
    }
}
