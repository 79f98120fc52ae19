//! Answers: from fields to edits, and the states of an answer.

use super::Turn;
use super::finishing::is_date;
use crate::app::field::{Field, FieldKind, TextPart};
use crate::app::model::{Focus, Open, Overlay};
use crate::app::{Effect, Screen};
use crate::assessment::{Address, Answer, Edit, Item, PersonName, State, Value};
use crate::language::Message;
use crate::questionnaire::{AnswerType, ChoiceStyle, ColumnType, Question};

impl Turn<'_> {
    /// Puts a new answer at the question at hand.
    fn put(&mut self, address: Address, answer: Answer) -> bool {
        self.edit(Edit::Answer {
            address,
            to: Some(Box::new(answer)),
        })
    }

    /// Changes the answer at hand in one undoable step.
    pub(super) fn change(&mut self, change: impl FnOnce(Answer) -> Answer) -> bool {
        let Some((address, _)) = self.model.open.as_ref().and_then(Open::question) else {
            self.tell("said-no-question-here");
            return false;
        };
        let answer = self
            .model
            .open
            .as_ref()
            .map(|open| open.assessment.answer(&address));
        self.put(address, change(answer.unwrap_or_default()))
    }

    /// After a key in the editor of a field: the answer follows at once, so that nothing typed waits.
    pub(super) fn field_typed(&mut self) {
        let Some(open) = &self.model.open else { return };
        let Some((address, question)) = open.question() else {
            return;
        };
        let old = open.assessment.answer(&address);
        let Some(new) = typed(open, question, &old) else {
            return;
        };
        if new == old {
            return;
        }
        let before = open.walk.before.clone();
        let is_back = before.filter(|before| says_the_same(before, &new));
        let light = new.state == old.state && matches!(new.value, None | Some(Value::Text(_)));
        let stale = open.is_stale() || open.assessment.rounds.is_empty();
        let light = light && is_back.is_none();
        let edit = match is_back {
            // Written and taken back: nothing changed, and a signature over it holds again.
            Some(before) => as_it_was(address, before),
            None => Edit::Answer {
                address,
                to: Some(Box::new(new)),
            },
        };
        if !self.write_down(edit) {
            self.reload_fields();
            return;
        }
        // A letter in prose changes no condition and no count; only the signature can become stale.
        if !(light && stale) {
            self.refresh();
        }
    }

    /// Ends writing an item or a cell, if one is being written; `true` when it was.
    ///
    /// What should be a date and is none stays as it was typed, and is said.
    pub(super) fn stop_editing(&mut self) -> bool {
        let warning = self
            .model
            .open
            .as_ref()
            .and_then(no_date)
            .map(|text| Message::new("sign-not-a-date").with("text", text));
        let ended = self.end_editing();
        if let Some(warning) = warning {
            self.warn(&warning);
        }
        ended
    }

    fn end_editing(&mut self) -> bool {
        let Some(open) = &mut self.model.open else {
            return false;
        };
        let Focus::Field(index) = open.walk.focus else {
            return false;
        };
        let Some(field) = open.walk.fields.get_mut(index) else {
            return false;
        };
        let ended = match &mut field.kind {
            FieldKind::Items { editing, .. } | FieldKind::Rows { editing, .. } => {
                editing.take().is_some()
            }
            _ => false,
        };
        if ended {
            self.commit_field();
        }
        ended
    }

    /// Leaves the field: what was written there becomes one step to undo.
    pub(super) fn leave_field(&mut self) {
        self.drop_empty();
        let (library, language) = (self.model.library, self.model.language());
        let Some(open) = &mut self.model.open else {
            return;
        };
        let Some(before) = open.walk.before.take() else {
            return;
        };
        let Some((address, _)) = open.question() else {
            return;
        };
        let now = open.assessment.answer(&address);
        if !says_the_same(&before, &now) {
            open.refresh(library, language);
        } else if now != before {
            self.write_down(as_it_was(address, before));
            self.refresh();
        }
        if let Some(open) = &mut self.model.open {
            open.walk.step = None;
        }
    }

    /// Gives a field the focus.
    pub(super) fn enter_field(&mut self, index: usize) {
        let Some(open) = &mut self.model.open else {
            return;
        };
        if index >= open.walk.fields.len() {
            return;
        }
        open.walk.focus = Focus::Field(index);
        open.write_anew();
        self.remember_place();
    }

    /// Tab and Shift+Tab: the fields in turn, the question between last and first.
    pub(super) fn next_field(&mut self, forward: bool) {
        self.stop_editing();
        let Some(open) = &self.model.open else { return };
        let count = open.walk.fields.len();
        let next = match (open.walk.focus, forward) {
            (Focus::Field(index), true) => index + 1,
            (Focus::Field(0), false) => count,
            (Focus::Field(index), false) => index - 1,
            (_, true) => 0,
            (_, false) => count.saturating_sub(1),
        };
        self.leave_field();
        if next < count {
            self.enter_field(next);
        } else if let Some(open) = &mut self.model.open {
            open.walk.focus = Focus::Question;
        }
    }

    /// Enter at a question: to its first field; elsewhere on.
    pub(super) fn write(&mut self) {
        let fields = self
            .model
            .open
            .as_ref()
            .map_or(0, |open| open.walk.fields.len());
        if fields == 0 {
            self.step(true);
        } else {
            self.enter_field(0);
        }
    }

    /// Makes the fields again after the answer changed under them, with the focus kept.
    pub(super) fn reload_fields(&mut self) {
        let Some(open) = &mut self.model.open else {
            return;
        };
        let focus = open.walk.focus;
        let cursors: Vec<Option<(usize, usize)>> =
            open.walk.fields.iter().map(Field::cursor).collect();
        let with_note = open
            .walk
            .fields
            .iter()
            .any(|f| f.part() == Some(TextPart::Note));
        open.make_fields(with_note);
        for (field, cursor) in open.walk.fields.iter_mut().zip(cursors) {
            field.set_cursor(cursor);
        }
        if let Focus::Field(index) = focus
            && index >= open.walk.fields.len()
        {
            open.walk.focus = Focus::Question;
        }
        open.walk.before = None;
        open.walk.step = None;
        if let Focus::Field(index) = open.walk.focus {
            self.enter_field(index);
        }
    }

    /// Agreed, or not any more.
    pub(super) fn agree(&mut self) {
        let Some(open) = &self.model.open else { return };
        let Some((address, _)) = open.question() else {
            self.tell("said-no-question-here");
            return;
        };
        let answer = open.assessment.answer(&address);
        if answer.is_empty() && answer.state != State::Agreed {
            self.tell("said-nothing-to-agree");
            return;
        }
        self.stop_editing();
        self.leave_field();
        let (state, said) = if answer.state == State::Agreed {
            (State::Draft, "said-agreement-withdrawn")
        } else {
            (State::Agreed, "said-agreed")
        };
        if self.change(|answer| Answer { state, ..answer }) {
            self.reload_fields();
            self.tell(said);
        }
    }

    /// The options field: chooses the option at an index.
    pub(super) fn choose(&mut self, index: usize) {
        let Some(open) = &mut self.model.open else {
            return;
        };
        let Some((_, question)) = open.question() else {
            return;
        };
        let Some(option) = question.answer.options().get(index) else {
            return;
        };
        let Focus::Field(at) = open.walk.focus else {
            return;
        };
        let Some(FieldKind::Options { cursor, style }) =
            open.walk.fields.get_mut(at).map(|f| &mut f.kind)
        else {
            return;
        };
        *cursor = index;
        let (id, style) = (option.id.clone(), *style);
        let all: Vec<&str> = question
            .answer
            .options()
            .iter()
            .map(|o| o.id.as_str())
            .collect();
        self.change(|answer| {
            let mut chosen: Vec<String> = answer
                .value
                .as_ref()
                .map(|value| value.chosen().to_vec())
                .unwrap_or_default();
            let was = chosen.contains(&id);
            if style == ChoiceStyle::One {
                chosen.clear();
            }
            chosen.retain(|other| *other != id);
            if !was {
                chosen.push(id);
            }
            // In the order of the questionnaire, whatever the order of choosing.
            chosen.sort_by_key(|id| all.iter().position(|other| other == id));
            with_chosen(answer, question, chosen)
        });
        self.after_choice();
    }

    /// Shows the note field and goes to it.
    pub(super) fn note(&mut self) {
        self.stop_editing();
        self.leave_field();
        let Some(open) = &mut self.model.open else {
            return;
        };
        if open.question().is_none() {
            return;
        }
        open.make_fields(true);
        let index = open
            .walk
            .fields
            .iter()
            .position(|f| f.part() == Some(TextPart::Note));
        if let Some(index) = index {
            self.enter_field(index);
        }
    }

    /// Sends the text at hand to the outside editor.
    pub(super) fn edit_outside(&mut self) {
        let Some(open) = &self.model.open else { return };
        if open.walk.focus == Focus::Question {
            let long = |f: &Field| f.part().is_some_and(TextPart::is_long);
            match open.walk.fields.iter().position(long) {
                Some(index) => self.enter_field(index),
                None => return,
            }
        }
        if let Some(editor) = self
            .model
            .open
            .as_ref()
            .and_then(Open::field)
            .and_then(Field::editor)
        {
            let text = editor.text();
            self.effects.push(Effect::EditOutside(text));
        }
    }

    /// The outside editor came back.
    pub(super) fn edited_outside(&mut self, result: Result<Option<String>, String>) {
        match result {
            Ok(Some(text)) => {
                let replaced = self
                    .editor_mut()
                    .map(|editor| editor.replace_all(crate::text::clean(text.trim_end()).as_str()));
                match replaced {
                    Some(Ok(())) => self.after_typing(),
                    Some(Err(_)) => self.warn(&Message::new("said-too-long")),
                    None => {}
                }
            }
            Ok(None) => self.tell("said-editor-unchanged"),
            Err(words) => self.model.said = Some(words),
        }
    }

    /// Shows a text to read.
    pub(super) fn read(&mut self, title: String, text: String) {
        self.model.overlay = Some(Overlay::Reader(crate::app::Reader {
            title,
            text,
            top: 0,
        }));
    }

    /// Whether the walk is on screen.
    pub(super) fn is_walking(&self) -> bool {
        matches!(self.model.screen, Screen::Walk)
    }
}

/// Whether two answers say the same to whoever writes in a field.
fn says_the_same(a: &Answer, b: &Answer) -> bool {
    (&a.value, &a.explanation, &a.note, &a.state) == (&b.value, &b.explanation, &b.note, &b.state)
}

/// The edit that puts an answer back as it was.
fn as_it_was(address: Address, before: Answer) -> Edit {
    let to = (before != Answer::default()).then(|| Box::new(before));
    Edit::AnswerAsItWas { address, to }
}

/// What is written where a date belongs, when it is none.
fn no_date(open: &Open) -> Option<String> {
    let field = open.field()?;
    let (_, question) = open.question()?;
    let is_for_date = match (&field.kind, &question.answer) {
        (FieldKind::Text { part, .. }, _) => *part == TextPart::Date,
        (FieldKind::Rows { column, .. }, AnswerType::Table { columns, .. }) => columns
            .get(*column)
            .is_some_and(|column| matches!(column.kind, ColumnType::Date)),
        _ => false,
    };
    let text = field.editor()?.text().trim().to_owned();
    (is_for_date && !is_date(&text)).then_some(text)
}

/// The answer as the focused field has it now; `None` when it has no editor.
fn typed(open: &Open, question: &Question, old: &Answer) -> Option<Answer> {
    let answer = old.clone();
    let field = open.field()?;
    let text = field.editor()?.text();
    Some(match &field.kind {
        FieldKind::Text { part, .. } => match part {
            TextPart::Long | TextPart::Short => answer.with_value(Some(Value::Text(text))),
            TextPart::Date => answer.with_value(Some(Value::Date(text.trim().to_owned()))),
            TextPart::PersonName | TextPart::PersonFunction => {
                let mut person = match &old.value {
                    Some(Value::Person(person)) => person.clone(),
                    _ => PersonName::default(),
                };
                if *part == TextPart::PersonName {
                    person.name = text;
                } else {
                    person.function = text;
                }
                answer.with_value(Some(Value::Person(person)))
            }
            TextPart::Explanation => answer.with_explanation(text),
            TextPart::Note => Answer {
                note: text,
                ..answer
            },
        },
        FieldKind::Items { cursor, .. } => {
            let items = old.value.as_ref().map(Value::items);
            let mut items = items.unwrap_or_default().to_vec();
            items.get_mut(*cursor)?.text = text;
            with_items(answer, items)
        }
        FieldKind::Rows { row, column, .. } => {
            let Some(Value::Rows(mut rows)) = old.value.clone() else {
                return None;
            };
            let AnswerType::Table { columns, .. } = &question.answer else {
                return None;
            };
            rows.get_mut(*row)?
                .cells
                .insert(columns.get(*column)?.id.clone(), text);
            answer.with_value(Some(Value::Rows(rows)))
        }
        FieldKind::Options { .. } => return None,
    })
}

/// The answer with other options chosen; the conditions of an advice stay.
fn with_chosen(answer: Answer, question: &Question, chosen: Vec<String>) -> Answer {
    let value = match (&question.answer, &answer.value) {
        (
            AnswerType::Options {
                conditions: Some(_),
                ..
            },
            Some(Value::Advice { conditions, .. }),
        ) => Value::Advice {
            chosen,
            conditions: conditions.clone(),
        },
        (
            AnswerType::Options {
                conditions: Some(_),
                ..
            },
            _,
        ) => Value::Advice {
            chosen,
            conditions: Vec::new(),
        },
        _ => Value::Chosen(chosen),
    };
    answer.with_value(Some(value))
}

/// The answer with other items: of a list, or the conditions of an advice.
pub(super) fn with_items(answer: Answer, items: Vec<Item>) -> Answer {
    let value = match &answer.value {
        Some(Value::Advice { chosen, .. } | Value::Chosen(chosen)) => Value::Advice {
            chosen: chosen.clone(),
            conditions: items,
        },
        _ => Value::Items(items),
    };
    answer.with_value(Some(value))
}
