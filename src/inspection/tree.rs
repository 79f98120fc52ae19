//! The structure tree of a file: its elements in reading order, each with its content.
//!
//! Owns the walk from the root down; every element is visited once, whatever the file says. Judges
//! nothing: what is wrong is kept for `structure` to find.

use super::strings;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, ObjectIdentifier};
use std::collections::{BTreeMap, BTreeSet};

/// Elements below this depth are left out; no report comes near it.
const DEEPEST: usize = 100;

/// The elements of a file in reading order: every element comes before what it holds.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// The elements.
    pub elements: Vec<Element>,
    /// Elements that more than one place claims, by object number.
    pub shared: Vec<u32>,
    /// Whether some element lay too deep to be read.
    pub too_deep: bool,
}

/// A structure element.
#[derive(Debug, Clone, Default)]
pub struct Element {
    /// Its role, mapped to a role of the standard where the file maps it.
    pub role: Box<str>,
    /// The element above it, by its place in the tree.
    pub parent: Option<usize>,
    /// The object it is; none when it stands within another object.
    pub object: Option<u32>,
    /// The object that it names as the one above it.
    pub above: Option<u32>,
    /// What it holds, in reading order.
    pub kids: Box<[Kid]>,
    /// The page that it names as its own.
    pub page: Option<usize>,
    /// What else is known of it.
    pub more: Option<Box<More>>,
}

/// What only some elements have.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct More {
    /// Words instead of a picture.
    pub alt: Option<String>,
    /// Text instead of its content.
    pub actual: Option<String>,
    /// Language.
    pub lang: Option<String>,
    /// Identifier.
    pub id: Option<String>,
    /// Which cells a header cell names.
    pub scope: Option<String>,
    /// What stands before the items of a list.
    pub numbering: Option<String>,
    /// Whether it says where it stands.
    pub bounded: bool,
    /// Columns and rows that a cell spans.
    pub span: (u32, u32),
}

/// Something that an element holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kid {
    /// An element, by its place in the tree.
    Element(usize),
    /// A mark on a page.
    Mark {
        /// The page, from 0; none when it is no page of the file.
        page: Option<usize>,
        /// The number of the mark.
        mark: u32,
    },
    /// An annotation, by its object number.
    Object(u32),
}

impl Element {
    /// Words instead of a picture.
    pub fn alt(&self) -> Option<&str> {
        self.more.as_ref()?.alt.as_deref()
    }

    /// The language it names.
    pub fn lang(&self) -> Option<&str> {
        self.more.as_ref()?.lang.as_deref()
    }
}

impl Tree {
    /// Reads the tree of a file; `None` when it has none.
    pub fn read(pdf: &Pdf, pages: &BTreeMap<u32, usize>) -> Option<Self> {
        let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())?;
        let root = catalog.get::<Dict<'_>>(b"StructTreeRoot")?;
        let mut walk = Walk {
            pdf,
            pages,
            roles: root.get::<Dict<'_>>(b"RoleMap").unwrap_or_default(),
            seen: BTreeSet::new(),
            tree: Self::default(),
        };
        walk.kids(&root, None, None, 0);
        Some(walk.tree)
    }
}

struct Walk<'a> {
    pdf: &'a Pdf,
    pages: &'a BTreeMap<u32, usize>,
    roles: Dict<'a>,
    seen: BTreeSet<ObjectIdentifier>,
    tree: Tree,
}

impl<'a> Walk<'a> {
    fn kids(
        &mut self,
        dict: &Dict<'a>,
        owner: Option<usize>,
        page: Option<usize>,
        depth: usize,
    ) -> Vec<Kid> {
        let mut kids = Vec::new();
        let mut add = |walk: &mut Self, item: MaybeRef<Object<'a>>| {
            if let Some(kid) = walk.kid(item, owner, page, depth) {
                kids.push(kid);
            }
        };
        match dict.get_raw::<Object<'a>>(b"K") {
            None => {}
            Some(MaybeRef::NotRef(Object::Array(list))) => {
                list.raw_iter().for_each(|item| add(self, item));
            }
            Some(MaybeRef::Ref(number)) => match self.pdf.xref().get::<Array<'a>>(number.into()) {
                Some(list) => list.raw_iter().for_each(|item| add(self, item)),
                None => add(self, MaybeRef::Ref(number)),
            },
            Some(item) => add(self, item),
        }
        kids
    }

    fn kid(
        &mut self,
        item: MaybeRef<Object<'a>>,
        owner: Option<usize>,
        page: Option<usize>,
        depth: usize,
    ) -> Option<Kid> {
        let (dict, object) = match item {
            MaybeRef::Ref(number) => {
                let id = ObjectIdentifier::from(number);
                if !self.seen.insert(id) {
                    self.tree.shared.push(id.obj_number);
                    return None;
                }
                (self.pdf.xref().get::<Dict<'a>>(id)?, Some(id.obj_number))
            }
            MaybeRef::NotRef(Object::Number(mark)) => {
                let mark = u32::try_from(mark.as_i64()).ok()?;
                return Some(Kid::Mark { page, mark });
            }
            MaybeRef::NotRef(object) => (object.into_dict()?, None),
        };
        let named = dict
            .get_ref(b"Pg")
            .map(|number| self.pages.get(&number.obj_number).copied());
        match dict.get::<Name<'_>>(b"Type").as_ref().map(AsRef::as_ref) {
            Some(b"MCR") => Some(Kid::Mark {
                page: named.unwrap_or(page),
                mark: dict.get::<u32>(b"MCID")?,
            }),
            Some(b"OBJR") => Some(Kid::Object(dict.get_ref(b"Obj")?.obj_number)),
            _ if depth >= DEEPEST => {
                self.tree.too_deep = true;
                None
            }
            _ => Some(self.element(&dict, object, owner, named.flatten(), depth)),
        }
    }

    fn element(
        &mut self,
        dict: &Dict<'a>,
        object: Option<u32>,
        parent: Option<usize>,
        page: Option<usize>,
        depth: usize,
    ) -> Kid {
        let at = self.tree.elements.len();
        self.tree.elements.push(Element {
            role: self.role(dict),
            parent,
            object,
            above: dict.get_ref(b"P").map(|number| number.obj_number),
            kids: Box::default(),
            page,
            more: more(dict),
        });
        let kids = self.kids(dict, Some(at), page, depth + 1);
        self.tree.elements[at].kids = kids.into_boxed_slice();
        Kid::Element(at)
    }

    fn role(&self, dict: &Dict<'a>) -> Box<str> {
        let Some(mut role) = dict.get::<Name<'_>>(b"S") else {
            return Box::default();
        };
        // A role that leads back to itself ends after a few steps.
        for _ in 0..8 {
            match self.roles.get::<Name<'_>>(&role) {
                Some(next) => role = next,
                None => break,
            }
        }
        role.as_str().into()
    }
}

fn more(dict: &Dict<'_>) -> Option<Box<More>> {
    let mut more = More {
        alt: strings::text(dict, b"Alt"),
        actual: strings::text(dict, b"ActualText"),
        lang: strings::text(dict, b"Lang"),
        id: strings::text(dict, b"ID"),
        ..More::default()
    };
    if let Some(attributes) = dict.get::<Dict<'_>>(b"A") {
        read_attributes(&attributes, &mut more);
    } else if let Some(list) = dict.get::<Array<'_>>(b"A") {
        let dicts = list.iter::<Object<'_>>().filter_map(Object::into_dict);
        dicts.for_each(|attributes| read_attributes(&attributes, &mut more));
    }
    (more != More::default()).then(|| Box::new(more))
}

fn read_attributes(attributes: &Dict<'_>, more: &mut More) {
    let name = |key: &[u8]| {
        let name = attributes.get::<Name<'_>>(key)?;
        Some(name.as_str().to_owned())
    };
    more.scope = name(b"Scope").or(more.scope.take());
    more.numbering = name(b"ListNumbering").or(more.numbering.take());
    more.bounded |= attributes.get::<Array<'_>>(b"BBox").is_some();
    let number = |key: &[u8], before: u32| attributes.get::<u32>(key).unwrap_or(before);
    more.span = (
        number(b"ColSpan", more.span.0),
        number(b"RowSpan", more.span.1),
    );
}
