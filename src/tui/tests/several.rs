//! Two instruments in one assessment: what one takes over from the other, how it weighs, and the former one.

use std::fmt::Write as _;
use std::sync::OnceLock;

use super::fixtures::{assessment, lay_out, press};
use super::snapshots::gather;
use super::{COLOUR, drawn, rows};
use crate::app::{Action, CommandId, Model, Now, Opened, Screen, update};
use crate::assessment::{Assessment, InstrumentRef};
use crate::language::{Language, Texts};
use crate::questionnaire::{Library, read};

fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    let read = |name, text| read(name, text).unwrap();
    LIBRARY.get_or_init(|| {
        Library::of(vec![
            read("proef", include_str!("proef.yaml")),
            read("ander", include_str!("ander.yaml")),
        ])
    })
}

fn used(id: &str, former: bool) -> InstrumentRef {
    InstrumentRef {
        former,
        ..InstrumentRef::new(id, String::new())
    }
}

/// With the second instrument in use, and the first one beside it or former.
fn made(former: bool) -> Assessment {
    let mut made = assessment();
    made.instruments = vec![used("ander-1.0", false), used("proef-1.0", former)];
    for answer in made.answers.values_mut() {
        answer.at = Some("2026-03-01T10:00:00Z".into());
    }
    made
}

fn model(language: Language, former: bool, size: (u16, u16)) -> Model {
    let mut model = Model::new(library(), Texts::new(language), size);
    let opened = Opened {
        assessment: made(former),
        path: "a1.json".into(),
        read_only: None,
        recovered: None,
    };
    let now = Now::default();
    update(&mut model, Action::Opened(Box::new(opened)), &now);
    model.screen = Screen::Walk;
    press(&mut model, &["Ctrl+N"]);
    model
}

fn go(model: &mut Model, number: &str) {
    press(model, &["Ctrl+G"]);
    update(model, Action::Paste(number.to_owned()), &Now::default());
    press(model, &["Enter"]);
    model.said = None;
}

/// The screens by name.
fn scenes(language: Language, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let at = |number: &str, keys: &[&str]| {
        let mut model = model(language, false, size);
        go(&mut model, number);
        press(&mut model, keys);
        model
    };
    let mut changed = at("A.1", &["c"]);
    go(&mut changed, "1.1.3");
    press(&mut changed, &["Enter", "Enter", "End", "!", "Esc", "Esc"]);
    go(&mut changed, "A.1");
    let mut former = model(language, true, size);
    press(&mut former, &["w", "2"]);
    press(&mut former, &["Ctrl+N", "Ctrl+N", "Ctrl+N"]);
    let mut former_tree = model(language, true, size);
    press(&mut former_tree, &["Esc"]);
    let mut shown = vec![
        ("several-offers", at("A.1", &[])),
        ("several-taken", at("A.1", &["c"])),
        ("several-changed", changed),
        ("several-estimate", at("A.1", &["l"])),
        ("several-estimated", at("A.1", &["l", "3"])),
        ("several-level", at("A.2", &["Enter", "2", "Esc"])),
        ("several-recalled", at("A.2", &["h"])),
        ("several-choose", at("A.1", &["w"])),
        ("several-tree", at("A.1", &["Esc"])),
        ("several-terms", at("A.1", &["b"])),
        ("several-term", at("A.1", &["b", "Enter"])),
        ("several-former", former),
        ("several-former-tree", former_tree),
    ];
    for (_, model) in &mut shown {
        lay_out(model);
    }
    shown
}

fn look(model: &Model, size: (u16, u16)) -> String {
    let (buffer, _) = drawn(model, &COLOUR, size);
    let mut look = format!("== {}x{}\n", size.0, size.1);
    for row in rows(&buffer) {
        let _ = writeln!(look, " {row}");
    }
    look
}

#[test]
fn several_instruments_look_as_they_did() {
    const SIZES: [(u16, u16); 5] = [(150, 34), (100, 30), (80, 24), (60, 16), (40, 12)];
    let mut looks: Vec<(&'static str, String)> = Vec::new();
    for size in SIZES {
        for (name, model) in scenes(Language::Dutch, size) {
            gather(&mut looks, name, &look(&model, size));
        }
    }
    for (name, look) in looks {
        insta::assert_snapshot!(name, look);
    }
}

#[test]
fn several_instruments_draw_in_a_window_of_any_size() {
    for (name, mut model) in scenes(Language::English, (80, 24)) {
        for (width, height) in [
            (1, 1),
            (20, 3),
            (40, 12),
            (60, 16),
            (100, 24),
            (139, 50),
            (300, 100),
        ] {
            update(&mut model, Action::Resize(width, height), &Now::default());
            lay_out(&mut model);
            let (buffer, _) = drawn(&model, &COLOUR, (width, height));
            assert_eq!(rows(&buffer).len(), usize::from(height), "{name}");
        }
    }
}

#[test]
fn in_english_they_say_nothing_in_dutch() {
    for (name, model) in scenes(Language::English, (150, 34)) {
        let look = look(&model, (150, 34));
        for dutch in [
            "Overgenomen",
            "overnemen",
            "Inschatting",
            "begrip",
            "alleen lezen",
        ] {
            assert!(!look.contains(dutch), "{name}: {dutch}\n{look}");
        }
    }
}

#[test]
fn whether_something_was_taken_over_is_said_in_words() {
    let mut before = model(Language::Dutch, false, (80, 24));
    go(&mut before, "A.1");
    assert!(look(&before, (80, 24)).contains("Over te nemen met c:"));
    update(
        &mut before,
        Action::Command(CommandId::TakeOver),
        &Now::default(),
    );
    lay_out(&mut before);
    let after = look(&before, (80, 24));
    assert!(
        after.contains("Overgenomen uit: Proef, 1.1.1; Proef, 1.1.3"),
        "{after}"
    );
    assert!(!after.contains("Over te nemen"), "{after}");
}
