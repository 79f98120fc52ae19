//! What somebody wrote at one place of a sheet, as the value that the question asks for.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::read::Why;
use super::said::{self, normal};
use super::shape::comment;
use super::{escape, write};
use crate::assessment::{Item, PersonName, Row, Value, kept_ids};
use crate::questionnaire::{Choice, ChoiceStyle, Column, ColumnType, Question};

/// A line of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// As it stands there.
    Text(String),
    /// What stands in a fence of ours, to the letter.
    Fenced(Vec<String>),
}

/// What cannot be read, and why.
pub type Unread = (Why, String);

/// Prose: the lines as they are, without empty ones around them. Paragraphs that say what a paragraph of `old` says
/// keep its letters.
pub fn prose(lines: &[Line], old: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut exact = false;
    for line in lines {
        match line {
            Line::Text(text) => open.push(text.trim_end()),
            Line::Fenced(inside) => {
                parts.push(block(&open));
                open.clear();
                parts.push(inside.join("\n"));
                exact = true;
            }
        }
    }
    parts.push(block(&open));
    parts.retain(|part| !part.trim().is_empty());
    let words = parts.join("\n\n");
    if normal(&words) == normal(old) {
        return old.to_owned();
    }
    if exact {
        return words;
    }
    let kept: Vec<&str> = paragraphs(old);
    let same = |new: &&str| {
        let old = kept.iter().find(|old| normal(old) == normal(new));
        old.map_or_else(|| (*new).to_owned(), |old| (*old).to_owned())
    };
    paragraphs(&words)
        .iter()
        .map(same)
        .collect::<Vec<_>>()
        .join("\n\n")
}

fn block(lines: &[&str]) -> String {
    lines.join("\n").trim_matches('\n').to_owned()
}

fn paragraphs(text: &str) -> Vec<&str> {
    text.split("\n\n")
        .map(|part| part.trim_matches('\n'))
        .filter(|part| !part.trim().is_empty())
        .collect()
}

/// The lines as text, fences opened.
fn texts(lines: &[Line]) -> Vec<&str> {
    let mut texts = Vec::new();
    for line in lines {
        match line {
            Line::Text(text) => texts.push(text.as_str()),
            Line::Fenced(inside) => texts.extend(inside.iter().map(String::as_str)),
        }
    }
    texts
}

/// The options ticked, and what stands among them and is no option.
pub fn ticked(
    question: &Question,
    style: ChoiceStyle,
    lines: &[Line],
    present: &[String],
) -> Result<(Vec<String>, Vec<Unread>), Unread> {
    let options = question.answer.options();
    let (mut chosen, mut loose, mut seen) = (Vec::new(), Vec::new(), 0);
    for (tick, words) in boxes(&texts(lines), &mut loose) {
        let Some(option) = option_of(options, &words) else {
            loose.push((Why::NotAnOption, words));
            continue;
        };
        seen += 1;
        let said = normal(&uncommented(&words));
        if !is_line_of(option, &said) {
            loose.push((Why::NotAnOption, said));
        }
        if tick && !chosen.contains(&option.id) {
            chosen.push(option.id.clone());
        }
    }
    if seen == 0 {
        return Err((Why::NoOptions, loose_text(&loose)));
    }
    if style == ChoiceStyle::One && chosen.len() > 1 {
        return Err((Why::OnlyOne, chosen.join(", ")));
    }
    // In the order of the questionnaire. An option that it no longer has stays as long as several may be chosen.
    let mut all: Vec<String> = options.iter().map(|option| option.id.clone()).collect();
    all.retain(|id| chosen.contains(id));
    if style == ChoiceStyle::Several {
        let unknown = present
            .iter()
            .filter(|id| !options.iter().any(|one| one.id == **id));
        all.extend(unknown.cloned());
    }
    Ok((all, loose))
}

fn loose_text(loose: &[Unread]) -> String {
    let words: Vec<&str> = loose.iter().map(|(_, words)| words.as_str()).collect();
    words.join("\n")
}

/// Every box with what stands behind it, wrapped lines joined; other lines go to `loose`.
fn boxes(lines: &[&str], loose: &mut Vec<Unread>) -> Vec<(bool, String)> {
    let mut found: Vec<(bool, String)> = Vec::new();
    let mut open = false;
    for line in lines.iter().map(|line| line.trim()) {
        if let Some(one) = tick_box(line) {
            open = !has_comment(&one.1);
            found.push(one);
        } else if line.is_empty() {
            open = false;
        } else if let (true, Some((_, words))) = (open, found.last_mut()) {
            words.push(' ');
            words.push_str(line);
            open = !has_comment(words);
        } else {
            loose.push((Why::Loose, line.to_owned()));
        }
    }
    found
}

fn has_comment(words: &str) -> bool {
    words.replace(['–', '—'], "--").contains("-->")
}

/// `- [x] words`: whether it is ticked, and the words.
fn tick_box(line: &str) -> Option<(bool, String)> {
    let (_, rest) = list_marker(line)?;
    let (inside, words) = rest.trim_start().strip_prefix('[')?.split_once(']')?;
    let inside = inside.trim();
    (inside.chars().count() <= 3).then(|| (!inside.is_empty(), words.trim().to_owned()))
}

/// The indentation of a list marker and what follows it.
fn list_marker(line: &str) -> Option<(usize, &str)> {
    let text = line.trim_start();
    let indent = line.len() - text.len();
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let rest = if (1..=3).contains(&digits) {
        text[digits..].strip_prefix(['.', ')'])?
    } else {
        text.strip_prefix(['-', '*', '+'])?
    };
    (rest.is_empty() || rest.starts_with(' ')).then_some((indent, rest))
}

/// The comment at the end of an option and the words before it.
fn id_of(words: &str) -> Option<String> {
    let words = words.replace(['–', '—'], "--");
    let inside = comment(&words[words.rfind("<!--")?..])?;
    inside.into_iter().next()
}

fn uncommented(words: &str) -> String {
    let words = words.replace("<!–", "<!--").replace("<!—", "<!--");
    let end = words.rfind("<!--").unwrap_or(words.len());
    escape::plain(words[..end].trim())
}

fn option_of<'o>(options: &'o [Choice], words: &str) -> Option<&'o Choice> {
    if let Some(id) = id_of(words) {
        return options.iter().find(|option| option.id == id);
    }
    let said = normal(&uncommented(words));
    options.iter().find(|option| is_line_of(option, &said))
}

/// Whether words are what the sheet prints for an option, in either language, or its label alone.
fn is_line_of(option: &Choice, said: &str) -> bool {
    ["nl", "en"].iter().any(|language| {
        normal(&escape::plain(&write::option_line(option, language))) == said
            || normal(option.label.in_language(language)) == said
    })
}

/// The items of a list. Lines without a mark before them are items too when somebody left the marks out.
pub fn items(lines: &[Line], old: &[Item]) -> Vec<Item> {
    let mut found: Vec<String> = Vec::new();
    let (mut open, mut blank) = (false, false);
    for line in texts(lines) {
        match list_marker(line) {
            Some((indent, rest)) if indent < 2 => {
                found.push(escape::plain(rest.trim()));
                (open, blank) = (true, false);
            }
            _ if line.trim().is_empty() => blank = true,
            _ => {
                let words = escape::plain(line.trim());
                let goes_on = open && (!blank || line.starts_with("  "));
                match found.last_mut().filter(|last| goes_on && !last.is_empty()) {
                    Some(last) => {
                        last.push_str(if blank { "\n\n" } else { " " });
                        last.push_str(&words);
                    }
                    None => found.push(words),
                }
                blank = false;
            }
        }
    }
    found.retain(|text| !normal(text).is_empty());
    let same = |text: String| {
        let kept = old.iter().find(|item| normal(&item.text) == normal(&text));
        kept.map_or(text, |item| item.text.clone())
    };
    let texts: Vec<String> = found.into_iter().map(same).collect();
    let old: Vec<(String, String)> = old
        .iter()
        .map(|item| (item.id.clone(), item.text.clone()))
        .collect();
    let ids = kept_ids(&texts, &old);
    texts
        .into_iter()
        .zip(ids)
        .map(|(text, id)| Item { id, text })
        .collect()
}

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
            Some(next) if c == '\\' => &rest[..1 + next.len_utf8()],
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

/// A date as it is kept; a Dutch one (`4-3-2026`) too.
pub fn date(words: &str) -> Option<String> {
    let words = words.trim().replace(['–', '—'], "-");
    let parts: Vec<&str> = words.split('-').map(str::trim).collect();
    let [first, second, third] = parts.as_slice() else {
        return None;
    };
    let (year, month, day) = if first.len() == 4 {
        (*first, *second, *third)
    } else {
        (*third, *second, *first)
    };
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || ![year, month, day].into_iter().all(plain) {
        return None;
    }
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    Some(date.to_string())
}

/// `Name; function` as the value of an answer.
pub fn person(words: &str) -> Value {
    let (name, function) = words.split_once(';').unwrap_or((words, ""));
    Value::Person(PersonName {
        name: name.trim().to_owned(),
        function: function.trim().to_owned(),
    })
}
