//! The editions of the instruments of an assessment, in words and as data; shared by several commands.

use serde_json::{Value, json};

use crate::assessment::{Assessment, InstrumentRef, movable};
use crate::language::{Message, Texts};
use crate::questionnaire::Library;

/// A sentence for each instrument that can move to another edition. `library` is that of the assessment.
pub fn sentences(assessment: &Assessment, library: &Library, language: &str) -> Vec<Message> {
    let movable = movable(assessment, library);
    movable.iter().map(|one| one.message(language)).collect()
}

/// The editions as data: a list of `id`, `version`, `digest`, `former`, `newer` (null, or `version` and
/// `digest`), `unfollowed` (null, or a sentence).
pub fn data(assessment: &Assessment, library: &Library, texts: &Texts) -> Value {
    let movable = movable(assessment, library);
    let one = |used: &InstrumentRef| {
        let newer = movable.iter().find(|one| one.follows.id == used.id);
        let newer = newer.map(|one| one.newer.instrument);
        let unfollowed = library.unfollowed().find(|one| one.id == used.id);
        let follows = library.get(&used.id).ok().filter(|_| unfollowed.is_none());
        json!({
            "id": used.id,
            "version": follows.map(|follows| &follows.version),
            "digest": used.digest,
            "former": used.former,
            "newer": newer.map(|newer| json!({"version": newer.version, "digest": newer.digest})),
            "unfollowed": unfollowed.map(|one| texts.say(&one.message())),
        })
    };
    assessment.instruments.iter().map(one).collect()
}
