//! `grondig sheet`: the preparation sheet of a role, and what a sheet that came back would change.
//!
//! `sheet read --json` gives one object: `file`, `sheet`, `role`, `by`, `applied` (questions changed), `changes` (each
//! `address`, `title`, `field`, `old`, `new`, `difference`: a list of `kind`, `text`), `conflicts` (each `address`,
//! `title`, `field`, `present`, `sheet`), `unplaced` (each `address`, `kind`, `message`, `text`), `unchanged`.

mod told;

use std::fs;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use self::told::Told;
use super::failure::Failure;
use super::{Desk, Exit, files, round};
use crate::assessment::{Assessment, Stamp};
use crate::exchange::sheet::{self, Reading, Sheet, SheetError};
use crate::language::Message;
use crate::report::Making;
use crate::store::{self, Opened};
use crate::{report, text};

/// Makes a sheet, or hands over to [`read`].
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    if let Some(("read", given)) = given.subcommand() {
        return read(desk, given);
    }
    let Some(role) = given.get_one::<String>("role") else {
        return Err(Failure::wrong_use(Message::new("cli-sheet-no-role")));
    };
    let path = desk.place(&files::path(given, "FILE"));
    let (assessment, _) = desk.load(&path)?;
    // A sheet with other questions than are asked would mislead.
    desk.certain()?;
    let asked = given.get_one::<PathBuf>("output");
    let stream = asked.is_some_and(|asked| asked == Path::new("-"));
    // In Markdown there is no look.
    let making = match asked.filter(|asked| ending(asked) == "pdf") {
        Some(_) => desk.making(given, "sheet")?,
        None => Making::default(),
    };
    let digest = round::digest(&assessment)?;
    let only_open = given.get_flag("only-open");
    let language = desk.language();
    let sheet = Sheet::new(
        &assessment,
        &desk.library,
        role,
        only_open,
        &digest,
        language,
    )
    .map_err(|error| Failure::wrong_use(error.message()))?;
    let count = sheet.questions().count();
    if stream {
        let page = sheet::markdown(&sheet, desk.texts);
        desk.out.bytes(page.as_bytes())?;
        return Ok(Exit::Done);
    }
    let to = match asked {
        Some(asked) => desk.place(asked),
        None => beside(&path, &sheet.role.id),
    };
    let bytes = made(desk, &sheet, &to, &making)?;
    may_replace(&path, &to, given.get_flag("force"))?;
    store::write_whole(&to, &bytes)?;
    let role = sheet.role.name.in_language(language);
    let message = Message::new("cli-sheet-written")
        .with("file", files::shown(&to))
        .with("role", role);
    desk.say(&message.number("count", count))?;
    Ok(Exit::Done)
}

/// The usual place: beside the assessment, with the role in the name.
fn beside(path: &Path, role: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{}.md", sheet::file_stem(&stem, role)))
}

/// The bytes of the sheet, in the form that the ending of the name asks for.
fn made(
    desk: &Desk<'_, '_>,
    sheet: &Sheet<'_>,
    to: &Path,
    making: &Making,
) -> Result<Vec<u8>, Failure> {
    match ending(to).as_str() {
        "md" | "markdown" => Ok(sheet::markdown(sheet, desk.texts).into_bytes()),
        "pdf" => match report::of_sheet(sheet, desk.texts, making) {
            Ok(rendered) => Ok(rendered.pdf),
            Err(error) => Err(Failure::disk(
                Message::new("cli-sheet-failed").with("reason", error.to_string()),
            )),
        },
        _ => Err(Failure::wrong_use(
            Message::new("cli-sheet-ending").with("file", files::shown(to)),
        )),
    }
}

/// How a name ends, in small letters.
fn ending(name: &Path) -> String {
    let ending = name.extension().unwrap_or_default();
    ending.to_string_lossy().to_lowercase()
}

/// A sheet takes no file's place: somebody may have written in it. With `--force` it does, but never that of the
/// assessment.
pub(super) fn may_replace(assessment: &Path, to: &Path, force: bool) -> Result<(), Failure> {
    let refuse = |id| {
        let message = Message::new(id).with("file", files::shown(to));
        Err(Failure::wrong_use(message))
    };
    match fs::symlink_metadata(to) {
        Err(_) => Ok(()),
        Ok(_) if fs::metadata(to).is_ok_and(|found| !found.is_file()) => {
            refuse("cli-report-not-a-file")
        }
        Ok(_) if fs::canonicalize(assessment).ok() == fs::canonicalize(to).ok() => {
            refuse("cli-sheet-itself")
        }
        Ok(_) if force => Ok(()),
        Ok(_) => refuse("cli-sheet-exists"),
    }
}

/// Shows what a sheet would change; with `--apply` it changes that.
fn read(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let path = desk.place(&files::path(given, "FILE"));
    let from = files::path(given, "SHEET");
    let words = desk.read_text(&from)?;
    let apply = given.get_flag("apply");
    let (reading, applied) = if apply {
        let opened = Opened::open(&path, &desk.folders()?)?;
        desk.opened(&opened)?;
        applied(desk, given, opened, &words)?
    } else {
        let (assessment, _) = desk.load(&path)?;
        desk.certain()?;
        (reading(desk, &assessment, &words)?, None)
    };
    let told = Told {
        reading: &reading,
        texts: desk.texts,
        applied,
    };
    if given.get_flag("json") {
        let mut data = told.data();
        data["file"] = path.to_string_lossy().into();
        data["sheet"] = from.to_string_lossy().into();
        desk.out.json(&data)?;
    } else {
        let lines = told.lines().join("\n");
        desk.out.line(&lines)?;
        if applied.is_some_and(|count| count > 0) {
            let (assessment, _) = desk.load(&path)?;
            round::tell_stale(desk, &assessment)?;
        }
    }
    let clean = reading.conflicts.is_empty() && reading.unplaced.is_empty();
    Ok(if clean { Exit::Done } else { Exit::Findings })
}

fn reading(desk: &Desk<'_, '_>, assessment: &Assessment, words: &str) -> Result<Reading, Failure> {
    sheet::read(words, assessment, &desk.library, desk.language())
        .map_err(|error: SheetError| Failure::wrong_use(error.message()))
}

/// Makes the changes; gives what was read and how many questions changed.
fn applied(
    desk: &mut Desk<'_, '_>,
    given: &ArgMatches,
    opened: Opened,
    words: &str,
) -> Result<(Reading, Option<usize>), Failure> {
    let reading = reading(desk, &opened.assessment, words)?;
    let by = given.get_one::<String>("by").map(|by| text::clean(by));
    let by = [
        by.unwrap_or_default(),
        reading.by.clone(),
        desk.by(given).unwrap_or_default(),
        reading.role.clone(),
    ]
    .into_iter()
    .find(|who| !who.trim().is_empty())
    .unwrap_or_default();
    let edits = reading.edits(&opened.assessment, &by, desk.texts);
    let count = edits.len();
    if count > 0 {
        let stamp = Stamp {
            at: desk.now(),
            by: Some(by),
            ..Stamp::default()
        };
        let (_, news) = opened.apply_and_save(edits, &stamp)?;
        desk.news(news);
    }
    Ok((reading, Some(count)))
}
