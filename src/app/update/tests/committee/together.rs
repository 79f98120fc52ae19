//! A committee beside a team, beside another committee, and beside another computer: nobody's words are lost or rewritten.

use super::*;

#[test]
fn a_committee_that_is_taken_away_reads_no_longer_and_loses_no_words() {
    let mut table = Table::with_committee();
    table.keys("u");
    assert!(table.assessment().committees.is_empty());
    assert!(table.model.open.as_ref().unwrap().committee.is_none());
    assert!(matches!(table.model.screen, Screen::Walk));
    assert!(table.said().contains("staat niet meer"), "{}", table.said());
    // On another computer, while a verdict is being written here.
    let mut table = Table::with_committee();
    table.keys("V<Down><Tab>Goed onderbouwd");
    let mut without = table.assessment().clone();
    without.committees.clear();
    table.act(Action::Merged(Box::new(without), "samengevoegd".into()));
    table.keys("<Ctrl+S>");
    assert!(
        table.problem().contains("staat niet meer"),
        "{}",
        table.problem()
    );
    let Screen::Form(form, _) = &table.model.screen else {
        panic!("{:?}", table.model.screen)
    };
    assert_eq!(form.get("reasons"), "Goed onderbouwd");
    table.keys("<Esc>");
    assert!(matches!(table.model.screen, Screen::Walk));
    assert!(table.model.open.as_ref().unwrap().committee.is_none());
}

#[test]
fn a_committee_leaves_alone_what_another_said() {
    let mut table = Table::with_committee();
    table.keys("oWaarom?<Ctrl+S>V<Down><Down><Tab><Tab><Tab>Meet opnieuw<Ctrl+S>C");
    table.act(Action::Command(CommandId::NewCommittee));
    table.keys("<Ctrl+A>Tweede<Ctrl+S>");
    let open = table.model.open.as_ref().unwrap();
    assert_eq!(open.reader().unwrap().name, "Tweede");
    let before = table.assessment().clone();
    table.keys("R<Delete>");
    assert!(
        table.said().contains("andere commissie"),
        "{}",
        table.said()
    );
    table.keys("e");
    assert!(matches!(table.model.screen, Screen::Remarks));
    assert_eq!(table.assessment().remarks, before.remarks);
    // It is asked for its own verdict, and takes back nothing of the other's.
    table.keys("<Esc>V<Down><Ctrl+S>");
    assert_eq!(table.assessment().reviews.len(), 2);
    table.keys("uuuuuu");
    assert_eq!(table.assessment().reviews, before.reviews);
    assert_eq!(table.assessment().action_points, before.action_points);
    assert_eq!(table.assessment().remarks, before.remarks);
    // A reply it may give.
    table.keys("RbWij ook.<Ctrl+S>");
    assert_eq!(table.remark(0).replies.len(), 1);
}

fn texts_of_remarks(table: &Table) -> Vec<&str> {
    let remarks = table.assessment().remarks.iter();
    remarks.map(|one| one.text.as_str()).collect()
}

#[test]
fn a_remark_that_was_left_half_written_comes_back_at_its_place() {
    let mut table = Table::with_committee();
    table.keys("oHalve zin<Esc>noEen andere<Ctrl+S>po");
    let Screen::Form(form, _) = &table.model.screen else {
        panic!("{:?}", table.model.screen)
    };
    assert_eq!(form.get("remark_text"), "Halve zin");
    table.keys("<Ctrl+S>");
    assert_eq!(texts_of_remarks(&table), ["Een andere", "Halve zin"]);
}

#[test]
fn what_comes_from_another_computer_while_somebody_writes_is_not_written_over() {
    let mut table = Table::with_committee();
    table.keys("oEerste<Ctrl+S>V<Down><Ctrl+S>");
    let other = table.assessment().clone();
    let mut table = Table::with_committee();
    table.keys("oTweede");
    table.act(Action::Merged(
        Box::new(other.clone()),
        "samengevoegd".into(),
    ));
    table.keys("<Ctrl+S>");
    assert_eq!(texts_of_remarks(&table), ["Eerste", "Tweede"]);
    let mut table = Table::with_committee();
    table.keys("V<Down><Down><Down><Tab>Te mager");
    let mut others = other;
    others.readings.clear();
    table.act(Action::Merged(Box::new(others), "samengevoegd".into()));
    table.keys("<Ctrl+S>");
    let verdicts: Vec<Verdict> = table
        .assessment()
        .reviews
        .iter()
        .map(|one| one.verdict)
        .collect();
    assert_eq!(verdicts, [Verdict::Positive, Verdict::Negative]);
}

#[test]
fn a_reply_goes_to_the_remark_that_was_read_whatever_its_id_became() {
    let mut table = Table::with_committee();
    table.keys("oWaarom?<Ctrl+S>");
    let mut other = table.assessment().clone();
    other.remarks[0].id = "o2".into();
    let mine = Remark {
        id: "o1".into(),
        text: "Van een ander".into(),
        ..other.remarks[0].clone()
    };
    other.remarks.insert(0, mine);
    table.keys("bDaarom.");
    table.act(Action::Merged(Box::new(other), "samengevoegd".into()));
    table.keys("<Ctrl+S>");
    assert_eq!(table.remark(0).replies.len(), 0);
    assert_eq!(table.remark(1).replies[0].text, "Daarom.");
}

#[test]
fn what_another_computer_brings_is_new_to_the_committee_at_once() {
    let mut table = Table::new();
    table
        .goto("1.1.1")
        .keys("<Enter>Te veel schulden<Esc>C<Ctrl+S>nK2");
    let mut changed = table.assessment().clone();
    table.keys("C");
    assert_eq!(table.model.change_count(), 0);
    let address: crate::assessment::Address = "iama-2.0/1.1.1".parse().unwrap();
    let answer = changed
        .answer(&address)
        .with_value(Some(Value::Text("Anders".into())));
    changed.answers.insert(address, answer);
    table.act(Action::Merged(Box::new(changed), "samengevoegd".into()));
    assert_eq!(table.model.change_count(), 1);
}

#[test]
fn an_action_point_left_half_written_comes_back_over_no_other() {
    let mut table = Table::with_committee();
    table
        .keys("C")
        .act(Action::Command(CommandId::AddActionPoint));
    table.keys("Half<Esc>");
    // Its condition gets the id that was free then.
    table.keys("CV<Down><Down><Tab><Tab><Tab>Onderbouw de cijfers<Ctrl+S>C@<Enter>");
    let Screen::Form(form, _) = &table.model.screen else {
        panic!("{:?}", table.model.screen)
    };
    assert_eq!(form.get("action_text"), "Onderbouw de cijfers");
    table.keys("<Esc>n");
    let Screen::Form(form, _) = &table.model.screen else {
        panic!("{:?}", table.model.screen)
    };
    assert_eq!(form.get("action_text"), "Half");
    table.keys("<Ctrl+S>");
    let points = table.assessment().action_points.iter();
    let texts: Vec<&str> = points.map(|one| one.text.as_str()).collect();
    assert_eq!(texts, ["Onderbouw de cijfers", "Half"]);
}

#[test]
fn what_the_team_did_is_not_taken_back_by_the_committee() {
    let mut table = Table::new();
    table.keys("C<Ctrl+S>C");
    table.goto("1.1.1").keys("<Enter>Het antwoord<Esc>");
    let answer = table.answer("iama-2.0/1.1.1");
    assert!(!answer.is_empty());
    table.keys("CoWaarom?<Ctrl+S>");
    // Its own first, then the team's: refused, and not forgotten.
    table.keys("u");
    assert!(table.assessment().remarks.is_empty());
    table.keys("<Ctrl+Z>");
    assert_eq!(table.answer("iama-2.0/1.1.1"), answer);
    assert!(table.said().contains("verandert niets"), "{}", table.said());
    table.keys("C<Ctrl+Z>");
    assert!(table.answer("iama-2.0/1.1.1").is_empty());
}

#[test]
fn what_the_committee_did_is_not_taken_back_by_the_team() {
    let mut table = Table::with_committee();
    table.keys("oWaarom?<Ctrl+S>C<Ctrl+Z>");
    assert_eq!(table.assessment().remarks.len(), 1);
    assert!(
        table.said().contains("deed de commissie"),
        "{}",
        table.said()
    );
    // Its own reply it does take back.
    table.keys("RbOmdat.<Ctrl+S>");
    assert_eq!(table.remark(0).replies.len(), 1);
    table.keys("<Esc><Ctrl+Z>");
    assert_eq!(table.remark(0).replies.len(), 0);
    table.keys("C<Ctrl+Z>");
    assert!(table.assessment().remarks.is_empty());
    table.keys("<Ctrl+Y>V<Down><Ctrl+S>C<Ctrl+Z>");
    assert_eq!(table.assessment().reviews.len(), 1);
}
