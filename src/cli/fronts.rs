//! Where the full-screen front starts.

use std::path::Path;

use super::failure::Failure;
use super::{Desk, Exit};
use crate::language::Message;

/// `grondig`: the assessments of this user.
pub fn home(desk: &mut Desk<'_, '_>) -> Result<Exit, Failure> {
    needs_terminal(desk)?;
    start(desk, None)
}

/// `grondig open FILE`.
pub fn open(desk: &mut Desk<'_, '_>, path: &Path) -> Result<Exit, Failure> {
    needs_terminal(desk)?;
    let path = desk.place(path);
    start(desk, Some(&path))
}

fn needs_terminal(desk: &Desk<'_, '_>) -> Result<(), Failure> {
    if desk.around.terminal {
        Ok(())
    } else {
        Err(Failure::wrong_use(Message::new("cli-no-terminal")))
    }
}

/// The one place where the full-screen front is called: with a file, or with the home screen.
fn start(desk: &mut Desk<'_, '_>, path: Option<&Path>) -> Result<Exit, Failure> {
    // A file that cannot be read is said here, in plain sentences, before the screen changes.
    if let Some(path) = path {
        crate::store::load(path, &desk.folders()?)?;
    }
    Err(Failure::wrong_use(Message::new("cli-no-front")))
}
