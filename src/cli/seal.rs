//! `grondig seal`: a digital signature in a field of a report.

use clap::ArgMatches;

use super::failure::Failure;
use super::{Desk, Exit};

#[cfg(feature = "seal")]
mod sealing;

/// Seals a report into another file.
#[cfg(feature = "seal")]
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    sealing::run(desk, given)
}

/// Says that this build cannot seal.
#[cfg(not(feature = "seal"))]
pub fn run(_: &mut Desk<'_, '_>, _: &ArgMatches) -> Result<Exit, Failure> {
    let message = crate::language::Message::new("seal-not-in-build");
    Err(Failure::wrong_use(message))
}
