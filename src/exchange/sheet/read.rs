//! What a sheet that came back would change.
//!
//! A place changes when it says something else than the answer said when the sheet was made (its mark), and the answer
//! still says that. When the answer changed too, that is a conflict: both stand in the [`Reading`], and the file keeps
//! its own. Changes nothing by itself: [`Reading::edits`] gives the edits.

use std::collections::{BTreeMap, BTreeSet};

use super::place::{self, Line, Unread};
use super::shape::{
    Field, HEAD, Labels, NAME, VERSION, anchor, closes, comment, fence, frame_mark, is_end, mark,
};
use super::{SheetError, note, outlines, said};
use crate::assessment::{Address, Answer, Assessment, Edit, Item, Outline, Value};
use crate::language::{Message, Texts};
use crate::questionnaire::{AnswerType, Library, Question, Text};
use crate::text;

/// What a sheet says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The code of the role that it was made for.
    pub role: String,
    /// Who filled it in, if it says so.
    pub by: String,
    /// What it would change, in the order of the sheet.
    pub changes: Vec<Change>,
    /// What changed in the file as well since the sheet was made.
    pub conflicts: Vec<Conflict>,
    /// What cannot be placed.
    pub unplaced: Vec<Unplaced>,
    /// Questions on the sheet of which nothing changed.
    pub unchanged: usize,
}

/// A place of an answer that says something else now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The address of the answer.
    pub address: Address,
    /// The title of its question.
    pub title: Text,
    /// Which part of the answer.
    pub field: Field,
    /// What the file says, in words.
    pub old: String,
    /// What the sheet says, in words.
    pub new: String,
    pub(super) to: To,
}

/// What a change puts in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum To {
    Value(Option<Value>),
    Words(String),
}

/// A place that changed both on the sheet and in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The address of the answer.
    pub address: Address,
    /// The title of its question.
    pub title: Text,
    /// Which part of the answer.
    pub field: Field,
    /// What the file says now: that stays.
    pub present: String,
    /// What the sheet says.
    pub sheet: String,
}

/// Something on the sheet that has no place in the assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unplaced {
    /// The address where it stands, as it stands there; empty outside the questions.
    pub address: String,
    /// Why it has no place.
    pub why: Why,
    /// The words.
    pub text: String,
}

/// Why something has no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// No such question is asked in this assessment now.
    NoQuestion,
    /// The question stands on the sheet twice; this is the second time.
    Twice,
    /// The label of this place to write is gone.
    NoPlace(Field),
    /// The comment at the end of a question is gone: read up to the next heading.
    NoEnd,
    /// It stands outside the places to write.
    Loose,
    /// The printed text above the places was changed: that is not read.
    Printed,
    /// No option is left in the answer.
    NoOptions,
    /// Not an option of the question, or changed words of one.
    NotAnOption,
    /// More than one option where one may be chosen.
    OnlyOne,
    /// No table, or not the columns of the question.
    NoTable,
    /// Not one of the possibilities of a column.
    NotInColumn,
    /// Not a date.
    NotADate,
    /// More items or rows than the question takes.
    TooMany,
    /// More text than an answer holds.
    TooLong,
}

impl Why {
    /// The word for it in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::NoQuestion => "no_question",
            Self::Twice => "twice",
            Self::NoPlace(_) => "no_place",
            Self::NoEnd => "no_end",
            Self::Loose => "loose",
            Self::Printed => "printed",
            Self::NoOptions => "no_options",
            Self::NotAnOption => "not_an_option",
            Self::OnlyOne => "only_one",
            Self::NoTable => "no_table",
            Self::NotInColumn => "not_in_column",
            Self::NotADate => "not_a_date",
            Self::TooMany => "too_many",
            Self::TooLong => "too_long",
        }
    }

    /// The sentence for people.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::NoQuestion => "sheet-why-no-question",
            Self::Twice => "sheet-why-twice",
            Self::NoPlace(field) => return field.gone(),
            Self::NoEnd => "sheet-why-no-end",
            Self::Loose => "sheet-why-loose",
            Self::Printed => "sheet-why-printed",
            Self::NoOptions => "sheet-why-no-options",
            Self::NotAnOption => "sheet-why-not-an-option",
            Self::OnlyOne => "sheet-why-only-one",
            Self::NoTable => "sheet-why-no-table",
            Self::NotInColumn => "sheet-why-not-in-column",
            Self::NotADate => "sheet-why-not-a-date",
            Self::TooMany => "sheet-why-too-many",
            Self::TooLong => "sheet-why-too-long",
        })
    }
}

/// Longer texts are no answers, in bytes: no editor would take them either.
const LONGEST: usize = 1 << 20;

/// Reads a sheet against the assessment that it was made from.
///
/// # Errors
/// When it is no sheet, one of a later version, or one of another assessment.
pub fn read(
    sheet: &str,
    assessment: &Assessment,
    library: &Library,
    language: &str,
) -> Result<Reading, SheetError> {
    let lines = lines(&text::clean(sheet));
    let (at, head) = lines
        .iter()
        .enumerate()
        .find_map(|(at, line)| Some((at, head(line)?)))
        .ok_or(SheetError::NotASheet)?;
    let [version, role, id] = head;
    if version != VERSION {
        return Err(SheetError::OtherVersion(version));
    }
    if id != mark(&assessment.id) {
        return Err(SheetError::OtherAssessment);
    }
    let outlines = outlines(assessment, library, language);
    let mut reader = Reader {
        assessment,
        outlines: &outlines,
        language,
        labels: Labels::new(),
        seen: BTreeSet::new(),
        found: Reading {
            role,
            ..Reading::default()
        },
    };
    reader.sheet(&lines[at + 1..]);
    Ok(reader.found)
}

/// Version, role and mark of the assessment, from the comment at the head.
fn head(line: &Line) -> Option<[String; 3]> {
    let Line::Text(text) = line else {
        return None;
    };
    let words = comment(text)?;
    let mut words = words.into_iter();
    if words.next()? != HEAD {
        return None;
    }
    // A later version may say more: its number alone tells.
    let mut next = || words.next().unwrap_or_default();
    Some([next(), next(), next()])
}

/// The lines of a sheet: fences of ours as one, comments that an editor broke whole again.
fn lines(sheet: &str) -> Vec<Line> {
    let all: Vec<&str> = sheet.split('\n').collect();
    let closing = closing(&all);
    let mut lines = Vec::new();
    let mut at = 0;
    while let Some(line) = all.get(at) {
        at += 1;
        if let Some(ticks) = fence(line).filter(|ticks| closing[at] >= *ticks) {
            let rest = &all[at..];
            let end = rest
                .iter()
                .position(|line| closes(line, ticks))
                .unwrap_or(rest.len());
            let inside = rest[..end].iter().map(|line| (*line).to_owned());
            lines.push(Line::Fenced(inside.collect()));
            at += end + 1;
            continue;
        }
        let mut text = (*line).to_owned();
        if text.trim_start().starts_with("<!--") && text.contains("grondig") {
            for more in all[at..].iter().take(3) {
                if text.contains("-->") {
                    break;
                }
                text.push(' ');
                text.push_str(more.trim());
                at += 1;
            }
        }
        lines.push(Line::Text(text));
    }
    lines
}

/// Per line the longest run of backticks that closes a fence there or later: an open fence is seen at once.
fn closing(lines: &[&str]) -> Vec<usize> {
    let mut longest = vec![0; lines.len() + 1];
    for (at, line) in lines.iter().enumerate().rev() {
        let own = if closes(line, 4) {
            line.trim().len()
        } else {
            0
        };
        longest[at] = own.max(longest[at + 1]);
    }
    longest
}

/// A question as it stands on the sheet.
struct Block<'l> {
    address: Result<Address, String>,
    marks: [String; 4],
    lines: &'l [Line],
}

struct Reader<'a> {
    assessment: &'a Assessment,
    outlines: &'a [Outline<'static>],
    language: &'a str,
    labels: Labels,
    seen: BTreeSet<Address>,
    found: Reading,
}

impl Reader<'_> {
    fn sheet(&mut self, lines: &[Line]) {
        let mut at = 0;
        let mut inside = false;
        while let Some(line) = lines.get(at) {
            at += 1;
            let Line::Text(text) = line else {
                self.loose(line);
                continue;
            };
            if let Some((address, marks)) = anchor(text) {
                inside = true;
                let rest = &lines[at..];
                let end = rest.iter().position(|line| {
                    matches!(line, Line::Text(text) if is_end(text) || anchor(text).is_some())
                });
                let ended =
                    end.is_some_and(|end| matches!(&rest[end], Line::Text(text) if is_end(text)));
                let length = end.unwrap_or(rest.len());
                let block = Block {
                    address,
                    marks,
                    lines: &rest[..length],
                };
                self.block(&block, ended);
                at += length + usize::from(ended);
            } else if inside {
                self.loose(line);
            } else if let Some(name) = self.labels.after(NAME, text, false) {
                name.trim().clone_into(&mut self.found.by);
            }
        }
    }

    fn loose(&mut self, line: &Line) {
        let text = match line {
            Line::Text(text) => text.trim().to_owned(),
            Line::Fenced(inside) => inside.join("\n"),
        };
        if !text.is_empty() && !text.starts_with('#') && !is_end(&text) {
            self.unplaced("", Why::Loose, text);
        }
    }

    fn unplaced(&mut self, address: &str, why: Why, text: impl Into<String>) {
        let (address, text) = (address.to_owned(), text.into());
        self.found.unplaced.push(Unplaced { address, why, text });
    }

    fn block(&mut self, block: &Block<'_>, ended: bool) {
        let address = match &block.address {
            Ok(address) => address.clone(),
            Err(words) => {
                return self.unplaced(words, Why::NoQuestion, written(&self.labels, block.lines));
            }
        };
        let name = address.to_string();
        let asked = self
            .outlines
            .iter()
            .filter(|outline| outline.instrument.id == address.instrument)
            .find_map(|outline| outline.find(&address)?.question());
        let Some(question) = asked else {
            return self.unplaced(&name, Why::NoQuestion, written(&self.labels, block.lines));
        };
        if !self.seen.insert(address.clone()) {
            return self.unplaced(&name, Why::Twice, written(&self.labels, block.lines));
        }
        let (places, start) = self.places(question, block.lines, ended);
        if !ended {
            self.unplaced(&name, Why::NoEnd, "");
        }
        let frame = block.lines[..start].iter().flat_map(|line| match line {
            Line::Text(text) => vec![text.as_str()],
            Line::Fenced(inside) => inside.iter().map(String::as_str).collect(),
        });
        if frame_mark(frame) != block.marks[3] {
            self.unplaced(&name, Why::Printed, "");
        }
        let before = self.found.changes.len() + self.found.conflicts.len();
        let mut at = At {
            reader: self,
            address: &address,
            question,
            marks: &block.marks,
        };
        at.answer(&places);
        for (field, mark) in [(Field::Explanation, 1), (Field::Note, 2)] {
            if field == Field::Note || question.answer.has_explanation() {
                at.words(field, places.get(&field).copied(), mark);
            }
        }
        if self.found.changes.len() + self.found.conflicts.len() == before {
            self.found.unchanged += 1;
        }
    }

    /// The lines of each place, and where the first one starts.
    fn places<'l>(
        &self,
        question: &Question,
        lines: &'l [Line],
        ended: bool,
    ) -> (BTreeMap<Field, &'l [Line]>, usize) {
        let mut starts: Vec<(Field, usize)> = Vec::new();
        let fields = Field::of(question);
        for field in &fields {
            let from = starts.last().map_or(0, |(_, at)| at + 1);
            let found = [false, true].into_iter().find_map(|plain| {
                let position = lines[from..].iter().position(|line| {
                    matches!(line, Line::Text(text)
                        if self.labels.after(field.label(), text, plain).is_some())
                });
                position.map(|at| from + at)
            });
            starts.extend(found.map(|at| (*field, at)));
        }
        let mut end = lines.len();
        if let Some((_, last)) = starts.last().filter(|_| !ended) {
            let heading = |line: &Line| matches!(line, Line::Text(text) if text.starts_with('#'));
            end = lines[*last..]
                .iter()
                .position(heading)
                .map_or(end, |at| last + at);
        }
        let ends = starts.iter().skip(1).map(|(_, at)| *at).chain([end]);
        let places = starts
            .iter()
            .zip(ends)
            .map(|((field, start), end)| (*field, &lines[*start..end]))
            .collect();
        (places, starts.first().map_or(lines.len(), |(_, at)| *at))
    }
}

/// Everything that stands in a block, for people.
fn written(labels: &Labels, lines: &[Line]) -> String {
    let fields = [
        Field::Answer,
        Field::Conditions,
        Field::Explanation,
        Field::Note,
    ];
    let starts = |line: &Line| {
        matches!(line, Line::Text(text)
            if fields.iter().any(|field| labels.after(field.label(), text, false).is_some()))
    };
    let from = lines.iter().position(starts).unwrap_or(0);
    let all: Vec<String> = lines[from..]
        .iter()
        .map(|line| match line {
            Line::Text(text) => text.trim_end().to_owned(),
            Line::Fenced(inside) => inside.join("\n"),
        })
        .filter(|text| !text.is_empty())
        .collect();
    all.join("\n")
}

/// One question of the sheet, being compared.
struct At<'r, 'a> {
    reader: &'r mut Reader<'a>,
    address: &'r Address,
    question: &'r Question,
    marks: &'r [String; 4],
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

    fn words(&mut self, field: Field, lines: Option<&[Line]>, at: usize) {
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

    fn answer(&mut self, places: &BTreeMap<Field, &[Line]>) {
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
                let (rows, found) = place::rows(columns, lines, old)?;
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

impl Reading {
    /// The edits that make the changes. What conflicts is kept as a note under the answer, under the name of `who`
    /// (a person or a role); a second reading of the same sheet does not repeat it.
    pub fn edits(&self, assessment: &Assessment, who: &str, texts: &Texts) -> Vec<Edit> {
        let mut answers: Vec<(Address, Answer)> = Vec::new();
        for change in &self.changes {
            let answer = slot(&mut answers, assessment, &change.address);
            let now = std::mem::take(answer);
            *answer = match (&change.to, change.field) {
                (To::Value(value), _) => now.with_value(value.clone()),
                (To::Words(words), Field::Note) => Answer {
                    note: words.clone(),
                    ..now
                },
                (To::Words(words), _) => now.with_explanation(words.clone()),
            };
        }
        for conflict in self
            .conflicts
            .iter()
            .filter(|one| !one.sheet.trim().is_empty())
        {
            let message = Message::new("sheet-kept-note")
                .with("who", who)
                .with("field", texts.get(conflict.field.label()).to_lowercase())
                .with("text", &conflict.sheet);
            let answer = slot(&mut answers, assessment, &conflict.address);
            answer.note = note::with(&answer.note, &texts.say(&message));
        }
        answers
            .into_iter()
            .filter(|(address, answer)| assessment.answer(address) != *answer)
            .map(|(address, answer)| Edit::Answer {
                address,
                to: Some(Box::new(answer)),
            })
            .collect()
    }
}

/// The answer at an address, once.
fn slot<'s>(
    answers: &'s mut Vec<(Address, Answer)>,
    assessment: &Assessment,
    address: &Address,
) -> &'s mut Answer {
    let at = answers
        .iter()
        .position(|(one, _)| one == address)
        .unwrap_or_else(|| {
            answers.push((address.clone(), assessment.answer(address)));
            answers.len() - 1
        });
    &mut answers[at].1
}
