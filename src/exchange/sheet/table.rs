//! The table of an answer, as somebody left it on a sheet.

use std::collections::BTreeMap;

use super::escape;
use super::lines::Line;
use super::place::{Unread, date, loose_text, texts};
use super::reading::Why;
use super::said::{self, normal};
use crate::assessment::{Row, kept_ids};
use crate::questionnaire::{Choice, Column, ColumnType};

/// The rows of a table, and what stands beside it.
pub fn rows(
    columns: &[Column],
    lines: &[Line],
    old: &[Row],
) -> Result<(Vec<Row>, Vec<Unread>), Unread> {
    let mut loose = Vec::new();
    let lines = table_lines(&texts(lines), &mut loose);
    let mut lines = lines.iter().map(|line| split(line));
    let Some(head) = lines.next() else {
        return Err((Why::NoTable, loose_text(&loose)));
    };
    let Some(order) = order(columns, &head) else {
        return Err((Why::NoTable, head.join(" | ")));
    };
    let mut found: Vec<BTreeMap<String, String>> = Vec::new();
    for cells in lines {
        if cells.iter().all(|cell| is_rule(cell)) && cells.iter().any(|cell| !cell.is_empty()) {
            continue;
        }
        let mut row = BTreeMap::new();
        for (at, words) in cells
            .iter()
            .enumerate()
            .filter(|(_, words)| !words.is_empty())
        {
            match order.get(at) {
                Some(Some(column)) => {
                    row.insert(column.id.clone(), cell(column, words, old)?);
                }
                _ => loose.push((Why::Loose, words.clone())),
            }
        }
        if !row.is_empty() {
            found.push(row);
        }
    }
    Ok((with_ids(columns, found, old), loose))
}

/// Rows with the ids of the old rows that they are, and what those hold beyond the columns.
fn with_ids(columns: &[Column], found: Vec<BTreeMap<String, String>>, old: &[Row]) -> Vec<Row> {
    let said = |cells: &BTreeMap<String, String>| {
        said::row(
            columns,
            &Row {
                id: String::new(),
                cells: cells.clone(),
            },
        )
    };
    let cells: Vec<BTreeMap<String, String>> = found
        .into_iter()
        .map(|cells| {
            let same = old.iter().find(|row| said(&row.cells) == said(&cells));
            same.map_or(cells, |row| row.cells.clone())
        })
        .collect();
    let before: Vec<(String, BTreeMap<String, String>)> = old
        .iter()
        .map(|row| (row.id.clone(), row.cells.clone()))
        .collect();
    let ids = kept_ids(&cells, &before);
    cells
        .into_iter()
        .zip(ids)
        .map(|(mut cells, id)| {
            if let Some(row) = old.iter().find(|row| row.id == id) {
                for (key, text) in &row.cells {
                    let known = columns.iter().any(|column| column.id == *key);
                    let same = cells
                        .get(key)
                        .is_some_and(|new| normal(new) == normal(text));
                    if !known || same {
                        cells.insert(key.clone(), text.clone());
                    }
                }
            }
            Row { id, cells }
        })
        .collect()
}

/// The lines of the table, wrapped ones joined.
fn table_lines(lines: &[&str], loose: &mut Vec<Unread>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut open = false;
    for line in lines.iter().map(|line| line.trim()) {
        if line.starts_with('|') {
            found.push(line.to_owned());
            open = true;
        } else if line.is_empty() {
            open = false;
        } else if let (true, Some(last)) = (open, found.last_mut()) {
            last.push(' ');
            last.push_str(line);
        } else {
            loose.push((Why::Loose, line.to_owned()));
        }
    }
    found
}

/// The cells of a line, unescaped.
fn split(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut escaped = false;
    for c in line.strip_prefix('|').unwrap_or(line).chars() {
        if c == '|' && !escaped {
            cells.push(String::new());
        } else if let Some(last) = cells.last_mut() {
            last.push(c);
        }
        escaped = c == '\\' && !escaped;
    }
    if cells.last().is_some_and(|last| last.trim().is_empty()) {
        cells.pop();
    }
    cells.iter().map(|cell| unescaped(cell.trim())).collect()
}

/// A cell as it was: `<br>` is a line end, `\<br>` is not.
fn unescaped(cell: &str) -> String {
    let mut lines = vec![String::new()];
    let mut rest = cell;
    while let Some(c) = rest.chars().next() {
        let broken = ["<br>", "<br/>", "<br />"]
            .iter()
            .find_map(|tag| rest.strip_prefix(tag));
        if let Some(after) = broken {
            lines.push(String::new());
            rest = after;
            continue;
        }
        let next = rest[c.len_utf8()..]
            .chars()
            .next()
            .filter(char::is_ascii_punctuation);
        let taken = match next {
            Some(next) if c == '\\' => &rest[..=next.len_utf8()],
            _ => &rest[..c.len_utf8()],
        };
        if let Some(last) = lines.last_mut() {
            last.push_str(taken);
        }
        rest = &rest[taken.len()..];
    }
    let lines: Vec<String> = lines
        .iter()
        .map(|line| escape::plain(line.trim()))
        .collect();
    lines.join("\n")
}

fn is_rule(cell: &str) -> bool {
    cell.chars().all(|c| matches!(c, '-' | ':' | '–' | '—'))
}

/// Which column each cell belongs to: by the heads, or by place when there are as many.
fn order<'c>(columns: &'c [Column], head: &[String]) -> Option<Vec<Option<&'c Column>>> {
    let named = |cell: &String| {
        columns.iter().find(|column| {
            ["nl", "en"]
                .iter()
                .any(|language| normal(column.label.in_language(language)) == normal(cell))
        })
    };
    let order: Vec<Option<&Column>> = head.iter().map(named).collect();
    let all = columns
        .iter()
        .all(|column| order.iter().flatten().any(|found| found.id == column.id));
    if all {
        return Some(order);
    }
    (head.len() == columns.len()).then(|| columns.iter().map(Some).collect())
}

/// What a cell holds: the id of an option, a date as it is kept, or the words.
fn cell(column: &Column, words: &str, old: &[Row]) -> Result<String, Unread> {
    let there = |row: &&Row| {
        row.cells
            .get(&column.id)
            .is_some_and(|cell| normal(cell) == normal(words))
    };
    match &column.kind {
        ColumnType::Choice(options) => {
            let asked = normal(words).to_lowercase();
            let fits = |option: &&Choice| {
                option.id == words
                    || ["nl", "en"].iter().any(|language| {
                        normal(option.label.in_language(language)).to_lowercase() == asked
                    })
            };
            match options.iter().find(fits) {
                Some(option) => Ok(option.id.clone()),
                None if old.iter().any(|row| there(&row)) => Ok(words.to_owned()),
                None => Err((Why::NotInColumn, words.to_owned())),
            }
        }
        ColumnType::Date if old.iter().any(|row| there(&row)) => Ok(words.to_owned()),
        ColumnType::Date => date(words).ok_or((Why::NotADate, words.to_owned())),
        _ => Ok(words.to_owned()),
    }
}
