//! The instruments that are known: the built-in ones.

use super::definition::Instrument;
use super::problem::QuestionnaireError;
use super::read::read_built_in;

/// The built-in instruments as the build has prepared them: name, JSON, digest of the YAML.
const PREPARED: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/questionnaires.rs"));

/// Name and text of each built-in instrument.
pub fn built_in_texts() -> &'static [(&'static str, &'static str)] {
    &[
        (
            "iama-1.0",
            include_str!("../../questionnaires/iama-1.0.yaml"),
        ),
        (
            "iama-2.0",
            include_str!("../../questionnaires/iama-2.0.yaml"),
        ),
        (
            "non-discriminatie-1.0",
            include_str!("../../questionnaires/non-discriminatie-1.0.yaml"),
        ),
        (
            "quick-scan-1.0",
            include_str!("../../questionnaires/quick-scan-1.0.yaml"),
        ),
    ]
}

/// The instruments that a program run knows.
#[derive(Debug, Clone, Default)]
pub struct Library {
    instruments: Vec<Instrument>,
}

impl Library {
    /// The built-in instruments.
    ///
    /// # Errors
    /// When a built-in definition has problems; a test keeps that from happening.
    pub fn built_in() -> Result<Self, QuestionnaireError> {
        let instruments = PREPARED
            .iter()
            .map(|(name, json, digest)| read_built_in(name, json, digest))
            .collect::<Result<_, _>>()?;
        Ok(Self { instruments })
    }

    /// A library of given instruments, for tests and own questionnaires.
    pub fn of(instruments: Vec<Instrument>) -> Self {
        Self { instruments }
    }

    /// All of them.
    pub fn all(&self) -> &[Instrument] {
        &self.instruments
    }

    /// The instrument with this id.
    ///
    /// # Errors
    /// [`QuestionnaireError::Unknown`] naming those that are known.
    pub fn get(&self, id: &str) -> Result<&Instrument, QuestionnaireError> {
        self.instruments
            .iter()
            .find(|instrument| instrument.id == id)
            .ok_or_else(|| QuestionnaireError::Unknown {
                id: id.to_owned(),
                known: self.instruments.iter().map(|i| i.id.clone()).collect(),
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, Texts};
    use crate::questionnaire::read;

    #[test]
    fn what_the_build_prepared_is_what_the_files_say() {
        for (name, text) in built_in_texts() {
            let read = read(name, text).unwrap();
            assert_eq!(Library::built_in().unwrap().get(name).unwrap(), &read);
        }
    }

    #[test]
    fn every_built_in_questionnaire_is_sound() {
        let texts = Texts::new(Language::Dutch);
        for (name, text) in built_in_texts() {
            if let Err(QuestionnaireError::Invalid { problems, .. }) = read(name, text) {
                let lines: Vec<String> = problems
                    .iter()
                    .map(|p| {
                        format!(
                            "{name}:{} {}: {} ({})",
                            p.place,
                            p.path,
                            texts.say(&p.what),
                            texts.say(&p.way_out)
                        )
                    })
                    .collect();
                panic!("{}", lines.join("\n"));
            }
        }
    }
}
