//! A disk that fails anywhere, a program that stops anywhere.

use proptest::prelude::*;

use super::*;

/// Every call to the disk fails once, and from every call on: what was acknowledged is there,
/// nothing else is, and the file is whole at every moment.
#[test]
fn a_disk_that_fails_at_any_moment_loses_nothing_acknowledged() {
    for width in [1, 2, 5, 1000] {
        for calls in 0..45 {
            let bench = Bench::new();
            bench.faults.after(calls, width);
            let mut keeper = bench.open();
            let mut states = vec![bare(keeper.assessment().clone())];
            let mut acknowledged = 0;
            for number in 0..8_u8 {
                keeper.edit(number % 3, &format!("tekst {number}"));
                states.push(bare(keeper.assessment().clone()));
                if keeper.flush(now()).is_ok() || !keeper.is_exposed() {
                    acknowledged = states.len() - 1;
                }
                if number % 3 == 2 && keeper.snapshot(now()).is_ok() {
                    acknowledged = states.len() - 1;
                }
                // A crash here would lose nothing either.
                let found = bare(bench.loaded());
                let at = states.iter().rposition(|state| *state == found);
                assert!(
                    at.is_some_and(|at| at >= acknowledged),
                    "{width} failures after {calls} calls"
                );
                bench.in_file();
            }
            if calls % 2 == 0 && width < 1000 {
                // It goes on when there is space again.
                bench.faults.after(usize::MAX, 0);
                keeper.flush(now()).unwrap();
                keeper.snapshot(now()).unwrap();
                assert_eq!(&bench.in_file(), keeper.assessment());
                acknowledged = states.len() - 1;
            }
            drop(keeper);
            let found = bare(bench.loaded());
            let at = states.iter().rposition(|state| *state == found);
            assert!(
                at.is_some_and(|at| at >= acknowledged),
                "{width} failures after {calls} calls"
            );
        }
    }
}

#[derive(Debug, Clone)]
enum Step {
    Record(u8, String),
    Date(Option<String>),
    Flush,
    Snapshot,
    Crash,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..4_u8, "[a-zë\n\"]{0,12}").prop_map(|(number, words)| Step::Record(number, words)),
        1 => proptest::option::of("[0-9]{4}").prop_map(Step::Date),
        3 => Just(Step::Flush),
        1 => Just(Step::Snapshot),
        2 => Just(Step::Crash),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]
    #[test]
    fn any_interleaving_of_edits_saves_and_crashes_reloads_to_what_was_acknowledged(
        steps in proptest::collection::vec(step(), 0..30)
    ) {
        let bench = Bench::new();
        let mut keeper = bench.open();
        let mut acknowledged = bare(keeper.assessment().clone());
        for step in steps {
            match step {
                Step::Record(number, words) => keeper.edit(number, &words),
                Step::Date(date) => keeper.take(Edit::ReviewDate(date), stamp(), now()),
                Step::Flush => {
                    keeper.flush(now()).unwrap();
                    acknowledged = bare(keeper.assessment().clone());
                }
                Step::Snapshot => {
                    keeper.snapshot(now()).unwrap();
                    acknowledged = bare(keeper.assessment().clone());
                }
                Step::Crash => {
                    drop(keeper);
                    keeper = bench.open();
                    prop_assert_eq!(&bare(keeper.assessment().clone()), &acknowledged);
                }
            }
        }
    }
}
