//! `grondig actions` and `grondig history`: what was promised and what changed, for people and for programs.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use crate::command::Office;
use serde_json::Value;

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn the_actions_of_the_example_are_listed_filtered_and_written() {
    let office = Office::with_example();
    let all = parsed(&office.done(&["actions", "v.json", "--json"]));
    let all = all["actions"].as_array().unwrap();
    assert!(all.len() > 3, "{all:?}");
    let owner = all[0]["owner"].as_str().unwrap();
    let of_one = parsed(&office.done(&["actions", "v.json", "--json", "--owner", owner]));
    let of_one = of_one["actions"].as_array().unwrap();
    assert!(!of_one.is_empty() && of_one.iter().all(|one| one["owner"] == owner));
    let said = office.done(&["actions", "v.json", "--open"]);
    assert!(said.contains(all[0]["text"].as_str().unwrap()), "{said}");

    let csv = office.done(&["actions", "v.json", "--csv"]);
    assert!(csv.starts_with("\u{feff}Toets;Nr;Actiepunt;"), "{csv}");
    let said = office.done(&["actions", "v.json", "--ics", "-o", "v.ics"]);
    assert!(said.contains("v.ics"), "{said}");
    let ics = String::from_utf8(office.read("v.ics")).unwrap();
    assert!(ics.starts_with("BEGIN:VCALENDAR\r\n") && ics.contains("BEGIN:VEVENT\r\n"));
    let todo = office.done(&["actions", "v.json", "--todo", "-o", "-"]);
    assert_eq!(todo.matches("BEGIN:VTODO").count(), all.len());
    // Nothing takes the place of what is there, and never that of the assessment.
    office.refused(2, "v.json", &["actions", "v.json", "--csv", "-o", "v.ics"]);
    office.refused(
        2,
        "v.json",
        &["actions", "v.json", "--csv", "-o", "v.json", "--force"],
    );
    office.done(&["actions", "v.json", "--csv", "-o", "v.ics", "--force"]);
    office.refused(2, "v.json", &["actions", "v.json", "--csv", "--ics"]);
}

#[test]
fn of_a_folder_what_cannot_be_read_is_named_and_the_rest_is_there() {
    let office = Office::with_example();
    office.write("kapot.json", "{");
    let folder = office.folder().to_string_lossy().into_owned();
    let ended = office.run(&["actions", &folder, "--json"]);
    assert_eq!(ended.code, 3);
    let found = parsed(&ended.out);
    assert!(!found["actions"].as_array().unwrap().is_empty());
    let unreadable = found["unreadable"].as_array().unwrap();
    assert!(
        unreadable[0]["file"]
            .as_str()
            .unwrap()
            .ends_with("kapot.json")
    );
}

#[test]
fn the_history_tells_every_text_of_an_answer() {
    let office = Office::with_assessment();
    let answer = |text: &str, by: &str| {
        office.done(&[
            "answer",
            "a.json",
            "iama-2.0/1.1.1",
            "--text",
            text,
            "--by",
            by,
        ]);
    };
    answer("De gemeente belt.", "Anna");
    answer("De inwoner belt.", "Bob");
    let told = office.done(&["history", "a.json", "1.1.1"]);
    let (last, first) = (told.find("Bob").unwrap(), told.find("Anna").unwrap());
    assert!(last < first, "{told}");
    assert!(told.contains("De [-gemeente-]{+inwoner+} belt."), "{told}");
    let all = office.done(&["history", "a.json"]);
    assert!(all.contains("Anna") && all.contains("beantwoord"), "{all}");
    let of_bob = parsed(&office.done(&["history", "a.json", "--by", "bob", "--json"]));
    let changes = of_bob["changes"].as_array().unwrap();
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0]["address"], "iama-2.0/1.1.1");
    assert_eq!(changes[0]["step"], 2);
    let versions = parsed(&office.done(&["history", "a.json", "iama-2.0/1.1.1", "--json"]));
    assert_eq!(versions["versions"][1]["text"], "De gemeente belt.");
    let none = parsed(&office.done(&["history", "a.json", "--since", "2999-01-01", "--json"]));
    assert!(none["changes"].as_array().unwrap().is_empty());
    office.refused(2, "a.json", &["history", "a.json", "9.9.9"]);
    office.refused(2, "a.json", &["history", "a.json", "--since", "ooit"]);
}
