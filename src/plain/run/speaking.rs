//! What the front says: what is new, and only that; to the letter, nothing that could steer a terminal.

use super::{Front, RunError};
use crate::language::Message;
use crate::plain::scene::Scene;
use crate::plain::{prompt, telling};
use crate::text::visible;

/// What was asked for before a line was read, and where the cursor was.
pub(super) type Before = (String, Option<(usize, usize)>);

impl Front<'_> {
    /// Which assessment is open, when that is another one than before.
    pub(super) fn tell_opened(&mut self) -> Result<(), RunError> {
        let open = self.model.open.as_ref();
        let path = open.map(|open| open.path.clone());
        if path == self.opened {
            return Ok(());
        }
        self.opened = path;
        let Some(open) = open else { return Ok(()) };
        let profile = &open.assessment.profile;
        let name = crate::plain::list::sentence(&[&profile.name, &profile.organisation]);
        let words = self.model.say_with("plain-opened", "name", &name);
        self.tell(&words)
    }

    /// Tells what is new since the last telling.
    pub(super) fn tell_new(
        &mut self,
        quiet: bool,
        look: Option<usize>,
        before: Option<Before>,
        said: bool,
    ) -> Result<(), RunError> {
        self.tell_opened()?;
        let said = said || self.tell_said()?;
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
        if lines.is_empty() && !said {
            match before {
                Some((_, cursor)) if cursor != self.cursor() => lines.extend(self.cursor_words()),
                // Silence could be anything.
                Some((asked, _)) if asked == prompt(&self.model) => {
                    lines.push(telling::unchanged(&self.model));
                }
                _ => {}
            }
        }
        self.told = scene;
        self.tell_all(&lines)
    }

    /// Where the cursor of the text at hand is: line and characters before it.
    pub(super) fn cursor(&self) -> Option<(usize, usize)> {
        let editor = self.model.editor()?;
        let text = editor.text();
        let before = text.get(..editor.cursor_offset())?;
        let line = before.rsplit('\n').next().unwrap_or_default();
        Some((before.matches('\n').count(), line.chars().count()))
    }

    pub(super) fn cursor_words(&self) -> Option<String> {
        let (line, characters) = self.cursor()?;
        let message = Message::new("plain-cursor")
            .with("line", (line + 1).to_string())
            .with("byte", characters.to_string());
        Some(self.model.say(&message))
    }

    /// What was said last; whether anything was.
    pub(super) fn tell_said(&mut self) -> Result<bool, RunError> {
        let said = self.model.said.clone().unwrap_or_default();
        if said.is_empty() {
            return Ok(false);
        }
        // How saving went may have been told while it was waited for.
        if self.said.as_ref() != Some(&said) {
            self.tell(&said)?;
            self.said = Some(said);
        }
        Ok(true)
    }

    pub(super) fn tell_all(&mut self, lines: &[String]) -> Result<(), RunError> {
        lines.iter().try_for_each(|line| self.tell(line))
    }

    /// Writes lines; nothing in them can steer a terminal.
    pub(super) fn tell(&mut self, words: &str) -> Result<(), RunError> {
        for line in words.split('\n').filter(|line| !line.trim().is_empty()) {
            writeln!(self.output, "{}", visible(line))?;
        }
        Ok(())
    }
}
