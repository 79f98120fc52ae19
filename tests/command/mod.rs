//! Runs commands in this process, each in a folder of its own.
#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use grondig::cli::{self, Surroundings};
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;

/// A folder with a home in it, and what a command there knows of the world.
pub struct Office {
    folder: tempfile::TempDir,
    pub terminal: bool,
    pub locale: &'static str,
    pub input: &'static str,
    /// More of the environment.
    pub variables: Vec<(&'static str, &'static str)>,
    /// The time and the date of every command.
    pub now: &'static str,
}

/// How a command ended.
#[derive(Debug)]
pub struct Ended {
    pub code: u8,
    pub out: String,
    pub err: String,
}

impl Office {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            folder,
            terminal: false,
            locale: "nl_NL.UTF-8",
            input: "",
            variables: Vec::new(),
            now: "2026-03-04T10:00:00.25Z",
        }
    }

    /// With a new assessment `a.json`.
    pub fn with_assessment() -> Self {
        let office = Self::new();
        office.done(&[
            "new",
            "a.json",
            "--name",
            "Proef",
            "--organisation",
            "Gemeente Leemrade",
        ]);
        office
    }

    /// With the worked example as `v.json`, and its report.
    pub fn with_example() -> Self {
        let office = Self::new();
        office.done(&["demo", "--to", "v.json"]);
        office
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(name), bytes).unwrap();
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    pub fn json(&self, name: &str) -> Value {
        serde_json::from_slice(&self.read(name)).unwrap()
    }

    pub fn run(&self, words: &[&str]) -> Ended {
        let mut out = Vec::new();
        let (code, err) = self.run_into(words, &mut out);
        // A report on standard output is no text; the tests that ask for one look at its head.
        Ended {
            code,
            out: String::from_utf8_lossy(&out).into_owned(),
            err,
        }
    }

    /// Runs a command with standard output going somewhere else; gives the exit code and what was
    /// said on standard error.
    pub fn run_into(&self, words: &[&str], out: &mut dyn Write) -> (u8, String) {
        let home = self.path("home");
        let variable = |name: &str| match name {
            "GRONDIG_HOME" => Some(OsString::from(&home)),
            "LANG" => Some(OsString::from(self.locale)),
            other => {
                let set = self.variables.iter().find(|(known, _)| *known == other);
                set.map(|(_, value)| OsString::from(value))
            }
        };
        let mut input = self.input.as_bytes();
        let mut around = Surroundings {
            variable: &variable,
            folder: self.folder.path().to_owned(),
            terminal: self.terminal,
            now: self.now.parse::<Timestamp>().unwrap(),
            today: self.now[..10].parse::<Date>().unwrap(),
            zone: jiff::tz::TimeZone::UTC,
            input: &mut input,
            stdin: false,
        };
        let arguments: Vec<OsString> = std::iter::once("grondig")
            .chain(words.iter().copied())
            .map(OsString::from)
            .collect();
        let mut err = Vec::new();
        let exit = cli::run(&arguments, &mut around, out, &mut err);
        (exit.code(), String::from_utf8(err).unwrap())
    }

    /// Runs a command that must succeed; gives what it printed.
    pub fn done(&self, words: &[&str]) -> String {
        let ended = self.run(words);
        assert_eq!(ended.code, 0, "{words:?}: {}{}", ended.out, ended.err);
        ended.out
    }

    /// Runs a command that must fail with this code, and must leave the file as it is; gives what it
    /// said.
    pub fn refused(&self, code: u8, file: &str, words: &[&str]) -> String {
        let before = self.read(file);
        let ended = self.run(words);
        assert_eq!(ended.code, code, "{words:?}: {}{}", ended.out, ended.err);
        assert!(self.read(file) == before, "{words:?} changed {file}");
        assert_sentences(&ended.err);
        ended.err
    }

    /// `grondig answer a.json iama-2.0/…` that must succeed; gives the answer as it is in the file.
    pub fn answer(&self, question: &str, words: &[&str]) -> Value {
        let address = format!("iama-2.0/{question}");
        self.done(&[&["answer", "a.json", &address], words].concat());
        self.json("a.json")["answers"][&address].clone()
    }

    /// `grondig answer a.json iama-2.0/…` that must be refused as wrong use; gives what it said.
    pub fn no_answer(&self, question: &str, words: &[&str]) -> String {
        let address = format!("iama-2.0/{question}");
        self.refused(
            2,
            "a.json",
            &[&["answer", "a.json", &address], words].concat(),
        )
    }
}

/// Every line is a sentence in the user's language: no ids, no debug output, no backtrace.
pub fn assert_sentences(said: &str) {
    assert!(!said.trim().is_empty());
    for line in said.lines() {
        let end = line.chars().last().unwrap_or_default();
        assert!(line.starts_with(|c: char| !c.is_whitespace()), "{line:?}");
        assert!(
            ".?".contains(end) || line.contains(": "),
            "{line:?} does not end as a sentence"
        );
        assert!(!line.contains('⟨') && !line.contains("Err("), "{line:?}");
    }
}

/// Standard output that fails in one way.
pub struct Failing(pub io::ErrorKind);

impl Write for Failing {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Err(self.0.into())
    }
}
