//! The rows of the table of commands.

use super::context::{
    ANYWHERE, COMMITTEE, EVERYWHERE, FORM, LINES, LISTS, LONG, NONE, OPEN, OPEN_SCREENS, OPENED,
    READ, READ_OR_TREE, SCREENS, SCROLLS, TABBED, WALK, WITHIN, WRITE, at,
};
use super::{Command, Context, Contexts};
use crate::app::key::{Key, KeyCode};

use Context::{
    Capture, Changes, Finder, Form, FormOptions, FormText, Home, Items, Line, Matrix, Options,
    Overview, Pick, Question, ReadBack, Reading, Records, Remarks, Rows, Sections, Session,
    SignOff, Text, Tree,
};
use KeyCode::{
    BackTab, Backspace, Delete, Down, End, Enter, Esc, Left, PageDown, PageUp, Right, Tab, Up,
};

macro_rules! table {
    ($($id:ident $name:literal $footer:literal $palette:literal $also:expr, { $($contexts:expr => [$($key:expr),*]),* };)*) => {
        /// What a command does.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum CommandId { $(#[doc = $name] $id),* }

        pub(super) static TABLE: &[Command] = &[$(Command {
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

/// What has pages.
const PAGES: Contexts = LINES.and(SCROLLS).and(at(&[Finder, Pick]));
/// What has a first and a last.
const ENDS: Contexts = LINES
    .but(at(&[Matrix]))
    .and(SCROLLS)
    .and(at(&[Options, Items]));
/// Where a step can be taken back while letters are written.
const UNDONE: Contexts = ANYWHERE.and(at(&[Form, FormText, Capture]));

// id, name, place in the footer, in the palette, works without a key in, keys
table! {
    // Getting about
    Open "open" 1 false NONE, { LINES.and(at(&[Finder])) => [plain(Enter)], at(&[Tree]) => [plain(Right)] };
    Write "write" 1 true NONE, { at(&[Question]) => [plain(Enter), c('e')] };
    Back "back" 2 false NONE, { EVERYWHERE => [plain(Esc)], at(&[Question, Reading]) => [plain(Left)], SCROLLS => [c('q')] };
    NextQuestion "next-question" 3 true NONE, { READ => [c('n')], WALK => [Key::ctrl('n'), ctrl(Down)], at(&[Question, Options, Items, Rows]) => [plain(PageDown)], at(&[Reading]) => [c('n'), ctrl(Down), Key::ctrl('n')] };
    PreviousQuestion "previous-question" 7 true NONE, { READ => [c('p')], WALK => [ctrl(Up)], at(&[Question, Options, Items, Rows]) => [plain(PageUp)], at(&[Reading]) => [c('p'), ctrl(Up)] };
    NextOpen "next-open" 7 true NONE, { READ_OR_TREE => [c('v')], WALK => [f(4)] };
    NextForRoom "next-for-room" 0 true WALK, { READ_OR_TREE => [c('V')] };
    NextField "next-field" 6 false NONE, { TABBED => [plain(Tab)] };
    PreviousField "previous-field" 0 false NONE, { TABBED => [plain(BackTab)] };
    OnlyRole "only-role" 0 true WALK, { at(&[Tree, Question, Options, Overview]) => [c('f')] };
    GoTo "go-to" 0 true NONE, { SCREENS => [c('g')], ANYWHERE => [Key::ctrl('g')] };
    Search "search" 0 true NONE, { SCREENS => [c('/')], ANYWHERE => [Key::ctrl('f')] };
    Palette "palette" 8 false NONE, { ANYWHERE => [Key::ctrl('p'), Key::ctrl('k')], SCREENS => [c(':')] };
    Help "help" 9 true NONE, { SCREENS => [c('?')], ANYWHERE.and(FORM) => [f(1)] };
    // Lists and reading
    Up "up" 0 false NONE, { LISTS => [plain(Up)], SCROLLS => [plain(Up), c('k')], LINES => [c('k')] };
    Down "down" 0 false NONE, { LISTS => [plain(Down)], SCROLLS => [plain(Down), c('j')], LINES => [c('j')] };
    ScrollUp "scroll-up" 0 false NONE, { at(&[Question, Reading]) => [plain(Up)], at(&[Reading]) => [c('k')] };
    ScrollDown "scroll-down" 0 false NONE, { at(&[Question, Reading]) => [plain(Down)], at(&[Reading]) => [c('j')] };
    PageUp "page-up" 0 false NONE, { PAGES => [plain(PageUp)] };
    PageDown "page-down" 9 false NONE, { PAGES => [plain(PageDown)], SCROLLS => [c(' ')] };
    First "first" 0 false NONE, { ENDS => [plain(KeyCode::Home)] };
    Last "last" 0 false NONE, { ENDS => [plain(End)] };
    CellLeft "cell-left" 0 false NONE, { at(&[Rows]) => [plain(Left)] };
    CellRight "cell-right" 0 false NONE, { at(&[Rows]) => [plain(Right)] };
    // Answering
    Guidance "guidance" 7 true NONE, { READ_OR_TREE => [c('t')], WALK => [f(2)], at(&[Reading]) => [c('t'), f(2)] };
    Recalled "recalled" 0 true NONE, { READ_OR_TREE => [c('h')], WALK => [f(3)], at(&[Reading]) => [c('h'), f(3)] };
    Agree "agree" 4 true NONE, { READ => [c('a')], WALK => [f(5)] };
    Park "park" 5 true NONE, { READ => [c('k')], WALK => [f(6)] };
    NotApplicable "not-applicable" 0 true NONE, { READ => [c('x')], WALK => [f(7)] };
    Dissent "dissent" 0 true NONE, { READ => [c('d')], WALK => [f(8)] };
    AddActionPoint "add-action-point" 0 true NONE, { OPEN => [c('+')], WALK => [f(9)] };
    StillRight "still-right" 3 true WALK, { at(&[Question, Options, Overview]) => [c('=')] };
    TakeOver "take-over" 0 true WALK, { READ => [c('c')] };
    Estimate "estimate" 0 true WALK, { READ => [c('l')] };
    Terms "terms" 0 true ANYWHERE, { READ_OR_TREE => [c('b')] };
    Note "note" 0 true WALK, { READ => [c('o')] };
    Confidential "confidential" 0 true WALK, {};
    TakeRights "take-rights" 2 true WALK, { READ => [c('y')] };
    CloseEarly "close-early" 0 true OPENED, {};
    Choose "choose" 1 false NONE, { at(&[Options, FormOptions]) => [c(' ')], at(&[Options, FormOptions, Pick]) => [plain(Enter)] };
    ChooseNumber "choose-number" 2 false NONE, { at(&[Options, Pick]) => [c('1'), c('2'), c('3'), c('4'), c('5'), c('6'), c('7'), c('8'), c('9')] };
    AboutOption "about-option" 3 false NONE, { at(&[Options]) => [c('i')] };
    EditItem "edit-item" 1 false NONE, { at(&[Items, Rows]) => [plain(Enter)] };
    Remove "remove" 2 false NONE, { at(&[Items, Rows, Records, Session, Remarks]) => [plain(Delete)], at(&[Records, Session, Remarks]) => [c('-')] };
    MoveUp "move-up" 0 false NONE, { at(&[Items, Rows]) => [alt(Up)] };
    MoveDown "move-down" 0 false NONE, { at(&[Items, Rows]) => [alt(Down)] };
    Suggest "suggest" 3 false NONE, { at(&[Items, Form]) => [Key::ctrl('o')] };
    LineDone "line-done" 1 false NONE, { at(&[Line]) => [plain(Enter)] };
    // The committee
    Committee "committee" 0 true OPENED, { OPEN_SCREENS => [c('C')] };
    EditCommittee "edit-committee" 0 true OPENED, {};
    NewCommittee "new-committee" 0 true OPENED, {};
    ReadOn "read-on" 1 false NONE, { at(&[Reading]) => [c(' '), plain(PageDown)] };
    ReadUp "read-up" 0 false NONE, { at(&[Reading]) => [plain(PageUp), plain(Backspace)] };
    NextSection "next-section" 5 true NONE, { at(&[Reading]) => [plain(Tab), c(']')] };
    PreviousSection "previous-section" 0 true NONE, { at(&[Reading]) => [plain(BackTab), c('[')] };
    Remark "remark" 3 true NONE, { at(&[Reading, Sections]) => [c('o')] };
    RemarkSection "remark-section" 0 true NONE, { at(&[Reading]) => [c('O')] };
    Reply "reply" 4 true NONE, { at(&[Reading, Remarks]) => [c('b')] };
    Resolve "resolve" 5 true NONE, { at(&[Reading, Remarks]) => [c('x')] };
    EditRemark "edit-remark" 6 true NONE, { at(&[Remarks]) => [c('e')] };
    FilterRemarks "filter-remarks" 3 true NONE, { at(&[Remarks]) => [c('f')] };
    ToRemarks "to-remarks" 0 true OPENED, { at(&[Tree, Question, Options, Reading, Sections, Changes]) => [c('R')] };
    SectionVerdict "section-verdict" 4 true NONE, { at(&[Reading, Sections]) => [c('v')] };
    Verdict "verdict" 5 true NONE, { at(&[Reading, Sections]) => [c('V')] };
    WhatChanged "what-changed" 6 true NONE, { at(&[Reading]) => [c('d')] };
    ToChanges "to-changes" 0 true OPENED, { at(&[Reading, Sections, Remarks]) => [c('D')] };
    CloseReading "close-reading" 6 true NONE, { at(&[Reading, Sections]) => [c('K')] };
    // The facilitator's hands
    Capture "capture" 0 true NONE, { READ => [c('j')], at(&[Session]) => [c('n')], WITHIN => [Key::ctrl('t')] };
    KeepCapture "keep-capture" 1 false NONE, { at(&[Capture]) => [plain(Enter)] };
    AgreeSection "agree-section" 0 true WALK, { READ_OR_TREE => [c('A')] };
    AgreeRead "agree-read" 1 false NONE, { at(&[ReadBack]) => [c('a')] };
    ToParked "to-parked" 0 true OPENED, { OPEN => [c('K')] };
    Unpark "unpark" 2 true WALK, { at(&[Records]) => [c('a')] };
    Present "present" 0 true NONE, { READ_OR_TREE => [c('P')], WALK => [Key::ctrl('r'), f(11)] };
    // Screens
    ToHome "to-home" 0 true OPENED, {};
    Instruments "instruments" 0 true OPENED, { READ_OR_TREE => [c('w')] };
    NextInstrument "next-instrument" 3 true OPENED, { at(&[Tree]) => [plain(Tab)] };
    PreviousInstrument "previous-instrument" 0 true OPENED, { at(&[Tree]) => [plain(BackTab)] };
    CarryOver "carry-over" 0 true ANYWHERE, {};
    NewAssessment "new-assessment" 2 true NONE, { at(&[Home]) => [c('n')] };
    Reload "reload" 0 true NONE, { at(&[Home]) => [f(5)] };
    ToOverview "to-overview" 0 true WALK, { SCREENS.but(at(&[Overview])) => [c('z')] };
    NextPage "next-page" 2 true NONE, { at(&[Overview, Session]) => [plain(Tab), plain(Right)] };
    PreviousPage "previous-page" 0 true NONE, { at(&[Overview, Session]) => [plain(BackTab), plain(Left)] };
    ChoosePage "choose-page" 0 false NONE, { at(&[Overview]) => [c('1'), c('2'), c('3'), c('4'), c('5')] };
    ToMatrix "to-matrix" 0 true WALK, { COMMITTEE.and(READ_OR_TREE).and(at(&[SignOff, Overview])) => [c('m')] };
    ToSignOff "to-sign-off" 0 true WALK, { at(&[Tree, Question, Options, Matrix, Overview]) => [c('s')] };
    ToActionPoints "to-action-points" 0 true WALK, { OPEN_SCREENS => [c('@')] };
    ToTeam "to-team" 0 true OPENED, {};
    ToSessions "to-sessions" 0 true OPENED, {};
    ToProfile "to-profile" 0 true OPENED, {};
    ToReviewDate "to-review-date" 0 true OPENED, {};
    NewRecord "new-record" 2 false NONE, { at(&[Records]) => [c('n')] };
    FilterList "filter-list" 4 true NONE, { at(&[Records]) => [c('f')] };
    SortList "sort-list" 0 true NONE, { at(&[Records]) => [c('o')] };
    ToOrigin "to-origin" 5 true NONE, { at(&[Records]) => [plain(Right), c('b')] };
    History "history" 0 true OPENED, {};
    AnswerHistory "answer-history" 0 true WALK, { READ => [c('H')] };
    BringBack "bring-back" 3 true NONE, { at(&[Records]) => [c('t')] };
    ExportActions "export-actions" 0 true OPENED, {};
    ExportCalendar "export-calendar" 0 true OPENED, {};
    ToggleDone "toggle-done" 3 false NONE, { at(&[Records]) => [c(' ')] };
    OpenRound "open-round" 3 true NONE, { at(&[SignOff]) => [c('o')] };
    Report "report" 0 true NONE, { OPEN_SCREENS => [c('r')], ANYWHERE => [f(12)] };
    Sheet "sheet" 0 true OPENED, {};
    // A session
    ToSession "to-session" 0 true OPENED, { OPEN => [c('S')] };
    WhoIsHere "who-is-here" 7 true OPENED, { at(&[Session]) => [c('i')], OPEN => [c('I')] };
    BeginSession "begin-session" 3 true OPENED, { at(&[Session]) => [c('b')] };
    PauseSession "pause-session" 4 true OPENED, { at(&[Session]) => [c('p')] };
    EndSession "end-session" 5 true OPENED, { at(&[Session]) => [c('e')] };
    PlanSession "plan-session" 6 true OPENED, { at(&[Session]) => [c('a')] };
    // Forms
    FormDone "form-done" 1 false NONE, { FORM => [Key::ctrl('s'), f(10)] };
    FormEnter "form-enter" 0 false NONE, { at(&[Form]) => [plain(Enter)] };
    FormUp "form-up" 0 false NONE, { at(&[Form]) => [plain(Up)] };
    FormDown "form-down" 0 false NONE, { at(&[Form]) => [plain(Down)] };
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
    Copy "copy" 0 false NONE, { EVERYWHERE => [Key::ctrl('c')] };
    Cut "cut" 0 false NONE, { WRITE => [Key::ctrl('x')] };
    PasteInside "paste" 0 false NONE, { WRITE => [Key::ctrl('v')] };
    EditOutside "edit-outside" 8 true NONE, { at(&[Text]) => [Key::ctrl('e')], at(&[Question]) => [Key::ctrl('e')] };
    // Everywhere
    Undo "undo" 0 true NONE, { UNDONE => [Key::ctrl('z')], COMMITTEE.and(READ_OR_TREE).and(at(&[Session])) => [c('u')] };
    Redo "redo" 0 true NONE, { UNDONE => [Key::ctrl('y')] };
    Save "save" 0 false NONE, { ANYWHERE => [Key::ctrl('s')] };
    ChooseTheme "choose-theme" 0 true ANYWHERE, {};
    AsciiSigns "ascii-signs" 0 true ANYWHERE, {};
    Mouse "mouse" 0 true ANYWHERE, {};
    WhoWrites "who-writes" 0 true OPENED, {};
    Suspend "suspend" 0 true ANYWHERE, {};
    Redraw "redraw" 0 false NONE, { EVERYWHERE => [Key::ctrl('l')] };
    Quit "quit" 0 true NONE, { EVERYWHERE => [Key::ctrl('q')] };
}
