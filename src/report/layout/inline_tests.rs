//! Tests of line making.

use super::*;
use crate::report::layout::style::INK;
use proptest::prelude::*;

fn broken(text: &str, width: f32, hyphens: Hyphens) -> Vec<Line> {
    let stretch = Stretch {
        text: text.to_owned(),
        look: Look::Regular,
        color: INK,
        lang: "nl".into(),
    };
    lines(
        &mut Shaping::new(&[]),
        &[stretch],
        Measure {
            size: 10.0,
            width,
            hyphens,
        },
    )
}

fn read(line: &Line) -> String {
    line.words
        .iter()
        .map(|word| word.shaped.reading())
        .collect()
}

fn seen(line: &Line) -> String {
    line.words
        .iter()
        .map(|word| word.shaped.text.as_str())
        .collect()
}

#[test]
fn no_line_is_wider_than_the_measure() {
    let text =
        "De gemeente weegt grondrechten af tegen doelmatigheid en legt uit waarom. ".repeat(12);
    for width in [60.0, 120.0, 421.0] {
        for line in broken(&text, width, Hyphens::Eager) {
            assert!(line.width <= width + 0.02, "{} in {width}", read(&line));
        }
    }
}

#[test]
fn a_compound_in_a_narrow_cell_is_hyphenated() {
    let found = broken("verantwoordelijkheidsverdeling en", 70.0, Hyphens::Eager);
    let shown: Vec<String> = found.iter().map(seen).collect();
    assert!(shown.len() > 2);
    assert!(
        shown[..shown.len() - 2]
            .iter()
            .all(|line| line.ends_with('-')),
        "{shown:?}"
    );
}

#[test]
fn a_split_word_reads_whole_at_its_first_part() {
    let found: Vec<String> = broken("verantwoordelijkheidsverdeling en", 70.0, Hyphens::Eager)
        .iter()
        .map(read)
        .collect();
    assert_eq!(found[0], "verantwoordelijkheidsverdeling");
    assert_eq!(found.concat(), "verantwoordelijkheidsverdeling en");
}

#[test]
fn a_split_word_in_two_looks_keeps_a_soft_hyphen() {
    let part = |text: &str, look| Stretch {
        text: text.into(),
        look,
        color: INK,
        lang: "nl".into(),
    };
    let stretches = [
        part("verantwoorde", Look::Bold),
        part("lijkheid", Look::Regular),
    ];
    let measure = Measure {
        size: 10.0,
        width: 60.0,
        hyphens: Hyphens::Eager,
    };
    let found: Vec<String> = lines(&mut Shaping::new(&[]), &stretches, measure)
        .iter()
        .map(read)
        .collect();
    assert!(found[0].ends_with('\u{AD}'), "{found:?}");
    assert_eq!(found.concat().replace('\u{AD}', ""), "verantwoordelijkheid");
}

#[test]
fn a_soft_hyphen_shows_only_where_the_line_ends() {
    let wide: Vec<String> = broken("zorg\u{AD}toeslag", 400.0, Hyphens::None)
        .iter()
        .map(read)
        .collect();
    assert_eq!(wide, ["zorgtoeslag"]);
    let narrow: Vec<String> = broken("zorg\u{AD}toeslag", 45.0, Hyphens::None)
        .iter()
        .map(seen)
        .collect();
    assert_eq!(narrow, ["zorg-", "toeslag"]);
}

#[test]
fn a_word_of_five_thousand_letters_fills_lines_without_loss() {
    let word = "abcdefghij".repeat(500);
    let found = broken(&word, 421.0, Hyphens::Modest);
    assert!(found.len() > 50 && found.len() < 90, "{}", found.len());
    assert!(found.iter().all(|line| line.width <= 421.02));
    assert_eq!(found.iter().map(read).collect::<String>(), word);
}

#[test]
fn line_feeds_end_lines_and_empty_text_is_one_line() {
    assert_eq!(broken("een\n\ntwee", 400.0, Hyphens::None).len(), 3);
    assert_eq!(broken("", 400.0, Hyphens::None).len(), 1);
}

#[test]
fn arabic_words_stand_from_right_to_left_and_are_read_in_their_order() {
    let found = broken("naam محمد علي einde", 400.0, Hyphens::None);
    let mut words: Vec<&Word> = found[0].words.iter().collect();
    words.retain(|word| !word.shaped.text.trim().is_empty());
    let texts = |words: &[&Word]| -> Vec<String> {
        let texts = words.iter().map(|word| word.shaped.text.trim().to_owned());
        texts.collect()
    };
    assert_eq!(texts(&words), ["naam", "محمد", "علي", "einde"]);
    words.sort_by(|a, b| a.x.total_cmp(&b.x));
    assert_eq!(texts(&words), ["naam", "علي", "محمد", "einde"]);
}

#[test]
fn words_that_belong_together_part_only_where_no_line_can_hold_them() {
    let wide: Vec<String> = broken("volgens art. 27 lid 1", 70.0, Hyphens::Eager)
        .iter()
        .map(seen)
        .collect();
    assert!(wide.iter().any(|line| line.contains("art. 27")), "{wide:?}");
    let narrow: Vec<String> = broken("art. 27", 22.0, Hyphens::Eager)
        .iter()
        .map(seen)
        .collect();
    assert_eq!(narrow, ["art. ", "27"]);
}

/// A text with the space that parts the words around a line break for whoever searches or listens.
fn parted(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if c == '\n' && out.ends_with(|before: char| !before.is_whitespace()) {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

#[test]
fn lines_broken_by_hand_are_parted_for_whoever_listens() {
    for text in ["a\nb", "a\u{2028}b"] {
        let cleaned = crate::report::layout::cleaning::clean(text).into_owned();
        let found = broken(&cleaned, 1.0, Hyphens::Eager);
        let joined: String = found.iter().map(read).collect();
        assert_eq!(joined, "a b");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn nothing_is_lost_at_any_width(text in "[a-zé €.,\u{AD}\n-]{0,120}|\\PC{0,60}|[a-z1 (مשאל.-]{0,60}", width in 1.0f32..300.0) {
        let cleaned = crate::report::layout::cleaning::clean(&text).into_owned();
        let found = broken(&cleaned, width, Hyphens::Eager);
        let joined: String = found.iter().map(read).collect();
        prop_assert_eq!(joined.replace('\u{AD}', ""), parted(&cleaned.replace('\u{AD}', "")).replace('\n', ""));
    }
}
