//! The figure of a risk profile, and the same in words for who cannot see it.

use super::Report;
use crate::language::Message;
use crate::questionnaire::{Instrument, RiskProfile};
use crate::report::profile::{AxisBar, Grid, RiskFigure, ScaleBand};
use crate::standing::{AxisStanding, RiskStanding};

impl Report<'_> {
    /// The figure.
    pub fn risk_figure(&self, profile: &RiskStanding, instrument: &Instrument) -> RiskFigure {
        let words = &self.words;
        let axes: Vec<AxisBar> = profile
            .axes
            .iter()
            .map(|axis| AxisBar {
                label: words.asked(&axis.label).to_owned(),
                words: self.axis_words(axis),
                score: axis.score,
                lowest: axis.lowest,
                highest: axis.highest,
            })
            .collect();
        let bands = profile.bands.iter().map(|band| ScaleBand {
            label: words.asked(&band.label).to_owned(),
            from: band.from,
        });
        let definition = instrument.risk_profile.as_ref();
        let mut figure = RiskFigure {
            caption: self.figure_caption(&words.get("report-profile-caption")),
            alt: String::new(),
            axes,
            bands: bands.collect(),
            grid: definition.and_then(|definition| self.grid(profile, definition)),
        };
        figure.alt = self.risk_alt(&figure, profile);
        figure
    }

    /// Score, band and range of an axis in words.
    fn axis_words(&self, axis: &AxisStanding) -> String {
        let words = &self.words;
        let range = |id| {
            Message::new(id)
                .with("lowest", axis.lowest.to_string())
                .with("highest", axis.highest.to_string())
        };
        let (Some(score), Some(band)) = (axis.score, &axis.band) else {
            return words.say(&range("report-profile-axis-none"));
        };
        let message = range("report-profile-axis")
            .with("score", score.to_string())
            .with("band", words.asked(&band.label).to_lowercase());
        words.say(&message)
    }

    fn grid(&self, profile: &RiskStanding, definition: &RiskProfile) -> Option<Grid> {
        let words = &self.words;
        let [rows, columns] = profile.axes.as_slice() else {
            return None;
        };
        let place = |id: &str| profile.bands.iter().position(|band| band.id == id);
        let cells = definition.matrix.iter().map(|row| {
            let results = row.iter().map(|id| place(id).unwrap_or_default());
            results.collect()
        });
        let band = |axis: &AxisStanding| place(&axis.band.as_ref()?.id);
        Some(Grid {
            rows: words.asked(&rows.label).to_owned(),
            columns: words.asked(&columns.label).to_owned(),
            bands: profile
                .bands
                .iter()
                .map(|band| words.asked(&band.label).to_owned())
                .collect(),
            cells: cells.collect(),
            marked: band(rows).zip(band(columns)),
            here: words.get("report-profile-here"),
        })
    }

    /// Every fact of the figure: scores, ranges, limits, the whole matrix and the cell in it.
    fn risk_alt(&self, figure: &RiskFigure, profile: &RiskStanding) -> String {
        let words = &self.words;
        let mut parts = vec![words.get("report-profile-alt")];
        for axis in &figure.axes {
            parts.push(format!("{}: {}", axis.label, axis.words));
        }
        let limits: Vec<String> = figure
            .bands
            .iter()
            .enumerate()
            .map(|(at, band)| {
                let to = figure.bands.get(at + 1).map_or(100, |next| next.from);
                format!("{} {}–{to} %", band.label.to_lowercase(), band.from)
            })
            .collect();
        let limits = Message::new("report-profile-alt-bands").with("bands", limits.join(", "));
        parts.push(words.say(&limits));
        if let Some(grid) = &figure.grid {
            parts.extend(self.grid_words(grid));
        }
        parts.push(match &profile.result {
            Some(band) => words.say(
                &Message::new("report-profile-result")
                    .with("band", words.asked(&band.label).to_lowercase()),
            ),
            None => words.get("report-profile-result-none"),
        });
        parts.join(" ")
    }

    /// The matrix, a sentence per row, and where this assessment is in it.
    fn grid_words(&self, grid: &Grid) -> Vec<String> {
        let words = &self.words;
        let low = |at: usize| {
            grid.bands
                .get(at)
                .map(|band| band.to_lowercase())
                .unwrap_or_default()
        };
        let mut parts = Vec::new();
        for (row, results) in grid.cells.iter().enumerate() {
            let cells: Vec<String> = results
                .iter()
                .enumerate()
                .map(|(column, result)| {
                    let cell = Message::new("report-profile-alt-cell")
                        .with("column", low(column))
                        .with("result", low(*result));
                    words.say(&cell)
                })
                .collect();
            let sentence = Message::new("report-profile-alt-row")
                .with("rows", &grid.rows)
                .with("row", low(row))
                .with("columns", grid.columns.to_lowercase())
                .with("cells", cells.join(", "));
            parts.push(words.say(&sentence));
        }
        if let Some((row, column)) = grid.marked {
            let marked = Message::new("report-profile-alt-marked")
                .with("rows", grid.rows.to_lowercase())
                .with("row", low(row))
                .with("columns", grid.columns.to_lowercase())
                .with("column", low(column));
            parts.push(words.say(&marked));
        }
        parts
    }
}
