//! Search, palette and go to number: type a few letters, choose what comes up.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::command::{self, CommandId, Context};
use super::model::{Model, Open, RecordKind, Screen};
use crate::assessment::{Address, What, words};
use crate::questionnaire::glossary::{self, Term};
use crate::text::{Editor, fold};

/// The finder over the screen.
#[derive(Debug)]
pub struct Finder {
    /// What it looks through.
    pub mode: FinderMode,
    /// What was typed.
    pub query: Box<Editor>,
    /// What came up, best first.
    pub hits: Vec<Hit>,
    /// The selected one.
    pub selected: usize,
}

/// What a finder looks through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FinderMode {
    /// Commands, questions, sections, people, action points: the palette.
    Everything,
    /// The words of questions and answers.
    Texts,
    /// Numbers of questions.
    Number,
    /// The terms of the glossary.
    Terms,
}

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What it is called.
    pub label: String,
    /// A word or passage beside it: the key of a command, the words around a find.
    pub detail: String,
    /// Where it leads.
    pub target: Target,
}

/// Where a hit leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A command.
    Command(CommandId),
    /// A question: outline and address.
    Question(usize, Address),
    /// An entry of an outline that is no question.
    Entry(usize, usize),
    /// A term of the glossary.
    Term(&'static Term),
    /// A record in its list.
    Record(RecordKind, usize),
}

/// At most this many hits are kept: more than anyone scrolls through.
const MOST: usize = 200;

impl Finder {
    /// An empty finder with its first hits.
    pub fn new(mode: FinderMode, model: &Model, context: Context) -> Self {
        let mut finder = Self {
            mode,
            query: Box::new(Editor::new("")),
            hits: Vec::new(),
            selected: 0,
        };
        finder.find(model, context);
        finder
    }

    /// Looks again for what is typed now.
    pub fn find(&mut self, model: &Model, context: Context) {
        let query = self.query.text();
        self.selected = 0;
        self.hits = match self.mode {
            FinderMode::Everything => ranked(everything(model, context), &query),
            FinderMode::Terms => by_term(model, &query),
            FinderMode::Number => by_number(model, &query),
            FinderMode::Texts => in_texts(model, &query),
        };
        self.hits.truncate(MOST);
    }
}

/// Ranks by fuzzy match on label and detail; keeps the order where nothing is typed.
fn ranked(hits: Vec<Hit>, query: &str) -> Vec<Hit> {
    if query.trim().is_empty() {
        return hits;
    }
    let pattern = Pattern::parse(query, CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut scored: Vec<(u32, Hit)> = hits
        .into_iter()
        .filter_map(|hit| {
            let score = pattern.score(Utf32Str::new(&hit.label, &mut buffer), &mut matcher)?;
            Some((score, hit))
        })
        .collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    scored.into_iter().map(|(_, hit)| hit).collect()
}

fn everything(model: &Model, context: Context) -> Vec<Hit> {
    let mut hits: Vec<Hit> = command::in_context(context)
        .filter(|command| command.in_palette && model.offers(command.id))
        .map(|command| Hit {
            label: command.label(&model.texts),
            detail: model.keymap.keys_in(command, context, &model.texts),
            target: Target::Command(command.id),
        })
        .collect();
    if let Some(open) = &model.open {
        hits.extend(entries(open, model.language()));
        let mut records = |kind, labels: Vec<String>, detail: String| {
            hits.extend(labels.into_iter().enumerate().map(|(index, label)| Hit {
                label,
                detail: detail.clone(),
                target: Target::Record(kind, index),
            }));
        };
        let people = open
            .assessment
            .team
            .iter()
            .map(|p| format!("{}, {}", p.name, p.function));
        records(
            RecordKind::People,
            people.collect(),
            model.texts.get("screen-team"),
        );
        let points = open
            .assessment
            .action_points
            .iter()
            .map(|point| point.text.clone());
        records(
            RecordKind::ActionPoints,
            points.collect(),
            model.texts.get("screen-action-points"),
        );
    }
    hits.extend(terms(model, &model.texts.get("term-kind")));
    hits
}

/// The terms of the glossary by name, all with this detail.
fn terms(model: &Model, detail: &str) -> Vec<Hit> {
    let language = model.language();
    let hit = |term: &'static Term| Hit {
        label: term.name.in_language(language).to_owned(),
        detail: detail.to_owned(),
        target: Target::Term(term),
    };
    glossary::all(language).into_iter().map(hit).collect()
}

/// The terms that match by name, or else by another form; those of the question at hand first.
fn by_term(model: &Model, query: &str) -> Vec<Hit> {
    let language = model.language();
    let here = match &model.open {
        Some(open) if matches!(model.screen, Screen::Walk) => open.terms(language),
        _ => Vec::new(),
    };
    let mut hits = ranked(terms(model, ""), query);
    let also = glossary::find(query, language);
    let missing = |hit: &Hit| matches!(hit.target, Target::Term(term) if also.contains(&term));
    if !query.trim().is_empty() {
        let more: Vec<Hit> = terms(model, "").into_iter().filter(missing).collect();
        hits.retain(|hit| !more.contains(hit));
        hits.splice(0..0, more);
    }
    let place = |hit: &Hit| {
        let Target::Term(term) = hit.target else {
            return usize::MAX;
        };
        here.iter()
            .position(|one| *one == term)
            .unwrap_or(usize::MAX)
    };
    hits.sort_by_key(place);
    let words = model.texts.get("term-here");
    for hit in &mut hits {
        if place(hit) != usize::MAX {
            hit.detail.clone_from(&words);
        }
    }
    hits
}

fn entries(open: &Open, language: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (index, outline) in open.outlines.iter().enumerate() {
        let of = of_which(open, index, language);
        for (at, entry) in outline.entries.iter().enumerate() {
            match entry.what {
                What::Question(question) => {
                    let address = outline.address(entry, question);
                    hits.push(Hit {
                        label: numbered(
                            question.official,
                            &address.number(),
                            question.title.in_language(language),
                        ) + &of,
                        detail: String::new(),
                        target: Target::Question(index, address),
                    });
                }
                What::Section(section) => hits.push(Hit {
                    label: numbered(
                        section.official,
                        &section.id,
                        section.title.in_language(language),
                    ) + &of,
                    detail: String::new(),
                    target: Target::Entry(index, at),
                }),
                What::Notice(_) => {}
            }
        }
    }
    hits
}

/// With several instruments, which one a question or section is of; it follows the title.
fn of_which(open: &Open, index: usize, language: &str) -> String {
    match open.outlines.get(index) {
        Some(outline) if open.outlines.len() > 1 => {
            let short = outline.instrument.short_title.in_language(language);
            format!(" ({short})")
        }
        _ => String::new(),
    }
}

/// A title with its number; our own additions have ids for the file, not for people.
fn numbered(official: bool, number: &str, title: &str) -> String {
    if official {
        format!("{number} {title}")
    } else {
        title.to_owned()
    }
}

/// Questions whose number begins with what is typed; dots may be left out, letters may be small.
fn by_number(model: &Model, query: &str) -> Vec<Hit> {
    let squeeze = |text: &str| -> String {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_uppercase)
            .collect()
    };
    let wanted = squeeze(query);
    let Some(open) = &model.open else {
        return Vec::new();
    };
    let mut hits: Vec<Hit> = entries(open, model.language())
        .into_iter()
        .filter(|hit| match &hit.target {
            Target::Question(_, address) => squeeze(&address.number()).starts_with(&wanted),
            _ => wanted.is_empty(),
        })
        .collect();
    // `1.1` typed with its dots means 1.1.x before 11.x; and the instrument at hand comes first.
    hits.sort_by_key(|hit| {
        let here = match hit.target {
            Target::Question(index, _) | Target::Entry(index, _) => index == open.walk.outline,
            _ => true,
        };
        let begins = hit
            .label
            .to_uppercase()
            .starts_with(&query.trim().to_uppercase());
        (!here, !begins)
    });
    hits
}

/// Questions and answers that hold all the words typed, letters folded.
fn in_texts(model: &Model, query: &str) -> Vec<Hit> {
    let wanted: Vec<String> = fold(query).split_whitespace().map(str::to_owned).collect();
    let (Some(open), false) = (&model.open, wanted.is_empty()) else {
        return Vec::new();
    };
    let language = model.language();
    let mut hits = Vec::new();
    for (index, outline) in open.outlines.iter().enumerate() {
        let of = of_which(open, index, language);
        for (address, question) in outline.questions() {
            let answer = open.assessment.answer(&address);
            let mut passages = vec![words(question, answer.value.as_ref(), language)];
            passages.push(answer.explanation.clone());
            passages.push(answer.note.clone());
            let dissent = answer.dissent.iter();
            passages
                .extend(dissent.map(|one| format!("{}: {}", one.whose(&model.texts), one.text)));
            passages.push(question.ask.in_language(language).to_owned());
            passages.push(question.title.in_language(language).to_owned());
            let folded: Vec<String> = passages.iter().map(|passage| fold(passage)).collect();
            let found = |word: &String| folded.iter().position(|passage| passage.contains(word));
            if !wanted.iter().all(|word| found(word).is_some()) {
                continue;
            }
            let passage = found(&wanted[0]).map(|index| &passages[index]);
            hits.push(Hit {
                label: numbered(
                    question.official,
                    &address.number(),
                    question.title.in_language(language),
                ) + &of,
                detail: passage
                    .map(|passage| around(passage, &wanted[0]))
                    .unwrap_or_default(),
                target: Target::Question(index, address),
            });
        }
    }
    hits
}

/// The words around a find, on one line.
fn around(passage: &str, word: &str) -> String {
    let line = passage
        .lines()
        .find(|line| fold(line).contains(word))
        .unwrap_or_default();
    let position = fold(line).find(word).unwrap_or(0);
    let skip = fold(line)[..position].chars().count().saturating_sub(30);
    let tail: String = line.chars().skip(skip).take(110).collect();
    if skip > 0 { format!("…{tail}") } else { tail }
}
