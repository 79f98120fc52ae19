//! grondig leads a municipal project team through IAMA version 2 and ends in a signed-off PDF.
//!
//! The rooms of the house, from the top down; arrows go down only (`tests/layering.rs` guards them):
//!
//! | room | owns |
//! | --- | --- |
//! | [`cli`] | the commands of the command line |
//! | [`tui`] | the full-screen front and the terminal itself |
//! | [`plain`] | the line-by-line front |
//! | [`outside`] | what the fronts need of the world: files, saving, the clock, the report |
//! | [`example`] | the worked example that `demo` shows |
//! | [`app`] | model, actions, effects, the one command table |
//! | [`report`] | assessment to document, document to pages, pages to PDF |
//! | [`exchange`] | other formats, in and out: the preparation sheet of a role |
//! | [`signing`] | content digest and sign-off rounds |
//! | [`inspection`] | what stands in a PDF file: pages, structure, attachments, fields, revisions |
//! | [`store`] | where assessments live on disk |
//! | [`standing`] | what an assessment adds up to: progress, blockers, rights matrix |
//! | [`assessment`] | what was answered, and every possible change to it |
//! | [`questionnaire`] | what is asked |
//! | [`text`] | graphemes, widths, line breaks, wrapping, the editor buffer |
//! | [`language`] | the interface texts |

pub mod app;
pub mod assessment;
pub mod cli;
pub mod example;
pub mod exchange;
pub mod inspection;
pub mod language;
pub mod outside;
pub mod plain;
pub mod questionnaire;
pub mod report;
pub mod signing;
pub mod standing;
pub mod store;
pub mod text;
pub mod tui;
