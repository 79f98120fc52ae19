//! One question of a sheet against the answer in the file.

use std::collections::BTreeMap;

use super::lines::Line;
use super::place::{self, Unread};
use super::read::Reader;
use super::reading::{Change, Conflict, To, Why};
use super::shape::Field;
use super::{said, table};
use crate::assessment::{Address, Answer, Item, Value};
use crate::questionnaire::{AnswerType, Question};

/// Longer texts are no answers, in bytes: no editor would take them either.
const LONGEST: usize = 1 << 20;

/// One question of the sheet, being compared.
pub struct At<'r, 'a> {
    pub reader: &'r mut Reader<'a>,
    pub address: &'r Address,
    pub question: &'r Question,
    pub marks: &'r [String; 4],
}

impl At<'_, '_> {
    /// The lines of a place without its label; what stands behind the label is the first.
    fn inside(&self, field: Field, lines: &[Line]) -> Vec<Line> {
        let mut lines = lines.to_vec();
        if let Some(Line::Text(first)) = lines.first_mut() {
            let labels = &self.reader.labels;
            let rest = labels
                .after(field.label(), first, false)
                .or_else(|| labels.after(field.label(), first, true));
            *first = rest.unwrap_or_default().trim().to_owned();
        }
        lines
    }

    fn missing(&mut self, field: Field) {
        let name = self.address.to_string();
        self.reader.unplaced(&name, Why::NoPlace(field), "");
    }

    /// A place of prose: explanation or note.
    pub fn words(&mut self, field: Field, lines: Option<&[Line]>, at: usize) {
        let Some(lines) = lines else {
            return self.missing(field);
        };
        let answer = self.reader.assessment.answer(self.address);
        let old = said::shown(self.question, &answer, field, self.reader.language);
        let new = place::prose(&self.inside(field, lines), &old);
        let mut after = answer.clone();
        match field {
            Field::Note => after.note.clone_from(&new),
            _ => after.explanation.clone_from(&new),
        }
        self.compare(field, &answer, &after, &self.marks[at], To::Words(new));
    }

    /// The answer with its conditions.
    pub fn answer(&mut self, places: &BTreeMap<Field, &[Line]>) {
        let Some(lines) = places.get(&Field::Answer) else {
            return self.missing(Field::Answer);
        };
        let lines = self.inside(Field::Answer, lines);
        let conditions = places
            .get(&Field::Conditions)
            .map(|lines| self.inside(Field::Conditions, lines));
        let answer = self.reader.assessment.answer(self.address);
        let read = self.value(&lines, conditions.as_deref(), answer.value.as_ref());
        let name = self.address.to_string();
        let (value, loose) = match read {
            Ok(read) => read,
            Err((why, text)) => return self.reader.unplaced(&name, why, text),
        };
        for (why, text) in loose {
            self.reader.unplaced(&name, why, text);
        }
        if conditions.is_none() && Field::of(self.question).contains(&Field::Conditions) {
            self.missing(Field::Conditions);
        }
        let value = value.filter(|value| !said::value(self.question, Some(value)).is_empty());
        let after = Answer {
            value: value.clone(),
            ..answer.clone()
        };
        self.compare(
            Field::Answer,
            &answer,
            &after,
            &self.marks[0],
            To::Value(value),
        );
    }

    /// Notes a change or a conflict, if the place says something else than it did.
    fn compare(&mut self, field: Field, before: &Answer, after: &Answer, base: &str, to: To) {
        let mark = |answer: &Answer| said::field_mark(self.question, answer, field);
        let (old, new) = (mark(before), mark(after));
        if new == base || new == old {
            return;
        }
        let (address, title) = (self.address.clone(), self.question.title.clone());
        let words = |answer| said::shown(self.question, answer, field, self.reader.language);
        let (before, after) = (words(before), words(after));
        if old == base {
            self.reader.found.changes.push(Change {
                address,
                title,
                field,
                old: before,
                new: after,
                to,
            });
        } else {
            let (present, sheet) = (before, after);
            self.reader.found.conflicts.push(Conflict {
                address,
                title,
                field,
                present,
                sheet,
            });
        }
    }

    fn value(
        &self,
        lines: &[Line],
        conditions: Option<&[Line]>,
        old: Option<&Value>,
    ) -> Result<(Option<Value>, Vec<Unread>), Unread> {
        let question = self.question;
        let old_text = match old {
            Some(Value::Text(text) | Value::Date(text)) => text.as_str(),
            _ => "",
        };
        let one_line = || {
            place::prose(lines, old_text)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        };
        let mut loose = Vec::new();
        let value = match &question.answer {
            AnswerType::LongText => Value::Text(at_most_long(place::prose(lines, old_text))?),
            AnswerType::ShortText => Value::Text(at_most_long(one_line())?),
            AnswerType::Date => {
                let words = one_line();
                match place::date(&words) {
                    _ if words.is_empty() || words == old_text => Value::Date(words),
                    Some(date) => Value::Date(date),
                    None => return Err((Why::NotADate, words)),
                }
            }
            AnswerType::Person => place::person(&one_line()),
            AnswerType::Options {
                style,
                conditions: with,
                ..
            } => {
                let present = old.map_or(&[][..], Value::chosen);
                let (chosen, found) = place::ticked(question, *style, lines, present)?;
                loose = found;
                if with.is_none() {
                    Value::Chosen(chosen)
                } else {
                    let old = match old {
                        Some(Value::Advice { conditions, .. }) => conditions.as_slice(),
                        _ => &[],
                    };
                    // Without their place the conditions stay as they are.
                    let conditions =
                        conditions.map_or_else(|| old.to_vec(), |lines| place::items(lines, old));
                    Value::Advice { chosen, conditions }
                }
            }
            AnswerType::List { max, .. } => {
                let old: &[Item] = match old {
                    Some(Value::Items(items)) => items,
                    _ => &[],
                };
                let items = place::items(lines, old);
                at_most(*max, items.len(), old.len())?;
                Value::Items(items)
            }
            AnswerType::Table { columns, max, .. } => {
                let old = match old {
                    Some(Value::Rows(rows)) => rows.as_slice(),
                    _ => &[],
                };
                let (rows, found) = table::rows(columns, lines, old)?;
                at_most(*max, rows.len(), old.len())?;
                loose = found;
                Value::Rows(rows)
            }
        };
        Ok((Some(value), loose))
    }
}

fn at_most(max: usize, count: usize, before: usize) -> Result<(), Unread> {
    if count <= max.max(before) {
        return Ok(());
    }
    Err((Why::TooMany, format!("{count} > {max}")))
}

fn at_most_long(text: String) -> Result<String, Unread> {
    if text.len() <= LONGEST {
        return Ok(text);
    }
    Err((Why::TooLong, String::new()))
}
