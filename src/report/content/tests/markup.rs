//! Tests of what becomes of the markup in answers.

use super::*;

#[test]
fn lists_keep_their_numbers_their_boxes_and_their_depth() {
    let mut assessment = blank();
    let typed = "## Kop\n3. drie\n   - [x] klaar\n   - [ ] open\n4. vier";
    put(&mut assessment, "iama-2.0/1.1.1", text(typed));
    let document = document(&assessment);
    let [Block::Paragraph(title), Block::List(list)] =
        question(&document, "iama-2.0/1.1.1").answer.as_slice()
    else {
        panic!("a title and a list");
    };
    assert!(title.text.0[0].bold && title.text.text() == "Kop");
    assert!(list.ordered && list.skipped == 2);
    let [_, Block::List(inner)] = list.items[0].as_slice() else {
        panic!("a list within the item: {:?}", list.items[0]);
    };
    assert_eq!(inner.ticks, [Some(true), Some(false)]);
    assert_eq!(check::flaws(&document), []);
}

#[test]
fn an_address_behind_other_words_is_printed_too() {
    let mut assessment = blank();
    let typed = "Zie [de **wet**](https://wetten.nl/a) en https://x.nl en [m](mailto:a@b.nl).";
    put(&mut assessment, "iama-2.0/1.1.1", text(typed));
    let document = document(&assessment);
    let mut said = String::new();
    read_blocks(&question(&document, "iama-2.0/1.1.1").answer, &mut said);
    assert_eq!(
        said.trim(),
        "Zie de wet (https://wetten.nl/a) en https://x.nl en m (a@b.nl)."
    );
}

/// The letters of blocks with what layout prints before items.
fn letters(blocks: &[Block], out: &mut String) {
    for block in blocks {
        match block {
            Block::List(list) => {
                for (at, item) in list.items.iter().enumerate() {
                    if list.ordered {
                        out.push_str(&(list.skipped as usize + at + 1).to_string());
                    }
                    if list.ticks.get(at) == Some(&Some(true)) {
                        out.push('x');
                    }
                    letters(item, out);
                }
            }
            other => read_blocks(std::slice::from_ref(other), out),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_letter_of_an_answer_is_in_the_report(typed in "([a-z]{1,4}|\\*{1,3}| |\n|\n\n|- |  - |    1\\. |\n[0-9]\\. |- \\[[ x]\\] |## |\n\\| [a-z] \\| [0-9] \\|\n\\|--\\|--\\|\n\\| é \\||_|`|>|\\PC){0,40}") {
        let mut assessment = blank();
        put(&mut assessment, "iama-2.0/1.1.1", text(&format!("begin {typed} einde")));
        let document = document(&assessment);
        let mut said = String::new();
        letters(&question(&document, "iama-2.0/1.1.1").answer, &mut said);
        let bare = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        prop_assert_eq!(bare(&said), bare(&format!("begin {typed} einde")));
    }
}
