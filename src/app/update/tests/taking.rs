//! Taking over, estimating, and the glossary at a question.

use super::*;
use crate::app::{CommandId, FinderMode, Taken};
use crate::questionnaire::Level;

fn table() -> Table {
    let used = |id: &str| InstrumentRef::new(id, String::new());
    Table::of(vec![used("iama-2.0"), used("non-discriminatie-1.0")])
}

fn at_1_5() -> Table {
    let mut table = table();
    table.goto("2.1.2").keys("<Enter>een brief kan ook<Esc>");
    table.goto("ND-1.5");
    table
}

fn offers(table: &Table) -> Vec<Taken> {
    let open = table.model.open.as_ref().unwrap();
    let offers = open.offers(table.model.library, &table.model.texts);
    offers.iter().map(|offer| offer.taken).collect()
}

const ADDRESS: &str = "non-discriminatie-1.0/ND-1.5";

#[test]
fn one_key_takes_over_what_is_new_as_a_draft_that_names_its_origin() {
    let mut table = at_1_5();
    assert_eq!(offers(&table), [Taken::NotYet]);
    table.keys("c");
    let answer = table.answer(ADDRESS);
    assert_eq!(answer.value, Some(Value::Text("een brief kan ook".into())));
    assert_eq!(answer.state, State::Draft);
    assert_eq!(answer.origins[0].address.to_string(), "iama-2.0/2.1.2@1");
    assert!(table.said().contains("IAMA"), "{}", table.said());
    assert_eq!(offers(&table), [Taken::Same]);
    let open = table.model.open.as_ref().unwrap();
    let from = open.came_from(table.model.library, "nl");
    assert_eq!(from.len(), 1);
    assert!(from[0].name.contains("2.1.2") && !from[0].changed);
}

#[test]
fn taking_over_twice_adds_nothing_and_a_source_that_changed_is_taken_again() {
    let mut table = at_1_5();
    table.keys("c");
    let once = table.answer(ADDRESS);
    table.keys("c");
    assert_eq!(table.answer(ADDRESS), once);
    assert!(table.said().contains("al overgenomen"), "{}", table.said());
    // Its time is what tells, so that a second has to pass.
    table.ms += 2_000;
    table.goto("2.1.2").keys("<Enter>, of een gesprek<Esc>");
    table.goto("ND-1.5");
    assert_eq!(offers(&table), [Taken::Changed]);
    table.keys("c");
    let Some(Value::Text(text)) = table.answer(ADDRESS).value else {
        panic!()
    };
    assert!(text.contains("een brief kan ook, of een gesprek"), "{text}");
    assert_eq!(table.answer(ADDRESS).origins.len(), 1);
}

#[test]
fn taking_over_is_one_step_back() {
    let mut table = at_1_5();
    table.keys("<Enter>eigen woorden<Esc>c");
    let Some(Value::Text(text)) = table.answer(ADDRESS).value else {
        panic!()
    };
    assert!(text.starts_with("eigen woorden"), "{text}");
    assert!(text.contains("een brief kan ook"), "{text}");
    table.keys("u");
    let back = table.answer(ADDRESS);
    assert_eq!(back.value, Some(Value::Text("eigen woorden".into())));
    assert!(back.origins.is_empty());
    table.keys("<Ctrl+Y>");
    assert_eq!(table.answer(ADDRESS).origins.len(), 1);
}

#[test]
fn in_a_field_the_palette_takes_over_and_what_was_being_written_stays() {
    let mut table = at_1_5();
    table.keys("<Enter>half");
    table.act(Action::Command(CommandId::TakeOver));
    let Some(Value::Text(text)) = table.answer(ADDRESS).value else {
        panic!()
    };
    assert!(text.starts_with("half") && text.contains("brief"), "{text}");
    table.keys("!");
    let Some(Value::Text(text)) = table.answer(ADDRESS).value else {
        panic!()
    };
    assert!(text.contains("brief"), "writing on keeps it: {text}");
}

#[test]
fn where_there_is_nothing_to_take_over_a_sentence_says_so() {
    let mut table = table();
    table.goto("1.1.1").keys("c");
    assert!(
        table.said().contains("neemt niets over"),
        "{}",
        table.said()
    );
    table.goto("ND-1.5").keys("c");
    assert!(table.said().contains("iama-2.0/2.1.2"), "{}", table.said());
    assert_eq!(table.answer(ADDRESS), Answer::default());
}

#[test]
fn earlier_answers_show_those_of_another_instrument_by_its_name() {
    let mut table = table();
    table.goto("4.2.3").keys("<Enter>2<Esc>");
    table.goto("ND-7.1");
    let open = table.model.open.as_ref().unwrap();
    let recalled = open.recalled("nl");
    let other = recalled.iter().find(|one| !one.from.is_empty()).unwrap();
    assert_eq!(other.address.to_string(), "iama-2.0/4.2.3");
    assert_eq!(other.text, "Mogelijk");
    table.keys("h");
    let Some(Overlay::Reader(reader)) = &table.model.overlay else {
        panic!()
    };
    assert!(reader.text.contains(&other_name(&table)), "{}", reader.text);
}

fn other_name(table: &Table) -> String {
    let open = table.model.open.as_ref().unwrap();
    let recalled = open.recalled("nl");
    recalled
        .iter()
        .find(|one| !one.from.is_empty())
        .unwrap()
        .name()
}

#[test]
fn the_team_estimates_a_level_changes_it_and_takes_it_away() {
    let mut table = at_1_5();
    table.keys("l");
    let Some(Overlay::Pick(options, 0)) = &table.model.overlay else {
        panic!("{:?}", table.model.overlay)
    };
    assert_eq!(options.len(), Level::ALL.len());
    assert!(
        options[2].1.starts_with("aanzienlijk: "),
        "{}",
        options[2].1
    );
    table.keys("3");
    assert_eq!(table.answer(ADDRESS).estimate, Some(Level::Considerable));
    table.keys("l");
    let Some(Overlay::Pick(options, 2)) = &table.model.overlay else {
        panic!("the present level is the selected one")
    };
    assert_eq!(options.len(), Level::ALL.len() + 1);
    table.keys("<End><↓><↓><↓><Enter>");
    assert_eq!(table.answer(ADDRESS).estimate, None);
    table.keys("u");
    assert_eq!(table.answer(ADDRESS).estimate, Some(Level::Considerable));
    // The answer itself was not touched.
    assert_eq!(table.answer(ADDRESS).value, None);
}

#[test]
fn where_the_answer_says_it_there_is_no_estimate() {
    let mut table = table();
    table.goto("ND-1.1").keys("l");
    assert!(table.model.overlay.is_none());
    assert!(
        table.said().contains("geen inschatting"),
        "{}",
        table.said()
    );
    table.goto("1.1.1").keys("l");
    assert!(table.model.overlay.is_none());
}

#[test]
fn the_terms_of_a_question_come_first_and_a_term_read_leads_back_to_the_list() {
    let mut table = table();
    table.goto("ND-5.3").keys("b");
    let Some(Overlay::Finder(finder)) = &table.model.overlay else {
        panic!()
    };
    assert_eq!(finder.mode, FinderMode::Terms);
    let here = table.model.texts.get("term-here");
    let marked = finder.hits.iter().take_while(|hit| hit.detail == here);
    let marked: Vec<&str> = marked.map(|hit| hit.label.as_str()).collect();
    assert!(marked.contains(&"proxy"), "{marked:?}");
    let all = crate::questionnaire::glossary::all("nl").len();
    assert_eq!(finder.hits.len(), all, "all others follow");
    table.keys("vals-pos<Enter>");
    let Some(Overlay::Reader(reader)) = &table.model.overlay else {
        panic!()
    };
    assert_eq!(reader.title, "fout-positief");
    table.keys("<Esc>");
    assert_eq!(table.model.context(), Context::Finder);
    table.keys("<Esc>");
    assert_eq!(table.model.context(), Context::Question);
}

#[test]
fn the_palette_finds_terms_too() {
    let mut table = table();
    table.goto("1.1.1").keys("<Ctrl+P>doelbinding<Enter>");
    let Some(Overlay::Reader(reader)) = &table.model.overlay else {
        panic!()
    };
    assert_eq!(reader.title, "doelbinding");
    table.keys("<Esc>");
    assert!(table.model.overlay.is_none());
}
