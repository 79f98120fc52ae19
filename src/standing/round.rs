//! Where the signing is.

use crate::assessment::Assessment;

/// The standing of the last round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundStanding {
    /// No round was opened yet.
    None,
    /// A round is open: this many of that many have signed.
    Open {
        /// The round's version.
        version: u32,
        /// Signatures given.
        signed: usize,
        /// Signatures needed.
        required: usize,
    },
    /// Everybody signed, and the content is what they signed.
    Complete {
        /// The round's version.
        version: u32,
    },
    /// The content changed after the round was opened.
    Stale {
        /// The round's version.
        version: u32,
    },
}

impl RoundStanding {
    /// The word for it in data.
    pub fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Open { .. } => "open",
            Self::Complete { .. } => "complete",
            Self::Stale { .. } => "stale",
        }
    }

    /// Whether the report may go without the word CONCEPT.
    pub fn is_complete(self) -> bool {
        matches!(self, Self::Complete { .. })
    }
}

/// The standing of the last round, given the digest of the present content.
pub fn standing(assessment: &Assessment, digest: &str) -> RoundStanding {
    let Some(round) = assessment.round() else {
        return RoundStanding::None;
    };
    let version = round.version;
    if round.digest != digest {
        RoundStanding::Stale { version }
    } else if round.is_complete() {
        RoundStanding::Complete { version }
    } else {
        let signed = round
            .required
            .iter()
            .filter(|role| round.signature(role).is_some())
            .count();
        RoundStanding::Open {
            version,
            signed,
            required: round.required.len(),
        }
    }
}
