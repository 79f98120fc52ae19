//! What the model asks of the outside: files, saving, the list of assessments, the report.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use super::inside::OpenError;
use super::terminal::{Waker, take_worker_panics};
use super::{carrying, inside};
use crate::app::{Action, Effect, Listed, Model, Now, Opened, ReadOnly, SaveState};
use crate::assessment::{Assessment, movable};
use crate::inspection::fields::holds_seal;
use crate::language::{Language, Message, Texts};
use crate::questionnaire::{Library, QuestionnaireError};
use crate::report::house::HouseStyle;
use crate::signing::content_digest;
use crate::standing::Standing;
use crate::store::{self, Folders, SaveStatus, Saver, StoreError};

/// The present moment, for `update`.
pub fn moment() -> Now {
    static START: OnceLock<Instant> = OnceLock::new();
    let now = Timestamp::now();
    let seconds = Timestamp::from_second(now.as_second()).unwrap_or(now);
    Now {
        ms: u64::try_from(START.get_or_init(Instant::now).elapsed().as_millis())
            .unwrap_or(u64::MAX),
        at: seconds.to_string(),
        today: Zoned::now().date().to_string(),
        fresh_id: uuid::Uuid::new_v4().to_string(),
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
    /// What is wrong with the organisation's own questionnaires, to look at after the first frame.
    own: Option<Vec<Message>>,
    sender: Sender<Action>,
    back: Receiver<Action>,
}

impl Outside {
    /// Nothing open yet.
    pub fn new(
        folders: Folders,
        library: &'static Library,
        own_notes: Vec<Message>,
        language: Language,
    ) -> Self {
        let (sender, back) = channel();
        Self {
            folders,
            library,
            language,
            waiting: None,
            saver: None,
            shown: None,
            to_remember: None,
            own: Some(own_notes),
            sender,
            back,
        }
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
        self.to_remember = Some(result.path.clone());
        self.waiting = Some(opened);
        Ok(result)
    }

    /// Hands the opened file to the thread that saves; not when somebody else holds it.
    pub fn start_saving(&mut self, waker: Waker, texts: &Texts) {
        let Some(opened) = self.waiting.take().filter(|opened| opened.holder.is_none()) else {
            return;
        };
        match Saver::start(opened, Box::new(move || waker.wake())) {
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

    fn later(&self, action: Action) {
        // The receiver lives as long as this.
        let _ = self.sender.send(action);
    }

    /// Work that must not delay the first frame.
    pub fn after_drawing(&mut self, waker: Waker) {
        if let Some(notes) = self.own.take() {
            self.name_skipped(notes, waker);
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
    fn name_skipped(&self, notes: Vec<Message>, waker: Waker) {
        let (library, language, sender) = (self.library, self.language, self.sender.clone());
        if notes.is_empty() && !library.has_own() {
            return;
        }
        std::thread::spawn(move || {
            let skipped = library.skipped().iter().map(QuestionnaireError::skipped);
            let texts = Texts::new(language);
            let words: Vec<String> = notes
                .into_iter()
                .chain(skipped)
                .map(|one| texts.say(&one))
                .collect();
            if !words.is_empty() {
                let _ = sender.send(Action::Say(words.join(" ")));
                waker.wake();
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
        for panic in take_worker_panics() {
            store::log(&self.folders, &panic);
            actions.push(Action::Say(texts.get("tui-worker-failed")));
        }
        actions
    }

    /// Does what is asked; what comes of it at once is given back.
    pub fn perform(&mut self, effect: Effect, waker: Waker, model: &Model) -> Vec<Action> {
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
            Effect::Create(assessment) => self.create(&assessment, waker, &model.texts),
            Effect::CarryOver(path) => self.carry_over(&path, waker, &model.texts),
            Effect::Open(path) => self.open_now(&path, waker, &model.texts),
            Effect::Close => match self.close() {
                Ok(()) => vec![Action::Saved(SaveState::Idle)],
                Err(error) => vec![Action::Saved(SaveState::Failed(
                    model.texts.say(&error.message()),
                ))],
            },
            Effect::List => {
                self.list(waker);
                self.back.try_iter().collect()
            }
            Effect::Report => {
                self.report(model, waker);
                Vec::new()
            }
            Effect::Sheet(role) => {
                self.sheet(role, model, waker);
                Vec::new()
            }
            Effect::Quit
            | Effect::Redraw
            | Effect::Suspend
            | Effect::Copy(_)
            | Effect::EditOutside(_) => Vec::new(),
        }
    }

    fn create(&mut self, assessment: &Assessment, waker: Waker, texts: &Texts) -> Vec<Action> {
        let path = store::free_path(&self.folders.assessments, &assessment.profile.name);
        match store::create(&path, assessment) {
            Ok(()) => self.open_now(&path, waker, texts),
            Err(error) => vec![Action::Say(texts.say(&error.message()))],
        }
    }

    /// Carries a file over in a new one beside it, and opens that.
    fn carry_over(&mut self, path: &Path, waker: Waker, texts: &Texts) -> Vec<Action> {
        let carried = match carrying::carried_over(path, &self.folders, self.library, texts) {
            Ok(carried) => carried,
            Err(words) => return vec![Action::Say(words)],
        };
        let (path, reader) = carried;
        let mut actions = self.open_now(&path, waker, texts);
        actions.push(Action::Read(reader));
        actions
    }

    fn open_now(&mut self, path: &Path, waker: Waker, texts: &Texts) -> Vec<Action> {
        match self.open(path, texts) {
            Ok(opened) => {
                self.start_saving(waker, texts);
                vec![Action::Opened(Box::new(opened))]
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

    /// Reads the list for the home screen: at once when it is short, behind the screen when it is long.
    fn list(&self, waker: Waker) {
        const SHORT: usize = 8;
        let found = store::list(&self.folders);
        let short = found.len() <= SHORT;
        let (folders, library, sender) = (self.folders.clone(), self.library, self.sender.clone());
        let language = self.language;
        let read = move || {
            let texts = Texts::new(language);
            let listed = found
                .into_iter()
                .map(|one| listed(one, &folders, library, &texts))
                .collect();
            let _ = sender.send(Action::Listed(listed));
        };
        if short {
            read();
        } else {
            std::thread::spawn(move || {
                read();
                waker.wake();
            });
        }
    }

    /// Writes a preparation sheet behind the screen.
    fn sheet(&self, role: String, model: &Model, waker: Waker) {
        let Some(open) = &model.open else { return };
        let (assessment, path) = (open.assessment.clone(), open.path.clone());
        let (library, language, sender) = (model.library, self.language, self.sender.clone());
        let folders = self.folders.clone();
        std::thread::spawn(move || {
            let texts = Texts::new(language);
            let made = making(&folders, "sheet", &texts).and_then(|making| {
                super::sheets::write(&assessment, &path, &role, library, &texts, &making)
            });
            let _ = sender.send(Action::Reported(made));
            waker.wake();
        });
    }

    /// Makes the report behind the screen.
    fn report(&self, model: &Model, waker: Waker) {
        let Some(open) = &model.open else { return };
        if let Some(ReadOnly::Carried(file)) = &open.read_only {
            // It would take the place of the report that it came out of.
            let message = Message::new("tui-report-itself").with("file", file);
            self.later(Action::Reported(Err(model.texts.say(&message))));
            waker.wake();
            return;
        }
        let (assessment, path) = (open.assessment.clone(), open.path.with_extension("pdf"));
        let (library, language, sender) = (model.library, self.language, self.sender.clone());
        let folders = self.folders.clone();
        std::thread::spawn(move || {
            let texts = Texts::new(language);
            let made = unsealed(&path, &texts).and_then(|()| making(&folders, "report", &texts));
            let made = made.and_then(|making| {
                crate::report::of_assessment(&assessment, library, &texts, &making)
                    .map_err(|error| error.words(&texts))
                    .and_then(|rendered| {
                        store::write_whole(&path, &rendered.pdf)
                            .map_err(|error| texts.say(&error.message()))?;
                        let message = Message::new("tui-reported")
                            .with("file", store::shown(&path))
                            .number("pages", rendered.pages);
                        let remark = making.house.as_ref().and_then(HouseStyle::remark);
                        let said: Vec<String> = std::iter::once(message)
                            .chain(remark)
                            .map(|one| texts.say(&one))
                            .collect();
                        Ok(said.join(" "))
                    })
                    .map_err(|reason| {
                        texts.say(&Message::new("tui-report-failed").with("reason", reason))
                    })
            });
            let _ = sender.send(Action::Reported(made));
            waker.wake();
        });
    }
}

/// Refuses to write over a report that holds a seal: the seal would be lost with it.
fn unsealed(path: &Path, texts: &Texts) -> Result<(), String> {
    if std::fs::read(path).is_ok_and(|bytes| holds_seal(&bytes)) {
        let message = Message::new("tui-report-sealed").with("file", store::shown(path));
        return Err(texts.say(&message));
    }
    Ok(())
}

/// How to make a report or sheet; without a usable house style the sentence with the way out.
fn making(
    folders: &Folders,
    command: &'static str,
    texts: &Texts,
) -> Result<crate::report::Making, String> {
    let house = super::house_style(folders).map_err(|wrong| {
        let way_out = Message::new("house-way-out").with("command", command);
        format!("{} {}", texts.say(&wrong), texts.say(&way_out))
    })?;
    Ok(crate::report::Making {
        house,
        ..Default::default()
    })
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

fn listed(one: store::Listed, folders: &Folders, library: &Library, texts: &Texts) -> Listed {
    let changed = one
        .modified
        .and_then(|at| Timestamp::try_from(at).ok())
        .map_or_else(String::new, |at| {
            at.to_zoned(TimeZone::system())
                .strftime("%Y-%m-%d %H:%M")
                .to_string()
        });
    let file = one
        .path
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    match store::load(&one.path, folders) {
        Ok(loaded) => {
            let assessment = loaded.assessment;
            let digest = if assessment.rounds.is_empty() {
                String::new()
            } else {
                content_digest(&assessment).unwrap_or_default()
            };
            Listed {
                path: one.path,
                name: assessment.profile.name.clone(),
                organisation: assessment.profile.organisation.clone(),
                changed,
                standing: Ok(Box::new(Standing::new(
                    &assessment,
                    &assessment.library(library),
                    &digest,
                    &moment().today,
                ))),
                last_session: assessment
                    .sessions
                    .last()
                    .map(|s| s.date.clone())
                    .unwrap_or_default(),
                review_date: assessment.review_date.clone().unwrap_or_default(),
            }
        }
        Err(error) => Listed {
            path: one.path,
            name: file,
            organisation: String::new(),
            changed,
            standing: Err(texts.say(&error.message())),
            last_session: String::new(),
            review_date: String::new(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_with_a_seal_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        let texts = Texts::new(Language::Dutch);
        assert!(unsealed(&path, &texts).is_ok());
        std::fs::write(&path, b"%PDF-1.7 x").unwrap();
        assert!(unsealed(&path, &texts).is_ok());
        std::fs::write(&path, b"%PDF-1.7 << /ByteRange [0 1 2 3] >>").unwrap();
        assert!(unsealed(&path, &texts).unwrap_err().contains("zegel"));
    }
}
