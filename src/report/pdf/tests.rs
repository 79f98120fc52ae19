//! Tests of the file as bytes.

use crate::report::document::Moment;
use crate::report::{Attachment, render, samples};

fn attachment() -> Attachment {
    Attachment {
        name: "beoordeling.json".into(),
        mime: "application/json".into(),
        bytes: b"{\"title\":\"Slim Toezicht\"}".to_vec(),
        description: "De beoordeling als gegevens".into(),
        date: Moment { year: 2026, month: 3, day: 12, hour: 9, minute: 30, second: 0 },
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = samples::sampler();
    let first = render(&document, Some(&attachment())).unwrap();
    let second = render(&document, Some(&attachment())).unwrap();
    assert_eq!(first, second);
}

/// Writes samples for validators and eyes: `cargo test --lib write_samples -- --ignored`.
#[test]
#[ignore = "writes files to the temporary folder"]
fn write_samples() {
    let folder = std::env::temp_dir();
    for (name, document) in [("sampler", samples::sampler()), ("large", samples::large())] {
        let start = std::time::Instant::now();
        let rendered = render(&document, Some(&attachment())).unwrap();
        println!("{name}: {} pages, {} bytes, {:?}, {:?}", rendered.pages, rendered.pdf.len(), start.elapsed(), rendered.substituted);
        std::fs::write(folder.join(format!("grondig-{name}.pdf")), rendered.pdf).unwrap();
    }
}
