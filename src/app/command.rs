//! The one table of commands: key dispatch, footer, help, palette and the README's key table are
//! made from it. Names and help sentences are the interface texts `cmd-NAME` and `cmd-NAME-help`.

use super::key::{Key, KeyCode};
use crate::language::Texts;

/// Where a key is pressed: decides what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Context {
    /// The home screen.
    Home,
    /// The section tree.
    Tree,
    /// A question, reading.
    Question,
    /// Options to choose from.
    Options,
    /// Items of a list.
    Items,
    /// Rows of a table.
    Rows,
    /// A text of several lines.
    Text,
    /// A text of one line: an item, a cell, a date, a name.
    Line,
    /// A list of records.
    Records,
    /// The rights matrix.
    Matrix,
    /// The sign-off screen.
    SignOff,
    /// The overview.
    Overview,
    /// A session.
    Session,
    /// A form, on a line or a button.
    Form,
    /// A form, in a text of several lines.
    FormText,
    /// A form, on options.
    FormOptions,
    /// Help.
    Help,
    /// Finder.
    Finder,
    /// A text to read.
    Reader,
    /// Options of a table cell.
    Pick,
    /// The questions as text to read.
    Reading,
    /// The sections with how far each was read.
    Sections,
    /// The remarks of committees.
    Remarks,
    /// What changed since a committee last read.
    Changes,
    /// The line for a quick note.
    Capture,
    /// A section read back.
    ReadBack,
}

use Context::{
    Changes, Finder, Form, FormOptions, FormText, Help, Home, Items, Line, Matrix, Options,
    Overview, Pick, Question, ReadBack, Reader, Reading, Records, Remarks, Rows, Sections, Session,
    SignOff, Text, Tree,
};

/// Every context.
pub const ALL: &[Context] = &[
    Home,
    Tree,
    Question,
    Options,
    Items,
    Rows,
    Text,
    Line,
    Records,
    Matrix,
    SignOff,
    Overview,
    Session,
    Form,
    FormText,
    FormOptions,
    Help,
    Finder,
    Reader,
    Pick,
    Reading,
    Sections,
    Remarks,
    Changes,
    Context::Capture,
    ReadBack,
];
/// Screens where letters are commands: in lists and tables, as in texts, letters are written.
const SCREENS: &[Context] = &[
    Home, Tree, Question, Options, Records, Matrix, SignOff, Overview, Session, Reading, Sections,
    Remarks, Changes,
];
/// What a committee reads from.
const COMMITTEE: &[Context] = &[Reading, Sections, Remarks, Changes];
/// Its lists.
const DESK: &[Context] = &[Sections, Remarks, Changes];
/// Screens of an open assessment, where letters are commands.
const OPEN: &[Context] = &[
    Tree, Question, Options, Records, Matrix, SignOff, Overview, Session,
];
/// The walk, wherever the focus is.
const WALK: &[Context] = &[Tree, Question, Options, Items, Rows, Text, Line];
/// The walk, where letters are commands.
const READ: &[Context] = &[Question, Options];
/// The walk and the tree, where letters are commands.
const READ_OR_TREE: &[Context] = &[Tree, Question, Options];
/// Every screen of an open assessment, whatever has the focus.
const OPENED: &[Context] = &[
    Tree, Question, Options, Items, Rows, Text, Line, Records, Matrix, SignOff, Overview, Session,
    Reading, Sections, Remarks, Changes,
];
/// Everything but forms and overlays.
const ANYWHERE: &[Context] = &[
    Home, Tree, Question, Options, Items, Rows, Text, Line, Records, Matrix, SignOff, Overview,
    Session, Reading, Sections, Remarks, Changes,
];
/// Where text is written.
const WRITE: &[Context] = &[Text, Line, Form, FormText, Finder, Context::Capture];
/// Wherever an assessment can be open.
const WITHIN: &[Context] = &[
    Tree,
    Question,
    Options,
    Items,
    Rows,
    Text,
    Line,
    Records,
    Matrix,
    SignOff,
    Overview,
    Session,
    Form,
    FormText,
    FormOptions,
    Help,
    Finder,
    Reader,
    Pick,
    Context::Capture,
    ReadBack,
];
/// Texts of several lines.
const LONG: &[Context] = &[Text, FormText];
/// Lists with a selected line.
const LISTS: &[Context] = &[
    Home,
    Tree,
    Options,
    Items,
    Rows,
    Records,
    Matrix,
    SignOff,
    Overview,
    Session,
    FormOptions,
    Finder,
    Pick,
    Sections,
    Remarks,
    Changes,
];
/// Texts that scroll.
const SCROLLS: &[Context] = &[Help, Reader, ReadBack];

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// What it does.
    pub id: CommandId,
    /// Its name in data: kebab case.
    pub name: &'static str,
    /// Its keys, by context.
    pub keys: &'static [(&'static [Context], &'static [Key])],
    /// Contexts where it works without a key of its own: through the palette.
    pub also_in: &'static [Context],
    /// Rank in the footer, 1 first; 0 keeps it out.
    pub footer: u8,
    /// Whether the palette offers it.
    pub in_palette: bool,
}

macro_rules! table {
    ($($id:ident $name:literal $footer:literal $palette:literal $also:expr, { $($contexts:expr => [$($key:expr),*]),* };)*) => {
        /// What a command does.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum CommandId { $(#[doc = $name] $id),* }

        static TABLE: &[Command] = &[$(Command {
            id: CommandId::$id,
            name: $name,
            keys: &[$(($contexts, &[$($key),*])),*],
            also_in: $also,
            footer: $footer,
            in_palette: $palette,
        }),*];
    };
}

const fn plain(code: KeyCode) -> Key {
    Key::plain(code)
}
const fn shift(code: KeyCode) -> Key {
    Key {
        code,
        ctrl: false,
        alt: false,
        shift: true,
    }
}
const fn ctrl(code: KeyCode) -> Key {
    Key {
        code,
        ctrl: true,
        alt: false,
        shift: false,
    }
}
const fn alt(code: KeyCode) -> Key {
    Key {
        code,
        ctrl: false,
        alt: true,
        shift: false,
    }
}
const fn ctrl_shift(code: KeyCode) -> Key {
    Key {
        code,
        ctrl: true,
        alt: false,
        shift: true,
    }
}
const fn f(n: u8) -> Key {
    Key::plain(KeyCode::F(n))
}
const fn c(letter: char) -> Key {
    Key::char(letter)
}
const NONE: &[Context] = &[];

use KeyCode::{
    BackTab, Backspace, Delete, Down, End, Enter, Esc, Left, PageDown, PageUp, Right, Tab, Up,
};

// id, name, place in the footer, in the palette, works without a key in, keys
table! {
    // Getting about
    Open "open" 1 false NONE, { &[Home, Records, Matrix, SignOff, Overview, Session, Tree, Finder] => [plain(Enter)], &[Tree] => [plain(Right)], DESK => [plain(Enter)] };
    Write "write" 1 true NONE, { &[Question] => [plain(Enter), c('e')] };
    Back "back" 2 false NONE, { ALL => [plain(Esc)], &[Question, Reading] => [plain(Left)], SCROLLS => [c('q')] };
    NextQuestion "next-question" 3 true NONE, { WALK => [Key::ctrl('n'), ctrl(Down)], READ => [c('n')], &[Question, Options, Items, Rows] => [plain(PageDown)], &[Reading] => [c('n'), ctrl(Down), Key::ctrl('n')] };
    PreviousQuestion "previous-question" 4 true NONE, { WALK => [ctrl(Up)], READ => [c('p')], &[Question, Options, Items, Rows] => [plain(PageUp)], &[Reading] => [c('p'), ctrl(Up)] };
    NextOpen "next-open" 0 true NONE, { READ_OR_TREE => [c('v')], WALK => [f(4)] };
    NextForRoom "next-for-room" 0 true WALK, { READ_OR_TREE => [c('V')] };
    NextField "next-field" 5 false NONE, { &[Question, Options, Items, Rows, Text, Line, Form, FormText, FormOptions] => [plain(Tab)] };
    PreviousField "previous-field" 0 false NONE, { &[Question, Options, Items, Rows, Text, Line, Form, FormText, FormOptions] => [plain(BackTab)] };
    OnlyRole "only-role" 0 true WALK, { &[Tree, Question, Options, Overview] => [c('f')] };
    GoTo "go-to" 0 true NONE, { SCREENS => [c('g')], ANYWHERE => [Key::ctrl('g')] };
    Search "search" 0 true NONE, { SCREENS => [c('/')], ANYWHERE => [Key::ctrl('f')] };
    Palette "palette" 8 false NONE, { ANYWHERE => [Key::ctrl('p'), Key::ctrl('k')], SCREENS => [c(':')] };
    Help "help" 9 true NONE, { SCREENS => [c('?')], &[Home, Tree, Question, Options, Items, Rows, Text, Line, Records, Matrix, SignOff, Overview, Session, Form, FormText, FormOptions] => [f(1)], COMMITTEE => [f(1)] };
    // Lists and reading
    Up "up" 0 false NONE, { LISTS => [plain(Up)], SCROLLS => [plain(Up), c('k')], &[Home, Tree, Records, Matrix, SignOff, Overview, Session, Sections, Remarks, Changes] => [c('k')] };
    Down "down" 0 false NONE, { LISTS => [plain(Down)], SCROLLS => [plain(Down), c('j')], &[Home, Tree, Records, Matrix, SignOff, Overview, Session, Sections, Remarks, Changes] => [c('j')] };
    ScrollUp "scroll-up" 0 false NONE, { &[Question, Reading] => [plain(Up)], &[Reading] => [c('k')] };
    ScrollDown "scroll-down" 0 false NONE, { &[Question, Reading] => [plain(Down)], &[Reading] => [c('j')] };
    PageUp "page-up" 0 false NONE, { &[Home, Tree, Records, Matrix, SignOff, Overview, Session, Help, Reader, ReadBack, Finder, Pick] => [plain(PageUp)], DESK => [plain(PageUp)] };
    PageDown "page-down" 0 false NONE, { &[Home, Tree, Records, Matrix, SignOff, Overview, Session, Help, Reader, ReadBack, Finder, Pick] => [plain(PageDown)], SCROLLS => [c(' ')], DESK => [plain(PageDown)] };
    First "first" 0 false NONE, { &[Home, Tree, Records, SignOff, Overview, Session, Help, Reader, ReadBack, Options, Items] => [plain(KeyCode::Home)], DESK => [plain(KeyCode::Home)] };
    Last "last" 0 false NONE, { &[Home, Tree, Records, SignOff, Overview, Session, Help, Reader, ReadBack, Options, Items] => [plain(End)], DESK => [plain(End)] };
    CellLeft "cell-left" 0 false NONE, { &[Rows] => [plain(Left)] };
    CellRight "cell-right" 0 false NONE, { &[Rows] => [plain(Right)] };
    // Answering
    Guidance "guidance" 5 true NONE, { READ_OR_TREE => [c('t')], WALK => [f(2)], &[Reading] => [c('t'), f(2)] };
    Recalled "recalled" 0 true NONE, { READ_OR_TREE => [c('h')], WALK => [f(3)], &[Reading] => [c('h'), f(3)] };
    Agree "agree" 6 true NONE, { READ => [c('a')], WALK => [f(5)] };
    Park "park" 7 true NONE, { READ => [c('k')], WALK => [f(6)] };
    NotApplicable "not-applicable" 0 true NONE, { READ => [c('x')], WALK => [f(7)] };
    Dissent "dissent" 0 true NONE, { READ => [c('d')], WALK => [f(8)] };
    AddActionPoint "add-action-point" 0 true NONE, { OPEN => [c('+')], WALK => [f(9)] };
    StillRight "still-right" 3 true WALK, { &[Question, Options, Overview] => [c('=')] };
    TakeOver "take-over" 0 true WALK, { READ => [c('c')] };
    Estimate "estimate" 0 true WALK, { READ => [c('l')] };
    Terms "terms" 0 true ANYWHERE, { READ_OR_TREE => [c('b')] };
    Note "note" 0 true WALK, { READ => [c('o')] };
    Confidential "confidential" 0 true WALK, {};
    TakeRights "take-rights" 2 true WALK, { READ => [c('y')] };
    CloseEarly "close-early" 0 true OPENED, {};
    Choose "choose" 1 false NONE, { &[Options, FormOptions] => [c(' ')], &[Options, FormOptions, Pick] => [plain(Enter)] };
    ChooseNumber "choose-number" 2 false NONE, { &[Options, Pick] => [c('1'), c('2'), c('3'), c('4'), c('5'), c('6'), c('7'), c('8'), c('9')] };
    AboutOption "about-option" 3 false NONE, { &[Options] => [c('i')] };
    EditItem "edit-item" 1 false NONE, { &[Items, Rows] => [plain(Enter)] };
    Remove "remove" 2 false NONE, { &[Items, Rows, Records, Session] => [plain(Delete)], &[Records, Session] => [c('-')], &[Remarks] => [plain(Delete), c('-')] };
    MoveUp "move-up" 0 false NONE, { &[Items, Rows] => [alt(Up)] };
    MoveDown "move-down" 0 false NONE, { &[Items, Rows] => [alt(Down)] };
    Suggest "suggest" 3 false NONE, { &[Items, Form] => [Key::ctrl('o')] };
    LineDone "line-done" 1 false NONE, { &[Line] => [plain(Enter)] };
    // The committee
    Committee "committee" 0 true OPENED, { OPEN => [c('C')], COMMITTEE => [c('C')] };
    EditCommittee "edit-committee" 0 true OPENED, {};
    NewCommittee "new-committee" 0 true OPENED, {};
    ReadOn "read-on" 1 false NONE, { &[Reading] => [c(' '), plain(PageDown)] };
    ReadUp "read-up" 0 false NONE, { &[Reading] => [plain(PageUp), plain(Backspace)] };
    NextSection "next-section" 5 true NONE, { &[Reading] => [plain(Tab), c(']')] };
    PreviousSection "previous-section" 0 true NONE, { &[Reading] => [plain(BackTab), c('[')] };
    Remark "remark" 3 true NONE, { &[Reading, Sections] => [c('o')] };
    RemarkSection "remark-section" 0 true NONE, { &[Reading] => [c('O')] };
    Reply "reply" 4 true NONE, { &[Reading, Remarks] => [c('b')] };
    Resolve "resolve" 5 true NONE, { &[Reading, Remarks] => [c('x')] };
    EditRemark "edit-remark" 6 true NONE, { &[Remarks] => [c('e')] };
    FilterRemarks "filter-remarks" 3 true NONE, { &[Remarks] => [c('f')] };
    ToRemarks "to-remarks" 0 true OPENED, { &[Tree, Question, Options, Reading, Sections, Changes] => [c('R')] };
    SectionVerdict "section-verdict" 4 true NONE, { &[Reading, Sections] => [c('v')] };
    Verdict "verdict" 5 true NONE, { &[Reading, Sections] => [c('V')] };
    WhatChanged "what-changed" 6 true NONE, { &[Reading] => [c('d')] };
    ToChanges "to-changes" 0 true OPENED, { &[Reading, Sections, Remarks] => [c('D')] };
    CloseReading "close-reading" 6 true NONE, { &[Reading, Sections] => [c('K')] };
    // The facilitator's hands
    Capture "capture" 0 true NONE, { READ => [c('j')], &[Session] => [c('n')], WITHIN => [Key::ctrl('t')] };
    KeepCapture "keep-capture" 1 false NONE, { &[Context::Capture] => [plain(Enter)] };
    AgreeSection "agree-section" 0 true WALK, { READ_OR_TREE => [c('A')] };
    AgreeRead "agree-read" 1 false NONE, { &[ReadBack] => [c('a')] };
    ToParked "to-parked" 0 true OPENED, { OPEN => [c('K')] };
    Unpark "unpark" 2 true NONE, { &[Records] => [c('a')] };
    Present "present" 0 true NONE, { READ_OR_TREE => [c('P')], WALK => [Key::ctrl('r'), f(11)] };
    // Screens
    ToHome "to-home" 0 true OPENED, {};
    Instruments "instruments" 0 true OPENED, { READ_OR_TREE => [c('w')] };
    NextInstrument "next-instrument" 3 true OPENED, { &[Tree] => [plain(Tab)] };
    PreviousInstrument "previous-instrument" 0 true OPENED, { &[Tree] => [plain(BackTab)] };
    CarryOver "carry-over" 0 true ANYWHERE, {};
    NewAssessment "new-assessment" 2 true NONE, { &[Home] => [c('n')] };
    Reload "reload" 0 true NONE, { &[Home] => [f(5)] };
    ToOverview "to-overview" 0 true WALK, { &[Home, Tree, Question, Options, Records, Matrix, SignOff, Session] => [c('z')], COMMITTEE => [c('z')] };
    NextPage "next-page" 2 true NONE, { &[Overview, Session] => [plain(Tab), plain(Right)] };
    PreviousPage "previous-page" 0 true NONE, { &[Overview, Session] => [plain(BackTab), plain(Left)] };
    ChoosePage "choose-page" 0 false NONE, { &[Overview] => [c('1'), c('2'), c('3'), c('4'), c('5')] };
    ToMatrix "to-matrix" 0 true WALK, { COMMITTEE => [c('m')], &[Tree, Question, Options, SignOff, Overview] => [c('m')] };
    ToSignOff "to-sign-off" 0 true WALK, { &[Tree, Question, Options, Matrix, Overview] => [c('s')] };
    ToActionPoints "to-action-points" 0 true WALK, { OPEN => [c('@')], COMMITTEE => [c('@')] };
    ToTeam "to-team" 0 true OPENED, {};
    ToSessions "to-sessions" 0 true OPENED, {};
    ToProfile "to-profile" 0 true OPENED, {};
    ToReviewDate "to-review-date" 0 true OPENED, {};
    NewRecord "new-record" 2 false NONE, { &[Records] => [c('n')] };
    FilterList "filter-list" 4 true NONE, { &[Records] => [c('f')] };
    SortList "sort-list" 0 true NONE, { &[Records] => [c('o')] };
    ToOrigin "to-origin" 5 true NONE, { &[Records] => [plain(Right), c('b')] };
    AnswerHistory "answer-history" 0 true WALK, { READ => [c('H')] };
    History "history" 0 true OPENED, {};
    BringBack "bring-back" 3 true NONE, { &[Records] => [c('t')] };
    ExportActions "export-actions" 0 true OPENED, {};
    ExportCalendar "export-calendar" 0 true OPENED, {};
    ToggleDone "toggle-done" 3 false NONE, { &[Records] => [c(' ')] };
    OpenRound "open-round" 3 true NONE, { &[SignOff] => [c('o')] };
    Report "report" 0 true NONE, { OPEN => [c('r')], COMMITTEE => [c('r')], ANYWHERE => [f(12)] };
    Sheet "sheet" 0 true OPENED, {};
    // A session
    ToSession "to-session" 0 true OPENED, { OPEN => [c('S')] };
    WhoIsHere "who-is-here" 0 true OPENED, { &[Session] => [c('i')], OPEN => [c('I')] };
    BeginSession "begin-session" 3 true OPENED, { &[Session] => [c('b')] };
    PauseSession "pause-session" 4 true OPENED, { &[Session] => [c('p')] };
    EndSession "end-session" 5 true OPENED, { &[Session] => [c('e')] };
    PlanSession "plan-session" 0 true OPENED, { &[Session] => [c('a')] };
    // Forms
    FormDone "form-done" 1 false NONE, { &[Form, FormText, FormOptions] => [Key::ctrl('s'), f(10)] };
    FormEnter "form-enter" 0 false NONE, { &[Form] => [plain(Enter)] };
    FormUp "form-up" 0 false NONE, { &[Form] => [plain(Up)] };
    FormDown "form-down" 0 false NONE, { &[Form] => [plain(Down)] };
    // Writing
    NewLine "new-line" 0 false NONE, { LONG => [plain(Enter)] };
    EraseBack "erase-back" 0 false NONE, { WRITE => [plain(Backspace), shift(Backspace)] };
    EraseForward "erase-forward" 0 false NONE, { WRITE => [plain(Delete)] };
    EraseWordBack "erase-word-back" 0 false NONE, { WRITE => [ctrl(Backspace), Key::ctrl('w'), alt(Backspace)] };
    EraseWordForward "erase-word-forward" 0 false NONE, { WRITE => [ctrl(Delete)] };
    CursorLeft "cursor-left" 0 false NONE, { WRITE => [plain(Left), shift(Left)] };
    CursorRight "cursor-right" 0 false NONE, { WRITE => [plain(Right), shift(Right)] };
    CursorUp "cursor-up" 0 false NONE, { LONG => [plain(Up), shift(Up)] };
    CursorDown "cursor-down" 0 false NONE, { LONG => [plain(Down), shift(Down)] };
    WordLeft "word-left" 0 false NONE, { WRITE => [ctrl(Left), ctrl_shift(Left), alt(Left)] };
    WordRight "word-right" 0 false NONE, { WRITE => [ctrl(Right), ctrl_shift(Right), alt(Right)] };
    LineStart "line-start" 0 false NONE, { WRITE => [plain(KeyCode::Home), shift(KeyCode::Home)] };
    LineEnd "line-end" 0 false NONE, { WRITE => [plain(End), shift(End)] };
    TextStart "text-start" 0 false NONE, { LONG => [ctrl(KeyCode::Home), ctrl_shift(KeyCode::Home)] };
    TextEnd "text-end" 0 false NONE, { LONG => [ctrl(End), ctrl_shift(End)] };
    TextPageUp "text-page-up" 0 false NONE, { LONG => [plain(PageUp), shift(PageUp)] };
    TextPageDown "text-page-down" 0 false NONE, { LONG => [plain(PageDown), shift(PageDown)] };
    SelectAll "select-all" 0 false NONE, { WRITE => [Key::ctrl('a')] };
    Copy "copy" 0 false NONE, { ALL => [Key::ctrl('c')] };
    Cut "cut" 0 false NONE, { WRITE => [Key::ctrl('x')] };
    PasteInside "paste" 0 false NONE, { WRITE => [Key::ctrl('v')] };
    EditOutside "edit-outside" 6 true NONE, { &[Text] => [Key::ctrl('e')], &[Question] => [Key::ctrl('e')] };
    // Everywhere
    Undo "undo" 0 true NONE, { &[Home, Tree, Question, Options, Items, Rows, Text, Line, Records, Matrix, SignOff, Overview, Session, Form, FormText, Context::Capture] => [Key::ctrl('z')], READ_OR_TREE => [c('u')], &[Session] => [c('u')], COMMITTEE => [Key::ctrl('z'), c('u')] };
    Redo "redo" 0 true NONE, { &[Home, Tree, Question, Options, Items, Rows, Text, Line, Records, Matrix, SignOff, Overview, Session, Form, FormText, Context::Capture] => [Key::ctrl('y')], COMMITTEE => [Key::ctrl('y')] };
    Save "save" 0 false NONE, { ANYWHERE => [Key::ctrl('s')] };
    ChooseTheme "choose-theme" 0 true ANYWHERE, {};
    AsciiSigns "ascii-signs" 0 true ANYWHERE, {};
    Mouse "mouse" 0 true ANYWHERE, {};
    WhoWrites "who-writes" 0 true OPENED, {};
    Suspend "suspend" 0 true ANYWHERE, {};
    Redraw "redraw" 0 false NONE, { ALL => [Key::ctrl('l')] };
    Quit "quit" 0 true NONE, { ALL => [Key::ctrl('q')] };
}

/// The table.
pub fn commands() -> &'static [Command] {
    TABLE
}

/// The row of a command.
pub fn row(id: CommandId) -> Option<&'static Command> {
    TABLE.iter().find(|command| command.id == id)
}

/// What a key means in a context.
pub fn resolve(key: Key, context: Context) -> Option<CommandId> {
    TABLE
        .iter()
        .find(|command| command.keys_for(context).any(|bound| bound == key))
        .map(|command| command.id)
}

/// The commands that work in a context.
pub fn in_context(context: Context) -> impl Iterator<Item = &'static Command> {
    TABLE
        .iter()
        .filter(move |command| command.works_in(context))
}

impl Command {
    /// The keys in a context.
    pub fn keys_for(&self, context: Context) -> impl Iterator<Item = Key> {
        self.keys
            .iter()
            .filter(move |(contexts, _)| contexts.contains(&context))
            .flat_map(|(_, keys)| keys.iter().copied())
    }

    /// Whether it works in a context, by key or through the palette.
    pub fn works_in(&self, context: Context) -> bool {
        self.keys_for(context).next().is_some() || self.also_in.contains(&context)
    }

    /// Its name in words.
    pub fn label(&self, texts: &Texts) -> String {
        texts.get(&format!("cmd-{}", self.name))
    }

    /// Its help sentence.
    pub fn help(&self, texts: &Texts) -> String {
        texts.get(&format!("cmd-{}-help", self.name))
    }
}

impl Context {
    /// Its name in data: kebab case.
    pub fn name(self) -> String {
        let mut name = String::new();
        for letter in format!("{self:?}").chars() {
            if letter.is_uppercase() && !name.is_empty() {
                name.push('-');
            }
            name.extend(letter.to_lowercase());
        }
        name
    }

    /// Its name in words.
    pub fn label(self, texts: &Texts) -> String {
        texts.get(&format!("context-{}", self.name()))
    }
}

/// Keys in words: `Ctrl+N n`. Shift with a movement selects; the help sentence says so.
pub fn keys_in_words(keys: impl IntoIterator<Item = Key>, texts: &Texts) -> String {
    let mut names: Vec<String> = Vec::new();
    for key in keys.into_iter().filter(|key| !key.shift || key.ctrl) {
        let name = key_name(key, texts);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if let (Some(first), Some(last), true) = (names.first(), names.last(), names.len() > 4) {
        return format!("{first}…{last}");
    }
    names.join(" ")
}

/// The name of a key in the language of the interface: `Spatie`, `PgDn`, `↑`.
pub fn key_name(key: Key, texts: &Texts) -> String {
    let plain = key.to_string();
    match texts.find(&format!(
        "key-{}",
        plain.to_lowercase().replace('+', "-").replace(' ', "")
    )) {
        Some(name) => name,
        None => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::keymap;
    use crate::language::Language;
    use std::collections::BTreeSet;

    #[test]
    fn every_context_has_a_name_of_its_own() {
        for language in [Language::Dutch, Language::English] {
            let texts = Texts::new(language);
            let labels: BTreeSet<_> = ALL.iter().map(|context| context.label(&texts)).collect();
            assert!(
                labels.iter().all(|label| !label.contains('⟨')),
                "{labels:?}"
            );
            assert_eq!(labels.len(), ALL.len(), "{labels:?}");
        }
        assert_eq!(SignOff.name(), "sign-off");
        assert_eq!(Home.name(), "home");
    }

    #[test]
    fn names_are_unique_and_in_kebab_case() {
        let names: BTreeSet<_> = TABLE.iter().map(|command| command.name).collect();
        assert_eq!(names.len(), TABLE.len());
        assert!(
            names
                .iter()
                .all(|n| n.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
        );
    }

    #[test]
    fn a_key_means_one_thing_in_a_context() {
        for context in ALL {
            let mut seen: Vec<(Key, &str)> = Vec::new();
            for command in TABLE {
                for key in command.keys_for(*context) {
                    if let Some((_, other)) =
                        seen.iter().find(|(k, n)| *k == key && *n != command.name)
                    {
                        panic!("{key} in {context:?}: {other} and {}", command.name);
                    }
                    seen.push((key, command.name));
                }
            }
        }
    }

    #[test]
    fn every_command_has_a_name_and_a_short_help_sentence() {
        let both = [Language::Dutch, Language::English].map(Texts::new);
        for (command, texts) in TABLE.iter().flat_map(|c| both.iter().map(move |t| (c, t))) {
            for text in [command.label(texts), command.help(texts)] {
                assert!(
                    !text.contains('⟨') && !text.is_empty(),
                    "{}: {text}",
                    command.name
                );
                assert!(text.chars().count() <= 64, "{}: {text}", command.name);
            }
        }
    }

    #[test]
    fn every_command_can_be_reached_by_key_or_palette() {
        for command in TABLE {
            assert!(
                !command.keys.is_empty() || (command.in_palette && !command.also_in.is_empty()),
                "{}",
                command.name
            );
        }
    }

    #[test]
    fn no_key_that_a_terminal_or_a_keyboard_spoils_is_bound() {
        for command in TABLE {
            for (_, keys) in command.keys {
                for key in *keys {
                    assert_eq!(keymap::trouble(*key), None, "{}: {key}", command.name);
                }
            }
        }
    }
}
