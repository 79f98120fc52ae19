//! `grondig status`: where assessments stand. One file in full; several files or a folder a line each.
//!
//! `--json` gives one object for one file (see [`data`]); for several files or a folder an object with
//! `assessments` (a list of those) and `unreadable` (each `file` and `message`).

mod data;
mod rights;
mod weighing;
mod words;

use std::path::{Path, PathBuf};
use std::{panic, thread};

use clap::ArgMatches;
use serde_json::json;

use super::failure::Failure;
use super::{Desk, Exit, files, round};
use crate::assessment::Assessment;
use crate::language::Message;
use crate::questionnaire::{Library, Unfollowed};
use crate::standing::Standing;
use crate::store;
use crate::store::Folders;

/// How many assessments are held at once: a folder may be large.
const BATCH: usize = 64;

/// An assessment with all that was worked out of it.
struct Found {
    path: PathBuf,
    assessment: Assessment,
    /// Changes that came from a journal.
    recovered: usize,
    /// What is worth saying of how reading went.
    notes: Vec<Message>,
    digest: String,
    standing: Standing,
    /// The instruments in the editions that it follows.
    library: Library,
}

/// Prints the standing, in words or as JSON.
pub fn run(desk: &mut Desk<'_, '_>, given: &ArgMatches) -> Result<Exit, Failure> {
    let asked = desk.places(given);
    let as_data = given.get_flag("json");
    match asked.as_slice() {
        [path] if !path.is_dir() => one(desk, path, as_data),
        paths => several(desk, paths, as_data),
    }
}

fn one(desk: &mut Desk<'_, '_>, path: &Path, as_data: bool) -> Result<Exit, Failure> {
    let world = World::of(desk)?;
    let found = world.find(path, &desk.library)?;
    desk.notes(&found.notes);
    if as_data {
        let value = data::of(&found, desk.language(), desk.texts);
        desk.out.json(&value)?;
    } else {
        words::tell(desk, &found)?;
    }
    Ok(Exit::Done)
}

/// A line each; what cannot be read is named and the others follow.
fn several(desk: &mut Desk<'_, '_>, asked: &[PathBuf], as_data: bool) -> Result<Exit, Failure> {
    let mut told = Vec::new();
    let mut unreadable = Vec::new();
    let paths = files_of(asked)?;
    let world = World::of(desk)?;
    for batch in paths.chunks(BATCH) {
        for (path, found) in batch.iter().zip(world.find_all(batch, &desk.library)) {
            match found {
                Ok(found) => {
                    desk.notes(&found.notes);
                    if as_data {
                        told.push(data::of(&found, desk.language(), desk.texts));
                    } else {
                        words::line(desk, &found)?;
                    }
                }
                Err(failure) => {
                    failure.tell(desk.texts, desk.err);
                    let message = failure.words(desk.texts);
                    unreadable.push(json!({"file": path.to_string_lossy(), "message": message}));
                }
            }
        }
    }
    let all_read = unreadable.is_empty();
    if as_data {
        desk.out
            .json(&json!({"assessments": told, "unreadable": unreadable}))?;
    } else {
        let read = paths.len() - unreadable.len();
        desk.say(&Message::new("cli-status-several").number("count", read))?;
    }
    Ok(if all_read { Exit::Done } else { Exit::Disk })
}

/// The files asked for, those of a folder in the order of their names.
pub(super) fn files_of(asked: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut paths = Vec::new();
    for path in asked {
        if !path.is_dir() {
            paths.push(path.clone());
            continue;
        }
        let inside = store::in_folder(path)?;
        if inside.is_empty() {
            let message = Message::new("cli-status-empty-folder");
            return Err(Failure::disk(message.with("folder", files::shown(path))));
        }
        paths.extend(inside);
    }
    Ok(paths)
}

/// What is needed to read an assessment and work out its standing.
struct World {
    folders: Folders,
    today: String,
}

impl World {
    fn of(desk: &Desk<'_, '_>) -> Result<Self, Failure> {
        Ok(Self {
            folders: desk.folders()?,
            today: desk.today(),
        })
    }

    fn find(&self, path: &Path, library: &Library) -> Result<Found, Failure> {
        let loaded = store::load(path, &self.folders)?;
        let assessment = loaded.assessment;
        let digest = round::digest(&assessment)?;
        let library = assessment.library(library);
        let standing = Standing::new(&assessment, &library, &digest, &self.today);
        let mut notes = loaded.notes;
        notes.extend(library.unfollowed().map(Unfollowed::message));
        Ok(Found {
            path: path.to_owned(),
            assessment,
            recovered: loaded.recovered,
            notes,
            digest,
            standing,
            library,
        })
    }

    /// In the order of the paths, with all the cores there are.
    fn find_all(&self, paths: &[PathBuf], library: &Library) -> Vec<Result<Found, Failure>> {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let share = paths.len().div_ceil(cores).max(1);
        thread::scope(|scope| {
            let find = |part: &[PathBuf]| -> Vec<_> {
                part.iter().map(|path| self.find(path, library)).collect()
            };
            let workers: Vec<_> = paths
                .chunks(share)
                .map(|part| scope.spawn(move || find(part)))
                .collect();
            workers
                .into_iter()
                .flat_map(|worker| {
                    worker
                        .join()
                        .unwrap_or_else(|why| panic::resume_unwind(why))
                })
                .collect()
        })
    }
}
