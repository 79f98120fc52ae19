//! Rules for the elements of the tree: headings, tables, lists, links, figures, fields.

use super::{Check, Finding, Place};
use crate::inspection::tree::{Element, Kid};
use crate::inspection::{PdfFile, strings};
use hayro_syntax::object::{Dict, Name, ObjectIdentifier};
use std::collections::BTreeSet;

/// The roles of the standard.
const ROLES: [&str; 49] = [
    "Document",
    "Part",
    "Art",
    "Sect",
    "Div",
    "BlockQuote",
    "Caption",
    "TOC",
    "TOCI",
    "Index",
    "NonStruct",
    "Private",
    "P",
    "H",
    "H1",
    "H2",
    "H3",
    "H4",
    "H5",
    "H6",
    "L",
    "LI",
    "Lbl",
    "LBody",
    "Table",
    "TR",
    "TH",
    "TD",
    "THead",
    "TBody",
    "TFoot",
    "Span",
    "Quote",
    "Note",
    "Reference",
    "BibEntry",
    "Code",
    "Link",
    "Annot",
    "Ruby",
    "RB",
    "RT",
    "RP",
    "Warichu",
    "WT",
    "WP",
    "Figure",
    "Formula",
    "Form",
];

/// Elements that stand in certain others only: role, the roles it may stand in.
const WITHIN: [(&str, &[&str]); 10] = [
    ("TR", &["Table", "THead", "TBody", "TFoot"]),
    ("TH", &["TR"]),
    ("TD", &["TR"]),
    ("THead", &["Table"]),
    ("TBody", &["Table"]),
    ("TFoot", &["Table"]),
    ("LI", &["L"]),
    ("LBody", &["LI"]),
    ("TOCI", &["TOC"]),
    (
        "Lbl",
        &[
            "LI", "TOCI", "Note", "Caption", "P", "H1", "H2", "H3", "H4", "H5", "H6",
        ],
    ),
];

impl<'a> Check<'a> {
    /// Every element.
    pub fn elements(&mut self) {
        for object in std::mem::take(&mut self.tree.shared) {
            self.find(Finding::SharedElement(object));
        }
        self.must(!self.tree.too_deep, Finding::TooDeep);
        let tree = std::mem::take(&mut self.tree);
        let (mut level, mut ids) = (0, BTreeSet::new());
        for (at, element) in tree.elements.iter().enumerate() {
            let place = place(&tree.elements, at);
            self.stands_well(&tree.elements, element, &place);
            match &*element.role {
                "H1" | "H2" | "H3" | "H4" | "H5" | "H6" => {
                    let own = element.role.as_bytes()[1] - b'0';
                    if own > level + 1 {
                        self.find(Finding::SkippedLevel(place.clone(), own, level));
                    }
                    level = own;
                    self.must(!element.kids.is_empty(), Finding::EmptyHeading(place));
                }
                "Table" => self.table(&tree.elements, element, &place),
                "TH" => {
                    let scope = element.more.as_ref().and_then(|more| more.scope.as_ref());
                    self.must(scope.is_some(), Finding::NoScope(place));
                }
                "L" => {
                    let more = element.more.as_ref();
                    let numbering = more.and_then(|more| more.numbering.as_ref());
                    self.must(numbering.is_some(), Finding::NoNumbering(place));
                }
                "LI" => {
                    let has = below(&tree.elements, element).any(|kid| &*kid.role == "LBody");
                    self.must(has, Finding::NoBody(place));
                }
                "Link" => self.link(element, &place),
                "Figure" | "Formula" => self.figure(element, place),
                "Form" => self.form(element, &place),
                "Note" => {
                    let id = element.more.as_ref().and_then(|more| more.id.clone());
                    let own = id.is_some_and(|id| ids.insert(id));
                    self.must(own, Finding::NoteWithoutId(place));
                }
                _ => {}
            }
        }
        self.tree = tree;
    }

    /// A known role, under an element that may hold it, which it names as the one above it.
    fn stands_well(&mut self, all: &[Element], element: &Element, place: &Place) {
        let known = ROLES.contains(&&*element.role);
        self.must(known, Finding::UnknownRole(place.clone()));
        let above = element.parent.and_then(|at| all.get(at));
        if let Some(above) = above {
            let named = above.object.is_none() || above.object == element.above;
            self.must(named, Finding::WrongParent(place.clone()));
        }
        let above = above.map_or("", |above| &*above.role);
        let allowed = WITHIN.iter().find(|(role, _)| *role == &*element.role);
        let of_list = match above {
            "L" => matches!(&*element.role, "LI" | "Caption" | "L"),
            "TOC" => matches!(&*element.role, "TOCI" | "TOC" | "Caption"),
            "TR" => matches!(&*element.role, "TH" | "TD"),
            _ => true,
        };
        if !of_list || allowed.is_some_and(|(_, within)| !within.contains(&above)) {
            self.find(Finding::Misplaced(place.clone(), above.to_owned()));
        }
    }

    /// Rows of equal length, some cell that names others.
    fn table(&mut self, all: &[Element], table: &Element, at: &Place) {
        let mut rows: Vec<&Element> = Vec::new();
        for part in below(all, table) {
            match &*part.role {
                "TR" => rows.push(part),
                "THead" | "TBody" | "TFoot" => {
                    rows.extend(below(all, part).filter(|row| &*row.role == "TR"));
                }
                "Caption" => {}
                _ => self.find(Finding::BadTable(at.clone())),
            }
        }
        if rows.is_empty() {
            self.find(Finding::BadTable(at.clone()));
            return;
        }
        let cells = rows.iter().flat_map(|row| below(all, row));
        let named = cells.into_iter().any(|cell| &*cell.role == "TH");
        self.must(named, Finding::NoHeaders(at.clone()));
        let lengths = lengths(all, &rows);
        let first = lengths.first().copied().unwrap_or_default();
        for length in lengths {
            if length != first {
                self.find(Finding::UnevenRow(at.clone(), length, first));
            }
        }
    }

    fn link(&mut self, element: &Element, place: &Place) {
        let annotations = self.objects(element);
        if annotations.is_empty() {
            self.find(Finding::LinkWithoutTarget(place.clone()));
        }
        for annotation in annotations {
            let words = strings::text(&annotation, b"Contents").unwrap_or_default();
            if words.trim().is_empty() {
                self.find(Finding::LinkWithoutWords(place.clone()));
            }
        }
    }

    fn figure(&mut self, element: &Element, place: Place) {
        let more = element.more.as_ref();
        let said = more.and_then(|more| more.alt.as_ref().or(more.actual.as_ref()));
        let said = said.is_some_and(|words| !words.trim().is_empty());
        self.must(said, Finding::NoAlternative(place.clone()));
        let bounded = more.is_some_and(|more| more.bounded) || &*element.role == "Formula";
        self.must(bounded, Finding::NoBounds(place));
    }

    fn form(&mut self, element: &Element, place: &Place) {
        let fields = self.objects(element);
        let widget = |field: &Dict<'_>| {
            let subtype = field.get::<Name<'_>>(b"Subtype");
            subtype.is_some_and(|name| name.as_ref() == b"Widget")
        };
        let has = !fields.is_empty() && fields.iter().all(widget);
        self.must(has, Finding::FormWithoutField(place.clone()));
        for field in fields {
            let words = strings::text(&field, b"TU").unwrap_or_default();
            if words.trim().is_empty() {
                self.find(Finding::FieldWithoutDescription(place.clone()));
            }
        }
    }

    /// The annotations that an element holds.
    fn objects(&self, element: &Element) -> Vec<Dict<'a>> {
        let file: &'a PdfFile = self.file;
        let objects = element.kids.iter().filter_map(|kid| match kid {
            Kid::Object(number) => Some(ObjectIdentifier::new(*number, 0)),
            _ => None,
        });
        objects
            .filter_map(|id| file.pdf.xref().get::<Dict<'a>>(id))
            .collect()
    }
}

/// The elements right below one.
fn below<'t>(all: &'t [Element], element: &'t Element) -> impl Iterator<Item = &'t Element> {
    element.kids.iter().filter_map(|kid| match kid {
        Kid::Element(at) => all.get(*at),
        _ => None,
    })
}

/// How many columns each row fills, cells counted that reach into it from above.
fn lengths(all: &[Element], rows: &[&Element]) -> Vec<u32> {
    let mut reaching: Vec<(u32, u32)> = Vec::new();
    let mut lengths = Vec::with_capacity(rows.len());
    for row in rows {
        let from_above: u32 = reaching.iter().map(|(columns, _)| *columns).sum();
        for (_, rows) in &mut reaching {
            *rows -= 1;
        }
        reaching.retain(|(_, rows)| *rows > 0);
        let mut own = 0_u32;
        for cell in below(all, row) {
            let span = cell.more.as_ref().map_or((1, 1), |more| more.span);
            let (columns, deep) = (span.0.max(1), span.1.max(1));
            own = own.saturating_add(columns);
            if deep > 1 {
                reaching.push((columns, deep - 1));
            }
        }
        lengths.push(own.saturating_add(from_above));
    }
    lengths
}

/// Where an element is: the page of the first content in it.
pub fn place(all: &[Element], at: usize) -> Place {
    let mut page = None;
    let mut next = at;
    // The elements behind it, as far as they lie within it, are in reading order.
    while let Some(element) = all.get(next) {
        let marks = element.kids.iter().find_map(|kid| match kid {
            Kid::Mark { page, .. } => *page,
            _ => None,
        });
        page = marks.or(element.page);
        let inside = all
            .get(next + 1)
            .is_some_and(|other| other.parent == Some(next));
        if page.is_some() || !inside {
            break;
        }
        next += 1;
    }
    Place {
        page: page.map(|page| page + 1),
        role: all[at].role.to_string(),
        number: at + 1,
    }
}
