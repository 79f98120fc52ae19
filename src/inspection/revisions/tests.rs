//! Tests of the chain of revisions.

use super::*;
use proptest::prelude::*;

const REPORT: &[u8] = include_bytes!("../../../exports/vroegsignalering.pdf");

/// A file of one page with a cross-reference table.
fn small() -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut offsets = Vec::new();
    for object in [
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 9 9]>>endobj\n",
        "3 0 obj<</Type/Page/Parent 2 0 R>>endobj\n",
    ] {
        offsets.push(bytes.len());
        bytes.extend_from_slice(object.as_bytes());
    }
    let start = bytes.len();
    let mut table = String::from("xref\n0 4\n0000000000 65535 f \n");
    for offset in offsets {
        table.push_str(&format!("{offset:010} 00000 n \n"));
    }
    table.push_str(&format!(
        "trailer<</Size 4/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    ));
    bytes.extend_from_slice(table.as_bytes());
    bytes
}

/// The file with one more revision that writes the page again; `more` goes into its trailer.
fn updated(mut bytes: Vec<u8>, more: &str) -> Vec<u8> {
    let previous = ends(&bytes).last().unwrap().0;
    let at = bytes.len();
    bytes.extend_from_slice(b"3 0 obj<</Type/Page/Parent 2 0 R/Rotate 90>>endobj\n");
    let start = bytes.len();
    let end = format!(
        "xref\n3 1\n{at:010} 00000 n \ntrailer<</Size 4/Root 1 0 R/Prev {previous}{more}>>\nstartxref\n{start}\n%%EOF\n"
    );
    bytes.extend_from_slice(end.as_bytes());
    bytes
}

fn revisions(bytes: Vec<u8>) -> Result<Vec<Revision>, InspectionError> {
    PdfFile::open(bytes)?.revisions()
}

#[test]
fn a_report_has_one_revision_that_is_the_whole_file() {
    let file = PdfFile::open(REPORT.to_vec()).unwrap();
    let found = file.revisions().unwrap();
    let [only] = &found[..] else {
        panic!("{} revisions", found.len());
    };
    assert_eq!(only.range, 0..REPORT.len());
    assert_eq!(only.trailer.previous, None);
    assert_eq!(only.trailer.root, file.pdf.xref().root_id().obj_number);
    assert!(only.trailer.id.as_ref().is_some_and(|id| id[0] == id[1]));
    assert!(only.objects.len() + 1 >= only.trailer.size as usize);
    for (number, place) in &only.objects {
        if let Place::At { offset, .. } = place {
            let (stands, _, _) = syntax::object_at(REPORT, *offset).unwrap();
            assert_eq!(stands, *number);
        }
    }
}

#[test]
fn each_revision_begins_where_the_one_before_ends() {
    let first = small();
    let second = updated(first.clone(), "");
    let third = updated(second.clone(), "");
    let found = revisions(third.clone()).unwrap();
    let ranges: Vec<_> = found.iter().map(|one| one.range.clone()).collect();
    let ends = [first.len(), second.len(), third.len()];
    assert_eq!(ranges, [0..ends[0], ends[0]..ends[1], ends[1]..ends[2]]);
    assert_eq!(found[1].objects.keys().collect::<Vec<_>>(), [&3]);
    assert_eq!(place(&found[..1], 3), found[0].objects.get(&3).copied());
    assert_eq!(place(&found, 3), found[2].objects.get(&3).copied());
    assert_eq!(place(&found, 9), None);
}

#[test]
fn bytes_behind_the_end_are_in_no_revision() {
    let mut bytes = small();
    let end = bytes.len();
    bytes.extend_from_slice(b"and a note");
    assert_eq!(revisions(bytes).unwrap()[0].range, 0..end);
}

#[test]
fn a_chain_that_readers_could_follow_in_two_ways_is_refused() {
    let hidden = updated(small(), "/XRefStm 9");
    let sealed = updated(small(), "/Encrypt<<>>");
    let mut brought_back = small();
    let old = String::from_utf8(brought_back.clone())
        .unwrap()
        .find("3 0 obj")
        .unwrap();
    let previous = ends(&brought_back)[0].0;
    let start = brought_back.len();
    brought_back.extend_from_slice(
        format!("xref\n3 1\n{old:010} 00000 n \ntrailer<</Size 4/Root 1 0 R/Prev {previous}>>\nstartxref\n{start}\n%%EOF\n").as_bytes(),
    );
    let circle = {
        let mut bytes = small();
        let start = bytes.len();
        bytes.extend_from_slice(
            format!(
                "xref\n0 0\ntrailer<</Size 4/Root 1 0 R/Prev {start}>>\nstartxref\n{start}\n%%EOF\n"
            )
            .as_bytes(),
        );
        bytes
    };
    for (name, bytes) in [
        ("hidden", hidden),
        ("encrypted", sealed),
        ("brought back", brought_back),
        ("circle", circle),
    ] {
        assert_eq!(read(&bytes), None, "{name}");
    }
}

#[test]
fn a_report_cut_anywhere_gives_an_answer() {
    for at in 0..120 {
        let cut = &REPORT[..REPORT.len() * at / 120];
        assert_eq!(read(cut), None, "{at}");
    }
}

proptest! {
    #[test]
    fn a_changed_byte_gives_an_answer(at in 0_usize..1000, byte: u8) {
        let mut bytes = updated(updated(small(), ""), "");
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = read(&bytes);
    }
}
