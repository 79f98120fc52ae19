//! All that an answer ever said, in words, and what each time had otherwise than the one before.

use super::words::parts_changed;
use crate::app::told::signed;
use crate::assessment::{Address, Answer, Assessment, answer_words};
use crate::language::{Message, Texts};
use crate::questionnaire::{Library, Question};
use crate::text::{Piece, Turned, differences};

/// Words that stay around what changed.
const AROUND: usize = 40;

/// One version of an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct ToldVersion {
    /// Its place among the versions, from the oldest.
    pub index: usize,
    /// The line of history that made it; none for what was there before all of them.
    pub line: Option<usize>,
    /// When (RFC 3339); empty where the file does not say.
    pub at: String,
    /// By whom; empty where nobody is named.
    pub by: String,
    /// All that it says.
    pub text: String,
    /// The word for how far it was.
    pub state: String,
    /// What it has otherwise than the version before it.
    pub pieces: Vec<Piece>,
    /// Which of its parts changed then, in words; nothing for the first.
    pub said: Vec<String>,
    /// Whether a merge put it aside: it never stood here.
    pub aside: bool,
}

/// The versions of an answer, the newest first.
pub fn told_versions(
    assessment: &Assessment,
    address: &Address,
    library: &Library,
    texts: &Texts,
) -> Vec<ToldVersion> {
    let instrument = library.get(&address.instrument).ok();
    let question = instrument.and_then(|one| one.question(&address.question));
    let words = |answer: Option<&Answer>| {
        answer.map_or_else(String::new, |answer| said_by(question, answer, texts))
    };
    let mut told: Vec<ToldVersion> = Vec::new();
    let mut before = String::new();
    let mut answer_before = None;
    for (index, version) in assessment.versions(address).into_iter().enumerate() {
        let line = version.line.and_then(|line| assessment.history.get(line));
        let text = words(version.answer);
        let state = version.answer.map(|answer| &answer.state);
        let nothing = crate::assessment::State::Open;
        let at = line.map(|line| line.stamp.at.clone());
        told.push(ToldVersion {
            index,
            line: version.line,
            at: at
                .or(version.answer.and_then(|a| a.at.clone()))
                .unwrap_or_default(),
            by: line
                .and_then(|line| line.stamp.by.clone())
                .or(version.answer.and_then(|a| a.by.clone()))
                .unwrap_or_default(),
            state: texts.say(&state.unwrap_or(&nothing).message()),
            pieces: differences(&before, &text),
            said: match index {
                0 => Vec::new(),
                _ => parts_changed(answer_before, version.answer, texts),
            },
            text: text.clone(),
            aside: version.aside,
        });
        if !version.aside {
            before = text;
            answer_before = version.answer;
        }
    }
    // Before the first change there was nothing, and that needs no line.
    if told.len() > 1 && told[0].text.is_empty() && told[0].line.is_none() {
        told.remove(0);
    }
    told.reverse();
    told
}

/// All that an answer says, with what stands beside it under its name.
fn said_by(question: Option<&Question>, answer: &Answer, texts: &Texts) -> String {
    let alone = Answer {
        note: String::new(),
        dissent: Vec::new(),
        ..answer.clone()
    };
    let mut parts = vec![answer_words(question, &alone, texts)];
    if !answer.note.trim().is_empty() {
        parts.push(format!("{} {}", texts.get("read-note"), answer.note));
    }
    parts.extend(answer.dissent.iter().map(|one| {
        let whose = Message::new("screen-dissent").with("who", one.whose(texts));
        format!("{} {}", texts.say(&whose), one.text)
    }));
    parts.retain(|part| !part.trim().is_empty());
    parts.join("\n")
}

/// The comparison with signs, long stretches that stayed the same cut short.
pub fn changed_parts(pieces: &[Piece]) -> String {
    if pieces.iter().all(|piece| piece.turned == Turned::Same) {
        return String::new();
    }
    let last = pieces.len().saturating_sub(1);
    let parts = pieces.iter().enumerate().map(|(index, piece)| {
        if piece.turned != Turned::Same {
            return signed(piece);
        }
        let count = piece.text.chars().count();
        if count <= 2 * AROUND {
            return piece.text.clone();
        }
        let head: String = piece.text.chars().take(AROUND).collect();
        let tail: String = piece.text.chars().skip(count - AROUND).collect();
        match index {
            0 => format!("…{tail}"),
            index if index == last => format!("{head}…"),
            _ => format!("{head}…{tail}"),
        }
    });
    parts.collect()
}
