//! The arrows of the house go down only: this reads the sources and fails on a wrong one.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms from the top down. A room may use the rooms below it.
const ROOMS: [&str; 17] = [
    "cli",
    "tui",
    "plain",
    "outside",
    "example",
    "app",
    "report",
    "register",
    "exchange",
    "signing",
    "inspection",
    "store",
    "standing",
    "assessment",
    "questionnaire",
    "text",
    "language",
];

/// Rooms that lie lower and are still out of bounds: room, what it must not use.
const CLOSED: [(&str, &str); 6] = [
    ("inspection", "store"),
    ("app", "report"),
    ("app", "store"),
    ("report", "store"),
    ("exchange", "store"),
    ("exchange", "signing"),
];

/// Rooms without files, clock or environment.
const PURE: [&str; 7] = [
    "inspection",
    "text",
    "questionnaire",
    "assessment",
    "standing",
    "app",
    "exchange",
];
const IMPURE: [&str; 10] = [
    "std::fs",
    "std::env",
    "fs::read",
    "fs::write",
    "File::open",
    "SystemTime",
    "Instant::now",
    "Timestamp::now",
    "Zoned::now",
    "std::process",
];

/// Crates that one room alone may know.
const KEPT_IN: [(&str, &str); 7] = [
    ("ratatui", "tui"),
    ("crossterm", "tui"),
    ("pdf_writer", "report"),
    ("usvg", "report"),
    ("png", "report"),
    ("qrcodegen", "report"),
    ("clap", "cli"),
];

/// A source file: its path inside `src`, and its code without comments and tests.
struct Source {
    path: PathBuf,
    code: String,
}

impl Source {
    fn new(path: &str, text: &str) -> Self {
        Self {
            path: PathBuf::from(path),
            code: code_of(text),
        }
    }

    fn room(&self) -> Option<&str> {
        let first = self.path.iter().next()?.to_str()?;
        let room = first.strip_suffix(".rs").unwrap_or(first);
        ROOMS.contains(&room).then_some(room)
    }

    /// How many `super::` lead from this file to the crate.
    fn depth(&self) -> usize {
        let parts = self.path.iter().count();
        if self.path.ends_with("mod.rs") {
            parts - 1
        } else {
            parts
        }
    }
}

/// The code: no comments, and nothing after the first inline test module.
fn code_of(text: &str) -> String {
    let mut code = String::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let opens_tests = lines.peek().is_some_and(|next| {
            next.trim_start().starts_with("mod ") && next.trim_end().ends_with('{')
        });
        if line.trim() == "#[cfg(test)]" && opens_tests {
            break;
        }
        let end = line
            .find("//")
            .filter(|at| !line[..*at].ends_with(':'))
            .unwrap_or(line.len());
        code.push_str(&line[..end]);
        code.push('\n');
    }
    code
}

/// The rooms that a file names through `crate::` or through enough `super::`.
fn used_rooms(source: &Source) -> Vec<String> {
    let up = "super::".repeat(source.depth());
    let mut found = Vec::new();
    for root in ["crate::", up.as_str()] {
        for (at, _) in source.code.match_indices(root) {
            let before = source.code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                continue;
            }
            let rest = &source.code[at + root.len()..];
            found.extend(if rest.starts_with('{') {
                group(rest)
            } else {
                vec![word(rest)]
            });
        }
    }
    found.retain(|name| ROOMS.contains(&name.as_str()));
    found
}

fn word(text: &str) -> String {
    text.trim_start()
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

/// The first words of the members of `{a::b, c::{d, e}}`.
fn group(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
        if depth == 1 && (c == '{' || c == ',') {
            names.push(word(&text[at + 1..]));
        }
    }
    names
}

fn rank(room: &str) -> usize {
    ROOMS
        .iter()
        .position(|known| *known == room)
        .expect("a room of the house")
}

/// What is wrong in one file, one sentence each.
fn faults(source: &Source) -> Vec<String> {
    let Some(room) = source.room() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for used in used_rooms(source) {
        let up = rank(&used) < rank(room);
        let closed = CLOSED.iter().any(|(from, to)| *from == room && *to == used);
        if up || closed {
            found.push(format!(
                "{}: {room} must not use {used}",
                source.path.display()
            ));
        }
    }
    if PURE.contains(&room) {
        for word in IMPURE.iter().filter(|word| source.code.contains(**word)) {
            found.push(format!(
                "{}: {room} is pure and must not use {word}",
                source.path.display()
            ));
        }
    }
    for (name, home) in KEPT_IN.iter().filter(|(_, home)| *home != room) {
        let path = format!("{name}::");
        let named = source
            .code
            .match_indices(&path)
            .any(|(at, _)| !source.code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'));
        if named {
            found.push(format!(
                "{}: only {home} knows {name}",
                source.path.display()
            ));
        }
    }
    found
}

fn sources(folder: &Path, root: &Path, found: &mut Vec<Source>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name == "tests" {
            // Tests, as the files that end so.
        } else if path.is_dir() {
            sources(&path, root, found);
        } else if path.extension().is_some_and(|ending| ending == "rs")
            && !name.ends_with("tests.rs")
        {
            let inside = path.strip_prefix(root).unwrap();
            found.push(Source::new(
                &inside.to_string_lossy(),
                &fs::read_to_string(&path).unwrap(),
            ));
        }
    }
}

fn house() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    sources(&root, &root, &mut found);
    found
}

#[test]
fn every_arrow_goes_down() {
    let house = house();
    assert!(house.len() > 30, "only {} sources were read", house.len());
    let found: Vec<String> = house.iter().flat_map(faults).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_sources_do_use_each_other() {
    let house = house();
    let arrows: usize = house.iter().map(|source| used_rooms(source).len()).sum();
    assert!(arrows > 20, "only {arrows} arrows were seen");
}

#[test]
fn every_folder_of_the_sources_is_a_room() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            assert!(
                ROOMS.contains(&name.as_str()),
                "{name} has no place in the order of the rooms"
            );
        }
    }
}

#[test]
fn a_wrong_arrow_is_seen_in_every_way_of_writing_it() {
    for text in [
        "use crate::store::Saver;",
        "use crate::{language::Message, store::Saver};",
        "use crate::{\n    language::{Message, Texts},\n    cli,\n};",
        "fn f() { crate::report::render(); }",
        "use super::super::store::Saver;",
    ] {
        let source = Source::new("assessment/edit.rs", text);
        assert_eq!(faults(&source).len(), 1, "{text}: {:?}", faults(&source));
    }
}

#[test]
fn a_clock_in_a_pure_room_and_a_terminal_crate_elsewhere_are_seen() {
    let clock = Source::new("app/model.rs", "let now = std::time::SystemTime::now();");
    assert_eq!(
        faults(&clock),
        ["app/model.rs: app is pure and must not use SystemTime"]
    );
    let terminal = Source::new("report/mod.rs", "use ratatui::Frame;");
    assert_eq!(faults(&terminal), ["report/mod.rs: only tui knows ratatui"]);
    assert_eq!(
        faults(&Source::new("app/mod.rs", "use crate::store::Saver;")).len(),
        1
    );
}

#[test]
fn arrows_down_comments_and_tests_are_no_fault() {
    let text = "//! See crate::cli.\nuse crate::language::Message; // not crate::tui\nuse super::store;\n\
                #[cfg(test)]\nmod tests {\n    use crate::cli;\n}\n";
    assert_eq!(
        faults(&Source::new("assessment/deep/edit.rs", text)),
        Vec::<String>::new()
    );
}
