//! From options to the value of an answer, checked against what the question asks.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::assessment::{Item, PersonName, Row, Value, kept_ids};
use crate::language::Message;
use crate::questionnaire::{AnswerType, Choice, ChoiceStyle, Column, ColumnType, Question};

/// Longer answers are refused, in bytes: no editor would take them either.
const LONGEST: usize = 1 << 20;

/// What was given, by option.
#[derive(Debug, Default)]
pub struct Given {
    pub text: Option<String>,
    pub choose: Vec<String>,
    pub items: Vec<String>,
    pub rows: Vec<String>,
    pub date: Option<String>,
    pub person: Option<String>,
}

impl Given {
    /// Which options were given.
    fn options(&self) -> Vec<&'static str> {
        let given = [
            ("--text", self.text.is_some()),
            ("--choose", !self.choose.is_empty()),
            ("--item", !self.items.is_empty()),
            ("--row", !self.rows.is_empty()),
            ("--date", self.date.is_some()),
            ("--person", self.person.is_some()),
        ];
        given
            .into_iter()
            .filter(|(_, there)| *there)
            .map(|(option, _)| option)
            .collect()
    }

    /// Takes a file's text as if its lines had been given as options: the whole text for a text,
    /// otherwise one option, item or row per line. The first line of an advice is the option, the
    /// others are its conditions.
    pub fn take(&mut self, text: &str, answer: &AnswerType) -> Result<(), Message> {
        if let Some(other) = self.options().first() {
            return Err(Message::new("cli-answer-from-alone").with("option", *other));
        }
        let mut lines = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned);
        match answer {
            AnswerType::LongText | AnswerType::ShortText => {
                self.text = Some(text.trim_end().to_owned());
            }
            AnswerType::Options {
                conditions: Some(_),
                ..
            } => {
                self.choose.extend(lines.next());
                self.items = lines.collect();
            }
            AnswerType::Options { .. } => self.choose = lines.collect(),
            AnswerType::List { .. } => self.items = lines.collect(),
            AnswerType::Table { .. } => self.rows = lines.collect(),
            AnswerType::Date => self.date = lines.next(),
            AnswerType::Person => self.person = lines.next(),
        }
        if self.options().is_empty() {
            return Err(Message::new("cli-answer-from-empty"));
        }
        Ok(())
    }
}

/// The value for a question; none if no value was given. Items and rows keep the ids of `old` where
/// they stay or are renamed in place: addresses point at those ids.
pub fn value(
    question: &Question,
    given: &Given,
    old: Option<&Value>,
    language: &str,
) -> Result<Option<Value>, Message> {
    let options = given.options();
    if options.is_empty() {
        return Ok(None);
    }
    let fitting = fitting(&question.answer);
    if let Some(wrong) = options.iter().find(|option| !fitting.contains(option)) {
        return Err(Message::new("cli-answer-wrong-shape")
            .with("number", &question.number)
            .with("option", *wrong)
            .with("known", fitting.join(", ")));
    }
    let lengths = given
        .items
        .iter()
        .chain(&given.rows)
        .chain(&given.text)
        .map(String::len);
    if lengths.sum::<usize>() > LONGEST {
        return Err(Message::new("cli-answer-too-long").with("limit", (LONGEST >> 10).to_string()));
    }
    let made = match &question.answer {
        AnswerType::LongText => Value::Text(given.text.clone().unwrap_or_default()),
        AnswerType::ShortText => Value::Text(one_line(
            question,
            given.text.as_deref().unwrap_or_default(),
        )?),
        AnswerType::Date => Value::Date(date(given.date.as_deref().unwrap_or_default())?),
        AnswerType::Person => Value::Person(person(given.person.as_deref().unwrap_or_default())),
        AnswerType::Options {
            style,
            options,
            conditions: None,
        } => Value::Chosen(chosen(question, *style, options, &given.choose)?),
        AnswerType::Options {
            style,
            options,
            conditions: Some(_),
        } => advice(question, *style, options, given, old)?,
        AnswerType::List { max, .. } => {
            at_most(question, *max, given.items.len())?;
            Value::Items(items(&given.items, old_items(old)))
        }
        AnswerType::Table { max, columns, .. } => {
            at_most(question, *max, given.rows.len())?;
            let cells = given
                .rows
                .iter()
                .map(|row| cells(question, columns, row, language))
                .collect::<Result<_, _>>()?;
            Value::Rows(rows(cells, old))
        }
    };
    Ok(Some(made))
}

fn fitting(answer: &AnswerType) -> &'static [&'static str] {
    match answer {
        AnswerType::LongText | AnswerType::ShortText => &["--text"],
        AnswerType::Options {
            conditions: Some(_),
            ..
        } => &["--choose", "--item"],
        AnswerType::Options { .. } => &["--choose"],
        AnswerType::List { .. } => &["--item"],
        AnswerType::Table { .. } => &["--row"],
        AnswerType::Date => &["--date"],
        AnswerType::Person => &["--person"],
    }
}

fn one_line(question: &Question, text: &str) -> Result<String, Message> {
    let text = text.trim();
    if text.contains('\n') {
        return Err(Message::new("cli-answer-one-line").with("number", &question.number));
    }
    Ok(text.to_owned())
}

/// A date as it is kept: `YYYY-MM-DD` and nothing else.
pub fn date(text: &str) -> Result<String, Message> {
    let text = text.trim();
    match text.parse::<Date>() {
        Ok(date) if date.to_string() == text => Ok(text.to_owned()),
        _ => Err(Message::new("sign-not-a-date").with("text", text)),
    }
}

/// `Name; function`.
fn person(text: &str) -> PersonName {
    let (name, function) = text.split_once(';').unwrap_or((text, ""));
    PersonName {
        name: name.trim().to_owned(),
        function: function.trim().to_owned(),
    }
}

fn chosen(
    question: &Question,
    style: ChoiceStyle,
    options: &[Choice],
    asked: &[String],
) -> Result<Vec<String>, Message> {
    if style == ChoiceStyle::One && asked.len() > 1 {
        return Err(Message::new("cli-answer-only-one").with("number", &question.number));
    }
    for id in asked {
        if !options.iter().any(|option| option.id == *id) {
            return Err(Message::new("cli-answer-no-option")
                .with("number", &question.number)
                .with("option", id)
                .with("known", ids(options)));
        }
    }
    // In the order of the questionnaire, each once.
    let ids = options.iter().map(|option| &option.id);
    Ok(ids.filter(|id| asked.contains(id)).cloned().collect())
}

/// An advice: what was not given stays as it was.
fn advice(
    question: &Question,
    style: ChoiceStyle,
    options: &[Choice],
    given: &Given,
    old: Option<&Value>,
) -> Result<Value, Message> {
    let (old_chosen, old_conditions) = match old {
        Some(Value::Advice { chosen, conditions }) => (chosen.clone(), conditions.clone()),
        _ => (Vec::new(), Vec::new()),
    };
    let chosen = if given.choose.is_empty() {
        old_chosen
    } else {
        chosen(question, style, options, &given.choose)?
    };
    let conditions = if given.items.is_empty() {
        old_conditions
    } else {
        items(&given.items, &old_conditions)
    };
    Ok(Value::Advice { chosen, conditions })
}

fn at_most(question: &Question, max: usize, count: usize) -> Result<(), Message> {
    if count <= max {
        return Ok(());
    }
    let message = Message::new("cli-answer-too-many").with("number", &question.number);
    Err(message.number("max", max).number("count", count))
}

fn old_items(old: Option<&Value>) -> &[Item] {
    match old {
        Some(Value::Items(items)) => items,
        _ => &[],
    }
}

fn items(texts: &[String], old: &[Item]) -> Vec<Item> {
    let texts: Vec<String> = texts.iter().map(|text| text.trim().to_owned()).collect();
    let ids = kept_ids(
        &texts,
        &old.iter()
            .map(|item| (item.id.clone(), item.text.clone()))
            .collect::<Vec<_>>(),
    );
    texts
        .into_iter()
        .zip(ids)
        .map(|(text, id)| Item { id, text })
        .collect()
}

fn rows(cells: Vec<BTreeMap<String, String>>, old: Option<&Value>) -> Vec<Row> {
    let old = match old {
        Some(Value::Rows(rows)) => rows.as_slice(),
        _ => &[],
    };
    let ids = kept_ids(
        &cells,
        &old.iter()
            .map(|row| (row.id.clone(), row.cells.clone()))
            .collect::<Vec<_>>(),
    );
    cells
        .into_iter()
        .zip(ids)
        .map(|(cells, id)| Row { id, cells })
        .collect()
}

/// `column=value,column=value`. A comma belongs to the value unless a column follows it.
fn cells(
    question: &Question,
    columns: &[Column],
    row: &str,
    language: &str,
) -> Result<BTreeMap<String, String>, Message> {
    let mut parts: Vec<String> = Vec::new();
    for part in row.split(',') {
        let head = part.split_once('=').map(|(head, _)| head.trim());
        let starts = head.is_some_and(|head| columns.iter().any(|column| column.id == head));
        match parts.last_mut() {
            Some(last) if !starts => {
                last.push(',');
                last.push_str(part);
            }
            _ => parts.push(part.to_owned()),
        }
    }
    let mut cells = BTreeMap::new();
    for part in parts {
        let (id, value) = part.split_once('=').unwrap_or((part.as_str(), ""));
        let Some(column) = columns.iter().find(|column| column.id == id.trim()) else {
            let known: Vec<&str> = columns.iter().map(|column| column.id.as_str()).collect();
            return Err(Message::new("cli-answer-no-column")
                .with("number", &question.number)
                .with("column", id.trim())
                .with("known", known.join(", ")));
        };
        let value = cell(question, column, value.trim(), language)?;
        if !value.is_empty() {
            cells.insert(column.id.clone(), value);
        }
    }
    Ok(cells)
}

fn cell(
    question: &Question,
    column: &Column,
    value: &str,
    language: &str,
) -> Result<String, Message> {
    match &column.kind {
        _ if value.is_empty() => Ok(String::new()),
        ColumnType::Date => date(value),
        ColumnType::Choice(options) if !options.iter().any(|option| option.id == value) => {
            Err(Message::new("cli-answer-no-cell")
                .with("number", &question.number)
                .with("column", column.label.in_language(language))
                .with("found", value)
                .with("known", ids(options)))
        }
        _ => Ok(value.to_owned()),
    }
}

fn ids(options: &[Choice]) -> String {
    options
        .iter()
        .map(|option| option.id.as_str())
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests;
