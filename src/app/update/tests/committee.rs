//! The committee by keys: going in and out, reading, remarks, verdicts, what changed.

use super::*;
use crate::assessment::{ActionState, Remark, RemarkKind, Review, Verdict};

impl Table {
    fn assessment(&self) -> &Assessment {
        &self.model.open.as_ref().unwrap().assessment
    }

    /// A table at which a committee of two reads.
    fn with_committee() -> Self {
        let mut table = Self::new();
        table.keys("C<Tab>Ilse Kuiper, voorzitter<Enter>Omar Nassiri<Ctrl+S>");
        assert!(matches!(table.model.screen, Screen::Reading));
        table
    }

    fn problem(&self) -> &str {
        let Screen::Form(form, _) = &self.model.screen else {
            panic!("{:?}", self.model.screen)
        };
        form.problem.as_deref().unwrap_or_default()
    }

    fn remark(&self, index: usize) -> &Remark {
        &self.assessment().remarks[index]
    }

    fn review(&self) -> &Review {
        self.assessment().reviews.last().unwrap()
    }

    fn read(&self) -> Vec<String> {
        let readings = &self.assessment().readings;
        let read = readings.last().map(|reading| reading.read.as_slice());
        let read = read.unwrap_or_default().iter();
        read.map(|address| address.question.clone()).collect()
    }
}

#[test]
fn the_first_time_a_committee_is_made_and_then_it_reads() {
    let mut table = Table::new();
    table.keys("C<Ctrl+A><Backspace><Ctrl+S>");
    assert_eq!(table.problem(), "Geef de commissie een naam.");
    table.keys("Adviesraad<Tab>Ilse, voorzitter<Ctrl+S>");
    let committee = &table.assessment().committees[0];
    assert_eq!(committee.name, "Adviesraad");
    assert_eq!(committee.members[0].role, "voorzitter");
    assert!(matches!(table.model.screen, Screen::Reading));
    table.keys("C");
    assert!(matches!(table.model.screen, Screen::Walk));
    table.keys("C");
    assert!(matches!(table.model.screen, Screen::Reading));
    assert_eq!(table.assessment().committees.len(), 1);
}

#[test]
fn with_several_committees_one_is_chosen() {
    let mut table = Table::with_committee();
    table
        .keys("C")
        .act(Action::Command(CommandId::NewCommittee));
    table.keys("<Ctrl+A>Tweede<Ctrl+S>C");
    table.keys("C");
    assert!(matches!(table.model.overlay, Some(Overlay::Pick(..))));
    table.keys("2");
    let reader = table.model.open.as_ref().unwrap().reader().unwrap();
    assert_eq!(reader.name, "Tweede");
}

#[test]
fn a_question_counts_as_read_once_it_was_at_hand_and_stays_so() {
    let mut table = Table::with_committee();
    // Coming in is no reading: it begins when somebody reads on, and then both questions were read.
    assert!(table.assessment().readings.is_empty());
    table.keys("n");
    assert_eq!(table.read().len(), 2);
    table.keys("nppp");
    assert_eq!(table.read().len(), 3);
    let place = table.assessment().place.clone();
    // What was noted is no step to take back, and no line of history.
    let lines = table.assessment().history.len();
    table.keys("nnnn");
    assert_eq!(table.assessment().history.len(), lines);
    assert_eq!(table.assessment().place, place);
    // Again after a restart.
    let assessment = table.assessment().clone();
    let read = table.read().len();
    table.keys("C");
    let opened = Opened {
        assessment,
        path: "a.json".into(),
        read_only: None,
        recovered: None,
    };
    table.act(Action::Opened(Box::new(opened)));
    table.keys("C");
    assert_eq!(table.assessment().readings.len(), 1);
    // It goes on at the first that was not read; in a reading that has begun that one counts at once.
    assert_eq!(table.read().len(), read + 1);
}

#[test]
fn space_reads_to_the_end_and_then_everything_is_read() {
    let mut table = Table::with_committee();
    table.act(Action::Laid(Geometry {
        width: 60,
        height: 10,
        ..Geometry::default()
    }));
    for _ in 0..300 {
        table.keys("<Space>");
    }
    let (read, all) = table.model.read_so_far();
    assert_eq!((read, read), (all, table.read().len()));
    assert!(
        table.said().contains("alles is gelezen"),
        "{}",
        table.said()
    );
}

#[test]
fn sections_are_walked_and_listed() {
    let mut table = Table::with_committee();
    let first = table.here();
    table.keys("]");
    let second = table.here();
    assert_ne!(first, second);
    table.keys("n[");
    assert_eq!(table.here(), second);
    table.keys("[");
    assert_eq!(table.here(), first);
    table.keys("<Esc>");
    assert!(matches!(table.model.screen, Screen::Sections));
    let lines = table.model.section_lines();
    let all: usize = lines
        .iter()
        .filter(|line| line.depth == 0)
        .map(|line| line.questions)
        .sum();
    assert_eq!(all, table.model.read_so_far().1);
    table.keys("<End><Enter>");
    assert!(matches!(table.model.screen, Screen::Reading));
    // Escape ends nothing: it says how.
    table.keys("<Esc><Esc>");
    assert!(matches!(table.model.screen, Screen::Sections));
    assert!(table.said().contains('C'));
}

#[test]
fn a_committee_changes_nothing_of_the_team_whatever_it_presses() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("<Enter>Het antwoord<Esc>");
    table.keys("C<Ctrl+S>");
    let before = table.assessment().clone();
    for command in crate::app::commands() {
        if matches!(
            command.id,
            CommandId::Quit | CommandId::ToHome | CommandId::Committee
        ) {
            continue;
        }
        table.keys("<Esc><Esc>");
        table.act(Action::Command(command.id));
        table.keys("z<Ctrl+S>");
        assert!(
            table.model.open.as_ref().unwrap().committee.is_some()
                || command.id == CommandId::CloseReading
        );
    }
    let after = table.assessment();
    assert_eq!(after.answers, before.answers);
    assert_eq!(after.team, before.team);
    assert_eq!(after.sessions, before.sessions);
    assert_eq!(after.profile, before.profile);
    assert_eq!(after.rounds, before.rounds);
    assert_eq!(after.place, before.place);
    assert_eq!(after.action_points, before.action_points);
}

#[test]
fn a_remark_on_a_part_is_answered_from_a_question_deep_in_it() {
    let mut table = Table::with_committee();
    table.keys("<Esc><Home>oOver het hele deel<Ctrl+S>");
    let part = table.remark(0).on.clone();
    table.goto("1.1.1");
    let open = table.model.open.as_ref().unwrap();
    assert_ne!(open.section_here(), Some(part.clone()));
    assert!(open.sections_here().contains(&part));
    table.keys("bJa, dat klopt<Ctrl+S>");
    assert_eq!(table.remark(0).replies.len(), 1);
}

#[test]
fn remarks_are_made_answered_resolved_and_opened_again() {
    let mut table = Table::with_committee();
    let here = table.here();
    table.keys("o<Ctrl+S>");
    assert!(!table.problem().is_empty());
    table.keys("Waarop berust dit?<Tab><Down><Tab><Down><Ctrl+S>");
    let remark = table.remark(0);
    assert_eq!(
        (remark.on.question.as_str(), remark.kind),
        (here.as_str(), RemarkKind::Objection)
    );
    assert_eq!(
        (remark.by.as_str(), remark.at.is_empty()),
        ("Ilse Kuiper", false)
    );
    assert_eq!(remark.committee.as_deref(), Some("c1"));
    table.keys("OOver de hele paragraaf.<Ctrl+S>");
    let section = table.remark(1).on.clone();
    assert_eq!(
        Some(section),
        table.model.open.as_ref().unwrap().section_here()
    );
    // Two remarks here, one on the question and one on its section: which?
    table.keys("b");
    assert!(matches!(table.model.overlay, Some(Overlay::Pick(..))));
    table.keys("1Nog een vraag<Ctrl+S>");
    assert_eq!(table.remark(0).replies[0].by, "Ilse Kuiper");
    // The team replies and resolves from its own side.
    table.keys("C").goto(&here);
    table.keys("R");
    assert!(matches!(table.model.screen, Screen::Remarks));
    table.keys("<Home>");
    let at = |table: &Table| {
        table
            .model
            .open
            .as_ref()
            .unwrap()
            .remark_selected()
            .unwrap()
            .id
            .clone()
    };
    if at(&table) != "o1" {
        table.keys("<Down>");
    }
    table.keys("bOp de cijfers van 2025.<Tab><Down><Ctrl+S>");
    assert_eq!(table.remark(0).replies[1].by, "Anna");
    assert!(!table.remark(0).replies[1].at.is_empty());
    table.keys("x<Ctrl+S>");
    assert_eq!(table.remark(0).resolved_by, "Anna");
    table.keys("x");
    assert!(table.remark(0).is_open());
    // Making and taking away is the committee's.
    table.keys("<Delete>");
    assert_eq!(table.assessment().remarks.len(), 2);
}

#[test]
fn the_list_of_remarks_is_narrowed_by_what_is_open_by_kind_and_by_section() {
    let mut table = Table::with_committee();
    table.keys("oEen vraag<Ctrl+S>nnnnnnoEen bezwaar<Tab><Down><Ctrl+S>");
    table.keys("R");
    let shown = |table: &Table| table.model.open.as_ref().unwrap().filtered_remarks().len();
    assert_eq!(shown(&table), 2);
    table.keys("f4");
    assert_eq!(shown(&table), 1);
    table.keys("x<Ctrl+S>f2");
    assert_eq!(shown(&table), 0);
    table.keys("f1");
    assert_eq!(shown(&table), 2);
    // The first part has both, its first paragraph one.
    table.keys("f6");
    assert_eq!(shown(&table), 2);
    table.keys("f7");
    assert_eq!(shown(&table), 1);
    assert!(!table.model.remark_filter_words().is_empty());
}

#[test]
fn a_verdict_on_a_section_is_begun_before_there_is_one_on_the_whole() {
    let mut table = Table::with_committee();
    table.keys("v<Down><Down><Down><Ctrl+S>");
    assert_eq!(
        table.problem(),
        "Bij een negatief oordeel hoort een reden. Schrijf op waarom."
    );
    table.keys("<Tab>Te mager.<Ctrl+S>");
    let review = table.review();
    assert_eq!(review.verdict, Verdict::Hold);
    assert_eq!(review.sections[0].verdict, Verdict::Negative);
    // Nobody adjourned anything: there is no verdict on the whole, and the form suggests none.
    assert_eq!(review.message().id, "report-verdict-none");
    assert!(
        table
            .model
            .reading_words()
            .concat()
            .contains("Nog geen eindoordeel")
    );
    table.keys("V<Ctrl+S>");
    assert_eq!(table.problem(), "Kies eerst een oordeel.");
    table.keys("<Up><Ctrl+S>");
    table.keys("<Esc>");
    // Once more changes it, and no verdict takes it away.
    table.keys("v<Tab><Ctrl+A><Backspace><Shift+Tab><Up><Up><Up><Ctrl+S>");
    assert!(table.assessment().reviews.is_empty());
}

#[test]
fn a_verdict_asks_for_what_belongs_to_it_and_suggests_none() {
    let mut table = Table::with_committee();
    table.keys("V<Ctrl+S>");
    assert_eq!(table.problem(), "Kies eerst een oordeel.");
    table.keys("<Down><Down><Ctrl+S>");
    assert!(table.problem().contains("minstens één voorwaarde"));
    table.keys("<Down><Ctrl+S>");
    assert!(table.problem().contains("hoort een reden"));
    table.keys("<Down><Ctrl+S>");
    assert!(table.problem().contains("wachten"));
    table.keys("<Up><Up><Up><Tab><Tab><Tab>Zonder meer<Ctrl+S>");
    assert!(table.problem().contains("horen geen voorwaarden"));
    assert!(table.assessment().reviews.is_empty());
}

/// A verdict with two conditions.
fn judged() -> Table {
    let mut table = Table::with_committee();
    table.keys(
        "V<Down><Down><Tab>Goed begin.<Tab><Tab>Onderbouw de cijfers<Tab>Anna<Tab>2026-05-01<Tab>",
    );
    table.keys("<Tab>Betrek de cliëntenraad<Tab>Bert<Ctrl+S>");
    table
}

#[test]
fn conditions_become_action_points_in_one_step() {
    let mut table = judged();
    let review = table.review().clone();
    assert_eq!(
        review.conditions,
        ["Onderbouw de cijfers", "Betrek de cliëntenraad"]
    );
    assert_eq!(review.committee.as_deref(), Some("c1"));
    let points = &table.assessment().action_points;
    assert_eq!(points.len(), 2);
    for (point, id) in points.iter().zip(&review.points) {
        assert_eq!((&point.id, point.review.as_ref()), (id, Some(&review.id)));
    }
    assert_eq!(
        (points[0].owner.as_str(), points[0].due.as_str()),
        ("Anna", "2026-05-01")
    );
    table.keys("<Ctrl+Z>");
    assert!(table.assessment().reviews.is_empty());
    assert!(table.assessment().action_points.is_empty());
    table.keys("<Ctrl+Y>");
    assert_eq!(table.assessment().action_points.len(), 2);
    // The form opens the same verdict again, not a new one.
    table.keys("V<Ctrl+S>");
    assert_eq!(table.assessment().reviews, [review]);
}

#[test]
fn action_points_follow_their_conditions_and_keep_what_the_team_wrote() {
    let mut table = judged();
    // The team rewrites the second.
    let mut own = table.assessment().action_points[1].clone();
    own.text = "Cliëntenraad op 3 april".into();
    own.state = ActionState::Done;
    let open = table.model.open.as_mut().unwrap();
    open.assessment.action_points[1] = own;
    table.keys("V<Tab><Tab><Tab> van 2025<Tab><Tab><Tab><Tab>!<Ctrl+S>");
    let points = &table.assessment().action_points;
    assert_eq!(points[0].text, "Onderbouw de cijfers van 2025");
    assert_eq!(points[1].text, "Cliëntenraad op 3 april");
    assert_eq!(table.review().conditions[1], "Betrek de cliëntenraad!");
    assert!(table.said().contains("eigen woorden"), "{}", table.said());
    // A condition that goes: its point is no longer needed, and stays; what was done stays done.
    table.keys(
        "V<Tab><Tab><Tab><Ctrl+A><Backspace><Tab><Ctrl+A><Backspace><Tab><Ctrl+A><Backspace><Tab>",
    );
    table.keys("<Tab><Ctrl+A><Backspace><Tab><Ctrl+A><Backspace><Tab><Tab><Tab>Nieuwe<Ctrl+S>");
    let points = &table.assessment().action_points;
    assert_eq!(points.len(), 3);
    assert_eq!(
        [points[0].state, points[1].state, points[2].state],
        [ActionState::Dropped, ActionState::Done, ActionState::Open]
    );
    assert_eq!(table.review().conditions, ["Nieuwe"]);
    assert_eq!(table.review().points, [points[2].id.clone()]);
    assert!(table.said().contains("vervallen"), "{}", table.said());
}

#[test]
fn after_a_reading_what_changed_is_shown_word_by_word() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("<Enter>Te veel schulden<Esc>");
    table.keys("C<Ctrl+S>D");
    assert!(table.said().contains("nog niet eerder"), "{}", table.said());
    table.keys("K");
    assert!(
        table.said().contains("nog niets gelezen"),
        "{}",
        table.said()
    );
    table.keys("nK<Enter>");
    assert!(table.model.open.as_ref().unwrap().committee.is_some());
    table.keys("K2");
    let open = table.model.open.as_ref().unwrap();
    assert!(open.committee.is_none());
    // Nothing begins by itself after that, whatever is looked at.
    table.keys("<Down><Down>CC");
    assert_eq!(table.assessment().readings.len(), 1);
    let reading = &table.assessment().readings[0];
    assert!(reading.closed.is_some() && !reading.seen.is_empty());
    assert!(matches!(table.model.screen, Screen::Walk));
    // Within ten minutes of what was read.
    table
        .goto("1.1.1")
        .keys("<Enter><Ctrl+A>Te veel armoede<Esc>");
    table.keys("CD");
    let lines = table.model.since_lines();
    assert_eq!(lines.len(), 1);
    let pieces: Vec<_> = lines[0].1.iter().flat_map(|one| &one.pieces).collect();
    let turned: Vec<_> = pieces.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(turned, ["Te veel ", "schulden", "armoede"]);
    table.keys("<Enter>");
    assert_eq!(table.here(), "1.1.1");
    assert!(table.model.open.as_ref().unwrap().desk.differences);
    // The next verdict is another one; the old one can be chosen.
    assert_eq!(table.assessment().readings.len(), 2);
    // The team sees the same list, through the palette.
    table.keys("C").act(Action::Command(CommandId::ToChanges));
    assert!(matches!(table.model.screen, Screen::Changes));
    table.keys("<Enter>");
    assert!(matches!(table.model.screen, Screen::Walk));
    assert_eq!(table.here(), "1.1.1");
}

#[test]
fn an_earlier_verdict_is_changed_or_a_new_one_is_given() {
    let mut table = judged();
    table.keys("K2CV");
    assert!(matches!(table.model.overlay, Some(Overlay::Pick(..))));
    table.keys("1<Down><Ctrl+S>");
    assert_eq!(table.assessment().reviews.len(), 2);
    assert_eq!(table.review().verdict, Verdict::Positive);
    assert_eq!(table.assessment().action_points.len(), 2);
}

#[test]
fn an_earlier_verdict_that_is_put_right_stays_with_its_own_reading() {
    let mut table = judged();
    table.keys("K2C");
    table.keys("V2<Tab> En nu goed.<Ctrl+S>");
    assert_eq!(table.review().reasons, "Goed begin. En nu goed.");
    // The reading that goes on now can still have a verdict of its own.
    table.keys("nV");
    assert!(matches!(table.model.overlay, Some(Overlay::Pick(..))));
    table.keys("1<Down><Ctrl+S>");
    assert_eq!(table.assessment().reviews.len(), 2);
    let readings = &table.assessment().readings;
    let led_to: Vec<&str> = readings
        .iter()
        .filter_map(|one| one.review.as_deref())
        .collect();
    assert_eq!(led_to, ["v1", "v2"]);
}

#[test]
fn whoever_is_done_without_a_verdict_may_give_it_first() {
    let mut table = Table::with_committee();
    table.keys("nK");
    let Some(Overlay::Pick(options, _)) = &table.model.overlay else {
        panic!("{:?}", table.model.overlay)
    };
    assert_eq!(options.len(), 3);
    table.keys("3<Down><Ctrl+S>");
    assert_eq!(table.review().verdict, Verdict::Positive);
    table.keys("K");
    let Some(Overlay::Pick(options, _)) = &table.model.overlay else {
        panic!("{:?}", table.model.overlay)
    };
    assert_eq!(options.len(), 2);
}

#[test]
fn replying_is_offered_where_there_is_a_remark() {
    let mut table = Table::with_committee();
    let offers = |table: &Table| {
        [CommandId::Reply, CommandId::Resolve].map(|command| table.model.offers(command))
    };
    assert_eq!(offers(&table), [false, false]);
    table.keys("b");
    assert_eq!(table.said(), "Hier is geen opmerking.");
    table.keys("oWaarom?<Ctrl+S>");
    assert_eq!(offers(&table), [true, true]);
}

#[test]
fn a_file_that_may_only_be_read_is_read_along_without_a_trace() {
    let mut table = Table::with_committee();
    table.keys("C");
    let before = table.assessment().clone();
    table.model.open.as_mut().unwrap().read_only = Some(crate::app::ReadOnly::Held("Bert".into()));
    table.keys("CnnnoKV");
    assert_eq!(table.assessment(), &before);
    assert!(table.said().contains("Bert"), "{}", table.said());
}

mod together;
