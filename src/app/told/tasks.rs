//! The list of action points in words: each task, how many there are, and what the list leaves out.

use super::RecordWords;
use super::parked::days_in_words;
use crate::app::form::day_in_words;
use crate::app::{Model, Open};
use crate::assessment::ActionState;
use crate::language::Message;
use crate::standing::{DueWithin, Task, TaskKind, TaskOrder};

impl Model {
    /// A task: what, then how far, who and by when, then where it came from.
    pub fn task_words(&self, task: &Task) -> RecordWords {
        let origin = task.origin.as_ref().map(|origin| self.named(origin));
        let text = match task.text.trim() {
            "" => origin.clone().unwrap_or_default(),
            text => text.to_owned(),
        };
        let state = if task.kind() == TaskKind::Parked {
            self.word("task-parked")
        } else {
            self.say(&task.state.message())
        };
        let owner = match task.owner.trim() {
            "" => self.word("parked-nobody"),
            owner => owner.to_owned(),
        };
        let mut how = vec![state, owner, self.task_when(&task.due)];
        if let (ActionState::Open, Some(days)) = (task.state, task.days) {
            how.push(self.say(&days_in_words(days)));
        }
        let condition = task.condition.as_ref().map(|of| self.say(&of.message()));
        let carried = task.carried.map(|round| self.say(&carried_words(round)));
        let origin = origin.map(|origin| self.say_with("task-origin", "question", &origin));
        RecordWords {
            first: text,
            more: vec![
                how,
                [origin, condition, carried].into_iter().flatten().collect(),
            ],
        }
    }

    fn task_when(&self, due: &str) -> String {
        match due.trim() {
            "" => self.word("parked-no-date"),
            due => {
                let day = self.say(&day_in_words(due));
                self.say_with("parked-by", "day", &day)
            }
        }
    }

    /// What stands above the list: how many there are, in which order, and what is left out.
    pub fn task_notes(&self, open: &Open) -> Vec<String> {
        let all = open.all_tasks();
        let count = |wanted: &dyn Fn(&Task) -> bool| all.iter().filter(|task| wanted(task)).count();
        let is_parked = |task: &Task| task.kind() == TaskKind::Parked;
        let counts = Message::new("task-counts")
            .number(
                "open",
                count(&|task| task.state == ActionState::Open && !is_parked(task)),
            )
            .number("parked", count(&is_parked))
            .number("overdue", count(&Task::is_overdue))
            .number("done", count(&|task| task.state == ActionState::Done))
            .number("dropped", count(&|task| task.state == ActionState::Dropped));
        let mut notes = vec![self.say(&counts)];
        let filter = self.filter_words(open);
        if !filter.is_empty() {
            let shown = all.iter().filter(|task| open.tasks.filter.lets(task));
            let message = Message::new("task-filter")
                .with("filter", filter.join("; "))
                .number("shown", shown.count())
                .number("all", all.len());
            notes.push(self.say(&message));
        }
        if open.tasks.order == TaskOrder::Owner {
            notes.push(self.word("task-by-owner"));
        }
        notes
    }

    /// The filter, part by part.
    fn filter_words(&self, open: &Open) -> Vec<String> {
        let filter = &open.tasks.filter;
        let state = filter.state.map(|state| self.say(&state.message()));
        let owner = filter.owner.as_deref().map(|owner| match owner {
            "" => self.word("filter-nobody"),
            owner => self.say_with("task-filter-owner", "name", owner),
        });
        let due = filter.due.map(|due| {
            self.word(match due {
                DueWithin::Overdue => "filter_due-overdue",
                DueWithin::Days(7) => "filter_due-week",
                DueWithin::Days(_) => "filter_due-month",
                DueWithin::Undated => "filter_due-undated",
            })
        });
        let kind = filter
            .kind
            .map(|kind| self.word(&format!("filter_kind-{}", kind.id())));
        let round = filter.round.map(|round| match round {
            0 => self.word("filter_round-before"),
            round => self.say_with("filter_round-after", "round", &round.to_string()),
        });
        let carried = filter.carried.then(|| self.word("filter_round-carried"));
        let words = match filter.words.trim() {
            "" => None,
            words => Some(self.say_with("task-filter-words", "words", words)),
        };
        [state, owner, due, kind, round, carried, words]
            .into_iter()
            .flatten()
            .collect()
    }
}

/// That it was carried over from a round.
pub fn carried_words(round: u32) -> Message {
    Message::new("task-carried").with("round", round.to_string())
}
