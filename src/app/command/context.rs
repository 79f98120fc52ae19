//! Where a key is pressed, and the sets of such places that commands have in common.

use crate::language::Texts;

macro_rules! contexts {
    ($($(#[$about:meta])* $name:ident),* $(,)?) => {
        /// Where a key is pressed: decides what it means.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Context { $($(#[$about])* $name),* }

        /// Every context.
        pub const ALL: &[Context] = &[$(Context::$name),*];
    };
}

contexts! {
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

/// A set of contexts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contexts(u32);

// A bit for each.
const _: () = assert!(ALL.len() <= u32::BITS as usize);

/// These contexts.
pub(super) const fn at(some: &[Context]) -> Contexts {
    let mut bits = 0;
    let mut index = 0;
    while index < some.len() {
        bits |= 1 << some[index] as u32;
        index += 1;
    }
    Contexts(bits)
}

impl Contexts {
    /// Whether a context is among them.
    pub const fn contains(self, one: Context) -> bool {
        self.0 & (1 << one as u32) != 0
    }

    /// Whether there are none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// These and others.
    pub(super) const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// These without others.
    pub(super) const fn but(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }
}

use Context::{
    Capture, Changes, Finder, Form, FormOptions, FormText, Help, Home, Items, Line, Matrix,
    Options, Overview, Pick, Question, ReadBack, Reader, Reading, Records, Remarks, Rows, Sections,
    Session, SignOff, Text, Tree,
};

pub(super) const NONE: Contexts = at(&[]);
pub(super) const EVERYWHERE: Contexts = at(ALL);
/// The walk, where letters are commands.
pub(super) const READ: Contexts = at(&[Question, Options]);
/// The walk and the tree, where letters are commands.
pub(super) const READ_OR_TREE: Contexts = READ.and(at(&[Tree]));
/// The fields of an answer.
const FIELDS: Contexts = at(&[Items, Rows, Text, Line]);
/// The walk, wherever the focus is.
pub(super) const WALK: Contexts = READ_OR_TREE.and(FIELDS);
/// The screens of a team, where letters are commands: in lists and tables, as in texts, letters are written.
pub(super) const OPEN: Contexts =
    READ_OR_TREE.and(at(&[Records, Matrix, SignOff, Overview, Session]));
/// The lists of a committee.
pub(super) const DESK: Contexts = at(&[Sections, Remarks, Changes]);
/// What a committee reads from.
pub(super) const COMMITTEE: Contexts = DESK.and(at(&[Reading]));
/// The screens of an open assessment, where letters are commands.
pub(super) const OPEN_SCREENS: Contexts = OPEN.and(COMMITTEE);
/// Every screen where letters are commands.
pub(super) const SCREENS: Contexts = OPEN_SCREENS.and(at(&[Home]));
/// Every screen of an open assessment, whatever has the focus.
pub(super) const OPENED: Contexts = OPEN_SCREENS.and(FIELDS);
/// Everything but forms and overlays.
pub(super) const ANYWHERE: Contexts = OPENED.and(at(&[Home]));
/// A form, wherever the focus is.
pub(super) const FORM: Contexts = at(&[Form, FormText, FormOptions]);
/// Where Tab goes from field to field.
pub(super) const TABBED: Contexts = READ.and(FIELDS).and(FORM);
/// Where text is written.
pub(super) const WRITE: Contexts = at(&[Text, Line, Form, FormText, Finder, Capture]);
/// Texts of several lines.
pub(super) const LONG: Contexts = at(&[Text, FormText]);
/// Where a team works on an assessment, overlays and forms too.
pub(super) const WITHIN: Contexts = EVERYWHERE.but(at(&[Home])).but(COMMITTEE);
/// Screens with a selected line.
pub(super) const LINES: Contexts = SCREENS.but(READ).but(at(&[Reading]));
/// Everything with a selected line.
pub(super) const LISTS: Contexts =
    LINES.and(at(&[Options, Items, Rows, FormOptions, Finder, Pick]));
/// Texts that scroll.
pub(super) const SCROLLS: Contexts = at(&[Help, Reader, ReadBack]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_made_of_sets() {
        let of = |set: Contexts| ALL.iter().filter(move |one| set.contains(**one)).count();
        assert_eq!(of(EVERYWHERE), ALL.len());
        assert!(NONE.is_empty() && !READ.is_empty());
        assert_eq!(of(READ.and(at(&[Question, Home]))), 3);
        assert_eq!(at(&[Home, Tree]).but(at(&[Tree, Text])), at(&[Home]));
    }

    #[test]
    fn where_letters_are_commands_none_are_written() {
        assert!(
            ALL.iter()
                .all(|one| !(SCREENS.contains(*one) && WRITE.contains(*one)))
        );
        assert!(
            ALL.iter()
                .all(|one| !(SCROLLS.contains(*one) && WRITE.contains(*one)))
        );
    }
}
