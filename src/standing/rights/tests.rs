use super::*;
use crate::assessment::{Answer, Edit, Item, Row, Stamp};
use crate::language::{Language, Texts};
use crate::questionnaire::Library;
use crate::standing::tests::{blank, choose, library, put, rights};
use crate::standing::{BlockerKind, Standing};

const INSTRUMENT: &str = "iama-2.0";

fn outline<'a>(library: &'a Library, a: &Assessment) -> Outline<'a> {
    Outline::new(library.get(INSTRUMENT).unwrap(), a)
}

fn matrix(a: &Assessment) -> RightsMatrix {
    let library = library();
    RightsMatrix::of(&outline(&library, a), a)
}

fn row(a: &Assessment, id: &str) -> RightRow {
    matrix(a).row(id).unwrap().clone()
}

fn named(a: &mut Assessment, harmed: &[&str], protected: &[&str]) {
    for (number, ids) in [("4.1.1", harmed), ("4.1.2", protected)] {
        let chosen = ids.iter().map(|id| (*id).to_owned()).collect();
        let answer = Answer::default().with_value(Some(Value::Chosen(chosen)));
        put(a, &format!("{INSTRUMENT}/{number}"), answer);
    }
}

fn at(number: &str, right: &str) -> String {
    format!("{INSTRUMENT}/{number}@{right}")
}

/// Answers every step of weighing; both reasonable questions with these options.
fn weigh(a: &mut Assessment, right: &str, effect: &str, all: &str) {
    for (number, option) in [
        ("4.3.1", "kern"),
        ("4.3.2", "beperkt"),
        ("4.3.3", "medium"),
        ("4.4.1", "waarschijnlijk"),
        ("4.4.2", effect),
        ("4.5.4", all),
    ] {
        choose(a, &at(number, right), option);
    }
    let text = Answer::default().with_value(Some(Value::Text("nee".into())));
    put(a, &at("4.5.1", right), text);
    let measure = Row {
        id: "1".into(),
        cells: [("maatregel".into(), "loten".into())].into(),
    };
    let rows = Answer::default().with_value(Some(Value::Rows(vec![measure])));
    put(a, &at("4.5.2", right), rows);
    let risk = Item {
        id: "1".into(),
        text: "taal".into(),
    };
    let items = Answer::default().with_value(Some(Value::Items(vec![risk])));
    put(a, &at("4.5.3", right), items);
}

fn kinds(a: &Assessment) -> Vec<(BlockerKind, String)> {
    let texts = Texts::new(Language::Dutch);
    Standing::new(a, &library(), "", "")
        .blockers
        .iter()
        .filter(|one| {
            matches!(
                one.kind,
                BlockerKind::MissingReason
                    | BlockerKind::UndecidedRight
                    | BlockerKind::Contradiction
            )
        })
        .map(|one| (one.kind, texts.say(&one.message)))
        .collect()
}

#[test]
fn a_row_goes_from_the_brainstorm_to_the_conclusion() {
    let mut a = blank();
    named(&mut a, &["A4", "C3"], &["C3", "A10"]);
    rights(
        &mut a,
        &[("C3", "beide"), ("A10", "positief"), ("A4", "negatief")],
    );
    let rows = matrix(&a).rows;
    let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, ["C3", "A10", "A4"], "the order of 4.1.3");
    assert_eq!((rows[0].harmed, rows[0].protected), (true, true));
    assert_eq!(rows[0].effect, Some(Effect::Both));
    assert_eq!(rows[0].conclusion, Conclusion::NotWeighed);
    assert_eq!(rows[1].conclusion, Conclusion::Positive);
    assert!(!rows[1].weighed());
    weigh(&mut a, "A4", "ja", "ja");
    let done = row(&a, "A4");
    assert_eq!(done.conclusion, Conclusion::Reasonable);
    assert_eq!(done.measures, ["loten"]);
    assert_eq!(done.residual, ["taal"]);
    assert_eq!(done.effectiveness.as_deref(), Some("waarschijnlijk"));
    assert_eq!(done.label.en.as_deref().map(str::is_empty), Some(false));
    assert_eq!(
        done.next.to_string(),
        at("4.5.4", "A4"),
        "nothing is left: the last word"
    );
}

#[test]
fn a_named_right_without_a_decision_is_a_row_and_an_open_point() {
    let mut a = blank();
    named(&mut a, &["A4", "A6"], &["B2"]);
    assert_eq!(row(&a, "A6").conclusion, Conclusion::Undecided);
    assert_eq!(
        kinds(&a),
        [],
        "4.1.3 as a whole is still open, and that is said"
    );
    rights(&mut a, &[("A4", "negatief")]);
    let found = kinds(&a);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, BlockerKind::UndecidedRight);
    assert!(
        found[0].1.contains("A6 Ruimtelijke privacyrechten, B2 "),
        "{}",
        found[0].1
    );
    let address = format!("{INSTRUMENT}/4.1.3").parse().unwrap();
    let explained = a.answer(&address).with_explanation("A6 en B2 vallen af.");
    put(&mut a, &address.to_string(), explained);
    assert_eq!(row(&a, "A6").conclusion, Conclusion::LeftOut);
    assert_eq!(kinds(&a), []);
}

#[test]
fn a_row_without_an_effect_stays_undecided_whatever_is_explained() {
    let mut a = blank();
    rights(&mut a, &[("A4", "")]);
    let address = format!("{INSTRUMENT}/4.1.3").parse().unwrap();
    let explained = a.answer(&address).with_explanation("nog bespreken");
    put(&mut a, &address.to_string(), explained);
    assert_eq!(row(&a, "A4").conclusion, Conclusion::Undecided);
    assert_eq!(kinds(&a)[0].0, BlockerKind::UndecidedRight);
}

#[test]
fn another_severity_without_a_reason_is_an_open_point() {
    let mut a = blank();
    rights(&mut a, &[("A4", "negatief")]);
    choose(&mut a, &at("4.3.1", "A4"), "kern");
    choose(&mut a, &at("4.3.2", "A4"), "groot");
    choose(&mut a, &at("4.3.3", "A4"), "ernstig");
    assert_eq!(kinds(&a), []);
    choose(&mut a, &at("4.3.3", "A4"), "licht");
    assert_eq!(kinds(&a)[0].0, BlockerKind::MissingReason);
    assert!(row(&a, "A4").lacks_reason());
    let address = at("4.3.3", "A4").parse().unwrap();
    let explained = a.answer(&address).with_explanation("Er is een uitweg.");
    put(&mut a, &address.to_string(), explained);
    assert_eq!(kinds(&a), []);
    assert!(row(&a, "A4").differs());
}

#[test]
fn the_conclusion_is_what_the_team_said_and_nothing_more() {
    let mut a = blank();
    rights(&mut a, &[("A4", "negatief")]);
    let conclusion = |a: &Assessment| row(a, "A4").conclusion;
    choose(&mut a, &at("4.3.1", "A4"), "kern");
    assert_eq!(conclusion(&a), Conclusion::Underway(8));
    assert_eq!(row(&a, "A4").next.to_string(), at("4.3.2", "A4"));
    weigh(&mut a, "A4", "ja", "onbekend");
    assert_eq!(conclusion(&a), Conclusion::Unknown(vec!["4.5.4"]));
    weigh(&mut a, "A4", "nee", "nee");
    assert_eq!(
        conclusion(&a),
        Conclusion::NotReasonable(vec!["4.4.2", "4.5.4"])
    );
    weigh(&mut a, "A4", "ja", "ja");
    let aside = Answer {
        state: State::NotApplicable {
            reason: "past niet".into(),
        },
        ..Answer::default()
    };
    put(&mut a, &at("4.5.4", "A4"), aside);
    assert_eq!(conclusion(&a), Conclusion::SetAside);
}

#[test]
fn the_gate_is_in_the_conclusion_and_its_silence_is_an_open_point() {
    let mut a = blank();
    rights(&mut a, &[("A4", "negatief")]);
    choose(&mut a, "iama-2.0/4.poort", "beantwoord-door-wet");
    assert_eq!(
        row(&a, "A4").conclusion,
        Conclusion::NotNeeded("beantwoord-door-wet".into())
    );
    assert_eq!(row(&a, "A4").next.to_string(), "iama-2.0/4.poort");
    assert_eq!(kinds(&a)[0].0, BlockerKind::MissingReason);
    choose(&mut a, "iama-2.0/4.poort", "geen-negatief");
    assert_eq!(kinds(&a)[0].0, BlockerKind::Contradiction);
    rights(&mut a, &[("A4", "positief")]);
    assert_eq!(kinds(&a), []);
}

#[test]
fn the_gate_shows_what_follows_from_it() {
    let notices = |a: &Assessment| -> Vec<String> {
        let library = library();
        outline(&library, a)
            .entries
            .iter()
            .filter_map(|entry| match entry.what {
                What::Notice(notice) if notice.id.starts_with("4.poort") => Some(notice.id.clone()),
                _ => None,
            })
            .collect()
    };
    let mut a = blank();
    assert_eq!(notices(&a), Vec::<String>::new());
    for (effect, gate, expected) in [
        ("positief", "geen-negatief", "4.poort.geen"),
        ("negatief", "geen-negatief", "4.poort.tegenspraak"),
        ("negatief", "beantwoord-door-wet", "4.poort.wet"),
        ("positief", "nodig", "4.poort.leeg"),
    ] {
        rights(&mut a, &[("A4", effect)]);
        choose(&mut a, "iama-2.0/4.poort", gate);
        assert_eq!(notices(&a), [expected], "{effect} {gate}");
    }
    rights(&mut a, &[("A4", "negatief")]);
    assert_eq!(notices(&a), Vec::<String>::new(), "weighing goes on");
}

#[test]
fn named_rights_become_rows_with_their_effect_and_others_stay_as_they_are() {
    let mut a = blank();
    named(&mut a, &["C3", "A4"], &["C3", "A10"]);
    rights(&mut a, &[("A4", "positief")]);
    let library = library();
    let (answer, added) = with_named_rights(&outline(&library, &a), &a).unwrap();
    assert_eq!(added, 2);
    let Some(Value::Rows(rows)) = &answer.value else {
        panic!()
    };
    let told: Vec<(&str, &str, &str)> = rows
        .iter()
        .map(|row| {
            (
                row.id.as_str(),
                row.cells["grondrecht"].as_str(),
                row.cells["effect"].as_str(),
            )
        })
        .collect();
    let expected = [
        ("1", "A4", "positief"),
        ("2", "A10", "positief"),
        ("3", "C3", "beide"),
    ];
    assert_eq!(told, expected);
    put(&mut a, "iama-2.0/4.1.3", answer);
    assert_eq!(with_named_rights(&outline(&library, &a), &a), None);
}

#[test]
fn an_instrument_without_these_questions_has_no_matrix() {
    let library = library();
    for instrument in library.all() {
        let id = instrument.id.as_str();
        assert_eq!(weighs_rights(instrument), id == INSTRUMENT, "{id}");
    }
}

/// Closes early and makes the changes.
fn close(a: &mut Assessment, after: &str) -> EarlyEnd {
    let end = EarlyEnd::after(&after.parse().unwrap(), a, &library()).unwrap();
    let reason = Texts::new(Language::Dutch).say(&end.reason("Te zwaar."));
    for edit in end.edits(a, &reason) {
        a.apply(edit, &Stamp::default()).unwrap();
    }
    end
}

#[test]
fn closing_early_sets_aside_what_is_open_behind_it_and_drafts_the_advice() {
    let mut a = blank();
    rights(&mut a, &[("A4", "negatief"), ("C3", "negatief")]);
    choose(&mut a, &at("4.4.2", "A4"), "nee");
    choose(&mut a, &at("4.3.1", "C3"), "kern");
    let parked = Answer {
        state: State::Parked {
            what: "navragen".into(),
            who: String::new(),
            due: String::new(),
        },
        ..Answer::default()
    };
    put(&mut a, &at("4.3.2", "C3"), parked);
    let end = close(&mut a, &at("4.4.2", "A4"));
    let state = |number: &str, right: Option<&str>| {
        a.answer(&Address::new(INSTRUMENT, number, right)).state
    };
    let reason =
        "Te zwaar (na 4.4.2, recht A4 Recht op persoonsgegevensbescherming: niet redelijk)";
    let aside = State::NotApplicable {
        reason: reason.into(),
    };
    assert_eq!(state("4.5.1", Some("A4")), aside);
    assert_eq!(
        state("4.3.2", Some("C3")),
        aside,
        "what was parked need not be found out"
    );
    assert_eq!(state("5.C", None), aside);
    assert_eq!(state("4.3.1", Some("C3")), State::Draft, "answers stay");
    assert_eq!(
        state("4.3.1", Some("A4")),
        State::Open,
        "what comes before stays open"
    );
    assert_eq!(state("1.1.1", None), State::Open);
    let advice = a.answer(&end.advice.clone().unwrap());
    assert_eq!(advice.value.unwrap().chosen(), ["niet-inzetten"]);
    assert_eq!(
        (advice.state, advice.explanation.as_str()),
        (State::Draft, reason)
    );
    // Nothing that is open is left behind it.
    let again = EarlyEnd::after(&end.after, &a, &library());
    assert_eq!(again, Err(EarlyError::NothingOpen(end.after.clone())));
}

#[test]
fn after_closing_early_only_what_came_before_and_the_advice_stand_in_the_way() {
    let mut a = blank();
    rights(&mut a, &[("A4", "negatief")]);
    choose(&mut a, &at("4.5.4", "A4"), "nee");
    let after: Address = at("4.5.4", "A4").parse().unwrap();
    let before: Vec<Address> = {
        let library = library();
        let outline = outline(&library, &a);
        let all = outline.questions().map(|(address, _)| address);
        all.take_while(|address| *address != after).collect()
    };
    close(&mut a, &after.to_string());
    let left: Vec<String> = Standing::new(&a, &library(), "", "")
        .blockers
        .into_iter()
        .filter_map(|blocker| blocker.address)
        .filter(|address| !before.contains(address))
        .map(|address| address.to_string())
        .collect();
    assert_eq!(
        left,
        [after.to_string(), "iama-2.0/5.B".to_owned()],
        "drafts to agree on"
    );
}

#[test]
fn an_advice_that_exists_is_not_touched_by_closing_early() {
    let mut a = blank();
    rights(&mut a, &[("A4", "negatief")]);
    choose(&mut a, &at("4.4.2", "A4"), "nee");
    let given = Answer::default().with_explanation("Wij zijn nog niet zover.");
    put(&mut a, "iama-2.0/5.B", given);
    let before = a.answer(&"iama-2.0/5.B".parse().unwrap());
    let end = close(&mut a, &at("4.4.2", "A4"));
    assert_eq!(end.advice, None);
    assert_eq!(a.answer(&"iama-2.0/5.B".parse().unwrap()), before);
}

#[test]
fn closing_early_is_refused_where_the_team_did_not_say_no() {
    let mut a = blank();
    rights(&mut a, &[("A4", "negatief")]);
    choose(&mut a, &at("4.4.2", "A4"), "ja");
    let after: Address = at("4.4.2", "A4").parse().unwrap();
    assert_eq!(
        EarlyEnd::after(&after, &a, &library()),
        Err(EarlyError::NotUnreasonable(after.clone()))
    );
    let nowhere: Address = at("4.4.2", "B1").parse().unwrap();
    assert_eq!(
        EarlyEnd::after(&nowhere, &a, &library()),
        Err(EarlyError::NoQuestion(nowhere.clone()))
    );
}

#[test]
fn taking_a_step_back_after_closing_early_gives_the_same_assessment() {
    let mut a = blank();
    rights(&mut a, &[("A4", "negatief")]);
    choose(&mut a, &at("4.4.2", "A4"), "nee");
    let before = a.answers.clone();
    let end = EarlyEnd::after(&at("4.4.2", "A4").parse().unwrap(), &a, &library()).unwrap();
    let mut inverses: Vec<Edit> = end
        .edits(&a, "zo")
        .into_iter()
        .filter_map(|edit| a.apply(edit, &Stamp::default()).unwrap())
        .collect();
    assert_ne!(a.answers, before);
    inverses.reverse();
    for edit in inverses {
        a.apply(edit, &Stamp::default()).unwrap();
    }
    assert_eq!(a.answers, before);
}
