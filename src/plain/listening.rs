//! Standard input of a process that also hears signals: waiting for a line ends when the system wants something.
//!
//! Reading comes back with [`Heard`] inside its error then. What a signal means is for the loop. Somebody who sends
//! another one before it was answered wants the program gone, whatever it is busy with: a reader that takes nothing
//! more from a pipe must not keep it alive.

use std::io::{self, Read};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
use signal_hook::flag;
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

/// What the system wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Heard {
    /// Ctrl+C.
    #[error("interrupted")]
    Interrupt,
    /// Ctrl+Z: stop until somebody goes on.
    #[error("stopped")]
    Suspend,
    /// To end, with this exit code.
    #[error("ended by a signal")]
    End(u8),
}

impl Heard {
    /// What was heard, if that is why reading ended.
    pub fn of(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref::<Self>().copied()
    }

    fn new(signal: i32) -> Self {
        match signal {
            SIGINT => Self::Interrupt,
            SIGTSTP => Self::Suspend,
            other => Self::End(u8::try_from(128 + other).unwrap_or(1)),
        }
    }
}

/// Standard input, with an ear for signals.
#[derive(Debug)]
pub struct Listener {
    signals: SignalDelivery<UnixStream, SignalOnly>,
    /// A signal came and was not answered yet.
    unanswered: Arc<AtomicBool>,
}

impl Listener {
    /// Listens from now on.
    ///
    /// # Errors
    /// When the system does not allow it.
    pub fn start() -> io::Result<Self> {
        let unanswered = Arc::new(AtomicBool::new(false));
        for signal in [SIGTERM, SIGQUIT, SIGHUP, SIGINT] {
            // In this order: the second one ends the program, the first one says that it came.
            flag::register_conditional_shutdown(signal, 128 + signal, Arc::clone(&unanswered))?;
            flag::register(signal, Arc::clone(&unanswered))?;
        }
        let (out, into) = UnixStream::pair()?;
        let all = [SIGTERM, SIGQUIT, SIGHUP, SIGINT, SIGTSTP];
        let signals = SignalDelivery::with_pipe(out, into, SignalOnly, all)?;
        Ok(Self {
            signals,
            unanswered,
        })
    }

    fn heard(&mut self) -> Option<Heard> {
        // To end goes before all else.
        let heard: Vec<Heard> = self.signals.pending().map(Heard::new).collect();
        let end = heard.iter().find(|one| matches!(one, Heard::End(_)));
        end.or(heard.first()).copied()
    }
}

impl Read for Listener {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let stdin = rustix::stdio::stdin();
            let mut fds = [
                PollFd::new(&stdin, PollFlags::IN),
                PollFd::new(self.signals.get_read(), PollFlags::IN),
            ];
            match poll(&mut fds, None) {
                Ok(_) | Err(Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
            let ready = !fds[0].revents().is_empty();
            if let Some(heard) = self.heard() {
                self.unanswered.store(false, Ordering::Release);
                return Err(io::Error::other(heard));
            }
            if !ready {
                continue;
            }
            match rustix::io::read(stdin, &mut *buffer) {
                // A terminal that is gone has no more lines.
                Err(Errno::IO) => return Ok(0),
                Err(Errno::INTR | Errno::AGAIN) => {}
                other => return other.map_err(Into::into),
            }
        }
    }
}
