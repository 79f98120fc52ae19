//! The editions that the open assessment follows, and what it keeps of them.

use super::Turn;
use crate::assessment::{Assessment, Edit, Stamp, keeping};
use crate::language::Message;
use crate::questionnaire::Unfollowed;

impl Turn<'_> {
    /// From here on the instruments are those that this assessment was made with. The outlines borrow from the
    /// library until the program ends, and it is a small list: the definitions are shared.
    pub(super) fn follow(&mut self, assessment: &Assessment) {
        if !self.model.library.is_following(assessment.editions()) {
            self.model.library = Box::leak(Box::new(assessment.library(self.model.library)));
        }
    }

    /// The same for the open assessment, of which an instrument may just have changed.
    pub(super) fn follow_open(&mut self) {
        let Some(mut open) = self.model.open.take() else {
            return;
        };
        self.follow(&open.assessment);
        open.locked = self.locked();
        self.model.open = Some(open);
    }

    /// Why nothing may be written in the assessment that the library follows.
    pub(super) fn locked(&self) -> Option<Message> {
        let unfollowed = self.model.library.unfollowed().next();
        unfollowed.map(Unfollowed::message)
    }

    /// Keeps the definition of an instrument that is added, where it is no part of the program.
    pub(super) fn keep_definition(&mut self, edit: &Edit, stamp: &Stamp) {
        let Edit::Instrument {
            id, to: Some(used), ..
        } = edit
        else {
            return;
        };
        let keeps = self.model.library.keeps(id);
        if keeps.contains_key(&used.digest) {
            for edit in keeping(keeps) {
                self.apply_as(edit, stamp);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use crate::app::{Action, Effect, Model, Now, Opened, update};
    use crate::assessment::{Assessment, Edit, InstrumentRef, Person, Profile};
    use crate::language::{Language, Texts};
    use crate::questionnaire::{Library, OwnFile};

    const EXTENSION: &str = "extends: iama-2.0\nid: stad\nversion: \"1\"\ntitle: Stad\nadd:\n  - {into: \"1.1\", \
                             elements: [{question: {number: \"S.1\", ask: Wijk?, answer: {type: long_text}}}]}\n";

    fn known(extended: bool) -> &'static Library {
        let file = OwnFile {
            name: "stad.yaml".into(),
            text: EXTENSION.into(),
        };
        let files = if extended { vec![file] } else { Vec::new() };
        Box::leak(Box::new(Library::built_in().unwrap().with_own(files)))
    }

    fn with(library: &'static Library, assessment: Assessment) -> Model {
        let mut model = Model::new(library, Texts::new(Language::Dutch), (100, 30));
        let opened = Opened {
            assessment,
            path: PathBuf::from("a.json"),
            read_only: None,
            recovered: None,
        };
        update(
            &mut model,
            Action::Opened(Box::new(opened)),
            &Now::default(),
        );
        model
    }

    fn assessment(id: &str, digest: &str) -> Assessment {
        let used = InstrumentRef::new(id, digest);
        Assessment::new("a", Profile::default(), vec![used])
    }

    fn asks(model: &Model, number: &str) -> bool {
        let mut outlines = model.open.as_ref().unwrap().outlines.iter();
        outlines.any(|outline| {
            outline
                .questions()
                .any(|(_, question)| question.number == number)
        })
    }

    fn keys(model: &mut Model, keys: &[&str]) -> Vec<Effect> {
        let press = |key: &&str| update(model, Action::Key(key.parse().unwrap()), &Now::default());
        keys.iter().flat_map(press).collect()
    }

    #[test]
    fn an_assessment_is_walked_in_its_own_edition() {
        let extended = known(true).get("iama-2.0").unwrap();
        let made = assessment("iama-2.0", &extended.digest).keeping(known(true));
        assert!(asks(&with(known(false), made.clone()), "S.1"));
        let plain = known(false).get("iama-2.0").unwrap();
        let before = assessment("iama-2.0", &plain.digest);
        assert!(!asks(&with(known(true), before), "S.1"));
    }

    /// Walks to a question and types in it; whether anything was recorded.
    fn writes(model: &mut Model) -> bool {
        let there = ["Ctrl+G", "1", ".", "1", ".", "1", "Enter", "Enter"];
        let effects = keys(model, &[&there[..], &["x", "Esc", "Down"]].concat());
        effects
            .iter()
            .any(|effect| matches!(effect, Effect::Record(..)))
    }

    #[test]
    fn an_unknown_edition_is_read_and_nothing_is_written() {
        let follows = |digest: &str| {
            let mut made = assessment("iama-2.0", digest);
            made.team.push(Person::default());
            with(known(false), made)
        };
        assert!(writes(&mut follows(
            &known(false).get("iama-2.0").unwrap().digest
        )));

        let mut model = follows(&"ab".repeat(32));
        assert!(asks(&model, "1.1.1"));
        let said = model.said.clone().unwrap();
        assert!(said.contains("De antwoorden zijn veilig"), "{said}");
        let before = model.open.as_ref().unwrap().assessment.clone();
        assert!(!writes(&mut model));
        assert_eq!(model.open.as_ref().unwrap().assessment, before);
        let report = Action::Command(crate::app::CommandId::Report);
        let effects = update(&mut model, report, &Now::default());
        assert!(!effects.contains(&Effect::Report));
    }

    #[test]
    fn an_instrument_that_is_added_brings_its_definition_and_a_merge_its_edition() {
        let library = known(true);
        let scan = library.get("quick-scan-1.0").unwrap();
        let mut model = with(library, assessment(&scan.id, &scan.digest));
        let extended = library.get("iama-2.0").unwrap();
        let edit = Edit::Instrument {
            id: extended.id.clone(),
            to: Some(InstrumentRef::new(&extended.id, &extended.digest)),
            at: None,
        };
        let now = Now::default();
        let mut turn = crate::app::update::Turn {
            model: &mut model,
            now: &now,
            effects: Vec::new(),
        };
        assert!(turn.edit(edit));
        let recorded: Vec<bool> = turn
            .effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Record(edit, _) => Some(matches!(**edit, Edit::Definition { .. })),
                _ => None,
            })
            .collect();
        assert_eq!(recorded, [true, false], "the definition first");
        assert!(asks(&model, "S.1"));
        // Elsewhere, what comes in by a merge is asked as well.
        let merged = model.open.as_ref().unwrap().assessment.clone();
        let mut other = with(known(false), assessment(&scan.id, &scan.digest));
        update(
            &mut other,
            Action::Merged(Box::new(merged), String::new()),
            &now,
        );
        assert!(asks(&other, "S.1"));
    }
}
