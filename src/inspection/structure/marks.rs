//! Rules for what ties pages and tree together: every mark and annotation has one owner, and both ways agree.

use super::elements::place;
use super::{Check, Finding};
use crate::inspection::tree::Kid;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object};
use std::collections::BTreeMap;

/// Deeper number trees are not followed.
const DEEPEST: usize = 32;

impl Check<'_> {
    /// The content of every page.
    pub fn marks(&mut self) {
        let back = self.ways_back();
        let mut owners: BTreeMap<(usize, u32), usize> = BTreeMap::new();
        let mut twice = Vec::new();
        let mut absent = Vec::new();
        let numbers: Vec<Vec<u32>> = self
            .contents
            .iter()
            .map(|page| {
                let mut all: Vec<u32> = page.marks.iter().map(|(mark, ..)| *mark).collect();
                all.sort_unstable();
                all
            })
            .collect();
        for (at, element) in self.tree.elements.iter().enumerate() {
            for kid in &element.kids {
                let Kid::Mark { page, mark } = kid else {
                    continue;
                };
                let there = page.and_then(|page| numbers.get(page));
                if there.is_none_or(|marks| marks.binary_search(mark).is_err()) {
                    absent.push(Finding::MarkNotThere(place(&self.tree.elements, at), *mark));
                }
                if let Some(page) = page
                    && owners.insert((*page, *mark), at).is_some()
                {
                    twice.push(Finding::MarkNotUnique(page + 1, *mark));
                }
            }
        }
        self.findings.append(&mut absent);
        self.findings.append(&mut twice);
        for (page, marks) in numbers.iter().enumerate() {
            self.page(page, marks, &owners, &back);
        }
    }

    fn page(
        &mut self,
        page: usize,
        marks: &[u32],
        owners: &BTreeMap<(usize, u32), usize>,
        back: &BTreeMap<i64, Back>,
    ) {
        let content = &self.contents[page];
        let (notdef, unread) = (content.notdef, content.unread);
        let (unmarked, nested) = (content.unmarked, content.nested);
        self.must(notdef == 0, Finding::MissingGlyph(page + 1));
        self.must(unread == 0, Finding::UnreadGlyph(page + 1));
        self.must(unmarked == 0, Finding::UnmarkedContent(page + 1));
        self.must(nested == 0, Finding::NestedMarks(page + 1));
        let pages = self.file.pdf.pages();
        let key = pages
            .get(page)
            .and_then(|page| page.raw().get::<i64>(b"StructParents"));
        let way = key.and_then(|key| back.get(&key));
        let mut before = None;
        for mark in marks {
            if before == Some(*mark) {
                self.find(Finding::MarkNotUnique(page + 1, *mark));
            }
            before = Some(*mark);
            let Some(owner) = owners.get(&(page, *mark)) else {
                self.find(Finding::MarkWithoutOwner(page + 1, *mark));
                continue;
            };
            let owner = self.tree.elements[*owner].object;
            let said = match way {
                Some(Back::Marks(all)) => all.get(*mark as usize).copied().flatten(),
                _ => None,
            };
            self.must(
                owner.is_some() && owner == said,
                Finding::WayBack(page + 1, *mark),
            );
        }
    }

    /// Every annotation of every page has an element, and leads back to it.
    pub fn annotations(&mut self) {
        let back = self.ways_back();
        let mut owners: BTreeMap<u32, usize> = BTreeMap::new();
        for (at, element) in self.tree.elements.iter().enumerate() {
            for kid in &element.kids {
                if let Kid::Object(number) = kid {
                    owners.insert(*number, at);
                }
            }
        }
        let mut found = Vec::new();
        for (at, page) in self.file.pdf.pages().iter().enumerate() {
            let list = page.raw().get::<Array<'_>>(b"Annots").unwrap_or_default();
            let annotations: Vec<MaybeRef<Object<'_>>> = list.raw_iter().collect();
            let order = page.raw().get::<Name<'_>>(b"Tabs");
            if !annotations.is_empty() && order.is_none_or(|name| name.as_ref() != b"S") {
                found.push(Finding::NoTabOrder(at + 1));
            }
            for annotation in annotations {
                let object = annotation.as_obj_ref();
                let owner = object.and_then(|object| owners.get(&object.obj_number));
                let Some((object, owner)) = object.zip(owner) else {
                    found.push(Finding::AnnotationWithoutOwner(at + 1));
                    continue;
                };
                let dict = self.file.pdf.xref().get::<Dict<'_>>(object.into());
                let key = dict.and_then(|dict| dict.get::<i64>(b"StructParent"));
                let said = match key.and_then(|key| back.get(&key)) {
                    Some(Back::Element(element)) => Some(*element),
                    _ => None,
                };
                let element = self.tree.elements[*owner].object;
                if element.is_none() || element != said {
                    let place = place(&self.tree.elements, *owner);
                    found.push(Finding::WayBackOfAnnotation(place));
                }
            }
        }
        self.findings.append(&mut found);
    }

    /// The tree that leads from pages and annotations to elements.
    fn ways_back(&self) -> BTreeMap<i64, Back> {
        let mut all = BTreeMap::new();
        let root = self.catalog.get::<Dict<'_>>(b"StructTreeRoot");
        if let Some(tree) = root.and_then(|root| root.get::<Dict<'_>>(b"ParentTree")) {
            read_numbers(&tree, 0, &mut all);
        }
        all
    }
}

/// Where a key of the way back leads.
enum Back {
    /// To the elements of a page's marks, by object number.
    Marks(Vec<Option<u32>>),
    /// To the element of an annotation.
    Element(u32),
}

fn read_numbers(tree: &Dict<'_>, depth: usize, all: &mut BTreeMap<i64, Back>) {
    if depth > DEEPEST {
        return;
    }
    for kid in tree
        .get::<Array<'_>>(b"Kids")
        .unwrap_or_default()
        .iter::<Dict<'_>>()
    {
        read_numbers(&kid, depth + 1, all);
    }
    let numbers = tree.get::<Array<'_>>(b"Nums").unwrap_or_default();
    let mut items = numbers.raw_iter();
    let mut values = numbers.flex_iter();
    while let Some(key) = items.next() {
        let Some(value) = items.next() else { return };
        let _ = values.next::<Object<'_>>();
        let object = values.next::<Object<'_>>();
        let MaybeRef::NotRef(Object::Number(key)) = key else {
            return;
        };
        let back = match (object, value.as_obj_ref()) {
            (Some(Object::Array(marks)), _) => Back::Marks(
                marks
                    .raw_iter()
                    .map(|item| item.as_obj_ref().map(|number| number.obj_number))
                    .collect(),
            ),
            (Some(Object::Dict(_)), Some(number)) => Back::Element(number.obj_number),
            _ => continue,
        };
        all.insert(key.as_i64(), back);
    }
}
