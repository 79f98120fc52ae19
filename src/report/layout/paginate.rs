//! Strips onto pages: where a page ends, what stays together, what is repeated.
//!
//! Owns the page break. Content enters the structure tree here, in the order in which it is placed.

use super::galley::{Galley, Goal, Item, Keep, Strip};
use super::page::{Annotation, Bookmark, Group, Owner, Page, Purpose, Shape, Target, TextRun};
use super::structure::{Kid, NodeId, Structure};
use super::style::{INK, TEXT_BOTTOM, TEXT_TOP};
use std::ops::Range;

/// What pagination gives.
pub struct Placed {
    /// The pages, without running matter.
    pub pages: Vec<Page>,
    /// The structure tree.
    pub structure: Structure,
    /// Where each entry of the outline stands.
    pub entries: Vec<Option<(usize, f32)>>,
    /// Bookmarks that are no entries.
    pub bookmarks: Vec<Bookmark>,
    links: Vec<(usize, Goal)>,
    /// Links and fields, in the order of the pages.
    pub annotations: Vec<Annotation>,
    /// Page numbers to be filled in.
    pub numbers: Vec<PageNumber>,
}

/// A page number to be filled in: where its run stands.
pub struct PageNumber {
    /// Page, group and shape of the run.
    pub place: (usize, usize, usize),
    /// Its right edge.
    pub right: f32,
    /// The entry.
    pub entry: usize,
}

/// The state while strips are being placed.
#[derive(Clone, Copy)]
struct Cursor {
    y: f32,
    frame: Option<usize>,
    empty: bool,
}

const TOP: Cursor = Cursor {
    y: TEXT_TOP,
    frame: None,
    empty: true,
};

/// Where a strip comes to stand.
struct Landing {
    /// Where a table head is repeated first.
    head: Option<f32>,
    top: f32,
    /// What must fit on the page, the frame's space included.
    bottom: f32,
    next: Cursor,
}

/// Puts all strips on pages. Each strip is let go once it is placed.
pub fn paginate(galley: Galley, structure: Structure, entries: usize) -> Placed {
    let mut run = Paginator {
        galley,
        cursor: TOP,
        page: Page::default(),
        frames: Vec::new(),
        decorations: Vec::new(),
        row: Vec::new(),
        out: Placed {
            pages: Vec::new(),
            structure,
            entries: vec![None; entries],
            bookmarks: Vec::new(),
            links: Vec::new(),
            annotations: Vec::new(),
            numbers: Vec::new(),
        },
    };
    run.place_range(0..run.galley.strips.len(), Keep::Row);
    run.end_page();
    run.out.resolve_links();
    run.out
}

impl Placed {
    fn resolve_links(&mut self) {
        for (index, goal) in std::mem::take(&mut self.links) {
            let target = match goal {
                Goal::Url(url) => Target::Url(url),
                Goal::Entry(entry) => {
                    let (page, y) = self
                        .entries
                        .get(entry)
                        .copied()
                        .flatten()
                        .unwrap_or((0, 0.0));
                    Target::Place(page, y)
                }
            };
            self.annotations[index].purpose = Purpose::Link(target);
        }
    }
}

struct Paginator {
    galley: Galley,
    cursor: Cursor,
    page: Page,
    /// Frames on this page with top and bottom.
    frames: Vec<(usize, f32, f32)>,
    decorations: Vec<Shape>,
    /// Items of the row being placed, with their column; written column by column.
    row: Vec<(u16, Item)>,
    out: Placed,
}

impl Paginator {
    fn landing(&self, cursor: Cursor, strip: &Strip) -> Landing {
        let pad = |frame: Option<usize>| frame.map_or(0.0, |at| self.galley.frames[at].pad);
        let mut y = cursor.y;
        if strip.frame != cursor.frame {
            y += pad(cursor.frame);
        }
        let mut head = None;
        if cursor.empty {
            if let Some(repeat) = strip.repeat {
                head = Some(y);
                y += self.galley.repeats[repeat]
                    .iter()
                    .map(|strip| strip.height)
                    .sum::<f32>();
            }
        } else {
            y += strip.before;
        }
        if strip.frame != cursor.frame || cursor.empty {
            y += pad(strip.frame);
        }
        let end = y + strip.height;
        let next = Cursor {
            y: end,
            frame: strip.frame,
            empty: false,
        };
        Landing {
            head,
            top: y,
            bottom: end + pad(strip.frame),
            next,
        }
    }

    fn fits(&self, mut cursor: Cursor, range: Range<usize>) -> bool {
        for strip in &self.galley.strips[range] {
            if strip.new_page && !cursor.empty {
                return false;
            }
            let landing = self.landing(cursor, strip);
            if landing.bottom > TEXT_BOTTOM + 0.01 {
                return false;
            }
            cursor = landing.next;
        }
        true
    }

    /// Places strips; chains held together by `keep` or firmer stay on one page if one can hold them.
    fn place_range(&mut self, range: Range<usize>, keep: Keep) {
        let mut at = range.start;
        while at < range.end {
            let length = self.galley.strips[at..range.end]
                .iter()
                .take_while(|strip| strip.keep >= keep)
                .count();
            let chain = at..(at + length + 1).min(range.end);
            at = chain.end;
            if self.fits(self.cursor, chain.clone()) {
                chain.for_each(|strip| self.place(strip));
            } else if !self.cursor.empty && self.fits(TOP, chain.clone()) {
                self.end_page();
                chain.for_each(|strip| self.place(strip));
            } else if let Some(firmer) = keep.firmer().filter(|_| chain.len() > 1) {
                self.place_range(chain, firmer);
            } else {
                chain.for_each(|strip| self.place(strip));
            }
        }
    }

    fn place(&mut self, index: usize) {
        // Nothing looks back at a strip that was placed, but for its row.
        let row = self.galley.strips[index].row;
        let mut strip = std::mem::take(&mut self.galley.strips[index]);
        let mut landing = self.landing(self.cursor, &strip);
        if !self.cursor.empty && (strip.new_page || landing.bottom > TEXT_BOTTOM + 0.01) {
            self.end_page();
            landing = self.landing(self.cursor, &strip);
        }
        if let (Some(y), Some(repeat)) = (landing.head, strip.repeat) {
            self.repeat_head(repeat, y);
        }
        if let Some(frame) = strip.frame {
            let pad = self.galley.frames[frame].pad;
            match self.frames.last_mut() {
                Some(last) if last.0 == frame && self.cursor.frame == Some(frame) => {
                    last.2 = landing.bottom;
                }
                _ => self.frames.push((
                    frame,
                    landing.head.unwrap_or(landing.top) - pad,
                    landing.bottom,
                )),
            }
        }
        if let Some(mut line) = strip.line_above.take().filter(|_| !self.cursor.empty) {
            line.shift(landing.top);
            self.decorations.push(line);
        }
        for (column, mut item) in strip.items {
            item.shift(landing.top);
            if let Item::Entry(entry) = item {
                self.out.entries[entry] = Some((self.out.pages.len(), landing.top));
            } else if row.is_some() {
                self.row.push((column, item));
            } else {
                self.put(item, landing.top);
            }
        }
        let next = self.galley.strips.get(index + 1);
        if row.is_some() && next.is_none_or(|next| next.row != row) {
            self.end_row();
        }
        self.cursor = landing.next;
    }

    /// Writes the collected row column by column, so that each cell is one piece of content.
    fn end_row(&mut self) {
        let mut row = std::mem::take(&mut self.row);
        row.sort_by_key(|(column, _)| *column);
        for (_, item) in row {
            self.put(item, self.cursor.y);
        }
    }

    fn repeat_head(&mut self, repeat: usize, mut y: f32) {
        for strip in &self.galley.repeats[repeat] {
            for (_, item) in &strip.items {
                if let Item::Draw(_, shape) = item {
                    let mut shape = shape.clone();
                    shape.shift(y);
                    self.decorations.push(shape);
                }
            }
            y += strip.height;
        }
    }

    fn put(&mut self, item: Item, top: f32) {
        let page = self.out.pages.len();
        match item {
            Item::Draw(Owner::Decoration, shape) => self.decorations.push(shape),
            Item::Draw(owner, shape) => {
                self.draw(owner, shape);
            }
            Item::Touch(node) => self.out.structure.attach(node),
            Item::Link {
                node,
                area,
                goal,
                contents,
            } => {
                self.out.links.push((self.out.annotations.len(), goal));
                // Replaced once every entry has its page.
                let purpose = Purpose::Link(Target::Place(0, 0.0));
                self.annotate(Annotation {
                    page,
                    area,
                    purpose,
                    contents,
                    node,
                });
            }
            Item::Field {
                node,
                area,
                contents,
            } => {
                let count = self
                    .out
                    .annotations
                    .iter()
                    .filter(|a| matches!(a.purpose, Purpose::Signature(_)))
                    .count();
                let purpose = Purpose::Signature(format!("signature-{}", count + 1));
                self.annotate(Annotation {
                    page,
                    area,
                    purpose,
                    contents,
                    node,
                });
            }
            Item::Entry(_) => {}
            Item::Bookmark(title) => self.out.bookmarks.push(Bookmark {
                level: 1,
                title,
                page,
                y: top,
            }),
            Item::PageNumber {
                node,
                right,
                y,
                size,
                entry,
            } => {
                let run = TextRun {
                    x: right,
                    y,
                    size,
                    color: INK,
                    words: Vec::new(),
                    upright: false,
                };
                let (group, shape) = self.draw(Owner::Node(node), Shape::Text(run));
                self.out.numbers.push(PageNumber {
                    place: (page, group, shape),
                    right,
                    entry,
                });
            }
            Item::Bounds(node, area) => self.out.structure.node_mut(node).bounds = Some(area),
        }
    }

    fn annotate(&mut self, annotation: Annotation) {
        let index = self.out.annotations.len();
        self.out
            .structure
            .push(annotation.node, Kid::Annotation { index });
        self.out.annotations.push(annotation);
    }

    /// Draws on the page; gives the group and the place in it.
    fn draw(&mut self, owner: Owner, shape: Shape) -> (usize, usize) {
        let last = self.page.groups.len().wrapping_sub(1);
        if let Some(group) = self
            .page
            .groups
            .last_mut()
            .filter(|group| group.owner == owner)
        {
            group.shapes.push(shape);
            return (last, group.shapes.len() - 1);
        }
        if let Owner::Node(node) = owner {
            self.number_content(node);
        }
        self.page.groups.push(Group {
            owner,
            shapes: vec![shape],
        });
        (self.page.groups.len() - 1, 0)
    }

    fn number_content(&mut self, node: NodeId) {
        let group = self.page.tagged().count();
        self.out.structure.push(
            node,
            Kid::Content {
                page: self.out.pages.len(),
                group,
            },
        );
    }

    fn end_page(&mut self) {
        self.end_row();
        let mut page = std::mem::take(&mut self.page);
        let frames = std::mem::take(&mut self.frames);
        let mut shapes: Vec<Shape> = frames
            .into_iter()
            .flat_map(|(frame, top, bottom)| self.galley.frames[frame].shapes(top, bottom))
            .collect();
        shapes.append(&mut self.decorations);
        if !shapes.is_empty() {
            // Put last and drawn first by the writer, so that the numbers of groups stay.
            page.groups.push(Group {
                owner: Owner::Decoration,
                shapes,
            });
        }
        self.out.pages.push(page);
        self.cursor = TOP;
    }
}
