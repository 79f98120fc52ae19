//! `grondig answer` and `grondig new`: every type of answer, every state, every refusal.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use crate::command::Office;
use serde_json::json;

#[test]
fn a_new_assessment_holds_what_was_given() {
    let office = Office::with_assessment();
    let a = office.json("a.json");
    assert_eq!(a["profile"]["name"], "Proef");
    assert_eq!(a["profile"]["organisation"], "Gemeente Leemrade");
    assert_eq!(a["instruments"][0]["id"], "iama-2.0");
    assert_eq!(a["instruments"][0]["digest"].as_str().unwrap().len(), 64);
}

#[test]
fn new_overwrites_nothing_and_needs_an_instrument_that_exists() {
    let office = Office::with_assessment();
    let said = office.refused(
        3,
        "a.json",
        &["new", "a.json", "--name", "b", "--organisation", "c"],
    );
    assert!(said.contains("bestaat al"), "{said}");
    let ended = office.run(&[
        "new",
        "b.json",
        "--name",
        "b",
        "--organisation",
        "c",
        "--instruments",
        "x-1",
    ]);
    assert_eq!((ended.code, office.path("b.json").exists()), (2, false));
    assert!(ended.err.contains("iama-2.0"), "{}", ended.err);
    let ended = office.run(&["new", "b.json", "--name", "  ", "--organisation", "c"]);
    assert_eq!((ended.code, office.path("b.json").exists()), (2, false));
}

#[test]
fn every_type_of_answer_can_be_given() {
    let office = Office::with_assessment();
    let text = office.answer(
        "1.1.1",
        &["--text", "Met € é ł Ż → ≥ ✓\r\nen nog een regel"],
    );
    assert_eq!(
        text["value"],
        json!({"text": "Met € é ł Ż → ≥ ✓\nen nog een regel"})
    );
    assert_eq!(
        (&text["state"], &text["at"]),
        (&json!("draft"), &json!("2026-03-04T10:00:00Z"))
    );
    let chosen = office.answer(
        "1.3.1",
        &["--choose", "nee", "--explain", "Geen AI-verbod."],
    );
    assert_eq!(chosen["value"], json!({"chosen": ["nee"]}));
    assert_eq!(chosen["explanation"], "Geen AI-verbod.");
    let several = office.answer("4.1.1", &["--choose", "C3", "--choose", "A4"]);
    assert_eq!(several["value"], json!({"chosen": ["A4", "C3"]}));
    let list = office.answer("1.2.1", &["--item", "rust", "--item", "nabijheid"]);
    assert_eq!(
        list["value"],
        json!({"items": [{"id": "1", "text": "rust"}, {"id": "2", "text": "nabijheid"}]})
    );
    let row = "grondrecht=A4,effect=negatief,reden=veel gegevens, lang bewaard";
    let table = office.answer(
        "4.1.3",
        &["--row", row, "--row", "grondrecht=D1,effect=positief"],
    );
    assert_eq!(
        table["value"]["rows"][0]["cells"]["reden"],
        "veel gegevens, lang bewaard"
    );
    assert_eq!(table["value"]["rows"][1]["id"], "2");
    let person = office.answer("1.4.2", &["--person", "Żaneta Nowak; consulent"]);
    assert_eq!(
        person["value"],
        json!({"person": {"name": "Żaneta Nowak", "function": "consulent"}})
    );
    let advice = office.answer(
        "5.B",
        &[
            "--choose",
            "inzetten-onder-voorwaarden",
            "--item",
            "Eerst meten",
        ],
    );
    assert_eq!(
        advice["value"]["advice"]["conditions"][0]["text"],
        "Eerst meten"
    );
}

#[test]
fn a_value_can_come_from_a_file_or_from_standard_input() {
    let mut office = Office::with_assessment();
    office.write("tekst.txt", "\u{feff}Eerste alinea.\n\nTweede alinea.\n");
    let text = office.answer("1.1.1", &["--from", "tekst.txt"]);
    assert_eq!(
        text["value"],
        json!({"text": "Eerste alinea.\n\nTweede alinea."})
    );
    office.input = "rust\n\nnabijheid\n";
    let list = office.answer("1.2.1", &["--from", "-"]);
    assert_eq!(list["value"]["items"].as_array().unwrap().len(), 2);
    let said = office.refused(
        3,
        "a.json",
        &["answer", "a.json", "iama-2.0/1.1.1", "--from", "geen.txt"],
    );
    assert!(said.contains("geen.txt"), "{said}");
    office.write("latin1.txt", b"caf\xe9");
    office.refused(
        3,
        "a.json",
        &["answer", "a.json", "iama-2.0/1.1.1", "--from", "latin1.txt"],
    );
    office.refused(
        3,
        "a.json",
        &["answer", "a.json", "iama-2.0/1.1.1", "--from", "."],
    );
}

#[test]
fn a_state_is_set_with_what_belongs_to_it() {
    let office = Office::with_assessment();
    assert_eq!(
        office.answer("1.1.1", &["--text", "x", "--state", "agreed"])["state"],
        "agreed"
    );
    let parked = [
        "--state",
        "parked",
        "--reason",
        "bron",
        "--who",
        "DS",
        "--due",
        "2026-05-01",
    ];
    let parked = office.answer("1.4.3", &parked);
    assert_eq!(
        parked["state"],
        json!({"parked": {"what": "bron", "who": "DS", "due": "2026-05-01"}})
    );
    let reason = ["--state", "not_applicable", "--reason", "er is er maar één"];
    let none = office.answer("1.2.2", &reason);
    assert_eq!(
        none["state"]["not_applicable"]["reason"],
        "er is er maar één"
    );
}

#[test]
fn a_state_that_does_not_fit_is_refused() {
    let office = Office::with_assessment();
    office.answer("1.1.1", &["--text", "x"]);
    for words in [
        &["--state", "not_applicable"][..],
        &["--state", "open"],
        &["--reason", "zomaar"],
        &["--who", "DS"],
        &["--state", "parked", "--due", "morgen"],
    ] {
        office.no_answer("1.1.1", words);
    }
    office.no_answer("1.4.3", &["--state", "agreed"]);
}

#[test]
fn changing_what_was_agreed_makes_it_a_draft_and_repeating_it_does_not() {
    let office = Office::with_assessment();
    office.answer("1.1.1", &["--text", "x", "--state", "agreed"]);
    assert_eq!(
        office.answer("1.1.1", &["--note", "overwogen"])["state"],
        "agreed"
    );
    assert_eq!(office.answer("1.1.1", &["--text", "x"])["state"], "agreed");
    assert_eq!(office.answer("1.1.1", &["--text", "y"])["state"], "draft");
}

#[test]
fn nothing_is_written_when_nothing_changes() {
    let office = Office::with_assessment();
    office.answer("1.1.1", &["--text", "x"]);
    let before = office.read("a.json");
    let out = office.done(&["answer", "a.json", "iama-2.0/1.1.1", "--text", "x"]);
    assert!(out.contains("verandert niets"), "{out}");
    assert_eq!(office.read("a.json"), before);
}

#[test]
fn dissent_is_added_and_may_be_without_a_name() {
    let office = Office::with_assessment();
    office.answer(
        "1.1.1",
        &[
            "--text",
            "x",
            "--dissent",
            "Sheila Ramdin: ik zie dit anders: echt",
        ],
    );
    let answer = office.answer("1.1.1", &["--dissent", "zo niet"]);
    assert_eq!(
        answer["dissent"],
        json!([
            {"who": "Sheila Ramdin", "text": "ik zie dit anders: echt"},
            {"who": "", "text": "zo niet"},
        ])
    );
}

#[test]
fn who_enters_it_is_kept_with_the_answer_and_in_the_history() {
    let office = Office::with_assessment();
    assert_eq!(
        office.answer("1.1.1", &["--text", "x", "--by", "Marloes"])["by"],
        "Marloes"
    );
    assert_eq!(office.json("a.json")["history"][0]["by"], "Marloes");
}

#[test]
fn a_value_of_the_wrong_shape_is_refused_with_the_right_option() {
    let office = Office::with_assessment();
    assert!(
        office
            .no_answer("1.1.1", &["--choose", "ja"])
            .contains("--text")
    );
    assert!(
        office
            .no_answer("1.3.1", &["--text", "ja"])
            .contains("--choose")
    );
    assert!(
        office
            .no_answer("1.2.1", &["--row", "a=b"])
            .contains("--item")
    );
    assert!(
        office
            .no_answer("4.1.3", &["--item", "a"])
            .contains("--row")
    );
    assert!(
        office
            .no_answer("1.4.2", &["--date", "2026-03-04"])
            .contains("--person")
    );
    assert!(
        office
            .no_answer("1.1.1", &["--explain", "x"])
            .contains("--note")
    );
}

#[test]
fn options_columns_dates_and_numbers_of_items_are_checked() {
    let office = Office::with_assessment();
    assert!(
        office
            .no_answer("1.3.1", &["--choose", "misschien"])
            .contains("onbekend")
    );
    office.no_answer("1.3.1", &["--choose", "ja", "--choose", "nee"]);
    assert!(
        office
            .no_answer("4.1.3", &["--row", "grond=A4"])
            .contains("grondrecht")
    );
    assert!(
        office
            .no_answer("4.1.3", &["--row", "grondrecht=Z9"])
            .contains("A4")
    );
    assert!(
        office
            .no_answer("5.C", &["--row", "risico=x,datum=2026-02-30"])
            .contains("2026-02-30")
    );
    let many: Vec<String> = (0..201).map(|n| n.to_string()).collect();
    let many: Vec<&str> = many.iter().flat_map(|n| ["--item", n.as_str()]).collect();
    assert!(office.no_answer("1.2.1", &many).contains("201"));
}

#[test]
fn a_question_that_is_hidden_says_which_answer_hides_it() {
    let office = Office::with_assessment();
    let said = office.no_answer("2.2B.1@1", &["--row", "x=y"]);
    assert!(
        said.contains("vraag 2.1.1") && said.contains("Zelflerend"),
        "{said}"
    );
    office.answer("2.1.1", &["--choose", "zelflerend"]);
    assert!(
        office
            .no_answer("2.2A.1", &["--text", "x"])
            .contains("2.1.1")
    );
}

#[test]
fn a_repeat_says_which_items_there_are() {
    let office = Office::with_assessment();
    assert!(
        office
            .no_answer("4.3.1", &["--choose", "kern"])
            .contains("4.1.3")
    );
    office.answer("4.1.3", &["--row", "grondrecht=A4,effect=negatief"]);
    // One item: it may be left out.
    office.done(&["answer", "a.json", "iama-2.0/4.3.1", "--choose", "kern"]);
    assert!(office.json("a.json")["answers"]["iama-2.0/4.3.1@A4"]["value"].is_object());
    let two = [
        "--row",
        "grondrecht=A4,effect=negatief",
        "--row",
        "grondrecht=C3,effect=beide",
    ];
    office.answer("4.1.3", &two);
    let said = office.no_answer("4.3.1", &["--choose", "kern"]);
    assert!(said.contains("@A4") && said.contains("@C3"), "{said}");
    assert!(
        office
            .no_answer("4.3.1@D1", &["--choose", "kern"])
            .contains("D1")
    );
    assert!(
        office
            .no_answer("1.1.1@A4", &["--text", "x"])
            .contains("@A4")
    );
}

#[test]
fn what_is_no_address_is_refused() {
    let office = Office::with_assessment();
    for address in [
        "1.1.1",
        "iama-2.0/",
        "iama-2.0/9.9.9",
        "fria-1/1.1.1",
        "iama-2.0/1.1.1@",
    ] {
        office.refused(2, "a.json", &["answer", "a.json", address, "--text", "x"]);
    }
    let said = office.refused(
        2,
        "a.json",
        &["answer", "a.json", "iama-2.0/1.1.99", "--text", "x"],
    );
    assert!(said.contains("1.1.2"), "{said}");
}

#[test]
fn an_item_that_is_renamed_keeps_the_answers_below_it() {
    let office = Office::with_assessment();
    office.answer("2.algoritmen", &["--item", "ordening", "--item", "filter"]);
    office.answer("2.1.1@2", &["--choose", "niet-zelflerend"]);
    office.answer(
        "2.algoritmen",
        &["--item", "ordening", "--item", "filter met regels"],
    );
    let items = office.json("a.json")["answers"]["iama-2.0/2.algoritmen"]["value"]["items"].clone();
    assert_eq!(items[1], json!({"id": "2", "text": "filter met regels"}));
    office.answer("2.2A.1@2", &["--state", "parked"]);
}

#[test]
fn what_steers_a_terminal_does_not_get_into_an_answer() {
    let office = Office::with_assessment();
    let answer = office.answer("1.1.1", &["--text", "voor\u{1b}[2Jna\u{202e}om\u{7}"]);
    let text = answer["value"]["text"].as_str().unwrap();
    assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{7}']), "{text:?}");
    assert!(text.contains("voor") && text.contains("na"), "{text:?}");
}
