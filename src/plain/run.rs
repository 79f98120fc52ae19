//! The loop: read a line, do what it means, tell what is new.

use std::io::{self, BufRead, Read as _, Write};
use std::path::PathBuf;
use std::time::Duration;

use super::names::Names;
use super::reading::{Meant, read};
use super::scene::{PART, Scene};
use super::{help, prompt, telling};
use crate::app::{Action, CommandId, Effect, Geometry, Model, Now, Opened, SaveState, update};
use crate::language::Message;
use crate::outside::{OpenError, Outside, Setup, editor, moment};
use crate::store::StoreError;
use crate::text::visible;

/// The longest line that is read, in bytes: more than any text may grow to.
const LONGEST: u64 = 4 * 1024 * 1024;
/// How long is waited for at a time, for what is being made.
const A_WHILE: Duration = Duration::from_millis(50);
/// How often, when somebody asked for it to be saved.
const MOST_WAITS: usize = 60;

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
        model: setup.model(window()),
        names: Names::new(),
        outside,
        opened: None,
        told: Scene::default(),
        wrote: false,
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
    input: &'a mut dyn BufRead,
    output: &'a mut dyn Write,
    terminal: bool,
    /// The moment of the line at hand.
    now: Now,
}

/// A line that was read.
enum Line {
    Words(String),
    TooLong,
    End,
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

    /// Which assessment is open, when that is another one than before.
    fn tell_opened(&mut self) -> Result<(), RunError> {
        let open = self.model.open.as_ref();
        let path = open.map(|open| open.path.clone());
        if path == self.opened {
            return Ok(());
        }
        self.opened = path;
        let Some(open) = open else { return Ok(()) };
        let profile = &open.assessment.profile;
        let name = super::list::sentence(&[&profile.name, &profile.organisation]);
        let words = self.model.say_with("plain-opened", "name", &name);
        self.tell(&words)
    }

    fn until_the_end(&mut self) -> Result<u8, RunError> {
        loop {
            write!(self.output, "{}> ", prompt(&self.model))?;
            self.output.flush()?;
            let line = self.line()?;
            if !self.terminal || matches!(line, Line::End) {
                // Nobody pressed Enter here.
                writeln!(self.output)?;
            }
            match line {
                Line::End => return Ok(0),
                Line::TooLong => self.tell(&self.model.word("plain-too-long"))?,
                Line::Words(line) => {
                    if let Some(code) = self.take(&line)? {
                        return Ok(code);
                    }
                }
            }
        }
    }

    /// The next line, without its end.
    fn line(&mut self) -> io::Result<Line> {
        let mut bytes = Vec::new();
        let read = (&mut *self.input)
            .take(LONGEST)
            .read_until(b'\n', &mut bytes)?;
        if read == 0 {
            return Ok(Line::End);
        }
        if bytes.last() != Some(&b'\n') && read as u64 == LONGEST {
            while bytes.last() != Some(&b'\n') {
                bytes.clear();
                if (&mut *self.input)
                    .take(LONGEST)
                    .read_until(b'\n', &mut bytes)?
                    == 0
                {
                    break;
                }
            }
            return Ok(Line::TooLong);
        }
        let line = String::from_utf8_lossy(&bytes).into_owned();
        Ok(Line::Words(line.trim_end_matches(['\n', '\r']).to_owned()))
    }

    /// Does what a line means, and tells what is new; the exit code when it was to stop.
    fn take(&mut self, line: &str) -> Result<Option<u8>, RunError> {
        self.now = moment();
        let news = self.outside.news(&self.model.texts);
        for action in news {
            self.act_and_say(action)?;
        }
        let meant = read(line, self.wrote, &self.model, &self.names);
        let cursor = self.cursor();
        let (actions, quiet, look) = match meant {
            Meant::Do(actions) => (actions, false, None),
            Meant::Wrote(actions) => (actions, true, None),
            Meant::Line(number, actions) => (actions, false, Some(number)),
            Meant::Repeat => {
                self.told = Scene::of(&self.model);
                self.tell_all(&self.told.in_full(&self.model.texts))?;
                return Ok(None);
            }
            Meant::Help => {
                self.tell_all(&help::here(&self.model))?;
                return Ok(None);
            }
            Meant::Commands => {
                self.tell_all(&help::all(&self.model))?;
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
        self.tell_new(quiet, look, cursor)?;
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

    /// Tells what is new since the last telling.
    fn tell_new(
        &mut self,
        quiet: bool,
        look: Option<usize>,
        cursor: Option<(usize, usize)>,
    ) -> Result<(), RunError> {
        self.tell_opened()?;
        let said = self.tell_said()?;
        let scene = Scene::of(&self.model);
        let here = scene.is_at(&self.told);
        self.wrote = here && (quiet || self.wrote);
        if quiet && here {
            self.told = scene.after_writing(&self.told);
            return Ok(());
        }
        let mut lines = scene.since(&self.told, &self.model.texts);
        if lines.is_empty()
            && let Some(number) = look
        {
            lines.extend(scene.numbered_line(number));
        }
        if lines.is_empty() && !said && self.cursor() != cursor {
            lines.extend(self.cursor_words());
        }
        self.told = scene;
        self.tell_all(&lines)
    }

    /// Where the cursor of the text at hand is: line and characters before it.
    fn cursor(&self) -> Option<(usize, usize)> {
        let editor = self.model.editor()?;
        let text = editor.text();
        let before = text.get(..editor.cursor_offset())?;
        let line = before.rsplit('\n').next().unwrap_or_default();
        Some((before.matches('\n').count(), line.chars().count()))
    }

    fn cursor_words(&self) -> Option<String> {
        let (line, characters) = self.cursor()?;
        let message = Message::new("plain-cursor")
            .with("line", (line + 1).to_string())
            .with("byte", characters.to_string());
        Some(self.model.say(&message))
    }

    /// Waits for what is being made, so that its outcome is told before the next line.
    fn settle(&mut self, saves: bool) -> Result<(), RunError> {
        while self.outside.is_working() {
            if let Some(action) = self.outside.wait_for_news(A_WHILE) {
                self.act_and_say(action)?;
            }
        }
        let mut waits = if saves { MOST_WAITS } else { 1 };
        loop {
            for action in self.outside.news(&self.model.texts) {
                self.act_and_say(action)?;
            }
            waits -= 1;
            if waits == 0 || self.model.save != SaveState::Pending {
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
        if !self.terminal || !stop() {
            let words = self.model.word("tui-no-suspend");
            self.act(Action::Say(words));
        }
    }

    /// What was said last; whether anything was.
    fn tell_said(&mut self) -> Result<bool, RunError> {
        let said = self.model.said.clone().unwrap_or_default();
        if said.is_empty() {
            return Ok(false);
        }
        self.tell(&said)?;
        Ok(true)
    }

    fn tell_all(&mut self, lines: &[String]) -> Result<(), RunError> {
        lines.iter().try_for_each(|line| self.tell(line))
    }

    /// Writes lines; nothing in them can steer a terminal.
    fn tell(&mut self, words: &str) -> Result<(), RunError> {
        for line in words.split('\n').filter(|line| !line.trim().is_empty()) {
            writeln!(self.output, "{}", visible(line))?;
        }
        Ok(())
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
