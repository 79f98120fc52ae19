//! The list of changes in words: what stands above it, and its lines.

use super::super::past::{
    Past, PastFilter, PastLine, changed_parts, moment, told_changes, told_versions,
};
use super::RecordWords;
use crate::app::{Model, Open};
use crate::assessment::Address;
use crate::language::Message;

impl Model {
    /// What stands above the list: of which question it is, or what is left out.
    pub(super) fn past_notes(&self, open: &Open) -> Vec<String> {
        let past = &open.past;
        if let Some(address) = &past.of {
            return vec![self.past_name(open, address)];
        }
        let mut notes = vec![self.say_count("history-count", past.lines.len())];
        let filter = self.past_filter_words(&past.filter);
        if !filter.is_empty() {
            let message = Message::new("history-filter").with("filter", filter.join("; "));
            notes.push(self.say(&message));
        }
        notes
    }

    /// The question whose answer is shown, by name.
    pub fn past_name(&self, open: &Open, address: &Address) -> String {
        let language = self.language();
        crate::assessment::place_name(address, &open.assessment, self.library, language)
    }

    fn past_filter_words(&self, filter: &PastFilter) -> Vec<String> {
        let by = filter.by.as_deref().map(|by| match by {
            "" => self.word("filter-nobody"),
            by => self.say_with("task-filter-owner", "name", by),
        });
        let since = filter.since.as_deref();
        let since = since.map(|date| self.say_with("history-since", "date", date));
        let round = filter.round.map(|round| {
            let message = Message::new("filter_round-after").with("round", round.to_string());
            self.say(&message)
        });
        let words = match filter.words.trim() {
            "" => None,
            words => Some(self.say_with("task-filter-words", "words", words)),
        };
        [by, since, round, words].into_iter().flatten().collect()
    }

    /// When and by whom.
    pub fn past_head(&self, at: &str, by: &str) -> String {
        let at = match at {
            "" => self.word("history-unknown-time"),
            at => moment(at, &self.zone),
        };
        match by.trim() {
            "" => at,
            by => format!("{at}, {by}"),
        }
    }

    /// The lines of the list as it is to be shown now.
    pub(in crate::app) fn past_lines(&self, open: &Open) -> Vec<PastLine> {
        let Past { of, filter, .. } = &open.past;
        match of {
            Some(address) => self.version_lines(open, address),
            None => self.past_of_all(open, filter),
        }
    }

    fn past_of_all(&self, open: &Open, filter: &PastFilter) -> Vec<PastLine> {
        let rounds = open.assessment.rounds.iter();
        let rounds: Vec<_> = rounds
            .map(|round| (round.version, round.opened_at.clone()))
            .collect();
        let all = told_changes(&open.assessment, self.library, &self.texts);
        let shown = all
            .into_iter()
            .filter(|told| filter.lets(told, &rounds, &self.zone));
        shown
            .map(|told| PastLine {
                words: RecordWords {
                    first: told.subject,
                    more: vec![vec![
                        self.past_head(&told.at, &told.by),
                        told.said.join(", "),
                    ]],
                },
                leads: told.leads,
                version: None,
            })
            .collect()
    }

    fn version_lines(&self, open: &Open, address: &Address) -> Vec<PastLine> {
        let told = told_versions(&open.assessment, address, self.library, &self.texts);
        told.into_iter()
            .enumerate()
            .map(|(place, told)| {
                let mut how = vec![told.state];
                if told.aside {
                    how.push(self.word("history-aside"));
                } else if place == 0 {
                    how.push(self.word("history-present"));
                }
                how.extend(told.said);
                PastLine {
                    words: RecordWords {
                        first: self.past_head(&told.at, &told.by),
                        more: vec![how, vec![changed_parts(&told.pieces)]],
                    },
                    leads: None,
                    version: Some(told.index),
                }
            })
            .collect()
    }
}
