use super::*;
use crate::assessment::{
    ActionState, Happening, Outline, RemarkKind, Row, Source, State, Value, Verdict, sources,
};
use crate::language::Language;
use crate::questionnaire::{AnswerType, Choice, ColumnType, FindingKind, Instrument, Question};
use crate::standing::sessions::{Course, CourseState, Until};
use crate::standing::{BlockerKind, FindingState, RiskStanding, RoundStanding, Since, Standing};

const INSTRUMENTS: [&str; 3] = ["quick-scan-1.0", "iama-2.0", "non-discriminatie-1.0"];

fn library() -> Library {
    Library::built_in().unwrap()
}

fn example() -> Assessment {
    vroegsignalering(&library(), &Texts::new(Language::Dutch)).unwrap()
}

fn small(answers: &str) -> String {
    format!(
        "id: \"klein\"\nprofile: {{name: Proef, organisation: Gemeente}}\nteam: []\nsessions: []\nanswers:\n{answers}"
    )
}

fn built(answers: &str) -> Result<Assessment, ExampleError> {
    build(&small(answers), &library(), &Texts::new(Language::Dutch))
}

#[test]
fn the_same_story_gives_the_same_assessment() {
    let (one, two) = (example(), example());
    assert_eq!(
        serde_json::to_string(&one).unwrap(),
        serde_json::to_string(&two).unwrap()
    );
}

/// Every visible question of the example, in walking order, with its instrument.
fn asked(library: &Library, example: &Assessment, then: impl Fn(&Instrument, &Address, &Question)) {
    let used: Vec<&str> = example.instruments.iter().map(|i| i.id.as_str()).collect();
    assert_eq!(used, INSTRUMENTS);
    for id in INSTRUMENTS {
        let instrument = library.get(id).unwrap();
        for (address, question) in Outline::new(instrument, example).questions() {
            then(instrument, &address, question);
        }
    }
}

fn profile(example: &Assessment) -> RiskStanding {
    let library = library();
    crate::standing::profile(library.get("non-discriminatie-1.0").unwrap(), example).unwrap()
}

#[test]
fn every_answer_stands_at_a_question_that_is_there() {
    let (library, example) = (library(), example());
    for (address, answer) in &example.answers {
        let outline = Outline::new(library.get(&address.instrument).unwrap(), &example);
        assert!(outline.find(address).is_some(), "{address} is not shown");
        assert!(answer.at.is_some(), "{address} has no time");
    }
}

#[test]
fn every_visible_question_of_all_three_instruments_is_agreed_parked_or_set_aside_with_a_reason() {
    let (library, example) = (library(), example());
    asked(&library, &example, |_, address, _| {
        let answer = example.answer(address);
        match &answer.state {
            State::Agreed => assert!(!answer.is_empty(), "{address}"),
            State::Parked { what, who, due } => {
                assert!([what, who, due].iter().all(|t| !t.is_empty()), "{address}");
            }
            State::NotApplicable { reason } => assert!(!reason.is_empty(), "{address}"),
            State::Open | State::Draft => panic!("{address} is not finished"),
        }
    });
    let standing = Standing::new(&example, &library, "", "");
    assert_eq!(standing.counts().agreed, {
        let agreed = example.answers.values();
        agreed
            .filter(|answer| answer.state == State::Agreed)
            .count()
    });
}

#[test]
fn every_option_and_every_cell_of_a_choice_is_one_that_the_question_offers() {
    let (library, example) = (library(), example());
    let offers = |options: &[Choice], id: &str| options.iter().any(|option| option.id == id);
    asked(&library, &example, |_, address, question| {
        let value = example.answer(address).value;
        for id in value.as_ref().map_or(&[][..], Value::chosen) {
            assert!(offers(question.answer.options(), id), "{address}: {id}");
        }
        let (AnswerType::Table { columns, .. }, Some(Value::Rows(rows))) =
            (&question.answer, &value)
        else {
            return;
        };
        for (row, column) in rows
            .iter()
            .flat_map(|r| columns.iter().map(move |c| (r, c)))
        {
            let cell = row.cells.get(&column.id).map(String::as_str);
            let cell =
                cell.unwrap_or_else(|| panic!("{address}: row {} lacks {}", row.id, column.id));
            if let ColumnType::Choice(options) = &column.kind {
                assert!(offers(options, cell), "{address}: {cell}");
            }
        }
        let known: Vec<&String> = columns.iter().map(|column| &column.id).collect();
        let unknown = |row: &Row| row.cells.keys().find(|key| !known.contains(key)).cloned();
        assert_eq!(rows.iter().find_map(unknown), None, "{address}");
    });
}

#[test]
fn what_was_taken_over_is_what_the_question_offers_to_take_over_with_the_time_of_its_source() {
    let (library, example) = (library(), example());
    let mut taken = 0;
    for id in INSTRUMENTS {
        let outline = Outline::new(library.get(id).unwrap(), &example);
        for entry in &outline.entries {
            let Some(question) = entry.question() else {
                continue;
            };
            let address = outline.address(entry, question);
            let found = sources(question, entry.item.as_ref(), &example, &library, "nl");
            let offered: Vec<_> = found.iter().map(Source::origin).collect();
            for origin in example.answer(&address).origins {
                assert!(offered.contains(&origin), "{address}: {origin:?}");
                assert!(origin.at <= example.answer(&address).at, "{address}");
                taken += 1;
            }
        }
    }
    assert!(taken > 30, "{taken}");
}

#[test]
fn no_blocker_stands_nothing_contradicts_and_the_profile_is_complete() {
    let risk = profile(&example());
    assert!(risk.is_complete());
    let of = |kind: FindingKind| -> Vec<&str> {
        let standing = risk
            .of_kind(kind)
            .filter(|f| f.state == FindingState::Stands);
        standing.map(|finding| finding.id.as_str()).collect()
    };
    assert_eq!(of(FindingKind::Blocker), [""; 0]);
    assert_eq!(of(FindingKind::Contradiction), [""; 0]);
    assert_eq!(of(FindingKind::Warning), ["W1", "W4"]);
    assert_eq!(of(FindingKind::Context), ["X2", "X3", "X4", "X6"]);
    // What nobody knows yet stays visible as not excluded.
    let open: Vec<&str> = risk
        .blockers(FindingState::NotExcluded)
        .map(|finding| finding.id.as_str())
        .collect();
    assert_eq!(open, ["B2", "B3", "B6"]);
    let judgement = risk.judgement.unwrap();
    assert_eq!(
        (judgement.chosen.as_str(), judgement.differs_from_figure),
        ("hoog", false)
    );
    // The reason names the figure, as it is.
    for axis in &risk.axes {
        let said = format!("{} procent", axis.score.unwrap());
        assert!(judgement.reason.contains(&said), "{}: {said}", axis.id);
    }
}

#[test]
fn a_question_that_was_parked_is_answered_later_and_lifts_its_blocker() {
    let (library, mut example) = (library(), example());
    let why = Address::new("non-discriminatie-1.0", "ND-7.4", None);
    let before: Vec<State> = example
        .history
        .iter()
        .filter_map(|change| match change.undo.as_ref()? {
            Edit::Answer { address, to } | Edit::AnswerAsItWas { address, to }
                if *address == why =>
            {
                Some(to.as_ref()?.state.clone())
            }
            _ => None,
        })
        .collect();
    assert!(
        matches!(before.as_slice(), [State::Parked { .. }]),
        "{before:?}"
    );
    assert_eq!(example.answer(&why).state, State::Agreed);
    let mut parked = example.answer(&why);
    parked.value = Some(Value::Chosen(vec!["deels".into()]));
    example.answers.insert(why, parked);
    let standing = Standing::new(&example, &library, "", "");
    let stands = |b: &&crate::standing::Blocker| b.kind == BlockerKind::RiskBlocker;
    assert_eq!(standing.blockers.iter().filter(stands).count(), 1);
}

#[test]
fn the_history_follows_the_time() {
    let example = example();
    assert!(example.history.len() > 3);
    assert!(
        example
            .history
            .windows(2)
            .all(|pair| pair[0].stamp.at <= pair[1].stamp.at)
    );
}

#[test]
fn what_was_told_without_a_time_belongs_to_the_moment_before() {
    let a = built(
        "  \"iama-2.0/1.1.1\": {at: \"2026-03-10T09:20:00Z\", by: Anna, value: {text: een}}\n  \
         \"iama-2.0/1.1.3\": {value: {text: twee}, state: {parked: {what: bron, who: DS, due: \"2026-05-01\"}}}\n",
    )
    .unwrap();
    let second = &a.answers[&Address::new("iama-2.0", "1.1.3", None)];
    assert_eq!(second.at.as_deref(), Some("2026-03-10T09:20:00Z"));
    assert_eq!(second.by.as_deref(), Some("Anna"));
    assert!(matches!(&second.state, State::Parked { who, .. } if who == "DS"));
    assert_eq!(second.value, Some(Value::Text("twee".into())));
}

#[test]
fn a_slip_of_the_pen_is_an_error() {
    let slip = built("  \"iama-2.0/1.1.1\": {vaule: {text: een}}\n");
    assert!(
        matches!(&slip, Err(ExampleError::Story(why)) if why.contains("vaule")),
        "{slip:?}"
    );
    let early = built(
        "  \"iama-2.0/1.3.1\": {at: \"2026-03-10T09:20:00Z\", value: {chosen: [nee]}, origins: [\"quick-scan-1.0/QS.1\"]}\n",
    );
    assert!(matches!(early, Err(ExampleError::Origin(_))), "{early:?}");
    let nowhere = built("  \"1.1.1\": {value: {text: een}}\n");
    assert!(matches!(nowhere, Err(ExampleError::Address(_))));
}

#[test]
fn the_round_of_the_example_is_complete_and_says_why_it_was_signed() {
    let (library, example) = (library(), example());
    let digest = signing::content_digest(&example).unwrap();
    let standing = Standing::new(&example, &library, &digest, "");
    assert_eq!(standing.round, RoundStanding::Complete { version: 1 });
    let parked: Vec<String> = standing
        .blockers
        .iter()
        .filter(|blocker| blocker.kind == BlockerKind::Parked)
        .map(|blocker| blocker.address.as_ref().unwrap().to_string())
        .collect();
    assert_eq!(
        parked.len(),
        standing.blockers.len(),
        "only what is parked is open"
    );
    assert_eq!(
        parked,
        [
            "iama-2.0/2.5.2@1",
            "iama-2.0/3.1.5",
            "iama-2.0/4.2.1",
            "non-discriminatie-1.0/ND.jurist-6"
        ]
    );
    let round = example.round().unwrap();
    assert_eq!(round.open_points.len(), parked.len());
    assert!(round.reason.starts_with("Vier punten staan nog open"));
    // Everything was said before the round was opened.
    assert!(
        example
            .answers
            .values()
            .all(|answer| answer.at < Some(round.opened_at.clone()))
    );
}

#[test]
fn nothing_in_the_example_is_stale() {
    let standing = Standing::new(&example(), &library(), "", "");
    assert_eq!(standing.stale, []);
}

#[test]
fn a_change_of_1_1_2_makes_what_leans_on_it_stale_and_nothing_else() {
    let (library, mut example) = (library(), example());
    let why = Address::new("iama-2.0", "1.1.2", None);
    let explained = example.answer(&why).with_explanation("Anders.");
    let edit = Edit::Answer {
        address: why,
        to: Some(Box::new(explained)),
    };
    let stamp = Stamp {
        at: "2026-09-01T09:00:00Z".into(),
        by: None,
        ..Stamp::default()
    };
    example.apply(edit, &stamp).unwrap();
    let digest = signing::content_digest(&example).unwrap();
    let standing = Standing::new(&example, &library, &digest, "");
    assert_eq!(standing.round, RoundStanding::Stale { version: 1 });
    // In IAMA the four questions, for each algorithm and right to which they apply, and no other.
    let four = ["2.1.2", "4.4.1", "4.5.1", "5.A.1"];
    let outline = Outline::new(library.get("iama-2.0").unwrap(), &example);
    let leaning: Vec<Address> = outline
        .questions()
        .filter(|(_, question)| four.contains(&question.number.as_str()))
        .map(|(address, _)| address)
        .filter(|at| !matches!(example.answer(at).state, State::NotApplicable { .. }))
        .collect();
    assert!(leaning.iter().filter(|at| at.question == "4.4.1").count() > 1);
    let stale: Vec<Address> = standing
        .stale
        .into_iter()
        .map(|one| one.address)
        .filter(|at| at.instrument == "iama-2.0")
        .collect();
    assert_eq!(stale, leaning);
}

#[test]
fn every_session_was_planned_held_and_minuted_and_its_log_agrees_with_the_record() {
    let (library, example) = (library(), example());
    let outlines: Vec<Outline> = INSTRUMENTS
        .iter()
        .map(|id| Outline::new(library.get(id).unwrap(), &example))
        .collect();
    assert_eq!(example.sessions.len(), 5);
    let mut late = 0;
    let mut left = 0;
    for session in &example.sessions {
        let course = Course::of(&example, session);
        assert_eq!(course.state, CourseState::Ended, "{}", session.id);
        assert!(course.planned() > 0 && !session.begins.is_empty());
        assert!(!course.breaks.is_empty() && !course.notes.is_empty());
        let known = |address: &Address| outlines.iter().any(|one| one.find(address).is_some());
        assert!(course.questions.len() > 10, "{}", session.id);
        assert!(course.questions.iter().all(|one| known(one.question)));
        // Who came in is who the record says was there, and whoever was expected was there or is missed.
        let mut came: Vec<&str> = course.presences.iter().map(|one| one.id).collect();
        came.sort_by_key(|id| session.present.iter().position(|one| one == id));
        assert_eq!(came, session.present, "{}", session.id);
        assert_eq!(
            session.expected.len(),
            came.len() + course.absent().len(),
            "{}",
            session.id
        );
        // Nearly all the time belongs to a part of the plan, and every part of it was reached.
        assert!(course.elsewhere < 8 * 60, "{}", session.id);
        assert!(
            course
                .parts
                .iter()
                .all(|part| part.planned.is_some() && part.seconds > 0)
        );
        let began = course.began.unwrap();
        for stay in course.presences.iter().flat_map(|one| &one.stays) {
            late += usize::from(stay.from.unwrap().duration_since(began).as_secs() > 300);
            left += usize::from(matches!(stay.until, Until::Left(_)));
        }
    }
    assert!(late >= 3 && left >= 2, "{late} {left}");
}

#[test]
fn the_log_has_every_answer_given_in_a_session_and_none_of_a_break() {
    let example = example();
    let mut ids: Vec<&str> = example.session_log.iter().map(|e| e.id.as_str()).collect();
    ids.dedup();
    assert_eq!(ids.len(), example.session_log.len());
    let moments: Vec<&String> = example.session_log.iter().map(|event| &event.at).collect();
    assert!(moments.is_sorted());
    let worked = |address: &Address| {
        let is_it = |what: &Happening| matches!(what, Happening::Worked(on) if on == address);
        example.session_log.iter().any(|event| is_it(&event.what))
    };
    // In the first session, at the desk a week later, and never in a session.
    assert!(worked(&Address::new("iama-2.0", "1.1.1", None)));
    assert!(!worked(&Address::new("iama-2.0", "2.4.1", Some("1"))));
    assert!(!worked(&Address::new("quick-scan-1.0", "QS.1", None)));
}

#[test]
fn questions_were_parked_in_sessions_and_answered_later_and_one_is_still_parked() {
    let example = example();
    for (number, item, still) in [
        ("2.3.2", Some("1"), false),
        ("3.4.3", None, false),
        ("3.1.5", None, true),
    ] {
        let address = Address::new("iama-2.0", number, item);
        let is_parked = |state: &State| matches!(state, State::Parked { .. });
        assert_eq!(
            is_parked(&example.answer(&address).state),
            still,
            "{number}"
        );
        let was = example.history.iter().any(|change| match &change.undo {
            Some(Edit::Answer { address: at, to } | Edit::AnswerAsItWas { address: at, to }) => {
                *at == address && to.as_ref().is_some_and(|was| is_parked(&was.state))
            }
            _ => false,
        });
        assert_eq!(was, !still, "{number}");
    }
    let who = |answer: &crate::assessment::Answer| -> Vec<bool> {
        let dissent = answer.dissent.iter();
        dissent.map(|one| one.who.is_empty()).collect()
    };
    let said: Vec<bool> = example.answers.values().flat_map(who).collect();
    assert!(
        said.contains(&true) && said.contains(&false),
        "with and without a name"
    );
}

#[test]
fn what_the_committee_said_led_to_something() {
    let (library, example) = (library(), example());
    let of = |kind| {
        example
            .remarks
            .iter()
            .filter(|one| one.kind == kind)
            .count()
    };
    assert!(RemarkKind::ALL.into_iter().all(|kind| of(kind) == 2));
    assert_eq!(
        example.remarks.iter().filter(|one| one.is_open()).count(),
        1
    );
    let members: Vec<&str> = example.committees[0]
        .members
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    for remark in &example.remarks {
        assert!(members.contains(&remark.by.as_str()), "{}", remark.by);
        assert!(remark.replies.iter().all(|reply| reply.at > remark.at));
        assert!(!remark.replies.is_empty());
    }
    let [review] = example.reviews.as_slice() else {
        panic!("one verdict");
    };
    assert_eq!(review.verdict, Verdict::WithConditions);
    for (text, id) in review.with_points() {
        let point = example
            .action_points
            .iter()
            .find(|one| Some(one.id.as_str()) == id);
        let point = point.unwrap();
        assert_eq!(
            (point.text.as_str(), point.state),
            (text, ActionState::Open)
        );
        assert_eq!(point.review.as_deref(), Some(review.id.as_str()));
    }
    let [reading] = example.readings.as_slice() else {
        panic!("one reading");
    };
    assert_eq!(reading.review.as_deref(), Some(review.id.as_str()));
    assert_eq!(reading.read.len(), 10 + 111);
    // Since then the two answers that it remarked on have other words, and the director decided.
    let since = Since::last_read(&example, &library, Some("c1")).unwrap();
    let changed: Vec<String> = since
        .changes
        .iter()
        .map(|change| change.address.to_string())
        .filter(|at| at.starts_with("iama"))
        .collect();
    assert_eq!(
        changed,
        [
            "iama-2.0/1.4.3",
            "iama-2.0/2.5.2@1",
            "iama-2.0/3.3.2",
            "iama-2.0/5.C"
        ]
    );
}

#[test]
fn a_log_of_no_session_is_a_slip_of_the_pen() {
    let text = small("  {}\n").replace(
        "answers:",
        "session_log:\n  - {session: s9, planned_at: \"\", minuted_at: \"\", by: A, zone: Z, events: []}\nanswers:",
    );
    let slip = build(&text, &library(), &Texts::new(Language::Dutch));
    assert!(
        matches!(&slip, Err(ExampleError::Story(why)) if why.contains("s9")),
        "{slip:?}"
    );
}
