//! Rules for the file as a whole: what it says about itself, fonts, attachments.

use super::{Check, Finding};
use crate::inspection::fonts::Fonts;
use crate::inspection::{streams, strings};
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};

impl Check<'_> {
    /// The catalog, the XMP, the end of the file.
    pub fn document(&mut self) {
        let catalog = self.catalog.clone();
        let language = strings::text(&catalog, b"Lang").unwrap_or_default();
        self.must(!language.trim().is_empty(), Finding::NoLanguage);
        let flag = |key: &[u8], name: &[u8]| {
            let dict = catalog.get::<Dict<'_>>(key);
            dict.and_then(|dict| dict.get::<bool>(name)) == Some(true)
        };
        self.must(flag(b"MarkInfo", b"Marked"), Finding::NotMarked);
        let shown = flag(b"ViewerPreferences", b"DisplayDocTitle");
        self.must(shown, Finding::TitleNotShown);
        let tree = catalog.get::<Dict<'_>>(b"StructTreeRoot");
        self.must(tree.is_some(), Finding::NoTree);
        let bookmarks = catalog.get::<Dict<'_>>(b"Outlines");
        let first = bookmarks.and_then(|dict| dict.get::<Dict<'_>>(b"First"));
        self.must(first.is_some(), Finding::NoBookmarks);
        let labels = catalog.get::<Dict<'_>>(b"PageLabels");
        self.must(labels.is_some(), Finding::NoPageLabels);
        let intents = catalog
            .get::<Array<'_>>(b"OutputIntents")
            .unwrap_or_default();
        let profile = intents.iter::<Dict<'_>>().any(|intent| {
            let subtype = intent.get::<Name<'_>>(b"S");
            subtype.is_some_and(|name| name.as_ref() == b"GTS_PDFA1")
                && intent.get::<Stream<'_>>(b"DestOutputProfile").is_some()
        });
        self.must(profile, Finding::NoOutputIntent);
        let part = self.metadata(&catalog);
        self.attachments(&catalog, part);
        self.trailer();
    }

    /// The XMP; gives the part of the archive standard.
    fn metadata(&mut self, catalog: &Dict<'_>) -> Option<char> {
        let stream = catalog.get::<Stream<'_>>(b"Metadata");
        let packet = stream
            .as_ref()
            .and_then(streams::decoded)
            .unwrap_or_default();
        let packet = String::from_utf8_lossy(&packet);
        let title = within(&packet, "<dc:title>", "</dc:title>").and_then(|all| {
            let item = all.split_once("<rdf:li")?.1.split_once('>')?.1;
            item.split_once('<').map(|(title, _)| title.trim())
        });
        self.must(
            title.is_some_and(|title| !title.is_empty()),
            Finding::NoTitle,
        );
        let part = property(&packet, "pdfaid:part").and_then(|part| part.chars().next());
        let level = property(&packet, "pdfaid:conformance");
        let known = part.is_some_and(|part| ('1'..='4').contains(&part)) && level.is_some();
        self.must(known, Finding::NoArchive);
        let accessible = property(&packet, "pdfuaid:part") == Some("1");
        self.must(accessible, Finding::NoAccessibility);
        part
    }

    fn attachments(&mut self, catalog: &Dict<'_>, part: Option<char>) {
        let associated = catalog.get::<Array<'_>>(b"AF").unwrap_or_default();
        let names = catalog.get::<Dict<'_>>(b"Names");
        let tree = names.and_then(|names| names.get::<Dict<'_>>(b"EmbeddedFiles"));
        let listed = tree
            .as_ref()
            .and_then(|tree| tree.get::<Array<'_>>(b"Names"));
        let listed = listed.unwrap_or_default();
        let files = listed.iter::<Object<'_>>().filter_map(Object::into_dict);
        let all: Vec<Dict<'_>> = associated.iter::<Dict<'_>>().chain(files).collect();
        if part == Some('2') && !all.is_empty() {
            self.find(Finding::AttachmentForbidden);
        }
        for file in all {
            let name = strings::text(&file, b"UF").or_else(|| strings::text(&file, b"F"));
            if file.get::<Name<'_>>(b"AFRelationship").is_none() {
                let finding = Finding::AttachmentWithoutRelation(name.unwrap_or_default());
                if !self.findings.contains(&finding) {
                    self.find(finding);
                }
            }
        }
    }

    /// Identifier and encryption stand in the dictionary at the end of the file.
    fn trailer(&mut self) {
        let bytes = self.file.bytes();
        let dict = trailer(bytes).unwrap_or_default();
        self.must(dict_has(dict, b"/ID"), Finding::NoIdentifier);
        self.must(!dict_has(dict, b"/Encrypt"), Finding::Encrypted);
    }

    /// Every font in use.
    pub fn fonts(&mut self, fonts: &Fonts) {
        for font in fonts.all() {
            self.must(font.embedded, Finding::FontNotEmbedded(font.name.clone()));
            self.must(font.has_text, Finding::FontWithoutText(font.name.clone()));
        }
    }
}

/// The dictionary where the last `startxref` points: a stream's, or the one behind `trailer`.
fn trailer(bytes: &[u8]) -> Option<&[u8]> {
    let end = last(bytes, b"startxref")?;
    let digits: Vec<u8> = bytes[end + 9..]
        .iter()
        .copied()
        .skip_while(u8::is_ascii_whitespace)
        .take_while(u8::is_ascii_digit)
        .collect();
    let at: usize = std::str::from_utf8(&digits).ok()?.parse().ok()?;
    let table = bytes.get(at..end)?;
    if table.starts_with(b"xref") {
        let behind = last(table, b"trailer")?;
        return Some(&table[behind..]);
    }
    let stream = table.windows(6).position(|part| part == b"stream");
    Some(&table[..stream.unwrap_or(table.len())])
}

fn last(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).rposition(|part| part == word)
}

fn dict_has(dict: &[u8], key: &[u8]) -> bool {
    dict.windows(key.len() + 1)
        .any(|part| part.starts_with(key) && !part[key.len()].is_ascii_alphanumeric())
}

/// A property of the XMP, as an element or as an attribute.
fn property<'x>(packet: &'x str, name: &str) -> Option<&'x str> {
    within(packet, &format!("<{name}>"), "</")
        .or_else(|| within(packet, &format!("{name}=\""), "\""))
        .map(str::trim)
}

fn within<'x>(text: &'x str, open: &str, close: &str) -> Option<&'x str> {
    let behind = text.split_once(open)?.1;
    behind.split_once(close).map(|(inside, _)| inside)
}
