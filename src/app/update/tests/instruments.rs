//! Several instruments in one assessment.

use super::*;
use crate::app::CommandId;
use crate::assessment::{Edit, Origin};

fn used(id: &str) -> InstrumentRef {
    InstrumentRef::new(id, String::new())
}

/// IAMA 2.0 with its former edition beside it, in which 2A.1.1 was answered.
fn carried() -> Table {
    let former = InstrumentRef {
        former: true,
        ..used("iama-1.0")
    };
    let mut table = Table::of(vec![used("iama-2.0"), former]);
    let open = table.model.open.as_mut().unwrap();
    let old: crate::assessment::Address = "iama-1.0/1.1".parse().unwrap();
    let answer = Answer::default().with_value(Some(Value::Text("toen".into())));
    open.assessment.answers.insert(old.clone(), answer);
    let origin = Origin {
        address: old,
        at: None,
    };
    let mut now = Answer::default().with_value(Some(Value::Text("toen".into())));
    now.origins.push(origin);
    let new = "iama-2.0/1.1.1".parse().unwrap();
    open.assessment.answers.insert(new, now);
    table.keys("<Ctrl+N>");
    table
}

fn instruments(table: &Table) -> Vec<String> {
    let open = table.model.open.as_ref().unwrap();
    let used = open.assessment.instruments.iter();
    used.map(|one| one.id.clone()).collect()
}

fn walked(table: &Table) -> &str {
    let open = table.model.open.as_ref().unwrap();
    &open.instrument().unwrap().id
}

#[test]
fn an_instrument_is_added_gone_to_and_taken_back() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("w");
    let Some(Overlay::Pick(options, 0)) = &table.model.overlay else {
        panic!()
    };
    let words: Vec<&str> = options.iter().map(|(_, words)| words.as_str()).collect();
    assert!(words[0].starts_with("Hier: "), "{words:?}");
    assert!(
        !options.iter().any(|(id, _)| id.contains("iama-1.0")),
        "an edition with a successor is not for new work"
    );
    let added = options
        .iter()
        .position(|(id, _)| id.ends_with("non-discriminatie-1.0"))
        .unwrap();
    table.keys(&(added + 1).to_string());
    assert_eq!(instruments(&table), ["iama-2.0", "non-discriminatie-1.0"]);
    assert_eq!(walked(&table), "non-discriminatie-1.0");
    assert!(table.said().contains("vragen"), "{}", table.said());
    let recorded = table.effects.iter().any(|effect| {
        matches!(effect, Effect::Record(edit, _) if matches!(**edit, Edit::Instrument { .. }))
    });
    assert!(recorded, "it goes into the journal");
    table.keys("u");
    assert_eq!(instruments(&table), ["iama-2.0"]);
    assert_eq!(walked(&table), "iama-2.0");
}

#[test]
fn a_quick_scan_comes_first_and_the_team_stays_where_it_was() {
    let mut table = Table::new();
    table
        .goto("1.2.1")
        .act(Action::Command(CommandId::Instruments));
    table.keys("q<Enter>");
    // `q` goes to nothing: titles begin with what is done with them.
    table.keys("w");
    let Some(Overlay::Pick(options, _)) = &table.model.overlay else {
        panic!()
    };
    let at = options
        .iter()
        .position(|(id, _)| id.ends_with("quick-scan-1.0"))
        .unwrap();
    table.keys(&(at + 1).to_string());
    assert_eq!(instruments(&table), ["quick-scan-1.0", "iama-2.0"]);
    assert_eq!(walked(&table), "quick-scan-1.0");
    // Back to where IAMA was left.
    table.keys("w2");
    assert_eq!(walked(&table), "iama-2.0");
    assert_eq!(table.here(), "1.2.1");
}

#[test]
fn in_the_tree_tab_goes_through_the_instruments_and_stays_in_the_tree() {
    let mut table = Table::of(vec![used("iama-2.0"), used("non-discriminatie-1.0")]);
    table.goto("1.1.1").keys("<Esc>");
    assert_eq!(table.model.context(), Context::Tree);
    table.keys("<Tab>");
    assert_eq!(walked(&table), "non-discriminatie-1.0");
    assert_eq!(table.model.context(), Context::Tree);
    table.keys("<Tab>");
    assert_eq!(walked(&table), "iama-2.0");
    table.keys("<Shift+Tab>");
    assert_eq!(walked(&table), "non-discriminatie-1.0");
    let mut alone = Table::new();
    alone.goto("1.1.1").keys("<Esc><Tab>");
    assert!(alone.said().contains("één instrument"), "{}", alone.said());
}

#[test]
fn a_former_instrument_is_read_and_not_changed() {
    let mut table = carried();
    let outlines = &table.model.open.as_ref().unwrap().outlines;
    assert_eq!(outlines.len(), 2);
    table.keys("w2");
    assert_eq!(walked(&table), "iama-1.0");
    assert!(table.said().contains("alleen lezen"), "{}", table.said());
    let before = table
        .model
        .open
        .as_ref()
        .unwrap()
        .assessment
        .answers
        .clone();
    for keys in [
        "<Ctrl+G>1.1<Enter>",
        "<Enter>x",
        "<Esc>a",
        "k",
        "x",
        "d",
        "l",
        "c",
    ] {
        table.keys(keys);
        assert!(!matches!(table.model.screen, Screen::Form(..)), "{keys}");
        assert!(!table.here().is_empty(), "at a question");
    }
    assert_eq!(
        table.model.open.as_ref().unwrap().assessment.answers,
        before
    );
    assert_eq!(walked(&table), "iama-1.0");
}

#[test]
fn nobody_walks_into_a_former_instrument_by_going_on() {
    let mut table = carried();
    for _ in 0..400 {
        table.keys("<Ctrl+N>");
    }
    assert_eq!(walked(&table), "iama-2.0");
    assert!(table.said().contains("einde"), "{}", table.said());
}

#[test]
fn iama_4_2_3_leads_on_to_the_other_questionnaire_until_it_is_there() {
    let mut table = Table::new();
    let door = |table: &Table| table.model.open.as_ref().unwrap().door();
    table.goto("4.2.3");
    assert_eq!(door(&table), None);
    for (key, expected) in [
        ("1", Some("non-discriminatie-1.0")),
        ("2", Some("non-discriminatie-1.0")),
        ("3", None),
        ("4", None),
    ] {
        table.keys("<Enter>").keys(key).keys("<Esc>");
        assert_eq!(door(&table), expected, "{key}");
    }
    table.keys("<Enter>1<Esc>w");
    let Some(Overlay::Pick(options, _)) = &table.model.overlay else {
        panic!()
    };
    let at = options
        .iter()
        .position(|(id, _)| id.ends_with("non-discriminatie-1.0"))
        .unwrap();
    table.keys(&(at + 1).to_string()).goto("4.2.3");
    assert_eq!(door(&table), None);
}

#[test]
fn a_new_assessment_begins_with_iama_2_and_the_quick_scan_comes_first_where_it_was_chosen() {
    let mut table = Table::new();
    table.act(Action::Command(CommandId::ToHome));
    table.act(Action::Command(CommandId::NewAssessment));
    let Screen::Form(form, _) = &table.model.screen else {
        panic!()
    };
    assert_eq!(form.all_chosen("instruments"), ["iama-2.0"]);
    let at = form
        .fields
        .iter()
        .position(|field| field.key == "instruments")
        .unwrap();
    table.keys("Naam<Tab>Gemeente");
    for _ in 1..at {
        table.keys("<Tab>");
    }
    // The first of them is the quick scan.
    table.keys(" <Ctrl+S>");
    let made = table.effects.iter().rev().find_map(|effect| match effect {
        Effect::Create(made) => Some(made),
        _ => None,
    });
    let ids: Vec<&str> = made
        .unwrap()
        .instruments
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    assert_eq!(ids, ["quick-scan-1.0", "iama-2.0"]);
}

#[test]
fn an_assessment_with_the_first_edition_is_carried_over_after_it_was_closed() {
    let mut table = Table::of(vec![used("iama-1.0")]);
    assert!(table.model.offers(CommandId::CarryOver));
    table.act(Action::Command(CommandId::CarryOver));
    let close = table.effects.iter().position(|e| *e == Effect::Close);
    let carry = Effect::CarryOver("a.json".into());
    let carry = table.effects.iter().position(|e| *e == carry);
    assert!(close.is_some() && close < carry, "{:?}", table.effects);
    assert!(table.model.open.is_none());
    let mut other = Table::new();
    assert!(!other.model.offers(CommandId::CarryOver));
    other.act(Action::Command(CommandId::CarryOver));
    assert!(other.model.open.is_some());
    assert!(!other.effects.contains(&Effect::Close));
}
