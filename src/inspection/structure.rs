//! What PDF/UA-1 and PDF/A ask of a file's structure, checked from its bytes.
//!
//! Owns the rules and the list of what breaks them: all of it, never only the first. It does not replace the
//! standards' own checkers: it knows the rules that a report can break.

mod document;
mod elements;
mod finding;
mod marks;

use super::PdfFile;
use super::content::PageContent;
use super::fonts::Fonts;
use super::tree::Tree;
use hayro_syntax::object::Dict;

pub use finding::{Finding, Place};

/// What was looked at, and what was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Structure {
    /// What breaks a rule.
    pub findings: Vec<Finding>,
    /// Pages of the file.
    pub pages: usize,
    /// Elements of its structure tree.
    pub elements: usize,
}

impl PdfFile {
    /// Checks the structure of the file.
    pub fn structure(&self) -> Structure {
        let mut fonts = Fonts::default();
        let mut contents = Vec::with_capacity(self.pdf.pages().len());
        for page in self.pdf.pages().iter() {
            let mut content = PageContent::read(page, &mut fonts);
            // Only the marks are needed: their text is not.
            content.text = String::new();
            contents.push(content);
        }
        let catalog = self
            .pdf
            .xref()
            .get::<Dict<'_>>(self.pdf.xref().root_id())
            .unwrap_or_default();
        let tree = Tree::read(&self.pdf, &self.page_numbers());
        let mut check = Check {
            file: self,
            catalog,
            tree: tree.unwrap_or_default(),
            contents,
            findings: Vec::new(),
        };
        check.document();
        check.fonts(&fonts);
        check.elements();
        check.marks();
        check.annotations();
        Structure {
            pages: check.contents.len(),
            elements: check.tree.elements.len(),
            findings: check.findings,
        }
    }
}

/// Looks at one thing after another.
struct Check<'a> {
    file: &'a PdfFile,
    catalog: Dict<'a>,
    tree: Tree,
    contents: Vec<PageContent>,
    findings: Vec<Finding>,
}

impl Check<'_> {
    fn find(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Notes a finding unless it is so.
    fn must(&mut self, so: bool, finding: Finding) {
        if !so {
            self.findings.push(finding);
        }
    }
}

#[cfg(test)]
mod tests;
