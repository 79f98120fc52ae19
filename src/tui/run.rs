//! The loop of the full-screen front: wait, update, draw, and do what the model asks of the outside.
//!
//! The one place where model, terminal, store and report meet.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::paints::Depth;
use super::terminal::{
    Input, Mouse, MouseAction, MouseButton, Screen, Signal, TerminalError, take_worker_panics,
};
use super::theme::Theme;
use super::{draw, measure, spot_at};
use crate::app::command::CommandId;
use crate::app::{Action, Effect, Model, Opened, update};
use crate::language::Message;
use crate::outside::{OpenError, Outside, Setup, moment};
use crate::store::StoreError;

/// Why the front could not run, or stopped.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The terminal.
    #[error(transparent)]
    Terminal(#[from] TerminalError),
    /// The file or the disk.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file could not be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
}

impl RunError {
    /// The sentence for people.
    pub fn message(&self) -> Message {
        match self {
            Self::Terminal(error) => {
                Message::new("tui-terminal-failed").with("reason", error.to_string())
            }
            Self::Store(error) => error.message(),
            Self::Open(error) => error.message(),
        }
    }
}

/// Runs until the user leaves; gives the exit code of the process.
///
/// # Errors
/// When the file cannot be opened or saved, or the terminal cannot be used.
pub fn run(setup: Setup, depth: Depth) -> Result<u8, RunError> {
    // Before the screen changes: an error is said in plain sentences then.
    let (mut outside, opened) = Outside::of(&setup)?;
    let screen = Screen::enter("grondig")?;
    let model = setup.model(screen.size());
    let waker = screen.waker();
    outside.wakes(Arc::new(move || waker.wake()));
    let mut front = Front {
        model,
        depth,
        screen,
        outside,
    };
    front.start(opened)?;
    let end = front.until_the_end();
    let Front {
        screen,
        mut outside,
        ..
    } = front;
    if let Ok(End::HangUp) = end {
        // The terminal is gone: save, and leave without touching it.
        let _ = outside.close();
        screen.exit_after_hang_up();
    }
    // The terminal is given back before the last words, whatever happened.
    drop(screen);
    outside.close()?;
    match end? {
        End::Code(code) => Ok(code),
        End::HangUp => Ok(super::terminal::HANG_UP_EXIT.try_into().unwrap_or(1)),
    }
}

/// How the loop ended.
#[derive(Debug, Clone, Copy)]
enum End {
    /// With this exit code.
    Code(u8),
    /// The terminal is gone.
    HangUp,
}

struct Front {
    model: Model,
    depth: Depth,
    screen: Screen,
    outside: Outside,
}

/// Whether to go on.
type Ended = Option<u8>;

impl Front {
    fn start(&mut self, opened: Option<Opened>) -> Result<(), RunError> {
        match opened {
            Some(opened) => {
                self.outside.start_saving(&self.model.texts);
                self.act(Action::Opened(Box::new(opened)))?;
            }
            None => {
                self.perform(vec![Effect::List])?;
            }
        }
        Ok(())
    }

    fn until_the_end(&mut self) -> Result<End, RunError> {
        loop {
            self.draw()?;
            self.outside.after_drawing();
            let wake = self.screen.wait(self.next_minute())?;
            if wake.hang_up {
                self.keep_place();
                return Ok(End::HangUp);
            }
            for signal in wake.signals {
                match signal {
                    Signal::Suspend => self.stop()?,
                    other => {
                        self.keep_place();
                        return Ok(End::Code(u8::try_from(other.exit_code()).unwrap_or(1)));
                    }
                }
            }
            for action in self.outside.news(&self.model.texts) {
                self.act(action)?;
            }
            for panic in take_worker_panics() {
                let action = self.outside.worker_failed(&panic, &self.model.texts);
                self.act(action)?;
            }
            for (index, input) in wake.inputs.into_iter().enumerate() {
                let action = match input {
                    Input::Key(key) => Action::Key(key),
                    Input::Paste(text) => Action::Paste(text),
                    Input::Resize(columns, rows) => Action::Resize(columns, rows),
                    Input::Mouse(mouse) => match self.pointed(mouse) {
                        Some(action) => action,
                        None => continue,
                    },
                };
                // The next key of a batch moves by the width that the one before it left.
                if index > 0 {
                    self.lay_out()?;
                }
                if let Some(code) = self.act(action)? {
                    return Ok(End::Code(code));
                }
            }
        }
    }

    /// What the mouse did, where that means anything.
    fn pointed(&self, mouse: Mouse) -> Option<Action> {
        match mouse.action {
            MouseAction::Down(MouseButton::Left) => {
                spot_at(&self.model, mouse.column, mouse.row).map(Action::Point)
            }
            MouseAction::ScrollUp => Some(Action::Wheel(-1)),
            MouseAction::ScrollDown => Some(Action::Wheel(1)),
            _ => None,
        }
    }

    /// When the clock of the session shows another minute. Nothing else on screen changes by itself: without a session
    /// that goes on the program sleeps until somebody does something.
    fn next_minute(&self) -> Option<Instant> {
        let rest = self.model.clock_rest()?;
        Some(Instant::now() + Duration::from_secs(rest))
    }

    /// On the way out, whatever the reason: where the team was belongs in the file as well.
    fn keep_place(&mut self) {
        // Closing, which comes next, says what went wrong with the disk.
        let _ = self.act(Action::Command(CommandId::Save));
    }

    fn act(&mut self, action: Action) -> Result<Ended, RunError> {
        let effects = update(&mut self.model, action, &moment());
        self.perform(effects)
    }

    fn perform(&mut self, effects: Vec<Effect>) -> Result<Ended, RunError> {
        for effect in effects {
            match effect {
                Effect::Quit => return Ok(Some(0)),
                Effect::Redraw => self.screen.redraw_all(),
                Effect::Suspend => self.suspend()?,
                Effect::Copy(text) => {
                    if self.screen.copy(&text).is_err() {
                        self.say("tui-copy-failed")?;
                    }
                }
                Effect::EditOutside(text) => {
                    let folder = self.outside.private_folder();
                    let edited = self.screen.edit_outside(&text, &folder);
                    let edited = edited.map_err(|error| {
                        let message =
                            Message::new("tui-editor-failed").with("reason", error.to_string());
                        self.model.texts.say(&message)
                    });
                    self.act(Action::Edited(edited))?;
                }
                other => {
                    for action in self.outside.perform(other, &self.model) {
                        self.act(action)?;
                    }
                }
            }
        }
        Ok(None)
    }

    fn say(&mut self, id: &'static str) -> Result<(), RunError> {
        let words = self.model.texts.get(id);
        self.act(Action::Say(words)).map(drop)
    }

    fn suspend(&mut self) -> Result<(), RunError> {
        if !self.screen.can_suspend() {
            return self.say("tui-no-suspend");
        }
        self.stop()
    }

    /// Stops until somebody continues the program; everything is on disk before.
    fn stop(&mut self) -> Result<(), RunError> {
        self.outside.flush();
        self.screen.suspend()?;
        Ok(())
    }

    fn lay_out(&mut self) -> Result<(), RunError> {
        // Also when nothing changed: the editor with the focus may be a new one.
        let geometry = measure(&self.model);
        self.act(Action::Laid(geometry)).map(drop)
    }

    fn draw(&mut self) -> Result<(), RunError> {
        self.lay_out()?;
        // Also after the screen was elsewhere: what a person set may have changed meanwhile.
        self.screen.set_mouse(self.model.look.mouse)?;
        let (model, theme) = (&self.model, Theme::of(self.model.look, self.depth));
        self.screen.draw(|frame| draw(model, &theme, frame))?;
        Ok(())
    }
}
