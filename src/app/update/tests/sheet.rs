//! Asking for a preparation sheet.

use super::*;

#[test]
fn a_sheet_is_asked_for_in_the_palette_and_made_for_the_role_that_was_chosen() {
    let mut table = Table::new();
    table.keys("<Ctrl+P>voorbereidingsblad<Enter>");
    let Screen::Form(form, _) = &table.model.screen else {
        panic!("no form: {}", table.said())
    };
    let first = form.chosen("role");
    table.keys("<Ctrl+S>");
    assert_eq!(table.effects.last(), Some(&Effect::Sheet(first.clone())));
    assert!(table.said().contains("wordt gemaakt"), "{}", table.said());
    table.keys("<Ctrl+P>voorbereidingsblad<Enter><Down><Down><Enter><Ctrl+S>");
    let Some(Effect::Sheet(other)) = table.effects.last() else {
        panic!("{:?}", table.effects.last())
    };
    assert_ne!(*other, first);
    assert!(!matches!(table.model.screen, Screen::Form(..)));
}

#[test]
fn leaving_the_form_makes_no_sheet() {
    let mut table = Table::new();
    table.keys("<Ctrl+P>voorbereidingsblad<Enter><Esc>");
    let sheets = table
        .effects
        .iter()
        .filter(|effect| matches!(effect, Effect::Sheet(_)));
    assert_eq!(sheets.count(), 0);
}
