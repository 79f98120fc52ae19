//! All tests of the whole program in one binary: with one for each file, most of the time and the disk of a test run would
//! go to linking the same crate again.
//!
//! `cargo test --test all NAME` runs the tests of one file. What they drive the program with comes first.

// To drive the program with.
mod command;
#[cfg(unix)]
mod drawn;
#[cfg(unix)]
mod drive;
#[cfg(unix)]
mod driven;
mod dutch;
#[cfg(unix)]
mod harness;
mod lines;

// The tests.
mod cli_actions;
mod cli_answer;
mod cli_binary;
mod cli_carry_over;
mod cli_close_early;
mod cli_fonts;
mod cli_glossary;
mod cli_house;
mod cli_own;
mod cli_report_check;
#[cfg(feature = "seal")]
mod cli_seal;
mod cli_settings;
mod cli_sheet;
mod cli_sign;
mod cli_standing;
mod cli_verify;
mod cli_words;
mod committee;
mod editions;
mod english;
mod exports;
mod layering;
#[cfg(unix)]
mod new_user;
#[cfg(unix)]
mod pictures;
mod plain;
mod questionnaires;
mod readme;
mod schema;
#[cfg(unix)]
mod screen;
#[cfg(unix)]
mod settings_screen;
mod store_files;
mod store_kill;
#[cfg(unix)]
mod terminal;
mod texts;
#[cfg(unix)]
mod workshop;
