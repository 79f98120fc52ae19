//! Sessions as key sequences: what the log holds then.

use super::*;
use crate::app::SessionTarget;
use crate::assessment::{Address, Happening, Person, Session};
use crate::standing::sessions::{Course, CourseState};

/// Three people in the team, and nothing else.
fn table() -> Table {
    let mut table = Table::new();
    let assessment = &mut open(&mut table).assessment;
    for (id, name, role) in [("p2", "Tuğba", "JUR"), ("p3", "Łukasz", "DS")] {
        assessment.team.push(Person {
            id: id.into(),
            name: name.into(),
            roles: vec![role.into()],
            ..Person::default()
        });
    }
    table
}

fn open(table: &mut Table) -> &mut Open {
    table.model.open.as_mut().unwrap()
}

/// So many minutes later.
fn wait(table: &mut Table, minutes: u64) {
    table.ms += minutes * 60_000;
}

fn log(table: &Table) -> Vec<Happening> {
    let log = &table.model.open.as_ref().unwrap().assessment.session_log;
    log.iter().map(|event| event.what.clone()).collect()
}

fn course(table: &Table) -> Course<'_> {
    let assessment = &table.model.open.as_ref().unwrap().assessment;
    Course::of(assessment, assessment.sessions.last().unwrap()).until(&table.model.at)
}

fn at(number: &str) -> Address {
    Address::new("iama-2.0", number, None)
}

fn worked(number: &str) -> Happening {
    Happening::Worked(at(number))
}

use Happening::{Arrived, Ended, Left, Part, Paused, Resumed, Started};

/// Puts the selection on the line that leads there.
fn select(table: &mut Table, target: &SessionTarget) {
    use crate::app::OverviewTarget;
    let lines = table.model.session_lines();
    let index = lines
        .iter()
        .position(|line| line.target == Some(OverviewTarget::Session(target.clone())));
    if let Screen::Session(screen) = &mut table.model.screen {
        screen.selected = index.unwrap();
    }
}

#[test]
fn a_session_begins_with_who_is_there_and_tells_where_the_team_works() {
    let mut table = table();
    table.goto("1.1.1");
    // Łukasz is not there yet.
    table.keys("Sb<↓><↓><Space><Ctrl+S>");
    assert_eq!(
        log(&table),
        [Started, Arrived("p1".into()), Arrived("p2".into())]
    );
    assert_eq!(course(&table).state, CourseState::Running);
    assert!(table.said().contains("begonnen"), "{}", table.said());
    assert_eq!(
        open(&mut table).assessment.session_log[0].zone.as_deref(),
        Some("+01:00")
    );
    wait(&mut table, 2);
    table.keys("<Esc><Enter>Te veel schulden<Esc>");
    assert_eq!(log(&table)[3..], [Part(at("1")), worked("1.1.1")]);
    wait(&mut table, 30);
    table.goto("2.1.1");
    assert_eq!(log(&table)[5..], [Part(at("2"))]);
    wait(&mut table, 5);
    table.goto("1.1.1").keys("<Enter> en nog meer<Esc>");
    // The question was worked on with the same people before: once is enough.
    assert_eq!(log(&table)[6..], [Part(at("1"))]);
    assert_eq!(course(&table).minutes(), 37);
    // Somebody comes in, and the team works on it again.
    table.keys("I<↓><↓><Space><Ctrl+S>");
    assert_eq!(table.said(), "Binnen: Łukasz. In de ruimte: 3.");
    table.keys("<Enter>!<Esc>");
    assert_eq!(log(&table)[7..], [Arrived("p3".into()), worked("1.1.1")]);
}

#[test]
fn what_the_program_writes_down_is_no_step_to_take_back_and_no_line_of_history() {
    let mut table = table();
    table.goto("1.1.1");
    let lines = open(&mut table).assessment.history.len();
    table.keys("Sb<Ctrl+S><Esc><Enter>Een antwoord<Esc>");
    assert_eq!(log(&table).len(), 6);
    // The session and four lines of its log, and the answer.
    assert_eq!(open(&mut table).assessment.history.len(), lines + 6);
    table.keys("<Ctrl+Z>");
    assert_eq!(table.answer("iama-2.0/1.1.1"), Answer::default());
    assert_eq!(
        log(&table).len(),
        6,
        "the answer was taken back, not the log"
    );
    table.keys("<Ctrl+Z>");
    assert_eq!(log(&table), [Part(at("1")), worked("1.1.1")]);
    assert!(open(&mut table).assessment.sessions.is_empty());
    table.keys("<Ctrl+Y>");
    assert_eq!(course(&table).state, CourseState::Running);
}

#[test]
fn in_a_break_the_clock_and_the_log_stand_still_and_it_is_said_once() {
    let mut table = table();
    table.goto("1.1.1").keys("Sb<Ctrl+S>");
    wait(&mut table, 10);
    table.keys("p");
    assert_eq!(table.model.clock_rest(), None);
    wait(&mut table, 60);
    table.keys("<Esc><Enter>I");
    assert!(table.said().contains("gepauzeerd"), "{}", table.said());
    table.keys("n");
    assert_eq!(table.said(), "");
    table.keys("<Esc>");
    table.goto("2.1.1");
    assert_eq!(log(&table)[4..], [Paused]);
    assert_eq!(course(&table).minutes(), 10);
    table.keys("Sp");
    wait(&mut table, 5);
    table.keys("<Esc>");
    assert_eq!(log(&table)[4..], [Paused, Resumed, Part(at("2"))]);
    assert_eq!(course(&table).minutes(), 15);
    assert!(table.model.clock_rest().is_some_and(|rest| rest <= 60));
}

#[test]
fn passing_through_a_part_leaves_no_line() {
    let mut table = table();
    table.goto("1.1.1").keys("Sb<Ctrl+S><Esc>");
    wait(&mut table, 1);
    table.goto("2.1.1").goto("3.1.1");
    assert_eq!(log(&table)[4..], [Part(at("1")), Part(at("3"))]);
    wait(&mut table, 1);
    table.goto("2.1.1").goto("3.1.1");
    assert_eq!(log(&table)[4..], [Part(at("1")), Part(at("3"))]);
}

#[test]
fn the_end_fills_the_record_from_the_log() {
    let mut table = table();
    table
        .goto("1.1.1")
        .keys("Sb<↓><↓><Space><Ctrl+S><Esc><Enter>x<Esc>");
    wait(&mut table, 50);
    table.keys("Se<Ctrl+S>");
    assert_eq!(course(&table).state, CourseState::Ended);
    let session = open(&mut table).assessment.sessions[0].clone();
    assert_eq!(session.present, ["p1", "p2"]);
    let question = library()
        .get("iama-2.0")
        .unwrap()
        .question("1.1.1")
        .unwrap();
    let roles = question.answered_by.iter().chain(&question.checked_by);
    let missing: Vec<&String> = roles
        .filter(|role| !["PL", "JUR"].contains(&role.as_str()))
        .collect();
    assert!(!missing.is_empty());
    assert!(
        missing
            .iter()
            .all(|role| session.missing_roles.contains(role))
    );
    assert_eq!(session.missing_roles.len(), missing.len());
    // One step to take back.
    table.keys("<Ctrl+Z>");
    assert_eq!(course(&table).state, CourseState::Running);
    assert!(open(&mut table).assessment.sessions[0].present.is_empty());
}

#[test]
fn an_ended_session_of_today_goes_on_and_a_second_one_is_refused_while_one_runs() {
    let mut table = table();
    table.keys("Sb<Ctrl+S>b");
    assert!(table.said().contains("loopt al"), "{}", table.said());
    wait(&mut table, 20);
    table.keys("e<Ctrl+S>");
    wait(&mut table, 20);
    table.keys("b<Ctrl+S>");
    assert_eq!(open(&mut table).assessment.sessions.len(), 1);
    assert_eq!(
        (course(&table).state, course(&table).minutes()),
        (CourseState::Running, 20)
    );
}

#[test]
fn people_come_and_go_with_enter_on_their_line() {
    let mut table = table();
    table.keys("Sb<Ctrl+S>");
    select(&mut table, &SessionTarget::Person("p2".into()));
    table.keys("<Enter>");
    assert_eq!(log(&table)[4..], [Left("p2".into())]);
    assert_eq!(table.said(), "Tuğba is weg. Ctrl+Z neemt het terug.");
    select(&mut table, &SessionTarget::Person("p2".into()));
    table.keys("<Enter><Ctrl+Z>");
    assert_eq!(log(&table)[4..], [Left("p2".into())]);
    // Put right afterwards: it was earlier.
    wait(&mut table, 30);
    let id = open(&mut table).assessment.session_log[4].id.clone();
    select(&mut table, &SessionTarget::Event(id));
    table.keys("<Enter><Ctrl+A>8:00<Ctrl+S>");
    assert!(
        matches!(table.model.screen, Screen::Form(..)),
        "before the start"
    );
    table.keys("<Ctrl+A>11:20<Ctrl+S>");
    if let Screen::Form(form, _) = &table.model.screen {
        panic!("{:?}", form.problem);
    }
    assert_eq!(
        open(&mut table).assessment.session_log[4].at,
        "2026-03-04T10:20:00Z"
    );
    let tugba = course(&table);
    let tugba = tugba.presences.iter().find(|one| one.id == "p2").unwrap();
    assert!(!tugba.is_here());
}

#[test]
fn a_note_goes_to_the_log_with_its_question_and_can_be_taken_away() {
    let mut table = table();
    table.goto("1.1.1").keys("Sb<Ctrl+S>");
    table.keys("nCijfers opvragen<Enter><Esc>");
    table.keys("jBij de vraag<Enter>S");
    let noted = |text: &str, on: Option<&str>| Happening::Noted {
        text: text.into(),
        on: on.map(at),
    };
    let made = log(&table);
    let written: Vec<_> = made
        .iter()
        .filter(|what| matches!(what, Happening::Noted { .. }))
        .collect();
    assert_eq!(
        written,
        [
            &noted("Cijfers opvragen", None),
            &noted("Bij de vraag", Some("1.1.1"))
        ]
    );
    let id = open(&mut table).assessment.session_log[4].id.clone();
    select(&mut table, &SessionTarget::Event(id));
    table.keys("<Delete>");
    assert_eq!(log(&table).len(), made.len() - 1);
    let start = open(&mut table).assessment.session_log[0].id.clone();
    select(&mut table, &SessionTarget::Event(start));
    table.keys("<Delete>");
    assert_eq!(log(&table).len(), made.len() - 1, "the start stays");
}

#[test]
fn a_plan_is_suggested_from_the_instrument_and_written_a_line_per_part() {
    let mut table = table();
    table.keys("Sa<Ctrl+S>");
    let plan = |table: &mut Table| {
        let sessions = &open(table).assessment.sessions;
        let plan = &sessions.last().unwrap().plan;
        plan.iter()
            .map(|one| (one.part.question.clone(), one.minutes))
            .collect::<Vec<_>>()
    };
    let first = plan(&mut table);
    assert_eq!(
        first.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(),
        ["1", "2"]
    );
    let minutes: u32 = first.iter().map(|(_, minutes)| minutes).sum();
    assert!((110..=130).contains(&minutes), "{first:?}");
    // The next one is for what comes after it.
    table.keys("a<Ctrl+S>");
    assert_eq!(plan(&mut table)[0].0, "3");
    assert!(plan(&mut table).iter().any(|(id, _)| id == "4.1"));
    // Written by hand; and what is wrong is said.
    table.keys("<Enter><Tab><Tab><Tab><Ctrl+A>3 zomaar iets 20<Enter>9.9 5<Ctrl+S>");
    let Screen::Form(form, _) = &table.model.screen else {
        panic!("the form stays")
    };
    assert!(
        form.problem.as_ref().unwrap().contains("9.9"),
        "{:?}",
        form.problem
    );
    assert!(
        form.fields[3].hint.contains("25 minuten"),
        "{}",
        form.fields[3].hint
    );
    table.keys("<Ctrl+A>3 zomaar iets 20<Enter>4.1 15 min<Ctrl+S>");
    assert_eq!(
        plan(&mut table),
        [("3".to_owned(), 20), ("4.1".to_owned(), 15)]
    );
}

#[test]
fn a_session_left_open_goes_on_after_reopening_and_one_of_an_earlier_day_ends_at_its_last_moment() {
    let mut table = table();
    table.goto("1.1.1").keys("Sb<Ctrl+S><Esc>");
    let assessment = open(&mut table).assessment.clone();
    let reopened = |at: &str, today: &str| {
        let mut model = Model::new(library(), Texts::new(Language::Dutch), (100, 30));
        let now = Now {
            at: at.into(),
            today: today.into(),
            zone: "+01:00".into(),
            ..Now::default()
        };
        let action = Action::Opened(Box::new(Opened {
            assessment: assessment.clone(),
            path: "a.json".into(),
            read_only: None,
            recovered: None,
        }));
        update(&mut model, action, &now);
        (model, now)
    };
    let (model, _) = reopened("2026-03-04T10:30:00Z", "2026-03-04");
    assert!(
        model.said.as_ref().unwrap().contains("loopt nog"),
        "{:?}",
        model.said
    );
    assert!(model.clock_rest().is_some());
    let (mut model, now) = reopened("2026-03-05T08:00:00Z", "2026-03-05");
    assert!(
        model.said.as_ref().unwrap().contains("nooit beëindigd"),
        "{:?}",
        model.said
    );
    assert_eq!(model.clock_rest(), None);
    let before = model.open.as_ref().unwrap().assessment.session_log.len();
    for key in ["Enter", "x", "Esc"] {
        update(&mut model, Action::Key(key.parse().unwrap()), &now);
    }
    let log = &model.open.as_ref().unwrap().assessment.session_log;
    assert_eq!(
        log.len(),
        before,
        "nothing by itself in a session of yesterday"
    );
    for key in ["S", "e", "Ctrl+S"] {
        update(&mut model, Action::Key(key.parse().unwrap()), &now);
    }
    let log = &model.open.as_ref().unwrap().assessment.session_log;
    let last = log.last().unwrap();
    assert_eq!((&last.what, &last.at), (&Ended, &log[log.len() - 2].at));
}

#[test]
fn taking_a_session_away_takes_its_log_along_and_undo_brings_both_back() {
    let mut table = table();
    table.keys("Sb<Ctrl+S>e<Ctrl+S>");
    let before = open(&mut table).assessment.clone();
    table.act(Action::Command(CommandId::ToSessions));
    table.keys("<Delete>");
    assert!(open(&mut table).assessment.sessions.is_empty() && log(&table).is_empty());
    table.keys("<Ctrl+Z>");
    assert_eq!(open(&mut table).assessment.sessions, before.sessions);
    assert_eq!(open(&mut table).assessment.session_log, before.session_log);
}

#[test]
fn a_session_kept_by_hand_stays_as_it_is_and_is_not_begun() {
    let mut table = table();
    let by_hand = Session {
        id: "s1".into(),
        date: "2026-03-01".into(),
        present: vec!["p1".into()],
        minutes: "Kort.".into(),
        ..Session::default()
    };
    open(&mut table).assessment.sessions.push(by_hand.clone());
    table.keys("Sb<Ctrl+S>");
    assert_eq!(open(&mut table).assessment.sessions.len(), 2);
    assert_eq!(open(&mut table).assessment.sessions[0], by_hand);
}

#[test]
fn nothing_is_written_down_in_a_file_that_may_only_be_read() {
    let mut table = table();
    table.goto("1.1.1").keys("Sb<Ctrl+S><Esc>");
    open(&mut table).read_only = Some(crate::app::ReadOnly::Held("Ilse".into()));
    let before = log(&table).len();
    wait(&mut table, 3);
    table.goto("2.1.1");
    assert_eq!(log(&table).len(), before);
    assert_eq!(table.said(), "");
}

#[test]
fn a_part_ticked_besides_and_a_plan_change_move_the_clock_to_the_innermost_part_on_the_plan() {
    let mut table = table();
    table.goto("1.1.1").keys("Sb<Ctrl+S>");
    select(&mut table, &SessionTarget::Plan);
    table.keys("<Enter><Tab><Tab><Tab>1.1 12<Ctrl+S><Esc>");
    wait(&mut table, 4);
    table.keys("n");
    let now = course(&table);
    assert_eq!(now.part, Some(&at("1.1")));
    assert_eq!(
        now.part_time().map(|part| (part.planned, part.minutes())),
        Some((Some(12), 4))
    );
    assert_eq!(
        table.model.session_clock(" · ").as_deref(),
        Some("sessie 4 min · deel 1.1: 4 van 12 min")
    );
}

#[test]
fn no_round_is_opened_in_a_session_and_walking_about_leaves_one_that_stands_alone() {
    let mut table = table();
    table.goto("1.1.1").keys("Sb<Ctrl+S>");
    table.act(Action::Command(CommandId::OpenRound));
    assert!(
        table.said().contains("loopt een sessie"),
        "{}",
        table.said()
    );
    table.keys("<Esc>e");
    assert!(open(&mut table).assessment.rounds.is_empty());
    // One that was opened elsewhere.
    table.keys("<Esc>");
    let digest = content_digest(&open(&mut table).assessment).unwrap();
    open(&mut table)
        .assessment
        .rounds
        .push(crate::assessment::Round {
            version: 1,
            opened_at: "2026-03-04T10:00:00Z".into(),
            digest,
            required: vec!["PL".into()],
            open_points: Vec::new(),
            reason: String::new(),
            signatures: Vec::new(),
        });
    open(&mut table).refresh(library(), "nl");
    let before = log(&table);
    wait(&mut table, 5);
    table.goto("2.1.1");
    assert_eq!(log(&table), before);
    assert!(!open(&mut table).is_stale());
}

#[test]
fn the_program_is_woken_when_the_clock_shows_another_minute_and_never_otherwise() {
    let mut table = table();
    table.goto("1.1.1");
    assert_eq!(table.model.clock_rest(), None, "no session: no wake-up");
    table.keys("Sb<Ctrl+S>");
    // Seventeen seconds into a minute of the session.
    let began = course(&table).began.unwrap();
    let at = began + jiff::SignedDuration::from_secs(3 * 60 + 17);
    let now = |at: jiff::Timestamp| Now {
        at: at.to_string(),
        today: "2026-03-04".into(),
        ..Now::default()
    };
    update(&mut table.model, Action::Resize(100, 30), &now(at));
    assert_eq!(table.model.clock_rest(), Some(43));
    let clock = |table: &Table| table.model.session_clock(" ");
    let before = clock(&table);
    let minute = at + jiff::SignedDuration::from_secs(43);
    let effects = update(&mut table.model, Action::Resize(100, 30), &now(minute));
    assert_ne!(clock(&table), before);
    assert_eq!(
        table.model.clock_rest(),
        Some(60),
        "a whole minute from there"
    );
    assert!(
        effects.is_empty(),
        "nothing is written when the clock moves"
    );
    // Not on the home screen, where nothing shows it.
    table.act(Action::Command(CommandId::ToHome));
    assert_eq!(table.model.clock_rest(), None);
}

#[test]
fn a_committee_that_reads_while_a_session_goes_on_leaves_its_log_alone() {
    let mut table = table();
    table.goto("1.1.1").keys("Sb<Ctrl+S><Esc>");
    open(&mut table).committee = Some("c1".into());
    let before = log(&table);
    wait(&mut table, 5);
    table.keys("<Ctrl+G>2.1.1<Enter>");
    assert_eq!(log(&table), before);
    assert!(!table.said().contains("commissie"), "{}", table.said());
}
