//! The editions of the instruments of an assessment: the definitions it keeps, and moving to another edition.

use std::collections::BTreeSet;

use super::{Address, Assessment, Edit, InstrumentRef, Value};
use crate::language::Message;
use crate::questionnaire::{
    AnswerType, ColumnType, Definitions, Instrument, Library, Newer, Question,
};

impl Assessment {
    /// A library in which every instrument of this assessment has the edition that it was made with.
    #[must_use]
    pub fn library(&self, known: &Library) -> Library {
        let former = |id: &str| {
            self.instruments
                .iter()
                .any(|used| used.former && used.id == id)
        };
        let library = known.following(self.editions(), &self.definitions);
        // Its answers are there to look back at: nothing is written in it, whatever edition is shown.
        library.overlooking(former)
    }

    /// Id and digest of each instrument.
    pub fn editions(&self) -> impl Iterator<Item = (&str, &str)> {
        let used = self.instruments.iter();
        used.map(|used| (used.id.as_str(), used.digest.as_str()))
    }

    /// With what it must keep of the definitions of its instruments: for a new assessment.
    #[must_use]
    pub fn keeping(mut self, library: &Library) -> Self {
        for used in &self.instruments {
            let keeps = library.keeps(&used.id);
            if keeps.contains_key(&used.digest) {
                self.definitions.extend(keeps);
            }
        }
        self
    }

    /// The definitions that an instrument of this assessment needs, by digest.
    fn needed(&self) -> BTreeSet<&str> {
        let used: BTreeSet<&str> = self.editions().map(|(_, digest)| digest).collect();
        let bases = used
            .iter()
            .filter_map(|digest| self.definitions.get(*digest)?.base());
        bases.chain(used.iter().copied()).collect()
    }
}

/// The edits that keep these definitions in an assessment: before the instrument that needs them (see
/// [`Library::keeps`]).
pub fn keeping(definitions: Definitions) -> Vec<Edit> {
    definitions
        .into_iter()
        .map(|(digest, to)| Edit::Definition {
            digest,
            to: Some(Box::new(to)),
        })
        .collect()
}

/// An instrument of an assessment that can move to another edition.
#[derive(Debug, Clone)]
pub struct Movable {
    /// The edition that it follows.
    pub follows: &'static Instrument,
    /// The one that it can move to.
    pub newer: Newer,
}

impl Movable {
    /// The sentence for people. `language`: `"nl"` or `"en"`.
    pub fn message(&self, language: &str) -> Message {
        let (follows, newer) = (self.follows, self.newer.instrument);
        let title = follows.short_title.in_language(language);
        if follows.version == newer.version {
            Message::new("edition-newer-text")
                .with("id", &follows.id)
                .with("title", title)
                .with("version", &follows.version)
        } else {
            Message::new("edition-newer")
                .with("id", &follows.id)
                .with("title", title)
                .with("version", &follows.version)
                .with("newer", &newer.version)
        }
    }
}

/// The instruments in use that can move to another edition. `library` is that of the assessment (see
/// [`Assessment::library`]). One whose edition is not to be had is not among them: that is said otherwise.
pub fn movable(assessment: &Assessment, library: &Library) -> Vec<Movable> {
    let used = assessment.instruments_in_use();
    let used = used.filter(|used| library.unfollowed().all(|one| one.id != used.id));
    used.filter_map(|used| {
        let follows = library.get(&used.id).ok()?;
        let newer = library
            .newer(&used.id, &used.digest, &assessment.definitions)
            .ok()??;
        // A file without a digest follows the present edition.
        (newer.instrument.digest != follows.digest).then_some(Movable { follows, newer })
    })
    .collect()
}

/// What moving to another edition does.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// The edits, in order.
    pub edits: Vec<Edit>,
    /// Answers that have no place any more, or not in this form. They stay in the file.
    pub homeless: Vec<Address>,
    /// Answered questions that are asked in other words now.
    pub reworded: Vec<Address>,
    /// Questions that were not asked before, by number.
    pub new: Vec<String>,
}

/// Moves an instrument of the assessment to another edition. `from` is the edition that it follows, if that is
/// known. No answer changes, nor its state.
pub fn moving(assessment: &Assessment, from: Option<&Instrument>, to: &Newer) -> Moved {
    let (instrument, id) = (to.instrument, &to.instrument.id);
    let mut edits: Vec<Edit> = keeping(to.keeps.clone());
    edits.retain(|edit| match edit {
        // One that was changed outside the program is put right.
        Edit::Definition { digest, to } => assessment.definitions.get(digest) != to.as_deref(),
        _ => true,
    });
    let present = assessment.instruments.iter().find(|used| used.id == *id);
    edits.push(Edit::Instrument {
        id: id.clone(),
        to: Some(InstrumentRef {
            id: id.clone(),
            digest: instrument.digest.clone(),
            former: present.is_some_and(|used| used.former),
        }),
        at: None,
    });
    edits.extend(left_over(assessment, &edits));
    let old = |number: &str| from.and_then(|from| from.question(number));
    let (mut homeless, mut reworded) = (Vec::new(), Vec::new());
    for (address, answer) in &assessment.answers {
        if address.instrument != *id {
            continue;
        }
        match instrument.question(&address.question) {
            Some(question)
                if answer
                    .value
                    .as_ref()
                    .is_none_or(|value| fits(value, question)) =>
            {
                if old(&question.number).is_some_and(|old| old.ask.nl != question.ask.nl) {
                    reworded.push(address.clone());
                }
            }
            _ => homeless.push(address.clone()),
        }
    }
    let new = instrument
        .questions()
        .map(|question| question.number.clone());
    let new = new.filter(|number| from.is_some() && old(number).is_none());
    Moved {
        homeless,
        reworded,
        new: new.collect(),
        edits,
    }
}

/// The edits that let go of the definitions that nothing needs once `edits` are made.
fn left_over(assessment: &Assessment, edits: &[Edit]) -> Vec<Edit> {
    let mut after = Assessment::new(
        "",
        assessment.profile.clone(),
        assessment.instruments.clone(),
    );
    after.definitions.clone_from(&assessment.definitions);
    let stamp = super::Stamp::default();
    if edits
        .iter()
        .any(|edit| after.apply(edit.clone(), &stamp).is_err())
    {
        return Vec::new();
    }
    let needed = after.needed();
    let over = after
        .definitions
        .keys()
        .filter(|digest| !needed.contains(digest.as_str()));
    over.map(|digest| Edit::Definition {
        digest: digest.clone(),
        to: None,
    })
    .collect()
}

/// Whether a value can be shown as an answer to the question: the same kind, and options that there are.
fn fits(value: &Value, question: &Question) -> bool {
    let known = |chosen: &[String]| {
        let options = question.answer.options();
        chosen
            .iter()
            .all(|id| options.iter().any(|option| option.id == *id))
    };
    match (value, &question.answer) {
        (Value::Text(_), AnswerType::LongText | AnswerType::ShortText)
        | (Value::Items(_), AnswerType::List { .. })
        | (Value::Date(_), AnswerType::Date)
        | (Value::Person(_), AnswerType::Person) => true,
        (Value::Chosen(chosen), AnswerType::Options { conditions, .. }) => {
            conditions.is_none() && known(chosen)
        }
        (Value::Advice { chosen, .. }, AnswerType::Options { conditions, .. }) => {
            conditions.is_some() && known(chosen)
        }
        (Value::Rows(rows), AnswerType::Table { columns, .. }) => rows.iter().all(|row| {
            row.cells.iter().all(|(id, cell)| {
                let column = columns.iter().find(|column| column.id == *id);
                column.is_some_and(|column| match &column.kind {
                    ColumnType::Choice(options) => {
                        cell.is_empty() || options.iter().any(|option| option.id == *cell)
                    }
                    _ => true,
                })
            })
        }),
        _ => false,
    }
}
