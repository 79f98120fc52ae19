//! A team's whole road in a real terminal: a new assessment, an answer of every type, signing, the report; and what
//! happens when the program is killed, the window is pulled about, or a second window opens the same file.
#![allow(clippy::unwrap_used, reason = "a test may")]

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::Session;
use grondig::assessment::{Answer, Assessment, State, Value};
use rustix::process::Signal;

/// Letters of the languages that a Dutch team writes names in, and the signs that it types.
const WORDS: &str = "Te veel schulden: € é ł Ż → ≥ ✓ Ελληνικά Кириллица";

/// A home folder for the program, shared by all the windows of a test.
struct Desk {
    home: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        Self { home }
    }

    fn start(&self, args: &[&str], (rows, cols): (u16, u16)) -> Session {
        let home = self.home.path().to_str().unwrap();
        let env = [("GRONDIG_HOME", home), ("USER", "anna")];
        Session::start(args, &env, rows, cols)
    }

    /// A new, empty assessment from the command line, and its file.
    fn assessment(&self) -> PathBuf {
        let path = self.home.path().join("proef.json");
        let status = std::process::Command::new(env!("CARGO_BIN_EXE_grondig"))
            .args(["new", path.to_str().unwrap(), "--name", "Proef"])
            .args(["--organisation", "Gemeente"])
            .env("GRONDIG_HOME", self.home.path())
            .stdout(std::process::Stdio::null())
            .status();
        assert!(status.unwrap().success());
        path
    }

    /// Opens the file at a question that takes a long text, with the cursor in it.
    fn write_at(&self, path: &Path, size: (u16, u16)) -> Session {
        let mut session = self.start(&["open", path.to_str().unwrap()], size);
        session.wait_for_text("Voeg nu het team toe");
        session.press("Esc");
        session.wait_for_text("Deel 1");
        goto(&mut session, "1.1.1", "1.1.1 Waarom ligt dit plan");
        session.press("Enter");
        session.wait_for(|screen| !screen.hide_cursor(), "the cursor in the text");
        session
    }
}

fn read(path: &Path) -> Assessment {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

fn answer(path: &Path, number: &str) -> Answer {
    read(path).answer(&format!("iama-2.0/{number}").parse().unwrap())
}

/// Goes to the question with this number and waits until it is there.
#[track_caller]
fn goto(session: &mut Session, number: &str, shows: &str) {
    session.press("Ctrl+G");
    session.wait_for_text("Ga naar nummer");
    session.send(number);
    session.wait_for_text(&format!("› {number}"));
    session.press("Enter");
    session.wait_for(
        |screen| {
            let text = screen.contents();
            text.contains(shows) && !text.contains("Ga naar nummer")
        },
        shows,
    );
}

/// Types a text where the cursor is and waits until it is on the screen.
#[track_caller]
fn write(session: &mut Session, text: &str) {
    session.send(text);
    session.wait_for_text(text);
}

#[track_caller]
fn leave(session: &mut Session) {
    session.press("Ctrl+Q");
    assert_eq!(session.wait_exit().code, 0, "{}", session.picture());
    session.assert_terminal_restored();
}

/// From the empty home screen to a team of one who has all the roles that sign.
fn begin(session: &mut Session) {
    session.wait_for_text("Er is nog geen toets.");
    session.send("n");
    session.wait_for_text("Naam van het algoritme");
    write(session, "Żółte briefjes");
    session.press("Tab");
    write(session, "Gemeente Één");
    session.press("Ctrl+S");
    session.wait_for_text("De toets is gemaakt");
    session.send("n");
    session.wait_for_text("Lid van het team");
    write(session, "Renée Ørsted");
    session.press("Tab");
    write(session, "directeur");
    session.press("Tab Tab ↓ Space ↓ ↓ Space ↓ ↓ ↓ Space ↓ ↓ Space");
    for role in [
        "gemandateerd verantwoordelijke",
        "projectleider",
        "data scientist",
        "jurist",
    ] {
        session.wait_for_text(&format!("[x] {role}"));
    }
    session.press("Ctrl+S");
    session.wait_for_text("Renée Ørsted, directeur");
    session.press("Esc");
    session.wait_for_text("Deel 1");
}

/// One question of every type, each answered as a person would.
fn answer_every_type(session: &mut Session) {
    // One of: a number chooses; its explanation is a field further.
    goto(session, "1.3.1", "Is dit een AI-toepassing");
    session.press("Enter");
    session.wait_for_text("2 ( )");
    session.press("2");
    session.wait_for_text("2 (•)");
    session.press("Tab");
    write(session, "Nagelopen op 4 maart");
    goto(session, "1.3.2", "Voert u met dit algoritme");
    session.press("Enter");
    session.wait_for_text("1 ( )");
    session.press("Space");
    session.wait_for_text("1 (•)");
    // A person.
    goto(session, "1.4.2", "Wie draagt de eindverantwoordelijkheid");
    session.press("Enter");
    write(session, "Żaneta Nowak");
    session.press("Enter");
    write(session, "wethouder");
    // A list: Enter goes on to the next item, Enter on an empty one ends.
    goto(session, "2.algoritmen", "Uit welke algoritmen");
    session.press("Enter Enter");
    write(session, "Ελληνικά model");
    session.press("Enter");
    write(session, "Модель два");
    session.press("Enter Enter");
    // Several of.
    goto(session, "4.1.1", "4.1.1 ");
    session.press("Enter");
    session.wait_for_text("1 [ ]");
    session.press("1 3");
    session.wait_for(
        |screen| {
            let text = screen.contents();
            text.contains("1 [x]") && text.contains("3 [x]")
        },
        "two rights",
    );
    // An advice with conditions.
    goto(session, "5.B", "5.B ");
    session.press("Enter");
    session.wait_for_text("2 ( )");
    session.press("2");
    session.wait_for_text("2 (•)");
    session.press("Tab Enter");
    write(session, "eerst een proef ≥ 3 maanden");
    session.press("Enter Enter");
    // A table: text, a choice from a list, a date.
    goto(session, "5.C", "5.C ");
    session.press("Enter Enter");
    write(session, "uitval");
    session.press("Enter");
    write(session, "huis");
    session.press("Enter");
    session.press("Enter");
    session.wait_for_text("1 Aanvaard");
    session.press("2");
    session.wait_for(
        |screen| !screen.contents().contains("1 Aanvaard") && !screen.hide_cursor(),
        "the next cell",
    );
    write(session, "Bea");
    session.press("Enter");
    write(session, "chef");
    session.press("Enter");
    write(session, "2026-03-04");
    session.press("Enter");
    write(session, "te duur");
    session.press("Enter");
    // A long text comes last: there the team stops.
    goto(session, "1.1.1", "1.1.1 Waarom ligt dit plan");
    session.press("Enter");
    write(session, WORDS);
    session.press("Enter");
    write(session, "tweede regel");
}

fn check_answers(path: &Path) {
    let text = Value::Text(format!("{WORDS}\ntweede regel"));
    assert_eq!(answer(path, "1.1.1").value, Some(text));
    assert_eq!(
        answer(path, "1.3.1").value,
        Some(Value::Chosen(vec!["nee".into()]))
    );
    assert_eq!(answer(path, "1.3.1").explanation, "Nagelopen op 4 maart");
    assert_eq!(
        answer(path, "1.3.2").value,
        Some(Value::Chosen(vec!["ja".into()]))
    );
    assert!(
        matches!(answer(path, "1.4.2").value, Some(Value::Person(person))
        if person.name == "Żaneta Nowak" && person.function == "wethouder")
    );
    let Some(Value::Items(items)) = answer(path, "2.algoritmen").value else {
        unreachable!("a list")
    };
    let items: Vec<_> = items.iter().map(|item| item.text.as_str()).collect();
    assert_eq!(items, ["Ελληνικά model", "Модель два"]);
    assert!(
        matches!(answer(path, "4.1.1").value, Some(Value::Chosen(rights)) if rights.len() == 2)
    );
    assert!(
        matches!(answer(path, "5.B").value, Some(Value::Advice { chosen, conditions })
        if chosen == ["inzetten-onder-voorwaarden"] && conditions[0].text == "eerst een proef ≥ 3 maanden")
    );
    let Some(Value::Rows(rows)) = answer(path, "5.C").value else {
        unreachable!("a table")
    };
    let cells: Vec<_> = [
        "risico", "belang", "besluit", "naam", "functie", "datum", "reden",
    ]
    .map(|column| rows[0].cells[column].as_str())
    .into();
    assert_eq!(
        cells,
        [
            "uitval",
            "huis",
            "verworpen",
            "Bea",
            "chef",
            "2026-03-04",
            "te duur"
        ]
    );
    assert_eq!(rows.len(), 1);
}

/// Opens a round in spite of the open points and signs for every role.
fn sign(session: &mut Session) {
    session.press("Esc");
    session.wait_for_text("Enter Antwoorden");
    session.send("s");
    session.wait_for_text("Nog geen ondertekenronde");
    session.send("o");
    session.wait_for_text("Reden");
    write(session, "de proef begint klein");
    session.press("Ctrl+S");
    session.wait_for_text("De ronde is open.");
    for (done, role) in [
        "projectleider",
        "data scientist",
        "jurist",
        "gemandateerd verantwoordelijke",
    ]
    .into_iter()
    .enumerate()
    {
        session.press("Enter");
        session.wait_for_text(&format!("Als {role}, ronde 1"));
        session.press("Tab Tab Tab Tab Tab Tab");
        session.wait_for_text("Typ het woord ONDERTEKEN");
        write(session, "ONDERTEKEN");
        session.press("Ctrl+S");
        session.wait_for(
            |screen| screen.contents().matches("akkoord, Renée").count() == done + 1,
            role,
        );
        session.press("↓");
    }
    session.wait_for_text("Ronde 1 compleet ondertekend");
}

#[test]
fn a_new_user_goes_from_nothing_to_a_signed_report() {
    let desk = Desk::new();
    let mut session = desk.start(&[], (30, 100));
    begin(&mut session);
    answer_every_type(&mut session);
    let end = session.screen().cursor_position();
    session.press("← ←");
    let stopped = (end.0, end.1 - 2);
    session.wait_for(|screen| screen.cursor_position() == stopped, "two back");
    leave(&mut session);
    let path = desk.home.path().join("toetsen/zolte-briefjes.json");
    let path = if path.exists() {
        path
    } else {
        only_file(&desk)
    };
    check_answers(&path);

    // It opens at the same place, with the same text and the cursor where it was.
    let mut session = desk.start(&["open", path.to_str().unwrap()], (30, 100));
    session.wait_for_text("tweede regel");
    assert!(
        session.screen_text().contains(WORDS),
        "{}",
        session.picture()
    );
    session.wait_for(
        |screen| !screen.hide_cursor() && screen.cursor_position() == stopped,
        "the cursor where it was",
    );
    session.send("X");
    session.wait_for_text("tweede regXel");
    session.press("Backspace");
    session.wait_for_text("tweede regel");

    sign(&mut session);
    session.send("r");
    session.wait_for_text("Het verslag staat in");
    leave(&mut session);
    check_answers(&path);
    let round = read(&path).rounds.remove(0);
    assert_eq!(round.reason, "de proef begint klein");
    assert_eq!(round.signatures.len(), 4);
    let pdf = fs::read(path.with_extension("pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF"));
}

/// The one assessment in the folder for assessments.
fn only_file(desk: &Desk) -> PathBuf {
    let files: Vec<PathBuf> = fs::read_dir(desk.home.path().join("toetsen"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    assert_eq!(files.len(), 1, "{files:?}");
    files[0].clone()
}

/// Whether a journal of this assessment holds a text.
fn journal_holds(path: &Path, text: &str) -> bool {
    let name = path.file_name().unwrap().to_str().unwrap();
    let Ok(entries) = fs::read_dir(path.with_file_name(format!(".{name}.grondig"))) else {
        return false;
    };
    entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "journal"))
        .any(|path| fs::read_to_string(path).is_ok_and(|journal| journal.contains(text)))
}

#[test]
fn a_killed_program_opens_again_with_all_that_was_typed() {
    let desk = Desk::new();
    let path = desk.assessment();
    let mut session = desk.write_at(&path, (30, 100));
    session.send("Dit typte ik € net voor de stroom uitviel.");
    session.wait_for(
        |screen| {
            screen.contents().contains("uitviel.")
                && screen.contents().contains("bewaard")
                && journal_holds(&path, "uitviel.")
        },
        "the journal with the last word",
    );
    assert_eq!(
        answer(&path, "1.1.1").state,
        State::Open,
        "only in the journal so far"
    );
    session.kill(Signal::KILL);
    session.wait_exit();

    let mut session = desk.start(&["open", path.to_str().unwrap()], (30, 100));
    session.wait_for_text("Dit typte ik € net voor de stroom uitviel.");
    session.wait_for_text("teruggehaald");
    leave(&mut session);
    assert_eq!(
        answer(&path, "1.1.1").value,
        Some(Value::Text(
            "Dit typte ik € net voor de stroom uitviel.".into()
        ))
    );
}

#[test]
fn a_window_of_any_size_loses_no_letter() {
    let desk = Desk::new();
    let path = desk.assessment();
    let mut session = desk.write_at(&path, (30, 100));
    let mut typed = String::new();
    let widths = [
        1, 2, 3, 7, 20, 39, 40, 59, 60, 61, 79, 80, 99, 100, 139, 140, 200, 300,
    ];
    let heights = [
        1, 2, 3, 5, 9, 12, 15, 16, 19, 20, 21, 22, 23, 24, 30, 50, 100,
    ];
    for (turn, width) in widths.into_iter().enumerate() {
        for height in heights {
            session.resize(height, width);
            let letter =
                char::from(b'a' + u8::try_from((turn + usize::from(height)) % 26).unwrap());
            typed.push(letter);
            session.send(letter.to_string());
        }
        typed.push(' ');
        session.send(" ");
        // The one before last word is there before the window changes again.
        session.resize(30, 100);
        let word = typed.split_whitespace().last().unwrap().to_owned();
        session.wait_for_text(&word);
    }
    leave(&mut session);
    assert_eq!(answer(&path, "1.1.1").value, Some(Value::Text(typed)));
}

#[test]
fn the_second_window_reads_only_and_says_who_writes() {
    let desk = Desk::new();
    let path = desk.assessment();
    let mut first = desk.write_at(&path, (30, 100));
    write(&mut first, "van het eerste venster");
    first.press("Ctrl+S");
    first.wait_for(
        |_| answer(&path, "1.1.1").value.is_some(),
        "the text in the file",
    );

    let mut second = desk.start(&["open", path.to_str().unwrap()], (30, 100));
    second.wait_for_text("alleen lezen: geopend door anna@");
    second.wait_for_text("van het eerste venster");
    second.send("Z");
    second.wait_for_text("Uw wijziging is niet gemaakt");
    assert!(
        !second.screen_text().contains("vensterZ"),
        "{}",
        second.picture()
    );
    leave(&mut second);

    write(&mut first, " en verder");
    leave(&mut first);
    assert_eq!(
        answer(&path, "1.1.1").value,
        Some(Value::Text("van het eerste venster en verder".into()))
    );
}

#[test]
fn a_folder_that_cannot_be_written_is_told_of_on_leaving() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    let first = desk.assessment();
    let folder = desk.home.path().join("gedeeld");
    fs::create_dir(&folder).unwrap();
    let path = folder.join("proef.json");
    fs::copy(first, &path).unwrap();
    let mode = |mode| fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).unwrap();
    mode(0o555);
    if fs::write(folder.join("x"), "").is_ok() {
        return; // the superuser may write anywhere
    }
    let mut session = desk.write_at(&path, (30, 100));
    write(&mut session, "staat alleen op dit apparaat");
    session.press("Ctrl+Q");
    let ended = session.wait_exit();
    mode(0o755);
    assert_eq!(ended.code, 3, "{}", session.picture());
    assert!(
        session.screen_text().contains("proef.json"),
        "{}",
        session.picture()
    );
    session.assert_terminal_restored();
    let mut session = desk.start(&["open", path.to_str().unwrap()], (30, 100));
    session.wait_for_text("staat alleen op dit apparaat");
}

#[test]
fn a_signal_to_stop_keeps_text_and_place() {
    for signal in [Signal::TERM, Signal::HUP] {
        let desk = Desk::new();
        let path = desk.assessment();
        let mut session = desk.write_at(&path, (30, 100));
        write(&mut session, "een twee drie");
        session.press("Home");
        let start = session.screen().cursor_position().1 - 13;
        session.wait_for(|s| s.cursor_position().1 == start, "the start of the line");
        session.press("→ →");
        session.wait_for(|s| s.cursor_position().1 == start + 2, "two further");
        session.kill(signal);
        session.wait_exit();
        let value = answer(&path, "1.1.1").value;
        assert_eq!(value, Some(Value::Text("een twee drie".into())));
        assert_eq!(read(&path).place.map(|place| place.cursor), Some(2));
    }
}
