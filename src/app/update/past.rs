//! The history on screen: of one answer or of everything, its filter, the way to what changed, and bringing an earlier
//! text back. The present one stays in the history.

use std::fmt::Write as _;

use super::Turn;
use crate::app::CommandId;
use crate::app::form::{Form, FormField, FormPurpose};
use crate::app::model::{Open, RecordKind, Records, Screen};
use crate::app::past::{Leads, Past, PastFilter, PastLine, told_versions};
use crate::app::told::signed;
use crate::assessment::{Edit, day_meant};
use crate::language::Message;

/// No choice: no name of anybody.
const ANY: &str = "\u{1}";

impl Turn<'_> {
    /// The commands of this file.
    pub(super) fn past_command(&mut self, id: CommandId) {
        match id {
            CommandId::AnswerHistory => self.show_answer_history(),
            CommandId::History => self.show_history(),
            CommandId::BringBack => self.bring_back(),
            _ => {}
        }
    }

    fn past_line(&self) -> Option<usize> {
        match self.model.screen {
            Screen::Records(Records {
                kind: RecordKind::History,
                selected,
            }) => Some(selected),
            _ => None,
        }
    }

    fn selected_past(&self) -> Option<PastLine> {
        let line = self.past_line()?;
        self.model.open.as_ref()?.past.lines.get(line).cloned()
    }

    /// The lines of the history again, when it is on screen.
    pub(super) fn settle_past(&mut self) {
        let (Some(line), Some(open)) = (self.past_line(), &self.model.open) else {
            return;
        };
        let lines = self.model.past_lines(open);
        let line = line.min(lines.len().saturating_sub(1));
        if let Some(open) = &mut self.model.open {
            open.past.lines = lines;
        }
        self.model.screen = Screen::Records(Records {
            kind: RecordKind::History,
            selected: line,
        });
    }

    fn show_answer_history(&mut self) {
        self.leave_field();
        let Some(open) = &mut self.model.open else {
            return;
        };
        let Some((address, _)) = open.question() else {
            self.tell("said-no-question-here");
            return;
        };
        open.past.of = Some(address);
        self.show_records(RecordKind::History);
    }

    fn show_history(&mut self) {
        self.leave_field();
        if let Some(open) = &mut self.model.open {
            open.past.of = None;
        }
        self.show_records(RecordKind::History);
    }

    /// Enter on a line: an earlier text in full, or the way to what changed.
    pub(super) fn open_past(&mut self) {
        let Some(line) = self.selected_past() else {
            self.tell("said-nothing-changed");
            return;
        };
        if let Some(version) = line.version {
            self.read_version(version);
            return;
        }
        match line.leads {
            Some(Leads::Question(address)) => {
                let selected = self.past_line().unwrap_or(0);
                self.go_from_list(RecordKind::History, selected, address);
            }
            Some(Leads::Record(kind, id)) => {
                let place = self
                    .model
                    .open
                    .as_ref()
                    .and_then(|open| open.record(kind, &id));
                match place {
                    Some(place) => self.show_record(kind, place),
                    None => self.tell("said-gone"),
                }
            }
            Some(Leads::SignOff) => self.show_sign_off(),
            None => self.tell("said-leads-nowhere"),
        }
    }

    /// The text of one time in full, and what changed then.
    fn read_version(&mut self, index: usize) {
        let Some(open) = &self.model.open else { return };
        let Some(address) = open.past.of.clone() else {
            return;
        };
        let (library, texts) = (self.model.library, &self.model.texts);
        let told = told_versions(&open.assessment, &address, library, texts);
        let Some(told) = told.into_iter().find(|one| one.index == index) else {
            return;
        };
        let head = self.model.past_head(&told.at, &told.by);
        let title = format!("{}: {head}", self.model.past_name(open, &address));
        let mut text = if told.text.trim().is_empty() {
            self.words("history-nothing")
        } else {
            told.text.clone()
        };
        let compared: String = told.pieces.iter().map(signed).collect();
        if compared != told.text && !compared.trim().is_empty() {
            let _ = write!(text, "\n\n**{}**\n\n{compared}", self.words("history-then"));
        }
        self.read(title, text);
    }

    /// Puts an earlier text back as a new change: value and explanation. What goes with the answer now stays.
    fn bring_back(&mut self) {
        let Some(PastLine {
            version: Some(version),
            ..
        }) = self.selected_past()
        else {
            self.tell("said-bring-back-where");
            return;
        };
        let Some(open) = &self.model.open else { return };
        let Some(address) = open.past.of.clone() else {
            return;
        };
        let then = open.assessment.versions(&address);
        let Some(then) = then
            .get(version)
            .map(|one| one.answer.cloned().unwrap_or_default())
        else {
            return;
        };
        let now = open.assessment.answer(&address);
        if (&now.value, &now.explanation) == (&then.value, &then.explanation) {
            self.tell("said-stands-already");
            return;
        }
        let answer = now
            .with_explanation(then.explanation)
            .with_value(then.value);
        let to = Some(Box::new(answer));
        if self.edit(Edit::Answer { address, to }) {
            self.reload_fields_behind();
            self.tell("said-brought-back");
        }
    }

    /// The form that asks which changes are shown.
    pub(super) fn open_past_filter(&mut self) {
        let (Some(open), Some(_)) = (&self.model.open, self.past_line()) else {
            return;
        };
        if open.past.of.is_some() {
            self.tell("said-bring-back-how");
            return;
        }
        let filter = &open.past.filter;
        let all = (ANY.to_owned(), self.words("filter-all"));
        let mut people = vec![all.clone()];
        for change in &open.assessment.history {
            let name = change.stamp.by.clone().unwrap_or_default();
            if !people.iter().any(|(id, _)| *id == name) {
                let words = if name.is_empty() {
                    self.words("filter-nobody")
                } else {
                    name.clone()
                };
                people.push((name, words));
            }
        }
        let mut rounds = vec![all];
        rounds.extend(open.assessment.rounds.iter().map(|round| {
            let version = round.version.to_string();
            let message = Message::new("filter_round-after").with("round", version.clone());
            (version, self.model.texts.say(&message))
        }));
        let round = filter
            .round
            .map_or(ANY.to_owned(), |round| round.to_string());
        let since = filter.since.clone().unwrap_or_default();
        let fields = vec![
            self.hinted("history_words", &filter.words),
            FormField::one(
                "history_by",
                self.words("form-history_by"),
                people,
                filter.by.as_deref().unwrap_or(ANY),
            ),
            self.hinted("history_since", &since),
            FormField::one(
                "history_round",
                self.words("form-history_round"),
                rounds,
                &round,
            ),
        ];
        self.show(Form::new(
            FormPurpose::PastFilter,
            "form-history-title",
            fields,
        ));
    }

    /// The list as the form says.
    pub(super) fn finish_past_filter(&mut self, form: &Form) -> Result<(), String> {
        let since = form.get("history_since");
        let day = day_meant(&since, &self.now.today);
        if day.is_none() && !since.is_empty() {
            let message = Message::new("form-no-day").with("text", since);
            return Err(self.model.texts.say(&message));
        }
        let chosen = |key| Some(form.chosen(key)).filter(|id| id != ANY);
        let filter = PastFilter {
            by: chosen("history_by"),
            since: day,
            round: chosen("history_round").and_then(|round| round.parse().ok()),
            words: form.get("history_words"),
        };
        if let Some(open) = &mut self.model.open {
            open.past.filter = filter;
        }
        self.settle_past();
        let open = self.model.open.as_ref();
        let shown = open.map_or(0, |open| open.past.lines.len());
        self.say(&Message::new("said-filtered").number("count", shown));
        Ok(())
    }

    /// Escape on the list of everything: first all of it is shown again. `false` when it was.
    pub(super) fn clear_past_filter(&mut self) -> bool {
        if self.past_line().is_none() {
            return false;
        }
        let Some(open) = &mut self.model.open else {
            return false;
        };
        if open.past.of.is_some() || open.past.filter.is_empty() {
            return false;
        }
        open.past = Past::default();
        self.settle_past();
        self.tell("said-all-shown");
        true
    }
}

impl Open {
    /// The place of a record in its list in the file.
    fn record(&self, kind: RecordKind, id: &str) -> Option<usize> {
        let a = &self.assessment;
        match kind {
            RecordKind::People => a.team.iter().position(|one| one.id == id),
            RecordKind::Sessions => a.sessions.iter().position(|one| one.id == id),
            RecordKind::ActionPoints => a.action_points.iter().position(|one| one.id == id),
            RecordKind::Parked | RecordKind::History => None,
        }
    }
}
