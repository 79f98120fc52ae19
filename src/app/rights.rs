//! What the open assessment says about rights, for the screens and for `update`.

use super::Open;
use crate::assessment::{Address, Outline};
use crate::standing::{self, RightRow, RightsMatrix};

impl Open {
    /// The outline whose rights are weighed: the one walked if it weighs them, or else the first that does.
    pub fn rights_outline(&self) -> Option<&Outline<'static>> {
        let weighs = |outline: &&Outline<'static>| standing::weighs_rights(outline.instrument);
        self.outline()
            .filter(weighs)
            .or_else(|| self.outlines.iter().find(weighs))
    }

    /// The rights matrix.
    pub fn matrix(&self) -> RightsMatrix {
        self.rights_outline()
            .map(|outline| RightsMatrix::of(outline, &self.assessment))
            .unwrap_or_default()
    }

    /// The row of the right that the question at hand is about.
    pub fn right_here(&self) -> Option<RightRow> {
        let (address, _) = self.question()?;
        let outline = self.outline()?;
        RightsMatrix::of(outline, &self.assessment)
            .row(address.item.as_deref()?)
            .cloned()
    }

    /// Whether the question at hand is the table of rights with a realistic impact.
    pub fn asks_realistic(&self) -> bool {
        let at = |(address, _): (Address, _)| address.question == standing::steps::REALISTIC;
        self.question().is_some_and(at)
            && self
                .outline()
                .is_some_and(|outline| standing::weighs_rights(outline.instrument))
    }

    /// Where the team said that the interference with a right is not reasonable.
    pub fn unreasonable(&self) -> Vec<Address> {
        self.rights_outline()
            .map(|outline| standing::unreasonable(outline, &self.assessment))
            .unwrap_or_default()
    }

    /// The question at hand, or the one before the notice at hand, if the team answered there that the
    /// interference is not reasonable.
    pub fn unreasonable_here(&self) -> Option<Address> {
        let outline = self.outline()?;
        let entry = outline.entries[..=self.walk.at.min(outline.entries.len().checked_sub(1)?)]
            .iter()
            .rev()
            .find(|entry| !matches!(entry.what, crate::assessment::What::Notice(_)))?;
        let address = outline.address(entry, entry.question()?);
        self.unreasonable().contains(&address).then_some(address)
    }
}
