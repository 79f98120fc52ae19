//! What a committee reads, in sentences: a question with all that belongs to it, remarks, what changed.

use crate::app::told::sentence;
use crate::app::{Model, Open, Passage, PassageKind};
use crate::language::Message;
use crate::plain::scene::Scene;
use crate::text::{Piece, Turned};

/// The question at hand, as it is read.
pub(super) fn scene(model: &Model, open: &Open) -> Scene {
    let place = (open.walk.outline, open.walk.at);
    let differs = open.desk.differences;
    let mut scene = Scene::new(format!("reading {place:?} {differs}"));
    let reader = open.reader().map_or("", |one| one.name.as_str());
    scene.say(
        "reader",
        sentence(&model.say_with("reading-header", "name", reader)),
    );
    let (read, all) = model.read_so_far();
    scene.say("read", sentence(&model.read_words(read, all)));
    for passage in model.passages(place.0, place.1) {
        scene.say("text", words(model, &passage));
    }
    scene
}

/// The list of remarks.
pub(super) fn remarks(model: &Model, open: &Open) -> Scene {
    let mut scene = super::titled(model, "remarks", "screen-remarks");
    scene.say("filter", sentence(&model.remark_filter_words()));
    if open.assessment.remarks.is_empty() {
        scene.say("empty", model.word("remarks-none"));
    } else if open.filtered_remarks().is_empty() {
        scene.say("empty", model.word("remarks-none-shown"));
    }
    scene
}

/// The list of what changed.
pub(super) fn changes(model: &Model) -> Scene {
    let mut scene = Scene::new("changes");
    scene.say("head", sentence(&model.changes_title()));
    if model.change_count() == 0 {
        scene.say("empty", model.word("changes-none"));
    }
    scene
}

/// Passages on one line.
pub(in crate::plain) fn read_out(model: &Model, passages: &[Passage]) -> String {
    let all = passages.iter().map(|one| words(model, one));
    let lines: Vec<String> = all
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|text| !text.is_empty())
        .map(|text| sentence(&text))
        .collect();
    lines.join(" ")
}

/// A passage in words: what it is called, and what it says.
fn words(model: &Model, passage: &Passage) -> String {
    let text = if passage.pieces.is_empty() {
        match passage.kind {
            PassageKind::Plain | PassageKind::State(_) => passage.text.clone(),
            _ => super::prose(&passage.text),
        }
    } else {
        passage.pieces.iter().map(|one| piece(model, one)).collect()
    };
    let label = match passage.kind {
        PassageKind::State(_) => model.word("read-state"),
        PassageKind::Question => sentence(&passage.label),
        _ => passage.label.clone(),
    };
    match (label.is_empty(), text.is_empty()) {
        (true, _) => text,
        (_, true) => label,
        _ => format!("{label} {text}"),
    }
}

/// A stretch of a text that changed; what went and what came is said in words.
fn piece(model: &Model, piece: &Piece) -> String {
    let id = match piece.turned {
        Turned::Same => return piece.text.clone(),
        Turned::Out => "plain-went",
        Turned::In => "plain-came",
    };
    let spaced = |text: &str| text.chars().next().is_some_and(char::is_whitespace);
    let before = if spaced(&piece.text) { " " } else { "" };
    let message = Message::new(id).with("text", piece.text.trim());
    format!("{before}{} ", model.say(&message))
}
