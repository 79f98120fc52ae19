//! The list of assessments for the home screen.
//!
//! Owns how it is read, and that a long one does not keep anybody waiting.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Outside, moment};
use crate::app::{Action, Listed};
use crate::language::Texts;
use crate::questionnaire::Library;
use crate::signing::content_digest;
use crate::standing::Standing;
use crate::store::{self, Folders};

impl Outside {
    /// Reads the list for the home screen: at once when it is short, behind the screen when it is long.
    pub(super) fn list(&self) {
        const SHORT: usize = 8;
        let found = store::list(&self.folders);
        let short = found.len() <= SHORT;
        let (folders, library, sender) = (self.folders.clone(), self.library, self.sender.clone());
        let language = self.language;
        let waker = Arc::clone(&self.waker);
        let read = move || {
            let texts = Texts::new(language);
            let listed = found
                .into_iter()
                .map(|one| listed(one, &folders, library, &texts))
                .collect();
            let _ = sender.send(Action::Listed(listed));
        };
        if short {
            read();
        } else {
            let at_work = self.at_work();
            std::thread::spawn(move || {
                let _at_work = at_work;
                read();
                waker();
            });
        }
    }
}

fn listed(one: store::Listed, folders: &Folders, library: &Library, texts: &Texts) -> Listed {
    let changed = one
        .modified
        .and_then(|at| Timestamp::try_from(at).ok())
        .map_or_else(String::new, |at| {
            at.to_zoned(TimeZone::system())
                .strftime("%Y-%m-%d %H:%M")
                .to_string()
        });
    let file = one
        .path
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    match store::load(&one.path, folders) {
        Ok(loaded) => {
            let assessment = loaded.assessment;
            let digest = if assessment.rounds.is_empty() {
                String::new()
            } else {
                content_digest(&assessment).unwrap_or_default()
            };
            Listed {
                path: one.path,
                name: assessment.profile.name.clone(),
                organisation: assessment.profile.organisation.clone(),
                changed,
                standing: Ok(Box::new(Standing::new(
                    &assessment,
                    &assessment.library(library),
                    &digest,
                    &moment().today,
                ))),
                last_session: assessment
                    .sessions
                    .last()
                    .map(|s| s.date.clone())
                    .unwrap_or_default(),
                review_date: assessment.review_date.clone().unwrap_or_default(),
            }
        }
        Err(error) => Listed {
            path: one.path,
            name: file,
            organisation: String::new(),
            changed,
            standing: Err(texts.say(&error.message())),
            last_session: String::new(),
            review_date: String::new(),
        },
    }
}
