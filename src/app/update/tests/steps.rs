//! Steps back, and what careless hands do: nothing is lost, nothing comes back by itself.

use super::*;
use crate::app::command::CommandId;

#[test]
fn every_step_back_in_a_list_takes_something_back_and_never_brings_anything_again() {
    let mut table = Table::new();
    table
        .goto("2.algoritmen")
        .keys("<Enter><Enter>een<Enter>twee<Enter>drie<Enter><Esc>");
    // Twice down, once away, in one visit.
    table.keys("<Home><Alt+↓><Alt+↓><Del>");
    let items = |table: &Table| match table.answer("iama-2.0/2.algoritmen").value {
        Some(Value::Items(items)) => items.into_iter().map(|item| item.text).collect(),
        _ => Vec::<String>::new(),
    };
    let mut seen = vec![items(&table)];
    while table.keys("<Ctrl+Z>").said().starts_with("Ongedaan") {
        seen.push(items(&table));
    }
    let expected: Vec<Vec<&str>> = vec![
        vec!["twee", "drie"],
        vec!["twee", "drie", "een"],
        vec!["twee", "een", "drie"],
        vec!["een", "twee", "drie"],
        vec!["een", "twee"],
        vec!["een"],
        vec![],
    ];
    assert_eq!(seen, expected);
    for state in expected.iter().rev().skip(1) {
        table.keys("<Ctrl+Y>");
        assert_eq!(&items(&table), state);
    }
}

#[test]
fn undo_in_a_text_goes_on_with_what_was_done_to_the_answer_before() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("<Enter>tekst<F5><Ctrl+Z>");
    assert_eq!(table.answer("iama-2.0/1.1.1").state, State::Draft);
    table.keys("<Ctrl+Z>");
    assert_eq!(table.answer("iama-2.0/1.1.1"), Answer::default());
    // Never to another question while somebody writes.
    table.keys("<Ctrl+Y>").goto("1.4.2").keys("<Enter><Ctrl+Z>");
    assert_eq!(table.here(), "1.4.2");
    assert!(table.said().contains("niets ongedaan"), "{}", table.said());
}

#[test]
fn a_row_is_filled_in_without_a_letter_becoming_a_command() {
    let mut table = Table::new();
    // The second cell begins after the choice in the first; Enter in the last one goes to a new row.
    table
        .goto("1.1.2")
        .keys("<Enter><Enter><Enter>meer hulp<Enter>minder schulden<Enter>");
    let Some(Value::Rows(rows)) = table.answer("iama-2.0/1.1.2").value else {
        unreachable!("a table");
    };
    assert_eq!(rows[0].cells["doel"], "meer hulp");
    assert_eq!(rows[0].cells["meetbaar"], "minder schulden");
    assert_eq!(table.model.context(), Context::Rows);
    let field = table.model.open.as_ref().unwrap().field();
    assert_eq!(field.unwrap().cursor(), Some((1, 0)));
}

#[test]
fn a_dissenting_view_can_be_changed_and_taken_away() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("dAnna<Tab>te vreog<Ctrl+S>");
    table.keys("d<↑><Enter><Tab><Ctrl+A>te vroeg<Ctrl+S>");
    let dissent = |table: &Table| table.answer("iama-2.0/1.1.1").dissent;
    assert_eq!(dissent(&table)[0].text, "te vroeg");
    assert_eq!(dissent(&table)[0].who, "Anna");
    table.keys("d<Enter>Bea<Tab>te laat<Ctrl+S>");
    assert_eq!(dissent(&table).len(), 2);
    table.keys("d1<Tab><Ctrl+A><Del><Ctrl+S>");
    assert_eq!(dissent(&table).len(), 1);
    assert_eq!(dissent(&table)[0].who, "Bea");
    table.keys("u");
    assert_eq!(dissent(&table).len(), 2);
}

#[test]
fn what_could_not_be_saved_is_not_let_go_of_before_somebody_asks_twice() {
    for (first, again) in [
        ("<Esc><Esc>", "<Esc>"),
        ("<Ctrl+P>beginscherm<Enter>", "<Ctrl+P>beginscherm<Enter>"),
    ] {
        let mut table = Table::new();
        table.goto("1.1.1").keys("<Enter>tekst<Esc>");
        table.act(Action::Saved(SaveState::Failed("schijf vol".into())));
        table.keys(first);
        assert!(table.model.open.is_some() && table.said().contains("schijf"));
        assert!(!table.effects.contains(&Effect::Close));
        table.keys(again);
        assert!(table.model.open.is_none());
    }
}

#[test]
fn a_key_that_does_nothing_on_a_list_is_not_offered_there() {
    let mut table = Table::new();
    table.keys("@");
    assert!(table.model.offers(CommandId::ToggleDone));
    table.keys("<Esc><Ctrl+P>team<Enter>");
    assert!(!table.model.offers(CommandId::ToggleDone));
}

#[test]
fn no_reason_is_asked_for_a_round_that_cannot_be_opened() {
    let mut table = Table::new();
    table.keys("so<Ctrl+S>proef<Ctrl+S>");
    let roles = {
        let open = table.model.open.as_ref().unwrap();
        open.assessment.rounds[0].required.len()
    };
    for _ in 0..roles {
        table.keys(
            "<Enter><Ctrl+A>Anna<Tab><Ctrl+A>PL<Tab><Tab><Tab><Tab><Tab>ONDERTEKEN<Ctrl+S><↓>",
        );
    }
    let standing = table.model.open.as_ref().unwrap().standing.round;
    assert!(
        matches!(standing, RoundStanding::Complete { .. }),
        "{}",
        table.said()
    );
    table.keys("o");
    assert!(matches!(table.model.screen, Screen::SignOff(_)));
    assert!(
        table.said().contains("Ronde 1 is compleet"),
        "{}",
        table.said()
    );
}

#[test]
fn nothing_is_called_saved_that_is_not() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("<Ctrl+C>");
    assert!(table.said().contains("alles is bewaard"));
    table.act(Action::Saved(SaveState::Failed("schijf vol".into())));
    table.keys("<Ctrl+C>");
    assert!(table.said().contains("nog niet alles"), "{}", table.said());
}

#[test]
fn what_is_no_date_is_kept_and_said() {
    let mut table = Table::new();
    table.goto("5.C").keys("<Enter><→><→><→><→><→><Enter>");
    table.keys("morgen<Enter>");
    assert!(table.said().contains("geen datum"), "{}", table.said());
    let Some(Value::Rows(rows)) = table.answer("iama-2.0/5.C").value else {
        unreachable!("a table");
    };
    assert_eq!(rows[0].cells["datum"], "morgen");
    table.keys("<Esc><←><Enter><Ctrl+A>2026-03-04<Enter>");
    assert!(!table.said().contains("geen datum"), "{}", table.said());
}
