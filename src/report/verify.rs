//! Whether a report is what it says it is.
//!
//! Owns the verdict: what the file carries against what its pages say, the rounds, the seals, and
//! what was changed afterwards. Judges bytes and content alone; what cannot be concluded from those
//! (who typed, who was entitled, when) is told apart.

mod content;
mod rounds;
mod seals;

#[cfg(test)]
#[cfg(feature = "seal")]
mod tests;

use jiff::Timestamp;

use super::Making;
use crate::assessment::Assessment;
use crate::inspection::PdfFile;
use crate::language::{Language, Message};
use crate::questionnaire::Library;
use crate::signing::{Roots, content_digest};

pub use content::beside;
pub use rounds::rounds;
pub use seals::seals;

/// What is to be verified, and by what.
pub struct Subject<'a> {
    /// The report.
    pub file: &'a PdfFile,
    /// The assessment that it carries, or why it carries none.
    pub carried: Result<&'a Assessment, Message>,
    /// A file of the assessment beside it: its name and what is in it.
    pub beside: Option<(&'a str, &'a Assessment)>,
    /// The instruments.
    pub library: &'a Library,
    /// How reports are made here; without a house style is always tried as well.
    pub making: &'a Making,
    /// The issuers that the user trusts.
    pub roots: &'a Roots,
    /// Now.
    pub now: Timestamp,
}

/// One thing that was established.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// A word for programs.
    pub kind: &'static str,
    /// Whether something is wrong.
    pub finding: bool,
    /// The sentence.
    pub message: Message,
}

impl Line {
    /// Something good, or worth knowing.
    pub fn good(kind: &'static str, message: Message) -> Self {
        Self {
            kind,
            finding: false,
            message,
        }
    }

    /// Something wrong.
    pub fn finding(kind: &'static str, message: Message) -> Self {
        Self {
            kind,
            finding: true,
            message,
        }
    }
}

/// The verdict, in the order in which it is told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verdict {
    /// The digest of the content; empty when there is none to be had.
    pub digest: String,
    /// The content and the pages.
    pub content: Vec<Line>,
    /// The rounds.
    pub rounds: Vec<Line>,
    /// The seals.
    pub seals: Vec<Line>,
    /// What came after the report was made.
    pub changes: Vec<Line>,
}

impl Verdict {
    /// The groups, each with a word for programs.
    pub fn groups(&self) -> [(&'static str, &[Line]); 4] {
        [
            ("content", &self.content),
            ("signing", &self.rounds),
            ("seals", &self.seals),
            ("changes", &self.changes),
        ]
    }

    /// How many things are wrong.
    pub fn findings(&self) -> usize {
        let lines = self.groups().into_iter().flat_map(|(_, lines)| lines);
        lines.filter(|line| line.finding).count()
    }
}

/// Verifies a report: the cheap and telling things first.
pub fn verify(subject: &Subject<'_>) -> Verdict {
    let sealed = seals(subject.file, subject.roots, subject.now);
    let mut verdict = Verdict {
        seals: sealed.seals,
        changes: sealed.changes,
        ..Verdict::default()
    };
    let known = match (&subject.carried, subject.beside) {
        (Ok(carried), _) => {
            let message = Message::new("verify-carried");
            verdict.content.push(Line::good("carried", message));
            Some(*carried)
        }
        (Err(why), beside) => {
            verdict.content.push(Line {
                kind: "not_carried",
                finding: beside.is_none(),
                message: why.clone(),
            });
            beside.map(|(_, assessment)| assessment)
        }
    };
    let Some(assessment) = known else {
        return verdict;
    };
    match content_digest(assessment) {
        Ok(digest) => verdict.digest = digest,
        Err(error) => {
            verdict
                .content
                .push(Line::finding("no_digest", error.message()));
            return verdict;
        }
    }
    let read = subject.file.text();
    verdict
        .content
        .extend(content::pages(&read, &verdict.digest));
    verdict.content.extend(content::remade(
        subject,
        assessment,
        &verdict.digest,
        &read,
        sealed.intact,
    ));
    if let (Ok(carried), Some((name, beside))) = (&subject.carried, subject.beside) {
        verdict.content.push(content::beside(carried, name, beside));
    }
    verdict.rounds = rounds(assessment, &verdict.digest);
    verdict
}

/// The language that a report is in.
fn language(file: &PdfFile) -> Language {
    Language::from_locale(&file.language().unwrap_or_default())
}
