//! Where a key is pressed now, and what does something there.
//!
//! Owns what the model says of its own place. Must not know what a command does.

use std::path::PathBuf;

use super::command::{CommandId, Context};
use super::field::FieldKind;
use super::form::FormInput;
use super::model::{Focus, Model, Open, Overlay, RecordKind, Screen};
use crate::assessment::{CARRIED_FROM, State};

impl Model {
    /// Where a key is pressed now.
    pub fn context(&self) -> Context {
        match &self.overlay {
            Some(Overlay::Help(_)) => Context::Help,
            Some(Overlay::Finder(_)) => Context::Finder,
            Some(Overlay::Reader(_)) => Context::Reader,
            Some(Overlay::Pick(..)) => Context::Pick,
            Some(Overlay::Capture(_)) => Context::Capture,
            Some(Overlay::ReadBack(_)) => Context::ReadBack,
            None => self.screen_context(),
        }
    }

    /// Whether the question at hand is parked.
    pub(super) fn is_at_parked(&self) -> bool {
        let open = self.open.as_ref();
        let here = open.and_then(|open| Some((open, open.question()?.0)));
        here.is_some_and(|(open, address)| {
            matches!(open.assessment.answer(&address).state, State::Parked { .. })
        })
    }

    /// Whether a command that has a key here does something here: what is shown as a key must work.
    pub fn offers(&self, id: CommandId) -> bool {
        match (id, &self.screen) {
            (
                CommandId::ToggleDone | CommandId::SortList | CommandId::ToOrigin,
                Screen::Records(list),
            ) => list.kind == RecordKind::ActionPoints,
            (CommandId::NewRecord | CommandId::Remove, Screen::Records(list)) => {
                !matches!(list.kind, RecordKind::Parked | RecordKind::History)
            }
            (CommandId::FilterList, Screen::Records(list)) => match list.kind {
                RecordKind::ActionPoints => true,
                RecordKind::History => self.shows_all_changes(),
                _ => false,
            },
            (CommandId::BringBack, Screen::Records(list)) => {
                list.kind == RecordKind::History && !self.shows_all_changes()
            }
            (CommandId::Unpark, Screen::Records(list)) => list.kind == RecordKind::Parked,
            (CommandId::Unpark, Screen::Walk) => self.is_at_parked(),
            (
                CommandId::Agree
                | CommandId::Park
                | CommandId::NotApplicable
                | CommandId::Dissent
                | CommandId::Note
                | CommandId::NextField
                | CommandId::PreviousField
                | CommandId::EditOutside,
                Screen::Walk,
            ) => self
                .open
                .as_ref()
                .is_some_and(|open| open.question().is_some()),
            (CommandId::Suggest, Screen::Form(form, _)) => form.offered().is_some(),
            (CommandId::TakeRights, _) => self.open.as_ref().is_some_and(Open::asks_realistic),
            (CommandId::StillRight, _) => self.stale_here().is_some(),
            (CommandId::ToOverview, Screen::Home) => !self.home.listed.is_empty(),
            (CommandId::CloseEarly, _) => {
                let said = self.open.as_ref().map(Open::unreasonable);
                said.is_some_and(|said| !said.is_empty())
            }
            (CommandId::Capture, _)
            | (
                CommandId::GoTo
                | CommandId::Search
                | CommandId::Report
                | CommandId::Save
                | CommandId::Undo
                | CommandId::Redo,
                Screen::Home,
            ) => self.open.is_some(),
            (CommandId::NextInstrument | CommandId::PreviousInstrument, _) => self
                .open
                .as_ref()
                .is_some_and(|open| open.outlines.len() > 1),
            (CommandId::CarryOver, _) => self.to_carry_over().is_some(),
            (CommandId::BeginSession, _) => self.running_session().is_none(),
            (CommandId::PauseSession | CommandId::EndSession | CommandId::WhoIsHere, _) => {
                self.running_session().is_some()
            }
            (CommandId::AgreeRead, _) => match &self.overlay {
                Some(Overlay::ReadBack(read)) => !read.drafts.is_empty(),
                _ => true,
            },
            (CommandId::Remove, Screen::Session(_)) => self.is_at_log(),
            (CommandId::NextPage | CommandId::PreviousPage, Screen::Session(_)) => {
                let open = self.open.as_ref();
                open.is_some_and(|open| open.assessment.sessions.len() > 1)
            }
            (CommandId::EditRemark | CommandId::Remove, Screen::Remarks) => self.reads(),
            (CommandId::Reply | CommandId::Resolve, Screen::Reading) => {
                let open = self.open.as_ref();
                open.is_some_and(|open| open.remarks_here().next().is_some())
            }
            (CommandId::EditCommittee, _) => {
                let committees = self.open.as_ref().map(|open| &open.assessment.committees);
                committees.is_some_and(|all| !all.is_empty())
            }
            (CommandId::ToChanges, Screen::Reading | Screen::Sections)
            | (CommandId::WhatChanged, _) => {
                let desk = self.open.as_ref().map(|open| &open.desk);
                desk.is_some_and(|desk| desk.since.is_some())
            }
            _ => true,
        }
    }

    fn shows_all_changes(&self) -> bool {
        self.open
            .as_ref()
            .is_some_and(|open| open.past.of.is_none())
    }

    /// Whether a committee reads.
    fn reads(&self) -> bool {
        let committee = self.open.as_ref().map(|open| &open.committee);
        committee.is_some_and(Option::is_some)
    }

    /// The file that can be carried over to a later edition: the open one, or the one selected on the home screen.
    pub fn to_carry_over(&self) -> Option<PathBuf> {
        if let Some(open) = &self.open {
            let mut used = open.assessment.instruments_in_use();
            return used
                .any(|one| one.id == CARRIED_FROM)
                .then(|| open.path.clone());
        }
        let listed = self.home.listed.get(self.home.selected)?;
        let mut used = listed.standing.as_ref().ok()?.instruments.iter();
        used.any(|one| one.id == CARRIED_FROM)
            .then(|| listed.path.clone())
    }

    /// The context of the screen, whatever lies over it.
    pub fn screen_context(&self) -> Context {
        match &self.screen {
            Screen::Home => Context::Home,
            Screen::Records(_) => Context::Records,
            Screen::Matrix(_) => Context::Matrix,
            Screen::SignOff(_) => Context::SignOff,
            Screen::Overview => Context::Overview,
            Screen::Session(_) => Context::Session,
            Screen::Reading => Context::Reading,
            Screen::Sections => Context::Sections,
            Screen::Remarks => Context::Remarks,
            Screen::Changes => Context::Changes,
            Screen::Form(form, _) => match form.fields.get(form.focus).map(|field| &field.input) {
                Some(FormInput::Text(_)) => Context::FormText,
                Some(FormInput::One(..) | FormInput::Several(..)) => Context::FormOptions,
                Some(FormInput::Line(_)) | None => Context::Form,
            },
            Screen::Walk => self.open.as_ref().map_or(Context::Home, Open::context),
        }
    }
}

impl Open {
    fn context(&self) -> Context {
        match self.walk.focus {
            Focus::Tree => Context::Tree,
            Focus::Question => Context::Question,
            Focus::Field(index) => match self.walk.fields.get(index).map(|field| &field.kind) {
                Some(FieldKind::Text { part, .. }) if part.is_long() => Context::Text,
                Some(FieldKind::Options { .. }) => Context::Options,
                Some(
                    FieldKind::Text { .. }
                    | FieldKind::Items {
                        editing: Some(_), ..
                    }
                    | FieldKind::Rows {
                        editing: Some(_), ..
                    },
                ) => Context::Line,
                Some(FieldKind::Items { .. }) => Context::Items,
                Some(FieldKind::Rows { .. }) => Context::Rows,
                None => Context::Question,
            },
        }
    }
}
