//! Carrying an assessment over to a later edition, in a new file beside the old one.
//!
//! Owns where the new file goes and how the story of it is shown; what becomes of every answer is
//! `assessment::carry_over`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::moment;
use crate::app::Reader;
use crate::assessment::{CARRIED_FROM, CARRIED_TO, Stamp, carry_end, carry_over, carry_refusal};
use crate::language::{Message, Texts};
use crate::questionnaire::Library;
use crate::store::{self, Folders};

/// Writes the new file; where it is, and what there is to tell of it. An error in words.
pub fn carried_over(
    path: &Path,
    folders: &Folders,
    library: &Library,
    texts: &Texts,
    by: Option<String>,
) -> Result<(PathBuf, Reader), String> {
    let fail = |message: Message| texts.say(&message);
    let old = store::load(path, folders)
        .map_err(|e| fail(e.message()))?
        .assessment;
    if let Some(refusal) = carry_refusal(&old) {
        return Err(fail(refusal.with("file", store::shown(path))));
    }
    let library = &old.library(library);
    let edition = |id| library.get(id).map_err(|e| fail(e.message()));
    let (from, to) = (edition(CARRIED_FROM)?, edition(CARRIED_TO)?);
    let now = moment();
    let stamp = Stamp {
        at: now.at,
        by,
        ..Stamp::default()
    };
    let made = carry_over(&old, (from, to), library, now.fresh_id, &stamp, texts)
        .map_err(|e| fail(e.message()))?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let folder = path.parent().unwrap_or(&folders.assessments);
    let new = store::free_path(folder, &format!("{stem}-{CARRIED_TO}"));
    store::create(&new, &made.assessment).map_err(|e| fail(e.message()))?;
    let language = texts.language().code();
    let mut lines = made.lines(from, to, language);
    let end = carry_end(from, language).with("file", store::shown(&new));
    lines.push(end.with("old", store::shown(path)));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{Answer, Assessment, InstrumentRef, Profile, Value};
    use crate::language::Language;

    fn written(folders: &Folders, instrument: &str) -> PathBuf {
        let library = Library::built_in().unwrap();
        let used = InstrumentRef::new(instrument, library.get(instrument).unwrap().digest.clone());
        let profile = Profile {
            name: "Oud".into(),
            ..Profile::default()
        };
        let mut made = Assessment::new("a", profile, vec![used]);
        let text = Value::Text("Te veel schulden".into());
        let address = format!("{instrument}/1.1.1").parse().unwrap();
        let answer = Answer::default().with_value(Some(text));
        made.answers.insert(address, answer);
        let path = folders.assessments.join("oud.json");
        store::create(&path, &made).unwrap();
        path
    }

    #[test]
    fn the_new_file_stands_beside_the_old_one_and_the_story_is_told() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::under(home.path());
        let old = written(&folders, "iama-1.0");
        let before = std::fs::read(&old).unwrap();
        let library = Library::built_in().unwrap();
        let texts = Texts::new(Language::Dutch);
        let (new, reader) = carried_over(&old, &folders, &library, &texts, None).unwrap();
        assert_eq!(new.parent(), old.parent());
        assert_eq!(std::fs::read(&old).unwrap(), before);
        let made = store::load(&new, &folders).unwrap().assessment;
        let answer = made.answer(&"iama-2.0/1.1.1".parse().unwrap());
        assert_eq!(answer.value, Some(Value::Text("Te veel schulden".into())));
        assert!(made.is_former("iama-1.0"));
        assert!(reader.text.contains("- 1.1.1 "), "{}", reader.text);
        assert!(reader.text.contains("iama-1.0/1.1.1"), "{}", reader.text);
        assert!(reader.text.contains("oud.json"), "{}", reader.text);
        // Once more goes to yet another file.
        let (again, _) = carried_over(&old, &folders, &library, &texts, None).unwrap();
        assert_ne!(again, new);
    }

    #[test]
    fn an_assessment_without_the_first_edition_is_left_alone() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::under(home.path());
        let old = written(&folders, "iama-2.0");
        let library = Library::built_in().unwrap();
        let texts = Texts::new(Language::Dutch);
        let refused = carried_over(&old, &folders, &library, &texts, None).unwrap_err();
        assert!(refused.contains("gebruikt iama-1.0 niet"), "{refused}");
        let files = std::fs::read_dir(&folders.assessments).unwrap().count();
        let hidden = usize::from(folders.assessments.join(".oud.json.grondig").exists());
        assert_eq!(files - hidden, 1, "nothing was written");
    }
}
