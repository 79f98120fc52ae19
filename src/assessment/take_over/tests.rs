mod any_sources;
mod values;

use super::*;
use crate::assessment::{InstrumentRef, PersonName, Profile, Row};
use crate::language::Language;
use crate::questionnaire::read;

/// What is taken over: one question of every type, and one in a repeat.
const OLD: &str = r#"
id: oud-1
version: "1"
title: Oude lijst
short_title: OUD
sections:
  - id: s
    title: Alles
    elements:
      - question: {number: "1", ask: Tekst?, title: Verhaal, answer: {type: long_text}}
      - question: {number: "2", ask: Nog een?, title: Tweede, answer: {type: long_text}}
      - question: {number: "3", ask: Welke?, title: Keuze, answer: {type: one_of, options: [{id: a, label: Alfa}, {id: b, label: Beta}, {id: c, label: Gamma}]}}
      - question: {number: "4", ask: Welke nog?, title: Keuzes, answer: {type: several_of, options: [{id: a, label: Alfa}, {id: b, label: Beta}, {id: c, label: Gamma}]}}
      - question: {number: "5", ask: Wat?, title: Lijst, answer: {type: list, item: punt}}
      - question: {number: "6", ask: Wie doet wat?, title: Tabel, answer: {type: table, item: rij, columns: [{id: wie, label: Wie, type: text}, {id: wat, label: Wat, type: choice, options: [{id: x, label: Iks}, {id: z, label: Zet}]}, {id: extra, label: Extra, type: text}]}}
      - question: {number: "7", ask: Wanneer?, title: Dag, answer: {type: date}}
      - question: {number: "8", ask: Wie?, title: Naam, answer: {type: person}}
      - question: {number: "9", ask: Doen?, title: Advies, answer: {type: advice, options: [{id: a, label: Alfa}, {id: b, label: Beta}], conditions: voorwaarde}}
      - question: {number: eigen, official: false, ask: Eigen?, title: Eigen vraag, answer: {type: long_text}}
      - section:
          id: r
          title: Per punt
          for_each: {question: "5", item: punt}
          elements:
            - question: {number: "10", ask: Hierover?, title: Per punt, answer: {type: long_text}}
"#;

/// What takes over: one question of every type; `{from}` and `{plain}` stand for the sources, with and without a map of options.
const NEW: &str = r#"
id: nieuw-1
version: "1"
title: Nieuwe lijst
sections:
  - id: s
    title: Alles
    elements:
      - question: {number: tekst, ask: a?, title: a, answer: {type: long_text}, takes_over: {plain}}
      - question: {number: regel, ask: a?, title: a, answer: {type: short_text}, takes_over: {plain}}
      - question: {number: keuze, ask: a?, title: a, takes_over: {from}, answer: {type: one_of, options: [{id: een, label: Eerste}, {id: twee, label: Tweede}]}}
      - question: {number: keuzes, ask: a?, title: a, takes_over: {from}, answer: {type: several_of, options: [{id: een, label: Eerste}, {id: twee, label: Tweede}]}}
      - question: {number: lijst, ask: a?, title: a, takes_over: {plain}, answer: {type: list, item: punt, max: 3}}
      - question: {number: tabel, ask: a?, title: a, takes_over: {plain}, answer: {type: table, item: rij, columns: [{id: wie, label: Wie, type: text}, {id: wat, label: Wat, type: choice, options: [{id: x, label: Iks}]}]}}
      - question: {number: dag, ask: a?, title: a, takes_over: {plain}, answer: {type: date}}
      - question: {number: naam, ask: a?, title: a, takes_over: {plain}, answer: {type: person}}
      - question: {number: advies, ask: a?, title: a, takes_over: {from}, answer: {type: advice, options: [{id: een, label: Eerste}, {id: twee, label: Tweede}], conditions: voorwaarde}}
"#;

fn ref_of(number: &str, to_options: bool) -> String {
    if to_options && ["3", "4", "9"].contains(&number) {
        format!("{{question: oud-1/{number}, options: {{a: een, b: twee}}}}")
    } else {
        format!("oud-1/{number}")
    }
}

/// Both instruments; every question of the new one takes over from these numbers.
fn library(numbers: &[&str]) -> Library {
    let refs = |to_options| {
        let all: Vec<String> = numbers.iter().map(|n| ref_of(n, to_options)).collect();
        format!("[{}]", all.join(", "))
    };
    let new = NEW
        .replace("{from}", &refs(true))
        .replace("{plain}", &refs(false));
    Library::of(vec![
        read("oud", OLD).unwrap(),
        read("nieuw", &new).unwrap(),
    ])
}

fn texts() -> Texts {
    Texts::new(Language::Dutch)
}

fn assessment(answers: Vec<(&str, Answer)>) -> Assessment {
    let used = ["oud-1", "nieuw-1"].map(|id| InstrumentRef::new(id, ""));
    let mut made = Assessment::new("x", Profile::default(), used.to_vec());
    for (number, answer) in answers {
        made.answers
            .insert(format!("oud-1/{number}").parse().unwrap(), answer);
    }
    made
}

fn at(value: Value) -> Answer {
    Answer {
        at: Some("2026-01-01T10:00:00Z".into()),
        ..Answer::default().with_value(Some(value))
    }
}

fn text(words: &str) -> Answer {
    at(Value::Text(words.into()))
}

fn chosen(ids: &[&str]) -> Answer {
    at(Value::Chosen(ids.iter().map(ToString::to_string).collect()))
}

/// Takes over into one question of the new instrument, from all that there is.
fn taken(library: &Library, from: &Assessment, target: &str, present: &Answer) -> Answer {
    let question = library.get("nieuw-1").unwrap().question(target).unwrap();
    let sources = sources(question, None, from, library, "nl");
    take_over(question, present, &sources, &texts())
}

fn first(numbers: &[&str], answers: Vec<(&str, Answer)>, target: &str) -> Answer {
    taken(
        &library(numbers),
        &assessment(answers),
        target,
        &Answer::default(),
    )
}

fn value_text(answer: &Answer) -> &str {
    match &answer.value {
        Some(Value::Text(text)) => text,
        other => panic!("no text: {other:?}"),
    }
}

#[test]
fn one_text_goes_over_as_it_is_with_its_origin_and_as_a_draft() {
    let mut old = text("Een verhaal.");
    old.state = State::Agreed;
    let new = first(&["1"], vec![("1", old)], "tekst");
    assert_eq!(value_text(&new), "Een verhaal.");
    assert_eq!(new.state, State::Draft);
    assert_eq!(new.origins.len(), 1);
    assert_eq!(new.origins[0].address.to_string(), "oud-1/1");
    assert_eq!(new.origins[0].at.as_deref(), Some("2026-01-01T10:00:00Z"));
}

#[test]
fn several_texts_stand_under_their_old_numbers_in_the_order_of_the_question() {
    let answers = vec![
        ("1", text("Een.")),
        ("2", text("Twee.\nDrie.")),
        ("eigen", text("Vier.")),
    ];
    let new = first(&["2", "1", "eigen"], answers, "tekst");
    assert_eq!(
        value_text(&new),
        "OUD, 2 Tweede:\nTwee.\nDrie.\n\nOUD, 1 Verhaal: Een.\n\nOUD, Eigen vraag: Vier."
    );
}

#[test]
fn what_is_there_stays_and_the_rest_comes_below() {
    let library = library(&["1"]);
    let old = assessment(vec![("1", text("Van toen."))]);
    let mut present = text("Van nu.");
    present.state = State::Agreed;
    let new = taken(&library, &old, "tekst", &present);
    assert_eq!(value_text(&new), "Van nu.\n\nOUD, 1 Verhaal: Van toen.");
    assert_eq!(new.state, State::Draft);
}

#[test]
fn a_second_time_adds_nothing_until_the_source_changes() {
    let library = library(&["1"]);
    let mut old = assessment(vec![("1", text("Van toen."))]);
    let mut once = taken(&library, &old, "tekst", &Answer::default());
    once.state = State::Agreed;
    assert_eq!(taken(&library, &old, "tekst", &once), once);

    let address: Address = "oud-1/1".parse().unwrap();
    let changed = old.answers.get_mut(&address).unwrap();
    changed.value = Some(Value::Text("Van later.".into()));
    changed.at = Some("2026-02-01T10:00:00Z".into());
    let again = taken(&library, &old, "tekst", &once);
    assert_eq!(
        value_text(&again),
        "Van toen.\n\nOUD, 1 Verhaal: Van later."
    );
    assert_eq!(again.origins.len(), 1);
    assert_eq!(again.state, State::Draft);
}

#[test]
fn words_that_stand_there_already_are_not_added_when_only_the_note_changed() {
    let library = library(&["1", "2"]);
    let mut old = assessment(vec![("1", text("Een.")), ("2", text("Twee."))]);
    let once = taken(&library, &old, "tekst", &Answer::default());
    let changed = old.answers.get_mut(&"oud-1/2".parse().unwrap()).unwrap();
    changed.note = "Erbij.".into();
    changed.at = Some("2026-02-01T10:00:00Z".into());
    let again = taken(&library, &old, "tekst", &once);
    assert_eq!(again.value, once.value);
    assert_eq!(again.note, "OUD, 2 Tweede: Erbij.");
}

#[test]
fn a_line_for_a_short_answer_stays_one_line() {
    let answers = vec![("1", text("Een.\nTwee.")), ("2", text("Drie."))];
    let new = first(&["1", "2"], answers, "regel");
    assert_eq!(
        value_text(&new),
        "OUD, 1 Verhaal: · Een. · Twee. · OUD, 2 Tweede: Drie."
    );
}

#[test]
fn note_dissent_and_confidentiality_go_along() {
    let view = Dissent {
        who: "Sheila".into(),
        text: "Dit klopt niet.".into(),
    };
    let old = Answer {
        note: "Overwogen.".into(),
        dissent: vec![view.clone()],
        confidential: Some(Confidential {
            ground: "Woo 5.1".into(),
        }),
        ..text("x")
    };
    let new = first(&["1"], vec![("1", old.clone())], "tekst");
    assert_eq!(
        (new.note.as_str(), &new.dissent),
        ("Overwogen.", &vec![view])
    );
    assert_eq!(new.confidential.clone().unwrap().ground, "Woo 5.1");

    let present = Answer {
        note: "Van mij.".into(),
        confidential: Some(Confidential {
            ground: "Woo 5.2".into(),
        }),
        ..text("y")
    };
    let both = taken(
        &library(&["1"]),
        &assessment(vec![("1", old)]),
        "tekst",
        &present,
    );
    assert_eq!(both.note, "Van mij.\n\nOUD, 1 Verhaal: Overwogen.");
    assert_eq!(both.dissent[0].who, "Sheila");
    assert_eq!(both.dissent[0].text, "Dit klopt niet. (bij OUD, 1 Verhaal)");
    assert_eq!(both.confidential.unwrap().ground, "Woo 5.2; Woo 5.1");
}

#[test]
fn what_was_set_aside_says_why() {
    let parked = State::Parked {
        what: "bron".into(),
        who: "DS".into(),
        due: String::new(),
    };
    let old = Answer {
        state: parked,
        ..Answer::default()
    };
    let new = first(&["1"], vec![("1", old)], "tekst");
    assert_eq!(value_text(&new), "Nog uit te zoeken: bron, DS");
    let aside = Answer {
        state: State::NotApplicable {
            reason: "bestaat niet".into(),
        },
        ..Answer::default()
    };
    let new = taken(
        &library(&["1"]),
        &assessment(vec![("1", text("Toch wel."))]),
        "tekst",
        &aside,
    );
    assert_eq!(new.state, State::Draft);
    assert_eq!(value_text(&new), "OUD, 1 Verhaal: Toch wel.");
    assert_eq!(new.note, "Niet van toepassing: bestaat niet");
}

#[test]
fn a_repeated_source_gives_every_item_in_order_or_only_its_own() {
    let library = library(&["10"]);
    let list = Value::Items(
        [("10", "laat"), ("2", "vroeg")]
            .map(|(id, text)| Item {
                id: id.into(),
                text: text.into(),
            })
            .to_vec(),
    );
    let answers = vec![
        ("5", at(list)),
        ("10@2", text("b")),
        ("10@10", text("a")),
        ("10@9", text("weg")),
    ];
    let mut old = assessment(answers);
    let question = library.get("nieuw-1").unwrap().question("tekst").unwrap();
    let found = |item: Option<&Item>, old: &Assessment| -> Vec<String> {
        let found = sources(question, item, old, &library, "nl");
        found.iter().map(|source| source.name(&texts())).collect()
    };
    let all = ["OUD, 10 Per punt (laat)", "OUD, 10 Per punt (vroeg)"];
    assert_eq!(found(None, &old), all);
    let own = Item {
        id: "2".into(),
        text: "vroeg".into(),
    };
    assert_eq!(found(Some(&own), &old), all[1..]);
    let other = Item {
        id: "2".into(),
        text: "iets anders".into(),
    };
    assert_eq!(found(Some(&other), &old), all);
    // Of a former instrument nothing is left behind, not even what is no longer asked.
    old.instruments[0].former = true;
    assert_eq!(found(None, &old).len(), 3);
    old.instruments.remove(0);
    assert!(found(None, &old).is_empty());
}

#[test]
fn the_words_between_are_in_the_language_of_the_moment() {
    let library = library(&["3"]);
    let old = assessment(vec![("3", chosen(&["c"]).with_explanation("Daarom."))]);
    let question = library.get("nieuw-1").unwrap().question("tekst").unwrap();
    let sources = sources(question, None, &old, &library, "nl");
    let english = Texts::new(Language::English);
    let new = take_over(question, &Answer::default(), &sources, &english);
    assert_eq!(value_text(&new), "Gamma\nExplanation: Daarom.");
}
