//! What a file says, read as a screen reader does: element after element in the order of its tree.
//!
//! Owns the text of a whole document. Compares nothing.

use super::PdfFile;
use super::content::PageContent;
use super::fonts::Fonts;
use super::tree::{Kid, Tree};
use std::collections::BTreeMap;
use std::ops::Range;

/// All text of a file.
#[derive(Debug, Clone, Default)]
pub struct ReadText {
    /// What stands on each page beside the document itself.
    pub pages: Vec<PageText>,
    /// Every character of the document in reading order; see [`ReadText::text_of`].
    pub text: String,
    /// The elements of the structure tree in reading order.
    pub elements: Vec<ElementText>,
}

/// What stands on a page that is no part of the document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PageText {
    /// Head and foot of the page, a line for each piece.
    pub running: String,
    /// Other artifacts, such as the word across a draft.
    pub aside: String,
}

/// An element with the text in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ElementText {
    /// Its role, such as `H1` or `TD`.
    pub role: Box<str>,
    /// How deep it lies; the document itself is 0.
    pub depth: usize,
    /// The first page with its text, from 0.
    pub page: Option<usize>,
    /// Where the text of this element and all within it stands in [`ReadText::text`].
    pub range: Range<usize>,
    /// The language it names for itself.
    pub lang: Option<Box<str>>,
    /// Words that go with a figure or a field.
    pub alt: Option<Box<str>>,
}

impl ReadText {
    /// The text of an element with all within it. Parts that stand apart, such as paragraphs and cells, are
    /// parted by line feeds.
    pub fn text_of(&self, element: &ElementText) -> &str {
        self.text.get(element.range.clone()).unwrap_or_default()
    }
}

impl PdfFile {
    /// Everything that the file says. Page contents are unpacked one by one and not kept.
    pub fn text(&self) -> ReadText {
        let mut fonts = Fonts::default();
        let mut contents = Vec::with_capacity(self.pdf.pages().len());
        let mut pages = Vec::with_capacity(contents.capacity());
        for page in self.pdf.pages().iter() {
            let mut content = PageContent::read(page, &mut fonts);
            content.marks.sort_by_key(|(mark, ..)| *mark);
            pages.push(PageText {
                running: std::mem::take(&mut content.running),
                aside: std::mem::take(&mut content.aside),
            });
            contents.push(content);
        }
        let mut read = ReadText {
            pages,
            ..ReadText::default()
        };
        if let Some(tree) = Tree::read(&self.pdf, &self.page_numbers()) {
            Flow {
                tree: &tree,
                contents: &contents,
                read: &mut read,
            }
            .run();
        }
        read
    }

    /// The pages by their object numbers.
    pub(super) fn page_numbers(&self) -> BTreeMap<u32, usize> {
        let pages = self.pdf.pages().iter().enumerate();
        pages
            .filter_map(|(at, page)| Some((page.raw().obj_id()?.obj_number, at)))
            .collect()
    }
}

/// Puts the text of the marks in the order of the tree.
struct Flow<'a> {
    tree: &'a Tree,
    contents: &'a [PageContent],
    read: &'a mut ReadText,
}

impl Flow<'_> {
    fn run(&mut self) {
        let mut at = 0;
        while at < self.tree.elements.len() {
            // An element's own number follows that of everything within the one before it.
            at = self.element(at, 0);
        }
    }

    /// Writes an element and all within it; gives the number of the next one.
    fn element(&mut self, at: usize, depth: usize) -> usize {
        let element = &self.tree.elements[at];
        let block = !is_inline(&element.role);
        if block {
            self.part();
        }
        let from = self.read.text.len();
        let place = self.read.elements.len();
        self.read.elements.push(ElementText {
            role: element.role.clone(),
            depth,
            page: None,
            range: from..from,
            lang: element.lang().map(Into::into),
            alt: element.alt().map(Into::into),
        });
        let mut page = None;
        let mut next = at + 1;
        for kid in &element.kids {
            match kid {
                Kid::Mark {
                    page: Some(on),
                    mark,
                } => {
                    page = page.or(Some(*on));
                    if let Some(content) = self.contents.get(*on) {
                        content.text_of(*mark).for_each(|text| self.write(text));
                    }
                }
                Kid::Element(child) => {
                    let inside = self.read.elements.len();
                    next = self.element(*child, depth + 1);
                    page = page.or(self.read.elements[inside].page);
                }
                Kid::Mark { page: None, .. } | Kid::Object(_) => {}
            }
        }
        let to = self.read.text.trim_end_matches('\n').len().max(from);
        self.read.elements[place].page = page;
        self.read.elements[place].range = from..to;
        if block {
            self.part();
        }
        next
    }

    /// Soft hyphens only say where a line may break.
    fn write(&mut self, text: &str) {
        if text.contains('\u{AD}') {
            self.read
                .text
                .extend(text.chars().filter(|c| *c != '\u{AD}'));
        } else {
            self.read.text.push_str(text);
        }
    }

    fn part(&mut self) {
        if !self.read.text.is_empty() && !self.read.text.ends_with('\n') {
            self.read.text.push('\n');
        }
    }
}

/// Roles within a line: their text runs on.
fn is_inline(role: &str) -> bool {
    matches!(
        role,
        "Span" | "Link" | "Reference" | "Quote" | "Code" | "Note" | "BibEntry" | "Annot" | "Form"
    )
}
