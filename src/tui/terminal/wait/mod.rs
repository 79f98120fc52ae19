//! Waiting for whatever comes first: keys, a signal, a worker, a deadline, or the end of the terminal.
//!
//! On Unix (`unix`) one `poll(2)` looks at the terminal, a signal pipe and a wake pipe, so that a program with nothing
//! to do is not woken at all. Elsewhere (`portable`) crossterm's own reader is asked now and then; that side compiles
//! in tests here but has not been tried on a real Windows machine.

#[cfg(unix)]
mod unix;
#[cfg(unix)]
pub use unix::Waker;
#[cfg(unix)]
pub(super) use unix::{Waiter, note_hang_up};

#[cfg(any(not(unix), test))]
#[cfg_attr(unix, allow(dead_code))]
mod portable;
#[cfg(not(unix))]
pub(super) use portable::Waiter;
#[cfg(not(unix))]
pub use portable::Waker;

use crossterm::event::Event;

/// A wish of the system or of another process that the program must answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// SIGTERM or SIGQUIT: save and end.
    Terminate,
    /// SIGINT from outside (the keys Ctrl+C come as a key): save and end.
    Interrupt,
    /// SIGTSTP: write the journal, then call `Screen::suspend`.
    Suspend,
}

impl Signal {
    /// The exit code that shells expect of a program that ended because of this signal.
    pub const fn exit_code(self) -> i32 {
        match self {
            Self::Interrupt => 130,
            Self::Terminate => 143,
            Self::Suspend => 148,
        }
    }
}

/// What a wait came back with; several things may be true at once.
#[derive(Debug, Default)]
#[allow(clippy::struct_excessive_bools)] // independent facts of one moment, not a state
pub(super) struct Woken {
    /// Everything that was typed and waiting.
    pub events: Vec<Event>,
    /// The size changed.
    pub resized: bool,
    /// The program was continued after somebody stopped it.
    pub continued: bool,
    /// A worker called [`Waker::wake`].
    pub worker: bool,
    /// The deadline has passed.
    pub deadline: bool,
    /// Signals for the caller.
    pub signals: Vec<Signal>,
    /// The terminal is gone, or SIGHUP came.
    pub hang_up: bool,
}

impl Woken {
    /// Whether there is nothing in it, so that waiting goes on.
    fn is_empty(&self) -> bool {
        self.events.is_empty()
            && self.signals.is_empty()
            && !(self.resized || self.continued || self.worker || self.deadline || self.hang_up)
    }
}
