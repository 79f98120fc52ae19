//! Every command of the table can be given where it works, by each of its names and keys.

use std::collections::BTreeSet;

use crate::app::command::{ALL, in_context};
use crate::app::{Action, CommandId as Id, KeyCode, Model, Screen, commands};
use crate::language::{Language, Texts};
use crate::plain::{Found, Meant, Names, Wanted, read};
use crate::tui::tests::fixtures::{assessment, opened, walk_to};
use crate::tui::tests::scenes::scenes;

/// Models that together are in every context, with something to do in each.
fn models() -> Vec<(&'static str, Model)> {
    let mut models = scenes((120, 40));
    let mut table = opened(assessment(), (120, 40));
    walk_to(&mut table, "1.1.2", Some(0));
    models.push(("rows", table));
    let mut overview = opened(assessment(), (120, 40));
    overview.screen = Screen::Overview;
    models.push(("overview", overview));
    models
}

/// What a line gives, where it gives one action.
fn only(meant: &Meant) -> Option<&Action> {
    match meant {
        Meant::Do(actions) if actions.len() == 1 => actions.first(),
        _ => None,
    }
}

#[test]
fn every_command_can_be_given_by_its_names_where_it_works() {
    let names = Names::new();
    let both = [Language::Dutch, Language::English].map(Texts::new);
    let mut given: BTreeSet<Id> = BTreeSet::new();
    for (scene, model) in models() {
        let context = model.context();
        for command in in_context(context).filter(|one| model.offers(one.id)) {
            let works = |one: &crate::app::Command| one.works_in(context) && model.offers(one.id);
            let mut called = vec![command.name.to_owned()];
            called.extend(both.iter().map(|texts| command.label(texts)));
            for (index, words) in called.into_iter().enumerate() {
                let shared = matches!(names.find(&words, works), Found::Several(_));
                assert!(
                    index > 0 || !shared,
                    "{words} in {context:?} is no name of its own"
                );
                let line = match command.id {
                    Id::ChooseNumber | Id::ChoosePage => format!(":{words} 1"),
                    _ => format!(":{words}"),
                };
                let meant = read(&line, false, &model, &names);
                let done = match only(&meant) {
                    Some(Action::Command(id)) => *id == command.id,
                    Some(Action::Key(key)) => {
                        model.keymap.resolve(*key, context) == Some(command.id)
                    }
                    _ => command.id == Id::Help && matches!(meant, Meant::Help(_)),
                };
                assert!(done || shared, "{scene}: {line} gives {meant:?}");
            }
            given.insert(command.id);
        }
    }
    // What is offered only now and then, where there is something for it to do, has its name all the same.
    for command in commands().iter().filter(|one| !given.contains(&one.id)) {
        let known = ALL.iter().any(|context| {
            let works = |one: &crate::app::Command| one.works_in(*context);
            names.find(command.name, works) == Found::One(command.id)
        });
        assert!(known, "{} can be given nowhere", command.name);
    }
    assert!(
        given.len() * 10 > commands().len() * 9,
        "{} were given",
        given.len()
    );
}

#[test]
fn every_key_that_works_on_screen_can_be_given_by_its_name() {
    let names = Names::new();
    for (scene, model) in models() {
        let context = model.context();
        for command in in_context(context).filter(|one| model.offers(one.id)) {
            for key in model.keymap.keys_for(command, context) {
                let on_screen = crate::app::command::key_name(key, &model.texts);
                for line in [format!(":{key}"), format!(":{on_screen}")] {
                    let meant = read(&line, false, &model, &names);
                    let done = match only(&meant) {
                        Some(Action::Key(found)) => *found == key,
                        _ => command.id == Id::Help || matches!(key.code, KeyCode::Char('1'..='9')),
                    };
                    assert!(done, "{scene}: {line} gives {meant:?}");
                }
            }
        }
    }
}

#[test]
fn help_tells_every_command_that_works_here_in_both_languages() {
    for language in [Language::Dutch, Language::English] {
        for (scene, mut model) in models() {
            model.texts = Texts::new(language);
            let told = crate::plain::help::here(&model).join("\n");
            let context = model.context();
            for command in in_context(context).filter(|one| model.offers(one.id)) {
                let help = command.help(&model.texts);
                assert!(told.contains(&help), "{scene}: {help}");
            }
            assert!(!told.contains(['⟨', '↑', '\u{1b}']), "{scene}: {told}");
        }
    }
}

#[test]
fn all_commands_are_told() {
    let (_, model) = models().remove(0);
    let names = Names::new();
    let told = crate::plain::help::told_of(&Wanted::All, &model, &names).join("\n");
    for command in commands() {
        assert!(
            told.contains(&command.label(&model.texts)),
            "{}",
            command.name
        );
    }
}

#[test]
fn a_question_mark_is_short_and_says_how_to_hear_more() {
    let names = Names::new();
    for (scene, model) in models() {
        let told = crate::plain::help::told_of(&Wanted::Few, &model, &names);
        assert!(told.len() <= 16, "{scene}: {told:#?}");
        let last = told.last().map_or("", String::as_str);
        assert!(last.contains("hulp alles"), "{scene}: {last}");
    }
}

#[test]
fn one_command_can_be_asked_after_by_its_name_or_by_what_it_is_about() {
    let names = Names::new();
    let (_, mut model) = models().remove(0);
    for language in [Language::Dutch, Language::English] {
        model.texts = Texts::new(language);
        for command in commands() {
            for texts in [Language::Dutch, Language::English].map(Texts::new) {
                let label = command.label(&texts);
                let Meant::Help(wanted) = read(&format!(":hulp {label}"), false, &model, &names)
                else {
                    panic!("{label}");
                };
                // Whoever asks after everything gets everything.
                if matches!(wanted, Wanted::About(_)) {
                    let told = crate::plain::help::told_of(&wanted, &model, &names).join("\n");
                    assert!(
                        told.contains(&command.help(&model.texts)),
                        "{label}: {told}"
                    );
                }
            }
        }
    }
    model.texts = Texts::new(Language::Dutch);
    let ask = |words: &str| {
        let Meant::Help(wanted) = read(words, false, &model, &names) else {
            panic!("{words}");
        };
        crate::plain::help::told_of(&wanted, &model, &names).join("\n")
    };
    assert!(ask(":?standpunt").contains("Afwijkend standpunt"));
    assert!(ask(":hulp xyzzy").contains("xyzzy"));
    assert!(ask(":hulp alles").lines().count() > ask(":?").lines().count());
    assert_eq!(ask(":??"), ask(":hulp alles"));
}

#[test]
fn every_scene_is_told_in_words() {
    for language in [Language::Dutch, Language::English] {
        for (scene, model) in crate::tui::tests::scenes::scenes_in(language, (120, 40)) {
            let told = crate::plain::Scene::of(&model).in_full(&model.texts);
            assert!(!told.is_empty(), "{scene}");
            let told = told.join("\n");
            assert!(
                !told.contains(['⟨', '│', '─', '›', '✓', '○', '◐', '•']),
                "{scene}: {told}"
            );
            let prompt = crate::plain::prompt(&model);
            assert!(
                !prompt.is_empty() && !prompt.contains(['\n', '⟨']),
                "{scene}: {prompt}"
            );
        }
    }
}
