//! Action points: how far they are as a figure and in words, and all of them in a table.

use super::Report;
use super::words::in_a_row;
use crate::assessment::{ActionPoint, ActionState, ConditionOf};
use crate::language::Message;
use crate::report::document::{Block, Cell, Inline, Table};
use crate::report::shares::{Share, Shares};
use crate::standing::carried_from;

/// The states, in the order of the figure and of the table.
const STATES: [ActionState; 3] = [ActionState::Open, ActionState::Done, ActionState::Dropped];

impl Report<'_> {
    /// All action points, whatever their state: the open ones first, by their dates.
    pub fn action_points(&self) -> Vec<Block> {
        let words = &self.words;
        let mut all: Vec<&ActionPoint> = self.assessment.action_points.iter().collect();
        let mut blocks = vec![Block::heading(1, words.get("report-actions")).anchored("actions")];
        if all.is_empty() {
            blocks.push(Block::muted(words.get("report-actions-none")));
            return blocks;
        }
        all.sort_by_key(|point| {
            let place = STATES.iter().position(|state| *state == point.state);
            (place, point.due.trim().is_empty(), point.due.as_str())
        });
        blocks.push(Block::paragraph(self.actions_in_words()));
        blocks.push(Block::Shares(self.action_shares()));
        blocks.push(self.action_table(&all));
        blocks
    }

    /// How many there are, how far, and which date comes first.
    pub fn actions_in_words(&self) -> String {
        let words = &self.words;
        let points = &self.assessment.action_points;
        let parts = STATES.map(|state| (self.count_of(state), words.say(&state.message())));
        let parts = parts.into_iter().filter(|(count, _)| *count > 0);
        let message = Message::new("report-actions-line")
            .number("count", points.len())
            .with(
                "parts",
                in_a_row(parts.map(|(count, word)| format!("{count} {word}"))),
            );
        let open = points
            .iter()
            .filter(|point| point.state == ActionState::Open);
        let first = open
            .map(|point| point.due.trim())
            .filter(|due| !due.is_empty());
        let Some(first) = first.min() else {
            return words.say(&message);
        };
        let first = Message::new("report-actions-first").with("date", words.date(first));
        format!("{} {}", words.say(&message), words.say(&first))
    }

    fn count_of(&self, state: ActionState) -> usize {
        let points = self.assessment.action_points.iter();
        points.filter(|point| point.state == state).count()
    }

    fn action_shares(&self) -> Shares {
        let words = &self.words;
        let alt = Message::new("report-actions-alt").with("words", self.actions_in_words());
        Shares {
            caption: self.figure_caption(&words.get("report-actions-caption")),
            alt: words.say(&alt),
            parts: STATES
                .map(|state| Share {
                    label: words.say(&state.message()),
                    count: self.count_of(state),
                })
                .to_vec(),
        }
    }

    /// Of which verdict it is a condition, and from which round it was carried over.
    pub fn comes_from(&self, point: &ActionPoint) -> Vec<String> {
        let words = &self.words;
        let condition = point.condition(&self.assessment.reviews);
        let condition = condition.map(|of| ConditionOf {
            date: words.date(&of.date),
            ..of
        });
        let carried = carried_from(point, self.assessment);
        let carried =
            carried.map(|round| Message::new("task-carried").with("round", round.to_string()));
        let condition = condition.map(|of| of.message());
        let all = [condition, carried].into_iter().flatten();
        all.map(|message| words.say(&message)).collect()
    }

    fn action_table(&self, points: &[&ActionPoint]) -> Block {
        let words = &self.words;
        let heads = [
            ("report-action", 4.4),
            ("report-action-owner", 2.1),
            ("report-action-due", 1.9),
            ("report-action-state", 1.0),
            ("report-action-origin", 1.5),
        ];
        let mut table =
            Table::new(heads.map(|(id, width)| (words.get(id), width))).without_row_headers();
        for point in points {
            let origin = point.origin.as_ref().map(|origin| self.reference(origin));
            let mut text = words.lines(&point.text);
            text.extend(self.comes_from(point).into_iter().map(Inline::from));
            table.row([
                Cell(text),
                words
                    .written_or(&self.who(&point.owner), "report-unknown")
                    .into(),
                words
                    .written_or(&words.date(&point.due), "report-unknown")
                    .into(),
                words.say(&point.state.message()).into(),
                origin.unwrap_or_default().into(),
            ]);
        }
        table.block()
    }
}
