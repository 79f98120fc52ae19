//! Words of a sheet that found another answer in the file: kept as a note under that answer.

/// A note with one more text below it; as it was when it holds that text already.
pub fn with(note: &str, more: &str) -> String {
    if note.contains(more) {
        return note.to_owned();
    }
    if note.trim().is_empty() {
        return more.to_owned();
    }
    format!("{}\n\n{more}", note.trim_end())
}
