//! The program line by line: what is read, what is told, what ends up in the file, and what is never written.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::command::Office;
use crate::lines::{Ended, Talk};
use grondig::assessment::{Assessment, State, Value};

fn read(path: &Path) -> Assessment {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// Runs the front in this process with these lines as its input; gives what it told.
fn told(office: &mut Office, words: &[&str], lines: &[&str]) -> String {
    let input: &'static str = Box::leak(lines.join("\n").into_boxed_str());
    office.input = input;
    let mut words = words.to_vec();
    words.push("--plain");
    // Nobody is asked who writes.
    office.variables = vec![("GRONDIG_WRITER", "")];
    office.done(&words)
}

/// Nothing but text and line feeds.
fn only_adds(out: &str) {
    let wrong = |c: char| c.is_control() && c != '\n';
    assert!(
        !out.contains(wrong),
        "{:?}",
        out.chars().find(|c| wrong(*c))
    );
}

#[test]
fn an_answer_of_every_type_is_written_line_by_line() {
    let mut office = Office::with_assessment();
    let out = told(
        &mut office,
        &["open", "a.json"],
        &[
            ":terug",
            "1.1.1",
            "e",
            "Te veel schulden.",
            "",
            "Niemand belt.",
            "..",
            "::)",
            ":1 Veel schulden.",
            ".",
            "akkoord",
            "1.3.1",
            "2",
            ".",
            "Nagelopen op 4 maart.",
            ".",
            "stop",
        ],
    );
    only_adds(&out);
    let made = read(&office.path("a.json"));
    let first = made.answer(&"iama-2.0/1.1.1".parse().unwrap());
    let text = Value::Text("Veel schulden.\n\nNiemand belt.\n.\n:)".into());
    assert_eq!(first.value, Some(text), "{out}");
    assert_eq!(first.state, State::Agreed);
    let second = made.answer(&"iama-2.0/1.3.1".parse().unwrap());
    assert_eq!(second.explanation, "Nagelopen op 4 maart.", "{out}");
    assert!(matches!(second.value, Some(Value::Chosen(chosen)) if chosen.len() == 1));
    for words in [
        "Vraag 1.1.1",
        "antwoord, regel 3> ",
        "Stand: concept",
        "gekozen",
        "Alles is bewaard",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
}

#[test]
fn a_team_is_entered_and_a_round_opened_and_signed() {
    let mut office = Office::with_assessment();
    let out = told(
        &mut office,
        &["open", "a.json"],
        &[
            "nieuw",
            "Renée Ørsted",
            "directeur",
            "",
            "1 2 3 4 5 6 7 8 9 10 11 12",
            "",
            "",
            "terug",
            "ondertekenen",
            "nieuwe ronde",
            "Er is haast bij.",
            ".",
            "",
            "1",
            "",
            "",
            "",
            "",
            "",
            "",
            "onderteken",
            "",
            "stop",
        ],
    );
    let made = read(&office.path("a.json"));
    assert_eq!(made.team.len(), 1, "{out}");
    let round = made.round().unwrap_or_else(|| panic!("no round: {out}"));
    assert_eq!(round.reason, "Er is haast bij.");
    assert_eq!(round.signatures.len(), 1, "{out}");
    assert_eq!(round.signatures[0].name, "Renée Ørsted");
}

#[test]
fn the_end_of_the_lines_saves_and_leaves() {
    let mut office = Office::with_assessment();
    let out = told(
        &mut office,
        &["open", "a.json"],
        &["terug", "1.1.1", "e", "Half af"],
    );
    let answer = read(&office.path("a.json")).answer(&"iama-2.0/1.1.1".parse().unwrap());
    assert_eq!(answer.value, Some(Value::Text("Half af".into())), "{out}");
    assert!(out.trim_end().ends_with("Alles is bewaard."), "{out}");
}

#[test]
fn what_is_not_understood_is_said_and_changes_nothing() {
    let mut office = Office::with_example();
    let before = read(&office.path("v.json"));
    let out = told(
        &mut office,
        &["open", "v.json"],
        &[
            "xyzzy",
            "vo",
            "9999",
            "agree",
            "\u{1b}[2Jboe",
            "1.1.1",
            "e",
            ":99 tekst",
            ":zzz",
            ".",
        ],
    );
    only_adds(&out);
    for words in [
        "‘xyzzy’ is hier geen opdracht",
        "meer dan één opdracht",
        "Die regel is er niet",
    ] {
        assert!(out.contains(words), "{words}: {out}");
    }
    let after = read(&office.path("v.json"));
    assert_eq!(before.answers, after.answers, "{out}");
}

#[test]
fn hostile_text_in_a_file_is_told_and_not_obeyed() {
    let mut office = Office::with_assessment();
    office.answer("1.1.1", &["--text", "a\u{202e}b"]);
    let mut json = office.json("a.json");
    json["answers"]["iama-2.0/1.1.1"]["value"]["text"] = "\u{1b}[31mrood\u{7}\rweg".into();
    json["profile"]["name"] = "\u{1b}]0;titel\u{7}".into();
    office.write("a.json", serde_json::to_vec(&json).unwrap());
    let out = told(
        &mut office,
        &["open", "a.json"],
        &["terug", "1.1.1", "", "e", ":1"],
    );
    only_adds(&out);
    assert!(out.contains("rood"), "{out}");
}

#[test]
fn a_report_is_made_before_the_next_line_is_asked_for() {
    let mut office = Office::with_example();
    std::fs::remove_file(office.path("v.pdf")).unwrap();
    let out = told(&mut office, &["open", "v.json"], &["verslag", "n"]);
    let made = out
        .find("Het verslag staat in")
        .unwrap_or_else(|| panic!("{out}"));
    assert!(out[made..].contains("Vraag"), "{out}");
    assert!(office.path("v.pdf").is_file());
}

#[test]
fn without_a_terminal_nothing_goes_line_by_line_unasked() {
    let office = Office::with_assessment();
    let said = office.refused(2, "a.json", &["open", "a.json"]);
    assert!(said.contains("--plain"), "{said}");
}

#[test]
fn a_dumb_terminal_goes_line_by_line_by_itself() {
    let mut office = Office::with_assessment();
    office.terminal = true;
    office.variables = vec![("TERM", "dumb")];
    office.input = "stop\n";
    let out = office.done(&["open", "a.json"]);
    assert!(out.contains("regel voor regel"), "{out}");
    office.terminal = false;
    office.variables = vec![("GRONDIG_PLAIN", "1")];
    let out = office.done(&["open", "a.json"]);
    assert!(out.contains("regel voor regel"), "{out}");
}

#[test]
fn it_can_be_talked_to_over_pipes_and_a_kill_loses_no_line() {
    let home = tempfile::tempdir().unwrap();
    let mut talk = Talk::start(home.path(), &[], &[]);
    talk.hear("toetsen> ");
    talk.ask("nieuw", "naam van het algoritme> ");
    talk.ask("Żółte briefjes", "organisatie> ");
    talk.ask("Gemeente Één", "afdeling of proces> ");
    talk.ask(":bewaren", "team> ");
    talk.ask("terug", "> ");
    talk.ask("1.1.1", "vraag 1.1.1> ");
    talk.ask("e", "antwoord, regel 1> ");
    talk.ask("Een regel die blijft", "antwoord, regel 2> ");
    talk.ask(":bewaren", "Bewaard");
    talk.kill();
    let mut talk = Talk::start(home.path(), &[], &[]);
    talk.hear("Żółte briefjes");
    talk.ask("1", "Een regel die blijft");
    let Ended { code, out, err } = talk.end();
    assert_eq!(code, Some(0), "{out}{err}");
    assert!(err.is_empty(), "{err}");
    only_adds(&out);
}

#[test]
fn a_full_output_is_a_sentence_and_what_was_written_is_kept() {
    if !Path::new("/dev/full").exists() {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let full = std::fs::File::options()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let ended = Command::new(env!("CARGO_BIN_EXE_grondig"))
        .arg("--plain")
        .env_clear()
        .env("GRONDIG_HOME", home.path())
        .env("HOME", home.path())
        .stdin(Stdio::null())
        .stdout(full)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    assert_eq!(ended.status.code(), Some(3));
    let said = String::from_utf8(ended.stderr).unwrap();
    assert!(!said.is_empty() && !said.contains("panicked"), "{said}");
}

#[test]
fn a_signal_to_stop_saves_the_last_sentence_and_lets_go_of_the_file() {
    use rustix::process::Signal;
    for (signal, code, goodbye) in [
        (Signal::TERM, 143, true),
        (Signal::INT, 130, true),
        (Signal::HUP, 129, false),
    ] {
        let mut office = Office::with_assessment();
        let home = office.folder().to_owned();
        office.done(&["status", "a.json"]);
        let mut talk = Talk::start(&home, &["open", "a.json"], &[("GRONDIG_WRITER", "")]);
        talk.hear("team> ");
        talk.ask("terug", "> ");
        talk.ask("1.1.1", "vraag 1.1.1> ");
        talk.ask("e", "regel 1> ");
        talk.ask("De laatste zin.", "regel 2> ");
        let Ended {
            code: ended,
            out,
            err,
        } = talk.signalled(signal);
        assert_eq!(ended, Some(code), "{out}{err}");
        assert!(err.is_empty(), "{err}");
        assert_eq!(out.contains("Alles is bewaard."), goodbye, "{out}");
        // In the file itself, and the next one may write.
        let answer = read(&office.path("a.json")).answer(&"iama-2.0/1.1.1".parse().unwrap());
        assert_eq!(answer.value, Some(Value::Text("De laatste zin.".into())));
        let out = told(&mut office, &["open", "a.json"], &["stop"]);
        assert!(!out.contains("Alleen lezen"), "{out}");
    }
}

/// The program line by line on `a.json`, its input and output in the hands of the test.
fn on_pipes(office: &Office) -> Child {
    Command::new(env!("CARGO_BIN_EXE_grondig"))
        .args(["open", "--plain", "a.json"])
        .current_dir(office.folder())
        .env_clear()
        .env("GRONDIG_HOME", office.folder())
        .env("GRONDIG_WRITER", "")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
fn a_program_that_nobody_hears_still_ends_when_it_is_told_twice() {
    use rustix::process::{Pid, Signal, kill_process};
    let office = Office::with_assessment();
    let mut child = on_pipes(&office);
    // From the first words on it listens; from then on nobody takes what it writes.
    let mut first = [0; 64];
    std::io::Read::read_exact(child.stdout.as_mut().unwrap(), &mut first).unwrap();
    let many = "opdrachten\n".repeat(100);
    std::io::Write::write_all(child.stdin.as_mut().unwrap(), many.as_bytes()).unwrap();
    let pid = Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
    kill_process(pid, Signal::TERM).unwrap();
    // Another one: of two alike the system may deliver one. Gone already when it had not yet come to a full pipe.
    let _ = kill_process(pid, Signal::HUP);
    let code = child.wait().unwrap().code();
    assert!(matches!(code, Some(143 | 129)), "{code:?}");
}

#[test]
fn a_line_that_is_no_utf_8_or_holds_keys_is_kept_and_what_was_lost_is_said() {
    let office = Office::with_assessment();
    let mut child = on_pipes(&office);
    let lines = b"terug\n1.1.1\ne\ncaf\xe9 \0x\n\x1b[D\nee\x1b[Dn\n.\n";
    std::io::Write::write_all(child.stdin.as_mut().unwrap(), lines).unwrap();
    let ended = child.wait_with_output().unwrap();
    let out = String::from_utf8(ended.stdout).unwrap();
    assert_eq!(ended.status.code(), Some(0));
    assert_eq!(out.matches("geen UTF-8").count(), 1, "{out}");
    assert_eq!(out.matches("doet hier niets").count(), 2, "{out}");
    only_adds(&out);
    let answer = read(&office.path("a.json")).answer(&"iama-2.0/1.1.1".parse().unwrap());
    assert_eq!(answer.value, Some(Value::Text("caf\u{fffd} x\neen".into())));
}

#[test]
fn a_question_mark_says_what_matters_and_more_can_be_asked() {
    let mut office = Office::with_assessment();
    let lines = ["terug", "1.1.1", "?", "? parkeren", "hulp xyzzy"];
    let out = told(&mut office, &["open", "a.json"], &lines);
    let help = out.split("Wat hier werkt:").nth(1).unwrap();
    let help = help.split("> ").next().unwrap();
    assert!(
        help.contains("Antwoorden:") && help.contains("hulp alles"),
        "{help}"
    );
    assert!(help.lines().count() < 16, "{help}");
    assert!(out.contains("Parkeren: Zet de vraag opzij"), "{out}");
    assert!(out.contains("Geen opdracht gaat over ‘xyzzy’"), "{out}");
    let out = told(&mut office, &["open", "a.json"], &["hulp alles"]);
    assert!(out.contains("Ongedaan maken: "), "{out}");
}

#[test]
fn a_command_that_was_written_as_text_is_doubted_and_no_line_is_met_with_silence() {
    let mut office = Office::with_assessment();
    let lines = [
        "terug", "1.1.1", "1.1.1", "Een zin.", "e", "volgende", "Gewoon.", "1.1.2", ".", "1.2",
        "terug", "1.2.1",
    ];
    let out = told(&mut office, &["open", "a.json"], &lines);
    assert!(out.contains("Er is niets veranderd."), "{out}");
    assert!(out.contains("nog niet opgeschreven. Typ eerst e"), "{out}");
    assert_eq!(out.matches("is opgeschreven als tekst").count(), 2, "{out}");
    // The number of a section goes to its first question, and from the tree a number goes back to where one was.
    assert_eq!(out.matches("Vraag 1.2.1 ").count(), 2, "{out}");
    let answer = read(&office.path("a.json")).answer(&"iama-2.0/1.1.1".parse().unwrap());
    assert_eq!(
        answer.value,
        Some(Value::Text("volgende\nGewoon.\n1.1.2".into()))
    );
}

#[test]
fn what_cannot_be_kept_says_so_each_time_and_saving_is_said_once() {
    let mut office = Office::with_assessment();
    let lines = [
        "terug",
        "datum voor herziening",
        "morgen",
        "",
        "",
        ":terug",
        "bewaren",
    ];
    let out = told(&mut office, &["open", "a.json"], &lines);
    assert_eq!(out.matches("Niet bewaard.").count(), 2, "{out}");
    assert!(
        out.contains("Bewaard ") && !out.contains("Wordt bewaard"),
        "{out}"
    );
    assert!(!out.contains("Spatie") && !out.contains("Ctrl+"), "{out}");
}

#[test]
fn whoever_comes_second_reads_and_is_not_told_that_it_is_saved() {
    let mut office = Office::with_assessment();
    let mut first = Talk::start(
        office.folder(),
        &["open", "a.json"],
        &[("GRONDIG_WRITER", "")],
    );
    first.hear("team> ");
    let lines = ["terug", "1.1.1", "e", "iets", ".", "bewaren"];
    let out = told(&mut office, &["open", "a.json"], &lines);
    assert!(
        out.contains("U kunt alles lezen, maar niets wijzigen"),
        "{out}"
    );
    assert!(out.contains("Uw wijziging is niet gemaakt"), "{out}");
    assert!(
        !out.contains("Wordt bewaard") && !out.contains("Bewaard "),
        "{out}"
    );
    first.end();
}
