//! What a sheet that came back would change.
//!
//! A place changes when it says something else than the answer said when the sheet was made (its mark), and the answer
//! still says that. When the answer changed too, that is a conflict: both stand in the [`Reading`], and the file keeps
//! its own. Changes nothing by itself: [`Reading::edits`] gives the edits.

use std::collections::{BTreeMap, BTreeSet};

use super::compare::At;
use super::lines::{Line, lines};
use super::reading::{Reading, Unplaced, Why};
use super::shape::{Field, HEAD, Labels, NAME, VERSION, anchor, comment, frame_mark, is_end, mark};
use super::{SheetError, outlines};
use crate::assessment::{Address, Assessment, Outline};
use crate::questionnaire::{Library, Question};
use crate::text;

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

/// A question as it stands on the sheet.
struct Block<'l> {
    address: Result<Address, String>,
    marks: [String; 4],
    lines: &'l [Line],
}

/// Everything that reading needs, and what was found so far.
pub struct Reader<'a> {
    pub assessment: &'a Assessment,
    outlines: &'a [Outline<'static>],
    pub language: &'a str,
    pub labels: Labels,
    seen: BTreeSet<Address>,
    pub found: Reading,
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

    /// Notes what has no place.
    pub fn unplaced(&mut self, address: &str, why: Why, text: impl Into<String>) {
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
