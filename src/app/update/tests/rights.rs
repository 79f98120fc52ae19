//! Rights by keys: taking over, the reason for another severity, closing early, the matrix and back.

use super::*;

/// A table with one right to weigh, named and taken into 4.1.3 by keys.
fn weighing() -> Table {
    let mut table = Table::new();
    table.goto("4.1.1").keys("<Enter>4<Esc>");
    table.goto("4.1.3").keys("y");
    table
}

fn rows(table: &Table) -> Vec<(String, String)> {
    let Some(Value::Rows(rows)) = table.answer("iama-2.0/4.1.3").value else {
        return Vec::new();
    };
    rows.into_iter()
        .map(|row| (row.cells["grondrecht"].clone(), row.cells["effect"].clone()))
        .collect()
}

fn is_matrix(table: &Table, selected: usize) -> bool {
    matches!(table.model.screen, Screen::Matrix(at) if at == selected)
}

#[test]
fn the_named_rights_are_taken_over_with_one_key_and_back_with_one() {
    let mut table = Table::new();
    table.goto("4.1.3").keys("y");
    assert!(table.said().contains("nog geen recht"), "{}", table.said());
    table.goto("4.1.1").keys("<Enter>46<Esc>");
    table.goto("4.1.2").keys("<Enter>6<Esc>");
    table.goto("4.1.3").keys("y");
    let taken = [("A4", "negatief"), ("A6", "beide")].map(|(a, b)| (a.to_owned(), b.to_owned()));
    assert_eq!(rows(&table), taken);
    assert!(table.said().contains("2 rechten"), "{}", table.said());
    table.keys("y");
    assert!(table.said().contains("al in de tabel"), "{}", table.said());
    table.keys("u");
    assert_eq!(rows(&table), []);
    table.keys("<Ctrl+Y>");
    assert_eq!(rows(&table), taken);
    assert_eq!(table.answer("iama-2.0/4.1.3").state, State::Draft);
}

#[test]
fn taking_over_works_from_the_palette_while_the_table_is_written_in() {
    let mut table = Table::new();
    table.goto("4.1.1").keys("<Enter>4<Esc>");
    table
        .goto("4.1.3")
        .keys("<Enter><Ctrl+P>rechten overnemen<Enter>");
    assert_eq!(rows(&table), [("A4".to_owned(), "negatief".to_owned())]);
    assert_eq!(table.model.context(), Context::Rows);
    table.goto("4.1.1");
    assert!(!table.model.offers(CommandId::TakeRights));
    table.keys("y");
    assert_eq!(rows(&table).len(), 1, "elsewhere the key does nothing");
}

#[test]
fn another_severity_asks_for_the_reason_at_once_and_blocks_nothing() {
    let mut table = weighing();
    table.goto("4.3.1").keys("<Enter>1<Esc>");
    table.goto("4.3.2").keys("<Enter>1<Esc>");
    // Severe, as suggested: nothing is asked.
    table.goto("4.3.3").keys("<Enter>3");
    assert_eq!(table.model.context(), Context::Options);
    assert_eq!(table.said(), "");
    table.keys("1");
    assert_eq!(table.model.context(), Context::Text);
    assert!(
        table.said().contains("suggestie (ernstig)"),
        "{}",
        table.said()
    );
    table.keys("Er is een uitweg.<Esc>");
    let answer = table.answer("iama-2.0/4.3.3@A4");
    assert_eq!(answer.value, Some(Value::Chosen(vec!["licht".into()])));
    assert_eq!(answer.explanation, "Er is een uitweg.");
    // With a reason there it is not asked again.
    table.keys("<Enter>2");
    assert_eq!(table.model.context(), Context::Options);
    table.keys("<Esc>u");
    let answer = table.answer("iama-2.0/4.3.3@A4");
    assert_eq!(answer.value, Some(Value::Chosen(vec!["licht".into()])));
}

#[test]
fn closing_early_is_offered_after_no_and_is_one_step_to_undo() {
    let mut table = weighing();
    assert!(!table.model.offers(CommandId::CloseEarly));
    table.goto("4.4.2").keys("<Enter>2");
    assert!(table.said().contains("vroeg afsluiten"), "{}", table.said());
    assert!(table.model.offers(CommandId::CloseEarly));
    let answers = |table: &Table| {
        table
            .model
            .open
            .as_ref()
            .unwrap()
            .assessment
            .answers
            .clone()
    };
    table.keys("<Esc>");
    let before = answers(&table);
    table.keys("<Ctrl+P>vroeg afsluiten<Enter><Ctrl+S>");
    assert!(matches!(&table.model.screen, Screen::Form(form, _) if form.problem.is_some()));
    table.keys("Te zwaar<Ctrl+S>");
    assert!(
        table.said().contains("Vroeg afgesloten"),
        "{}",
        table.said()
    );
    assert_eq!(table.here(), "5.B", "the advice is what is looked at next");
    let advice = table.answer("iama-2.0/5.B");
    assert_eq!(advice.value.unwrap().chosen(), ["niet-inzetten"]);
    let State::NotApplicable { reason } = table.answer("iama-2.0/4.5.1@A4").state else {
        panic!()
    };
    assert!(
        reason.starts_with("Te zwaar (na 4.4.2, recht A4 "),
        "{reason}"
    );
    table.keys("u");
    assert_eq!(
        answers(&table),
        before,
        "one step back takes all of it back"
    );
    table.keys("<Ctrl+Y>");
    assert_eq!(
        table.answer("iama-2.0/5.C").state.id(),
        "not_applicable",
        "and one step does all of it again"
    );
}

#[test]
fn without_a_no_closing_early_says_when_it_can_be_done() {
    let mut table = weighing();
    table.act(Action::Command(CommandId::CloseEarly));
    assert!(table.said().contains("na ‘nee’"), "{}", table.said());
    assert!(matches!(table.model.screen, Screen::Walk));
}

#[test]
fn enter_in_the_matrix_goes_to_the_first_step_that_is_open_and_escape_comes_back() {
    let mut table = Table::new();
    table.goto("4.1.1").keys("<Enter>46<Esc>");
    table.goto("4.1.3").keys("y");
    table.goto("4.3.1").keys("<Enter>1<Esc>m");
    assert!(is_matrix(&table, 0));
    table.keys("<Enter>");
    assert_eq!(table.here(), "4.3.2");
    // Answering and going on within the right keeps the way back.
    table.keys("<Enter>1<Esc>n<Enter>1<Esc>");
    assert_eq!(table.here(), "4.3.3");
    table.keys("<Esc>");
    assert!(is_matrix(&table, 0));
    table.keys("<↓><Enter>");
    assert_eq!(table.here(), "4.3.1");
    table.keys("<Esc>");
    assert!(is_matrix(&table, 1));
    // Whoever went to another question is back in the tree with Escape, as always.
    table.keys("<Enter>").goto("1.1.1").keys("<Esc>");
    assert_eq!(table.model.context(), Context::Tree);
}

#[test]
fn a_right_that_was_only_named_leads_to_the_table_of_realistic_impact() {
    let mut table = Table::new();
    table.goto("4.1.1").keys("<Enter>4<Esc>m<Enter>");
    assert_eq!(table.here(), "4.1.3");
    table.keys("<Esc>");
    assert!(is_matrix(&table, 0));
}

#[test]
fn what_somebody_else_holds_is_neither_taken_over_nor_closed() {
    let mut table = weighing();
    table.goto("4.4.2").keys("<Enter>2<Esc>");
    let answers = |table: &Table| {
        table
            .model
            .open
            .as_ref()
            .unwrap()
            .assessment
            .answers
            .clone()
    };
    let before = answers(&table);
    table.model.open.as_mut().unwrap().read_only =
        Some(crate::app::ReadOnly::Held("bea@laptop".into()));
    table.act(Action::Command(CommandId::CloseEarly));
    assert!(table.said().contains("bea@laptop"), "{}", table.said());
    assert_eq!(answers(&table), before);
}
