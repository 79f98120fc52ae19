//! Which sections and questions are there for these answers: repeats and conditions worked out.

use std::collections::BTreeSet;

use super::{Address, Answer, Assessment, Item, Value};
use crate::language::Language;
use crate::questionnaire::{
    AnswerType, ColumnType, Element, ForEach, Instrument, Lookup, Notice, Question, Section,
    reference,
};

/// The visible elements of an instrument, in order.
#[derive(Debug, Clone)]
pub struct Outline<'a> {
    /// The instrument.
    pub instrument: &'a Instrument,
    /// The elements.
    pub entries: Vec<Entry<'a>>,
}

/// One visible element.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// What it is.
    pub what: What<'a>,
    /// Depth in the tree, 0 for a top section.
    pub depth: usize,
    /// The item of the repeating section it stands in.
    pub item: Option<Item>,
    /// The top section it stands in: its index in `instrument.sections`.
    pub part: usize,
}

/// The kinds of element.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum What<'a> {
    /// The head of a section.
    Section(&'a Section),
    /// A question.
    Question(&'a Question),
    /// A notice.
    Notice(&'a Notice),
}

impl<'a> Entry<'a> {
    /// The question, if it is one.
    pub fn question(&self) -> Option<&'a Question> {
        match self.what {
            What::Question(question) => Some(question),
            _ => None,
        }
    }
}

impl<'a> Outline<'a> {
    /// The outline of an instrument for the answers of an assessment, for those who count: items that
    /// come from options have their Dutch labels.
    pub fn new(instrument: &'a Instrument, assessment: &Assessment) -> Self {
        Self::in_language(instrument, assessment, Language::Dutch.code())
    }

    /// The outline for people to see: items that come from options have their labels in this language
    /// (`"nl"` or `"en"`).
    pub fn in_language(
        instrument: &'a Instrument,
        assessment: &Assessment,
        language: &str,
    ) -> Self {
        let mut builder = Builder {
            instrument,
            assessment,
            language,
            entries: Vec::new(),
        };
        for (part, section) in instrument.sections.iter().enumerate() {
            builder.section(section, 0, None, part);
        }
        Self {
            instrument,
            entries: builder.entries,
        }
    }

    /// The visible questions with their addresses, in order.
    pub fn questions(&self) -> impl Iterator<Item = (Address, &'a Question)> {
        self.entries.iter().filter_map(|entry| {
            let question = entry.question()?;
            Some((self.address(entry, question), question))
        })
    }

    /// The entries below one: deeper, up to the next that is not.
    pub fn below(&self, at: usize) -> impl Iterator<Item = &Entry<'a>> {
        let head = self.entries.get(at);
        let after = self.entries.iter().skip(at.saturating_add(1));
        after.take_while(move |entry| head.is_some_and(|head| entry.depth > head.depth))
    }

    /// The address of a question's entry.
    pub fn address(&self, entry: &Entry<'_>, question: &Question) -> Address {
        let item = entry.item.as_ref().map(|item| item.id.as_str());
        Address::new(self.instrument.id.clone(), question.number.clone(), item)
    }

    /// The entry at an address.
    pub fn find(&self, address: &Address) -> Option<&Entry<'a>> {
        self.entries.iter().find(|entry| {
            entry
                .question()
                .is_some_and(|q| q.number == address.question)
                && entry.item.as_ref().map(|item| &item.id) == address.item.as_ref()
        })
    }

    /// The visible addresses of a question: one, or one per item. From inside the same repeat only
    /// the own item counts.
    pub fn addresses_of(&self, number: &str, from: Option<&str>) -> Vec<Address> {
        let all: Vec<Address> = self
            .questions()
            .filter(|(_, q)| q.number == number)
            .map(|(address, _)| address)
            .collect();
        let own: Vec<Address> = all
            .iter()
            .filter(|a| from.is_some() && a.item.as_deref() == from)
            .cloned()
            .collect();
        if own.is_empty() { all } else { own }
    }

    /// The full address for what a person typed: an item may be left out when there is only one.
    pub fn resolve(&self, address: &Address) -> Option<Address> {
        if self.find(address).is_some() {
            return Some(address.clone());
        }
        let all = self.addresses_of(&address.question, None);
        (address.item.is_none() && all.len() == 1).then(|| all[0].clone())
    }
}

/// The items over which a section repeats; those that come from options with their labels in this
/// language.
pub fn items_of(
    instrument: &Instrument,
    for_each: &ForEach,
    assessment: &Assessment,
    language: &str,
) -> Vec<Item> {
    let mut items = listed_items(instrument, for_each, assessment, language);
    let mut seen = BTreeSet::new();
    items.retain(|item| !item.id.is_empty() && seen.insert(item.id.clone()));
    if items.is_empty() && for_each.at_least_one {
        items.push(Item {
            id: "1".into(),
            text: String::new(),
        });
    }
    items
}

fn listed_items(
    instrument: &Instrument,
    for_each: &ForEach,
    assessment: &Assessment,
    language: &str,
) -> Vec<Item> {
    let address = Address::new(instrument.id.clone(), for_each.question.clone(), None);
    let Some(question) = instrument.question(&for_each.question) else {
        return Vec::new();
    };
    let Some(value) = assessment
        .answers
        .get(&address)
        .and_then(|answer| answer.value.as_ref())
    else {
        return Vec::new();
    };
    match (value, &question.answer) {
        (Value::Items(items), _) => items.clone(),
        (Value::Chosen(chosen), AnswerType::Options { options, .. }) => options
            .iter()
            .filter(|option| chosen.contains(&option.id))
            .map(|option| Item {
                id: option.id.clone(),
                text: option.label.in_language(language).to_owned(),
            })
            .collect(),
        (Value::Rows(rows), AnswerType::Table { columns, .. }) => {
            let Some(column) = columns
                .iter()
                .find(|c| Some(&c.id) == for_each.column.as_ref())
            else {
                return Vec::new();
            };
            rows.iter()
                .filter(|row| {
                    for_each.only_where.as_ref().is_none_or(|(key, wanted)| {
                        row.cells.get(key).is_some_and(|cell| wanted.contains(cell))
                    })
                })
                .filter_map(|row| {
                    let cell = row.cells.get(&column.id).filter(|cell| !cell.is_empty())?;
                    Some(match &column.kind {
                        ColumnType::Choice(options) => Item {
                            id: cell.clone(),
                            text: super::choice_label(options, cell, language).to_owned(),
                        },
                        _ => Item {
                            id: row.id.clone(),
                            text: cell.clone(),
                        },
                    })
                })
                .collect()
        }
        _ => Vec::new(),
    }
}

struct Builder<'a, 'b> {
    instrument: &'a Instrument,
    assessment: &'b Assessment,
    language: &'b str,
    entries: Vec<Entry<'a>>,
}

impl<'a> Builder<'a, '_> {
    fn section(&mut self, section: &'a Section, depth: usize, item: Option<&Item>, part: usize) {
        let Some(for_each) = &section.for_each else {
            self.once(section, depth, item, part);
            return;
        };
        for item in items_of(self.instrument, for_each, self.assessment, self.language) {
            self.once(section, depth, Some(&item), part);
        }
    }

    fn once(&mut self, section: &'a Section, depth: usize, item: Option<&Item>, part: usize) {
        if !self.shown(section.show_when.as_ref(), item) {
            return;
        }
        self.push(What::Section(section), depth, item, part);
        for element in &section.elements {
            match element {
                Element::Section(inner) => self.section(inner, depth + 1, item, part),
                Element::Question(question) => {
                    if self.shown(question.show_when.as_ref(), item) {
                        self.push(What::Question(question), depth + 1, item, part);
                    }
                }
                Element::Notice(notice) => {
                    if self.shown(notice.show_when.as_ref(), item) {
                        self.push(What::Notice(notice), depth + 1, item, part);
                    }
                }
            }
        }
    }

    fn push(&mut self, what: What<'a>, depth: usize, item: Option<&Item>, part: usize) {
        self.entries.push(Entry {
            what,
            depth,
            item: item.cloned(),
            part,
        });
    }

    fn shown(
        &self,
        condition: Option<&crate::questionnaire::Condition>,
        item: Option<&Item>,
    ) -> bool {
        condition.is_none_or(|condition| {
            condition.holds(&AnswersOf::new(
                self.assessment,
                &self.instrument.id,
                item.map(|item| item.id.as_str()),
            ))
        })
    }
}

/// What conditions see of the answers to one instrument: the answer of the own item first, then the one
/// outside the repeat. Of another instrument (`instrument/number`) every item counts.
#[derive(Debug, Clone, Copy)]
pub struct AnswersOf<'a> {
    assessment: &'a Assessment,
    instrument: &'a str,
    item: Option<&'a str>,
}

impl<'a> AnswersOf<'a> {
    /// The answers to an instrument, seen from an item of a repeat or from outside.
    pub fn new(assessment: &'a Assessment, instrument: &'a str, item: Option<&'a str>) -> Self {
        Self {
            assessment,
            instrument,
            item,
        }
    }

    /// The answers that a reference leads to.
    pub fn answers(&self, question: &str) -> Vec<&'a Answer> {
        let (instrument, number) = reference(self.instrument, question);
        if instrument != self.instrument {
            return self
                .assessment
                .answers
                .iter()
                .filter(|(at, _)| at.instrument == instrument && at.question == number)
                .map(|(_, answer)| answer)
                .collect();
        }
        let at = |item| {
            self.assessment
                .answers
                .get(&Address::new(instrument, number, item))
        };
        self.item
            .and_then(|item| at(Some(item)))
            .or_else(|| at(None))
            .into_iter()
            .collect()
    }
}

impl Lookup for AnswersOf<'_> {
    fn chosen(&self, question: &str) -> Vec<String> {
        self.answers(question)
            .iter()
            .filter_map(|answer| answer.value.as_ref())
            .flat_map(|value| value.chosen().to_vec())
            .collect()
    }

    fn answered(&self, question: &str) -> bool {
        self.answers(question)
            .iter()
            .any(|answer| answer.is_answered())
    }

    fn cells(&self, question: &str, column: &str) -> Vec<String> {
        self.answers(question)
            .iter()
            .filter_map(|answer| match &answer.value {
                Some(Value::Rows(rows)) => Some(rows),
                _ => None,
            })
            .flatten()
            .filter_map(|row| row.cells.get(column).cloned())
            .collect()
    }
}
