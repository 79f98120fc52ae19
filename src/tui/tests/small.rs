//! The least window: everything is there, by scrolling, and what is written stands in view.

use std::collections::BTreeSet;

use super::fixtures::{assessment, blank, lay_out, opened, press, signed, walk_to};
use super::scenes::scenes;
use super::{COLOUR, drawn, rows};
use crate::app::{
    Action, CommandId, Field, Focus, Form, FormField, FormInput, FormPurpose, Model, Now, Overlay,
    Screen, SignOff, Urgency, update,
};
use crate::assessment::{Answer, What};
use crate::language::Language;
use crate::questionnaire::Library;
use crate::standing::RoundStanding;
use crate::tui::view::{LEAST_HEIGHT, LEAST_WIDTH, Shape, shape};

const LEAST: (u16, u16) = (LEAST_WIDTH, LEAST_HEIGHT);

fn shown(model: &Model) -> Vec<String> {
    rows(&drawn(model, &COLOUR, LEAST).0)
}

/// The words on rows, without what stands in edges.
fn words(rows: &[String]) -> String {
    let all = rows.join(" ");
    let words: Vec<&str> = all
        .split_whitespace()
        .filter(|word| !["↑", "↓", "│", "┃", "›"].contains(word))
        .collect();
    // A word with a hyphen may go over two lines.
    words.join(" ").replace("- ", "-")
}

/// What the screen is about: it must be on it.
fn heading(model: &Model) -> String {
    let open = model.open.as_ref();
    match (&model.overlay, &model.screen, open) {
        (Some(Overlay::Reader(reader)), ..) => reader.title.clone(),
        (Some(Overlay::ReadBack(read)), ..) => read.title.clone(),
        (Some(Overlay::Help(_)), ..) => model.word("screen-help"),
        (Some(Overlay::Finder(_)), ..) => model.word("screen-find-everything"),
        (Some(Overlay::Pick(options, _)), ..) => model.word(crate::app::pick_title(options)),
        (_, Screen::Form(form, _), _) => model.word(form.title),
        (_, Screen::Records(list), _) => model.word(list.kind.titles()[0]),
        (_, Screen::Matrix(_), _) => model.word("screen-matrix"),
        (_, Screen::SignOff(_), _) => model.word("screen-sign-off"),
        (_, Screen::Session(_), _) => model.session_title(),
        (_, Screen::Sections, _) => model.word("reading-sections"),
        (_, Screen::Remarks, _) => model.word("screen-remarks"),
        (_, Screen::Changes, _) => model.changes_title(),
        (_, Screen::Walk, Some(open)) if open.walk.focus == Focus::Tree => {
            let instrument = open.instrument().unwrap();
            instrument.title.in_language("nl").to_owned()
        }
        (_, Screen::Walk | Screen::Reading, Some(open)) => match open.entry().unwrap().what {
            What::Question(question) => question.ask.in_language("nl").to_owned(),
            What::Section(section) => section.title.in_language("nl").to_owned(),
            What::Notice(_) => String::new(),
        },
        _ => model.word("screen-program"),
    }
}

#[test]
fn every_screen_has_its_heading_and_something_of_its_content() {
    for (name, model) in scenes(LEAST) {
        let rows = shown(&model);
        let all = words(&rows);
        assert!(!all.contains("te klein"), "{name}\n{all}");
        let full = heading(&model);
        let beginning: String = match &model.screen {
            // The text at hand begins with what was said of its section.
            Screen::Reading if model.overlay.is_none() => "1.1 Aanleiding".into(),
            _ => full.chars().take(14).collect(),
        };
        assert!(
            all.contains(beginning.trim()),
            "{name}: {beginning}\n{}",
            rows.join("\n")
        );
        let filled = rows[1..]
            .iter()
            .filter(|row| !row.trim().is_empty())
            .count();
        assert!(filled >= 4, "{name}\n{}", rows.join("\n"));
    }
}

#[test]
fn the_footer_has_the_way_back_and_the_way_to_all_keys() {
    for (name, mut model) in scenes(LEAST) {
        model.said = None;
        model.presenting = false;
        lay_out(&mut model);
        let rows = shown(&model);
        let footer = rows.last().unwrap();
        let context = model.context();
        let named = model.keymap.footer(context);
        for (id, word) in [(CommandId::Back, "Esc Terug"), (CommandId::Help, " Hulp")] {
            let has = named.iter().any(|row| row.id == id) && model.offers(id);
            assert_eq!(footer.contains(word), has, "{name}: {footer}");
        }
        assert!(footer.contains("Esc Terug"), "{name}: {footer}");
    }
}

#[test]
fn what_is_typed_stands_in_view() {
    let mut writing = 0;
    for (name, mut model) in scenes(LEAST) {
        if drawn(&model, &COLOUR, LEAST).1.is_none() {
            continue;
        }
        // A date and a plan are read as they are typed; what stands there is not theirs.
        press(&mut model, &["Ctrl+A", "Delete", "q", "z", "q"]);
        let (buffer, cursor) = drawn(&model, &COLOUR, LEAST);
        let all = rows(&buffer).join("\n");
        assert!(all.contains("qzq"), "{name}\n{all}");
        let cursor = cursor.unwrap_or_else(|| panic!("{name}\n{all}"));
        assert!(cursor.y + 1 < LEAST_HEIGHT || model.presenting, "{name}");
        writing += 1;
    }
    assert!(writing >= 12, "{writing}");
}

/// Whether a line or a field is marked as the one at hand, in the body.
fn is_marked(model: &Model) -> bool {
    let rows = shown(model);
    let body = &rows[1..rows.len() - 1];
    body.iter().any(|row| row.contains(['›', '┃']))
}

#[test]
fn the_selected_line_is_in_view_wherever_it_is() {
    for (name, mut model) in scenes(LEAST) {
        let is_list = matches!(
            model.screen,
            Screen::Home
                | Screen::Records(_)
                | Screen::Matrix(_)
                | Screen::SignOff(_)
                | Screen::Session(_)
                | Screen::Sections
                | Screen::Remarks
                | Screen::Changes
        );
        let over = matches!(model.overlay, Some(Overlay::Finder(_) | Overlay::Pick(..)));
        if name == "home-empty" || !(is_list && model.overlay.is_none() || over) {
            continue;
        }
        press(&mut model, if over { &[] } else { &["Home"] });
        for _ in 0..40 {
            // A line that does not fit is read to its end first.
            assert!(
                is_marked(&model) || model.lift < 0,
                "{name}\n{}",
                shown(&model).join("\n")
            );
            press(&mut model, &["↓"]);
        }
    }
}

#[test]
fn every_field_and_every_option_of_a_form_is_in_view_while_it_has_the_focus() {
    let many = (0..12).map(|n| {
        (
            n.to_string(),
            format!("rol nummer {n} met een lange naam in de lijst"),
        )
    });
    let form = Form::new(
        FormPurpose::Person("p1".into()),
        "form-person-title",
        vec![FormField::several(
            "roles",
            "Rollen".into(),
            many.collect(),
            &[],
        )],
    );
    let mut wide = opened(assessment(), LEAST);
    wide.screen = Screen::Form(Box::new(form), Box::new(Screen::Walk));
    let mut all = scenes(LEAST);
    all.push(("many-options", wide));
    for (name, mut model) in all {
        if model.overlay.is_some() {
            continue;
        }
        let Screen::Form(form, _) = &model.screen else {
            continue;
        };
        for at in 0..=form.fields.len() {
            let Screen::Form(form, _) = &mut model.screen else {
                panic!("{name}");
            };
            form.focus = at;
            let options = match form.fields.get(at).map(|field| &field.input) {
                Some(FormInput::One(options, _)) => options.len(),
                Some(FormInput::Several(options, _)) => options.len(),
                _ => 0,
            };
            let writes = form
                .fields
                .get(at)
                .is_some_and(|field| field.editor().is_some());
            lay_out(&mut model);
            assert!(is_marked(&model), "{name} {at}");
            let (_, cursor) = drawn(&model, &COLOUR, LEAST);
            assert_eq!(
                cursor.is_some(),
                writes,
                "{name} {at}\n{}",
                shown(&model).join("\n")
            );
            for _ in 0..options {
                let rows = shown(&model);
                let at_option = rows[1..]
                    .iter()
                    .any(|row| row.contains("› [") || row.contains("› ("));
                assert!(at_option, "{name} {at}\n{}", rows.join("\n"));
                press(&mut model, &["↓"]);
            }
        }
    }
}

/// Everything that comes by while going up from the first line until nothing moves.
fn going_up(model: &mut Model) -> String {
    press(model, &["Home"]);
    let mut seen = vec![words(&shown(model))];
    loop {
        press(model, &["↑"]);
        let now = words(&shown(model));
        if seen.last() == Some(&now) {
            return seen.join(" ");
        }
        seen.push(now);
        assert!(seen.len() < 60, "it ends");
    }
}

fn at_sign_off() -> Model {
    let mut model = opened(signed(assessment()), LEAST);
    model.screen = Screen::SignOff(SignOff { selected: 1 });
    lay_out(&mut model);
    model
}

#[test]
fn all_that_is_signed_for_can_be_read_before_it_is_signed() {
    let mut model = at_sign_off();
    let mut seen = going_up(&mut model);
    for _ in 0..12 {
        press(&mut model, &["↓"]);
        seen.push_str(&words(&shown(&model)));
        seen.push(' ');
    }
    let open = model.open.as_ref().unwrap();
    let mut told = vec![
        model.round_words(open),
        model.round_content(open).unwrap(),
        model.sign_off_next(open),
        model.open_points_title(open),
    ];
    let roles = open.signing_roles(model.library);
    told.extend(roles.iter().map(|role| model.signature_words(open, role)));
    let blockers = open.standing.blockers.iter();
    told.extend(blockers.map(|blocker| model.say(&blocker.message)));
    for sentence in told {
        for word in sentence.split_whitespace() {
            assert!(
                seen.contains(word.trim_end_matches('-')),
                "{word} of {sentence}\n{seen}"
            );
        }
    }
}

#[test]
fn what_stands_above_a_list_or_a_form_is_read_by_going_up_and_goes_when_something_is_done() {
    for (name, keys, told) in [
        (
            "who-is-here",
            [].as_slice(),
            "Kruis aan wie nu in de ruimte is.",
        ),
        (
            "committee-verdict",
            &["↑", "↑"],
            "Elke voorwaarde wordt een actiepunt.",
        ),
        ("action-points", &["Home"], "1 open en 1 uit te zoeken"),
        ("matrix", &[], "De suggestie volgt uit belang en"),
    ] {
        let (_, mut model) = scenes(LEAST)
            .into_iter()
            .find(|(of, _)| *of == name)
            .unwrap();
        press(&mut model, keys);
        let before = shown(&model);
        let most = model.geometry.above;
        for _ in 0..most {
            press(&mut model, &["↑"]);
        }
        let all = words(&shown(&model));
        assert!(all.contains(told), "{name}\n{all}");
        assert_eq!(
            model.lift,
            isize::from(i16::try_from(most).unwrap()),
            "{name}"
        );
        for _ in 0..most {
            press(&mut model, &["↓"]);
        }
        assert_eq!(shown(&model), before, "{name}");
    }
    let mut model = at_sign_off();
    press(&mut model, &["Home"]);
    let above = model.geometry.above;
    press(&mut model, &["↑", "↓", "↓"]);
    let Screen::SignOff(at) = &model.screen else {
        panic!()
    };
    // The first of the two went back what was drawn down, if anything was.
    assert_eq!(at.selected, if above > 0 { 1 } else { 2 });
    assert_eq!(model.lift, 0);
}

#[test]
fn a_letter_brings_the_form_back_to_where_it_is_written() {
    let mut model = opened(assessment(), LEAST);
    let form = Form::new(
        FormPurpose::Person("p1".into()),
        "form-person-title",
        vec![FormField::line("name", "Naam".into(), "")],
    );
    let mut form = form;
    form.introduction = "Een zin die lang is. ".repeat(30);
    model.screen = Screen::Form(Box::new(form), Box::new(Screen::Walk));
    lay_out(&mut model);
    assert!(drawn(&model, &COLOUR, LEAST).1.is_some());
    press(&mut model, &["↑", "↑", "↑"]);
    assert_eq!(drawn(&model, &COLOUR, LEAST).1, None);
    press(&mut model, &["q"]);
    assert!(drawn(&model, &COLOUR, LEAST).1.is_some());
    assert!(shown(&model).join("\n").contains("┃ q"));
}

#[test]
fn every_question_of_the_built_in_instruments_can_be_read_and_answered() {
    let library: &'static Library = Box::leak(Box::new(Library::built_in().unwrap()));
    for instrument in library.all() {
        let mut model = blank(Language::Dutch, library, &instrument.id, LEAST);
        let count = model.open.as_ref().unwrap().outlines[0].entries.len();
        for at in 0..count {
            let open = model.open.as_mut().unwrap();
            open.walk.at = at;
            open.walk.scroll = 0;
            open.walk.focus = Focus::Question;
            open.walk.fields.clear();
            let Some((address, question)) = open.question() else {
                continue;
            };
            open.walk.fields = Field::of(question, &Answer::default(), true);
            lay_out(&mut model);
            let asked = words(&[question.ask.in_language("nl").to_owned()]);
            let mut left: BTreeSet<&str> = asked.split(' ').collect();
            for top in 0..=usize::from(model.geometry.scroll_max) {
                model.open.as_mut().unwrap().walk.scroll = top;
                let all = words(&shown(&model));
                left.retain(|word| !all.contains(word));
            }
            assert!(left.is_empty(), "{address}: {left:?}");
            for field in 0..model.open.as_ref().unwrap().walk.fields.len() {
                model.open.as_mut().unwrap().walk.focus = Focus::Field(field);
                lay_out(&mut model);
                let (buffer, cursor) = drawn(&model, &COLOUR, LEAST);
                let barred = rows(&buffer)
                    .iter()
                    .filter(|row| row.starts_with('┃'))
                    .count();
                assert!(barred >= 2, "{address} {field}");
                let open = model.open.as_ref().unwrap();
                let writes = open.walk.fields[field].editor().is_some();
                assert_eq!(cursor.is_some(), writes, "{address} {field}");
            }
        }
    }
}

#[test]
fn a_long_sentence_is_told_whole_and_the_cursor_stays() {
    let sentence = "U hebt geen rechten om dit bestand te schrijven: het is niet bijgewerkt. Uw wijzigingen staan wel \
                    op deze computer en komen bij de volgende keer openen terug.";
    let mut model = opened(assessment(), LEAST);
    walk_to(&mut model, "1.1.1", Some(0));
    model.said = Some(sentence.into());
    lay_out(&mut model);
    let (buffer, cursor) = drawn(&model, &COLOUR, LEAST);
    let rows = rows(&buffer);
    assert!(words(&rows).contains(sentence), "{}", rows.join("\n"));
    assert!(cursor.is_some());
}

#[test]
fn that_saving_fails_is_told_before_anything_else_in_the_corner() {
    let mut model = opened(assessment(), LEAST);
    model.open.as_mut().unwrap().standing.round = RoundStanding::Stale { version: 1 };
    model.save = crate::app::SaveState::Failed("schijf vol".into());
    let first = &shown(&model)[0];
    assert!(first.contains("■ niet bewaard"), "{first}");
    assert!(first.contains("! ronde 1"), "{first}");
}

#[test]
fn a_window_that_is_only_low_or_only_narrow_is_drawn_like_the_least() {
    let scenes_at_least = scenes(LEAST).into_iter();
    let written = scenes_at_least.filter(|(_, model)| drawn(model, &COLOUR, LEAST).1.is_some());
    let writing: BTreeSet<&str> = written.map(|(name, _)| name).collect();
    for size in [(200, 12), (40, 60), (59, 16), (60, 15), (41, 13)] {
        assert_eq!(shape(size.0, size.1), Shape::Small);
        for (name, model) in scenes(size) {
            let (buffer, cursor) = drawn(&model, &COLOUR, size);
            let all = rows(&buffer).join("\n");
            assert!(!all.contains("te klein"), "{name} {size:?}");
            assert_eq!(
                cursor.is_some(),
                writing.contains(name),
                "{name} {size:?}\n{all}"
            );
        }
    }
}

#[test]
fn a_warning_is_seen_on_the_wall_of_the_least_window() {
    let mut model = opened(assessment(), LEAST);
    walk_to(&mut model, "1.2.1", Some(0));
    update(
        &mut model,
        Action::Command(CommandId::Present),
        &Now::default(),
    );
    assert!(model.presenting);
    model.said = Some("Dat kan nu niet.".into());
    model.urgency = Urgency::Warned;
    lay_out(&mut model);
    let rows = shown(&model);
    assert!(
        rows.join("\n").contains("! Dat kan nu niet."),
        "{}",
        rows.join("\n")
    );
}

#[test]
fn a_remark_that_is_longer_than_the_window_is_read_to_its_end_before_the_next() {
    let mut made = super::scenes::committee::reviewed(assessment());
    made.remarks[0].text = format!("{}tot slot", "Een lange zin over de cijfers. ".repeat(20));
    let mut model = opened(made, LEAST);
    press(&mut model, &["R"]);
    let selected = |model: &Model| model.open.as_ref().unwrap().desk.remark;
    let mut seen = String::new();
    let mut steps = 0;
    while !seen.contains("tot slot") {
        let before = (selected(&model), model.lift);
        press(&mut model, &["↓"]);
        assert_ne!(before, (selected(&model), model.lift), "{seen}");
        seen = words(&shown(&model));
        steps += 1;
        assert!(steps < 60, "{seen}");
    }
    assert!(model.lift < 0, "{seen}");
    let at = selected(&model);
    press(&mut model, &["↑"]);
    assert_eq!(selected(&model), at, "first back through the same remark");
    press(&mut model, &["End", "Home"]);
    assert_eq!((selected(&model), model.lift), (0, 0));
}
