//! `grondig demo`: the worked example, as files or on the screen.

use std::fs;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::failure::Failure;
use super::{Desk, Exit, files, fronts, report};
use crate::assessment::Assessment;
use crate::language::Message;
use crate::questionnaire::Library;
use crate::report::Making;
use crate::{example, store};

/// The folder that the example goes into where there is no terminal.
const FOLDER: &str = "grondig-voorbeeld";

/// Writes the example where it was asked, or into a new folder; with a terminal opens a private copy.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    desk.asked = desk.asked.clone().and(given);
    // The example is what it is everywhere, whatever an organisation has of its own.
    desk.library = Library::built_in().map_err(|error| Failure::disk(error.message()))?;
    let assessment = example::vroegsignalering(&desk.library, desk.texts)
        .map_err(|error| Failure::disk(error.message()))?;
    if let Some(to) = given.get_one::<PathBuf>("to") {
        let json = desk.place(to);
        let pdf = json.with_extension("pdf");
        return write(desk, &assessment, &json, &pdf);
    }
    if desk.around.terminal || fronts::is_plain(desk) {
        let folder = desk.folders()?.assessments;
        let json = free(&folder, example::NAME, ".json");
        store::create(&json, &assessment)?;
        desk.say(&Message::new("cli-demo-copy").with("file", files::shown(&json)))?;
        return fronts::open(desk, &json);
    }
    let folder = free(&desk.around.folder, FOLDER, "");
    fs::create_dir(&folder).map_err(|error| {
        let message = Message::new("cli-not-written").with("file", files::shown(&folder));
        Failure::disk(message.with("reason", error.to_string()))
    })?;
    let json = folder.join(example::NAME).with_extension("json");
    let pdf = json.with_extension("pdf");
    write(desk, &assessment, &json, &pdf)
}

/// The first of `name`, `name-2`, `name-3` … that is not there yet.
fn free(folder: &Path, name: &str, ending: &str) -> PathBuf {
    let numbered = (2_u32..).map(|number| format!("{name}-{number}{ending}"));
    std::iter::once(format!("{name}{ending}"))
        .chain(numbered)
        .map(|name| folder.join(name))
        .find(|path| fs::symlink_metadata(path).is_err())
        .unwrap_or_else(|| folder.join(name))
}

/// The example and its report; nothing that is there is overwritten.
fn write(
    desk: &mut Desk<'_, '_>,
    assessment: &Assessment,
    json: &Path,
    pdf: &Path,
) -> Result<Exit, Failure> {
    if json == pdf {
        return Err(Failure::wrong_use(
            Message::new("cli-demo-not-pdf").with("file", files::shown(json)),
        ));
    }
    for path in [json, pdf] {
        if fs::symlink_metadata(path).is_ok() {
            return Err(Failure::disk(
                Message::new("cli-demo-exists").with("file", files::shown(path)),
            ));
        }
    }
    let rendered = report::make(desk, assessment, &Making::default())?;
    store::create(json, assessment)?;
    store::write_whole(pdf, &rendered.pdf)?;
    let message = Message::new("cli-demo-written").with("file", files::shown(json));
    desk.say(
        &message
            .with("report", files::shown(pdf))
            .number("pages", rendered.pages),
    )?;
    Ok(Exit::Done)
}
