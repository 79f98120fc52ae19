//! Whatever the sources are, and whatever is there already: nothing is lost.

use std::sync::OnceLock;

use proptest::prelude::*;

use super::*;

const TARGETS: [&str; 9] = [
    "tekst", "regel", "keuze", "keuzes", "lijst", "tabel", "dag", "naam", "advies",
];

/// Words that do not contain each other by accident are long and random enough.
fn said() -> impl Strategy<Value = String> {
    "[a-z]{6,12}( [a-z]{6,12}){0,3}(\n(- )?[a-z]{6,12}){0,2}"
}

/// A value as a question of the old instrument takes it.
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

/// Read once: every question of the new instrument takes over from every one of the old.
static BOTH: OnceLock<Library> = OnceLock::new();

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_word_of_any_source_and_nothing_that_was_there_is_lost(
        numbers in proptest::sample::subsequence(NUMBERS.to_vec(), 1..5),
        target in proptest::sample::select(TARGETS.to_vec()),
        pool in NUMBERS.map(|number| answer(value_of(number))),
        present in proptest::option::of(answer(proptest::sample::select(NUMBERS.to_vec()).prop_flat_map(value_of))),
    ) {
        let library = BOTH.get_or_init(|| library(&NUMBERS));
        let place = |number: &str| NUMBERS.iter().position(|one| *one == number).unwrap();
        let old = assessment(numbers.iter().map(|n| (*n, pool[place(n)].clone())).collect());
        let present = present.unwrap_or_default();
        let mut question = library.get("nieuw-1").unwrap().question(target).unwrap().clone();
        question.takes_over.retain(|mapping| numbers.contains(&mapping.question.split('/').next_back().unwrap()));
        let question = &question;
        let sources = sources(question, None, &old, library, "nl");
        let new = take_over(question, &present, &sources, &texts());
        let found = everything(question, &new);
        for source in &sources {
            for word in must_have(source, question) {
                prop_assert!(found.contains(&word), "{word:?} of {} not in {found:?}", source.address);
            }
            prop_assert!(new.origins.contains(&source.origin()));
        }
        // A dash before a row without cells is no word.
        for word in everything(question, &present).split_whitespace().filter(|w| *w != "–") {
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
