//! Action points: the open ones for the decision, all of them in a chapter.

use super::Report;
use crate::assessment::{ActionPoint, ActionState};
use crate::report::document::{Block, Cell, Table};

impl Report<'_> {
    /// The action points that are still open.
    pub fn open_actions(&self) -> Vec<Block> {
        let open: Vec<&ActionPoint> = self
            .assessment
            .action_points
            .iter()
            .filter(|point| point.state == ActionState::Open)
            .collect();
        let mut blocks = vec![Block::heading(2, self.words.get("report-open-actions"))];
        if open.is_empty() {
            blocks.push(Block::muted(self.words.get("report-open-actions-none")));
        } else {
            blocks.push(self.action_table(&open, false));
        }
        blocks
    }

    /// All action points, whatever their state.
    pub fn action_points(&self) -> Vec<Block> {
        let all: Vec<&ActionPoint> = self.assessment.action_points.iter().collect();
        let mut blocks =
            vec![Block::heading(1, self.words.get("report-actions")).anchored("actions")];
        if all.is_empty() {
            blocks.push(Block::muted(self.words.get("report-actions-none")));
        } else {
            blocks.push(self.action_table(&all, true));
        }
        blocks
    }

    fn action_table(&self, points: &[&ActionPoint], with_state: bool) -> Block {
        let words = &self.words;
        let mut heads = vec![
            ("report-action", 4.0),
            ("report-action-owner", 2.1),
            ("report-action-due", 1.9),
        ];
        if with_state {
            heads.push(("report-action-state", 1.3));
        }
        heads.push(("report-action-origin", 1.2));
        let mut table = Table::new(heads.into_iter().map(|(id, width)| (words.get(id), width)))
            .without_row_headers();
        for point in points {
            let mut cells: Vec<Cell> = vec![
                Cell(words.lines(&point.text)),
                words
                    .written_or(&self.who(&point.owner), "report-unknown")
                    .into(),
                words
                    .written_or(&words.date(&point.due), "report-unknown")
                    .into(),
            ];
            if with_state {
                cells.push(words.get(action_state(point.state)).into());
            }
            let origin = point.origin.as_ref().map(|origin| self.reference(origin));
            cells.push(origin.unwrap_or_default().into());
            table.rows.push(cells);
        }
        table.block()
    }
}

/// The word for the state of an action point.
pub fn action_state(state: ActionState) -> &'static str {
    match state {
        ActionState::Open => "report-action-open",
        ActionState::Done => "report-action-done",
        ActionState::Dropped => "report-action-dropped",
    }
}
