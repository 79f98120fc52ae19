//! `grondig sheet` and `grondig sheet read`: a sheet goes out to a role and comes back with what somebody wrote.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use crate::command::{Office, assert_sentences};
use serde_json::Value;

fn page(office: &Office, name: &str) -> String {
    String::from_utf8(office.read(name)).unwrap()
}

fn json(office: &Office, words: &[&str]) -> (u8, Value) {
    let ended = office.run(words);
    assert_eq!(ended.err, "", "{words:?}");
    (ended.code, serde_json::from_str(&ended.out).unwrap())
}

/// A new assessment `a.json` and the sheet `blad.md` of its project leader, with words under one answer.
fn filled() -> Office {
    let office = Office::with_assessment();
    let said = office.done(&["sheet", "a.json", "--role", "PL", "-o", "blad.md"]);
    assert!(
        said.contains("blad.md") && said.contains("projectleider"),
        "{said}"
    );
    let page = page(&office, "blad.md");
    let at = page.find("<!-- grondig iama-2.0/1.1.1 ").unwrap();
    let place = at + page[at..].find("**Antwoord:**\n").unwrap() + "**Antwoord:**\n".len();
    let page = format!(
        "{}\nSchulden worden laat ontdekt.\n{}",
        &page[..place],
        &page[place..]
    );
    let page = page.replacen("**Ingevuld door:**", "**Ingevuld door:** Marloes", 1);
    office.write("blad.md", page);
    office
}

#[test]
fn a_sheet_that_nobody_filled_in_changes_nothing() {
    let office = Office::with_example();
    office.done(&["sheet", "v.json", "--role", "JUR"]);
    let before = office.read("v.json");
    let said = office.done(&["sheet", "read", "v.json", "v-JUR.md", "--apply"]);
    assert!(said.contains("verandert niets"), "{said}");
    assert!(office.read("v.json") == before);
}

#[test]
fn reading_shows_and_applying_changes_exactly_what_was_written() {
    let office = filled();
    let before = office.read("a.json");
    let said = office.done(&["sheet", "read", "a.json", "blad.md"]);
    assert!(
        said.contains("iama-2.0/1.1.1") && said.contains("{+Schulden worden laat ontdekt.+}"),
        "{said}"
    );
    assert!(office.read("a.json") == before, "showing changed the file");
    office.done(&["sheet", "read", "a.json", "blad.md", "--apply"]);
    let answers = office.json("a.json")["answers"].clone();
    assert_eq!(answers.as_object().unwrap().len(), 1);
    let answer = &answers["iama-2.0/1.1.1"];
    assert_eq!(answer["value"]["text"], "Schulden worden laat ontdekt.");
    assert_eq!(
        (answer["state"].as_str(), answer["by"].as_str()),
        (Some("draft"), Some("Marloes"))
    );
    let said = office.done(&["sheet", "read", "a.json", "blad.md", "--apply"]);
    assert!(said.contains("verandert niets"), "{said}");
}

#[test]
fn a_conflict_is_shown_with_both_sides_and_kept_as_a_note() {
    let office = filled();
    office.answer("1.1.1", &["--text", "De sessie zegt iets anders."]);
    let (code, read) = json(&office, &["sheet", "read", "a.json", "blad.md", "--json"]);
    assert_eq!(code, 1);
    assert_eq!(read["changes"], serde_json::json!([]));
    let conflict = &read["conflicts"][0];
    assert_eq!(conflict["present"], "De sessie zegt iets anders.");
    assert_eq!(conflict["sheet"], "Schulden worden laat ontdekt.");
    let ended = office.run(&[
        "sheet", "read", "a.json", "blad.md", "--apply", "--by", "Jan",
    ]);
    assert_eq!(ended.code, 1, "{}", ended.err);
    let answer = office.json("a.json")["answers"]["iama-2.0/1.1.1"].clone();
    assert_eq!(answer["value"]["text"], "De sessie zegt iets anders.");
    let note = answer["note"].as_str().unwrap();
    assert_eq!(
        note,
        "Uit het voorbereidingsblad van Jan (antwoord): Schulden worden laat ontdekt."
    );
}

#[test]
fn the_data_name_the_difference_word_by_word() {
    let office = Office::with_assessment();
    office.answer("1.1.1", &["--text", "Het doel is hulp."]);
    office.done(&["sheet", "a.json", "--role", "PL", "-o", "blad.md"]);
    let page =
        page(&office, "blad.md").replace("\nHet doel is hulp.\n", "\nHet doel is snelle hulp.\n");
    office.write("blad.md", page.replace('\n', "\r\n"));
    let (code, read) = json(&office, &["sheet", "read", "a.json", "blad.md", "--json"]);
    assert_eq!(code, 0);
    let change = &read["changes"][0];
    assert_eq!(
        (change["field"].as_str(), change["old"].as_str()),
        (Some("answer"), Some("Het doel is hulp."))
    );
    let expected = serde_json::json!([
        {"kind": "same", "text": "Het doel is "},
        {"kind": "added", "text": "snelle "},
        {"kind": "same", "text": "hulp."},
    ]);
    assert_eq!(change["difference"], expected);
}

#[test]
fn a_sheet_to_print_is_a_tagged_pdf_in_both_languages() {
    let office = Office::with_example();
    for (language, title) in [
        ("nl", "Voorbereidingsblad: jurist"),
        ("en", "Preparation sheet: lawyer"),
    ] {
        let name = format!("{language}.pdf");
        office.done(&[
            "--lang", language, "sheet", "v.json", "--role", "JUR", "-o", &name,
        ]);
        let bytes = office.read(&name);
        assert!(bytes.starts_with(b"%PDF-"));
        let text = String::from_utf8_lossy(&bytes);
        assert!(
            text.contains("/MarkInfo") && text.contains("pdfuaid"),
            "{title}"
        );
        assert!(text.contains(title), "{title}");
    }
}

#[test]
fn no_file_that_is_there_is_replaced_without_being_asked_and_the_assessment_never() {
    let office = filled();
    office.write("a.md", office.read("a.json"));
    let onto_itself = ["sheet", "a.md", "--role", "PL", "-o", "a.md", "--force"];
    office.refused(2, "a.md", &onto_itself);
    let said = office.refused(
        2,
        "blad.md",
        &["sheet", "a.json", "--role", "PL", "-o", "blad.md"],
    );
    assert!(said.contains("--force"), "{said}");
    office.refused(
        2,
        "a.json",
        &["sheet", "a.json", "--role", "PL", "-o", "a.json", "--force"],
    );
    office.done(&[
        "sheet", "a.json", "--role", "PL", "-o", "blad.md", "--force",
    ]);
    assert!(!page(&office, "blad.md").contains("Marloes"));
}

#[test]
fn what_cannot_be_made_or_read_is_a_sentence_and_changes_nothing() {
    let office = filled();
    for (words, part) in [
        (&["sheet", "a.json", "--role", "BAKKER"][..], "BAKKER"),
        (&["sheet", "a.json"][..], "--role"),
        (
            &["sheet", "a.json", "--role", "PL", "-o", "blad.docx"][..],
            ".md",
        ),
    ] {
        let said = office.refused(2, "a.json", words);
        assert!(said.contains(part), "{said}");
    }
    office.write("niets.md", "# Een brief\n");
    office.refused(
        2,
        "a.json",
        &["sheet", "read", "a.json", "niets.md", "--apply"],
    );
    office.write("stuk.md", [0xff, 0xfe, 0x00]);
    office.refused(
        3,
        "a.json",
        &["sheet", "read", "a.json", "stuk.md", "--apply"],
    );
    let other = Office::with_example();
    other.write("blad.md", office.read("blad.md"));
    assert_sentences(&other.refused(2, "v.json", &["sheet", "read", "v.json", "blad.md"]));
}

#[test]
fn an_english_sheet_says_nothing_in_dutch_and_comes_back_in_dutch() {
    let office = Office::with_assessment();
    let page = office.done(&["--lang", "en", "sheet", "a.json", "--role", "PL", "-o", "-"]);
    for word in ["Antwoord", "Toelichting", "Waar u op let", "Kies er"] {
        assert!(!page.contains(word), "{word}");
    }
    assert!(page.contains("**Answer:**"));
    office.write("blad.md", page);
    let said = office.done(&["sheet", "read", "a.json", "blad.md"]);
    assert!(said.contains("verandert niets"), "{said}");
}
