//! `grondig report`: the PDF of an assessment. With `--check` it looks and writes nothing, see [`check`].

mod check;

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::failure::Failure;
use super::{Desk, Exit, files, fonts};
use crate::assessment::Assessment;
use crate::inspection::fields::holds_seal;
use crate::language::{Message, Texts};
use crate::report::proof;
use crate::report::{self, Archive, Making, Rendered, ReportError, Substituted};
use crate::store;

/// So many pages are named where a character has no font.
const PAGES_NAMED: usize = 3;

/// Writes the report, whole or not at all. `-o -` writes it to standard output.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let path = desk.place(&files::path(given, "FILE"));
    if given.get_flag("check") {
        return checked(desk, given, &path);
    }
    let output = given.get_one::<PathBuf>("output");
    let to = output.map_or_else(|| path.with_extension("pdf"), |asked| desk.place(asked));
    let (assessment, _) = desk.load(&path)?;
    // A report with other questions than were answered would mislead.
    desk.certain()?;
    let stream = output.is_some_and(|asked| asked == Path::new("-"));
    if !stream {
        may_replace(&path, &to, given.get_flag("force"))?;
    }
    let making = asked(desk, given)?;
    let rendered = make(desk, &assessment, &making)?;
    if stream {
        desk.out.bytes(&rendered.pdf)?;
        return Ok(Exit::Done);
    }
    store::write_whole(&to, &rendered.pdf)?;
    note_substituted(desk, &rendered.substituted);
    let message = Message::new("cli-report-written").with("file", files::shown(&to));
    desk.say(&message.number("pages", rendered.pages))?;
    Ok(Exit::Done)
}

/// Whether a report may take the place of what stands at `to`: another PDF without a seal, or anything with
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
    if force {
        return Ok(());
    }
    if !starts_as_pdf(to) {
        return refuse("cli-report-no-pdf");
    }
    if is_sealed(to) {
        return refuse("cli-report-over-sealed");
    }
    Ok(())
}

/// Whether a file holds a seal, which would be lost with it.
pub fn is_sealed(path: &Path) -> bool {
    fs::read(path).is_ok_and(|bytes| holds_seal(&bytes))
}

/// Whether a file is a PDF or empty.
pub fn starts_as_pdf(path: &Path) -> bool {
    head(path).is_some_and(|head| head.is_empty() || head == b"%PDF-")
}

/// Whether a file is a PDF.
fn is_pdf(path: &Path) -> bool {
    head(path).is_some_and(|head| head == b"%PDF-")
}

fn head(path: &Path) -> Option<Vec<u8>> {
    let mut head = Vec::new();
    let file = fs::File::open(path).ok()?;
    file.take(5).read_to_end(&mut head).ok()?;
    Some(head)
}

/// How the report is to be made.
fn asked(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Making, Failure> {
    Ok(Making {
        archive: archive(given),
        fonts: fonts::read(desk, given)?,
        ..desk.making(given, "report")?
    })
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
    report::of_assessment(assessment, &desk.library, desk.texts, making)
        .map_err(|error| failed(&error, desk.texts))
}

/// Why there is no report. What it would have left out is named.
fn failed(error: &ReportError, texts: &Texts) -> Failure {
    let ReportError::Incomplete(missing) = error else {
        let reason = error.words(texts);
        return Failure::disk(Message::new("cli-report-failed").with("reason", reason));
    };
    let message = Message::new("cli-report-incomplete").number("count", missing.len());
    let named = proof::sentences(missing).into_iter();
    named.fold(Failure::findings(message), Failure::and)
}

/// Looks at a report without writing one.
fn checked(desk: &mut Desk<'_, '_>, given: &ArgMatches, path: &Path) -> Result<Exit, Failure> {
    let as_data = given.get_flag("json");
    if is_pdf(path) {
        return check::of_file(desk, path, as_data);
    }
    let (assessment, _) = desk.load(path)?;
    desk.certain()?;
    let making = asked(desk, given)?;
    check::of_assessment(desk, path, &assessment, &making, as_data)
}

/// Names the characters that no font has.
fn note_substituted(desk: &mut Desk<'_, '_>, substituted: &[Substituted]) {
    if substituted.is_empty() {
        return;
    }
    let signs: Vec<String> = substituted
        .iter()
        .map(|one| desk.texts.say(&whereabouts(one)))
        .collect();
    desk.note(&Message::new("cli-report-substituted").with("signs", signs.join("; ")));
}
