//! How far the letters of AI Act art. 27(1) are covered, with the questions for each.

use super::words::Words;
use super::{LineSign, OverviewLine};
use crate::language::Message;
use crate::questionnaire::Mark;
use crate::standing::{Coverage, FriaLetter};

pub(super) fn lines(words: &Words<'_>) -> Vec<OverviewLine> {
    let mut lines = vec![OverviewLine::plain(words.get("overview-fria-lead"))];
    for letter in &words.open.standing.fria {
        lines.extend(one(words, letter));
    }
    lines
}

fn one(words: &Words<'_>, letter: &FriaLetter) -> Vec<OverviewLine> {
    let message = Message::new("overview-fria-letter")
        .with("letter", letter.letter.to_string())
        .with("title", words.say(&letter.title()))
        .with("coverage", words.say(&letter.coverage.word()));
    let sign = match letter.coverage {
        Coverage::Covered => LineSign::Good,
        Coverage::Partly => LineSign::Open,
        Coverage::Missing => LineSign::Attention,
    };
    let mut lines = vec![OverviewLine::heading(words.say(&message)).signed(sign)];
    lines.extend(letter.questions.iter().map(|question| {
        let name = words.question(&question.address);
        let text = format!(
            "{name}: {}{}",
            words.state(&question.state),
            marked(words, question.mark)
        );
        let line = OverviewLine::plain(text).signed(LineSign::State(question.state.clone()));
        line.leading_to(&question.address)
    }));
    lines.extend(letter.sections.iter().map(|section| {
        let message =
            Message::new("overview-fria-section").with("title", words.text(&section.title));
        let text = format!("{}{}", words.say(&message), marked(words, section.mark));
        let line = OverviewLine::plain(text);
        match words.first_below(&section.instrument, &section.id) {
            Some(address) => line.leading_to(&address),
            None => line,
        }
    }));
    lines
}

/// How sure it is that the question is for the letter, where that is not flagged officially.
fn marked(words: &Words<'_>, mark: Mark) -> String {
    match mark {
        Mark::Official | Mark::Named => String::new(),
        Mark::Supporting => format!(" {}", words.get("overview-fria-supporting")),
        Mark::Ours => format!(" {}", words.get("overview-fria-ours")),
    }
}
