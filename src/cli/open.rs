//! `grondig open`: an assessment on the full screen, also one that travels inside a report.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::failure::Failure;
use super::{Desk, Exit, files, fronts};
use crate::inspection::PdfFile;
use crate::language::Message;
use crate::report::{self, CarriedError};
use crate::store;

/// Opens a file. A report opens to read; `--to` first makes a file of what it carries, to work in.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    desk.asked = desk.asked.clone().and(given);
    let path = files::path(given, "FILE");
    let Some(to) = given.get_one::<PathBuf>("to") else {
        return fronts::open(desk, &path);
    };
    let (path, to) = (desk.place(&path), desk.place(to));
    take_out(&path, &to)?;
    let message = Message::new("cli-open-taken-out").with("report", files::shown(&path));
    desk.say(&message.with("file", files::shown(&to)))?;
    if desk.around.terminal || fronts::is_plain(desk) {
        return fronts::open(desk, &to);
    }
    Ok(Exit::Done)
}

/// Writes the assessment inside a report to a file that is not there yet.
fn take_out(path: &Path, to: &Path) -> Result<(), Failure> {
    let shown = files::shown(path);
    let bytes = store::whole(path)?;
    if !store::is_pdf(path) {
        let message = Message::new("cli-open-no-report").with("file", shown);
        return Err(Failure::wrong_use(message));
    }
    let refused = |error: CarriedError| Failure::disk(error.message(&shown));
    let file = PdfFile::open(bytes).map_err(|_| refused(CarriedError::Unreadable))?;
    let carried = report::carried(&file).map_err(refused)?;
    let assessment = store::carried(path, &carried)?;
    Ok(store::create(to, &assessment)?)
}
