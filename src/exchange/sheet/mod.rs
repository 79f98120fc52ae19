//! The preparation sheet of one role: which questions concern it, with what was answered before.
//!
//! Owns what stands on a sheet ([`Sheet`]); [`markdown`] makes Markdown of it, `report` makes pages of it, and
//! [`read()`] tells what a Markdown sheet that came back would change. Knows no file and no clock.

mod compare;
mod difference;
mod escape;
mod lines;
mod note;
mod place;
mod read;
mod reading;
mod said;
mod shape;
mod table;
pub mod wording;
mod write;

pub use difference::{Piece as Difference, between};
pub use read::read;
pub use reading::{Change, Conflict, Reading, Unplaced, Why};
pub use shape::Field;
pub use write::markdown;

use crate::assessment::{Address, Answer, Assessment, Item, Outline, State, What, words};
use crate::language::Message;
use crate::questionnaire::{Instrument, Library, Question, Role, Section, reference};
use crate::standing::{RoleTask, concerns};

/// The name, without ending, of the sheet of a role beside an assessment whose name has this stem.
pub fn file_stem(assessment: &str, role: &str) -> String {
    let plain: String = role
        .chars()
        .filter(|c| c.is_alphanumeric() || *c == '-')
        .collect();
    format!("{assessment}-{plain}")
}

/// Why there is no sheet, or why a sheet cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// No instrument in use has this role.
    #[error("no role {role}; known are {known}")]
    NoRole {
        /// The role asked for.
        role: String,
        /// The codes that would do.
        known: String,
    },
    /// The text is no preparation sheet: its first line is not there.
    #[error("not a preparation sheet")]
    NotASheet,
    /// The sheet was made by a later version.
    #[error("a sheet of version {0}")]
    OtherVersion(String),
    /// The sheet was made from another assessment.
    #[error("a sheet of another assessment")]
    OtherAssessment,
}

impl SheetError {
    /// The sentence for people.
    pub fn message(&self) -> Message {
        match self {
            Self::NoRole { role, known } => Message::new("sheet-error-no-role")
                .with("role", role)
                .with("known", known),
            Self::NotASheet => Message::new("sheet-error-not-a-sheet"),
            Self::OtherVersion(version) => {
                Message::new("sheet-error-version").with("version", version)
            }
            Self::OtherAssessment => Message::new("sheet-error-other-assessment"),
        }
    }
}

/// What stands on the sheet of one role.
#[derive(Debug, Clone)]
pub struct Sheet<'a> {
    /// The assessment that it is made from.
    pub assessment: &'a Assessment,
    /// The digest of its content.
    pub digest: &'a str,
    /// The role.
    pub role: &'a Role,
    /// Who holds it, by name.
    pub people: Vec<&'a str>,
    /// Per instrument that asks something of the role, in the order of the assessment.
    pub parts: Vec<Part<'a>>,
}

/// What one instrument asks of a role.
#[derive(Debug, Clone)]
pub struct Part<'a> {
    /// The instrument.
    pub instrument: &'a Instrument,
    /// Headings and questions in walking order; no heading without a question.
    pub pieces: Vec<Piece<'a>>,
}

/// A line of a sheet.
#[derive(Debug, Clone)]
pub enum Piece<'a> {
    /// The head of a section.
    Section {
        /// The section.
        section: &'a Section,
        /// The item of a repeat, at the section that repeats.
        item: Option<Item>,
        /// Depth in the tree, 0 for a top section.
        depth: usize,
    },
    /// A question.
    Question(Box<Asked<'a>>),
}

/// A question on a sheet.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// Its address.
    pub address: Address,
    /// The question.
    pub question: &'a Question,
    /// What the role does: answer it, or check it.
    pub task: RoleTask,
    /// The answer as it is now.
    pub answer: Answer,
    /// The earlier answers that it leans on.
    pub earlier: Vec<Earlier>,
    /// Depth in the tree.
    pub depth: usize,
}

/// An earlier answer beside a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// Number and title of its question.
    pub title: String,
    /// Its words; empty if nothing was answered.
    pub text: String,
}

impl<'a> Sheet<'a> {
    /// The sheet of a role, in a language (`"nl"` or `"en"`). `digest` is that of the present content. With
    /// `only_open` it leaves out what has been answered: open and parked questions stay.
    ///
    /// # Errors
    /// [`SheetError::NoRole`] when no instrument in use knows the role.
    pub fn new(
        assessment: &'a Assessment,
        library: &Library,
        role: &str,
        only_open: bool,
        digest: &'a str,
        language: &str,
    ) -> Result<Self, SheetError> {
        let outlines = outlines(assessment, library, language);
        let roles = || {
            outlines
                .iter()
                .flat_map(|outline| &outline.instrument.roles)
        };
        let Some(role) = roles().find(|known| known.id == role) else {
            let mut known: Vec<&str> = Vec::new();
            for one in roles()
                .filter(|one| !known.contains(&one.id.as_str()))
                .collect::<Vec<_>>()
            {
                if !known.contains(&one.id.as_str()) {
                    known.push(&one.id);
                }
            }
            return Err(SheetError::NoRole {
                role: role.to_owned(),
                known: known.join(", "),
            });
        };
        let maker = Maker {
            assessment,
            outlines: &outlines,
            role: &role.id,
            only_open,
            language,
        };
        let parts = outlines.iter().filter_map(|outline| maker.part(outline));
        Ok(Self {
            assessment,
            digest,
            role,
            people: assessment
                .team
                .iter()
                .filter(|person| person.roles.contains(&role.id))
                .map(|person| person.name.as_str())
                .collect(),
            parts: parts.collect(),
        })
    }

    /// The questions, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Asked<'a>> {
        let pieces = self.parts.iter().flat_map(|part| &part.pieces);
        pieces.filter_map(|piece| match piece {
            Piece::Question(asked) => Some(asked.as_ref()),
            Piece::Section { .. } => None,
        })
    }
}

/// The outlines of the instruments in use.
fn outlines(assessment: &Assessment, library: &Library, language: &str) -> Vec<Outline<'static>> {
    assessment
        .instruments_in_use()
        .filter_map(|used| library.get(&used.id).ok())
        .map(|instrument| Outline::in_language(instrument, assessment, language))
        .collect()
}

/// Picks what concerns a role.
struct Maker<'b> {
    assessment: &'b Assessment,
    outlines: &'b [Outline<'static>],
    role: &'b str,
    only_open: bool,
    language: &'b str,
}

impl Maker<'_> {
    fn part(&self, outline: &Outline<'static>) -> Option<Part<'static>> {
        let mut pieces = Vec::new();
        let mut heads: Vec<Piece<'static>> = Vec::new();
        for entry in &outline.entries {
            match entry.what {
                What::Section(section) => {
                    heads.retain(
                        |head| matches!(head, Piece::Section { depth, .. } if *depth < entry.depth),
                    );
                    heads.push(Piece::Section {
                        section,
                        item: entry.item.clone().filter(|_| section.for_each.is_some()),
                        depth: entry.depth,
                    });
                }
                What::Question(question) => {
                    let address = outline.address(entry, question);
                    if let Some(asked) = self.asked(outline, address, question, entry.depth) {
                        pieces.append(&mut heads);
                        pieces.push(Piece::Question(Box::new(asked)));
                    }
                }
                What::Notice(_) => {}
            }
        }
        (!pieces.is_empty()).then_some(Part {
            instrument: outline.instrument,
            pieces,
        })
    }

    fn asked(
        &self,
        outline: &Outline<'static>,
        address: Address,
        question: &'static Question,
        depth: usize,
    ) -> Option<Asked<'static>> {
        if !concerns(question, self.role) {
            return None;
        }
        // An item with an id that no file could keep has no address to come back to.
        let comes_back = address.to_string().parse() == Ok(address.clone());
        let answer = self.assessment.answer(&address);
        let open = matches!(answer.state, State::Open | State::Parked { .. });
        if !comes_back || (self.only_open && !open) {
            return None;
        }
        let answers = question.answered_by.iter().any(|one| one == self.role);
        Some(Asked {
            task: if answers {
                RoleTask::Answer
            } else {
                RoleTask::Check
            },
            earlier: self.earlier(outline, &address, question),
            address,
            question,
            answer,
            depth,
        })
    }

    /// The answers that a question recalls, of its own instrument and of others.
    fn earlier(
        &self,
        outline: &Outline<'static>,
        address: &Address,
        question: &Question,
    ) -> Vec<Earlier> {
        let mut found = Vec::new();
        for recall in &question.recall {
            let (instrument, number) = reference(&outline.instrument.id, &recall.question);
            let Some(source) = self
                .outlines
                .iter()
                .find(|one| one.instrument.id == instrument)
            else {
                continue;
            };
            let Some(asked) = source.instrument.question(number) else {
                continue;
            };
            let own = address
                .item
                .as_deref()
                .filter(|_| instrument == address.instrument);
            for at in source.addresses_of(number, own) {
                let answer = self.assessment.answer(&at);
                let mut parts = vec![words(asked, answer.value.as_ref(), self.language)];
                parts.push(answer.explanation.trim().to_owned());
                parts.retain(|part| !part.trim().is_empty());
                let item = at
                    .item
                    .as_ref()
                    .map_or_else(String::new, |item| format!(" ({item})"));
                let title = asked.title.in_language(self.language);
                found.push(Earlier {
                    title: if asked.official {
                        format!("{number}{item} {title}")
                    } else {
                        format!("{title}{item}")
                    },
                    text: parts.join("\n"),
                });
            }
        }
        found
    }
}

#[cfg(test)]
mod tests;
