//! Tests of the file as bytes.

use crate::report::document::{Block, Moment, Table};
use crate::report::{Attachment, Making, ReportError, render, samples};
use std::io::Read;

fn attachment() -> Attachment {
    Attachment {
        name: "beoordeling.json".into(),
        mime: "application/json".into(),
        bytes: b"{\"title\":\"Slim Toezicht\"}".to_vec(),
        description: "De beoordeling als gegevens".into(),
        date: Moment {
            year: 2026,
            month: 3,
            day: 12,
            hour: 9,
            minute: 30,
            second: 0,
        },
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = samples::sampler();
    let first = render(&document, Some(&attachment()), &Making::default()).unwrap();
    let second = render(&document, Some(&attachment()), &Making::default()).unwrap();
    assert_eq!(first, second);
}

/// The file with every compressed stream unpacked, as Latin-1.
fn unpacked(pdf: &[u8]) -> String {
    let mut text = String::new();
    let mut rest = pdf;
    while let Some(at) = find(rest, b"stream\n") {
        text.extend(rest[..at].iter().map(|byte| char::from(*byte)));
        let body = &rest[at + 7..];
        let end = find(body, b"endstream").unwrap();
        let mut plain = Vec::new();
        let known = flate2::read::ZlibDecoder::new(body).read_to_end(&mut plain);
        let data = if known.is_ok() {
            &plain[..]
        } else {
            &body[..end]
        };
        text.extend(data.iter().map(|byte| char::from(*byte)));
        rest = &body[end + 9..];
    }
    text.extend(rest.iter().map(|byte| char::from(*byte)));
    text
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

#[test]
fn the_file_says_that_it_is_accessible_and_archivable() {
    let pdf = render(&samples::sampler(), Some(&attachment()), &Making::default())
        .unwrap()
        .pdf;
    let text = unpacked(&pdf);
    for part in [
        "/Lang(nl-NL)",
        "/MarkInfo<</Marked true>>",
        "/DisplayDocTitle true",
        "/StructTreeRoot",
        "/GTS_PDFA1",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "/AFRelationship/Data",
        "/PageLabels",
        "/Outlines",
    ] {
        assert!(text.contains(part), "{part}");
    }
    assert!(pdf.ends_with(b"%%EOF\n"));
}

#[test]
fn every_header_cell_has_a_scope_and_every_link_its_words() {
    let text = unpacked(
        &render(&samples::sampler(), None, &Making::default())
            .unwrap()
            .pdf,
    );
    assert!(text.matches("/S/TH/").count() > 20);
    assert_eq!(
        text.matches("/S/TH/").count(),
        text.matches("/Scope/").count()
    );
    let links = text.matches("/Subtype/Link").count() + text.matches("/Subtype/Widget").count();
    assert!(links > 8);
    assert_eq!(links, text.matches("/StructParent ").count());
    // Pages have contents as well, but as a number.
    assert_eq!(
        links,
        text.matches("/Contents(").count() + text.matches("/Contents<").count()
    );
    assert_eq!(
        text.matches("/S/Figure").count(),
        text.matches("/Alt(").count()
    );
    assert_eq!(
        text.matches("/S/L/").count(),
        text.matches("/ListNumbering/").count()
    );
}

#[test]
fn marks_are_closed_before_the_next_one_opens() {
    let document = samples::document(vec![
        Block::paragraph("𓀀𓀁 en verantwoordelijkheidsverdeling ".repeat(20)),
        Block::paragraph("naam: محمد علي"),
    ]);
    let text = unpacked(&render(&document, None, &Making::default()).unwrap().pdf);
    let mut marks: Vec<(usize, i32)> = text.match_indices("BDC").map(|(at, _)| (at, 1)).collect();
    marks.extend(text.match_indices("EMC").map(|(at, _)| (at, -1)));
    marks.sort_unstable();
    assert!(marks.len() > 100);
    let mut depth = 0;
    for (at, change) in marks {
        depth += change;
        assert!((0..=1).contains(&depth), "nested at {at}");
    }
    assert_eq!(depth, 0);
}

#[test]
fn a_split_word_is_given_whole_at_its_first_part() {
    let words = "verantwoordelijkheidsverdeling ".repeat(8);
    let mut table = Table::new([("Kop", 1.0), ("Een", 5.0)]);
    table.row([words.as_str(), "x"]);
    let text = unpacked(
        &render(
            &samples::document(vec![table.block()]),
            None,
            &Making::default(),
        )
        .unwrap()
        .pdf,
    );
    assert_eq!(
        text.matches("/ActualText(verantwoordelijkheidsverdeling)")
            .count(),
        8
    );
}

#[test]
fn the_attachment_travels_whole() {
    let text = unpacked(
        &render(&samples::sampler(), Some(&attachment()), &Making::default())
            .unwrap()
            .pdf,
    );
    assert!(text.contains("{\"title\":\"Slim Toezicht\"}"));
    assert!(
        !unpacked(
            &render(&samples::sampler(), None, &Making::default())
                .unwrap()
                .pdf
        )
        .contains("/AFRelationship")
    );
}

#[test]
fn only_fonts_in_use_are_embedded_and_reduced() {
    let document = samples::document(vec![Block::paragraph("Alleen gewone letters.")]);
    let pdf = render(&document, None, &Making::default()).unwrap().pdf;
    let text = unpacked(&pdf);
    assert!(text.contains("+FiraSans-Regular") && !text.contains("NotoSansArabic"));
    assert!(pdf.len() < 40_000, "{}", pdf.len());
}

#[test]
fn a_character_without_a_font_is_reported_and_can_still_be_read() {
    let document = samples::document(vec![
        Block::paragraph("Naam: ꙮ"),
        Block::PageBreak,
        Block::paragraph("Nog eens ꙮ en 𓀀"),
    ]);
    let rendered = render(&document, None, &Making::default()).unwrap();
    let found: Vec<_> = rendered
        .substituted
        .iter()
        .map(|one| (one.character, one.pages.as_slice()))
        .collect();
    assert_eq!(found, [('ꙮ', &[1, 2][..]), ('𓀀', &[2][..])]);
    // UTF-16 of U+A66E with its mark, as the text that goes with the square.
    let text = unpacked(&rendered.pdf);
    assert!(text.contains("/ActualText<FEFFA66E>"));
}

#[test]
fn hostile_text_cannot_leave_its_string() {
    let rendered = render(&samples::hostile(), None, &Making::default()).unwrap();
    let text = unpacked(&rendered.pdf);
    assert_eq!(text.matches("%PDF-").count(), 1);
    assert_eq!(text.matches("startxref").count(), 1);
    assert!(
        !rendered
            .substituted
            .iter()
            .any(|one| one.character.is_control())
    );
}

#[test]
fn a_flawed_document_is_refused_with_all_its_flaws() {
    let document = samples::document(vec![
        Block::heading(2, "Te diep"),
        Block::heading(4, "Nog dieper"),
    ]);
    let error = render(&document, None, &Making::default()).unwrap_err();
    assert!(matches!(&error, ReportError::Flawed(flaws) if flaws.len() == 2));
    assert!(error.to_string().contains("Nog dieper"));
}

#[test]
fn a_report_of_sixty_pages_stays_small() {
    let rendered = render(&samples::large(), Some(&attachment()), &Making::default()).unwrap();
    assert!(rendered.pages > 55);
    assert!(rendered.pdf.len() < 350_000, "{}", rendered.pdf.len());
}

/// Writes samples for validators and eyes: `cargo test --lib write_samples -- --ignored`.
#[test]
#[ignore = "writes files to the temporary folder"]
fn write_samples() {
    let folder = std::env::temp_dir();
    for (name, document) in [
        ("sampler", samples::sampler()),
        ("large", samples::large()),
        ("hostile", samples::hostile()),
        ("names", samples::names()),
    ] {
        let start = std::time::Instant::now();
        let rendered = render(&document, Some(&attachment()), &Making::default()).unwrap();
        println!(
            "{name}: {} pages, {} bytes, {:?}, {:?}",
            rendered.pages,
            rendered.pdf.len(),
            start.elapsed(),
            rendered.substituted
        );
        std::fs::write(folder.join(format!("grondig-{name}.pdf")), rendered.pdf).unwrap();
    }
}
