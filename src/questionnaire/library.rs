//! The instruments that a program run knows. A definition is read when it is asked for, and once.

use std::sync::{Arc, OnceLock};

use super::built_in;
use super::definition::Instrument;
use super::followed::Followed;
use super::kept::Definitions;
use super::own::{Kind, Own, OwnFile};
use super::problem::QuestionnaireError;

/// The instruments that a program run knows: the built-in ones, and those of the organisation. Cheap to copy:
/// definitions live as long as the program.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// Whether the built-in ones are in it.
    pub(super) built_in: bool,
    /// Those that were handed in, for tests.
    pub(super) given: Vec<&'static Instrument>,
    pub(super) own: Arc<OwnFiles>,
    /// The editions of one assessment, see [`Library::following`].
    pub(super) followed: Vec<Followed>,
}

/// The organisation's files, and what they hold once somebody asked.
#[derive(Debug, Default)]
pub(super) struct OwnFiles {
    files: Vec<OwnFile>,
    read: OnceLock<Own>,
}

impl Library {
    /// The built-in instruments. Nothing is read yet.
    ///
    /// # Errors
    /// None at present: each definition is read, and checked, when it is asked for.
    pub fn built_in() -> Result<Self, QuestionnaireError> {
        Ok(Self {
            built_in: true,
            ..Self::default()
        })
    }

    /// A library of given instruments, for tests.
    pub fn of(instruments: Vec<Instrument>) -> Self {
        let given = instruments
            .into_iter()
            .map(|one| &*Box::leak(Box::new(one)));
        Self {
            given: given.collect(),
            ..Self::default()
        }
    }

    /// With the organisation's own files, in the order in which extensions are laid over an instrument. They
    /// are read at the first question that needs them.
    #[must_use]
    pub fn with_own(self, files: Vec<OwnFile>) -> Self {
        let read = OnceLock::new();
        Self {
            own: Arc::new(OwnFiles { files, read }),
            ..self
        }
    }

    pub(super) fn own(&self) -> &Own {
        self.own.read.get_or_init(|| Own::of(&self.own.files))
    }

    /// Whether the organisation has files of its own.
    pub fn has_own(&self) -> bool {
        !self.own.files.is_empty()
    }

    /// The organisation's own files that are skipped because they have problems.
    pub fn skipped(&self) -> &[QuestionnaireError] {
        &self.own().problems
    }

    /// Checks a file as if it stood among the organisation's own: a whole instrument or an extension.
    ///
    /// # Errors
    /// [`QuestionnaireError::Invalid`] with all its problems.
    pub fn check(&self, file: &OwnFile) -> Result<&'static Instrument, QuestionnaireError> {
        // A file that stands there already does not stand in its own way.
        let others = self
            .own
            .files
            .iter()
            .filter(|other| other.text != file.text);
        Own::of(&others.cloned().collect::<Vec<_>>()).check(file)
    }

    /// All instruments in their present edition, read: what a new assessment can be made with.
    pub fn all(&self) -> Vec<&'static Instrument> {
        let ids = self.ids();
        ids.iter().filter_map(|id| self.present(id).ok()).collect()
    }

    /// The instrument with this id: for an assessment in the edition that it follows, otherwise the present one.
    ///
    /// # Errors
    /// [`QuestionnaireError::Unknown`] naming those that are known; [`QuestionnaireError::Invalid`] for a
    /// built-in definition with problems, which a test keeps from happening.
    pub fn get(&self, id: &str) -> Result<&'static Instrument, QuestionnaireError> {
        match self.followed.iter().find(|followed| followed.id == id) {
            Some(followed) => followed.found.ok_or_else(|| self.unknown(id)),
            None => self.present(id),
        }
    }

    /// The present edition of the instrument with this id, extended if the organisation extends it.
    ///
    /// # Errors
    /// As [`Library::get`].
    pub fn present(&self, id: &str) -> Result<&'static Instrument, QuestionnaireError> {
        if let Some(given) = self.given.iter().find(|given| given.id == id) {
            return Ok(given);
        }
        if let Some(own) = self.own().find(id) {
            return Ok(own.instrument);
        }
        let built_in = built_in::present(id).filter(|_| self.built_in);
        built_in.unwrap_or_else(|| Err(self.unknown(id)))
    }

    /// Where the present edition of an instrument comes from.
    pub fn kind(&self, id: &str) -> Kind {
        self.own().find(id).map_or(Kind::BuiltIn, |own| own.kind)
    }

    /// What an assessment that is made with the present edition of an instrument has to keep: nothing for one
    /// that is part of the program.
    pub fn keeps(&self, id: &str) -> Definitions {
        let own = self.own().find(id);
        own.map(|own| own.keeps.clone()).unwrap_or_default()
    }

    fn unknown(&self, id: &str) -> QuestionnaireError {
        QuestionnaireError::Unknown {
            id: id.to_owned(),
            known: self.ids(),
        }
    }

    fn ids(&self) -> Vec<String> {
        let given = self.given.iter().map(|given| given.id.as_str());
        let built_in = built_in::ids().filter(|_| self.built_in);
        let mut ids: Vec<String> = given.chain(built_in).map(str::to_owned).collect();
        for own in &self.own().entries {
            if !ids.contains(&own.instrument.id) {
                ids.push(own.instrument.id.clone());
            }
        }
        ids
    }
}
