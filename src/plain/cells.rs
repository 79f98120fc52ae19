//! The cell of a table at hand, and what a line means there.

use super::numbers::chosen_number;
use super::reading::{Meant, moves};
use super::writing::{LineEdit, LineWork};
use crate::app::{Action, CommandId as Id, FieldKind, Model, WRITE_YOURSELF};
use crate::assessment::{Row, Value, choice_label};
use crate::language::Message;
use crate::questionnaire::{AnswerType, Column, ColumnType};

/// The cell at hand.
#[derive(Debug)]
pub(super) struct Cell {
    /// Its row, from 0; the row past the last is a new one.
    pub row: usize,
    /// Its column, from 0.
    pub at: usize,
    /// The column.
    pub column: &'static Column,
    /// All columns.
    pub columns: &'static [Column],
    /// The rows.
    pub rows: Vec<Row>,
    /// The most rows.
    pub max: usize,
    /// Whether it is being written.
    pub writing: bool,
    /// What can be chosen for it; none where it is only written.
    pub options: Vec<(String, String)>,
}

impl Cell {
    pub fn of(model: &Model) -> Option<Self> {
        let open = model.open.as_ref()?;
        let (address, question) = open.question()?;
        let FieldKind::Rows {
            row,
            column: at,
            editing,
        } = &open.field()?.kind
        else {
            return None;
        };
        let AnswerType::Table { columns, max, .. } = &question.answer else {
            return None;
        };
        let column = columns.get(*at)?;
        let rows = match open.assessment.answer(&address).value {
            Some(Value::Rows(rows)) => rows,
            _ => Vec::new(),
        };
        let mut options = model.cell_options(&column.kind);
        if options.len() == 1 && options[0].0 == WRITE_YOURSELF {
            options.clear();
        }
        Some(Self {
            row: (*row).min(rows.len()),
            at: *at,
            column,
            columns,
            rows,
            max: *max,
            writing: editing.is_some(),
            options,
        })
    }

    /// What is in a cell, in words.
    pub fn words<'a>(row: &'a Row, column: &'a Column, language: &str) -> &'a str {
        let Some(cell) = row.cells.get(&column.id) else {
            return "";
        };
        match &column.kind {
            ColumnType::Choice(options) => choice_label(options, cell, language),
            _ => cell,
        }
    }

    /// A row in words: each column with what is in it.
    pub fn row_words(model: &Model, row: &Row, columns: &[Column]) -> String {
        let told = columns.iter().map(|column| {
            let label = column.label.in_language(model.language());
            let words = Self::words(row, column, model.language());
            let empty = model.word("screen-empty");
            let words = if words.trim().is_empty() {
                &empty
            } else {
                words
            };
            format!("{} {words}", super::telling::headed(label))
        });
        told.collect::<Vec<_>>().join("; ")
    }

    /// What a line of text means here.
    pub fn write(&self, text: &str, model: &Model) -> Meant {
        let text = text.trim();
        if self.writing {
            return Meant::Do(if text.is_empty() {
                vec![Action::Command(Id::LineDone)]
            } else {
                Self::put(text)
            });
        }
        if text.is_empty() {
            return self.next();
        }
        if self.is_full() {
            let message = Message::new("said-list-full").number("max", self.max);
            return Meant::Unclear(model.say(&message));
        }
        let begin = Action::Command(Id::EditItem);
        if self.options.is_empty() {
            let mut actions = vec![begin];
            actions.extend(Self::put(text));
            return Meant::Do(actions);
        }
        let words = self.options.iter().map(|(_, words)| words.as_str());
        let chosen = chosen_number(text, words);
        let own = self.options.iter().position(|(id, _)| id == WRITE_YOURSELF);
        let Some(to) = chosen.or(own) else {
            return Meant::Unclear(model.say_count("plain-choose-number", self.options.len()));
        };
        let mut actions = vec![begin];
        actions.extend(moves(self.selected(), to));
        actions.push(Action::Command(Id::Choose));
        if Some(to) == own && chosen.is_none() {
            actions.extend(Self::put(text));
        }
        Meant::Do(actions)
    }

    fn put(text: &str) -> Vec<Action> {
        vec![
            Action::Command(Id::SelectAll),
            Action::Paste(text.to_owned()),
            Action::Command(Id::LineDone),
        ]
    }

    fn is_full(&self) -> bool {
        self.row >= self.rows.len() && self.rows.len() >= self.max
    }

    /// The option that stands in the cell.
    fn selected(&self) -> usize {
        let row = self.rows.get(self.row);
        let text = row.and_then(|row| row.cells.get(&self.column.id));
        let position = |text: &String| self.options.iter().position(|(id, _)| id == text);
        text.and_then(position).unwrap_or(0)
    }

    /// On to the next cell, as it is.
    fn next(&self) -> Meant {
        if self.row >= self.rows.len() {
            return Meant::Repeat;
        }
        Meant::Do(if self.at + 1 < self.columns.len() {
            vec![Action::Command(Id::CellRight)]
        } else {
            self.to(self.row + 1, 0)
        })
    }

    /// To a cell, from a cell that is not being written.
    fn to(&self, row: usize, column: usize) -> Vec<Action> {
        let mut actions = moves(self.row, row);
        let (step, count) = if column < self.at {
            (Id::CellLeft, self.at - column)
        } else {
            (Id::CellRight, column - self.at)
        };
        actions.extend(std::iter::repeat_n(Action::Command(step), count));
        actions
    }

    /// What work on a numbered row means: `2` goes there, `2-` takes it away, `2.3 text` writes its third cell.
    pub fn edit(&self, edit: &LineEdit<'_>, model: &Model) -> Meant {
        let stop = self.writing.then_some(Action::Command(Id::Back));
        let mut actions: Vec<Action> = stop.into_iter().collect();
        let row = match edit.number {
            Some(row) if row < self.rows.len() => row,
            Some(row) if row == self.rows.len() && edit.work == LineWork::Look => row,
            _ => return Meant::Unclear(model.word("plain-no-line")),
        };
        let column = edit.column.unwrap_or(0);
        if column >= self.columns.len() {
            return Meant::Unclear(model.word("plain-no-line"));
        }
        actions.extend(self.to(row, column));
        match edit.work {
            LineWork::Look => {}
            LineWork::Remove => actions.push(Action::Command(Id::Remove)),
            LineWork::Replace(text) if edit.column.is_some() => {
                let mut options = model.cell_options(&self.columns[column].kind);
                options.retain(|(id, _)| id != WRITE_YOURSELF);
                if !options.is_empty() {
                    // Choosing goes by the list of the cell itself.
                    return Meant::Unclear(model.word("plain-cell-first"));
                }
                actions.push(Action::Command(Id::EditItem));
                actions.push(Action::Command(Id::SelectAll));
                actions.push(Action::Paste(text.to_owned()));
                actions.push(Action::Command(Id::Back));
            }
            LineWork::Replace(_) | LineWork::Insert(_) | LineWork::Clear => {
                return Meant::Unclear(model.word("plain-row-how"));
            }
        }
        Meant::Do(actions)
    }
}
