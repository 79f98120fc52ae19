//! The bookmarks.
//!
//! Owns their nesting: the first level is open, deeper levels are closed.

use super::Numbers;
use super::objects::{Objects, int};
use crate::report::layout::page::{Bookmark, Pages};
use crate::report::layout::style::PAGE_HEIGHT;
use pdf_writer::{Ref, TextStr};

/// A bookmark with its neighbours.
#[derive(Default, Clone)]
struct Entry {
    parent: Option<usize>,
    previous: Option<usize>,
    next: Option<usize>,
    first: Option<usize>,
    last: Option<usize>,
    below: i32,
}

/// Writes the bookmarks; tells whether there are any.
pub fn write(pages: &Pages, numbers: &Numbers, objects: &mut Objects) -> bool {
    if pages.bookmarks.is_empty() {
        return false;
    }
    let entries = nest(&pages.bookmarks);
    let refs: Vec<Ref> = entries.iter().map(|_| objects.number()).collect();
    for ((entry, bookmark), number) in entries.iter().zip(&pages.bookmarks).zip(&refs) {
        objects.packed(|chunk| {
            let mut item = chunk.outline_item(*number);
            item.title(TextStr(&bookmark.title));
            item.parent(entry.parent.map_or(numbers.outlines, |at| refs[at]));
            if let Some(at) = entry.previous {
                item.prev(refs[at]);
            }
            if let Some(at) = entry.next {
                item.next(refs[at]);
            }
            if let (Some(first), Some(last)) = (entry.first, entry.last) {
                item.first(refs[first]).last(refs[last]).count(-entry.below);
            }
            let top = PAGE_HEIGHT - (bookmark.y - 14.0).max(0.0);
            item.dest()
                .page(numbers.pages[bookmark.page])
                .xyz(0.0, top, None);
        });
    }
    let top: Vec<usize> = (0..entries.len())
        .filter(|at| entries[*at].parent.is_none())
        .collect();
    objects.packed(|chunk| {
        let mut root = chunk.outline(numbers.outlines);
        if let (Some(first), Some(last)) = (top.first(), top.last()) {
            root.first(refs[*first])
                .last(refs[*last])
                .count(int(top.len()));
        }
    });
    true
}

fn nest(bookmarks: &[Bookmark]) -> Vec<Entry> {
    let mut entries = vec![Entry::default(); bookmarks.len()];
    let mut open: Vec<usize> = Vec::new();
    let mut last_at_top = None;
    for (at, bookmark) in bookmarks.iter().enumerate() {
        open.retain(|above| bookmarks[*above].level < bookmark.level);
        let parent = open.last().copied();
        let previous = match parent {
            Some(parent) => entries[parent].last.replace(at),
            None => last_at_top.replace(at),
        };
        if let Some(parent) = parent {
            entries[parent].first.get_or_insert(at);
            // Closed entries count what opening them would show.
            entries[parent].below += 1;
        }
        if let Some(previous) = previous {
            entries[previous].next = Some(at);
        }
        entries[at].parent = parent;
        entries[at].previous = previous;
        open.push(at);
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bookmark(level: u8) -> Bookmark {
        Bookmark {
            level,
            title: String::new(),
            page: 0,
            y: 0.0,
        }
    }

    #[test]
    fn bookmarks_nest_by_level_even_when_one_is_missing() {
        let entries = nest(&[1, 2, 4, 2, 1].map(bookmark));
        assert_eq!(entries[0].first, Some(1));
        assert_eq!(entries[0].last, Some(3));
        assert_eq!(entries[2].parent, Some(1));
        assert_eq!(entries[3].previous, Some(1));
        assert_eq!(entries[4].previous, Some(0));
        assert_eq!(entries[0].below, 2);
    }
}
