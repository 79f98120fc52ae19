//! The sign-off screen: opening a round, signing, jumping to what is still open.

use super::Turn;
use crate::app::model::{Screen, SignOff};
use crate::app::{Effect, RecordKind};
use crate::signing::{self, Signing};
use crate::standing::{RoundStanding, required_roles};

impl Turn<'_> {
    /// The roles that sign: of the open round, or those that a new round would ask.
    pub(super) fn signing_roles(&self) -> Vec<String> {
        let Some(open) = &self.model.open else {
            return Vec::new();
        };
        open.signing_roles(self.model.library)
    }

    /// Opens a round, at once or through a form for the reason.
    pub(super) fn start_round(&mut self) {
        let Some(open) = &self.model.open else { return };
        if let RoundStanding::Open { version, .. } = open.standing.round {
            let message = crate::language::Message::new("said-round-is-open")
                .with("version", version.to_string());
            self.say(&message);
            return;
        }
        // No reason is asked for what will be refused.
        if let RoundStanding::Complete { version, .. } = open.standing.round {
            let message = signing::SigningError::Complete(version).message();
            self.say(&message);
            return;
        }
        // Its end, and whoever comes or leaves, would make the round stale.
        if open.running_session().is_some() {
            self.tell("said-round-in-session");
            return;
        }
        if open.standing.blockers.is_empty() {
            self.open_round("");
        } else {
            self.open_round_form();
        }
    }

    /// Opens a round; `true` when it is open.
    pub(super) fn open_round(&mut self, reason: &str) -> bool {
        let Some(open) = &self.model.open else {
            return false;
        };
        let edit = signing::open_round(
            &open.assessment,
            self.model.library,
            &self.model.texts,
            reason,
            &self.now.at,
        );
        match edit {
            Ok(edit) => {
                let opened = self.edit(edit);
                if opened {
                    self.effects.push(Effect::Snapshot);
                    self.tell("said-round-opened");
                }
                opened
            }
            Err(error) => {
                self.say(&error.message());
                false
            }
        }
    }

    /// Signs; the words of what is wrong otherwise.
    pub(super) fn sign(&mut self, signing: Signing) -> Result<(), String> {
        let Some(open) = &self.model.open else {
            return Ok(());
        };
        let edit = signing::sign(&open.assessment, signing)
            .map_err(|error| self.model.texts.say(&error.message()))?;
        if self.edit(edit) {
            self.effects.push(Effect::Snapshot);
            let complete = self
                .model
                .open
                .as_ref()
                .is_some_and(|open| open.standing.round.is_complete());
            self.tell(if complete {
                "said-round-complete"
            } else {
                "said-signed"
            });
            Ok(())
        } else {
            Err(self.model.said.clone().unwrap_or_default())
        }
    }

    /// Enter on a line: sign for the role, or jump to the open point.
    pub(super) fn open_sign_off_line(&mut self) {
        let Screen::SignOff(SignOff { selected }) = self.model.screen else {
            return;
        };
        let roles = self.signing_roles();
        if let Some(role) = roles.get(selected) {
            let Some(open) = &self.model.open else { return };
            match open.standing.round {
                RoundStanding::Open { .. } => {
                    let signed = open
                        .assessment
                        .round()
                        .is_some_and(|r| r.signature(role).is_some());
                    if signed {
                        self.tell("said-role-has-signed");
                    } else {
                        self.open_sign(role);
                    }
                }
                RoundStanding::Complete { .. } => self.tell("said-round-complete"),
                RoundStanding::None | RoundStanding::Stale { .. } => self.tell("said-open-a-round"),
            }
            return;
        }
        let blocker = self
            .model
            .open
            .as_ref()
            .and_then(|open| open.standing.blockers.get(selected - roles.len()).cloned());
        match blocker {
            Some(blocker) => match blocker.address {
                Some(address) => {
                    self.go_to_address(&address);
                }
                None if blocker.message.id == "blocker-role-missing" => {
                    self.show_records(RecordKind::People);
                }
                None => self.open_profile(),
            },
            None => self.tell("said-nothing-open"),
        }
    }
}

impl crate::app::Open {
    /// The roles that sign: of the open round, or those that a new round would ask.
    pub fn signing_roles(&self, library: &crate::questionnaire::Library) -> Vec<String> {
        match (self.standing.round, self.assessment.round()) {
            (RoundStanding::Open { .. } | RoundStanding::Complete { .. }, Some(round)) => {
                round.required.clone()
            }
            _ => required_roles(&self.assessment, library),
        }
    }
}
