//! `--extra-font`: fonts that are given along for characters that the bundled ones lack.
//!
//! Owns the sentences about them. Which fonts are taken is known by `report`.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::failure::Failure;
use super::{Desk, files};
use crate::language::Message;
use crate::report::{ExtraFont, FontRefusal};

/// More fonts than this are a mistake.
const MOST: usize = 32;

/// The fonts of `--extra-font`, in the order given.
pub fn read(desk: &Desk<'_, '_>, given: &ArgMatches) -> Result<Vec<ExtraFont>, Failure> {
    let paths: Vec<&PathBuf> = given
        .get_many("extra-font")
        .map(Iterator::collect)
        .unwrap_or_default();
    if paths.len() > MOST {
        return Err(Failure::wrong_use(
            Message::new("cli-font-too-many").number("most", MOST),
        ));
    }
    let read = paths.into_iter().map(|path| one(desk, path));
    read.collect()
}

fn one(desk: &Desk<'_, '_>, path: &Path) -> Result<ExtraFont, Failure> {
    let limit = ExtraFont::LARGEST as u64;
    let bytes = desk.read_bytes(path, limit)?;
    let about = |id| Failure::disk(Message::new(id).with("file", files::shown(path)));
    ExtraFont::read(bytes).map_err(|refusal| match refusal {
        FontRefusal::TooLarge => files::too_large(path, limit),
        FontRefusal::NotAFont => about("cli-font-no-font"),
        FontRefusal::Forbidden => about("cli-font-forbidden"),
        FontRefusal::NoOutlines => about("cli-font-no-outlines"),
    })
}
