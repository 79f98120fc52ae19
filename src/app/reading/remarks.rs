//! The list of remarks: which it shows, in the order of the questionnaire.

use super::passages::{Passage, PassageKind};
use crate::app::model::{Model, Open};
use crate::assessment::{Address, Entry, Remark, RemarkKind};

/// Which remarks the list shows; by itself all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RemarkFilter {
    /// Those that nobody has resolved alone.
    pub only_open: bool,
    /// Those of this kind alone.
    pub kind: Option<RemarkKind>,
    /// Those on this section and on what is in it alone.
    pub section: Option<Address>,
}

impl Open {
    /// The remarks that the filter lets through, in walking order; those on what is not asked any more come last.
    pub fn filtered_remarks(&self) -> Vec<&Remark> {
        let filter = &self.desk.filter;
        let below = filter.section.as_ref().map(|section| {
            let place = self.place_of(section);
            let below = place.map(|place| self.with_sections_below(place));
            (section, below.unwrap_or_default())
        });
        let shown = |remark: &&Remark| {
            (!filter.only_open || remark.is_open())
                && filter.kind.is_none_or(|kind| remark.kind == kind)
                && below.as_ref().is_none_or(|(section, below)| {
                    remark.on == **section || below.contains(&remark.on)
                })
        };
        let mut remarks: Vec<&Remark> = self.assessment.remarks.iter().filter(shown).collect();
        remarks.sort_by_key(|remark| {
            self.place_of(&remark.on)
                .unwrap_or((usize::MAX, usize::MAX))
        });
        remarks
    }

    /// The questions and sections below the head of a section.
    pub(super) fn with_sections_below(&self, (index, at): (usize, usize)) -> Vec<Address> {
        let Some(outline) = self.outlines.get(index) else {
            return Vec::new();
        };
        let address = |entry: &Entry| match entry.question() {
            Some(question) => Some(outline.address(entry, question)),
            None => super::section_address(outline, entry),
        };
        outline.below(at).filter_map(address).collect()
    }

    /// The remark that the list has selected.
    pub fn remark_selected(&self) -> Option<&Remark> {
        self.filtered_remarks().get(self.desk.remark).copied()
    }
}

impl Model {
    /// The remarks of the list: each with its id and what it says.
    pub fn remark_lines(&self) -> Vec<(&str, Vec<Passage>)> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        let line = |remark: &'_ Remark| {
            let place = Passage::new(PassageKind::Question, self.called(&remark.on), "");
            let said = self.remark(open, remark).into_iter().map(Passage::inside);
            std::iter::once(place).chain(said).collect()
        };
        let remarks = open.filtered_remarks().into_iter();
        remarks.map(|one| (one.id.as_str(), line(one))).collect()
    }

    /// The filter in words; empty when all remarks are shown.
    pub fn remark_filter_words(&self) -> String {
        let Some(open) = &self.open else {
            return String::new();
        };
        let filter = &open.desk.filter;
        let mut words = Vec::new();
        if filter.only_open {
            words.push(self.texts.get("remarks-only-open"));
        }
        if let Some(kind) = filter.kind {
            words.push(self.texts.get(&format!("remarks-kind-{}", kind.id())));
        }
        if let Some(section) = &filter.section {
            words.push(self.called(section));
        }
        words.join(", ")
    }
}
