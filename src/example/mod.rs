//! The worked example: the assessment of a municipality that does not exist.
//!
//! Owns the way from the story (`examples/vroegsignalering.yaml`: who, when, what) to an assessment,
//! made as people make one: edit after edit in the order of time, then a round and its signatures.
//! The same story always gives the same assessment, so that `exports/` can be compared byte for byte.
//! Called by the fronts; knows no file and no clock.

mod committee;
mod room;
mod story;

use crate::assessment::{
    ActionPoint, Address, AddressError, Assessment, Edit, EditError, InstrumentRef, Person, Stamp,
};
use crate::language::{Message, Texts};
use crate::questionnaire::{Library, QuestionnaireError};
use crate::signing::{self, SigningError};

use self::story::{Story, StoryAnswer, StoryRound};

/// The file name that the example goes by, without an ending.
pub const NAME: &str = "vroegsignalering";

const VROEGSIGNALERING: &str = include_str!("../../examples/vroegsignalering.yaml");

/// Why there is no example. A test keeps all of these from happening to the one that is shipped.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExampleError {
    /// The story cannot be read.
    #[error("the story: {0}")]
    Story(String),
    /// It names an instrument that is not known.
    #[error(transparent)]
    Questionnaire(#[from] QuestionnaireError),
    /// It answers at something that is no address.
    #[error(transparent)]
    Address(#[from] AddressError),
    /// It takes over an answer that had not been given yet.
    #[error("{0} takes over an answer that is not there")]
    Origin(Address),
    /// A change was refused.
    #[error(transparent)]
    Edit(#[from] EditError),
    /// A signature was refused.
    #[error(transparent)]
    Signing(#[from] SigningError),
}

impl ExampleError {
    /// The sentence for people.
    pub fn message(&self) -> Message {
        match self {
            Self::Story(reason) => Message::new("cli-example-broken").with("reason", reason),
            Self::Origin(_) => Message::new("cli-example-broken").with("reason", self.to_string()),
            Self::Questionnaire(error) => error.message(),
            Self::Address(error) => error.message(),
            Self::Edit(error) => error.message(),
            Self::Signing(error) => error.message(),
        }
    }
}

/// The assessment of an early-warning model for debts with quick scan, IAMA and non-discrimination, signed by
/// four people.
///
/// # Errors
/// When the story does not fit the instruments of `library`.
pub fn vroegsignalering(library: &Library, texts: &Texts) -> Result<Assessment, ExampleError> {
    build(VROEGSIGNALERING, library, texts)
}

fn build(text: &str, library: &Library, texts: &Texts) -> Result<Assessment, ExampleError> {
    let mut story = Story::read(text)?;
    let round = story.round.take();
    let mut assessment = begin(&story, library)?;
    for (mut edit, stamp) in in_order(story)? {
        date_origins(&mut edit, &assessment)?;
        committee::read_what_is_there(&mut edit, &assessment, library)?;
        assessment.apply(edit, &stamp)?;
    }
    if let Some(round) = round {
        sign(&mut assessment, library, texts, round)?;
    }
    Ok(assessment)
}

fn begin(story: &Story, library: &Library) -> Result<Assessment, ExampleError> {
    let instruments = story
        .instruments
        .iter()
        .map(|id| {
            let digest = library.get(id)?.digest.clone();
            Ok(InstrumentRef::new(id.clone(), digest))
        })
        .collect::<Result<_, QuestionnaireError>>()?;
    Ok(Assessment::new(
        story.id.clone(),
        story.profile.clone(),
        instruments,
    ))
}

/// All edits of the story with their stamps, in the order of time. What has no time of its own is
/// entered with what came before it.
fn in_order(story: Story) -> Result<Vec<(Edit, Stamp)>, ExampleError> {
    let answers: Vec<(String, StoryAnswer)> =
        story.answers.into_iter().flat_map(versions).collect();
    let typist = answers.iter().find_map(|(_, answer)| answer.by.clone());
    let start = answers
        .iter()
        .find_map(|(_, answer)| answer.at.clone())
        .unwrap_or_default();
    let stamp = |at: &str, by: Option<&String>| Stamp {
        at: at.to_owned(),
        by: by.or(typist.as_ref()).cloned(),
        ..Stamp::default()
    };
    let mut edits: Vec<(Edit, Stamp)> = Vec::new();
    edits.extend(
        story
            .team
            .into_iter()
            .map(|person| (person_edit(person), stamp(&start, None))),
    );
    let mut logs = story.session_log;
    for session in story.sessions {
        let log = logs.iter().position(|log| log.session == session.id);
        let log = log.map(|index| logs.remove(index));
        edits.extend(room::held(session, log, typist.as_ref()));
    }
    if let Some(log) = logs.first() {
        let nowhere = format!("a log of a session that is not there: {}", log.session);
        return Err(ExampleError::Story(nowhere));
    }
    edits.extend(committee::round(
        story.committees,
        story.readings,
        story.remarks,
        story.reviews,
    ));
    let mut last = (start, None);
    for (address, mut answer) in answers {
        if let Some(at) = answer.at.take() {
            last.0 = at;
        }
        if let Some(by) = answer.by.take() {
            last.1 = Some(by);
        }
        let address: Address = address.parse()?;
        let edit = Edit::Answer {
            address,
            to: Some(Box::new(answer.into())),
        };
        edits.push((edit, stamp(&last.0, last.1.as_ref())));
    }
    for point in story.action_points {
        let at = promised_at(&edits, &point).unwrap_or_else(|| last.0.clone());
        edits.push((point_edit(point), stamp(&at, None)));
    }
    edits.push((Edit::ReviewDate(story.review_date), stamp(&last.0, None)));
    // RFC 3339 in UTC sorts as text; a stable sort keeps the order of the story within one moment.
    edits.sort_by(|(_, a), (_, b)| a.at.cmp(&b.at));
    Ok(room::logged(edits))
}

/// An answer that was written more than once: every version of it, in the order of time.
fn versions((address, mut answer): (String, StoryAnswer)) -> Vec<(String, StoryAnswer)> {
    let mut all = std::mem::take(&mut answer.earlier);
    all.push(answer);
    all.into_iter()
        .map(|version| (address.clone(), version))
        .collect()
}

/// Says of every origin when that answer had last changed, as taking over does.
fn date_origins(edit: &mut Edit, assessment: &Assessment) -> Result<(), ExampleError> {
    let Edit::Answer {
        address,
        to: Some(answer),
    } = edit
    else {
        return Ok(());
    };
    for origin in &mut answer.origins {
        let source = assessment.answers.get(&origin.address);
        let source = source.ok_or_else(|| ExampleError::Origin(address.clone()))?;
        origin.at.clone_from(&source.at);
    }
    Ok(())
}

/// When an action point was promised: with the verdict of which it is a condition, or when its question was last
/// answered.
fn promised_at(edits: &[(Edit, Stamp)], point: &ActionPoint) -> Option<String> {
    edits.iter().rev().find_map(|(edit, stamp)| {
        let promised = match edit {
            Edit::Review { id, .. } => Some(id) == point.review.as_ref(),
            Edit::Answer { address, .. } => {
                point.review.is_none() && Some(address) == point.origin.as_ref()
            }
            _ => false,
        };
        promised.then(|| stamp.at.clone())
    })
}

fn person_edit(person: Person) -> Edit {
    Edit::Person {
        id: person.id.clone(),
        to: Some(person),
        at: None,
    }
}

fn point_edit(point: ActionPoint) -> Edit {
    Edit::ActionPoint {
        id: point.id.clone(),
        to: Some(point),
        at: None,
    }
}

fn sign(
    assessment: &mut Assessment,
    library: &Library,
    texts: &Texts,
    round: StoryRound,
) -> Result<(), ExampleError> {
    let stamp = Stamp {
        at: round.opened_at,
        by: None,
        ..Stamp::default()
    };
    let edit = signing::open_round(assessment, library, texts, &round.reason, &stamp.at)?;
    assessment.apply(edit, &stamp)?;
    for signature in round.signatures {
        let signer = Stamp {
            at: stamp.at.clone(),
            by: Some(signature.name.clone()),
            ..Stamp::default()
        };
        let edit = signing::sign(assessment, signature.into())?;
        assessment.apply(edit, &signer)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
