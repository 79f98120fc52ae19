//! What people do at the terminal, as our own [`Input`], made from crossterm's events by rules without side effects.
//!
//! Owns the oddities of keyboards and terminals (a release after every key on Windows, AltGr as Ctrl+Alt, Alt codes,
//! Ctrl+H for Backspace, pastes that arrive as a storm of keys) and keeps only the little state that they need: which
//! characters are held down. Nothing here reads or waits.

use crossterm::event::{
    Event, KeyCode as TermCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton as TermButton,
    MouseEvent, MouseEventKind,
};

use crate::app::key::{Key, KeyCode};
use crate::text::without_controls;

/// One thing that came from the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed, or repeats because it is held.
    Key(Key),
    /// Text was pasted: line ends are `\n`, control characters other than tab are gone. One undo step.
    Paste(String),
    /// The terminal has a new size, in columns and rows; the next frame is drawn for it.
    Resize(u16, u16),
    /// The mouse did something (only after `Screen::set_mouse(true)`).
    Mouse(Mouse),
}

/// A mouse event; positions count from 0 at the top left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    /// What happened.
    pub action: MouseAction,
    /// Column of the cell.
    pub column: u16,
    /// Row of the cell.
    pub row: u16,
    /// Ctrl was held.
    pub ctrl: bool,
    /// Alt was held.
    pub alt: bool,
    /// Shift was held.
    pub shift: bool,
}

/// What the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MouseAction {
    /// A button went down.
    Down(MouseButton),
    /// A button came up.
    Up(MouseButton),
    /// The mouse moved with a button down.
    Drag(MouseButton),
    /// The mouse moved without a button.
    Moved,
    /// The wheel turned away from the user.
    ScrollUp,
    /// The wheel turned towards the user.
    ScrollDown,
    /// The wheel was pushed to the left.
    ScrollLeft,
    /// The wheel was pushed to the right.
    ScrollRight,
}

/// A button of the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MouseButton {
    /// The first button.
    Left,
    /// The wheel as a button.
    Middle,
    /// The second button.
    Right,
}

/// How the platform's terminals differ in what they send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Platform {
    /// Pastes come marked, so keys are always keys, however fast they come.
    pub bracketed_paste: bool,
    /// AltGr comes as Ctrl and Alt with the composed character.
    pub altgr_is_ctrl_alt: bool,
}

impl Platform {
    /// The platform that this program was built for.
    pub(super) const HERE: Self = Self {
        bracketed_paste: cfg!(not(windows)),
        altgr_is_ctrl_alt: cfg!(windows),
    };
}

/// Translates batches of events, remembering which characters are held down.
#[derive(Debug)]
pub(super) struct Translator {
    platform: Platform,
    held: Vec<char>,
}

impl Translator {
    pub(super) const fn new(platform: Platform) -> Self {
        Self {
            platform,
            held: Vec::new(),
        }
    }

    /// Translates one batch: everything that was waiting when the program looked.
    ///
    /// Sizes are left out: the wait loop reports them itself, once per batch.
    pub(super) fn translate(&mut self, events: impl IntoIterator<Item = Event>) -> Vec<Input> {
        let inputs: Vec<Input> = events.into_iter().filter_map(|e| self.one(e)).collect();
        if self.platform.bracketed_paste {
            inputs
        } else {
            join_bursts(inputs)
        }
    }

    fn one(&mut self, event: Event) -> Option<Input> {
        match event {
            Event::Key(event) => self.key(event).map(Input::Key),
            Event::Paste(text) => Some(Input::Paste(without_controls(&text))),
            Event::Mouse(event) => Some(Input::Mouse(mouse(event))),
            Event::Resize(..) | Event::FocusGained | Event::FocusLost => None,
        }
    }

    fn key(&mut self, event: KeyEvent) -> Option<Key> {
        if let TermCode::Char(c) = event.code {
            if event.kind == KeyEventKind::Release {
                return self.release(c).then_some(Key::char(c));
            }
            if !self.held.contains(&c) && !self.platform.bracketed_paste {
                self.held.push(c);
            }
        } else if event.kind == KeyEventKind::Release {
            return None;
        }
        let mut modifiers = event.modifiers;
        if self.platform.altgr_is_ctrl_alt
            && matches!(event.code, TermCode::Char(_))
            && modifiers.contains(KeyModifiers::CONTROL | KeyModifiers::ALT)
        {
            modifiers -= KeyModifiers::CONTROL | KeyModifiers::ALT;
        }
        key(event.code, modifiers)
    }

    /// Whether the release of a character is the end of an Alt code (Alt+0233), which has no press.
    ///
    /// A release whose press was another character (Shift or AltGr let go first) ends the oldest one that is held:
    /// better to miss an Alt code than to type a letter that nobody typed.
    fn release(&mut self, c: char) -> bool {
        let same = |held: &char| held.to_lowercase().eq(c.to_lowercase());
        if self.platform.bracketed_paste {
            return false; // Alt codes exist on Windows only
        }
        if self.held.is_empty() {
            return !c.is_control();
        }
        let at = self.held.iter().position(same).unwrap_or(0);
        self.held.remove(at);
        false
    }
}

/// Our key for crossterm's; `None` for keys that we do not know (media keys, lone modifiers).
fn key(code: TermCode, modifiers: KeyModifiers) -> Option<Key> {
    let ctrl = modifiers.contains(KeyModifiers::CONTROL);
    let code = match code {
        // Ctrl+H is what PuTTY and others send for Backspace, Ctrl+J is a line feed and Ctrl+M a carriage return.
        TermCode::Char('h' | 'H') if modifiers == KeyModifiers::CONTROL => {
            return Some(Key::plain(KeyCode::Backspace));
        }
        TermCode::Char('j' | 'J' | 'm' | 'M') if modifiers == KeyModifiers::CONTROL => {
            return Some(Key::plain(KeyCode::Enter));
        }
        TermCode::Enter | TermCode::Char('\r' | '\n') => KeyCode::Enter,
        TermCode::Char(c) if c.is_control() => return None,
        TermCode::Char(c) => KeyCode::Char(c),
        TermCode::Tab => KeyCode::Tab,
        TermCode::BackTab => KeyCode::BackTab,
        TermCode::Esc => KeyCode::Esc,
        TermCode::Backspace => KeyCode::Backspace,
        TermCode::Delete => KeyCode::Delete,
        TermCode::Insert => KeyCode::Insert,
        TermCode::Left => KeyCode::Left,
        TermCode::Right => KeyCode::Right,
        TermCode::Up => KeyCode::Up,
        TermCode::Down => KeyCode::Down,
        TermCode::Home => KeyCode::Home,
        TermCode::End => KeyCode::End,
        TermCode::PageUp => KeyCode::PageUp,
        TermCode::PageDown => KeyCode::PageDown,
        TermCode::F(number @ 1..=24) => KeyCode::F(number),
        _ => return None,
    };
    Some(Key::new(
        code,
        ctrl,
        modifiers.contains(KeyModifiers::ALT),
        modifiers.contains(KeyModifiers::SHIFT),
    ))
}

fn mouse(event: MouseEvent) -> Mouse {
    let button = |button| match button {
        TermButton::Left => MouseButton::Left,
        TermButton::Middle => MouseButton::Middle,
        TermButton::Right => MouseButton::Right,
    };
    Mouse {
        action: match event.kind {
            MouseEventKind::Down(b) => MouseAction::Down(button(b)),
            MouseEventKind::Up(b) => MouseAction::Up(button(b)),
            MouseEventKind::Drag(b) => MouseAction::Drag(button(b)),
            MouseEventKind::Moved => MouseAction::Moved,
            MouseEventKind::ScrollUp => MouseAction::ScrollUp,
            MouseEventKind::ScrollDown => MouseAction::ScrollDown,
            MouseEventKind::ScrollLeft => MouseAction::ScrollLeft,
            MouseEventKind::ScrollRight => MouseAction::ScrollRight,
        },
        column: event.column,
        row: event.row,
        ctrl: event.modifiers.contains(KeyModifiers::CONTROL),
        alt: event.modifiers.contains(KeyModifiers::ALT),
        shift: event.modifiers.contains(KeyModifiers::SHIFT),
    }
}

/// Joins a storm of text keys into a paste, for platforms that do not mark pastes.
///
/// A run of at least three characters, Tabs and Enters that were all waiting together, with an Enter among them, was not
/// typed: as keys its letters would be commands and its Enters confirmations. Without an Enter a run stays keys: a letter
/// that repeats while a frame is drawn looks the same.
fn join_bursts(inputs: Vec<Input>) -> Vec<Input> {
    let mut joined = Vec::with_capacity(inputs.len());
    let mut run = String::new();
    let mut keys = Vec::new();
    for input in inputs {
        if let Some(c) = burst_char(&input) {
            run.push(c);
            keys.push(input);
        } else {
            end_run(&mut run, &mut keys, &mut joined);
            joined.push(input);
        }
    }
    end_run(&mut run, &mut keys, &mut joined);
    joined
}

/// The character that a key would stand for inside a paste.
fn burst_char(input: &Input) -> Option<char> {
    let Input::Key(key) = input else { return None };
    match key.code {
        KeyCode::Enter if *key == Key::plain(KeyCode::Enter) => Some('\n'),
        KeyCode::Tab if *key == Key::plain(KeyCode::Tab) => Some('\t'),
        _ => key.text(),
    }
}

fn end_run(run: &mut String, keys: &mut Vec<Input>, joined: &mut Vec<Input>) {
    if keys.len() >= 3 && run.contains('\n') {
        joined.push(Input::Paste(std::mem::take(run)));
        keys.clear();
    } else {
        joined.append(keys);
        run.clear();
    }
}

#[cfg(test)]
#[path = "input_tests.rs"]
mod tests;
