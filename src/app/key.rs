//! A key as the command table and the fronts know it: pure, without a terminal.
//!
//! Owns [`Key`], [`KeyCode`] and their short text form (`Ctrl+K`, `F1`, `Shift+Tab`, `↑`), for key tables, hints and a
//! person's own key file. It must not know how a terminal encodes keys (`tui::terminal` translates) nor how keys are
//! called in the interface's languages.
//!
//! One chord has one value: letters with Ctrl are lower case, Shift is not kept on plain characters (the character
//! says it), Shift+Tab is [`KeyCode::BackTab`]. [`Key::new`] takes care of that.

use std::fmt;
use std::str::FromStr;

/// Which key was pressed, without its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeyCode {
    /// A character, as the keyboard layout made it (`é`, `€`, `A`).
    Char(char),
    /// Enter, also from the number pad, and Ctrl+J and Ctrl+M which no terminal can tell apart from it.
    Enter,
    /// Tab without Shift.
    Tab,
    /// Shift+Tab.
    BackTab,
    /// Escape.
    Esc,
    /// Backspace, also where a terminal sends Ctrl+H for it.
    Backspace,
    /// Delete (forwards).
    Delete,
    /// Insert.
    Insert,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key, 1 to 24.
    F(u8),
}

/// A key with its modifiers: what a command is bound to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// The key itself.
    pub code: KeyCode,
    /// Ctrl was held.
    pub ctrl: bool,
    /// Alt was held (or Escape came just before, which terminals cannot tell apart).
    pub alt: bool,
    /// Shift was held, where that is not already in the character.
    pub shift: bool,
}

impl Key {
    /// The keys of a line such as `ek<Enter><Ctrl+S>`: letters as they stand, others by their name between angle
    /// brackets. So tests and scripts write what a person presses.
    ///
    /// # Errors
    /// When a name between brackets is no key's.
    pub fn sequence(keys: &str) -> Result<Vec<Self>, UnknownKey> {
        let mut all = Vec::new();
        let mut rest = keys;
        while let Some(first) = rest.chars().next() {
            if let Some((name, after)) = rest.strip_prefix('<').and_then(|r| r.split_once('>')) {
                all.push(name.parse()?);
                rest = after;
            } else {
                all.push(Self::char(first));
                rest = &rest[first.len_utf8()..];
            }
        }
        Ok(all)
    }

    /// Makes a key in its one normal form (see the module's text).
    #[must_use]
    pub fn new(code: KeyCode, ctrl: bool, alt: bool, shift: bool) -> Self {
        match code {
            KeyCode::Char(c) if ctrl => Self {
                code: KeyCode::Char(lower(c)),
                ctrl,
                alt,
                shift,
            },
            KeyCode::Tab if shift => Self {
                code: KeyCode::BackTab,
                ctrl,
                alt,
                shift: false,
            },
            KeyCode::Char(_) | KeyCode::BackTab => Self {
                code,
                ctrl,
                alt,
                shift: false,
            },
            _ => Self {
                code,
                ctrl,
                alt,
                shift,
            },
        }
    }

    /// A key without modifiers.
    #[must_use]
    pub const fn plain(code: KeyCode) -> Self {
        Self {
            code,
            ctrl: false,
            alt: false,
            shift: false,
        }
    }

    /// A character without modifiers.
    #[must_use]
    pub const fn char(c: char) -> Self {
        Self::plain(KeyCode::Char(c))
    }

    /// Ctrl with an ASCII letter or sign.
    #[must_use]
    pub const fn ctrl(c: char) -> Self {
        Self {
            code: KeyCode::Char(c.to_ascii_lowercase()),
            ctrl: true,
            alt: false,
            shift: false,
        }
    }

    /// Alt with a character.
    #[must_use]
    pub const fn alt(c: char) -> Self {
        Self {
            code: KeyCode::Char(c),
            ctrl: false,
            alt: true,
            shift: false,
        }
    }

    /// The character that this key types, if it types one.
    #[must_use]
    pub const fn text(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }
}

/// The lower-case form of a character, where that is one character.
fn lower(c: char) -> char {
    let mut folded = c.to_lowercase();
    match (folded.next(), folded.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

/// The upper-case form of a lower-case character, where the way back leads to the same one (not so for `ı` or `µ`).
fn upper(c: char) -> char {
    let mut folded = c.to_uppercase();
    match (folded.next(), folded.next()) {
        (Some(one), None) if lower(one) == c => one,
        _ => c,
    }
}

/// Names of the keys that are not characters; the first of each code is the one that is printed.
const NAMES: &[(&str, KeyCode)] = &[
    ("Enter", KeyCode::Enter),
    ("Return", KeyCode::Enter),
    ("Tab", KeyCode::Tab),
    ("Esc", KeyCode::Esc),
    ("Escape", KeyCode::Esc),
    ("Backspace", KeyCode::Backspace),
    ("Delete", KeyCode::Delete),
    ("Del", KeyCode::Delete),
    ("Insert", KeyCode::Insert),
    ("Ins", KeyCode::Insert),
    ("←", KeyCode::Left),
    ("Left", KeyCode::Left),
    ("→", KeyCode::Right),
    ("Right", KeyCode::Right),
    ("↑", KeyCode::Up),
    ("Up", KeyCode::Up),
    ("↓", KeyCode::Down),
    ("Down", KeyCode::Down),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("PgUp", KeyCode::PageUp),
    ("PageUp", KeyCode::PageUp),
    ("PgDn", KeyCode::PageDown),
    ("PageDown", KeyCode::PageDown),
    ("Space", KeyCode::Char(' ')),
];

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [
            (self.ctrl, "Ctrl+"),
            (self.alt, "Alt+"),
            (self.shift || self.code == KeyCode::BackTab, "Shift+"),
        ] {
            if held {
                f.write_str(name)?;
            }
        }
        match self.code {
            KeyCode::BackTab => f.write_str("Tab"),
            KeyCode::F(number) => write!(f, "F{number}"),
            code => match NAMES.iter().find(|(_, named)| *named == code) {
                Some((name, _)) => f.write_str(name),
                None => match code {
                    KeyCode::Char(c) if self.ctrl => write!(f, "{}", upper(c)),
                    KeyCode::Char(c) => write!(f, "{c}"),
                    _ => Ok(()),
                },
            },
        }
    }
}

/// Why a text is not the name of a key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not a key; write for example Ctrl+K, F1, Shift+Tab, PgDn, ↑ or a single character"
)]
pub struct UnknownKey(pub String);

impl FromStr for Key {
    type Err = UnknownKey;

    /// Reads the short text form; modifier and key names in any case.
    fn from_str(text: &str) -> Result<Self, UnknownKey> {
        let unknown = || UnknownKey(text.to_owned());
        let (mut ctrl, mut alt, mut shift) = (false, false, false);
        let mut rest = text;
        while let Some((head, tail)) = rest.split_once('+') {
            let held = match head.to_ascii_lowercase().as_str() {
                "ctrl" => &mut ctrl,
                "alt" => &mut alt,
                "shift" => &mut shift,
                _ => break,
            };
            if std::mem::replace(held, true) {
                return Err(unknown());
            }
            rest = tail;
        }
        let code = code_named(rest).ok_or_else(unknown)?;
        Ok(Self::new(code, ctrl, alt, shift))
    }
}

/// The key with this name: a character, `F1` to `F24`, or one of [`NAMES`].
fn code_named(name: &str) -> Option<KeyCode> {
    let named = NAMES
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name))
        .map(|(_, code)| *code);
    if named.is_some() {
        return named;
    }
    let mut chars = name.chars();
    match (chars.next(), chars.as_str()) {
        (Some(c), "") if !c.is_control() => Some(KeyCode::Char(c)),
        (Some('F' | 'f'), digits) if !digits.starts_with(['0', '+']) => digits
            .parse()
            .ok()
            .filter(|n| (1..=24).contains(n))
            .map(KeyCode::F),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_sequence_holds_letters_and_names_between_brackets() {
        let keys = Key::sequence("é<Ctrl+S> <Enter><").unwrap();
        let names: Vec<String> = keys.iter().map(Key::to_string).collect();
        assert_eq!(names, ["é", "Ctrl+S", "Space", "Enter", "<"]);
        assert!(Key::sequence("a<Nergens>").is_err());
        assert_eq!(Key::sequence("").unwrap(), []);
    }

    #[test]
    fn keys_print_as_people_write_them() {
        let printed = |key: Key| key.to_string();
        assert_eq!(printed(Key::ctrl('k')), "Ctrl+K");
        assert_eq!(printed(Key::plain(KeyCode::F(1))), "F1");
        assert_eq!(printed(Key::plain(KeyCode::BackTab)), "Shift+Tab");
        assert_eq!(printed(Key::plain(KeyCode::Up)), "↑");
        assert_eq!(printed(Key::char(' ')), "Space");
        assert_eq!(printed(Key::char('?')), "?");
        assert_eq!(printed(Key::ctrl('+')), "Ctrl++");
        assert_eq!(
            printed(Key::new(KeyCode::Left, true, false, true)),
            "Ctrl+Shift+←"
        );
    }

    #[test]
    fn one_chord_has_one_value_however_it_is_written() {
        for (one, other) in [
            ("ctrl+k", "Ctrl+K"),
            ("Shift+Tab", "shift+TAB"),
            ("Up", "↑"),
            ("pagedown", "PgDn"),
            ("Del", "Delete"),
            ("f12", "F12"),
            ("Shift+A", "A"),
        ] {
            assert_eq!(
                one.parse::<Key>(),
                other.parse::<Key>(),
                "{one} and {other}"
            );
        }
        assert_eq!("+".parse(), Ok(Key::char('+')));
        assert_eq!("F".parse(), Ok(Key::char('F')));
    }

    #[test]
    fn what_is_no_key_is_refused_with_its_text() {
        for wrong in [
            "",
            "Ctrl+",
            "Ctrl+Ctrl+K",
            "F0",
            "F25",
            "F+1",
            "Hyper+K",
            "ab",
            "\u{1b}",
        ] {
            assert_eq!(wrong.parse::<Key>(), Err(UnknownKey(wrong.to_owned())));
        }
    }

    #[test]
    fn letters_whose_capital_belongs_to_another_letter_print_as_they_are() {
        assert_eq!(Key::ctrl('µ').to_string(), "Ctrl+µ");
        assert_eq!(
            Key::new(KeyCode::Char('É'), true, false, false).to_string(),
            "Ctrl+É"
        );
    }

    #[test]
    fn only_characters_without_ctrl_or_alt_are_text() {
        assert_eq!(Key::char('é').text(), Some('é'));
        assert_eq!(Key::ctrl('e').text(), None);
        assert_eq!(Key::alt('e').text(), None);
        assert_eq!(Key::plain(KeyCode::Enter).text(), None);
    }

    proptest! {
        #[test]
        fn every_key_is_read_back_as_it_was_printed(
            c in any::<char>().prop_filter("neither control characters nor the names of arrows", |c| {
                !c.is_control() && !"←→↑↓".contains(*c)
            }),
            other in 0..NAMES.len() + 24,
            is_char: bool, ctrl: bool, alt: bool, shift: bool,
        ) {
            let code = if is_char {
                KeyCode::Char(c)
            } else if let Some((_, code)) = NAMES.get(other) {
                *code
            } else {
                KeyCode::F(u8::try_from(other - NAMES.len()).unwrap() + 1)
            };
            let key = Key::new(code, ctrl, alt, shift);
            prop_assert_eq!(key.to_string().parse::<Key>(), Ok(key), "{}", key);
        }
    }
}
