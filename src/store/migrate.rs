//! From an older file format to this one, one version at a time.
//!
//! For every version there is a file in `tests/fixtures/store/` that must open for ever.

use serde_json::Value;

/// From one version to the next. Gets and gives a whole file; must not fail on anything that the
/// older program wrote.
pub(super) type Step = fn(Value) -> Value;

/// `STEPS[0]` leads from version 1 to 2, and so on.
pub(super) const STEPS: &[Step] = &[];

/// Takes a file of version `from` through the steps that are left; none for an unknown version.
pub(super) fn migrate(steps: &[Step], from: u64, file: Value) -> Option<Value> {
    let done = usize::try_from(from).ok()?.checked_sub(1)?;
    let left = steps.get(done..)?;
    let mut file = left.iter().fold(file, |file, step| step(file));
    file.as_object_mut()?
        .insert("schema".to_owned(), Value::from(steps.len() + 1));
    Some(file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::SCHEMA;
    use serde_json::json;

    #[test]
    fn there_is_a_step_for_every_older_version() {
        assert_eq!(STEPS.len() + 1, SCHEMA as usize);
    }

    #[test]
    fn a_file_goes_through_the_steps_that_it_has_not_had() {
        let rename: Step = |mut file| {
            if let Some(name) = file.as_object_mut().and_then(|file| file.remove("naam")) {
                file["name"] = name;
            }
            file
        };
        let shout: Step = |mut file| {
            file["name"] = json!(file["name"].as_str().unwrap_or_default().to_uppercase());
            file
        };
        let steps = [rename, shout];
        assert_eq!(
            migrate(&steps, 1, json!({"schema": 1, "naam": "a", "vreemd": 1})),
            Some(json!({"schema": 3, "name": "A", "vreemd": 1}))
        );
        assert_eq!(
            migrate(&steps, 2, json!({"schema": 2, "name": "a"})),
            Some(json!({"schema": 3, "name": "A"}))
        );
        assert_eq!(migrate(&steps, 0, json!({})), None);
        assert_eq!(migrate(&steps, 7, json!({})), None);
    }
}
