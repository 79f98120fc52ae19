//! Waiting where there is no `poll(2)` on a console: crossterm's reader, asked with a limit.
//!
//! While somebody holds a [`Waker`] the wait looks up fifty times a second; otherwise it sleeps until a key or the
//! deadline. Written for Windows, not tried there.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crossterm::event::{Event, poll, read};

use super::Woken;

/// How soon a worker's call is seen.
const LOOK: Duration = Duration::from_millis(20);
/// A wait without any deadline.
const LONG: Duration = Duration::from_hours(1);

/// Wakes the waiting thread from another one.
#[derive(Debug, Clone)]
pub struct Waker(Arc<AtomicBool>);

impl Waker {
    /// Makes the current or the next wait return with `worker` set.
    pub fn wake(&self) {
        self.0.store(true, Ordering::Release);
    }
}

/// The wait loop.
#[derive(Debug)]
pub struct Waiter {
    woken: Arc<AtomicBool>,
}

impl Waiter {
    pub fn new() -> Self {
        Self {
            woken: Arc::new(AtomicBool::new(false)),
        }
    }

    pub fn waker(&self) -> Waker {
        Waker(Arc::clone(&self.woken))
    }

    pub fn wait(&mut self, deadline: Option<Instant>) -> io::Result<Woken> {
        loop {
            let mut woken = Woken {
                worker: self.woken.swap(false, Ordering::AcqRel),
                deadline: deadline.is_some_and(|at| at <= Instant::now()),
                ..Woken::default()
            };
            let left = deadline.map_or(LONG, |at| at.saturating_duration_since(Instant::now()));
            let limit = if !woken.is_empty() {
                Duration::ZERO
            } else if Arc::strong_count(&self.woken) > 1 {
                left.min(LOOK)
            } else {
                left
            };
            if poll(limit)? {
                woken.events.push(read()?);
                while poll(Duration::ZERO)? {
                    woken.events.push(read()?);
                }
            }
            woken.resized = woken.events.iter().any(|e| matches!(e, Event::Resize(..)));
            if !woken.is_empty() {
                return Ok(woken);
            }
        }
    }
}
