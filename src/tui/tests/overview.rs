//! The overview over the three instruments, the walk of one role, and a stale answer, as they look.

use std::sync::OnceLock;

use proptest::prelude::*;

use super::fixtures::lay_out;
use super::snapshots::look;
use super::{COLOUR, drawn, rows};
use crate::app::{Action, Focus, Key, Model, Now, Opened, OverviewPage, Screen, update};
use crate::assessment::{
    ActionPoint, ActionState, Address, Answer, Assessment, InstrumentRef, Item, Person, Profile,
    Row, State, Value,
};
use crate::language::{Language, Texts};
use crate::questionnaire::Library;
use crate::tui::{Signs, Theme};

fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| Library::built_in().unwrap())
}

fn at(address: &str) -> Address {
    address.parse().unwrap()
}

fn chosen(ids: &[&str]) -> Value {
    Value::Chosen(ids.iter().map(|id| (*id).to_owned()).collect())
}

fn agreed(value: Value, hour: u8, explanation: &str) -> Answer {
    Answer {
        value: Some(value),
        explanation: explanation.into(),
        state: State::Agreed,
        at: Some(format!("2026-03-04T{hour:02}:00:00Z")),
        ..Answer::default()
    }
}

fn answers() -> Vec<(&'static str, Answer)> {
    let text = |words: &str| Value::Text(words.into());
    let goal = Value::Rows(vec![Row {
        id: "1".into(),
        cells: [
            ("soort".to_owned(), "hoofddoel".to_owned()),
            ("doel".to_owned(), "Eerder hulp aanbieden".to_owned()),
        ]
        .into(),
    }]);
    let used = Value::Items(vec![Item {
        id: "1".into(),
        text: "Vroegsignalering".into(),
    }]);
    let parked = Answer {
        state: State::Parked {
            what: "navragen bij de leverancier".into(),
            who: "Tuğba Şahin".into(),
            due: "2026-05-12".into(),
        },
        ..agreed(chosen(&["deels"]), 9, "")
    };
    let set_aside = Answer {
        state: State::NotApplicable {
            reason: "er is geen leverancier".into(),
        },
        ..Answer::default()
    };
    vec![
        ("iama-2.0/1.1.1", agreed(text("Hulp komt te laat."), 9, "")),
        ("iama-2.0/1.1.2", agreed(goal, 12, "")),
        ("iama-2.0/2.algoritmen", agreed(used, 9, "")),
        ("iama-2.0/2.1.2@1", agreed(text("Een scorekaart."), 10, "")),
        (
            "non-discriminatie-1.0/ND.profiel",
            agreed(chosen(&["controle"]), 9, ""),
        ),
        (
            "non-discriminatie-1.0/ND-1.1",
            agreed(chosen(&["controle"]), 9, ""),
        ),
        (
            "non-discriminatie-1.0/ND-1.4",
            agreed(chosen(&["nee"]), 9, ""),
        ),
        ("non-discriminatie-1.0/ND-1.6", parked),
        (
            "non-discriminatie-1.0/ND-2.3",
            agreed(chosen(&["onbekend"]), 9, ""),
        ),
        ("non-discriminatie-1.0/ND-2.4", set_aside),
        (
            "non-discriminatie-1.0/ND-3.2",
            agreed(chosen(&["ras", "geslacht"]), 9, ""),
        ),
        (
            "non-discriminatie-1.0/ND-4.5",
            agreed(chosen(&["ja"]), 9, ""),
        ),
        (
            "non-discriminatie-1.0/ND-5.2",
            agreed(chosen(&["ja-afkomst"]), 9, ""),
        ),
        (
            "non-discriminatie-1.0/ND.oordeel",
            agreed(
                chosen(&["aandacht"]),
                9,
                "De uitkomst leidt alleen tot een aanbod.",
            ),
        ),
        ("quick-scan-1.0/QS.1", agreed(chosen(&["nee"]), 9, "")),
        ("quick-scan-1.0/QS.2", agreed(chosen(&["lerend"]), 9, "")),
        (
            "quick-scan-1.0/QS.6",
            agreed(chosen(&["beinvloedt"]), 9, ""),
        ),
    ]
}

fn assessment() -> Assessment {
    let profile = Profile {
        name: "Volgorde vroegsignalering".into(),
        organisation: "Gemeente Leemrade".into(),
        ..Profile::default()
    };
    let used = ["iama-2.0", "non-discriminatie-1.0", "quick-scan-1.0"]
        .map(|id| InstrumentRef::new(id, String::new()));
    let mut made = Assessment::new("a1", profile, used.to_vec());
    let person = |id: &str, name: &str, role: &str| Person {
        id: id.into(),
        name: name.into(),
        roles: vec![role.into()],
        ..Person::default()
    };
    made.team = vec![
        person("p1", "Marloes Terpstra", "PL"),
        person("p2", "Tuğba Şahin", "JUR"),
    ];
    let point = |id: &str, text: &str, due: &str, origin: Option<&str>| ActionPoint {
        id: id.into(),
        text: text.into(),
        owner: "Marloes Terpstra".into(),
        due: due.into(),
        state: ActionState::Open,
        origin: origin.map(at),
        ..ActionPoint::default()
    };
    made.action_points = vec![
        point(
            "a1",
            "Cijfers opvragen",
            "2026-04-01",
            Some("iama-2.0/1.1.1"),
        ),
        point("a2", "Cliëntenraad spreken", "2026-05-12", None),
    ];
    made.answers = answers()
        .into_iter()
        .map(|(address, answer)| (at(address), answer))
        .collect();
    made
}

fn now() -> Now {
    Now {
        today: "2026-05-10".into(),
        ..Now::default()
    }
}

fn opened(language: Language, size: (u16, u16)) -> Model {
    let mut model = Model::new(library(), Texts::new(language), size);
    let opened = Opened {
        assessment: assessment(),
        path: "a1.json".into(),
        read_only: None,
        recovered: None,
    };
    update(&mut model, Action::Opened(Box::new(opened)), &now());
    model
}

/// Presses keys: letters as they stand, others between angle brackets.
fn press(model: &mut Model, keys: &[&str]) {
    for key in keys {
        lay_out(model);
        update(model, Action::Key(key.parse().unwrap()), &now());
    }
    lay_out(model);
}

fn at_page(language: Language, size: (u16, u16), page: OverviewPage) -> Model {
    let mut model = opened(language, size);
    let open = model.open.as_ref().unwrap();
    let index = open.overview_pages().iter().position(|one| *one == page);
    let key = (index.unwrap() + 1).to_string();
    press(&mut model, &["z", &key]);
    assert!(matches!(model.screen, Screen::Overview));
    model
}

fn at_question(model: &mut Model, address: &str) {
    let open = model.open.as_mut().unwrap();
    let address = at(address);
    let found = open
        .outlines
        .iter()
        .enumerate()
        .find_map(|(index, outline)| {
            let entries = &outline.entries;
            let at = entries.iter().position(|entry| {
                let question = entry.question();
                question.is_some_and(|one| outline.address(entry, one) == address)
            })?;
            Some((index, at))
        });
    let (outline, at) = found.unwrap();
    (open.walk.outline, open.walk.at, open.walk.tree) = (outline, at, at);
    open.walk.focus = Focus::Question;
    open.walk.fields.clear();
}

const NAMES: [(OverviewPage, &str); 5] = [
    (OverviewPage::Standing, "overview-standing"),
    (OverviewPage::Risk, "overview-risk"),
    (OverviewPage::Duties, "overview-duties"),
    (OverviewPage::Fria, "overview-fria"),
    (OverviewPage::Roles, "overview-roles"),
];

#[test]
fn every_page_looks_as_it_did() {
    for (page, name) in NAMES {
        let mut looks = String::new();
        // The whole page, then the main design size and the smallest one.
        for size in [(120, 78), (80, 24), (60, 16), (40, 12)] {
            looks.push_str(&look(&at_page(Language::Dutch, size, page), size));
        }
        insta::assert_snapshot!(name, looks);
    }
    let size = (80, 24);
    let model = at_page(Language::English, size, OverviewPage::Risk);
    insta::assert_snapshot!("english-overview-risk", look(&model, size));
}

#[test]
fn a_stale_answer_says_so_in_the_walk_and_in_the_tree() {
    let mut looks = String::new();
    for size in [(120, 32), (80, 24), (60, 16), (40, 12)] {
        let mut model = opened(Language::Dutch, size);
        at_question(&mut model, "iama-2.0/2.1.2@1");
        looks.push_str(&look(&model, size));
        press(&mut model, &["Esc"]);
        looks.push_str(&look(&model, size));
    }
    insta::assert_snapshot!("stale", looks);
}

#[test]
fn the_walk_of_one_role_looks_as_it_did() {
    let mut looks = String::new();
    for size in [(120, 32), (80, 24), (60, 16), (40, 12)] {
        let mut model = opened(Language::Dutch, size);
        at_question(&mut model, "iama-2.0/1.1.1");
        press(&mut model, &["f", "↓", "↓", "↓"]);
        looks.push_str(&look(&model, size));
        press(&mut model, &["Enter"]);
        looks.push_str(&look(&model, size));
        press(&mut model, &["Esc"]);
        looks.push_str(&look(&model, size));
    }
    insta::assert_snapshot!("only-role", looks);
}

#[test]
fn the_figure_is_readable_without_its_bar_and_without_colour() {
    let size = (80, 24);
    let model = at_page(Language::Dutch, size, OverviewPage::Risk);
    let lines = model.overview_lines();
    let axes = &model.open.as_ref().unwrap().standing.risk[0].axes;
    for axis in axes {
        let words = format!(
            "{} {} % (tussen {} % en {} %) · {}",
            axis.label.nl,
            axis.score.unwrap(),
            axis.lowest,
            axis.highest,
            axis.band.as_ref().unwrap().label.nl.to_lowercase(),
        );
        assert!(lines.iter().any(|line| line.text == words), "{words}");
    }
}

#[test]
fn every_line_is_seen_when_it_is_selected_and_leads_to_a_question_that_is_there() {
    for (page, _) in NAMES {
        let mut model = at_page(Language::Dutch, (60, 16), page);
        let lines = model.overview_lines();
        assert!(
            lines.iter().any(|line| line.question().is_some()),
            "{page:?}"
        );
        for (index, line) in lines.iter().enumerate() {
            if !line.is_selectable() {
                continue;
            }
            model.open.as_mut().unwrap().overview.selected = index;
            let (buffer, _) = drawn(&model, &COLOUR, (60, 16));
            // The first row below the pages that has the pointer.
            let seen = rows(&buffer)[2..].iter().any(|row| row.starts_with(" ›"));
            assert!(seen, "{page:?} {index}\n{}", rows(&buffer).join("\n"));
        }
    }
}

#[test]
fn from_every_line_about_a_question_escape_comes_back_to_that_line() {
    for (page, _) in NAMES {
        let mut model = at_page(Language::Dutch, (80, 24), page);
        let lines = model.overview_lines();
        for (index, line) in lines.iter().enumerate() {
            let Some(address) = line.question().filter(|_| line.is_selectable()) else {
                continue;
            };
            model.open.as_mut().unwrap().overview.selected = index;
            update(&mut model, Action::Key("Enter".parse().unwrap()), &now());
            let open = model.open.as_ref().unwrap();
            let here = open.question().map(|(here, _)| here);
            if open.overview.left_for.is_none() {
                // Conditions may hide a question that a rule or a finding names.
                let shown = open.outlines.iter().any(|one| one.find(address).is_some());
                assert!(!shown, "{page:?} {address}");
                continue;
            }
            assert_eq!(here.as_ref(), Some(address), "{page:?}");
            update(&mut model, Action::Key("Esc".parse().unwrap()), &now());
            assert!(matches!(model.screen, Screen::Overview), "{address}");
            assert_eq!(model.open.as_ref().unwrap().overview.selected, index);
        }
    }
}

#[test]
fn every_word_of_the_overview_exists_in_both_languages_and_in_ascii() {
    let ascii = Theme::none(Signs::ASCII);
    for language in [Language::Dutch, Language::English] {
        for (page, _) in NAMES {
            let size = (160, 300);
            let model = at_page(language, size, page);
            let all = rows(&drawn(&model, &ascii, size).0).join("\n");
            let ours = "⟨✓■›┃│─•↑↓┌┐└┘≠▒█";
            assert!(!all.contains(|c| ours.contains(c)), "{page:?}\n{all}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn no_size_and_no_line_panics(width in 0u16..=300, height in 0u16..=100, narrow: bool, selected in 0usize..400, page in 0usize..5) {
        thread_local! {
            static MODEL: std::cell::RefCell<Model> = std::cell::RefCell::new(opened(Language::Dutch, (80, 24)));
        }
        let size = if narrow { (width % 90, height % 30) } else { (width, height) };
        MODEL.with_borrow_mut(|model| {
            model.screen = Screen::Overview;
            let open = model.open.as_mut().unwrap();
            (open.overview.page, open.overview.selected) = (NAMES[page].0, selected);
            model.size = size;
            drawn(model, &COLOUR, size);
            lay_out(model);
            for key in [Key::char('j'), Key::char('k')] {
                update(model, Action::Key(key), &now());
                let lines = model.overview_lines();
                let selected = model.open.as_ref().unwrap().overview.selected;
                assert!(lines[selected].is_selectable());
            }
        });
    }
}
