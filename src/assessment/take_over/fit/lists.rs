//! Sources of a list and of a table.

use super::{Fitted, bare_words, value_words};
use crate::assessment::take_over::Source;
use crate::assessment::words::words;
use crate::assessment::{Item, Row, Value, free_item_id};
use crate::questionnaire::{AnswerType, ChoiceStyle, Column, ColumnType};

/// A text longer than this is no item of a list, in characters.
const LONGEST_ITEM: usize = 160;

/// A list: items that are not there yet come at the end, as many as fit.
pub fn list(
    max: usize,
    present: Option<&Value>,
    sources: &[&Source<'_>],
    language: &str,
) -> Fitted {
    let mut items = match present {
        Some(Value::Items(items)) => items.clone(),
        _ => Vec::new(),
    };
    let before = items.len();
    let mut left = Vec::new();
    for source in sources {
        left.push(match as_items(source, language) {
            Some(theirs) => bare_words(Some(&Value::Items(add_items(&mut items, max, &theirs)))),
            None => value_words(source, language),
        });
    }
    if items.len() == before {
        return Fitted {
            value: present.cloned(),
            left,
        };
    }
    Fitted {
        value: Some(Value::Items(items)),
        left,
    }
}

/// A source as items of a list: a list, several options, a text of a few words or of bullets alone.
fn as_items(source: &Source<'_>, language: &str) -> Option<Vec<Item>> {
    let item = |text: &str| Item {
        id: String::new(),
        text: text.to_owned(),
    };
    match source.answer.value.as_ref()? {
        Value::Items(items) => Some(items.clone()),
        Value::Chosen(chosen) => {
            let several = matches!(
                source.question.answer,
                AnswerType::Options {
                    style: ChoiceStyle::Several,
                    ..
                }
            );
            let label = |id: &String| {
                let one = Value::Chosen(vec![id.clone()]);
                item(&words(source.question, Some(&one), language))
            };
            several.then(|| chosen.iter().map(label).collect())
        }
        Value::Text(text) => {
            let lines: Vec<&str> = text
                .lines()
                .map(str::trim)
                .filter(|l| !l.is_empty())
                .collect();
            if let [line] = lines[..] {
                return is_item(line).then(|| vec![item(bullet(line).unwrap_or(line))]);
            }
            lines
                .into_iter()
                .map(|line| bullet(line).map(item))
                .collect()
        }
        _ => None,
    }
}

/// Whether a line can stand in a list: a few words, not a sentence.
fn is_item(line: &str) -> bool {
    line.chars().count() <= LONGEST_ITEM && !line.ends_with(['.', '?', '!'])
}

/// What stands behind a bullet.
fn bullet(line: &str) -> Option<&str> {
    ["- ", "– ", "* ", "• "]
        .iter()
        .find_map(|mark| line.strip_prefix(mark))
        .map(str::trim)
        .filter(|text| !text.is_empty())
}

/// Adds the items that are not there yet; gives back those for which there was no room.
pub fn add_items(items: &mut Vec<Item>, max: usize, theirs: &[Item]) -> Vec<Item> {
    let mut rest = Vec::new();
    for item in theirs {
        let text = item.text.trim();
        if text.is_empty() || items.iter().any(|there| there.text.trim() == text) {
            continue;
        }
        if items.len() < max {
            let id = free_item_id(items.iter().map(|item| item.id.as_str()));
            items.push(Item {
                id,
                text: text.to_owned(),
            });
        } else {
            rest.push(item.clone());
        }
    }
    rest
}

/// A table: rows of which the columns are ours too; other rows in words.
pub fn table(
    max: usize,
    columns: &[Column],
    present: Option<&Value>,
    sources: &[&Source<'_>],
    language: &str,
) -> Fitted {
    let mut rows = match present {
        Some(Value::Rows(rows)) => rows.clone(),
        _ => Vec::new(),
    };
    let before = rows.len();
    let mut left = Vec::new();
    for source in sources {
        let Some(Value::Rows(theirs)) = &source.answer.value else {
            left.push(value_words(source, language));
            continue;
        };
        let rest: Vec<Row> = theirs
            .iter()
            .filter(|row| !add_row(&mut rows, max, columns, row))
            .cloned()
            .collect();
        left.push(words(source.question, Some(&Value::Rows(rest)), language));
    }
    if rows.len() == before {
        return Fitted {
            value: present.cloned(),
            left,
        };
    }
    Fitted {
        value: Some(Value::Rows(rows)),
        left,
    }
}

/// Adds what of a row fits; says whether that was all of it.
fn add_row(rows: &mut Vec<Row>, max: usize, columns: &[Column], row: &Row) -> bool {
    let written = row.cells.iter().filter(|(_, cell)| !cell.trim().is_empty());
    let (fitting, rest): (Vec<_>, Vec<_>) =
        written.partition(|(id, cell)| columns.iter().any(|c| c.id == **id && takes(c, cell)));
    // Without its first column a row does not say what it is about.
    let first = columns.first().map(|column| &column.id);
    if !fitting.iter().any(|(id, _)| Some(*id) == first) {
        return fitting.is_empty() && rest.is_empty();
    }
    let cells = fitting
        .into_iter()
        .map(|(id, cell)| (id.clone(), cell.clone()))
        .collect();
    let there = |known: &Row| {
        known
            .cells
            .iter()
            .filter(|(_, cell)| !cell.trim().is_empty())
            .eq(&cells)
    };
    if !rows.iter().any(there) {
        if rows.len() >= max {
            return false;
        }
        let id = free_item_id(rows.iter().map(|row| row.id.as_str()));
        rows.push(Row { id, cells });
    }
    rest.is_empty()
}

/// Whether a cell can stand in a column.
fn takes(column: &Column, cell: &str) -> bool {
    match &column.kind {
        ColumnType::Choice(options) => options.iter().any(|option| option.id == cell),
        ColumnType::Date => cell.parse::<jiff::civil::Date>().is_ok(),
        ColumnType::Text | ColumnType::Person | ColumnType::Earlier { .. } => true,
    }
}
