//! What lies over a screen: finder, guidance, recalled answers, help with an option.

use std::fmt::Write as _;

use super::Turn;
use crate::app::beside::Taken;
use crate::app::field::FieldKind;
use crate::app::finder::{Finder, FinderMode, Target};
use crate::app::model::{Focus, Open, Overlay};

impl Turn<'_> {
    /// Opens the finder.
    pub(super) fn find(&mut self, mode: FinderMode) {
        if self.model.open.is_none() && mode != FinderMode::Everything {
            self.tell("said-open-first");
            return;
        }
        let context = self.model.screen_context();
        let finder = Finder::new(mode, self.model, context);
        self.model.overlay = Some(Overlay::Finder(finder));
    }

    /// Looks again after the query changed.
    pub(super) fn find_again(&mut self) {
        let Some(Overlay::Finder(mut finder)) = self.model.overlay.take() else {
            return;
        };
        finder.find(self.model, self.model.screen_context());
        self.model.overlay = Some(Overlay::Finder(finder));
    }

    /// Goes where the selected hit leads.
    pub(super) fn follow_hit(&mut self) {
        let Some(Overlay::Finder(finder)) = self.model.overlay.take() else {
            return;
        };
        let Some(hit) = finder.hits.get(finder.selected).cloned() else {
            self.tell("said-nothing-found");
            return;
        };
        match hit.target {
            Target::Term(term) => self.show_term(term, finder),
            Target::Command(id) => self.command(id, None),
            Target::Question(_, address) => {
                self.go_to_address(&address);
            }
            Target::Entry(outline, at) => {
                self.leave_field();
                if let Some(open) = &mut self.model.open {
                    open.walk.outline = outline;
                }
                self.go(at);
            }
            Target::Record(kind, selected) => {
                self.show_record(kind, selected);
            }
        }
    }

    /// Unfolds or folds the guidance; when there is no room for it, it is a text to read.
    pub(super) fn guidance(&mut self) {
        let Some(open) = &mut self.model.open else {
            return;
        };
        if open.walk.focus == Focus::Question || open.walk.focus == Focus::Tree {
            open.walk.guidance = !open.walk.guidance;
            open.walk.scroll = 0;
            open.walk.focus = Focus::Question;
            return;
        }
        let Some((_, question)) = open.question() else {
            return;
        };
        let language = self.model.texts.language().code();
        let text = self.model.guidance_text(question);
        let title = format!(
            "{} {}",
            question.number,
            question.title.in_language(language)
        );
        self.read(title, text);
    }

    /// Shows the earlier answers that the question leans on, in full.
    pub(super) fn show_recalled(&mut self) {
        let language = self.model.language();
        let Some(open) = &self.model.open else { return };
        if open.question().is_none() {
            self.tell("said-no-question-here");
            return;
        }
        let recalled = open.recalled(language);
        let offers = open.offers(self.model.library, &self.model.texts);
        if recalled.is_empty() && offers.is_empty() {
            self.tell("said-nothing-recalled");
            return;
        }
        let nothing = self.model.texts.get("recalled-nothing-yet");
        let mut text = String::new();
        for one in recalled {
            let words = if one.text.is_empty() {
                &nothing
            } else {
                &one.text
            };
            let _ = write!(text, "**{}**\n\n{words}\n\n", one.name());
        }
        if !offers.is_empty() {
            let _ = write!(text, "**{}**\n\n", self.words("recalled-to-take"));
        }
        for offer in offers {
            let taken = match offer.taken {
                Taken::NotYet => String::new(),
                Taken::Same => format!(" ({})", self.words("recalled-taken")),
                Taken::Changed => format!(" ({})", self.words("recalled-taken-changed")),
            };
            let _ = write!(text, "**{}**{taken}\n\n{}\n\n", offer.name, offer.text);
        }
        let title = self.model.texts.get("recalled-title");
        self.read(title, text);
    }

    /// Shows help with the option under the cursor.
    pub(super) fn about_option(&mut self) {
        let language = self.model.language();
        let Some(open) = &self.model.open else { return };
        let (Some((_, question)), Some(field)) = (open.question(), Open::field(open)) else {
            return;
        };
        let FieldKind::Options { cursor, .. } = field.kind else {
            return;
        };
        let Some(option) = question.answer.options().get(cursor) else {
            return;
        };
        let mut text = option.help.in_language(language).to_owned();
        if !option.articles.is_empty() {
            let _ = write!(
                text,
                "\n\n**{}** {}",
                self.model.texts.get("option-articles"),
                option.articles.in_language(language)
            );
        }
        if text.is_empty() {
            self.tell("said-no-option-help");
            return;
        }
        self.read(option.label.in_language(language).to_owned(), text);
    }
}
