//! Definitions that are no part of the program: an assessment that was made with one keeps it, by its digest.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::built_in;
use super::definition::Instrument;
use super::node;
use super::problem::QuestionnaireError;
use super::read;
use crate::text::hex;

/// The definitions that an assessment keeps, by digest.
pub type Definitions = BTreeMap<String, Definition>;

/// A definition as an assessment keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Definition {
    /// An instrument of an organisation's own.
    Whole {
        /// Its YAML.
        text: String,
    },
    /// An instrument with what an organisation added.
    Extended {
        /// Digest of the instrument as it was without.
        base: String,
        /// The YAML of each extension, in order.
        extensions: Vec<String>,
    },
}

impl Definition {
    /// Its digest, 64 hex digits. For a whole one the SHA-256 of its text; for an extended one the SHA-256 of
    /// these lines, each with a line feed: the digest of the base, and the SHA-256 of each extension.
    pub fn digest(&self) -> String {
        match self {
            Self::Whole { text } => sha256(text),
            Self::Extended { base, extensions } => {
                let mut lines = format!("{base}\n");
                for text in extensions {
                    lines.push_str(&sha256(text));
                    lines.push('\n');
                }
                sha256(&lines)
            }
        }
    }

    /// The digest of the definition that it extends.
    pub fn base(&self) -> Option<&str> {
        match self {
            Self::Whole { .. } => None,
            Self::Extended { base, .. } => Some(base),
        }
    }
}

fn sha256(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

/// Why a definition that an assessment names cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unusable {
    /// It is nowhere: not in the program, not in the file.
    Unknown,
    /// What is kept under the digest has another one.
    Changed,
    /// It cannot be read.
    Unreadable(QuestionnaireError),
}

/// Whether what is kept under a digest, and what that extends, is what the digest says.
pub(super) fn is_unchanged(digest: &str, kept: &Definitions) -> bool {
    let sound = |digest: &str| kept.get(digest).is_none_or(|one| one.digest() == digest);
    let base = kept.get(digest).and_then(Definition::base);
    sound(digest) && base.is_none_or(sound)
}

/// The instrument that is kept under a digest.
pub(super) fn instrument(
    digest: &str,
    kept: &Definitions,
) -> Result<&'static Instrument, Unusable> {
    let definition = kept.get(digest).ok_or(Unusable::Unknown)?;
    match definition {
        Definition::Whole { text } => built_in::once(digest, || read::read(&short(digest), text)),
        Definition::Extended { base, extensions } => {
            let named: Vec<(String, &str)> = extensions
                .iter()
                .enumerate()
                .map(|(at, text)| (format!("{} ({})", short(digest), at + 1), text.as_str()))
                .collect();
            let root = root_of(base, kept)?;
            built_in::once(digest, || {
                read::extended(&short(base), &root, &named, digest)
            })
        }
    }
    .map_err(Unusable::Unreadable)
}

/// The tree of a definition that is not an extension itself.
pub(super) fn root_of(digest: &str, kept: &Definitions) -> Result<node::Node, Unusable> {
    let parsed = if let Ok(json) = built_in::json_of(digest) {
        node::from_json(&json)
    } else {
        match kept.get(digest) {
            Some(whole @ Definition::Whole { text }) if whole.digest() == digest => {
                node::parse(text)
            }
            Some(Definition::Whole { .. }) => return Err(Unusable::Changed),
            _ => return Err(Unusable::Unknown),
        }
    };
    parsed.map_err(|problem| {
        Unusable::Unreadable(QuestionnaireError::Invalid {
            name: short(digest),
            problems: vec![problem],
        })
    })
}

/// What stands for a name where there is no file.
pub(super) fn short(digest: &str) -> String {
    digest.chars().take(12).collect()
}
