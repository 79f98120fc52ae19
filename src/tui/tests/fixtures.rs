//! A small assessment with an answer of every type, and the screens over it.

use std::sync::OnceLock;

use crate::app::{
    Action, Finder, FinderMode, Focus, Form, FormField, FormPurpose, Listed, Model, Now, Opened,
    Overlay, Reader, RecordKind, Records, SaveState, Screen, SignOff, update,
};
use crate::assessment::{
    ActionPoint, ActionState, Address, Answer, Assessment, Confidential, Decision, Dissent,
    InstrumentRef, Item, Person, PersonName, Profile, Round, Row, Session, Signature, State, Value,
};
use crate::language::{Language, Texts};
use crate::questionnaire::{Library, read};
use crate::signing::content_digest;
use crate::standing::Standing;

/// The small instrument.
pub fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| Library::of(vec![read("proef", include_str!("proef.yaml")).unwrap()]))
}

pub fn at(number: &str) -> Address {
    match number.split_once('@') {
        Some((number, item)) => Address::new("proef-1.0", number, Some(item)),
        None => Address::new("proef-1.0", number, None),
    }
}

fn items(words: &[&str]) -> Vec<Item> {
    words
        .iter()
        .enumerate()
        .map(|(index, text)| Item {
            id: (index + 1).to_string(),
            text: (*text).to_owned(),
        })
        .collect()
}

fn row(id: &str, cells: &[(&str, &str)]) -> Row {
    Row {
        id: id.to_owned(),
        cells: cells
            .iter()
            .map(|(key, cell)| ((*key).to_owned(), (*cell).to_owned()))
            .collect(),
    }
}

fn chosen(ids: &[&str]) -> Value {
    Value::Chosen(ids.iter().map(|id| (*id).to_owned()).collect())
}

fn answers() -> Vec<(&'static str, Answer)> {
    let agreed = |value: Value, explanation: &str| Answer {
        value: Some(value),
        explanation: explanation.to_owned(),
        state: State::Agreed,
        ..Answer::default()
    };
    let mut first = agreed(
        Value::Text(
            "Meldingen van betalingsachterstanden komen nu per post binnen. Wie het eerst belt, \
             krijgt het eerst hulp; wie niet belt, blijft buiten beeld.\n\nIn 2025 waren het er 4.120."
                .into(),
        ),
        "",
    );
    first.dissent.push(Dissent {
        who: "de cliëntenraad".into(),
        text: "Het probleem is niet de volgorde maar het aantal consulenten.".into(),
    });
    first.confidential = Some(Confidential {
        ground: "Woo art. 5.1 lid 2 onder e".into(),
    });
    let goals = Value::Rows(vec![
        row(
            "1",
            &[
                ("soort", "hoofddoel"),
                (
                    "doel",
                    "Inwoners met achterstanden krijgen binnen vier weken hulp aangeboden",
                ),
                ("meetbaar", "Tijd tussen signaal en contact"),
            ],
        ),
        row(
            "2",
            &[
                ("soort", "subdoel"),
                ("doel", "Minder tijd kwijt aan sorteren"),
            ],
        ),
    ]);
    let parked = Answer {
        state: State::Parked {
            what: "navragen bij de leverancier".into(),
            who: "Tuğba Şahin".into(),
            due: "2026-05-01".into(),
        },
        ..agreed(Value::Date("2026-03".into()), "")
    };
    let mut note = agreed(
        Value::Items(items(&[
            "Bestaanszekerheid",
            "Doelmatigheid: consulenten bezoeken vaker adressen waar hulp echt nodig is, en minder vaak andere",
        ])),
        "Voor gezinnen met huurschuld.",
    );
    note.note = "Lang over gesproken.".into();
    note.state = State::Draft;
    vec![
        ("1.1.1", first),
        ("1.1.2", agreed(goals, "")),
        ("1.1.3", note),
        (
            "1.2.1",
            agreed(chosen(&["nee"]), "Geen van de verboden past."),
        ),
        ("1.2.3", parked),
        (
            "1.2.4",
            agreed(
                Value::Person(PersonName {
                    name: "Renée Oldenbeuving".into(),
                    function: "directeur".into(),
                }),
                "Mandaat 2024.",
            ),
        ),
        (
            "1.2.5",
            Answer {
                state: State::NotApplicable {
                    reason: "het heeft geen naam".into(),
                },
                ..Answer::default()
            },
        ),
        ("4.1.2", agreed(chosen(&["A4", "C3"]), "")),
        ("4.3.1@A4", agreed(chosen(&["kern"]), "")),
        ("4.3.2@A4", agreed(chosen(&["groot"]), "")),
        (
            "4.3.3@A4",
            agreed(chosen(&["medium"]), "Door de maatregelen."),
        ),
        ("4.3.1@C3", agreed(chosen(&["ertussenin"]), "")),
        ("4.3.2@C3", agreed(chosen(&["ertussenin"]), "")),
        (
            "5.B",
            agreed(
                Value::Advice {
                    chosen: vec!["voorwaarden".into()],
                    conditions: items(&["Geen gegevens naar handhaving"]),
                },
                "De winst weegt op.",
            ),
        ),
    ]
}

/// The assessment.
pub fn assessment() -> Assessment {
    let profile = Profile {
        name: "Volgorde vroegsignalering".into(),
        organisation: "Gemeente Leemrade".into(),
        ..Profile::default()
    };
    let used = InstrumentRef {
        id: "proef-1.0".into(),
        digest: String::new(),
    };
    let mut made = Assessment::new("a1", profile, vec![used]);
    let person = |id: &str, name: &str, function: &str, roles: &[&str]| Person {
        id: id.into(),
        name: name.into(),
        function: function.into(),
        roles: roles.iter().map(|r| (*r).to_owned()).collect(),
        ..Person::default()
    };
    made.team = vec![
        person("p1", "Marloes Terpstra", "projectleider", &["PL"]),
        person("p2", "Tuğba Şahin", "jurist privacy", &["JUR"]),
    ];
    made.sessions.push(Session {
        id: "s1".into(),
        date: "2026-03-10".into(),
        title: "Sessie 1: waarom en wat".into(),
        chair: "p1".into(),
        present: vec!["p1".into(), "p2".into()],
        missing_roles: vec!["DS".into()],
        minutes: "Gestart om 9.00 uur in de raadskelder.".into(),
    });
    let point = |id: &str, text: &str, state| ActionPoint {
        id: id.into(),
        text: text.into(),
        owner: "Marloes Terpstra".into(),
        due: "2026-04-01".into(),
        state,
        origin: Some(at("1.1.1")),
    };
    made.action_points = vec![
        point("a1", "Cijfers over 2025 opvragen", ActionState::Open),
        point(
            "a2",
            "Afspraak met de cliëntenraad maken",
            ActionState::Done,
        ),
    ];
    for (number, answer) in answers() {
        made.answers.insert(at(number), answer);
    }
    made
}

/// With a round that two of three have signed.
pub fn signed(mut made: Assessment) -> Assessment {
    let digest = content_digest(&made).unwrap();
    let signature = |role: &str, name: &str, decision| Signature {
        role: role.into(),
        name: name.into(),
        function: "functie".into(),
        decision,
        conditions: Vec::new(),
        statement: String::new(),
        date: "2026-06-01".into(),
        digest: digest.clone(),
    };
    made.rounds.push(Round {
        version: 1,
        opened_at: "2026-05-30T10:00:00Z".into(),
        digest: digest.clone(),
        required: vec!["PL".into(), "DS".into(), "JUR".into()],
        open_points: Vec::new(),
        reason: "De wethouder beslist morgen.".into(),
        signatures: vec![
            signature("PL", "Marloes Terpstra", Decision::Approve),
            signature("JUR", "Tuğba Şahin", Decision::Object),
        ],
    });
    made
}

/// A model with an assessment open, as large as this.
pub fn opened(assessment: Assessment, size: (u16, u16)) -> Model {
    let mut model = Model::new(library(), Texts::new(Language::Dutch), size);
    let opened = Opened {
        assessment,
        path: "a1.json".into(),
        read_only: None,
        recovered: None,
    };
    update(
        &mut model,
        Action::Opened(Box::new(opened)),
        &Now::default(),
    );
    model.save = SaveState::Saved("14:02".into());
    model
}

/// Goes to a question and gives a field the focus, or none.
pub fn walk_to(model: &mut Model, number: &str, focus: Option<usize>) {
    let open = model.open.as_mut().unwrap();
    let address = at(number);
    let outline = &open.outlines[0];
    let index = outline
        .entries
        .iter()
        .position(|entry| {
            entry
                .question()
                .is_some_and(|q| outline.address(entry, q) == address)
        })
        .unwrap();
    open.walk.at = index;
    open.walk.tree = index;
    let (_, question) = open.question().unwrap();
    let answer = open.assessment.answer(&address);
    open.walk.fields = crate::app::Field::of(question, &answer, false);
    open.walk.focus = focus.map_or(Focus::Question, Focus::Field);
    lay_out(model);
}

/// What the loop does before each frame.
pub fn lay_out(model: &mut Model) {
    let geometry = crate::tui::measure(model);
    update(model, Action::Laid(geometry), &Now::default());
}

/// Presses keys, laying out before each, as the loop does.
pub fn press(model: &mut Model, keys: &[&str]) {
    for key in keys {
        lay_out(model);
        update(model, Action::Key(key.parse().unwrap()), &Now::default());
    }
    lay_out(model);
}

fn listed() -> Vec<Listed> {
    let made = signed(assessment());
    let digest = content_digest(&made).unwrap();
    let one = |name: &str, standing| Listed {
        path: "a.json".into(),
        name: name.into(),
        organisation: "Gemeente Leemrade".into(),
        changed: "gisteren, 14:02".into(),
        standing,
        last_session: "2026-03-10".into(),
        review_date: "2027-03-10".into(),
    };
    vec![
        one(
            "Volgorde vroegsignalering",
            Ok(Box::new(Standing::new(&made, library(), &digest))),
        ),
        one(
            "Drukte in de binnenstad",
            Ok(Box::new(Standing::new(&assessment(), library(), ""))),
        ),
        one(
            "kapot.json",
            Err("regel 3, kolom 14: hier hoort een tekst te staan".into()),
        ),
    ]
}

/// Every screen and overlay by name, on a window of this size.
pub fn scenes(size: (u16, u16)) -> Vec<(&'static str, Model)> {
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
    let mut empty = Model::new(library(), Texts::new(Language::Dutch), size);
    empty.said = Some("Ctrl+Q stopt; alles is bewaard.".into());
    let mut home = Model::new(library(), Texts::new(Language::Dutch), size);
    home.home.listed = listed();
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
    press(&mut stale, &["Shift+↓"]);
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
    for (_, model) in &mut shown {
        lay_out(model);
    }
    shown
}
