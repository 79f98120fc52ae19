//! `update`: the only place that changes the model. One file per kind of change.

mod answering;
mod cells;
mod committee;
mod editing;
mod editions;
mod finishing;
mod forms;
mod instruments;
mod items;
mod lists;
mod overlays;
mod overview;
mod picks;
mod question_forms;
mod reading;
mod remarks;
mod rights;
mod role_view;
mod signing;
mod taking;
mod terms;
mod verdicts;
mod walking;

use super::command::{self, CommandId};
use super::model::{Focus, Geometry, Model, Open, Overlay, SaveState, Screen};
use super::{Action, Effect, Key, Now, Opened};
use crate::assessment::{Assessment, Edit, Outline, Stamp};
use crate::language::Message;
use crate::questionnaire::Library;
use crate::signing::content_digest;
use crate::standing::{RoundStanding, Standing};

/// Does what the user meant; gives what the outside must do.
pub fn update(model: &mut Model, action: Action, now: &Now) -> Vec<Effect> {
    let mut turn = Turn {
        model,
        now,
        effects: Vec::new(),
    };
    if let Some(open) = &mut turn.model.open
        && open.today != now.today
    {
        open.today.clone_from(&now.today);
    }
    turn.act(action);
    turn.keep_to_committee();
    turn.effects
}

/// One action at work.
struct Turn<'a> {
    model: &'a mut Model,
    now: &'a Now,
    effects: Vec<Effect>,
}

impl Turn<'_> {
    fn act(&mut self, action: Action) {
        match action {
            Action::Key(key) => self.key(key),
            Action::Paste(text) => {
                self.model.said = None;
                self.paste(&text);
            }
            Action::Command(id) => self.command(id, None),
            Action::Resize(columns, rows) => self.model.size = (columns, rows),
            Action::Laid(geometry) => self.laid(geometry),
            Action::Opened(opened) => self.opened(*opened),
            Action::Listed(listed) => {
                self.model.home.selected =
                    self.model.home.selected.min(listed.len().saturating_sub(1));
                self.model.home.listed = listed;
            }
            Action::Saved(state) => self.saved(state),
            Action::Edited(result) => self.edited_outside(result),
            Action::Merged(assessment, words) => {
                if let Some(open) = &mut self.model.open {
                    open.assessment = *assessment;
                    // Steps back were made for the text before the merge.
                    open.undo.clear();
                    open.redo.clear();
                }
                self.refresh();
                self.reload_fields();
                self.model.said = Some(words);
            }
            Action::Read(reader) => {
                self.model.said = None;
                self.read(reader.title, reader.text);
            }
            Action::Reported(Ok(words) | Err(words)) | Action::Say(words) => {
                self.model.said = Some(words);
            }
        }
    }

    fn key(&mut self, key: Key) {
        self.model.said = None;
        self.model.home.overview_next = false;
        let context = self.model.context();
        if let Some(id) = command::resolve(key, context) {
            // Whoever was warned and goes on leaving means it; Open is Enter in the palette.
            if !matches!(
                id,
                CommandId::Quit
                    | CommandId::Back
                    | CommandId::ToHome
                    | CommandId::Palette
                    | CommandId::Open
            ) {
                self.model.quit_asked = false;
            }
            self.command(id, Some(key));
        } else if let Some(letter) = key.text() {
            self.letter(letter);
        }
    }

    /// Says something in the status line.
    fn say(&mut self, message: &Message) {
        self.model.said = Some(self.model.texts.say(message));
    }

    /// Says the text with this id.
    fn tell(&mut self, id: &'static str) {
        self.say(&Message::new(id));
    }

    /// Says how to stop, and whether that is safe.
    fn tell_how_to_quit(&mut self) {
        self.tell(if matches!(self.model.save, SaveState::Failed(_)) {
            "said-how-to-quit-unsaved"
        } else {
            "said-how-to-quit"
        });
    }

    fn saved(&mut self, state: SaveState) {
        if let SaveState::Failed(words) = &state {
            self.model.said = Some(words.clone());
        }
        self.model.save = state;
    }

    fn opened(&mut self, opened: Opened) {
        let fresh = opened.assessment.team.is_empty() && opened.assessment.answers.is_empty();
        self.follow(&opened.assessment);
        let mut open = Open::new(
            opened,
            &self.now.today,
            self.model.library,
            self.model.language(),
        );
        let recovered = open.1.take();
        let mut open = open.0;
        open.go_back_to_place();
        self.model.save = SaveState::Idle;
        self.model.overlay = None;
        self.model.kept.clear();
        open.locked = self.locked();
        let refusal = open.refusal();
        self.model.open = Some(open);
        self.model.screen = Screen::Walk;
        if fresh {
            self.show_records(super::RecordKind::People);
            self.tell("said-add-team");
        } else if std::mem::take(&mut self.model.home.overview_next) {
            self.show_overview();
        }
        let locked = self.locked();
        if let Some(refusal) = refusal {
            self.say(&refusal);
        }
        if let (Some(words), None) = (recovered, locked) {
            self.model.said = Some(words);
        }
    }

    fn laid(&mut self, geometry: Geometry) {
        self.model.geometry = geometry;
        if let Some(editor) = self.editor_mut() {
            editor.set_width(geometry.width);
            editor.ensure_visible(usize::from(geometry.height));
        }
        if let Some(open) = &mut self.model.open {
            open.walk.scroll = open.walk.scroll.min(usize::from(geometry.scroll_max));
        }
        match &mut self.model.overlay {
            Some(Overlay::Help(top)) => *top = (*top).min(usize::from(geometry.scroll_max)),
            Some(Overlay::Reader(reader)) => {
                reader.top = reader.top.min(usize::from(geometry.scroll_max));
            }
            _ => {}
        }
    }

    /// Makes a change; `true` when it was made. What can be undone goes on the undo list.
    fn edit(&mut self, edit: Edit) -> bool {
        self.keep_definition(&edit);
        let Some(inverse) = self.apply(edit) else {
            return false;
        };
        if let (Some(inverse), Some(open)) = (inverse, &mut self.model.open) {
            open.undo.push(inverse);
            open.redo.clear();
        }
        self.refresh();
        true
    }

    /// Makes changes that belong together: one step to undo. `false` when none was made.
    fn edit_all(&mut self, edits: Vec<Edit>) -> bool {
        let inverses = self.apply_all(edits);
        if inverses.is_empty() {
            return false;
        }
        if let Some(open) = &mut self.model.open {
            open.undo.push_all(inverses);
            open.redo.clear();
        }
        self.refresh();
        true
    }

    /// Applies edits up to the first that is refused; the edits that take them back, in that order.
    fn apply_all(&mut self, edits: Vec<Edit>) -> Vec<Edit> {
        let mut inverses = Vec::new();
        for edit in edits {
            match self.apply(edit) {
                Some(inverse) => inverses.extend(inverse),
                None => break,
            }
        }
        inverses.reverse();
        inverses
    }

    /// Applies and records an edit, without refreshing. `None` when it was refused; otherwise the
    /// inverse, which signing has not.
    #[allow(clippy::option_option)]
    fn apply(&mut self, edit: Edit) -> Option<Option<Edit>> {
        let stamp = Stamp {
            at: self.now.at.clone(),
            by: None,
        };
        let open = self.model.open.as_mut()?;
        if let Some(refusal) = open.refusal() {
            self.say(&refusal);
            return None;
        }
        if open.refuses_committee(&edit) {
            self.tell("said-committee-changes-nothing");
            return None;
        }
        if edit
            .address()
            .is_some_and(|at| open.assessment.is_former(&at.instrument))
        {
            self.tell("said-former");
            return None;
        }
        match open.assessment.apply(edit.clone(), &stamp) {
            Ok(inverse) => {
                self.effects.push(Effect::Record(Box::new(edit), stamp));
                Some(inverse)
            }
            Err(error) => {
                self.say(&error.message());
                None
            }
        }
    }

    /// Works out again what follows from the answers.
    fn refresh(&mut self) {
        self.follow_open();
        let (library, language) = (self.model.library, self.model.language());
        if let Some(open) = &mut self.model.open {
            open.refresh(library, language);
        }
    }

    /// Whether the last step that can be taken back (or done again) was made at the question at hand.
    fn is_step_here(&self, again: bool) -> bool {
        let Some(open) = &self.model.open else {
            return false;
        };
        let step = if again {
            open.redo.last()
        } else {
            open.undo.last()
        };
        let here = open.question().map(|(address, _)| address);
        here.is_some() && step.and_then(Edit::address) == here.as_ref()
    }

    fn undo(&mut self, again: bool) {
        if let Some(editor) = self.editor_mut() {
            let done = if again { editor.redo() } else { editor.undo() };
            if done {
                self.after_typing();
                return;
            }
            // The editor is back where it began: on with what was done to this answer before.
            if !self.is_walking() || self.model.overlay.is_some() || !self.is_step_here(again) {
                self.tell(if again {
                    "said-nothing-to-redo"
                } else {
                    "said-nothing-to-undo"
                });
                return;
            }
        }
        // What was done in this field so far is the last step.
        self.commit_field();
        let Some(open) = &mut self.model.open else {
            return;
        };
        let next = if again {
            open.redo.pop()
        } else {
            open.undo.pop()
        };
        let Some(step) = next else {
            self.tell(if again {
                "said-nothing-to-redo"
            } else {
                "said-nothing-to-undo"
            });
            return;
        };
        // The last edit that is taken back is the first that was made: that is where to look.
        let address = step.iter().rev().find_map(Edit::address).cloned();
        let inverses = self.apply_all(step.clone());
        if inverses.is_empty() {
            // Refused, and said why: it can still be taken back by whoever may.
            if let Some(open) = &mut self.model.open {
                let same = if again {
                    &mut open.redo
                } else {
                    &mut open.undo
                };
                same.push_all(step);
            }
            return;
        }
        if let Some(open) = &mut self.model.open {
            let other = if again {
                &mut open.undo
            } else {
                &mut open.redo
            };
            other.push_all(inverses);
        }
        self.refresh();
        if let Some(address) = address {
            self.go_to_address(&address);
        }
        self.reload_fields();
        self.tell(if again { "said-redone" } else { "said-undone" });
    }

    fn quit(&mut self) {
        self.leave_field();
        // The cursor has moved since the field was entered.
        self.remember_place();
        if let (SaveState::Failed(_), false) = (&self.model.save, self.model.quit_asked) {
            self.model.quit_asked = true;
            self.effects.push(Effect::Snapshot);
            self.tell("said-not-saved-quit");
            return;
        }
        // The front closes on its way out, and says what went wrong once the terminal is given back.
        self.effects.push(Effect::Quit);
    }
}

impl Open {
    /// Opens at the beginning; the second part is what was recovered, in words.
    fn new(
        opened: Opened,
        today: &str,
        library: &'static Library,
        language: &str,
    ) -> (Self, Option<String>) {
        let mut open = Self {
            assessment: opened.assessment,
            path: opened.path,
            read_only: opened.read_only,
            locked: None,
            outlines: Vec::new(),
            standing: Standing::new(&empty(), library, "", today),
            digest: String::new(),
            today: today.to_owned(),
            walk: super::model::Walk {
                outline: 0,
                at: 0,
                focus: Focus::Question,
                fields: Vec::new(),
                tree: 0,
                guidance: false,
                scroll: 0,
                before: None,
                left: std::collections::BTreeMap::new(),
                from_matrix: None,
                role: None,
            },
            overview: crate::app::Overview::default(),
            committee: None,
            desk: crate::app::Desk::default(),
            undo: super::Steps::default(),
            redo: super::Steps::default(),
        };
        open.refresh(library, language);
        (open, opened.recovered)
    }

    /// Outlines, standing and digest again, and the walk kept at the same question.
    fn refresh(&mut self, library: &'static Library, language: &str) {
        let here = self.entry().map(walking::entry_key);
        let walked = self.instrument().map(|instrument| &instrument.id);
        let (former, in_use): (Vec<_>, Vec<_>) = self
            .assessment
            .instruments
            .iter()
            .partition(|used| used.former);
        self.outlines = in_use
            .into_iter()
            .chain(former)
            .filter_map(|used| library.get(&used.id).ok())
            .map(|instrument| Outline::in_language(instrument, &self.assessment, language))
            .collect();
        let place = |outline: &Outline<'_>| Some(&outline.instrument.id) == walked;
        self.walk.outline = self.outlines.iter().position(place).unwrap_or(0);
        self.refresh_digest(library);
        let Some(last) = self
            .outline()
            .map(|outline| outline.entries.len().saturating_sub(1))
        else {
            return;
        };
        let found = here
            .zip(self.outline())
            .and_then(|(key, outline)| walking::position_of(outline, &key));
        let at = found.unwrap_or(self.walk.at.min(last));
        if self.walk.tree == self.walk.at {
            self.walk.tree = at;
        }
        self.walk.at = at;
        self.walk.tree = self.walk.tree.min(last);
    }

    /// The digest matters only once there is a round; counting is always needed.
    fn refresh_digest(&mut self, library: &Library) {
        if !self.assessment.rounds.is_empty() {
            self.digest = content_digest(&self.assessment).unwrap_or_default();
        }
        self.standing = Standing::new(&self.assessment, library, &self.digest, &self.today);
    }

    /// Whether the last round is known to be stale.
    fn is_stale(&self) -> bool {
        matches!(self.standing.round, RoundStanding::Stale { .. })
    }
}

fn empty() -> Assessment {
    Assessment::new("", crate::assessment::Profile::default(), Vec::new())
}

#[cfg(test)]
mod tests;
