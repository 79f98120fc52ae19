//! In English nothing on any screen is Dutch: a walk through the program by every command that works somewhere.
//!
//! The questionnaire here is the small one, which has all its texts in both languages; the answers say `xxxx`.

use std::collections::{BTreeSet, VecDeque};

use serde_json::Value;

use super::dutch::dutch_words;
use super::fixtures::{assessment, blank, empty, lay_out, library, open, signed};
use super::scenes::committee::reviewed;
use super::{COLOUR, drawn, rows};
use crate::app::{
    Action, CommandId, Context, Field, Focus, Key, Listed, Model, Now, Overlay, Screen, command,
    update,
};
use crate::assessment::{
    Address, Answer, Assessment, Decision, Dissent, InstrumentRef, Profile, Signature,
    Value as Given,
};
use crate::language::{Language, Texts};
use crate::questionnaire::Library;
use crate::report::Making;
use crate::signing::content_digest;
use crate::standing::Standing;
use crate::store::StoreError;

/// What people wrote made illegible, so that every legible word is the program's.
fn blotted(assessment: &Assessment) -> Assessment {
    fn blot(value: &mut Value, key: &str) {
        match value {
            // The register's words stay: the program translates them.
            Value::String(_) if ["status", "category"].contains(&key) => {}
            Value::String(text)
                if text.contains(' ') || ["text", "name", "function"].contains(&key) =>
            {
                let blotted = text
                    .chars()
                    .map(|c| if c.is_alphabetic() { 'x' } else { c });
                *text = blotted.collect();
            }
            Value::Array(items) => items.iter_mut().for_each(|item| blot(item, key)),
            Value::Object(members) => {
                members
                    .iter_mut()
                    .for_each(|(key, member)| blot(member, key));
            }
            _ => {}
        }
    }
    let mut value = serde_json::to_value(assessment).unwrap();
    blot(&mut value, "");
    serde_json::from_value(value).unwrap()
}

/// Everything filled in, and nothing that people wrote to be read.
fn illegible() -> Assessment {
    let mut made = blotted(&assessment());
    for answer in made.answers.values_mut() {
        let anonymous = answer.dissent.first().map(|_| Dissent {
            who: String::new(),
            text: "xxxx".into(),
        });
        answer.dissent.extend(anonymous);
    }
    made.profile.status = "In gebruik".into();
    made.profile.category = "Hoog-risico AI-systeem".into();
    made
}

/// Assessments that between them show every state of the answers and of a round.
fn assessments() -> Vec<(&'static str, Assessment)> {
    let filled = illegible();
    let open = signed(filled.clone());
    let mut complete = open.clone();
    let round = complete.rounds.last_mut().unwrap();
    round.signatures.push(Signature {
        role: "DS".into(),
        name: "xxxx".into(),
        function: "xxxx".into(),
        decision: Decision::ApproveWithConditions,
        conditions: vec!["xxxx".into()],
        statement: String::new(),
        date: "2026-06-01".into(),
        digest: round.digest.clone(),
    });
    let mut stale = complete.clone();
    stale.review_date = Some("2027-01-01".into());
    // Who signed and why stands in the rounds, which are no part of what they sign.
    vec![
        ("empty", empty("proef-1.0")),
        ("filled", filled),
        ("round", blotted(&open)),
        ("complete", blotted(&complete)),
        ("stale", blotted(&stale)),
        ("committee", blotted(&reviewed(assessment()))),
    ]
}

/// What decides which commands do something new: where we are, and what the answer or the round at hand is like.
fn place(model: &Model) -> String {
    let context = model.context();
    if model.overlay.is_some() {
        let Some(Overlay::Finder(finder)) = &model.overlay else {
            return format!("{context:?}");
        };
        return format!("{context:?} {:?}", finder.mode);
    }
    match (&model.screen, &model.open) {
        (Screen::Form(form, _), _) => format!("{context:?} {}", form.title),
        (Screen::Records(records), _) => format!("{context:?} {:?}", records.kind),
        (Screen::SignOff(at), Some(open)) => {
            let round = open.standing.round.id();
            let role = open.signing_roles(model.library).get(at.selected).cloned();
            let signed = role.map(|role| {
                let last = open.assessment.round();
                last.is_some_and(|last| last.signature(&role).is_some())
            });
            format!("{context:?} {round} {signed:?}")
        }
        (Screen::Overview, Some(open)) => format!("{context:?} {:?}", open.overview.page),
        (Screen::Walk, Some(open)) => {
            let question = open.question().map(|(address, question)| {
                let answer = open.assessment.answer(&address);
                let kind = std::mem::discriminant(&question.answer);
                let state = (context == Context::Question).then(|| answer.state.id());
                (kind, answer.value.is_some(), state)
            });
            format!("{context:?} {question:?}")
        }
        (Screen::Remarks, Some(open)) => {
            let selected = open
                .remark_selected()
                .map(crate::assessment::Remark::is_open);
            format!("{context:?} {} {selected:?}", open.committee.is_some())
        }
        (_, open) => {
            let reads = open.as_ref().filter(|open| open.committee.is_some());
            let remarked = reads.map(|open| open.assessment.remarks.is_empty());
            format!("{context:?} {remarked:?}")
        }
    }
}

/// A way to a place: an assessment, an entry of its outline with or without the focus in a field, and commands.
#[derive(Debug, Clone)]
struct Way {
    assessment: usize,
    entry: usize,
    focus: Focus,
    commands: Vec<CommandId>,
}

impl Way {
    /// One command further; no way goes on for ever.
    fn on(&self, command: CommandId) -> Option<Self> {
        let mut on = self.clone();
        on.commands.push(command);
        (on.commands.len() < 14).then_some(on)
    }
}

/// The screens beside the walk.
const SCREENS: [CommandId; 8] = [
    CommandId::Committee,
    CommandId::ToHome,
    CommandId::ToTeam,
    CommandId::ToSessions,
    CommandId::ToActionPoints,
    CommandId::ToMatrix,
    CommandId::ToSignOff,
    CommandId::ToOverview,
];

struct Walker {
    model: Model,
    assessments: Vec<(&'static str, Assessment)>,
    places: BTreeSet<String>,
    dutch: BTreeSet<String>,
    frames: BTreeSet<String>,
}

impl Walker {
    fn new(size: (u16, u16)) -> Self {
        let mut model = Model::new(library(), Texts::new(Language::English), size);
        let assessments = assessments();
        model.home.listed = assessments.iter().map(|(_, one)| listed(one)).collect();
        let missing = StoreError::Missing { path: "/x".into() };
        model.home.listed[0].standing = Err(model.texts.say(&missing.message()));
        Self {
            model,
            assessments,
            places: BTreeSet::new(),
            dutch: BTreeSet::new(),
            frames: BTreeSet::new(),
        }
    }

    fn go(&mut self, way: &Way) {
        let model = &mut self.model;
        let (name, assessment) = &self.assessments[way.assessment];
        open(model, assessment.clone());
        model.said = None;
        model.open.as_mut().unwrap().read_only =
            (*name == "complete").then(|| crate::app::ReadOnly::Held("xxxx".to_owned()));
        let walk = &mut model.open.as_mut().unwrap().walk;
        (walk.at, walk.tree) = (way.entry, way.entry);
        walk.guidance = true;
        let open = model.open.as_mut().unwrap();
        open.walk.fields = open
            .question()
            .map_or_else(Vec::new, |(address, question)| {
                Field::of(question, &open.assessment.answer(&address), true)
            });
        open.walk.focus = way.focus;
        lay_out(model);
        for command in &way.commands {
            update(model, Action::Command(*command), &Now::default());
            lay_out(model);
        }
    }

    /// Draws and reads.
    fn look(&mut self, way: &Way) {
        let size = self.model.size;
        let all = rows(&drawn(&self.model, &COLOUR, size).0).join("\n");
        if !self.frames.insert(all.clone()) {
            return;
        }
        for word in dutch_words(&all) {
            let row = all.lines().find(|row| dutch_words(row).contains(&word));
            self.dutch.insert(format!("{word}: {row:?} {way:?}"));
        }
        assert!(!all.contains('⟨'), "{all}");
    }

    /// Where a walk begins: the other screens of every assessment; and every entry and field of an empty one and of a
    /// full one, for the questions do not change with the round.
    fn starts(&mut self) -> VecDeque<Way> {
        let mut ways = VecDeque::new();
        for assessment in 0..self.assessments.len() {
            let start = Way {
                assessment,
                entry: 0,
                focus: Focus::Question,
                commands: Vec::new(),
            };
            ways.extend(SCREENS.map(|screen| start.on(screen).unwrap()));
            self.go(&start);
            let outline = self.model.open.as_ref().unwrap().outline().unwrap();
            let entries = if assessment < 2 {
                outline.entries.len()
            } else {
                1
            };
            for entry in 0..entries {
                let start = Way {
                    entry,
                    ..start.clone()
                };
                self.go(&start);
                let fields = self.model.open.as_ref().unwrap().walk.fields.len();
                let focuses = [Focus::Question, Focus::Tree].into_iter();
                ways.extend(
                    focuses
                        .chain((0..fields).map(Focus::Field))
                        .map(|focus| Way {
                            focus,
                            ..start.clone()
                        }),
                );
            }
        }
        ways
    }

    /// From every start every command that works there; and on from every new place.
    fn walk(&mut self) {
        let mut ways = self.starts();
        while let Some(way) = ways.pop_front() {
            self.go(&way);
            self.look(&way);
            if !self.places.insert(place(&self.model)) {
                // A form is walked from field to field until there is one of a new kind.
                let on_the_way = way.commands.last() == Some(&CommandId::NextField);
                if matches!(self.model.screen, Screen::Form(..)) && on_the_way {
                    ways.extend(way.on(CommandId::NextField));
                }
                continue;
            }
            let context = self.model.context();
            ways.extend(command::in_context(context).filter_map(|command| way.on(command.id)));
            // What is typed where text is written may be refused too.
            update(
                &mut self.model,
                Action::Key(Key::char('z')),
                &Now::default(),
            );
            self.look(&way);
        }
    }
}

fn listed(assessment: &Assessment) -> Listed {
    let digest = content_digest(assessment).unwrap();
    Listed {
        path: "a.json".into(),
        name: "xxxx".into(),
        organisation: "xxxx".into(),
        changed: "2026-03-10 14:02".into(),
        standing: Ok(Box::new(Standing::new(
            assessment,
            library(),
            &digest,
            "2026-05-01",
        ))),
        last_session: "2026-03-10".into(),
        review_date: "2027-03-10".into(),
    }
}

#[test]
fn no_command_leads_to_a_dutch_word() {
    let mut walker = Walker::new((100, 34));
    walker.walk();
    for title in [
        "form-new-title",
        "form-profile-title",
        "form-review-date-title",
        "form-person-title",
        "form-sheet-title",
        "form-session-title",
        "form-action-point-title",
        "form-park-title",
        "form-not-applicable-title",
        "form-dissent-title",
        "form-confidential-title",
        "form-round-title",
        "form-sign-title",
        "form-committee-title",
        "form-remark-title",
        "form-remark-change-title",
        "form-reply-title",
        "form-resolve-title",
        "form-section-verdict-title",
        "form-verdict-title",
    ] {
        let been = |context| walker.places.contains(&format!("{context} {title}"));
        assert!(been("Form") || been("FormText"), "{title}");
    }
    for context in command::ALL {
        let name = format!("{context:?}");
        let been = walker.places.iter().any(|place| place.starts_with(&name));
        assert!(been, "{name}");
    }
    assert!(walker.frames.len() > 1000, "{}", walker.frames.len());
    assert_eq!(walker.dutch, BTreeSet::new());
}

#[test]
fn the_walk_would_have_noticed_dutch() {
    let mut walker = Walker::new((160, 50));
    walker.model.texts = Texts::new(Language::Dutch);
    let way = Way {
        assessment: 0,
        entry: 0,
        focus: Focus::Question,
        commands: Vec::new(),
    };
    walker.go(&way);
    walker.look(&way);
    assert!(walker.dutch.len() > 3, "{:?}", walker.dutch);
}

#[test]
fn the_english_report_has_no_dutch_word_and_says_that_it_is_english() {
    let texts = Texts::new(Language::English);
    for (name, one) in assessments() {
        let digest = content_digest(&one).unwrap();
        let document =
            crate::report::content::build(&one, library(), &digest, &texts, &Making::default());
        assert_eq!(document.meta.language, "en", "{name}");
        // Every text of the document, but for the ids of its anchors.
        let all = format!("{document:?}").replace("\\n", " ");
        let texts = all.split('"').filter(|text| !text.starts_with("proef-1.0"));
        let all = texts.collect::<Vec<_>>().join(" ");
        assert_eq!(dutch_words(&all), [""; 0], "{name}\n{all}");
    }
}

#[test]
fn the_english_report_of_all_instruments_has_no_dutch_word() {
    let texts = Texts::new(Language::English);
    let library = Library::built_in().unwrap();
    let mut one = Assessment::new("x", Profile::default(), Vec::new());
    for instrument in library.all().into_iter().filter(|one| one.id != "iama-1.0") {
        let used = InstrumentRef::new(instrument.id.clone(), instrument.digest.clone());
        one.instruments.push(used);
        for question in instrument.questions() {
            let Some(worst) = question.answer.options().last() else {
                continue;
            };
            let at = Address::new(instrument.id.clone(), question.number.clone(), None);
            let chosen = Some(Given::Chosen(vec![worst.id.clone()]));
            one.answers.insert(at, Answer::default().with_value(chosen));
        }
    }
    let digest = content_digest(&one).unwrap();
    let document =
        crate::report::content::build(&one, &library, &digest, &texts, &Making::default());
    let mut said = format!("{document:?}").replace("\\n", " ");
    for mark in ["anchor: Some(\"", "Anchor(\"", "Url(\""] {
        let mut parts = said.split(mark);
        let first = parts.next().unwrap_or_default().to_owned();
        let rest = parts.map(|part| part.split_once('"').map_or("", |(_, rest)| rest));
        said = first + &rest.collect::<Vec<_>>().join(" ");
    }
    assert_eq!(dutch_words(&said), [""; 0]);
}

#[test]
fn the_built_in_questionnaires_are_walked_in_english() {
    let size = (160, 50);
    let library: &'static Library = Box::leak(Box::new(Library::built_in().unwrap()));
    let mut dutch = BTreeSet::new();
    for instrument in library.all() {
        let mut model = blank(Language::English, library, &instrument.id, size);
        let count = model.open.as_ref().unwrap().outlines[0].entries.len();
        for at in 0..count {
            let walk = &mut model.open.as_mut().unwrap().walk;
            (walk.at, walk.tree, walk.guidance) = (at, at, true);
            walk.focus = Focus::Question;
            lay_out(&mut model);
            let all = rows(&drawn(&model, &COLOUR, size).0).join("\n");
            let left = all.lines().filter(|row| !dutch_words(row).is_empty());
            dutch.extend(left.map(str::to_owned));
        }
    }
    assert_eq!(dutch, BTreeSet::new());
}
