//! What both fronts need of the world to do what the model asks: files, saving, the list of assessments, the report.
//!
//! Owns the performing of an [`Effect`] and the clock. Must know no terminal: what needs one (copying, suspending, the
//! editor outside) is for the front. Work that takes long runs on a thread of its own; what comes of it is fetched with
//! [`Outside::news`], and the front's [`Waker`] is called when there is some.

mod carrying;
pub mod editor;
mod house;
mod inside;
mod listing;
mod making;
mod settings;
mod sheets;

pub use house::house_style;
pub use inside::OpenError;
pub use settings::{keymap, settings};

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::app::{Action, Drafts, Effect, Model, Now, Opened, ReadOnly, SaveState, Start};
use crate::assessment::{Assessment, movable};
use crate::language::{Language, Message, Texts};
use crate::questionnaire::{Library, QuestionnaireError};
use crate::store::{self, Folders, SaveStatus, Saver, StoreError};

/// Makes a front that waits look for news; called from any thread.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// The present moment, for `update`.
pub fn moment() -> Now {
    static START: OnceLock<Instant> = OnceLock::new();
    let now = Timestamp::now();
    let seconds = Timestamp::from_second(now.as_second()).unwrap_or(now);
    let here = now.to_zoned(TimeZone::system());
    Now {
        ms: u64::try_from(START.get_or_init(Instant::now).elapsed().as_millis())
            .unwrap_or(u64::MAX),
        at: seconds.to_string(),
        today: here.date().to_string(),
        fresh_id: uuid::Uuid::new_v4().to_string(),
        zone: here.strftime("%:z").to_string(),
    }
}

/// Files and threads of one run.
pub struct Outside {
    folders: Folders,
    library: &'static Library,
    language: Language,
    /// Opened, not yet handed to a saver.
    waiting: Option<store::Opened>,
    saver: Option<Saver>,
    shown: Option<SaveStatus>,
    /// To put on the list of recent files once the first frame is there.
    to_remember: Option<PathBuf>,
    /// What was kept aside for the file that was opened, to tell after the first frame.
    drafted: Option<Drafts>,
    /// What is wrong with the organisation's own questionnaires, to look at after the first frame.
    own: Option<Vec<Message>>,
    waker: Waker,
    /// How many threads are at work for us.
    working: Arc<AtomicUsize>,
    sender: Sender<Action>,
    back: Receiver<Action>,
}

/// A thread at work; it is counted until this is dropped, also when it panics.
struct Working(Arc<AtomicUsize>);

impl Drop for Working {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

/// What a front starts with.
#[derive(Debug)]
pub struct Setup {
    /// The instruments; they live as long as the program.
    pub library: &'static Library,
    /// What is wrong with files of the organisation's own questionnaires.
    pub own_notes: Vec<Message>,
    /// The interface texts.
    pub texts: Texts,
    /// Where things live.
    pub folders: Folders,
    /// The file to open; the list of assessments without one.
    pub path: Option<PathBuf>,
    /// What a person set: looks, keys, who writes.
    pub start: Start,
}

impl Setup {
    /// The same for the front that goes line by line.
    #[must_use]
    pub fn in_lines(mut self) -> Self {
        self.texts = self.texts.in_lines();
        self
    }

    /// The model for a window of this size.
    pub fn model(self, size: (u16, u16)) -> Model {
        Model::new(self.library, self.texts, size).started(self.start)
    }
}

impl Outside {
    /// For this front, with the file that it starts with.
    ///
    /// # Errors
    /// When the file cannot be opened; it is left as it is.
    pub fn of(setup: &Setup) -> Result<(Self, Option<Opened>), OpenError> {
        let (sender, back) = channel();
        let mut outside = Self {
            folders: setup.folders.clone(),
            library: setup.library,
            language: setup.texts.language(),
            waiting: None,
            saver: None,
            shown: None,
            to_remember: None,
            drafted: None,
            own: Some(setup.own_notes.clone()),
            waker: Arc::new(|| {}),
            working: Arc::default(),
            sender,
            back,
        };
        let path = setup.path.as_deref();
        let opened = path.map(|path| outside.open(path, &setup.texts));
        Ok((outside, opened.transpose()?))
    }

    /// From now on this is called when there is news.
    pub fn wakes(&mut self, waker: Waker) {
        self.waker = waker;
    }

    fn at_work(&self) -> Working {
        self.working.fetch_add(1, Ordering::AcqRel);
        Working(Arc::clone(&self.working))
    }

    /// Whether something is being made of which there will be news.
    pub fn is_working(&self) -> bool {
        self.working.load(Ordering::Acquire) > 0
    }

    /// Waits for what comes back, but no longer than this.
    pub fn wait_for_news(&self, longest: Duration) -> Option<Action> {
        self.back.recv_timeout(longest).ok()
    }

    /// Opens a file; saving begins with [`Outside::start_saving`].
    ///
    /// # Errors
    /// When it cannot be read; it is left as it is.
    pub fn open(&mut self, path: &Path, texts: &Texts) -> Result<Opened, OpenError> {
        if store::is_pdf(path) {
            return inside::of_report(path, texts);
        }
        let opened = store::Opened::open(path, &self.folders)?;
        let movable = movable(&opened.assessment, &opened.assessment.library(self.library));
        let newer = movable
            .iter()
            .map(|one| one.message(texts.language().code()));
        // How much was recovered is among the notes.
        let notes: Vec<String> = opened
            .notes
            .iter()
            .cloned()
            .chain(newer)
            .map(|note| texts.say(&note))
            .collect();
        let result = Opened {
            assessment: opened.assessment.clone(),
            path: opened.path().to_owned(),
            read_only: opened
                .holder
                .as_ref()
                .map(|holder| ReadOnly::Held(holder.who.clone())),
            recovered: (!notes.is_empty()).then(|| notes.join(" ")),
        };
        let kept = store::drafts(&result.path, &self.folders);
        if let Some(drafts) = kept.and_then(|bytes| serde_json::from_slice(&bytes).ok()) {
            self.drafted = Some(drafts);
        }
        self.to_remember = Some(result.path.clone());
        self.waiting = Some(opened);
        Ok(result)
    }

    /// Hands the opened file to the thread that saves; not when somebody else holds it.
    pub fn start_saving(&mut self, texts: &Texts) {
        let Some(opened) = self.waiting.take().filter(|opened| opened.holder.is_none()) else {
            return;
        };
        let waker = Arc::clone(&self.waker);
        match Saver::start(opened, Box::new(move || waker())) {
            Ok(saver) => {
                self.shown = Some(saver.status());
                self.saver = Some(saver);
            }
            Err(error) => {
                let words = texts.say(&error.message());
                self.later(Action::Saved(SaveState::Failed(words)));
            }
        }
    }

    /// Keeps aside what is in no file yet. That it cannot be kept is no reason to bother anybody who writes.
    fn keep_drafts(&self, drafts: &Drafts, model: &Model) {
        let bytes = if drafts.is_empty() {
            Vec::new()
        } else {
            serde_json::to_vec(drafts).unwrap_or_default()
        };
        if let Some(open) = &model.open {
            let _ = store::keep_drafts(&open.path, &bytes, &self.folders);
        }
    }

    fn later(&self, action: Action) {
        // The receiver lives as long as this.
        let _ = self.sender.send(action);
    }

    /// Work that must not delay the first frame.
    pub fn after_drawing(&mut self) {
        if let Some(notes) = self.own.take() {
            self.name_skipped(notes);
        }
        if let Some(drafts) = self.drafted.take() {
            self.later(Action::Drafted(Box::new(drafts)));
            (self.waker)();
        }
        if let Some(path) = self.to_remember.take() {
            let folders = self.folders.clone();
            std::thread::spawn(move || {
                // A list of recent files that cannot be written is no reason to bother anybody.
                let _ = store::remember(&path, &Timestamp::now().to_string(), &folders);
            });
        }
    }

    /// Says behind the screen which own questionnaires are not used because something is wrong with them.
    fn name_skipped(&self, notes: Vec<Message>) {
        let (library, language, sender) = (self.library, self.language, self.sender.clone());
        let waker = Arc::clone(&self.waker);
        if notes.is_empty() && !library.has_own() {
            return;
        }
        let at_work = self.at_work();
        std::thread::spawn(move || {
            let _at_work = at_work;
            let skipped = library.skipped().iter().map(QuestionnaireError::skipped);
            let texts = Texts::new(language);
            let words: Vec<String> = notes
                .into_iter()
                .chain(skipped)
                .map(|one| texts.say(&one))
                .collect();
            if !words.is_empty() {
                let _ = sender.send(Action::Say(words.join(" ")));
                waker();
            }
        });
    }

    /// What came back since the last time.
    pub fn news(&mut self, texts: &Texts) -> Vec<Action> {
        let mut actions: Vec<Action> = self.back.try_iter().collect();
        if let Some(saver) = &self.saver {
            let status = saver.status();
            if self.shown.as_ref() != Some(&status) {
                actions.push(Action::Saved(state_of(&status, texts)));
                self.shown = Some(status);
            }
            if let Some(news) = saver.take_news() {
                let words: Vec<String> = news.notes.iter().map(|note| texts.say(note)).collect();
                let words = words.join(" ");
                match news.merged {
                    Some(merged) => actions.push(Action::Merged(merged, words)),
                    None if words.is_empty() => {}
                    None => actions.push(Action::Say(words)),
                }
            }
        }
        actions
    }

    /// A thread that worked for us panicked: its words go to the log, a sentence to the people.
    pub fn worker_failed(&self, panic: &str, texts: &Texts) -> Action {
        store::log(&self.folders, panic);
        Action::Say(texts.get("tui-worker-failed"))
    }

    /// Does what is asked; what comes of it at once is given back.
    pub fn perform(&mut self, effect: Effect, model: &Model) -> Vec<Action> {
        match effect {
            Effect::Record(edit, stamp) => {
                if let Some(saver) = &self.saver {
                    saver.record(*edit, &stamp);
                    // The corner says at once that something is on its way.
                    if !matches!(
                        self.shown,
                        Some(SaveStatus::Pending | SaveStatus::Failed(_))
                    ) {
                        self.shown = Some(SaveStatus::Pending);
                        return vec![Action::Saved(SaveState::Pending)];
                    }
                }
                Vec::new()
            }
            Effect::Snapshot => {
                if let Some(saver) = &self.saver {
                    saver.snapshot();
                }
                Vec::new()
            }
            Effect::Create(assessment) => self.create(&assessment, &model.texts),
            Effect::CarryOver(path) => self.carry_over(&path, model),
            Effect::Open(path) => self.open_now(&path, &model.texts),
            Effect::Close => match self.close() {
                Ok(()) => vec![Action::Saved(SaveState::Idle)],
                Err(error) => vec![Action::Saved(SaveState::Failed(
                    model.texts.say(&error.message()),
                ))],
            },
            Effect::KeepDrafts(drafts) => {
                self.keep_drafts(&drafts, model);
                Vec::new()
            }
            Effect::KeepSetting(setting) => settings::keep(&self.folders, setting)
                .err()
                .map(|not_kept| Action::Say(model.texts.say(&not_kept)))
                .into_iter()
                .collect(),
            Effect::List => {
                self.list();
                self.back.try_iter().collect()
            }
            Effect::Report => {
                self.report(model);
                Vec::new()
            }
            Effect::Sheet(role) => {
                self.sheet(role, model);
                Vec::new()
            }
            Effect::Actions(format) => vec![Action::Reported(Self::actions(format, model))],
            Effect::Quit
            | Effect::Redraw
            | Effect::Suspend
            | Effect::Copy(_)
            | Effect::EditOutside(_) => Vec::new(),
        }
    }

    fn create(&mut self, assessment: &Assessment, texts: &Texts) -> Vec<Action> {
        let path = store::free_path(&self.folders.assessments, &assessment.profile.name);
        match store::create(&path, assessment) {
            Ok(()) => self.open_now(&path, texts),
            Err(error) => vec![Action::Say(texts.say(&error.message()))],
        }
    }

    /// Carries a file over in a new one beside it, and opens that.
    fn carry_over(&mut self, path: &Path, model: &Model) -> Vec<Action> {
        let (texts, by) = (&model.texts, model.writer.clone());
        let carried = match carrying::carried_over(path, &self.folders, self.library, texts, by) {
            Ok(carried) => carried,
            Err(words) => return vec![Action::Say(words)],
        };
        let (path, reader) = carried;
        let mut actions = self.open_now(&path, texts);
        actions.push(Action::Read(reader));
        actions
    }

    fn open_now(&mut self, path: &Path, texts: &Texts) -> Vec<Action> {
        match self.open(path, texts) {
            Ok(opened) => {
                self.start_saving(texts);
                let drafted = self.drafted.take().map(Box::new);
                let opened = Action::Opened(Box::new(opened));
                std::iter::once(opened)
                    .chain(drafted.map(Action::Drafted))
                    .collect()
            }
            Err(error) => vec![Action::Say(texts.say(&error.message()))],
        }
    }

    /// Saves and lets go of the file.
    ///
    /// # Errors
    /// When the last changes could not be written; the sentence says what is safe.
    pub fn close(&mut self) -> Result<(), StoreError> {
        self.waiting = None;
        self.shown = None;
        self.saver.take().map_or(Ok(()), Saver::finish)
    }

    /// Brings everything to the disk before the program is stopped for a while.
    pub fn flush(&self) {
        const LONGEST: Duration = Duration::from_millis(500);
        let Some(saver) = &self.saver else { return };
        saver.snapshot();
        let until = Instant::now() + LONGEST;
        while saver.status() == SaveStatus::Pending && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// A folder of this user alone, for texts on their way to the editor.
    pub fn private_folder(&self) -> PathBuf {
        self.folders.state.clone()
    }
}

fn state_of(status: &SaveStatus, texts: &Texts) -> SaveState {
    match status {
        SaveStatus::Pending => SaveState::Pending,
        SaveStatus::Failed(message) => SaveState::Failed(texts.say(message)),
        SaveStatus::Saved { at } => SaveState::Saved(
            at.to_zoned(TimeZone::system())
                .strftime("%H:%M")
                .to_string(),
        ),
    }
}
