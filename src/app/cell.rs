//! What a cell of a table can hold: the options of a column of choices or of earlier items.

use super::Model;
use crate::assessment::Value;
use crate::questionnaire::ColumnType;

/// The option of a cell that means: write it yourself.
pub const WRITE_YOURSELF: &str = "\u{0}";

impl Model {
    /// Options for the cell at hand, for a column of choices or earlier items.
    pub fn cell_options(&self, column: &ColumnType) -> Vec<(String, String)> {
        let language = self.language();
        match column {
            ColumnType::Choice(options) => options
                .iter()
                .map(|option| {
                    (
                        option.id.clone(),
                        option.label.in_language(language).to_owned(),
                    )
                })
                .collect(),
            ColumnType::Earlier { question, column } => {
                let mut options: Vec<(String, String)> = self
                    .earlier_items(question, column.as_deref())
                    .into_iter()
                    .map(|text| (text.clone(), text))
                    .collect();
                options.push((WRITE_YOURSELF.into(), self.texts.get("pick-write-yourself")));
                options
            }
            _ => Vec::new(),
        }
    }

    /// The items of an earlier answer, each text once.
    pub fn earlier_items(&self, number: &str, column: Option<&str>) -> Vec<String> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        let Some(outline) = open.outline() else {
            return Vec::new();
        };
        let item = open.question().and_then(|(address, _)| address.item);
        let mut found: Vec<String> = Vec::new();
        for address in outline.addresses_of(number, item.as_deref()) {
            let texts: Vec<String> = match open.assessment.answer(&address).value {
                Some(Value::Items(items)) => items.into_iter().map(|item| item.text).collect(),
                Some(Value::Rows(rows)) => rows
                    .into_iter()
                    .filter_map(|row| row.cells.get(column?).cloned())
                    .collect(),
                _ => Vec::new(),
            };
            found.extend(texts.into_iter().filter(|text| !text.trim().is_empty()));
        }
        let mut seen = std::collections::BTreeSet::new();
        found.retain(|text| seen.insert(text.clone()));
        found
    }
}
