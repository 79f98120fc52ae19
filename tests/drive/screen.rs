//! The full-screen front: every step as keys on a terminal, each followed by a look at the screen.

use std::path::{Path, PathBuf};
use std::time::Duration;

use grondig::app::Key;
use grondig::app::command::{Context, row};
use grondig::language::{Language, Texts};

use super::look::{before_cursor, halves, is_there, last_word, row_of, selected_row, storm};
use super::{Cell, Clock, Field, Filled, Given, Script, Step};
use crate::harness::Session;

/// Rows and columns of the window.
const WINDOW: (u16, u16) = (40, 90);

/// So long nothing more is drawn when all keys were taken; only asked where the clock is moved between steps.
const QUIET: Duration = Duration::from_millis(300);

/// The program on a terminal.
pub struct Screen {
    path: PathBuf,
    home: PathBuf,
    environment: Vec<(String, String)>,
    session: Session,
    texts: Texts,
    /// What happens in the room, for messages.
    at: String,
}

impl Screen {
    /// Opens a file.
    pub fn open(path: &Path, home: &Path, environment: &[(&str, &str)]) -> Self {
        let environment: Vec<(String, String)> = environment
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        Self {
            path: path.to_owned(),
            home: home.to_owned(),
            session: start(path, home, &environment),
            environment,
            texts: Texts::new(Language::Dutch),
            at: String::new(),
        }
    }

    /// Does a script.
    pub fn play(&mut self, script: &Script, clock: &mut dyn Clock) {
        for step in &script.steps {
            if let Some(at) = &step.at {
                if clock.is_ours() {
                    self.session.expect_silence_within(QUIET);
                }
                clock.set(at);
            }
            self.step(step);
        }
    }

    /// Does one step.
    pub fn step(&mut self, step: &Step) {
        step.tells.clone_into(&mut self.at);
        if let Some(number) = &step.go {
            self.go(number);
        }
        if let Some(words) = &step.line {
            self.select(words);
        }
        match step.command() {
            Some(command) => self.run(command.name, step.context()),
            None if step.line.is_some() => self.session.press("Enter"),
            None => {}
        }
        if let Some(words) = &step.pick {
            self.wait(words);
            self.select(words);
            self.session.press("Enter");
        }
        if let Some(form) = &step.form {
            self.fill(form);
        }
        if let Some(note) = &step.note {
            self.session.send(note);
            self.wait(last_word(note));
            self.session.press("Enter");
        }
        if let Some(given) = &step.answer {
            self.answer(given, step);
        }
        if let Some(words) = &step.shows {
            self.wait(words);
        }
    }

    /// Leaves with its key.
    pub fn leave(&mut self) {
        self.session.press("Ctrl+Q");
        let ended = self.session.wait_exit();
        assert_eq!(ended.code, 0, "{}", self.session.picture());
        self.session.assert_terminal_restored();
    }

    #[track_caller]
    fn wait(&mut self, words: &str) {
        let what = format!("{words:?} ({})", self.at);
        self.session
            .wait_for(|screen| is_there(screen, words), &what);
    }

    #[track_caller]
    fn wait_gone(&mut self, words: &str) {
        let what = format!("{words:?} to go away ({})", self.at);
        self.session
            .wait_for(|screen| !is_there(screen, words), &what);
    }

    /// Waits until this word stands before the cursor.
    #[track_caller]
    fn wait_before_cursor(&mut self, word: &str) {
        let what = format!("{word:?} before the cursor ({})", self.at);
        self.session
            .wait_for(|screen| before_cursor(screen).ends_with(word), &what);
    }

    #[track_caller]
    fn wait_for_cursor(&mut self) {
        let what = format!("a cursor to write at ({})", self.at);
        self.session.wait_for(|screen| !screen.hide_cursor(), &what);
    }

    fn go(&mut self, number: &str) {
        self.session.press("Ctrl+G");
        self.wait("Ga naar nummer");
        self.session.send(number);
        self.wait(&format!("› {number}"));
        self.session.press("Enter");
        // It closes in the same moment in which the question comes.
        self.wait_gone("Ga naar nummer");
    }

    /// Gives a command: by its key, or in the window with all commands.
    fn run(&mut self, name: &str, context: Context) {
        let command = grondig::app::command::commands();
        let command = command.iter().find(|command| command.name == name);
        let command = command
            .and_then(|command| row(command.id))
            .expect("a command");
        let key: Option<Key> = command.keys_for(context).next();
        if let Some(key) = key {
            self.session.press(&key.to_string());
            return;
        }
        let label = command.label(&self.texts);
        self.session.press("Ctrl+P");
        self.wait(&self.texts.get("screen-find-everything"));
        self.session.send(&label);
        self.wait(&format!("› {label}"));
        self.session.press("Enter");
        self.wait_gone(&format!("› {label}"));
    }

    /// Moves to the line with these words in the list on screen.
    fn select(&mut self, words: &str) {
        self.wait(words);
        for _ in 0..60 {
            let screen = self.session.screen();
            let (Some(to), Some(at)) = (row_of(screen, words), selected_row(screen)) else {
                panic!(
                    "nothing is selected ({}):\n{}",
                    self.at,
                    self.session.picture()
                );
            };
            if to == at {
                return;
            }
            self.session.press(if to < at { "↑" } else { "↓" });
            let what = format!("the selection to move ({})", self.at);
            self.session.wait_for(
                |screen| selected_row(screen).is_some_and(|now| now != at),
                &what,
            );
        }
        panic!(
            "{words:?} is never reached ({}):\n{}",
            self.at,
            self.session.picture()
        );
    }

    fn fill(&mut self, form: &Filled) {
        self.wait(&form.title);
        let last = form.fields.len().saturating_sub(1);
        for (index, field) in form.fields.iter().enumerate() {
            match field {
                Field::Keep => {}
                Field::Line(words) => {
                    self.session.press("Ctrl+A Delete");
                    self.session.send(words);
                    self.wait_before_cursor(last_word(words));
                }
                Field::Text(words) => {
                    self.session.press("Ctrl+A Delete");
                    self.type_text(words);
                }
                Field::One(number) => {
                    // From wherever it was chosen to the first; beyond that nothing moves.
                    for _ in 0..20 {
                        self.session.press("↑");
                    }
                    for _ in 1..*number {
                        self.session.press("↓");
                    }
                }
                Field::Tick(numbers) => {
                    let mut at = 1;
                    for number in numbers {
                        let step = if *number < at { "↑" } else { "↓" };
                        for _ in 0..number.abs_diff(at) {
                            self.session.press(step);
                        }
                        self.session.press("Space");
                        at = *number;
                    }
                }
            }
            if index < last {
                self.session.press("Tab");
            }
        }
        self.session.press("Ctrl+S");
        // Its footer goes with it; the title may also stand on the screen behind it.
        self.wait_gone("Ctrl+S Bewaren");
    }

    fn answer(&mut self, given: &Given, step: &Step) {
        if let Some(text) = given.text.as_deref().or(given.more.as_deref()) {
            self.session.press("Enter");
            self.wait_for_cursor();
            if given.more.is_some() {
                self.session.press("Ctrl+End Enter");
            }
            if step.kill {
                let (before, after) = halves(text);
                self.type_text(before);
                self.kill_and_open_again(before);
                self.session.press("Enter");
                self.type_text(after);
            } else if step.storm {
                self.type_in_a_storm(text);
            } else {
                self.type_text(text);
            }
        }
        if !given.choose.is_empty() {
            self.session.press("Enter");
            self.choose(&given.choose);
        }
        if !given.items.is_empty() {
            self.session.press(if given.choose.is_empty() {
                "Enter Enter"
            } else {
                "Tab Enter"
            });
            for item in &given.items {
                self.wait_for_cursor();
                self.session.send(item);
                self.wait_before_cursor(last_word(item));
                self.session.press("Enter");
            }
            // On the empty line behind the last one Enter ends the list.
            self.session.press("Enter");
        }
        for (index, cells) in given.rows.iter().enumerate() {
            if index == 0 {
                self.session.press("Enter Enter");
            }
            self.row(cells, index + 1 == given.rows.len());
        }
        if let Some(line) = &given.line {
            self.session.press("Enter");
            self.type_line(line);
        }
        if let Some((name, function)) = &given.person {
            self.session.press("Enter");
            self.type_line(name);
            self.session.press("Enter");
            self.type_line(function);
        }
        if let Some(explanation) = &given.explanation {
            self.session.press("Tab");
            self.wait_for_cursor();
            self.type_text(explanation);
        }
    }

    fn choose(&mut self, numbers: &[usize]) {
        let mut at = 1;
        for number in numbers {
            if *number < 10 {
                self.session.press(&number.to_string());
            } else {
                let step = if *number < at { "↑" } else { "↓" };
                for _ in 0..number.abs_diff(at) {
                    self.session.press(step);
                }
                self.session.press("Space");
            }
            at = *number;
            let what = format!("option {number} chosen ({})", self.at);
            let signs = [format!("{number} (•)"), format!("{number} [x]")];
            self.session.wait_for(
                |screen| signs.iter().any(|sign| screen.contents().contains(sign)),
                &what,
            );
        }
    }

    fn row(&mut self, cells: &[Cell], is_last: bool) {
        for (index, cell) in cells.iter().enumerate() {
            match cell {
                Cell::Words(words) => self.type_line(words),
                Cell::Choice { choose } => {
                    self.wait(choose);
                    self.select(choose);
                }
            }
            self.session.press("Enter");
            if let Some(Cell::Choice { .. }) = cells.get(index + 1) {
                self.session.press("Enter");
            }
        }
        if !is_last {
            self.session.press("Enter");
        }
    }

    fn type_line(&mut self, words: &str) {
        self.wait_for_cursor();
        self.session.send(words);
        self.wait_before_cursor(last_word(words));
    }

    fn type_text(&mut self, text: &str) {
        self.session.send(text.trim_end().replace('\n', "\r"));
        self.wait_before_cursor(last_word(text));
    }

    /// Kills the program as soon as these words are saved, and opens the file again.
    fn kill_and_open_again(&mut self, text: &str) {
        let last = last_word(text);
        super::wait_until_saved(&self.path, last);
        self.session.kill(rustix::process::Signal::KILL);
        self.session.wait_exit();
        self.session = start(&self.path, &self.home, &self.environment);
        self.wait("teruggehaald");
        // Exactly where it was: the cursor behind the last word.
        self.wait_before_cursor(last);
    }

    /// A few letters at every size of the window.
    fn type_in_a_storm(&mut self, text: &str) {
        let letters: Vec<char> = text.trim_end().chars().collect();
        let sizes = storm();
        let share = letters.len().div_ceil(sizes.len()).max(1);
        let mut parts = letters.chunks(share);
        for (rows, cols) in sizes {
            self.session.resize(rows, cols);
            if let Some(part) = parts.next() {
                let part: String = part.iter().collect();
                self.session.send(part.replace('\n', "\r"));
            }
        }
        self.session.resize(WINDOW.0, WINDOW.1);
        self.wait_before_cursor(last_word(text));
    }
}

fn start(path: &Path, home: &Path, environment: &[(String, String)]) -> Session {
    let home = home.to_string_lossy();
    let mut env = vec![("GRONDIG_HOME", home.as_ref())];
    env.extend(
        environment
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str())),
    );
    let path = path.to_string_lossy();
    Session::start(&["open", &path], &env, WINDOW.0, WINDOW.1)
}
