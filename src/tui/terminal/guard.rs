//! Entering and leaving the terminal's modes, exactly once each, on every path out of the program.
//!
//! Owns the process-wide truth about the terminal (a process has one): whether it is entered, whether it is gone, and
//! the panic hook that gives it back before a message is printed. [`Guard`] leaves on drop; [`leave`] may be called from
//! anywhere, any number of times. A terminal that hung up is never touched again.

use std::cell::Cell;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, Once, PoisonError};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::queue;
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{
    Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};

use super::tty;

/// Modes are set; the one who sets this back to false resets them.
static ENTERED: AtomicBool = AtomicBool::new(false);
/// The terminal is gone.
static GONE: AtomicBool = AtomicBool::new(false);
/// Mouse reports are on.
static MOUSE: AtomicBool = AtomicBool::new(false);
/// Messages of worker threads that panicked while the screen was in use.
static WORKER_PANICS: Mutex<Vec<String>> = Mutex::new(Vec::new());

thread_local! {
    /// This thread draws: when it panics, the screen is over.
    static DRAWS: Cell<bool> = const { Cell::new(false) };
}

/// Buttons, drags and the wheel; not every movement, which would wake the program all the time.
const MOUSE_ON: &[u8] = b"\x1b[?1000h\x1b[?1002h\x1b[?1006h";
const MOUSE_OFF: &[u8] = b"\x1b[?1006l\x1b[?1002l\x1b[?1000l";
const TITLE_SAVE: &[u8] = b"\x1b[22;2t";
const TITLE_RESTORE: &[u8] = b"\x1b[23;2t";

/// Leaves the terminal when dropped.
#[derive(Debug)]
pub(super) struct Guard(());

impl Guard {
    /// Takes the terminal: raw mode, alternate screen, bracketed paste, title. `None` when it is taken already.
    pub(super) fn enter(title: &str) -> io::Result<Option<Self>> {
        if ENTERED.load(Ordering::Acquire) {
            return Ok(None);
        }
        hook_panics();
        DRAWS.set(true);
        MOUSE.store(false, Ordering::Release);
        let guard = Self(()); // from here on an error leaves too
        enter_again(title)?;
        Ok(Some(guard))
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        leave();
        DRAWS.set(false);
    }
}

/// Sets the modes again after [`leave`]; does nothing when they are set or the terminal is gone.
pub(super) fn enter_again(title: &str) -> io::Result<()> {
    if GONE.load(Ordering::Acquire) || ENTERED.swap(true, Ordering::AcqRel) {
        return Ok(());
    }
    enable_raw_mode()?;
    tty::write_all(&entering(
        title,
        MOUSE.load(Ordering::Acquire),
        tty::is_plain(),
    )?)
}

/// Gives the terminal back as it was found, if it is entered and still there. Never fails, never panics.
pub(super) fn leave() {
    if !ENTERED.swap(false, Ordering::AcqRel) || is_gone() {
        return;
    }
    if let Ok(bytes) = leaving(MOUSE.load(Ordering::Acquire), tty::is_plain()) {
        // Nobody is left to be told when this fails.
        let _ = tty::write_all(&bytes);
    }
    let _ = disable_raw_mode();
}

/// Turns mouse reports on or off, now and after every return to the screen.
pub(super) fn set_mouse(on: bool) -> io::Result<()> {
    if MOUSE.swap(on, Ordering::AcqRel) == on || !is_entered() {
        return Ok(());
    }
    tty::write_all(if on { MOUSE_ON } else { MOUSE_OFF })
}

/// Whether the modes are set.
pub(super) fn is_entered() -> bool {
    ENTERED.load(Ordering::Acquire)
}

/// Notes that the terminal is gone: from now on nothing is written to it.
pub(super) fn mark_gone() {
    GONE.store(true, Ordering::Release);
}

/// Whether the terminal is gone, by what was noted or by asking the system.
pub(super) fn is_gone() -> bool {
    if !GONE.load(Ordering::Acquire) && tty::hung_up() {
        mark_gone();
    }
    GONE.load(Ordering::Acquire)
}

/// Takes the messages of worker threads that panicked while the screen was in use.
///
/// They were not printed, because that would have garbled the screen.
pub(super) fn take_worker_panics() -> Vec<String> {
    std::mem::take(&mut *WORKER_PANICS.lock().unwrap_or_else(PoisonError::into_inner))
}

/// The bytes that set the modes.
fn entering(title: &str, mouse: bool, plain: bool) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    queue!(bytes, EnterAlternateScreen, EnableBracketedPaste)?;
    if !plain {
        bytes.extend_from_slice(TITLE_SAVE);
        bytes.extend_from_slice(&title_bytes(title));
    }
    if mouse {
        bytes.extend_from_slice(MOUSE_ON);
    }
    queue!(bytes, SetAttribute(Attribute::Reset), Clear(ClearType::All))?;
    Ok(bytes)
}

/// The bytes that reset the modes.
fn leaving(mouse: bool, plain: bool) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    queue!(bytes, EndSynchronizedUpdate)?; // a panic may have come in the middle of a frame
    if mouse {
        bytes.extend_from_slice(MOUSE_OFF);
    }
    queue!(
        bytes,
        DisableBracketedPaste,
        SetAttribute(Attribute::Reset),
        LeaveAlternateScreen,
        crossterm::cursor::Show
    )?;
    if !plain {
        bytes.extend_from_slice(TITLE_RESTORE);
    }
    Ok(bytes)
}

/// The bytes that set the window title; what could end the sequence early is left out.
pub(super) fn title_bytes(title: &str) -> Vec<u8> {
    let mut bytes = b"\x1b]2;".to_vec();
    let clean = title.chars().filter(|c| !c.is_control()).take(200);
    bytes.extend_from_slice(clean.collect::<String>().as_bytes());
    bytes.push(0x07);
    bytes
}

/// Installs the panic hook, once per process, in front of the hook that is there.
fn hook_panics() {
    static HOOKED: Once = Once::new();
    HOOKED.call_once(|| {
        let previous = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if is_entered() && !DRAWS.get() {
                // A worker: the screen goes on, so the message waits.
                WORKER_PANICS
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(panic.to_string());
            } else {
                leave();
                previous(panic);
            }
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaving_undoes_all_that_entering_did() {
        for mouse in [false, true] {
            let mut terminal = vt100::Parser::default();
            let entered = entering("grondig", mouse, false).unwrap();
            terminal.process(&entered);
            assert!(terminal.screen().alternate_screen());
            assert!(terminal.screen().bracketed_paste());
            terminal.process(b"\x1b[?25l\x1b[1;31m");
            terminal.process(&leaving(mouse, false).unwrap());
            let screen = terminal.screen();
            assert!(!screen.alternate_screen() && !screen.bracketed_paste());
            assert!(!screen.hide_cursor() && !screen.bold());
            assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        }
    }

    #[test]
    fn mouse_reports_stay_off_until_they_are_asked_for() {
        let quiet = entering("", false, false).unwrap();
        assert!(!quiet.windows(4).any(|w| w == b"?100"));
    }

    #[test]
    fn a_title_cannot_smuggle_in_a_sequence() {
        assert_eq!(
            title_bytes("a\x07\x1b]52;c;eA==\x07\u{9b}b"),
            b"\x1b]2;a]52;c;eA==b\x07"
        );
    }

    #[test]
    fn a_plain_terminal_gets_no_title_codes() {
        let bytes = [
            entering("x", false, true).unwrap(),
            leaving(false, true).unwrap(),
        ]
        .concat();
        assert!(!bytes.windows(2).any(|w| w == b"\x1b]") && !bytes.contains(&b't'));
    }

    #[test]
    fn leaving_a_terminal_that_was_not_entered_does_nothing() {
        leave();
        assert!(!is_entered());
    }
}
