//! The thread that saves: edits go in without waiting, the state of saving can be read at any time.
//!
//! The promise: an edit is on disk 250 ms after the last one of a burst, and 1 s after the first.
//! While nothing is pending the thread sleeps without a time-out.

use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::StoreError;
use super::disk::{Disk, RealDisk};
use super::keeper::{Keeper, News};
use super::opened::Opened;
use crate::assessment::{Assessment, Edit, Stamp};
use crate::language::Message;

/// Writing begins this long after the last edit of a burst: 100 ms are left for a slow disk.
pub const QUIET: Duration = Duration::from_millis(150);
/// Writing begins at most this long after the first edit of a burst.
pub const LIMIT: Duration = Duration::from_millis(800);
/// What is in memory only is tried again after this long, even if nobody types.
const RETRY: Duration = Duration::from_secs(2);

/// How saving goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveStatus {
    /// Everything is on disk.
    Saved {
        /// Since when.
        at: Timestamp,
    },
    /// Something is on its way, as promised.
    Pending,
    /// Something did not work; the sentence says what is safe. Nothing typed is dropped, and it is
    /// tried again.
    Failed(Message),
}

/// The saving of one open assessment. Dropping it saves as well; [`Saver::finish`] says how it went.
pub struct Saver {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<Result<(), StoreError>>>,
    path: PathBuf,
}

impl std::fmt::Debug for Saver {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Saver")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

struct Shared {
    state: Mutex<State>,
    call: Condvar,
}

struct State {
    queue: Vec<(Edit, Stamp)>,
    due: Due,
    snapshot: bool,
    finish: bool,
    status: SaveStatus,
    news: Option<News>,
}

impl Shared {
    /// A panic elsewhere must not keep anybody from saving.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// When the next write is due.
#[derive(Debug, Clone, Copy, Default)]
struct Due {
    first: Option<Instant>,
    last: Option<Instant>,
    again: Option<Instant>,
}

impl Due {
    fn edited(&mut self, now: Instant) {
        self.first.get_or_insert(now);
        self.last = Some(now);
    }

    fn failed(&mut self, now: Instant) {
        self.again = Some(now + RETRY);
    }

    fn moment(&self) -> Option<Instant> {
        let burst = self
            .first
            .zip(self.last)
            .map(|(first, last)| (first + LIMIT).min(last + QUIET));
        [burst, self.again].into_iter().flatten().min()
    }
}

impl Saver {
    /// Takes over an opened assessment. `waker` is called, on the saving thread, after each change of
    /// [`Saver::status`] that saving itself brings about.
    ///
    /// # Errors
    /// When somebody else holds the file, or no thread can be started.
    pub fn start(opened: Opened, waker: Box<dyn Fn() + Send>) -> Result<Self, StoreError> {
        Self::start_on(opened, waker, Box::new(RealDisk))
    }

    fn start_on(
        opened: Opened,
        waker: Box<dyn Fn() + Send>,
        disk: Box<dyn Disk>,
    ) -> Result<Self, StoreError> {
        opened.writable()?;
        let path = opened.path().to_owned();
        let shared = Arc::new(Shared {
            state: Mutex::new(State {
                queue: Vec::new(),
                due: Due::default(),
                snapshot: false,
                finish: false,
                status: SaveStatus::Saved {
                    at: Timestamp::now(),
                },
                news: None,
            }),
            call: Condvar::new(),
        });
        let worker = Worker {
            shared: Arc::clone(&shared),
            waker,
            path: path.clone(),
        };
        let thread = thread::Builder::new()
            .name("save".to_owned())
            .spawn(move || worker.run(Keeper::new(opened, disk)))
            .map_err(|error| StoreError::writing(&path, &error))?;
        Ok(Self {
            shared,
            thread: Some(thread),
            path,
        })
    }

    /// Queues an edit that was applied to the assessment on the screen. Never waits for the disk.
    pub fn record(&self, edit: Edit, stamp: &Stamp) {
        let mut state = self.shared.lock();
        let before = state.due.moment();
        state.queue.push((edit, stamp.clone()));
        state.due.edited(Instant::now());
        // A thread that wakes up before this is due looks again by itself.
        let too_late = before.is_none_or(|before| state.due.moment() < Some(before));
        if !matches!(state.status, SaveStatus::Failed(_)) {
            state.status = SaveStatus::Pending;
        }
        drop(state);
        if too_late {
            self.shared.call.notify_one();
        }
    }

    /// Brings the file up to date now: on leaving a section, on Ctrl-S.
    pub fn snapshot(&self) {
        self.shared.lock().snapshot = true;
        self.shared.call.notify_one();
    }

    /// How saving goes. Never waits for the disk.
    pub fn status(&self) -> SaveStatus {
        self.shared.lock().status.clone()
    }

    /// What came from outside since the last call. A merged assessment has every edit recorded so
    /// far and must take the place of the caller's before the next edit.
    pub fn take_news(&self) -> Option<News> {
        let mut state = self.shared.lock();
        let mut news = state.news.take()?;
        if let Some(merged) = &mut news.merged {
            follow(merged, &state.queue);
        }
        Some(news)
    }

    /// Saves everything, into the file itself, and ends. Waits for the disk.
    ///
    /// # Errors
    /// When the file could not be written; the sentence says what is safe.
    pub fn finish(mut self) -> Result<(), StoreError> {
        self.end()
    }

    fn end(&mut self) -> Result<(), StoreError> {
        let Some(thread) = self.thread.take() else {
            return Ok(());
        };
        self.shared.lock().finish = true;
        self.shared.call.notify_one();
        thread.join().unwrap_or_else(|_| {
            Err(StoreError::Worker {
                path: self.path.clone(),
            })
        })
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        // Nobody is left to hear of a failure; the journal has what it could take.
        let _ = self.end();
    }
}

/// What was refused here was refused on the screen's side or is told by the keeper.
fn follow(assessment: &mut Assessment, edits: &[(Edit, Stamp)]) {
    for (edit, stamp) in edits {
        let _ = assessment.apply(edit.clone(), stamp);
    }
}

struct Worker {
    shared: Arc<Shared>,
    waker: Box<dyn Fn() + Send>,
    path: PathBuf,
}

/// What the worker woke up for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Job {
    Flush,
    Snapshot,
    Finish,
}

impl Worker {
    fn run(self, mut keeper: Keeper) -> Result<(), StoreError> {
        keeper.begin(Timestamp::now());
        loop {
            let (job, edits) = self.wait();
            let now = Timestamp::now();
            for (edit, stamp) in edits {
                keeper.take(edit, stamp, now);
            }
            let done = work(&mut keeper, job, now);
            self.publish(&mut keeper, done.as_ref().err());
            (self.waker)();
            if job == Job::Finish {
                return done;
            }
        }
    }

    /// Sleeps until there is something to do, and takes what is queued.
    fn wait(&self) -> (Job, Vec<(Edit, Stamp)>) {
        let mut state = self.shared.lock();
        let job = loop {
            if state.finish {
                break Job::Finish;
            }
            if state.snapshot {
                break Job::Snapshot;
            }
            state = match state.due.moment() {
                None => self
                    .shared
                    .call
                    .wait(state)
                    .unwrap_or_else(PoisonError::into_inner),
                Some(moment) => {
                    let left = moment.saturating_duration_since(Instant::now());
                    if left.is_zero() {
                        break Job::Flush;
                    }
                    let woken = self.shared.call.wait_timeout(state, left);
                    woken.unwrap_or_else(PoisonError::into_inner).0
                }
            };
        };
        state.snapshot = false;
        state.due = Due::default();
        let edits = std::mem::take(&mut state.queue);
        // Whoever has not fetched the news yet gets it with these edits.
        if let Some(merged) = state.news.as_mut().and_then(|news| news.merged.as_mut()) {
            follow(merged, &edits);
        }
        (job, edits)
    }

    fn publish(&self, keeper: &mut Keeper, failed: Option<&StoreError>) {
        let news = keeper.take_news();
        let mut state = self.shared.lock();
        if keeper.is_exposed() {
            state.due.failed(Instant::now());
        }
        state.status = match failed.or(keeper.trouble()) {
            Some(error) => SaveStatus::Failed(error.message()),
            None if state.queue.is_empty() => SaveStatus::Saved {
                at: Timestamp::now(),
            },
            None => SaveStatus::Pending,
        };
        if let Some(news) = news {
            let known = state.news.get_or_insert_default();
            known.merged = news
                .merged
                .map(|_| Box::new(keeper.assessment().clone()))
                .or(known.merged.take());
            known.conflicts.extend(news.conflicts);
            known.kept = news.kept.or(known.kept.take());
            known.notes.extend(news.notes);
        }
    }
}

/// The journal first: should the file fail, everything is on disk all the same.
fn work(keeper: &mut Keeper, job: Job, now: Timestamp) -> Result<(), StoreError> {
    keeper.flush(now)?;
    if job != Job::Flush || keeper.is_due(now) {
        keeper.snapshot(now)
    } else {
        Ok(())
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        if thread::panicking() {
            let error = StoreError::Worker {
                path: self.path.clone(),
            };
            self.shared.lock().status = SaveStatus::Failed(error.message());
            (self.waker)();
        }
    }
}

#[cfg(test)]
mod tests;
