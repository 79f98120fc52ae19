//! The list of action points and of what parked questions wait for: which of them are shown, in which order, and where
//! somebody is in it.
//!
//! Owns the state of the list. What a task is and which filter lets it through is up to `standing`.

use super::Open;
use crate::standing::{Task, TaskFilter, TaskKey, TaskOrder, tasks};

/// How the list is shown. It stays when the list is left.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TaskList {
    /// What is shown.
    pub filter: TaskFilter,
    /// In which order.
    pub order: TaskOrder,
    /// The selected task: it stays selected when the list changes.
    pub at: Option<TaskKey>,
}

/// The forms in which the tasks can be written to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActionFormat {
    /// A table for a spreadsheet.
    Csv,
    /// Days for a calendar.
    Calendar,
}

impl Open {
    /// All tasks, in the order of the list.
    pub fn all_tasks(&self) -> Vec<Task> {
        let parked = &self.standing.parked;
        tasks(&self.assessment, parked, &self.today, self.tasks.order)
    }

    /// The tasks that the list shows.
    pub fn shown_tasks(&self) -> Vec<Task> {
        let mut all = self.all_tasks();
        all.retain(|task| self.tasks.filter.lets(task));
        all
    }

    /// The task on a line of the list.
    pub fn task(&self, line: usize) -> Option<Task> {
        self.shown_tasks().into_iter().nth(line)
    }
}
