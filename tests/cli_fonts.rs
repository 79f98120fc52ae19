//! `grondig report --extra-font`, and what is said of characters that no font has.
#![allow(clippy::unwrap_used, reason = "this is how a test fails")]

use crate::command::Office;

/// A font of one letter, drawn for the tests.
const FONT: &[u8] = include_bytes!("../src/report/pdf/tests/one-letter.otf");

/// An assessment with a Cherokee letter in an answer.
fn office() -> Office {
    let office = Office::with_assessment();
    office.answer("1.1.1", &["--text", "Naam: Ꭰ en 王小明"]);
    office
}

#[test]
fn a_character_without_a_font_is_told_with_its_page_until_a_font_is_given() {
    let office = office();
    let told = office.run(&["report", "a.json"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.err.contains("Ꭰ (U+13A0) op pagina"), "{}", told.err);
    assert!(told.err.contains("--extra-font") && !told.err.contains('王'));
    office.write("letter.otf", FONT);
    let told = office.run(&["report", "a.json", "--extra-font", "letter.otf"]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    let pdf = office.read("a.pdf");
    let again = office.run(&[
        "report",
        "a.json",
        "--extra-font",
        "letter.otf",
        "-o",
        "b.pdf",
    ]);
    assert_eq!(again.code, 0);
    assert_eq!(pdf, office.read("b.pdf"));
}

#[test]
fn what_is_no_font_is_refused_with_a_sentence_and_no_report_is_made() {
    let office = office();
    office.write("tekst.ttf", "geen lettertype");
    let mut forbidden = FONT.to_vec();
    let record = forbidden
        .windows(4)
        .position(|part| part == b"OS/2")
        .unwrap();
    let at: [u8; 4] = forbidden[record + 8..record + 12].try_into().unwrap();
    forbidden[u32::from_be_bytes(at) as usize + 9] = 2;
    office.write("dicht.otf", forbidden);
    for (font, words) in [
        ("tekst.ttf", "geen lettertype"),
        ("dicht.otf", "staan niet toe"),
        ("weg.otf", "bestaat niet"),
        (".", "geen bestand"),
    ] {
        let told = office.run(&["report", "a.json", "--extra-font", font]);
        assert_eq!(told.code, 3, "{font}: {}", told.err);
        assert!(told.err.contains(words), "{font}: {}", told.err);
        assert!(!office.path("a.pdf").exists());
    }
}
