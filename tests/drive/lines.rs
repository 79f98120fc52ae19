//! The plain front: every step as lines on its standard input.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Instant;

use super::{Cell, Clock, Field, Filled, Given, PATIENCE, Script, Step};

/// A line that means nothing, to see that all lines before it were done.
const MARK: &str = "zzz-tot-hier";
/// How the front says that it did not understand; never when a script is right.
const REFUSALS: [&str; 8] = [
    "is hier geen opdracht",
    "werkt hier niet",
    "meer dan één opdracht",
    "Kies nummer",
    "Kies een nummer van",
    "Kies één nummer",
    "Die regel is er niet",
    "Niet bewaard.",
];

/// The program with pipes.
pub struct Lines {
    path: PathBuf,
    home: PathBuf,
    environment: Vec<(String, String)>,
    child: Child,
    input: Option<ChildStdin>,
    output: Receiver<Vec<u8>>,
    said: String,
    marks: usize,
}

impl Lines {
    /// Opens a file.
    pub fn open(path: &Path, home: &Path, environment: &[(&str, &str)]) -> Self {
        let environment: Vec<(String, String)> = environment
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        let (child, input, output) = start(path, home, &environment);
        let mut lines = Self {
            path: path.to_owned(),
            home: home.to_owned(),
            environment,
            child,
            input: Some(input),
            output,
            said: String::new(),
            marks: 0,
        };
        lines.settle();
        lines
    }

    /// Does a script.
    pub fn play(&mut self, script: &Script, clock: &mut dyn Clock) {
        for step in &script.steps {
            if let Some(at) = &step.at {
                clock.set(at);
            }
            self.step(step);
        }
    }

    /// Does one step.
    pub fn step(&mut self, step: &Step) {
        let from = self.said.len();
        if let Some(number) = &step.go {
            self.say(&format!(":{number}"));
        }
        if let Some(words) = &step.line {
            let number = self.number_of(words);
            match step.command() {
                Some(command) => self.say(&format!("{number} {}", command.name)),
                None => self.say(&number),
            }
        } else if let Some(command) = step.command() {
            self.say(&format!(":{}", command.name));
        }
        if let Some(words) = &step.pick {
            let number = self.number_of(words);
            self.say(&number);
        }
        if let Some(form) = &step.form {
            self.fill(form);
        }
        if let Some(note) = &step.note {
            self.say(note);
        }
        if let Some(given) = &step.answer {
            self.answer(given, step);
        }
        self.settle();
        let said = &self.said[from..];
        for refusal in REFUSALS {
            assert!(!said.contains(refusal), "{}: {said}", step.tells);
        }
        if let Some(words) = &step.says {
            assert!(
                said.contains(words),
                "{}: no {words:?} in\n{said}",
                step.tells
            );
        }
    }

    /// Leaves with the end of the input.
    pub fn leave(&mut self) {
        self.input = None;
        let status = self.child.wait().expect("the program ends");
        self.take_all();
        assert!(status.success(), "{status}: {}", self.tail());
    }

    /// All that was said so far.
    pub fn said(&self) -> &str {
        &self.said
    }

    fn say(&mut self, line: &str) {
        let input = self.input.as_mut().expect("the program takes lines");
        writeln!(input, "{line}").expect("the program takes lines");
    }

    /// The number that was last said before these words: `3. Bea, jurist`.
    fn number_of(&mut self, words: &str) -> String {
        self.settle();
        let mut found = None;
        for line in self.said.lines() {
            let digits: String = line.chars().take_while(char::is_ascii_digit).collect();
            if !digits.is_empty() && line[digits.len()..].contains(words) {
                found = Some(digits);
            }
        }
        found.unwrap_or_else(|| panic!("no numbered line with {words:?}:\n{}", self.tail()))
    }

    fn fill(&mut self, form: &Filled) {
        self.settle();
        for field in &form.fields {
            match field {
                Field::Keep => self.say(":next-field"),
                Field::Line(words) if words.is_empty() => {
                    self.say(":leeg");
                    self.say("");
                }
                Field::Line(words) => self.say(words),
                Field::Text(words) => {
                    self.say(":leeg");
                    self.write(words);
                    self.say(".");
                }
                Field::One(number) => self.say(&number.to_string()),
                Field::Tick(numbers) => {
                    if !numbers.is_empty() {
                        self.say(&numbered(numbers));
                    }
                    self.say("");
                }
            }
        }
        self.say(":form-done");
    }

    fn answer(&mut self, given: &Given, step: &Step) {
        if let Some(text) = given.text.as_deref().or(given.more.as_deref()) {
            self.say(":write");
            if step.kill {
                self.write_through_a_kill(text);
            } else {
                self.write(text);
            }
        }
        if !given.choose.is_empty() {
            self.say(&numbered(&given.choose));
        }
        if !given.items.is_empty() {
            self.say(if given.choose.is_empty() {
                ":write"
            } else {
                ":next-field"
            });
            for item in &given.items {
                self.say(item);
            }
        }
        if !given.rows.is_empty() {
            self.say(":write");
            for cell in given.rows.iter().flatten() {
                match cell {
                    Cell::Words(words) | Cell::Choice { choose: words } => self.say(words),
                }
            }
        }
        if let Some(line) = &given.line {
            self.say(":write");
            self.say(line);
        }
        if let Some((name, function)) = &given.person {
            self.say(":write");
            self.say(name);
            self.say(function);
        }
        if let Some(explanation) = &given.explanation {
            self.say(":next-field");
            self.write(explanation);
        }
    }

    fn write(&mut self, text: &str) {
        for line in text.lines() {
            self.say(&safe(line));
        }
    }

    /// Half of the text, kill -9 as soon as it is saved, and the rest after opening again.
    fn write_through_a_kill(&mut self, text: &str) {
        let (before, after) = super::look::halves(text);
        self.write(before);
        self.settle();
        let last = super::look::last_word(before);
        super::wait_until_saved(&self.path, last);
        self.child.kill().expect("the program is there");
        self.child.wait().expect("the program is gone");
        self.take_all();
        let (child, input, output) = start(&self.path, &self.home, &self.environment);
        self.child = child;
        self.input = Some(input);
        self.output = output;
        self.settle();
        self.write(after);
    }

    /// Waits until all lines so far were done.
    fn settle(&mut self) {
        self.marks += 1;
        let mark = format!("{MARK}-{}", self.marks);
        self.say(&format!(":{mark}"));
        let until = Instant::now() + PATIENCE;
        let mut bytes = Vec::new();
        loop {
            let text = String::from_utf8_lossy(&bytes);
            if let Some((before, behind)) = text.rsplit_once(&mark)
                && behind.ends_with("> ")
            {
                // Nor the mark nor the answer to it was said by anybody.
                let before = before.rsplit_once('\n').map_or("", |(before, _)| before);
                self.said.push_str(before);
                self.said.push('\n');
                return;
            }
            let left = until.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(more) => bytes.extend(more),
                Err(why) => panic!("{why}; said so far:\n{}{text}", self.tail()),
            }
        }
    }

    fn take_all(&mut self) {
        while let Ok(bytes) = self.output.recv_timeout(PATIENCE) {
            self.said.push_str(&String::from_utf8_lossy(&bytes));
        }
    }

    /// The end of what was said.
    fn tail(&self) -> String {
        let lines: Vec<&str> = self.said.lines().collect();
        lines[lines.len().saturating_sub(40)..].join("\n")
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn start(
    path: &Path,
    home: &Path,
    environment: &[(String, String)],
) -> (Child, ChildStdin, Receiver<Vec<u8>>) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_grondig"));
    command.args(["open", "--plain"]).arg(path);
    command.env_clear();
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.env("HOME", home).env("GRONDIG_HOME", home);
    command.env("LANG", "nl_NL.UTF-8");
    command.envs(environment.iter().map(|(name, value)| (name, value)));
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let input = child.stdin.take().expect("a pipe");
    let mut source = child.stdout.take().expect("a pipe");
    let (sender, output) = channel();
    std::thread::spawn(move || {
        let mut buffer = [0; 8192];
        while let Ok(count @ 1..) = source.read(&mut buffer) {
            if sender.send(buffer[..count].to_vec()).is_err() {
                break;
            }
        }
    });
    (child, input, output)
}

fn numbered(numbers: &[usize]) -> String {
    let words: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    words.join(" ")
}

/// A line of text that would be taken for something else.
fn safe(line: &str) -> String {
    match line {
        "." => "..".to_owned(),
        _ if line.starts_with(':') => format!(":{line}"),
        _ => line.to_owned(),
    }
}
