//! Reads from one answer how serious it is, and how far that may still go either way.

use crate::assessment::{Answer, Row, State, Value};
use crate::questionnaire::{
    AnswerType, Choice, Column, ColumnType, Level, Question, Scoring, Text,
};

use super::{Why, option_label};

/// What one answer says.
pub struct Reading {
    /// The level; `None` while the question is open.
    pub level: Option<Level>,
    /// Points if what is not known turned out best.
    pub best: u8,
    /// Points if what is not known turned out worst.
    pub worst: u8,
    /// What it comes from.
    pub why: Why,
}

const WORST: u8 = Level::Serious.points();

impl Reading {
    fn open(why: Why) -> Self {
        Self {
            level: None,
            best: 0,
            worst: WORST,
            why,
        }
    }

    fn unknown(why: Why) -> Self {
        Self {
            level: Some(Level::Unknown),
            ..Self::open(why)
        }
    }
}

/// Reads an answer that applies.
pub fn of(question: &Question, scoring: &Scoring, answer: &Answer) -> Reading {
    if matches!(answer.state, State::Parked { .. }) {
        return Reading::unknown(Why::Parked);
    }
    if scoring.is_estimated() {
        return estimated(answer);
    }
    match &scoring.column {
        Some(column) => rows(question, scoring, column, answer),
        None => options(question, scoring, answer),
    }
}

fn estimated(answer: &Answer) -> Reading {
    match answer.estimate {
        Some(level) => worst_of(&[level], |_| Why::Estimate),
        None if answer.is_empty() => Reading::open(Why::Unanswered),
        None => Reading::open(Why::NotEstimated),
    }
}

fn options(question: &Question, scoring: &Scoring, answer: &Answer) -> Reading {
    let chosen = answer.value.as_ref().map_or(&[][..], Value::chosen);
    let levels: Vec<Level> = chosen.iter().map(|id| scoring.level_of(id)).collect();
    worst_of(&levels, |decides| {
        Why::Options(
            chosen
                .iter()
                .zip(&levels)
                .filter(|(_, level)| **level == decides)
                .map(|(id, _)| option_label(question.answer.options(), id))
                .collect(),
        )
    })
}

fn rows(question: &Question, scoring: &Scoring, column: &str, answer: &Answer) -> Reading {
    let filled = filled_rows(column, answer);
    let levels: Vec<Level> = filled
        .iter()
        .map(|(_, cell)| cell.map_or(Level::Unknown, |cell| scoring.level_of(cell)))
        .collect();
    worst_of(&levels, |decides| {
        let first = levels.iter().position(|level| *level == decides);
        let (number, cell) = &filled[first.unwrap_or(0)];
        let (label, options) = column_of(question, column);
        Why::Row {
            number: *number,
            column: label,
            cell: cell.map(|id| option_label(options, id)),
        }
    })
}

/// The rows in which something stands, with their number from 1 and the cell of the column. A row in which
/// nothing stands yet is no row; one whose cell alone is empty (`None`) is something not known.
fn filled_rows<'a>(column: &str, answer: &'a Answer) -> Vec<(usize, Option<&'a str>)> {
    let rows: &[Row] = match &answer.value {
        Some(Value::Rows(rows)) => rows,
        _ => &[],
    };
    rows.iter()
        .enumerate()
        .filter(|(_, row)| row.cells.values().any(|cell| !cell.trim().is_empty()))
        .map(|(index, row)| {
            let cell = row.cells.get(column).map(|cell| cell.trim());
            (index + 1, cell.filter(|cell| !cell.is_empty()))
        })
        .collect()
}

/// Whether a row stands without the cell that is looked at.
pub fn has_gap(scoring: &Scoring, answer: &Answer) -> bool {
    scoring.column.as_ref().is_some_and(|column| {
        let rows = filled_rows(column, answer);
        rows.iter().any(|(_, cell)| cell.is_none())
    })
}

fn column_of<'a>(question: &'a Question, id: &str) -> (Text, &'a [Choice]) {
    let AnswerType::Table { columns, .. } = &question.answer else {
        return (Text::default(), &[]);
    };
    match columns.iter().find(|column| column.id == id) {
        Some(Column {
            label,
            kind: ColumnType::Choice(options),
            ..
        }) => (label.clone(), options),
        _ => (Text::default(), &[]),
    }
}

/// The worst of several levels. Beside something serious it no longer matters what else is unknown; in all
/// other cases one unknown makes the whole unknown, and what is known is the least it can be.
fn worst_of(levels: &[Level], why: impl Fn(Level) -> Why) -> Reading {
    let known = levels
        .iter()
        .copied()
        .filter(|level| *level != Level::Unknown)
        .max_by_key(|level| level.points());
    let some_unknown = levels.contains(&Level::Unknown);
    match known {
        None if !some_unknown => Reading::open(Why::Unanswered),
        Some(level) if !some_unknown || level.points() == WORST => Reading {
            level: Some(level),
            best: level.points(),
            worst: level.points(),
            why: why(level),
        },
        known => Reading {
            best: known.map_or(0, Level::points),
            ..Reading::unknown(why(Level::Unknown))
        },
    }
}
