//! From the YAML tree to the checked definition, collecting every problem on the way.

mod answer;
mod extension;
mod fields;
mod sections;
mod weighing;

use sha2::{Digest, Sha256};

use crate::text::hex;

pub(super) use self::extension::{extended, extends};
use self::fields::Fields;
pub(super) use self::fields::{Reader, section_key};
use super::check;
use super::definition::{Follows, Instrument, Role};
use super::node;
use super::problem::QuestionnaireError;

/// Reads a questionnaire. `name` is the file or instrument as messages should call it.
///
/// # Errors
/// [`QuestionnaireError::Invalid`] with *all* problems, in the order of the file.
pub fn read(name: &str, text: &str) -> Result<Instrument, QuestionnaireError> {
    build(name, node::parse(text), || digest(text))
}

/// Reads a built-in questionnaire that the build has turned into JSON (see `build.rs`); `digest` is
/// that of its YAML.
pub(super) fn read_built_in(
    name: &str,
    json: &str,
    digest: &str,
) -> Result<Instrument, QuestionnaireError> {
    build(name, node::from_json(json), || digest.to_owned())
}

fn build(
    name: &str,
    root: Result<node::Node, super::Problem>,
    digest: impl FnOnce() -> String,
) -> Result<Instrument, QuestionnaireError> {
    let root = match root {
        Ok(root) => root,
        Err(problem) => return Err(invalid(name, vec![problem])),
    };
    let mut reader = Reader::default();
    let instrument = instrument(&mut reader, &root);
    if let Some(instrument) = &instrument {
        check::references(instrument, &mut reader);
    }
    match instrument {
        Some(instrument) if reader.problems.is_empty() => Ok(Instrument {
            digest: digest(),
            ..instrument
        }),
        _ => Err(invalid(name, reader.problems)),
    }
}

/// The error for these problems, in the order of the file.
pub(super) fn invalid(name: &str, mut problems: Vec<super::Problem>) -> QuestionnaireError {
    problems.sort_by_key(|problem| problem.place);
    problems.dedup();
    QuestionnaireError::Invalid {
        name: name.to_owned(),
        problems,
    }
}

const KEYS: &[&str] = &[
    "id",
    "version",
    "title",
    "short_title",
    "follows",
    "wording",
    "introduction",
    "roles",
    "sign_off",
    "option_sets",
    "sections",
    "risk_profile",
    "duties",
    "rules",
];

fn instrument(reader: &mut Reader, root: &node::Node) -> Option<Instrument> {
    let top = reader.fields(root, &fields::Path::root(), KEYS)?;
    if let Some(sets) = top.optional("option_sets") {
        let path = top.path("option_sets");
        for (key, node) in reader.map(sets, &path).unwrap_or_default() {
            let options = answer::options(reader, node, &path.key(key));
            reader.option_sets.push((key.clone(), options));
        }
    }
    let roles = reader.each(&top, "roles", false, role);
    reader.roles = roles.iter().map(|role| role.id.clone()).collect();
    let id = reader.id(&top, "id")?;
    let title = reader.text(&top, "title", true);
    Some(Instrument {
        version: reader.string(&top, "version", true),
        short_title: reader.text_or(&top, "short_title", &title),
        follows: follows(reader, &top),
        wording: reader.text(&top, "wording", false),
        introduction: reader.text(&top, "introduction", false),
        sign_off: reader.roles(&top, "sign_off"),
        sections: reader.each(&top, "sections", true, sections::section),
        risk_profile: weighing::risk_profile(reader, &top),
        duties: reader.each(&top, "duties", false, weighing::duty),
        rules: reader.each(&top, "rules", false, weighing::rule),
        digest: String::new(),
        extended_by: Vec::new(),
        id,
        title,
        roles,
    })
}

fn digest(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

fn role(reader: &mut Reader, node: &node::Node, path: &fields::Path<'_>) -> Option<Role> {
    let fields = reader.fields(node, path, &["id", "name", "help"])?;
    Some(Role {
        id: reader.id(&fields, "id")?,
        name: reader.text(&fields, "name", true),
        help: reader.text(&fields, "help", false),
    })
}

fn follows(reader: &mut Reader, top: &Fields<'_>) -> Follows {
    let Some(node) = top.optional("follows") else {
        return Follows::default();
    };
    let path = top.path("follows");
    let Some(fields) = reader.fields(node, &path, &["name", "publisher", "year", "address"]) else {
        return Follows::default();
    };
    Follows {
        name: reader.text(&fields, "name", true),
        publisher: reader.text(&fields, "publisher", false),
        year: reader
            .number(&fields, "year", 1900..=2200)
            .unwrap_or_default(),
        address: reader.string(&fields, "address", false),
    }
}

#[cfg(test)]
mod tests;
