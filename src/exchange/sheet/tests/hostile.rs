//! Sheets that were torn, mixed up or forged: sentences, never a panic.

use super::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_mutilated_sheet_is_read_without_a_panic(
        cuts in prop::collection::vec((0..400_usize, 0..5_usize, words()), 1..12),
        pick in 0..5_usize,
    ) {
        let assessment = filled(&["een | twee".into(), "# drie\n\n- vier".into()], pick);
        let page = written(&assessment, "DS");
        let mut lines: Vec<String> = page.lines().map(str::to_owned).collect();
        for (at, what, words) in cuts {
            // The head stays: without it nothing is read at all.
            let at = 1 + at % (lines.len() - 1);
            match what {
                0 => { lines.remove(at); }
                1 => lines.insert(at, words),
                2 => { let line = lines[at].clone(); lines.insert(at, line); }
                3 => lines.swap(1, at),
                _ => { let half = lines[at].chars().count() / 2; lines[at] = lines[at].chars().take(half).collect(); }
            }
        }
        let reading = reread(&assessment, &lines.join("\n"));
        let mut after = assessment.clone();
        apply(&mut after, &reading);
        // Nothing in conflict was overwritten, and what cannot be placed says why.
        for one in &reading.unplaced {
            let said = texts().say(&one.why.message());
            prop_assert!(!said.contains('⟨'), "{said}");
        }
    }

    #[test]
    fn any_text_is_a_sentence(page in "\\PC{0,200}") {
        let assessment = blank();
        if let Err(error) = read(&page, &assessment, library(), "nl") {
            prop_assert!(texts().say(&error.message()).ends_with('.'));
        }
    }
}

#[test]
fn a_sheet_of_open_fences_is_read_in_no_time() {
    let assessment = blank();
    let head = written(&assessment, "JUR")
        .lines()
        .next()
        .unwrap()
        .to_owned();
    let mut page = head;
    for _ in 0..200_000 {
        page.push_str("\n`````grondig");
    }
    page.push_str("\n````");
    assert!(untouched(&reread(&assessment, &page)));
}
