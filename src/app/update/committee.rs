//! The committee: who it is, going in and out, what it may change, and its commands.

use super::Turn;
use super::picks::Mark;
use crate::app::command::CommandId as Id;
use crate::app::form::{Form, FormField, FormPurpose};
use crate::app::model::{Open, Overlay, Screen};
use crate::assessment::{Committee, Edit, Member};
use crate::language::Message;
use crate::standing::Since;

impl Turn<'_> {
    /// The commands of reading and remarking; `false` when it is none of them.
    pub(super) fn committee_command(&mut self, id: Id) -> bool {
        match id {
            Id::Committee => self.go_in_or_out(),
            Id::EditCommittee => self.edit_committee(),
            Id::NewCommittee => self.open_committee_form(None),
            Id::ReadOn => self.read_on(true),
            Id::ReadUp => self.read_on(false),
            Id::NextSection => self.next_section(true),
            Id::PreviousSection => self.next_section(false),
            Id::CloseReading => self.ask_to_close_reading(),
            Id::Remark => self.open_remark_here(),
            Id::RemarkSection => self.open_section_remark(),
            Id::EditRemark => self.edit_remark(),
            Id::Reply => self.reply(),
            Id::Resolve => self.resolve(),
            Id::FilterRemarks => self.choose_filter(),
            Id::ToRemarks => self.show_remarks(),
            Id::SectionVerdict => self.open_section_verdict(),
            Id::Verdict => self.open_verdict(),
            Id::WhatChanged => self.toggle_differences(),
            Id::ToChanges => self.show_changes(),
            _ => return false,
        }
        true
    }

    /// In committee mode when the team is at work, back to the team when a committee reads.
    fn go_in_or_out(&mut self) {
        let Some(open) = &self.model.open else {
            self.tell("said-open-first");
            return;
        };
        if open.committee.is_some() {
            self.leave_committee();
            return;
        }
        let committees = &open.assessment.committees;
        match committees.as_slice() {
            [] => self.open_committee_form(None),
            [only] => {
                let id = only.id.clone();
                self.enter_committee(&id);
            }
            several => {
                let options = several.iter().map(|one| {
                    let id = Mark::Committee.id(&one.id);
                    (id, one.name.clone())
                });
                self.model.overlay = Some(Overlay::Pick(options.collect(), 0));
            }
        }
    }

    /// A committee begins to read, or goes on where it was.
    pub(super) fn enter_committee(&mut self, id: &str) {
        self.stop_editing();
        self.leave_field();
        self.remember_place();
        let library = self.model.library;
        let Some(open) = &mut self.model.open else {
            return;
        };
        open.committee = Some(id.to_owned());
        open.walk.guidance = false;
        open.desk = crate::app::Desk::default();
        open.desk.since = Since::last_read(&open.assessment, library, Some(id));
        let name = open.reader().map(|one| one.name.clone());
        self.model.screen = Screen::Reading;
        self.read_first_unread();
        if let Some(open) = &mut self.model.open {
            open.desk.came_in_at = Some((open.walk.outline, open.walk.at));
        }
        let message = Message::new("said-committee-reads")
            .with("name", name.unwrap_or_default())
            .number("changed", self.model.change_count());
        self.say(&message);
    }

    /// Back to the team.
    pub(super) fn leave_committee(&mut self) {
        let Some(open) = &mut self.model.open else {
            return;
        };
        open.committee = None;
        open.walk.guidance = false;
        open.desk = crate::app::Desk::default();
        open.go_back_to_place();
        self.model.overlay = None;
        self.model.screen = Screen::Walk;
        self.tell("said-committee-left");
    }

    /// Changes name and members of the committee that reads, or of the one that is chosen.
    fn edit_committee(&mut self) {
        let Some(open) = &self.model.open else { return };
        let reads = open.committee.clone();
        let committees = &open.assessment.committees;
        match (reads, committees.as_slice()) {
            (Some(id), _) => self.open_committee_form(Some(&id)),
            (None, []) => self.tell("said-no-committee"),
            (None, [only]) => {
                let id = only.id.clone();
                self.open_committee_form(Some(&id));
            }
            (None, several) => {
                let options = several.iter().map(|one| {
                    let id = Mark::EditCommittee.id(&one.id);
                    (id, one.name.clone())
                });
                self.model.overlay = Some(Overlay::Pick(options.collect(), 0));
            }
        }
    }

    /// The form for a committee: an existing one, or a new one.
    pub(super) fn open_committee_form(&mut self, id: Option<&str>) {
        let Some(open) = &self.model.open else {
            self.tell("said-open-first");
            return;
        };
        let mut known = open.assessment.committees.iter();
        let known = id.and_then(|id| known.find(|one| one.id == id).cloned());
        let is_new = known.is_none();
        let committee = known.unwrap_or_else(|| Committee {
            id: String::new(),
            name: self.words("form-committee-usual-name"),
            members: Vec::new(),
        });
        let members: Vec<String> = committee.members.iter().map(member_line).collect();
        let fields = vec![
            self.line_field("committee_name", &committee.name),
            FormField::text("members", self.words("form-members"), &members.join("\n"))
                .hint(self.words("form-members-hint")),
        ];
        let purpose = FormPurpose::Committee(committee.id);
        let mut form = Form::new(purpose, "form-committee-title", fields);
        if is_new {
            form.introduction = self.words("form-committee-introduction");
        }
        self.show(form);
    }

    /// Finishes a form of the committee.
    pub(super) fn finish_committee_form(&mut self, form: &Form) -> Result<(), String> {
        match &form.purpose {
            FormPurpose::Committee(id) => self.finish_committee(form, id),
            FormPurpose::Remark(id, on) => self.finish_remark(form, id, on),
            FormPurpose::Reply(remark) => self.finish_reply(form, remark),
            FormPurpose::Resolve(remark) => self.finish_resolving(form, remark),
            FormPurpose::SectionVerdict(section) => self.finish_section_verdict(form, section),
            FormPurpose::Verdict(review) => self.finish_verdict(form, review),
            _ => Ok(()),
        }
    }

    fn finish_committee(&mut self, form: &Form, id: &str) -> Result<(), String> {
        let Some(open) = &self.model.open else {
            return Ok(());
        };
        // A new one gets its id now: another computer may have made one since the form was opened.
        let is_new = id.is_empty();
        let id = self.id_or_new(id, "c");
        let reads = open.committee.is_some();
        let committee = Committee {
            id: id.clone(),
            name: form.get("committee_name"),
            members: form.get("members").lines().filter_map(member).collect(),
        };
        self.needed(&committee.name, "form-committee-name-missing")?;
        self.made(Edit::Committee {
            id: id.clone(),
            to: Some(committee),
            at: None,
        })?;
        if is_new && !reads {
            self.enter_committee(&id);
        }
        Ok(())
    }

    /// What is the team's is not for the committee to change, and says so. Reading along, a committee never comes to
    /// the walk either: where others go there, it reads.
    pub(super) fn keep_to_committee(&mut self) {
        let Some(open) = self.model.open.as_ref() else {
            return;
        };
        if open.committee.is_none() {
            return;
        }
        // Taken back, or taken away on another computer. What is being written stays on the screen.
        if open.reader().is_none() && !matches!(self.model.screen, Screen::Form(..)) {
            self.leave_committee();
            self.tell("said-committee-gone");
            return;
        }
        match &mut self.model.screen {
            Screen::Walk => self.model.screen = Screen::Reading,
            Screen::Form(_, behind) if matches!(**behind, Screen::Walk) => {
                **behind = Screen::Reading;
            }
            _ => {}
        }
        if let (Screen::Reading, None) = (&self.model.screen, &self.model.overlay) {
            self.stand_at_question();
            self.note_as_read();
        }
    }
}

impl Open {
    /// Why an edit is not made: a committee reads, and this is the team's.
    pub(super) fn refuses_committee(&self, edit: &Edit) -> bool {
        let place = matches!(edit, Edit::Place(_));
        let committee = self.committee.as_deref();
        let may = |committee| crate::app::reading::may_write(edit, &self.assessment, committee);
        !place && committee.is_some_and(|committee| !may(committee))
    }
}

impl FormPurpose {
    /// Whether it writes what is a committee's own.
    pub(super) fn is_for_committee(&self) -> bool {
        matches!(
            self,
            Self::Committee(_)
                | Self::Remark(..)
                | Self::Reply(_)
                | Self::Resolve(_)
                | Self::SectionVerdict(_)
                | Self::Verdict(_)
                | Self::ActionPoint(_)
                | Self::Sheet
                | Self::TaskFilter
                | Self::Writer
        )
    }
}

/// A line of the form: `name, role`.
fn member_line(member: &Member) -> String {
    if member.role.is_empty() {
        member.name.clone()
    } else {
        format!("{}, {}", member.name, member.role)
    }
}

/// A member from a line; none from an empty one.
fn member(line: &str) -> Option<Member> {
    let (name, role) = line.split_once(',').unwrap_or((line, ""));
    let (name, role) = (name.trim().to_owned(), role.trim().to_owned());
    (!name.is_empty()).then_some(Member { name, role })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_is_a_line_of_name_and_role() {
        for (line, name, role) in [
            ("Hanna de Boer, voorzitter", "Hanna de Boer", "voorzitter"),
            (" Ilse ", "Ilse", ""),
            ("Jan, jurist, extern", "Jan", "jurist, extern"),
        ] {
            let read = member(line).unwrap();
            assert_eq!((read.name.as_str(), read.role.as_str()), (name, role));
            assert_eq!(member(&member_line(&read)), Some(read));
        }
        assert_eq!(member("  "), None);
        assert_eq!(member(", voorzitter"), None);
    }
}
