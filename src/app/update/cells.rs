//! The items of lists and the cells of tables: reading them from the answer, putting them back.

use super::Turn;
use super::answering::with_items;
use crate::app::field::FieldKind;
use crate::app::model::{Focus, Open};
use crate::assessment::{Address, Answer, Edit, Item, Row, Value, free_item_id};
use crate::questionnaire::{AnswerType, Question};

impl Turn<'_> {
    /// Where the cursor of the field at hand is: an index, or row and column.
    pub(super) fn field_cursor(&self) -> Option<(usize, usize)> {
        self.model.open.as_ref()?.field()?.cursor()
    }

    /// Items and rows that stayed empty go away again.
    pub(super) fn drop_empty(&mut self) {
        let Some((address, _)) = self.model.open.as_ref().and_then(Open::question) else {
            return;
        };
        let kept = if let Some((_, items)) = self.items() {
            let full: Vec<Item> = items
                .iter()
                .filter(|item| !item.text.trim().is_empty())
                .cloned()
                .collect();
            (full.len() != items.len()).then(|| with_items(self.answer_at(&address), full))
        } else if let Some((_, rows)) = self.rows() {
            let empty = |row: &Row| row.cells.values().all(|cell| cell.trim().is_empty());
            let full: Vec<Row> = rows.iter().filter(|row| !empty(row)).cloned().collect();
            (full.len() != rows.len()).then(|| {
                let value = (!full.is_empty()).then_some(Value::Rows(full));
                self.answer_at(&address).with_value(value)
            })
        } else {
            None
        };
        if let Some(answer) = kept {
            let to = Some(Box::new(answer));
            self.write_down(Edit::Answer { address, to });
            self.refresh();
        }
    }

    pub(super) fn answer_at(&self, address: &Address) -> Answer {
        self.model
            .open
            .as_ref()
            .map(|open| open.assessment.answer(address))
            .unwrap_or_default()
    }

    /// The question and the items of the list field at hand.
    pub(super) fn items(&self) -> Option<(&'static Question, Vec<Item>)> {
        let open = self.model.open.as_ref()?;
        let (address, question) = open.question()?;
        if !matches!(open.field()?.kind, FieldKind::Items { .. }) {
            return None;
        }
        let answer = open.assessment.answers.get(&address);
        let items = answer.and_then(|answer| Some(answer.value.as_ref()?.items()));
        Some((question, items.unwrap_or_default().to_vec()))
    }

    /// The question and the rows of the table field at hand.
    pub(super) fn rows(&self) -> Option<(&'static Question, Vec<Row>)> {
        let open = self.model.open.as_ref()?;
        let (address, question) = open.question()?;
        if !matches!(open.field()?.kind, FieldKind::Rows { .. }) {
            return None;
        }
        let rows = match open
            .assessment
            .answers
            .get(&address)
            .and_then(|a| a.value.as_ref())
        {
            Some(Value::Rows(rows)) => rows.clone(),
            _ => Vec::new(),
        };
        Some((question, rows))
    }

    /// Changes the answer at hand as part of the step that the visit to the field is.
    pub(super) fn change_in_field(&mut self, change: impl FnOnce(Answer) -> Answer) -> bool {
        let Some((address, _)) = self.model.open.as_ref().and_then(Open::question) else {
            return false;
        };
        let to = Some(Box::new(change(self.answer_at(&address))));
        let done = self.write_down(Edit::Answer { address, to });
        self.refresh();
        done
    }

    /// What was done in the field so far becomes a step to undo; the field keeps the focus.
    pub(super) fn commit_field(&mut self) {
        let focus = self.model.open.as_ref().map(|open| open.walk.focus);
        if let Some(Focus::Field(index)) = focus {
            self.leave_field();
            self.enter_field(index);
        }
    }

    /// Stores the items of the list at hand.
    pub(super) fn put_items(&mut self, items: Vec<Item>) -> bool {
        self.change_in_field(|answer| with_items(answer, items))
    }

    /// Stores the rows of the table at hand.
    pub(super) fn put_rows(&mut self, rows: Vec<Row>) -> bool {
        self.change_in_field(|answer| answer.with_value(Some(Value::Rows(rows))))
    }

    /// Adds an item to the list at hand; `None` when it is full.
    pub(super) fn add_item(&mut self, text: &str) -> Option<usize> {
        let (question, mut items) = self.items()?;
        if let AnswerType::List { max, .. } = &question.answer
            && items.len() >= *max
        {
            let message = crate::language::Message::new("said-list-full").number("max", *max);
            self.say(&message);
            return None;
        }
        let id = free_item_id(items.iter().map(|item| item.id.as_str()));
        items.push(Item {
            id,
            text: text.to_owned(),
        });
        let index = items.len() - 1;
        self.put_items(items).then_some(index)
    }

    /// Adds a row to the table at hand; `None` when it is full.
    pub(super) fn add_row(&mut self) -> Option<usize> {
        let (question, mut rows) = self.rows()?;
        if let AnswerType::Table { max, .. } = &question.answer
            && rows.len() >= *max
        {
            let message = crate::language::Message::new("said-list-full").number("max", *max);
            self.say(&message);
            return None;
        }
        let id = free_item_id(rows.iter().map(|row| row.id.as_str()));
        rows.push(Row {
            id,
            ..Row::default()
        });
        let index = rows.len() - 1;
        self.put_rows(rows).then_some(index)
    }

    /// Writes a cell of the table at hand.
    pub(super) fn put_cell(&mut self, row: usize, column: &str, text: &str) {
        let Some((_, mut rows)) = self.rows() else {
            return;
        };
        if let Some(found) = rows.get_mut(row) {
            found.cells.insert(column.to_owned(), text.to_owned());
            self.put_rows(rows);
            self.commit_field();
        }
    }
}
