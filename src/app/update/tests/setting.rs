//! Theme, signs, mouse, own keys, and who writes.

use super::*;
use crate::app::{Keymap, Setting, Start, ThemeName};
use crate::assessment::Person;

/// A run that asks who writes, with a team of two.
fn asking() -> Table {
    let mut table = Table::new();
    table.model.ask_writer = true;
    let open = table.model.open.as_mut().unwrap();
    open.assessment.team.push(Person {
        id: "p2".into(),
        name: "Tuğba Şahin".into(),
        ..Person::default()
    });
    table.act(Action::Resize(100, 30));
    table
}

fn asks(table: &Table) -> bool {
    match &table.model.overlay {
        Some(Overlay::Pick(options, _)) => crate::app::pick_title(options) == "writer-title",
        _ => false,
    }
}

/// Who is recorded with each change that went to the journal.
fn recorded(table: &Table) -> Vec<Option<String>> {
    let by = |effect: &Effect| match effect {
        Effect::Record(edit, stamp) if matches!(**edit, Edit::Answer { .. }) => {
            Some(stamp.by.clone())
        }
        _ => None,
    };
    table.effects.iter().filter_map(by).collect()
}

#[test]
fn who_writes_is_asked_once_and_goes_with_every_change() {
    let mut table = asking();
    assert!(asks(&table));
    table.keys("2");
    assert_eq!(table.model.writer.as_deref(), Some("Tuğba Şahin"));
    assert!(!asks(&table));
    table.goto("1.1.1").keys("<Enter>ja<Esc>");
    assert!(!asks(&table), "it is asked once");
    let all = recorded(&table);
    assert!(!all.is_empty() && all.iter().all(|by| by.as_deref() == Some("Tuğba Şahin")));
    let answer = table.answer("iama-2.0/1.1.1");
    assert_eq!(answer.by.as_deref(), Some("Tuğba Şahin"));
    table.act(Action::Command(CommandId::WhoWrites));
    assert!(asks(&table), "until somebody wants to say so");
    let Some(Overlay::Pick(_, selected)) = &table.model.overlay else {
        panic!();
    };
    assert_eq!(*selected, 1, "the one who writes is selected");
    table.keys("<Esc>");
    assert_eq!(table.model.writer.as_deref(), Some("Tuğba Şahin"));
}

#[test]
fn whoever_does_not_say_is_not_recorded() {
    for keys in ["<Esc>", "4"] {
        let mut table = asking();
        table.keys(keys);
        assert_eq!(table.model.writer, None);
        assert!(!table.model.ask_writer);
        table.goto("1.1.1").keys("<Enter>ja");
        assert!(recorded(&table).iter().all(Option::is_none));
    }
}

#[test]
fn somebody_else_types_a_name() {
    let mut table = asking();
    table.keys("3<Ctrl+S>");
    let Screen::Form(form, _) = &table.model.screen else {
        panic!("{:?}", table.model.screen);
    };
    assert!(form.problem.is_some(), "a name is needed");
    table.keys("Els de Wit<Ctrl+S>");
    assert_eq!(table.model.writer.as_deref(), Some("Els de Wit"));
    let team = &table.model.open.as_ref().unwrap().assessment.team;
    assert_eq!(team.len(), 2, "the team stays as it is");
}

#[test]
fn it_is_not_asked_before_there_is_a_team_nor_where_nothing_can_be_written() {
    let mut table = asking();
    table.keys("<Esc>");
    table.model.ask_writer = true;
    table.model.open.as_mut().unwrap().assessment.team.clear();
    table.act(Action::Resize(90, 30));
    assert!(!asks(&table));
    table.act(Action::Command(CommandId::ToTeam));
    table.keys("nAnna<Ctrl+S>");
    assert!(
        asks(&table),
        "the first in the team can be chosen: {:?}",
        table.model.overlay
    );
    let mut table = asking();
    table.keys("<Esc>");
    table.model.ask_writer = true;
    let holder = crate::app::ReadOnly::Held("anna@laptop".into());
    table.model.open.as_mut().unwrap().read_only = Some(holder);
    table.act(Action::Resize(90, 30));
    assert!(!asks(&table));
}

#[test]
fn another_person_begins_a_line_of_history_of_their_own() {
    let mut table = asking();
    table.keys("1").goto("1.1.1").keys("<Enter>een");
    let lines = |table: &Table| table.model.open.as_ref().unwrap().assessment.history.len();
    let before = lines(&table);
    table.keys(" twee");
    assert_eq!(lines(&table), before, "one person's typing is one line");
    table.model.writer = Some("Tuğba Şahin".into());
    table.keys(" drie");
    assert_eq!(lines(&table), before + 1);
}

#[test]
fn a_theme_is_chosen_from_a_list_takes_effect_and_is_kept() {
    let mut table = Table::new();
    table.act(Action::Command(CommandId::ChooseTheme));
    table.keys("4");
    assert_eq!(table.model.look.theme, ThemeName::Contrast);
    assert!(table.model.overlay.is_none());
    let kept = Effect::KeepSetting(Setting::Theme(ThemeName::Contrast));
    assert!(table.effects.contains(&kept));
    table.act(Action::Command(CommandId::ChooseTheme));
    assert!(
        matches!(&table.model.overlay, Some(Overlay::Pick(_, 3))),
        "the present one"
    );
}

#[test]
fn mouse_and_signs_go_on_and_off() {
    let mut table = Table::new();
    for on in [true, false] {
        table.act(Action::Command(CommandId::Mouse));
        assert_eq!(table.model.look.mouse, on);
        assert!(
            table
                .effects
                .contains(&Effect::KeepSetting(Setting::Mouse(on)))
        );
        table.act(Action::Command(CommandId::AsciiSigns));
        assert_eq!(table.model.look.ascii, on);
        assert!(
            table
                .effects
                .contains(&Effect::KeepSetting(Setting::Ascii(on)))
        );
    }
}

#[test]
fn own_keys_work_and_show_everywhere() {
    let mut table = Table::new();
    let keymap = Keymap::read("keys.yaml", "next-question: [F13]\n").unwrap();
    let model = std::mem::replace(
        &mut table.model,
        Model::new(library(), Texts::new(Language::Dutch), (1, 1)),
    );
    table.model = model.started(Start {
        keymap,
        ..Start::default()
    });
    table.goto("1.1.1");
    table.keys("n");
    assert_eq!(table.here(), "1.1.1", "the key of the table is free");
    table.keys("<F13>");
    assert_ne!(table.here(), "1.1.1");
    table.keys("<Ctrl+P>volgende");
    let Some(Overlay::Finder(finder)) = &table.model.overlay else {
        panic!();
    };
    assert_eq!(finder.hits[0].detail, "F13");
}
