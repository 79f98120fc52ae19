//! The marks on a sheet that the reader looks for: comments, labels, fences. Writer and reader share them.

use sha2::{Digest as _, Sha256};

use crate::assessment::Address;
use crate::language::{Language, Message, Texts};
use crate::questionnaire::{AnswerType, Question};
use crate::text::hex;

/// The label behind which whoever fills in the sheet writes a name.
pub const NAME: &str = "sheet-fill-name";
/// The version of the form of a sheet.
pub const VERSION: &str = "1";
/// The first word of the comment at the head.
pub const HEAD: &str = "grondig-sheet";
/// The first word of the comment at a question.
pub const ANCHOR: &str = "grondig";
/// The comment at the end of a question.
pub const END: &str = "<!-- /grondig -->";
/// What stands behind the backticks of a fence that is ours.
pub const FENCE: &str = "grondig";

/// A place to write at a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The answer.
    Answer,
    /// The conditions of an advice: part of its answer.
    Conditions,
    /// The explanation.
    Explanation,
    /// The note for the file.
    Note,
}

impl Field {
    /// The word for it in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Conditions => "conditions",
            Self::Explanation => "explanation",
            Self::Note => "note",
        }
    }

    /// The text that names it to people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Answer => "sheet-field-answer",
            Self::Conditions => "sheet-field-conditions",
            Self::Explanation => "sheet-field-explanation",
            Self::Note => "sheet-field-note",
        }
    }

    /// The sentence that the place is gone.
    pub fn gone(self) -> Message {
        Message::new(match self {
            Self::Answer => "sheet-why-no-answer",
            Self::Conditions => "sheet-why-no-conditions",
            Self::Explanation => "sheet-why-no-explanation",
            Self::Note => "sheet-why-no-note",
        })
    }

    /// The places of a question, in order.
    pub fn of(question: &Question) -> Vec<Self> {
        let mut fields = vec![Self::Answer];
        if matches!(
            question.answer,
            AnswerType::Options {
                conditions: Some(_),
                ..
            }
        ) {
            fields.push(Self::Conditions);
        }
        if question.answer.has_explanation() {
            fields.push(Self::Explanation);
        }
        fields.push(Self::Note);
        fields
    }
}

/// The labels in both languages: a sheet in English can come back to somebody who works in Dutch.
pub struct Labels {
    words: Vec<(&'static str, String)>,
}

impl Labels {
    /// All labels.
    pub fn new() -> Self {
        let fields = [
            Field::Answer,
            Field::Conditions,
            Field::Explanation,
            Field::Note,
        ];
        let ids = fields.iter().map(|field| field.label()).chain([NAME]);
        let both = [Texts::new(Language::Dutch), Texts::new(Language::English)];
        let words = ids.flat_map(|id| both.iter().map(move |texts| (id, texts.get(id))));
        Self {
            words: words.collect(),
        }
    }

    /// What follows a label in bold at the start of a line (`**Antwoord:** …`), or with `plain` without bold.
    pub fn after<'t>(&self, label: &str, line: &'t str, plain: bool) -> Option<&'t str> {
        let indent = line.len() - line.trim_start_matches(' ').len();
        let line = line.trim_start_matches(' ');
        if indent > 3 {
            return None;
        }
        let mut words = self.words.iter().filter(|(id, _)| *id == label);
        words.find_map(|(_, word)| {
            if plain {
                return line.strip_prefix(word)?.strip_prefix(':');
            }
            ["**", "__"].iter().find_map(|bold| {
                let rest = line.strip_prefix(bold)?.strip_prefix(word)?;
                rest.strip_prefix(':')
                    .and_then(|rest| rest.strip_prefix(bold))
                    .or_else(|| rest.strip_prefix(bold)?.strip_prefix(':'))
            })
        })
    }

    /// Whether a line of an answer could be taken for the beginning of a place.
    pub fn looks_like_one(&self, line: &str) -> bool {
        let fields = [
            Field::Answer,
            Field::Conditions,
            Field::Explanation,
            Field::Note,
        ];
        fields.iter().any(|field| {
            self.after(field.label(), line, true).is_some()
                || self.after(field.label(), line, false).is_some()
        })
    }
}

/// Eight digits that tell one text from another; nothing secret.
pub fn mark(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes())[..4])
}

/// The mark of the printed text at a question: letters and digits alone, so that an editor may wrap it, quote it
/// or dress it up.
pub fn frame_mark<'l>(lines: impl Iterator<Item = &'l str>) -> String {
    let letters: String = lines
        .flat_map(str::chars)
        .filter(|c| c.is_alphanumeric())
        .collect();
    mark(&letters)
}

/// The words of a line that is one comment; dashes that an editor made longer count as they were.
pub fn comment(line: &str) -> Option<Vec<String>> {
    let line = line.trim().replace(['–', '—'], "--");
    let inside = line.strip_prefix("<!--")?.strip_suffix("-->")?;
    if inside.contains("-->") {
        return None;
    }
    Some(inside.split_whitespace().map(str::to_owned).collect())
}

/// The address and the four marks of the comment at a question: answer, explanation, note, printed text.
pub fn anchor(line: &str) -> Option<(Result<Address, String>, [String; 4])> {
    let words = comment(line)?;
    let [name, address, marks] = words.as_slice() else {
        return None;
    };
    if name != ANCHOR {
        return None;
    }
    let marks: Vec<String> = marks.split('-').map(str::to_owned).collect();
    let marks: [String; 4] = marks.try_into().ok()?;
    Some((address.parse().map_err(|_| address.clone()), marks))
}

/// Whether a line is the comment at the end of a question.
pub fn is_end(line: &str) -> bool {
    comment(line).is_some_and(|words| words == ["/grondig"])
}

/// The number of backticks of a line that opens a fence of ours.
pub fn fence(line: &str) -> Option<usize> {
    let line = line.trim();
    let ticks = line.chars().take_while(|c| *c == '`').count();
    (ticks >= 4 && line[ticks..].trim() == FENCE).then_some(ticks)
}

/// Whether a line closes a fence of this many backticks.
pub fn closes(line: &str, ticks: usize) -> bool {
    let line = line.trim();
    line.len() >= ticks && line.bytes().all(|byte| byte == b'`')
}
