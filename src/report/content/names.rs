//! How the report names a question elsewhere than at its own place: a number that is clear among several
//! instruments, as a link where the question is printed.

use super::Report;
use crate::assessment::{Address, Outline, What};
use crate::questionnaire::{Instrument, Question, Source};
use crate::report::document::{Inline, Link};
use crate::standing::short_label;

impl<'a> Report<'a> {
    /// The outline of an instrument in use.
    pub fn outline(&self, instrument: &str) -> Option<&Outline<'a>> {
        self.outlines
            .iter()
            .find(|outline| outline.instrument.id == instrument)
    }

    /// An instrument in use or a former one.
    pub fn instrument(&self, id: &str) -> Option<&'a Instrument> {
        let used = self.outlines.iter().map(|outline| outline.instrument);
        let former = self.former.iter().copied();
        used.chain(former).find(|instrument| instrument.id == id)
    }

    /// The question at an address, printed or not.
    pub fn asked_at(&self, address: &Address) -> Option<&'a Question> {
        self.instrument(&address.instrument)?
            .question(&address.question)
    }

    /// An official number as other places name it; absent when the number alone is clear.
    pub fn known_as(&self, instrument: &Instrument, number: &str) -> Option<String> {
        let former = self.outline(&instrument.id).is_none();
        if !former && (self.outlines.len() < 2 || names_itself(number)) {
            return None;
        }
        let name = self.short_name(instrument, former);
        // A version and a number side by side would run together.
        let comma = if name.ends_with(|c: char| c.is_ascii_digit()) {
            ","
        } else {
            ""
        };
        Some(format!("{name}{comma} {number}"))
    }

    /// The short name of an instrument: without its version unless another edition is in use as well.
    fn short_name(&self, instrument: &Instrument, former: bool) -> String {
        let whole = self.words.asked(&instrument.short_title);
        let bare = without_version(whole);
        let others = self.outlines.iter().filter(|outline| {
            let other = self.words.asked(&outline.instrument.short_title);
            outline.instrument.id != instrument.id && without_version(other) == bare
        });
        if former || others.count() > 0 {
            whole.to_owned()
        } else {
            bare.to_owned()
        }
    }

    /// A question in a few words: its number, or its title when it has no official one; with the item of a repeat.
    pub fn called(&self, address: &Address) -> String {
        match self.asked_at(address) {
            Some(question) if question.official => {
                self.with_item(&self.number(address, question), address)
            }
            Some(question) => self.with_item(self.words.asked(&question.title), address),
            None => self.section_called(address, false),
        }
    }

    /// A section by its number, or by its title where it has no official number; with its title all the same `in_full`,
    /// and with the item of a repeat. Its address when no instrument knows it.
    fn section_called(&self, address: &Address, in_full: bool) -> String {
        let instrument = self.instrument(&address.instrument);
        let Some((instrument, section)) =
            instrument.and_then(|one| Some((one, one.section(&address.question)?)))
        else {
            return address.to_string();
        };
        let title = self.words.asked(&section.title);
        let known_as = || {
            let number = self.known_as(instrument, &section.id);
            number.unwrap_or_else(|| section.id.clone())
        };
        let name = match section.official {
            true if in_full => format!("{} {title}", known_as()),
            true => known_as(),
            false => title.to_owned(),
        };
        self.with_item(&name, address)
    }

    /// A question by number and title, with the item of a repeat.
    pub fn called_in_full(&self, address: &Address) -> String {
        match self.asked_at(address) {
            Some(question) if question.official => {
                let title = self.words.asked(&question.title);
                let name = format!("{} {title}", self.number(address, question));
                self.with_item(&name, address)
            }
            Some(_) => self.called(address),
            None => self.section_called(address, true),
        }
    }

    /// The number of a question, clear among several instruments.
    pub fn number(&self, address: &Address, question: &Question) -> String {
        self.instrument(&address.instrument)
            .and_then(|instrument| self.known_as(instrument, &question.number))
            .unwrap_or_else(|| question.number.clone())
    }

    fn with_item(&self, name: &str, address: &Address) -> String {
        match self.item_of(address) {
            Some(item) => format!("{} ({item})", name.trim_end()),
            None => name.trim_end().to_owned(),
        }
    }

    /// The same as [`Self::called`], leading to the question where it is printed.
    pub fn reference(&self, address: &Address) -> Inline {
        Inline::new().link(self.called(address), self.leads_to(address))
    }

    /// The same as [`Self::called_in_full`], leading to the question where it is printed.
    pub fn reference_in_full(&self, address: &Address) -> Inline {
        Inline::new().link(self.called_in_full(address), self.leads_to(address))
    }

    /// The place of a question or a section.
    pub fn leads_to(&self, address: &Address) -> Link {
        let instrument = self.instrument(&address.instrument);
        let is_section = self.asked_at(address).is_none()
            && instrument.is_some_and(|one| one.section(&address.question).is_some());
        Link::Anchor(if is_section {
            let item = address.item.as_deref();
            section_anchor(&address.instrument, &address.question, item)
        } else {
            address.to_string()
        })
    }

    /// Whether a question or a section is printed, so that a link has somewhere to lead.
    pub fn is_printed(&self, address: &Address) -> bool {
        self.outline(&address.instrument).is_some_and(|outline| {
            outline.find(address).is_some() || section_at(outline, address).is_some()
        })
    }

    /// References in a row.
    pub fn references<'r>(&self, addresses: impl IntoIterator<Item = &'r Address>) -> Inline {
        let mut row = Inline::new();
        for address in addresses {
            if !row.0.is_empty() {
                row = row.plain(", ");
            }
            row.0.extend(self.reference(address).0);
        }
        row
    }

    /// Sources, each on a line of its own, leading to where they can be read.
    pub fn sources<'s>(&self, sources: impl IntoIterator<Item = &'s Source>) -> Vec<Inline> {
        let mut lines: Vec<Inline> = Vec::new();
        for source in sources {
            let mut line = self.words.asked_inline(&source.title);
            if let Some(address) = &source.address {
                let goal = Link::Url(address.clone());
                line.0
                    .iter_mut()
                    .for_each(|span| span.link = Some(goal.clone()));
            }
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        lines
    }

    /// What the item is called in which a question stands; its id when it is not there any more.
    pub fn item_of(&self, address: &Address) -> Option<String> {
        let id = address.item.as_deref()?;
        if let Some(right) = self.standing.rights.row(id) {
            // The names of rights are long, and stand in full with the questions.
            return Some(short_label(self.words.asked(&right.label)).to_owned());
        }
        let found = self
            .outline(&address.instrument)
            .and_then(|outline| {
                let section = || Some(&outline.entries[section_at(outline, address)?]);
                outline.find(address).or_else(section)
            })
            .and_then(|entry| entry.item.as_ref())
            .map(|item| item.text.trim().to_owned());
        Some(
            found
                .filter(|text| !text.is_empty())
                .unwrap_or_else(|| id.to_owned()),
        )
    }
}

/// Where in an outline the head of a section stands.
fn section_at(outline: &Outline<'_>, address: &Address) -> Option<usize> {
    outline.entries.iter().position(|entry| {
        let item = entry.item.as_ref().map(|item| &item.id);
        matches!(entry.what, What::Section(section) if section.id == address.question)
            && item == address.item.as_ref()
    })
}

/// The anchor of the heading of a section.
pub fn section_anchor(instrument: &str, section: &str, item: Option<&str>) -> String {
    let item = item.map_or_else(String::new, |item| format!("@{item}"));
    format!("{instrument}/section/{section}{item}")
}

/// The instruments in the order of reading: quick scan, IAMA, those with a risk profile, others.
pub fn in_reading_order(outlines: &mut [Outline<'_>]) {
    outlines.sort_by_key(|outline| {
        let instrument = outline.instrument;
        if !instrument.duties.is_empty() {
            0
        } else if instrument.id.starts_with("iama-") {
            1
        } else if instrument.risk_profile.is_some() {
            2
        } else {
            3
        }
    });
}

/// Whether a number says by its letters which instrument it is of, such as `ND-7.1` or `QS.3`.
fn names_itself(number: &str) -> bool {
    number
        .chars()
        .take(2)
        .filter(char::is_ascii_uppercase)
        .count()
        == 2
}

/// `IAMA 2.0` without `2.0`.
fn without_version(title: &str) -> &str {
    match title.rsplit_once(' ') {
        Some((name, version)) if version.starts_with(|c: char| c.is_ascii_digit()) => {
            name.trim_end()
        }
        _ => title,
    }
}
