//! Seals: electronic signatures in the fields of a report (`PAdES`).
//!
//! [`check`] says whether a seal is right. Knows nothing of reports, nor of where files are.

pub mod check;
