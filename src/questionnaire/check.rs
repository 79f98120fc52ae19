//! What must hold between the parts of a definition: numbers once, references to things that exist.

mod weighing;

use super::condition::{Condition, Test};
use super::definition::{AnswerType, ColumnType, Element, ForEach, Instrument, Question, Section};
use super::problem::{Place, Problem};
use super::read::{Reader, section_key};
use crate::language::Message;

/// Checks every reference of the instrument; problems go to the reader.
pub fn references(instrument: &Instrument, reader: &mut Reader) {
    double_numbers(reader);
    let order: Vec<&Question> = instrument.questions().collect();
    let mut check = Check {
        order,
        reader,
        seen: 0,
    };
    for section in &instrument.sections {
        check.section(section);
    }
    check.weighing(instrument);
}

/// Whether a reference leads to another instrument: it is checked where both are known.
fn is_elsewhere(reference: &str) -> bool {
    reference.contains('/')
}

fn double_numbers(reader: &mut Reader) {
    let mut found = Vec::new();
    for (index, (id, place, path)) in reader.places.iter().enumerate() {
        if let Some((_, first, _)) = reader.places[..index]
            .iter()
            .find(|(earlier, ..)| earlier == id)
        {
            let number = id.trim_start_matches('§');
            // What an extension was laid over has no place in its file.
            let (what, way_out) = if *first == Place::default() {
                let what = Message::new("q-number-taken");
                (what, Message::new("q-number-taken-way-out"))
            } else {
                let what = Message::new("q-double-number").with("line", first.line.to_string());
                (what, Message::new("q-double-number-way-out"))
            };
            let what = what.with("number", number);
            found.push(Problem::new(*place, path.clone(), what).way_out(way_out));
        }
    }
    reader.problems.extend(found);
}

struct Check<'a> {
    order: Vec<&'a Question>,
    reader: &'a mut Reader,
    /// How many questions came before the present place.
    seen: usize,
}

impl Check<'_> {
    fn section(&mut self, section: &Section) {
        if let Some(for_each) = &section.for_each {
            self.for_each(&section_key(&section.id), for_each);
        }
        self.shown_when(&section_key(&section.id), section.show_when.as_ref());
        for element in &section.elements {
            match element {
                Element::Section(inner) => self.section(inner),
                Element::Notice(notice) => {
                    self.shown_when(&section_key(&notice.id), notice.show_when.as_ref());
                }
                Element::Question(question) => {
                    self.question(question);
                    self.seen += 1;
                }
            }
        }
    }

    fn question(&mut self, question: &Question) {
        self.shown_when(&question.number, question.show_when.as_ref());
        for recall in &question.recall {
            if !is_elsewhere(&recall.question) {
                self.existing(&question.number, &recall.question);
            }
        }
        self.takes_over(question);
        self.scoring(question);
        if let AnswerType::Table { columns, .. } = &question.answer {
            for column in columns {
                if let ColumnType::Earlier {
                    question: earlier,
                    column,
                } = &column.kind
                {
                    self.items_of(&question.number, earlier, column.as_deref());
                }
            }
        }
    }

    fn for_each(&mut self, at: &str, for_each: &ForEach) {
        self.earlier(at, &for_each.question);
        self.items_of(at, &for_each.question, for_each.column.as_deref());
        if let Some((column, _)) = &for_each.only_where {
            self.column(at, &for_each.question, column);
        }
    }

    /// The question must have items: a list, several options, or a table with that column.
    fn items_of(&mut self, at: &str, number: &str, column: Option<&str>) {
        let Some(question) = self.existing(at, number) else {
            return;
        };
        match (&question.answer, column) {
            (AnswerType::List { .. } | AnswerType::Options { .. }, _) => {}
            (AnswerType::Table { .. }, Some(column)) => self.column(at, number, column),
            _ => self.problem(
                at,
                Message::new("q-not-repeatable").with("number", number),
                Message::new("q-not-repeatable-way-out"),
            ),
        }
    }

    fn column(&mut self, at: &str, number: &str, column: &str) {
        let Some(question) = self.order.iter().find(|question| question.number == number) else {
            return;
        };
        let known: Vec<&str> = match &question.answer {
            AnswerType::Table { columns, .. } => columns.iter().map(|c| c.id.as_str()).collect(),
            _ => Vec::new(),
        };
        if !known.contains(&column) {
            let what = Message::new("q-no-such-column")
                .with("number", number)
                .with("column", column);
            let way_out = Message::new("q-no-such-column-way-out").with("known", known.join(", "));
            self.problem(at, what, way_out);
        }
    }

    /// What is shown can rest on earlier questions only.
    fn shown_when(&mut self, at: &str, condition: Option<&Condition>) {
        let Some(condition) = condition else { return };
        for (number, ..) in condition.tests() {
            if !is_elsewhere(number) {
                self.earlier(at, number);
            }
        }
        self.condition(at, condition);
    }

    /// The options and columns that a condition names must exist.
    fn condition(&mut self, at: &str, condition: &Condition) {
        for (number, column, test) in condition.tests() {
            if is_elsewhere(number) {
                continue;
            }
            let Some(question) = self.existing(at, number) else {
                continue;
            };
            if let Some(column) = column {
                self.column(at, number, column);
            }
            let wanted: &[String] = match test {
                Test::Is(options) | Test::IsNot(options) => options,
                Test::Includes(option) => std::slice::from_ref(option),
                Test::Answered(_) => &[],
            };
            for option in wanted {
                self.option(at, &question, column, option);
            }
        }
    }

    /// The question must exist and come before this place.
    fn earlier(&mut self, at: &str, number: &str) -> Option<Question> {
        let question = self.existing(at, number)?;
        if !self.order[..self.seen]
            .iter()
            .any(|earlier| earlier.number == number)
        {
            self.problem(
                at,
                Message::new("q-later-question").with("number", number),
                Message::new("q-later-question-way-out"),
            );
        }
        Some(question)
    }

    fn existing(&mut self, at: &str, number: &str) -> Option<Question> {
        if let Some(question) = self.order.iter().find(|question| question.number == number) {
            return Some((*question).clone());
        }
        let what = Message::new("q-no-such-question").with("number", number);
        let way_out = match self.nearest(number) {
            Some(near) => Message::new("q-no-such-question-way-out").with("near", near),
            None => Message::new("q-no-such-question-none"),
        };
        self.problem(at, what, way_out);
        None
    }

    /// The number that shares the longest beginning with the one asked for.
    fn nearest(&self, number: &str) -> Option<String> {
        let shared = |other: &str| {
            number
                .chars()
                .zip(other.chars())
                .take_while(|(a, b)| a == b)
                .count()
        };
        self.order
            .iter()
            .map(|question| question.number.as_str())
            .filter(|other| shared(other) > 0)
            .max_by_key(|other| (shared(other), std::cmp::Reverse(other.len())))
            .map(str::to_owned)
    }

    fn problem(&mut self, at: &str, what: Message, way_out: Message) {
        let (place, path) = self
            .reader
            .places
            .iter()
            .find(|(id, ..)| id == at)
            .map_or((Place::default(), "$".to_owned()), |(_, place, path)| {
                (*place, path.clone())
            });
        self.reader
            .problems
            .push(Problem::new(place, path, what).way_out(way_out));
    }
}
