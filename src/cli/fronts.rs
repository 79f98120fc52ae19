//! Where the full-screen front starts.

use std::path::Path;

use super::failure::Failure;
use super::{Desk, Exit};
use crate::language::{Message, Texts};
use crate::outside::OpenError;
use crate::questionnaire::Library;
use crate::tui::{self, RunError, Setup, Signs, Theme};

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
    if !desk.around.terminal {
        return Err(Failure::wrong_use(Message::new("cli-no-terminal")));
    }
    // It takes no cursor movements: the screen would come out as rubbish.
    if (desk.around.variable)("TERM").is_some_and(|term| term == "dumb") {
        return Err(Failure::wrong_use(Message::new("cli-dumb-terminal")));
    }
    Ok(())
}

/// The one place where the full-screen front is called: with a file, or with the home screen.
fn start(desk: &mut Desk<'_, '_>, path: Option<&Path>) -> Result<Exit, Failure> {
    // The model borrows from the instruments until the process ends.
    let library: &'static Library = Box::leak(Box::new(std::mem::take(&mut desk.library)));
    let set = |name: &str| {
        (desk.around.variable)(name)
            .filter(|value| !value.is_empty())
            .map(|v| v.to_string_lossy().into_owned())
    };
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set);
    let plain = locale.is_some_and(|locale| !locale.to_ascii_lowercase().contains("utf"));
    let signs = if plain { Signs::ASCII } else { Signs::UNICODE };
    // https://no-color.org: any value but an empty one.
    let theme = if set("NO_COLOR").is_some() {
        Theme::none(signs)
    } else {
        Theme::terminal(signs)
    };
    let setup = Setup {
        library,
        own_notes: std::mem::take(&mut desk.own_notes),
        texts: Texts::new(desk.texts.language()),
        folders: desk.folders()?,
        path: path.map(Path::to_owned),
        theme,
    };
    match tui::run(setup) {
        Ok(code) => Ok(Exit::Other(code)),
        Err(RunError::Store(error) | RunError::Open(OpenError::Store(error))) => Err(error.into()),
        Err(error) => Err(Failure::disk(error.message())),
    }
}
