//! Single facts about a right in words, with the style that goes with them.

use ratatui::style::Style;

use crate::app::Open;
use crate::assessment::{Address, choice_label};
use crate::questionnaire::{Choice, Instrument};
use crate::standing::{
    Conclusion, Effect, Reasonable, RightRow, SEVERITIES, Suggestion, short_label, steps,
};
use crate::tui::view::View;

/// Words for the options of 4.3.1, 4.3.2 and 4.3.3, in the order of [`crate::standing`].
pub(super) const IMPORTANCE: [&str; 3] = [
    "screen-importance-less",
    "screen-between",
    "screen-importance-core",
];
pub(super) const IMPACT: [&str; 3] = [
    "screen-impact-limited",
    "screen-between",
    "screen-impact-large",
];

/// Words in a style.
pub(super) struct Told {
    pub words: String,
    pub style: Style,
}

/// Tells facts.
pub(super) struct Facts<'a> {
    pub view: View<'a>,
    instrument: Option<&'static Instrument>,
}

impl<'a> Facts<'a> {
    pub fn new(view: View<'a>, open: &Open) -> Self {
        let instrument = open.rights_outline().map(|outline| outline.instrument);
        Self { view, instrument }
    }

    /// The label of an option of a question, in small letters.
    fn label(&self, number: &str, id: &str) -> String {
        choice_label(self.options(number), id, self.view.model.language()).to_lowercase()
    }

    fn options(&self, number: &str) -> &'static [Choice] {
        self.instrument
            .and_then(|instrument| instrument.question(number))
            .map_or(&[], |question| question.answer.options())
    }

    fn told(&self, words: String) -> Told {
        Told {
            words,
            style: self.view.theme.text(),
        }
    }

    fn warned(&self, words: &str) -> Told {
        Told {
            words: format!("{} {words}", self.view.theme.signs.parked),
            style: self.view.theme.warn(),
        }
    }

    fn class(
        &self,
        row: &RightRow,
        number: &str,
        index: Option<usize>,
        words: [&'static str; 3],
    ) -> Told {
        self.told(match index.and_then(|index| words.get(index)) {
            Some(id) => self.view.word(id),
            None => self.absent(row, number),
        })
    }

    /// The word for a step without an answer, where it is asked.
    fn absent(&self, row: &RightRow, number: &str) -> String {
        if row.asks(number) {
            self.view.word("rights-open")
        } else {
            "-".to_owned()
        }
    }

    pub fn name(&self, row: &RightRow) -> String {
        let label = row.label.in_language(self.view.model.language());
        format!("{} {label}", row.id)
    }

    pub fn short_name(&self, row: &RightRow) -> String {
        let label = row.label.in_language(self.view.model.language());
        format!("{} {}", row.id, short_label(label))
    }

    /// The number of a step as people say it; for a step of our own its title.
    pub fn step(&self, address: &Address) -> String {
        let question = self
            .instrument
            .and_then(|instrument| instrument.question(&address.question));
        match question.filter(|question| !question.official) {
            Some(ours) => ours
                .title
                .in_language(self.view.model.language())
                .to_owned(),
            None => address.number(),
        }
    }

    /// What the brainstorm said: may be harmed, may be protected.
    pub fn named(&self, row: &RightRow) -> String {
        let words: Vec<String> = [
            (row.harmed, "screen-may-be-harmed"),
            (row.protected, "screen-may-be-protected"),
        ]
        .into_iter()
        .filter(|(said, _)| *said)
        .map(|(_, id)| self.view.word(id))
        .collect();
        if words.is_empty() {
            self.view.word("screen-not-named")
        } else {
            words.join("; ")
        }
    }

    pub fn effect(&self, row: &RightRow) -> Told {
        self.told(match row.effect {
            Some(Effect::Negative) => self.view.word("rights-effect-negative"),
            Some(Effect::Positive) => self.view.word("rights-effect-positive"),
            Some(Effect::Both) => self.view.word("rights-effect-both"),
            None => self.view.word("screen-not-yet"),
        })
    }

    pub fn importance(&self, row: &RightRow) -> Told {
        self.class(row, steps::IMPORTANCE, row.importance, IMPORTANCE)
    }

    pub fn impact(&self, row: &RightRow) -> Told {
        self.class(row, steps::IMPACT, row.impact, IMPACT)
    }

    /// What the two classes suggest; a cell of the grid that is ours says so.
    pub fn suggestion(&self, row: &RightRow) -> Told {
        self.told(match row.suggestion {
            Some(suggestion) => self.suggested(suggestion),
            None => self.absent(row, steps::SEVERITY),
        })
    }

    pub fn suggested(&self, suggestion: Suggestion) -> String {
        let options = self.options(steps::SEVERITY);
        let mut words = suggestion.words(options, self.view.model.language());
        if suggestion.ours {
            words.push_str("\u{a0}*");
        }
        words
    }

    /// The team's judgement, marked when it differs from what the grid suggests.
    pub fn severity(&self, row: &RightRow) -> Told {
        let Some(id) = row.judgement.and_then(|index| SEVERITIES.get(index)) else {
            return self.told(self.absent(row, steps::SEVERITY));
        };
        let words = self.label(steps::SEVERITY, id);
        if row.differs() {
            self.warned(&words)
        } else {
            self.told(words)
        }
    }

    pub fn effectiveness(&self, row: &RightRow) -> Told {
        self.told(match &row.effectiveness {
            Some(id) => self.label(steps::EFFECTIVENESS, id),
            None => self.absent(row, steps::EFFECTIVENESS),
        })
    }

    pub fn reasonable_effect(&self, row: &RightRow) -> Told {
        self.reasonable(row, steps::REASONABLE_EFFECT, row.reasonable_effect)
    }

    pub fn reasonable_all(&self, row: &RightRow) -> Told {
        self.reasonable(row, steps::REASONABLE_ALL, row.reasonable_all)
    }

    fn reasonable(&self, row: &RightRow, number: &str, said: Option<Reasonable>) -> Told {
        match said {
            Some(Reasonable::Yes) => self.told(self.view.word("rights-yes")),
            Some(Reasonable::No) => self.warned(&self.view.word("rights-no")),
            Some(Reasonable::Unknown) => self.told(self.view.word("rights-not-known")),
            Some(Reasonable::NotApplicable) => self.told(self.view.word("rights-not-applicable")),
            None => self.told(self.absent(row, number)),
        }
    }

    pub fn measures_counted(&self, row: &RightRow) -> Told {
        self.counted(row, steps::MEASURES.0, &row.measures)
    }

    pub fn residual_counted(&self, row: &RightRow) -> Told {
        self.counted(row, steps::RESIDUAL, &row.residual)
    }

    fn counted(&self, row: &RightRow, number: &str, items: &[String]) -> Told {
        self.told(if items.is_empty() {
            self.absent(row, number)
        } else {
            items.len().to_string()
        })
    }

    pub fn conclusion(&self, row: &RightRow) -> Told {
        let words = self.view.say(&row.conclusion.message());
        match row.conclusion {
            Conclusion::NotReasonable(_) => self.warned(&words),
            _ => self.told(words),
        }
    }
}
