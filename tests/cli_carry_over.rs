//! `grondig carry-over`, `answer --take-over` and `instrument add`: nothing of an assessment with IAMA 1.0 is lost
//! on the way to IAMA 2.0, and every new answer says where it came from.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use std::collections::{BTreeMap, BTreeSet};

use crate::command::Office;
use grondig::questionnaire::{Instrument, Library};
use serde_json::{Value, json};

fn instrument(id: &str) -> Instrument {
    Library::built_in().unwrap().get(id).unwrap().clone()
}

/// A word that stands nowhere else: `2A.1.1` and `noot` give `noot2Ap1p1w`.
fn word(kind: &str, number: &str) -> String {
    format!("{kind}{}w", number.replace('.', "p"))
}

/// An assessment `oud.json` with all 57 questions of IAMA 1.0 answered, each in words of its own; with a team, a
/// session, an action point, and one more instrument's worth of nothing.
fn office() -> Office {
    let office = Office::new();
    let mut answers = serde_json::Map::new();
    for (index, question) in instrument("iama-1.0").questions().enumerate() {
        let number = &question.number;
        let mut answer = json!({
            "value": {"text": format!("Eerste {} regel.\n\nTweede {} alinea.", word("tekst", number), word("alinea", number))},
            "state": "agreed",
            "by": "Marloes",
            "at": format!("2024-05-01T10:{:02}:00Z", index),
        });
        if index % 3 == 0 {
            answer["note"] = json!(word("noot", number));
        }
        if index % 5 == 0 {
            answer["dissent"] =
                json!([{"who": word("wie", number), "text": word("anders", number)}]);
        }
        if index % 7 == 0 {
            answer["confidential"] = json!({"ground": word("grond", number)});
        }
        if index % 11 == 0 {
            answer["state"] =
                json!({"parked": {"what": word("uitzoeken", number), "who": "DS", "due": ""}});
        }
        answers.insert(format!("iama-1.0/{number}"), answer);
    }
    assert_eq!(answers.len(), 57);
    let old = json!({
        "schema": 1,
        "id": "oud",
        "profile": {"name": "Proef", "organisation": "Gemeente Leemrade"},
        "instruments": [{"id": "iama-1.0", "digest": instrument("iama-1.0").digest}],
        "team": [{"id": "p1", "name": "An", "function": "jurist", "roles": ["JUR"]}],
        "sessions": [{"id": "s1", "date": "2024-04-01", "title": "Eerste"}],
        "answers": answers,
        "action_points": [{"id": "a1", "text": "Meten", "owner": "An", "due": "", "state": "open", "origin": "iama-1.0/2B.3.1"}],
        "review_date": "2026-05-01",
        "rounds": [{"version": 1, "opened_at": "2024-05-02T10:00:00Z", "digest": "d", "required": ["PL"]}],
    });
    office.write("oud.json", serde_json::to_vec_pretty(&old).unwrap());
    office
}

/// Carries `oud.json` over to `nieuw.json`; gives what `--json` said and the new file.
fn carried(office: &Office) -> (Value, Value) {
    let said = office.done(&["carry-over", "oud.json", "-o", "nieuw.json", "--json"]);
    (
        serde_json::from_str(&said).unwrap(),
        office.json("nieuw.json"),
    )
}

fn strings(value: &Value) -> Vec<String> {
    value
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one.as_str().unwrap().to_owned())
        .collect()
}

/// The words that [`word`] made, wherever they stand in an answer.
fn words_of(answer: &Value) -> Vec<String> {
    let made = |piece: &&str| piece.ends_with('w') && piece.contains(|c: char| c.is_ascii_digit());
    match answer {
        Value::String(text) => text
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(made)
            .map(str::to_owned)
            .collect(),
        Value::Array(all) => all.iter().flat_map(words_of).collect(),
        Value::Object(all) => all.values().flat_map(words_of).collect(),
        _ => Vec::new(),
    }
}

/// Where the answers of IAMA 1.0 belong: old number to new numbers, inside a repeat or not, as the questionnaire says.
fn targets() -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for question in instrument("iama-2.0").questions() {
        for mapping in &question.takes_over {
            if let Some(old) = mapping.question.strip_prefix("iama-1.0/") {
                found
                    .entry(old.to_owned())
                    .or_default()
                    .push(question.number.clone());
            }
        }
    }
    found
}

#[test]
fn no_word_of_the_old_assessment_is_lost() {
    let office = office();
    let (said, new) = carried(&office);
    let old = office.json("oud.json");
    let waiting: BTreeSet<(String, String)> = said["waiting"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|one| {
            let number = one["number"].as_str().unwrap().to_owned();
            strings(&one["sources"])
                .into_iter()
                .map(move |source| (number.clone(), source))
        })
        .collect();
    let dropped: Vec<&str> = said["dropped"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["address"].as_str().unwrap())
        .collect();
    let targets = targets();
    let mut checked = 0;
    for (address, answer) in old["answers"].as_object().unwrap() {
        assert_eq!(
            &new["answers"][address], answer,
            "{address} is kept as it was"
        );
        let number = address.strip_prefix("iama-1.0/").unwrap();
        let Some(numbers) = targets.get(number) else {
            assert!(dropped.contains(&address.as_str()), "{address} is nowhere");
            continue;
        };
        assert!(!dropped.contains(&address.as_str()), "{address}");
        for target in numbers {
            if waiting.contains(&(target.clone(), address.clone())) {
                continue;
            }
            let place = [format!("iama-2.0/{target}"), format!("iama-2.0/{target}@1")];
            let there = place.iter().find_map(|at| new["answers"].get(at));
            let there = there.unwrap_or_else(|| panic!("{target} has nothing of {address}"));
            let text = there.to_string();
            let words = words_of(answer);
            assert!(words.len() >= 2, "{answer}");
            for word in words {
                assert!(
                    text.contains(&word),
                    "{word} of {address} is not in {target}: {text}"
                );
                checked += 1;
            }
        }
    }
    assert!(checked > 150, "{checked}");
}

#[test]
fn every_new_answer_is_a_draft_with_its_origins() {
    let office = office();
    let (said, new) = carried(&office);
    let taken = said["taken"].as_array().unwrap();
    assert!(taken.len() > 45, "{}", taken.len());
    for one in taken {
        let answer = &new["answers"][one["address"].as_str().unwrap()];
        assert_eq!(answer["state"], "draft", "{one}");
        assert_eq!(answer["at"], "2026-03-04T10:00:00Z");
        let origins = answer["origins"].as_array().unwrap();
        let from: Vec<&Value> = origins.iter().map(|origin| &origin["address"]).collect();
        assert_eq!(json!(from), one["sources"]);
        for origin in origins {
            let source = &new["answers"][origin["address"].as_str().unwrap()];
            assert_eq!(origin["at"], source["at"]);
        }
    }
    let ours = new["answers"].as_object().unwrap().keys();
    assert_eq!(
        ours.filter(|at| at.starts_with("iama-2.0/")).count(),
        taken.len()
    );
}

#[test]
fn two_sources_are_joined_under_their_old_numbers() {
    let (_, new) = carried(&office());
    let text = new["answers"]["iama-2.0/2.1.2@1"]["value"]["text"]
        .as_str()
        .unwrap();
    let heads: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with("IAMA 1.0, "))
        .collect();
    let numbers: Vec<&str> = heads
        .iter()
        .map(|head| head.split(' ').nth(2).unwrap())
        .collect();
    assert_eq!(numbers, ["2B.1.2", "2B.1.3", "2B.1.4"]);
    let closed = &new["answers"]["iama-2.0/2.1.1@1"];
    assert!(closed.get("value").is_none(), "a text chooses no option");
    assert!(
        closed["explanation"]
            .as_str()
            .unwrap()
            .contains("IAMA 1.0, 2A.1.1 ")
    );
}

#[test]
fn what_is_new_what_has_no_place_and_what_waits_is_named() {
    let office = office();
    let (said, new) = carried(&office);
    let numbers = |key: &str| -> Vec<String> {
        let all = said[key].as_array().unwrap();
        all.iter()
            .map(|one| one["number"].as_str().unwrap().to_owned())
            .collect()
    };
    let new_edition = instrument("iama-2.0");
    let official = |number: &String| new_edition.question(number).unwrap().official;
    let new_numbers: Vec<String> = numbers("new").into_iter().filter(official).collect();
    assert_eq!(
        new_numbers,
        [
            "1.3.1", "2.2A.1", "2.2B.4", "3.1.3", "3.2.4", "3.3.3", "3.4.2", "3.5.5", "3.5.6",
            "3.5.7", "5.A.3", "5.A.5", "5.A.6", "5.A.4", "5.C"
        ]
    );
    let dropped = said["dropped"].as_array().unwrap();
    assert_eq!(dropped.len(), 1);
    assert_eq!(dropped[0]["address"], "iama-1.0/3.6.3");
    assert!(
        dropped[0]["text"]
            .as_str()
            .unwrap()
            .contains(&word("tekst", "3.6.3"))
    );
    assert_eq!(
        numbers("waiting"),
        [
            "4.3.1", "4.3.2", "4.3.3", "4.4.1", "4.4.2", "4.5.1", "4.5.2", "4.5.3", "4.5.4"
        ]
    );
    let hidden = said["taken"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["asked"] == false);
    let hidden: Vec<&str> = hidden.map(|one| one["address"].as_str().unwrap()).collect();
    assert!(hidden.contains(&"iama-2.0/2.2B.3@1"), "{hidden:?}");
    assert!(hidden.iter().all(|at| new["answers"].get(*at).is_some()));
}

#[test]
fn what_goes_along_and_what_stays() {
    let office = office();
    let before = office.read("oud.json");
    let (_, new) = carried(&office);
    assert_eq!(office.read("oud.json"), before);
    let old = office.json("oud.json");
    for member in ["team", "action_points", "review_date"] {
        assert_eq!(new[member], old[member], "{member}");
    }
    assert_eq!(new["sessions"][0]["title"], "Eerste");
    assert_eq!(new["rounds"], json!([]));
    assert_ne!(new["id"], old["id"]);
    assert_eq!(new["instruments"][0]["id"], "iama-2.0");
    assert_eq!(
        new["instruments"][1],
        json!({"id": "iama-1.0", "digest": instrument("iama-1.0").digest, "former": true})
    );
    let status = office.done(&["status", "nieuw.json"]);
    assert!(!status.contains("IAMA 1.0"), "{status}");
}

#[test]
fn the_words_say_where_everything_went() {
    let office = office();
    let said = office.done(&["carry-over", "oud.json"]);
    assert!(office.path("oud-iama-2.0.json").exists());
    for part in [
        "← iama-1.0/2B.1.2, iama-1.0/2B.1.3, iama-1.0/2B.1.4",
        "(wacht op 4.1.3)",
        "iama-1.0/3.6.3 ",
        "verschijnt als een ander antwoord erom vraagt",
        "Niets is vanzelf akkoord",
        "oud-iama-2.0.json",
    ] {
        assert!(said.contains(part), "{part} not in {said}");
    }
    let english = office.done(&["carry-over", "oud.json", "-o", "en.json", "--lang", "en"]);
    assert!(english.contains("Nothing is agreed by itself"), "{english}");
    assert!(!english.contains('⟨') && !said.contains('⟨'));
}

#[test]
fn what_cannot_be_carried_over_is_refused_in_a_sentence() {
    let office = office();
    carried(&office);
    let exists = office.refused(
        3,
        "nieuw.json",
        &["carry-over", "oud.json", "-o", "nieuw.json"],
    );
    assert!(exists.contains("bestaat al"), "{exists}");
    let itself = office.refused(3, "oud.json", &["carry-over", "oud.json", "-o", "oud.json"]);
    assert!(itself.contains("bestaat al"), "{itself}");
    let again = office.refused(
        2,
        "nieuw.json",
        &["carry-over", "nieuw.json", "-o", "x.json"],
    );
    assert!(again.contains("zelf al overgezet"), "{again}");
    let other = Office::with_assessment();
    let without = other.refused(2, "a.json", &["carry-over", "a.json", "-o", "x.json"]);
    assert!(without.contains("gebruikt iama-1.0 niet"), "{without}");
    assert!(!office.path("x.json").exists() && !other.path("x.json").exists());
}

#[test]
fn an_edition_that_was_carried_over_can_be_read_and_not_answered() {
    let office = office();
    carried(&office);
    let words = ["answer", "nieuw.json", "iama-1.0/1.1.1", "--text", "toch"];
    let said = office.refused(2, "nieuw.json", &words);
    assert!(said.contains("alleen nog te lezen"), "{said}");
    assert!(said.contains("iama-2.0"), "{said}");
    let added = office.refused(
        2,
        "nieuw.json",
        &["instrument", "add", "nieuw.json", "iama-1.0"],
    );
    assert!(added.contains("alleen nog te lezen"), "{added}");
    assert!(
        office
            .done(&["questionnaire", "show", "iama-1.0"])
            .contains("2A.1.1")
    );
}

#[test]
fn what_waited_is_taken_over_once_the_right_is_chosen() {
    let office = office();
    carried(&office);
    let row = "grondrecht=A4,effect=negatief,reden=x";
    office.done(&["answer", "nieuw.json", "iama-2.0/4.1.3", "--row", row]);
    let gate = [
        "answer",
        "nieuw.json",
        "iama-2.0/4.poort",
        "--choose",
        "nodig",
    ];
    office.done(&gate);
    let words = ["answer", "nieuw.json", "iama-2.0/4.5.1@A4", "--take-over"];
    let said = office.done(&words);
    assert!(said.contains("Overgenomen uit: iama-1.0/4.6.1."), "{said}");
    let answer = office.json("nieuw.json")["answers"]["iama-2.0/4.5.1@A4"].clone();
    assert!(
        answer["value"]["text"]
            .as_str()
            .unwrap()
            .contains(&word("tekst", "4.6.1"))
    );
    assert_eq!(answer["state"], "draft");
    assert_eq!(answer["origins"][0]["address"], "iama-1.0/4.6.1");
    let before = office.read("nieuw.json");
    let again = office.done(&words);
    assert!(again.contains("verandert niets"), "{again}");
    assert_eq!(office.read("nieuw.json"), before);
}

#[test]
fn taking_over_where_there_is_nothing_is_refused() {
    let office = Office::with_assessment();
    let said = office.no_answer("1.1.1", &["--take-over"]);
    assert!(said.contains("iama-1.0/1.1.1"), "{said}");
    let said = office.no_answer("3.1.3", &["--take-over"]);
    assert!(said.contains("neemt niets over"), "{said}");
    let said = office.no_answer("1.1.1", &["--take-over", "--text", "x"]);
    assert!(said.contains("--take-over"), "{said}");
}

#[test]
fn an_instrument_is_added_once_and_its_answers_can_be_taken_over() {
    let office = Office::with_assessment();
    let said = office.done(&["instrument", "add", "a.json", "iama-1.0"]);
    assert!(said.contains("57 vragen"), "{said}");
    let used = office.json("a.json")["instruments"].clone();
    assert_eq!(
        (&used[0]["id"], &used[1]["id"]),
        (&json!("iama-2.0"), &json!("iama-1.0"))
    );
    assert_eq!(used[1]["digest"].as_str().unwrap().len(), 64);
    let double = office.refused(2, "a.json", &["instrument", "add", "a.json", "iama-1.0"]);
    assert!(double.contains("gebruikt iama-1.0 al"), "{double}");
    let unknown = office.refused(2, "a.json", &["instrument", "add", "a.json", "x-9"]);
    assert!(unknown.contains("iama-2.0"), "{unknown}");

    let source = [
        "answer",
        "a.json",
        "iama-1.0/1.1.1",
        "--text",
        "Te veel schulden.",
        "--state",
        "agreed",
    ];
    office.done(&source);
    let answer = office.answer("1.1.1", &["--take-over", "--by", "Marloes"]);
    assert_eq!(answer["value"]["text"], "Te veel schulden.");
    assert_eq!(
        (&answer["state"], &answer["by"]),
        (&json!("draft"), &json!("Marloes"))
    );
}
