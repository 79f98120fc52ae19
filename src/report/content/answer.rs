//! One answer as blocks: its value by type, its explanation, or why there is none.

use super::Report;
use super::words::in_a_row;
use crate::assessment::{Answer, Item, PersonName, Row, State, Value};
use crate::language::Message;
use crate::questionnaire::{AnswerType, Choice, Column, ColumnType, Question, Text};
use crate::report::document::{Block, Cell, Inline, List, ParagraphStyle, Table};

/// Tables with more columns are set as one block per row.
const MOST_COLUMNS: usize = 5;
/// As many letters as fifteen full lines of a table hold.
const LETTERS_PER_ROW: f32 = 1350.0;

impl Report<'_> {
    /// The answer to a question, never empty: what is missing is said. Of a question that is not known any more
    /// the words are kept.
    pub fn answer(&self, question: Option<&Question>, answer: &Answer) -> Vec<Block> {
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
            blocks.extend(self.value(question.map(|question| &question.answer), value));
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
        blocks.extend(self.estimate(question, answer));
        if let State::Parked { what, .. } = &answer.state {
            let what = words.prose(what, ParagraphStyle::Answer);
            if !what.is_empty() {
                blocks.push(Block::label(words.get("report-to-find-out")));
                blocks.extend(what);
            }
        }
        blocks
    }

    /// The level that the team estimated, with the axis on which it counts.
    fn estimate(&self, question: Option<&Question>, answer: &Answer) -> Vec<Block> {
        let Some(level) = answer.estimate else {
            return Vec::new();
        };
        let words = &self.words;
        let level = super::words::capital(&words.say(&level.message()));
        let counts = question
            .and_then(|question| question.scoring.as_ref())
            .filter(|scoring| scoring.is_estimated() && scoring.weight > 0);
        let axis = counts.and_then(|scoring| {
            let profile = self.standing.risk.iter().flat_map(|profile| &profile.axes);
            let axis = profile.into_iter().find(|axis| axis.id == scoring.axis)?;
            let message = Message::new("report-estimate-counts")
                .with("axis", words.asked(&axis.label))
                .with("weight", scoring.weight.to_string());
            Some(words.say(&message))
        });
        let mut line = Inline::new().bold(level);
        if let Some(axis) = axis {
            line = line.plain(format!(" ({axis})"));
        }
        vec![
            Block::label(words.get("report-estimate")),
            Block::answer(line),
        ]
    }

    fn value(&self, asked: Option<&AnswerType>, value: &Value) -> Vec<Block> {
        let words = &self.words;
        let options = asked.map_or(&[][..], AnswerType::options);
        match value {
            Value::Text(text) => words.prose(text, ParagraphStyle::Answer),
            Value::Date(date) => vec![Block::answer(words.date(date))],
            Value::Person(person) => vec![Block::answer(words.written(&person_words(person)))],
            Value::Chosen(chosen) => self.chosen(options, chosen).into_iter().collect(),
            Value::Items(items) => self.items(items).into_iter().collect(),
            Value::Rows(rows) => self.rows(asked, rows),
            Value::Advice { chosen, conditions } => {
                let mut blocks: Vec<Block> = self.chosen(options, chosen).into_iter().collect();
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
            .map(|id| headline(self.choice(options, id)))
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
            ..List::default()
        }))
    }

    fn rows(&self, asked: Option<&AnswerType>, rows: &[Row]) -> Vec<Block> {
        let Some(AnswerType::Table { columns, item, .. }) = asked else {
            return self.loose_rows(rows);
        };
        let lost = self.lost_cells(columns, rows);
        if is_crowded(columns, rows) {
            return [self.cards(columns, item, rows), lost].concat();
        }
        let heads = columns.iter().map(|column| {
            (
                self.words.asked_inline(&column.label),
                f32::from(column.width),
            )
        });
        let mut table = Table::new(heads);
        for row in rows {
            let cells = columns.iter().map(|column| Cell(self.cell(column, row)));
            table.rows.push(cells.collect());
        }
        let named = |cells: &Vec<Cell>| cells.first().is_some_and(|cell| !cell.0.is_empty());
        table.row_headers = table.rows.iter().all(named);
        [vec![table.block()], lost].concat()
    }

    /// What was written in columns that the table does not have any more.
    fn lost_cells(&self, columns: &[Column], rows: &[Row]) -> Vec<Block> {
        let cells = rows.iter().flat_map(|row| &row.cells);
        let lost = cells.filter(|(id, text)| {
            !text.trim().is_empty() && columns.iter().all(|column| column.id != **id)
        });
        let lines: Vec<Inline> = lost.map(|(_, text)| self.words.written(text)).collect();
        if lines.is_empty() {
            return Vec::new();
        }
        vec![Block::bullets(lines)]
    }

    /// A wide table: each row as labels with what belongs to them.
    fn cards(&self, columns: &[Column], item: &Text, rows: &[Row]) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            let name = super::words::capital(self.words.asked(item));
            blocks.push(Block::label(format!("{name} {}", at + 1)));
            let written = columns
                .iter()
                .filter(|column| !text_of(column, row).is_empty());
            let pairs = written.map(|column| {
                let lines = self.cell(column, row);
                (self.words.asked(&column.label).to_owned(), stack(lines))
            });
            blocks.push(Block::key_values(pairs));
        }
        blocks
    }

    /// Rows of a question that is no table any more: every cell is kept.
    fn loose_rows(&self, rows: &[Row]) -> Vec<Block> {
        let lines = rows
            .iter()
            .map(|row| self.words.written(&in_a_row(row.cells.values().cloned())));
        vec![Block::bullets(lines)]
    }

    /// The lines of a cell, never none.
    fn cell(&self, column: &Column, row: &Row) -> Vec<Inline> {
        let text = text_of(column, row);
        match &column.kind {
            _ if text.is_empty() => vec![Inline::from(self.words.get("report-cell-empty"))],
            ColumnType::Choice(options) => vec![self.choice(options, text)],
            ColumnType::Date => vec![Inline::from(self.words.date(text))],
            _ => self.words.lines(text),
        }
    }
}

fn text_of<'r>(column: &Column, row: &'r Row) -> &'r str {
    row.cells.get(&column.id).map_or("", |text| text.trim())
}

/// Whether a table has too many columns, or so much text in one that rows would become towers.
fn is_crowded(columns: &[Column], rows: &[Row]) -> bool {
    let total: u32 = columns
        .iter()
        .map(|column| u32::from(column.width.max(1)))
        .sum();
    let tower = |column: &Column, row: &Row| {
        let letters = text_of(column, row).chars().count() as f32;
        let share = f32::from(column.width.max(1)) / total as f32;
        letters > share * LETTERS_PER_ROW
    };
    columns.len() > MOST_COLUMNS
        || rows
            .iter()
            .any(|row| columns.iter().any(|column| tower(column, row)))
}

/// Lines under each other in one text.
fn stack(lines: Vec<Inline>) -> Inline {
    let mut all = Inline::new();
    for line in lines {
        if !all.0.is_empty() {
            all = all.plain("\n");
        }
        all.0.extend(line.0);
    }
    all
}

fn person_words(person: &PersonName) -> String {
    [person.name.trim(), person.function.trim()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// In heavy type, with a capital.
fn headline(mut text: Inline) -> Inline {
    if let Some(first) = text.0.first_mut() {
        first.text = super::words::capital(&first.text);
    }
    text.0.iter_mut().for_each(|span| span.bold = true);
    text
}
