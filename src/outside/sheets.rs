//! Writes the preparation sheet of a role beside the assessment: as Markdown and to print.

use std::path::{Path, PathBuf};

use crate::assessment::Assessment;
use crate::exchange::sheet::{Sheet, file_stem, markdown};
use crate::language::{Message, Texts};
use crate::questionnaire::Library;
use crate::signing::content_digest;
use crate::{report, store};

/// Writes both under names that are free; gives the sentence about it.
///
/// # Errors
/// The reason, in words, why there is no sheet, or only one of the two.
pub fn write(
    assessment: &Assessment,
    path: &Path,
    role: &str,
    library: &Library,
    texts: &Texts,
    making: &report::Making,
) -> Result<String, String> {
    let digest = content_digest(assessment).map_err(|error| texts.say(&error.message()))?;
    let language = texts.language().code();
    let sheet = Sheet::new(assessment, library, role, false, &digest, language)
        .map_err(|error| texts.say(&error.message()))?;
    let (page, print) = free(path, role);
    let saved = |path: &Path, bytes: &[u8]| {
        store::write_whole(path, bytes).map_err(|error| texts.say(&error.message()))
    };
    saved(&page, markdown(&sheet, texts).as_bytes())?;
    let rendered = report::of_sheet(&sheet, texts, making).map_err(|error| error.to_string())?;
    saved(&print, &rendered.pdf)?;
    let name = print.file_name().map_or(&*print, Path::new);
    let message = Message::new("tui-sheet-written")
        .with("page", store::shown(&page))
        .with("print", store::shown(name));
    Ok(texts.say(&message))
}

/// Names beside the assessment that nothing has: somebody may have written in an earlier sheet.
fn free(path: &Path, role: &str) -> (PathBuf, PathBuf) {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let stem = file_stem(&stem, role);
    let names = (1_u32..).map(|number| {
        let number = if number == 1 {
            String::new()
        } else {
            format!("-{number}")
        };
        let named = |ending| path.with_file_name(format!("{stem}{number}.{ending}"));
        (named("md"), named("pdf"))
    });
    let there = |path: &Path| path.symlink_metadata().is_ok();
    let mut names = names.skip_while(|(page, print)| there(page) || there(print));
    names.next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_second_sheet_leaves_the_first_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("toets.json");
        let library = Library::built_in().unwrap();
        let texts = Texts::new(Language::Dutch);
        let assessment = crate::example::vroegsignalering(&library, &texts).unwrap();
        let making = report::Making::default();
        let said = write(&assessment, &path, "JUR", &library, &texts, &making).unwrap();
        assert!(
            said.contains("toets-JUR.md") && said.contains("toets-JUR.pdf"),
            "{said}"
        );
        std::fs::write(folder.path().join("toets-JUR.md"), "met werk erin").unwrap();
        write(&assessment, &path, "JUR", &library, &texts, &making).unwrap();
        let read = |name: &str| std::fs::read(folder.path().join(name)).unwrap();
        assert_eq!(read("toets-JUR.md"), b"met werk erin");
        assert!(read("toets-JUR-2.md").starts_with(b"<!-- grondig-sheet 1 JUR "));
        assert!(read("toets-JUR-2.pdf").starts_with(b"%PDF-"));
    }
}
