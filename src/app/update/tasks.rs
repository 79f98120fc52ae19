//! The list of action points: its filter, its order, the way to where a task came from, and out to other programs.

use super::Turn;
use crate::app::form::{Form, FormField, FormPurpose};
use crate::app::model::{Open, RecordKind, Records, Screen};
use crate::app::tasks::ActionFormat;
use crate::app::{CommandId, Effect};
use crate::assessment::ActionState;
use crate::language::Message;
use crate::standing::{DueWithin, Task, TaskFilter, TaskKey, TaskKind, TaskOrder};

/// The states that can be asked for, by their words.
const STATES: [(&str, ActionState); 3] = [
    ("state-action-open", ActionState::Open),
    ("state-action-done", ActionState::Done),
    ("state-action-dropped", ActionState::Dropped),
];

/// The times that can be asked for, by their words.
const DUE: [(&str, DueWithin); 4] = [
    ("filter_due-overdue", DueWithin::Overdue),
    ("filter_due-week", DueWithin::Days(7)),
    ("filter_due-month", DueWithin::Days(30)),
    ("filter_due-undated", DueWithin::Undated),
];

/// No choice: no id of a person or state.
const ANY: &str = "\u{1}";
/// What was carried over, among the rounds.
const CARRIED: &str = "carried";

impl Turn<'_> {
    /// The commands of this file.
    pub(super) fn task_command(&mut self, id: CommandId) {
        match id {
            CommandId::FilterList if self.task_line().is_some() => self.open_filter(),
            CommandId::FilterList => self.open_past_filter(),
            CommandId::SortList => self.sort_tasks(),
            CommandId::ToOrigin => self.go_to_origin(),
            CommandId::ExportActions => self.export_actions(ActionFormat::Csv),
            CommandId::ExportCalendar => self.export_actions(ActionFormat::Calendar),
            _ => {}
        }
    }

    /// The list of action points when it is on screen.
    fn task_line(&self) -> Option<usize> {
        match self.model.screen {
            Screen::Records(Records {
                kind: RecordKind::ActionPoints,
                selected,
            }) => Some(selected),
            _ => None,
        }
    }

    /// The selected task.
    pub(super) fn selected_task(&self) -> Option<Task> {
        self.model.open.as_ref()?.task(self.task_line()?)
    }

    /// The task that was selected stays so where it still is; otherwise the line stays.
    pub(super) fn settle_tasks(&mut self) {
        let Some(line) = self.task_line() else { return };
        let Some(open) = &mut self.model.open else {
            return;
        };
        let shown = open.shown_tasks();
        let place = open
            .tasks
            .at
            .as_ref()
            .and_then(|at| shown.iter().position(|task| task.key == *at));
        let line = place.unwrap_or(line.min(shown.len().saturating_sub(1)));
        open.tasks.at = shown.get(line).map(|task| task.key.clone());
        self.model.screen = Screen::Records(Records {
            kind: RecordKind::ActionPoints,
            selected: line,
        });
    }

    /// After the selection moved to another line.
    pub(super) fn task_selected(&mut self) {
        let at = self.selected_task().map(|task| task.key);
        if let (Some(open), true) = (&mut self.model.open, at.is_some()) {
            open.tasks.at = at;
        }
    }

    /// Shows a record in its list; a filter that hides it goes away.
    pub(super) fn show_record(&mut self, kind: RecordKind, selected: usize) {
        self.leave_field();
        self.model.screen = Screen::Records(Records { kind, selected });
        let Some(open) = self
            .model
            .open
            .as_mut()
            .filter(|_| kind == RecordKind::ActionPoints)
        else {
            return;
        };
        let point = open.assessment.action_points.get(selected);
        open.tasks.at = point.map(|point| TaskKey::ActionPoint(point.id.clone()));
        let is_shown = open
            .shown_tasks()
            .iter()
            .any(|task| Some(&task.key) == open.tasks.at.as_ref());
        if !is_shown {
            open.tasks.filter = TaskFilter::default();
        }
        self.settle_tasks();
    }

    /// Escape on the list: first everything is shown again. `false` when it was.
    pub(super) fn clear_filter(&mut self) -> bool {
        if self.task_line().is_none() {
            return false;
        }
        let Some(open) = &mut self.model.open else {
            return false;
        };
        if open.tasks.filter.is_empty() {
            return false;
        }
        open.tasks.filter = TaskFilter::default();
        self.settle_tasks();
        self.tell("said-all-shown");
        true
    }

    fn sort_tasks(&mut self) {
        if self.task_line().is_none() {
            return;
        }
        let Some(open) = &mut self.model.open else {
            return;
        };
        let (order, said) = match open.tasks.order {
            TaskOrder::Date => (TaskOrder::Owner, "said-by-owner"),
            TaskOrder::Owner => (TaskOrder::Date, "said-by-date"),
        };
        open.tasks.order = order;
        self.settle_tasks();
        self.tell(said);
    }

    /// To the question that the task came from; Escape comes back.
    pub(super) fn go_to_origin(&mut self) {
        let Some(task) = self.selected_task() else {
            return;
        };
        let Some(address) = task.origin else {
            self.tell("said-no-origin");
            return;
        };
        self.go_from_list(RecordKind::ActionPoints, 0, address);
    }

    fn export_actions(&mut self, format: ActionFormat) {
        self.leave_field();
        let Some(open) = &self.model.open else { return };
        if open.all_tasks().is_empty() {
            self.tell("said-no-actions");
            return;
        }
        self.effects.push(Effect::Actions(format));
        self.tell("said-exporting");
    }

    fn open_filter(&mut self) {
        let (Some(open), Some(_)) = (&self.model.open, self.task_line()) else {
            return;
        };
        let filter = &open.tasks.filter;
        let chosen = |found: Option<&str>| found.unwrap_or(ANY).to_owned();
        let state = STATES.iter().find(|(_, one)| Some(*one) == filter.state);
        let due = DUE.iter().find(|(_, one)| Some(*one) == filter.due);
        let round = match filter.round {
            _ if filter.carried => CARRIED.to_owned(),
            Some(round) => round.to_string(),
            None => ANY.to_owned(),
        };
        let fields = vec![
            self.hinted("filter_words", &filter.words),
            self.choice(
                "filter_state",
                STATES.map(|(id, _)| (id, id.to_owned())),
                &chosen(state.map(|s| s.0)),
            ),
            FormField::one(
                "filter_owner",
                self.words("form-filter_owner"),
                self.owners(open),
                filter.owner.as_deref().unwrap_or(ANY),
            ),
            self.choice(
                "filter_due",
                DUE.map(|(id, _)| (id, id.to_owned())),
                &chosen(due.map(|d| d.0)),
            ),
            self.choice(
                "filter_kind",
                TaskKind::ALL.map(|kind| (kind.id(), format!("filter_kind-{}", kind.id()))),
                &chosen(filter.kind.map(TaskKind::id)),
            ),
            FormField::one(
                "filter_round",
                self.words("form-filter_round"),
                self.rounds_to_choose(open),
                &round,
            ),
        ];
        self.show(Form::new(
            FormPurpose::TaskFilter,
            "form-filter-title",
            fields,
        ));
    }

    /// A field that offers everything or one of these, by id and interface text.
    fn choice<const N: usize>(
        &self,
        key: &'static str,
        options: [(&'static str, String); N],
        chosen: &str,
    ) -> FormField {
        let all = (ANY.to_owned(), self.words("filter-all"));
        let named = options
            .into_iter()
            .map(|(id, text)| (id.to_owned(), self.words(&text)));
        let options = std::iter::once(all).chain(named).collect();
        FormField::one(key, self.words(&format!("form-{key}")), options, chosen)
    }

    /// Everybody who has something to do, each once.
    fn owners(&self, open: &Open) -> Vec<(String, String)> {
        let mut options = vec![(ANY.to_owned(), self.words("filter-all"))];
        for task in open.all_tasks() {
            let name = task.owner.trim();
            let known = |id: &str| id.to_lowercase() == name.to_lowercase();
            if !options.iter().any(|(id, _)| known(id)) {
                let words = if name.is_empty() {
                    self.words("filter-nobody")
                } else {
                    name.to_owned()
                };
                options.push((name.to_owned(), words));
            }
        }
        if let [_, rest @ ..] = options.as_mut_slice() {
            rest.sort_by_key(|(id, _)| (id.is_empty(), id.to_lowercase()));
        }
        options
    }

    fn rounds_to_choose(&self, open: &Open) -> Vec<(String, String)> {
        let mut options = vec![(ANY.to_owned(), self.words("filter-all"))];
        let Some(last) = open.assessment.round() else {
            return options;
        };
        options.push((CARRIED.to_owned(), self.words("filter_round-carried")));
        options.push(("0".to_owned(), self.words("filter_round-before")));
        let after = |round: u32| {
            let message = Message::new("filter_round-after").with("round", round.to_string());
            (round.to_string(), self.model.texts.say(&message))
        };
        options.extend((1..=last.version).map(after));
        options
    }

    /// The list as the form says.
    pub(super) fn finish_filter(&mut self, form: &Form) {
        let chosen = |key| Some(form.chosen(key)).filter(|id| id != ANY);
        let round = chosen("filter_round");
        let filter = TaskFilter {
            words: form.get("filter_words"),
            state: chosen("filter_state")
                .and_then(|id| STATES.iter().find(|(one, _)| *one == id))
                .map(|(_, state)| *state),
            owner: chosen("filter_owner"),
            due: chosen("filter_due")
                .and_then(|id| DUE.iter().find(|(one, _)| *one == id))
                .map(|(_, due)| *due),
            kind: chosen("filter_kind")
                .and_then(|id| TaskKind::ALL.into_iter().find(|kind| kind.id() == id)),
            carried: round.as_deref() == Some(CARRIED),
            round: round.and_then(|round| round.parse().ok()),
        };
        if let Some(open) = &mut self.model.open {
            open.tasks.filter = filter;
            let shown = open.shown_tasks().len();
            self.settle_tasks();
            self.say(&Message::new("said-filtered").number("count", shown));
        }
    }
}
