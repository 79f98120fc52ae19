//! No edition of a built-in questionnaire that people may have made files with is ever lost.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use std::collections::BTreeMap;

use grondig::questionnaire::{Library, built_in_texts, former_editions};

/// A line of `questionnaires/editions.txt`.
struct Edition {
    digest: &'static str,
    id: &'static str,
}

fn editions() -> Vec<Edition> {
    include_str!("../questionnaires/editions.txt")
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| {
            let words: Vec<&str> = line.split_whitespace().collect();
            assert_eq!(words.len(), 3, "digest, id, release: {line}");
            Edition {
                digest: words[0],
                id: words[1],
            }
        })
        .collect()
}

/// Id and digest of the present editions.
fn present() -> BTreeMap<&'static str, String> {
    let library = Library::built_in().unwrap();
    built_in_texts()
        .iter()
        .map(|(id, _)| (*id, library.get(id).unwrap().digest.clone()))
        .collect()
}

#[test]
fn every_released_edition_is_the_present_one_or_in_the_archive() {
    for Edition { digest, id } in editions() {
        let is_present = present().get(id).is_some_and(|present| present == digest);
        let archived = former_editions().any(|(known, _)| known == digest);
        assert!(
            is_present || archived,
            "{id} was released with digest {digest} and has changed since. Put the file as it was then (git show \
             RELEASE:questionnaires/{id}.yaml) in questionnaires/archive/{id}-{}.yaml; see questionnaires/editions.txt",
            &digest[..12]
        );
    }
}

#[test]
fn every_edition_in_the_archive_is_listed() {
    for (digest, name) in former_editions() {
        assert!(
            editions().iter().any(|edition| edition.digest == digest),
            "questionnaires/archive/{name}.yaml has no line with {digest} in questionnaires/editions.txt; was it changed?"
        );
    }
}

#[test]
fn at_a_release_every_present_edition_is_listed() {
    let version = env!("CARGO_PKG_VERSION");
    let heading = include_str!("../CHANGELOG.md")
        .lines()
        .find(|line| line.starts_with(&format!("## {version}")))
        .unwrap_or_else(|| panic!("CHANGELOG.md says nothing of {version}"));
    if heading.contains("nog niet uitgebracht") {
        return;
    }
    for (id, digest) in present() {
        assert!(
            editions().iter().any(|edition| edition.digest == digest),
            "add to questionnaires/editions.txt: {digest}  {id}  {version}"
        );
    }
}

#[test]
fn a_former_edition_asks_what_it_asked_then() {
    let library = Library::built_in().unwrap();
    let first = "cf1a07b91c735166ffbeac0ddbf0f29a9dd3613b3e017acb3925ee76fbc9e77c";
    let then = library.following([("iama-2.0", first)], &BTreeMap::new());
    let then = then.get("iama-2.0").unwrap();
    let now = library.get("iama-2.0").unwrap();
    assert_eq!(then.digest, first);
    assert_ne!(now.digest, first);
    // It was Dutch only.
    assert!(then.title.en.is_none());
    assert_eq!(
        then.questions()
            .filter(|question| question.official)
            .count(),
        78
    );
}
