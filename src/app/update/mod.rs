//! stub
use super::{Action, Effect, Model, Now};
/// The only place that changes the model.
pub fn update(_model: &mut Model, _action: Action, _now: &Now) -> Vec<Effect> {
    Vec::new()
}
