//! Tests of the fields of a report.

use super::*;

const REPORT: &[u8] = include_bytes!("../../../exports/vroegsignalering.pdf");

fn form(bytes: Vec<u8>) -> Result<Form, InspectionError> {
    let file = PdfFile::open(bytes)?;
    let revisions = file.revisions()?;
    file.form(&revisions)
}

#[test]
fn a_complete_report_has_an_empty_field_for_each_role_in_order() {
    let form = form(REPORT.to_vec()).unwrap();
    assert!(form.fields.len() >= 4, "{}", form.fields.len());
    assert_eq!(form.certified_by, None);
    for (at, field) in form.fields.iter().enumerate() {
        assert_eq!(field.name, format!("signature-{}", at + 1));
        assert!(!field.purpose.is_empty());
        assert!(field.page.is_some());
        assert!(field.area[2] > field.area[0] && field.area[3] > field.area[1]);
        assert!(REPORT[field.raw.clone()].starts_with(b"<<"));
        assert!(REPORT[field.raw.clone()].ends_with(b">>"));
        assert_eq!(field.seal, None);
    }
    let pages: Vec<_> = form.fields.iter().map(|field| field.page).collect();
    assert!(pages.is_sorted(), "{pages:?}");
}

#[test]
fn a_report_names_the_program_that_made_it() {
    let producer = PdfFile::open(REPORT.to_vec()).unwrap().producer().unwrap();
    assert!(producer.starts_with("grondig "), "{producer}");
}

#[test]
fn a_file_that_names_two_programs_names_none() {
    let tag = b"<pdf:Producer>grondig";
    let at = REPORT
        .windows(tag.len())
        .position(|part| part == tag)
        .unwrap();
    let mut other = REPORT.to_vec();
    other[at + tag.len() - 1] = b'x';
    assert_eq!(PdfFile::open(other).unwrap().producer(), None);
}

#[test]
fn a_field_that_can_be_read_in_two_ways_is_refused() {
    let mut bytes = REPORT.to_vec();
    let field = form(bytes.clone()).unwrap().fields[0].clone();
    let members = syntax::members(&REPORT[field.raw.clone()]).unwrap();
    let (_, kind) = members.iter().find(|(name, _)| *name == b"FT").unwrap();
    assert_eq!(
        &REPORT[field.raw.start + kind.start..field.raw.start + kind.end],
        b"/Sig"
    );
    // A value that is no object of its own, in place of the tooltip.
    let (_, purpose) = members.iter().find(|(name, _)| *name == b"TU").unwrap();
    let from = field.raw.start + purpose.start - 3;
    bytes[from..from + 4].copy_from_slice(b"/V( ");
    let end = field.raw.start + purpose.end - 1;
    bytes[from + 4..end].fill(b' ');
    assert_eq!(form(bytes), Err(InspectionError::Fields));
}

#[test]
fn hex_digits_are_pairs_and_nothing_else() {
    assert_eq!(unhex(b"00fFa1"), Some(vec![0, 255, 161]));
    assert_eq!(unhex(b"0"), None);
    assert_eq!(unhex(b"0 00"), None);
}
