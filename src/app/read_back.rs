//! A section read back to the team: every question with its answer as it stands, to agree on the drafts together.
//!
//! Owns what is read and what would be agreed. What was read is kept with it, so that nobody agrees to other words than
//! were read. Agreeing itself is an edit (`update`).

use std::fmt::Write as _;

use super::{Model, Open};
use crate::assessment::{Address, Answer, State, What, question_name, words};
use crate::language::Message;
use crate::questionnaire::Question;

/// Why a question is left as it is, by its place in [`LEFT`].
const OPEN: usize = 0;
const PARKED: usize = 1;
const STALE: usize = 2;
const LEFT: [&str; 3] = ["read-left-open", "read-left-parked", "read-left-stale"];

/// A section read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadBack {
    /// The section.
    pub title: String,
    /// What is read, in the small markup.
    pub text: String,
    /// The first line shown.
    pub top: usize,
    /// The drafts that can be agreed, as they were read.
    pub drafts: Vec<(Address, Answer)>,
    /// The questions that stay as they are, by why: what it is called, and their numbers.
    left: [(&'static str, Vec<String>); 3],
    /// Whether the end has been on screen: nobody agrees to what was not read.
    pub seen: bool,
}

impl Open {
    /// The head of the section around an entry, or the entry itself where it is one; with what is below it.
    fn section_around(&self, at: usize) -> Option<(usize, std::ops::Range<usize>)> {
        let outline = self.outline()?;
        let entries = &outline.entries;
        let here = entries.get(at)?;
        let head = if matches!(here.what, What::Section(_)) {
            at
        } else {
            let above = entries[..at].iter().enumerate().rev();
            let mut heads = above.filter(|(_, entry)| matches!(entry.what, What::Section(_)));
            heads.find(|(_, entry)| entry.depth < here.depth)?.0
        };
        let count = outline.below(head).count();
        Some((head, head + 1..head + 1 + count))
    }
}

impl Model {
    /// The section at an entry of the outline walked, read back. `None` where there is no question in it.
    pub(super) fn read_back(&self, at: usize) -> Option<ReadBack> {
        let open = self.open.as_ref()?;
        let outline = open.outline()?;
        let (head, below) = open.section_around(at)?;
        let What::Section(section) = outline.entries[head].what else {
            return None;
        };
        let language = self.language();
        let title = section.title.in_language(language);
        let mut read = ReadBack {
            title: if section.official {
                format!("{} {title}", section.id)
            } else {
                title.to_owned()
            },
            text: String::new(),
            top: 0,
            drafts: Vec::new(),
            left: LEFT.map(|id| (id, Vec::new())),
            seen: false,
        };
        let mut count = 0;
        for entry in &outline.entries[below] {
            let Some(question) = entry.question() else {
                continue;
            };
            let address = outline.address(entry, question);
            let answer = open.assessment.answer(&address);
            count += 1;
            let about = entry.item.as_ref().map_or("", |item| item.text.as_str());
            self.read_question(&mut read.text, question, &address, (about, &answer));
            let why = match answer.state {
                State::Agreed | State::NotApplicable { .. } => continue,
                State::Parked { .. } => PARKED,
                // It leans on an answer that changed after it: that wants a look of its own.
                State::Draft if open.stale(&address).is_some() => STALE,
                State::Draft if !answer.is_empty() => {
                    read.drafts.push((address, answer));
                    continue;
                }
                State::Open | State::Draft => OPEN,
            };
            read.left[why].1.push(if question.official {
                address.number()
            } else {
                question_name(question, &address, language)
            });
        }
        if count == 0 {
            return None;
        }
        let summary = read.summary(self);
        read.text = format!("{summary}\n\n{}{summary}", read.text);
        Some(read)
    }

    fn read_question(
        &self,
        text: &mut String,
        question: &Question,
        address: &Address,
        (about, answer): (&str, &Answer),
    ) {
        let language = self.language();
        let name = question_name(question, address, language);
        let state = self.texts.say(&answer.state.message());
        let _ = write!(text, "**{name}** ({state})\n\n");
        if !about.is_empty() {
            let _ = write!(text, "*{about}*\n\n");
        }
        let _ = write!(text, "*{}*\n\n", question.ask.in_language(language));
        for words in self.answer_in_words(question, answer) {
            let _ = write!(text, "{words}\n\n");
        }
        if let Some(stale) = self.open.as_ref().and_then(|open| open.stale(address)) {
            let word = self.texts.get("stale-word");
            let _ = write!(text, "**{word}:** {}\n\n", self.stale_words(stale));
        }
    }

    /// What stands at a question, in words: its answer, and what goes with it. Never nothing.
    pub fn answer_in_words(&self, question: &Question, answer: &Answer) -> Vec<String> {
        let texts = &self.texts;
        let mut all = vec![words(question, answer.value.as_ref(), self.language())];
        all.push(answer.explanation.clone());
        match &answer.state {
            State::NotApplicable { reason } => {
                let message = Message::new("read-not-applicable").with("reason", reason.trim());
                all.push(texts.say(&message));
            }
            State::Parked { what, who, due } => {
                let message = Message::new("read-parked")
                    .with("what", what.trim())
                    .with("who", self.or_none(who))
                    .with("due", self.or_none(due));
                all.push(texts.say(&message));
            }
            State::Open | State::Draft | State::Agreed => {}
        }
        if !answer.note.trim().is_empty() {
            let label = texts.get("read-note");
            all.push(format!("**{label}** {}", answer.note));
        }
        for dissent in &answer.dissent {
            let who = dissent.whose(texts);
            let label = texts.say(&Message::new("screen-dissent").with("who", who));
            all.push(format!("**{label}** {}", dissent.text));
        }
        all.retain(|words| !words.trim().is_empty());
        if all.is_empty() {
            all.push(texts.get("read-nothing"));
        }
        all
    }
}

impl ReadBack {
    /// What agreeing does, and what it leaves, in words.
    fn summary(&self, model: &Model) -> String {
        let agrees = Message::new("read-agrees").number("count", self.drafts.len());
        let agrees = model.texts.say(&agrees);
        match self.left_in_words(model) {
            left if left.is_empty() => agrees,
            left => {
                let left = Message::new("read-leaves").with("left", left);
                format!("{agrees} {}", model.texts.say(&left))
            }
        }
    }

    /// What is left as it is: `2 open (2.1.3, 2.1.5), 1 geparkeerd (2.1.4)`; nothing when all is agreed or does not apply.
    pub(super) fn left_in_words(&self, model: &Model) -> String {
        let left: Vec<String> = self
            .left
            .iter()
            .filter(|(_, which)| !which.is_empty())
            .map(|(id, which)| {
                let message = Message::new(id)
                    .number("count", which.len())
                    .with("which", which.join(", "));
                model.texts.say(&message)
            })
            .collect();
        left.join(", ")
    }
}
