//! What of a source fits the question as a value, and what is left to be said in words.

use super::Source;
use crate::assessment::words::{words, words_of};
use crate::assessment::{Item, Row, Value, free_item_id};
use crate::questionnaire::{AnswerType, ChoiceStyle, Column, ColumnType, Question};

/// A text longer than this is no item of a list, in characters.
const LONGEST_ITEM: usize = 160;

/// How the sources fit.
pub struct Fitted {
    /// The value, with everything of the sources that fits it.
    pub value: Option<Value>,
    /// Per source the words of its value that did not fit; empty if all did.
    pub left: Vec<String>,
}

/// Fits the sources to what the question asks, beside the value that is there.
pub fn fit(
    target: &Question,
    present: Option<&Value>,
    sources: &[&Source<'_>],
    language: &str,
) -> Fitted {
    let all = || sources.iter().map(|s| value_words(s, language)).collect();
    let there = present.filter(|value| !value.is_empty());
    match (&target.answer, there) {
        (
            AnswerType::Options {
                conditions: Some(_),
                ..
            },
            None | Some(Value::Advice { .. }),
        ) => advice(target, present, sources, language),
        (
            AnswerType::Options {
                style: ChoiceStyle::One,
                conditions: None,
                ..
            },
            None | Some(Value::Chosen(_)),
        ) => one(target, present, sources, language),
        (
            AnswerType::Options {
                conditions: None, ..
            },
            None | Some(Value::Chosen(_)),
        ) => several(target, present, sources, language),
        (AnswerType::List { max, .. }, None | Some(Value::Items(_))) => {
            list(*max, present, sources, language)
        }
        (AnswerType::Table { max, columns, .. }, None | Some(Value::Rows(_))) => {
            table(*max, columns, present, sources, language)
        }
        (AnswerType::Date | AnswerType::Person, _) => whole(target, present, sources, language),
        // A text, or a value of another shape than the question asks for: all of it in words.
        _ => Fitted {
            value: present.cloned(),
            left: all(),
        },
    }
}

/// The words of a value of which the question is gone: ids stand for options and columns.
pub fn bare_words(value: Option<&Value>) -> String {
    words_of(&AnswerType::LongText, value, "")
}

fn value_words(source: &Source<'_>, language: &str) -> String {
    let said = words(source.question, source.answer.value.as_ref(), language);
    said.trim().to_owned()
}

/// The options chosen at a source, split: those that are ours too, and those that are not.
fn mapped(target: &Question, source: &Source<'_>) -> (Vec<String>, Vec<String>) {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let chosen = source
        .answer
        .value
        .as_ref()
        .map(Value::chosen)
        .unwrap_or_default();
    for id in chosen {
        let known = source.mapping.options.iter().find(|(from, _)| from == id);
        match known {
            Some((_, to))
                if target
                    .answer
                    .options()
                    .iter()
                    .any(|option| option.id == *to) =>
            {
                ours.push(to.clone());
            }
            _ => theirs.push(id.clone()),
        }
    }
    ours.dedup();
    (ours, theirs)
}

/// The one option of ours that a source comes down to, if it comes down to one.
fn candidate(target: &Question, source: &Source<'_>) -> Option<String> {
    match (&mapped(target, source).0[..], &mapped(target, source).1[..]) {
        ([one], []) => Some(one.clone()),
        _ => None,
    }
}

/// What is chosen already, or what the sources agree on. Where they differ the team chooses.
fn choice(target: &Question, chosen: &[String], sources: &[&Source<'_>]) -> Option<String> {
    if let Some(there) = chosen.first() {
        return Some(there.clone());
    }
    only(
        sources
            .iter()
            .filter_map(|source| candidate(target, source)),
    )
}

/// The value that all of them are.
fn only<T: PartialEq>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}

fn one(
    target: &Question,
    present: Option<&Value>,
    sources: &[&Source<'_>],
    language: &str,
) -> Fitted {
    let chosen = present.map(Value::chosen).unwrap_or_default();
    let choice = choice(target, chosen, sources);
    let left = |source: &&Source<'_>| {
        if choice.is_some() && candidate(target, source) == choice {
            conditions_of(source)
        } else {
            value_words(source, language)
        }
    };
    let left = sources.iter().map(left).collect();
    let value = match (&choice, chosen) {
        (Some(choice), []) => Some(Value::Chosen(vec![choice.clone()])),
        _ => present.cloned(),
    };
    Fitted { value, left }
}

/// The conditions of an advice, in words: a question without conditions has no place for them.
fn conditions_of(source: &Source<'_>) -> String {
    match &source.answer.value {
        Some(Value::Advice { conditions, .. }) => {
            bare_words(Some(&Value::Items(conditions.clone())))
        }
        _ => String::new(),
    }
}

fn advice(
    target: &Question,
    present: Option<&Value>,
    sources: &[&Source<'_>],
    language: &str,
) -> Fitted {
    let (mut chosen, mut conditions) = match present {
        Some(Value::Advice { chosen, conditions }) => (chosen.clone(), conditions.clone()),
        _ => Default::default(),
    };
    let choice = choice(target, &chosen, sources);
    let mut left = Vec::new();
    for source in sources {
        let fits = choice.is_some() && candidate(target, source) == choice;
        if let Some(Value::Advice {
            chosen,
            conditions: theirs,
        }) = &source.answer.value
        {
            add_items(&mut conditions, usize::MAX, theirs);
            let rest = (!fits).then(|| {
                words(
                    source.question,
                    Some(&Value::Chosen(chosen.clone())),
                    language,
                )
            });
            left.push(rest.unwrap_or_default());
        } else if fits {
            left.push(String::new());
        } else {
            left.push(value_words(source, language));
        }
    }
    if chosen.is_empty() {
        chosen.extend(choice);
    }
    let value = Value::Advice { chosen, conditions };
    Fitted {
        value: (!value.is_empty())
            .then_some(value)
            .or_else(|| present.cloned()),
        left,
    }
}

fn several(
    target: &Question,
    present: Option<&Value>,
    sources: &[&Source<'_>],
    language: &str,
) -> Fitted {
    let mut chosen = present.map(Value::chosen).unwrap_or_default().to_vec();
    let before = chosen.len();
    let mut left = Vec::new();
    for source in sources {
        let (ours, theirs) = mapped(target, source);
        if ours.is_empty() {
            left.push(value_words(source, language));
            continue;
        }
        let labels = words(source.question, Some(&Value::Chosen(theirs)), language);
        let mut rest = vec![labels, conditions_of(source)];
        rest.retain(|part| !part.is_empty());
        left.push(rest.join("\n"));
        for option in ours {
            if !chosen.contains(&option) {
                chosen.push(option);
            }
        }
    }
    if chosen.len() == before {
        return Fitted {
            value: present.cloned(),
            left,
        };
    }
    let place = |id: &String| target.answer.options().iter().position(|o| o.id == *id);
    chosen.sort_by_key(place);
    Fitted {
        value: Some(Value::Chosen(chosen)),
        left,
    }
}

fn list(max: usize, present: Option<&Value>, sources: &[&Source<'_>], language: &str) -> Fitted {
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

/// A source as items of a list: a list, several options, a text of one line or of bullets alone.
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
                let fits = line.chars().count() <= LONGEST_ITEM;
                return fits.then(|| vec![item(bullet(line).unwrap_or(line))]);
            }
            lines
                .into_iter()
                .map(|line| bullet(line).map(item))
                .collect()
        }
        _ => None,
    }
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
fn add_items(items: &mut Vec<Item>, max: usize, theirs: &[Item]) -> Vec<Item> {
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

fn table(
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

/// A date or a person: the same whole, or nothing.
fn whole(
    target: &Question,
    present: Option<&Value>,
    sources: &[&Source<'_>],
    language: &str,
) -> Fitted {
    let fits = |value: &&Value| {
        let shape = matches!(
            (&target.answer, value),
            (AnswerType::Date, Value::Date(_)) | (AnswerType::Person, Value::Person(_))
        );
        shape && !value.is_empty()
    };
    let of = |source: &&Source<'_>| source.answer.value.as_ref().filter(fits).cloned();
    let there = present.filter(|value| !value.is_empty()).cloned();
    let value = there.or_else(|| only(sources.iter().filter_map(of)));
    let left = |source: &&Source<'_>| {
        if value.is_some() && of(source) == value {
            String::new()
        } else {
            value_words(source, language)
        }
    };
    let left = sources.iter().map(left).collect();
    Fitted {
        value: value.or_else(|| present.cloned()),
        left,
    }
}
