//! The built-in instruments and their former editions, as the build has prepared them. Each is read when it
//! is asked for, once per run.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::Read as _;
use std::sync::{Mutex, PoisonError};

use super::definition::Instrument;
use super::problem::QuestionnaireError;
use super::read::read_built_in;

/// The present editions: name (which is the id), JSON, digest of the YAML.
const PREPARED: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/questionnaires.rs"));

/// Former editions: name of the file, JSON compressed with zlib, digest of the YAML.
const FORMER: &[(&str, &[u8], &str)] = include!(concat!(env!("OUT_DIR"), "/former_editions.rs"));

/// Name and text of each built-in instrument.
pub fn built_in_texts() -> &'static [(&'static str, &'static str)] {
    include!(concat!(env!("OUT_DIR"), "/questionnaire_texts.rs"))
}

/// Digest and name of each former edition that files may have been made with.
pub fn former_editions() -> impl Iterator<Item = (&'static str, &'static str)> {
    FORMER.iter().map(|(name, _, digest)| (*digest, *name))
}

type Found = Result<&'static Instrument, QuestionnaireError>;

/// The ids of the built-in instruments. An earlier edition of an instrument comes after all others: it is there
/// for assessments that were made with it.
pub(super) fn ids() -> impl Iterator<Item = &'static str> {
    let stem = |id: &'static str| id.rsplit_once('-').map_or(id, |(stem, _)| stem);
    let mut ids: Vec<&'static str> = PREPARED.iter().map(|(id, ..)| *id).collect();
    let all = ids.clone();
    ids.sort_by_key(|id| {
        all.iter()
            .any(|other| stem(other) == stem(id) && other > id)
    });
    ids.into_iter()
}

/// The digest of the present edition of a built-in instrument.
pub(super) fn digest_of(id: &str) -> Option<&'static str> {
    let found = PREPARED.iter().find(|(known, ..)| *known == id);
    found.map(|(_, _, digest)| *digest)
}

/// The present edition of a built-in instrument; none if there is no such instrument.
pub(super) fn present(id: &str) -> Option<Found> {
    by_digest(digest_of(id)?)
}

/// The edition with this digest, present or former.
pub(super) fn by_digest(digest: &str) -> Option<Found> {
    let present = PREPARED.iter().find(|(.., known)| *known == digest);
    let former = FORMER.iter().find(|(.., known)| *known == digest);
    let name = present.map(|one| one.0).or(former.map(|one| one.0))?;
    let read = || read_built_in(name, &json_of(digest)?, digest);
    Some(once(digest, read))
}

/// The JSON of the edition with this digest.
pub(super) fn json_of(digest: &str) -> Result<Cow<'static, str>, QuestionnaireError> {
    if let Some((_, json, _)) = PREPARED.iter().find(|(.., known)| *known == digest) {
        return Ok(Cow::Borrowed(json));
    }
    let unknown = || QuestionnaireError::Unknown {
        id: digest.to_owned(),
        known: ids().map(str::to_owned).collect(),
    };
    let former = FORMER.iter().find(|(.., known)| *known == digest);
    let (_, bytes, _) = former.ok_or_else(unknown)?;
    let mut json = String::new();
    let inflated = flate2::read::ZlibDecoder::new(*bytes).read_to_string(&mut json);
    // What the build compressed can be read; a test reads all of it.
    inflated.map(|_| Cow::Owned(json)).map_err(|_| unknown())
}

/// What was read in this run, by digest.
static READ: Mutex<Option<HashMap<String, &'static Instrument>>> = Mutex::new(None);

/// The definition with this digest: from memory, or read now. Definitions live as long as the program, so that
/// everything that is made from them can hold on to them.
pub(super) fn once(
    digest: &str,
    read: impl FnOnce() -> Result<Instrument, QuestionnaireError>,
) -> Found {
    let known = || READ.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(found) = known().get_or_insert_default().get(digest) {
        return Ok(found);
    }
    // Not while the lock is held: reading takes milliseconds.
    let made = read()?;
    let mut known = known();
    let kept = known
        .get_or_insert_default()
        .entry(digest.to_owned())
        .or_insert_with(|| Box::leak(Box::new(made)));
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, Texts};
    use crate::questionnaire::read;

    #[test]
    fn what_the_build_prepared_is_what_the_files_say() {
        for (name, text) in built_in_texts() {
            let read = read(name, text).unwrap();
            assert_eq!(present(name).unwrap().unwrap(), &read);
            assert_eq!(*name, read.id, "the name of the file is the id");
        }
    }

    #[test]
    fn a_definition_is_read_once() {
        let first = present("iama-2.0").unwrap().unwrap();
        assert!(std::ptr::eq(first, present("iama-2.0").unwrap().unwrap()));
    }

    #[test]
    fn every_built_in_questionnaire_is_sound() {
        let texts = Texts::new(Language::Dutch);
        for (name, text) in built_in_texts() {
            if let Err(QuestionnaireError::Invalid { problems, .. }) = read(name, text) {
                let lines: Vec<String> = problems
                    .iter()
                    .map(|p| {
                        format!(
                            "{name}:{} {}: {} ({})",
                            p.place,
                            p.path,
                            texts.say(&p.what),
                            texts.say(&p.way_out)
                        )
                    })
                    .collect();
                panic!("{}", lines.join("\n"));
            }
        }
    }

    #[test]
    fn every_former_edition_can_be_read() {
        assert!(!FORMER.is_empty());
        for (digest, name) in former_editions() {
            let found = by_digest(digest)
                .unwrap()
                .unwrap_or_else(|error| panic!("{name}: {error:?}"));
            assert_eq!(found.digest, digest);
            assert!(
                name.starts_with(&format!("{}-{}", found.id, &digest[..12])),
                "{name}"
            );
            assert!(found.questions().count() > 20, "{name}");
        }
    }
}
