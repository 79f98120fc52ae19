//! Carrying an assessment over to a later edition, in a new file beside the old one.
//!
//! Owns where the new file goes and how the story of it is shown; what becomes of every answer is
//! `assessment::carry_over`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::outside::moment;
use crate::app::Reader;
use crate::assessment::{CARRIED_FROM, CARRIED_TO, Stamp, carry_end, carry_over, carry_refusal};
use crate::language::{Message, Texts};
use crate::questionnaire::Library;
use crate::store::{self, Folders};
use crate::text::visible;

/// Writes the new file; where it is, and what there is to tell of it. An error in words.
pub fn carried_over(
    path: &Path,
    folders: &Folders,
    library: &Library,
    texts: &Texts,
) -> Result<(PathBuf, Reader), String> {
    let shown = |path: &Path| visible(&path.to_string_lossy()).into_owned();
    let fail = |message: Message| texts.say(&message);
    let old = store::load(path, folders)
        .map_err(|e| fail(e.message()))?
        .assessment;
    if let Some(refusal) = carry_refusal(&old) {
        return Err(fail(refusal.with("file", shown(path))));
    }
    let library = &old.library(library);
    let edition = |id| library.get(id).map_err(|e| fail(e.message()));
    let (from, to) = (edition(CARRIED_FROM)?, edition(CARRIED_TO)?);
    let now = moment();
    let stamp = Stamp {
        at: now.at,
        by: None,
    };
    let made = carry_over(&old, (from, to), library, now.fresh_id, &stamp, texts)
        .map_err(|e| fail(e.message()))?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let folder = path.parent().unwrap_or(&folders.assessments);
    let new = store::free_path(folder, &format!("{stem}-{CARRIED_TO}"));
    store::create(&new, &made.assessment).map_err(|e| fail(e.message()))?;
    let language = texts.language().code();
    let mut lines = made.lines(from, to, language);
    let end = carry_end(from, language).with("file", shown(&new));
    lines.push(end.with("old", shown(path)));
    let short = to.short_title.in_language(language);
    let reader = Reader {
        title: texts.say(&Message::new("tui-carried-title").with("instrument", short)),
        text: as_list(&lines.iter().map(|line| texts.say(line)).collect::<Vec<_>>()),
        top: 0,
    };
    Ok((new, reader))
}

/// Lines for the terminal as a text with lists: what is set in there is an item here.
fn as_list(lines: &[String]) -> String {
    let mut text = String::new();
    for line in lines {
        match line.strip_prefix("  ") {
            Some(item) => {
                let _ = writeln!(text, "- {}", item.trim());
            }
            None => {
                let _ = write!(text, "\n{}\n\n", line.trim());
            }
        }
    }
    text
}
