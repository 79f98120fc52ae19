use proptest::prelude::*;

use super::*;
use crate::assessment::{
    ActionPoint, Answer, InstrumentRef, Profile, Review, Stamp, State, Verdict,
};
use crate::language::Language;

fn texts() -> Texts {
    Texts::new(Language::Dutch)
}

fn row(text: &str, owner: &str, due: &str) -> ActionRow {
    ActionRow {
        assessment: "t-1".into(),
        name: "Toets".into(),
        number: "ap1".into(),
        key: "ap1".into(),
        text: text.into(),
        owner: owner.into(),
        due: due.into(),
        date: due.parse().ok(),
        days: None,
        state: ActionState::Open,
        kind: TaskKind::Other,
        origin: String::new(),
        address: None,
        condition: String::new(),
        carried: None,
        changed: Some("2026-03-04T10:15:00Z".into()),
    }
}

/// An independent reading of iCalendar: lines unfolded, then components with their properties.
fn components(file: &str) -> Vec<Vec<(String, String)>> {
    assert!(file.ends_with("\r\n"));
    for line in file.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(!line.contains(['\r', '\n']), "{line:?}");
    }
    let unfolded = file.replace("\r\n ", "");
    let mut found = Vec::new();
    let mut now: Option<Vec<(String, String)>> = None;
    for line in unfolded.split_terminator("\r\n") {
        let (name, value) = line.split_once(':').expect("a name and a value");
        match (name, value) {
            ("BEGIN", "VEVENT" | "VTODO") => now = Some(Vec::new()),
            ("END", "VEVENT" | "VTODO") => found.extend(now.take()),
            _ => {
                if let Some(now) = &mut now {
                    now.push((name.to_owned(), unescaped(value)));
                }
            }
        }
    }
    assert!(now.is_none());
    found
}

fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(c @ ('\\' | ';' | ',')) => text.push(c),
                other => panic!("an escape that is none: {other:?}"),
            },
            ';' | ',' => panic!("a separator in a text: {value}"),
            c => text.push(c),
        }
    }
    text
}

fn get<'a>(component: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let mut all = component.iter().filter(|(one, _)| one == name);
    let found = all.next().map(|(_, value)| value.as_str());
    assert!(all.next().is_none(), "{name} twice");
    found
}

fn table(bytes: &[u8]) -> Vec<Vec<String>> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a mark");
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(bytes);
    let records = reader.records().map(|record| record.unwrap());
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

/// What a person does who takes the apostrophe away.
fn unguarded(cell: &str) -> &str {
    let begins = cell.trim_start_matches('\'').chars().next();
    match begins {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => cell.strip_prefix('\'').unwrap_or(cell),
        _ => cell,
    }
}

fn hostile() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        4 => "\\PC{0,12}",
        1 => proptest::sample::select(vec![
            "=1+1", "+31", "-x", "@som", "'", "''=", "\t", "\r\n", "\n", ";", ",", "\"", "\\", "\\n", ":",
            "BEGIN:VEVENT\r\nEND:VEVENT", "\u{202e}", "\u{1b}[2J", "\0", "é", "👩🏽‍🚒", "\u{feff}",
        ])
        .prop_map(str::to_owned),
    ];
    proptest::collection::vec(part, 0..6).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn whatever_people_write_comes_back_from_the_table_and_the_calendar(
        rows in proptest::collection::vec((hostile(), hostile(), hostile(), hostile(), any::<bool>()), 0..6)
    ) {
        let rows: Vec<ActionRow> = rows
            .into_iter()
            .enumerate()
            .map(|(index, (text, owner, key, origin, dated))| ActionRow {
                key: format!("{index}{key}"),
                number: key,
                origin,
                date: dated.then(|| "2026-02-28".parse().unwrap()),
                ..row(&text, &owner, "later")
            })
            .collect();
        let cells = table(&csv(&rows, &texts()));
        prop_assert_eq!(cells.len(), rows.len() + 1);
        for (row, cells) in rows.iter().zip(&cells[1..]) {
            for (cell, text) in [(1, &row.number), (2, &row.text), (3, &row.owner), (7, &row.origin)] {
                prop_assert!(!cells[cell].starts_with(['=', '+', '-', '@', '\t', '\r']));
                prop_assert_eq!(unguarded(&cells[cell]), text.as_str());
            }
        }
        let todo = components(&calendar(&rows, CalendarKind::Tasks, "x", &texts()));
        prop_assert_eq!(todo.len(), rows.len());
        for (row, todo) in rows.iter().zip(&todo) {
            let kept = |text: &str| crate::text::clean(text);
            let uid = kept(&format!("t-1/{}@grondig", row.key));
            prop_assert_eq!(get(todo, "UID"), Some(uid.as_str()));
            prop_assert!(get(todo, "DESCRIPTION").unwrap().starts_with(kept(&row.text).as_str()));
            prop_assert_eq!(get(todo, "DUE;VALUE=DATE").is_some(), row.date.is_some());
        }
        let days = components(&calendar(&rows, CalendarKind::Days, "x", &texts()));
        prop_assert_eq!(days.len(), rows.iter().filter(|row| row.date.is_some()).count());
        for day in &days {
            prop_assert_eq!(get(day, "DTSTART;VALUE=DATE"), Some("20260228"));
            prop_assert_eq!(get(day, "DTEND;VALUE=DATE"), Some("20260301"));
        }
    }
}

#[test]
fn a_table_begins_with_its_mark_and_heads_and_guards_formulas() {
    let bytes = csv(
        &[row("=HYPERLINK(\"x\")", "'s avonds Bob", "2026-03-04")],
        &texts(),
    );
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.starts_with("\u{feff}Toets;Nr;Actiepunt;Wie;Uiterlijk;Stand;Soort;"));
    let line = "\r\nToets;ap1;\"'=HYPERLINK(\"\"x\"\")\";'s avonds Bob;2026-03-04;open;";
    assert!(text.contains(line), "{text}");
    assert!(text.ends_with("\r\n"));
}

#[test]
fn a_calendar_has_days_for_what_is_open_and_tasks_for_everything() {
    let done = ActionRow {
        state: ActionState::Done,
        ..row("Gedaan", "Anna", "2026-03-04")
    };
    let rows = [
        row("Bellen; dan mailen", "Bob", "2026-12-31"),
        row("Ooit", "", "in de zomer"),
        done,
    ];
    let file = calendar(&rows, CalendarKind::Days, "Toets", &texts());
    let days = components(&file);
    assert_eq!(days.len(), 1);
    assert_eq!(get(&days[0], "SUMMARY"), Some("Bellen; dan mailen (Bob)"));
    assert_eq!(get(&days[0], "DTSTAMP"), Some("20260304T101500Z"));
    assert_eq!(get(&days[0], "DTEND;VALUE=DATE"), Some("20270101"));
    assert!(file.contains("SUMMARY:Bellen\\; dan mailen (Bob)\r\n"));
    let tasks = components(&calendar(&rows, CalendarKind::Tasks, "Toets", &texts()));
    let states: Vec<_> = tasks.iter().filter_map(|one| get(one, "STATUS")).collect();
    assert_eq!(states, ["NEEDS-ACTION", "NEEDS-ACTION", "COMPLETED"]);
    assert!(
        get(&tasks[1], "DESCRIPTION")
            .unwrap()
            .contains("Uiterlijk: in de zomer")
    );
    assert_eq!(get(&tasks[1], "DUE;VALUE=DATE"), None);
}

#[test]
fn the_same_file_gives_the_same_bytes_and_every_row_says_where_it_came_from() {
    let library = Library::built_in().unwrap();
    let used = InstrumentRef::new("iama-2.0", String::new());
    let mut a = Assessment::new("t-1", Profile::default(), vec![used]);
    a.reviews.push(Review {
        id: "b1".into(),
        body: "Ethische commissie".into(),
        date: "2026-03-04".into(),
        verdict: Verdict::WithConditions,
        reasons: String::new(),
        conditions: vec!["Leg het uit".into()],
        points: Vec::new(),
        committee: None,
        sections: Vec::new(),
    });
    let stamp = Stamp {
        at: "2026-03-05T09:00:00Z".into(),
        ..Stamp::default()
    };
    let at = |number: &str| format!("iama-2.0/{number}").parse::<Address>().unwrap();
    let point = ActionPoint {
        id: "ap1".into(),
        text: "Leg het uit".into(),
        origin: Some(at("4.3")),
        review: Some("b1".into()),
        ..ActionPoint::default()
    };
    let edits = [
        Edit::ActionPoint {
            id: "ap1".into(),
            to: Some(point),
            at: None,
        },
        Edit::Answer {
            address: at("1.1.1"),
            to: Some(Box::new(Answer {
                state: State::Parked {
                    what: String::new(),
                    who: "DS".into(),
                    due: "2026-03-09".into(),
                },
                ..Answer::default()
            })),
        },
    ];
    for edit in edits {
        a.apply(edit, &stamp).unwrap();
    }
    let make = |today: &str| {
        let wanted = (&TaskFilter::default(), TaskOrder::Date);
        rows(&a, &library, &texts(), today, wanted)
    };
    let rows = make("2026-03-04");
    let names: Vec<_> = rows.iter().map(|row| row.number.as_str()).collect();
    assert_eq!(names, ["1.1.1", "ap1"]);
    // Nothing was written: the question itself says what is to be found out.
    assert!(rows[0].text.starts_with("1.1.1 "), "{}", rows[0].text);
    assert!(rows[1].origin.starts_with("4.3 "), "{}", rows[1].origin);
    assert_eq!(
        rows[1].condition,
        "voorwaarde van Ethische commissie, 2026-03-04"
    );
    assert!(
        rows.iter()
            .all(|row| row.changed.as_deref() == Some("2026-03-05T09:00:00Z"))
    );
    let file = |rows: &[ActionRow]| calendar(rows, CalendarKind::Tasks, "", &texts());
    assert_eq!(file(&rows), file(&make("2027-01-01")));
}
