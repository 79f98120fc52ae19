//! Bytes of a Unix terminal to crossterm's events: a pure decoder that never reads and never waits.
//!
//! crossterm 0.29 has such a decoder too, but only behind its own reader, and that reader cannot keep our promises: it
//! blocks inside half an escape sequence or half a paste (then no signal is seen), spins for ever on a terminal that hung
//! up, forgets waiting keys when a resize arrives together with them, and takes an escape sequence that a slow
//! connection cut in two for Escape and letters. So the wait loop reads, and this module makes events of what it read.
//!
//! What cannot be decided yet stays inside; [`Decoder::patience`] says how long to wait for the rest and
//! [`Decoder::expire`] decides without it.

use std::time::Duration;

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

/// How long the rest of a sequence may take; shorter than a person needs to press another key after Escape.
const SEQUENCE_PATIENCE: Duration = Duration::from_millis(30);
/// How long a paste may stall before what came so far is handed over.
const PASTE_PATIENCE: Duration = Duration::from_secs(1);
/// A control sequence longer than this is noise.
const LONGEST_SEQUENCE: usize = 64;
/// An answer of the terminal (window title, colour) longer than this is noise.
const LONGEST_STRING: usize = 64 * 1024;
/// What a paste may hold; the rest of it is dropped. The fronts set their own, lower limits with a message.
pub(super) const LONGEST_PASTE: usize = 4 * 1024 * 1024;

const PASTE_END: &[u8] = b"\x1b[201~";

/// Turns bytes into events, keeping what is incomplete.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    waiting: Vec<u8>,
    paste: Option<Vec<u8>>,
}

/// What the start of the bytes turned out to be.
enum Step {
    /// Not decidable without more bytes.
    More,
    /// So many bytes are done with; they meant this.
    Took(usize, Option<Event>),
    /// So many bytes opened a paste.
    PasteBegins(usize),
}

impl Decoder {
    /// Takes bytes as they were read and appends the events that they complete.
    pub(super) fn feed(&mut self, bytes: &[u8], events: &mut Vec<Event>) {
        self.waiting.extend_from_slice(bytes);
        self.decode(events);
    }

    /// How long to wait for more bytes before [`Self::expire`]; `None` when nothing is incomplete.
    pub(super) fn patience(&self) -> Option<Duration> {
        match &self.paste {
            Some(text) if !text.is_empty() || !self.waiting.is_empty() => Some(PASTE_PATIENCE),
            None if !self.waiting.is_empty() => Some(SEQUENCE_PATIENCE),
            _ => None,
        }
    }

    /// Decides about what is incomplete, because nothing more came.
    pub(super) fn expire(&mut self, events: &mut Vec<Event>) {
        if let Some(text) = &mut self.paste {
            if text.is_empty() {
                // Escape, or a broken end mark: a person who wants out of a paste whose end was lost on the way.
                self.reset();
            } else {
                events.push(pasted(text));
                text.clear();
            }
            return;
        }
        let rest = std::mem::take(&mut self.waiting);
        match rest.as_slice() {
            [0x1b] => events.push(key(KeyCode::Esc, KeyModifiers::NONE)),
            [0x1b, c @ 0x20..=0x7e] => {
                events.push(key(KeyCode::Char(char::from(*c)), KeyModifiers::ALT));
            }
            // Nothing, or half a sequence: its letters must not end up as text.
            [] | [0x1b, ..] => {}
            _ => events.push(key(
                KeyCode::Char(char::REPLACEMENT_CHARACTER),
                KeyModifiers::NONE,
            )),
        }
    }

    /// Forgets everything that is incomplete.
    pub(super) fn reset(&mut self) {
        *self = Self::default();
    }

    fn decode(&mut self, events: &mut Vec<Event>) {
        let waiting = std::mem::take(&mut self.waiting);
        let mut rest = waiting.as_slice();
        while !rest.is_empty() {
            if let Some(text) = &mut self.paste {
                let (taken, ended) = take_paste(text, rest);
                rest = &rest[taken..];
                if ended {
                    events.push(pasted(text));
                    self.paste = None;
                    continue;
                }
                break; // what is left may be the start of the end mark
            }
            match step(rest) {
                Step::More => break,
                Step::Took(count, event) => {
                    events.extend(event);
                    rest = &rest[count..];
                }
                Step::PasteBegins(count) => {
                    self.paste = Some(Vec::new());
                    rest = &rest[count..];
                }
            }
        }
        self.waiting = rest.to_vec();
    }
}

/// Moves bytes into the paste; how many were taken (with the end mark), and whether it ended.
fn take_paste(text: &mut Vec<u8>, bytes: &[u8]) -> (usize, bool) {
    let end = bytes
        .windows(PASTE_END.len())
        .position(|window| window == PASTE_END);
    let (content, taken) = if let Some(at) = end {
        (at, at + PASTE_END.len())
    } else {
        let tail = (1..PASTE_END.len())
            .rev()
            .find(|&n| bytes.ends_with(&PASTE_END[..n]))
            .unwrap_or(0);
        (bytes.len() - tail, bytes.len() - tail)
    };
    let room = LONGEST_PASTE.saturating_sub(text.len());
    text.extend_from_slice(&bytes[..content.min(room)]);
    (taken, end.is_some())
}

fn pasted(text: &[u8]) -> Event {
    Event::Paste(String::from_utf8_lossy(text).into_owned())
}

fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, modifiers))
}

/// Decodes what the bytes begin with; they are not empty.
fn step(bytes: &[u8]) -> Step {
    match bytes {
        [0x1b] | [0x1b, b'O'] => Step::More,
        [0x1b, b'[', ..] => control_sequence(bytes),
        [0x1b, b'O', third, ..] => match single_shift(*third) {
            Some((code, modifiers)) => Step::Took(3, Some(key(code, modifiers))),
            None => Step::Took(2, Some(key(KeyCode::Char('O'), KeyModifiers::ALT))),
        },
        [0x1b, b']' | b'P' | b'_', ..] => answer(bytes),
        // Escape twice, or Escape before a sequence: the first one is a key of its own.
        [0x1b, 0x1b, ..] => Step::Took(1, Some(key(KeyCode::Esc, KeyModifiers::NONE))),
        [0x1b, rest @ ..] => match character(rest) {
            Step::Took(count, event) => Step::Took(count + 1, event.map(with_alt)),
            other => other,
        },
        _ => character(bytes),
    }
}

fn with_alt(event: Event) -> Event {
    match event {
        Event::Key(mut pressed) => {
            pressed.modifiers |= KeyModifiers::ALT;
            Event::Key(pressed)
        }
        other => other,
    }
}

/// A control byte or one UTF-8 character.
fn character(bytes: &[u8]) -> Step {
    let control = |c: u8| key(KeyCode::Char(char::from(c)), KeyModifiers::CONTROL);
    let one = |event| Step::Took(1, Some(event));
    match bytes[0] {
        b'\r' => one(key(KeyCode::Enter, KeyModifiers::NONE)),
        b'\t' => one(key(KeyCode::Tab, KeyModifiers::NONE)),
        0x7f => one(key(KeyCode::Backspace, KeyModifiers::NONE)),
        0x00 => one(control(b' ')),
        c @ 0x01..=0x1a => one(control(c - 1 + b'a')),
        c @ 0x1c..=0x1f => one(control(c - 0x1c + b'\\')),
        0x1b => Step::More,
        first => {
            let length = match first {
                0x00..=0x7f => 1,
                0xc2..=0xdf => 2,
                0xe0..=0xef => 3,
                0xf0..=0xf4 => 4,
                _ => 0,
            };
            let available = &bytes[..bytes.len().min(length.max(1))];
            match std::str::from_utf8(available) {
                Ok(text) => Step::Took(length, text.chars().next().and_then(typed)),
                Err(error) if error.error_len().is_none() => Step::More,
                // Shown, not swallowed: somebody's terminal does not speak UTF-8.
                Err(_) => Step::Took(1, typed(char::REPLACEMENT_CHARACTER)),
            }
        }
    }
}

/// The key event of a typed character; none for the invisible C1 controls.
fn typed(c: char) -> Option<Event> {
    (!c.is_control()).then(|| key(KeyCode::Char(c), KeyModifiers::NONE))
}

/// `ESC O x`: arrows and function keys in application mode; rxvt's Ctrl+arrows.
fn single_shift(third: u8) -> Option<(KeyCode, KeyModifiers)> {
    let plain = |code| Some((code, KeyModifiers::NONE));
    match third {
        b'M' => plain(KeyCode::Enter),
        b'a'..=b'd' => Some((named(third.to_ascii_uppercase())?, KeyModifiers::CONTROL)),
        _ => plain(named(third)?),
    }
}

/// The keys that end in a letter.
fn named(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P'..=b'S' => KeyCode::F(letter - b'P' + 1),
        _ => return None,
    })
}

/// The keys of `CSI n ~`.
fn numbered(number: u32) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => KeyCode::F(u8::try_from(number - 10).ok()?),
        17..=21 => KeyCode::F(u8::try_from(number - 11).ok()?),
        23..=26 => KeyCode::F(u8::try_from(number - 12).ok()?),
        28 | 29 => KeyCode::F(u8::try_from(number - 13).ok()?),
        31..=34 => KeyCode::F(u8::try_from(number - 14).ok()?),
        _ => return None,
    })
}

/// An answer of the terminal that nobody asked for (OSC, DCS, APC): skipped to its end.
fn answer(bytes: &[u8]) -> Step {
    for (at, byte) in bytes.iter().enumerate().skip(2) {
        match byte {
            0x07 => return Step::Took(at + 1, None),
            0x1b => {
                return match bytes.get(at + 1) {
                    Some(b'\\') => Step::Took(at + 2, None),
                    Some(_) => Step::Took(at, None),
                    None => Step::More,
                };
            }
            _ => {}
        }
    }
    if bytes.len() > LONGEST_STRING {
        Step::Took(bytes.len(), None)
    } else {
        Step::More
    }
}

/// `ESC [ …`: parameters, then one final byte.
fn control_sequence(bytes: &[u8]) -> Step {
    match bytes {
        // The Linux console's F1 to F5.
        [_, _, b'[', letter @ b'A'..=b'E', ..] => Step::Took(
            4,
            Some(key(KeyCode::F(letter - b'A' + 1), KeyModifiers::NONE)),
        ),
        [_, _, b'['] => Step::More,
        // The mouse of old terminals: three raw bytes, not ours to read.
        [_, _, b'M', ..] if bytes.len() < 6 => Step::More,
        [_, _, b'M', ..] => Step::Took(6, None),
        _ => {
            let end = bytes
                .iter()
                .skip(2)
                .position(|b| !(0x20..=0x3f).contains(b));
            match end.map(|n| n + 2) {
                None if bytes.len() > LONGEST_SEQUENCE => Step::Took(bytes.len(), None),
                None => Step::More,
                Some(at) if !(0x40..=0x7e).contains(&bytes[at]) => Step::Took(at, None),
                Some(at) if &bytes[..=at] == b"\x1b[200~" => Step::PasteBegins(at + 1),
                Some(at) => Step::Took(at + 1, sequence_event(&bytes[2..at], bytes[at])),
            }
        }
    }
}

/// What a whole control sequence means.
fn sequence_event(parameters: &[u8], last: u8) -> Option<Event> {
    let text = std::str::from_utf8(parameters).ok()?;
    if let Some(mouse) = text.strip_prefix('<') {
        return mouse_event(mouse, last);
    }
    if text.starts_with(['?', '>', '=']) {
        return None; // an answer, not a key
    }
    // Parameter n, as its colon-separated parts; an empty one counts as 1, as the standard says.
    let parts = |n: usize| -> Vec<u32> {
        let field = text.split(';').nth(n).unwrap_or("");
        field.split(':').map(|p| p.parse().unwrap_or(1)).collect()
    };
    let (modifiers, kind) = held(&parts(1));
    let with = |code, modifiers| Some(Event::Key(KeyEvent::new_with_kind(code, modifiers, kind)));
    match last {
        b'Z' => with(KeyCode::BackTab, modifiers | KeyModifiers::SHIFT),
        b'~' if parts(0)[0] == 27 => {
            let code = code_point(*parts(2).first()?)?;
            with(code, modifiers)
        }
        b'~' => with(numbered(parts(0)[0])?, modifiers),
        b'^' => with(numbered(parts(0)[0])?, KeyModifiers::CONTROL),
        b'@' => with(
            numbered(parts(0)[0])?,
            KeyModifiers::CONTROL | KeyModifiers::SHIFT,
        ),
        b'u' => with(code_point(parts(0)[0])?, modifiers),
        b'a'..=b'd' => with(named(last.to_ascii_uppercase())?, KeyModifiers::SHIFT),
        _ => with(named(last)?, modifiers),
    }
}

/// The modifiers and the kind of key event of a parameter such as `5` or `5:3`.
fn held(parameter: &[u32]) -> (KeyModifiers, KeyEventKind) {
    let mask = parameter.first().map_or(0, |n| n.saturating_sub(1));
    let mut modifiers = KeyModifiers::NONE;
    for (bit, modifier) in [
        (1, KeyModifiers::SHIFT),
        (2, KeyModifiers::ALT),
        (4, KeyModifiers::CONTROL),
        (8, KeyModifiers::SUPER),
        (16, KeyModifiers::HYPER),
        (32, KeyModifiers::ALT), // meta
    ] {
        if mask & bit != 0 {
            modifiers |= modifier;
        }
    }
    let kind = match parameter.get(1) {
        Some(2) => KeyEventKind::Repeat,
        Some(3) => KeyEventKind::Release,
        _ => KeyEventKind::Press,
    };
    (modifiers, kind)
}

/// The key of a code point in `CSI … u` or `CSI 27 ; … ~`.
fn code_point(number: u32) -> Option<KeyCode> {
    Some(match number {
        8 | 127 => KeyCode::Backspace,
        9 => KeyCode::Tab,
        10 | 13 | 57414 => KeyCode::Enter,
        27 => KeyCode::Esc,
        _ => KeyCode::Char(char::from_u32(number).filter(|c| {
            // The private-use area holds kitty's names for keys that we do not use.
            !c.is_control() && !('\u{e000}'..='\u{f8ff}').contains(c)
        })?),
    })
}

/// `CSI < button ; column ; row M|m`.
fn mouse_event(text: &str, last: u8) -> Option<Event> {
    let mut numbers = text.split(';').map(str::parse::<u16>);
    let mut next = || numbers.next()?.ok();
    let (code, column, row) = (next()?, next()?, next()?);
    let button = match code & 0b11 {
        0 => Some(MouseButton::Left),
        1 => Some(MouseButton::Middle),
        2 => Some(MouseButton::Right),
        _ => None,
    };
    let moving = code & 0x20 != 0;
    let kind = match (code & 0xc0, last, button) {
        (0x40, b'M', _) => match code & 0b11 {
            0 => MouseEventKind::ScrollUp,
            1 => MouseEventKind::ScrollDown,
            2 => MouseEventKind::ScrollLeft,
            _ => MouseEventKind::ScrollRight,
        },
        (0, b'M', Some(button)) if moving => MouseEventKind::Drag(button),
        (0, b'M', Some(button)) => MouseEventKind::Down(button),
        (0, b'm', Some(button)) => MouseEventKind::Up(button),
        (0, b'M', None) if moving => MouseEventKind::Moved,
        _ => return None,
    };
    let mut modifiers = KeyModifiers::NONE;
    for (bit, modifier) in [
        (4, KeyModifiers::SHIFT),
        (8, KeyModifiers::ALT),
        (16, KeyModifiers::CONTROL),
    ] {
        if code & bit != 0 {
            modifiers |= modifier;
        }
    }
    Some(Event::Mouse(MouseEvent {
        kind,
        column: column.saturating_sub(1),
        row: row.saturating_sub(1),
        modifiers,
    }))
}

#[cfg(test)]
#[path = "decode_tests.rs"]
mod tests;
