//! Document to pages: lines, columns, page breaks, structure.
//!
//! Owns everything between the document's blocks and shapes with a place. Must not know PDF.
//! `layout` makes strips block by block (`compose` and the modules named after blocks), puts them
//! on pages (`paginate`), and fills in what only then is known: page numbers and running matter.

mod blocks;
mod breaking;
mod cleaning;
mod code;
mod compose;
mod cover;
mod figure;
mod galley;
mod inline;
mod outline;
pub mod page;
mod paginate;
mod profile;
mod question;
mod running;
pub mod shaping;
mod shares;
mod source;
#[cfg(feature = "seal")]
mod stamp;
pub mod structure;
pub mod style;
mod table;

use super::Substituted;
use super::document::{Block, Document};
use super::fonts::{ExtraFont, Look};
use compose::Composer;
use outline::{Entry, Outline};
use page::{Bookmark, Page, Pages, Shape};
use paginate::{Placed, paginate};
use std::collections::{BTreeMap, BTreeSet};
use style::INK;

pub use cleaning::clean;
#[cfg(feature = "seal")]
pub use stamp::stamp;

/// Longer titles are cut in the bookmarks.
const LONGEST_BOOKMARK: usize = 90;

/// Lays a document out on pages. Each block is let go once it is composed.
pub fn layout(mut document: Document, extra_fonts: &[ExtraFont]) -> Pages {
    let outline = Outline::of(&document);
    let covered = matches!(document.blocks.first(), Some(Block::Cover(_)));
    let mut composer = Composer::new(&outline, &document.meta.language, extra_fonts);
    for block in std::mem::take(&mut document.blocks) {
        composer.blocks(std::slice::from_ref(&block));
    }
    let galley = std::mem::take(&mut composer.galley);
    let structure = std::mem::take(&mut composer.structure);
    let mut placed = paginate(galley, structure, outline.entries.len());
    fill_numbers(&mut composer, &mut placed);
    composer.running(&document, covered, &mut placed.pages);
    let bookmarks = bookmarks(&outline, &mut placed);
    let substituted = find_substituted(&composer.shaping.substituted, &placed.pages);
    Pages {
        sheets: placed.pages,
        structure: placed.structure,
        annotations: placed.annotations,
        bookmarks,
        substituted,
    }
}

/// On which pages the characters stand that no font has.
fn find_substituted(characters: &BTreeSet<char>, sheets: &[Page]) -> Vec<Substituted> {
    if characters.is_empty() {
        return Vec::new();
    }
    let mut found: BTreeMap<char, Vec<usize>> = BTreeMap::new();
    for (page, sheet) in (1..).zip(sheets) {
        for shape in sheet.groups.iter().flat_map(|group| &group.shapes) {
            let Shape::Text(run) = shape else { continue };
            let said = run.words.iter().flat_map(|word| word.text.chars());
            for c in said.filter(|c| characters.contains(c)) {
                let pages = found.entry(c).or_default();
                if pages.last() != Some(&page) {
                    pages.push(page);
                }
            }
        }
    }
    let entries = found.into_iter();
    entries
        .map(|(character, pages)| Substituted { character, pages })
        .collect()
}

/// Sets the page numbers of the contents.
fn fill_numbers(composer: &mut Composer, placed: &mut Placed) {
    for number in std::mem::take(&mut placed.numbers) {
        let Some((page, _)) = placed.entries.get(number.entry).copied().flatten() else {
            continue;
        };
        let (at, group, shape) = number.place;
        let Shape::Text(run) = &mut placed.pages[at].groups[group].shapes[shape] else {
            continue;
        };
        let (words, width) = composer.label(&(page + 1).to_string(), Look::Regular, run.size, INK);
        run.words = words.words;
        run.x = number.right - width;
    }
}

/// The bookmarks in the order of the pages.
fn bookmarks(outline: &Outline, placed: &mut Placed) -> Vec<Bookmark> {
    let mut all = std::mem::take(&mut placed.bookmarks);
    for (entry, place) in outline.entries.iter().zip(&placed.entries) {
        if let Some((page, y)) = *place {
            all.push(Bookmark {
                level: entry.level,
                title: bookmark_title(entry),
                page,
                y,
            });
        }
    }
    all.sort_by(|a, b| a.page.cmp(&b.page).then(a.y.total_cmp(&b.y)));
    all
}

fn bookmark_title(entry: &Entry) -> String {
    let title = clean(&entry.title).replace('\n', " ");
    let title = match &entry.known_as {
        Some(number) => format!("{} {title}", clean(number)),
        None => title,
    };
    if title.chars().count() <= LONGEST_BOOKMARK {
        return title;
    }
    let cut: String = title.chars().take(LONGEST_BOOKMARK).collect();
    format!("{}…", cut.trim_end())
}

#[cfg(test)]
mod tests;
