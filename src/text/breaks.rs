//! Where a line of Dutch prose may end; shared by the screen and the PDF, so nothing here knows a width.
//!
//! Built on the Unicode line breaking algorithm (UAX #14), with corrections where it tears apart what belongs
//! together in Dutch administrative prose (`art. 27`, `€ 12`, `J. de Vries`, `e-mail`), and with extra places in web
//! addresses, which are otherwise cut anywhere.

mod together;

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::graphemes::clusters;
use together::Context;

const SOFT_HYPHEN: char = '\u{ad}';

/// A place where a line may or must end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Break {
    /// Byte offset at which the next line starts; spaces before it hang on the line that ends.
    pub offset: usize,
    /// What kind of place it is.
    pub kind: BreakKind,
}

/// See [`Break`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BreakKind {
    /// The line may end here as it is.
    Allowed,
    /// The line ends here: a line separator in the text, or its end.
    Mandatory,
    /// The line may end here if a hyphen is drawn in place of the soft hyphen just before.
    SoftHyphen,
}

/// All places where a line may end, in ascending order, each on a grapheme boundary. The last one is always the end of the text;
/// an empty text has none.
pub fn opportunities(paragraph: &str) -> Vec<Break> {
    let mut candidates: Vec<(usize, bool)> = linebreaks(paragraph)
        .map(|(offset, kind)| (offset, kind == BreakOpportunity::Mandatory))
        .filter(|&(offset, _)| offset > 0)
        .collect();
    add_address_breaks(paragraph, &mut candidates);

    let mut bounds = Bounds::new(paragraph);
    let mut context = Context::new(paragraph);
    let mut breaks = Vec::with_capacity(candidates.len());
    for (offset, mandatory) in candidates {
        let Some(offset) = bounds.nearest(offset) else {
            continue;
        };
        if breaks
            .last()
            .is_some_and(|last: &Break| last.offset >= offset)
        {
            continue;
        }
        if mandatory {
            breaks.push(Break {
                offset,
                kind: BreakKind::Mandatory,
            });
        } else if paragraph[..offset].ends_with(SOFT_HYPHEN) {
            breaks.push(Break {
                offset,
                kind: BreakKind::SoftHyphen,
            });
        } else if !context.belongs_together(offset) {
            breaks.push(Break {
                offset,
                kind: BreakKind::Allowed,
            });
        }
    }
    breaks
}

/// In a web address a line may also end after `=`, `&`, `_` and `#`.
fn add_address_breaks(paragraph: &str, candidates: &mut Vec<(usize, bool)>) {
    if !paragraph.contains("://") && !paragraph.contains("www.") {
        return;
    }
    let before = candidates.len();
    for token in paragraph
        .split_whitespace()
        .filter(|token| together::is_address(token))
    {
        let start = token.as_ptr() as usize - paragraph.as_ptr() as usize;
        candidates.extend(
            token
                .match_indices(['=', '&', '_', '#', '-'])
                .map(|(at, _)| (start + at + 1, false)),
        );
    }
    if candidates.len() > before {
        candidates.sort_unstable_by_key(|&(offset, mandatory)| (offset, !mandatory));
        candidates.dedup_by_key(|candidate| candidate.0);
    }
}

/// UAX #14 may part a space from a combining mark on it, which is one grapheme; this walks along to prevent it.
struct Bounds<'a> {
    text: &'a str,
    clusters: super::graphemes::Clusters<'a>,
    /// The cluster last passed.
    start: usize,
    end: usize,
    ascii: bool,
}

impl<'a> Bounds<'a> {
    fn new(text: &'a str) -> Self {
        let ascii = text.is_ascii() && !text.contains('\r');
        Self {
            text,
            clusters: clusters(text),
            start: 0,
            end: 0,
            ascii,
        }
    }

    /// The place to break for `offset`: itself, or before the marked space when spaces go before it.
    fn nearest(&mut self, offset: usize) -> Option<usize> {
        if self.ascii {
            return Some(offset);
        }
        while self.end < offset {
            let (start, grapheme) = self.clusters.next()?;
            (self.start, self.end) = (start, start + grapheme.len());
        }
        if self.end == offset {
            return Some(offset);
        }
        self.text[..self.start].ends_with(' ').then_some(self.start)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::graphemes;

    /// The text with `|` at each place where a line may end.
    fn marked(text: &str) -> String {
        let mut shown = String::new();
        let mut from = 0;
        for place in opportunities(text) {
            shown.push_str(&text[from..place.offset]);
            if place.offset < text.len() {
                shown.push('|');
            }
            from = place.offset;
        }
        shown
    }

    #[test]
    fn prose_breaks_after_spaces_and_hyphens() {
        assert_eq!(marked("Het college besluit."), "Het |college |besluit.");
        assert_eq!(marked("niet-discriminatie"), "niet-|discriminatie");
        assert_eq!(marked("AI-systeem"), "AI-|systeem");
        assert_eq!(marked("in-  en uitvoer"), "in-  |en |uitvoer");
    }

    #[test]
    fn punctuation_never_starts_a_line_and_openers_never_end_one() {
        assert_eq!(
            marked("Ja ! Nee ? Zo : (lid 1) ; klaar"),
            "Ja ! |Nee ? |Zo : |(lid 1) ; |klaar"
        );
        assert_eq!(marked("zei \"ja\" en „nee”."), "zei |\"ja\" |en |„nee”.");
        assert_eq!(marked("zei « ja » en"), "zei |« ja » |en");
        assert_eq!(marked("om ’s avonds"), "om |’s |avonds");
        assert_eq!(marked("in ‘s-Gravenhage"), "in |‘s-Gravenhage");
        assert_eq!(marked("wacht … en"), "wacht … |en");
        assert_eq!(marked("betrokkene(n) bij"), "betrokkene(n) |bij");
        assert_eq!(marked("(niet-)discriminatie"), "(niet-)discriminatie");
    }

    #[test]
    fn numbers_stay_with_their_units_and_signs() {
        assert_eq!(
            marked("50 % van € 12 is 6 euro"),
            "50 % |van |€ 12 |is |6 euro"
        );
        assert_eq!(
            marked("na 14.00 uur op 12 maart 2026"),
            "na |14.00 uur |op |12 maart |2026"
        );
        assert_eq!(marked("3 km, 20 °C"), "3 km, |20 °C");
        assert_eq!(marked("12 000 inwoners"), "12 000 |inwoners");
        assert_eq!(marked("≥ 18 jaar, ca. 5 keer"), "≥ 18 jaar, |ca. 5 |keer");
        assert_eq!(marked("€ 1,5 miljoen per jaar"), "€ 1,5 miljoen |per |jaar");
        assert_eq!(
            marked("van 2024–2026 en 2024-2026"),
            "van |2024–2026 |en |2024-2026"
        );
    }

    #[test]
    fn references_stay_whole() {
        assert_eq!(
            marked("zie art. 27 lid 2 onder b AVG"),
            "zie |art. 27 |lid 2 |onder b |AVG"
        );
        assert_eq!(marked("nr. 5, blz. 3 en § 4"), "nr. 5, |blz. 3 |en |§ 4");
        assert_eq!(marked("(artikel 8 EVRM)"), "(artikel 8 |EVRM)");
        assert_eq!(marked("bijlage III van"), "bijlage III |van");
        assert_eq!(marked("onder andere"), "onder |andere");
    }

    #[test]
    fn names_stay_with_their_initials_and_titles() {
        assert_eq!(marked("met J. de Vries en"), "met |J. de Vries |en");
        assert_eq!(
            marked("met J.P. van der Berg en"),
            "met |J.P. van der Berg |en"
        );
        assert_eq!(marked("prof. dr. A. B. Jansen"), "prof. dr. A. B. Jansen");
        assert_eq!(marked("de man van het dorp"), "de |man |van |het |dorp");
    }

    #[test]
    fn abbreviations_are_not_torn() {
        assert_eq!(marked("o.a. dit, d.w.z. dat"), "o.a. |dit, |d.w.z. |dat");
        assert_eq!(marked("de e-mail en x-as"), "de |e-mail |en |x-as");
        assert_eq!(marked("taal- en -recht"), "taal- |en |-recht");
    }

    #[test]
    fn dashes_stay_at_the_end_of_a_line() {
        assert_eq!(marked("dit – zei hij – niet"), "dit – |zei |hij – |niet");
        assert_eq!(marked("dit - zei hij"), "dit - |zei |hij");
        assert_eq!(marked("woord—woord"), "woord—|woord");
    }

    #[test]
    fn slashes_break_between_whole_words_only() {
        assert_eq!(
            marked("en/of ouder/verzorger m/v 24/7 km/u"),
            "en/of |ouder/|verzorger |m/v |24/7 |km/u"
        );
    }

    #[test]
    fn web_addresses_break_at_their_joints() {
        assert_eq!(
            marked("zie https://www.overheid.nl/algoritme-register/zoek?q=a_b&n=12."),
            "zie |https://www.overheid.nl/|algoritme-|register/|zoek?|q=|a_|b&|n=|12."
        );
        assert_eq!(marked("(www.voorbeeld.nl/pad)"), "(www.voorbeeld.nl/|pad)");
    }

    #[test]
    fn soft_hyphens_and_hard_spaces_are_obeyed() {
        let text = "grond\u{ad}recht art.\u{a0}27";
        assert_eq!(
            opportunities(text)[0],
            Break {
                offset: 7,
                kind: BreakKind::SoftHyphen
            }
        );
        assert_eq!(marked(text), "grond\u{ad}|recht |art.\u{a0}27");
        assert_eq!(
            opportunities("a\u{2028}b")[0],
            Break {
                offset: 4,
                kind: BreakKind::Mandatory
            }
        );
    }

    #[test]
    fn a_mark_on_a_space_is_not_parted_from_it() {
        assert_eq!(marked("a \u{301}b"), "a \u{301}b");
    }

    proptest! {
        #[test]
        fn breaks_ascend_on_grapheme_boundaries_to_the_end(text in "(\\PC|[a-z]{1,5}|[ .,/%-]|www\\.|://|[0-9]|🇳|\u{301}|\u{ad}|\u{200b}|\u{2028}){0,40}") {
            let places = opportunities(&text);
            prop_assert!(places.windows(2).all(|pair| pair[0].offset < pair[1].offset));
            prop_assert!(places.iter().all(|place| graphemes::is_boundary(&text, place.offset)));
            prop_assert_eq!(places.last().map(|place| place.offset), (!text.is_empty()).then_some(text.len()));
        }
    }
}
