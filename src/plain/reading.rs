//! What a line means: from a line and the model to actions. Changes nothing.

use super::asking::{Asking, on_button};
use super::doubting::unclear;
use super::help::Wanted;
use super::list::List;
use super::names::{Found, Names};
use super::numbers::{is_asked, numbers};
use super::writing::{self, LineEdit, Written, command};
use crate::app::command::{key_name, row};
use crate::app::{
    Action, Command, CommandId as Id, Context, FieldKind, Key, KeyCode, Model, Overlay, Screen,
};
use crate::text::fold;

/// What a line means.
#[derive(Debug, Clone, PartialEq)]
pub enum Meant {
    /// These actions, one after the other.
    Do(Vec<Action>),
    /// The same, for something written: nobody needs to hear what he just wrote.
    Wrote(Vec<Action>),
    /// To be told where we are.
    Repeat,
    /// To be told a line of what is at hand, after these actions.
    Line(usize, Vec<Action>),
    /// To be told what can be done.
    Help(Wanted),
    /// Nothing; this says why.
    Unclear(String),
}

/// Reads a line. `wrote` tells whether something was written in the field at hand since it got the focus.
pub fn read(line: &str, wrote: bool, model: &Model, names: &Names) -> Meant {
    let asking = Asking::of(model);
    let reading = Reading { model, names };
    if asking == Asking::Command {
        let words = line.trim();
        // Commands may have their colon everywhere; alone it is the key of the palette.
        let words = words
            .strip_prefix(':')
            .filter(|w| !w.is_empty())
            .unwrap_or(words);
        return reading.command(words.trim());
    }
    match Written::of(line) {
        Written::Done => writing::done(asking, model),
        Written::Text(text) => writing::write(asking, &text, wrote, model),
        Written::Command(words) => LineEdit::of(words)
            .and_then(|edit| writing::edit(asking, &edit, model))
            .unwrap_or_else(|| reading.command(words.trim())),
    }
}

/// Steps up or down from one line to another.
pub(super) fn moves(from: usize, to: usize) -> Vec<Action> {
    let (step, count) = if to < from {
        (Id::Up, from - to)
    } else {
        (Id::Down, to - from)
    };
    vec![command(step); count]
}

struct Reading<'a> {
    model: &'a Model,
    names: &'a Names,
}

impl Reading<'_> {
    fn context(&self) -> Context {
        self.model.context()
    }

    /// Whether a command can be given here.
    fn works(&self, command: &Command) -> bool {
        command.works_in(self.context()) && self.model.offers(command.id)
    }

    fn command(&self, words: &str) -> Meant {
        match words {
            "" => return self.nothing(),
            "." => return self.dot(),
            _ => {}
        }
        if let Some(wanted) = Wanted::of(words) {
            return Meant::Help(wanted);
        }
        if let Some(numbers) = numbers(words)
            && let Some(meant) = self.choose(&numbers)
        {
            return meant;
        }
        if let Some(meant) = self.key(words).or_else(|| self.to_question(words)) {
            return meant;
        }
        if let Some(meant) = self.named(words).or_else(|| self.with_number(words)) {
            return meant;
        }
        Meant::Unclear(unclear(words, self.model, self.names))
    }

    /// An empty line: on with what is read, the button of a form, or where we are.
    fn nothing(&self) -> Meant {
        match &self.model.overlay {
            Some(Overlay::Reader(_) | Overlay::Help(_) | Overlay::ReadBack(_)) => {
                let more = super::telling::is_more(self.model);
                Meant::Do(vec![command(if more { Id::PageDown } else { Id::Back })])
            }
            None if on_button(self.model) => Meant::Do(vec![command(Id::FormDone)]),
            _ => Meant::Repeat,
        }
    }

    /// A dot: done with the options at hand, or with what lies over the screen.
    fn dot(&self) -> Meant {
        match self.context() {
            Context::Options => writing::done(Asking::Options, self.model),
            Context::Pick | Context::Reader | Context::ReadBack | Context::Help => {
                Meant::Do(vec![command(Id::Back)])
            }
            _ => Meant::Repeat,
        }
    }

    /// Lines by their numbers.
    fn choose(&self, numbers: &[usize]) -> Option<Meant> {
        let model = self.model;
        if let Screen::Form(form, _) = &model.screen
            && model.overlay.is_none()
        {
            let (count, [to]) = (form.fields.len(), numbers) else {
                return None;
            };
            return (*to < count)
                .then(|| Meant::Do(vec![command(Id::PreviousField); form.focus - to]));
        }
        if let Some(options) = self.options(numbers) {
            return Some(options);
        }
        let list = List::of(model)?;
        let [to] = numbers else {
            return Some(Meant::Unclear(model.word("plain-one-number")));
        };
        if *to >= list.count() {
            return Some(Meant::Unclear(
                model.say_count("plain-choose-number", list.count()),
            ));
        }
        let mut actions = moves(list.selected, *to);
        actions.push(command(if self.context() == Context::Pick {
            Id::Choose
        } else {
            Id::Open
        }));
        Some(Meant::Do(actions))
    }

    /// Options of the question at hand by their numbers, also while it is only read.
    fn options(&self, numbers: &[usize]) -> Option<Meant> {
        let open = self.model.open.as_ref()?;
        let context = self.context();
        let (field, mut actions) = match context {
            Context::Options => (open.field()?, Vec::new()),
            Context::Question => (open.walk.fields.first()?, vec![command(Id::Write)]),
            _ => return None,
        };
        let FieldKind::Options { cursor, .. } = field.kind else {
            return None;
        };
        let count = open.question()?.1.answer.options().len();
        if numbers.iter().any(|to| *to >= count) {
            return Some(Meant::Unclear(
                self.model.say_count("plain-choose-number", count),
            ));
        }
        let mut at = cursor;
        for to in numbers {
            actions.extend(moves(at, *to));
            actions.push(command(Id::Choose));
            at = *to;
        }
        Some(Meant::Do(actions))
    }

    /// A key of this context, by its name on screen or its usual one.
    fn key(&self, words: &str) -> Option<Meant> {
        let context = self.context();
        if let Some(key) = self.key_in(words, context) {
            return Some(match self.model.keymap.resolve(key, context)? {
                Id::Help => Meant::Help(Wanted::Few),
                _ => Meant::Do(vec![Action::Key(key)]),
            });
        }
        let behind = self.model.screen_context();
        let key = self.key_in(words, behind)?;
        self.below(&|_| true, vec![Action::Key(key)])
    }

    /// The key with this name that means something in a context.
    fn key_in(&self, words: &str, context: Context) -> Option<Key> {
        let keymap = &self.model.keymap;
        let usual = words.parse::<Key>().ok();
        if let Some(key) = usual.filter(|key| keymap.resolve(*key, context).is_some()) {
            return Some(key);
        }
        let wanted = fold(words);
        crate::app::command::in_context(context)
            .flat_map(|command| keymap.keys_for(command, context))
            .find(|key| fold(&key_name(*key, &self.model.texts)) == wanted)
    }

    /// The number of a question: to it, as the finder goes.
    fn to_question(&self, words: &str) -> Option<Meant> {
        let open = self.model.open.as_ref()?;
        if !is_asked(open, words) {
            return None;
        }
        let go = vec![
            command(Id::GoTo),
            Action::Paste(words.to_owned()),
            command(Id::Open),
        ];
        if row(Id::GoTo)?.works_in(self.context()) {
            return Some(Meant::Do(go));
        }
        self.below(
            &|context| row(Id::GoTo).is_some_and(|goes| goes.works_in(context)),
            go,
        )
    }

    /// A command of the table by its name, with what belongs to it.
    fn named(&self, words: &str) -> Option<Meant> {
        match self.names.find(words, |command| self.works(command)) {
            Found::One(id) => return Some(self.given(id, None)),
            Found::Several(ids) => return Some(self.several(&ids)),
            Found::None => {}
        }
        // What lies over the screen gives way to a command of the screen.
        let behind = self.model.screen_context();
        if behind != self.context() {
            let found = self.names.find(words, |command| command.works_in(behind));
            if let Found::One(id) = found {
                return self.below(&|_| true, vec![command(id)]);
            }
        }
        // A command with words to look for, or with a number behind its name.
        let mut spaces: Vec<usize> = words.match_indices(' ').map(|(at, _)| at).collect();
        spaces.reverse();
        spaces.into_iter().find_map(|at| {
            let (name, rest) = (&words[..at], words[at..].trim());
            match self
                .names
                .find(name, |one| self.works(one) && takes(one.id))
            {
                Found::One(id) => Some(self.given(id, Some(rest))),
                _ => None,
            }
        })
    }

    /// The same actions after leaving what lies over the screen, where that can be left.
    fn below(&self, works: &dyn Fn(Context) -> bool, actions: Vec<Action>) -> Option<Meant> {
        let over = matches!(
            self.model.overlay,
            Some(Overlay::Reader(_) | Overlay::Help(_) | Overlay::ReadBack(_) | Overlay::Pick(..))
        );
        if !over || !works(self.model.screen_context()) {
            return None;
        }
        let mut all = vec![command(Id::Back)];
        all.extend(actions);
        Some(Meant::Do(all))
    }

    fn given(&self, id: Id, with: Option<&str>) -> Meant {
        match (id, with) {
            (Id::Help, _) => Meant::Help(Wanted::Few),
            (Id::ChooseNumber | Id::ChoosePage, Some(number)) => match number.parse::<Key>() {
                Ok(key) if matches!(key.code, KeyCode::Char('1'..='9')) => {
                    Meant::Do(vec![Action::Key(key)])
                }
                _ => Meant::Unclear(self.model.word("plain-number-behind")),
            },
            (Id::ChooseNumber | Id::ChoosePage, None) => {
                Meant::Unclear(self.model.word("plain-number-behind"))
            }
            (id, Some(query)) => Meant::Do(vec![command(id), Action::Paste(query.to_owned())]),
            (id, None) => Meant::Do(vec![command(id)]),
        }
    }

    /// A number and a command: the command for that line.
    fn with_number(&self, words: &str) -> Option<Meant> {
        let (number, name) = words.split_once(' ')?;
        let to = number.parse::<usize>().ok()?.checked_sub(1)?;
        let mut actions = self.select(to)?;
        let name = name.trim();
        if let Some(key) = self.key_in(name, self.context()) {
            actions.push(Action::Key(key));
            return Some(Meant::Do(actions));
        }
        match self.names.find(name, |one| one.works_in(self.context())) {
            Found::One(id) => {
                actions.push(command(id));
                Some(Meant::Do(actions))
            }
            Found::Several(ids) => Some(self.several(&ids)),
            Found::None => None,
        }
    }

    /// To a line, without choosing it.
    fn select(&self, to: usize) -> Option<Vec<Action>> {
        if self.context() == Context::Options {
            let open = self.model.open.as_ref()?;
            let FieldKind::Options { cursor, .. } = open.field()?.kind else {
                return None;
            };
            let count = open.question()?.1.answer.options().len();
            return (to < count).then(|| moves(cursor, to));
        }
        let list = List::of(self.model)?;
        (to < list.count()).then(|| moves(list.selected, to))
    }

    fn several(&self, ids: &[Id]) -> Meant {
        let names: Vec<String> = ids
            .iter()
            .filter_map(|id| row(*id))
            .map(|command| command.label(&self.model.texts))
            .collect();
        Meant::Unclear(
            self.model
                .say_with("plain-several", "commands", &names.join(", ")),
        )
    }
}

/// Whether a command takes words or a number behind its name.
fn takes(id: Id) -> bool {
    matches!(
        id,
        Id::GoTo | Id::Search | Id::Palette | Id::Terms | Id::ChooseNumber | Id::ChoosePage
    )
}
