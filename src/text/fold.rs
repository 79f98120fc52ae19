//! Text folded for finding: what a person types without accents or capitals finds what was written with them.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Small letters without diacritics, so that `re-integratie` finds `Reïntegratie` too.
pub fn fold(text: &str) -> String {
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_and_capitals_make_no_difference() {
        assert_eq!(fold("Cliëntenraad"), fold("CLIENTENRAAD"));
        assert_eq!(fold("e\u{301}en"), "een");
    }
}
