//! Every screen and overlay by name.

pub(super) mod committee;

use super::fixtures::{
    assessment, at, in_session, lay_out, library, opened_in, press, signed, walk_to,
};
use crate::app::{
    Action, CommandId, Finder, FinderMode, Focus, Form, FormField, FormPurpose, Listed, Model, Now,
    Overlay, Reader, RecordKind, Records, Screen, SignOff, update,
};
use crate::language::{Language, Texts};
use crate::signing::content_digest;
use crate::standing::Standing;

fn listed(language: Language) -> Vec<Listed> {
    let (changed, broken) = match language {
        Language::Dutch => (
            "gisteren, 14:02",
            "regel 3, kolom 14: hier hoort een tekst te staan",
        ),
        Language::English => (
            "2026-03-11 14:02",
            "line 3, column 14: this should be a text",
        ),
    };
    let made = signed(assessment());
    let digest = content_digest(&made).unwrap();
    let one = |name: &str, standing| Listed {
        path: "a.json".into(),
        name: name.into(),
        organisation: "Gemeente Leemrade".into(),
        changed: changed.into(),
        standing,
        last_session: "2026-03-10".into(),
        review_date: "2027-03-10".into(),
    };
    vec![
        one(
            "Volgorde vroegsignalering",
            Ok(Box::new(Standing::new(&made, library(), &digest, ""))),
        ),
        one(
            "Drukte in de binnenstad",
            Ok(Box::new(Standing::new(
                &assessment(),
                library(),
                "",
                "2026-05-01",
            ))),
        ),
        one("kapot.json", Err(broken.into())),
    ]
}

/// Every screen and overlay by name, on a window of this size.
pub fn scenes(size: (u16, u16)) -> Vec<(&'static str, Model)> {
    scenes_in(Language::Dutch, size)
}

/// The same in a language. What people wrote in the assessment is Dutch all the same.
pub fn scenes_in(language: Language, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let opened = |assessment, size| opened_in(language, assessment, size);
    let walk = |number: &str, focus| {
        let mut model = opened(assessment(), size);
        walk_to(&mut model, number, focus);
        model
    };
    let screen = |screen: Screen| {
        let mut model = opened(signed(assessment()), size);
        model.screen = screen;
        model
    };
    let over = |overlay: Overlay| {
        let mut model = walk("1.1.1", None);
        model.overlay = Some(overlay);
        model
    };
    let records = |kind| screen(Screen::Records(Records { kind, selected: 1 }));
    let mut empty = Model::new(library(), Texts::new(language), size);
    empty.said = Some("Ctrl+Q stopt; alles is bewaard.".into());
    let mut home = Model::new(library(), Texts::new(language), size);
    home.home.listed = listed(language);
    home.home.selected = 1;
    let mut section = walk("1.1.1", None);
    section.open.as_mut().unwrap().walk.at = 0;
    section.open.as_mut().unwrap().walk.fields.clear();
    let mut tree = walk("1.2.3", None);
    tree.open.as_mut().unwrap().walk.focus = Focus::Tree;
    let mut stop = opened(assessment(), size);
    walk_to(&mut stop, "1.2.1", Some(0));
    press(&mut stop, &["1"]);
    walk_to(&mut stop, "1.2.3", None);
    let mut guided = walk("1.1.1", None);
    guided.open.as_mut().unwrap().walk.guidance = true;
    let mut item = walk("1.1.3", Some(0));
    press(&mut item, &["↓", "Enter", "End", "Space", "z"]);
    let mut cell = walk("1.1.2", Some(0));
    press(&mut cell, &["→", "Enter", "End", "Space", "z"]);
    let mut stale = walk("1.1.1", Some(0));
    stale.open.as_mut().unwrap().standing.round =
        crate::standing::RoundStanding::Stale { version: 1 };
    press(&mut stale, &["Shift+↑"]);
    let form = Form::new(
        FormPurpose::Park(at("1.1.1")),
        "form-park-title",
        vec![
            FormField::line("what", "Wat moet worden uitgezocht".into(), "navragen"),
            FormField::text("text", "Toelichting".into(), "eerste\ntweede"),
            FormField::one(
                "one",
                "Stand".into(),
                vec![("a".into(), "open".into()), ("b".into(), "gereed".into())],
                "b",
            ),
            FormField::several(
                "several",
                "Aanwezig".into(),
                vec![
                    ("a".into(), "Marloes Terpstra".into()),
                    ("b".into(), "Tuğba Şahin".into()),
                ],
                &["a".to_owned()],
            )
            .hint("Spatie kiest".into()),
        ],
    );
    let mut form_model = screen(Screen::Form(Box::new(form), Box::new(Screen::Walk)));
    if let Screen::Form(form, _) = &mut form_model.screen {
        form.focus = 3;
        form.problem = Some("Schrijf op wat er moet worden uitgezocht.".into());
    }
    let searched = walk("1.1.1", None);
    let finder = Finder::new(
        FinderMode::Everything,
        &searched,
        crate::app::Context::Question,
    );
    let reader = Reader {
        title: "1.1.1 Aanleiding en probleem".into(),
        text: "Van wie het probleem **is**.\n\n- een\n- twee".into(),
        top: 0,
    };
    let mut shown = vec![
        ("home-empty", empty),
        ("home", home),
        ("section", section),
        ("reading", walk("1.1.1", None)),
        ("guidance", guided),
        ("text", stale),
        ("table", cell),
        ("list", item),
        ("explanation", walk("1.1.3", Some(1))),
        ("options", walk("1.2.1", Some(0))),
        ("stop", stop),
        ("date", walk("1.2.3", Some(0))),
        ("person", walk("1.2.4", Some(1))),
        ("line", walk("1.2.5", Some(0))),
        ("rights", walk("4.1.2", Some(0))),
        ("repeated", walk("4.3.3@C3", Some(0))),
        ("advice", walk("5.B", Some(1))),
        ("tree", tree),
        ("team", records(RecordKind::People)),
        ("sessions", records(RecordKind::Sessions)),
        ("action-points", records(RecordKind::ActionPoints)),
        ("matrix", screen(Screen::Matrix(0))),
        ("sign-off", screen(Screen::SignOff(SignOff { selected: 1 }))),
        ("form", form_model),
        ("help", over(Overlay::Help(0))),
        ("finder", over(Overlay::Finder(finder))),
        ("reader", over(Overlay::Reader(reader))),
        (
            "pick",
            over(Overlay::Pick(
                vec![
                    ("a".into(), "Hoofddoel".into()),
                    ("b".into(), "Subdoel".into()),
                ],
                1,
            )),
        ),
    ];
    shown.extend(committee::scenes(language, size));
    shown.extend(facilitating(language, size));
    shown.extend(looking_back(language, size));
    let at_session = |keys: &[&str]| {
        let mut model = opened(in_session(assessment()), size);
        walk_to(&mut model, "1.1.1", None);
        press(&mut model, keys);
        model
    };
    shown.extend(vec![
        ("session-clock", at_session(&[])),
        ("session", at_session(&["S", "↓"])),
        ("session-planned", at_session(&["S", "Tab"])),
        ("session-by-hand", at_session(&["S", "Shift+Tab"])),
        (
            "session-plan",
            at_session(&["S", "Tab", "Enter", "Tab", "Tab", "Tab"]),
        ),
        ("session-end", at_session(&["S", "e"])),
        ("who-is-here", at_session(&["I"])),
    ]);
    for (_, model) in &mut shown {
        lay_out(model);
    }
    shown
}

/// What the facilitator has at hand: the parking lot, a quick note, a section read back, the wall.
fn facilitating(language: Language, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let walk = |number: &str, focus, keys: &[&str]| {
        let mut model = opened_in(language, assessment(), size);
        let open = model.open.as_mut().unwrap();
        open.today = "2026-04-28".into();
        open.standing = Standing::new(&open.assessment, library(), "", &open.today);
        walk_to(&mut model, number, focus);
        press(&mut model, keys);
        model
    };
    let mut parked = walk("1.1.1", None, &[]);
    parked.screen = Screen::Records(Records {
        kind: RecordKind::Parked,
        selected: 0,
    });
    let note = ["Ctrl+T", "n", "a", "v", "r", "a", "g", "e", "n"];
    let mut list = walk("1.1.3", Some(0), &[]);
    list.presenting = true;
    let mut table = walk("1.1.2", None, &[]);
    table.presenting = true;
    let mut text = walk("1.2.1", Some(1), &[]);
    text.presenting = true;
    vec![
        ("parked", parked),
        ("park-form", walk("1.1.3", None, &["k", "n", "a", "Tab"])),
        ("capture", walk("1.1.1", Some(0), &note)),
        ("read-back", walk("1.1.1", None, &["A"])),
        ("wall", walk("1.2.1", None, &["P"])),
        ("wall-text", text),
        ("wall-list", list),
        ("wall-table", table),
    ]
}

/// Action points as they are filtered, and what changed: everything, one answer, one text of it.
fn looking_back(language: Language, size: (u16, u16)) -> Vec<(&'static str, Model)> {
    let now = Now {
        at: "2026-04-28T10:15:00Z".into(),
        today: "2026-04-28".into(),
        ..Now::default()
    };
    let walk = |keys: &[&str]| {
        let mut model = opened_in(language, assessment(), size);
        walk_to(&mut model, "1.1.1", None);
        let written = [
            "Enter", "Ctrl+A", "A", "n", "d", "e", "r", "s", ".", "Esc", "a",
        ];
        for key in written.iter().chain(keys) {
            lay_out(&mut model);
            update(&mut model, Action::Key(key.parse().unwrap()), &now);
        }
        // Where the team is has nothing to do with what is shown.
        model.open.as_mut().unwrap().assessment.place = None;
        model
    };
    let mut everything = walk(&[]);
    update(&mut everything, Action::Command(CommandId::History), &now);
    everything.open.as_mut().unwrap().assessment.place = None;
    vec![
        ("actions-filter", walk(&["@", "f"])),
        (
            "actions-filtered",
            walk(&["@", "f", "r", "a", "a", "d", "Ctrl+S"]),
        ),
        ("history", everything),
        ("history-answer", walk(&["H", "↓"])),
        ("history-text", walk(&["H", "Enter"])),
    ]
}
