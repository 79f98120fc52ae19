//! The report and the preparation sheets, made on a thread of their own.
//!
//! Owns where they go and what is said of them; what is in them is for `report` and `exchange`.

use std::path::Path;
use std::sync::Arc;

use super::{Outside, house_style, sheets};
use crate::app::{Action, Model, ReadOnly};
use crate::inspection::fields::holds_seal;
use crate::language::{Message, Texts};
use crate::report::house::HouseStyle;
use crate::store::{self, Folders};

impl Outside {
    /// Writes a preparation sheet behind the screen.
    pub(super) fn sheet(&self, role: String, model: &Model) {
        let Some(open) = &model.open else { return };
        let (assessment, path) = (open.assessment.clone(), open.path.clone());
        let (library, language, sender) = (model.library, self.language, self.sender.clone());
        let folders = self.folders.clone();
        let waker = Arc::clone(&self.waker);
        let at_work = self.at_work();
        std::thread::spawn(move || {
            let _at_work = at_work;
            let texts = Texts::new(language);
            let made = making(&folders, "sheet", &texts).and_then(|making| {
                sheets::write(&assessment, &path, &role, library, &texts, &making)
            });
            let _ = sender.send(Action::Reported(made));
            waker();
        });
    }

    /// Makes the report behind the screen.
    pub(super) fn report(&self, model: &Model) {
        let Some(open) = &model.open else { return };
        if let Some(ReadOnly::Carried(file)) = &open.read_only {
            // It would take the place of the report that it came out of.
            let message = Message::new("tui-report-itself").with("file", file);
            self.later(Action::Reported(Err(model.texts.say(&message))));
            (self.waker)();
            return;
        }
        let (assessment, path) = (open.assessment.clone(), open.path.with_extension("pdf"));
        let (library, language, sender) = (model.library, self.language, self.sender.clone());
        let folders = self.folders.clone();
        let waker = Arc::clone(&self.waker);
        let at_work = self.at_work();
        std::thread::spawn(move || {
            let _at_work = at_work;
            let texts = Texts::new(language);
            let made = unsealed(&path, &texts).and_then(|()| making(&folders, "report", &texts));
            let made = made.and_then(|making| {
                crate::report::of_assessment(&assessment, library, &texts, &making)
                    .map_err(|error| error.words(&texts))
                    .and_then(|rendered| {
                        store::write_whole(&path, &rendered.pdf)
                            .map_err(|error| texts.say(&error.message()))?;
                        let message = Message::new("tui-reported")
                            .with("file", store::shown(&path))
                            .number("pages", rendered.pages);
                        let remark = making.house.as_ref().and_then(HouseStyle::remark);
                        let said: Vec<String> = std::iter::once(message)
                            .chain(remark)
                            .map(|one| texts.say(&one))
                            .collect();
                        Ok(said.join(" "))
                    })
                    .map_err(|reason| {
                        texts.say(&Message::new("tui-report-failed").with("reason", reason))
                    })
            });
            let _ = sender.send(Action::Reported(made));
            waker();
        });
    }
}

/// Refuses to write over a report that holds a seal: the seal would be lost with it.
fn unsealed(path: &Path, texts: &Texts) -> Result<(), String> {
    if std::fs::read(path).is_ok_and(|bytes| holds_seal(&bytes)) {
        let message = Message::new("tui-report-sealed").with("file", store::shown(path));
        return Err(texts.say(&message));
    }
    Ok(())
}

/// How to make a report or sheet; without a usable house style the sentence with the way out.
fn making(
    folders: &Folders,
    command: &'static str,
    texts: &Texts,
) -> Result<crate::report::Making, String> {
    let house = house_style(folders).map_err(|wrong| {
        let way_out = Message::new("house-way-out").with("command", command);
        format!("{} {}", texts.say(&wrong), texts.say(&way_out))
    })?;
    Ok(crate::report::Making {
        house,
        ..Default::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_report_with_a_seal_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        let texts = Texts::new(Language::Dutch);
        assert!(unsealed(&path, &texts).is_ok());
        std::fs::write(&path, b"%PDF-1.7 x").unwrap();
        assert!(unsealed(&path, &texts).is_ok());
        std::fs::write(&path, b"%PDF-1.7 << /ByteRange [0 1 2 3] >>").unwrap();
        assert!(unsealed(&path, &texts).unwrap_err().contains("zegel"));
    }
}
