//! The list of action points: what is shown, what stays selected, where a line leads.

use super::*;
use crate::app::{ActionFormat, CommandId};
use crate::assessment::ActionState;
use crate::standing::TaskKey;

fn shown(table: &Table) -> Vec<String> {
    let open = table.model.open.as_ref().unwrap();
    let tasks = open.shown_tasks();
    tasks.into_iter().map(|task| task.text).collect()
}

fn selected(table: &Table) -> String {
    let Screen::Records(list) = table.model.screen else {
        panic!("no list");
    };
    let open = table.model.open.as_ref().unwrap();
    open.task(list.selected).unwrap().text
}

/// Three action points and a parked question, on their list.
fn listed() -> Table {
    let mut table = Table::new();
    table
        .goto("1.1.1")
        .keys("+bellen<Tab>Bea<Tab>2026-05-01<Ctrl+S>");
    table.goto("1.4.2").keys("+schrijven<Tab>Anna<Ctrl+S>");
    table.keys("<Ctrl+P>actiepunten<Enter>");
    table.keys("nmailen<Tab>Bea<Tab>+7<Ctrl+S><Esc>");
    table.goto("1.1.1").keys("k");
    table.keys("navragen<Ctrl+S>@");
    table
}

#[test]
fn what_is_due_first_comes_first_and_a_day_is_understood_as_in_the_parking_lot() {
    let mut table = listed();
    assert_eq!(shown(&table), ["mailen", "bellen", "schrijven", "navragen"]);
    let open = table.model.open.as_ref().unwrap();
    let point = |text: &str| {
        let mut points = open.assessment.action_points.iter();
        points.find(|point| point.text == text).unwrap()
    };
    assert_eq!(point("mailen").due, "2026-03-11");
    assert_eq!(point("bellen").origin.as_ref().unwrap().question, "1.1.1");
    table.keys("o");
    assert_eq!(shown(&table), ["schrijven", "mailen", "bellen", "navragen"]);
}

#[test]
fn the_filter_is_said_and_escape_takes_it_away_before_it_leaves() {
    let mut table = listed();
    table.keys("fbea<Ctrl+S>");
    assert_eq!(shown(&table), ["mailen", "bellen"]);
    let open = table.model.open.as_ref().unwrap();
    let notes = table.model.record_notes(open, RecordKind::ActionPoints);
    assert!(
        notes
            .iter()
            .any(|note| note.contains("bea") && note.contains("2 van 4")),
        "{notes:?}"
    );
    table.keys("<Esc>");
    assert_eq!(shown(&table).len(), 4);
    assert!(matches!(table.model.screen, Screen::Records(_)));
    table.keys("<Esc>");
    assert!(matches!(table.model.screen, Screen::Walk));
}

#[test]
fn whoever_may_only_look_may_filter_too() {
    let mut table = listed();
    table.model.open.as_mut().unwrap().read_only = Some(crate::app::ReadOnly::Held("Bob".into()));
    table.keys("fbea<Ctrl+S>");
    assert_eq!(shown(&table), ["mailen", "bellen"]);
}

#[test]
fn the_selected_line_stays_with_its_record() {
    let mut table = listed();
    table.keys("<Home>");
    assert_eq!(selected(&table), "mailen");
    table.keys(" ");
    // Done, it has gone down, and is still selected.
    assert_eq!(selected(&table), "mailen");
    assert_eq!(shown(&table)[3], "mailen");
    table.keys("<Ctrl+Z>@");
    assert_eq!(selected(&table), "mailen");
    assert_eq!(shown(&table)[0], "mailen");
    // One that the filter hides leaves its line to the next.
    table.keys("f<Tab><↓><Ctrl+S> ");
    let open = table.model.open.as_ref().unwrap();
    assert_eq!(open.tasks.filter.state, Some(ActionState::Open));
    assert_eq!(selected(&table), "bellen");
}

#[test]
fn a_line_leads_to_its_question_and_back() {
    let mut table = listed();
    table.keys("<Home><↓>");
    assert_eq!(selected(&table), "bellen");
    table.keys("<→>");
    assert_eq!(table.here(), "1.1.1");
    table.keys("<Esc>");
    assert_eq!(selected(&table), "bellen");
    // What is to be found out leads to its question, and is not ticked off here.
    table.keys("<End> ");
    assert!(table.said().contains('k') && selected(&table) == "navragen");
    table.keys("<Enter>");
    assert_eq!(table.here(), "1.1.1");
    table.keys("<Esc><Home><→>");
    assert!(table.said().contains("geen vraag"), "{}", table.said());
}

#[test]
fn a_record_that_is_looked_for_is_shown_whatever_the_filter() {
    let mut table = listed();
    table.keys("fbea<Ctrl+S><Esc><Esc>@fbea<Ctrl+S>");
    table.keys("<Ctrl+P>schrijven<Enter>");
    assert_eq!(selected(&table), "schrijven");
    let open = table.model.open.as_ref().unwrap();
    assert!(open.tasks.filter.is_empty());
    assert!(matches!(open.tasks.at, Some(TaskKey::ActionPoint(_))));
}

#[test]
fn the_points_go_to_other_programs_from_the_palette() {
    let mut table = listed();
    table.act(Action::Command(CommandId::ExportActions));
    table.act(Action::Command(CommandId::ExportCalendar));
    for format in [ActionFormat::Csv, ActionFormat::Calendar] {
        assert!(table.effects.contains(&Effect::Actions(format)));
    }
    let mut empty = Table::new();
    empty.act(Action::Command(CommandId::ExportActions));
    assert!(!empty.effects.contains(&Effect::Actions(ActionFormat::Csv)));
}
