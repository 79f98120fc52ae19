//! Reading of extensions: what an organisation adds to an instrument, laid over it and never edited in place.
//!
//! Nothing that is there changes its wording, number, answer, condition or order, and nothing goes away: an
//! extension can only add, and what it adds says whose it is.

mod marking;
mod places;

use self::marking::{below, both, mark};
use self::places::{key, name, parent_of, position, question_mut, within};
use super::super::check;
use super::super::definition::{Element, Extension, Instrument, Text};
use super::super::node::{self, Kind, Node};
use super::super::problem::{Place, QuestionnaireError};
use super::fields::{Fields, Path, Reader};
use super::{answer, instrument, invalid, role, sections};
use crate::language::Message;

const KEYS: &[&str] = &[
    "extends",
    "id",
    "version",
    "title",
    "roles",
    "sign_off",
    "option_sets",
    "add",
    "change",
];
const CHANGE_KEYS: &[&str] = &[
    "question",
    "guide",
    "example",
    "sources",
    "answered_by",
    "checked_by",
];

/// Reads an instrument (`root`, called `name` in messages) with its extensions, each a name and a text.
///
/// # Errors
/// [`QuestionnaireError::Invalid`] with all problems of the first of these that has any.
pub fn extended(
    name: &str,
    root: &Node,
    extensions: &[(String, &str)],
    digest: &str,
) -> Result<Instrument, QuestionnaireError> {
    let mut reader = Reader::default();
    let base = instrument(&mut reader, root);
    let Some(mut result) = base.filter(|_| reader.problems.is_empty()) else {
        return Err(invalid(name, reader.problems));
    };
    for (name, text) in extensions {
        // Places are of this file alone: what was there before has none.
        for (_, place, _) in &mut reader.places {
            *place = Place::default();
        }
        match node::parse(text) {
            Ok(root) => extend(&mut reader, &mut result, &root),
            Err(problem) => reader.problems.push(problem),
        }
        if !reader.problems.is_empty() {
            return Err(invalid(name, reader.problems));
        }
    }
    Ok(Instrument {
        digest: digest.to_owned(),
        ..result
    })
}

/// What an extension extends, and where in its file that stands; none for a whole instrument.
pub fn extends(root: &Node) -> Option<(String, Place)> {
    let Kind::Map(entries) = &root.kind else {
        return None;
    };
    let (_, node) = entries.iter().find(|(key, _)| key == "extends")?;
    match &node.kind {
        Kind::Text(id) => Some((id.trim_end().to_owned(), node.place)),
        _ => Some((String::new(), node.place)),
    }
}

fn extend(reader: &mut Reader, result: &mut Instrument, root: &Node) {
    let Some(top) = reader.fields(root, &Path::root(), KEYS) else {
        return;
    };
    own_words(reader, result, &top);
    let Some(extension) = head(reader, result, &top) else {
        return;
    };
    let before = reader.places.len();
    each(reader, &top, "add", |reader, node, path| {
        add(reader, result, &extension, before, node, path);
    });
    each(reader, &top, "change", |reader, node, path| {
        change(reader, result, &extension, node, path);
    });
    result.version = format!(
        "{} + {} {}",
        result.version, extension.id, extension.version
    );
    result.extended_by.push(extension);
    check::references(result, reader);
}

/// As [`Reader::each`], for what changes the instrument.
fn each(
    reader: &mut Reader,
    top: &Fields<'_>,
    key: &str,
    mut read: impl FnMut(&mut Reader, &Node, &Path<'_>),
) {
    let Some(node) = top.optional(key) else {
        return;
    };
    let path = top.path(key);
    for (at, item) in reader.list(node, &path).iter().enumerate() {
        read(reader, item, &path.index(at));
    }
}

fn head(reader: &mut Reader, base: &Instrument, top: &Fields<'_>) -> Option<Extension> {
    let extends = reader.id(top, "extends");
    if let Some(extends) = extends
        && extends != base.id
    {
        let what = Message::new("q-extends-other")
            .with("found", extends)
            .with("base", &base.id);
        let way_out = Message::new("q-extends-other-way-out").with("base", &base.id);
        reader.problem(top.place, &top.path("extends"), what, way_out);
    }
    let id = reader.id(top, "id");
    let version = reader.string(top, "version", true);
    let title = reader.text(top, "title", true);
    if let Some(id) = &id
        && base.extended_by.iter().any(|earlier| earlier.id == *id)
    {
        let what = Message::new("q-extension-twice").with("id", id);
        let way_out = Message::new("q-extension-twice-way-out");
        reader.problem(top.place, &top.path("id"), what, way_out);
    }
    Some(Extension {
        id: id?,
        version,
        title,
    })
}

/// Own roles, signatures and sets of options, beside those that are there.
fn own_words(reader: &mut Reader, result: &mut Instrument, top: &Fields<'_>) {
    for role in reader.each(top, "roles", false, role) {
        if reader.roles.contains(&role.id) {
            taken(reader, top, "roles", &role.id);
        } else {
            reader.roles.push(role.id.clone());
            result.roles.push(role);
        }
    }
    for role in reader.roles(top, "sign_off") {
        if !result.sign_off.contains(&role) {
            result.sign_off.push(role);
        }
    }
    let Some(sets) = top.optional("option_sets") else {
        return;
    };
    let path = top.path("option_sets");
    for (key, node) in reader.map(sets, &path).unwrap_or_default() {
        let options = answer::options(reader, node, &path.key(key));
        if reader.option_sets.iter().any(|(set, _)| set == key) {
            taken(reader, top, "option_sets", key);
        } else {
            reader.option_sets.push((key.clone(), options));
        }
    }
}

fn taken(reader: &mut Reader, top: &Fields<'_>, key: &str, id: &str) {
    let place = top.optional(key).map_or(top.place, |node| node.place);
    let what = Message::new("q-name-taken").with("id", id);
    reader.problem(
        place,
        &top.path(key),
        what,
        Message::new("q-name-taken-way-out"),
    );
}

/// Elements at one place. `before`: how many places were known before this extension.
fn add(
    reader: &mut Reader,
    result: &mut Instrument,
    extension: &Extension,
    before: usize,
    node: &Node,
    path: &Path<'_>,
) {
    let keys = &["into", "after", "after_section", "elements"];
    let Some(fields) = reader.fields(node, path, keys) else {
        return;
    };
    let mut elements = reader.each(&fields, "elements", true, sections::element);
    for element in &mut elements {
        mark(element, &extension.title);
    }
    refuse_scoring(reader, &elements, &fields);
    let into = fields.optional("into").is_some();
    if into == fields.optional("after_section").is_some() {
        let way_out = Message::new("q-extension-place-way-out");
        reader.problem(
            fields.place,
            path,
            Message::new("q-extension-place"),
            way_out,
        );
    } else if into {
        let ours: Vec<String> = reader.places[before..]
            .iter()
            .map(|(id, ..)| id.clone())
            .collect();
        add_into(reader, result, &fields, elements, &ours);
    } else {
        add_after(reader, result, &fields, elements);
    }
}

fn add_into(
    reader: &mut Reader,
    result: &mut Instrument,
    fields: &Fields<'_>,
    elements: Vec<Element>,
    ours: &[String],
) {
    let Some(id) = reader.id(fields, "into") else {
        return;
    };
    let Some(section) = result.sections.iter_mut().find_map(|top| within(top, &id)) else {
        return no_section(reader, fields, "into", &id);
    };
    let mut at = section.elements.len();
    if fields.optional("after").is_some() {
        let Some(after) = reader.id(fields, "after") else {
            return;
        };
        let Some(found) = position(&section.elements, &after) else {
            let what = Message::new("q-extension-after")
                .with("after", after)
                .with("into", id);
            let known: Vec<&str> = section.elements.iter().map(name).collect();
            let way_out = Message::new("q-extension-after-way-out").with("known", known.join(", "));
            let place = fields
                .optional("after")
                .map_or(fields.place, |node| node.place);
            return reader.problem(place, &fields.path("after"), what, way_out);
        };
        // What was added at this place before comes first.
        let following = section.elements[found + 1..].iter();
        at = found + 1 + following.take_while(|one| ours.contains(&key(one))).count();
    }
    section.elements.splice(at..at, elements);
}

fn add_after(
    reader: &mut Reader,
    result: &mut Instrument,
    fields: &Fields<'_>,
    elements: Vec<Element>,
) {
    let Some(id) = reader.id(fields, "after_section") else {
        return;
    };
    let mut found = Vec::new();
    for element in elements {
        let Element::Section(section) = element else {
            let way_out = Message::new("q-extension-only-sections-way-out");
            let what = Message::new("q-extension-only-sections");
            return reader.problem(fields.place, &fields.path("elements"), what, way_out);
        };
        found.push(section);
    }
    if let Some(before) = result.sections.iter().position(|top| top.id == id) {
        let at = before + 1;
        result.sections.splice(at..at, found);
        return;
    }
    let parent = result
        .sections
        .iter_mut()
        .find_map(|top| parent_of(top, &id));
    let Some((parent, before)) = parent else {
        return no_section(reader, fields, "after_section", &id);
    };
    let at = before + 1;
    let found = found.into_iter().map(Element::Section);
    parent.elements.splice(at..at, found);
}

fn no_section(reader: &mut Reader, fields: &Fields<'_>, key: &str, id: &str) {
    let place = fields.optional(key).map_or(fields.place, |node| node.place);
    let what = Message::new("q-extension-no-section").with("id", id);
    let way_out = Message::new("q-extension-no-section-way-out");
    reader.problem(place, &fields.path(key), what, way_out);
}

/// Whatever an organisation adds counts in no risk profile of somebody else's instrument.
fn refuse_scoring(reader: &mut Reader, elements: &[Element], fields: &Fields<'_>) {
    for element in elements {
        match element {
            Element::Section(section) => refuse_scoring(reader, &section.elements, fields),
            Element::Question(question) if question.scoring.is_some() => {
                let what = Message::new("q-extension-scoring").with("number", &question.number);
                let way_out = Message::new("q-extension-scoring-way-out");
                reader.problem(fields.place, &fields.path("elements"), what, way_out);
            }
            _ => {}
        }
    }
}

/// Own guidance, sources and roles at a question that is there.
fn change(
    reader: &mut Reader,
    result: &mut Instrument,
    extension: &Extension,
    node: &Node,
    path: &Path<'_>,
) {
    let fixed = refuse_fixed(reader, node, path);
    let known: Vec<&str> = CHANGE_KEYS.iter().copied().chain(fixed).collect();
    let Some(fields) = reader.fields(node, path, &known) else {
        return;
    };
    let Some(number) = reader.id(&fields, "question") else {
        return;
    };
    let guide = reader.text(&fields, "guide", false);
    let example = reader.text(&fields, "example", false);
    let sources = reader.each(&fields, "sources", false, sections::source);
    let answer = reader.roles(&fields, "answered_by");
    let check = reader.roles(&fields, "checked_by");
    let roles = [
        ("Beantwoordt ook", "Also answers", &answer),
        ("Toetst ook", "Also checks", &check),
    ];
    let roles: Vec<Text> = roles
        .into_iter()
        .filter(|(.., roles)| !roles.is_empty())
        .map(|(nl, en, roles)| {
            both(|language| {
                let names: Vec<&str> = roles
                    .iter()
                    .map(|id| result.role_name(id, language))
                    .collect();
                let label = if language == "en" { en } else { nl };
                format!("{label}: {}.", names.join(", "))
            })
        })
        .collect();
    let Some(question) = result
        .sections
        .iter_mut()
        .find_map(|top| question_mut(top, &number))
    else {
        let place = fields
            .optional("question")
            .map_or(fields.place, |node| node.place);
        let what = Message::new("q-no-such-question").with("number", number);
        let way_out = Message::new("q-no-such-question-none");
        return reader.problem(place, &fields.path("question"), what, way_out);
    };
    let said: Vec<&Text> = std::iter::once(&guide)
        .chain(&roles)
        .filter(|text| !text.is_empty())
        .collect();
    if !said.is_empty() {
        question.guide = below(&question.guide, &extension.title, &said);
    }
    if !example.is_empty() {
        question.example = below(&question.example, &extension.title, &[&example]);
    }
    question
        .sources
        .extend(sources.into_iter().map(|mut source| {
            source.title = both(|language| {
                let (title, whose) = (&source.title, &extension.title);
                format!(
                    "{} ({})",
                    title.in_language(language),
                    whose.in_language(language)
                )
            });
            source
        }));
    for (there, more) in [
        (&mut question.answered_by, answer),
        (&mut question.checked_by, check),
    ] {
        let new: Vec<String> = more
            .into_iter()
            .filter(|role| !there.contains(role))
            .collect();
        there.extend(new);
    }
}

/// Says of each key that would change what is not the organisation's; gives those keys.
fn refuse_fixed<'a>(reader: &mut Reader, node: &'a Node, path: &Path<'_>) -> Vec<&'a str> {
    let Kind::Map(entries) = &node.kind else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (key, value) in entries {
        if sections::QUESTION_KEYS.contains(&key.as_str()) && !CHANGE_KEYS.contains(&key.as_str()) {
            let what = Message::new("q-extension-fixed").with("key", key);
            let way_out = Message::new("q-extension-fixed-way-out");
            reader.problem(value.place, &path.key(key), what, way_out);
            found.push(key.as_str());
        }
    }
    found
}
