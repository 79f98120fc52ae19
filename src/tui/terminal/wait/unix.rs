//! The wait loop on Unix: one `poll(2)`, no time-outs but real deadlines, and a hang-up looked for before any read.

use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

use super::{Signal, Woken};
use crate::tui::terminal::decode::Decoder;
use crate::tui::terminal::guard;

/// How long the program may live after SIGHUP without having noticed it.
const UNNOTICED_GRACE: Duration = Duration::from_secs(1);
/// How long it may live after that when it did notice, and is saving.
const NOTICE_GRACE: Duration = Duration::from_secs(9);
/// How long giving the terminal back may take at the very end.
const LEAVING_GRACE: Duration = Duration::from_millis(100);
/// How long after another program's end its interrupts may still reach us: Ctrl+C that ended an editor goes to both.
const DEAFNESS: Duration = Duration::from_millis(300);
/// What a wait takes in at most before it returns, so that an endless stream cannot keep it.
const LARGEST_BATCH: usize = 1024 * 1024;

/// True while no screen is in use: signals then do what they do by default.
static AT_EASE: OnceLock<Arc<AtomicBool>> = OnceLock::new();
/// How many wait loops there are; only then signals are reported instead.
static WAITERS: AtomicUsize = AtomicUsize::new(0);
/// The loop knows of the hang-up.
static NOTICED: AtomicBool = AtomicBool::new(false);

/// Wakes the waiting thread from another one.
#[derive(Debug, Clone)]
pub struct Waker(Arc<UnixStream>);

impl Waker {
    /// Makes the current or the next wait return with `worker` set. Never blocks.
    pub fn wake(&self) {
        // A full pipe means that a wake-up is waiting already; a closed one that nobody waits any more.
        let _ = io::Write::write(&mut &*self.0, &[1]);
    }
}

/// The wait loop: owns the descriptor that keys come from, the signal pipe and the wake pipe.
#[derive(Debug)]
pub(in crate::tui::terminal) struct Waiter {
    keys: OwnedFd,
    signals: SignalDelivery<UnixStream, SignalOnly>,
    /// Signals that came while another program had the terminal.
    kept: Vec<i32>,
    wake_out: UnixStream,
    waker: Waker,
    decoder: Decoder,
    undecided_until: Option<Instant>,
    /// Interrupts before this moment were meant for another program.
    deaf_until: Option<Instant>,
}

impl Waiter {
    /// Starts listening to the signals; `keys` is the terminal's descriptor.
    pub(in crate::tui::terminal) fn new(keys: OwnedFd) -> io::Result<Self> {
        watch()?;
        let (signal_out, signal_in) = UnixStream::pair()?;
        let signals = SignalDelivery::with_pipe(
            signal_out,
            signal_in,
            SignalOnly,
            [SIGWINCH, SIGTERM, SIGQUIT, SIGHUP, SIGINT, SIGTSTP, SIGCONT],
        )?;
        let (wake_out, wake_in) = UnixStream::pair()?;
        wake_out.set_nonblocking(true)?;
        wake_in.set_nonblocking(true)?;
        WAITERS.fetch_add(1, Ordering::AcqRel);
        if let Some(at_ease) = AT_EASE.get() {
            at_ease.store(false, Ordering::Release);
        }
        Ok(Self {
            keys,
            signals,
            kept: Vec::new(),
            wake_out,
            waker: Waker(Arc::new(wake_in)),
            decoder: Decoder::default(),
            undecided_until: None,
            deaf_until: None,
        })
    }

    pub(in crate::tui::terminal) fn waker(&self) -> Waker {
        self.waker.clone()
    }

    pub(in crate::tui::terminal) fn keys(&self) -> &OwnedFd {
        &self.keys
    }

    /// Waits for something to happen, without limit when there is no deadline.
    pub(in crate::tui::terminal) fn wait(
        &mut self,
        deadline: Option<Instant>,
    ) -> io::Result<Woken> {
        loop {
            let mut woken = Woken::default();
            let ready = if self.kept.is_empty() {
                self.poll(earliest(deadline, self.undecided_until))?
            } else {
                self.poll(Some(Instant::now()))?
            };
            self.take_signals(&mut woken);
            if ready.worker {
                self.drain_wake_pipe();
                woken.worker = true;
            }
            if ready.gone {
                guard::mark_gone();
                woken.hang_up = true;
            } else if ready.keys {
                self.read_keys(&mut woken)?;
            }
            let now = Instant::now();
            if self.undecided_until.is_some_and(|until| until <= now) {
                self.decoder.expire(&mut woken.events);
                self.undecided_until = self.decoder.patience().map(|patience| now + patience);
            }
            woken.deadline = deadline.is_some_and(|at| at <= now);
            if woken.hang_up {
                note_hang_up();
            }
            if !woken.is_empty() {
                return Ok(woken);
            }
        }
    }

    /// Waits until SIGCONT came, for at most `limit`; true when it came.
    pub(in crate::tui::terminal) fn wait_for_continue(
        &mut self,
        limit: Duration,
    ) -> io::Result<bool> {
        let until = Instant::now() + limit;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let mut fds = [PollFd::new(self.signals.get_read(), PollFlags::IN)];
            match poll(&mut fds, Some(&timespec(left))) {
                Ok(_) | Err(Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
            let mut continued = false;
            for signal in self.signals.pending() {
                match signal {
                    SIGCONT => continued = true,
                    SIGTSTP => {}
                    other => self.kept.push(other),
                }
            }
            if continued || left.is_zero() {
                return Ok(continued);
            }
        }
    }

    /// Starts afresh after another program had the terminal: what the keyboard sent to that program was not for us.
    pub(in crate::tui::terminal) fn start_afresh(&mut self) {
        self.decoder.reset();
        self.undecided_until = None;
        self.deaf_until = Some(Instant::now() + DEAFNESS);
        for signal in self.signals.pending() {
            if matches!(signal, SIGTERM | SIGHUP | SIGWINCH) {
                self.kept.push(signal);
            }
        }
    }

    fn poll(&self, until: Option<Instant>) -> io::Result<Ready> {
        let timeout = until.map(|at| timespec(at.saturating_duration_since(Instant::now())));
        let mut fds = [
            PollFd::new(&self.keys, PollFlags::IN),
            PollFd::new(self.signals.get_read(), PollFlags::IN),
            PollFd::new(&self.wake_out, PollFlags::IN),
        ];
        match poll(&mut fds, timeout.as_ref()) {
            Ok(_) => Ok(Ready {
                keys: fds[0].revents().contains(PollFlags::IN),
                gone: fds[0]
                    .revents()
                    .intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL),
                worker: fds[2].revents().contains(PollFlags::IN),
            }),
            Err(Errno::INTR) => Ok(Ready::default()),
            Err(error) => Err(error.into()),
        }
    }

    fn take_signals(&mut self, woken: &mut Woken) {
        let came = std::mem::take(&mut self.kept);
        let deaf = self.deaf_until.is_some_and(|until| Instant::now() < until);
        for signal in came.into_iter().chain(self.signals.pending()) {
            match signal {
                SIGWINCH => woken.resized = true,
                SIGCONT => woken.continued = true,
                SIGHUP => woken.hang_up = true,
                SIGINT | SIGQUIT if deaf => {}
                SIGINT => woken.signals.push(Signal::Interrupt),
                SIGTSTP => woken.signals.push(Signal::Suspend),
                _ => woken.signals.push(Signal::Terminate),
            }
        }
    }

    /// Reads while there is something, never when it could block.
    fn read_keys(&mut self, woken: &mut Woken) -> io::Result<()> {
        let mut buffer = [0; 4096];
        let mut taken = 0;
        while taken < LARGEST_BATCH {
            match rustix::io::read(&self.keys, &mut buffer) {
                Ok(0) | Err(Errno::IO) => {
                    guard::mark_gone();
                    woken.hang_up = true;
                    break;
                }
                Ok(count) => {
                    taken += count;
                    self.decoder.feed(&buffer[..count], &mut woken.events);
                    self.undecided_until = self
                        .decoder
                        .patience()
                        .map(|patience| Instant::now() + patience);
                }
                Err(Errno::INTR) => {}
                Err(Errno::AGAIN) => break,
                Err(error) => return Err(error.into()),
            }
            let ready = self.poll(Some(Instant::now()))?;
            if ready.gone {
                guard::mark_gone();
                woken.hang_up = true;
            }
            if ready.gone || !ready.keys {
                break;
            }
        }
        Ok(())
    }

    fn drain_wake_pipe(&self) {
        let mut bytes = [0; 64];
        while matches!(io::Read::read(&mut &self.wake_out, &mut bytes), Ok(1..)) {}
    }
}

/// What a poll found.
#[derive(Debug, Default)]
struct Ready {
    keys: bool,
    gone: bool,
    worker: bool,
}

fn earliest(one: Option<Instant>, other: Option<Instant>) -> Option<Instant> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

fn timespec(duration: Duration) -> Timespec {
    Timespec::try_from(duration).unwrap_or(Timespec {
        tv_sec: i64::MAX,
        tv_nsec: 0,
    })
}

/// Notes that the program knows of the hang-up and is saving.
pub(in crate::tui::terminal) fn note_hang_up() {
    NOTICED.store(true, Ordering::Release);
}

impl Drop for Waiter {
    fn drop(&mut self) {
        if WAITERS.fetch_sub(1, Ordering::AcqRel) == 1
            && let Some(at_ease) = AT_EASE.get()
        {
            at_ease.store(true, Ordering::Release);
        }
    }
}

/// Registers, once per process, the default behaviour for when no screen is in use, and the watchdog for hang-ups.
fn watch() -> io::Result<()> {
    if AT_EASE.get().is_none() {
        let at_ease = Arc::new(AtomicBool::new(false));
        if AT_EASE.set(Arc::clone(&at_ease)).is_ok() {
            for signal in [SIGTERM, SIGQUIT, SIGHUP, SIGINT, SIGTSTP] {
                signal_hook::flag::register_conditional_default(signal, Arc::clone(&at_ease))?;
            }
            let hang_ups = Signals::new([SIGHUP])?;
            std::thread::Builder::new()
                .name("hang-up watch".into())
                .stack_size(64 * 1024)
                .spawn(move || end_after_hang_up(hang_ups))?;
        }
    }
    Ok(())
}

/// Ends the process some time after SIGHUP, in case its loop is stuck in something that a dead terminal never answers.
fn end_after_hang_up(mut hang_ups: Signals) {
    if hang_ups.forever().next().is_some() {
        std::thread::sleep(UNNOTICED_GRACE);
        if NOTICED.load(Ordering::Acquire) {
            std::thread::sleep(NOTICE_GRACE);
        }
        // Giving the terminal back may block on one that takes nothing more, so it gets a moment, not a promise.
        std::thread::spawn(guard::leave);
        std::thread::sleep(LEAVING_GRACE);
        std::process::exit(crate::tui::terminal::HANG_UP_EXIT);
    }
}

#[cfg(test)]
#[path = "unix_tests.rs"]
mod tests;
