//! The parking lot: from any question into it in two keys and back, the list of what waits, and out of it again.
//!
//! Also where somebody was writing when a form came over it, and whom a form offers for a name.

use super::Turn;
use super::picks::Mark;
use crate::app::field::{Field, FieldKind};
use crate::app::form::{Form, FormField, FormPurpose, day_in_words};
use crate::app::model::{Focus, Open, Overlay, RecordKind, Records, Screen};
use crate::assessment::{Address, Answer, Edit, State, day_meant};
use crate::language::Message;
use crate::text::Editor;

/// Where somebody is writing in an item of a list or a cell of a table: the bytes before the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WritingPlace {
    field: usize,
    at: (usize, usize),
    cursor: usize,
}

impl Turn<'_> {
    /// Parks the question at hand. Of one that is parked: what was written down then, to fill in who and when.
    pub(super) fn open_park(&mut self) {
        let Some((address, answer)) = self.at_question() else {
            return;
        };
        let (what, who, due, introduction) = match &answer.state {
            State::Parked { what, who, due } => (
                what.as_str(),
                who.as_str(),
                due.clone(),
                "form-park-change-introduction",
            ),
            _ => ("", "", self.next_session_day(), "form-park-introduction"),
        };
        let hint = if due.is_empty() {
            "form-park-due-hint"
        } else {
            "form-park-due-session-hint"
        };
        let fields = vec![
            self.line_field("what", what)
                .hint(self.words("form-park-what-hint")),
            self.somebody("who", who, None),
            self.line_field("due", &due).hint(self.words(hint)).day(),
        ];
        let mut form = Form::new(FormPurpose::Park(address), "form-park-title", fields);
        form.introduction = self.words(introduction);
        self.show(form);
    }

    /// The day of the next session after today, if one is planned.
    fn next_session_day(&self) -> String {
        let open = self.model.open.as_ref();
        let sessions = open.into_iter().flat_map(|open| &open.assessment.sessions);
        let later = sessions
            .map(|session| session.date.as_str())
            .filter(|date| *date > self.now.today.as_str())
            .filter(|date| day_meant(date, "").is_some());
        later.min().unwrap_or_default().to_owned()
    }

    /// A line for somebody: the people of the team are offered, those in the room first.
    pub(super) fn somebody(
        &self,
        key: &'static str,
        text: &str,
        nobody: Option<&'static str>,
    ) -> FormField {
        let now = &self.now.at;
        let open = self.model.open.iter();
        let people = open.flat_map(|open| open.people_by_nearness(now));
        let named = people.filter(|person| !person.name.trim().is_empty());
        let mut offered: Vec<(String, String)> = named
            .map(|person| {
                let words = match person.function.trim() {
                    "" => person.name.clone(),
                    function => format!("{}, {function}", person.name),
                };
                (person.name.clone(), words)
            })
            .collect();
        offered.extend(nobody.map(|id| (String::new(), self.words(id))));
        self.hinted(key, text).somebody(offered)
    }

    /// Shows the people that the line at hand offers; `false` when it offers none.
    pub(super) fn suggest_somebody(&mut self) -> bool {
        let Screen::Form(form, _) = &self.model.screen else {
            return false;
        };
        let Some(offered) = form.offered() else {
            return false;
        };
        let options = offered
            .iter()
            .map(|(name, words)| (Mark::Somebody.id(name), words.clone()))
            .collect();
        self.model.overlay = Some(Overlay::Pick(options, 0));
        true
    }

    /// Somebody was chosen for the line at hand.
    pub(super) fn put_somebody(&mut self, name: &str) {
        let Screen::Form(form, _) = &mut self.model.screen else {
            return;
        };
        let focus = form.focus;
        if let Some(editor) = form.fields.get_mut(focus).and_then(FormField::editor_mut) {
            let mut new = Editor::new(name);
            new.doc_end(false);
            *editor = new;
            form.focus = focus + 1;
        }
    }

    /// Parks a question as a form says.
    pub(super) fn finish_park(&mut self, form: &Form, address: &Address) -> Result<(), String> {
        let (what, who) = (form.get("what"), form.get("who"));
        let is_parked = self.opened_one().is_some_and(|open| {
            matches!(open.assessment.answer(address).state, State::Parked { .. })
        });
        if is_parked && what.trim().is_empty() {
            self.with_answer(address, Answer::back_in_play)?;
            self.tell("said-resumed");
            return Ok(());
        }
        self.needed(&what, "form-what-missing")?;
        let due = self.day_of(form, "due")?;
        let said = if due.is_empty() {
            Message::new("said-parked")
        } else {
            let day = self.model.texts.say(&day_in_words(&due));
            Message::new("said-parked-by").with("day", day)
        };
        self.with_answer(address, |answer| Answer {
            state: State::Parked { what, who, due },
            ..answer
        })?;
        self.say(&said);
        Ok(())
    }

    /// Where somebody is writing in a list or a table now.
    pub(super) fn writing_place(&self) -> Option<WritingPlace> {
        let open = self.model.open.as_ref().filter(|_| self.is_walking())?;
        let Focus::Field(field) = open.walk.focus else {
            return None;
        };
        let one = open.walk.fields.get(field)?;
        match &one.kind {
            FieldKind::Items { editing, .. } | FieldKind::Rows { editing, .. } => {
                Some(WritingPlace {
                    field,
                    at: one.cursor()?,
                    cursor: editing.as_ref()?.cursor_offset(),
                })
            }
            FieldKind::Text { .. } | FieldKind::Options { .. } => None,
        }
    }

    /// Goes on writing there, with the cursor where it was.
    pub(super) fn write_on(&mut self, back: Option<WritingPlace>) {
        let Some(back) = back else { return };
        let Some(open) = &mut self.model.open else {
            return;
        };
        if open.walk.focus != Focus::Field(back.field) {
            return;
        }
        if let Some(field) = open.walk.fields.get_mut(back.field) {
            field.set_cursor(Some(back.at));
        }
        let said = self.model.said.take();
        if self.rows().is_some() {
            self.write_cell_at(back.at);
        } else {
            self.edit_item();
        }
        self.model.said = said;
        let field = self.model.open.as_mut().and_then(|open| {
            let field: Option<&mut Field> = open.walk.fields.get_mut(back.field);
            field
        });
        if let Some(editor) = field.and_then(Field::editor_mut) {
            editor.set_cursor_offset(back.cursor);
        }
    }

    /// The field with the focus, after a screen over it went away: what is written from here on is a step to undo.
    pub(super) fn take_up_field(&mut self) {
        let open = self.model.open.as_ref().filter(|_| self.is_walking());
        if let Some(Focus::Field(index)) = open.map(|open| open.walk.focus)
            && open.is_some_and(|open| open.walk.before.is_none())
        {
            self.enter_field(index);
        }
    }

    /// Enter in the parking lot: to the question.
    pub(super) fn open_parked(&mut self, selected: usize) {
        let Some(address) = self.parked_address(selected) else {
            self.tell("said-nothing-parked");
            return;
        };
        self.go_from_list(RecordKind::Parked, selected, address);
    }

    /// To a question that a list names; Escape comes back to the list.
    pub(super) fn go_from_list(&mut self, kind: RecordKind, selected: usize, address: Address) {
        if !self.go_to_address(&address) {
            self.tell("said-not-asked");
            return;
        }
        if let Some(open) = &mut self.model.open {
            open.walk.focus = Focus::Question;
            open.walk.from_matrix = None;
            open.overview.left_for = None;
            open.walk.from_list = Some((Records { kind, selected }, address));
        }
    }

    /// Back to the list that led here, while the team is still at its question.
    pub(super) fn back_to_list(&mut self) -> bool {
        let Some(open) = &mut self.model.open else {
            return false;
        };
        open.leave_list();
        let Some((list, _)) = open.walk.from_list.take() else {
            return false;
        };
        self.model.screen = Screen::Records(list);
        self.settle_tasks();
        self.settle_past();
        self.line(0);
        true
    }

    fn parked_address(&self, selected: usize) -> Option<Address> {
        let parked = &self.model.open.as_ref()?.standing.parked;
        parked.get(selected).map(|one| one.address.clone())
    }

    /// Takes the selected question, or the one at hand, out of the parking lot: what had to be found out is there.
    pub(super) fn unpark_selected(&mut self) {
        let Screen::Records(Records {
            kind: RecordKind::Parked,
            selected,
        }) = self.model.screen
        else {
            if self.is_walking() && self.model.is_at_parked() {
                self.stop_editing();
                self.resume();
            }
            return;
        };
        let Some(address) = self.parked_address(selected) else {
            self.tell("said-nothing-parked");
            return;
        };
        let answer = self.answer_at(&address).back_in_play();
        let name = self.model.named(&address);
        let to = Some(Box::new(answer));
        if self.edit(Edit::Answer { address, to }) {
            self.reload_fields_behind();
            self.line(0);
            self.say(&Message::new("said-unparked").with("question", name));
        }
    }

    /// The fields of the question behind a list, which may have changed from there; the focus stays where it was.
    pub(super) fn reload_fields_behind(&mut self) {
        if let Some(open) = &mut self.model.open {
            let with_note = false;
            open.make_fields(with_note);
            if let Focus::Field(index) = open.walk.focus
                && index >= open.walk.fields.len()
            {
                open.walk.focus = Focus::Question;
            }
        }
    }
}

impl Open {
    /// Forgets the list that led here, unless the entry at hand is its question.
    pub(super) fn leave_list(&mut self) {
        let here = self.question().map(|(address, _)| address);
        let led_to = self.walk.from_list.as_ref().map(|(_, address)| address);
        if led_to != here.as_ref() {
            self.walk.from_list = None;
        }
    }
}
