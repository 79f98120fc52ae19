//! `--lang en`: what the commands say has no Dutch in it. (The screens: `src/tui/tests/english.rs`.)
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use std::sync::OnceLock;

use crate::command::Office;
use crate::dutch::dutch_words;
use grondig::questionnaire::Library;
use serde_json::Value;

/// Every text of the built-in questionnaires: Dutch, and English where there is one. Read from the form for
/// programmers, which leaves no field out, whatever fields a definition gets.
fn texts() -> &'static [(String, Option<String>)] {
    static TEXTS: OnceLock<Vec<(String, Option<String>)>> = OnceLock::new();
    TEXTS.get_or_init(|| {
        let all = format!("{:?}", Library::built_in().unwrap().all());
        all.split("Text { nl: ")
            .skip(1)
            .map(|rest| {
                let (dutch, rest) = quoted(rest);
                let rest = rest.strip_prefix(", en: ").unwrap();
                let english = rest.strip_prefix("Some(").map(|rest| quoted(rest).0);
                (dutch, english)
            })
            .filter(|(dutch, _)| !dutch.is_empty())
            .collect()
    })
}

/// The string literal at the beginning of a text, and what follows it.
fn quoted(text: &str) -> (String, &str) {
    let text = text.strip_prefix('"').unwrap();
    let mut words = String::new();
    let mut letters = text.char_indices();
    loop {
        match letters.next().unwrap() {
            (at, '"') => return (words, &text[at + 1..]),
            (_, '\\') => match letters.next().unwrap().1 {
                'n' => words.push('\n'),
                letter @ ('"' | '\'' | '\\') => words.push(letter),
                other => panic!("\\{other} in a questionnaire: {}", &text[..80]),
            },
            (_, letter) => words.push(letter),
        }
    }
}

/// What a command says, on whichever stream, without what a questionnaire has in Dutch only: that is looked at by
/// `no_text_of_a_built_in_questionnaire_lacks_english`.
fn said(office: &Office, words: &[&str]) -> String {
    static DUTCH_ONLY: OnceLock<Vec<String>> = OnceLock::new();
    let dutch_only = DUTCH_ONLY.get_or_init(|| {
        let mut texts: Vec<String> = texts()
            .iter()
            .filter(|(_, english)| english.is_none())
            .flat_map(|(dutch, _)| [dutch.clone(), dutch.replace('\n', " ")])
            .collect();
        // The longest first: a short one may be part of it.
        texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
        texts
    });
    let ended = office.run(&[&["--lang", "en"], words].concat());
    let said = ended.out + &ended.err;
    assert!(!said.contains('⟨'), "{said}");
    dutch_only
        .iter()
        .fold(said, |said, text| said.replace(text.trim_end(), ""))
}

fn assert_english(office: &Office, words: &[&str]) {
    let said = said(office, words);
    assert!(!said.trim().is_empty(), "{words:?} says nothing");
    // Of data, a string of one word is an id: the same in every language.
    let is_id = |line: &str| words.contains(&"--json") && line.trim().matches(' ').count() <= 1;
    // Nor is what stands in an address or a path.
    let without_addresses = |line: &str| {
        let words = line.split(' ').filter(|word| !word.contains('/'));
        words.collect::<Vec<_>>().join(" ")
    };
    let dutch: Vec<&str> = said
        .lines()
        .filter(|line| !is_id(line))
        .filter(|line| !dutch_words(&without_addresses(line)).is_empty())
        .collect();
    assert!(dutch.is_empty(), "{words:?}: {dutch:#?}");
}

/// A command and the commands below it, as help lists them.
fn commands(office: &Office, command: &[String], found: &mut Vec<Vec<String>>) {
    found.push(command.to_vec());
    let words: Vec<&str> = command.iter().map(String::as_str).collect();
    let help = office.done(&[&["--lang", "en"], &words[..], &["--help"]].concat());
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    for line in listed.take_while(|line| !line.is_empty()) {
        // What is indented further goes on from the line before.
        let Some(line) = line.strip_prefix("  ").filter(|l| !l.starts_with(' ')) else {
            continue;
        };
        let name = line.split_whitespace().next().unwrap().to_owned();
        commands(office, &[command, &[name]].concat(), found);
    }
}

#[test]
fn the_help_of_every_command_is_english() {
    let office = Office::new();
    let mut found = Vec::new();
    commands(&office, &[], &mut found);
    assert!(found.len() > 12, "{found:?}");
    assert!(found.contains(&vec!["questionnaire".into(), "show".into()]));
    for command in &found {
        let words: Vec<&str> = command.iter().map(String::as_str).collect();
        assert_english(&office, &[&words[..], &["--help"]].concat());
    }
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        assert_english(&office, &["completions", shell]);
    }
}

#[test]
fn taking_over_and_carrying_over_are_told_in_english() {
    let office = Office::new();
    let new = ["new", "a.json", "--name", "Test", "--organisation", "Town"];
    office.done(&[&new[..], &["--instruments", "iama-1.0"]].concat());
    let text = ["--text", "Too many debts, found too late."];
    office.done(&[&["answer", "a.json", "iama-1.0/1.1.1"], &text[..]].concat());
    let text = ["--text", "A picture of the output."];
    office.done(&[&["answer", "a.json", "iama-1.0/3.6.3"], &text[..]].concat());
    let park = ["--state", "parked", "--reason", "ask", "--who", "DS"];
    office.done(&[&["answer", "a.json", "iama-1.0/4.3.1"], &park[..]].concat());
    assert_english(&office, &["carry-over", "a.json", "-o", "b.json"]);
    assert_english(&office, &["carry-over", "a.json", "-o", "c.json", "--json"]);
    assert_english(&office, &["carry-over", "b.json"]);
    assert_english(
        &office,
        &["answer", "b.json", "iama-1.0/1.1.1", "--text", "x"],
    );
    assert_english(&office, &["instrument", "add", "b.json", "iama-1.0"]);
    assert_english(&office, &["instrument", "add", "a.json", "iama-2.0"]);
    assert_english(&office, &["instrument", "add", "a.json", "iama-2.0"]);
    assert_english(
        &office,
        &["answer", "a.json", "iama-2.0/1.1.1", "--take-over"],
    );
    assert_english(
        &office,
        &["answer", "a.json", "iama-2.0/1.1.2", "--take-over"],
    );
    assert_english(
        &office,
        &["answer", "a.json", "iama-2.0/3.1.3", "--take-over"],
    );
    assert_english(&office, &["carry-over", "a.json", "-o", "a.json"]);
}

#[test]
fn wrong_use_is_told_in_english() {
    let office = Office::with_assessment();
    office.write("half.json", &office.read("a.json")[..200]);
    office.write("bad.yaml", "id: [1, 2\n");
    office.write("odd.yaml", "id: 1.10\nfoo: bar\n");
    for words in [
        &["staus"][..],
        &["xyzzy"],
        &["status"],
        &["status", "a.json", "--jsno"],
        &["status", "a.json", "b.json"],
        &["new", "a.json", "--name"],
        &["new", "a.json", "--name", "X", "--organisation", "Y"],
        &["completions", "dos"],
        &["status", "none.json"],
        &["status", "half.json"],
        &["status", "."],
        &["open", "a.json"],
        &["answer", "a.json", "nonsense"],
        &["answer", "a.json", "iama-2.0/9.9.9", "--text", "x"],
        &["answer", "a.json", "iama-2.0/1.1.1", "--choose", "x"],
        &["answer", "a.json", "iama-2.0/1.3.1", "--choose", "x"],
        &["answer", "a.json", "iama-2.0/4.3.1", "--choose", "kern"],
        &["answer", "a.json", "iama-2.0/1.3.3", "--text", "x"],
        &[
            "answer",
            "a.json",
            "iama-2.0/1.1.1",
            "--state",
            "parked",
            "--due",
            "x",
        ],
        &["answer", "a.json", "other-1.0/1.1.1", "--text", "x"],
        &[
            "sign",
            "a.json",
            "--name",
            "A",
            "--function",
            "B",
            "--role",
            "PL",
            "--decision",
            "approve",
        ],
        &[
            "close-early",
            "a.json",
            "--after",
            "iama-2.0/4.4.2@A4",
            "--reason",
            "x",
        ],
        &["report", "a.json", "-o", "a.json"],
        &["questionnaire", "show", "other"],
        &["questionnaire", "validate", "bad.yaml"],
        &["questionnaire", "validate", "odd.yaml"],
    ] {
        let code = office.run(&[&["--lang", "en"], words].concat()).code;
        assert_ne!(code, 0, "{words:?}");
        assert_english(&office, words);
    }
}

#[test]
fn a_whole_assessment_is_answered_checked_and_signed_in_english() {
    let office = Office::new();
    let run = |words: &[&str]| assert_english(&office, words);
    run(&["new", "a.json", "--name", "Xxx", "--organisation", "Xxx"]);
    run(&["answer", "a.json", "iama-2.0/1.1.1", "--text", "xxx"]);
    run(&["answer", "a.json", "iama-2.0/1.1.1", "--text", "xxx"]);
    run(&[
        "answer",
        "a.json",
        "iama-2.0/1.1.1",
        "--dissent",
        "xxx",
        "--state",
        "agreed",
    ]);
    run(&["answer", "a.json", "iama-2.0/1.3.1", "--choose", "ja"]);
    run(&[
        "answer",
        "a.json",
        "iama-2.0/1.2.1",
        "--state",
        "parked",
        "--reason",
        "xxx",
    ]);
    run(&["answer", "a.json", "iama-2.0/4.1.2", "--choose", "A4"]);
    run(&["status", "a.json"]);
    run(&["status", "a.json", "--json"]);
    run(&["check", "a.json"]);
    run(&["check", "a.json", "--json"]);
    let sign = [
        "sign",
        "a.json",
        "--function",
        "xxx",
        "--decision",
        "approve",
    ];
    run(&[
        &sign[..],
        &["--name", "Xxx", "--role", "PL", "--reason", "xxx"],
    ]
    .concat());
    run(&[
        &sign[..],
        &["--name", "Xxx", "--role", "JUR", "--reason", "xxx"],
    ]
    .concat());
    run(&[&sign[..], &["--name", "Xxx", "--role", "XX"]].concat());
    run(&["status", "a.json"]);
    run(&["answer", "a.json", "iama-2.0/1.1.1", "--note", "xxx"]);
    run(&["check", "a.json"]);
    run(&["report", "a.json"]);
    for instrument in ["quick-scan-1.0", "non-discriminatie-1.0", "iama-2.0"] {
        run(&["instrument", "add", "a.json", instrument]);
    }
    run(&["status", "a.json"]);
    run(&["check", "a.json"]);
    run(&["check", "a.json", "--json"]);
    run(&["report", "a.json", "-o", "three.pdf"]);
    run(&["carry-over", "a.json", "-o", "b.json"]);
    run(&[
        "new",
        "old.json",
        "--name",
        "X",
        "--organisation",
        "X",
        "--instruments",
        "iama-1.0",
    ]);
    run(&["carry-over", "old.json", "-o", "new.json"]);
    run(&["carry-over", "old.json", "-o", "newer.json", "--json"]);
    run(&["check", "new.json"]);
    // What the round says of the open points is in the language it was opened in; nothing else of the screen's
    // words is in the file.
    let file = office.json("a.json");
    let points = file["rounds"][0]["open_points"].as_array().unwrap();
    assert!(points.iter().any(|point| {
        let point = point.as_str().unwrap();
        point.starts_with("1.1.2") && point.ends_with("not answered yet")
    }));
    assert_eq!(file["answers"]["iama-2.0/1.1.1"]["dissent"][0]["who"], "");
}

#[test]
fn the_example_is_shown_in_english_but_for_what_people_wrote() {
    let office = Office::new();
    assert_english(&office, &["demo", "--to", "v.json"]);
    let example: Value = office.json("v.json");
    let written = |text: &str| {
        let mut found = false;
        walk(&example, &mut |words| {
            let mut lines = words.lines();
            found |= lines.any(|line| !line.trim().is_empty() && text.contains(line.trim()));
        });
        found
    };
    for words in [
        &["status", "v.json"][..],
        &["check", "v.json"],
        &["report", "v.json", "-o", "v2.pdf"],
    ] {
        let said = said(&office, words);
        for line in said.lines().filter(|line| !dutch_words(line).is_empty()) {
            assert!(written(line), "{words:?}: {line}");
        }
    }
}

/// Every string in a file, but for those of a few letters.
fn walk(value: &Value, see: &mut dyn FnMut(&str)) {
    match value {
        Value::String(words) if words.chars().count() > 5 => see(words),
        Value::Array(items) => items.iter().for_each(|item| walk(item, see)),
        Value::Object(members) => members.values().for_each(|member| walk(member, see)),
        _ => {}
    }
}

#[test]
fn questionnaires_are_listed_and_shown_in_english() {
    let office = Office::new();
    assert_english(&office, &["questionnaire", "list"]);
    assert_english(&office, &["questionnaire", "list", "--json"]);
    office.write("own.yaml", include_str!("../src/tui/tests/proef.yaml"));
    assert_english(&office, &["questionnaire", "validate", "own.yaml"]);
    for instrument in Library::built_in().unwrap().all() {
        let shown = said(&office, &["questionnaire", "show", &instrument.id]);
        assert!(shown.lines().count() > 20, "{shown}");
        for line in shown.lines() {
            let words = without_ids(line.trim());
            assert!(dutch_words(&words).is_empty(), "{}: {line}", instrument.id);
        }
    }
}

/// A line of `questionnaire show` without the ids of sections, questions, options and columns: they are for files and
/// commands, and the same in every language.
fn without_ids(line: &str) -> String {
    let Some(choices) = line.strip_prefix("→ ") else {
        let rest = line.split_once("  ").map_or("", |(_, title)| title);
        let is_id = !line.contains(' ') || !rest.is_empty();
        return if is_id { rest } else { line }.to_owned();
    };
    let labels = choices.split(" · ").map(|choice| {
        let label = choice.split_once(" (").map_or("", |(_, label)| label);
        label.trim_end_matches(')')
    });
    labels.collect::<Vec<_>>().join(" ")
}

#[test]
fn the_report_is_marked_as_english() {
    let office = Office::with_assessment();
    for (lang, expected) in [
        ("en", "<rdf:li>en</rdf:li>"),
        ("nl", "<rdf:li>nl-NL</rdf:li>"),
    ] {
        office.done(&["--lang", lang, "report", "a.json", "-o", "r.pdf", "--force"]);
        let pdf = String::from_utf8_lossy(&office.read("r.pdf")).into_owned();
        assert!(pdf.contains(expected), "{lang}");
    }
}

#[test]
fn no_english_text_of_a_built_in_questionnaire_says_anything_in_dutch() {
    let found: Vec<(Vec<String>, &String)> = texts()
        .iter()
        .filter_map(|(_, english)| english.as_ref())
        .map(|english| (dutch_words(english), english))
        .filter(|(words, _)| !words.is_empty())
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn no_text_of_a_built_in_questionnaire_lacks_english() {
    // That the texts were read at all: many, some of several lines, some in both languages.
    assert!(texts().len() > 500, "{}", texts().len());
    assert!(texts().iter().any(|(dutch, _)| dutch.contains('\n')));
    assert!(texts().iter().any(|(_, english)| english.is_some()));
    let lacking: Vec<&String> = texts()
        .iter()
        .filter(|(_, english)| english.is_none())
        .map(|(dutch, _)| dutch)
        .collect();
    assert!(
        lacking.is_empty(),
        "{} texts have no English:\n{lacking:#?}",
        lacking.len()
    );
}
