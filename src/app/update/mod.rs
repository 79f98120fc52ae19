//! `update`: the only place that changes the model. One file per kind of change.

mod answering;
mod capturing;
mod cells;
mod committee;
mod conditions;
mod drafts;
mod editing;
mod editions;
mod facilitating;
mod finishing;
mod forms;
mod instruments;
mod items;
mod lifting;
mod lists;
mod overlays;
mod overview;
mod parking;
mod past;
mod picks;
mod pointing;
mod question_forms;
mod reading;
mod reading_back;
mod remark_list;
mod remarks;
mod rights;
mod role_view;
mod session_events;
mod session_forms;
mod session_log;
mod session_plan;
mod sessions;
mod setting;
mod signing;
mod steps;
mod taking;
mod tasks;
mod terms;
mod verdicts;
mod walking;
mod writer;

pub use parking::WritingPlace;
pub use picks::pick_title;

use super::command::CommandId;
use super::draft::Drafts;
use super::form::FormPurpose;
use super::model::{Focus, Geometry, Model, Open, Overlay, SaveState, Screen, Urgency};
use super::{Action, Effect, Key, KeyCode, Now, Opened};
use crate::assessment::{Assessment, Outline};
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
    let held = turn.held_line();
    if turn.model.at != now.at {
        turn.model.at.clone_from(&now.at);
        turn.hold_line(held.as_ref());
    }
    let held = turn.held_line();
    let moves = !matches!(action, Action::Laid(_) | Action::Resize(..));
    turn.act(action);
    turn.hold_line(held.as_ref());
    if moves {
        turn.follow_part();
    }
    turn.keep_to_committee();
    turn.ask_who_writes();
    turn.keep_drafts();
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
                self.model.lift = 0;
                self.paste(&text);
            }
            Action::Command(id) => self.given(id, None),
            Action::Resize(columns, rows) => self.model.size = (columns, rows),
            Action::Laid(geometry) => self.laid(geometry),
            Action::Opened(opened) => self.opened(*opened),
            Action::Drafted(drafts) => self.found_drafts(*drafts),
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
                    open.steps_from = open.assessment.history.len();
                }
                self.refresh();
                self.reload_fields();
                self.see_what_changed();
                self.model.said = Some(words);
            }
            Action::Point(spot) => self.point(spot),
            Action::Wheel(by) => self.wheel(by),
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
        let context = self.model.context();
        if let Some(id) = self.model.keymap.resolve(key, context) {
            self.given(id, Some(key));
            return;
        }
        // A terminal sends Escape with Ctrl and a letter right behind it as this one key; nobody else does.
        if key.ctrl && key.alt && matches!(key.code, KeyCode::Char(_)) {
            self.key(Key::plain(KeyCode::Esc));
            self.key(Key { alt: false, ..key });
            return;
        }
        self.model.said = None;
        self.model.lift = 0;
        self.model.urgency = Urgency::Told;
        self.model.home.overview_next = false;
        // In the palette it may be the name of the way out.
        if self.model.overlay.is_none() {
            self.model.quit_asked = false;
        }
        if let Some(letter) = key.text() {
            self.letter(letter);
        }
    }

    /// A command that somebody gave, by a key or by its name.
    fn given(&mut self, id: CommandId, key: Option<Key>) {
        self.model.said = None;
        self.model.urgency = Urgency::Told;
        self.model.home.overview_next = false;
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
        self.command(id, key);
    }

    /// Says something in the status line.
    fn say(&mut self, message: &Message) {
        self.model.said = Some(self.model.texts.say(message));
        self.model.urgency = Urgency::Told;
    }

    /// Says something that must be seen, whatever is shown: something was refused, or went wrong.
    fn warn(&mut self, message: &Message) {
        self.say(message);
        self.model.urgency = Urgency::Warned;
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
            self.model.urgency = Urgency::Warned;
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
        self.model.presenting = false;
        self.model.kept.clear();
        self.model.drafts = Drafts::default();
        self.model.found = Drafts::default();
        open.locked = self.locked();
        let refusal = open.why_read_only();
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
        self.tell_open_session();
    }

    fn laid(&mut self, geometry: Geometry) {
        self.model.geometry = geometry;
        self.keep_lift();
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
            Some(Overlay::ReadBack(read)) => {
                let most = usize::from(geometry.scroll_max);
                read.top = read.top.min(most);
                read.seen |= read.top >= most;
            }
            _ => {}
        }
    }

    /// Works out again what follows from the answers.
    fn refresh(&mut self) {
        self.follow_open();
        let (library, language) = (self.model.library, self.model.language());
        if let Some(open) = &mut self.model.open {
            open.refresh(library, language);
        }
        self.settle_tasks();
        self.settle_past();
    }

    /// Warns, once, of what was typed and is in no file: a form that was not finished, a quick note that was put off.
    fn warns_of_unfinished(&mut self, id: &'static str) -> bool {
        if self.model.quit_asked {
            return false;
        }
        let on_screen = match &self.model.screen {
            Screen::Form(form, _) => Some(&**form),
            _ => None,
        };
        let forms = on_screen.into_iter().chain(&self.model.kept);
        let form = forms
            .filter(|form| form.is_touched())
            .find(|form| {
                !matches!(
                    form.purpose,
                    FormPurpose::TaskFilter | FormPurpose::PastFilter
                )
            })
            .map(|form| form.title);
        let open = self.model.open.as_ref();
        let is_noting = open.is_some_and(|open| !open.half_noted.trim().is_empty());
        let Some(what) = form.or(is_noting.then_some("cmd-capture")) else {
            return false;
        };
        let what = self.words(what);
        self.model.quit_asked = true;
        self.warn(&Message::new(id).with("what", what));
        true
    }

    fn quit(&mut self) {
        self.keep_capture();
        self.leave_field();
        // The cursor has moved since the field was entered.
        self.remember_place();
        if let (SaveState::Failed(_), false) = (&self.model.save, self.model.quit_asked) {
            self.model.quit_asked = true;
            self.effects.push(Effect::Snapshot);
            self.warn(&Message::new("said-not-saved-quit"));
            return;
        }
        if self.warns_of_unfinished("said-unfinished-quit") {
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
                step: None,
                left: std::collections::BTreeMap::new(),
                from_matrix: None,
                role: None,
                from_list: None,
            },
            overview: crate::app::Overview::default(),
            committee: None,
            desk: crate::app::Desk::default(),
            tasks: super::TaskList::default(),
            past: super::past::Past::default(),
            pause_told: false,
            half_noted: String::new(),
            steps_from: 0,
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
