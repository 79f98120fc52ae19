//! The loop: read a line, do what it means, tell what is new.

mod speaking;

use std::io::{self, BufRead, Write};
use std::path::PathBuf;
use std::time::Duration;

use super::doubting::doubt;
use super::lines::Line;
#[cfg(unix)]
use super::listening::Heard;
use super::names::Names;
use super::reading::{Meant, read};
use super::scene::{PART, Scene};
use super::{help, prompt, telling};
use crate::app::{Action, CommandId, Effect, Geometry, Model, Now, Opened, SaveState, update};
use crate::language::Message;
use crate::outside::{OpenError, Outside, Setup, editor, moment};
use crate::store::StoreError;

/// How long is waited for at a time, for what is being made.
const A_WHILE: Duration = Duration::from_millis(50);
/// How often, when somebody asked for it to be saved.
const MOST_WAITS: usize = 60;
/// The exit code of a program whose terminal went away: 128 and SIGHUP.
const HANG_UP: u8 = 129;

/// The ways in and out of the front.
pub struct Streams<'a> {
    /// Where lines come from.
    pub input: &'a mut dyn BufRead,
    /// Where sentences go.
    pub output: &'a mut dyn Write,
    /// Whether a person types at a terminal: what is typed is seen there, and other programs can be used.
    pub terminal: bool,
}

/// Why the front could not run, or stopped.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The file could not be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The file or the disk.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Nothing can be read or written any more; what was written before is saved.
    #[error(transparent)]
    Stream(#[from] io::Error),
}

/// Runs until somebody stops or the lines end; gives the exit code of the process.
///
/// # Errors
/// When the file cannot be opened or saved, or when sentences can go nowhere.
pub fn run(setup: Setup, streams: Streams<'_>) -> Result<u8, RunError> {
    let Streams {
        input,
        output,
        terminal,
    } = streams;
    let (outside, opened) = Outside::of(&setup)?;
    let mut front = Front {
        model: setup.in_lines().model(window()),
        names: Names::new(),
        outside,
        opened: None,
        told: Scene::default(),
        wrote: false,
        said: None,
        input,
        output,
        terminal,
        now: moment(),
    };
    let ended = front.start(opened).and_then(|()| front.until_the_end());
    // Where the team was belongs in the file, however it ended.
    front.act(Action::Command(CommandId::Save));
    front.outside.close()?;
    let code = ended?;
    if code == HANG_UP {
        // Nobody is left to say goodbye to.
        return Ok(code);
    }
    front.tell(&front.model.word("plain-bye"))?;
    front.output.flush()?;
    Ok(code)
}

/// The window of this front: so wide that a row is a written line, and so high that a page is a part.
pub(super) fn window() -> (u16, u16) {
    let height = u16::try_from(PART).unwrap_or(u16::MAX).saturating_add(6);
    (u16::MAX, height)
}

/// Tells the model how its texts are laid out: there is no window.
pub fn lay_out(model: &mut Model, now: &Now) {
    let length = telling::last_part(model);
    let geometry = Geometry {
        width: u16::MAX,
        height: u16::try_from(PART).unwrap_or(u16::MAX),
        scroll_max: u16::try_from(length).unwrap_or(u16::MAX),
        ..Geometry::default()
    };
    update(model, Action::Laid(geometry), now);
}

struct Front<'a> {
    model: Model,
    names: Names,
    outside: Outside,
    /// The file that was open when something was told last.
    opened: Option<PathBuf>,
    /// What was told last.
    told: Scene,
    /// Whether something was written in the field at hand since it got the focus.
    wrote: bool,
    /// What was said for the line at hand.
    said: Option<String>,
    input: &'a mut dyn BufRead,
    output: &'a mut dyn Write,
    terminal: bool,
    /// The moment of the line at hand.
    now: Now,
}

impl Front<'_> {
    fn start(&mut self, opened: Option<Opened>) -> Result<(), RunError> {
        self.tell(&self.model.word("plain-welcome"))?;
        match opened {
            Some(opened) => {
                self.outside.start_saving(&self.model.texts);
                self.act(Action::Opened(Box::new(opened)));
            }
            None => {
                self.perform(vec![Effect::List]);
            }
        }
        self.outside.after_drawing();
        self.settle(false)?;
        self.tell_opened()?;
        self.tell_said()?;
        self.told = Scene::of(&self.model);
        self.tell_all(&self.told.in_full(&self.model.texts))
    }

    fn until_the_end(&mut self) -> Result<u8, RunError> {
        loop {
            write!(self.output, "{}> ", prompt(&self.model))?;
            self.output.flush()?;
            let line = Line::next(self.input)?;
            #[cfg(unix)]
            if let Line::Heard(Heard::End(HANG_UP)) = line {
                return Ok(HANG_UP);
            }
            if !self.terminal
                || !matches!(line, Line::Words(_) | Line::Spoiled(_) | Line::Pressed(_))
            {
                // Nobody pressed Enter here.
                writeln!(self.output)?;
            }
            let code = match line {
                Line::End => Some(0),
                Line::TooLong => {
                    self.tell(&self.model.word("plain-too-long"))?;
                    None
                }
                Line::Words(line) => self.take(&line)?,
                Line::Pressed(line) => {
                    // A key alone is no empty line: that would go on to the next field.
                    let code = match line.trim() {
                        "" => None,
                        _ => self.take(&line)?,
                    };
                    self.tell(&self.model.word("plain-pressed"))?;
                    code
                }
                Line::Spoiled(line) => {
                    let code = self.take(&line)?;
                    self.tell(&self.model.word("plain-not-utf8"))?;
                    code
                }
                #[cfg(unix)]
                Line::Heard(heard) => self.answer(heard)?,
            };
            if let Some(code) = code {
                return Ok(code);
            }
        }
    }

    /// What the system wants, while a line was waited for; the exit code when that is to end.
    #[cfg(unix)]
    fn answer(&mut self, heard: Heard) -> Result<Option<u8>, RunError> {
        match heard {
            Heard::End(code) => return Ok(Some(code)),
            // Where nobody types, nobody can be told how to stop.
            Heard::Interrupt if !self.terminal => return Ok(Some(130)),
            Heard::Interrupt => {
                self.tell(&self.model.word("plain-interrupted"))?;
                self.tell(&self.model.word(match self.model.save {
                    SaveState::Failed(_) => "said-how-to-quit-unsaved",
                    _ => "said-how-to-quit",
                }))?;
            }
            Heard::Suspend => {
                self.now = moment();
                self.suspend();
                self.tell_new(false, None, None, false)?;
            }
        }
        Ok(None)
    }

    /// Does what a line means, and tells what is new; the exit code when it was to stop.
    fn take(&mut self, line: &str) -> Result<Option<u8>, RunError> {
        self.now = moment();
        self.said = None;
        let news = self.outside.news(&self.model.texts);
        for action in news {
            self.act_and_say(action)?;
        }
        let meant = read(line, self.wrote, &self.model, &self.names);
        let doubt = doubt(line, &self.model, &self.names);
        let before = (prompt(&self.model), self.cursor());
        let (actions, quiet, look) = match meant {
            Meant::Do(actions) => (actions, false, None),
            Meant::Wrote(actions) => (actions, true, None),
            Meant::Line(number, actions) => (actions, false, Some(number)),
            Meant::Repeat => {
                self.told = Scene::of(&self.model);
                self.tell_all(&self.told.in_full(&self.model.texts))?;
                return Ok(None);
            }
            Meant::Help(wanted) => {
                self.tell_all(&help::told_of(&wanted, &self.model, &self.names))?;
                return Ok(None);
            }
            Meant::Unclear(words) => {
                self.tell(&words)?;
                return Ok(None);
            }
        };
        let redraw = actions.contains(&Action::Command(CommandId::Redraw));
        let saves = actions.contains(&Action::Command(CommandId::Save));
        if let Some(code) = self.do_all(actions)? {
            return Ok(Some(code));
        }
        self.settle(saves)?;
        if redraw {
            self.told = Scene::default();
        }
        // That it is being saved says nothing more once it is.
        let said = saves && matches!(self.model.save, SaveState::Saved(_));
        self.tell_new(quiet, look, Some(before), said)?;
        if let Some(doubt) = doubt {
            self.tell(&doubt)?;
        }
        Ok(None)
    }

    fn do_all(&mut self, actions: Vec<Action>) -> Result<Option<u8>, RunError> {
        let last = actions.len().saturating_sub(1);
        for (index, action) in actions.into_iter().enumerate() {
            // These say something only when they could not be done, and the next action would cover it.
            let may_fail = matches!(action, Action::Paste(_)) && index < last;
            lay_out(&mut self.model, &self.now);
            if let Some(code) = self.act(action) {
                return Ok(Some(code));
            }
            if may_fail {
                self.tell_said()?;
            }
        }
        lay_out(&mut self.model, &self.now);
        Ok(None)
    }

    /// Waits for what is being made, so that its outcome is told before the next line.
    fn settle(&mut self, saves: bool) -> Result<(), RunError> {
        while self.outside.is_working() {
            if let Some(action) = self.outside.wait_for_news(A_WHILE) {
                self.act_and_say(action)?;
            }
        }
        let open = self.model.open.as_ref();
        let writes = open.is_some_and(|open| open.why_read_only().is_none());
        let mut waits = if saves && writes { MOST_WAITS } else { 1 };
        // Also where there was nothing to save, the file is brought up to date, and there is news of that.
        let mut heard = !saves;
        loop {
            for action in self.outside.news(&self.model.texts) {
                heard |= matches!(
                    action,
                    Action::Saved(SaveState::Saved(_) | SaveState::Failed(_))
                );
                self.act_and_say(action)?;
            }
            waits -= 1;
            if waits == 0 || (heard && self.model.save != SaveState::Pending) {
                break;
            }
            if let Some(action) = self.outside.wait_for_news(A_WHILE) {
                self.act_and_say(action)?;
            }
        }
        if let (true, SaveState::Saved(at)) = (saves, &self.model.save) {
            let words = self.model.say_with("save-saved", "at", at);
            self.tell(&crate::app::told::capital(&format!("{words}.")))?;
        }
        Ok(())
    }

    fn act_and_say(&mut self, action: Action) -> Result<(), RunError> {
        let before = self.model.said.clone();
        let failed = matches!(self.model.save, SaveState::Failed(_));
        // How saving stands is told when it goes wrong, and when it is right again.
        self.act(action);
        if failed && let SaveState::Saved(at) = &self.model.save {
            let words = self.model.say_with("save-saved", "at", at);
            self.tell(&crate::app::told::capital(&format!("{words}.")))?;
        }
        if self.model.said != before {
            self.tell_said()?;
        }
        Ok(())
    }

    /// Does one thing; the exit code when it was to stop.
    fn act(&mut self, action: Action) -> Option<u8> {
        let effects = update(&mut self.model, action, &self.now);
        self.perform(effects)
    }

    fn perform(&mut self, effects: Vec<Effect>) -> Option<u8> {
        for effect in effects {
            match effect {
                Effect::Quit => return Some(0),
                Effect::Redraw => {}
                Effect::Suspend => self.suspend(),
                Effect::Copy(text) => {
                    let words = self.model.say_with("plain-copied", "text", &text);
                    self.act(Action::Say(words));
                }
                Effect::EditOutside(text) => {
                    let edited = self.edited_outside(&text);
                    self.act(Action::Edited(edited));
                }
                other => {
                    for action in self.outside.perform(other, &self.model) {
                        self.act(action);
                    }
                }
            }
        }
        None
    }

    /// Opens a text in the person's own editor, where there is a terminal for it.
    fn edited_outside(&mut self, text: &str) -> Result<Option<String>, String> {
        if !self.terminal {
            return Err(self.model.word("plain-no-editor"));
        }
        // What was told comes before what the editor shows.
        let _ = self.output.flush();
        let folder = self.outside.private_folder();
        let edited = editor::command().and_then(|command| editor::run(&command, text, &folder));
        edited.map_err(|error| {
            let message = Message::new("tui-editor-failed").with("reason", error.to_string());
            self.model.say(&message)
        })
    }

    /// Stops until somebody continues the program; everything is on disk before.
    fn suspend(&mut self) {
        self.outside.flush();
        if self.terminal && stop() {
            // Whoever comes back wants to hear where that is.
            self.told = Scene::default();
        } else {
            let words = self.model.word("tui-no-suspend");
            self.act(Action::Say(words));
        }
    }
}

/// Stops the program with its process group; `false` where no shell waits for it.
#[cfg(unix)]
fn stop() -> bool {
    use rustix::process::{Signal, getpid, getsid, kill_current_process_group};
    getsid(None).is_ok_and(|leader| leader != getpid())
        && kill_current_process_group(Signal::STOP).is_ok()
}

#[cfg(not(unix))]
fn stop() -> bool {
    false
}
