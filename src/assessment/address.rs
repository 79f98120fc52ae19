//! The address of an answer: `iama-2.0/1.1.1`, or `iama-2.0/4.3.1@A4` inside a repeat.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::language::Message;

/// Where an answer belongs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Address {
    /// The instrument's id.
    pub instrument: String,
    /// The question's number.
    pub question: String,
    /// The item of a repeating section.
    pub item: Option<String>,
}

/// Something is not an address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an address: {0}")]
pub struct AddressError(pub String);

impl AddressError {
    /// The sentence for people.
    pub fn message(&self) -> Message {
        Message::new("address-invalid").with("text", &self.0)
    }
}

impl Address {
    /// The number of the question as people say it: `4.3.1 (A4)` inside a repeat.
    pub fn number(&self) -> String {
        match &self.item {
            Some(item) => format!("{} ({item})", self.question),
            None => self.question.clone(),
        }
    }

    /// An address outside a repeat, or inside one when `item` is given.
    pub fn new(
        instrument: impl Into<String>,
        question: impl Into<String>,
        item: Option<&str>,
    ) -> Self {
        Self {
            instrument: instrument.into(),
            question: question.into(),
            item: item.map(str::to_owned),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.instrument, self.question)?;
        match &self.item {
            Some(item) => write!(f, "@{item}"),
            None => Ok(()),
        }
    }
}

impl FromStr for Address {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let wrong = || AddressError(text.to_owned());
        let (instrument, rest) = text.split_once('/').ok_or_else(wrong)?;
        let (question, item) = match rest.split_once('@') {
            Some((question, item)) => (question, Some(item)),
            None => (rest, None),
        };
        let fine = |part: &str| {
            !part.is_empty()
                && part
                    .chars()
                    .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'))
        };
        if fine(instrument) && fine(question) && item.is_none_or(fine) {
            Ok(Self::new(instrument, question, item))
        } else {
            Err(wrong())
        }
    }
}

impl TryFrom<String> for Address {
    type Error = AddressError;
    fn try_from(text: String) -> Result<Self, AddressError> {
        text.parse()
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_as_it_prints() {
        for text in [
            "iama-2.0/1.1.1",
            "iama-2.0/4.3.1@A4",
            "iama-2.0/2.2A.1@2",
            "x/4.poort",
        ] {
            assert_eq!(text.parse::<Address>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in ["", "iama", "iama/", "/1", "a/b@", "a/b c", "a/b@c/d"] {
            assert!(text.parse::<Address>().is_err(), "{text}");
        }
    }
}
