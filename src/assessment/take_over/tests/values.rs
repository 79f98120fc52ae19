//! How a value of one type becomes one of another.

use super::*;

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
    let new = first(&["1"], vec![("1", text("Rust is van belang."))], "lijst");
    assert_eq!(new.explanation, "OUD, 1 Verhaal: Rust is van belang.");
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
    let part = row(&[("wie", "Bas"), ("wat", "z"), ("extra", "meer")]);
    let none = row(&[("extra", "los")]);
    let old = at(Value::Rows(vec![whole, part, none]));
    let new = first(&["6"], vec![("6", old)], "tabel");
    let Some(Value::Rows(rows)) = &new.value else {
        panic!()
    };
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0].cells["wat"], "x");
    assert_eq!(rows[1].cells.keys().collect::<Vec<_>>(), ["wie"]);
    assert_eq!(new.explanation, "OUD, 6 Tabel:\n– Bas · Zet · meer\n– los");
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
