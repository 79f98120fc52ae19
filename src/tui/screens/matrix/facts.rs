//! Single facts about a right with the style that goes with them; the words are those of `app::told`.

use ratatui::style::Style;

use crate::app::Open;
use crate::app::told::{Fact, RightFacts};
use crate::assessment::Address;
use crate::standing::{RightRow, Suggestion};
use crate::tui::view::View;

/// Words in a style.
pub(super) struct Told {
    pub words: String,
    pub style: Style,
}

/// Tells facts.
pub(super) struct Facts<'a> {
    pub view: View<'a>,
    told: RightFacts<'a>,
}

impl<'a> Facts<'a> {
    pub fn new(view: View<'a>, open: &Open) -> Self {
        let told = RightFacts::new(view.model, open);
        Self { view, told }
    }

    fn styled(&self, fact: Fact) -> Told {
        let theme = self.view.theme;
        if fact.warns {
            Told {
                words: format!("{} {}", theme.signs.parked, fact.words),
                style: theme.warn(),
            }
        } else {
            Told {
                words: fact.words,
                style: theme.text(),
            }
        }
    }

    pub fn name(&self, row: &RightRow) -> String {
        self.told.name(row)
    }

    pub fn short_name(&self, row: &RightRow) -> String {
        self.told.short_name(row)
    }

    pub fn step(&self, address: &Address) -> String {
        self.told.step(address)
    }

    pub fn suggested(&self, suggestion: Suggestion) -> String {
        self.told.suggested(suggestion)
    }

    pub fn effect(&self, row: &RightRow) -> Told {
        self.styled(self.told.effect(row))
    }

    pub fn importance(&self, row: &RightRow) -> Told {
        self.styled(self.told.importance(row))
    }

    pub fn impact(&self, row: &RightRow) -> Told {
        self.styled(self.told.impact(row))
    }

    pub fn suggestion(&self, row: &RightRow) -> Told {
        self.styled(self.told.suggestion(row))
    }

    pub fn severity(&self, row: &RightRow) -> Told {
        self.styled(self.told.severity(row))
    }

    pub fn effectiveness(&self, row: &RightRow) -> Told {
        self.styled(self.told.effectiveness(row))
    }

    pub fn reasonable_effect(&self, row: &RightRow) -> Told {
        self.styled(self.told.reasonable_effect(row))
    }

    pub fn reasonable_all(&self, row: &RightRow) -> Told {
        self.styled(self.told.reasonable_all(row))
    }

    pub fn measures_counted(&self, row: &RightRow) -> Told {
        self.styled(self.told.measures_counted(row))
    }

    pub fn residual_counted(&self, row: &RightRow) -> Told {
        self.styled(self.told.residual_counted(row))
    }

    pub fn conclusion(&self, row: &RightRow) -> Told {
        self.styled(self.told.conclusion(row))
    }

    pub fn steps(&self, row: &RightRow) -> Vec<(String, String)> {
        let steps = self.told.steps(row).into_iter();
        steps
            .map(|(step, fact)| (step, self.styled(fact).words))
            .collect()
    }
}
