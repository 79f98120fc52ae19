//! Lines while something is written: text, a command behind a colon, or work on a numbered line.

use std::borrow::Cow;

use super::asking::Asking;
use super::cells::Cell;
use super::numbers::chosen_numbers;
use super::reading::{Meant, moves};
use crate::app::{
    Action, CommandId as Id, Context, FieldKind, Focus, FormInput, Model, Overlay, Screen, TextPart,
};
use crate::assessment::{Item, Value};
use crate::language::Message;
use crate::questionnaire::AnswerType;

/// What a line is while something is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Written<'a> {
    /// A lone dot: the field is done.
    Done,
    /// Behind a colon: a command, or work on a numbered line.
    Command(&'a str),
    /// Text.
    Text(Cow<'a, str>),
}

impl<'a> Written<'a> {
    pub fn of(line: &'a str) -> Self {
        if line.trim_end() == "." {
            Self::Done
        } else if line == ".." {
            Self::Text(Cow::Borrowed("."))
        } else if let Some(rest) = line.strip_prefix("::") {
            Self::Text(Cow::Owned(format!(":{rest}")))
        } else if let Some(rest) = line.strip_prefix(':') {
            Self::Command(rest)
        } else {
            Self::Text(Cow::Borrowed(line))
        }
    }
}

/// Work on a line of what is written, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LineEdit<'a> {
    /// Which line, from 0; none for all of them, or for a new one at the end.
    pub number: Option<usize>,
    /// In a table: which column, from 0.
    pub column: Option<usize>,
    /// What is done.
    pub work: LineWork<'a>,
}

/// What is done to a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineWork<'a> {
    /// It is read, and gone to where that is possible.
    Look,
    /// It becomes this.
    Replace(&'a str),
    /// This comes before it; at the end without a number.
    Insert(&'a str),
    /// It is taken away.
    Remove,
    /// Everything is taken away.
    Clear,
}

impl<'a> LineEdit<'a> {
    /// Reads `3`, `3 text`, `3-`, `3+ text`, `+ text`, `leeg`, and for a table `3.2` and `3.2 text`.
    pub fn of(words: &'a str) -> Option<Self> {
        let all = |work| Self {
            number: None,
            column: None,
            work,
        };
        if matches!(words.trim(), "leeg" | "empty" | "clear") {
            return Some(all(LineWork::Clear));
        }
        if let Some(text) = words.strip_prefix('+') {
            return Some(all(LineWork::Insert(after_space(text)?)));
        }
        let (number, rest) = leading_number(words)?;
        let (column, rest) = match rest.strip_prefix('.').and_then(leading_number) {
            Some((column, rest)) => (Some(column), rest),
            None => (None, rest),
        };
        let work = match rest.chars().next() {
            None => LineWork::Look,
            Some('-') if rest.trim_end() == "-" => LineWork::Remove,
            Some('+') => LineWork::Insert(after_space(&rest[1..])?),
            Some(' ') if rest.trim().is_empty() => LineWork::Look,
            Some(' ') => LineWork::Replace(&rest[1..]),
            Some(_) => return None,
        };
        Some(Self {
            number: Some(number),
            column,
            work,
        })
    }
}

/// The text behind one space; nothing where something else stands.
fn after_space(text: &str) -> Option<&str> {
    if text.is_empty() {
        return Some("");
    }
    text.strip_prefix(' ')
}

/// A number from 1 at the start, made to count from 0, and the rest.
fn leading_number(words: &str) -> Option<(usize, &str)> {
    let end = words
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(words.len());
    let number: usize = words[..end].parse().ok()?;
    Some((number.checked_sub(1)?, &words[end..]))
}

/// A command for the model.
pub(super) fn command(id: Id) -> Action {
    Action::Command(id)
}

/// The field is done.
pub(super) fn done(asking: Asking, model: &Model) -> Meant {
    match (asking, model.context()) {
        (Asking::Query, _) | (_, Context::Capture) => Meant::Do(vec![command(Id::Back)]),
        // Considerations are written when somebody asks for them.
        _ if note_is_next(model) => Meant::Do(vec![command(Id::NextField), command(Id::Back)]),
        _ => Meant::Do(vec![command(Id::NextField)]),
    }
}

/// Whether the field after the one at hand is that of the considerations.
pub(super) fn note_is_next(model: &Model) -> bool {
    let walk = model.open.as_ref().map(|open| &open.walk);
    let next = walk.and_then(|walk| match walk.focus {
        Focus::Field(index) if matches!(model.screen, Screen::Walk) => walk.fields.get(index + 1),
        _ => None,
    });
    next.is_some_and(|field| field.part() == Some(TextPart::Note))
}

/// What a line of text means. `wrote` tells whether something was written in this field since it got the focus.
pub(super) fn write(asking: Asking, text: &str, wrote: bool, model: &Model) -> Meant {
    match asking {
        Asking::Text => long(text, wrote, model),
        Asking::Line => one_line(text, model),
        Asking::Items => item(text, model),
        Asking::Cell => match Cell::of(model) {
            Some(cell) => cell.write(text, model),
            None => Meant::Repeat,
        },
        Asking::Options => options(text, model),
        Asking::Query | Asking::Command => Meant::Do(if text.trim().is_empty() {
            vec![command(Id::Open)]
        } else {
            vec![command(Id::SelectAll), Action::Paste(text.to_owned())]
        }),
    }
}

/// A line more of a long text.
fn long(text: &str, wrote: bool, model: &Model) -> Meant {
    let empty = model.editor().is_none_or(crate::text::Editor::is_empty);
    if text.trim().is_empty() && !wrote {
        // In a form Enter goes on; at a question it says what there is.
        return match model.context() {
            Context::FormText => Meant::Do(vec![command(Id::NextField)]),
            _ => Meant::Repeat,
        };
    }
    let line = if empty {
        text.to_owned()
    } else {
        format!("\n{text}")
    };
    Meant::Wrote(vec![command(Id::TextEnd), Action::Paste(line)])
}

/// A line instead of what there is, and on to the next field; an empty one keeps what there is.
fn one_line(text: &str, model: &Model) -> Meant {
    let next = match model.context() {
        Context::Form => Id::FormDown,
        Context::Capture => Id::KeepCapture,
        _ => Id::LineDone,
    };
    let text = offered(text, model).unwrap_or(text);
    Meant::Do(if text.trim().is_empty() {
        vec![command(next)]
    } else {
        vec![
            command(Id::SelectAll),
            Action::Paste(text.to_owned()),
            command(next),
        ]
    })
}

/// Of the people that a field of a form offers, the one with this number.
fn offered<'m>(text: &str, model: &'m Model) -> Option<&'m str> {
    let Screen::Form(form, _) = &model.screen else {
        return None;
    };
    let people = form.offered().filter(|_| model.overlay.is_none())?;
    let number = text.trim().parse::<usize>().ok()?.checked_sub(1)?;
    people.get(number).map(|(name, _)| name.as_str())
}

/// The items of the list at hand, and how many there may be.
fn items_here(model: &Model) -> Option<(Vec<Item>, usize)> {
    let open = model.open.as_ref()?;
    let (address, question) = open.question()?;
    let max = match &question.answer {
        AnswerType::List { max, .. } => *max,
        _ => usize::MAX,
    };
    let items = match open.assessment.answer(&address).value {
        Some(
            Value::Items(items)
            | Value::Advice {
                conditions: items, ..
            },
        ) => items,
        _ => Vec::new(),
    };
    Some((items, max))
}

/// One more item at the end of the list.
fn item(text: &str, model: &Model) -> Meant {
    if text.trim().is_empty() {
        return Meant::Repeat;
    }
    let Some((items, max)) = items_here(model) else {
        return Meant::Repeat;
    };
    if items.len() >= max {
        return Meant::Unclear(model.say(&Message::new("said-list-full").number("max", max)));
    }
    Meant::Wrote(added(text))
}

fn added(text: &str) -> Vec<Action> {
    vec![
        command(Id::Last),
        command(Id::EditItem),
        Action::Paste(text.to_owned()),
        command(Id::Back),
    ]
}

/// Options of a form by number: one of them and on, or each of several the other way round.
fn options(text: &str, model: &Model) -> Meant {
    if text.trim().is_empty() {
        return done(Asking::Options, model);
    }
    let Screen::Form(form, _) = &model.screen else {
        return Meant::Repeat;
    };
    let unclear = |count| Meant::Unclear(model.say_count("plain-choose-number", count));
    match form.fields.get(form.focus).map(|field| &field.input) {
        Some(FormInput::One(options, at)) => {
            let words = options.iter().map(|(_, words)| words.as_str());
            match chosen_numbers(text, words).as_deref() {
                Some([to]) => {
                    let mut actions = moves(*at, *to);
                    actions.push(command(Id::NextField));
                    Meant::Do(actions)
                }
                _ => unclear(options.len()),
            }
        }
        Some(FormInput::Several(options, at)) => {
            let words = options.iter().map(|(_, words, _)| words.as_str());
            let Some(chosen) = chosen_numbers(text, words) else {
                return unclear(options.len());
            };
            let (mut actions, mut at) = (Vec::new(), *at);
            for to in chosen {
                actions.extend(moves(at, to));
                actions.push(command(Id::Choose));
                at = to;
            }
            Meant::Do(actions)
        }
        _ => Meant::Repeat,
    }
}

/// What work on a numbered line means here; `None` where lines have no numbers.
pub(super) fn edit(asking: Asking, edit: &LineEdit<'_>, model: &Model) -> Option<Meant> {
    match asking {
        Asking::Text => Some(in_text(edit, model)),
        Asking::Items => Some(in_items(edit, model)),
        Asking::Cell if edit.work == LineWork::Clear => {
            let cell = Cell::of(model)?;
            let clear = [command(Id::SelectAll), command(Id::EraseBack)];
            cell.writing.then(|| Meant::Do(clear.to_vec()))
        }
        Asking::Cell => Some(Cell::of(model)?.edit(edit, model)),
        Asking::Line if edit.work == LineWork::Clear => Some(Meant::Do(vec![
            command(Id::SelectAll),
            command(Id::EraseBack),
        ])),
        Asking::Query => {
            let Some(Overlay::Finder(finder)) = &model.overlay else {
                return None;
            };
            let to = edit.number.filter(|_| edit.work == LineWork::Look)?;
            if to >= finder.hits.len() {
                return Some(Meant::Unclear(model.word("plain-no-line")));
            }
            let mut actions = moves(finder.selected, to);
            actions.push(command(Id::Open));
            Some(Meant::Do(actions))
        }
        _ => None,
    }
}

/// The text with a line changed goes back whole, in one step to undo.
fn in_text(edit: &LineEdit<'_>, model: &Model) -> Meant {
    let text = model.editor().map(crate::text::Editor::text);
    let text = text.unwrap_or_default();
    let mut lines: Vec<&str> = if text.is_empty() {
        Vec::new()
    } else {
        text.split('\n').collect()
    };
    let there = edit.number.filter(|number| *number < lines.len());
    match (edit.work, there) {
        (LineWork::Look, Some(number)) => return Meant::Line(number, Vec::new()),
        (LineWork::Replace(new), Some(number)) => lines[number] = new,
        (LineWork::Insert(new), Some(number)) => lines.insert(number, new),
        (LineWork::Insert(new), None) if edit.number.is_none() => lines.push(new),
        (LineWork::Remove, Some(number)) => drop(lines.remove(number)),
        (LineWork::Clear, _) => {
            return Meant::Do(vec![command(Id::SelectAll), command(Id::EraseBack)]);
        }
        _ => return Meant::Unclear(model.word("plain-no-line")),
    }
    if edit.column.is_some() {
        return Meant::Unclear(model.word("plain-no-line"));
    }
    let text = lines.join("\n");
    let write = if text.is_empty() {
        command(Id::EraseBack)
    } else {
        Action::Paste(text)
    };
    Meant::Do(vec![command(Id::SelectAll), write])
}

fn in_items(edit: &LineEdit<'_>, model: &Model) -> Meant {
    let no_line = || Meant::Unclear(model.word("plain-no-line"));
    let Some((items, max)) = items_here(model) else {
        return no_line();
    };
    let open = model.open.as_ref();
    let cursor = match open.and_then(|open| open.field()).map(|field| &field.kind) {
        Some(FieldKind::Items { cursor, .. }) => *cursor,
        _ => return no_line(),
    };
    if let (LineWork::Insert(_), true) = (edit.work, items.len() >= max) {
        return Meant::Unclear(model.say(&Message::new("said-list-full").number("max", max)));
    }
    let there = edit.number.filter(|number| *number < items.len());
    Meant::Do(match (edit.work, there) {
        (LineWork::Look, Some(to)) => return Meant::Line(to, moves(cursor, to)),
        (LineWork::Remove, Some(to)) => {
            let mut actions = moves(cursor, to);
            actions.push(command(Id::Remove));
            actions
        }
        (LineWork::Replace(text), Some(to)) => {
            let mut actions = moves(cursor, to);
            actions.push(command(Id::EditItem));
            actions.push(command(Id::SelectAll));
            actions.push(Action::Paste(text.to_owned()));
            actions.push(command(Id::Back));
            actions
        }
        (LineWork::Insert(text), _) if !text.trim().is_empty() => {
            let mut actions = added(text);
            if let Some(to) = there {
                let up = items.len() - to;
                actions.extend(std::iter::repeat_n(command(Id::MoveUp), up));
            } else if edit.number.is_some() {
                return no_line();
            }
            actions
        }
        _ => return no_line(),
    })
}
