//! `grondig verify`: whether a report is what it says it is, with its content, rounds and seals.
//!
//! `--json` gives one object: `file`, `kind` (`report` or `assessment`), `digest`, then `content`,
//! `signing`, `seals` and `changes` (lists, each of `kind`, `finding`, `message`), `findings` (a
//! number) and `limits` (what all of this does not prove).

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::{Value, json};

use super::failure::Failure;
use super::{Desk, Exit, files, fonts, round};
use crate::assessment::Assessment;
use crate::inspection::PdfFile;
use crate::language::Message;
use crate::report::verify::{self, Line, Subject, Verdict};
use crate::report::{self, CarriedError, Making};
use crate::signing::Roots;
use crate::{outside, store};

/// Verifies a report or an assessment; the exit code says whether anything is wrong.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let path = desk.place(&files::path(given, "FILE"));
    let beside = given.get_one::<PathBuf>("beside");
    let beside = beside.map(|path| desk.place(path));
    let is_report = store::is_pdf(&path);
    let verdict = if is_report {
        let (roots, making) = (roots(desk, given)?, making(desk, given)?);
        of_report(desk, &path, beside.as_deref(), (&roots, &making))?
    } else {
        of_assessment(desk, &path, beside.as_deref())?
    };
    if given.get_flag("json") {
        let kind = if is_report { "report" } else { "assessment" };
        let data = data(desk, &path, kind, &verdict);
        desk.out.json(&data)?;
    } else {
        tell(desk, &verdict)?;
    }
    Ok(if verdict.findings() == 0 {
        Exit::Done
    } else {
        Exit::Findings
    })
}

/// The issuers that the user names.
fn roots(desk: &Desk<'_, '_>, given: &ArgMatches) -> Result<Roots, Failure> {
    let mut roots = Roots::default();
    for path in given.get_many::<PathBuf>("roots").into_iter().flatten() {
        let path = desk.place(path);
        if !roots.add(&store::whole(&path)?) {
            let message = Message::new("cli-verify-no-roots").with("file", files::shown(&path));
            return Err(Failure::disk(message));
        }
    }
    Ok(roots)
}

/// How reports are made here. A house style that cannot be used is worth knowing, no more: the report
/// may come from elsewhere.
fn making(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Making, Failure> {
    let mut making = Making::default();
    match outside::house_style(&desk.folders()?) {
        Ok(house) => making.house = house,
        Err(wrong) => desk.note(&wrong),
    }
    making.fonts = fonts::read(desk, given)?;
    Ok(making)
}

fn of_report(
    desk: &mut Desk<'_, '_>,
    path: &Path,
    beside: Option<&Path>,
    (roots, making): (&Roots, &Making),
) -> Result<Verdict, Failure> {
    let shown = files::shown(path);
    let file = PdfFile::open(store::whole(path)?)
        .map_err(|_| Failure::disk(CarriedError::Unreadable.message(&shown)))?;
    let carried = report::carried(&file)
        .map_err(|error| error.message(&shown))
        .and_then(|bytes| store::carried(path, &bytes).map_err(|error| error.message()));
    let other = match beside {
        Some(beside) => Some((beside.to_owned(), read(desk, beside)?)),
        None => neighbour(path, "json").and_then(|beside| match read(desk, &beside) {
            Ok(assessment) => Some((beside, assessment)),
            Err(failure) => {
                // Nobody asked for it: that it is no assessment is worth knowing, no more.
                failure.tell(desk.texts, desk.err);
                None
            }
        }),
    };
    let name = other.as_ref().map(|(path, _)| files::shown(path));
    let subject = Subject {
        file: &file,
        carried: carried.as_ref().map_err(Clone::clone),
        beside: name
            .as_deref()
            .zip(other.as_ref().map(|(_, assessment)| assessment)),
        library: &desk.library,
        making,
        roots,
        now: desk.around.now,
    };
    Ok(verify::verify(&subject))
}

/// The file with the same name and this ending, if there is one.
fn neighbour(path: &Path, ending: &str) -> Option<PathBuf> {
    let beside = path.with_extension(ending);
    (beside != path && beside.is_file()).then_some(beside)
}

/// An assessment as it was last acknowledged; the instruments stay those of everybody.
fn read(desk: &mut Desk<'_, '_>, path: &Path) -> Result<Assessment, Failure> {
    let loaded = store::load(path, &desk.folders()?)?;
    desk.notes(&loaded.notes);
    Ok(loaded.assessment)
}

fn of_assessment(
    desk: &mut Desk<'_, '_>,
    path: &Path,
    beside: Option<&Path>,
) -> Result<Verdict, Failure> {
    let (assessment, _) = desk.load(path)?;
    let digest = round::digest(&assessment)?;
    let mut verdict = Verdict {
        rounds: verify::rounds(&assessment, &digest),
        digest,
        ..Verdict::default()
    };
    let report = beside
        .map(Path::to_owned)
        .or_else(|| neighbour(path, "pdf"));
    if let Some(report) = report {
        let shown = files::shown(&report);
        let carried = PdfFile::open(store::whole(&report)?)
            .map_err(|_| CarriedError::Unreadable)
            .and_then(|file| report::carried(&file))
            .map_err(|error| error.message(&shown))
            .and_then(|bytes| store::carried(&report, &bytes).map_err(|error| error.message()));
        verdict.content.push(match carried {
            Ok(carried) => verify::beside(&carried, &shown, &assessment),
            Err(message) => Line::finding("not_carried", message),
        });
    }
    Ok(verdict)
}

fn tell(desk: &mut Desk<'_, '_>, verdict: &Verdict) -> Result<(), Failure> {
    if !verdict.digest.is_empty() {
        desk.say(&Message::new("verify-digest").with("digest", &verdict.digest))?;
    }
    for (group, lines) in verdict.groups() {
        if lines.is_empty() {
            continue;
        }
        desk.out.line("")?;
        desk.say(&Message::new(heading(group)))?;
        for line in lines {
            let text = desk.texts.say(&line.message);
            let id = if line.finding {
                "verify-mark-finding"
            } else {
                "verify-mark-good"
            };
            let text = desk.texts.say(&Message::new(id).with("text", text));
            desk.say(&Message::new("cli-item").with("text", text))?;
        }
    }
    desk.out.line("")?;
    desk.say(&Message::new("verify-head-limits"))?;
    let limits = desk.texts.get("verify-limits");
    desk.say(&Message::new("cli-item").with("text", limits))?;
    desk.out.line("")?;
    desk.say(&match verdict.findings() {
        0 => Message::new("verify-all-good"),
        count => Message::new("verify-findings").number("count", count),
    })
}

fn heading(group: &str) -> &'static str {
    match group {
        "content" => "verify-head-content",
        "signing" => "verify-head-signing",
        "seals" => "verify-head-seals",
        _ => "verify-head-changes",
    }
}

fn data(desk: &Desk<'_, '_>, path: &Path, kind: &str, verdict: &Verdict) -> Value {
    let mut object = json!({
        "file": path.to_string_lossy(),
        "kind": kind,
        "digest": verdict.digest,
    });
    for (group, lines) in verdict.groups() {
        let lines: Vec<Value> = lines
            .iter()
            .map(|line| {
                json!({
                    "kind": line.kind,
                    "finding": line.finding,
                    "message": desk.texts.say(&line.message),
                })
            })
            .collect();
        object[group] = Value::Array(lines);
    }
    object["findings"] = json!(verdict.findings());
    object["limits"] = json!(desk.texts.get("verify-limits"));
    object
}
