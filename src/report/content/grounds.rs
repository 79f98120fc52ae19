//! What the advice and the decision rest on: the reasons of the team, the residual risks one by one, the rights.

use super::Report;
use super::words::in_a_row;
use crate::assessment::{Row, Value};
use crate::language::Message;
use crate::questionnaire::{AnswerType, Choice, ColumnType, Question};
use crate::report::document::{Block, Inline, ParagraphStyle, Span};

/// The table of residual risks in IAMA 2.0.
const RESIDUAL_RISKS: &str = "5.C";
/// The name by which links reach the residual risks.
const RISKS: &str = "risks";

impl Report<'_> {
    /// The chapter.
    pub fn grounds(&self) -> Vec<Block> {
        let mut blocks =
            vec![Block::heading(1, self.words.get("report-grounds")).anchored("grounds")];
        blocks.extend(self.reasons());
        blocks.extend(self.risks());
        blocks.extend(self.rights());
        blocks
    }

    /// Why the team advises so.
    fn reasons(&self) -> Vec<Block> {
        let words = &self.words;
        let mut blocks = vec![Block::heading(2, words.get("report-advice"))];
        let Some((address, _, answer)) = self.advice_question() else {
            blocks.push(Block::muted(words.get("report-advice-none")));
            return blocks;
        };
        let reasons = words.prose(&answer.explanation, ParagraphStyle::Body);
        if reasons.is_empty() {
            blocks.push(Block::muted(words.get("report-advice-no-reason")));
        }
        blocks.extend(reasons);
        let place = self.reference_in_full(&address);
        blocks.push(Block::styled(ParagraphStyle::Small, place));
        blocks
    }

    /// The question that asks for the residual risks, with what was answered.
    fn residual_risks(&self) -> (Option<&Question>, Vec<Row>) {
        let found = self.outlines.iter().find_map(|outline| {
            let mut questions = outline.questions();
            let (address, question) = questions.find(|(_, q)| q.number == RESIDUAL_RISKS)?;
            Some((question, self.assessment.answer(&address).value))
        });
        match found {
            Some((question, Some(Value::Rows(rows)))) => (Some(question), rows),
            Some((question, _)) => (Some(question), Vec::new()),
            None => (None, Vec::new()),
        }
    }

    /// How many risks remain, what was decided on them and by whom, in a line.
    pub fn risks_line(&self) -> (String, Inline) {
        let words = &self.words;
        let label = words.get("report-risks");
        let (question, rows) = self.residual_risks();
        if rows.is_empty() {
            return (label, words.get("report-risks-none").into());
        }
        let options = question.map(decision_options).unwrap_or_default();
        let count = |id: &str| rows.iter().filter(|row| cell(row, "besluit") == id).count();
        let decided = options.iter().filter_map(|option| {
            let found = count(&option.id);
            let label = words.asked(&option.label).to_lowercase();
            (found > 0).then(|| format!("{found} {label}"))
        });
        let known: usize = options.iter().map(|option| count(&option.id)).sum();
        let open = rows.len().saturating_sub(known);
        let undecided = format!("{open} {}", words.get("report-risk-undecided"));
        let parts = decided.chain((open > 0).then_some(undecided));
        let mut by: Vec<String> = Vec::new();
        for row in &rows {
            let name = in_a_row([cell(row, "naam"), cell(row, "functie")].map(str::to_owned));
            if !name.is_empty() && !by.contains(&name) {
                by.push(name);
            }
        }
        let message = Message::new("report-risks-line")
            .number("count", rows.len())
            .with("parts", in_a_row(parts));
        let mut line = Inline::from(words.say(&message));
        if !by.is_empty() {
            let who = Message::new("report-risks-by").with("who", by.join("; "));
            line = line.plain(format!(" {}", words.say(&who)));
        }
        line = line.plain(" ");
        line.0.extend(self.see(&label, RISKS).0);
        (label, line)
    }

    /// The residual risks one by one.
    fn risks(&self) -> Vec<Block> {
        let words = &self.words;
        let heading = Block::heading(2, words.get("report-risks")).anchored(RISKS);
        let mut blocks = vec![heading];
        let (question, rows) = self.residual_risks();
        if rows.is_empty() {
            blocks.push(Block::muted(words.get("report-risks-none")));
            return blocks;
        }
        let options = question.map(decision_options).unwrap_or_default();
        for (at, row) in rows.iter().enumerate() {
            blocks.push(Block::label(format!(
                "{} {}",
                words.get("report-risk"),
                at + 1
            )));
            blocks.push(self.risk(row, options));
        }
        let rejected = rows
            .iter()
            .filter(|row| cell(row, "besluit") == "verworpen")
            .count();
        if rejected > 0 {
            let text = words.say(&Message::new("report-risk-rejected").number("count", rejected));
            blocks.push(Block::paragraph(text));
        }
        blocks
    }

    fn risk(&self, row: &Row, options: &[Choice]) -> Block {
        let words = &self.words;
        let decision = cell(row, "besluit");
        let decided = match options.iter().find(|option| option.id == decision) {
            Some(option) => words.asked_inline(&option.label),
            None => words.written_or(decision, "report-risk-undecided"),
        };
        let bold = decided
            .0
            .into_iter()
            .map(|span| Span { bold: true, ..span })
            .collect();
        let by = [
            cell(row, "naam").to_owned(),
            cell(row, "functie").to_owned(),
            words.date(cell(row, "datum")),
        ];
        let pairs = [
            ("report-risk-what", words.stacked(cell(row, "risico"))),
            ("report-risk-interest", words.stacked(cell(row, "belang"))),
            ("report-decision-head", Inline(bold)),
            ("report-risk-by", words.written(&in_a_row(by))),
            ("report-risk-reason", words.stacked(cell(row, "reden"))),
        ];
        let said = pairs.into_iter().filter(|(_, value)| !value.is_blank());
        Block::key_values(said.map(|(id, value)| (words.get(id), value)))
    }
}

fn cell<'a>(row: &'a Row, id: &str) -> &'a str {
    row.cells.get(id).map_or("", |text| text.trim())
}

/// The decisions that can be taken on a risk.
fn decision_options(question: &Question) -> &[Choice] {
    let AnswerType::Table { columns, .. } = &question.answer else {
        return &[];
    };
    let column = columns.iter().find(|column| column.id == "besluit");
    match column.map(|column| &column.kind) {
        Some(ColumnType::Choice(options)) => options,
        _ => &[],
    }
}
