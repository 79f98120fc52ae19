//! The sections with how far each was read, its remarks, its verdict, and how much of it changed.

use crate::app::model::{Model, Open};
use crate::assessment::{Address, Entry, Verdict, What};
use crate::language::Message;

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
            name: self.section_called(open, place.0, place.1),
            questions: questions.len(),
            read: questions.iter().filter(|one| open.has_read(one)).count(),
            changed: questions.iter().filter(changed).count(),
            remarks: all().count(),
            open_remarks: all().filter(|remark| remark.is_open()).count(),
            verdict: review.and_then(|review| Some(review.on_section(&address)?.verdict)),
            address,
        }
    }

    /// Everything that a section has, in words.
    pub fn section_words(&self, line: &SectionLine) -> Vec<String> {
        let mut words = vec![self.read_words(line.read, line.questions)];
        // Where all are open, once is enough.
        if line.remarks > line.open_remarks {
            words.push(self.say_count("reading-remarks", line.remarks));
        }
        if line.open_remarks > 0 {
            words.push(self.say_count("reading-remarks-open", line.open_remarks));
        }
        if line.changed > 0 {
            words.push(self.say_count("reading-changed", line.changed));
        }
        if let Some(verdict) = line.verdict {
            let verdict = self.say(&verdict.message());
            words.push(self.say_with("reading-verdict", "verdict", &verdict));
        }
        words
    }

    /// `4 van 31 gelezen`.
    pub fn read_words(&self, read: usize, all: usize) -> String {
        let message = Message::new("reading-read")
            .with("read", read.to_string())
            .with("all", all.to_string());
        self.say(&message)
    }

    /// What is said of the sections as a whole: how much was read, and the verdict as far as there is one.
    pub fn reading_words(&self) -> Vec<String> {
        let (read, all) = self.read_so_far();
        let mut words = vec![self.read_words(read, all)];
        if let Some(review) = self.open.as_ref().and_then(Open::current_review) {
            let verdict = self.say(&review.message());
            words.push(if review.is_begun() {
                self.word("reading-no-overall")
            } else {
                self.say_with("reading-overall", "verdict", &verdict)
            });
        }
        words
    }

    /// The title of the list of changes: since who read, and when.
    pub fn changes_title(&self) -> String {
        let Some(open) = &self.open else {
            return String::new();
        };
        let since = open.desk.since.as_ref();
        let mut committees = open.assessment.committees.iter();
        let name = committees.find(|one| since.is_some_and(|since| one.id == since.committee));
        let day = since.map_or_else(String::new, |since| since.closed.chars().take(10).collect());
        let title = Message::new("screen-changes")
            .with("name", name.map_or("", |one| one.name.as_str()))
            .with("date", day);
        self.say(&title)
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
        let address = |entry: &Entry| Some(outline.address(entry, entry.question()?));
        outline.below(at).filter_map(address).collect()
    }
}
