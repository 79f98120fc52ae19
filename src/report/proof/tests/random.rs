//! Whatever people write: the report says it all.

use super::*;

/// Words as people type them, and as nobody should.
fn said() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zA-Z]{1,9}( [a-z]{1,9}){0,5}",
        2 => "[a-z]{3,9}(\n(- |[0-9]\\. |# |\\| )?[a-z*_\\[\\]`|]{3,9}){0,4}",
        2 => "[ -~\u{A0}-\u{17F}\u{370}-\u{3FF}\n\t]{0,60}",
        1 => "[\u{5D0}-\u{5EA}\u{627}-\u{64A}a-z0-9 .,]{1,40}",
        1 => "[\u{300}-\u{30F}e\u{200B}-\u{200E}\u{AD}\u{202A}-\u{202E}\u{FE0F}\u{1F600}-\u{1F640}\u{4E00}-\u{4E40} a-z]{1,30}",
        1 => "[a-z]{60,400}",
        1 => any::<String>(),
    ]
}

fn some(ids: &'static [&'static str], most: usize) -> impl Strategy<Value = Vec<String>> {
    proptest::sample::subsequence(ids, 0..=most)
        .prop_map(|ids| ids.into_iter().map(str::to_owned).collect())
}

fn items() -> impl Strategy<Value = Vec<Item>> {
    proptest::collection::vec(said(), 0..4).prop_map(|all| {
        let item = |(at, text): (usize, String)| Item {
            id: at.to_string(),
            text,
        };
        all.into_iter().enumerate().map(item).collect()
    })
}

fn value() -> impl Strategy<Value = Value> {
    let column = proptest::sample::select(vec!["wie", "wat", "kleur", "dag", "weg"]);
    let cells = proptest::collection::btree_map(column.prop_map(str::to_owned), said(), 0..5);
    let row = cells.prop_map(|cells| Row {
        id: "1".into(),
        cells,
    });
    prop_oneof![
        said().prop_map(Value::Text),
        some(&["a", "b", "c", "onbekend"], 4).prop_map(Value::Chosen),
        items().prop_map(Value::Items),
        proptest::collection::vec(row, 0..4).prop_map(Value::Rows),
        prop_oneof![Just("2026-03-04".to_owned()), said()].prop_map(Value::Date),
        (said(), said()).prop_map(|(name, function)| Value::Person(PersonName { name, function })),
        (some(&["ja", "nee"], 1), items())
            .prop_map(|(chosen, conditions)| Value::Advice { chosen, conditions }),
    ]
}

fn state() -> impl Strategy<Value = State> {
    prop_oneof![
        Just(State::Open),
        Just(State::Agreed),
        said().prop_map(|reason| State::NotApplicable { reason }),
        (said(), said(), said()).prop_map(|(what, who, due)| State::Parked { what, who, due }),
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    let dissent = (said(), said()).prop_map(|(who, text)| Dissent { who, text });
    (
        proptest::option::of(value()),
        proptest::option::of(said()),
        proptest::option::of(said()),
        proptest::collection::vec(dissent, 0..2),
        proptest::option::of(said()),
        state(),
    )
        .prop_map(
            |(value, explanation, note, dissent, ground, state)| Answer {
                value,
                explanation: explanation.unwrap_or_default(),
                note: note.unwrap_or_default(),
                dissent,
                confidential: ground.map(|ground| Confidential { ground }),
                state,
                ..Answer::default()
            },
        )
}

/// A plan and a log with words of people in every place that takes them.
fn session_log(all: &mut Assessment, said: (String, String, String, String, u32, u32)) {
    let session = &mut all.sessions[0];
    session.begins = said.0;
    session.expected = vec![said.1.clone(), "p1".into()];
    session.plan = vec![PlannedPart {
        part: at("een"),
        minutes: said.4,
    }];
    let noted = |text: &str, on| Happening::Noted {
        text: text.into(),
        on,
    };
    let log = [
        ("s1", 0, Happening::Started),
        ("s1", 1, Happening::Arrived("p1".into())),
        ("s1", 2, Happening::Arrived(said.1)),
        ("s1", 3, Happening::Part(at("een"))),
        ("s1", 3 + said.5, Happening::Worked(at("1"))),
        ("s1", 4 + said.5, Happening::Worked(at("99"))),
        ("s1", 5 + said.5, noted(&said.2, Some(at("1")))),
        ("s1", 6 + said.5, Happening::Left("p1".into())),
        ("gone", 7 + said.5, noted(&said.3, Some(at("11")))),
        ("gone", 8 + said.5, Happening::Left("p1".into())),
    ];
    for (index, (session, minute, what)) in log.into_iter().enumerate() {
        all.session_log.push(SessionEvent {
            id: format!("l{index}"),
            session: session.into(),
            at: format!("2026-03-10T{:02}:{:02}:00Z", 8 + minute / 60, minute % 60),
            by: (index == 6).then(|| all.team[0].name.clone()),
            zone: None,
            what,
        });
    }
}

fn records() -> impl Strategy<Value = Assessment> {
    let person = (said(), said(), said());
    let session = (said(), said(), said(), said());
    let logged = (said(), said(), said(), said(), 0u32..100, 0u32..200);
    let action = (said(), said(), said());
    let signature = (said(), said(), said(), said());
    (person, session, action, signature, said(), said(), logged).prop_map(
        |(person, session, action, signature, reason, description, logged)| {
            let mut all = blank();
            all.profile.description = description;
            all.team = vec![Person {
                id: "p1".into(),
                name: person.0,
                function: person.1,
                organisation: person.2,
                roles: vec!["PL".into()],
            }];
            all.sessions = vec![Session {
                id: "s1".into(),
                date: session.0,
                title: session.1,
                chair: session.2,
                present: vec!["p1".into()],
                minutes: session.3,
                ..Session::default()
            }];
            session_log(&mut all, logged);
            all.action_points = vec![ActionPoint {
                id: "a1".into(),
                text: action.0,
                owner: action.1,
                due: action.2,
                ..ActionPoint::default()
            }];
            let signed = Signature {
                role: "PL".into(),
                name: signature.0,
                function: signature.1,
                decision: Decision::Object,
                conditions: vec![signature.2],
                statement: signature.3,
                date: "2026-07-01".into(),
                digest: "ab".repeat(32),
            };
            let round = |version| Round {
                version,
                opened_at: "2026-06-30T10:00:00Z".into(),
                digest: "ab".repeat(32),
                required: vec!["PL".into()],
                open_points: vec![reason.clone()],
                reason: reason.clone(),
                signatures: vec![signed.clone()],
            };
            all.rounds = vec![round(1), round(2)];
            all
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_assessment_proves_complete(
        all in records(),
        answers in proptest::collection::vec(answer(), 11),
    ) {
        let mut all = all;
        for (number, answer) in (1..).zip(answers) {
            all.answers.insert(at(&number.to_string()), answer);
        }
        let (read, digest) = read_back(&all, library());
        let missing = proof(&all, &read, &digest);
        prop_assert_eq!(missing, []);
    }
}
