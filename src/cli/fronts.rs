//! Where the fronts start: on the full screen, or line by line.

use std::io::BufReader;
use std::path::Path;

use super::failure::Failure;
use super::{Desk, Exit};
use crate::language::{Message, Texts};
use crate::outside::OpenError;
use crate::plain;
use crate::questionnaire::Library;
use crate::tui::{self, RunError, Setup, Signs, Theme};

/// `grondig`: the assessments of this user.
pub fn home(desk: &mut Desk<'_, '_>) -> Result<Exit, Failure> {
    begin(desk, None)
}

/// `grondig open FILE`.
pub fn open(desk: &mut Desk<'_, '_>, path: &Path) -> Result<Exit, Failure> {
    let path = desk.place(path);
    begin(desk, Some(&path))
}

fn begin(desk: &mut Desk<'_, '_>, path: Option<&Path>) -> Result<Exit, Failure> {
    if is_plain(desk) {
        line_by_line(desk, path)
    } else if desk.around.terminal {
        start(desk, path)
    } else {
        Err(Failure::wrong_use(Message::new("cli-no-terminal")))
    }
}

/// Whether it goes line by line: because that was asked, or because the terminal can do nothing else.
pub fn is_plain(desk: &Desk<'_, '_>) -> bool {
    let set = |name: &str| (desk.around.variable)(name).filter(|value| !value.is_empty());
    // A terminal without cursor movements: the screen would come out as rubbish.
    let dumb = desk.around.terminal && set("TERM").is_some_and(|term| term == "dumb");
    desk.plain || dumb || set("GRONDIG_PLAIN").is_some_and(|value| value != "0")
}

/// The one place where the plain front is called.
fn line_by_line(desk: &mut Desk<'_, '_>, path: Option<&Path>) -> Result<Exit, Failure> {
    let folders = desk.folders()?;
    // The model borrows from the instruments until the process ends.
    let library: &'static Library = Box::leak(Box::new(std::mem::take(&mut desk.library)));
    let mut input = BufReader::new(&mut *desk.around.input);
    let setup = plain::Setup {
        library,
        own_notes: std::mem::take(&mut desk.own_notes),
        texts: Texts::new(desk.texts.language()),
        folders,
        path: path.map(Path::to_owned),
        input: &mut input,
        output: desk.out.stream(),
        terminal: desk.around.terminal,
    };
    match plain::run(setup) {
        Ok(code) => Ok(Exit::Other(code)),
        Err(plain::RunError::Store(error) | plain::RunError::Open(OpenError::Store(error))) => {
            Err(error.into())
        }
        Err(plain::RunError::Open(error)) => Err(Failure::disk(error.message())),
        Err(plain::RunError::Stream(error)) => Err(error.into()),
    }
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
