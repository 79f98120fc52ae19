//! How far the assessment covers the fundamental rights impact assessment of AI Act art. 27(1):
//! per letter the questions that cover it, over all instruments in use.
//!
//! Says what is there; whether it is enough is for people.

use crate::assessment::{Address, Answer, Assessment, Outline, State, What};
use crate::language::Message;
use crate::questionnaire::{Cover, Crosswalk, Mark, Text};

/// How far a letter is covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// Every visible question that is officially flagged for it is agreed, or does not apply with a
    /// reason.
    Covered,
    /// Some question for it is answered.
    Partly,
    /// None is.
    Missing,
}

impl Coverage {
    /// The word for it in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::Covered => "covered",
            Self::Partly => "partly",
            Self::Missing => "missing",
        }
    }

    /// The word for it for people.
    pub fn word(self) -> Message {
        Message::new(match self {
            Self::Covered => "fria-covered",
            Self::Partly => "fria-partly",
            Self::Missing => "fria-missing",
        })
    }
}

/// A question that covers a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FriaQuestion {
    /// Where it stands.
    pub address: Address,
    /// Its title.
    pub title: Text,
    /// Whether its number is an official one: others are not shown to people.
    pub numbered: bool,
    /// How sure the crosswalk is.
    pub mark: Mark,
    /// How far its answer is.
    pub state: State,
    /// Whether there is an answer.
    pub answered: bool,
}

impl FriaQuestion {
    /// Whether it needs nothing more: agreed, or not applicable with a reason.
    pub fn is_settled(&self) -> bool {
        match &self.state {
            State::Agreed => true,
            State::NotApplicable { reason } => !reason.trim().is_empty(),
            _ => false,
        }
    }
}

/// A section that covers a letter as a whole, such as the list of action points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FriaSection {
    /// The instrument.
    pub instrument: String,
    /// The section's id.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// How sure the crosswalk is.
    pub mark: Mark,
}

/// One letter of AI Act art. 27(1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FriaLetter {
    /// `'a'` to `'f'`.
    pub letter: char,
    /// How far it is covered.
    pub coverage: Coverage,
    /// The visible questions for it: those that an official form flags or names first.
    pub questions: Vec<FriaQuestion>,
    /// The visible sections that cover it as a whole.
    pub sections: Vec<FriaSection>,
}

impl FriaLetter {
    /// What the letter asks, in our words.
    pub fn title(&self) -> Message {
        Message::new(match self.letter {
            'a' => "fria-title-a",
            'b' => "fria-title-b",
            'c' => "fria-title-c",
            'd' => "fria-title-d",
            'e' => "fria-title-e",
            _ => "fria-title-f",
        })
    }
}

const LETTERS: [char; 6] = ['a', 'b', 'c', 'd', 'e', 'f'];

/// The six letters; none when no instrument in use has a crosswalk to them.
pub fn find(outlines: &[Outline<'_>], assessment: &Assessment) -> Vec<FriaLetter> {
    let mut letters: Vec<FriaLetter> = LETTERS
        .iter()
        .map(|letter| FriaLetter {
            letter: *letter,
            coverage: Coverage::Missing,
            questions: Vec::new(),
            sections: Vec::new(),
        })
        .collect();
    for outline in outlines {
        collect(outline, assessment, &mut letters);
    }
    if letters
        .iter()
        .all(|one| one.questions.is_empty() && one.sections.is_empty())
    {
        return Vec::new();
    }
    for letter in &mut letters {
        letter.questions.sort_by_key(|one| rank(one.mark));
        letter.coverage = coverage(&letter.questions);
    }
    letters
}

fn collect(outline: &Outline<'_>, assessment: &Assessment, letters: &mut [FriaLetter]) {
    for entry in &outline.entries {
        let covers = match entry.what {
            What::Question(question) => &question.covers,
            What::Section(section) => &section.covers,
            What::Notice(_) => continue,
        };
        for letter in letters.iter_mut() {
            let Some(mark) = mark(covers, letter.letter) else {
                continue;
            };
            match entry.what {
                What::Question(question) => {
                    let address = outline.address(entry, question);
                    let answer = assessment.answers.get(&address);
                    letter.questions.push(FriaQuestion {
                        title: question.title.clone(),
                        numbered: question.official,
                        mark,
                        state: answer.map(|a| a.state.clone()).unwrap_or_default(),
                        answered: answer.is_some_and(Answer::is_answered),
                        address,
                    });
                }
                What::Section(section) => letter.sections.push(FriaSection {
                    instrument: outline.instrument.id.clone(),
                    id: section.id.clone(),
                    title: section.title.clone(),
                    mark,
                }),
                What::Notice(_) => {}
            }
        }
    }
}

/// The surest mark with which this letter is covered.
fn mark(covers: &[Cover], letter: char) -> Option<Mark> {
    covers
        .iter()
        .filter(|cover| cover.of == Crosswalk::AiAct27 && cover.letter.chars().eq([letter]))
        .map(|cover| cover.mark)
        .min_by_key(|mark| rank(*mark))
}

fn rank(mark: Mark) -> u8 {
    match mark {
        Mark::Official => 0,
        Mark::Named => 1,
        Mark::Supporting => 2,
        Mark::Ours => 3,
    }
}

fn coverage(questions: &[FriaQuestion]) -> Coverage {
    let mut flagged = questions
        .iter()
        .filter(|one| one.mark == Mark::Official)
        .peekable();
    // Where nothing is officially flagged, our own crosswalk does not make a letter covered.
    if flagged.peek().is_some() && flagged.all(FriaQuestion::is_settled) {
        Coverage::Covered
    } else if questions.iter().any(|one| one.answered) {
        Coverage::Partly
    } else {
        Coverage::Missing
    }
}

#[cfg(test)]
mod tests;
