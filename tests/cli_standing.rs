//! What an assessment adds up to, in `grondig status` and `grondig check`: stale answers, FRIA coverage,
//! roles, action points due, and many assessments at once.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use crate::command::{Office, assert_sentences};
use serde_json::Value;

const CHANGE: [&str; 5] = [
    "answer",
    "v.json",
    "iama-2.0/1.1.2",
    "--explain",
    "Het eerste doel weegt zwaarder dan de andere.",
];

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn check(office: &Office) -> Value {
    parsed(&office.run(&["check", "v.json", "--json"]).out)
}

fn status(office: &Office, file: &str) -> Value {
    parsed(&office.done(&["status", file, "--json"]))
}

/// The addresses of the findings of a kind.
fn found(check: &Value, kind: &str) -> Vec<String> {
    let findings = check["findings"].as_array().unwrap();
    findings
        .iter()
        .filter(|one| one["kind"] == kind)
        .map(|one| one["address"].as_str().unwrap_or_default().to_owned())
        .collect()
}

fn addresses(list: &Value) -> Vec<String> {
    let list = list.as_array().unwrap();
    list.iter()
        .map(|one| one["address"].as_str().unwrap().to_owned())
        .collect()
}

/// The signed example in September, after its own last answer.
fn in_september() -> Office {
    let mut office = Office::with_example();
    office.now = "2026-09-01T09:00:00Z";
    office
}

#[test]
fn a_change_in_the_signed_example_is_named_with_all_that_leans_on_it() {
    let office = in_september();
    assert!(found(&check(&office), "stale").is_empty());
    assert!(found(&check(&office), "round_stale").is_empty());
    office.done(&CHANGE);
    let ended = office.run(&["check", "v.json"]);
    assert_eq!(ended.code, 1);
    let data = check(&office);
    let stale = found(&data, "stale");
    let numbers = |number: &str| {
        let address = format!("iama-2.0/{number}");
        stale
            .iter()
            .filter(|at| at.split('@').next() == Some(&address))
            .count()
    };
    let rights = data_of_4_1_3(&office);
    assert!(rights > 1);
    assert_eq!(
        ["2.1.2", "4.4.1", "4.5.1", "5.A.1"].map(numbers),
        [1, rights, rights, 1]
    );
    let iama = stale.iter().filter(|at| at.starts_with("iama-2.0/"));
    assert_eq!(iama.count(), 2 + 2 * rights, "{stale:?}");
    assert_eq!(found(&data, "round_stale").len(), 1);
    assert_eq!(data["round"]["state"], "stale");
    let lines = ended.out.lines();
    assert!(
        lines
            .clone()
            .any(|line| line.starts_with("iama-2.0/5.A.1  ") && line.contains("steunt op 1.1.2"))
    );
    assert!(
        lines
            .clone()
            .any(|line| line.starts_with("Ronde 1 past niet meer"))
    );
}

/// How many rights are harmed in the example.
fn data_of_4_1_3(office: &Office) -> usize {
    let file = office.json("v.json");
    let rows = file["answers"]["iama-2.0/4.1.3"]["value"]["rows"].clone();
    rows.as_array()
        .unwrap()
        .iter()
        .filter(|row| row["cells"]["effect"] != "positief")
        .count()
}

#[test]
fn an_answer_that_still_holds_is_said_to_do_so_once() {
    let office = in_september();
    let confirm = ["answer", "v.json", "iama-2.0/5.A.1", "--still-right"];
    let before = office.read("v.json");
    assert!(office.done(&confirm).contains("niet verouderd"));
    assert!(office.read("v.json") == before);
    office.done(&CHANGE);
    let answers = || office.json("v.json")["answers"]["iama-2.0/5.A.1"].clone();
    let lines = || office.json("v.json")["history"].as_array().unwrap().len();
    let (mut old, count) = (answers(), lines());
    let by = [&confirm[..], &["--by", "Marloes"]].concat();
    assert!(office.done(&by).contains("nog klopt"));
    assert_eq!(lines(), count + 1);
    old["at"] = "2026-09-01T09:00:00Z".into();
    old["by"] = "Marloes".into();
    assert_eq!(answers(), old);
    assert!(!found(&check(&office), "stale").contains(&"iama-2.0/5.A.1".to_owned()));
    assert!(office.done(&confirm).contains("niet verouderd"));
}

#[test]
fn status_tells_the_same_in_words_and_in_data() {
    let office = in_september();
    office.done(&CHANGE);
    let data = status(&office, "v.json");
    assert_eq!(addresses(&data["stale"]), found(&check(&office), "stale"));
    let one = &data["stale"][0];
    assert_eq!(one["because"], serde_json::json!(["iama-2.0/1.1.2"]));
    assert_eq!(one["since"], "2026-09-01T09:00:00Z");
    let words = office.done(&["status", "v.json"]);
    let stale = data["stale"].as_array().unwrap().len();
    assert!(words.contains(&format!("{stale} antwoorden zijn verouderd")));
    for letter in data["fria"].as_array().unwrap() {
        let line = format!(
            "  {} {}: ",
            letter["letter"].as_str().unwrap(),
            letter["title"].as_str().unwrap()
        );
        assert!(words.contains(&line), "{line}\n{words}");
    }
    for role in data["roles"]["roles"].as_array().unwrap() {
        let name = role["name"].as_str().unwrap();
        assert_eq!(
            words.contains(&format!("  {} {name} (", role["id"].as_str().unwrap())),
            role["people"] != serde_json::json!([])
                || role["answers"]["questions"] != 0
                || role["checks"]["questions"] != 0,
            "{role}"
        );
    }
}

#[test]
fn the_parts_and_the_states_of_the_data_add_up() {
    let office = Office::with_example();
    let data = status(&office, "v.json");
    let sum = |counts: &Value| -> u64 {
        ["open", "draft", "agreed", "parked", "not_applicable"]
            .iter()
            .map(|state| counts[state].as_u64().unwrap())
            .sum()
    };
    let mut all = 0;
    for instrument in data["instruments"].as_array().unwrap() {
        all += sum(&instrument["counts"]);
        let parts = instrument["parts"].as_array().unwrap();
        let of_parts: u64 = parts.iter().map(|part| sum(&part["counts"])).sum();
        assert_eq!(of_parts, instrument["counts"]["questions"]);
        for part in parts {
            let sections = instrument["sections"].as_array().unwrap();
            let same = sections.iter().find(|one| one["id"] == part["id"]);
            assert_eq!(same.unwrap()["counts"], part["counts"]);
        }
    }
    assert_eq!(data["counts"]["questions"], all);
    let roles = data["roles"]["roles"].as_array().unwrap();
    assert!(
        roles
            .iter()
            .all(|role| sum(&role["answers"]) == role["answers"]["questions"])
    );
}

#[test]
fn titles_are_in_the_language_asked_for() {
    let office = Office::with_example();
    let dutch = status(&office, "v.json");
    let english = parsed(&office.done(&["--lang", "en", "status", "v.json", "--json"]));
    for at in [
        "/fria/0/title",
        "/fria/0/questions/0/title",
        "/roles/roles/0/name",
        "/instruments/0/parts/0/title",
        "/instruments/0/sections/1/title",
    ] {
        let (dutch, english) = (dutch.pointer(at).unwrap(), english.pointer(at).unwrap());
        assert_ne!(dutch, english, "{at}");
    }
}

#[test]
fn what_is_worth_knowing_is_told_and_counts_for_nothing() {
    let office = Office::with_assessment();
    let data = parsed(&office.run(&["check", "a.json", "--json"]).out);
    let kinds: Vec<&str> = data["notices"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["kind"].as_str().unwrap())
        .collect();
    for kind in ["core_role", "gap_answer", "gap_check", "fria"] {
        assert!(kinds.contains(&kind), "{kinds:?}");
    }
    let words = office.run(&["check", "a.json"]).out;
    assert!(words.contains("Niemand heeft die rol."), "{words}");
    assert!(words.contains("FRIA, onderdeel a ("), "{words}");
    let findings = data["findings"].as_array().unwrap().len();
    assert!(
        words
            .trim_end()
            .ends_with(&format!("{findings} bevindingen."))
    );
}

#[test]
fn a_signed_assessment_with_an_overdue_action_point_has_no_finding_for_it() {
    let office = in_september();
    let overdue = |data: &Value| {
        let notices = data["notices"].as_array().unwrap().clone();
        notices
            .iter()
            .filter(|one| one["kind"] == "overdue")
            .count()
    };
    let mut file = office.json("v.json");
    file["action_points"] = serde_json::json!([
        {"id": "ap1", "text": "Bellen", "owner": "Anna", "due": "2026-08-31", "state": "open"},
        {"id": "ap2", "text": "Melden", "owner": "Bo", "due": "2026-09-15", "state": "open"},
        {"id": "ap3", "text": "Meten", "owner": "Cas", "due": "2026-09-16", "state": "open"},
        {"id": "ap4", "text": "Klaar", "owner": "Dé", "due": "2026-08-01", "state": "done"},
    ]);
    office.write("v.json", file.to_string());
    let data = check(&office);
    assert_eq!(overdue(&data), 1);
    assert!(data["findings"].as_array().unwrap().iter().all(|one| {
        let message = one["message"].as_str().unwrap();
        !message.contains("Bellen")
    }));
    let points = status(&office, "v.json")["action_points"].clone();
    let one =
        |id: &str, due: &str, days: i32| serde_json::json!([{"id": id, "due": due, "days": days}]);
    assert_eq!(points["overdue"], one("ap1", "2026-08-31", -1));
    assert_eq!(points["soon"], one("ap2", "2026-09-15", 14));
    let words = office.done(&["status", "v.json"]);
    assert!(
        words.contains("Bellen (Anna, 2026-08-31: over tijd)"),
        "{words}"
    );
    assert!(
        words.contains("Melden (Bo, 2026-09-15: binnenkort)"),
        "{words}"
    );
    assert!(words.contains("Meten (Cas, 2026-09-16)"), "{words}");
}

#[test]
fn what_a_committee_said_and_asks_is_told_and_is_no_finding() {
    let office = in_september();
    let mut file = office.json("v.json");
    let findings = check(&office)["findings"].clone();
    file["reviews"] = serde_json::json!([
        {"id": "v1", "body": "Ethische commissie", "date": "2026-04-01", "verdict": "negative"},
        {"id": "v2", "body": "Ethische commissie", "date": "2026-08-01", "verdict": "with_conditions",
         "conditions": ["Meet opnieuw"]},
    ]);
    let remark = |id: &str, kind: &str, resolved_by: &str| {
        serde_json::json!({"id": id, "on": "iama-2.0/1.1.1", "kind": kind, "text": "Waarom?",
            "by": "Hanna", "reply": "", "resolved_by": resolved_by})
    };
    file["remarks"] = serde_json::json!([
        remark("o1", "question", ""),
        remark("o2", "objection", ""),
        remark("o3", "objection", "Hanna"),
    ]);
    office.write("v.json", file.to_string());
    let data = check(&office);
    // The round is stale, since the content is another; nothing else is found.
    let mut found = data["findings"].as_array().unwrap().clone();
    found.retain(|one| one["kind"] != "round_stale");
    assert_eq!(Some(&found), findings.as_array());
    let notices = data["notices"].as_array().unwrap();
    let remarks = notices.iter().find(|one| one["kind"] == "remarks").unwrap();
    assert_eq!(
        remarks["message"],
        "2 opmerkingen van een commissie zijn nog niet afgehandeld, waarvan 1 bezwaar."
    );
    let words = office.done(&["status", "v.json"]);
    assert!(
        words.contains("Oordeel van Ethische commissie: positief onder voorwaarden, 2026-08-01, met 1 voorwaarde."),
        "{words}"
    );
    assert!(!words.contains("negatief"), "{words}");
    assert!(words.contains("waarvan 1 bezwaar"), "{words}");
}

#[test]
fn a_folder_gives_a_line_for_each_assessment_in_it() {
    let office = in_september();
    std::fs::create_dir(office.path("map")).unwrap();
    for name in ["b.json", "a.json"] {
        office.write(&format!("map/{name}"), office.read("v.json"));
    }
    office.write("map/brief.txt", "lief");
    let words = office.done(&["status", "map"]);
    let lines: Vec<&str> = words.lines().collect();
    assert_eq!(lines.len(), 3, "{words}");
    assert!(lines[0].contains("a.json: Volgorde vroegsignalering · Gemeente Leemrade"));
    assert!(lines[0].contains("verouderd: 0") && lines[0].contains("ronde 1 compleet"));
    assert!(lines[1].contains("b.json") && lines[2] == "2 toetsen.");
    let data = parsed(&office.done(&["status", "map", "--json"]));
    assert_eq!(data["assessments"].as_array().unwrap().len(), 2);
    assert_eq!(data["assessments"][0], status(&office, "map/a.json"));
    assert_eq!(data["unreadable"], serde_json::json!([]));
    let named = office.done(&["status", "map/b.json", "v.json"]);
    assert!(named.lines().count() == 3 && named.lines().next().unwrap().contains("b.json"));
}

#[test]
fn what_cannot_be_read_is_named_and_the_others_follow() {
    let office = in_september();
    std::fs::create_dir(office.path("map")).unwrap();
    office.write("map/goed.json", office.read("v.json"));
    office.write("map/half.json", &office.read("v.json")[..99]);
    let ended = office.run(&["status", "map"]);
    assert_eq!(ended.code, 3);
    assert!(ended.out.contains("goed.json") && ended.out.ends_with("Eén toets.\n"));
    assert!(ended.err.contains("half.json"));
    assert_sentences(&ended.err);
    let data = parsed(&office.run(&["status", "map", "--json"]).out);
    let unreadable = &data["unreadable"][0];
    assert!(unreadable["file"].as_str().unwrap().ends_with("half.json"));
    assert!(unreadable["message"].as_str().unwrap().contains("regel"));
    std::fs::create_dir(office.path("leeg")).unwrap();
    let said = office.refused(3, "v.json", &["status", "leeg"]);
    assert!(said.contains("leeg"), "{said}");
}
