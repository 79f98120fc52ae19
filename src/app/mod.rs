//! The program without a terminal: model, actions, effects, and the one command table.
//!
//! `update(&mut Model, Action, &Now) -> Vec<Effect>` is the only place that changes the model; the
//! fronts draw it by shared reference. Knows no ratatui, no file, no clock: time comes in with
//! [`Now`], what the outside must do goes out as an [`Effect`].

pub mod beside;
pub mod capture;
mod cell;
pub mod command;
pub mod draft;
pub mod field;
pub mod finder;
pub mod form;
mod here;
pub mod key;
pub mod keymap;
pub mod model;
pub mod overview;
pub mod past;
pub mod read_back;
pub mod reading;
mod rights;
mod role_view;
mod room;
mod session;
pub mod settings;
pub mod tasks;
pub mod told;
mod update;

pub use beside::{CameFrom, Offer, Recalled, Taken};
pub use capture::Capture;
pub use cell::WRITE_YOURSELF;
pub use command::{Command, CommandId, Context, commands};
pub use draft::{Draft, Drafts};
pub use field::{Field, FieldKind, TextPart};
pub use finder::{Finder, FinderMode, Hit, Target};
pub use form::{Form, FormField, FormInput, FormPurpose, Reads};
pub use key::{Key, KeyCode};
pub use keymap::Keymap;
pub use model::{
    Focus, Geometry, Home, Listed, Model, Open, Overlay, Reader, RecordKind, Records, SaveState,
    Screen, SessionScreen, SignOff, Start, Urgency, Walk,
};
pub use overview::{Bar, LineKind, LineSign, Overview, OverviewLine, OverviewPage, OverviewTarget};
pub use read_back::ReadBack;
pub use reading::{Desk, Passage, PassageKind, RemarkFilter, SectionLine};
pub use room::Room;
pub use session::{Part, SessionTarget};
pub use settings::{Look, Setting, Settings, ThemeName};
pub use tasks::{ActionFormat, TaskList};
pub use update::{pick_title, update};

use crate::assessment::{Assessment, Edit, Stamp};
use std::path::PathBuf;

/// What the user meant, or what came back from outside.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A key: resolved against the command table, or text for the focused field.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// A command, from a key or the palette.
    Command(CommandId),
    /// The terminal has this size now: columns, rows.
    Resize(u16, u16),
    /// The field with the focus is drawn this wide and high.
    Laid(Geometry),
    /// An assessment was opened.
    Opened(Box<Opened>),
    /// The list of assessments for the home screen.
    Listed(Vec<Listed>),
    /// What was typed the last time for the assessment that was opened, and is in no file.
    Drafted(Box<Drafts>),
    /// How saving stands.
    Saved(SaveState),
    /// `$EDITOR` came back: the new text, or a message why there is none.
    Edited(Result<Option<String>, String>),
    /// The report was written there, or a message why not.
    Reported(Result<String, String>),
    /// Others saved too: the assessment with both sides in it, and what to say of it.
    Merged(Box<Assessment>, String),
    /// A click on what stands somewhere on the screen.
    Point(Spot),
    /// The wheel turned by so many steps, downwards if more than zero.
    Wheel(isize),
    /// Something to read.
    Read(Reader),
    /// Something to say in the status line.
    Say(String),
}

/// What stands where a person clicks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// A line of the list with the focus.
    Line(usize),
    /// A field of the answer, or of the form.
    Field(usize),
    /// An entry of the section tree.
    Entry(usize),
    /// A command in the footer.
    Command(CommandId),
}

/// Why an assessment may only be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadOnly {
    /// This person, or this device, has it open for writing.
    Held(String),
    /// It travels inside this report.
    Carried(String),
}

/// What an opened assessment brings.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The assessment.
    pub assessment: Assessment,
    /// Its file.
    pub path: PathBuf,
    /// Why it may only be read, if that is so.
    pub read_only: Option<ReadOnly>,
    /// What was recovered, in words, if anything was.
    pub recovered: Option<String>,
}

/// What the outside must do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Put this edit in the journal.
    Record(Box<Edit>, Stamp),
    /// Write a snapshot of the assessment.
    Snapshot,
    /// Make a new assessment with this content and open it.
    Create(Box<Assessment>),
    /// Open this file.
    Open(PathBuf),
    /// Carry this file over to the later edition of its instrument, in a new file, and open that one.
    CarryOver(PathBuf),
    /// Close the open assessment: save it and let go of the file.
    Close,
    /// Read the list for the home screen again.
    List,
    /// Open the text in `$EDITOR` and come back with [`Action::Edited`].
    EditOutside(String),
    /// Write the report beside the file and come back with [`Action::Reported`].
    Report,
    /// Write the preparation sheet of this role beside the file and come back with [`Action::Reported`].
    Sheet(String),
    /// Write the action points beside the assessment, for another program.
    Actions(ActionFormat),
    /// Keep aside what was typed for the open assessment and is in no file yet; nothing takes away what was kept.
    KeepDrafts(Box<Drafts>),
    /// Keep what a person set in the settings file.
    KeepSetting(Setting),
    /// Put the text on the clipboard of the terminal.
    Copy(String),
    /// Pause the program (job control).
    Suspend,
    /// Draw everything again.
    Redraw,
    /// Leave.
    Quit,
}

/// The present moment, passed in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Now {
    /// Milliseconds of a clock that only goes forward.
    pub ms: u64,
    /// RFC 3339 in UTC.
    pub at: String,
    /// The local date, `YYYY-MM-DD`.
    pub today: String,
    /// A fresh random id, for a new assessment.
    pub fresh_id: String,
    /// How far the local clock is from UTC: `+01:00`; empty when that is not known.
    pub zone: String,
}
