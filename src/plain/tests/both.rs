//! Both fronts, side by side: whatever is done, the same assessments come of it, to the byte, history included.
//!
//! The full screen gets keys and pastes and is laid out before each of them, as its loop does; the plain front gets lines.
//! Steps are drawn at random and mean what can be done where both are. Left out is only what depends on a window: moving a
//! cursor by rows of the screen, and pages.

use proptest::prelude::*;

use crate::app::command::{in_context, resolve};
use crate::app::{
    Action, Command, CommandId as Id, Context, FormInput, Key, Model, Now, Overlay, Screen, Target,
    update,
};
use crate::language::{Language, Texts};
use crate::plain::asking::{Asking, on_button};
use crate::plain::cells::Cell;
use crate::plain::list::List;
use crate::plain::{Meant, Names, read};
use crate::text::clean;
use crate::tui::tests::fixtures::{assessment, library, open};

/// Commands that leave the assessment, need another program, or go by rows and pages of a window.
const LEFT_OUT: &[Id] = &[
    Id::Quit,
    Id::ToHome,
    Id::Suspend,
    Id::Redraw,
    Id::EditOutside,
    Id::CarryOver,
    Id::NewAssessment,
    Id::Reload,
    Id::Help,
    Id::PageUp,
    Id::PageDown,
    Id::ScrollUp,
    Id::ScrollDown,
    Id::CursorUp,
    Id::CursorDown,
    Id::LineStart,
    Id::LineEnd,
    Id::TextPageUp,
    Id::TextPageDown,
];

/// What is done next.
#[derive(Debug, Clone)]
enum Step {
    /// This is written, or chosen by its number, whatever is asked for.
    Write(String, usize),
    /// The field at hand is done.
    Done,
    /// Work on a line of a text or an item of a list: which work, which line, what text.
    Line(u8, usize, String),
    /// One of the commands that work here, by this of its names.
    Command(usize, usize),
    /// To a question.
    GoTo(usize),
    /// A line of the list at hand.
    Choose(usize),
    /// The form at hand is done.
    Finish,
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec![
            "Te veel schulden", "2026-05-01", ":x", "::y", ".", "...", "3", "3-", ":3 nee", "- streep",
            "* ster", "  spatie ", "ONDERTEKEN", "Żółte ß €", "e\u{301}én", "👩‍👩‍👧 gezin", "\u{202e}om", "\u{1b}[2Jx",
            "tab\thier", "iama-2.0/1.1.1", "?", "akkoord", "1 2", "\u{200b}nul\u{200b}", "مرحبا",
        ]).prop_map(str::to_owned),
        1 => "[a-zé :.+-]{0,8}[a-z0-9][ -~]{0,6}",
    ]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (text(), 0usize..12).prop_map(|(text, number)| Step::Write(text, number)),
        2 => Just(Step::Done),
        2 => (0u8..4, 0usize..4, text()).prop_map(|(work, line, text)| Step::Line(work, line, text)),
        6 => (0usize..200, 0usize..4).prop_map(|(which, name)| Step::Command(which, name)),
        2 => (0usize..40).prop_map(Step::GoTo),
        2 => (0usize..12).prop_map(Step::Choose),
        1 => Just(Step::Finish),
    ]
}

/// Both fronts.
struct Both {
    screen: Model,
    plain: Model,
    names: Names,
    wrote: bool,
    now: Now,
    trace: Vec<String>,
}

impl Both {
    fn new(size: (u16, u16)) -> Self {
        let made = |size| {
            let mut model = Model::new(library(), Texts::new(Language::Dutch), size);
            open(&mut model, assessment());
            model
        };
        let mut plain = Model::new(
            library(),
            Texts::new(Language::Dutch),
            crate::plain::run::window(),
        );
        open(&mut plain, assessment());
        Self {
            screen: made(size),
            plain,
            names: Names::new(),
            wrote: false,
            now: Now::default(),
            trace: Vec::new(),
        }
    }

    fn tick(&mut self, step: usize) {
        let minutes = step / 2;
        self.now = Now {
            ms: 2_000 * step as u64 + 10_000,
            at: format!(
                "2026-03-04T{:02}:{:02}:{:02}Z",
                9 + minutes / 60,
                minutes % 60,
                step % 2 * 30
            ),
            today: "2026-03-04".into(),
            fresh_id: format!("id-{step}"),
            zone: "+01:00".into(),
        };
    }

    fn on_screen(&mut self, action: Action) {
        let geometry = crate::tui::measure(&self.screen);
        update(&mut self.screen, Action::Laid(geometry), &self.now);
        update(&mut self.screen, action, &self.now);
        let geometry = crate::tui::measure(&self.screen);
        update(&mut self.screen, Action::Laid(geometry), &self.now);
    }

    fn press(&mut self, keys: &str) {
        for key in keys.split(' ') {
            let key: Key = key.parse().unwrap();
            self.trace.push(format!("toets {key}"));
            self.on_screen(Action::Key(key));
        }
    }

    fn presses(&mut self, key: &str, count: usize) {
        for _ in 0..count {
            self.press(key);
        }
    }

    fn paste(&mut self, text: &str) {
        self.trace.push(format!("plak {text:?}"));
        self.on_screen(Action::Paste(text.to_owned()));
    }

    /// Types where that comes to the same as pasting; pastes otherwise.
    fn types(&mut self, text: &str) {
        if clean(text) == text && text.trim() == text {
            self.trace.push(format!("tik {text:?}"));
            for letter in text.chars() {
                self.on_screen(Action::Key(Key::char(letter)));
            }
        } else {
            self.paste(text);
        }
    }

    /// Gives the plain front a line, as its loop does.
    fn line(&mut self, line: &str) {
        let meant = read(line, self.wrote, &self.plain, &self.names);
        self.trace.push(format!("regel {line:?}: {meant:?}"));
        let (Meant::Do(actions) | Meant::Wrote(actions) | Meant::Line(_, actions)) = meant else {
            panic!("nothing is done: {}", self.trace.join("\n"));
        };
        for action in actions {
            crate::plain::lay_out(&mut self.plain, &self.now);
            update(&mut self.plain, action, &self.now);
        }
        crate::plain::lay_out(&mut self.plain, &self.now);
    }

    fn agree(&self) -> Result<(), TestCaseError> {
        let told = |model: &Model| {
            let open = model.open.as_ref().unwrap();
            serde_json::to_string(&open.assessment).unwrap()
        };
        let where_is = |model: &Model| {
            let open = model.open.as_ref().unwrap();
            (
                model.context(),
                open.walk.outline,
                open.walk.at,
                open.walk.focus,
                model.said.clone(),
            )
        };
        let trace = self.trace.join("\n");
        prop_assert_eq!(where_is(&self.screen), where_is(&self.plain), "{}", trace);
        let (screen, plain) = (told(&self.screen), told(&self.plain));
        let same = screen
            .chars()
            .zip(plain.chars())
            .take_while(|(a, b)| a == b);
        let from = same.count().saturating_sub(60);
        let part = |text: &str| text.chars().skip(from).take(200).collect::<String>();
        prop_assert!(
            screen == plain,
            "{}\non screen: {}\nline by line: {}",
            trace,
            part(&screen),
            part(&plain)
        );
        Ok(())
    }

    fn take(&mut self, step: &Step) {
        self.trace
            .push(format!("-- {step:?} in {:?}", self.plain.context()));
        match step {
            Step::Write(text, number) => self.write(text, *number),
            Step::Done => self.done(),
            Step::Line(work, line, text) => self.line_work(*work, *line, text),
            Step::Command(which, name) => self.command(*which, *name),
            Step::GoTo(which) => self.go_to(*which),
            Step::Choose(which) => self.choose(*which),
            Step::Finish => {
                if matches!(self.plain.screen, Screen::Form(..)) && self.plain.overlay.is_none() {
                    self.press("Ctrl+S");
                    self.line(":Bewaren");
                }
            }
        }
    }

    fn write(&mut self, text: &str, number: usize) {
        let text = self.sensible(text);
        match Asking::of(&self.plain) {
            Asking::Text => {
                let empty = self.screen.editor().unwrap().is_empty();
                self.press("Ctrl+End");
                if empty {
                    self.paste(&text);
                } else {
                    self.paste(&format!("\n{text}"));
                }
                self.line(&escaped(&text));
            }
            Asking::Line if can_be_a_line(&text) => {
                self.press("Ctrl+A");
                self.types(&text);
                let next = if self.screen.context() == Context::Form {
                    "↓"
                } else {
                    "Enter"
                };
                self.press(next);
                self.line(&escaped(&text));
            }
            Asking::Items if can_be_a_line(&text) && !self.is_full() => {
                self.press("End Enter");
                self.types(&text);
                self.press("Esc");
                self.line(&escaped(&text));
            }
            Asking::Cell => self.cell(&text, number),
            Asking::Options => self.form_options(number),
            Asking::Query if can_be_a_line(&text) => {
                self.press("Ctrl+A");
                self.paste(&text);
                self.line(&escaped(&text));
            }
            Asking::Command => self.choose(number),
            _ => {}
        }
    }

    /// Where only one kind of text will do, that is what somebody writes.
    fn sensible(&self, text: &str) -> String {
        if let Screen::Form(form, _) = &self.plain.screen
            && let Some(field) = form.fields.get(form.focus)
        {
            match field.key {
                "confirm" => return "ONDERTEKEN".into(),
                "date" | "due" if text.len().is_multiple_of(2) => return "2026-05-01".into(),
                "origin" if text.len().is_multiple_of(2) => return "proef-1.0/1.1.1".into(),
                _ => {}
            }
        }
        text.to_owned()
    }

    fn is_full(&self) -> bool {
        let open = self.plain.open.as_ref().unwrap();
        let (address, question) = open.question().unwrap();
        let count = match open.assessment.answer(&address).value {
            Some(crate::assessment::Value::Items(items)) => items.len(),
            _ => 0,
        };
        matches!(&question.answer, crate::questionnaire::AnswerType::List { max, .. } if count >= *max)
    }

    fn cell(&mut self, text: &str, number: usize) {
        let cell = Cell::of(&self.plain).unwrap();
        if !can_be_a_line(text) || (cell.row >= cell.rows.len() && cell.rows.len() >= cell.max) {
            return;
        }
        if !cell.writing {
            self.press("Enter");
        }
        if cell.writing || cell.options.is_empty() {
            self.press("Ctrl+A");
            self.types(text);
            self.press("Enter");
            self.line(&escaped(text));
            return;
        }
        let to = number % cell.options.len();
        self.pick(to);
        self.line(&(to + 1).to_string());
    }

    /// Picks an option that lies over the screen, with the arrows.
    fn pick(&mut self, to: usize) {
        let Some(Overlay::Pick(_, at)) = &self.screen.overlay else {
            panic!("no options: {}", self.trace.join("\n"));
        };
        self.arrows(*at, to);
        self.press("Enter");
    }

    fn arrows(&mut self, from: usize, to: usize) {
        self.presses("↑", from.saturating_sub(to));
        self.presses("↓", to.saturating_sub(from));
    }

    fn form_options(&mut self, number: usize) {
        let Screen::Form(form, _) = &self.screen.screen else {
            return;
        };
        let (count, at, several) = match form.fields.get(form.focus).map(|field| &field.input) {
            Some(FormInput::One(options, at)) => (options.len(), *at, false),
            Some(FormInput::Several(options, at)) => (options.len(), *at, true),
            _ => return,
        };
        if count == 0 {
            return;
        }
        let to = number % count;
        self.arrows(at, to);
        self.press(if several { "Space" } else { "Tab" });
        self.line(&(to + 1).to_string());
    }

    fn done(&mut self) {
        let skips = crate::plain::writing::note_is_next(&self.plain);
        match (Asking::of(&self.plain), self.plain.context()) {
            (Asking::Query, _) | (_, Context::Capture) => self.press("Esc"),
            (Asking::Command, here) if here != Context::Options => return,
            _ if skips => self.press("Tab Esc"),
            _ => self.press("Tab"),
        }
        self.line(".");
    }

    fn line_work(&mut self, work: u8, line: usize, text: &str) {
        match self.plain.context() {
            Context::Text | Context::FormText => self.in_text(work, line, text),
            Context::Items if can_be_a_line(text) => self.in_items(work, line, text),
            _ => {}
        }
    }

    fn in_text(&mut self, work: u8, line: usize, text: &str) {
        let old = self.screen.editor().unwrap().text();
        let mut lines: Vec<&str> = old.split('\n').collect();
        if old.is_empty() || line >= lines.len() {
            return;
        }
        let number = line + 1;
        let given = match work {
            0 => {
                lines[line] = text;
                format!(":{number} {text}")
            }
            1 => {
                lines.insert(line, text);
                format!(":{number}+ {text}")
            }
            2 => {
                lines.remove(line);
                format!(":{number}-")
            }
            _ => {
                lines.clear();
                ":leeg".to_owned()
            }
        };
        let new = lines.join("\n");
        self.press("Ctrl+A");
        if new.is_empty() {
            self.press("Backspace");
        } else {
            self.paste(&new);
        }
        self.line(&given);
    }

    fn in_items(&mut self, work: u8, line: usize, text: &str) {
        let cursor = |model: &Model| {
            let open = model.open.as_ref().unwrap();
            open.field().unwrap().cursor().unwrap().0
        };
        let open = self.plain.open.as_ref().unwrap();
        let (address, _) = open.question().unwrap();
        let count = match open.assessment.answer(&address).value {
            Some(
                crate::assessment::Value::Items(items)
                | crate::assessment::Value::Advice {
                    conditions: items, ..
                },
            ) => items.len(),
            _ => 0,
        };
        let number = line + 1;
        if line >= count {
            return;
        }
        match work {
            0 => {
                self.arrows(cursor(&self.screen), line);
                self.press("Enter Ctrl+A");
                self.types(text);
                self.press("Esc");
                self.line(&format!(":{number} {text}"));
            }
            1 if !self.is_full() => {
                self.press("End Enter");
                self.types(text);
                self.press("Esc");
                self.presses("Alt+↑", count - line);
                self.line(&format!(":{number}+ {text}"));
            }
            2 => {
                self.arrows(cursor(&self.screen), line);
                self.press("Delete");
                self.line(&format!(":{number}-"));
            }
            _ => {
                self.arrows(cursor(&self.screen), line);
                self.line(&format!(":{number}"));
            }
        }
    }

    fn go_to(&mut self, which: usize) {
        let open = self.plain.open.as_ref().unwrap();
        let numbers: Vec<String> = open.outlines[0]
            .questions()
            .map(|(address, _)| address.number())
            .filter(|number| number.contains('.') && !number.contains(' '))
            .collect();
        let number = numbers[which % numbers.len()].clone();
        let writing = Asking::of(&self.plain) != Asking::Command;
        if resolve(Key::ctrl('g'), self.plain.context()).is_none() {
            return;
        }
        self.press("Ctrl+G");
        self.paste(&number);
        self.press("Enter");
        self.line(&if writing {
            format!(":{number}")
        } else {
            number
        });
    }

    fn choose(&mut self, which: usize) {
        if on_button(&self.plain) {
            self.press("Enter");
            self.line("");
            return;
        }
        if Asking::of(&self.plain) != Asking::Command {
            return;
        }
        let context = self.plain.context();
        let open = self.screen.open.as_ref().unwrap();
        if let (Context::Options, Some((_, question))) = (context, open.question()) {
            let to = which % question.answer.options().len();
            if to < 9 {
                self.press(&(to + 1).to_string());
            } else {
                let at = open.field().unwrap().cursor().unwrap().0;
                self.arrows(at, to);
                self.press("Enter");
            }
            self.line(&(to + 1).to_string());
            return;
        }
        let Some(list) = List::of(&self.screen).filter(|list| list.count() > 0) else {
            if context == Context::Question {
                self.press("Enter");
                self.line("antwoorden");
            }
            return;
        };
        let to = which % list.count();
        self.arrows(list.selected, to);
        self.press("Enter");
        self.line(&(to + 1).to_string());
    }

    fn command(&mut self, which: usize, name: usize) {
        let context = self.plain.context();
        let here: Vec<&'static Command> = in_context(context)
            .filter(|one| self.plain.offers(one.id) && !LEFT_OUT.contains(&one.id))
            .filter(|one| !(context == Context::Tree && one.id == Id::Back))
            .collect();
        if here.is_empty() {
            return;
        }
        let command = here[which % here.len()];
        let keys: Vec<Key> = command.keys_for(context).collect();
        let (dutch, english) = (Texts::new(Language::Dutch), Texts::new(Language::English));
        if matches!(command.id, Id::ChooseNumber | Id::ChoosePage) {
            let key = keys[name % keys.len()];
            self.trace.push(format!("toets {key}"));
            self.on_screen(Action::Key(key));
            self.line(&format!(":{} {key}", command.name));
            return;
        }
        if command.id == Id::AgreeRead {
            // Nobody agrees to what was not read; how far that is depends on the window.
            self.press("End");
            self.line("last");
        }
        // Shift or none makes a difference: both get the same key.
        let given = keys.get(which % keys.len().max(1)).filter(|_| name == 3);
        match given.or(keys.first()) {
            Some(key) => {
                self.trace.push(format!("toets {key}"));
                self.on_screen(Action::Key(*key));
            }
            None => self.by_palette(command.id),
        }
        let key = given.map(Key::to_string);
        let words = match name {
            0 => command.label(&dutch),
            1 => command.label(&english),
            2 => command.name.to_owned(),
            _ => key.unwrap_or_else(|| command.name.to_owned()),
        };
        // A name that two commands here have, or that says something else here, is no way to give one.
        let offered = |one: &Command| one.works_in(context) && self.plain.offers(one.id);
        let clear = self.names.find(&words, offered) == crate::plain::Found::One(command.id);
        let words = if clear || name == 3 {
            words
        } else {
            command.name.to_owned()
        };
        self.line(&format!(":{words}"));
    }

    fn by_palette(&mut self, id: Id) {
        self.press("Ctrl+P");
        let Some(Overlay::Finder(finder)) = &self.screen.overlay else {
            panic!("no palette: {}", self.trace.join("\n"));
        };
        let hit = |hit: &crate::app::Hit| hit.target == Target::Command(id);
        let at = finder.hits.iter().position(hit).unwrap();
        self.presses("↓", at);
        self.press("Enter");
    }
}

/// As a line that means this text.
fn escaped(text: &str) -> String {
    if text == "." {
        "..".into()
    } else if text.trim_end() == "." || text == ".." {
        format!(":+ {text}")
    } else if text.starts_with(':') {
        format!(":{text}")
    } else {
        text.to_owned()
    }
}

/// Whether a text is a line that anybody could want to write in a field of one line.
fn can_be_a_line(text: &str) -> bool {
    !clean(text).trim().is_empty() && (text.trim_end() != "." || text == ".") && text != ".."
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn both_fronts_make_the_same_file(
        steps in prop::collection::vec(step(), 1..32), wide in any::<bool>(),
    ) {
        let mut both = Both::new(if wide { (120, 40) } else { (80, 24) });
        for (index, step) in steps.iter().enumerate() {
            both.tick(index);
            both.take(step);
            both.agree()?;
        }
    }
}
