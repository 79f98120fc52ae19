//! The mouse: what stands where, and what a click on it does.

use super::fixtures::{assessment, lay_out, opened, press, walk_to};
use super::scenes::scenes;
use super::{COLOUR, drawn, rows};
use crate::app::{Action, Context, Focus, Model, Now, Overlay, Screen, Spot, update};
use crate::tui::spot_at;

/// Clicks where these words stand.
fn click(model: &mut Model, words: &str) {
    lay_out(model);
    let drawn = rows(&drawn(model, &COLOUR, model.size).0);
    let place = drawn.iter().enumerate().find_map(|(y, row)| {
        let before = &row[..row.find(words)?];
        Some((crate::text::width::width(before), y))
    });
    let (x, y) = place.unwrap_or_else(|| panic!("{words} in\n{}", drawn.join("\n")));
    let spot = spot_at(model, x as u16, y as u16);
    let spot = spot.unwrap_or_else(|| panic!("nothing at {words}"));
    update(model, Action::Point(spot), &Now::default());
    lay_out(model);
}

fn wheel(model: &mut Model, by: isize) {
    lay_out(model);
    update(model, Action::Wheel(by), &Now::default());
    lay_out(model);
}

#[test]
fn a_click_selects_a_line_and_another_one_opens_it() {
    let mut model = opened(assessment(), (100, 30));
    press(&mut model, &["Esc"]);
    model.screen = Screen::Records(crate::app::Records {
        kind: crate::app::RecordKind::People,
        selected: 0,
    });
    click(&mut model, "Tuğba");
    let Screen::Records(list) = &model.screen else {
        panic!("{:?}", model.screen);
    };
    assert_eq!(list.selected, 1);
    click(&mut model, "Tuğba");
    assert!(matches!(model.screen, Screen::Form(..)));
    click(&mut model, "Functie");
    let Screen::Form(form, _) = &model.screen else {
        panic!("{:?}", model.screen);
    };
    assert_eq!(form.fields[form.focus].key, "function");
}

#[test]
fn a_click_goes_to_an_entry_and_to_a_field() {
    let mut model = opened(assessment(), (100, 30));
    walk_to(&mut model, "1.1.1", None);
    click(&mut model, "1.1.3");
    let (address, _) = model.open.as_ref().unwrap().question().unwrap();
    assert_eq!(address.number(), "1.1.3");
    click(&mut model, "Bestaanszekerheid");
    assert_eq!(model.open.as_ref().unwrap().walk.focus, Focus::Field(0));
    click(&mut model, "Doelmatigheid");
    assert_eq!(
        model.open.as_ref().unwrap().walk.fields[0].cursor(),
        Some((1, 0))
    );
    click(&mut model, "Doelmatigheid");
    assert_eq!(model.context(), Context::Line, "it is written in");
}

#[test]
fn a_click_in_the_footer_gives_the_command() {
    let mut model = opened(assessment(), (100, 30));
    walk_to(&mut model, "1.1.1", None);
    click(&mut model, "Volgende");
    let (address, _) = model.open.as_ref().unwrap().question().unwrap();
    assert_eq!(address.number(), "1.1.2");
}

#[test]
fn the_wheel_does_what_the_arrows_do() {
    let mut model = opened(assessment(), (100, 30));
    walk_to(&mut model, "1.2.1", Some(0));
    let cursor = |model: &Model| model.open.as_ref().unwrap().walk.fields[0].cursor();
    let before = cursor(&model);
    wheel(&mut model, 1);
    assert_ne!(cursor(&model), before);
    wheel(&mut model, -1);
    assert_eq!(cursor(&model), before);
    press(&mut model, &["F1"]);
    wheel(&mut model, 1);
    assert!(
        matches!(model.overlay, Some(Overlay::Help(3))),
        "{:?}",
        model.overlay
    );
}

#[test]
fn under_something_that_lies_over_the_screen_nothing_can_be_clicked() {
    let mut model = opened(assessment(), (100, 30));
    walk_to(&mut model, "1.1.1", None);
    let tree = spot_at(&model, 5, 3);
    assert!(matches!(tree, Some(Spot::Entry(_))), "{tree:?}");
    press(&mut model, &["F1"]);
    assert_eq!(spot_at(&model, 5, 3), None);
}

#[test]
fn a_click_anywhere_on_any_screen_never_panics() {
    for size in [(40, 12), (60, 16), (100, 30)] {
        for (_, mut model) in scenes(size) {
            for (x, y) in [
                (1, 1),
                (4, 6),
                (20, 9),
                (40, 12),
                (3, size.1 - 1),
                (300, 300),
            ] {
                if let Some(spot) = spot_at(&model, x, y) {
                    update(&mut model, Action::Point(spot), &Now::default());
                    lay_out(&mut model);
                }
                wheel(&mut model, 1);
            }
        }
    }
}
