use proptest::prelude::*;

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
      - question: {number: "6", ask: Wie doet wat?, title: Tabel, answer: {type: table, item: rij, columns: [{id: wie, label: Wie, type: text}, {id: wat, label: Wat, type: choice, options: [{id: x, label: Iks}, {id: y, label: Ypsilon}]}, {id: extra, label: Extra, type: text}]}}
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

/// What takes over: one question of every type; `{from}` stands for the sources.
const NEW: &str = r#"
id: nieuw-1
version: "1"
title: Nieuwe lijst
sections:
  - id: s
    title: Alles
    elements:
      - question: {number: tekst, ask: a?, title: a, answer: {type: long_text}, takes_over: {from}}
      - question: {number: regel, ask: a?, title: a, answer: {type: short_text}, takes_over: {from}}
      - question: {number: keuze, ask: a?, title: a, takes_over: {from}, answer: {type: one_of, options: [{id: een, label: Eerste}, {id: twee, label: Tweede}]}}
      - question: {number: keuzes, ask: a?, title: a, takes_over: {from}, answer: {type: several_of, options: [{id: een, label: Eerste}, {id: twee, label: Tweede}]}}
      - question: {number: lijst, ask: a?, title: a, takes_over: {from}, answer: {type: list, item: punt, max: 3}}
      - question: {number: tabel, ask: a?, title: a, takes_over: {from}, answer: {type: table, item: rij, columns: [{id: wie, label: Wie, type: text}, {id: wat, label: Wat, type: choice, options: [{id: x, label: Iks}]}]}}
      - question: {number: dag, ask: a?, title: a, takes_over: {from}, answer: {type: date}}
      - question: {number: naam, ask: a?, title: a, takes_over: {from}, answer: {type: person}}
      - question: {number: advies, ask: a?, title: a, takes_over: {from}, answer: {type: advice, options: [{id: een, label: Eerste}, {id: twee, label: Tweede}], conditions: voorwaarde}}
"#;

const TARGETS: [&str; 9] = [
    "tekst", "regel", "keuze", "keuzes", "lijst", "tabel", "dag", "naam", "advies",
];

fn ref_of(number: &str) -> String {
    if ["3", "4", "9"].contains(&number) {
        format!("{{question: oud-1/{number}, options: {{a: een, b: twee}}}}")
    } else {
        format!("oud-1/{number}")
    }
}

/// Both instruments; every question of the new one takes over from these numbers.
fn library(numbers: &[&str]) -> Library {
    let from: Vec<String> = numbers.iter().map(|number| ref_of(number)).collect();
    let new = NEW.replace("{from}", &format!("[{}]", from.join(", ")));
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
    let sources = sources(question, None, from, library);
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
fn options_go_over_by_the_map_and_the_others_in_words() {
    let new = first(&["3"], vec![("3", chosen(&["b"]))], "keuze");
    assert_eq!(new.value, Some(Value::Chosen(vec!["twee".into()])));
    assert_eq!(new.explanation, "");
    let new = first(
        &["3"],
        vec![("3", chosen(&["c"]).with_explanation("Daarom."))],
        "keuze",
    );
    assert_eq!(new.value, None);
    assert_eq!(
        new.explanation,
        "OUD, 3 Keuze:\nGamma\nToelichting: Daarom."
    );
    assert_eq!(new.state, State::Draft);
    let new = first(&["4"], vec![("4", chosen(&["c", "b", "a"]))], "keuzes");
    assert_eq!(
        new.value,
        Some(Value::Chosen(vec!["een".into(), "twee".into()]))
    );
    assert_eq!(new.explanation, "OUD, 4 Keuzes: Gamma");
}

#[test]
fn a_choice_that_was_made_is_kept_and_the_other_one_goes_in_words() {
    let library = library(&["3"]);
    let old = assessment(vec![("3", chosen(&["b"]))]);
    let new = taken(&library, &old, "keuze", &chosen(&["een"]));
    assert_eq!(new.value, chosen(&["een"]).value);
    assert_eq!(new.explanation, "OUD, 3 Keuze: Beta");
}

#[test]
fn where_two_sources_differ_the_team_chooses() {
    let answers = vec![("3", chosen(&["a"])), ("4", chosen(&["b"]))];
    let new = first(&["3", "4"], answers, "keuze");
    assert_eq!(new.value, None);
    assert_eq!(new.explanation, "OUD, 3 Keuze: Alfa\n\nOUD, 4 Keuzes: Beta");
    let answers = vec![("3", chosen(&["a"])), ("4", chosen(&["a"]))];
    let new = first(&["3", "4"], answers, "keuze");
    assert_eq!(new.value, Some(Value::Chosen(vec!["een".into()])));
}

fn items(texts: &[&str]) -> Answer {
    let item = |(index, text): (usize, &&str)| Item {
        id: index.to_string(),
        text: (*text).into(),
    };
    at(Value::Items(texts.iter().enumerate().map(item).collect()))
}

fn item_texts(answer: &Answer) -> Vec<&str> {
    match &answer.value {
        Some(Value::Items(items)) => items.iter().map(|item| item.text.as_str()).collect(),
        other => panic!("no list: {other:?}"),
    }
}

#[test]
fn lists_join_without_doubles_and_what_has_no_room_goes_in_words() {
    let library = library(&["5"]);
    let old = assessment(vec![("5", items(&["a", "b", "c", "d"]))]);
    let new = taken(&library, &old, "lijst", &items(&["b"]));
    assert_eq!(item_texts(&new), ["b", "a", "c"]);
    assert_eq!(new.explanation, "OUD, 5 Lijst: – d");
    let Some(Value::Items(all)) = &new.value else {
        panic!()
    };
    let ids: BTreeSet<&String> = all.iter().map(|item| &item.id).collect();
    assert_eq!(ids.len(), 3);
}

#[test]
fn a_text_becomes_an_item_when_it_is_one_and_an_explanation_when_it_is_prose() {
    let new = first(&["1"], vec![("1", text("rust"))], "lijst");
    assert_eq!(item_texts(&new), ["rust"]);
    let new = first(&["1"], vec![("1", text("- rust\n- nabijheid"))], "lijst");
    assert_eq!(item_texts(&new), ["rust", "nabijheid"]);
    let new = first(
        &["1"],
        vec![("1", text("Rust is van belang.\nEn meer."))],
        "lijst",
    );
    assert_eq!(new.value, None);
    assert_eq!(
        new.explanation,
        "OUD, 1 Verhaal:\nRust is van belang.\nEn meer."
    );
}

fn row(cells: &[(&str, &str)]) -> Row {
    let cells = cells
        .iter()
        .map(|(id, cell)| ((*id).to_owned(), (*cell).to_owned()));
    Row {
        id: "9".into(),
        cells: cells.collect(),
    }
}

#[test]
fn rows_go_over_where_the_columns_match_and_in_words_where_they_do_not() {
    let whole = row(&[("wie", "Anna"), ("wat", "x")]);
    let part = row(&[("wie", "Bas"), ("wat", "y"), ("extra", "meer")]);
    let none = row(&[("extra", "los")]);
    let old = at(Value::Rows(vec![whole, part, none]));
    let new = first(&["6"], vec![("6", old)], "tabel");
    let Some(Value::Rows(rows)) = &new.value else {
        panic!()
    };
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0].cells["wat"], "x");
    assert_eq!(rows[1].cells.keys().collect::<Vec<_>>(), ["wie"]);
    assert_eq!(
        new.explanation,
        "OUD, 6 Tabel:\n– Bas · Ypsilon · meer\n– los"
    );
}

#[test]
fn a_table_becomes_lines_of_text() {
    let old = at(Value::Rows(vec![row(&[
        ("wie", "Anna"),
        ("wat", "x"),
        ("weg", "oud"),
    ])]));
    let new = first(&["6"], vec![("6", old)], "tekst");
    assert_eq!(value_text(&new), "– Anna · Iks · oud");
}

#[test]
fn dates_people_and_advice_go_over_whole() {
    let date = at(Value::Date("2026-03-04".into()));
    assert_eq!(
        first(&["7"], vec![("7", date.clone())], "dag").value,
        date.value
    );
    let person = at(Value::Person(PersonName {
        name: "An".into(),
        function: "PL".into(),
    }));
    assert_eq!(
        first(&["8"], vec![("8", person.clone())], "naam").value,
        person.value
    );
    let conditions = vec![Item {
        id: "1".into(),
        text: "eerst meten".into(),
    }];
    let advice = at(Value::Advice {
        chosen: vec!["a".into()],
        conditions,
    });
    let new = first(&["9"], vec![("9", advice)], "advies");
    let Some(Value::Advice { chosen, conditions }) = &new.value else {
        panic!()
    };
    assert_eq!(
        (chosen[0].as_str(), conditions[0].text.as_str()),
        ("een", "eerst meten")
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
        let found = sources(question, item, old, &library);
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
    let sources = sources(question, None, &old, &library);
    let english = Texts::new(Language::English);
    let new = take_over(question, &Answer::default(), &sources, &english);
    assert_eq!(value_text(&new), "Gamma\nExplanation: Daarom.");
}

/// Words that do not contain each other by accident are long and random enough.
fn said() -> impl Strategy<Value = String> {
    "[a-z]{6,12}( [a-z]{6,12}){0,3}(\n(- )?[a-z]{6,12}){0,2}"
}

fn value_of(number: &'static str) -> BoxedStrategy<Value> {
    let some = |ids: &'static [&'static str], most: usize| {
        proptest::sample::subsequence(ids, 0..=most)
            .prop_map(|ids| ids.into_iter().map(str::to_owned).collect::<Vec<String>>())
    };
    let items = proptest::collection::vec(said(), 0..5).prop_map(|all| {
        let item = |(index, text): (usize, String)| Item {
            id: index.to_string(),
            text,
        };
        all.into_iter().enumerate().map(item).collect::<Vec<_>>()
    });
    match number {
        "3" => some(&["a", "b", "c"], 1).prop_map(Value::Chosen).boxed(),
        "4" => some(&["a", "b", "c"], 3).prop_map(Value::Chosen).boxed(),
        "5" => items.prop_map(Value::Items).boxed(),
        "6" => {
            let cells = proptest::collection::btree_map(
                proptest::sample::select(vec!["wie".to_owned(), "extra".into(), "weg".into()]),
                said(),
                0..4,
            );
            let row = |cells| Row {
                id: "1".into(),
                cells,
            };
            proptest::collection::vec(cells.prop_map(row), 0..4)
                .prop_map(Value::Rows)
                .boxed()
        }
        "7" => Just(Value::Date("2026-03-04".into())).boxed(),
        "8" => (said(), said())
            .prop_map(|(name, function)| Value::Person(PersonName { name, function }))
            .boxed(),
        "9" => (some(&["a", "b"], 1), items)
            .prop_map(|(chosen, conditions)| Value::Advice { chosen, conditions })
            .boxed(),
        _ => said().prop_map(Value::Text).boxed(),
    }
}

fn state() -> impl Strategy<Value = State> {
    prop_oneof![
        Just(State::Draft),
        Just(State::Agreed),
        said().prop_map(|reason| State::NotApplicable { reason }),
        (said(), said()).prop_map(|(what, who)| State::Parked {
            what,
            who,
            due: String::new()
        }),
    ]
}

fn answer(value: impl Strategy<Value = Value>) -> impl Strategy<Value = Answer> {
    let dissent = (said(), said()).prop_map(|(who, text)| Dissent { who, text });
    (
        proptest::option::of(value),
        proptest::option::of(said()),
        proptest::option::of(said()),
        proptest::collection::vec(dissent, 0..3),
        proptest::option::of(said()),
        state(),
    )
        .prop_map(
            |(value, explanation, note, dissent, ground, state)| Answer {
                value,
                explanation: explanation.unwrap_or_default(),
                note: note.unwrap_or_default(),
                dissent,
                confidential: ground.map(|ground| Confidential { ground }),
                state,
                at: Some("2026-01-01T10:00:00Z".into()),
                ..Answer::default()
            },
        )
}

const NUMBERS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// Everything in it, also what no question would show.
fn everything(question: &Question, answer: &Answer) -> String {
    let mut all = all_words(Some(question), answer, &texts());
    if let Some(confidential) = &answer.confidential {
        all.push('\n');
        all.push_str(&confidential.ground);
    }
    all
}

/// The words of a source that must be found; an option that became ours is there as ours.
fn must_have(source: &Source<'_>, target: &Question) -> Vec<String> {
    let mut text = everything(source.question, source.answer);
    if !target.answer.options().is_empty() {
        text = text.replace("Alfa", "").replace("Beta", "");
    }
    let bullets = ["-", "–"];
    text.split([' ', '\n'])
        .map(|word| word.trim_end_matches([',', ':']))
        .filter(|word| !word.is_empty() && !bullets.contains(word))
        .map(str::to_owned)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_word_of_any_source_and_nothing_that_was_there_is_lost(
        numbers in proptest::sample::subsequence(NUMBERS.to_vec(), 1..5),
        target in proptest::sample::select(TARGETS.to_vec()),
        pool in NUMBERS.map(|number| answer(value_of(number))),
        present in proptest::option::of(answer(proptest::sample::select(NUMBERS.to_vec()).prop_flat_map(value_of))),
    ) {
        let library = library(&numbers);
        let place = |number: &str| NUMBERS.iter().position(|one| *one == number).unwrap();
        let old = assessment(numbers.iter().map(|n| (*n, pool[place(n)].clone())).collect());
        let present = present.unwrap_or_default();
        let question = library.get("nieuw-1").unwrap().question(target).unwrap();
        let sources = sources(question, None, &old, &library);
        let new = take_over(question, &present, &sources, &texts());
        let found = everything(question, &new);
        for source in &sources {
            for word in must_have(source, question) {
                prop_assert!(found.contains(&word), "{word:?} of {} not in {found:?}", source.address);
            }
            prop_assert!(new.origins.contains(&source.origin()));
        }
        for word in everything(question, &present).split_whitespace() {
            prop_assert!(found.contains(word), "{word:?} was there and is not in {found:?}");
        }
        if !sources.is_empty() {
            prop_assert_ne!(&new.state, &State::Agreed);
        }
        if let Some(chosen) = present.value.as_ref().map(Value::chosen).filter(|ids| !ids.is_empty()) {
            prop_assert!(new.value.as_ref().unwrap().chosen().starts_with(chosen) || target == "keuzes");
        }
        prop_assert_eq!(take_over(question, &new, &sources, &texts()), new);
    }
}
