//! The editions that one assessment was made with, found by their digest.

use std::collections::BTreeMap;

use super::built_in;
use super::definition::Instrument;
use super::kept::{self, Definition, Definitions, Unusable};
use super::library::Library;
use super::own;
use super::problem::QuestionnaireError;
use crate::language::Message;

/// An edition that an assessment was made with and that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfollowed {
    /// The instrument.
    pub id: String,
    /// The digest that the assessment names.
    pub digest: String,
    /// The version that is shown in its place, if there is any.
    pub instead: Option<String>,
    why: Unusable,
}

impl Unfollowed {
    /// The sentence for people: what is the matter, that the answers are safe, and what to do.
    pub fn message(&self) -> Message {
        let id = match (&self.why, &self.instead) {
            (Unusable::Unknown, Some(_)) => "q-edition-unknown",
            (Unusable::Unknown, None) => "q-edition-nowhere",
            (Unusable::Changed, _) => "q-edition-changed",
            (Unusable::Unreadable(_), _) => "q-edition-unreadable",
        };
        let message = Message::new(id)
            .with("id", &self.id)
            .with("digest", kept::short(&self.digest));
        match (&self.why, &self.instead) {
            (Unusable::Unknown, Some(version)) => message.with("version", version),
            _ => message,
        }
    }
}

/// An instrument of an assessment, in the edition that it follows.
#[derive(Debug, Clone)]
pub(super) struct Followed {
    pub(super) id: String,
    pub(super) digest: String,
    pub(super) found: Option<&'static Instrument>,
    pub(super) fault: Option<Unfollowed>,
}

/// Another edition that an assessment can move to.
#[derive(Debug, Clone)]
pub struct Newer {
    /// The instrument as it is now.
    pub instrument: &'static Instrument,
    /// What the assessment has to keep then.
    pub keeps: Definitions,
}

impl Library {
    /// This library for one assessment: what [`Library::get`] gives for an instrument in `used` (id and digest)
    /// is the edition with that digest, from the program or from what the assessment keeps. An instrument
    /// without a digest follows the present edition.
    ///
    /// Where that edition is not to be had, the present one stands in for it, and [`Library::unfollowed`] says
    /// so: answers may be looked at then, not written.
    #[must_use]
    pub fn following<'a>(
        &self,
        used: impl IntoIterator<Item = (&'a str, &'a str)>,
        kept: &Definitions,
    ) -> Self {
        let followed = used
            .into_iter()
            .map(|(id, digest)| self.follow(id, digest, kept));
        Self {
            followed: followed.collect(),
            ..self.clone()
        }
    }

    /// The same, with no word about the editions of these instruments.
    #[must_use]
    pub fn overlooking(mut self, overlook: impl Fn(&str) -> bool) -> Self {
        for followed in &mut self.followed {
            if overlook(&followed.id) {
                followed.fault = None;
            }
        }
        self
    }

    fn follow(&self, id: &str, digest: &str, kept: &Definitions) -> Followed {
        let (id, digest) = (id.to_owned(), digest.to_owned());
        let edition = self.edition(&id, &digest, kept).and_then(|found| {
            // A digest of another instrument is none of this one.
            if found.id == id {
                Ok(found)
            } else {
                Err(Unusable::Unknown)
            }
        });
        match edition {
            Ok(found) => Followed {
                id,
                digest,
                found: Some(found),
                fault: None,
            },
            Err(why) => {
                let found = self.present(&id).ok();
                let fault = Unfollowed {
                    id: id.clone(),
                    digest: digest.clone(),
                    instead: found.map(|instrument| instrument.version.clone()),
                    why,
                };
                // An instrument that nobody here knows is one of the open points, as it always was.
                let nowhere = found.is_none() && fault.why == Unusable::Unknown;
                Followed {
                    id,
                    digest,
                    found,
                    fault: (!nowhere).then_some(fault),
                }
            }
        }
    }

    /// The edition with this digest, of whatever instrument. What the organisation has now is looked at last:
    /// it need not be read to open a file.
    fn edition(
        &self,
        id: &str,
        digest: &str,
        kept: &Definitions,
    ) -> Result<&'static Instrument, Unusable> {
        if digest.is_empty() {
            return self.present(id).map_err(|_| Unusable::Unknown);
        }
        if !kept::is_unchanged(digest, kept) {
            return Err(Unusable::Changed);
        }
        if let Some(given) = self.given.iter().find(|given| given.digest == digest) {
            return Ok(given);
        }
        if let Some(found) = built_in::by_digest(digest) {
            return found.map_err(Unusable::Unreadable);
        }
        match kept::instrument(digest, kept) {
            Err(Unusable::Unknown) => {
                let mut own = self.own().entries.iter();
                let found = own.find(|entry| entry.instrument.digest == digest);
                found.map(|entry| entry.instrument).ok_or(Unusable::Unknown)
            }
            found => found,
        }
    }

    /// The editions that could not be followed (see [`Library::following`]).
    pub fn unfollowed(&self) -> impl Iterator<Item = &Unfollowed> {
        self.followed.iter().filter_map(|one| one.fault.as_ref())
    }

    /// Whether this is the library for these instruments: nothing was added or moved to another edition.
    pub fn is_following<'a>(&'a self, used: impl IntoIterator<Item = (&'a str, &'a str)>) -> bool {
        let followed = self
            .followed
            .iter()
            .map(|one| (one.id.as_str(), one.digest.as_str()));
        followed.eq(used)
    }

    /// The edition that an assessment can move to from the one it follows: what the organisation has now, the
    /// same extensions on the present text, or the present text. None when it follows that already.
    ///
    /// # Errors
    /// When the extensions that the assessment keeps do not fit the present text.
    pub fn newer(
        &self,
        id: &str,
        digest: &str,
        kept: &Definitions,
    ) -> Result<Option<Newer>, QuestionnaireError> {
        let own = self.own().find(id).map(|entry| Newer {
            instrument: entry.instrument,
            keeps: entry.keeps.clone(),
        });
        let newer = match (own, kept.get(digest)) {
            (Some(own), _) => Some(own),
            (None, Some(Definition::Whole { .. })) => None,
            (None, Some(Definition::Extended { extensions, .. })) => {
                let Some(base) = built_in::digest_of(id) else {
                    return Ok(None);
                };
                let keeps = BTreeMap::new();
                let name = kept::short(digest);
                let made = own::extended(&name, base, extensions, keeps)?;
                Some(Newer {
                    instrument: made.instrument,
                    keeps: made.keeps,
                })
            }
            (None, None) => self.present(id).ok().map(|instrument| Newer {
                instrument,
                keeps: BTreeMap::new(),
            }),
        };
        // What was changed outside the program can be put right by the same edition.
        let changed = !kept::is_unchanged(digest, kept);
        Ok(newer.filter(|newer| newer.instrument.digest != digest || changed))
    }
}
