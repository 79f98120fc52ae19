//! The interface texts and the code know each other: no id is missing, none is left over.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

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
fn an_english_text_has_a_dutch_one_with_the_same_arguments() {
    let (dutch, _) = messages("nl");
    for (id, english) in messages("en").0 {
        let same = dutch
            .get(&id)
            .unwrap_or_else(|| panic!("{id} is in English only"));
        assert_eq!(arguments(&english), arguments(same), "{id}");
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
