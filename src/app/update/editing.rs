//! Commands, and writing: what a key does in whatever editor has the focus.

use super::Turn;
use crate::app::command::CommandId as Id;
use crate::app::model::{Focus, Model, Overlay, Screen, SignOff};
use crate::app::{Context, Effect, FinderMode, Key, RecordKind};
use crate::language::Message;
use crate::text::Editor;

impl Model {
    /// The editor that takes typed letters now, wherever it is.
    fn editor_mut(&mut self) -> Option<&mut Editor> {
        match &mut self.overlay {
            Some(Overlay::Finder(finder)) => return Some(&mut finder.query),
            Some(Overlay::Capture(capture)) => return Some(&mut capture.editor),
            Some(_) => return None,
            None => {}
        }
        match &mut self.screen {
            Screen::Form(form, _) => form.fields.get_mut(form.focus)?.editor_mut(),
            Screen::Walk => {
                let walk = &mut self.open.as_mut()?.walk;
                let Focus::Field(index) = walk.focus else {
                    return None;
                };
                walk.fields.get_mut(index)?.editor_mut()
            }
            _ => None,
        }
    }
}

impl Turn<'_> {
    pub(super) fn editor_mut(&mut self) -> Option<&mut Editor> {
        self.model.editor_mut()
    }

    /// A command; `key` tells whether Shift was held, and which number was pressed.
    pub(super) fn command(&mut self, id: Id, key: Option<Key>) {
        if self.lift(id) || self.write_command(id, key.is_some_and(|key| key.shift)) {
            return;
        }
        let line = self.model.selected_line();
        if !self.move_command(id, key) {
            self.open_command(id);
        }
        if self.model.selected_line() != line {
            self.model.lift = 0;
        }
    }

    /// Commands that go somewhere or do something to a list.
    fn move_command(&mut self, id: Id, key: Option<Key>) -> bool {
        match id {
            Id::Open => self.open_selected(),
            Id::Write => self.write(),
            Id::Back => self.back(),
            Id::NextQuestion => self.step(true),
            Id::PreviousQuestion => self.step(false),
            Id::NextOpen => self.next_open(),
            Id::NextField | Id::FormDown => self.tab(true),
            Id::PreviousField | Id::FormUp => self.tab(false),
            Id::Up => self.line(-1),
            Id::Down => self.line(1),
            Id::PageUp => self.line(-self.page()),
            Id::PageDown => self.line(self.page()),
            Id::First => self.line(isize::MIN / 2),
            Id::Last => self.line(isize::MAX / 2),
            Id::ScrollUp => self.scroll(-1),
            Id::ScrollDown => self.scroll(1),
            Id::CellLeft => self.cell(-1),
            Id::CellRight => self.cell(1),
            Id::Choose => self.choose_here(),
            Id::ChooseNumber => self.choose_number(key),
            Id::EditItem => self.edit_item(),
            Id::Remove => self.remove(),
            Id::MoveUp => self.move_item(-1),
            Id::MoveDown => self.move_item(1),
            Id::Suggest => self.suggest(),
            Id::LineDone => self.line_done(),
            Id::FormDone => self.finish_form(),
            Id::FormEnter => self.form_enter(),
            Id::NewRecord => self.new_record(),
            Id::NextPage => self.turn_page(1),
            Id::PreviousPage => self.turn_page(-1),
            Id::ChoosePage => self.choose_page(key),
            Id::ToggleDone => self.toggle_done(),
            _ => return false,
        }
        true
    }

    /// Commands that open something or work everywhere.
    fn open_command(&mut self, id: Id) {
        match id {
            Id::GoTo => self.find(FinderMode::Number),
            Id::Search => self.find(FinderMode::Texts),
            Id::Palette => self.find(FinderMode::Everything),
            Id::Help => self.model.overlay = Some(Overlay::Help(0)),
            Id::Guidance => self.guidance(),
            Id::Recalled => self.show_recalled(),
            Id::AboutOption => self.about_option(),
            Id::Agree => self.agree(),
            Id::Park => self.open_park(),
            Id::NotApplicable => self.open_not_applicable(),
            Id::Dissent => self.open_dissent(),
            Id::Confidential => self.open_confidential(),
            Id::AddActionPoint => self.open_action_point(None),
            Id::TakeOver => self.take_over(),
            Id::Estimate => self.open_estimate(),
            Id::Terms => self.show_terms(),
            Id::Instruments => self.choose_instrument(),
            Id::NextInstrument => self.next_instrument(true),
            Id::PreviousInstrument => self.next_instrument(false),
            Id::CarryOver => self.carry_over(),
            Id::Note => self.note(),
            Id::TakeRights => self.take_rights(),
            Id::CloseEarly => self.open_close_early(),
            Id::ToHome => self.show_home(),
            Id::NewAssessment => self.open_new(),
            Id::Reload => self.effects.push(Effect::List),
            Id::StillRight => self.still_right(),
            Id::OnlyRole => self.choose_role(),
            Id::ToOverview => self.go_to_overview(),
            Id::ToMatrix => self.show_screen(Screen::Matrix(0)),
            Id::ToSignOff => self.show_sign_off(),
            Id::ToActionPoints => self.show_records(RecordKind::ActionPoints),
            Id::FilterList
            | Id::SortList
            | Id::ToOrigin
            | Id::ExportActions
            | Id::ExportCalendar => {
                self.task_command(id);
            }
            Id::AnswerHistory | Id::History | Id::BringBack => self.past_command(id),
            Id::ToTeam => self.show_records(RecordKind::People),
            Id::ToSessions => self.show_records(RecordKind::Sessions),
            Id::ToSession
            | Id::WhoIsHere
            | Id::BeginSession
            | Id::PauseSession
            | Id::EndSession
            | Id::PlanSession => self.session_command(id),
            Id::ToProfile => self.open_profile(),
            Id::ToReviewDate => self.open_review_date(),
            Id::OpenRound => self.start_round(),
            Id::Report => self.report(),
            Id::Sheet => self.open_sheet(),
            Id::EditOutside => self.edit_outside(),
            Id::Undo => self.undo(false),
            Id::Redo => self.undo(true),
            Id::Save => {
                // On the way out after a hang-up, what was being noted is kept as well.
                self.keep_capture();
                self.remember_place();
                self.effects.push(Effect::Snapshot);
                match self
                    .model
                    .open
                    .as_ref()
                    .and_then(crate::app::Open::why_read_only)
                {
                    Some(why) => self.warn(&why),
                    None => self.tell("said-saving"),
                }
            }
            Id::ChooseTheme => self.open_themes(),
            Id::AsciiSigns => self.switch_signs(),
            Id::Mouse => self.switch_mouse(),
            Id::WhoWrites => self.open_writers(),
            Id::Suspend => self.effects.push(Effect::Suspend),
            Id::Redraw => self.effects.push(Effect::Redraw),
            Id::Quit => self.quit(),
            other if self.committee_command(other) => {}
            other => self.facilitate(other),
        }
    }

    fn show_screen(&mut self, screen: Screen) {
        self.leave_field();
        if self.model.open.is_some() {
            self.model.screen = screen;
        }
    }

    pub(super) fn show_sign_off(&mut self) {
        self.leave_field();
        let library = self.model.library;
        if let Some(open) = &mut self.model.open {
            open.digest = crate::signing::content_digest(&open.assessment).unwrap_or_default();
            open.standing = crate::standing::Standing::new(
                &open.assessment,
                library,
                &open.digest,
                &open.today,
            );
            self.model.screen = Screen::SignOff(SignOff::default());
        }
    }

    fn report(&mut self) {
        if self.model.open.is_none() {
            self.tell("said-open-first");
            return;
        }
        self.leave_field();
        // A report with other questions than were answered would mislead.
        if let Some(locked) = self.locked() {
            self.say(&locked);
            return;
        }
        self.effects.push(Effect::Snapshot);
        self.effects.push(Effect::Report);
        self.tell("said-reporting");
    }

    /// Commands of the editor with the focus; `false` when this is no such command.
    fn write_command(&mut self, id: Id, extend: bool) -> bool {
        if let Id::Copy | Id::Cut | Id::PasteInside = id {
            self.clipboard(id);
            return true;
        }
        let now = self.now.ms;
        let page = usize::from(self.model.geometry.height.max(2)) - 1;
        let Some(editor) = self.model.editor_mut() else {
            return false;
        };
        editor.tick(now);
        let revision = editor.revision();
        match id {
            Id::NewLine => drop(editor.newline()),
            Id::EraseBack => editor.backspace(),
            Id::EraseForward => editor.delete(),
            Id::EraseWordBack => editor.delete_word_back(),
            Id::EraseWordForward => editor.delete_word_forward(),
            Id::CursorLeft => drop(editor.left(extend)),
            Id::CursorRight => drop(editor.right(extend)),
            Id::CursorUp => drop(editor.up(extend)),
            Id::CursorDown => drop(editor.down(extend)),
            Id::WordLeft => drop(editor.word_left(extend)),
            Id::WordRight => drop(editor.word_right(extend)),
            Id::LineStart => drop(editor.home(extend)),
            Id::LineEnd => drop(editor.end(extend)),
            Id::TextStart => drop(editor.doc_start(extend)),
            Id::TextEnd => drop(editor.doc_end(extend)),
            Id::TextPageUp => drop(editor.page_up(page, extend)),
            Id::TextPageDown => drop(editor.page_down(page, extend)),
            Id::SelectAll => editor.select_all(),
            _ => return false,
        }
        let changed = editor.revision() != revision;
        self.see_cursor();
        if changed {
            self.after_typing();
        }
        true
    }

    fn clipboard(&mut self, id: Id) {
        let Some(editor) = self.model.editor_mut() else {
            self.tell_how_to_quit();
            return;
        };
        let taken = match id {
            Id::Copy => editor.copy(),
            Id::Cut => editor.cut(),
            _ => None,
        };
        match (id, taken) {
            (Id::PasteInside, _) => {
                let text = self.model.clipboard.clone();
                self.paste(&text);
            }
            (_, Some(text)) => {
                self.effects.push(Effect::Copy(text.clone()));
                self.model.clipboard = text;
                if id == Id::Cut {
                    self.after_typing();
                } else {
                    self.tell("said-copied");
                }
            }
            (_, None) => self.tell_how_to_quit(),
        }
    }

    /// A letter where text is written, or where it begins to be; elsewhere it means nothing.
    pub(super) fn letter(&mut self, letter: char) {
        let now = self.now.ms;
        if self.model.editor_mut().is_none() && !self.begin_writing(letter) {
            return;
        }
        let Some(editor) = self.model.editor_mut() else {
            return;
        };
        editor.tick(now);
        if editor.insert_char(letter).is_err() {
            self.warn(&Message::new("said-too-long"));
            return;
        }
        self.see_cursor();
        self.after_typing();
    }

    /// A letter in a list or table begins to write there, so that nobody types into nothing; among
    /// options that lie over the screen it goes to the next one with that letter.
    fn begin_writing(&mut self, letter: char) -> bool {
        if let Some(Overlay::Pick(options, selected)) = &mut self.model.overlay {
            let begins = |words: &str| {
                words
                    .chars()
                    .next()
                    .is_some_and(|c| c.to_lowercase().eq(letter.to_lowercase()))
            };
            let count = options.len();
            let next = (1..=count).map(|step| (*selected + step) % count.max(1));
            if let Some(index) = next.into_iter().find(|index| begins(&options[*index].1)) {
                *selected = index;
            } else if letter.is_alphabetic() {
                // Whoever looks at people and not at the screen must know that this is written nowhere.
                self.warn(&Message::new("said-choose-first"));
            }
            return false;
        }
        let context = self.model.context();
        if letter.is_whitespace() || !matches!(context, Context::Items | Context::Rows) {
            return false;
        }
        self.edit_item();
        self.model.overlay.is_none()
    }

    /// Pasted text: one step to undo. In a list every line becomes an item.
    pub(super) fn paste(&mut self, text: &str) {
        let now = self.now.ms;
        let one_line = !self.takes_lines();
        if let Some(editor) = self.model.editor_mut() {
            editor.tick(now);
            let text = if one_line {
                text.lines()
                    .map(str::trim)
                    .filter(|l| !l.is_empty())
                    .collect::<Vec<_>>()
                    .join(" ")
            } else {
                text.to_owned()
            };
            if editor.paste(&text).is_err() {
                self.warn(&Message::new("said-too-long"));
                return;
            }
            self.see_cursor();
            self.after_typing();
            return;
        }
        if self.is_walking() && self.items().is_some() {
            let lines = crate::text::clean(text);
            for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
                if self
                    .add_item(line.trim_start_matches(['-', '•', '*']).trim_start())
                    .is_none()
                {
                    break;
                }
            }
            self.commit_field();
            return;
        }
        self.tell("said-nowhere-to-paste");
    }

    fn takes_lines(&self) -> bool {
        matches!(
            self.model.context(),
            crate::app::Context::Text | crate::app::Context::FormText
        )
    }

    fn see_cursor(&mut self) {
        let height = usize::from(self.model.geometry.height);
        if let Some(editor) = self.model.editor_mut() {
            editor.ensure_visible(height.max(1));
        }
    }

    /// After the text of an editor changed: what follows from it.
    pub(super) fn after_typing(&mut self) {
        if matches!(self.model.overlay, Some(Overlay::Finder(_))) {
            self.find_again();
        } else if self.model.overlay.is_some() {
            // A quick note; what it lies over did not change.
        } else if let Screen::Form(form, _) = &mut self.model.screen {
            form.problem = None;
            self.plan_typed();
            self.grow_conditions();
        } else if self.is_walking() {
            self.field_typed();
        }
    }

    /// Tab and Shift+Tab.
    fn tab(&mut self, forward: bool) {
        if let Screen::Form(form, _) = &mut self.model.screen {
            // One more than fields: the button to finish.
            let count = form.fields.len() + 1;
            form.focus = if forward {
                (form.focus + 1) % count
            } else {
                (form.focus + count - 1) % count
            };
        } else if self.is_walking() {
            self.next_field(forward);
        }
    }

    fn form_enter(&mut self) {
        let Screen::Form(form, _) = &self.model.screen else {
            return;
        };
        if form.focus >= form.fields.len() || form.is_quick() {
            self.finish_form();
        } else {
            self.tab(true);
        }
    }
}
