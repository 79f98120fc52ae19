//! The walk: the question with all that bears on it, its answer field by field; a section head, a notice, the tree.

use super::form::chosen_words;
use super::{headed, prose};
use crate::app::told::{RightsWords, sentence};
use crate::app::{Field, FieldKind, Focus, Model, Open};
use crate::assessment::{Address, Answer, Entry, Value, What};
use crate::plain::cells::Cell;
use crate::plain::scene::Scene;
use crate::questionnaire::{AnswerType, Notice, Question, Section};

pub(super) fn scene(model: &Model, open: &Open) -> Scene {
    if open.walk.focus == Focus::Tree {
        return tree(model, open);
    }
    let Some(entry) = open.entry() else {
        let mut scene = Scene::new("walk");
        scene.say("head", model.word("screen-no-questions"));
        return scene;
    };
    match (entry.what, open.question()) {
        (What::Question(question), Some((address, _))) => {
            asked(model, open, entry, (&address, question))
        }
        (What::Section(section), _) => head(model, open, entry, section),
        (What::Notice(notice), _) => {
            let mut scene = Scene::new(format!("notice {} {}", open.walk.outline, open.walk.at));
            tell_notice(model, &mut scene, notice);
            scene.say("offer", model.early_offer(open).unwrap_or_default());
            scene
        }
        (What::Question(_), None) => Scene::new("walk"),
    }
}

fn tree(model: &Model, open: &Open) -> Scene {
    let instrument = open.instrument();
    let title = instrument.map_or("", |one| one.title.in_language(model.language()));
    let mut scene = Scene::new(format!("tree {title}"));
    scene.say("head", sentence(title));
    scene.say("former", former(model, open));
    scene.say("how", model.word("plain-tree-how"));
    scene
}

fn former(model: &Model, open: &Open) -> String {
    if open.is_former(open.walk.outline) {
        model.word("screen-former")
    } else {
        String::new()
    }
}

fn tell_notice(model: &Model, scene: &mut Scene, notice: &Notice) {
    let text = notice.text.in_language(model.language());
    let words = format!("{}. {}", model.notice_head(notice), prose(text));
    scene.say("notice", words);
}

fn tell_item(model: &Model, scene: &mut Scene, open: &Open, entry: &Entry<'_>) {
    if let Some((label, item)) = model.item_words(open, entry) {
        scene.say("item", sentence(&format!("{label} {item}")));
    }
}

/// The head of a section: title, where it stands, introduction.
fn head(model: &Model, open: &Open, entry: &Entry<'_>, section: &Section) -> Scene {
    let mut scene = Scene::new(format!("section {} {}", open.walk.outline, open.walk.at));
    scene.say("head", sentence(&model.section_name(section)));
    tell_item(model, &mut scene, open, entry);
    let counts = open.progress_below(open.walk.at);
    scene.say("counts", sentence(&model.counts_words(counts)));
    if let Some(session) = section.session {
        let words = model.say_with("screen-usual-session", "session", &session.to_string());
        scene.say("session", sentence(&words));
    }
    scene.say(
        "introduction",
        prose(section.introduction.in_language(model.language())),
    );
    scene
}

/// The question with what bears on it, and the fields of its answer.
fn asked(
    model: &Model,
    open: &Open,
    entry: &Entry<'_>,
    (address, question): (&Address, &'static Question),
) -> Scene {
    let language = model.language();
    let mut scene = Scene::new(format!("question {address}"));
    let path = open.sections_around();
    let mut place: Vec<String> = path
        .last()
        .map(|one| model.section_name(one))
        .into_iter()
        .collect();
    place.extend(model.walk_counts(open).into_iter().take(1));
    scene.say("place", sentence(&place.join("; ")));
    scene.say("former", former(model, open));
    for notice in open.notices_before() {
        tell_notice(model, &mut scene, notice);
    }
    let name = crate::assessment::question_name(question, address, language);
    let name = if question.official {
        model.say_with("plain-question", "name", &name)
    } else {
        name
    };
    scene.say("head", sentence(&name));
    scene.say("ask", prose(question.ask.in_language(language)));
    tell_item(model, &mut scene, open, entry);
    let empty = Answer::default();
    let answer = open.assessment.answers.get(address).unwrap_or(&empty);
    let state = model.state_words(&answer.state);
    let state = model.say_with("plain-state", "state", &state);
    scene.say("state", sentence(&state));
    scene.say(
        "stale",
        model.stale_sentence(open, address).unwrap_or_default(),
    );
    tell_bearing(model, open, &mut scene, (address, question), answer);
    for (id, roles) in [
        ("screen-answered-by", &question.answered_by),
        ("screen-checked-by", &question.checked_by),
    ] {
        if !roles.is_empty() {
            let words = roles_with_people(model, roles);
            scene.say("roles", format!("{} {words}.", model.word(id)));
        }
    }
    for words in model.fria_words(question) {
        scene.say("fria", words);
    }
    for (index, field) in open.walk.fields.iter().enumerate() {
        tell_field(model, &mut scene, index, (question, answer, field));
    }
    if let Focus::Field(index) = open.walk.focus {
        scene.focus = Some(group(index));
    }
    scene
}

/// Roles with who has them; those that nobody has are named together, so that this is said once.
fn roles_with_people(model: &Model, roles: &[String]) -> String {
    let nobody = model.word("screen-nobody");
    let named = |role: &String| model.role_name(role);
    let (without, with): (Vec<&String>, Vec<&String>) =
        roles.iter().partition(|role| model.who_has(role) == nobody);
    let mut words: Vec<String> = with
        .into_iter()
        .map(|role| format!("{} ({})", named(role), model.who_has(role)))
        .collect();
    if !without.is_empty() {
        let missing: Vec<String> = without.into_iter().map(named).collect();
        words.push(model.say_with("plain-nobody", "roles", &missing.join(", ")));
    }
    words.join("; ")
}

/// What bears on the answer, and what stands beside it.
fn tell_bearing(
    model: &Model,
    open: &Open,
    scene: &mut Scene,
    (address, question): (&Address, &'static Question),
    answer: &Answer,
) {
    if let Some(words) = model.weight_words(open, question, answer) {
        scene.say("weight", words.join("; "));
    }
    scene.say("door", model.door_words(open).unwrap_or_default());
    match model.rights_words(open, address) {
        None => {}
        Some(RightsWords::EarlyOffer(words)) => scene.say("rights", words),
        Some(RightsWords::NotInTable(words, offer)) => {
            scene.say("rights", words);
            scene.say("rights", offer);
        }
        Some(RightsWords::Severity(words, missing)) => {
            scene.say("rights", words);
            scene.say("rights", missing.unwrap_or_default());
        }
    }
    if open.walk.guidance {
        scene.say("guidance", prose(&model.guidance_text(question)));
    }
    let recalled = open.recalled(model.language());
    if !recalled.is_empty() {
        let names: Vec<String> = recalled.iter().map(crate::app::Recalled::name).collect();
        scene.say(
            "recalled",
            model.say_with("plain-recalled", "names", &names.join("; ")),
        );
    }
    let offers = open.offers(model.library, &model.texts);
    let fresh: Vec<String> = offers
        .into_iter()
        .filter(|offer| offer.taken != crate::app::Taken::Same)
        .map(|offer| offer.name)
        .collect();
    if !fresh.is_empty() {
        let key = model.reading_key(crate::app::CommandId::TakeOver);
        let words = model.say_with("screen-to-take", "key", &key);
        scene.say("offers", sentence(&format!("{words} {}", fresh.join("; "))));
    }
    scene.say("from", model.came_from_words(open).unwrap_or_default());
    for words in model.dissent_words(answer) {
        scene.say("dissent", words);
    }
    scene.say(
        "confidential",
        model.confidential_words(answer).unwrap_or_default(),
    );
    scene.say(
        "points",
        model.action_points_here(open, address).unwrap_or_default(),
    );
}

fn group(index: usize) -> String {
    format!("field {index}")
}

/// A field: what it is called, and what is in it.
fn tell_field(
    model: &Model,
    scene: &mut Scene,
    index: usize,
    (question, answer, field): (&'static Question, &Answer, &Field),
) {
    let group = group(index);
    let language = model.language();
    let label = model.field_label(question, field);
    let value = answer.value.as_ref();
    match &field.kind {
        FieldKind::Options { .. } => {
            scene.say(&group, sentence(&label));
            let chosen = value.map(Value::chosen).unwrap_or_default();
            let mut part_of = None;
            for (number, option) in question.answer.options().iter().enumerate() {
                if option.group.is_some() && option.group != part_of {
                    part_of.clone_from(&option.group);
                    let name = option
                        .group
                        .as_ref()
                        .map_or("", |g| g.in_language(language));
                    scene.say(&group, format!("{name}:"));
                }
                let words = option.label.in_language(language);
                let words = chosen_words(model, words, chosen.contains(&option.id));
                // Options have their numbers also while they are only read: that is how one is chosen.
                scene.say(&group, format!("{}. {words}", number + 1));
            }
        }
        FieldKind::Rows { .. } => {
            let (AnswerType::Table { columns, .. }, rows) = (&question.answer, value) else {
                return;
            };
            let rows = match rows {
                Some(Value::Rows(rows)) => rows.as_slice(),
                _ => &[],
            };
            let lines = rows.iter().map(|row| Cell::row_words(model, row, columns));
            tell_lines(model, scene, &group, &label, lines.collect());
            tell_cell(model, scene, index);
        }
        FieldKind::Items { .. } => {
            let items = value.map(Value::items).unwrap_or_default();
            let lines = items.iter().map(|item| item.text.replace('\n', " "));
            tell_lines(model, scene, &group, &label, lines.collect());
        }
        FieldKind::Text { .. } => {
            let words = model.field_words(question, answer, field, "");
            let lines = if words.trim().is_empty() {
                Vec::new()
            } else {
                words.split('\n').map(str::to_owned).collect()
            };
            tell_lines(model, scene, &group, &label, lines);
        }
    }
}

fn tell_lines(model: &Model, scene: &mut Scene, group: &str, label: &str, lines: Vec<String>) {
    if lines.is_empty() {
        let empty = model.word("screen-empty");
        scene.say(group, format!("{} {empty}.", headed(label)));
        return;
    }
    scene.say(group, headed(label));
    for (index, line) in lines.into_iter().enumerate() {
        scene.line(group, index + 1, line);
    }
}

/// The cell at hand of the table that is worked on: what is in it, and what can be chosen for it.
fn tell_cell(model: &Model, scene: &mut Scene, index: usize) {
    let here = model.open.as_ref().map(|open| open.walk.focus);
    let cell = Cell::of(model).filter(|_| here == Some(Focus::Field(index)));
    let Some(cell) = cell else { return };
    let group = format!("cell {} {}", cell.row, cell.at);
    let row = cell.rows.get(cell.row);
    let words = row.map_or("", |row| Cell::words(row, cell.column, model.language()));
    if !words.trim().is_empty() {
        scene.say(&group, model.say_with("plain-now", "text", words));
    }
    for (number, (_, words)) in cell.options.iter().enumerate() {
        scene.say(&group, format!("{}. {words}", number + 1));
    }
}
