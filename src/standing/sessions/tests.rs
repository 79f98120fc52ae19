use proptest::prelude::*;

use super::*;
use crate::assessment::{Happening, Outline};
use crate::questionnaire::Library;
use crate::standing::tests::{blank, join, library};

/// A part or a question of the IAMA.
fn at(number: &str) -> Address {
    Address::new("iama-2.0", number, None)
}

/// A moment on the day of the session, in UTC: `0900`, `0900:30`.
fn moment(clock: &str) -> String {
    let (hours, minutes) = clock.split_at(2);
    let (minutes, seconds) = minutes.split_once(':').unwrap_or((minutes, "00"));
    format!("2026-03-10T{hours}:{minutes}:{seconds}Z")
}

fn event(id: usize, session: &str, clock: &str, what: Happening) -> SessionEvent {
    SessionEvent {
        id: format!("e{id}"),
        session: session.into(),
        at: moment(clock),
        by: None,
        zone: matches!(what, Happening::Started).then(|| "+01:00".into()),
        what,
    }
}

fn came(id: &str) -> Happening {
    Happening::Arrived(id.into())
}

fn left(id: &str) -> Happening {
    Happening::Left(id.into())
}

fn part(number: &str) -> Happening {
    Happening::Part(at(number))
}

fn worked(number: &str) -> Happening {
    Happening::Worked(at(number))
}

/// Marloes leads, Tuğba is the lawyer, Łukasz the data scientist; one session with a plan and these events.
fn held(log: &[(&str, Happening)]) -> Assessment {
    let mut made = blank();
    join(&mut made, "marloes", &["PL", "BS"]);
    join(&mut made, "tugba", &["JUR"]);
    join(&mut made, "lukasz", &["DS"]);
    let planned = |number, minutes| PlannedPart {
        part: at(number),
        minutes,
    };
    made.sessions.push(Session {
        id: "s1".into(),
        plan: vec![planned("1", 60), planned("2", 45)],
        expected: vec!["marloes".into(), "tugba".into(), "lukasz".into()],
        ..Session::default()
    });
    log_in(&mut made, "s1", log);
    made
}

fn log_in(made: &mut Assessment, session: &str, log: &[(&str, Happening)]) {
    for (clock, what) in log {
        let id = made.session_log.len() + 1;
        made.session_log
            .push(event(id, session, clock, what.clone()));
    }
}

fn course(made: &Assessment) -> Course<'_> {
    Course::of(made, &made.sessions[0])
}

fn names(people: &[&Person]) -> Vec<String> {
    people.iter().map(|person| person.name.clone()).collect()
}

fn outlines<'a>(library: &'a Library, made: &Assessment) -> Vec<Outline<'a>> {
    vec![Outline::new(library.get("iama-2.0").unwrap(), made)]
}

use Happening::{Ended, Paused, Resumed, Started};

#[test]
fn a_session_goes_from_planned_to_ended_and_breaks_do_not_count() {
    let mut made = held(&[]);
    assert_eq!(course(&made).state, CourseState::Planned);
    assert!(running(&made).is_none());
    log_in(
        &mut made,
        "s1",
        &[
            ("0800", Started),
            ("0800", part("1")),
            ("0812", part("2")),
            ("0830", Paused),
        ],
    );
    let now = running(&made).unwrap();
    assert_eq!((now.state, now.minutes()), (CourseState::Paused, 30));
    assert_eq!(now.until(&moment("0850")).minutes(), 30);
    log_in(&mut made, "s1", &[("0850", Resumed)]);
    let now = running(&made).unwrap().until(&moment("0904:59"));
    assert_eq!(
        (now.state, now.worked),
        (CourseState::Running, 44 * 60 + 59)
    );
    assert_eq!(now.rest_of_minute(), Some(1));
    let times: Vec<_> = now.parts.iter().map(|p| (p.planned, p.minutes())).collect();
    assert_eq!(times, [(Some(60), 12), (Some(45), 32)]);
    assert_eq!(now.part_time().unwrap().minutes(), 32);
    log_in(&mut made, "s1", &[("0906", Ended)]);
    assert!(running(&made).is_none());
    let over = course(&made).until(&moment("1200"));
    assert_eq!((over.state, over.minutes()), (CourseState::Ended, 46));
    assert_eq!((over.planned(), over.rest_of_minute()), (105, None));
    assert_eq!(over.clock(over.began.unwrap()), "09:00");
}

#[test]
fn time_before_the_first_part_is_elsewhere_and_a_part_off_the_plan_is_told() {
    let made = held(&[("0800", Started), ("0805", part("3")), ("0815", Ended)]);
    let over = course(&made);
    assert_eq!(over.elsewhere, 300);
    let off = over.parts.iter().find(|one| one.planned.is_none()).unwrap();
    assert_eq!((off.part, off.minutes()), (&at("3"), 10));
}

#[test]
fn who_is_in_the_room_follows_who_comes_and_goes() {
    let mut made = held(&[
        ("0800", Started),
        ("0800", came("marloes")),
        ("0800", came("tugba")),
        ("0830", left("tugba")),
        ("0840", came("lukasz")),
        ("0841", came("lukasz")),
        ("0842", left("nobody")),
        ("0843", came("unknown")),
    ]);
    let now = running(&made).unwrap();
    assert_eq!(names(&now.in_room()), ["marloes", "lukasz"]);
    assert_eq!(now.absent(), ["tugba"]);
    assert_eq!(
        now.roles_in_room().into_iter().collect::<Vec<_>>(),
        ["BS", "DS", "PL"]
    );
    log_in(&mut made, "s1", &[("0850", came("tugba")), ("0900", Ended)]);
    let over = course(&made);
    assert!(over.in_room().is_empty() && over.absent().is_empty());
    let tugba = over.presences.iter().find(|one| one.id == "tugba").unwrap();
    let until: Vec<_> = tugba.stays.iter().map(|stay| stay.until).collect();
    assert_eq!(
        until,
        [Until::Left(moment("0830").parse().ok()), Until::End]
    );
    let unknown = over
        .presences
        .iter()
        .find(|one| one.id == "unknown")
        .unwrap();
    assert!(unknown.person.is_none() && unknown.roles().is_empty());
}

#[test]
fn a_role_is_missing_at_a_question_when_it_was_there_at_no_moment_of_the_work() {
    // 1.1.1 is answered by BS or PL and checked by JUR.
    let library = library();
    let mut made = held(&[
        ("0800", Started),
        ("0800", came("lukasz")),
        ("0801", worked("1.1.1")),
    ]);
    let question = library.get("iama-2.0").unwrap().question("1.1.1").unwrap();
    let all: Vec<&String> = question
        .answered_by
        .iter()
        .chain(&question.checked_by)
        .collect();
    let gaps = course(&made).gaps(&outlines(&library, &made));
    assert_eq!(gaps.len(), 1);
    let lacking: Vec<&String> = gaps[0].answer.iter().chain(&gaps[0].check).collect();
    assert_eq!(lacking, all);
    assert!(gaps[0].nobody_answers);
    // Everybody with a role comes in, and the team works on it again.
    for (index, role) in all.iter().enumerate() {
        join(&mut made, &format!("x{index}"), &[role]);
        log_in(&mut made, "s1", &[("0810", came(&format!("x{index}")))]);
    }
    assert_eq!(course(&made).gaps(&outlines(&library, &made)).len(), 1);
    log_in(&mut made, "s1", &[("0811", worked("1.1.1"))]);
    assert!(course(&made).gaps(&outlines(&library, &made)).is_empty());
    assert!(
        course(&made)
            .missing_roles(&outlines(&library, &made))
            .is_empty()
    );
}

#[test]
fn roles_missing_all_the_time_are_those_of_what_was_worked_on() {
    let library = library();
    let mut made = held(&[
        ("0800", Started),
        ("0800", came("marloes")),
        ("0801", worked("1.1.1")),
    ]);
    let question = library.get("iama-2.0").unwrap().question("1.1.1").unwrap();
    let missing = course(&made).missing_roles(&outlines(&library, &made));
    for role in question.answered_by.iter().chain(&question.checked_by) {
        let held = made.team[0].roles.contains(role);
        assert_eq!(missing.contains(role), !held, "{role}");
    }
    // Somebody who was there for a minute was there.
    made.team[1].roles.clone_from(&missing);
    log_in(
        &mut made,
        "s1",
        &[("0810", came("tugba")), ("0811", left("tugba"))],
    );
    assert!(
        course(&made)
            .missing_roles(&outlines(&library, &made))
            .is_empty()
    );
}

#[test]
fn the_plan_says_whom_it_lacks_before_it_begins() {
    let library = library();
    let made = held(&[]);
    let found = outlines(&library, &made);
    let lacking = missing_of_plan(&course(&made), &found);
    let of_part = questions_of_part(&found, &at("1"));
    assert!(!of_part.is_empty() && of_part.len() < found[0].questions().count());
    assert!(
        lacking
            .iter()
            .all(|one| !["PL", "BS", "JUR", "DS"].contains(&one.role.as_str()))
    );
    assert!(
        lacking
            .iter()
            .any(|one| one.role == "DOM" && one.questions > 0)
    );
    assert!(questions_of_part(&found, &at("no such part")).is_empty());
}

#[test]
fn an_unknown_question_or_session_harms_nothing() {
    let library = library();
    let mut made = held(&[("0800", Started), ("0801", worked("99.99"))]);
    log_in(
        &mut made,
        "gone",
        &[("0802", Started), ("0803", came("marloes"))],
    );
    let now = running(&made).unwrap();
    assert_eq!(now.session.id, "s1");
    assert!(now.gaps(&outlines(&library, &made)).is_empty());
}

#[test]
fn of_two_sessions_that_go_on_the_one_begun_last_counts() {
    let mut made = held(&[("0800", Started)]);
    made.sessions.push(Session {
        id: "s2".into(),
        ..Session::default()
    });
    log_in(&mut made, "s2", &[("0900", Started)]);
    log_in(&mut made, "s1", &[("0910", came("marloes"))]);
    assert_eq!(running(&made).unwrap().session.id, "s2");
    assert_eq!(still_open(&made).len(), 2);
    log_in(&mut made, "s2", &[("0920", Ended)]);
    assert_eq!(running(&made).unwrap().session.id, "s1");
}

#[test]
fn a_clock_that_is_set_back_takes_no_time_away_and_midnight_is_no_end() {
    let made = held(&[
        ("1000", Started),
        ("1030", part("1")),
        ("0935", part("2")),
        ("0945", Ended),
    ]);
    assert_eq!(course(&made).minutes(), 40);
    let mut made = held(&[("2330", Started)]);
    made.session_log.push(SessionEvent {
        at: "2026-03-11T00:15:00Z".into(),
        ..event(9, "s1", "0000", Ended)
    });
    assert_eq!(course(&made).minutes(), 45);
}

#[test]
fn a_session_that_goes_on_again_after_its_end_leaves_the_gap_out() {
    let made = held(&[
        ("0800", Started),
        ("0800", came("marloes")),
        ("0810", Ended),
        ("0900", Started),
        ("0905", Ended),
        ("0930", Ended),
    ]);
    let over = course(&made);
    assert_eq!((over.minutes(), over.state), (15, CourseState::Ended));
    assert_eq!(over.clock(over.ended.unwrap()), "10:05");
}

#[test]
fn a_session_of_an_earlier_day_that_was_not_ended_is_forgotten_and_one_over_midnight_is_not() {
    let made = held(&[("2210", Started), ("2215", came("marloes"))]);
    let now = running(&made).unwrap();
    assert!(
        !now.is_forgotten("2026-03-10T23:40:00Z"),
        "past midnight by the clock on the wall"
    );
    assert!(now.is_forgotten("2026-03-11T08:00:00Z"));
    assert!(!now.is_forgotten("no moment"));
    let made = held(&[("0800", Started)]);
    let now = running(&made).unwrap();
    assert!(
        !now.is_forgotten("2026-03-10T16:00:00Z"),
        "a long day is one day"
    );
    let made = held(&[("0800", Started), ("0900", Ended)]);
    assert!(!course(&made).is_forgotten("2026-03-12T08:00:00Z"));
}

/// Any log at all: events of two sessions and one that is not there, in any order, with moments that are none.
fn any_log() -> impl Strategy<Value = Vec<SessionEvent>> {
    let what = prop_oneof![
        Just(Started),
        Just(Paused),
        Just(Resumed),
        Just(Ended),
        "(marloes|tugba|who)".prop_map(Happening::Arrived),
        "(marloes|tugba|who)".prop_map(Happening::Left),
        "[1-5](\\.[1-9])?".prop_map(|number| part(&number)),
        "[1-5]\\.[1-5]\\.[1-5]".prop_map(|number| worked(&number)),
        ".{0,8}".prop_map(|text| Happening::Noted { text, on: None }),
    ];
    let at = prop_oneof![
        20 => (0..2 * 86_400i64).prop_map(|second| {
            Timestamp::from_second(1_773_000_000 + second).unwrap().to_string()
        }),
        1 => Just(Timestamp::MAX.to_string()),
        1 => Just(Timestamp::MIN.to_string()),
        1 => ".{0,10}",
    ];
    let event = ("(s1|s2|s9)", at, proptest::option::of(".{0,6}"), what);
    let event = event.prop_map(|(session, at, zone, what)| SessionEvent {
        id: String::new(),
        session,
        at,
        by: None,
        zone,
        what,
    });
    proptest::collection::vec(event, 0..40)
}

fn with_log(log: Vec<SessionEvent>) -> Assessment {
    let mut made = held(&[]);
    made.sessions.push(Session {
        id: "s2".into(),
        ..Session::default()
    });
    made.session_log = log;
    made
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn whatever_the_log_says_the_sums_are_right(log in any_log(), now in any::<u32>()) {
        let made = with_log(log);
        let now = Timestamp::from_second(1_773_000_000 + i64::from(now % 400_000)).unwrap().to_string();
        for session in &made.sessions {
            let course = Course::of(&made, session);
            let later = course.clone().until(&now);
            prop_assert!(later.worked >= course.worked);
            for one in [&course, &later] {
                let parts = one.parts.iter().fold(one.elsewhere, |sum, part| sum.saturating_add(part.seconds));
                prop_assert_eq!(parts, one.worked);
                prop_assert!(one.rest_of_minute().is_none_or(|rest| (1..=60).contains(&rest)));
                prop_assert_eq!(one.rest_of_minute().is_some(), one.state == CourseState::Running);
            }
            prop_assert_eq!(course.is_open(), still_open(&made).iter().any(|one| one.session.id == session.id));
            for presence in &course.presences {
                let open = presence.stays.iter().filter(|stay| stay.until == Until::Now).count();
                prop_assert!(open <= 1, "nobody is in the room twice");
                prop_assert_eq!(open == 1, presence.is_here());
            }
            prop_assert!(course.in_room().len() <= made.team.len());
        }
    }

    #[test]
    fn time_worked_is_never_more_than_the_log_spans(mut log in any_log()) {
        log.retain(|event| event.at.parse::<Timestamp>().is_ok());
        log.sort_by_key(|event| event.at.parse::<Timestamp>().unwrap());
        let made = with_log(log);
        let own = |event: &&SessionEvent| event.session == "s1";
        let mut moments = made.session_log.iter().filter(own).map(|e| e.at.parse::<Timestamp>().unwrap());
        let course = course(&made);
        if let (Some(first), Some(last)) = (moments.next(), moments.next_back()) {
            let span = last.duration_since(first).as_secs();
            prop_assert!(i64::try_from(course.worked).unwrap() <= span);
        } else {
            prop_assert_eq!(course.worked, 0);
        }
    }

    #[test]
    fn what_happens_in_one_session_is_nothing_to_another(log in any_log()) {
        let whole = with_log(log.clone());
        let alone = with_log(log.into_iter().filter(|event| event.session == "s1").collect());
        let (a, b) = (course(&whole), course(&alone));
        prop_assert_eq!((a.state, a.worked, &a.parts, &a.presences), (b.state, b.worked, &b.parts, &b.presences));
    }
}
