//! What a change was, in words: what it is about, and what happened to it.

use crate::app::RecordKind;
use crate::assessment::{
    Address, Answer, Assessment, Edit, Happening, MERGED, Remark, Replaced, State, Stepping,
    place_name,
};
use crate::language::{Message, Texts};
use crate::questionnaire::Library;

/// A change in words.
#[derive(Debug, Clone, PartialEq)]
pub struct ToldChange {
    /// Its line in the history, from 0.
    pub line: usize,
    /// When (RFC 3339).
    pub at: String,
    /// By whom; empty where nobody is named.
    pub by: String,
    /// What it is about: a question by its name, a person, a round.
    pub subject: String,
    /// What happened to it, part by part.
    pub said: Vec<String>,
    /// Where it leads.
    pub leads: Option<Leads>,
}

/// Where a change leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leads {
    /// To a question.
    Question(Address),
    /// To a record in its list, by id.
    Record(RecordKind, String),
    /// To the sign-off screen.
    SignOff,
}

/// What both sides of a change of a record are called, and what happened to it.
struct Words<'a> {
    assessment: &'a Assessment,
    library: &'a Library,
    texts: &'a Texts,
}

/// All changes, the newest first.
pub fn told_changes(assessment: &Assessment, library: &Library, texts: &Texts) -> Vec<ToldChange> {
    let words = Words {
        assessment,
        library,
        texts,
    };
    let changes = assessment.changes();
    changes.iter().map(|one| words.told(one)).collect()
}

impl Words<'_> {
    fn get(&self, id: &str) -> String {
        self.texts.get(id)
    }

    fn with(&self, id: &'static str, name: &'static str, value: &str) -> String {
        self.texts.say(&Message::new(id).with(name, value.trim()))
    }

    fn told(&self, one: &Replaced<'_>) -> ToldChange {
        let (subject, mut said, leads) = match (one.before, one.after.as_deref()) {
            (Some(before), Some(after)) => self.changed(before, after),
            _ => self.signed(one.change.what.as_deref().unwrap_or_default()),
        };
        let stamp = &one.change.stamp;
        if one.change.is_aside() {
            said = vec![self.get("history-aside")];
        }
        said.extend(match stamp.taken {
            Some(Stepping::Back) => Some(self.get("history-taken-back")),
            Some(Stepping::Again) => Some(self.get("history-done-again")),
            None => None,
        });
        ToldChange {
            line: one.line,
            at: stamp.at.clone(),
            by: stamp.by.clone().unwrap_or_default(),
            subject,
            said,
            leads,
        }
    }

    /// What has no inverse: rounds, signatures, and that two laptops came together.
    fn signed(&self, what: &str) -> (String, Vec<String>, Option<Leads>) {
        if what == MERGED {
            return (self.get("history-merged"), Vec::new(), None);
        }
        let mut words = what.splitn(3, ' ');
        let (kind, version) = (words.next(), words.next().unwrap_or_default());
        let round = self.with("history-round", "version", version);
        let said = match kind {
            Some("sign") => {
                let role = words.next().unwrap_or_default();
                self.with("history-signed", "role", &self.role(role))
            }
            _ => self.get("history-opened"),
        };
        (round, vec![said], Some(Leads::SignOff))
    }

    fn role(&self, id: &str) -> String {
        let used = self.assessment.instruments.iter();
        let mut known = used.filter_map(|used| self.library.get(&used.id).ok());
        let known = known.find(|instrument| instrument.roles.iter().any(|role| role.id == id));
        known.map_or_else(
            || id.to_owned(),
            |instrument| {
                instrument
                    .role_name(id, self.texts.language().code())
                    .to_owned()
            },
        )
    }

    fn place(&self, address: &Address) -> String {
        let language = self.texts.language().code();
        place_name(address, self.assessment, self.library, language)
    }

    /// That a record came, went or changed.
    fn became(&self, before: bool, after: bool) -> Vec<String> {
        let id = match (before, after) {
            (false, true) => "history-came",
            (true, false) => "history-went",
            _ => "history-changed",
        };
        vec![self.get(id)]
    }

    /// What became of a remark: a reply, resolved, opened again, or other words.
    fn remark(&self, from: &Remark, to: &Remark) -> Vec<String> {
        let mut said = Vec::new();
        for reply in to.replies.iter().filter(|one| !from.replies.contains(one)) {
            said.push(self.with("history-reply", "who", &self.somebody(&reply.by)));
        }
        match (from.is_open(), to.is_open()) {
            (true, false) => {
                said.push(self.with("history-resolved", "who", &self.somebody(&to.resolved_by)));
            }
            (false, true) => said.push(self.get("history-opened-again")),
            _ => {}
        }
        if said.is_empty() || (from.kind, &from.text) != (to.kind, &to.text) {
            said.push(self.get("history-changed"));
        }
        said
    }

    fn somebody(&self, who: &str) -> String {
        match who.trim() {
            "" => self.get("read-somebody"),
            who => who.to_owned(),
        }
    }

    #[allow(clippy::too_many_lines, reason = "one arm per kind of record")]
    fn changed(&self, before: &Edit, after: &Edit) -> (String, Vec<String>, Option<Leads>) {
        // The name of a record is that of now, or that of then when it has gone.
        macro_rules! record {
            ($from:ident, $to:ident, $id:literal, $name:expr) => {{
                let one = $to.as_ref().or($from.as_ref());
                let name: String = one.map($name).unwrap_or_default();
                (
                    self.with($id, "name", &first_line(&name)),
                    self.became($from.is_some(), $to.is_some()),
                )
            }};
        }
        let list = |kind, id: &String| Some(Leads::Record(kind, id.clone()));
        match (before, after) {
            (
                Edit::Answer { address, to: from } | Edit::AnswerAsItWas { address, to: from },
                Edit::Answer { to, .. } | Edit::AnswerAsItWas { to, .. },
            ) => (
                self.place(address),
                happened(from.as_deref(), to.as_deref(), self.texts),
                Some(Leads::Question(address.clone())),
            ),
            (Edit::Person { to: from, id, .. }, Edit::Person { to, .. }) => {
                let (name, said) = record!(from, to, "history-person", |one| one.name.clone());
                (name, said, list(RecordKind::People, id))
            }
            (Edit::Session { to: from, id, .. }, Edit::Session { to, .. }) => {
                let called =
                    |one: &crate::assessment::Session| format!("{} {}", one.date, one.title);
                let (name, said) = record!(from, to, "history-session", called);
                (name, said, list(RecordKind::Sessions, id))
            }
            (Edit::SessionEvent { to: from, .. }, Edit::SessionEvent { to, .. }) => {
                let called = |one: &crate::assessment::SessionEvent| self.happening(&one.what);
                let (name, said) = record!(from, to, "history-session-event", called);
                (name, said, None)
            }
            (Edit::ActionPoint { to: from, id, .. }, Edit::ActionPoint { to, .. }) => {
                let (name, mut said) =
                    record!(from, to, "history-action-point", |one| one.text.clone());
                if let (Some(from), Some(to)) = (from, to)
                    && from.state != to.state
                {
                    said = vec![between(
                        &self.texts.say(&from.state.message()),
                        &self.texts.say(&to.state.message()),
                        self.texts,
                    )];
                }
                (name, said, list(RecordKind::ActionPoints, id))
            }
            (Edit::Committee { to: from, .. }, Edit::Committee { to, .. }) => {
                let (name, said) = record!(from, to, "history-committee", |one| one.name.clone());
                (name, said, None)
            }
            (Edit::Reading { .. }, _) => (self.get("history-reading"), Vec::new(), None),
            (Edit::Remark { to: from, .. }, Edit::Remark { to, .. }) => {
                let (name, mut said) = record!(from, to, "history-remark", |one| one.text.clone());
                if let (Some(from), Some(to)) = (from, to) {
                    said = self.remark(from, to);
                }
                let on = to.as_ref().or(from.as_ref()).map(|one| one.on.clone());
                (name, said, on.map(Leads::Question))
            }
            (Edit::Review { to: from, .. }, Edit::Review { to, .. }) => {
                let (name, mut said) = record!(from, to, "history-review", |one| one.body.clone());
                if let Some(to) = to {
                    said.push(self.texts.say(&to.message()));
                }
                (name, said, None)
            }
            (Edit::ReviewDate(from), Edit::ReviewDate(to)) => {
                let or_none = |date: &Option<String>| match date {
                    Some(date) => date.clone(),
                    None => self.get("history-no-date"),
                };
                let said = between(&or_none(from), &or_none(to), self.texts);
                (self.get("history-review-date"), vec![said], None)
            }
            (Edit::Instrument { to: from, id, .. }, Edit::Instrument { to, .. }) => {
                let known = self.library.get(id).ok();
                let language = self.texts.language().code();
                let title = known.map(|one| one.title.in_language(language).to_owned());
                let said = self.became(from.is_some(), to.is_some());
                (title.unwrap_or_else(|| id.clone()), said, None)
            }
            (Edit::Profile(_), _) => {
                let said = vec![self.get("history-changed")];
                (self.get("history-profile"), said, None)
            }
            _ => {
                let said = vec![self.get("history-changed")];
                (self.get("history-definition"), said, None)
            }
        }
    }

    fn happening(&self, what: &Happening) -> String {
        let person = |id: &String| {
            let person = self.assessment.person(id);
            person.map_or_else(|| id.clone(), |person| person.name.clone())
        };
        match what {
            Happening::Noted { text, .. } => text.clone(),
            Happening::Started => self.get("history-session-started"),
            Happening::Paused => self.get("history-session-paused"),
            Happening::Resumed => self.get("history-session-resumed"),
            Happening::Ended => self.get("history-session-ended"),
            Happening::Arrived(id) => self.with("history-session-arrived", "name", &person(id)),
            Happening::Left(id) => self.with("history-session-left", "name", &person(id)),
            Happening::Part(address) | Happening::Worked(address) => self.place(address),
        }
    }
}

/// What happened to an answer.
fn happened(before: Option<&Answer>, after: Option<&Answer>, texts: &Texts) -> Vec<String> {
    let nothing = Answer::default();
    let mut said = parts_changed(before, after, texts);
    let (before, after) = (before.unwrap_or(&nothing), after.unwrap_or(&nothing));
    // That an answer that came or changed is a draft goes without saying.
    let goes_without = !said.is_empty() && matches!(after.state, State::Draft | State::Open);
    if before.state != after.state && !goes_without {
        said.push(between(
            &texts.say(&before.state.message()),
            &texts.say(&after.state.message()),
            texts,
        ));
    }
    if said.is_empty() {
        said.push(texts.get("history-still-right"));
    }
    said
}

/// Which parts of an answer changed, its state aside.
pub(super) fn parts_changed(
    before: Option<&Answer>,
    after: Option<&Answer>,
    texts: &Texts,
) -> Vec<String> {
    let nothing = Answer::default();
    let (before, after) = (before.unwrap_or(&nothing), after.unwrap_or(&nothing));
    let mut said = Vec::new();
    let text = |answer: &Answer| (answer.value.clone(), answer.explanation.clone());
    if text(before) != text(after) {
        said.push(match (before.is_empty(), after.is_empty()) {
            (true, false) => "history-answered",
            (false, true) => "history-emptied",
            _ => "history-rewritten",
        });
    }
    if before.note != after.note {
        said.push("history-note");
    }
    if before.dissent != after.dissent {
        let (had, has) = (before.dissent.len(), after.dissent.len());
        said.push(match had.cmp(&has) {
            std::cmp::Ordering::Less => "history-dissent-came",
            std::cmp::Ordering::Greater => "history-dissent-went",
            std::cmp::Ordering::Equal => "history-dissent",
        });
    }
    if before.estimate != after.estimate {
        said.push("history-estimate");
    }
    if before.confidential != after.confidential {
        said.push(if after.confidential.is_some() {
            "history-confidential"
        } else {
            "history-not-confidential"
        });
    }
    said.into_iter().map(|id| texts.get(id)).collect()
}

fn between(from: &str, to: &str, texts: &Texts) -> String {
    let message = Message::new("history-from-to").with("from", from.trim());
    texts.say(&message.with("to", to.trim()))
}

fn first_line(text: &str) -> String {
    let line = text.lines().find(|line| !line.trim().is_empty());
    line.unwrap_or_default().trim().to_owned()
}
