//! What the README and the guides say is so: the keys, the commands, the crates, the files they point at.
//!
//! The key table is made from the command table; `GRONDIG_WRITE_README=1 cargo test --test all readme` writes it anew.
#![allow(clippy::panic)] // failing is what a test is for

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use grondig::app::command::{self, Command, Context};
use grondig::app::key::Key;
use grondig::cli::{self, Surroundings};
use grondig::language::{Language, Texts};

const MARKS: [&str; 2] = ["<!-- toetsen -->", "<!-- /toetsen -->"];
const DOCUMENTS: [&str; 4] = [
    "README.md",
    "CHANGELOG.md",
    "docs/handleiding.md",
    "docs/ARCHITECTURE.md",
];

/// Places where keys work, the widest first: where a key works is said with as few of these as can be.
fn places() -> Vec<(&'static str, Vec<Context>)> {
    use Context::{
        Capture, Changes, Finder, Form, FormOptions, FormText, Help, Home, Items, Line, Matrix,
        Options, Overview, Pick, Question, ReadBack, Reader, Reading, Records, Remarks, Rows,
        Sections, Session, SignOff, Text, Tree,
    };
    let screens = vec![
        Home, Tree, Question, Options, Items, Rows, Records, Matrix, SignOff, Overview, Session,
    ];
    let open = screens[1..].to_vec();
    vec![
        ("overal", command::ALL.to_vec()),
        (
            "open toets",
            command::ALL
                .iter()
                .copied()
                .filter(|context| *context != Home)
                .collect(),
        ),
        ("elk scherm", [&screens[..], &[Text, Line]].concat()),
        ("elk scherm\\*", screens),
        ("open toets\\*", open),
        (
            "elk veld",
            vec![
                Question,
                Options,
                Items,
                Rows,
                Text,
                Line,
                Form,
                FormText,
                FormOptions,
            ],
        ),
        (
            "vragen en inhoud",
            vec![Tree, Question, Options, Items, Rows, Text, Line],
        ),
        (
            "vragen en inhoud\\*",
            vec![Tree, Question, Options, Items, Rows],
        ),
        ("vraag\\*", vec![Question, Options, Items, Rows]),
        (
            "in tekst",
            vec![Text, Line, Form, FormText, Finder, Capture],
        ),
        ("formulier", vec![Form, FormText, FormOptions]),
        ("lange tekst", vec![Text, FormText]),
        (
            "schermen met regels",
            vec![Home, Tree, Records, Matrix, SignOff, Overview, Session],
        ),
        ("leesvenster", vec![Help, Reader, ReadBack]),
        ("beginscherm", vec![Home]),
        ("inhoud", vec![Tree]),
        ("vraag", vec![Question]),
        ("opties", vec![Options]),
        ("lijst", vec![Items]),
        ("tabel", vec![Rows]),
        ("tekst", vec![Text]),
        ("regel", vec![Line]),
        ("lijsten", vec![Records]),
        ("matrix", vec![Matrix]),
        ("ondertekenen", vec![SignOff]),
        ("overzicht", vec![Overview]),
        ("formulier: regel", vec![Form]),
        ("formulier: tekst", vec![FormText]),
        ("formulier: opties", vec![FormOptions]),
        ("hulp", vec![Help]),
        ("zoeken", vec![Finder]),
        ("toelichting", vec![Reader]),
        ("keuzelijst", vec![Pick]),
        ("notitie", vec![Capture]),
        ("teruglezen", vec![ReadBack]),
        ("sessie", vec![Session]),
        ("commissie", vec![Reading, Sections, Remarks, Changes]),
        ("lijsten van de commissie", vec![Sections, Remarks, Changes]),
        ("commissie: lezen", vec![Reading]),
        ("commissie: onderdelen", vec![Sections]),
        ("opmerkingen", vec![Remarks]),
        ("wijzigingen voor de commissie", vec![Changes]),
    ]
}

/// Where a key works, in words.
fn place(contexts: &BTreeSet<Context>) -> String {
    let mut left = contexts.clone();
    let mut words = Vec::new();
    for (name, of) in places() {
        if of.iter().all(|context| contexts.contains(context))
            && of.iter().any(|context| left.contains(context))
        {
            left.retain(|context| !of.contains(context));
            words.push(name);
        }
    }
    assert!(left.is_empty(), "no name for {left:?}");
    words.join(", ")
}

fn contexts_of(command: &Command, key: Key) -> BTreeSet<Context> {
    let works = |context: &&Context| command.keys_for(**context).any(|other| other == key);
    command::ALL.iter().filter(works).copied().collect()
}

/// The keys of a command with the places where they work.
fn keys(command: &Command, texts: &Texts) -> String {
    let mut groups: Vec<(BTreeSet<Context>, Vec<String>)> = Vec::new();
    let all = command
        .keys
        .iter()
        .flat_map(|(_, keys)| keys.iter().copied());
    // Shift with a movement selects; the help sentence says so.
    for key in all.filter(|key| !key.shift) {
        let (contexts, name) = (contexts_of(command, key), command::key_name(key, texts));
        match groups.iter_mut().find(|(of, _)| *of == contexts) {
            Some((_, names)) if names.contains(&name) => {}
            Some((_, names)) => names.push(name),
            None => groups.push((contexts, vec![name])),
        }
    }
    let mut words: Vec<String> = groups
        .iter()
        .map(|(contexts, names)| {
            let keys = match &names[..] {
                [first, .., last] if names.len() > 4 => format!("`{first}` … `{last}`"),
                _ => names
                    .iter()
                    .map(|name| format!("`{name}`"))
                    .collect::<Vec<_>>()
                    .join(" "),
            };
            format!("{keys} ({})", place(contexts))
        })
        .collect();
    if words.is_empty() {
        words.push("via `:`".to_owned());
    }
    words.join("; ").replace('|', "\\|")
}

fn table() -> String {
    let texts = Texts::new(Language::Dutch);
    let mut table = String::from("| opdracht | toetsen | wat het doet |\n| --- | --- | --- |\n");
    for command in command::commands() {
        let (label, help) = (command.label(&texts), command.help(&texts));
        let _ = writeln!(table, "| {label} | {} | {help} |", keys(command, &texts));
    }
    table
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(name: &str) -> String {
    std::fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn the_key_table_is_that_of_the_program() {
    let readme = read("README.md");
    let (before, rest) = readme
        .split_once(MARKS[0])
        .expect("the table begins at its mark");
    let (kept, after) = rest
        .split_once(MARKS[1])
        .expect("the table ends at its mark");
    let now = format!("\n\n{}\n", table());
    if std::env::var_os("GRONDIG_WRITE_README").is_some_and(|value| value == "1") {
        let text = format!("{before}{}{now}{}{after}", MARKS[0], MARKS[1]);
        std::fs::write(root().join("README.md"), text).expect("the README is written");
        return;
    }
    for (kept, now) in kept.lines().zip(now.lines()) {
        assert_eq!(
            kept, now,
            "GRONDIG_WRITE_README=1 cargo test --test all readme writes the table anew"
        );
    }
    assert_eq!(
        kept, now,
        "GRONDIG_WRITE_README=1 cargo test --test all readme writes the table anew"
    );
}

/// The code blocks of a document, with their language.
fn blocks(text: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some(language) = line.strip_prefix("```") {
            let body: Vec<&str> = lines
                .by_ref()
                .take_while(|line| !line.starts_with("```"))
                .collect();
            blocks.push((language.to_owned(), body.join("\n")));
        }
    }
    blocks
}

#[test]
fn the_two_commands_stand_alone_in_a_block() {
    let blocks = blocks(&read("README.md"));
    for command in ["cargo run --release -- demo", "cargo test"] {
        let alone = blocks
            .iter()
            .filter(|(language, body)| language == "sh" && body == command);
        assert_eq!(alone.count(), 1, "{command}");
    }
}

/// The crates that Cargo.toml names, build and test crates too.
fn crates() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut within = false;
    for line in read("Cargo.toml").lines() {
        if line.starts_with('[') {
            within = line.ends_with("dependencies]");
        } else if let (true, Some((name, _))) = (within, line.split_once(" =")) {
            names.insert(name.to_owned());
        }
    }
    names
}

#[test]
fn every_direct_dependency_has_a_line_with_its_reason_and_no_other_has() {
    let readme = read("README.md");
    let (_, part) = readme
        .split_once("\n## Waarop gebouwd")
        .expect("the part on what it is built on");
    let part = part.split("\n## ").next().unwrap_or_default();
    let told: BTreeSet<String> = part
        .lines()
        .filter_map(|line| {
            line.strip_prefix("- `")?
                .split_once('`')
                .filter(|(_, why)| why.len() > 10)
        })
        .map(|(name, _)| name.to_owned())
        .collect();
    let known = crates();
    assert!(known.len() > 30, "Cargo.toml was read: {known:?}");
    assert_eq!(told, known);
}

/// Runs a command in this folder: the exit code, and what it said.
fn run(words: &[&str], folder: &Path) -> (u8, String) {
    let arguments: Vec<OsString> = ["grondig", "--lang", "nl"]
        .iter()
        .chain(words)
        .map(Into::into)
        .collect();
    let home = folder.join("home").into_os_string();
    let mut around = Surroundings {
        variable: &|name| (name == "GRONDIG_HOME").then(|| home.clone()),
        folder: folder.to_owned(),
        terminal: false,
        now: jiff::Timestamp::UNIX_EPOCH,
        today: jiff::civil::date(2026, 3, 4),
        zone: jiff::tz::TimeZone::UTC,
        input: &mut std::io::empty(),
        stdin: false,
    };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = cli::run(&arguments, &mut around, &mut out, &mut err);
    out.extend(err);
    (exit.code(), String::from_utf8_lossy(&out).into_owned())
}

/// What `grondig … --help` says; nothing when there is no such command.
fn help(words: &[&str]) -> Option<String> {
    let (code, said) = run(words, Path::new(""));
    (code == 0).then_some(said)
}

/// Every `grondig …` in code: the words after it, up to the end of the span or line.
fn commands(text: &str) -> Vec<String> {
    let text = text.replace("\\\n", " ");
    let shell = blocks(&text)
        .into_iter()
        .filter(|(language, _)| language == "sh");
    let mut lines: Vec<String> = shell
        .flat_map(|(_, body)| body.lines().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    for line in text.lines().filter(|line| !line.starts_with("```")) {
        lines.extend(line.split('`').skip(1).step_by(2).map(str::to_owned));
    }
    lines
        .iter()
        .filter_map(|line| line.trim().strip_prefix("grondig "))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_command_and_option_that_the_documents_name_exists() {
    let mut seen = 0;
    for document in DOCUMENTS {
        for line in commands(&read(document)) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let named = words
                .iter()
                .take_while(|word| word.starts_with(|c: char| c.is_ascii_lowercase()))
                .take_while(|word| word.chars().all(|c| c.is_ascii_lowercase() || c == '-'));
            let first = words.first().copied().unwrap_or_default();
            let depth = if ["questionnaire", "sheet"].contains(&first) {
                2
            } else {
                1
            };
            let named: Vec<&str> = named.take(depth).copied().collect();
            let path: Vec<&str> = if named.is_empty() || named == ["help"] {
                vec!["--help"]
            } else {
                [&named[..], &["--help"]].concat()
            };
            let help =
                help(&path).unwrap_or_else(|| panic!("{document}: no command: grondig {line}"));
            for option in words
                .iter()
                .filter(|word| word.starts_with('-') && word.len() > 1)
            {
                let option = option.split(['=', ']']).next().unwrap_or(option);
                assert!(
                    help.contains(option),
                    "{document}: no option {option}: grondig {line}\n{help}"
                );
            }
            seen += 1;
        }
    }
    assert!(seen > 20, "the documents name commands: {seen}");
}

#[test]
fn the_commands_of_the_guide_work_one_after_the_other() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let blocks = blocks(&read("docs/handleiding.md"));
    let (_, block) = blocks
        .iter()
        .find(|(_, body)| body.starts_with("grondig new"))
        .expect("the block with commands");
    for line in block.lines() {
        let words = shell_words::split(line).expect("words");
        let words: Vec<&str> = words.iter().skip(1).map(String::as_str).collect();
        let (code, said) = run(&words, folder.path());
        let wanted = u8::from(words[0] == "check"); // there are open points
        assert_eq!(code, wanted, "{line}\n{said}");
    }
    assert!(folder.path().join("verslag.pdf").exists());
}

#[test]
fn every_file_that_the_documents_point_at_is_there() {
    let mut seen = 0;
    for document in DOCUMENTS {
        let text = read(document);
        let folder = root()
            .join(document)
            .parent()
            .map(Path::to_owned)
            .unwrap_or_default();
        for link in text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
        {
            let file = link.split('#').next().unwrap_or(link);
            if file.is_empty() || file.contains("://") {
                continue;
            }
            assert!(folder.join(file).exists(), "{document} points at {file}");
            seen += 1;
        }
    }
    assert!(seen > 5, "the documents point at files: {seen}");
}

#[test]
fn every_room_of_the_house_has_its_line_in_the_architecture() {
    let text = read("docs/ARCHITECTURE.md");
    for entry in std::fs::read_dir(root().join("src"))
        .expect("the sources")
        .flatten()
    {
        if entry.path().is_dir() {
            let room = entry.file_name().to_string_lossy().into_owned();
            assert!(text.contains(&format!("| `{room}` |")), "{room}");
        }
    }
}
