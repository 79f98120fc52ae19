//! What a committee has before it: the questions as text to read, the sections with how far each was read, the remarks,
//! and what changed since it last read.
//!
//! Owns what these say and in which order; how a line looks is up to the front. Nothing here changes anything.

mod changes;
mod passages;
mod remarks;
mod sections;

pub use passages::{Passage, PassageKind};
pub use remarks::RemarkFilter;
pub use sections::SectionLine;

use super::model::{Model, Open, Screen};
use crate::assessment::{
    ActionPoint, Address, Assessment, Committee, Edit, Entry, Outline, Reading, Remark, Review,
    What,
};
use crate::standing::Since;

/// What lies on the table of whoever reads: it stays while the assessment is open.
#[derive(Debug, Default)]
pub struct Desk {
    /// Whether changed answers show what went and what came.
    pub differences: bool,
    /// Who spoke last, to be offered first.
    pub speaker: String,
    /// The selected line of the list of sections.
    pub section: usize,
    /// The selected line of the list of remarks.
    pub remark: usize,
    /// Which remarks the list shows.
    pub filter: RemarkFilter,
    /// The selected line of the list of changes.
    pub change: usize,
    /// Where the committee came in. The question there counts as read once somebody reads on: a glance begins no reading.
    pub came_in_at: Option<(usize, usize)>,
    /// What changed since the committee last read; since any committee did while the team works.
    pub since: Option<Since>,
}

impl Open {
    /// The committee that reads now, if one does.
    pub fn reader(&self) -> Option<&Committee> {
        let id = self.committee.as_deref()?;
        let mut all = self.assessment.committees.iter();
        all.find(|committee| committee.id == id)
    }

    /// The reading that the committee is in the middle of.
    pub fn current_reading(&self) -> Option<&Reading> {
        let id = self.committee.as_deref()?;
        let mut all = self.assessment.readings.iter().rev();
        all.find(|reading| reading.committee == id && reading.closed.is_none())
    }

    /// Whether a question was read in the present reading.
    pub fn has_read(&self, address: &Address) -> bool {
        let reading = self.current_reading();
        reading.is_some_and(|reading| reading.read.contains(address))
    }

    /// The verdict that the present reading led to, as far as it is.
    pub fn current_review(&self) -> Option<&Review> {
        let id = self.current_reading()?.review.as_deref()?;
        let mut all = self.assessment.reviews.iter();
        all.find(|review| review.id == id)
    }

    /// The head of the section in which an entry of an outline stands, itself if it is one.
    pub fn head_of(&self, outline: usize, at: usize) -> Option<usize> {
        let entries = &self.outlines.get(outline)?.entries;
        let entry = entries.get(at)?;
        if matches!(entry.what, What::Section(_)) {
            return Some(at);
        }
        let mut before = entries[..at].iter();
        before
            .rposition(|other| matches!(other.what, What::Section(_)) && other.depth < entry.depth)
    }

    /// The address of the section of which an entry is the head.
    pub fn section_address(&self, outline: usize, head: usize) -> Option<Address> {
        let outline = self.outlines.get(outline)?;
        section_address(outline, outline.entries.get(head)?)
    }

    /// The section of the question at hand.
    pub fn section_here(&self) -> Option<Address> {
        let head = self.head_of(self.walk.outline, self.walk.at)?;
        self.section_address(self.walk.outline, head)
    }

    /// The sections around the question at hand, the innermost first.
    pub fn sections_here(&self) -> Vec<Address> {
        let outline = self.walk.outline;
        let mut head = self.head_of(outline, self.walk.at);
        let mut sections = Vec::new();
        while let Some(at) = head {
            sections.extend(self.section_address(outline, at));
            head = self.head_above(outline, at);
        }
        sections
    }

    /// The remarks on the question at hand and on the sections around it.
    pub fn remarks_here(&self) -> impl Iterator<Item = &Remark> {
        let question = self.question().map(|(address, _)| address);
        let here: Vec<Address> = question.into_iter().chain(self.sections_here()).collect();
        let all = self.assessment.remarks.iter();
        all.filter(move |remark| here.contains(&remark.on))
    }

    /// The head of the section around the one of which an entry is the head.
    fn head_above(&self, outline: usize, head: usize) -> Option<usize> {
        let entries = &self.outlines.get(outline)?.entries;
        let depth = entries.get(head)?.depth;
        let mut before = entries[..head].iter();
        before.rposition(|other| matches!(other.what, What::Section(_)) && other.depth < depth)
    }

    /// The remarks on a question or section, oldest first.
    pub fn remarks_on<'a>(&'a self, address: &'a Address) -> impl Iterator<Item = &'a Remark> {
        let all = self.assessment.remarks.iter();
        all.filter(move |remark| remark.on == *address)
    }

    /// Where in the outlines a question or section stands.
    pub fn place_of(&self, address: &Address) -> Option<(usize, usize)> {
        let outline = self
            .outlines
            .iter()
            .position(|outline| outline.instrument.id == address.instrument)?;
        let entries = &self.outlines[outline].entries;
        let is_it = |entry: &Entry<'static>| {
            let outline = &self.outlines[outline];
            match entry.question() {
                Some(question) => outline.address(entry, question) == *address,
                None => section_address(outline, entry).as_ref() == Some(address),
            }
        };
        let at = entries
            .iter()
            .position(|entry| entry.question().is_some() && is_it(entry))
            .or_else(|| entries.iter().position(is_it))?;
        Some((outline, at))
    }

    /// The instruments that are read: those in use, by their index.
    fn read_outlines(&self) -> impl Iterator<Item = (usize, &Outline<'static>)> {
        let all = self.outlines.iter().enumerate();
        all.filter(|(index, _)| !self.is_former(*index))
    }
}

/// The address of the section that an entry heads.
pub fn section_address(outline: &Outline<'_>, entry: &Entry<'_>) -> Option<Address> {
    let What::Section(section) = entry.what else {
        return None;
    };
    let item = entry.item.as_ref().map(|item| item.id.as_str());
    Some(Address::new(
        outline.instrument.id.clone(),
        section.id.clone(),
        item,
    ))
}

impl Model {
    /// Number and title of a question or a section, with its instrument where there are several.
    pub fn called(&self, address: &Address) -> String {
        let language = self.language();
        let Some(open) = &self.open else {
            return address.to_string();
        };
        let Ok(instrument) = self.library.get(&address.instrument) else {
            return address.to_string();
        };
        let name = if let Some(question) = instrument.question(&address.question) {
            crate::assessment::question_name(question, address, language)
        } else if let Some((outline, at)) = open.place_of(address) {
            self.section_called(open, outline, at)
        } else {
            address.number()
        };
        if open.read_outlines().count() > 1 {
            let short = instrument.short_title.in_language(language);
            return format!("{short}, {name}");
        }
        name
    }

    /// Number and title of the section that an entry heads, with the item of its repeat.
    fn section_called(&self, open: &Open, outline: usize, at: usize) -> String {
        let entry = open.outlines.get(outline).and_then(|o| o.entries.get(at));
        let Some(entry) = entry else {
            return String::new();
        };
        let What::Section(section) = entry.what else {
            return String::new();
        };
        let mut name = self.section_name(section);
        let item = entry.item.as_ref().map(|item| item.text.trim());
        if let (Some(item), true) = (
            item.filter(|text| !text.is_empty()),
            section.for_each.is_some(),
        ) {
            name = format!("{name}: {item}");
        }
        name
    }

    /// Whether the screen is one that a committee reads from.
    pub fn is_reading(&self) -> bool {
        matches!(self.screen, Screen::Reading | Screen::Sections)
    }
}

/// Whether an edit is for this committee to make: of its own, and of what it shares with the team no more than the
/// conditions that it gave.
pub(super) fn may_write(edit: &Edit, assessment: &Assessment, committee: &str) -> bool {
    let own = |of: Option<&String>| of.is_none_or(|of| of == committee);
    match edit {
        Edit::Committee { .. } | Edit::Reading { .. } => true,
        Edit::Remark { id, to, .. } => {
            let mut all = assessment.remarks.iter();
            let before = all.find(|one| one.id == *id);
            own(before.and_then(|one| one.committee.as_ref()))
                || before
                    .zip(to.as_ref())
                    .is_some_and(|(before, to)| says_the_same(before, to))
        }
        Edit::Review { id, .. } => {
            let mut all = assessment.reviews.iter();
            let before = all.find(|one| one.id == *id);
            own(before.and_then(|one| one.committee.as_ref()))
        }
        Edit::ActionPoint { id, to, .. } => {
            let mut known = assessment.action_points.iter();
            let before = known.find(|point| point.id == *id);
            let condition = |point: &ActionPoint| point.review.is_some();
            before.is_none_or(condition) && to.as_ref().is_none_or(condition)
        }
        _ => false,
    }
}

/// Whether an edit takes back, or makes again, what only a committee does: its remarks, and its verdicts with what
/// follows from them. Replies are the team's as much.
pub(super) fn is_of_committee(edit: &Edit, assessment: &Assessment) -> bool {
    match edit {
        Edit::Review { .. } | Edit::Reading { .. } => true,
        Edit::Remark { id, to, .. } => {
            let mut all = assessment.remarks.iter();
            let before = all.find(|one| one.id == *id);
            !before
                .zip(to.as_ref())
                .is_some_and(|(before, to)| says_the_same(before, to))
        }
        _ => false,
    }
}

/// Whether two states of a remark differ in replies and resolving alone.
fn says_the_same(one: &Remark, other: &Remark) -> bool {
    let bare = |remark: &Remark| Remark {
        replies: Vec::new(),
        resolved_by: String::new(),
        ..remark.clone()
    };
    bare(one) == bare(other)
}
