//! Everything between the program and the real terminal; the only room that knows crossterm.
//!
//! [`Screen`] is the whole of it for the full-screen front: enter, draw a frame, wait for what comes, leave. It owns the
//! terminal's modes (`guard`), the one write per frame (`output`), the wait without idle wake-ups (`wait`), the
//! translation of keys (`decode`, `input`), a person's own editor (`editor`) and the clipboard. It must not know
//! what is drawn or what keys mean.
//!
//! What the caller must do:
//! - draw once per [`Wake`] that changed something, then wait with the earliest deadline there is;
//! - on [`Signal::Terminate`] and [`Signal::Interrupt`] save, drop the screen, exit with [`Signal::exit_code`];
//! - on [`Signal::Suspend`] write the journal, then call [`Screen::suspend`];
//! - on [`Wake::hang_up`] save and call [`Screen::exit_after_hang_up`], within ten seconds.
//!
//! On Windows suspending and signals do not exist and the wait is a slower one; that side has not been tried.

mod clipboard;
#[cfg(unix)]
mod decode;
mod guard;
mod input;
mod output;
mod tty;
mod wait;

use std::io;
use std::path::Path;
use std::time::Instant;

pub use input::{Input, Mouse, MouseAction, MouseButton};
pub use wait::{Signal, Waker};

use crate::outside::editor::{self, EditorError};
use input::{Platform, Translator};
use output::Canvas;
use wait::Waiter;

/// The exit code of a program whose terminal went away: 128 and SIGHUP.
pub const HANG_UP_EXIT: i32 = 129;

/// Why the terminal did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum TerminalError {
    /// Standard output is no terminal, or there is none to read keys from.
    #[error("this needs a terminal for both input and output; use the plain mode instead")]
    NotATerminal,
    /// A screen is in use already.
    #[error("the terminal is in use by this program already")]
    InUse,
    /// The system refused something.
    #[error("the terminal failed while {doing}: {source}")]
    Io {
        /// What was being done.
        doing: &'static str,
        /// What the system said.
        source: io::Error,
    },
    /// The text is longer than terminals accept for their clipboard.
    #[error("the text is {bytes} bytes long; a terminal's clipboard takes {limit} at most")]
    ClipboardTooLong {
        /// Length of the text.
        bytes: usize,
        /// The longest that is sent.
        limit: usize,
    },
    /// This terminal has no clipboard that programs can reach.
    #[error("this terminal has no clipboard that a program can reach")]
    NoClipboard,
    /// The person's own editor.
    #[error(transparent)]
    Editor(#[from] EditorError),
}

impl TerminalError {
    fn io(doing: &'static str, source: io::Error) -> Self {
        Self::Io { doing, source }
    }
}

/// What a wait came back with; several things may be true at once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)] // independent facts of one moment, not a state
pub struct Wake {
    /// Everything that was typed, pasted or resized, in order; a new size comes first.
    pub inputs: Vec<Input>,
    /// The deadline has passed.
    pub deadline: bool,
    /// A worker called [`Waker::wake`].
    pub worker: bool,
    /// Signals that the caller must answer.
    pub signals: Vec<Signal>,
    /// The screen was taken back after a stop; draw, even if nothing else happened.
    pub redraw: bool,
    /// The terminal is gone or SIGHUP came: save and call [`Screen::exit_after_hang_up`].
    pub hang_up: bool,
}

/// The full screen of the terminal, from [`Screen::enter`] until it is dropped.
#[derive(Debug)]
pub struct Screen {
    terminal: ratatui::Terminal<Canvas<tty::Sink>>,
    waiter: Waiter,
    translator: Translator,
    title: String,
    hang_up: bool,
    _guard: guard::Guard,
}

impl Screen {
    /// Takes the terminal: alternate screen, raw mode, marked pastes, window title; gives it back on drop and on panic.
    pub fn enter(title: &str) -> Result<Self, TerminalError> {
        // crossterm 0.29 writes "reset everything" for each colour when NO_COLOR is set, which takes bold and reverse
        // away with it. Colours are our themes' business: without colour they ask for none.
        crossterm::style::force_color_output(true);
        let sink = tty::sink()
            .map_err(|error| TerminalError::io("opening it", error))?
            .ok_or(TerminalError::NotATerminal)?;
        let waiter = start_waiter()?;
        tty::make_blocking().map_err(|error| TerminalError::io("preparing it", error))?;
        let guard = guard::Guard::enter(title)
            .map_err(|error| TerminalError::io("taking it", error))?
            .ok_or(TerminalError::InUse)?;
        let terminal = ratatui::Terminal::new(Canvas::new(sink, tty::size()))
            .map_err(|error| TerminalError::io("preparing the screen", error))?;
        Ok(Self {
            terminal,
            waiter,
            translator: Translator::new(Platform::HERE),
            title: title.to_owned(),
            hang_up: false,
            _guard: guard,
        })
    }

    /// Draws a frame for the present size, in one write; writes nothing when nothing changed.
    ///
    /// Call `set_cursor_position` on the frame wherever a text field has the focus: input methods and magnifiers follow
    /// the real cursor. Nothing happens while a side of the terminal is 0 or after it is gone.
    pub fn draw(&mut self, frame: impl FnOnce(&mut ratatui::Frame)) -> Result<(), TerminalError> {
        let size = tty::size();
        if !guard::is_entered() || size.width == 0 || size.height == 0 {
            return Ok(());
        }
        self.terminal.backend_mut().set_size(size);
        let written = output::present(&mut self.terminal, frame);
        Self::unless_gone(written.map(|_| ()), "drawing")
    }

    /// Waits until something happens or the deadline passes; without a deadline the program sleeps until then.
    pub fn wait(&mut self, deadline: Option<Instant>) -> Result<Wake, TerminalError> {
        if self.hang_up {
            return Ok(Wake {
                hang_up: true,
                ..Wake::default()
            });
        }
        let woken = self
            .waiter
            .wait(deadline)
            .map_err(|error| TerminalError::io("waiting for it", error))?;
        self.hang_up = woken.hang_up;
        if woken.continued {
            self.take_back()?;
        }
        let mut inputs = Vec::new();
        if woken.resized {
            let size = tty::size();
            inputs.push(Input::Resize(size.width, size.height));
        }
        inputs.extend(self.translator.translate(woken.events));
        Ok(Wake {
            inputs,
            deadline: woken.deadline,
            worker: woken.worker,
            signals: woken.signals,
            redraw: woken.continued,
            hang_up: woken.hang_up,
        })
    }

    /// Something to wake [`Self::wait`] with from another thread.
    pub fn waker(&self) -> Waker {
        self.waiter.waker()
    }

    /// The size in columns and rows, as the next frame will have it; a side is 0 while a terminal is torn down.
    pub fn size(&self) -> (u16, u16) {
        let size = tty::size();
        (size.width, size.height)
    }

    /// Sets the window title; it travels with the next frame.
    pub fn set_title(&mut self, title: &str) {
        if self.title != title {
            title.clone_into(&mut self.title);
            if !tty::is_plain() {
                self.terminal.backend_mut().add(&guard::title_bytes(title));
            }
        }
    }

    /// Turns mouse reports on or off; off is the default, so that people can select and copy as they are used to.
    pub fn set_mouse(&mut self, on: bool) -> Result<(), TerminalError> {
        Self::unless_gone(guard::set_mouse(on), "switching the mouse")
    }

    /// Hands a text to the clipboard of the person's terminal; whether it took it cannot be known.
    pub fn copy(&mut self, text: &str) -> Result<(), TerminalError> {
        if tty::is_plain() {
            return Err(TerminalError::NoClipboard);
        }
        let bytes = clipboard::bytes(text)?;
        Self::unless_gone(tty::write_all(&bytes), "sending to the clipboard")
    }

    /// Makes the next frame paint every cell, for a screen that something else wrote on.
    pub fn redraw_all(&mut self) {
        self.terminal.backend_mut().forget_cursor();
        // The canvas only takes notes, so clearing cannot fail.
        let _ = self.terminal.clear();
    }

    /// Opens a text in the person's own editor (VISUAL, EDITOR, nano, vi); the screen is theirs meanwhile.
    ///
    /// The text travels in a private file in `dir`. Returns the new text, or `None` when it is unchanged. When the editor
    /// fails, the text is unchanged and what the editor wrote is kept in a file that the error names.
    pub fn edit_outside(
        &mut self,
        text: &str,
        dir: &Path,
    ) -> Result<Option<String>, TerminalError> {
        let command = editor::command()?;
        guard::leave();
        let edited = editor::run(&command, text, dir);
        self.take_back()?;
        Ok(edited?)
    }

    /// Whether there is a shell to go back to, so that [`Self::suspend`] makes sense as a command.
    pub fn can_suspend(&self) -> bool {
        #[cfg(unix)]
        {
            rustix::process::getsid(None).is_ok_and(|leader| leader != rustix::process::getpid())
        }
        #[cfg(not(unix))]
        {
            false
        }
    }

    /// Gives the terminal back and stops the program with its whole process group until it is continued.
    pub fn suspend(&mut self) -> Result<(), TerminalError> {
        #[cfg(unix)]
        {
            use rustix::process::{Signal as Stop, kill_current_process_group};
            guard::leave();
            kill_current_process_group(Stop::STOP)
                .map_err(|error| TerminalError::io("stopping the program", error.into()))?;
            // Another thread may have been the one to stop first; without job control nobody stops at all.
            self.waiter
                .wait_for_continue(std::time::Duration::from_secs(1))
                .map_err(|error| TerminalError::io("continuing the program", error))?;
            self.take_back()?;
        }
        Ok(())
    }

    /// Ends the program after a hang-up, without touching a terminal that is gone. Call it after saving.
    pub fn exit_after_hang_up(self) -> ! {
        guard::leave(); // SIGHUP alone leaves a terminal that wants to be given back
        std::process::exit(HANG_UP_EXIT)
    }

    /// Takes the screen back after something else had the terminal.
    fn take_back(&mut self) -> Result<(), TerminalError> {
        // Not only after our own leaving: a shell may have set the terminal to its own liking.
        guard::leave();
        if guard::is_gone() {
            self.hang_up = true;
            #[cfg(unix)]
            wait::note_hang_up();
            return Ok(());
        }
        #[cfg(unix)]
        {
            self.waiter.start_afresh();
            tty::drop_typed_ahead(self.waiter.keys());
        }
        let entered = tty::make_blocking().and_then(|()| guard::enter_again(&self.title));
        self.redraw_all();
        Self::unless_gone(entered, "taking it back")
    }

    /// An error of a vanished terminal is no error: the next wait reports the hang-up.
    fn unless_gone(outcome: io::Result<()>, doing: &'static str) -> Result<(), TerminalError> {
        match outcome {
            Err(error) if tty::means_gone(&error) || guard::is_gone() => {
                guard::mark_gone();
                Ok(())
            }
            other => other.map_err(|error| TerminalError::io(doing, error)),
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        guard::leave(); // before anything else of the screen is taken apart
    }
}

/// Takes the messages of worker threads that panicked while the screen was in use, for the log.
pub fn take_worker_panics() -> Vec<String> {
    guard::take_worker_panics()
}

#[cfg(unix)]
fn start_waiter() -> Result<Waiter, TerminalError> {
    let keys = tty::keys().map_err(|_| TerminalError::NotATerminal)?;
    Waiter::new(keys).map_err(|error| TerminalError::io("listening to it", error))
}

#[cfg(not(unix))]
fn start_waiter() -> Result<Waiter, TerminalError> {
    Ok(Waiter::new())
}
