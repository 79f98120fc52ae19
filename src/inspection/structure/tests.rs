//! Every rule finds what breaks it, and a file that keeps them all has no findings.

use crate::inspection::PdfFile;
use crate::inspection::structure::Finding;
use crate::inspection::tests::{file_of, stream};

const XMP: &str = "<x><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Proef</rdf:li></rdf:Alt></dc:title>\
                   <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part></x>";

/// A file that keeps every rule: a heading, a table, a list, a link, a figure, a field, an attachment.
fn whole() -> Vec<String> {
    let marks = [
        "H1", "TH", "TH", "TD", "TD", "Lbl", "LBody", "Link", "Figure",
    ];
    let content: Vec<String> = marks
        .iter()
        .enumerate()
        .map(|(at, role)| format!("/{role} <</MCID {at}>> BDC BT /F0 9 Tf <0001> Tj ET EMC"))
        .collect();
    [
        "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 9 0 R /Lang (nl) /MarkInfo << /Marked true >> \
         /ViewerPreferences << /DisplayDocTitle true >> /Outlines << /First 8 0 R >> /PageLabels << /Nums [] >> \
         /OutputIntents [<< /S /GTS_PDFA1 /DestOutputProfile 5 0 R >>] /Metadata 6 0 R /AF [7 0 R] >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 100 100] >>",
        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F0 25 0 R >> >> \
         /StructParents 0 /Annots [27 0 R 28 0 R] /Tabs /S >>",
        &stream(&content.join(" ")),
        &stream(""),
        &stream(XMP),
        "<< /Type /Filespec /UF (toets.json) /AFRelationship /Data >>",
        "<< /Title (Proef) >>",
        "<< /Type /StructTreeRoot /K [10 0 R] /ParentTree << /Nums [0 [11 0 R 14 0 R 15 0 R 17 0 R 18 0 R 21 0 R \
         22 0 R 23 0 R 24 0 R] 1 23 0 R 2 29 0 R] >> >>",
        "<< /S /Document /K [11 0 R 12 0 R 19 0 R 23 0 R 24 0 R 29 0 R] /P 9 0 R >>",
        "<< /S /H1 /Pg 3 0 R /K 0 /P 10 0 R >>",
        "<< /S /Table /K [13 0 R 16 0 R] /P 10 0 R >>",
        "<< /S /TR /K [14 0 R 15 0 R] /P 12 0 R >>",
        "<< /S /TH /Pg 3 0 R /K 1 /A << /O /Table /Scope /Column >> /P 13 0 R >>",
        "<< /S /TH /Pg 3 0 R /K 2 /A << /O /Table /Scope /Column >> /P 13 0 R >>",
        "<< /S /TR /K [17 0 R 18 0 R] /P 12 0 R >>",
        "<< /S /TD /Pg 3 0 R /K 3 /P 16 0 R >>",
        "<< /S /TD /Pg 3 0 R /K 4 /P 16 0 R >>",
        "<< /S /L /K [20 0 R] /A << /O /List /ListNumbering /Disc >> /P 10 0 R >>",
        "<< /S /LI /K [21 0 R 22 0 R] /P 19 0 R >>",
        "<< /S /Lbl /Pg 3 0 R /K 5 /P 20 0 R >>",
        "<< /S /LBody /Pg 3 0 R /K 6 /P 20 0 R >>",
        "<< /S /Link /Pg 3 0 R /K [7 << /Type /OBJR /Obj 27 0 R >>] /P 10 0 R >>",
        "<< /S /Figure /Pg 3 0 R /K 8 /Alt (beeld) /A << /O /Layout /BBox [0 0 9 9] >> /P 10 0 R >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Aap /ToUnicode 26 0 R /DescendantFonts \
         [<< /Type /Font /FontDescriptor << /FontFile2 5 0 R >> >>] >>",
        &stream("1 beginbfchar <0001> <0061> endbfchar"),
        "<< /Subtype /Link /Contents (woorden) /StructParent 1 >>",
        "<< /Subtype /Widget /TU (veld) /StructParent 2 >>",
        "<< /S /Form /K << /Type /OBJR /Obj 28 0 R >> /P 10 0 R >>",
    ]
    .map(str::to_owned)
    .to_vec()
}

fn bytes_of(objects: &[String]) -> Vec<u8> {
    let bytes = String::from_utf8(file_of(objects)).unwrap();
    bytes
        .replace("/Root 1 0 R", "/Root 1 0 R /ID [<00> <00>]")
        .into_bytes()
}

fn found(bytes: Vec<u8>) -> Vec<Finding> {
    PdfFile::open(bytes).unwrap().structure().findings
}

/// The findings when some words of an object are replaced.
fn broken(object: usize, from: &str, to: &str) -> Vec<Finding> {
    let mut objects = whole();
    let text = &mut objects[object - 1];
    assert!(text.contains(from), "{from} is not in {text}");
    *text = text.replacen(from, to, 1);
    if let Some(at) = text.find("stream\n") {
        let content = text[at + 7..].trim_end_matches("\nendstream").to_owned();
        *text = stream(&content);
    }
    found(bytes_of(&objects))
}

#[test]
fn a_file_that_keeps_the_rules_has_no_findings() {
    assert_eq!(found(bytes_of(&whole())), []);
}

#[test]
fn every_broken_rule_is_found() {
    let cases: [(&str, usize, &str, &str); 45] = [
        ("no_language", 1, "/Lang (nl)", ""),
        ("not_marked", 1, "/Marked true", "/Marked false"),
        ("no_tree", 1, "/StructTreeRoot 9 0 R", ""),
        (
            "title_not_shown",
            1,
            "DisplayDocTitle true",
            "DisplayDocTitle false",
        ),
        ("no_title", 6, "Proef", " "),
        ("no_archive", 6, "pdfaid:part", "pdfaid:deel"),
        ("no_accessibility", 6, "pdfuaid:part>1", "pdfuaid:part>7"),
        ("no_output_intent", 1, "GTS_PDFA1", "GTS_PDFX"),
        ("no_bookmarks", 1, "/First 8 0 R", ""),
        ("no_page_labels", 1, "/PageLabels << /Nums [] >>", ""),
        (
            "attachment_without_relation",
            7,
            "/AFRelationship /Data",
            "",
        ),
        ("attachment_forbidden", 6, "pdfaid:part>3", "pdfaid:part>2"),
        ("font_not_embedded", 25, "/FontFile2 5 0 R", ""),
        ("font_without_text", 25, "/ToUnicode 26 0 R", ""),
        ("missing_glyph", 4, "<0001>", "<0000>"),
        ("unread_glyph", 4, "<0001>", "<0002>"),
        ("unmarked_content", 4, "/H1 <<", "0 0 9 9 re f /H1 <<"),
        ("nested_marks", 4, "BT", "/P <</MCID 9>> BDC EMC BT"),
        ("mark_without_owner", 11, "/K 0", ""),
        ("mark_not_unique", 15, "/K 2", "/K [2 0]"),
        ("mark_not_unique", 4, "/MCID 1", "/MCID 0"),
        ("mark_not_there", 11, "/K 0", "/K [0 77]"),
        ("way_back", 9, "[11 0 R 14 0 R", "[14 0 R 11 0 R"),
        ("way_back", 3, "/StructParents 0", ""),
        (
            "way_back_of_annotation",
            27,
            "/StructParent 1",
            "/StructParent 2",
        ),
        ("no_tab_order", 3, "/Tabs /S", "/Tabs /R"),
        (
            "annotation_without_owner",
            23,
            "<< /Type /OBJR /Obj 27 0 R >>",
            "",
        ),
        (
            "shared_element",
            10,
            "11 0 R 12 0 R",
            "11 0 R 12 0 R 11 0 R",
        ),
        ("wrong_parent", 14, "/P 13 0 R", "/P 16 0 R"),
        ("skipped_level", 11, "/H1", "/H2"),
        ("empty_heading", 11, "/K 0", ""),
        ("uneven_row", 16, "17 0 R 18 0 R", "17 0 R"),
        (
            "uneven_row",
            18,
            "/K 4",
            "/K 4 /A << /O /Table /ColSpan 2 >>",
        ),
        ("bad_table", 12, "13 0 R 16 0 R", ""),
        ("bad_table", 13, "/TR", "/P"),
        ("no_scope", 14, "/Scope /Column", ""),
        ("misplaced", 20, "/LI", "/TR"),
        ("no_numbering", 19, "/ListNumbering /Disc", ""),
        ("no_body", 22, "/LBody", "/P"),
        ("link_without_words", 27, "(woorden)", "( )"),
        ("no_alternative", 24, "(beeld)", "()"),
        ("no_bounds", 24, "/BBox [0 0 9 9]", ""),
        ("form_without_field", 28, "/Widget", "/Link"),
        ("field_without_description", 28, "/TU (veld)", ""),
        ("unknown_role", 22, "/LBody", "/Blok"),
    ];
    for (id, object, from, to) in cases {
        let all = broken(object, from, to);
        assert!(all.iter().any(|one| one.id() == id), "{id}: {all:?}");
    }
    let none = broken(23, "<< /Type /OBJR /Obj 27 0 R >>", "");
    assert!(none.iter().any(|one| one.id() == "link_without_target"));
    let loose = broken(22, "/LBody", "/Note");
    assert!(loose.iter().any(|one| one.id() == "note_without_id"));
}

#[test]
fn a_table_without_names_is_found() {
    let mut objects = whole();
    for at in [14, 15] {
        objects[at - 1] = objects[at - 1].replace("/TH", "/TD");
    }
    let all = found(bytes_of(&objects));
    assert!(all.iter().any(|one| one.id() == "no_headers"));
}

#[test]
fn the_end_of_the_file_counts_too() {
    let all = found(file_of(&whole()));
    assert_eq!(all, [Finding::NoIdentifier]);
    let bytes = String::from_utf8(bytes_of(&whole())).unwrap();
    let bytes = bytes.replace("/ID [", "/Encrypted 1 /ID [").into_bytes();
    assert_eq!(found(bytes), []);
}

#[test]
fn all_flaws_are_named_with_their_page() {
    let mut objects = whole();
    objects[23] = objects[23].replace("/Alt (beeld)", "");
    objects[13] = objects[13].replace("/Scope /Column", "");
    let all = found(bytes_of(&objects));
    assert_eq!(all.len(), 2);
    assert!(all.iter().all(|one| one.page() == Some(1)));
}

#[test]
fn a_cell_over_two_rows_counts_in_both() {
    let mut objects = whole();
    objects[13] = objects[13].replace("/Scope", "/RowSpan 2 /Scope");
    objects[15] = objects[15].replace("17 0 R 18 0 R", "17 0 R");
    let all = found(bytes_of(&objects));
    assert!(!all.iter().any(|one| one.id() == "uneven_row"), "{all:?}");
}
