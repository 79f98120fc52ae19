//! Somebody else saves, or puts something else in the place of the file.

use super::*;
use crate::store::Subject;

#[test]
fn changes_of_both_sides_come_together() {
    let bench = Bench::new();
    let mut keeper = bench.open();
    keeper.edit(1, "van mij");
    bench.outside(|theirs| drop(theirs.apply(answer(2, "van hen"), &stamp())));
    keeper.snapshot(now()).unwrap();
    let file = bench.in_file();
    assert_eq!(text(&file, 1).as_deref(), Some("van mij"));
    assert_eq!(text(&file, 2).as_deref(), Some("van hen"));
    let news = keeper.take_news().unwrap();
    assert_eq!(news.merged.as_deref().map(|a| a.answers.len()), Some(2));
    assert!(news.conflicts.is_empty() && news.kept.is_none());
}

#[test]
fn a_conflict_keeps_both_texts() {
    let bench = Bench::new();
    let mut keeper = bench.open();
    keeper.edit(1, "van mij");
    bench.outside(|theirs| drop(theirs.apply(answer(1, "van hen"), &stamp())));
    let theirs = fs::read(&bench.path).unwrap();
    keeper.snapshot(now()).unwrap();
    let news = keeper.take_news().unwrap();
    let kept = news.kept.unwrap();
    assert_eq!(kept, bench.home.path().join("toets.conflict-1.json"));
    assert_eq!(fs::read(kept).unwrap(), theirs);
    assert_eq!(
        news.conflicts[0].on,
        Subject::Answer(Address::new("i", "1", None))
    );
    // Their text can be chosen with the edit in the conflict, and stands in the history.
    let mut file = bench.in_file();
    assert_eq!(text(&file, 1).as_deref(), Some("van mij"));
    assert_eq!(file.history.last().unwrap().undo, news.conflicts[0].instead);
    file.apply(news.conflicts[0].instead.clone().unwrap(), &stamp())
        .unwrap();
    assert_eq!(text(&file, 1).as_deref(), Some("van hen"));
}

#[test]
fn a_file_that_became_something_else_is_not_touched() {
    let bench = Bench::new();
    for content in ["{ half", r#"{"schema": 99}"#, "[1, 2]"] {
        let original = fs::read(&bench.path).unwrap();
        let mut keeper = bench.open();
        keeper.edit(1, content);
        fs::write(&bench.path, content).unwrap();
        let error = keeper.snapshot(now()).unwrap_err();
        let StoreError::Outside { kept, .. } = error else {
            panic!("{error}")
        };
        assert_eq!(fs::read(&bench.path).unwrap(), content.as_bytes());
        assert_eq!(text(&open_file(&kept), 1).as_deref(), Some(content));
        // Later edits go to the same place.
        keeper.edit(2, "nog");
        keeper.snapshot(now()).unwrap_err();
        assert_eq!(open_file(&kept).answers.len(), 2);
        drop(keeper);
        fs::write(&bench.path, original).unwrap();
    }
}

#[test]
fn a_file_that_was_taken_away_is_written_again() {
    let bench = Bench::new();
    let mut keeper = bench.open();
    keeper.edit(1, "een");
    fs::remove_file(&bench.path).unwrap();
    keeper.snapshot(now()).unwrap();
    assert_eq!(text(&bench.in_file(), 1).as_deref(), Some("een"));
}
