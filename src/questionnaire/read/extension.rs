//! Reading of extensions: what an organisation adds to an instrument, laid over it and never edited in place.
//!
//! Nothing that is there changes its wording, number, answer, condition or order, and nothing goes away: an
//! extension can only add, and what it adds says whose it is.

use super::super::check;
use super::super::definition::{
    Cover, Element, Extension, Instrument, Mark, Notice, Question, Section, Text,
};
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
    result.digest = digest.to_owned();
    Ok(result)
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
            let known: Vec<&str> = section.elements.iter().map(|one| name(one)).collect();
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
        match element {
            Element::Section(section) => found.push(section),
            _ => {
                let way_out = Message::new("q-extension-only-sections-way-out");
                let what = Message::new("q-extension-only-sections");
                return reader.problem(fields.place, &fields.path("elements"), what, way_out);
            }
        }
    }
    if let Some(at) = result.sections.iter().position(|top| top.id == id) {
        result.sections.splice(at + 1..at + 1, found);
        return;
    }
    let parent = result
        .sections
        .iter_mut()
        .find_map(|top| parent_of(top, &id));
    let Some((parent, at)) = parent else {
        return no_section(reader, fields, "after_section", &id);
    };
    let found = found.into_iter().map(Element::Section);
    parent.elements.splice(at + 1..at + 1, found);
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

/// A text in both languages; English is there for whoever reads English, in Dutch where nobody translated it.
fn both(write: impl Fn(&str) -> String) -> Text {
    Text {
        nl: write("nl"),
        en: Some(write("en")),
    }
}

/// A text with more below it, under the name of who added that.
fn below(text: &Text, title: &Text, more: &[&Text]) -> Text {
    both(|language| {
        let mut parts = vec![text.in_language(language).trim_end().to_owned()];
        parts.push(format!("**{}**", title.in_language(language)));
        parts.extend(
            more.iter()
                .map(|text| text.in_language(language).to_owned()),
        );
        parts.retain(|part| !part.is_empty());
        parts.join("\n\n")
    })
}

/// Says of an element whose it is, and that it is no part of the publication.
fn mark(element: &mut Element, title: &Text) {
    match element {
        Element::Section(section) => mark_section(section, title),
        Element::Question(question) => {
            question.official = false;
            question.guide = below(&Text::default(), title, &[&question.guide]);
            ours(&mut question.covers);
            for recall in &mut question.recall {
                recall.mark = Mark::Ours;
            }
        }
        Element::Notice(Notice { official, text, .. }) => {
            *official = false;
            *text = below(&Text::default(), title, &[text]);
        }
    }
}

fn mark_section(section: &mut Section, title: &Text) {
    section.official = false;
    section.introduction = below(&Text::default(), title, &[&section.introduction]);
    ours(&mut section.covers);
    for element in &mut section.elements {
        mark(element, title);
    }
}

fn ours(covers: &mut [Cover]) {
    for cover in covers {
        cover.mark = Mark::Ours;
    }
}

/// Number or id of an element.
fn name(element: &Element) -> &str {
    match element {
        Element::Section(section) => &section.id,
        Element::Question(question) => &question.number,
        Element::Notice(notice) => &notice.id,
    }
}

/// The same as the reader knows it among its places.
fn key(element: &Element) -> String {
    match element {
        Element::Question(question) => question.number.clone(),
        other => super::section_key(name(other)),
    }
}

/// Where an element stands; of a question and a section with one number the question.
fn position(elements: &[Element], wanted: &str) -> Option<usize> {
    let is_question = |one: &Element| matches!(one, Element::Question(_)) && name(one) == wanted;
    let question = elements.iter().position(is_question);
    question.or_else(|| elements.iter().position(|one| name(one) == wanted))
}

fn within<'a>(section: &'a mut Section, id: &str) -> Option<&'a mut Section> {
    if section.id == id {
        return Some(section);
    }
    section
        .elements
        .iter_mut()
        .find_map(|element| match element {
            Element::Section(inner) => within(inner, id),
            _ => None,
        })
}

/// The section that holds this one, and its place there.
fn parent_of<'a>(section: &'a mut Section, id: &str) -> Option<(&'a mut Section, usize)> {
    let is_it = |one: &Element| matches!(one, Element::Section(inner) if inner.id == id);
    if let Some(at) = section.elements.iter().position(is_it) {
        return Some((section, at));
    }
    section
        .elements
        .iter_mut()
        .find_map(|element| match element {
            Element::Section(inner) => parent_of(inner, id),
            _ => None,
        })
}

fn question_mut<'a>(section: &'a mut Section, number: &str) -> Option<&'a mut Question> {
    section
        .elements
        .iter_mut()
        .find_map(|element| match element {
            Element::Section(inner) => question_mut(inner, number),
            Element::Question(question) => (question.number == number).then_some(&mut **question),
            Element::Notice(_) => None,
        })
}
