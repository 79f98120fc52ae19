//! A small assessment with an answer of every type, and a model over it.

use std::sync::OnceLock;

use crate::app::{Action, Focus, Model, Now, Opened, SaveState, Screen, update};
use crate::assessment::{
    ActionPoint, ActionState, Address, Answer, Assessment, Confidential, Decision, Dissent,
    Happening, InstrumentRef, Item, Person, PersonName, PlannedPart, Profile, Round, Row, Session,
    SessionEvent, Signature, State, Value,
};
use crate::language::{Language, Texts};
use crate::questionnaire::{Library, read};
use crate::signing::content_digest;

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
    let used = InstrumentRef::new("proef-1.0", String::new());
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
        ..Session::default()
    });
    let point = |id: &str, text: &str, state| ActionPoint {
        id: id.into(),
        text: text.into(),
        owner: "Marloes Terpstra".into(),
        due: "2026-04-01".into(),
        state,
        origin: Some(at("1.1.1")),
        ..ActionPoint::default()
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

/// With a session that goes on: a plan, people who came and left, questions worked on, notes; and one planned after it.
pub fn in_session(mut made: Assessment) -> Assessment {
    let part = |number: &str, minutes| PlannedPart {
        part: at(number),
        minutes,
    };
    let session = |id: &str, title: &str, plan| Session {
        id: id.into(),
        date: "2026-04-07".into(),
        begins: "09:00".into(),
        title: title.into(),
        chair: "p1".into(),
        expected: vec!["p1".into(), "p2".into(), "p3".into()],
        plan,
        ..Session::default()
    };
    made.team.push(Person {
        id: "p3".into(),
        name: "Łukasz Wiśniewski".into(),
        function: "data scientist".into(),
        roles: vec!["DS".into()],
        ..Person::default()
    });
    let plan = vec![part("1", 20), part("4", 40)];
    made.sessions.push(session("s2", "Sessie 2: hoe", plan));
    let plan = vec![part("5", 30)];
    made.sessions.push(session("s3", "Sessie 3: advies", plan));
    let note = |text: &str, on: Option<&str>| Happening::Noted {
        text: text.into(),
        on: on.map(at),
    };
    let log = [
        ("07:02:00", Happening::Started),
        ("07:02:00", Happening::Arrived("p1".into())),
        ("07:02:00", Happening::Arrived("p2".into())),
        ("07:03:10", Happening::Part(at("1"))),
        ("07:05:00", Happening::Worked(at("1.1.1"))),
        (
            "07:12:00",
            note("Cijfers over 2025 erbij zoeken.", Some("1.1.1")),
        ),
        ("07:20:00", Happening::Left("p2".into())),
        ("07:21:00", Happening::Worked(at("1.1.2"))),
        ("07:30:00", Happening::Paused),
        ("07:40:00", Happening::Resumed),
        ("07:41:00", note("Na de pauze zonder jurist verder.", None)),
        ("07:50:30", Happening::Part(at("4"))),
        ("07:58:30", Happening::Worked(at("4.1.2"))),
    ];
    for (index, (clock, what)) in log.into_iter().enumerate() {
        made.session_log.push(SessionEvent {
            id: format!("l{}", index + 1),
            session: "s2".into(),
            at: format!("2026-04-07T{clock}Z"),
            by: None,
            zone: (what == Happening::Started).then(|| "+02:00".into()),
            what,
        });
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
    opened_in(Language::Dutch, assessment, size)
}

/// The same in a language.
pub fn opened_in(language: Language, assessment: Assessment, size: (u16, u16)) -> Model {
    let mut model = Model::new(library(), Texts::new(language), size);
    open(&mut model, assessment);
    model
}

/// A model with nothing answered yet in an instrument.
pub fn blank(
    language: Language,
    library: &'static Library,
    instrument: &str,
    size: (u16, u16),
) -> Model {
    let mut model = Model::new(library, Texts::new(language), size);
    open(&mut model, empty(instrument));
    model
}

/// An assessment with an instrument and nothing else.
pub fn empty(instrument: &str) -> Assessment {
    let used = InstrumentRef::new(instrument, String::new());
    Assessment::new("a0", Profile::default(), vec![used])
}

/// Opens an assessment in a model, at its first question.
pub fn open(model: &mut Model, assessment: Assessment) {
    let opened = Opened {
        assessment,
        path: "a1.json".into(),
        read_only: None,
        recovered: None,
    };
    let action = Action::Opened(Box::new(opened));
    update(model, action, &Now::default());
    model.screen = Screen::Walk;
    model.save = SaveState::Saved("14:02".into());
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
