//! Files that travel inside a file.
//!
//! Owns finding them, within bounds.

use std::borrow::Cow;

use hayro_syntax::object::{Array, Dict, Name, Stream, String as Text};

use super::{PdfFile, streams, strings};

/// More files than anybody attaches.
const MOST_FILES: usize = 100;
/// The tree of names is not deeper than this.
const DEEPEST: usize = 8;

/// A file inside a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// Its name, as the tree of names or the association has it.
    pub name: String,
    /// Its media type, such as `application/json`.
    pub mime: String,
    /// What it is to the document, such as `Data`; empty when it is not associated.
    pub relationship: String,
    /// Its content; none when it is packed in an unusual way or would be too large.
    pub bytes: Option<Vec<u8>>,
}

impl PdfFile {
    /// The files that travel inside: those associated with the document, then others that it
    /// lists, each once.
    pub fn attachments(&self) -> Vec<Attached> {
        let Some(catalog) = self.dictionary(self.pdf.xref().root_id().obj_number) else {
            return Vec::new();
        };
        let mut specs: Vec<Dict<'_>> = catalog
            .get::<Array<'_>>(b"AF")
            .map(|list| list.iter::<Dict<'_>>().take(MOST_FILES).collect())
            .unwrap_or_default();
        let names = catalog.get::<Dict<'_>>(b"Names");
        if let Some(tree) = names.and_then(|names| names.get::<Dict<'_>>(b"EmbeddedFiles")) {
            listed(&tree, DEEPEST, &mut specs);
        }
        let mut found: Vec<(Vec<u8>, Attached)> = Vec::new();
        for spec in &specs {
            if !found.iter().any(|(raw, _)| raw == spec.data()) {
                found.extend(attached(spec).map(|one| (spec.data().to_vec(), one)));
            }
        }
        found.into_iter().map(|(_, one)| one).collect()
    }
}

/// Collects the file specifications of a tree of names.
fn listed<'a>(node: &Dict<'a>, depth: usize, specs: &mut Vec<Dict<'a>>) {
    if let Some(names) = node.get::<Array<'_>>(b"Names") {
        // Names and specifications take turns.
        let room = MOST_FILES.saturating_sub(specs.len());
        specs.extend(names.iter::<Dict<'_>>().take(room));
    }
    if let Some(kids) = node.get::<Array<'_>>(b"Kids").filter(|_| depth > 0) {
        for kid in kids.iter::<Dict<'_>>().take(MOST_FILES) {
            if specs.len() < MOST_FILES {
                listed(&kid, depth - 1, specs);
            }
        }
    }
}

fn attached(spec: &Dict<'_>) -> Option<Attached> {
    let files = spec.get::<Dict<'_>>(b"EF")?;
    let stream = files
        .get::<Stream<'_>>(b"UF")
        .or_else(|| files.get::<Stream<'_>>(b"F"))?;
    let name = spec
        .get::<Text<'_>>(b"UF")
        .or_else(|| spec.get::<Text<'_>>(b"F"));
    let named = |dict: &Dict<'_>, key: &[u8]| {
        let name = dict.get::<Name<'_>>(key);
        name.map(|name| name.as_str().to_owned())
            .unwrap_or_default()
    };
    Some(Attached {
        name: name.map(|name| strings::decode(&name)).unwrap_or_default(),
        mime: named(stream.dict(), b"Subtype"),
        relationship: named(spec, b"AFRelationship"),
        bytes: streams::decoded(&stream).map(Cow::into_owned),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::ZlibEncoder;
    use proptest::prelude::*;
    use std::io::Write as _;

    /// A file with these objects after catalog and pages; readers mend the missing table.
    fn file(catalog: &str, objects: &[(&str, Vec<u8>)]) -> Vec<u8> {
        let mut bytes = format!(
            "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R {catalog}>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n"
        )
        .into_bytes();
        for (at, (dict, data)) in objects.iter().enumerate() {
            let length = data.len();
            bytes.extend(format!("{} 0 obj\n", at + 4).bytes());
            if dict.starts_with("<</Type/EmbeddedFile") {
                let dict = dict.replace(">>", &format!("/Length {length}>>"));
                bytes.extend(format!("{dict}\nstream\n").bytes());
                bytes.extend(data);
                bytes.extend(b"\nendstream\nendobj\n");
            } else {
                bytes.extend(format!("{dict}\nendobj\n").bytes());
            }
        }
        bytes.extend(b"trailer\n<</Root 1 0 R/Size 9>>\nstartxref\n0\n%%EOF\n");
        bytes
    }

    fn packed(data: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(9));
        encoder.write_all(data).unwrap();
        encoder.finish().unwrap()
    }

    const SPEC: &str =
        "<</Type/Filespec/F(toets.json)/UF(toets.json)/AFRelationship/Data/EF<</F 5 0 R>>>>";
    const PACKED: &str = "<</Type/EmbeddedFile/Subtype/application#2Fjson/Filter/FlateDecode>>";

    #[test]
    fn an_associated_file_is_found_once_with_its_name_kind_and_content() {
        let catalog = "/AF[4 0 R]/Names<</EmbeddedFiles<</Names[(toets.json) 4 0 R]>>>>";
        let file = file(
            catalog,
            &[(SPEC, Vec::new()), (PACKED, packed(b"{\"schema\":1}"))],
        );
        let found = PdfFile::open(file).unwrap().attachments();
        assert_eq!(
            found,
            [Attached {
                name: "toets.json".into(),
                mime: "application/json".into(),
                relationship: "Data".into(),
                bytes: Some(b"{\"schema\":1}".to_vec()),
            }]
        );
    }

    #[test]
    fn a_tree_that_turns_in_circles_comes_to_an_end() {
        let node = "<</Kids[4 0 R 4 0 R 4 0 R]>>";
        let file = file("/Names<</EmbeddedFiles 4 0 R>>", &[(node, Vec::new())]);
        assert_eq!(PdfFile::open(file).unwrap().attachments(), []);
    }

    #[test]
    fn a_file_that_unpacks_too_large_or_oddly_has_no_content() {
        let bomb = packed(&vec![b' '; 81 << 20]);
        let odd = "<</Type/EmbeddedFile/Filter[/FlateDecode/FlateDecode]>>";
        for (dict, data) in [(PACKED, bomb), (odd, packed(&packed(b"{}")))] {
            let file = file("/AF[4 0 R]", &[(SPEC, Vec::new()), (dict, data)]);
            let found = PdfFile::open(file).unwrap().attachments();
            assert_eq!(found.len(), 1);
            assert_eq!(found[0].bytes, None);
        }
    }

    proptest! {
        #[test]
        fn a_damaged_file_never_breaks_the_reader(at in 0..600_usize, to in any::<u8>()) {
            let mut bytes = file("/AF[4 0 R]", &[(SPEC, Vec::new()), (PACKED, packed(b"{}"))]);
            if let Some(byte) = bytes.get_mut(at) {
                *byte = to;
            }
            if let Ok(file) = PdfFile::open(bytes) {
                let _ = file.attachments();
            }
        }
    }
}
