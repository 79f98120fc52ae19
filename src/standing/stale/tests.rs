use super::*;
use crate::assessment::{Edit, InstrumentRef, Origin, Stamp};
use crate::questionnaire::{Library, read};
use crate::standing::tests::{blank, choose, library, put_at, rights, text};
use crate::standing::{BlockerKind, Standing};

const WHY: &str = "iama-2.0/1.1.2";
const HOW: &str = "iama-2.0/2.1.2@1";

fn at(minute: u32) -> String {
    format!("2026-03-04T{:02}:{:02}:00Z", 10 + minute / 60, minute % 60)
}

/// Writes a text at a minute.
fn say(a: &mut Assessment, minute: u32, address: &str, words: &str) {
    put_at(a, &at(minute), address, text(words));
}

fn in_state(a: &mut Assessment, minute: u32, address: &str, state: State) {
    let mut answer = a.answer(&address.parse().unwrap());
    answer.state = state;
    put_at(a, &at(minute), address, answer);
}

fn take_away(a: &mut Assessment, minute: u32, address: &str) {
    let edit = Edit::Answer {
        address: address.parse().unwrap(),
        to: None,
    };
    let stamp = Stamp {
        at: at(minute),
        by: None,
        ..Stamp::default()
    };
    a.apply(edit, &stamp).unwrap();
}

fn of(a: &Assessment, library: &Library) -> Vec<(String, Vec<String>)> {
    Standing::new(a, library, "", "")
        .stale
        .iter()
        .map(|one| {
            let because = one.because.iter().map(ToString::to_string).collect();
            (one.address.to_string(), because)
        })
        .collect()
}

fn stale(a: &Assessment) -> Vec<String> {
    of(a, &library()).into_iter().map(|(at, _)| at).collect()
}

/// 1.1.2 and, ten minutes later, an answer that leans on it.
fn leaning() -> Assessment {
    let mut a = blank();
    say(&mut a, 0, WHY, "doel");
    say(&mut a, 10, HOW, "middel");
    a
}

#[test]
fn an_answer_is_stale_when_what_it_leans_on_changed_after_it() {
    let mut a = leaning();
    assert_eq!(stale(&a), Vec::<String>::new());
    say(&mut a, 30, WHY, "ander doel");
    say(&mut a, 60, WHY, "weer een ander doel");
    let found = Standing::new(&a, &library(), "", "").stale;
    assert_eq!(
        found,
        [Stale {
            address: HOW.parse().unwrap(),
            because: vec![WHY.parse().unwrap()],
            since: at(30),
        }]
    );
}

#[test]
fn an_answer_given_before_the_one_that_it_leans_on_is_stale_once_that_is_given() {
    let mut a = blank();
    say(&mut a, 0, HOW, "middel");
    assert_eq!(stale(&a), Vec::<String>::new());
    say(&mut a, 30, WHY, "doel");
    assert_eq!(stale(&a), [HOW]);
}

#[test]
fn writing_it_again_says_that_it_still_holds_and_is_one_line_of_history() {
    let mut a = leaning();
    say(&mut a, 30, WHY, "ander doel");
    let (lines, before) = (a.history.len(), a.answer(&HOW.parse().unwrap()));
    say(&mut a, 31, HOW, "middel");
    assert_eq!(stale(&a), Vec::<String>::new());
    assert_eq!(a.history.len(), lines + 1);
    let undo = a.history.last().unwrap().undo.clone().unwrap();
    a.apply(undo, &Stamp::default()).unwrap();
    assert_eq!(a.answer(&HOW.parse().unwrap()), before);
    assert_eq!(stale(&a), [HOW]);
}

#[test]
fn agreeing_with_parking_or_confirming_a_source_changes_nothing_that_leans_on_it() {
    let mut a = leaning();
    in_state(&mut a, 30, WHY, State::Agreed);
    let parked = State::Parked {
        what: "bron".into(),
        who: "DS".into(),
        due: String::new(),
    };
    in_state(&mut a, 50, WHY, parked);
    let mut noted = a.answer(&WHY.parse().unwrap());
    noted.note = "uit sessie 2".into();
    put_at(&mut a, &at(70), WHY, noted);
    say(&mut a, 90, WHY, "doel");
    assert_eq!(stale(&a), Vec::<String>::new());
}

#[test]
fn an_explanation_an_estimate_and_not_applicable_are_part_of_what_a_source_says() {
    let explained = text("doel").with_explanation("en waarom");
    let estimated = Answer {
        estimate: Some(Level::Serious),
        ..text("doel")
    };
    let excluded = Answer {
        state: State::NotApplicable {
            reason: "geen doel".into(),
        },
        ..text("doel")
    };
    for changed in [explained, estimated, excluded] {
        let mut a = leaning();
        put_at(&mut a, &at(30), WHY, changed.clone());
        assert_eq!(stale(&a), [HOW], "{changed:?}");
    }
}

#[test]
fn what_was_changed_and_changed_back_says_what_it_said() {
    let mut a = leaning();
    say(&mut a, 30, WHY, "ander doel");
    say(&mut a, 60, WHY, "doel");
    assert_eq!(stale(&a), Vec::<String>::new());
    let mut a = leaning();
    say(&mut a, 30, WHY, "ander doel");
    let undo = a.history.last().unwrap().undo.clone().unwrap();
    a.apply(undo, &Stamp::default()).unwrap();
    assert_eq!(stale(&a), Vec::<String>::new());
}

#[test]
fn without_a_history_the_times_decide() {
    let mut a = leaning();
    say(&mut a, 30, WHY, "doel");
    a.history.clear();
    assert_eq!(stale(&a), [HOW]);
}

#[test]
fn times_are_moments_and_not_words() {
    let mut a = leaning();
    // 10:05 in Greenwich, before the answer that leans on it; as words it comes after.
    put_at(&mut a, "2026-03-04T11:05:00+01:00", WHY, text("ander doel"));
    assert_eq!(stale(&a), Vec::<String>::new());
    put_at(&mut a, "2026-03-04T09:30:00-01:00", WHY, text("later doel"));
    assert_eq!(stale(&a), [HOW]);
}

#[test]
fn a_source_that_was_taken_away_counts_as_changed() {
    let mut a = leaning();
    take_away(&mut a, 30, WHY);
    let found = Standing::new(&a, &library(), "", "").stale;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].since, at(30));
    let mut a = leaning();
    put_at(&mut a, &at(30), WHY, text(" "));
    assert_eq!(stale(&a), [HOW]);
}

#[test]
fn a_source_that_came_and_went_after_the_answer_did_not_change() {
    let mut a = blank();
    say(&mut a, 0, HOW, "middel");
    say(&mut a, 30, WHY, "doel");
    take_away(&mut a, 60, WHY);
    assert_eq!(stale(&a), Vec::<String>::new());
}

#[test]
fn what_is_open_empty_excluded_hidden_or_without_a_time_is_not_stale() {
    let excluded = State::NotApplicable {
        reason: "geen keus".into(),
    };
    for state in [State::Open, excluded] {
        let mut a = leaning();
        in_state(&mut a, 11, HOW, state);
        say(&mut a, 30, WHY, "ander doel");
        assert_eq!(stale(&a), Vec::<String>::new());
    }
    let mut a = leaning();
    put_at(&mut a, &at(11), HOW, Answer::default());
    say(&mut a, 30, WHY, "ander doel");
    assert_eq!(stale(&a), Vec::<String>::new());
    for no_time in [None, Some("gisteren".to_owned())] {
        let mut a = leaning();
        say(&mut a, 30, WHY, "ander doel");
        a.answers.get_mut(&HOW.parse().unwrap()).unwrap().at = no_time;
        assert_eq!(stale(&a), Vec::<String>::new());
    }
    let mut a = leaning();
    say(&mut a, 20, "iama-2.0/4.4.1@A4", "geschikt");
    say(&mut a, 30, WHY, "ander doel");
    assert_eq!(stale(&a), [HOW], "4.4.1 of a right that was not chosen");
}

#[test]
fn a_parked_answer_with_a_text_can_be_stale() {
    let mut a = leaning();
    let parked = State::Parked {
        what: "bron".into(),
        who: String::new(),
        due: String::new(),
    };
    in_state(&mut a, 11, HOW, parked);
    say(&mut a, 30, WHY, "ander doel");
    assert_eq!(stale(&a), [HOW]);
}

#[test]
fn staleness_is_not_passed_on() {
    let mut a = leaning();
    // 5.A.3 leans on 5.A.1, and that on 1.1.2.
    say(&mut a, 11, "iama-2.0/5.A.1", "belang");
    say(&mut a, 12, "iama-2.0/5.A.3", "gewicht");
    say(&mut a, 30, WHY, "ander doel");
    assert_eq!(stale(&a), [HOW, "iama-2.0/5.A.1"]);
    say(&mut a, 40, "iama-2.0/5.A.1", "ander belang");
    assert_eq!(stale(&a), [HOW, "iama-2.0/5.A.3"]);
}

#[test]
fn inside_a_repeat_only_the_own_item_counts_and_outside_it_every_item() {
    let mut a = blank();
    rights(&mut a, &[("A4", "negatief"), ("C3", "negatief")]);
    for right in ["A4", "C3"] {
        say(&mut a, 1, &format!("iama-2.0/4.4.1@{right}"), "werkt");
        choose(&mut a, &format!("iama-2.0/4.4.2@{right}"), "ja");
        let answer = a.answer(&format!("iama-2.0/4.4.2@{right}").parse().unwrap());
        put_at(&mut a, &at(5), &format!("iama-2.0/4.4.2@{right}"), answer);
    }
    say(&mut a, 6, "iama-2.0/5.A.5", "waarschijnlijk");
    say(&mut a, 30, "iama-2.0/4.4.1@C3", "werkt niet");
    let because = vec!["iama-2.0/4.4.1@C3".to_owned()];
    assert_eq!(
        of(&a, &library()),
        [
            ("iama-2.0/4.4.2@C3".to_owned(), because.clone()),
            ("iama-2.0/5.A.5".to_owned(), because),
        ]
    );
}

/// An instrument with a question that leans on 1.1.2 of IAMA.
const OTHER: &str = r#"
id: "eigen-1"
version: "1"
title: Eigen vragen
sections:
  - id: "S"
    title: Een
    elements:
      - question: {number: "1", ask: "Wat?", answer: {type: long_text}}
      - question: {number: "2", ask: "Waarom?", answer: {type: long_text}, recall: ["iama-2.0/1.1.2"]}
"#;

fn both() -> (Assessment, Library) {
    let mut all: Vec<_> = library().all().into_iter().cloned().collect();
    all.push(read("eigen-1", OTHER).unwrap());
    let mut a = blank();
    a.instruments
        .push(InstrumentRef::new("eigen-1", String::new()));
    (a, Library::of(all))
}

#[test]
fn an_answer_leans_on_another_instrument_too() {
    let (mut a, library) = both();
    say(&mut a, 0, WHY, "doel");
    say(&mut a, 1, "eigen-1/2", "daarom");
    say(&mut a, 30, WHY, "ander doel");
    let leaning = ("eigen-1/2".to_owned(), vec![WHY.to_owned()]);
    assert_eq!(of(&a, &library), [leaning]);
}

#[test]
fn an_answer_is_stale_when_what_it_was_taken_over_from_changed_since() {
    let (mut a, library) = both();
    say(&mut a, 0, "iama-2.0/1.2.1", "waarde");
    let taken = |at: Option<String>| Answer {
        origins: vec![Origin {
            address: "iama-2.0/1.2.1".parse().unwrap(),
            at,
        }],
        ..text("daarom")
    };
    put_at(&mut a, &at(10), "eigen-1/2", taken(Some(at(0))));
    assert_eq!(of(&a, &library), []);
    say(&mut a, 30, "iama-2.0/1.2.1", "andere waarde");
    let leaning = ("eigen-1/2".to_owned(), vec!["iama-2.0/1.2.1".to_owned()]);
    assert_eq!(of(&a, &library), std::slice::from_ref(&leaning));
    put_at(&mut a, &at(31), "eigen-1/2", taken(Some(at(0))));
    assert_eq!(of(&a, &library), [], "the team looked at it again");
    // Taken over on a device whose clock was behind: what is known to be in it is no change.
    put_at(&mut a, &at(20), "eigen-1/2", taken(Some(at(30))));
    assert_eq!(of(&a, &library), []);
    put_at(&mut a, &at(20), "eigen-1/2", taken(None));
    assert_eq!(of(&a, &library), [leaning]);
}

#[test]
fn a_source_that_is_recalled_and_taken_over_is_one_source() {
    let (mut a, library) = both();
    say(&mut a, 0, WHY, "doel");
    let mut answer = text("daarom");
    answer.origins.push(Origin {
        address: WHY.parse().unwrap(),
        at: Some(at(0)),
    });
    put_at(&mut a, &at(10), "eigen-1/2", answer.clone());
    say(&mut a, 30, WHY, "ander doel");
    let leaning = ("eigen-1/2".to_owned(), vec![WHY.to_owned()]);
    assert_eq!(of(&a, &library), [leaning]);
    answer.origins[0].at = Some(at(30));
    put_at(&mut a, &at(20), "eigen-1/2", answer);
    assert_eq!(of(&a, &library), []);
}

#[test]
fn a_stale_answer_is_an_open_point_that_names_what_it_leans_on() {
    use crate::language::{Language, Texts};
    let (mut a, library) = both();
    say(&mut a, 0, WHY, "doel");
    say(&mut a, 1, HOW, "middel");
    say(&mut a, 2, "eigen-1/2", "daarom");
    for address in [HOW, "eigen-1/2"] {
        in_state(&mut a, 3, address, State::Agreed);
    }
    say(&mut a, 30, WHY, "ander doel");
    let blockers = Standing::new(&a, &library, "", "").blockers;
    let texts = Texts::new(Language::Dutch);
    let said: Vec<(String, String)> = blockers
        .iter()
        .filter(|one| one.kind == BlockerKind::Stale)
        .map(|one| {
            let address = one.address.as_ref().unwrap().to_string();
            (address, texts.say(&one.message))
        })
        .collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert_eq!(said[0].0, HOW);
    assert!(said[0].1.contains("steunt op 1.1.2,"), "{said:?}");
    assert!(said[1].1.contains("steunt op IAMA 2.0 1.1.2,"), "{said:?}");
}
