//! Files are read back as they were meant, and whatever they are, without harm.

use super::*;
use proptest::prelude::*;
use std::fmt::Write as _;

/// A file of these objects, numbered from 1; the first is the catalog.
pub(super) fn file_of(objects: &[String]) -> Vec<u8> {
    let mut file = String::from("%PDF-1.7\n");
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(file.len());
        let _ = writeln!(file, "{} 0 obj\n{object}\nendobj", at + 1);
    }
    let table = file.len();
    let _ = write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        let _ = writeln!(file, "{place:010} 00000 n ");
    }
    let size = objects.len() + 1;
    let _ = write!(
        file,
        "trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
    );
    file.into_bytes()
}

pub(super) fn stream(content: &str) -> String {
    format!(
        "<< /Length {} >>\nstream\n{content}\nendstream",
        content.len()
    )
}

const MAP: &str =
    "4 beginbfchar <0001> <0061> <0002> <0062> <0003> <0020> <0004> <00660069> endbfchar";

/// Two pages with this content, under this tree.
fn tagged(first: &str, second: &str, elements: &[&str]) -> PdfFile {
    let page = |content| {
        format!(
            "<< /Type /Page /Parent 2 0 R /Contents {content} 0 R /Resources << /Font << /F0 7 0 R >> >> >>"
        )
    };
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 9 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 100 100] >>".to_owned(),
        page(5),
        page(6),
        stream(first),
        stream(second),
        "<< /Type /Font /Subtype /Type0 /BaseFont /A /DescendantFonts [<< /Type /Font >>] /ToUnicode 8 0 R >>"
            .to_owned(),
        stream(MAP),
        "<< /Type /StructTreeRoot /K [10 0 R] /RoleMap << /Kop /H1 >> >>".to_owned(),
    ];
    objects.extend(elements.iter().map(|element| (*element).to_owned()));
    PdfFile::open(file_of(&objects)).unwrap()
}

#[test]
fn text_is_read_in_the_order_of_the_tree_and_not_of_the_page() {
    let file = tagged(
        "/P <</MCID 1>> BDC BT /F0 9 Tf <0001> Tj ET EMC /Kop <</MCID 0>> BDC BT /F0 9 Tf [<0002> -20 <0004>] TJ ET EMC",
        "/P <</MCID 0>> BDC BT /F0 9 Tf <00030002> Tj ET EMC",
        &[
            "<< /S /Document /K [11 0 R 12 0 R] >>",
            "<< /S /Kop /Pg 3 0 R /K 0 /P 10 0 R >>",
            "<< /S /P /Pg 3 0 R /K [1 << /Type /MCR /Pg 4 0 R /MCID 0 >>] /Lang (fy) >>",
        ],
    );
    let read = file.text();
    assert_eq!(read.text.trim_end(), "bfi\na b");
    let roles: Vec<(&str, usize)> = read.elements.iter().map(|e| (&*e.role, e.depth)).collect();
    assert_eq!(roles, [("Document", 0), ("H1", 1), ("P", 1)]);
    assert_eq!(read.text_of(&read.elements[2]), "a b");
    assert_eq!(read.elements[2].lang.as_deref(), Some("fy"));
    assert_eq!(read.elements[2].page, Some(0));
}

#[test]
fn a_text_beside_the_glyphs_counts_instead_of_them() {
    let file = tagged(
        "/Span <</MCID 0 /ActualText (woord) >> BDC BT /F0 9 Tf <0001> Tj ET EMC \
         /Span <</MCID 1 /ActualText () >> BDC BT /F0 9 Tf <0002> Tj ET EMC \
         /Span <</MCID 2 /ActualText <FEFF00AD> >> BDC BT /F0 9 Tf <0001> Tj ET EMC",
        "",
        &["<< /S /P /Pg 3 0 R /K [0 1 2] >>"],
    );
    assert_eq!(file.text().text.trim_end(), "woord");
}

#[test]
fn artifacts_stand_apart() {
    let file = tagged(
        "/Artifact <</Type /Pagination /Subtype /Footer>> BDC BT /F0 9 Tf 1 1 Td <0001> Tj 9 0 Td <0002> Tj ET EMC \
         /Artifact <</Type /Pagination /Subtype /Watermark>> BDC BT /F0 9 Tf <0004> Tj ET EMC \
         /Artifact BMC 0 0 m 9 9 l S EMC",
        "",
        &["<< /S /Document >>"],
    );
    let read = file.text();
    assert_eq!(read.text, "");
    assert_eq!(read.pages[0].running.trim_end(), "a\nb");
    assert_eq!(read.pages[0].aside.trim(), "fi");
}

#[test]
fn a_tree_that_leads_back_to_itself_ends() {
    let file = tagged(
        "/P <</MCID 0>> BDC BT /F0 9 Tf <0001> Tj ET EMC",
        "",
        &[
            "<< /S /Document /K [11 0 R 11 0 R] >>",
            "<< /S /Sect /Pg 3 0 R /K [10 0 R 0] >>",
        ],
    );
    assert_eq!(file.text().text.trim_end(), "a");
}

proptest! {
    #[test]
    fn any_content_is_read_without_harm(content in "[ -~]{0,200}", mark in any::<i64>()) {
        let content = content.replace("endstream", "");
        let file = tagged(
            &format!("/P <</MCID {mark}>> BDC {content} EMC BT /F0 9 Tf <0001> Tj"),
            &content,
            &["<< /S /P /Pg 3 0 R /K 0 >>"],
        );
        let _ = file.text();
    }
}
