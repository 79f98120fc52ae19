//! What an organisation has of its own: whole instruments, and extensions of one. Read when first asked for.

use std::collections::BTreeMap;

use super::built_in;
use super::definition::Instrument;
use super::kept::{self, Definition, Definitions};
use super::node::{self, Node};
use super::problem::{Place, Problem, QuestionnaireError};
use super::read;
use crate::language::Message;

/// A file from the folder of own questionnaires.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFile {
    /// Its name, as messages should call it.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// Where an instrument comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Part of the program.
    BuiltIn,
    /// An organisation's own.
    Own,
    /// With something that an organisation added.
    Extended,
}

impl Kind {
    /// The word for it in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::BuiltIn => "built_in",
            Self::Own => "own",
            Self::Extended => "extended",
        }
    }
}

/// An instrument that is no part of the program, or not as it is there.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) kind: Kind,
    pub(super) instrument: &'static Instrument,
    /// What an assessment that is made with it has to keep.
    pub(super) keeps: Definitions,
}

/// Everything of the organisation's own that is sound, and what is not.
#[derive(Debug, Default)]
pub(super) struct Own {
    pub(super) entries: Vec<Entry>,
    pub(super) problems: Vec<QuestionnaireError>,
}

impl Own {
    /// Reads the files in order; one with problems is skipped and named.
    pub(super) fn of(files: &[OwnFile]) -> Self {
        let mut own = Self::default();
        let mut extensions = Vec::new();
        for file in files {
            match node::parse(&file.text) {
                Err(problem) => own.skip(file, vec![problem]),
                Ok(root) => match read::extends(&root) {
                    Some((base, place)) => extensions.push((file, base, place)),
                    None => own.whole(file, &root),
                },
            }
        }
        for (file, base, place) in extensions {
            own.extension(file, &base, place);
        }
        own
    }

    pub(super) fn find(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.instrument.id == id)
    }

    fn skip(&mut self, file: &OwnFile, problems: Vec<Problem>) {
        self.problems.push(read::invalid(&file.name, problems));
    }

    fn whole(&mut self, file: &OwnFile, root: &Node) {
        let definition = Definition::Whole {
            text: file.text.clone(),
        };
        let digest = definition.digest();
        let instrument = match built_in::once(&digest, || read::read(&file.name, &file.text)) {
            Ok(instrument) => instrument,
            Err(QuestionnaireError::Invalid { problems, .. }) => return self.skip(file, problems),
            Err(other) => return self.problems.push(other),
        };
        let id = &instrument.id;
        if built_in::digest_of(id).is_some() || self.find(id).is_some() {
            let what = Message::new("q-id-taken").with("id", id);
            let problem = Problem::new(node::place_of(root, "id"), "$.id", what)
                .way_out(Message::new("q-id-taken-way-out").with("id", id));
            return self.skip(file, vec![problem]);
        }
        self.entries.push(Entry {
            kind: Kind::Own,
            instrument,
            keeps: BTreeMap::from([(digest, definition)]),
        });
    }

    fn extension(&mut self, file: &OwnFile, base: &str, place: Place) {
        match self.extended(file, base, place) {
            Ok(entry) => {
                self.entries
                    .retain(|other| other.instrument.id != entry.instrument.id);
                self.entries.push(entry);
            }
            Err(QuestionnaireError::Invalid { problems, .. }) => self.skip(file, problems),
            Err(other) => self.problems.push(other),
        }
    }

    /// The instrument with one more extension. Those of other files stay below it, in the order of the files.
    pub(super) fn extended(
        &self,
        file: &OwnFile,
        base: &str,
        place: Place,
    ) -> Result<Entry, QuestionnaireError> {
        let there = self.find(base);
        let mut keeps = there.map(|entry| entry.keeps.clone()).unwrap_or_default();
        let (digest, mut extensions) = match there {
            None => (built_in::digest_of(base).map(str::to_owned), Vec::new()),
            Some(entry) => match keeps.remove(&entry.instrument.digest) {
                Some(Definition::Extended { base, extensions }) => (Some(base), extensions),
                Some(whole @ Definition::Whole { .. }) => {
                    let digest = whole.digest();
                    keeps.insert(digest.clone(), whole);
                    (Some(digest), Vec::new())
                }
                None => (None, Vec::new()),
            },
        };
        let Some(digest) = digest else {
            let what = Message::new("q-extends-unknown").with("id", base);
            let known = self
                .entries
                .iter()
                .map(|entry| entry.instrument.id.as_str());
            let known: Vec<&str> = built_in::ids().chain(known).collect();
            let way_out = Message::new("q-extends-unknown-way-out").with("known", known.join(", "));
            let problem = Problem::new(place, "$.extends", what).way_out(way_out);
            return Err(read::invalid(&file.name, vec![problem]));
        };
        extensions.push(file.text.clone());
        extended(&file.name, &digest, &extensions, keeps)
    }

    /// Checks one file as it would be read among these: a whole instrument, or an extension.
    pub(super) fn check(&self, file: &OwnFile) -> Result<&'static Instrument, QuestionnaireError> {
        let root = node::parse(&file.text).map_err(|one| read::invalid(&file.name, vec![one]))?;
        if let Some((base, place)) = read::extends(&root) {
            return Ok(self.extended(file, &base, place)?.instrument);
        }
        let definition = Definition::Whole {
            text: file.text.clone(),
        };
        built_in::once(&definition.digest(), || read::read(&file.name, &file.text))
    }
}

/// An instrument with extensions, of which the last is called `name` in messages.
pub(super) fn extended(
    name: &str,
    base: &str,
    extensions: &[String],
    mut keeps: Definitions,
) -> Result<Entry, QuestionnaireError> {
    let root = kept::root_of(base, &keeps).map_err(|_| QuestionnaireError::Unknown {
        id: base.to_owned(),
        known: Vec::new(),
    })?;
    let definition = Definition::Extended {
        base: base.to_owned(),
        extensions: extensions.to_vec(),
    };
    let digest = definition.digest();
    let named: Vec<(String, &str)> = extensions
        .iter()
        .map(|text| (name.to_owned(), text.as_str()))
        .collect();
    let read = || read::extended(&kept::short(base), &root, &named, &digest);
    let instrument = built_in::once(&digest, read)?;
    keeps.insert(digest.clone(), definition);
    Ok(Entry {
        kind: Kind::Extended,
        instrument,
        keeps,
    })
}

#[cfg(test)]
mod tests;
