//! The instruments that a program run knows. A definition is read when it is asked for, and once.

use super::built_in;
use super::definition::Instrument;
use super::problem::QuestionnaireError;

/// The instruments that a program run knows. Cheap to copy: definitions live as long as the program.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// Whether the built-in ones are in it.
    built_in: bool,
    /// Those that were handed in, for tests.
    given: Vec<&'static Instrument>,
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

    /// All of them, read.
    pub fn all(&self) -> Vec<&'static Instrument> {
        self.ids()
            .iter()
            .filter_map(|id| self.get(id).ok())
            .collect()
    }

    /// The instrument with this id.
    ///
    /// # Errors
    /// [`QuestionnaireError::Unknown`] naming those that are known; [`QuestionnaireError::Invalid`] for a
    /// built-in definition with problems, which a test keeps from happening.
    pub fn get(&self, id: &str) -> Result<&'static Instrument, QuestionnaireError> {
        if let Some(given) = self.given.iter().find(|given| given.id == id) {
            return Ok(given);
        }
        if self.built_in
            && let Some(found) = built_in::present(id)
        {
            return found;
        }
        Err(QuestionnaireError::Unknown {
            id: id.to_owned(),
            known: self.ids(),
        })
    }

    fn ids(&self) -> Vec<String> {
        let built_in = built_in::ids().filter(|_| self.built_in);
        let given = self.given.iter().map(|given| given.id.as_str());
        given.chain(built_in).map(str::to_owned).collect()
    }
}
