//! The sections with how far each was read, its remarks, its verdict, and how much of it changed.

use crate::app::model::{Model, Open};
use crate::assessment::{Address, Verdict, What};

/// A section in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionLine {
    /// Its outline and the index of its head.
    pub place: (usize, usize),
    /// Its address.
    pub address: Address,
    /// Steps to the right.
    pub depth: usize,
    /// Number and title.
    pub name: String,
    /// Questions below it.
    pub questions: usize,
    /// Those that were read in the present reading.
    pub read: usize,
    /// Those of which the answer changed since the committee last read, or that came or went.
    pub changed: usize,
    /// Remarks on it and on its questions.
    pub remarks: usize,
    /// Those that nobody has resolved.
    pub open_remarks: usize,
    /// The verdict on it in the present reading.
    pub verdict: Option<Verdict>,
}

impl Model {
    /// The sections of all instruments in use that have questions, in walking order.
    pub fn section_lines(&self) -> Vec<SectionLine> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        let mut lines = Vec::new();
        for (index, outline) in open.read_outlines() {
            for (at, entry) in outline.entries.iter().enumerate() {
                if !matches!(entry.what, What::Section(_)) {
                    continue;
                }
                let Some(address) = open.section_address(index, at) else {
                    continue;
                };
                let line = self.section_line(open, (index, at), address);
                if line.questions > 0 {
                    lines.push(line);
                }
            }
        }
        lines
    }

    fn section_line(&self, open: &Open, place: (usize, usize), address: Address) -> SectionLine {
        let questions = open.questions_below(place);
        let below = open.with_sections_below(place);
        let all = || {
            let on = |one: &Address| *one == address || below.contains(one);
            open.assessment.remarks.iter().filter(move |r| on(&r.on))
        };
        let since = open.desk.since.as_ref();
        let changed = |one: &&Address| since.is_some_and(|since| since.at(one).is_some());
        let review = open.current_review();
        SectionLine {
            place,
            depth: open.outlines[place.0].entries[place.1].depth,
            name: self.section_name(open, place.0, place.1),
            questions: questions.len(),
            read: questions.iter().filter(|one| open.has_read(one)).count(),
            changed: questions.iter().filter(changed).count(),
            remarks: all().count(),
            open_remarks: all().filter(|remark| remark.is_open()).count(),
            verdict: review.and_then(|review| Some(review.on_section(&address)?.verdict)),
            address,
        }
    }

    /// The line of the list of sections that is selected.
    pub fn section_selected(&self) -> Option<SectionLine> {
        let open = self.open.as_ref()?;
        self.section_lines().into_iter().nth(open.desk.section)
    }

    /// How many questions there are to read, and how many of them were read.
    pub fn read_so_far(&self) -> (usize, usize) {
        let Some(open) = &self.open else {
            return (0, 0);
        };
        let all: Vec<Address> = open
            .read_outlines()
            .flat_map(|(_, outline)| outline.questions().map(|(address, _)| address))
            .collect();
        (
            all.iter().filter(|one| open.has_read(one)).count(),
            all.len(),
        )
    }
}

impl Open {
    /// The questions below the head of a section.
    pub fn questions_below(&self, (index, at): (usize, usize)) -> Vec<Address> {
        let Some(outline) = self.outlines.get(index) else {
            return Vec::new();
        };
        let Some(head) = outline.entries.get(at) else {
            return Vec::new();
        };
        let below = outline.entries[at + 1..].iter();
        let below = below.take_while(|entry| entry.depth > head.depth);
        below
            .filter_map(|entry| Some(outline.address(entry, entry.question()?)))
            .collect()
    }
}
