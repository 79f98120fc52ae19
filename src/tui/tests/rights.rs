//! The rights in the real instrument: the matrix at every stage, what stands beside the questions of
//! part 4, and the form to close early.

use std::fmt::Write as _;

use super::fixtures::{empty, lay_out};
use super::{COLOUR, drawn, rows};
use crate::app::{Action, Model, Now, Opened, SaveState, Screen, update};
use crate::assessment::{Address, Answer, Assessment, Edit, Item, Row, Stamp, Value};
use crate::language::{Language, Texts};
use crate::questionnaire::Library;

fn library() -> &'static Library {
    static LIBRARY: std::sync::OnceLock<Library> = std::sync::OnceLock::new();
    LIBRARY.get_or_init(|| Library::built_in().unwrap())
}

fn row(id: &str, cells: &[(&str, &str)]) -> Row {
    Row {
        id: id.into(),
        cells: cells
            .iter()
            .map(|(key, cell)| ((*key).to_owned(), (*cell).to_owned()))
            .collect(),
    }
}

fn chosen(ids: &[&str]) -> Value {
    Value::Chosen(ids.iter().map(|id| (*id).to_owned()).collect())
}

/// Six rights, each as far as a right can be.
fn assessment() -> Assessment {
    let mut made = empty("iama-2.0");
    made.profile.name = "Volgorde huisbezoeken".into();
    let realistic = vec![
        row(
            "1",
            &[
                ("grondrecht", "A6"),
                ("effect", "negatief"),
                ("reden", "Elk bezoek treft iemand thuis."),
            ],
        ),
        row(
            "2",
            &[
                ("grondrecht", "C3"),
                ("effect", "beide"),
                ("reden", "Grote gezinnen vaker bezocht."),
            ],
        ),
        row("3", &[("grondrecht", "A4"), ("effect", "negatief")]),
        row("4", &[("grondrecht", "A10"), ("effect", "positief")]),
    ];
    let measures = vec![
        row(
            "1",
            &[
                ("maatregel", "Een brief vooraf"),
                ("eigenaar", "teamleider"),
            ],
        ),
        row("2", &[("maatregel", "Naast selectie ook loting")]),
    ];
    let risk = Item {
        id: "1".into(),
        text: "Wie geen Nederlands leest, begrijpt de brief niet.".into(),
    };
    let answers = [
        ("4.1.1", chosen(&["A4", "A6", "A8", "C3"]), ""),
        ("4.1.2", chosen(&["A10", "C3"]), ""),
        ("4.1.3", Value::Rows(realistic), ""),
        ("4.poort", chosen(&["nodig"]), ""),
        ("4.3.1@A6", chosen(&["kern"]), ""),
        ("4.3.2@A6", chosen(&["ertussenin"]), ""),
        ("4.3.3@A6", chosen(&["medium"]), "Bezoek is aangekondigd."),
        ("4.4.1@A6", chosen(&["waarschijnlijk"]), ""),
        ("4.4.2@A6", chosen(&["ja"]), ""),
        ("4.5.1@A6", Value::Text("Nee.".into()), ""),
        ("4.5.2@A6", Value::Rows(measures), ""),
        ("4.5.3@A6", Value::Items(vec![risk]), ""),
        ("4.5.4@A6", chosen(&["ja"]), ""),
        ("4.3.1@C3", chosen(&["kern"]), ""),
        ("4.3.2@C3", chosen(&["groot"]), ""),
        ("4.3.3@C3", chosen(&["licht"]), ""),
        ("4.4.1@C3", chosen(&["onduidelijk"]), ""),
        ("4.4.2@C3", chosen(&["nee"]), "Te veel fouten."),
    ];
    for (number, value, explanation) in answers {
        let edit = Edit::Answer {
            address: format!("iama-2.0/{number}").parse().unwrap(),
            to: Some(Box::new(
                Answer::default()
                    .with_value(Some(value))
                    .with_explanation(explanation),
            )),
        };
        made.apply(edit, &Stamp::default()).unwrap();
    }
    made
}

fn opened(size: (u16, u16), language: Language) -> Model {
    let mut model = Model::new(library(), Texts::new(language), size);
    let opened = Opened {
        assessment: assessment(),
        path: "a.json".into(),
        read_only: None,
        recovered: None,
    };
    let action = Action::Opened(Box::new(opened));
    update(&mut model, action, &Now::default());
    model.screen = Screen::Walk;
    model.said = None;
    model.save = SaveState::Saved("14:02".into());
    model
}

fn press(model: &mut Model, keys: &[&str]) {
    for key in keys {
        lay_out(model);
        update(model, Action::Key(key.parse().unwrap()), &Now::default());
    }
    lay_out(model);
}

fn matrix(size: (u16, u16), selected: usize, language: Language) -> Model {
    let mut model = opened(size, language);
    model.screen = Screen::Matrix(selected);
    model
}

/// At a question, reading.
fn at(number: &str, size: (u16, u16)) -> Model {
    let mut model = opened(size, Language::Dutch);
    let address: Address = format!("iama-2.0/{number}").parse().unwrap();
    let open = model.open.as_ref().unwrap();
    let outline = open.outline().unwrap();
    let index = outline
        .entries
        .iter()
        .position(|entry| {
            entry
                .question()
                .is_some_and(|question| outline.address(entry, question) == address)
        })
        .unwrap();
    // The tree leads there.
    press(&mut model, &["Esc"]);
    model.open.as_mut().unwrap().walk.tree = index;
    press(&mut model, &["Enter"]);
    model
}

fn look(model: &mut Model) -> String {
    lay_out(model);
    let size = model.size;
    let mut look = format!("== {}x{}\n", size.0, size.1);
    for row in rows(&drawn(model, &COLOUR, size).0) {
        let _ = writeln!(look, " {row}");
    }
    look
}

#[test]
fn the_matrix_tells_the_whole_way_of_a_right_at_every_size() {
    let sizes = [
        (160, 45),
        (120, 32),
        (100, 30),
        (80, 22),
        (60, 16),
        (40, 12),
    ];
    let looks: Vec<String> = sizes
        .into_iter()
        .map(|size| look(&mut matrix(size, 1, Language::Dutch)))
        .collect();
    insta::assert_snapshot!("rights-matrix", looks.join("\n"));
}

#[test]
fn the_matrix_speaks_english_too() {
    let look = look(&mut matrix((120, 32), 0, Language::English));
    insta::assert_snapshot!("rights-matrix-english", look);
}

#[test]
fn beside_the_questions_stands_what_the_matrix_has_to_say() {
    let mut looks = vec![
        look(&mut at("4.1.3", (80, 22))),
        look(&mut at("4.3.3@C3", (80, 22))),
        look(&mut at("4.4.2@C3", (80, 22))),
    ];
    let mut form = at("4.4.2@C3", (80, 22));
    press(&mut form, &["Ctrl+P"]);
    for letter in ["v", "r", "o", "e", "g", "Space", "a", "f"] {
        press(&mut form, &[letter]);
    }
    press(&mut form, &["Enter"]);
    looks.push(look(&mut form));
    insta::assert_snapshot!("rights-beside", looks.join("\n"));
}
