//! The glossary: its terms, those of the question at hand first, and one of them to read.

use std::fmt::Write as _;

use super::Turn;
use crate::app::model::{Overlay, Reader};
use crate::app::{Finder, FinderMode};
use crate::questionnaire::glossary::Term;

impl Turn<'_> {
    /// Shows the terms to choose from.
    pub(super) fn show_terms(&mut self) {
        let context = self.model.screen_context();
        let finder = Finder::new(FinderMode::Terms, self.model, context);
        self.model.overlay = Some(Overlay::Finder(finder));
    }

    /// Shows a term to read. Out of the list of terms: closing it leads back there.
    pub(super) fn show_term(&mut self, term: &Term, from: Finder) {
        let language = self.model.language();
        let title = term.name.in_language(language).to_owned();
        let mut text = String::new();
        for (id, words) in [
            ("term-for-lawyers", &term.for_lawyers),
            ("term-for-developers", &term.for_developers),
            ("term-difference", &term.difference),
        ] {
            let heading = self.words(id);
            let _ = write!(text, "**{heading}** {}\n\n", words.in_language(language));
        }
        let forms = term.forms.in_language(language);
        if !forms.is_empty() {
            let heading = self.words("term-forms");
            let _ = write!(text, "**{heading}** {}\n\n", forms.join(", "));
        }
        if !term.sources.is_empty() {
            let titles = term.sources.iter().map(|title| title.in_language(language));
            let titles: Vec<&str> = titles.collect();
            let _ = write!(
                text,
                "**{}** {}",
                self.words("guidance-sources"),
                titles.join("; ")
            );
        }
        self.model.overlay = Some(Overlay::Reader(Reader {
            title,
            text,
            top: 0,
        }));
        self.model.behind = (from.mode == FinderMode::Terms).then(|| Box::new(from));
    }
}
