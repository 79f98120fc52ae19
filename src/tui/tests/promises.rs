//! What the screen promises whatever is on it: words for everything, nothing by colour alone, hostile text as text.

use std::collections::BTreeSet;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

use super::fixtures::{assessment, blank, in_session, lay_out, opened, press, signed, walk_to};
use super::scenes::scenes;
use super::{COLOUR, drawn, rows};
use crate::app::{CommandId, Field, Focus, Model, Overlay, SaveState, Screen, SignOff, command};
use crate::assessment::{Answer, Assessment};
use crate::language::Language;
use crate::questionnaire::Library;
use crate::tui::{Signs, Theme};

const SIZES: [(u16, u16); 5] = [(40, 12), (60, 16), (80, 22), (100, 30), (160, 50)];

#[test]
fn every_word_on_the_screens_exists() {
    for size in SIZES {
        for (name, model) in scenes(size) {
            let all = rows(&drawn(&model, &COLOUR, size).0).join("\n");
            assert!(!all.contains('⟨'), "{name} {size:?}\n{all}");
        }
    }
}

#[test]
fn without_colour_the_text_is_the_same_and_no_cell_asks_for_one() {
    let none = Theme::none(Signs::UNICODE);
    for size in SIZES {
        for (name, model) in scenes(size) {
            let (coloured, _) = drawn(&model, &COLOUR, size);
            let (plain, _) = drawn(&model, &none, size);
            assert_eq!(rows(&coloured), rows(&plain), "{name} {size:?}");
            let colours: BTreeSet<String> = plain
                .content()
                .iter()
                .map(|cell| format!("{:?}{:?}", cell.fg, cell.bg))
                .collect();
            assert_eq!(colours, ["ResetReset".to_owned()].into(), "{name}");
        }
    }
}

#[test]
fn no_background_is_painted_and_no_text_is_grey() {
    for (name, model) in scenes((120, 32)) {
        let (buffer, _) = drawn(&model, &COLOUR, (120, 32));
        for cell in buffer.content() {
            assert_eq!(cell.bg, Color::Reset, "{name}");
            assert!(!matches!(cell.fg, Color::DarkGray | Color::Gray), "{name}");
            let dim = cell.modifier.contains(Modifier::DIM);
            assert!(
                !dim || "│┃─ ".contains(cell.symbol()),
                "{name}: {}",
                cell.symbol()
            );
        }
    }
}

#[test]
fn ascii_signs_replace_every_sign_of_ours() {
    let ascii = Theme::none(Signs::ASCII);
    for size in SIZES {
        for (name, model) in scenes(size) {
            let all = rows(&drawn(&model, &ascii, size).0).join("\n");
            // Whatever people wrote: a terminal that shows no other signs would show rubbish.
            assert!(all.is_ascii(), "{name} {size:?}\n{all}");
            let (wide, _) = drawn(&model, &Theme::none(Signs::UNICODE), size);
            let rows = rows(&wide).join("\n");
            let lost = all.matches('?').count() > rows.matches('?').count();
            assert!(!lost, "{name} {size:?}: a sign of ours has no kin\n{all}");
        }
    }
}

#[test]
fn where_a_person_writes_the_cursor_stands_and_nowhere_else() {
    let writing = [
        "text",
        "table",
        "list",
        "explanation",
        "date",
        "person",
        "line",
        "finder",
        "committee-form",
        "committee-remark",
        "capture",
        "park-form",
        "wall-text",
        "actions-filter",
        "session-plan",
    ];
    for size in SIZES {
        for (name, model) in scenes(size) {
            let (buffer, cursor) = drawn(&model, &COLOUR, size);
            assert_eq!(cursor.is_some(), writing.contains(&name), "{name} {size:?}");
            assert!(
                cursor.is_none_or(|at| buffer.area.contains(at)),
                "{name} {size:?}"
            );
        }
    }
}

/// Puts steering characters into every text of an assessment, by way of its JSON.
fn hostile(made: &Assessment) -> Assessment {
    fn spoil(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::String(text) => {
                text.push_str("\u{1b}[2J\u{7}\u{202e}\u{9b}31m\t\u{0}\u{2066}é漢👍🏽\r\nx");
            }
            serde_json::Value::Array(list) => list.iter_mut().for_each(spoil),
            serde_json::Value::Object(map) => {
                for (key, value) in map {
                    let closed = [
                        "address",
                        "id",
                        "state",
                        "schema",
                        "roles",
                        "origin",
                        "chosen",
                        "question",
                        "required",
                        "decision",
                        "digest",
                        "kind",
                        "part",
                        "worked",
                        "on",
                        "at",
                        "zone",
                        "session",
                        "read",
                        "verdict",
                        "field",
                        "committee",
                        "review",
                        "points",
                    ];
                    // What happened in a session is a word, or holds one that people wrote.
                    let word = key == "what" && value.is_string();
                    if !word && !closed.contains(&key.as_str()) {
                        spoil(value);
                    }
                }
            }
            _ => {}
        }
    }
    let mut json = serde_json::to_value(made).unwrap();
    spoil(&mut json);
    serde_json::from_value(json).unwrap()
}

fn assert_harmless(name: &str, buffer: &Buffer) {
    for cell in buffer.content() {
        let steers = |c: char| {
            c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        assert!(
            !cell.symbol().contains(steers),
            "{name}: {:?}",
            cell.symbol()
        );
    }
}

#[test]
fn hostile_text_reaches_no_cell_as_anything_but_text() {
    for size in SIZES {
        for (name, mut model) in scenes(size) {
            for listed in &mut model.home.listed {
                listed.name.push_str("\u{1b}c\n\u{202e}");
                listed.changed.push_str("\u{9b}2J\u{202e}");
                if let Err(reason) = &mut listed.standing {
                    reason.push_str("\u{1b}c\n\u{202e}");
                }
            }
            if let Some(Overlay::Reader(reader)) = &mut model.overlay {
                reader.title.push_str("\u{1b}c\u{202e}");
                reader
                    .text
                    .push_str("\n\n\u{1b}c\u{202e}\n\n| a\u{7} | b |\n|---|---|\n| c | d\u{9b} |");
            }
            if let Some(Overlay::Pick(options, _)) = &mut model.overlay {
                options[0].1.push_str("\u{1b}c\u{202e}");
            }
            if model.open.is_none() {
                assert_harmless(name, &drawn(&model, &COLOUR, size).0);
            }
            let Some(open) = &mut model.open else {
                continue;
            };
            let focus = open.walk.focus;
            open.assessment = hostile(&open.assessment);
            if let Screen::Form(form, _) = &mut model.screen {
                form.problem = Some("\u{1b}c\u{202e}".into());
                form.introduction = "\u{1b}c\n\u{202e}".into();
            }
            model.said = Some("\u{1b}c\u{202e}kapot".into());
            model.urgency = crate::app::Urgency::Warned;
            let number = open.question().map(|(address, _)| address.to_string());
            if let (Some(number), Screen::Walk) = (number, &model.screen) {
                let number = number.trim_start_matches("proef-1.0/").to_owned();
                walk_to(&mut model, &number, None);
                model.open.as_mut().unwrap().walk.focus = focus;
            }
            lay_out(&mut model);
            let (buffer, _) = drawn(&model, &COLOUR, size);
            assert_harmless(name, &buffer);
            assert!(
                rows(&buffer).join("").contains("U+202E"),
                "{name} {size:?}: the test shows hostile text\n{}",
                rows(&buffer).join("\n")
            );
        }
    }
}

#[test]
fn a_typed_letter_changes_the_letter_and_nothing_else() {
    for (number, field) in [("1.1.1", 0), ("1.1.3", 1), ("1.2.3", 0)] {
        let mut model = opened(assessment(), (100, 30));
        walk_to(&mut model, number, Some(field));
        // The first letter makes a draft of what was agreed; that may show.
        press(&mut model, &["Ctrl+End", "End", "a"]);
        let (before, _) = drawn(&model, &COLOUR, (100, 30));
        press(&mut model, &["b"]);
        let (after, _) = drawn(&model, &COLOUR, (100, 30));
        assert_eq!(before.diff(&after).len(), 1, "{number}");
    }
}

#[test]
fn a_role_that_nobody_has_is_said_to_be_missing() {
    let mut model = opened(assessment(), (100, 30));
    walk_to(&mut model, "1.1.1", None);
    let all = rows(&drawn(&model, &COLOUR, (100, 30)).0).join("\n");
    assert!(all.contains("projectleider (Marloes Terpstra)"), "{all}");
    assert!(all.contains("(niemand in het team)"), "{all}");
}

#[test]
fn a_judgement_that_differs_from_the_grid_is_marked_in_words() {
    for size in SIZES {
        let mut model = opened(assessment(), size);
        model.screen = Screen::Matrix(0);
        let all = rows(&drawn(&model, &COLOUR, size).0).join(" ");
        let squeezed = all.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(squeezed.contains("! medium (wijkt af)"), "{size:?}\n{all}");
        assert!(
            squeezed.contains("het oordeel is aan het team"),
            "{size:?}\n{all}"
        );
    }
}

#[test]
fn signatures_under_other_content_are_not_shown_as_valid() {
    let mut made = signed(assessment());
    made.profile.name = "Iets anders".into();
    let mut model = opened(made, (100, 30));
    model.screen = Screen::SignOff(SignOff::default());
    let all = rows(&drawn(&model, &COLOUR, (100, 30)).0).join("\n");
    assert!(all.contains("verouderd"), "{all}");
    assert!(!all.contains("akkoord, Marloes"), "{all}");
}

#[test]
fn guidance_and_long_introductions_can_be_read_to_the_end() {
    let size = (60, 16);
    let mut model = opened(assessment(), size);
    walk_to(&mut model, "1.1.1", None);
    let open = model.open.as_mut().unwrap();
    open.walk.guidance = true;
    open.walk.focus = Focus::Question;
    lay_out(&mut model);
    let last = usize::from(model.geometry.scroll_max);
    assert!(last > 0);
    let mut seen = String::new();
    for top in 0..=last {
        model.open.as_mut().unwrap().walk.scroll = top;
        seen.push_str(&rows(&drawn(&model, &COLOUR, size).0).join("\n"));
    }
    for words in ["Van wie het probleem is", "Bronnen AI-verordening", "FRIA:"] {
        assert!(seen.contains(words), "{words}");
    }
}

#[test]
fn every_question_of_the_built_in_instruments_is_in_sight_while_it_is_answered() {
    let library: &'static Library = Box::leak(Box::new(Library::built_in().unwrap()));
    let size = (80, 22);
    let languages = [Language::Dutch, Language::English];
    for (instrument, language) in library
        .all()
        .iter()
        .flat_map(|instrument| languages.map(|language| (instrument, language)))
    {
        let mut model = blank(language, library, &instrument.id, size);
        let count = model.open.as_ref().unwrap().outlines[0].entries.len();
        for at in 0..count {
            let open = model.open.as_mut().unwrap();
            open.walk.at = at;
            open.walk.focus = Focus::Question;
            open.walk.fields.clear();
            if let Some((_, question)) = open.question() {
                open.walk.fields = Field::of(question, &Answer::default(), true);
                open.walk.focus = Focus::Field(0);
            }
            lay_out(&mut model);
            let all = rows(&drawn(&model, &COLOUR, size).0).join(" ");
            assert!(!all.contains('⟨'), "{all}");
            let Some((address, question)) = model.open.as_ref().unwrap().question() else {
                continue;
            };
            // A word with a hyphen may go over two lines.
            let words = |text: &str| {
                let words: Vec<&str> = text.split_whitespace().collect();
                words.join(" ").replace("- ", "-")
            };
            assert!(
                words(&all).contains(&words(question.ask.in_language(language.code()))),
                "{address}\n{all}"
            );
        }
    }
}

#[test]
fn a_long_sentence_is_shown_whole_and_covers_neither_keys_nor_text() {
    let sentence = "U hebt geen rechten om dit bestand te schrijven: het is niet bijgewerkt. Uw wijzigingen staan wel \
                    op deze computer en komen bij de volgende keer openen terug.";
    for size in [(60, 20), (80, 22), (100, 30)] {
        let mut model = opened(assessment(), size);
        walk_to(&mut model, "1.1.1", Some(0));
        model.said = Some(sentence.into());
        lay_out(&mut model);
        let (buffer, cursor) = drawn(&model, &COLOUR, size);
        let rows = rows(&buffer);
        let from = rows
            .iter()
            .position(|row| row.starts_with("› U hebt"))
            .unwrap();
        let told: Vec<&str> = rows[from..rows.len() - 1]
            .iter()
            .map(|row| row.trim_start_matches(['›', ' ']))
            .collect();
        assert_eq!(told.join(" "), sentence, "{size:?}");
        assert!(rows.last().unwrap().starts_with("Esc"), "{size:?}");
        assert!(usize::from(cursor.unwrap().y) < from, "{size:?}");
    }
    // On a low window it stands in the place of the keys, and never among them.
    let mut model = opened(assessment(), (60, 16));
    model.said = Some(sentence.into());
    let rows = rows(&drawn(&model, &COLOUR, (60, 16)).0);
    assert!(rows[13].starts_with("› U hebt"), "{rows:#?}");
    assert!(!rows[15].contains("Terug"), "{rows:#?}");
}

/// The last row of a window, without what was said.
fn footer(model: &mut Model, size: (u16, u16)) -> String {
    model.said = None;
    lay_out(model);
    rows(&drawn(model, &COLOUR, size).0).pop().unwrap()
}

#[test]
fn the_footer_always_names_the_way_to_all_keys() {
    let help = command::row(CommandId::Help).unwrap();
    for size in SIZES {
        for (name, mut model) in scenes(size) {
            if model.presenting || model.keymap.keys_for(help, model.context()).is_empty() {
                continue;
            }
            let footer = footer(&mut model, size);
            assert!(footer.ends_with(" Hulp"), "{name} {size:?}: {footer}");
        }
    }
}

#[test]
fn at_a_question_the_footer_names_what_a_facilitator_does_most() {
    let size = (80, 22);
    let mut model = opened(assessment(), size);
    walk_to(&mut model, "1.1.1", None);
    let reading = footer(&mut model, size);
    for words in ["n Volgende", "a Akkoord", "k Parkeren", "? Hulp"] {
        assert!(reading.contains(words), "{reading}");
    }
    walk_to(&mut model, "1.1.1", Some(0));
    let writing = footer(&mut model, size);
    for words in ["Esc Terug", "F5 Akkoord", "F6 Parkeren", "F1 Hulp"] {
        assert!(writing.contains(words), "{writing}");
    }
    press(&mut model, &["Esc", "A"]);
    assert!(footer(&mut model, size).contains("PgDn"));
}

#[test]
fn on_a_projector_the_clock_of_a_session_is_whole_and_who_writes_gives_way() {
    let header = |size| {
        let mut model = opened(in_session(assessment()), size);
        model.at = "2026-04-07T08:00:00Z".into();
        model.writer = Some("Marloes Terpstra".into());
        model.save = SaveState::Saved("14:02".into());
        rows(&drawn(&model, &COLOUR, size).0).swap_remove(0)
    };
    let narrow = header((80, 22));
    assert!(narrow.contains(" van 20 min · Volgorde"), "{narrow}");
    assert!(narrow.ends_with("bewaard 14:02"), "{narrow}");
    let wide = header((120, 35));
    assert!(
        wide.contains("schrijft: Marloes Terpstra · bewaard"),
        "{wide}"
    );
}

#[test]
fn on_the_wall_what_a_key_did_stands_until_the_next_one() {
    let size = (80, 22);
    let mut model = opened(assessment(), size);
    walk_to(&mut model, "1.1.1", None);
    press(&mut model, &["P"]);
    let bare = rows(&drawn(&model, &COLOUR, size).0);
    press(&mut model, &["a"]);
    let told = model.said.clone().unwrap();
    let all = rows(&drawn(&model, &COLOUR, size).0).join("\n");
    assert!(all.contains(told.split('.').next().unwrap()), "{all}");
    press(&mut model, &["Up"]);
    assert_eq!(rows(&drawn(&model, &COLOUR, size).0), bare);
}

#[test]
fn while_a_session_goes_on_a_question_says_who_of_its_people_is_not_in_the_room() {
    let mut made = in_session(assessment());
    made.team[0].roles = vec!["PL".into()];
    let name = made.team[0].name.clone();
    let here = |made: &Assessment, at: &str| {
        let mut model = opened(made.clone(), (120, 35));
        model.at = at.into();
        model.roles_with_people(&["PL".into()])
    };
    let there = here(&made, "2026-04-07T08:00:00Z");
    assert!(!there.contains("niet hier"), "{there}");
    let id = made.team[0].id.clone();
    made.session_log.retain(|event| match &event.what {
        crate::assessment::Happening::Arrived(who) => *who != id,
        _ => true,
    });
    let away = here(&made, "2026-04-07T08:00:00Z");
    assert!(away.contains(&format!("niet hier: {name}")), "{away}");
    made.session_log.clear();
    assert!(!here(&made, "2026-04-07T08:00:00Z").contains("niet hier"));
}
