//! The file of a house style: its fields, each with what it may hold.
//!
//! Owns the form of the file. Strict: what is not understood is refused, with its line.

use crate::language::Message;
use crate::questionnaire::node::{Kind, Node, parse};
use crate::report::palette::Rgb;

/// Every field, in the order in which messages name them.
pub const FIELDS: [&str; 5] = ["organisation", "contact", "accent", "logo", "logo_text"];
/// Longer words are no name, no address and no description, in characters.
const LONGEST: usize = 300;

/// What a file says.
#[derive(Debug, Default, PartialEq)]
pub struct Fields {
    pub organisation: String,
    pub contact: String,
    pub accent: Option<Rgb>,
    /// The name of the logo's file, and the logo in words.
    pub logo: Option<(String, String)>,
}

/// A value with its line.
struct Value<'a> {
    text: &'a str,
    line: u64,
}

/// Reads the fields.
pub fn read(name: &str, text: &str) -> Result<Fields, Message> {
    let refuse = |id, line: u64| {
        Message::new(id)
            .with("file", name)
            .with("line", line.to_string())
    };
    let root = parse(text).map_err(|problem| {
        let reason = problem.what.arguments.into_iter().next();
        let mut message = refuse("house-not-yaml", problem.place.line);
        message
            .arguments
            .extend(reason.map(|(_, words)| ("reason", words)));
        message
    })?;
    let entries = match &root.kind {
        Kind::Map(entries) => entries.as_slice(),
        // A file of comments alone says nothing, which is no mistake.
        Kind::Null => &[],
        _ => return Err(refuse("house-no-fields", root.place.line)),
    };
    for (at, (field, node)) in entries.iter().enumerate() {
        let about = |id| refuse(id, node.place.line).with("field", field);
        if !FIELDS.contains(&field.as_str()) {
            return Err(about("house-unknown-field").with("known", FIELDS.join(", ")));
        }
        if entries[..at].iter().any(|(earlier, _)| earlier == field) {
            return Err(about("house-field-twice"));
        }
        let Kind::Text(words) = &node.kind else {
            return Err(about("house-field-no-words"));
        };
        if words.chars().count() > LONGEST {
            return Err(about("house-field-too-long").number("limit", LONGEST));
        }
    }
    let accent = match value(entries, "accent") {
        Some(Value { text, line }) => {
            Some(Rgb::parse(text).ok_or_else(|| refuse("house-accent", line).with("found", text))?)
        }
        None => None,
    };
    let logo = match value(entries, "logo") {
        Some(Value { text, line }) => {
            if !is_picture_name(text) {
                return Err(refuse("house-logo-name", line).with("found", text));
            }
            let words = value(entries, "logo_text")
                .ok_or_else(|| refuse("house-logo-no-words", line).with("found", text))?;
            Some((text.to_owned(), words.text.to_owned()))
        }
        None => None,
    };
    let words = |field| value(entries, field).map_or_else(String::new, |one| one.text.to_owned());
    Ok(Fields {
        organisation: words("organisation"),
        contact: words("contact"),
        accent,
        logo,
    })
}

/// The words of a field that says something.
fn value<'a>(entries: &'a [(String, Node)], field: &str) -> Option<Value<'a>> {
    let (_, node) = entries.iter().find(|(name, _)| name == field)?;
    let Kind::Text(text) = &node.kind else {
        return None;
    };
    let (text, line) = (text.trim(), node.place.line);
    (!text.is_empty()).then_some(Value { text, line })
}

/// A file beside the house style, nowhere else.
fn is_picture_name(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let plain = !name.contains(['/', '\\', ':', '\0']) && !name.starts_with('.');
    plain && [".svg", ".png"].iter().any(|end| lower.ends_with(end))
}
