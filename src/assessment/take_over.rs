//! Taking over: what another instrument, or an earlier edition, has answered already goes into an answer here.
//!
//! Owns the sources of a question ([`sources`]) and the joining of their answers with what is there already
//! ([`take_over`]). Nothing that is there is overwritten, nothing of a source is lost, and nothing is agreed
//! by it: the result is a draft that names its origins.

mod fit;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use super::words::words;
use super::{
    Address, Answer, Assessment, Confidential, Dissent, Item, Origin, Outline, State, Value,
};
use crate::language::{Message, Texts};
use crate::questionnaire::{AnswerType, Instrument, Library, Question, TakesOver, reference};

/// An answer elsewhere that holds (part of) an answer here.
#[derive(Debug, Clone)]
pub struct Source<'a> {
    /// Where it stands.
    pub address: Address,
    /// The instrument that asked for it.
    pub instrument: &'a Instrument,
    /// The question that it answers.
    pub question: &'a Question,
    /// In a repeat: what the item is called; its id when it is no longer there.
    pub item: Option<String>,
    /// The answer.
    pub answer: &'a Answer,
    /// How its options become ours.
    pub mapping: &'a TakesOver,
}

impl Source<'_> {
    /// What an answer that took this over remembers of it.
    pub fn origin(&self) -> Origin {
        Origin {
            address: self.address.clone(),
            at: self.answer.at.clone(),
        }
    }

    /// Instrument, number and title, as people know them.
    pub fn name(&self, texts: &Texts) -> String {
        let language = texts.language().code();
        let mut title = self.question.title.in_language(language).to_owned();
        if let Some(item) = self.item.as_ref().filter(|item| !item.trim().is_empty()) {
            title = format!("{title} ({item})");
        }
        let short = self.instrument.short_title.in_language(language);
        // Our own additions have ids for the file, not for people.
        let message = if self.question.official {
            Message::new("taken-source").with("number", &self.question.number)
        } else {
            Message::new("taken-source-without-number")
        };
        texts.say(&message.with("instrument", short).with("title", title))
    }

    /// What it says besides the value: its explanation, and why it was set aside.
    fn besides(&self, with_value: bool, texts: &Texts) -> Vec<String> {
        let explanation = self.answer.explanation.trim();
        let mut lines = Vec::new();
        if !explanation.is_empty() && with_value {
            let message = Message::new("taken-explanation").with("text", explanation);
            lines.push(texts.say(&message));
        } else if !explanation.is_empty() {
            lines.push(explanation.to_owned());
        }
        lines.extend(set_aside(&self.answer.state, texts));
        lines
    }
}

/// The answers that can be taken over into a question, in the order in which it names them. `item` is the item
/// of the repeat in which the question stands: a source that repeats over the same item (same id, same name)
/// gives that one only, any other gives all of its items. Items are named in `language`. An instrument that is not in the assessment gives
/// nothing; of a former one every answer counts, of one in use those that are asked now.
pub fn sources<'a>(
    question: &'a Question,
    item: Option<&Item>,
    assessment: &'a Assessment,
    library: &'a Library,
    language: &str,
) -> Vec<Source<'a>> {
    let mut found = Vec::new();
    for mapping in &question.takes_over {
        let (id, number) = reference("", &mapping.question);
        let used = assessment.instruments.iter().find(|used| used.id == id);
        let (Some(used), Ok(instrument)) = (used, library.get(id)) else {
            continue;
        };
        let Some(asked) = instrument.question(number) else {
            continue;
        };
        let outline = Outline::in_language(instrument, assessment, language);
        for (address, named) in places(&outline, number, used.former, item, assessment) {
            let Some(answer) = assessment.answers.get(&address) else {
                continue;
            };
            if has_something(answer) {
                found.push(Source {
                    address,
                    instrument,
                    question: asked,
                    item: named,
                    answer,
                    mapping,
                });
            }
        }
    }
    found
}

/// The addresses of a question with the names of their items, in the order in which they are asked.
fn places(
    outline: &Outline<'_>,
    number: &str,
    former: bool,
    item: Option<&Item>,
    assessment: &Assessment,
) -> Vec<(Address, Option<String>)> {
    let asked = outline.entries.iter().filter_map(|entry| {
        let question = entry.question().filter(|q| q.number == number)?;
        Some((outline.address(entry, question), entry.item.clone()))
    });
    let mut asked: Vec<(Address, Option<Item>)> = asked.collect();
    if item.is_some() && asked.iter().any(|(_, of)| of.as_ref() == item) {
        asked.retain(|(_, of)| of.as_ref() == item);
    }
    let mut all: Vec<(Address, Option<String>)> = asked
        .into_iter()
        .map(|(address, of)| (address, of.map(|item| item.text)))
        .collect();
    if former {
        let seen: BTreeSet<Address> = all.iter().map(|(address, _)| address.clone()).collect();
        let rest = assessment.answers.keys().filter(|at| {
            at.instrument == outline.instrument.id && at.question == number && !seen.contains(at)
        });
        all.extend(rest.map(|at| (at.clone(), at.item.clone())));
    }
    all
}

/// Whether an answer holds anything that a person wrote or chose.
pub(super) fn has_something(answer: &Answer) -> bool {
    let aside = match &answer.state {
        State::Parked { what, who, due } => [what, who, due].iter().any(|t| !t.trim().is_empty()),
        State::NotApplicable { reason } => !reason.trim().is_empty(),
        State::Open | State::Draft | State::Agreed => false,
    };
    !answer.is_empty()
        || !answer.note.trim().is_empty()
        || !answer.dissent.is_empty()
        || answer.confidential.is_some()
        || aside
}

/// The answer with what the sources say. What fits the question becomes its value; all else goes in words to the
/// text, the explanation or the note, under the old number and title where several things come together. Dissent
/// and confidentiality go along. A source that was taken over before, and has not changed since, adds nothing.
pub fn take_over(
    target: &Question,
    present: &Answer,
    sources: &[Source<'_>],
    texts: &Texts,
) -> Answer {
    let fresh: Vec<&Source<'_>> = sources
        .iter()
        .filter(|source| !present.origins.contains(&source.origin()))
        .collect();
    if fresh.is_empty() {
        return present.clone();
    }
    let alone = fresh.len() == 1 && !has_something(present);
    let fitted = fit::fit(
        target,
        present.value.as_ref(),
        &fresh,
        texts.language().code(),
    );
    let mut taken = present.clone();
    taken.value = fitted.value;
    into_words(target, &mut taken, &fresh, &fitted.left, alone, texts);
    notes(&mut taken, &fresh, alone, texts);
    for source in &fresh {
        dissent(&mut taken, source, alone, texts);
        confidential(&mut taken, source.answer.confidential.as_ref());
        remember(&mut taken, source);
    }
    settled(taken, &present.state, texts)
}

/// What did not become a value goes to the text itself, to the explanation, or (where neither can hold it) to
/// the note.
fn into_words(
    target: &Question,
    taken: &mut Answer,
    fresh: &[&Source<'_>],
    left: &[String],
    alone: bool,
    texts: &Texts,
) {
    let in_text = matches!(target.answer, AnswerType::LongText | AnswerType::ShortText);
    let passages = |heading: &dyn Fn(&str) -> bool| -> Vec<Passage> {
        let of = |(source, value): (&&Source<'_>, &String)| {
            let mut lines: Vec<String> = Vec::new();
            lines.extend((!value.is_empty()).then(|| value.clone()));
            lines.extend(source.besides(!value.is_empty(), texts));
            Passage::new(source, lines.join("\n"), heading(value), texts)
        };
        fresh.iter().zip(left).filter_map(of).collect()
    };
    if !in_text {
        // Words that answered a question are no explanation by themselves: they need its name.
        let passages = passages(&|value| !alone || !value.is_empty());
        taken.explanation = joined(&taken.explanation, &passages);
        return;
    }
    let passages = passages(&|_| !alone);
    match &taken.value {
        None | Some(Value::Text(_)) => {
            let there = match &taken.value {
                Some(Value::Text(text)) => text.as_str(),
                _ => "",
            };
            let mut text = joined(there, &passages);
            if target.answer == AnswerType::ShortText && text != there {
                text = in_one_line(&text);
            }
            taken.value = (!text.is_empty()).then_some(Value::Text(text));
        }
        // A value that is no text at a question that asks for one: it stays, and the words stay out of its way.
        Some(_) => taken.note = joined(&taken.note, &passages),
    }
}

fn notes(taken: &mut Answer, fresh: &[&Source<'_>], alone: bool, texts: &Texts) {
    let passages: Vec<Passage> = fresh
        .iter()
        .filter_map(|s| Passage::new(s, s.answer.note.trim().to_owned(), !alone, texts))
        .collect();
    taken.note = joined(&taken.note, &passages);
}

/// A view goes along with its name; where things come together it says what it was about.
fn dissent(taken: &mut Answer, source: &Source<'_>, alone: bool, texts: &Texts) {
    for view in &source.answer.dissent {
        let about = Message::new("taken-dissent")
            .with("text", &view.text)
            .with("source", source.name(texts));
        let told = Dissent {
            who: view.who.clone(),
            text: texts.say(&about),
        };
        if taken.dissent.contains(view) || taken.dissent.contains(&told) {
            continue;
        }
        taken.dissent.push(if alone { view.clone() } else { told });
    }
}

/// What was confidential stays so, on every ground that was given.
fn confidential(taken: &mut Answer, source: Option<&Confidential>) {
    let Some(source) = source else { return };
    match &mut taken.confidential {
        None => taken.confidential = Some(source.clone()),
        Some(there) => {
            let known = there.ground.split("; ").any(|one| one == source.ground);
            if there.ground.trim().is_empty() {
                there.ground.clone_from(&source.ground);
            } else if !known && !source.ground.trim().is_empty() {
                there.ground = format!("{}; {}", there.ground, source.ground);
            }
        }
    }
}

/// An origin stands there once, with the time at which it was taken over last.
fn remember(taken: &mut Answer, source: &Source<'_>) {
    let origin = source.origin();
    match taken
        .origins
        .iter_mut()
        .find(|known| known.address == origin.address)
    {
        Some(known) => *known = origin,
        None => taken.origins.push(origin),
    }
}

/// A draft; if the answer did not apply before and now does, the reason for that stays as a note.
fn settled(taken: Answer, before: &State, texts: &Texts) -> Answer {
    let mut taken = taken.settle();
    let applies = !matches!(taken.state, State::NotApplicable { .. });
    if let (true, State::NotApplicable { .. }) = (applies, before) {
        let lines = set_aside(before, texts).into_iter();
        taken.note = std::iter::once(taken.note)
            .filter(|note| !note.trim().is_empty())
            .chain(lines)
            .collect::<Vec<_>>()
            .join("\n\n");
    }
    taken
}

/// Why an answer was set aside, in words.
fn set_aside(state: &State, texts: &Texts) -> Option<String> {
    match state {
        State::NotApplicable { reason } if !reason.trim().is_empty() => {
            Some(texts.say(&Message::new("taken-not-applicable").with("reason", reason.trim())))
        }
        State::Parked { what, who, due } => {
            let parts: Vec<&str> = [what, who, due]
                .into_iter()
                .map(|part| part.trim())
                .filter(|part| !part.is_empty())
                .collect();
            let message = Message::new("taken-parked").with("what", parts.join(", "));
            (!parts.is_empty()).then(|| texts.say(&message))
        }
        _ => None,
    }
}

/// Words of a source, on their way into a text.
struct Passage {
    heading: Option<String>,
    /// The name of the source, also where it is no heading: it may stand there from an earlier time.
    name: String,
    text: String,
}

impl Passage {
    fn new(source: &Source<'_>, text: String, heading: bool, texts: &Texts) -> Option<Self> {
        let name = source.name(texts);
        (!text.trim().is_empty()).then(|| Self {
            heading: heading.then(|| name.clone()),
            name,
            text,
        })
    }

    fn said(&self) -> String {
        match &self.heading {
            Some(heading) => under(heading, &self.text),
            None => self.text.clone(),
        }
    }
}

fn under(heading: &str, text: &str) -> String {
    let gap = if text.contains('\n') { '\n' } else { ' ' };
    format!("{heading}:{gap}{text}")
}

/// What is there, with the passages below it, each a paragraph of its own. Whole lines that are there already
/// are not added once more.
fn joined(there: &str, passages: &[Passage]) -> String {
    let holds = |text: &str| format!("\n{there}\n").contains(&format!("\n{text}\n"));
    let new = passages
        .iter()
        .filter(|p| !holds(&p.text) && !holds(&under(&p.name, &p.text)))
        .map(Passage::said);
    std::iter::once(there.to_owned())
        .filter(|there| !there.trim().is_empty())
        .chain(new)
        .collect::<Vec<_>>()
        .join("\n\n")
}

fn in_one_line(text: &str) -> String {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// The words of an answer of which the question may be gone: value, explanation, note, dissent, and why it was
/// set aside.
pub fn all_words(question: Option<&Question>, answer: &Answer, texts: &Texts) -> String {
    let value = match question {
        Some(question) => words(question, answer.value.as_ref(), texts.language().code()),
        None => fit::bare_words(answer.value.as_ref()),
    };
    let mut parts = vec![value, answer.explanation.clone()];
    parts.extend(set_aside(&answer.state, texts));
    parts.push(answer.note.clone());
    parts.extend(
        answer
            .dissent
            .iter()
            .map(|d| format!("{}: {}", d.whose(texts), d.text)),
    );
    parts.retain(|part| !part.trim().is_empty());
    parts.join("\n")
}
