//! The annex that lays the answers beside the letters of AI Act article 27(1).

use super::Report;
use super::words::capital;
use crate::language::Message;
use crate::questionnaire::Mark;
use crate::report::document::{Block, Inline, Link, Table};
use crate::standing::{FriaLetter, FriaSection};

impl Report<'_> {
    /// The annex; nothing when no instrument in use leads to the letters.
    pub fn fria(&self) -> Vec<Block> {
        let words = &self.words;
        let letters = &self.standing.fria;
        if letters.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![
            Block::heading(1, words.get("report-fria")).anchored("fria"),
            Block::paragraph(words.get("report-fria-lead")),
        ];
        let heads = [
            ("report-fria-letter", 1.2),
            ("report-fria-asks", 4.2),
            ("report-fria-coverage", 1.6),
            ("report-fria-questions", 1.8),
        ];
        let mut table = Table::new(heads.map(|(id, width)| (words.get(id), width)));
        for letter in letters {
            let settled = letter.questions.iter().filter(|one| one.is_settled());
            let count = Message::new("report-fria-settled")
                .with("settled", settled.count().to_string())
                .with("all", letter.questions.len().to_string());
            let title = Inline::new().link(
                capital(&words.say(&letter.title())),
                Link::Anchor(anchor(letter)),
            );
            table.row([
                Inline::from(letter.letter.to_string()),
                title,
                Inline::new().bold(capital(&words.say(&letter.coverage.word()))),
                words.say(&count).into(),
            ]);
        }
        blocks.push(table.block());
        blocks.extend(letters.iter().flat_map(|letter| self.letter(letter)));
        blocks
    }

    fn letter(&self, letter: &FriaLetter) -> Vec<Block> {
        let words = &self.words;
        let title = Message::new("report-fria-title")
            .with("letter", letter.letter)
            .with("title", words.say(&letter.title()));
        let mut blocks = vec![Block::heading(2, words.say(&title)).anchored(anchor(letter))];
        if letter.questions.is_empty() && letter.sections.is_empty() {
            blocks.push(Block::muted(words.get("report-fria-nothing")));
            return blocks;
        }
        if !letter.questions.is_empty() {
            let heads = [
                ("report-question", 4.0),
                ("report-fria-state", 1.8),
                ("report-fria-mark", 2.2),
            ];
            let mut table = Table::new(heads.map(|(id, width)| (words.get(id), width)));
            for question in &letter.questions {
                table.row([
                    self.reference_in_full(&question.address),
                    capital(&words.say(&question.state.message())).into(),
                    words.get(mark(question.mark)).into(),
                ]);
            }
            blocks.push(table.block());
        }
        if !letter.sections.is_empty() {
            blocks.push(Block::label(words.get("report-fria-sections")));
            blocks.push(Block::bullets(
                letter.sections.iter().map(|section| self.part(section)),
            ));
        }
        blocks
    }

    fn part(&self, section: &FriaSection) -> Inline {
        let words = &self.words;
        let title = words.asked(&section.title);
        let anchor = format!("{}/section/{}", section.instrument, section.id);
        let mark = words.get(mark(section.mark));
        Inline::new()
            .link(title, Link::Anchor(anchor))
            .plain(format!(" ({mark})"))
    }
}

fn anchor(letter: &FriaLetter) -> String {
    format!("fria-{}", letter.letter)
}

fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Official => "report-mark-official",
        Mark::Named => "report-mark-named",
        Mark::Supporting => "report-mark-supporting",
        Mark::Ours => "report-mark-ours",
    }
}
