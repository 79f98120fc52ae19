//! Writing in lists and tables: items, cells, suggestions.

use super::Turn;
use super::lists::moved;
use crate::app::WRITE_YOURSELF;
use crate::app::field::FieldKind;
use crate::app::model::{Focus, Open, Overlay};
use crate::questionnaire::{AnswerType, ColumnType};
use crate::text::Editor;

impl Turn<'_> {
    /// Moves to the cell left or right.
    pub(super) fn cell(&mut self, by: isize) {
        let Some((question, _)) = self.rows() else {
            return;
        };
        let AnswerType::Table { columns, .. } = &question.answer else {
            return;
        };
        let count = columns.len();
        self.with_field(|kind| {
            if let FieldKind::Rows { column, .. } = kind {
                *column = moved(*column, by, count);
            }
        });
    }

    pub(super) fn with_field(&mut self, change: impl FnOnce(&mut FieldKind)) {
        let Some(open) = &mut self.model.open else {
            return;
        };
        let Focus::Field(index) = open.walk.focus else {
            return;
        };
        if let Some(field) = open.walk.fields.get_mut(index) {
            change(&mut field.kind);
        }
    }

    /// Enter on an item or cell: write it, or choose for it; on the last line: a new one.
    pub(super) fn edit_item(&mut self) {
        if let Some((_, items)) = self.items() {
            let at = self.field_cursor();
            let mut index = at.map_or(0, |(index, _)| index);
            if index >= items.len() {
                let Some(new) = self.add_item("") else { return };
                index = new;
            }
            let text = items
                .get(index)
                .map(|item| item.text.clone())
                .unwrap_or_default();
            self.with_field(|kind| {
                if let FieldKind::Items { cursor, editing } = kind {
                    *cursor = index;
                    *editing = Some(line_editor(&text));
                }
            });
            self.tell("said-writing-item");
        } else {
            self.edit_cell();
        }
    }

    pub(super) fn edit_cell(&mut self) {
        let Some((question, rows)) = self.rows() else {
            return;
        };
        let AnswerType::Table { columns, .. } = &question.answer else {
            return;
        };
        let at = self.field_cursor();
        let Some((mut row, column)) = at else { return };
        if row >= rows.len() {
            let Some(new) = self.add_row() else { return };
            row = new;
            self.with_field(|kind| {
                if let FieldKind::Rows { row: at, .. } = kind {
                    *at = row;
                }
            });
        }
        let Some(column) = columns.get(column) else {
            return;
        };
        let text = rows
            .get(row)
            .and_then(|r| r.cells.get(&column.id))
            .cloned()
            .unwrap_or_default();
        let options = self.model.cell_options(&column.kind);
        let only_free = options.len() == 1 && options[0].0 == WRITE_YOURSELF;
        if options.is_empty() || only_free {
            self.write_cell(&text);
        } else {
            let selected = options.iter().position(|(id, _)| *id == text).unwrap_or(0);
            self.model.overlay = Some(Overlay::Pick(options, selected));
        }
    }

    /// Writes the cell at a row and column, whatever its kind.
    pub(super) fn write_cell_at(&mut self, (row, column): (usize, usize)) {
        let Some((question, rows)) = self.rows() else {
            return;
        };
        let AnswerType::Table { columns, .. } = &question.answer else {
            return;
        };
        let cell = rows
            .get(row)
            .zip(columns.get(column))
            .map(|(row, column)| row.cells.get(&column.id).cloned().unwrap_or_default());
        if let Some(text) = cell {
            self.write_cell(&text);
        }
    }

    pub(super) fn write_cell(&mut self, text: &str) {
        self.with_field(|kind| {
            if let FieldKind::Rows { editing, .. } = kind {
                *editing = Some(line_editor(text));
            }
        });
    }

    /// An option was picked: for a cell, or as a suggested item.
    pub(super) fn picked(&mut self) {
        let Some(Overlay::Pick(options, selected)) = self.model.overlay.take() else {
            return;
        };
        let Some((id, words)) = options.into_iter().nth(selected) else {
            return;
        };
        if self.picked_mark(&id) {
            return;
        }
        if self.items().is_some() {
            if let Some(index) = self.add_item(&words) {
                self.commit_field();
                self.with_field(|kind| {
                    if let FieldKind::Items { cursor, .. } = kind {
                        *cursor = index + 1;
                    }
                });
            }
            return;
        }
        let Some((question, rows)) = self.rows() else {
            return;
        };
        let AnswerType::Table { columns, .. } = &question.answer else {
            return;
        };
        let at = self.field_cursor();
        let Some((row, column)) = at else { return };
        let Some(column_id) = columns.get(column).map(|column| column.id.clone()) else {
            return;
        };
        if id == WRITE_YOURSELF {
            let text = rows
                .get(row)
                .and_then(|r| r.cells.get(&column_id))
                .cloned()
                .unwrap_or_default();
            self.write_cell(&text);
            return;
        }
        self.put_cell(row, &column_id, &id);
        if column + 1 < columns.len() {
            self.cell(1);
            // Whoever fills in a row goes on typing: the letters are text, not commands.
            if !matches!(columns[column + 1].kind, ColumnType::Choice(_)) {
                self.edit_cell();
            }
        } else {
            self.next_row(row);
        }
    }

    /// Enter in a one-line text: on to what comes after it.
    pub(super) fn line_done(&mut self) {
        let kind = self
            .model
            .open
            .as_ref()
            .and_then(Open::field)
            .map(|field| &field.kind);
        match kind {
            Some(FieldKind::Items { cursor, .. }) => {
                let (next, new) = (
                    cursor + 1,
                    self.items()
                        .is_some_and(|(_, items)| cursor + 1 >= items.len()),
                );
                let empty = self.items().is_some_and(|(_, items)| {
                    items
                        .get(next - 1)
                        .is_none_or(|item| item.text.trim().is_empty())
                });
                self.stop_editing();
                self.with_field(|kind| {
                    if let FieldKind::Items { cursor, .. } = kind {
                        *cursor = if empty { next - 1 } else { next };
                    }
                });
                // While somebody dictates a list, Enter goes on to the next item by itself.
                if new && !empty {
                    self.edit_item();
                }
            }
            Some(FieldKind::Rows { row, column, .. }) => {
                let (row, column) = (*row, *column);
                self.stop_editing();
                let columns = match self.rows() {
                    Some((question, _)) => match &question.answer {
                        AnswerType::Table { columns, .. } => columns.as_slice(),
                        _ => &[],
                    },
                    None => &[],
                };
                if column + 1 < columns.len() {
                    self.cell(1);
                    if !matches!(columns[column + 1].kind, ColumnType::Choice(_)) {
                        self.edit_item();
                    }
                } else {
                    self.next_row(row);
                }
            }
            Some(FieldKind::Text { .. }) => self.next_field(true),
            _ => {}
        }
    }

    /// Moves the item or row at hand up or down.
    pub(super) fn move_item(&mut self, by: isize) {
        let at = self.field_cursor();
        let Some((index, _)) = at else { return };
        let Some(to) = index.checked_add_signed(by) else {
            return;
        };
        let done = if let Some((_, mut items)) = self.items() {
            index < items.len() && to < items.len() && {
                items.swap(index, to);
                self.put_items(items)
            }
        } else if let Some((_, mut rows)) = self.rows() {
            index < rows.len() && to < rows.len() && {
                rows.swap(index, to);
                self.put_rows(rows)
            }
        } else {
            false
        };
        if done {
            self.commit_field();
            self.walk_line(by);
        }
    }

    /// Shows suggestions for the list at hand.
    pub(super) fn suggest(&mut self) {
        if self.suggest_somebody() {
            return;
        }
        let Some((question, items)) = self.items() else {
            return;
        };
        let language = self.model.language();
        let options: Vec<(String, String)> = match &question.answer {
            AnswerType::List { suggestions, .. } => suggestions
                .iter()
                .map(|s| (s.id.clone(), s.label.in_language(language).to_owned()))
                .filter(|(_, words)| !items.iter().any(|item| item.text == *words))
                .collect(),
            _ => Vec::new(),
        };
        if options.is_empty() {
            self.tell("said-no-suggestions");
        } else {
            self.model.overlay = Some(Overlay::Pick(options, 0));
        }
    }
}

fn line_editor(text: &str) -> Box<Editor> {
    let mut editor = Editor::new(text);
    editor.doc_end(false);
    Box::new(editor)
}
