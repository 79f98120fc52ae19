//! What the program makes of the example is kept in `exports/`, so that people can look at it; it
//! is made again here and compared byte for byte. `GRONDIG_WRITE_EXPORTS=1` writes it anew.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use std::fs;
use std::path::Path;

use crate::command::Office;

#[test]
fn the_exports_are_what_the_program_makes_of_the_example() {
    let office = Office::new();
    office.done(&["demo", "--to", "vroegsignalering.json"]);
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("exports");
    for name in ["vroegsignalering.json", "vroegsignalering.pdf"] {
        let made = office.read(name);
        let path = kept.join(name);
        if std::env::var_os("GRONDIG_WRITE_EXPORTS").is_some() {
            fs::create_dir_all(&kept).unwrap();
            fs::write(&path, &made).unwrap();
        }
        let there = fs::read(&path).unwrap_or_default();
        let differs = made
            .iter()
            .zip(&there)
            .position(|(a, b)| a != b)
            .unwrap_or(made.len().min(there.len()));
        assert!(
            made == there,
            "exports/{name} is out of date (from byte {differs}); GRONDIG_WRITE_EXPORTS=1 cargo test --test all exports writes it anew"
        );
    }
}
