//! A question as text to read: what is asked, what was answered, what goes with it, and the remarks on it.

use crate::app::model::{Model, Open};
use crate::assessment::{self, Address, Answer, Remark, RemarkKind, State, Value, What};
use crate::language::Message;
use crate::questionnaire::{NoticeKind, Question};
use crate::standing::{ChangeKind, Changed};
use crate::text::Piece;

/// A stretch of text to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// What it is.
    pub kind: PassageKind,
    /// What it is called; may be empty.
    pub label: String,
    /// What it says; in the small markup where people wrote prose.
    pub text: String,
    /// The same as what stayed, went and came, where that is shown; it counts instead of the text then.
    pub pieces: Vec<Piece>,
    /// Steps to the right.
    pub indent: u16,
}

/// The kinds of passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PassageKind {
    /// The head of a section.
    Section,
    /// A notice of the questionnaire.
    Notice(NoticeKind),
    /// The question.
    Question,
    /// How far the answer is.
    State(State),
    /// What people wrote: prose with markup.
    Prose,
    /// Words without markup: options, a date, what the program says.
    Plain,
    /// That something changed.
    Changed,
    /// A remark, or what became of it: whether it is still open.
    Remark {
        /// Nobody has resolved it.
        open: bool,
    },
    /// A reply to a remark.
    Reply,
    /// A verdict.
    Verdict,
}

impl Passage {
    /// A passage of this kind.
    pub fn new(kind: PassageKind, label: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            kind,
            label: label.into(),
            text: text.into(),
            pieces: Vec::new(),
            indent: 0,
        }
    }

    /// One step further to the right.
    #[must_use]
    pub fn inside(mut self) -> Self {
        self.indent += 1;
        self
    }
}

impl Model {
    /// All that there is to read at a question: heads and notices that stand before it first.
    pub fn passages(&self, outline: usize, at: usize) -> Vec<Passage> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        let Some(entries) = open.outlines.get(outline).map(|one| &one.entries) else {
            return Vec::new();
        };
        let Some(question) = entries.get(at).and_then(crate::assessment::Entry::question) else {
            return Vec::new();
        };
        let mut before = entries[..at].iter();
        let from = before
            .rposition(|entry| entry.question().is_some())
            .map_or(0, |last| last + 1);
        let mut passages = Vec::new();
        for index in from..at {
            passages.extend(self.head(open, outline, index));
        }
        let address = open.outlines[outline].address(&entries[at], question);
        self.question(open, &address, question, &mut passages);
        passages
    }

    /// The head of a section with the remarks and the verdict on it, or a notice.
    fn head(&self, open: &Open, outline: usize, at: usize) -> Vec<Passage> {
        let entry = &open.outlines[outline].entries[at];
        match entry.what {
            What::Notice(notice) => {
                let text = notice.text.in_language(self.language());
                vec![Passage::new(PassageKind::Notice(notice.kind), "", text)]
            }
            What::Section(_) => {
                let name = self.section_called(open, outline, at);
                let mut passages = vec![Passage::new(PassageKind::Section, name, "")];
                if let Some(address) = open.section_address(outline, at) {
                    passages.extend(self.verdict_on(open, &address));
                    for remark in open.remarks_on(&address) {
                        passages.extend(self.remark(open, remark));
                    }
                }
                passages
            }
            What::Question(_) => Vec::new(),
        }
    }

    fn verdict_on(&self, open: &Open, section: &Address) -> Option<Passage> {
        let verdict = open.current_review()?.on_section(section)?;
        let words = self.texts.say(&verdict.verdict.message());
        let label = self
            .texts
            .say(&Message::new("read-verdict").with("verdict", words));
        Some(Passage::new(PassageKind::Verdict, label, &verdict.reasons))
    }

    fn question(
        &self,
        open: &Open,
        address: &Address,
        question: &Question,
        into: &mut Vec<Passage>,
    ) {
        let language = self.language();
        let name = assessment::question_name(question, address, language);
        let ask = question.ask.in_language(language);
        into.push(Passage::new(PassageKind::Question, name, ask));
        if open.walk.guidance {
            let label = self.texts.get("read-guidance");
            let guide = question.guide.in_language(language);
            into.push(Passage::new(PassageKind::Prose, label, guide));
        }
        let answer = open.assessment.answer(address);
        let changed = open.desk.since.as_ref().and_then(|since| since.at(address));
        if let Some(changed) = changed {
            into.push(self.changed_line(changed));
        }
        match changed.filter(|_| open.desk.differences) {
            Some(changed) => into.extend(self.differences(question, changed)),
            None => into.extend(self.answer(question, &answer)),
        }
        for remark in open.remarks_on(address) {
            into.extend(self.remark(open, remark));
        }
    }

    /// That the answer changed since it was read, and how to see what.
    fn changed_line(&self, changed: &Changed) -> Passage {
        let id = match (changed.kind, changed.unsure) {
            (ChangeKind::Came, _) => "read-came",
            (ChangeKind::Went, _) => "read-went",
            (ChangeKind::Answer, false) => "read-changed",
            (ChangeKind::Answer, true) => "read-changed-unsure",
        };
        Passage::new(PassageKind::Changed, self.texts.get(id), "")
    }

    /// An answer with all that goes with it.
    fn answer(&self, question: &Question, answer: &Answer) -> Vec<Passage> {
        let mut passages = Vec::new();
        for part in self.parts(question, answer) {
            let is_state = part.id == "read-state";
            let label = if is_state { String::new() } else { part.label };
            let kind = match part.id {
                "read-state" => PassageKind::State(answer.state.clone()),
                "read-answer" if !matches!(answer.value, Some(Value::Text(_))) => {
                    PassageKind::Plain
                }
                "read-estimate" | "read-confidential" => PassageKind::Plain,
                _ => PassageKind::Prose,
            };
            // What is read first needs no name.
            let label = if part.id == "read-answer" {
                String::new()
            } else {
                label
            };
            if !part.text.is_empty() {
                passages.push(Passage::new(kind, label, part.text));
            }
        }
        if answer.is_empty() {
            let nothing = self.texts.get("read-no-answer");
            passages.push(Passage::new(PassageKind::Plain, "", nothing));
        }
        passages
    }

    /// What an answer says, part by part, in words: the same parts for the old and the new one.
    pub(super) fn parts(&self, question: &Question, answer: &Answer) -> Vec<Part> {
        let texts = &self.texts;
        let language = self.language();
        let confidential = answer.confidential.as_ref();
        let mut parts = vec![
            Part::new(texts, "read-state", self.state_words(&answer.state)),
            Part::new(
                texts,
                "read-answer",
                assessment::words(question, answer.value.as_ref(), language),
            ),
            Part::new(texts, "read-explanation", answer.explanation.clone()),
            Part::new(
                texts,
                "read-estimate",
                answer
                    .estimate
                    .map(|level| texts.say(&level.message()))
                    .unwrap_or_default(),
            ),
            Part::new(texts, "read-note", answer.note.clone()),
        ];
        let dissent: Vec<String> = answer
            .dissent
            .iter()
            .map(|one| format!("{}: {}", one.whose(texts), one.text))
            .collect();
        parts.push(Part::new(texts, "read-dissent", dissent.join("\n\n")));
        parts.push(Part::new(
            texts,
            "read-confidential",
            confidential.map_or_else(String::new, |one| one.ground.clone()),
        ));
        parts
    }

    /// A remark with its replies, and what became of it.
    pub(super) fn remark(&self, open: &Open, remark: &Remark) -> Vec<Passage> {
        let is_open = remark.is_open();
        let kind = PassageKind::Remark { open: is_open };
        let mut passages = vec![Passage::new(
            kind.clone(),
            self.remark_head(open, remark),
            &remark.text,
        )];
        for reply in &remark.replies {
            let message = Message::new("read-reply")
                .with("who", self.somebody(&reply.by))
                .with("when", day(&reply.at));
            let label = self.texts.say(&message);
            passages.push(Passage::new(PassageKind::Reply, label, &reply.text).inside());
        }
        let end = if is_open {
            self.texts.get("read-remark-open")
        } else {
            let resolved = Message::new("read-remark-resolved").with("who", &remark.resolved_by);
            self.texts.say(&resolved)
        };
        let kind = PassageKind::Remark { open: is_open };
        passages.push(Passage::new(kind, end, "").inside());
        passages
    }

    /// Kind, who and when: `Vraag van Hanna (ethische commissie), 2026-03-04`.
    fn remark_head(&self, open: &Open, remark: &Remark) -> String {
        let committee = remark.committee.as_deref().and_then(|id| {
            let mut all = open.assessment.committees.iter();
            all.find(|one| one.id == id).map(|one| one.name.as_str())
        });
        let who = self.somebody(&remark.by);
        let who = match committee.filter(|name| *name != who) {
            Some(name) => format!("{who} ({name})"),
            None => who,
        };
        let message = Message::new(match remark.kind {
            RemarkKind::Question => "read-remark-question",
            RemarkKind::Objection => "read-remark-objection",
            RemarkKind::Suggestion => "read-remark-suggestion",
        });
        let when = day(&remark.at);
        self.texts.say(&message.with("who", who).with("when", when))
    }

    fn somebody(&self, who: &str) -> String {
        match who.trim() {
            "" => self.texts.get("read-somebody"),
            who => who.to_owned(),
        }
    }
}

/// The day of a moment in RFC 3339; `none` where there is no moment, for the texts to leave it out.
fn day(at: &str) -> String {
    let day: String = at.chars().take(10).collect();
    if day.is_empty() { "none".into() } else { day }
}

/// A part of an answer in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    /// The interface text that names it.
    pub id: &'static str,
    /// Its name.
    pub label: String,
    /// What it says; empty if nothing.
    pub text: String,
}

impl Part {
    fn new(texts: &crate::language::Texts, id: &'static str, text: String) -> Self {
        Self {
            id,
            label: texts.get(id),
            text,
        }
    }
}
