//! `grondig report`: the PDF of an assessment.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::failure::Failure;
use super::{Desk, Exit, files, fonts};
use crate::assessment::Assessment;
use crate::language::Message;
use crate::report::{self, Archive, Making, Rendered, Substituted};
use crate::store;

/// So many pages are named where a character has no font.
const PAGES_NAMED: usize = 3;

/// Writes the report, whole or not at all. `-o -` writes it to standard output.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let path = desk.place(&files::path(given, "FILE"));
    let asked = given.get_one::<PathBuf>("output");
    let to = asked.map_or_else(|| path.with_extension("pdf"), |asked| desk.place(asked));
    let (assessment, _) = desk.load(&path)?;
    // A report with other questions than were answered would mislead.
    desk.certain()?;
    let stream = asked.is_some_and(|asked| asked == Path::new("-"));
    if !stream {
        may_replace(&path, &to, given.get_flag("force"))?;
    }
    let mut making = desk.making(given, "report")?;
    making.archive = archive(given);
    making.fonts = fonts::read(desk, given)?;
    let rendered = make(desk, &assessment, &making)?;
    if stream {
        desk.out.bytes(&rendered.pdf)?;
        return Ok(Exit::Done);
    }
    store::write_whole(&to, &rendered.pdf)?;
    if !rendered.substituted.is_empty() {
        let signs: Vec<String> = rendered
            .substituted
            .iter()
            .map(|one| desk.texts.say(&whereabouts(one)))
            .collect();
        desk.note(&Message::new("cli-report-substituted").with("signs", signs.join("; ")));
    }
    let message = Message::new("cli-report-written").with("file", files::shown(&to));
    desk.say(&message.number("pages", rendered.pages))?;
    Ok(Exit::Done)
}

/// Whether a report may take the place of what stands at `to`: another PDF, or anything with
/// `--force`; never the assessment itself and never what is no file.
fn may_replace(assessment: &Path, to: &Path, force: bool) -> Result<(), Failure> {
    let refuse = |id| {
        Err(Failure::wrong_use(
            Message::new(id).with("file", files::shown(to)),
        ))
    };
    let Ok(found) = fs::metadata(to) else {
        return Ok(());
    };
    if !found.is_file() {
        return refuse("cli-report-not-a-file");
    }
    if fs::canonicalize(assessment).ok() == fs::canonicalize(to).ok() {
        return refuse("cli-report-itself");
    }
    if force || starts_as_pdf(to) {
        Ok(())
    } else {
        refuse("cli-report-no-pdf")
    }
}

/// Whether a file is a PDF or empty.
fn starts_as_pdf(path: &Path) -> bool {
    let mut head = Vec::new();
    fs::File::open(path).is_ok_and(|file| file.take(5).read_to_end(&mut head).is_ok())
        && (head.is_empty() || head == b"%PDF-")
}

/// The archive that was asked for.
fn archive(given: &ArgMatches) -> Archive {
    match given.get_one::<String>("archive").map(String::as_str) {
        Some("2a") => Archive::A2a,
        _ => Archive::default(),
    }
}

/// A character that no font has, and the pages where it stands.
fn whereabouts(one: &Substituted) -> Message {
    let code = format!("U+{:04X}", u32::from(one.character));
    let first: Vec<String> = one
        .pages
        .iter()
        .take(PAGES_NAMED)
        .map(ToString::to_string)
        .collect();
    Message::new("cli-report-sign")
        .with("sign", one.character.to_string())
        .with("code", code)
        .with("pages", first.join(", "))
        .number("count", one.pages.len())
        .number("more", one.pages.len().saturating_sub(PAGES_NAMED))
}

/// The report of an assessment.
pub fn make(
    desk: &Desk<'_, '_>,
    assessment: &Assessment,
    making: &Making,
) -> Result<Rendered, Failure> {
    report::of_assessment(assessment, &desk.library, desk.texts, making).map_err(|error| {
        Failure::disk(Message::new("cli-report-failed").with("reason", error.to_string()))
    })
}
