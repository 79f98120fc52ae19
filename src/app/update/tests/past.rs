//! The history on screen, and an earlier text that comes back.

use super::*;
use crate::app::CommandId;
use crate::app::told::RecordWords;
use crate::assessment::Dissent;

fn lines(table: &Table) -> Vec<RecordWords> {
    let open = table.model.open.as_ref().unwrap();
    table.model.record_words(open, RecordKind::History)
}

fn all(line: &RecordWords) -> String {
    let more: Vec<String> = line.more.iter().map(|parts| parts.join(", ")).collect();
    format!("{} | {}", line.first, more.join(" | "))
}

/// 1.1.1 written three times, far apart, agreed once.
fn written() -> Table {
    let mut table = Table::new();
    table.goto("1.1.1").keys("<Enter>De gemeente belt.<Esc>a");
    table.ms += 20 * 60_000;
    table.keys("<Enter><Ctrl+A>De inwoner belt.<Esc>");
    table.ms += 20 * 60_000;
    table.keys("<Enter><Ctrl+A>Niemand belt.<Esc>");
    table
}

#[test]
fn the_history_of_an_answer_says_word_by_word_what_changed() {
    let mut table = written();
    table.keys("H");
    let told: Vec<String> = lines(&table).iter().map(all).collect();
    assert_eq!(told.len(), 4, "{told:#?}");
    assert!(told[0].contains("zo staat het er nu"), "{told:#?}");
    assert!(
        told[0].contains("[-De inwoner-]{+Niemand+} belt."),
        "{told:#?}"
    );
    assert!(
        told[1].contains("De [-gemeente-]{+inwoner+} belt."),
        "{told:#?}"
    );
    assert!(
        told[2].contains("akkoord") && told[3].contains("concept"),
        "{told:#?}"
    );
    table.keys("<↓><Enter>");
    let Some(Overlay::Reader(reader)) = &table.model.overlay else {
        panic!("no text");
    };
    assert!(
        reader.text.starts_with("De inwoner belt."),
        "{}",
        reader.text
    );
    assert!(reader.text.contains("{+inwoner+}"));
    table.keys("<Esc><Esc>");
    assert_eq!(table.here(), "1.1.1");
}

#[test]
fn an_earlier_text_comes_back_as_a_change_and_nothing_is_lost() {
    let mut table = written();
    let dissent = Dissent {
        who: "Bea".into(),
        text: "Nee".into(),
    };
    table.keys("dBea<Tab>Nee<Ctrl+S>aH");
    assert_eq!(table.answer("iama-2.0/1.1.1").state, State::Agreed);
    let before = lines(&table).len();
    table.keys("<End>t");
    let answer = table.answer("iama-2.0/1.1.1");
    assert_eq!(answer.value, Some(Value::Text("De gemeente belt.".into())));
    assert_eq!(
        (answer.state, &answer.dissent),
        (State::Draft, &vec![dissent])
    );
    let told = lines(&table);
    assert_eq!(told.len(), before + 1);
    assert!(told.iter().any(|line| all(line).contains("Niemand")));
    table.keys("<Home>t");
    assert!(table.said().contains("al"), "{}", table.said());
    table.keys("<Ctrl+Z>");
    let answer = table.answer("iama-2.0/1.1.1");
    assert_eq!(answer.value, Some(Value::Text("Niemand belt.".into())));
    assert_eq!(answer.state, State::Agreed);
}

#[test]
fn everything_that_changed_is_told_and_leads_to_where_it_was() {
    let mut table = written();
    table.keys("+nabellen<Ctrl+S>@ <Esc>");
    table.keys("<Ctrl+P>team<Enter>nCees<Ctrl+S><Esc>");
    table.act(Action::Command(CommandId::History));
    let told: Vec<String> = lines(&table).iter().map(all).collect();
    assert!(
        told[0].contains("Cees") && told[0].contains("toegevoegd"),
        "{told:#?}"
    );
    assert!(
        told[1].contains("nabellen") && told[1].contains("van open naar gereed"),
        "{told:#?}"
    );
    assert!(
        told[2].contains("nabellen") && told[2].contains("toegevoegd"),
        "{told:#?}"
    );
    assert!(
        told[3].starts_with("1.1.1 ") && told[3].contains("tekst gewijzigd"),
        "{told:#?}"
    );
    assert!(told.last().unwrap().contains("beantwoord"), "{told:#?}");
    table.keys("<Enter>");
    assert!(matches!(
        table.model.screen,
        Screen::Records(Records {
            kind: RecordKind::People,
            selected: 1
        })
    ));
    table.act(Action::Command(CommandId::History));
    table.keys("<End><Enter>");
    assert_eq!(table.here(), "1.1.1");
    table.keys("<Esc>");
    assert!(matches!(
        table.model.screen,
        Screen::Records(Records {
            kind: RecordKind::History,
            ..
        })
    ));
    // What was taken back is told too.
    table.keys("<Esc>u");
    table.act(Action::Command(CommandId::History));
    assert!(
        all(&lines(&table)[0]).contains("ongedaan"),
        "{}",
        all(&lines(&table)[0])
    );
}

#[test]
fn the_list_is_filtered_by_word_and_date_and_escape_shows_all_of_it() {
    let mut table = written();
    table.keys("+nabellen<Ctrl+S>");
    table.act(Action::Command(CommandId::History));
    let count = lines(&table).len();
    table.keys("fnabellen<Ctrl+S>");
    assert_eq!(lines(&table).len(), 1);
    table.keys("f<Tab><Tab>gisterenmorgen<Ctrl+S>");
    assert!(matches!(table.model.screen, Screen::Form(..)));
    table.keys("<Ctrl+A>2026-03-05<Ctrl+S>");
    assert!(lines(&table).is_empty());
    table.keys("<Esc>");
    assert_eq!(lines(&table).len(), count);
    // Nothing is added to it or taken away from it.
    table.keys("<Del>n");
    assert_eq!(lines(&table).len(), count);
}

#[test]
fn moments_are_told_by_the_clock_on_the_wall() {
    let mut table = written();
    table.model.zone = jiff::tz::TimeZone::fixed(jiff::tz::offset(14));
    table.keys("H");
    let told = lines(&table);
    assert!(told[0].first.starts_with("2026-03-05 00:"), "{told:#?}");
    assert_eq!(
        table.model.changed_words(&Answer {
            at: Some("2026-03-04T10:30:00Z".into()),
            by: Some("Noor".into()),
            ..Answer::default()
        }),
        Some("laatst gewijzigd door Noor, 2026-03-05".into())
    );
    // What was written after midnight here was written that day, whatever day it was in Greenwich.
    table.act(Action::Command(CommandId::History));
    let count = lines(&table).len();
    table.keys("f<Tab><Tab>2026-03-05<Ctrl+S>");
    assert_eq!(lines(&table).len(), count);
    table.model.zone = jiff::tz::TimeZone::UTC;
    table.keys("f<Tab><Tab><Ctrl+A>2026-03-05<Ctrl+S>");
    assert!(lines(&table).is_empty());
}

#[test]
fn what_stands_beside_an_answer_has_its_name_in_the_history_also_without_a_name() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("<Enter>De gemeente belt.<Esc>");
    table.keys("d<Tab>Te laat<Ctrl+S>");
    table.ms += 20 * 60_000;
    table.keys("oPrivacy telt mee<Esc>H");
    let told: Vec<String> = lines(&table).iter().map(all).collect();
    assert!(told[0].contains("overwegingen gewijzigd"), "{told:#?}");
    assert!(
        told[0].contains("{+Overwegingen: Privacy telt mee"),
        "{told:#?}"
    );
    assert!(
        told[1].contains("afwijkend standpunt toegevoegd"),
        "{told:#?}"
    );
    table.keys("<Enter>");
    let Some(Overlay::Reader(reader)) = &table.model.overlay else {
        panic!("no text");
    };
    let dissent = "Afwijkend standpunt, een lid van het team: Te laat";
    assert!(reader.text.contains(dissent), "{}", reader.text);
    // And where it is looked for.
    table.keys("<Esc><Esc>/laat");
    let Some(Overlay::Finder(finder)) = &table.model.overlay else {
        panic!("no finder");
    };
    assert!(
        finder.hits[0].detail.contains("een lid van het team"),
        "{:?}",
        finder.hits[0]
    );
}

#[test]
fn the_palette_offers_the_whole_history_before_that_of_one_answer() {
    let mut table = Table::new();
    table.goto("1.1.1").keys("<Ctrl+P>geschiedenis");
    let Some(Overlay::Finder(finder)) = &table.model.overlay else {
        panic!("no palette");
    };
    assert_eq!(finder.hits[0].label, "Geschiedenis");
}
