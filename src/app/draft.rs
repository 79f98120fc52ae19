//! What was typed and is in no file yet: forms that were not finished, a quick note that was put off.
//!
//! Owns what of it is kept aside and how it comes back, so that a program that was killed loses no sentence. Must not
//! know where it is kept. It is no part of the assessment: nothing of it was saved by anybody.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::form::{Form, FormInput, FormPurpose};
use super::model::{Model, Overlay, Screen};
use crate::text::Editor;

/// All of it for one assessment.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Drafts {
    /// The forms, by what each is for.
    #[serde(default)]
    pub forms: BTreeMap<String, Draft>,
    /// The quick note.
    #[serde(default)]
    pub note: String,
}

/// A form that was not finished.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Draft {
    /// Id of its title among the interface texts.
    pub title: String,
    /// What was filled in, by field.
    pub fields: BTreeMap<String, String>,
}

impl Drafts {
    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl FormPurpose {
    /// Whether what was filled in is worth having again. Who is in the room, or what a list shows, is old by then; and
    /// nobody finds a decision to sign that was chosen at another time.
    pub fn keeps_draft(&self) -> bool {
        !matches!(
            self,
            Self::New
                | Self::Room(_)
                | Self::BeginSession(_)
                | Self::OpenRound
                | Self::Sign(_)
                | Self::TaskFilter
                | Self::PastFilter
        )
    }

    /// Its name among the drafts.
    pub(super) fn draft_name(&self) -> String {
        format!("{self:?}")
    }
}

impl Form {
    /// What to keep of it; nothing when nobody filled in anything.
    pub(super) fn draft(&self) -> Option<Draft> {
        if !self.is_touched() || !self.purpose.keeps_draft() {
            return None;
        }
        let keys = self.fields.iter().map(|field| field.key.to_owned());
        Some(Draft {
            title: self.title.to_owned(),
            fields: keys.zip(self.filled_in()).collect(),
        })
    }

    /// Fills it in as it was; fields that it has no more are left out.
    pub(super) fn fill(&mut self, draft: &Draft) {
        for field in &mut self.fields {
            let Some(filled) = draft.fields.get(field.key) else {
                continue;
            };
            match &mut field.input {
                FormInput::Line(editor) | FormInput::Text(editor) => {
                    let mut new = Editor::new(filled);
                    new.doc_end(false);
                    **editor = new;
                }
                FormInput::One(options, chosen) => {
                    let place = options.iter().position(|(id, _)| id == filled);
                    *chosen = place.unwrap_or(*chosen);
                }
                FormInput::Several(options, _) => {
                    for (id, _, on) in options {
                        *on = filled.lines().any(|line| line == id);
                    }
                }
            }
        }
    }
}

impl Model {
    /// What is in no file now; with what was found at the start and nobody opened yet.
    pub(super) fn drafts_now(&self) -> Drafts {
        let mut now = self.found.clone();
        let on_screen = match &self.screen {
            Screen::Form(form, _) => Some(&**form),
            _ => None,
        };
        for form in self.kept.iter().chain(on_screen) {
            if let Some(draft) = form.draft() {
                now.forms.insert(form.purpose.draft_name(), draft);
            }
        }
        let half = self.open.as_ref().map(|open| open.half_noted.clone());
        now.note = match &self.overlay {
            Some(Overlay::Capture(capture)) => capture.editor.text(),
            _ => half.unwrap_or_default(),
        };
        if now.note.trim().is_empty() {
            now.note.clear();
        }
        now
    }
}
