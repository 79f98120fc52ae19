//! The state of the program. Fields are public to the fronts, which only read them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jiff::tz::TimeZone;

use super::ReadOnly;
use super::capture::Capture;
use super::draft::Drafts;
use super::field::Field;
use super::finder::Finder;
use super::form::Form;
use super::keymap::Keymap;
use super::overview::Overview;
use super::past::Past;
use super::read_back::ReadBack;
use super::reading::Desk;
use super::settings::Look;
use super::tasks::TaskList;
use crate::assessment::{Address, Answer, Assessment, Entry, Outline};
use crate::language::{Message, Texts};
use crate::questionnaire::{Instrument, Library, Question};
use crate::standing::Standing;
use crate::text::Editor;

/// Everything the program knows.
#[derive(Debug)]
pub struct Model {
    /// The instruments.
    pub library: &'static Library,
    /// The interface texts.
    pub texts: Texts,
    /// What is on screen.
    pub screen: Screen,
    /// What lies over it, if anything.
    pub overlay: Option<Overlay>,
    /// The list that comes back when the text over it is closed.
    pub behind: Option<Box<Finder>>,
    /// The open assessment.
    pub open: Option<Open>,
    /// The home screen's list and selection.
    pub home: Home,
    /// The last thing said, for the status line.
    pub said: Option<String>,
    /// How much that weighs.
    pub urgency: Urgency,
    /// Whether the walk is shown for a room full of people: the question and its answer, and nothing else.
    pub presenting: bool,
    /// How saving stands.
    pub save: SaveState,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// How the field with the focus is drawn.
    pub geometry: Geometry,
    /// Rows by which a list is drawn down from its first line, to read what stands above it, or up (below zero), to read
    /// the end of a line that does not fit.
    pub lift: isize,
    /// What was cut or copied last.
    pub clipboard: String,
    /// Forms that were left before they were done, with what was typed in them.
    pub kept: Vec<Form>,
    /// What of it is kept aside, in case the program is killed.
    pub drafts: Drafts,
    /// What was kept aside the last time and waits for its form to be opened.
    pub found: Drafts,
    /// Whether leaving was asked for while something was not on disk.
    pub quit_asked: bool,
    /// The moment of the last action (RFC 3339, UTC): what the clock of a session is shown by.
    pub at: String,
    /// The keys in force.
    pub keymap: Keymap,
    /// How the full screen looks and listens.
    pub look: Look,
    /// Who writes: the name that goes with every change from now on.
    pub writer: Option<String>,
    /// Whether it is still to be asked who writes, once there is a team to choose from.
    pub ask_writer: bool,
    /// The time zone of the clock on the wall: what moments of the past are told in.
    pub zone: TimeZone,
}

/// What a run starts with, as a person set it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Start {
    /// The keys.
    pub keymap: Keymap,
    /// How the full screen looks and listens.
    pub look: Look,
    /// Who writes, if that was said.
    pub writer: Option<String>,
    /// Whether to ask who writes.
    pub ask_writer: bool,
    /// The time zone of the clock on the wall; without it moments are told in UTC.
    pub zone: Option<TimeZone>,
}

/// How much what was said last weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Urgency {
    /// It is told.
    #[default]
    Told,
    /// Something was refused, or went wrong: it must be seen, whatever is shown.
    Warned,
}

/// The field with the focus, as drawn: in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Geometry {
    /// Columns for its text.
    pub width: u16,
    /// Rows for its text.
    pub height: u16,
    /// The furthest that the text being read (question, guidance, help) can be scrolled, in rows.
    pub scroll_max: u16,
    /// The rows above the first line of a list that are out of sight, while that line is selected.
    pub above: u16,
    /// The rows of the selected line of a list that are out of sight, because it does not fit.
    pub below: u16,
}

/// The screens.
#[derive(Debug)]
pub enum Screen {
    /// The assessments and where each stands.
    Home,
    /// The walk through the questions.
    Walk,
    /// A list of records: team, sessions, action points.
    Records(Records),
    /// The rights matrix; the selected row.
    Matrix(usize),
    /// Sign-off.
    SignOff(SignOff),
    /// What the assessment adds up to; [`Open::overview`] says which page.
    Overview,
    /// A session: its plan, who is in the room, its log.
    Session(SessionScreen),
    /// The questions as text to read; [`Open::walk`] says where.
    Reading,
    /// The sections with how far each was read; [`Open::desk`] has the selection of this and the next two.
    Sections,
    /// The remarks of committees.
    Remarks,
    /// What changed since a committee last read.
    Changes,
    /// A form; the screen behind it comes back when it closes.
    Form(Box<Form>, Box<Screen>),
}

/// What can lie over a screen.
#[derive(Debug)]
pub enum Overlay {
    /// The keys that work here; the first line shown.
    Help(usize),
    /// Search, palette, go to number.
    Finder(Finder),
    /// A text to read: guidance, recalled answers.
    Reader(Reader),
    /// The options of a table cell; the selected one.
    Pick(Vec<(String, String)>, usize),
    /// A line for a quick note.
    Capture(Box<Capture>),
    /// A section read back, to agree on it.
    ReadBack(Box<ReadBack>),
}

/// A text to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// Its title.
    pub title: String,
    /// Its text, in the small markup.
    pub text: String,
    /// The first line shown.
    pub top: usize,
}

/// The home screen.
#[derive(Debug, Default)]
pub struct Home {
    /// The assessments, last changed first.
    pub listed: Vec<Listed>,
    /// The selected one.
    pub selected: usize,
    /// Whether the assessment that is being opened is to show its overview.
    pub overview_next: bool,
}

/// An assessment in the list of the home screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// Its file.
    pub path: PathBuf,
    /// Name of the algorithm, or of the file if it cannot be read.
    pub name: String,
    /// The organisation.
    pub organisation: String,
    /// When it was changed last, in local words.
    pub changed: String,
    /// Where it stands; or why it cannot be read.
    pub standing: Result<Box<Standing>, String>,
    /// The last session held, and the date to look again, as they are in the file.
    pub last_session: String,
    /// Date to look again.
    pub review_date: String,
}

/// The open assessment.
#[derive(Debug)]
pub struct Open {
    /// The assessment.
    pub assessment: Assessment,
    /// Its file.
    pub path: PathBuf,
    /// Why it may only be read, if that is so.
    pub read_only: Option<ReadOnly>,
    /// Why nothing may be written whoever holds it: an edition that it was made with is not to be had.
    pub locked: Option<Message>,
    /// The visible questions, per instrument: those in use, then the former ones, which are only read.
    pub outlines: Vec<Outline<'static>>,
    /// Where it stands.
    pub standing: Standing,
    /// Digest of the present content.
    pub digest: String,
    /// The local date by which the standing tells what is due, `YYYY-MM-DD`.
    pub today: String,
    /// The walk.
    pub walk: Walk,
    /// Where somebody is in the overview.
    pub overview: Overview,
    /// The list of changes.
    pub past: Past,
    /// The committee that reads now, by id; none while the team works.
    pub committee: Option<String>,
    /// What lies on the table of whoever reads.
    pub desk: Desk,
    /// How the list of action points is shown.
    pub tasks: TaskList,
    /// Whether it was said that the session stands still, since it does.
    pub pause_told: bool,
    /// A quick note that was left before it was kept.
    pub half_noted: String,
    /// The first line of history whose step can be taken back here: after a merge the steps begin anew.
    pub steps_from: usize,
}

/// What stays of an entry when the outline changes: kind, id, item.
pub type EntryKey = (u8, String, Option<String>);

/// Where the team is in the walk.
#[derive(Debug)]
pub struct Walk {
    /// The instrument walked: index in `Open::outlines`.
    pub outline: usize,
    /// The entry at hand: index in the outline's entries.
    pub at: usize,
    /// What has the focus.
    pub focus: Focus,
    /// The fields of the question at hand; none at a section head or notice.
    pub fields: Vec<Field>,
    /// The selected line of the section tree.
    pub tree: usize,
    /// Whether the guidance is unfolded.
    pub guidance: bool,
    /// Rows by which the text of the question is scrolled.
    pub scroll: usize,
    /// Where the team left the instruments that it walked, by id.
    pub left: BTreeMap<String, EntryKey>,
    /// The answer as it was when the field with the focus got it: what leaving the field makes undoable.
    pub before: Option<Answer>,
    /// The step that writing in that field is, once something was written.
    pub step: Option<u64>,
    /// The right in whose row of the matrix the walk began, with the address that it led to: Escape
    /// goes back there while the team is still at that right.
    pub from_matrix: Option<(String, Address)>,
    /// The role whose questions alone are walked; all of them without.
    pub role: Option<String>,
    /// The list that led to a question, with that question: Escape goes back there while the team is still at it.
    pub from_list: Option<(Records, Address)>,
}

/// What has the focus in the walk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// The section tree.
    Tree,
    /// The question: reading.
    Question,
    /// A field of the answer: index in `Walk::fields`.
    Field(usize),
}

/// A list of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Records {
    /// Of what.
    pub kind: RecordKind,
    /// The selected one.
    pub selected: usize,
}

/// The kinds of record with a list of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordKind {
    /// The team.
    People,
    /// The sessions.
    Sessions,
    /// The action points.
    ActionPoints,
    /// The questions that are parked.
    Parked,
    /// What changed: everything, or one answer.
    History,
}

/// The screen of a session.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SessionScreen {
    /// The session, by id; none of that id: there is no session yet.
    pub id: String,
    /// The selected line: index in the lines of the screen.
    pub selected: usize,
}

/// The sign-off screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SignOff {
    /// The selected line: first the roles that sign, then the open points.
    pub selected: usize,
}

/// How saving stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum SaveState {
    /// Nothing to save.
    #[default]
    Idle,
    /// On its way to the disk.
    Pending,
    /// On disk since this local time.
    Saved(String),
    /// Saving failed, in words.
    Failed(String),
}

impl Open {
    /// Why nothing may be written, if that is so.
    pub fn refusal(&self) -> Option<Message> {
        let read_only = self.read_only.as_ref();
        read_only
            .map(|why| match why {
                ReadOnly::Held(holder) => Message::new("said-read-only").with("holder", holder),
                ReadOnly::Carried(file) => Message::new("said-carried").with("file", file),
            })
            .or_else(|| self.locked.clone())
    }

    /// Why nothing can be written here, before anybody tried.
    pub fn why_read_only(&self) -> Option<Message> {
        let read_only = self.read_only.as_ref();
        read_only
            .map(|why| match why {
                ReadOnly::Held(holder) => Message::new("said-opened-held").with("holder", holder),
                ReadOnly::Carried(file) => Message::new("said-opened-carried").with("file", file),
            })
            .or_else(|| self.locked.clone())
    }

    /// The outline walked.
    pub fn outline(&self) -> Option<&Outline<'static>> {
        self.outlines.get(self.walk.outline)
    }

    /// The instrument walked.
    pub fn instrument(&self) -> Option<&'static Instrument> {
        self.outline().map(|outline| outline.instrument)
    }

    /// Whether an outline is that of a former instrument: carried over, and only there to look back at.
    pub fn is_former(&self, index: usize) -> bool {
        let outline = self.outlines.get(index);
        outline.is_some_and(|outline| self.assessment.is_former(&outline.instrument.id))
    }

    /// The entry at hand.
    pub fn entry(&self) -> Option<&Entry<'static>> {
        self.outline()?.entries.get(self.walk.at)
    }

    /// The question at hand with its address, if the entry is a question.
    pub fn question(&self) -> Option<(Address, &'static Question)> {
        let outline = self.outline()?;
        let entry = outline.entries.get(self.walk.at)?;
        let question = entry.question()?;
        Some((outline.address(entry, question), question))
    }

    /// The field with the focus.
    pub fn field(&self) -> Option<&Field> {
        match self.walk.focus {
            Focus::Field(index) => self.walk.fields.get(index),
            _ => None,
        }
    }
}

impl Model {
    /// A model that shows the home screen.
    pub fn new(library: &'static Library, texts: Texts, size: (u16, u16)) -> Self {
        Self {
            library,
            texts,
            screen: Screen::Home,
            overlay: None,
            behind: None,
            open: None,
            home: Home::default(),
            said: None,
            urgency: Urgency::Told,
            presenting: false,
            save: SaveState::Idle,
            size,
            geometry: Geometry::default(),
            lift: 0,
            clipboard: String::new(),
            kept: Vec::new(),
            drafts: Drafts::default(),
            found: Drafts::default(),
            quit_asked: false,
            at: String::new(),
            keymap: Keymap::default(),
            look: Look::default(),
            writer: None,
            ask_writer: false,
            zone: TimeZone::UTC,
        }
    }

    /// The same, as a person set it.
    #[must_use]
    pub fn started(self, start: Start) -> Self {
        Self {
            keymap: start.keymap,
            look: start.look,
            writer: start.writer,
            ask_writer: start.ask_writer,
            zone: start.zone.unwrap_or(TimeZone::UTC),
            ..self
        }
    }

    /// The editor that takes typed letters now, wherever it is.
    pub fn editor(&self) -> Option<&Editor> {
        match &self.overlay {
            Some(Overlay::Finder(finder)) => return Some(&finder.query),
            Some(Overlay::Capture(capture)) => return Some(&capture.editor),
            Some(_) => return None,
            None => {}
        }
        match &self.screen {
            Screen::Form(form, _) => form.fields.get(form.focus)?.editor(),
            Screen::Walk => self.open.as_ref()?.field()?.editor(),
            _ => None,
        }
    }

    /// The code of the interface language.
    pub fn language(&self) -> &'static str {
        self.texts.language().code()
    }
}
