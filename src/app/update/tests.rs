//! Key sequences as data: what was pressed, and what the assessment holds then.

use super::*;
use crate::app::key::KeyCode;
use crate::app::{Context, RecordKind, Records};
use crate::assessment::{Answer, Edit, InstrumentRef, Profile, State, Value};
use crate::language::{Language, Texts};
use crate::questionnaire::Library;
use std::sync::OnceLock;

fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| Library::built_in().unwrap())
}

/// A model with an empty assessment open, and every effect so far.
struct Table {
    model: Model,
    effects: Vec<Effect>,
    ms: u64,
}

impl Table {
    fn new() -> Self {
        Self::of(vec![InstrumentRef::new("iama-2.0", String::new())])
    }

    /// With these instruments, in the edition of today.
    fn of(instruments: Vec<InstrumentRef>) -> Self {
        let profile = Profile {
            name: "Proef".into(),
            organisation: "Gemeente".into(),
            ..Profile::default()
        };
        let mut assessment = Assessment::new("a", profile, instruments);
        assessment.team.push(crate::assessment::Person {
            id: "p1".into(),
            name: "Anna".into(),
            function: "projectleider".into(),
            roles: vec!["PL".into()],
            ..Default::default()
        });
        Self::on(assessment)
    }

    /// With this assessment.
    fn on(assessment: Assessment) -> Self {
        let mut model = Model::new(library(), Texts::new(Language::Dutch), (100, 30));
        let opened = Opened {
            assessment,
            path: "a.json".into(),
            read_only: None,
            recovered: None,
        };
        let effects = update(
            &mut model,
            Action::Opened(Box::new(opened)),
            &Now::default(),
        );
        let mut table = Self {
            model,
            effects,
            ms: 0,
        };
        table.act(Action::Laid(Geometry {
            width: 60,
            height: 10,
            scroll_max: 20,
            ..Geometry::default()
        }));
        table
    }

    fn act(&mut self, action: Action) {
        self.ms += 40;
        let now = Now {
            ms: self.ms,
            at: format!(
                "2026-03-04T{:02}:{:02}:{:02}Z",
                10 + self.ms / 3_600_000,
                self.ms / 60_000 % 60,
                self.ms / 1000 % 60
            ),
            today: "2026-03-04".into(),
            fresh_id: "fresh".into(),
            zone: "+01:00".into(),
        };
        self.effects.extend(update(&mut self.model, action, &now));
    }

    /// Presses keys: letters as they stand, others between angle brackets (`<Enter>`, `<Ctrl+N>`).
    fn keys(&mut self, keys: &str) -> &mut Self {
        for key in Key::sequence(keys).unwrap() {
            self.act(Action::Key(key));
        }
        self
    }

    fn goto(&mut self, number: &str) -> &mut Self {
        self.keys("<Ctrl+G>").keys(number).keys("<Enter>");
        assert_eq!(self.here(), number, "{:?}", self.model.said);
        self
    }

    fn here(&self) -> String {
        let open = self.model.open.as_ref().unwrap();
        let (address, _) = open.question().unwrap();
        address.question
    }

    fn answer(&self, address: &str) -> Answer {
        self.model
            .open
            .as_ref()
            .unwrap()
            .assessment
            .answer(&address.parse().unwrap())
    }

    fn said(&self) -> &str {
        self.model.said.as_deref().unwrap_or_default()
    }
}

#[test]
fn what_is_typed_is_in_the_assessment_and_on_its_way_to_the_journal_at_once() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("<Enter>Te veel schulden € ł → ≥");
    let answer = table.answer("iama-2.0/1.1.1");
    assert_eq!(
        answer.value,
        Some(Value::Text("Te veel schulden € ł → ≥".into()))
    );
    assert_eq!(answer.state, State::Draft);
    let records = table
        .effects
        .iter()
        .filter(|e| matches!(e, Effect::Record(edit, _) if matches!(**edit, Edit::Answer { .. })));
    assert_eq!(records.count(), "Te veel schulden € ł → ≥".chars().count());
}

#[test]
fn escape_goes_one_step_back_and_never_loses_text() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("<Enter>tekst<Esc>");
    assert_eq!(table.model.context(), Context::Question);
    table.keys("<Esc>");
    assert_eq!(table.model.context(), Context::Tree);
    assert_eq!(
        table.answer("iama-2.0/1.1.1").value,
        Some(Value::Text("tekst".into()))
    );
    table.keys("<Esc>");
    assert_eq!(table.model.context(), Context::Home);
    assert!(table.effects.contains(&Effect::Close));
}

#[test]
fn undo_in_a_text_takes_back_a_thought_and_outside_it_the_whole_visit() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("<Enter>een twee");
    table.keys("<Ctrl+Z>");
    assert_eq!(table.answer("iama-2.0/1.1.1").value, None);
    table.keys("<Ctrl+Y><Esc>");
    assert_eq!(
        table.answer("iama-2.0/1.1.1").value,
        Some(Value::Text("een twee".into()))
    );
    table.keys("u");
    assert_eq!(table.answer("iama-2.0/1.1.1").value, None);
    table.keys("<Ctrl+Y>");
    assert_eq!(
        table.answer("iama-2.0/1.1.1").value,
        Some(Value::Text("een twee".into()))
    );
}

#[test]
fn a_choice_is_made_with_a_digit_and_changes_what_is_asked() {
    let mut table = Table::new();
    table.goto("2.1.1").keys("<Enter>1");
    let chosen = table
        .answer("iama-2.0/2.1.1@1")
        .value
        .unwrap()
        .chosen()
        .to_vec();
    assert_eq!(chosen.len(), 1);
    table.keys("1");
    assert_eq!(table.answer("iama-2.0/2.1.1@1").value, None);
    table.keys("<↓> ");
    let other = table
        .answer("iama-2.0/2.1.1@1")
        .value
        .unwrap()
        .chosen()
        .to_vec();
    assert_ne!(chosen, other);
    assert_eq!(table.here(), "2.1.1");
}

#[test]
fn a_list_is_dictated_with_enter_and_ended_with_escape() {
    let mut table = Table::new();
    table
        .goto("1.2.1")
        .keys("<Enter><Enter>privacy<Enter>uitlegbaarheid<Enter><Esc>");
    let Some(Value::Items(items)) = table.answer("iama-2.0/1.2.1").value else {
        panic!()
    };
    let texts: Vec<_> = items.iter().map(|item| item.text.as_str()).collect();
    assert_eq!(texts, ["privacy", "uitlegbaarheid"]);
    assert_eq!(table.model.context(), Context::Items);
}

#[test]
fn a_letter_in_a_list_or_table_begins_to_write_and_is_no_command() {
    let mut table = Table::new();
    table.goto("1.2.1").keys("<Enter>snel antwoord<Enter><Esc>");
    let Some(Value::Items(items)) = table.answer("iama-2.0/1.2.1").value else {
        panic!()
    };
    assert_eq!(items[0].text, "snel antwoord");
    assert_eq!(table.here(), "1.2.1");
    table.keys("<Esc>").goto("4.1.3").keys("<Enter>v");
    assert_eq!(table.model.context(), Context::Pick);
    // No option begins with it: whoever types on must know that it goes nowhere.
    table.keys("q");
    assert!(table.said().contains("nergens"), "{}", table.said());
    assert_eq!(table.model.urgency, Urgency::Warned);
    table.keys("v<Enter>");
    let Some(Value::Rows(rows)) = table.answer("iama-2.0/4.1.3").value else {
        panic!()
    };
    assert_eq!(rows[0].cells["grondrecht"], "A7");
}

#[test]
fn a_full_list_says_so() {
    let mut table = Table::new();
    table.goto("1.2.1").keys("<Enter>");
    table.act(Action::Paste("a\nb\nc\nd\ne\nf\ng\n".into()));
    let Some(Value::Items(items)) = table.answer("iama-2.0/1.2.1").value else {
        panic!()
    };
    assert_eq!(items.len(), 6);
    assert!(table.said().contains('6'), "{}", table.said());
}

#[test]
fn a_row_of_a_table_is_filled_in_with_choices_and_words() {
    let mut table = Table::new();
    table.goto("4.1.3").keys("<Enter><Enter>");
    assert_eq!(table.model.context(), Context::Pick);
    table.keys("4");
    // Column 2: the effect.
    table.keys("<Enter>1");
    // A text column after a choice is written in at once.
    table.keys("omdat er veel gegevens zijn<Esc>");
    let Some(Value::Rows(rows)) = table.answer("iama-2.0/4.1.3").value else {
        panic!()
    };
    assert_eq!(rows[0].cells["grondrecht"], "A4");
    assert_eq!(rows[0].cells["effect"], "negatief");
    assert_eq!(rows[0].cells["reden"], "omdat er veel gegevens zijn");
    table.keys("<Esc>").goto("4.3.1");
}

#[test]
fn an_item_that_stays_empty_goes_away_again() {
    let mut table = Table::new();
    table.goto("1.2.1").keys("<Enter><Enter><Esc>");
    assert_eq!(table.answer("iama-2.0/1.2.1").value, None);
    table.goto("4.1.3").keys("<Enter><Enter><Esc><Esc>");
    assert_eq!(table.answer("iama-2.0/4.1.3").value, None);
}

#[test]
fn agreeing_needs_an_answer_and_a_later_letter_takes_it_away() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("a");
    assert_eq!(table.answer("iama-2.0/1.1.1").state, State::Open);
    table.keys("<Enter>ja<Esc>a");
    assert_eq!(table.answer("iama-2.0/1.1.1").state, State::Agreed);
    table.keys("<Enter>!");
    assert_eq!(table.answer("iama-2.0/1.1.1").state, State::Draft);
}

#[test]
fn parking_and_not_applicable_ask_for_what_they_need() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("k<Ctrl+S>");
    assert!(matches!(&table.model.screen, Screen::Form(form, _) if form.problem.is_some()));
    table.keys("bron zoeken<Tab>DS<Tab>2026-05-01<Ctrl+S>");
    let State::Parked { what, who, due } = table.answer("iama-2.0/1.1.1").state else {
        panic!()
    };
    assert_eq!(
        (what.as_str(), who.as_str(), due.as_str()),
        ("bron zoeken", "DS", "2026-05-01")
    );
    table.keys("k<Ctrl+A><Del><Ctrl+S>");
    assert_eq!(table.answer("iama-2.0/1.1.1").state, State::Open);
    table.keys("xgeen kopie nodig<Ctrl+S>");
    assert!(matches!(
        table.answer("iama-2.0/1.1.1").state,
        State::NotApplicable { .. }
    ));
}

#[test]
fn a_form_that_is_left_keeps_what_was_typed() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("+belronde houden<Esc>");
    assert!(
        table
            .model
            .open
            .as_ref()
            .unwrap()
            .assessment
            .action_points
            .is_empty()
    );
    table.keys("+<Ctrl+S>");
    let points = &table.model.open.as_ref().unwrap().assessment.action_points;
    assert_eq!(points[0].text, "belronde houden");
    assert_eq!(
        points[0].origin.as_ref().unwrap().to_string(),
        "iama-2.0/1.1.1"
    );
}

#[test]
fn dissent_is_kept_beside_the_answer() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("d<Tab>te vroeg<Ctrl+S>");
    let answer = table.answer("iama-2.0/1.1.1");
    assert_eq!(answer.dissent[0].who, "");
    assert_eq!(answer.dissent[0].text, "te vroeg");
}

#[test]
fn search_finds_words_of_answers_whatever_their_accents() {
    let mut table = Table::new();
    table
        .goto("3.5.7")
        .keys("<Enter>Reïntegratie duurt lang<Esc>");
    table.goto("1.1.1").keys("/reintegratie<Enter>");
    assert_eq!(table.here(), "3.5.7");
    // Ids of our own additions are for the file, here too.
    table.keys("/algoritmen in de toepassing");
    let Some(Overlay::Finder(finder)) = &table.model.overlay else {
        panic!()
    };
    assert_eq!(finder.hits[0].label, "Algoritmen in de toepassing");
}

#[test]
fn the_palette_runs_commands_and_finds_people() {
    let mut table = Table::new();
    table.keys("<Ctrl+P>actiepunten<Enter>");
    assert!(matches!(
        table.model.screen,
        Screen::Records(Records {
            kind: RecordKind::ActionPoints,
            ..
        })
    ));
    table.keys("<Esc><Ctrl+P>anna<Enter>");
    assert!(matches!(
        table.model.screen,
        Screen::Records(Records {
            kind: RecordKind::People,
            ..
        })
    ));
}

#[test]
fn signing_asks_for_a_reason_and_for_the_word() {
    let mut table = Table::new();
    table.keys("so<Ctrl+S>");
    assert!(matches!(&table.model.screen, Screen::Form(form, _) if form.problem.is_some()));
    table.keys("de proef<Ctrl+S>");
    let round = |table: &Table| table.model.open.as_ref().unwrap().assessment.rounds[0].clone();
    assert_eq!(round(&table).reason, "de proef");
    table.keys("<Enter>");
    assert!(
        matches!(table.model.screen, Screen::Form(..)),
        "{}",
        table.said()
    );
    table.keys("<Ctrl+S>");
    assert!(round(&table).signatures.is_empty());
    table.keys("<Tab><Tab><Tab><Tab><Tab><Tab>onderteken<Ctrl+S>");
    assert_eq!(round(&table).signatures[0].name, "Anna");
    assert_eq!(round(&table).signatures[0].date, "2026-03-04");
    // Any later edit makes it stale, and that is seen at once.
    table.goto("1.1.1").keys("<Enter>x");
    let standing = |table: &Table| table.model.open.as_ref().unwrap().standing.round;
    assert!(matches!(
        standing(&table),
        RoundStanding::Stale { version: 1 }
    ));
    // Taken back, it holds again: from within the text, and afterwards.
    table.keys("<Ctrl+Z><Esc>");
    assert!(matches!(
        standing(&table),
        RoundStanding::Open { version: 1, .. }
    ));
    table.keys("<Enter>y<Esc>");
    assert!(matches!(
        standing(&table),
        RoundStanding::Stale { version: 1 }
    ));
    table.keys("u");
    assert!(matches!(
        standing(&table),
        RoundStanding::Open { version: 1, .. }
    ));
}

#[test]
fn lines_of_the_sign_off_screen_lead_to_their_place() {
    let mut table = Table::new();
    table.keys("s<End>");
    let blockers = table.model.open.as_ref().unwrap().standing.blockers.clone();
    table.keys("<Enter>");
    let last = blockers.last().unwrap().address.clone().unwrap();
    assert_eq!(table.here(), last.question);
}

#[test]
fn it_opens_again_exactly_where_the_team_stopped() {
    let mut table = Table::new();
    table.goto("3.2.1").keys("<Enter>halverwege<←><←><Ctrl+S>");
    let open = table.model.open.take().unwrap();
    let opened = Opened {
        assessment: open.assessment,
        path: open.path,
        read_only: None,
        recovered: None,
    };
    table.act(Action::Opened(Box::new(opened)));
    assert_eq!(table.here(), "3.2.1");
    assert_eq!(table.model.context(), Context::Text);
    table.keys("X");
    assert_eq!(
        table.answer("iama-2.0/3.2.1").value,
        Some(Value::Text("halverweXge".into()))
    );
}

#[test]
fn what_somebody_else_holds_can_be_read_but_not_changed() {
    let mut table = Table::new();
    table.model.open.as_mut().unwrap().read_only =
        Some(crate::app::ReadOnly::Held("bea@laptop".into()));
    table.goto("1.1.1").keys("<Enter>x<Esc>ak");
    assert_eq!(table.answer("iama-2.0/1.1.1"), Answer::default());
    assert!(table.said().contains("bea@laptop"));
    assert!(
        !table
            .effects
            .iter()
            .any(|effect| matches!(effect, Effect::Record(..)))
    );
}

#[test]
fn pasting_50_kb_is_one_step() {
    let mut table = Table::new();
    let text = "De gemeente wil mensen met schulden eerder helpen. ".repeat(1000);
    table.goto("1.1.1").keys("<Enter>");
    table.act(Action::Paste(text.clone()));
    assert_eq!(
        table.answer("iama-2.0/1.1.1").value,
        Some(Value::Text(text))
    );
    table.keys("<Ctrl+Z>");
    assert_eq!(table.answer("iama-2.0/1.1.1").value, None);
}

#[test]
fn walking_visits_every_visible_question_once_both_ways() {
    let mut table = Table::new();
    let all: Vec<String> = table.model.open.as_ref().unwrap().outlines[0]
        .questions()
        .map(|(address, _)| address.to_string())
        .collect();
    let walk = |table: &mut Table, key: &str| {
        let mut seen = Vec::new();
        for _ in 0..300 {
            if let Some((address, _)) = table.model.open.as_ref().unwrap().question()
                && seen.last() != Some(&address.to_string())
            {
                seen.push(address.to_string());
            }
            table.keys(key);
        }
        seen
    };
    let forth = walk(&mut table, "<Ctrl+N>");
    assert_eq!(forth, all);
    let mut back = walk(&mut table, "<PgUp>");
    back.reverse();
    assert_eq!(back, all);
}

#[test]
fn a_new_assessment_needs_a_name_an_organisation_and_an_instrument() {
    let mut model = Model::new(library(), Texts::new(Language::Dutch), (80, 22));
    let mut table = Table {
        effects: Vec::new(),
        ms: 0,
        model: std::mem::replace(
            &mut model,
            Model::new(library(), Texts::new(Language::Dutch), (80, 22)),
        ),
    };
    table.keys("n<Ctrl+S>");
    assert!(matches!(&table.model.screen, Screen::Form(form, _) if form.problem.is_some()));
    table.keys("Signalen ordenen<Tab>Gemeente Leemrade<F10>");
    let Some(Effect::Create(made)) = table.effects.last() else {
        panic!("{:?}", table.effects)
    };
    assert_eq!(made.profile.name, "Signalen ordenen");
    assert_eq!(made.instruments[0].id, "iama-2.0");
    assert_eq!(made.instruments[0].digest.len(), 64);
}

#[test]
fn any_keys_in_any_order_never_panic_and_what_is_recorded_replays_to_the_same() {
    use proptest::prelude::*;
    let codes = [
        KeyCode::Enter,
        KeyCode::Tab,
        KeyCode::BackTab,
        KeyCode::Esc,
        KeyCode::Up,
        KeyCode::Down,
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::PageDown,
        KeyCode::PageUp,
        KeyCode::Delete,
        KeyCode::Backspace,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::F(6),
        KeyCode::F(7),
        KeyCode::F(10),
    ];
    let key = prop_oneof![
        proptest::sample::select(codes.to_vec()).prop_map(Key::plain),
        proptest::sample::select("abdeghikmnopstuvx+-@?/ 123éł".chars().collect::<Vec<_>>())
            .prop_map(Key::char),
        proptest::sample::select("npgfszyewavck".chars().collect::<Vec<_>>()).prop_map(Key::ctrl),
    ];
    let config = ProptestConfig {
        cases: 40,
        ..ProptestConfig::default()
    };
    proptest!(config, |(keys in proptest::collection::vec(key, 0..160))| {
        let mut table = Table::new();
        let mut replay = table.model.open.as_ref().unwrap().assessment.clone();
        table.effects.clear();
        for key in keys {
            if key == Key::ctrl('q') { continue; }
            table.act(Action::Key(key));
            table.act(Action::Laid(Geometry { width: 40, height: 5, scroll_max: 9, ..Geometry::default() }));
            if table.model.open.is_none() { return Ok(()); }
        }
        for effect in &table.effects {
            if let Effect::Record(edit, stamp) = effect {
                replay.apply((**edit).clone(), stamp).unwrap();
            }
        }
        prop_assert_eq!(&table.model.open.as_ref().unwrap().assessment, &replay);
    });
}

mod committee;
mod every_question;
mod facilitating;
mod instruments;
mod overview;
mod past;
mod restarts;
mod rights;
mod sessions;
mod setting;
mod sheet;
mod steps;
mod taking;
mod tasks;

#[test]
fn escape_and_a_ctrl_key_that_arrive_as_one_are_two() {
    let mut table = Table::new();
    table.keys("<Ctrl+F>");
    table.act(Action::Key("Ctrl+Alt+q".parse().unwrap()));
    assert!(table.model.overlay.is_none(), "Escape did its work");
    assert!(table.effects.contains(&Effect::Quit));
}
