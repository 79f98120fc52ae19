//! The interface texts and the code know each other: no id is missing, none is left over.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::dutch::dutch_words;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, ending, found);
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
}

/// Id and whole text of every message of a language; ids that occur twice are reported.
fn messages(language: &str) -> (BTreeMap<String, String>, Vec<String>) {
    let mut paths = Vec::new();
    files(
        &root().join("src/language").join(language),
        ".ftl",
        &mut paths,
    );
    let (mut found, mut twice) = (BTreeMap::new(), Vec::new());
    for path in paths {
        let mut current: Option<String> = None;
        for line in fs::read_to_string(&path).unwrap().lines() {
            let head = line.split_once('=').map(|(id, _)| id.trim());
            let id = head.filter(|id| is_id(id) && !line.starts_with([' ', '\t', '#']));
            if let Some(id) = id {
                if found.insert(id.to_owned(), String::new()).is_some() {
                    twice.push(id.to_owned());
                }
                current = Some(id.to_owned());
            }
            if let Some(text) = current.as_ref().and_then(|id| found.get_mut(id)) {
                text.push_str(line);
                text.push('\n');
            }
        }
    }
    (found, twice)
}

/// The ids of a language, per file.
fn ids_by_file(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let folder = root().join("src/language").join(language);
    let mut paths = Vec::new();
    files(&folder, ".ftl", &mut paths);
    let ids = |path: &Path| {
        let text = fs::read_to_string(path).unwrap();
        let heads = text.lines().filter_map(|line| line.split_once(" ="));
        heads
            .map(|(id, _)| id.to_owned())
            .filter(|id| is_id(id))
            .collect()
    };
    paths
        .iter()
        .map(|path| {
            (
                path.file_name().unwrap().to_string_lossy().into(),
                ids(path),
            )
        })
        .collect()
}

fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

fn code() -> String {
    let mut paths = Vec::new();
    files(&root().join("src"), ".rs", &mut paths);
    paths
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Every string literal that fits on one line.
fn literals(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for line in code.lines() {
        let mut parts = line.split('"');
        parts.next();
        while let (Some(inside), rest) = (parts.next(), parts.next()) {
            found.insert(inside.to_owned());
            if rest.is_none() {
                break;
            }
        }
    }
    found
}

/// The ids that are asked for by name: the literal after one of these openings.
fn asked_for(code: &str) -> BTreeSet<String> {
    let openings = ["Message::new(", "texts.get(", "texts.find(", "words.get("];
    let mut found = BTreeSet::new();
    for opening in openings {
        for (at, _) in code.match_indices(opening) {
            let rest = code[at + opening.len()..].trim_start();
            if let Some(id) = rest
                .strip_prefix('"')
                .and_then(|text| text.split('"').next())
                && is_id(id)
            {
                found.insert(id.to_owned());
            }
        }
    }
    found
}

/// The beginnings of ids that are put together: `format!("cli-about-{name}")` gives `cli-about-`.
fn families(literals: &BTreeSet<String>) -> Vec<String> {
    literals
        .iter()
        .filter_map(|literal| literal.split_once('{').map(|(start, _)| start))
        .filter(|start| start.ends_with('-') && start.len() > 1 && is_id(start))
        .map(str::to_owned)
        .collect()
}

/// The names of the arguments in a message.
fn arguments(text: &str) -> BTreeSet<String> {
    text.match_indices('$')
        .map(|(at, _)| {
            text[at + 1..]
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                .collect()
        })
        .collect()
}

#[test]
fn every_text_that_the_code_asks_for_exists_in_dutch() {
    let (dutch, _) = messages("nl");
    let code = code();
    let missing: Vec<String> = asked_for(&code)
        .into_iter()
        .filter(|id| !dutch.contains_key(id) && id != "no-such-text")
        .collect();
    assert!(asked_for(&code).len() > 50);
    assert!(missing.is_empty(), "not in src/language/nl: {missing:?}");
}

#[test]
fn no_dutch_text_is_left_over() {
    let (dutch, _) = messages("nl");
    let literals = literals(&code());
    let families = families(&literals);
    let unused: Vec<&String> = dutch
        .keys()
        .filter(|id| !literals.contains(*id))
        .filter(|id| {
            !families
                .iter()
                .any(|family| id.starts_with(family.as_str()))
        })
        .collect();
    assert!(
        unused.is_empty(),
        "in src/language/nl and nowhere in the code: {unused:?}"
    );
}

#[test]
fn no_text_has_two_versions_in_one_language() {
    for language in ["nl", "en"] {
        let (_, twice) = messages(language);
        assert!(twice.is_empty(), "{language}: {twice:?}");
    }
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_arguments_in_the_same_files() {
    let (dutch, english) = (messages("nl").0, messages("en").0);
    let only = |one: &BTreeMap<String, String>, other: &BTreeMap<String, String>| {
        let missing = one.keys().filter(|id| !other.contains_key(*id));
        missing.cloned().collect::<Vec<_>>()
    };
    assert!(dutch.len() > 500, "{}", dutch.len());
    assert_eq!(only(&dutch, &english), [""; 0], "in Dutch only");
    assert_eq!(only(&english, &dutch), [""; 0], "in English only");
    for (id, english) in &english {
        assert_eq!(arguments(english), arguments(&dutch[id]), "{id}");
    }
    assert_eq!(ids_by_file("nl"), ids_by_file("en"));
}

/// What is rightly the same in both languages: names, notations, and words that are both. Texts, not ids: a new text
/// that says `Impact` needs no mention.
const THE_SAME: &[&str] = &[
    "Backspace",
    "Contact",
    "Del",
    "FRIA",
    "ID",
    "ID,…",
    "Impact",
    "PDF",
    "{ $minutes } min",
    "{ $part }: { $minutes } min",
    "PgDn",
    "PgUp",
    "SHELL",
    "Status",
    "Stop",
    "Team",
    "grondig",
    "grondig completions SHELL",
    "grondig questionnaire list [--json]",
    "grondig questionnaire show ID [--json]",
    "open",
    "Open",
];

#[test]
fn no_english_text_is_its_dutch_one_but_for_those_that_are_the_same_in_both() {
    let (dutch, english) = (messages("nl").0, messages("en").0);
    let said = |text: &str| -> String {
        let (_, words) = text.split_once('=').unwrap();
        let lines = words.lines().filter(|line| !line.starts_with('#'));
        lines.collect::<Vec<_>>().join("\n").trim().to_owned()
    };
    // Marks around what is filled in are no words.
    let has_words = |text: &str| {
        let outside = text.split('{').map(|part| part.rsplit('}').next().unwrap());
        outside.collect::<String>().contains(char::is_alphabetic)
    };
    let same: BTreeMap<String, &String> = english
        .iter()
        .filter(|(id, text)| {
            dutch
                .get(*id)
                .is_some_and(|dutch| said(dutch) == said(text))
        })
        .map(|(id, text)| (said(text), id))
        .filter(|(words, _)| has_words(words))
        .collect();
    let found: Vec<_> = same
        .iter()
        .filter(|(words, _)| !THE_SAME.contains(&words.as_str()))
        .collect();
    assert!(found.is_empty(), "the same in both languages: {found:#?}");
    for words in THE_SAME {
        assert!(same.contains_key(*words), "{words:?} is no such text");
    }
}

#[test]
fn no_english_text_says_anything_in_dutch() {
    // Of what is for programs (`{ $name }`, ids, commands) nothing is a Dutch word either.
    for (id, text) in messages("en").0 {
        let words = dutch_words(&text);
        assert!(words.is_empty(), "{id}: {words:?}");
    }
    let dutch = messages("nl").0;
    let noticed = dutch.values().filter(|text| !dutch_words(text).is_empty());
    assert!(noticed.count() > dutch.len() / 2);
}

#[test]
fn a_branch_of_an_english_text_is_there_for_what_the_dutch_one_tells_apart() {
    // `[one]` and `*[other]`, or the words that the code hands over: what one language tells apart the other may not
    // leave to chance.
    let branches = |text: &str| -> BTreeSet<String> {
        text.lines()
            .filter_map(|line| {
                let line = line.trim_start().trim_start_matches('*');
                line.strip_prefix('[')?.split_once(']')
            })
            .map(|(branch, _)| branch.to_owned())
            .collect()
    };
    let (dutch, english) = (messages("nl").0, messages("en").0);
    for (id, text) in &english {
        assert_eq!(branches(text), branches(&dutch[id]), "{id}");
    }
}

#[test]
fn every_file_of_texts_is_part_of_the_program() {
    let list = fs::read_to_string(root().join("src/language/texts.rs")).unwrap();
    for language in ["nl", "en"] {
        let mut paths = Vec::new();
        files(
            &root().join("src/language").join(language),
            ".ftl",
            &mut paths,
        );
        for path in paths {
            let name = format!("{language}/{}", path.file_name().unwrap().to_string_lossy());
            assert!(
                list.contains(&format!("\"{name}\"")),
                "{name} is not in texts.rs"
            );
        }
    }
}

#[test]
fn the_reader_of_the_code_sees_ids_families_and_arguments() {
    let code =
        "Message::new(\"a-b\").with(\"x\", y); texts.get(\n    \"c\"); format!(\"d-{name}\")";
    assert_eq!(asked_for(code), ["a-b".to_owned(), "c".to_owned()].into());
    assert_eq!(families(&literals(code)), ["d-"]);
    assert_eq!(
        arguments("a { $one } { $two ->"),
        ["one".to_owned(), "two".to_owned()].into()
    );
}

#[test]
fn what_is_said_of_keys_has_words_for_who_types_lines() {
    let said = [
        "said-",
        "form-",
        "task-",
        "history-filter",
        "session-",
        "screen-next-",
    ];
    let keys = [
        "Ctrl+",
        "Esc ",
        "Spatie",
        "Space ",
        "druk op Enter",
        "press Enter",
        "; Enter ",
        "F6",
        "F8",
        "PgDn",
    ];
    for language in ["nl", "en"] {
        let (all, _) = messages(language);
        let of_both = all
            .iter()
            .filter(|(id, _)| said.iter().any(|start| id.starts_with(start)));
        let mut checked = 0;
        for (id, text) in of_both {
            let (shown, typed) = text.split_once(".lines =").unwrap_or((text, ""));
            if keys.iter().any(|key| shown.contains(key)) {
                checked += 1;
                assert!(!typed.is_empty(), "{language}: {id} has no .lines");
            }
            assert!(
                !keys.iter().any(|key| typed.contains(key)),
                "{language}: {id}: {typed}"
            );
        }
        assert!(checked > 20, "{language}: {checked}");
    }
}
