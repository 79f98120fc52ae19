//! Steps to take back and to do again, worked out from the history: they outlive the program with it.
//!
//! Owns what a line of history says about steps ([`Stamp::step`], [`Stamp::taken`]) and what follows from that
//! ([`Assessment::last_step`]). Nothing is kept beside the history, so a program that starts anew, after a power
//! failure too, finds the very steps that were there.

use serde::{Deserialize, Serialize};

use super::{Assessment, Change, Edit, Stamp};

/// Lines of history, from the end, in which steps can be taken back. What is older may be put together.
pub const MOST_STEPS: usize = 200;

/// What was done with a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stepping {
    /// It was taken back.
    Back,
    /// It was done again after that.
    Again,
}

/// A step that can be taken back or done again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its number.
    pub number: u64,
    /// Its lines in the history, oldest first.
    pub lines: Vec<usize>,
}

impl Step {
    /// The edits that take it back (or do it again), in the order in which they are to be made.
    pub fn edits(&self, history: &[Change]) -> Vec<Edit> {
        let lines = self.lines.iter().rev();
        lines
            .filter_map(|line| history.get(*line)?.undo.clone())
            .collect()
    }
}

/// Both stacks, the last step last.
#[derive(Debug, Default)]
struct Stacks {
    back: Vec<Step>,
    again: Vec<Step>,
    /// The history goes on before the first line looked at: steps from there may turn up.
    open_ended: bool,
    /// What the last line that counted said.
    last: Option<(u64, Option<Stepping>)>,
    /// The highest number of a step so far.
    highest: u64,
}

impl Stacks {
    /// Nothing before this can be taken back.
    fn begin_anew(&mut self) {
        let highest = self.highest;
        *self = Self {
            highest,
            ..Self::default()
        };
    }

    fn read(&mut self, line: usize, change: &Change) {
        let Some(number) = change.stamp.step else {
            if !stands_apart(change) {
                self.begin_anew();
            }
            return;
        };
        if change.undo.is_none() {
            // Signing: what was signed is not taken back by a key.
            self.begin_anew();
            self.highest = self.highest.max(number);
            return;
        }
        let mark = (number, change.stamp.taken);
        let goes_on = self.last == Some(mark);
        self.last = Some(mark);
        match change.stamp.taken {
            None => self.done(number, line, goes_on),
            Some(Stepping::Back) => {
                let Self {
                    back,
                    again,
                    open_ended,
                    ..
                } = self;
                if !moved(back, again, number, line, goes_on, *open_ended) {
                    self.begin_anew();
                }
            }
            Some(Stepping::Again) => {
                let Self {
                    back,
                    again,
                    open_ended,
                    ..
                } = self;
                if !moved(again, back, number, line, goes_on, *open_ended) {
                    self.begin_anew();
                }
            }
        }
        self.highest = self.highest.max(number);
    }

    fn done(&mut self, number: u64, line: usize, goes_on: bool) {
        if let (true, Some(top)) = (goes_on, self.back.last_mut()) {
            top.lines.push(line);
            return;
        }
        if number <= self.highest {
            // Lines of several laptops that came together.
            let last = self.last;
            self.begin_anew();
            self.last = last;
        }
        self.again.clear();
        self.back.push(Step {
            number,
            lines: vec![line],
        });
    }
}

/// Moves a step from one stack to the other; `false` when it is not the one that could be moved.
fn moved(
    from: &mut Vec<Step>,
    to: &mut Vec<Step>,
    number: u64,
    line: usize,
    goes_on: bool,
    open_ended: bool,
) -> bool {
    if let (true, Some(top)) = (goes_on, to.last_mut()) {
        top.lines.push(line);
        return true;
    }
    match from.last() {
        Some(top) if top.number == number => drop(from.pop()),
        None if open_ended => {}
        _ => return false,
    }
    to.push(Step {
        number,
        lines: vec![line],
    });
    true
}

/// Whether a line without a step bears on no step: nothing else changes the same.
fn stands_apart(change: &Change) -> bool {
    matches!(
        change.undo,
        Some(Edit::Definition { .. } | Edit::Reading { .. } | Edit::SessionEvent { .. })
    )
}

impl Assessment {
    fn stacks(&self, since: usize) -> Stacks {
        let count = self.history.len();
        let mut start = count.saturating_sub(MOST_STEPS).max(since);
        let mut stacks = Stacks {
            open_ended: start > since,
            ..Stacks::default()
        };
        // Of a step that began earlier only a part would be taken back.
        let mark = |line: usize| self.history.get(line).map(|one| one.stamp.mark());
        while start > since && start < count && mark(start - 1) == mark(start) {
            start += 1;
        }
        for (line, change) in self.history.iter().enumerate().skip(start) {
            stacks.read(line, change);
        }
        stacks
    }

    /// The last step that can be taken back, or with `again` the last one that can be done again, among the lines
    /// of history from `since` on.
    pub fn last_step(&self, again: bool, since: usize) -> Option<Step> {
        let mut stacks = self.stacks(since);
        if again {
            stacks.again.pop()
        } else {
            stacks.back.pop()
        }
    }

    /// How many steps can be taken back and done again.
    pub fn step_counts(&self, since: usize) -> (usize, usize) {
        let stacks = self.stacks(since);
        (stacks.back.len(), stacks.again.len())
    }

    /// The number for a new step.
    pub fn next_step(&self) -> u64 {
        let last = self.history.iter().rev().take(MOST_STEPS);
        last.filter_map(|change| change.stamp.step)
            .max()
            .map_or(1, |highest| highest.saturating_add(1))
    }
}

impl Stamp {
    /// What it says about steps.
    pub(super) fn mark(&self) -> (Option<u64>, Option<Stepping>) {
        (self.step, self.taken)
    }

    /// The same moment and person, for a step.
    #[must_use]
    pub fn for_step(&self, step: u64) -> Self {
        Self {
            step: Some(step),
            ..self.clone()
        }
    }
}

#[cfg(test)]
mod tests;
