//! One answer as blocks: its value by type, its explanation, or why there is none.

use super::Report;
use crate::assessment::{Answer, Item, PersonName, Row, State, Value};
use crate::language::Message;
use crate::questionnaire::{AnswerType, Choice, Column, ColumnType, Question, Text};
use crate::report::document::{Block, Cell, Inline, List, ParagraphStyle, Table};

/// Tables with more columns are set as one block per row.
const MOST_COLUMNS: usize = 5;

impl Report<'_> {
    /// The answer to a question, never empty: what is missing is said.
    pub fn answer(&self, question: &Question, answer: &Answer) -> Vec<Block> {
        let words = &self.words;
        let mut blocks = Vec::new();
        if let State::NotApplicable { reason } = &answer.state {
            let text = match reason.trim() {
                "" => words.get("report-not-applicable-no-reason"),
                reason => words.say(&Message::new("report-not-applicable").with("reason", reason)),
            };
            blocks.push(Block::muted(text));
        }
        if let Some(value) = answer.value.as_ref().filter(|value| !value.is_empty()) {
            blocks.extend(self.value(question, value));
        }
        let explanation = words.prose(&answer.explanation, ParagraphStyle::Answer);
        if !explanation.is_empty() {
            if !blocks.is_empty() {
                blocks.push(Block::label(words.get("report-explanation")));
            }
            blocks.extend(explanation);
        }
        if blocks.is_empty() {
            blocks.push(Block::muted(words.get("report-not-answered")));
        }
        if let State::Parked { what, .. } = &answer.state {
            let what = words.prose(what, ParagraphStyle::Answer);
            if !what.is_empty() {
                blocks.push(Block::label(words.get("report-to-find-out")));
                blocks.extend(what);
            }
        }
        blocks
    }

    fn value(&self, question: &Question, value: &Value) -> Vec<Block> {
        let words = &self.words;
        match value {
            Value::Text(text) => words.prose(text, ParagraphStyle::Answer),
            Value::Date(date) => vec![Block::answer(words.date(date))],
            Value::Person(person) => vec![Block::answer(words.written(&person_words(person)))],
            Value::Chosen(chosen) => self
                .chosen(question.answer.options(), chosen)
                .into_iter()
                .collect(),
            Value::Items(items) => self.items(items).into_iter().collect(),
            Value::Rows(rows) => self.rows(question, rows),
            Value::Advice { chosen, conditions } => {
                let mut blocks: Vec<Block> = self
                    .chosen(question.answer.options(), chosen)
                    .into_iter()
                    .collect();
                if let Some(list) = self.items(conditions) {
                    blocks.push(Block::label(words.get("report-conditions")));
                    blocks.push(list);
                }
                blocks
            }
        }
    }

    /// The options chosen, in heavy type: one as a line, several as a list.
    fn chosen(&self, options: &[Choice], chosen: &[String]) -> Option<Block> {
        let labels: Vec<Inline> = chosen
            .iter()
            .map(|id| bold(self.choice(options, id)))
            .collect();
        match labels.len() {
            0 => None,
            1 => labels.into_iter().next().map(Block::answer),
            _ => Some(Block::bullets(labels)),
        }
    }

    fn choice(&self, options: &[Choice], id: &str) -> Inline {
        let known = options.iter().find(|option| option.id == id);
        known.map_or_else(
            || self.words.written(id),
            |option| self.words.asked_inline(&option.label),
        )
    }

    fn items(&self, items: &[Item]) -> Option<Block> {
        let items: Vec<Vec<Block>> = items
            .iter()
            .map(|item| self.words.prose(&item.text, ParagraphStyle::Answer))
            .filter(|blocks| !blocks.is_empty())
            .collect();
        (!items.is_empty()).then_some(Block::List(List {
            ordered: false,
            items,
        }))
    }

    fn rows(&self, question: &Question, rows: &[Row]) -> Vec<Block> {
        let AnswerType::Table { columns, item, .. } = &question.answer else {
            return self.loose_rows(rows);
        };
        if columns.len() > MOST_COLUMNS {
            return self.cards(columns, item, rows);
        }
        let heads = columns.iter().map(|column| {
            (
                self.words.asked_inline(&column.label),
                f32::from(column.width),
            )
        });
        let mut table = Table::new(heads);
        for row in rows {
            table.rows.push(
                columns
                    .iter()
                    .map(|column| Cell::from(self.cell(column, row)))
                    .collect(),
            );
        }
        let named = |cells: &Vec<Cell>| {
            cells
                .first()
                .is_some_and(|cell| !cell.0.iter().all(Inline::is_blank))
        };
        table.row_headers = table.rows.iter().all(named);
        vec![table.block()]
    }

    /// A wide table: each row as labels with what belongs to them.
    fn cards(&self, columns: &[Column], item: &Text, rows: &[Row]) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            let name = super::words::capital(self.words.asked(item));
            blocks.push(Block::label(format!("{name} {}", at + 1)));
            let pairs = columns
                .iter()
                .map(|column| {
                    (
                        self.words.asked(&column.label).to_owned(),
                        self.cell(column, row),
                    )
                })
                .filter(|(_, value)| !value.is_blank());
            blocks.push(Block::key_values(pairs));
        }
        blocks
    }

    /// Rows of a question that is no table any more: every cell is kept.
    fn loose_rows(&self, rows: &[Row]) -> Vec<Block> {
        let lines = rows.iter().map(|row| {
            self.words
                .written(&self.words.row(row.cells.values().cloned()))
        });
        vec![Block::bullets(lines)]
    }

    fn cell(&self, column: &Column, row: &Row) -> Inline {
        let text = row.cells.get(&column.id).map_or("", |text| text.trim());
        match &column.kind {
            _ if text.is_empty() => Inline::from(self.words.get("report-cell-empty")),
            ColumnType::Choice(options) => self.choice(options, text),
            ColumnType::Date => Inline::from(self.words.date(text)),
            _ => self.words.written(text),
        }
    }
}

fn person_words(person: &PersonName) -> String {
    [person.name.trim(), person.function.trim()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

fn bold(mut text: Inline) -> Inline {
    text.0.iter_mut().for_each(|span| span.bold = true);
    text
}
