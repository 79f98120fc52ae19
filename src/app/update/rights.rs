//! Rights: taking them over into 4.1.3, the reason for another severity, closing early, and the way from
//! the matrix to a step and back.

use super::Turn;
use crate::app::field::{Field, TextPart};
use crate::app::form::{Form, FormField, FormPurpose};
use crate::app::model::{Focus, Open, Screen};
use crate::assessment::{Address, Edit};
use crate::language::Message;
use crate::standing::{self, EarlyEnd};

impl Turn<'_> {
    /// Fills the table of realistic impact with the rights that were named and are not in it.
    pub(super) fn take_rights(&mut self) {
        self.stop_editing();
        self.leave_field();
        let Some(open) = self
            .model
            .open
            .as_ref()
            .filter(|open| open.asks_realistic())
        else {
            self.tell("said-rights-elsewhere");
            return;
        };
        let (Some(outline), Some((address, _))) = (open.outline(), open.question()) else {
            return;
        };
        let Some((answer, count)) = standing::with_named_rights(outline, &open.assessment) else {
            let matrix = open.matrix();
            let named = matrix.rows.iter().any(|row| row.harmed || row.protected);
            self.tell(if named {
                "said-rights-none-to-take"
            } else {
                "said-rights-none-named"
            });
            return;
        };
        let to = Some(Box::new(answer));
        if self.edit(Edit::Answer { address, to }) {
            self.reload_fields();
            self.say(&Message::new("said-rights-taken").number("count", count));
        }
    }

    /// After an option was chosen: what that choice asks for next.
    pub(super) fn after_choice(&mut self) {
        let Some(open) = &self.model.open else { return };
        if open.unreasonable_here().is_some() {
            self.tell("said-not-reasonable");
            return;
        }
        let at_severity = open
            .question()
            .is_some_and(|(address, _)| address.question == standing::steps::SEVERITY);
        let row = open.right_here().filter(|_| at_severity);
        let suggestion = row
            .filter(standing::RightRow::lacks_reason)
            .and_then(|row| row.suggestion);
        let explanation = |field: &Field| field.part() == Some(TextPart::Explanation);
        let field = open.walk.fields.iter().position(explanation);
        if let (Some(suggestion), Some(field)) = (suggestion, field) {
            let options = open.question().map_or(&[][..], |(_, q)| q.answer.options());
            let words = suggestion.words(options, self.model.language());
            self.leave_field();
            self.enter_field(field);
            self.say(&Message::new("said-severity-differs").with("suggestion", words));
        }
    }

    /// The answer after which closing early is meant: the one at hand, of the right at hand, or the first.
    fn early_place(&self) -> Option<Address> {
        let open = self.model.open.as_ref()?;
        let right = if let Screen::Matrix(selected) = &self.model.screen {
            open.matrix().rows.get(*selected).map(|row| row.id.clone())
        } else if let Some(here) = open.unreasonable_here() {
            return Some(here);
        } else {
            let item = open.entry().and_then(|entry| entry.item.as_ref());
            item.map(|item| item.id.clone())
        };
        let all = open.unreasonable();
        let of_right = |address: &&Address| right.is_some() && address.item == right;
        all.iter().find(of_right).or(all.first()).cloned()
    }

    /// Asks why the assessment is closed early.
    pub(super) fn open_close_early(&mut self) {
        self.stop_editing();
        self.leave_field();
        let Some(after) = self.early_place() else {
            self.tell("said-nothing-unreasonable");
            return;
        };
        let Some(open) = &self.model.open else { return };
        let end = match EarlyEnd::after(&after, &open.assessment, self.model.library) {
            Ok(end) => end,
            Err(error) => {
                self.say(&error.message());
                return;
            }
        };
        let fields = vec![FormField::text(
            "early_reason",
            self.words("form-early_reason"),
            "",
        )];
        let purpose = FormPurpose::CloseEarly(after);
        let mut form = Form::new(purpose, "form-close-early-title", fields);
        let right = end.right.in_language(self.model.language());
        let message = Message::new("form-close-early-introduction")
            .with("number", &end.after.question)
            .with("right", standing::short_label(right))
            .number("count", end.open.len());
        form.introduction = self.model.texts.say(&message);
        self.show(form);
    }

    /// Closes early; the words of what is wrong otherwise.
    pub(super) fn close_early(&mut self, after: &Address, given: &str) -> Result<(), String> {
        let Some(open) = &self.model.open else {
            return Ok(());
        };
        let end = EarlyEnd::after(after, &open.assessment, self.model.library)
            .map_err(|error| self.model.texts.say(&error.message()))?;
        let reason = self.model.texts.say(&end.reason(given));
        let edits = end.edits(&open.assessment, &reason);
        if !self.edit_all(edits) {
            return Err(self.model.said.clone().unwrap_or_default());
        }
        if let Some(advice) = &end.advice {
            self.go_to_address(advice);
        }
        self.reload_fields();
        self.say(&Message::new("said-closed-early").number("count", end.open.len()));
        Ok(())
    }

    /// Enter on a row of the matrix: to the first step of that right that needs something.
    pub(super) fn open_matrix_row(&mut self, selected: usize) {
        let Some(open) = &self.model.open else { return };
        let Some(row) = open.matrix().rows.get(selected).cloned() else {
            return;
        };
        if self.go_to_address(&row.next)
            && let Some(open) = &mut self.model.open
        {
            open.walk.focus = Focus::Question;
            open.walk.from_matrix = Some((row.id, row.next));
        }
    }

    /// Back to the row of the matrix where the walk began, while the team is still at that right.
    pub(super) fn back_to_matrix(&mut self) -> bool {
        let Some(open) = &mut self.model.open else {
            return false;
        };
        open.leave_other_right();
        let Some((right, _)) = open.walk.from_matrix.take() else {
            return false;
        };
        let rows = open.matrix().rows;
        let row = rows.iter().position(|row| row.id == right);
        if let Some(row) = row {
            self.model.screen = Screen::Matrix(row);
        }
        row.is_some()
    }
}

impl Open {
    /// Forgets the row of the matrix where the walk began, unless the entry at hand is about that right.
    pub(super) fn leave_other_right(&mut self) {
        let Some((right, address)) = &self.walk.from_matrix else {
            return;
        };
        let at_step = self.question().is_some_and(|(here, _)| here == *address);
        let item = self.entry().and_then(|entry| entry.item.as_ref());
        if !at_step && item.is_none_or(|item| item.id != *right) {
            self.walk.from_matrix = None;
        }
    }
}
