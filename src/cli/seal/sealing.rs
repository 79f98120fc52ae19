//! Sealing itself, in builds that can.

use std::fs;
use std::path::Path;

use clap::ArgMatches;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::cli::failure::Failure;
use crate::cli::report::{is_sealed, starts_as_pdf};
use crate::cli::{Desk, Exit, files, output, passphrase};
use crate::inspection::PdfFile;
use crate::language::{Language, Message, Texts};
use crate::report;
use crate::signing::seal::certificate::Known;
use crate::signing::seal::p12::LARGEST_FILE;
use crate::signing::seal::target::named;
use crate::signing::seal::{Appearance, SealError, Sealer, Target, Wanted};
use crate::store;

/// Larger files are no reports, in bytes.
const LARGEST_REPORT: u64 = 1 << 30;

/// Seals: the report is read and judged first, so that nobody types a passphrase in vain.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let place = |name| files::path(given, name);
    let (from, key_file, to) = (place("FILE"), place("p12"), desk.place(&place("output")));
    let refused = |error: &SealError| failure(error, &from, &key_file);
    let bytes = desk.read_bytes(&from, LARGEST_REPORT)?;
    let file = PdfFile::open(bytes).map_err(|_| refused(&SealError::Unreadable))?;
    let typed = given.get_one::<String>("field");
    let wanted = typed.map(|typed| wanted(desk, typed));
    let target = Target::find(&file, wanted.as_ref()).map_err(|error| refused(&error))?;
    may_write(&desk.place(&from), &to)?;
    let sealer = open(desk, given, &key_file, &refused)?;
    let look = look(desk, &file, &target, &sealer.certificate)?;
    let at = desk.around.now.strftime("%Y%m%d%H%M%S").to_string();
    let made = target.seal(&sealer, &look, &at);
    let made = made.map_err(|error| refused(&error))?;
    store::write_whole(&to, &made.pdf)?;
    tell(desk, &target, &sealer.certificate, &to)?;
    Ok(Exit::Done)
}

/// The key with its certificates.
fn open(
    desk: &mut Desk<'_, '_>,
    given: &ArgMatches,
    path: &Path,
    refused: &dyn Fn(&SealError) -> Failure,
) -> Result<Sealer, Failure> {
    let bytes = zeroize::Zeroizing::new(desk.read_bytes(path, LARGEST_FILE as u64)?);
    let question = Message::new("seal-ask-passphrase").with("file", files::shown(path));
    let descriptor = given.get_one::<u16>("passphrase-fd").copied();
    let passphrase = passphrase::ask(desk, descriptor, &question)?;
    let now = u64::try_from(desk.around.now.as_second()).unwrap_or_default();
    Sealer::open(&bytes, &passphrase, now).map_err(|error| refused(&error))
}

/// The sentence and the exit code of a refusal.
fn failure(error: &SealError, from: &Path, key_file: &Path) -> Failure {
    let message = error
        .message(&day)
        .with("file", files::shown(from))
        .with("p12", files::shown(key_file));
    match error {
        SealError::Unreadable | SealError::NoKeyFile | SealError::Signing => Failure::disk(message),
        SealError::Changed | SealError::Broken(_) => Failure::findings(message),
        _ => Failure::wrong_use(message),
    }
}

/// A date for people, in UTC.
fn day(seconds: u64) -> String {
    let seconds = i64::try_from(seconds).unwrap_or(i64::MAX);
    Timestamp::from_second(seconds).map_or_else(
        |_| "9999-12-31".to_owned(),
        |time| time.strftime("%Y-%m-%d").to_string(),
    )
}

/// The field that was asked for: by its name, or by the code or the name of a role in any language.
fn wanted(desk: &Desk<'_, '_>, typed: &str) -> Wanted {
    let same = |other: &str| other.to_lowercase() == typed.trim().to_lowercase();
    let mut names = vec![typed.trim().to_owned()];
    for summary in desk.library.all() {
        for role in &summary.roles {
            let english = role.name.en.as_deref();
            if same(&role.id) || same(&role.name.nl) || english.is_some_and(same) {
                names.push(role.name.nl.clone());
                names.extend(role.name.en.clone());
            }
        }
    }
    let languages = [Language::Dutch, Language::English].map(Texts::new);
    let purposes = languages.iter().flat_map(|texts| {
        let purpose = |name| texts.say(&Message::new("report-seal").with("role", name));
        names.iter().map(purpose)
    });
    Wanted {
        typed: typed.to_owned(),
        purposes: purposes.collect(),
    }
}

/// Whether the sealed report may take the place of what stands at `to`: nothing, or a PDF that is
/// not the report itself and holds no seal.
fn may_write(from: &Path, to: &Path) -> Result<(), Failure> {
    let refuse = |id| {
        let message = Message::new(id).with("file", files::shown(to));
        Err(Failure::wrong_use(message))
    };
    let Ok(found) = fs::metadata(to) else {
        return Ok(());
    };
    if !found.is_file() {
        return refuse("cli-report-not-a-file");
    }
    if fs::canonicalize(from).ok() == fs::canonicalize(to).ok() {
        return refuse("seal-over-itself");
    }
    if !starts_as_pdf(to) {
        return refuse("seal-over-no-pdf");
    }
    if is_sealed(to) {
        return refuse("seal-over-sealed");
    }
    Ok(())
}

/// How the seal looks, in the language of the report.
fn look(
    desk: &Desk<'_, '_>,
    file: &PdfFile,
    target: &Target<'_>,
    certificate: &Known,
) -> Result<Appearance, Failure> {
    let language = file.language().unwrap_or_else(|| "nl".to_owned());
    let texts = Texts::new(Language::from_locale(&language));
    let now = desk.around.now.to_zoned(TimeZone::UTC);
    let date = Message::new("report-date")
        .with("day", now.day().to_string())
        .number("month", usize::try_from(now.month()).unwrap_or_default())
        .with("year", now.year().to_string());
    let when = Message::new("seal-look-when")
        .with("date", texts.say(&date))
        .with("time", now.strftime("%H:%M").to_string());
    let by = if certificate.is_root() {
        Message::new("seal-look-own")
    } else {
        Message::new("seal-look-issuer").with("issuer", certificate.issuer())
    };
    let lines = [certificate.holder(), texts.say(&when), texts.say(&by)];
    report::seal_appearance(&lines, target.size(), &language, target.free_number()).map_err(
        |error| Failure::disk(Message::new("seal-look-failed").with("reason", error.to_string())),
    )
}

/// Which field, whose certificate, what comes next, and what it is worth.
fn tell(
    desk: &mut Desk<'_, '_>,
    target: &Target<'_>,
    certificate: &Known,
    to: &Path,
) -> Result<(), Failure> {
    let holder = output::inline(&certificate.holder());
    let done = Message::new("seal-done")
        .with("holder", &holder)
        .with("field", output::inline(&named(&target.field)))
        .with("file", files::shown(to));
    desk.say(&done)?;
    let about = if certificate.is_root() {
        Message::new("seal-certificate-own")
    } else {
        Message::new("seal-certificate").with("issuer", output::inline(&certificate.issuer()))
    };
    desk.say(
        &about
            .with("holder", holder)
            .with("until", day(certificate.until())),
    )?;
    if target.is_first() {
        desk.say(&Message::new("seal-is-first"))?;
    }
    let empty: Vec<String> = target.other_empty_fields().map(named).collect();
    if !empty.is_empty() {
        let fields = output::inline(&empty.join("; "));
        desk.say(&Message::new("seal-still-empty").with("fields", fields))?;
    }
    desk.say(&Message::new("seal-worth"))
}
