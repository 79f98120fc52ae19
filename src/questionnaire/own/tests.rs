use std::fmt::Write as _;

use super::*;
use crate::questionnaire::{Definition, Element, Library};

const BASE: &str = r#"
id: basis-1
version: "1.0"
title: Basis
roles: [{id: PL, name: {nl: projectleider, en: project leader}}]
sign_off: [PL]
option_sets: {mate: [{id: veel, label: veel}]}
sections:
  - id: "1"
    title: Eerst
    elements:
      - question: {number: "1.1", ask: Is het zo?, guide: Zeg waarom., answer: {type: yes_no}, answered_by: [PL]}
      - question: {number: "1.2", ask: En dan?, answer: {type: long_text}}
      - section:
          id: "1.A"
          title: Verder
          elements:
            - question: {number: "1.A.1", ask: Nog iets?, answer: {type: long_text}}
  - {id: "2", title: Laatst, elements: []}
"#;

const EXTENSION: &str = r#"
extends: basis-1
id: stad
version: "1"
title: {nl: Aanvulling Stad, en: Addition of the City}
roles: [{id: ETC, name: ethicus van de stad}]
sign_off: [ETC]
option_sets: {wie: [{id: raad, label: de raad}]}
add:
  - into: "1"
    after: "1.1"
    elements:
      - question: {number: "S.1", official: true, ask: Wat zegt de wijk?, answer: {type: one_of, options: wie}, answered_by: [ETC]}
      - notice: {id: "S.let", official: true, text: Let op.}
  - {into: "1", after: "1.1", elements: [{question: {number: "S.2", ask: En hoeveel?, answer: {type: one_of, options: mate}, show_when: {question: "S.1", is: [raad]}}}]}
  - {into: "1.A", elements: [{question: {number: "S.3", ask: Tot slot?, answer: {type: date}, covers: [{of: ai-act-27, letter: a, mark: official}]}}]}
  - {after_section: "1", elements: [{section: {id: "S", title: Stad, elements: [{question: {number: "S.4", ask: Klaar?, answer: {type: yes_no}}}]}}]}
  - {after_section: "1.A", elements: [{section: {id: "S.B", title: Binnen, elements: []}}]}
change:
  - {question: "1.1", guide: {nl: Noem ook de wijk., en: Name the quarter too.}, example: Ja., sources: [Verordening], answered_by: [PL, ETC], checked_by: [ETC]}
"#;

fn files(texts: &[&str]) -> Vec<OwnFile> {
    let file = |(at, text): (usize, &&str)| OwnFile {
        name: format!("{at}.yaml"),
        text: (*text).to_owned(),
    };
    texts.iter().enumerate().map(file).collect()
}

fn library(texts: &[&str]) -> Library {
    Library::default().with_own(files(texts))
}

/// The problems of an extension that reads `EXTENSION` with one stretch replaced: line and what.
fn problems(instead: &str, of: &str) -> Vec<(u64, &'static str)> {
    assert!(EXTENSION.contains(instead), "{instead}");
    let text = EXTENSION.replacen(instead, of, 1);
    let library = library(&[BASE, &text]);
    assert!(library.get("basis-1").unwrap().extended_by.is_empty());
    match library.skipped() {
        [QuestionnaireError::Invalid { name, problems }] => {
            assert_eq!(name, "1.yaml");
            problems
                .iter()
                .map(|one| (one.place.line, one.what.id))
                .collect()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_extension_adds_and_changes_nothing_that_was_there() {
    let library = library(&[BASE, EXTENSION]);
    assert_eq!(library.skipped(), []);
    let found = library.get("basis-1").unwrap();
    assert_eq!(found.version, "1.0 + stad 1");
    let numbers: Vec<&str> = found.questions().map(|q| q.number.as_str()).collect();
    assert_eq!(numbers, ["1.1", "S.1", "S.2", "1.2", "1.A.1", "S.3", "S.4"]);
    let sections: Vec<&str> = found.sections.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(sections, ["1", "S", "2"]);
    assert!(matches!(&found.sections[0].elements[6], Element::Section(s) if s.id == "S.B"));
    assert_eq!(found.sign_off, ["PL", "ETC"]);

    let base = read::read("basis", BASE).unwrap();
    for before in base.questions() {
        let now = found.question(&before.number).unwrap();
        assert_eq!(
            (
                &now.ask,
                &now.answer,
                &now.show_when,
                &now.title,
                now.official
            ),
            (
                &before.ask,
                &before.answer,
                &before.show_when,
                &before.title,
                before.official
            )
        );
    }
}

#[test]
fn what_an_extension_adds_says_whose_it_is() {
    let library = library(&[BASE, EXTENSION]);
    let found = library.get("basis-1").unwrap();
    for number in ["S.1", "S.2", "S.3", "S.4"] {
        let question = found.question(number).unwrap();
        assert!(!question.official, "{number}");
        assert!(
            question.guide.nl.contains("**Aanvulling Stad**"),
            "{number}"
        );
        assert!(
            question
                .covers
                .iter()
                .all(|cover| cover.mark == crate::questionnaire::Mark::Ours)
        );
    }
    let changed = found.question("1.1").unwrap();
    assert_eq!(
        changed.guide.nl,
        "Zeg waarom.\n\n**Aanvulling Stad**\n\nNoem ook de wijk.\n\nBeantwoordt ook: projectleider, ethicus van de \
         stad.\n\nToetst ook: ethicus van de stad."
    );
    assert!(
        changed
            .guide
            .in_language("en")
            .contains("**Addition of the City**\n\nName the quarter too.")
    );
    assert!(
        changed
            .guide
            .in_language("en")
            .contains("Also answers: project leader")
    );
    assert_eq!(changed.sources[0].title.nl, "Verordening (Aanvulling Stad)");
    assert_eq!(changed.answered_by, ["PL", "ETC"]);
    let notice = found.sections[0]
        .elements
        .iter()
        .find_map(|element| match element {
            Element::Notice(notice) => Some(notice),
            _ => None,
        });
    assert!(!notice.unwrap().official);
    assert!(notice.unwrap().text.nl.starts_with("**Aanvulling Stad**"));
}

#[test]
fn what_an_extension_may_not_do_is_a_problem_at_its_place() {
    for (instead, of, problem) in [
        (
            "extends: basis-1",
            "extends: anders-1",
            (2, "q-extends-unknown"),
        ),
        (
            "guide: {nl: Noem",
            "ask: Anders, guide: {nl: Noem",
            (20, "q-extension-fixed"),
        ),
        (
            "guide: {nl: Noem",
            "show_when: {question: \"1\"}, guide: {nl: Noem",
            (20, "q-extension-fixed"),
        ),
        (
            "question: \"1.1\", guide",
            "question: \"1.9\", guide",
            (20, "q-no-such-question"),
        ),
        ("number: \"S.4\"", "number: \"1.2\"", (17, "q-number-taken")),
        (
            "number: \"S.4\"",
            "number: \"S.1\"",
            (17, "q-double-number"),
        ),
        ("id: \"S\",", "id: \"2\",", (17, "q-number-taken")),
        ("{id: ETC,", "{id: PL,", (6, "q-name-taken")),
        (
            "option_sets: {wie:",
            "option_sets: {mate:",
            (8, "q-name-taken"),
        ),
        (
            "into: \"1.A\"",
            "into: \"9\"",
            (16, "q-extension-no-section"),
        ),
        (
            "after_section: \"1\",",
            "after_section: \"9\",",
            (17, "q-extension-no-section"),
        ),
        (
            "after: \"1.1\"\n",
            "after: \"1.A.1\"\n",
            (11, "q-extension-after"),
        ),
        (
            "into: \"1.A\"",
            "into: \"1.A\", after_section: \"2\"",
            (16, "q-extension-place"),
        ),
        ("{into: \"1.A\", ", "{", (16, "q-extension-place")),
        (
            "into: \"1.A\"",
            "after_section: \"2\"",
            (16, "q-extension-only-sections"),
        ),
        (
            "type: date}",
            "type: date}, scoring: {axis: x}",
            (16, "q-extension-scoring"),
        ),
        (
            "checked_by: [ETC]",
            "checked_by: [XX]",
            (20, "q-no-such-role"),
        ),
        (
            "question: \"S.1\", is",
            "question: \"1.A.1\", is",
            (15, "q-later-question"),
        ),
        ("version: \"1\"\n", "", (2, "q-missing-key")),
        (
            "version: \"1\"\n",
            "version: \"1\"\nsections: []\n",
            (5, "q-unknown-key"),
        ),
    ] {
        let found = problems(instead, of);
        assert!(found.contains(&problem), "{of}: {found:?}");
    }
}

#[test]
fn two_extensions_lie_over_each_other_in_the_order_of_their_files() {
    let second = "extends: basis-1\nid: wijk\nversion: \"3\"\ntitle: Wijk\nadd:\n  - {into: \"S\", elements: \
                  [{question: {number: \"W.1\", ask: Wijk?, answer: {type: date}}}]}\n";
    let library = library(&[EXTENSION, second, BASE]);
    assert_eq!(library.skipped(), []);
    let found = library.get("basis-1").unwrap();
    assert_eq!(found.version, "1.0 + stad 1 + wijk 3");
    assert!(found.question("W.1").is_some());

    // The other way round the section is not there yet: that file is named, the other one counts.
    let turned = self::library(&[second, EXTENSION, BASE]);
    assert_eq!(turned.get("basis-1").unwrap().version, "1.0 + stad 1");
    assert_eq!(turned.skipped().len(), 1);
}

#[test]
fn the_same_extension_twice_is_named_and_counts_once() {
    let library = library(&[BASE, EXTENSION, EXTENSION]);
    assert_eq!(library.get("basis-1").unwrap().version, "1.0 + stad 1");
    let [QuestionnaireError::Invalid { name, problems }] = library.skipped() else {
        panic!("{:?}", library.skipped())
    };
    assert_eq!(name, "2.yaml");
    assert!(
        problems
            .iter()
            .any(|one| one.what.id == "q-extension-twice"),
        "{problems:?}"
    );
}

#[test]
fn an_own_instrument_takes_no_id_of_another() {
    let taken = BASE.replace("id: basis-1", "id: iama-2.0");
    let library = library(&[BASE, BASE, &taken]);
    let found: Vec<_> = library
        .skipped()
        .iter()
        .map(|error| match error {
            QuestionnaireError::Invalid { name, problems } => {
                (name.as_str(), problems[0].what.id, problems[0].place.line)
            }
            QuestionnaireError::Unknown { .. } => panic!("{error:?}"),
        })
        .collect();
    assert_eq!(
        found,
        [("1.yaml", "q-id-taken", 2), ("2.yaml", "q-id-taken", 2)]
    );
    assert_eq!(library.kind("basis-1"), Kind::Own);
}

#[test]
fn what_an_assessment_keeps_gives_the_same_instrument_without_the_files() {
    let library = library(&[BASE, EXTENSION]);
    let found = library.get("basis-1").unwrap();
    let keeps = library.keeps("basis-1");
    assert_eq!(keeps.len(), 2, "the base is no part of the program");
    assert!(keeps.iter().all(|(digest, one)| one.digest() == *digest));
    let elsewhere = Library::default().following([("basis-1", found.digest.as_str())], &keeps);
    assert_eq!(elsewhere.unfollowed().count(), 0);
    assert_eq!(elsewhere.get("basis-1").unwrap(), found);
}

#[test]
fn a_kept_definition_that_was_changed_is_noticed() {
    let library = library(&[BASE, EXTENSION]);
    let digest = library.get("basis-1").unwrap().digest.clone();
    let keeps = library.keeps("basis-1");
    for changed in keeps.keys() {
        let mut kept = keeps.clone();
        match kept.get_mut(changed).unwrap() {
            Definition::Whole { text } => text.push('#'),
            Definition::Extended { extensions, .. } => extensions[0].push('#'),
        }
        // Also where the organisation still has the right one.
        let followed = library.following([("basis-1", digest.as_str())], &kept);
        let [one] = followed.unfollowed().collect::<Vec<_>>()[..] else {
            panic!("not noticed")
        };
        assert_eq!(one.message().id, "q-edition-changed");
        assert!(
            library.newer("basis-1", &digest, &kept).unwrap().is_some(),
            "the way out"
        );
    }
}

#[test]
fn a_digest_of_another_instrument_is_not_taken_for_this_one() {
    let library = Library::built_in().unwrap();
    let other = library.get("iama-1.0").unwrap().digest.clone();
    let followed = library.following([("iama-2.0", other.as_str())], &Definitions::new());
    assert_eq!(followed.unfollowed().count(), 1);
    assert_eq!(followed.get("iama-2.0").unwrap().id, "iama-2.0");
}

#[test]
fn an_extension_that_an_assessment_keeps_goes_along_to_the_present_text() {
    let text = "extends: iama-2.0\nid: stad\nversion: \"1\"\ntitle: Stad\nchange: [{question: \"1.1.1\", guide: Eigen.}]\n";
    let first = "cf1a07b91c735166ffbeac0ddbf0f29a9dd3613b3e017acb3925ee76fbc9e77c";
    let old = Definition::Extended {
        base: first.to_owned(),
        extensions: vec![text.to_owned()],
    };
    let digest = old.digest();
    let kept = Definitions::from([(digest.clone(), old)]);
    let library = Library::built_in().unwrap();
    let then = library.following([("iama-2.0", digest.as_str())], &kept);
    let then = then.get("iama-2.0").unwrap();
    assert!(
        then.question("1.1.1")
            .unwrap()
            .guide
            .nl
            .ends_with("**Stad**\n\nEigen.")
    );
    assert!(
        then.question("1.1.1").unwrap().ask.en.is_none(),
        "the text of then"
    );
    let newer = library.newer("iama-2.0", &digest, &kept).unwrap().unwrap();
    assert_eq!(newer.instrument.extended_by, then.extended_by);
    assert!(
        newer.instrument.question("1.1.1").unwrap().ask.en.is_some(),
        "the text of now"
    );
}

#[test]
fn hostile_files_are_named_and_nothing_else_suffers() {
    let mut bomb = String::from("extends: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let again = vec![format!("*a{}", level - 1); 10].join(", ");
        let _ = writeln!(bomb, "b{level}: &a{level} [{again}]");
    }
    let deep = format!("extends: basis-1\nadd: {}", "[".repeat(100_000));
    let steering = "extends: \"\u{1b}[2J\u{202e}\"\nid: x\nversion: \"1\"\ntitle: x\n";
    let list = "- extends: basis-1\n";
    let number = "extends: 1\nid: x\nversion: \"1\"\ntitle: x\n";
    let library = library(&[&bomb, &deep, steering, list, number, "", "\0", BASE]);
    assert_eq!(library.skipped().len(), 7);
    assert!(library.get("basis-1").is_ok());
}

#[test]
fn any_extension_at_all_gives_a_result_and_never_a_panic() {
    proptest::proptest!(|(cut in 0usize..EXTENSION.len(), end in 0usize..EXTENSION.len())| {
        if EXTENSION.is_char_boundary(cut) && EXTENSION.is_char_boundary(end) {
            let (from, to) = (cut.min(end), cut.max(end));
            let text = format!("{}{}", &EXTENSION[..from], &EXTENSION[to..]);
            let library = library(&[BASE, &text]);
            proptest::prop_assert!(library.get("basis-1").is_ok());
        }
    });
}
