//! What still stands in the way of signing. Each line leads to its place.

use super::{RightsMatrix, RiskStanding, Stale};
use crate::assessment::{Address, Assessment, Outline, State, Value, question_name};
use crate::language::{Language, Message};
use crate::questionnaire::{Library, NoticeKind, Question};

/// One point that is still open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocker {
    /// What kind.
    pub kind: BlockerKind,
    /// The question it is about, if it is about one.
    pub address: Option<Address>,
    /// The sentence for people.
    pub message: Message,
}

/// The kinds of open point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockerKind {
    /// Profile or team is not complete.
    Header,
    /// A question without an answer.
    Open,
    /// An answer that the team has not agreed on.
    Draft,
    /// A question that is parked.
    Parked,
    /// Not applicable without a reason.
    NoReason,
    /// An answer that leans on one that changed after it.
    Stale,
    /// A residual risk that nobody accepted or rejected.
    UndecidedRisk,
    /// A stop notice is showing.
    Stop,
    /// A choice that needs a reason, without one.
    MissingReason,
    /// Rights that were named, and nobody said whether the impact is realistic.
    UndecidedRight,
    /// Two answers that do not go together.
    Contradiction,
    /// A blocker of a risk profile stands.
    RiskBlocker,
    /// A risk profile has answers, and the team has not given its own judgement.
    NoJudgement,
    /// The team judges otherwise than the figure of a risk profile and does not say why.
    JudgementWithoutReason,
}

impl BlockerKind {
    /// The word for it in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Open => "open",
            Self::Draft => "draft",
            Self::Parked => "parked",
            Self::NoReason => "no_reason",
            Self::Stale => "stale",
            Self::UndecidedRisk => "undecided_risk",
            Self::Stop => "stop",
            Self::MissingReason => "missing_reason",
            Self::UndecidedRight => "undecided_right",
            Self::Contradiction => "contradiction",
            Self::RiskBlocker => "risk_blocker",
            Self::NoJudgement => "no_judgement",
            Self::JudgementWithoutReason => "judgement_without_reason",
        }
    }
}

/// The languages that a blocker can be said in, as [`Message::with_both`] takes them.
const LANGUAGES: [&str; 2] = [Language::Dutch.code(), Language::English.code()];

/// The table of residual risks and its column with the decision, in IAMA 2.0.
const RESIDUAL_RISKS: (&str, &str) = ("5.C", "besluit");

/// Finds all open points, in walking order. `rights` and `risk`: the matrix and the profile of each outline.
pub fn find(
    outlines: &[Outline<'_>],
    assessment: &Assessment,
    library: &Library,
    stale: &[Stale],
    rights: &[RightsMatrix],
    risk: &[Option<RiskStanding>],
) -> Vec<Blocker> {
    let mut found = Vec::new();
    header(assessment, library, &mut found);
    for ((outline, matrix), profile) in outlines.iter().zip(rights).zip(risk) {
        stops(outline, &mut found);
        let of_rights = super::rights::open_points(matrix, outline, assessment);
        for (address, question) in outline.questions() {
            let answer = assessment.answers.get(&address);
            if let Some((kind, id)) = of_state(answer.map_or(&State::Open, |one| &one.state)) {
                let [dutch, english] =
                    LANGUAGES.map(|code| question_name(question, &address, code));
                let message = Message::new(id).with_both("name", dutch, english);
                found.push(Blocker {
                    kind,
                    address: Some(address.clone()),
                    message,
                });
            }
            if let Some(one) = stale.iter().find(|one| one.address == address) {
                found.push(leaning(one, question, library));
            }
            if question.number == RESIDUAL_RISKS.0 {
                let value = answer.and_then(|answer| answer.value.as_ref());
                undecided(&address, value, &mut found);
            }
            let here = |one: &&Blocker| one.address.as_ref() == Some(&address);
            found.extend(of_rights.iter().filter(here).cloned());
        }
        if let Some(profile) = profile {
            super::risk::open_points(outline, profile, &mut found);
        }
    }
    found
}

/// The open point of a stale answer: what it leans on, by number.
fn leaning(stale: &Stale, question: &Question, library: &Library) -> Blocker {
    let [dutch, english] = LANGUAGES.map(|code| question_name(question, &stale.address, code));
    let [dutch_sources, english_sources] = LANGUAGES.map(|code| {
        stale
            .because
            .iter()
            .map(|source| short_name(source, &stale.address.instrument, library, code))
            .collect::<Vec<_>>()
            .join(", ")
    });
    Blocker {
        kind: BlockerKind::Stale,
        address: Some(stale.address.clone()),
        message: Message::new("blocker-stale")
            .with_both("name", dutch, english)
            .with_both("sources", dutch_sources, english_sources),
    }
}

/// The number of an answer as people say it in the instrument `own`: with the instrument when it stands
/// in another one, and with the title in place of the number for our own additions.
pub fn short_name(address: &Address, own: &str, library: &Library, language: &str) -> String {
    let item = address
        .item
        .as_ref()
        .map(|item| format!(" ({item})"))
        .unwrap_or_default();
    let Ok(instrument) = library.get(&address.instrument) else {
        return address.to_string();
    };
    let called = instrument
        .question(&address.question)
        .filter(|question| !question.official)
        .map_or(address.question.as_str(), |question| {
            question.title.in_language(language)
        });
    if address.instrument == own {
        format!("{called}{item}")
    } else {
        format!(
            "{} {called}{item}",
            instrument.short_title.in_language(language)
        )
    }
}

fn of_state(state: &State) -> Option<(BlockerKind, &'static str)> {
    match state {
        State::Open => Some((BlockerKind::Open, "blocker-open")),
        State::Draft => Some((BlockerKind::Draft, "blocker-draft")),
        State::Parked { .. } => Some((BlockerKind::Parked, "blocker-parked")),
        State::NotApplicable { reason } if reason.trim().is_empty() => {
            Some((BlockerKind::NoReason, "blocker-no-reason"))
        }
        State::Agreed | State::NotApplicable { .. } => None,
    }
}

fn header(assessment: &Assessment, library: &Library, found: &mut Vec<Blocker>) {
    let mut add = |message| {
        found.push(Blocker {
            kind: BlockerKind::Header,
            address: None,
            message,
        });
    };
    if assessment.profile.name.trim().is_empty() {
        add(Message::new("blocker-no-name"));
    }
    if assessment.profile.organisation.trim().is_empty() {
        add(Message::new("blocker-no-organisation"));
    }
    for role in required_roles(assessment, library) {
        if !assessment
            .team
            .iter()
            .any(|person| person.roles.contains(&role))
        {
            let [dutch, english] =
                LANGUAGES.map(|code| role_name(assessment, library, &role, code));
            add(Message::new("blocker-role-missing").with_both("role", dutch, english));
        }
    }
    for used in assessment.instruments_in_use() {
        if library.get(&used.id).is_err() {
            add(Message::new("blocker-unknown-instrument").with("id", &used.id));
        }
    }
}

/// The roles that must sign, over all instruments, each once.
pub fn required_roles(assessment: &Assessment, library: &Library) -> Vec<String> {
    let mut roles: Vec<String> = Vec::new();
    for instrument in assessment
        .instruments_in_use()
        .filter_map(|used| library.get(&used.id).ok())
    {
        for role in &instrument.sign_off {
            if !roles.contains(role) {
                roles.push(role.clone());
            }
        }
    }
    roles
}

/// The name of a role in the instruments of the assessment.
fn role_name(assessment: &Assessment, library: &Library, role: &str, language: &str) -> String {
    assessment
        .instruments_in_use()
        .filter_map(|used| library.get(&used.id).ok())
        .find(|instrument| instrument.roles.iter().any(|known| known.id == role))
        .map_or_else(
            || role.to_owned(),
            |instrument| instrument.role_name(role, language).to_owned(),
        )
}

fn stops(outline: &Outline<'_>, found: &mut Vec<Blocker>) {
    let mut last_question = None;
    for entry in &outline.entries {
        match entry.what {
            crate::assessment::What::Question(question) => {
                last_question = Some(outline.address(entry, question));
            }
            crate::assessment::What::Notice(notice) if notice.kind == NoticeKind::Stop => {
                found.push(Blocker {
                    kind: BlockerKind::Stop,
                    address: last_question.clone(),
                    message: Message::new("blocker-stop").with("number", &notice.id),
                });
            }
            _ => {}
        }
    }
}

fn undecided(address: &Address, value: Option<&Value>, found: &mut Vec<Blocker>) {
    let Some(Value::Rows(rows)) = value else {
        return;
    };
    for (index, row) in rows.iter().enumerate() {
        if row
            .cells
            .get(RESIDUAL_RISKS.1)
            .is_none_or(|cell| cell.trim().is_empty())
        {
            found.push(Blocker {
                kind: BlockerKind::UndecidedRisk,
                address: Some(address.clone()),
                message: Message::new("blocker-undecided-risk")
                    .with("row", (index + 1).to_string()),
            });
        }
    }
}
