//! The facilitator's hands: parking and back, the next question for the room, quick notes, a section agreed, the wall.

use super::*;
use crate::app::told::RecordWords;
use crate::app::{Focus, Overlay, RecordKind, Screen, Urgency};
use crate::assessment::{Dissent, Happening, Person, Session, SessionEvent};

fn parked(what: &str, who: &str, due: &str) -> State {
    State::Parked {
        what: what.into(),
        who: who.into(),
        due: due.into(),
    }
}

fn lot(table: &Table) -> Vec<RecordWords> {
    let open = table.model.open.as_ref().unwrap();
    table.model.record_words(open, RecordKind::Parked)
}

fn open(table: &mut Table) -> &mut crate::app::Open {
    table.model.open.as_mut().unwrap()
}

/// The overlay is laid out as a front does before each key: this many rows do not fit.
fn laid(table: &mut Table, scroll_max: u16) {
    table.act(Action::Laid(Geometry {
        width: 60,
        height: 10,
        scroll_max,
        ..Geometry::default()
    }));
}

#[test]
fn a_question_is_parked_with_a_key_a_line_and_enter() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("kcijfers opvragen<Enter>");
    assert_eq!(
        table.answer("iama-2.0/1.1.1").state,
        parked("cijfers opvragen", "", "")
    );
    assert!(matches!(table.model.screen, Screen::Walk));
    assert!(table.said().starts_with("Geparkeerd"), "{}", table.said());
    table.keys("<Ctrl+Z>");
    assert_eq!(table.answer("iama-2.0/1.1.1"), Answer::default());
}

#[test]
fn parking_from_inside_a_text_comes_back_to_the_cursor_and_typing_goes_on() {
    let mut table = Table::new();
    table
        .goto("1.1.1")
        .keys("<Enter>een twee<Ctrl+←><F6>navragen<Tab><Tab>+2w<Enter>en ");
    let answer = table.answer("iama-2.0/1.1.1");
    assert_eq!(answer.value, Some(Value::Text("een en twee".into())));
    assert_eq!(answer.state, parked("navragen", "", "2026-03-18"));
    // What was typed after it is a step of its own; then the parking; then what was typed before.
    table.keys("<Esc><Ctrl+Z>");
    let answer = table.answer("iama-2.0/1.1.1");
    assert_eq!(answer.value, Some(Value::Text("een twee".into())));
    assert_eq!(answer.state, parked("navragen", "", "2026-03-18"));
    table.keys("<Ctrl+Z>");
    assert_eq!(table.answer("iama-2.0/1.1.1").state, State::Draft);
}

#[test]
fn parking_from_inside_an_item_of_a_list_comes_back_into_that_item() {
    for way_out in ["navragen<Enter>", "nav<Esc>"] {
        let mut table = Table::new();
        table
            .goto("2.algoritmen")
            .keys("<Enter><Enter>een<Enter>twee drie<Ctrl+←><F6>")
            .keys(way_out)
            .keys("en ");
        let Some(Value::Items(items)) = table.answer("iama-2.0/2.algoritmen").value else {
            panic!("no items");
        };
        let texts: Vec<_> = items.iter().map(|item| item.text.as_str()).collect();
        assert_eq!(texts, ["een", "twee en drie"], "{way_out}");
    }
}

#[test]
fn what_is_typed_after_a_form_was_left_can_be_taken_back() {
    let mut table = Table::new();
    table
        .goto("1.1.1")
        .keys("<Enter>een<F6><Esc> twee<Esc><Ctrl+Z>");
    let value = |table: &Table| table.answer("iama-2.0/1.1.1").value;
    assert_eq!(value(&table), Some(Value::Text("een".into())));
}

#[test]
fn who_finds_out_is_picked_from_the_team_or_typed_and_the_day_may_be_said() {
    let mut table = Table::new();
    open(&mut table).assessment.team.push(Person {
        id: "p2".into(),
        name: "Bram".into(),
        function: "jurist".into(),
        roles: vec!["JUR".into()],
        ..Person::default()
    });
    table
        .goto("1.1.1")
        .keys("k navragen <Tab><Ctrl+O>b<Enter>vr<Enter>");
    assert_eq!(
        table.answer("iama-2.0/1.1.1").state,
        parked("navragen", "Bram", "2026-03-06")
    );
    assert!(
        table.said().contains("vrijdag 6 maart 2026"),
        "{}",
        table.said()
    );
    table
        .goto("1.1.2")
        .keys("knavragen<Tab>de leverancier<Tab>ooit<Enter>");
    let Screen::Form(form, _) = &table.model.screen else {
        panic!("closed");
    };
    assert!(form.problem.as_ref().unwrap().contains("ooit is geen dag"));
    table.keys("<Ctrl+A><Del><Enter>");
    assert_eq!(
        table.answer("iama-2.0/1.1.2").state,
        parked("navragen", "de leverancier", "")
    );
}

#[test]
fn who_and_when_are_filled_in_later_and_no_key_drops_what_was_parked() {
    let mut table = Table::new();
    let state = |table: &Table| table.answer("iama-2.0/1.1.1").state;
    table.goto("1.1.1").keys("knavragen<Enter>");
    table.keys("k<Tab>Anna<Tab>+7<Enter>");
    assert_eq!(state(&table), parked("navragen", "Anna", "2026-03-11"));
    // Left as it was.
    table.keys("k<Esc>");
    assert_eq!(state(&table), parked("navragen", "Anna", "2026-03-11"));
    // Emptied: the question is back in play, and that can be taken back.
    table.keys("k<Ctrl+A><Del><Ctrl+S>");
    assert_eq!(state(&table), State::Open);
    assert!(table.said().contains("weer mee"), "{}", table.said());
    table.keys("<Ctrl+Z>");
    assert_eq!(state(&table), parked("navragen", "Anna", "2026-03-11"));
    // What was found out goes by its own command, also at the question.
    assert!(table.model.offers(crate::app::CommandId::Unpark));
    table.act(Action::Command(crate::app::CommandId::Unpark));
    assert_eq!(state(&table), State::Open);
    assert!(!table.model.offers(crate::app::CommandId::Unpark));
}

#[test]
fn nothing_that_was_typed_is_left_behind_without_a_word() {
    let quits = |table: &mut Table| {
        table.effects.clear();
        table.keys("<Ctrl+Q>");
        table.effects.contains(&Effect::Quit)
    };
    // In a form that is open: warned once; whoever types on is warned again.
    let mut table = Table::new();
    table.goto("1.1.1").keys("d<Tab>Een lange zin");
    assert!(!quits(&mut table));
    assert!(table.said().contains("Afwijkend"), "{}", table.said());
    assert_eq!(table.model.urgency, Urgency::Warned);
    table.keys(".");
    assert!(!quits(&mut table));
    assert!(quits(&mut table));
    // In one that was closed, on the way home as well.
    let mut table = Table::new();
    table.goto("1.1.1").keys("d<Tab>Een lange zin<Esc>");
    assert!(!quits(&mut table));
    table.keys("n");
    table.act(Action::Command(crate::app::CommandId::ToHome));
    assert!(table.model.open.is_some(), "{}", table.said());
    table.act(Action::Command(crate::app::CommandId::ToHome));
    assert!(table.model.open.is_none());
    // A quick note that was put off.
    let mut table = Table::new();
    table.goto("1.1.1").keys("jnog iets<Esc>");
    assert!(!quits(&mut table));
    assert!(table.said().contains("noteren"), "{}", table.said());
    // Nothing typed, nothing to say: a form that was only looked at is not kept either.
    let mut table = Table::new();
    table.goto("1.1.1").keys("d<Esc>");
    assert!(table.model.kept.is_empty());
    assert!(quits(&mut table));
}

/// What was last handed out to keep aside.
fn kept_aside(table: &Table) -> Option<crate::app::Drafts> {
    let mut kept = table.effects.iter().filter_map(|effect| match effect {
        Effect::KeepDrafts(drafts) => Some((**drafts).clone()),
        _ => None,
    });
    kept.next_back()
}

#[test]
fn a_killed_program_loses_no_sentence_of_a_form_or_a_note() {
    let mut table = Table::new();
    table
        .goto("1.1.1")
        .keys("dBea<Tab>Te vroeg<Esc>kwie weet dit");
    table.keys("<Ctrl+T>snel even dit");
    let kept = kept_aside(&table).unwrap();
    assert_eq!((kept.forms.len(), kept.note.as_str()), (2, "snel even dit"));

    // The next time.
    let mut table = Table::new();
    table.act(Action::Drafted(Box::new(kept)));
    assert!(
        table.said().contains("Afwijkend standpunt"),
        "{}",
        table.said()
    );
    assert!(table.said().contains("Vraag parkeren"), "{}", table.said());
    table.goto("1.1.1").keys("j<Enter>");
    assert!(
        table
            .answer("iama-2.0/1.1.1")
            .note
            .contains("snel even dit")
    );
    // At another question it is another form.
    table.goto("1.1.2").keys("d<Tab>Nee<Ctrl+S>").goto("1.1.1");
    assert_eq!(kept_aside(&table).unwrap().forms.len(), 2);
    table.keys("d<Ctrl+S>");
    let dissent = &table.answer("iama-2.0/1.1.1").dissent;
    assert_eq!(
        (dissent[0].who.as_str(), dissent[0].text.as_str()),
        ("Bea", "Te vroeg")
    );
    table.keys("k<Enter>");
    assert_eq!(
        table.answer("iama-2.0/1.1.1").state,
        parked("wie weet dit", "", "")
    );
    assert!(!crate::app::FormPurpose::Sign("PL".into()).keeps_draft());
    // What is in the file is kept aside no more, and comes back once.
    assert!(kept_aside(&table).unwrap().is_empty());
    table.keys("k<Esc>d1<Esc>");
    assert!(table.model.kept.is_empty());
}

#[test]
fn the_day_of_the_next_session_is_offered() {
    let mut table = Table::new();
    for date in ["2026-03-25", "2026-03-04", "2026-03-18", "ooit"] {
        open(&mut table).assessment.sessions.push(Session {
            id: date.into(),
            date: date.into(),
            ..Session::default()
        });
    }
    table.goto("1.1.1").keys("knavragen<Enter>");
    assert_eq!(
        table.answer("iama-2.0/1.1.1").state,
        parked("navragen", "", "2026-03-18")
    );
}

#[test]
fn the_parking_lot_is_a_list_that_leads_to_the_question_and_back() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("klater<Tab><Tab>+9<Enter>");
    table.goto("1.1.2").keys("keerst<Tab><Tab>+1<Enter>");
    table.goto("1.4.2").keys("kooit<Enter>K");
    let words = lot(&table);
    let what: Vec<_> = words.iter().map(|words| words.first.as_str()).collect();
    assert_eq!(what, ["eerst", "later", "ooit"]);
    assert_eq!(words[0].more[0][2], "nog 1 dag");
    table.keys("<↓><Enter>");
    assert_eq!(table.here(), "1.1.1");
    table.keys("<Enter>gevonden<Esc><Esc>");
    let Screen::Records(list) = &table.model.screen else {
        panic!("not back");
    };
    assert_eq!((list.kind, list.selected), (RecordKind::Parked, 1));
    table.keys("a");
    assert_eq!(table.answer("iama-2.0/1.1.1").state, State::Draft);
    table.keys("<Home> ");
    assert_eq!(table.answer("iama-2.0/1.1.2").state, State::Open);
    assert_eq!(lot(&table).len(), 1);
    // To remove is not to answer: it says how.
    table.keys("<Del>n");
    assert_eq!(lot(&table).len(), 1);
    table.keys("a<Enter>");
    assert!(
        table.said().contains("niets geparkeerd"),
        "{}",
        table.said()
    );
    // Elsewhere Escape has forgotten the list.
    table.keys("<Esc>").goto("1.1.1").keys("<Esc>");
    assert_eq!(open(&mut table).walk.focus, Focus::Tree);
}

#[test]
fn the_next_open_question_says_that_it_begins_again_and_what_is_parked() {
    let mut table = Table::new();
    let all: Vec<_> = open(&mut table).outlines[0]
        .questions()
        .map(|(address, _)| address)
        .collect();
    for address in &all[1..] {
        let agreed = Answer {
            state: State::Agreed,
            ..Answer::default()
        };
        open(&mut table)
            .assessment
            .answers
            .insert(address.clone(), agreed);
    }
    table.goto("1.4.2").keys("v");
    assert_eq!(table.here(), all[0].question);
    assert!(table.said().contains("vanaf het begin"), "{}", table.said());
    table.keys("v");
    assert!(table.said().contains("Alleen deze"), "{}", table.said());
    table.keys("knavragen<Enter>v");
    assert!(
        table.said().contains("1 vraag is geparkeerd"),
        "{}",
        table.said()
    );
}

#[test]
fn the_next_question_for_the_room_asks_only_what_somebody_there_can_answer() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("V");
    let open_now = open(&mut table);
    let (_, question) = open_now.question().unwrap();
    assert!(question.answered_by.is_empty() || question.answered_by.contains(&"PL".to_owned()));
    assert!(table.said().contains("Anna"), "{}", table.said());
    let of_leader: Vec<_> = open(&mut table).outlines[0]
        .questions()
        .filter(|(_, q)| q.answered_by.is_empty() || q.answered_by.contains(&"PL".to_owned()))
        .map(|(address, _)| address)
        .collect();
    for address in of_leader {
        let agreed = Answer {
            state: State::Agreed,
            ..Answer::default()
        };
        open(&mut table).assessment.answers.insert(address, agreed);
    }
    let here = table.here();
    table.keys("V");
    assert_eq!(table.here(), here);
    assert!(
        table.said().contains("wachten op een rol"),
        "{}",
        table.said()
    );
    assert!(
        table.said().to_lowercase().contains("jurist"),
        "{}",
        table.said()
    );
}

#[test]
fn a_quick_note_without_a_session_goes_to_the_considerations_and_the_cursor_stays() {
    let mut table = Table::new();
    table
        .goto("1.1.1")
        .keys("<Enter>een twee<Ctrl+←><Ctrl+T>navragen bij Joke<Enter>en <Ctrl+T>en bij Piet<Ctrl+T>derde<Enter>of ");
    let answer = table.answer("iama-2.0/1.1.1");
    assert_eq!(answer.value, Some(Value::Text("een en of twee".into())));
    assert_eq!(answer.note, "navragen bij Joke\nen bij Piet\nderde");
    assert_eq!(answer.state, State::Draft);
    table.keys("<Esc><Ctrl+Z><Ctrl+Z>");
    let answer = table.answer("iama-2.0/1.1.1");
    assert_eq!(answer.note, "navragen bij Joke\nen bij Piet");
    assert_eq!(answer.value, Some(Value::Text("een en twee".into())));
}

#[test]
fn a_quick_note_that_is_left_comes_back_and_nothing_empty_is_kept() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("jhalf<Esc>");
    assert_eq!(table.answer("iama-2.0/1.1.1"), Answer::default());
    assert!(table.said().contains("staat er weer"), "{}", table.said());
    table.goto("1.1.2").keys("<Ctrl+T> en heel<Enter>");
    assert_eq!(table.answer("iama-2.0/1.1.2").note, "half en heel");
    table.keys("j   <Enter>");
    assert_eq!(table.answer("iama-2.0/1.1.2").note, "half en heel");
    // Whoever stops while noting has noted it.
    table.keys("jnog iets<Ctrl+Q>");
    assert_eq!(
        table.answer("iama-2.0/1.1.2").note,
        "half en heel\nnog iets"
    );
}

#[test]
fn a_quick_note_over_a_form_or_a_text_leaves_both_as_they_were() {
    let mut table = Table::new();
    table
        .goto("1.1.1")
        .keys("kuitzoeken<Ctrl+T>terzijde<Enter> wie<Enter>");
    let answer = table.answer("iama-2.0/1.1.1");
    assert_eq!(answer.note, "terzijde");
    assert_eq!(answer.state, parked("uitzoeken wie", "", ""));
    table.goto("1.1.2").keys("<Enter><F2><Ctrl+T>terzijde<Esc>");
    assert!(matches!(table.model.overlay, Some(Overlay::Reader(_))));
}

#[test]
fn a_section_is_agreed_only_after_it_was_read_to_the_end() {
    let mut table = Table::new();
    table
        .goto("1.1.1")
        .keys("<Enter>waarom<Esc>o overwogen<Esc>");
    table.goto("1.1.2").keys("knavragen<Enter>A");
    laid(&mut table, 12);
    table.keys("a<Enter> ");
    assert_eq!(table.answer("iama-2.0/1.1.1").state, State::Draft);
    let Some(Overlay::ReadBack(read)) = &table.model.overlay else {
        panic!("closed");
    };
    for words in ["waarom", "overwogen", "navragen", "1.1.2"] {
        assert!(read.text.contains(words), "{words}: {}", read.text);
    }
    table.keys("<End>");
    laid(&mut table, 12);
    table.keys("a");
    assert_eq!(table.answer("iama-2.0/1.1.1").state, State::Agreed);
    assert!(matches!(
        table.answer("iama-2.0/1.1.2").state,
        State::Parked { .. }
    ));
    assert!(
        table.said().contains("Akkoord met 1 antwoord"),
        "{}",
        table.said()
    );
    assert!(
        table.said().contains("geparkeerd (1.1.2)"),
        "{}",
        table.said()
    );
    table.keys("<Ctrl+Z>");
    assert_eq!(table.answer("iama-2.0/1.1.1").state, State::Draft);
}

#[test]
fn agreeing_a_section_is_one_step_and_leaves_what_changed_meanwhile() {
    let mut table = Table::new();
    for number in ["1.1.1", "1.4.2"] {
        table.goto(number).keys("<Enter>zo is het<Esc>");
    }
    table.goto("1.1.1").keys("<Esc>");
    // The whole part, from the tree.
    open(&mut table).walk.tree = 0;
    table.keys("A");
    laid(&mut table, 0);
    let other = Answer::default().with_value(Some(Value::Text("anders".into())));
    open(&mut table)
        .assessment
        .answers
        .insert("iama-2.0/1.4.2".parse().unwrap(), other);
    table.keys("a");
    assert_eq!(table.answer("iama-2.0/1.1.1").state, State::Agreed);
    assert_eq!(table.answer("iama-2.0/1.4.2").state, State::Draft);
    assert!(
        table.said().contains("niet vastgesteld: 1"),
        "{}",
        table.said()
    );
}

#[test]
fn a_quick_note_while_reading_back_does_not_stand_in_the_way_of_agreeing() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("<Enter>waarom<Esc>A");
    laid(&mut table, 0);
    table.keys("<Ctrl+T>met de hele zaal<Enter>a");
    let answer = table.answer("iama-2.0/1.1.1");
    assert_eq!(answer.state, State::Agreed);
    assert_eq!(answer.note, "met de hele zaal");
}

#[test]
fn the_wall_is_another_look_and_not_another_place() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("P<Enter>live");
    assert!(table.model.presenting);
    assert_eq!(
        table.answer("iama-2.0/1.1.1").value,
        Some(Value::Text("live".into()))
    );
    table.keys("<Ctrl+R> getypt<F11><Esc>");
    assert!(table.model.presenting);
    assert_eq!(
        table.answer("iama-2.0/1.1.1").value,
        Some(Value::Text("live getypt".into()))
    );
    table.keys("n<Esc>");
    assert!(!table.model.presenting);
    assert_eq!(open(&mut table).walk.focus, Focus::Question);
    table.keys("PP");
    assert!(!table.model.presenting);
}

#[test]
fn dissent_has_a_name_from_the_team_another_name_or_none_and_there_can_be_more() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("d<Ctrl+O>a<Enter>te duur<Ctrl+S>");
    table.keys("d<Enter><Ctrl+O>e<Enter>te snel<Ctrl+S>");
    table.keys("d<Enter>de cliëntenraad<Tab>te ver<Ctrl+S>");
    let view = |who: &str, text: &str| Dissent {
        who: who.into(),
        text: text.into(),
    };
    assert_eq!(
        table.answer("iama-2.0/1.1.1").dissent,
        [
            view("Anna", "te duur"),
            view("", "te snel"),
            view("de cliëntenraad", "te ver")
        ]
    );
}

#[test]
fn a_file_that_may_only_be_read_takes_no_note_and_the_wall_says_so() {
    let mut table = Table::new();
    table.goto("1.1.1");
    open(&mut table).read_only = Some(crate::app::ReadOnly::Held("Bram".into()));
    table.keys("j");
    assert!(table.model.overlay.is_none());
    assert_eq!(table.model.urgency, Urgency::Warned);
    assert!(table.said().contains("Bram"), "{}", table.said());
    table.keys("<Enter>x");
    assert_eq!(table.model.urgency, Urgency::Warned);
    table.keys("<Esc>");
    assert_eq!(table.model.urgency, Urgency::Told);
}

/// A session that is running, with these people in the room.
fn in_session(table: &mut Table, here: &[&str]) {
    let open = open(table);
    open.assessment.sessions.push(Session {
        id: "s9".into(),
        date: "2026-03-04".into(),
        ..Session::default()
    });
    let arrived = here.iter().map(|id| Happening::Arrived((*id).to_owned()));
    for (index, what) in std::iter::once(Happening::Started)
        .chain(arrived)
        .enumerate()
    {
        open.assessment.session_log.push(SessionEvent {
            id: format!("e{index}"),
            session: "s9".into(),
            at: "2026-03-04T09:00:00Z".into(),
            by: None,
            zone: None,
            what,
        });
    }
}

fn person(id: &str, name: &str, role: &str) -> Person {
    Person {
        id: id.into(),
        name: name.into(),
        roles: vec![role.into()],
        ..Person::default()
    }
}

#[test]
fn in_a_session_a_quick_note_goes_into_its_log_and_leaves_the_answer_alone() {
    let mut table = Table::new();
    in_session(&mut table, &["p1"]);
    table
        .goto("1.1.1")
        .keys("<Enter>een<Ctrl+T>Joke komt later<Enter> twee");
    let answer = table.answer("iama-2.0/1.1.1");
    assert_eq!(answer.value, Some(Value::Text("een twee".into())));
    assert_eq!(answer.note, "");
    let noted = |table: &mut Table| -> Vec<(String, Option<String>)> {
        let log = &open(table).assessment.session_log;
        log.iter()
            .filter_map(|event| match &event.what {
                Happening::Noted { text, on } if event.session == "s9" => {
                    Some((text.clone(), on.as_ref().map(ToString::to_string)))
                }
                _ => None,
            })
            .collect()
    };
    let at = Some("iama-2.0/1.1.1".to_owned());
    assert_eq!(
        noted(&mut table),
        [("Joke komt later".to_owned(), at.clone())]
    );
    // On another screen no question is at hand.
    table.keys("<Esc>K<Ctrl+T>pauze<Enter>");
    assert_eq!(noted(&mut table)[1], ("pauze".to_owned(), None));
    assert!(matches!(table.model.screen, Screen::Records(_)));
    table.keys("<Ctrl+Z>");
    assert_eq!(noted(&mut table), [("Joke komt later".to_owned(), at)]);
}

#[test]
fn in_a_session_the_next_question_is_for_who_is_in_the_room_and_so_are_the_names() {
    let mut table = Table::new();
    let team = &mut open(&mut table).assessment.team;
    team.push(person("p2", "Bram", "JUR"));
    team.push(person("p3", "Carla", "DS"));
    in_session(&mut table, &["p2"]);
    table.goto("1.1.1").keys("V");
    let (_, question) = open(&mut table).question().unwrap();
    let roles = question.answered_by.clone();
    assert!(
        roles.is_empty() || roles.contains(&"JUR".to_owned()),
        "{roles:?}"
    );
    assert!(!table.said().contains("team"), "{}", table.said());
    let names: Vec<_> = open(&mut table)
        .people_by_nearness("2026-03-04T10:00:00Z")
        .into_iter()
        .map(|person| person.name.as_str())
        .collect();
    assert_eq!(names, ["Bram", "Anna", "Carla"]);
    let of_lawyer: Vec<_> = open(&mut table).outlines[0]
        .questions()
        .filter(|(_, q)| q.answered_by.is_empty() || q.answered_by.contains(&"JUR".to_owned()))
        .map(|(address, _)| address)
        .collect();
    for address in of_lawyer {
        let agreed = Answer {
            state: State::Agreed,
            ..Answer::default()
        };
        open(&mut table).assessment.answers.insert(address, agreed);
    }
    table.keys("V");
    assert!(
        table
            .said()
            .starts_with("Voor de ene aanwezige staat niets meer open"),
        "{}",
        table.said()
    );
}

#[test]
fn a_session_of_an_earlier_day_that_was_left_open_says_nothing_of_who_is_here() {
    let mut table = Table::new();
    open(&mut table)
        .assessment
        .team
        .push(person("p2", "Bram", "JUR"));
    in_session(&mut table, &["p2"]);
    for event in &mut open(&mut table).assessment.session_log {
        event.at = "2026-03-02T09:00:00Z".into();
    }
    table.goto("1.1.1").keys("V");
    assert!(
        table.said().contains("Er loopt geen sessie"),
        "{}",
        table.said()
    );
    table.keys("jterzijde<Enter>");
    let here = table.here();
    assert_eq!(
        table.answer(&format!("iama-2.0/{here}")).note,
        "terzijde",
        "{here}"
    );
}
