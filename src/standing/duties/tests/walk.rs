//! Walking every combination of answers to a quick scan.
//!
//! A rule sees of an answer only which of its tests hold. Answers to a question on which the same tests hold are
//! therefore one answer to the rules of a duty: a *class*. Walking the classes of the questions that a duty depends
//! on walks every combination of all answers, and the sizes of the classes add up to their number. Whether a test
//! holds, and whether a rule does, is asked of the conditions themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Visible, holds, rules_of};
use crate::questionnaire::{
    AnswerType, ChoiceStyle, Condition, Duty, Instrument, Lookup, Question, Rule,
};

/// What can be chosen at a question: nothing, an option, or a set of options.
pub type Value = Vec<String>;

/// Every answer to a question. No answer comes first; then, for one option, from mildest to worst.
pub fn values(question: &Question) -> Vec<Value> {
    let options: Vec<String> = options(question);
    if is_several(question) {
        return (0..1_usize << options.len())
            .map(|set| {
                let chosen = |(at, id): (usize, &String)| (set >> at & 1 == 1).then(|| id.clone());
                options.iter().enumerate().filter_map(chosen).collect()
            })
            .collect();
    }
    let one = options.into_iter().map(|id| vec![id]);
    std::iter::once(Vec::new()).chain(one).collect()
}

pub fn options(question: &Question) -> Vec<String> {
    let all = question.answer.options().iter();
    all.map(|option| option.id.clone()).collect()
}

pub fn is_several(question: &Question) -> bool {
    matches!(
        question.answer,
        AnswerType::Options {
            style: ChoiceStyle::Several,
            ..
        }
    )
}

/// How many combinations of answers there are.
pub fn combinations(instrument: &Instrument) -> u64 {
    instrument
        .questions()
        .map(|q| values(q).len() as u64)
        .product()
}

/// Steps to a worse answer: to the next option; with several options, one more of them. From no answer to any is
/// such a step too.
pub fn worse(question: &Question) -> Vec<(Value, Value)> {
    let all = values(question);
    if !is_several(question) {
        return all
            .windows(2)
            .map(|two| (two[0].clone(), two[1].clone()))
            .collect();
    }
    let options = options(question);
    let mut steps = Vec::new();
    for from in &all {
        for added in options.iter().filter(|option| !from.contains(option)) {
            let to = options.iter().filter(|o| from.contains(o) || *o == added);
            steps.push((from.clone(), to.cloned().collect()));
        }
    }
    steps
}

/// Answers given, by question; questions that they hide count as unanswered.
pub struct Given<'a> {
    instrument: &'a Instrument,
    answers: BTreeMap<&'a str, &'a Value>,
}

impl Given<'_> {
    /// Asks something of the answers as the rules see them.
    fn ask<T>(&self, question: impl Fn(&dyn Lookup) -> T) -> T {
        let hidden = self.instrument.questions().filter(|q| {
            let shown = q.show_when.as_ref();
            shown.is_some_and(|condition| !condition.holds(self))
        });
        question(&Visible {
            instrument: &self.instrument.id,
            answers: self,
            hidden: hidden.map(|q| q.number.as_str()).collect(),
        })
    }
}

impl Lookup for Given<'_> {
    fn chosen(&self, question: &str) -> Vec<String> {
        self.answers
            .get(question)
            .map(|value| (*value).clone())
            .unwrap_or_default()
    }
    fn answered(&self, question: &str) -> bool {
        self.answers
            .get(question)
            .is_some_and(|value| !value.is_empty())
    }
    fn cells(&self, _: &str, _: &str) -> Vec<String> {
        Vec::new()
    }
}

/// A question as the rules of one duty see it.
struct Seen<'a> {
    question: &'a Question,
    /// Per answer the number of its class.
    class_of: BTreeMap<Value, usize>,
    /// One answer per class.
    example: Vec<Value>,
    /// How many answers are in each class.
    size: Vec<u64>,
}

impl<'a> Seen<'a> {
    fn new(instrument: &Instrument, question: &'a Question, tests: &[&Condition]) -> Self {
        let mut seen = Self {
            question,
            class_of: BTreeMap::new(),
            example: Vec::new(),
            size: Vec::new(),
        };
        let mut classes: BTreeMap<Vec<bool>, usize> = BTreeMap::new();
        for value in values(question) {
            let alone = Given {
                instrument,
                answers: [(question.number.as_str(), &value)].into(),
            };
            let signature = tests.iter().map(|test| test.holds(&alone)).collect();
            let next = classes.len();
            let class = *classes.entry(signature).or_insert(next);
            if class == next {
                seen.example.push(value.clone());
                seen.size.push(0);
            }
            seen.size[class] += 1;
            seen.class_of.insert(value, class);
        }
        seen
    }
}

/// A duty walked: its level and the rules that hold, for every combination of classes.
pub struct Walked<'a> {
    pub duty: &'a Duty,
    seen: Vec<Seen<'a>>,
    /// The level per combination, 1 for the lowest, 0 for none.
    levels: Vec<usize>,
    /// Combinations of all questions that the walk stands for.
    pub stands_for: u64,
    /// The rules that held somewhere, as places in `instrument.rules`.
    pub fired: BTreeSet<usize>,
}

impl<'a> Walked<'a> {
    pub fn new(instrument: &'a Instrument, duty: &'a Duty) -> Self {
        let rules: Vec<(usize, &Rule)> = rules_of(instrument, duty).collect();
        let tests = tests_of(
            instrument,
            rules.iter().filter_map(|(_, rule)| rule.when.as_ref()),
        );
        let seen: Vec<Seen<'a>> = instrument
            .questions()
            .filter_map(|question| {
                let tests = tests.get(question.number.as_str())?;
                Some(Seen::new(instrument, question, tests))
            })
            .collect();
        let others = instrument
            .questions()
            .filter(|question| !tests.contains_key(question.number.as_str()))
            .map(|question| values(question).len() as u64)
            .product::<u64>();
        let mut walked = Self {
            duty,
            seen,
            levels: Vec::new(),
            stands_for: 0,
            fired: BTreeSet::new(),
        };
        walked.walk(instrument, &rules, others);
        walked
    }

    fn walk(&mut self, instrument: &Instrument, rules: &[(usize, &Rule)], others: u64) {
        let mut at = vec![0; self.seen.len()];
        loop {
            let given = self.given(instrument, &at);
            let held: Vec<&(usize, &Rule)> = given.ask(|answers| {
                rules
                    .iter()
                    .filter(|(_, rule)| holds(rule, answers))
                    .collect()
            });
            let level = held.iter().map(|(rank, _)| rank + 1).max().unwrap_or(0);
            let place = |rule: &Rule| instrument.rules.iter().position(|r| std::ptr::eq(r, rule));
            let fired: Vec<usize> = held.iter().filter_map(|(_, rule)| place(rule)).collect();
            self.fired.extend(fired);
            self.levels.push(level);
            let sizes = self
                .seen
                .iter()
                .zip(&at)
                .map(|(seen, class)| seen.size[*class]);
            self.stands_for += sizes.product::<u64>() * others;
            if !self.step(&mut at) {
                return;
            }
        }
    }

    /// To the next combination; the first question turns fastest. False when all have been.
    fn step(&self, at: &mut [usize]) -> bool {
        for (class, seen) in at.iter_mut().zip(&self.seen) {
            *class += 1;
            if *class < seen.example.len() {
                return true;
            }
            *class = 0;
        }
        false
    }

    fn given<'b>(&'b self, instrument: &'b Instrument, at: &[usize]) -> Given<'b> {
        let one = |(seen, class): (&'b Seen<'a>, &usize)| {
            (seen.question.number.as_str(), &seen.example[*class])
        };
        Given {
            instrument,
            answers: self.seen.iter().zip(at).map(one).collect(),
        }
    }

    /// The levels that occur; 0 for none.
    pub fn reached(&self) -> BTreeSet<usize> {
        self.levels.iter().copied().collect()
    }

    /// The level for a whole set of answers, found in the walk.
    pub fn level(&self, answers: &BTreeMap<String, Value>) -> usize {
        let mut place = 0;
        let mut stride = 1;
        for seen in &self.seen {
            place += stride * seen.class_of[&answers[&seen.question.number]];
            stride *= seen.example.len();
        }
        self.levels[place]
    }

    /// The first combination in which this step of one answer lowers the level, as pairs of question and answer;
    /// `None` when it never does.
    pub fn lowered_by(&self, question: &Question, step: &(Value, Value)) -> Option<String> {
        let which = self
            .seen
            .iter()
            .position(|seen| seen.question.number == question.number)?;
        let seen = &self.seen[which];
        let (from, to) = (seen.class_of[&step.0], seen.class_of[&step.1]);
        if from == to {
            return None;
        }
        let stride: usize = self.seen[..which]
            .iter()
            .map(|seen| seen.example.len())
            .product();
        let mut at = vec![0; self.seen.len()];
        for place in 0..self.levels.len() {
            if at[which] == from
                && self.levels[place + to * stride - from * stride] < self.levels[place]
            {
                let examples = self.seen.iter().zip(&at).map(|(seen, class)| {
                    format!("{} {:?}", seen.question.number, seen.example[*class])
                });
                return Some(examples.collect::<Vec<_>>().join(", "));
            }
            self.step(&mut at);
        }
        None
    }

    /// Steps that are the same to this duty need to be tried once.
    pub fn distinct(&self, question: &Question, steps: Vec<(Value, Value)>) -> Vec<(Value, Value)> {
        let Some(seen) = self
            .seen
            .iter()
            .find(|seen| seen.question.number == question.number)
        else {
            return Vec::new();
        };
        let mut done = BTreeSet::new();
        let class = |value: &Value| seen.class_of[value];
        steps
            .into_iter()
            .filter(|(from, to)| done.insert((class(from), class(to))))
            .collect()
    }
}

/// The tests that the conditions make, per question, with those that decide whether such a question is shown.
fn tests_of<'a>(
    instrument: &'a Instrument,
    conditions: impl Iterator<Item = &'a Condition>,
) -> BTreeMap<&'a str, Vec<&'a Condition>> {
    let mut open: Vec<&Condition> = conditions.collect();
    let mut found: BTreeMap<&str, Vec<&Condition>> = BTreeMap::new();
    while let Some(condition) = open.pop() {
        match condition {
            Condition::All(inner) | Condition::Any(inner) => open.extend(inner),
            Condition::Not(inner) => open.push(inner),
            Condition::Test { question, .. } => {
                let tests = found.entry(question).or_default();
                if !tests.contains(&condition) {
                    tests.push(condition);
                    open.extend(
                        instrument
                            .question(question)
                            .and_then(|q| q.show_when.as_ref()),
                    );
                }
            }
        }
    }
    found
}
