//! The editions of the instruments of an assessment, in words and as data; shared by several commands.

use serde_json::{Value, json};

use super::Desk;
use crate::assessment::{Assessment, InstrumentRef, movable};
use crate::language::Message;

/// A sentence for each instrument that can move to another edition.
pub fn sentences(desk: &Desk<'_, '_>, assessment: &Assessment) -> Vec<Message> {
    let movable = movable(assessment, &desk.library);
    movable
        .iter()
        .map(|one| one.message(desk.language()))
        .collect()
}

/// The editions as data: a list of `id`, `version`, `digest`, `former`, `newer` (null, or `version` and
/// `digest`), `unfollowed` (null, or a sentence).
pub fn data(desk: &Desk<'_, '_>, assessment: &Assessment) -> Value {
    let movable = movable(assessment, &desk.library);
    let one = |used: &InstrumentRef| {
        let newer = movable.iter().find(|one| one.follows.id == used.id);
        let newer = newer.map(|one| one.newer.instrument);
        let unfollowed = desk.library.unfollowed().find(|one| one.id == used.id);
        let follows = desk
            .library
            .get(&used.id)
            .ok()
            .filter(|_| unfollowed.is_none());
        json!({
            "id": used.id,
            "version": follows.map(|follows| &follows.version),
            "digest": used.digest,
            "former": used.former,
            "newer": newer.map(|newer| json!({"version": newer.version, "digest": newer.digest})),
            "unfollowed": unfollowed.map(|one| desk.texts.say(&one.message())),
        })
    };
    assessment.instruments.iter().map(one).collect()
}
