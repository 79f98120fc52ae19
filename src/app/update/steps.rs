//! Changes as steps: making them, taking them back, doing them again. Which steps there are follows from the
//! history, so that they are the same after the program was stopped.

use super::Turn;
use crate::app::Effect;
use crate::app::model::Open;
use crate::app::reading::is_of_committee;
use crate::assessment::{Address, Answer, Edit, Stamp, Step, Stepping};
use crate::language::Message;

impl Turn<'_> {
    /// Makes a change; `true` when it was made. It is a step to undo.
    pub(super) fn edit(&mut self, edit: Edit) -> bool {
        self.edit_all(vec![edit])
    }

    /// Makes changes that belong together: one step to undo. `false` when none was made.
    pub(super) fn edit_all(&mut self, edits: Vec<Edit>) -> bool {
        let stamp = self.stamp_of_step();
        let mut made = false;
        for edit in edits {
            self.keep_definition(&edit, &stamp);
            if !self.apply_as(edit, &stamp) {
                break;
            }
            made = true;
        }
        if made {
            if let Some(open) = &mut self.model.open
                && open.walk.before.is_some()
            {
                // What was written in the field before this is a step of its own.
                open.write_anew();
            }
            self.refresh();
        }
        made
    }

    /// Makes a change in the field with the focus: part of the step that the visit to the field is. `false` when it
    /// was refused. What follows from it is not worked out again.
    pub(super) fn write_down(&mut self, edit: Edit) -> bool {
        let Some(open) = &mut self.model.open else {
            return false;
        };
        let next = open.assessment.next_step();
        let step = match open.walk.step {
            Some(step) if step + 1 >= next => step,
            _ => next,
        };
        open.walk.step = Some(step);
        let stamp = self.stamp().for_step(step);
        self.apply_as(edit, &stamp)
    }

    /// Makes a change that is no step: what the program writes down by itself.
    pub(super) fn apply(&mut self, edit: Edit) -> bool {
        let stamp = self.stamp();
        self.apply_as(edit, &stamp)
    }

    fn stamp(&self) -> Stamp {
        Stamp {
            at: self.now.at.clone(),
            by: self.model.writer.clone(),
            ..Stamp::default()
        }
    }

    fn stamp_of_step(&self) -> Stamp {
        let open = self.model.open.as_ref();
        let step = open.map_or(1, |open| open.assessment.next_step());
        self.stamp().for_step(step)
    }

    /// Applies and records an edit, without refreshing. `false` when it was refused.
    pub(super) fn apply_as(&mut self, edit: Edit, stamp: &Stamp) -> bool {
        let Some(open) = self.model.open.as_mut() else {
            return false;
        };
        if let Some(refusal) = open.refusal() {
            self.warn(&refusal);
            return false;
        }
        if open.refuses_committee(&edit) {
            self.warn(&Message::new("said-committee-changes-nothing"));
            return false;
        }
        if edit
            .address()
            .is_some_and(|at| open.assessment.is_former(&at.instrument))
        {
            self.warn(&Message::new("said-former"));
            return false;
        }
        let answered = match &edit {
            Edit::Answer { address, .. } => Some(address.clone()),
            _ => None,
        };
        match open.assessment.apply(edit.clone(), stamp) {
            Ok(_) => {
                self.effects
                    .push(Effect::Record(Box::new(edit), stamp.clone()));
                if let Some(address) = answered {
                    self.worked_on(&address);
                }
                true
            }
            Err(error) => {
                self.warn(&error.message());
                false
            }
        }
    }

    pub(super) fn undo(&mut self, again: bool) {
        if let Some(editor) = self.editor_mut() {
            let done = if again { editor.redo() } else { editor.undo() };
            if done {
                self.after_typing();
                return;
            }
            // The editor is back where it began: on with what was done to this answer before.
            let here = self.model.open.as_ref();
            let here = here.is_some_and(|open| open.is_step_here(again));
            if !self.is_walking() || self.model.overlay.is_some() || !here {
                self.tell(nothing(again));
                return;
            }
        }
        // What was done in this field so far is the last step.
        self.commit_field();
        while let Some(step) = self.model.open.as_ref().and_then(|o| o.last_step(again)) {
            let Some(open) = &self.model.open else { return };
            let first = step.lines.first();
            let made = first.and_then(|line| open.assessment.history.get(*line));
            let made = made.map(|line| line.stamp.clone()).unwrap_or_default();
            let edits = step.edits(&open.assessment.history);
            let of_committee = |edit: &Edit| is_of_committee(edit, &open.assessment);
            if open.committee.is_none() && edits.iter().any(of_committee) {
                self.warn(&Message::new("said-done-by-committee"));
                return;
            }
            let touched: Vec<(Address, Option<Answer>)> = edits
                .iter()
                .filter_map(Edit::address)
                .map(|at| (at.clone(), open.assessment.answers.get(at).cloned()))
                .collect();
            let all = touched.len() == edits.len();
            if !self.take(step.number, edits, again) {
                return;
            }
            self.refresh();
            // A step that made no difference in the end is no answer to somebody who presses a key.
            let stands = self.model.open.as_ref().is_some_and(|open| {
                touched
                    .iter()
                    .all(|(at, before)| open.assessment.answers.get(at) == before.as_ref())
            });
            if all && stands {
                continue;
            }
            // The last edit that is taken back is the first that was made: that is where to look.
            if let Some((address, _)) = touched.last() {
                self.go_to_address(address);
            }
            self.reload_fields();
            self.say(&self.said_of(&made, again));
            return;
        }
        self.tell(nothing(again));
    }

    /// Makes the edits that take back a step, or do it again. `false` when the first of them is refused.
    fn take(&mut self, number: u64, edits: Vec<Edit>, again: bool) -> bool {
        let taken = if again {
            Stepping::Again
        } else {
            Stepping::Back
        };
        let stamp = Stamp {
            taken: Some(taken),
            ..self.stamp().for_step(number)
        };
        let mut made = false;
        for edit in edits {
            if !self.apply_as(edit, &stamp) {
                break;
            }
            made = true;
        }
        made
    }

    /// What is said of a step that was taken back or done again; of one of an earlier day also when it was made, and
    /// by whom.
    fn said_of(&self, made: &Stamp, again: bool) -> Message {
        let day = |at: &str| at.chars().take(10).collect::<String>();
        let of_today = day(&made.at) == day(&self.now.at);
        let id = match (again, of_today, &made.by) {
            (false, true, _) => "said-undone",
            (true, true, _) => "said-redone",
            (false, false, None) => "said-undone-of",
            (true, false, None) => "said-redone-of",
            (false, false, Some(_)) => "said-undone-of-by",
            (true, false, Some(_)) => "said-redone-of-by",
        };
        Message::new(id)
            .with("date", day(&made.at))
            .with("name", made.by.clone().unwrap_or_default())
    }
}

fn nothing(again: bool) -> &'static str {
    if again {
        "said-nothing-to-redo"
    } else {
        "said-nothing-to-undo"
    }
}

impl Open {
    /// The last step that can be taken back, or done again.
    pub fn last_step(&self, again: bool) -> Option<Step> {
        self.assessment.last_step(again, self.steps_from)
    }

    /// Whether the last step that can be taken back (or done again) was made at the question at hand, and there
    /// alone.
    fn is_step_here(&self, again: bool) -> bool {
        let (Some(step), Some((here, _))) = (self.last_step(again), self.question()) else {
            return false;
        };
        let lines = step.lines.iter();
        let mut of = lines.map(|line| self.assessment.history.get(*line)?.undo.as_ref()?.address());
        of.all(|address| address == Some(&here))
    }

    /// From here on, what is written in the field with the focus is a new step.
    pub(super) fn write_anew(&mut self) {
        self.walk.step = None;
        self.walk.before = self
            .question()
            .map(|(address, _)| self.assessment.answer(&address));
    }
}
