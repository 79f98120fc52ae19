//! The question at hand: where it stands, who answers it, in what state its answer is.

use std::fmt::Write as _;

use super::capital;
use crate::app::past::day;
use crate::app::{Model, Open};
use crate::assessment::{Address, Answer, Entry, State, What};
use crate::language::Message;
use crate::questionnaire::{Crosswalk, Mark, Notice, NoticeKind, Question, Section};
use crate::standing::Counts;

impl Open {
    /// The sections around the entry at hand, the outermost first.
    pub fn sections_around(&self) -> Vec<&'static Section> {
        let Some(outline) = self.outline() else {
            return Vec::new();
        };
        let Some(entry) = outline.entries.get(self.walk.at) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        let mut depth = entry.depth + usize::from(matches!(entry.what, What::Section(_)));
        for entry in outline.entries[..=self.walk.at].iter().rev() {
            if let What::Section(section) = entry.what
                && entry.depth < depth
            {
                depth = entry.depth;
                found.push(section);
            }
        }
        found.reverse();
        found
    }

    /// The notices that stand between the question at hand and what comes before it.
    pub fn notices_before(&self) -> Vec<&'static Notice> {
        let Some(outline) = self.outline() else {
            return Vec::new();
        };
        let mut found: Vec<&'static Notice> = outline.entries[..self.walk.at]
            .iter()
            .rev()
            .map_while(|entry| match entry.what {
                What::Notice(notice) => Some(notice),
                _ => None,
            })
            .collect();
        found.reverse();
        found
    }
}

impl Model {
    /// A section by number and title; our own have ids for the file, not for people.
    pub fn section_name(&self, section: &Section) -> String {
        let title = section.title.in_language(self.language());
        if section.official {
            format!("{} {title}", section.id)
        } else {
            title.to_owned()
        }
    }

    /// How far the walk is: which question of how many, how many are agreed and parked.
    pub fn walk_counts(&self, open: &Open) -> Vec<String> {
        // What is former is only looked back at: nothing in it counts.
        if open.is_former(open.walk.outline) {
            return Vec::new();
        }
        let counts = open.progress();
        let mut words = Vec::new();
        if open.question().is_some() {
            let message = Message::new("screen-question-of")
                .with("number", open.walked_number().to_string())
                .with("all", counts.questions.to_string());
            words.push(self.say(&message));
        }
        words.push(self.say_count("screen-count-agreed", counts.agreed));
        if counts.parked > 0 {
            words.push(self.say_count("screen-count-parked", counts.parked));
        }
        words
    }

    /// `42 van 88 akkoord, 3 geparkeerd`.
    pub fn counts_words(&self, counts: Counts) -> String {
        let message = Message::new("screen-counts")
            .with("agreed", counts.agreed.to_string())
            .with("all", counts.questions.to_string());
        let mut words = self.say(&message);
        for (id, count) in [
            ("screen-count-draft", counts.draft),
            ("screen-count-parked", counts.parked),
            ("screen-count-not-applicable", counts.not_applicable),
        ] {
            if count > 0 {
                words.push_str(", ");
                words.push_str(&self.say_count(id, count));
            }
        }
        words
    }

    /// The kind of a notice, with its number where it has one.
    pub fn notice_head(&self, notice: &Notice) -> String {
        let mut head = self.word(match notice.kind {
            NoticeKind::Info => "screen-notice-info",
            NoticeKind::Warning => "screen-notice-warning",
            NoticeKind::Stop => "screen-notice-stop",
        });
        if notice.official {
            head.push(' ');
            head.push_str(&notice.id);
        }
        head
    }

    /// What a repeated question is about: `Grondrecht:` and which one.
    pub fn item_words(&self, open: &Open, entry: &Entry<'_>) -> Option<(String, String)> {
        let item = entry.item.as_ref().filter(|item| !item.text.is_empty())?;
        let name = open
            .sections_around()
            .into_iter()
            .rev()
            .find_map(|section| section.for_each.as_ref())
            .map(|for_each| for_each.item.in_language(self.language()).to_owned())
            .unwrap_or_default();
        Some((format!("{}:", capital(&name)), item.text.clone()))
    }

    /// The state of an answer: the word, and what goes with it.
    pub fn state_words(&self, state: &State) -> String {
        let word = self.say(&state.message());
        match state {
            State::Parked { what, who, due } => {
                let message = Message::new("screen-parked-detail")
                    .with("what", what.trim())
                    .with("who", self.or_none(who))
                    .with("due", self.or_none(due));
                format!("{word}: {}", self.say(&message))
            }
            State::NotApplicable { reason } => format!("{word}: {}", self.or_none(reason)),
            _ => word,
        }
    }

    /// Who changed the answer last, and when: `Marloes Terpstra, 2026-03-10`. Nothing when nobody was recorded.
    pub fn changed_words(&self, answer: &Answer) -> Option<String> {
        let by = answer.by.as_deref().filter(|by| !by.trim().is_empty())?;
        let date = answer.at.as_deref().map(|at| day(at, &self.zone));
        let message = Message::new("screen-answer-changed")
            .with("name", by.trim())
            .with("date", date.unwrap_or_default());
        Some(self.say(&message).trim_end_matches([',', ' ']).to_owned())
    }

    /// That the answer leans on one that changed after it, and what to do then.
    pub fn stale_sentence(&self, open: &Open, address: &Address) -> Option<String> {
        let stale = open.stale(address)?;
        Some(format!(
            "{}: {} {}",
            self.word("stale-word"),
            self.stale_words(stale),
            self.word("stale-what-to-do")
        ))
    }

    /// Roles by name, with who has them in this team; a role that nobody has is said to be missing.
    pub fn roles_with_people(&self, roles: &[String]) -> String {
        let words: Vec<String> = roles
            .iter()
            .map(|role| format!("{} ({})", self.role_name(role), self.who_has_now(role)))
            .collect();
        words.join(", ")
    }

    /// The letters of article 27 that a question answers to: officially, and in support.
    pub fn fria_words(&self, question: &Question) -> Vec<String> {
        let letters = |official: bool| -> Vec<&str> {
            question
                .covers
                .iter()
                .filter(|cover| cover.of == Crosswalk::AiAct27)
                .filter(|cover| matches!(cover.mark, Mark::Official | Mark::Named) == official)
                .map(|cover| cover.letter.as_str())
                .collect()
        };
        [(true, "screen-fria"), (false, "screen-fria-supporting")]
            .into_iter()
            .map(|(official, id)| (letters(official), id))
            .filter(|(letters, _)| !letters.is_empty())
            .map(|(letters, id)| self.say_with(id, "letters", &letters.join(", ")))
            .collect()
    }

    /// The guidance of a question in the small markup: what a good answer covers, why it is asked, an example, sources.
    pub fn guidance_text(&self, question: &Question) -> String {
        let language = self.language();
        let mut text = question.guide.in_language(language).to_owned();
        for (id, more) in [
            ("guidance-why", &question.why),
            ("guidance-example", &question.example),
        ] {
            let more = more.in_language(language);
            if !more.is_empty() {
                let _ = write!(text, "\n\n**{}** {more}", self.word(id));
            }
        }
        if !question.sources.is_empty() {
            let _ = write!(text, "\n\n**{}**\n\n", self.word("guidance-sources"));
            for source in &question.sources {
                let _ = writeln!(text, "- {}", source.title.in_language(language));
            }
        }
        text
    }
}
