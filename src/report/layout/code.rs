//! A code for cameras, with words at its left that say the same.
//!
//! Owns its size: modules of at least two points, a code of at least 30 mm, four empty modules all round.

use super::compose::{Column, Composer};
use super::galley::{Item, Strip};
use super::page::{Owner, Shape};
use super::structure::Role;
use super::style::{GRID, INK};
use crate::report::document;
use qrcodegen::{QrCode, QrCodeEcc};

/// Smallest side of a code: 30 mm.
const SMALLEST: f32 = 85.04;
/// Smallest side of a module.
const MODULE: f32 = 2.0;
/// Empty modules round a code.
const QUIET: i32 = 4;
/// Between the words and the empty modules.
const GUTTER: f32 = 10.0;

impl Composer<'_> {
    /// A code at the right, words at the left. What no code can hold leaves the words alone.
    pub fn code(&mut self, code: &document::QrCode) {
        let Ok(modules) = QrCode::encode_text(&code.content, QrCodeEcc::Medium) else {
            self.blocks(&code.beside);
            return;
        };
        let module = (SMALLEST / modules.size() as f32).max(MODULE);
        let side = (modules.size() + 2 * QUIET) as f32 * module;
        let right = self.column.left + self.column.width;
        let words = Column {
            width: self.column.width - side - GUTTER,
            ..self.column
        };
        let words = self.aside(words, |composer| composer.blocks(&code.beside));
        let mut whole = Strip::default();
        for strip in words {
            whole.height += strip.before;
            for (_, mut item) in strip.items {
                item.shift(whole.height);
                whole.push(item);
            }
            whole.height += strip.height;
        }
        whole.height = whole.height.max(side);
        let node = self.node(Role::Figure);
        self.structure.node_mut(node).alt = Some(code.alt.clone());
        let left = right - side;
        let quiet = QUIET as f32 * module;
        let shape = Shape::Tiles {
            areas: tiles(&modules, (left + quiet, quiet), module),
            color: INK,
        };
        whole.push(Item::Draw(Owner::Node(node), shape));
        whole.push(Item::Bounds(node, [left, 0.0, right, side]));
        self.push(whole);
        self.space(GRID);
    }
}

/// The dark modules, those that lie side by side as one.
fn tiles(code: &QrCode, (left, top): (f32, f32), module: f32) -> Vec<[f32; 4]> {
    let mut tiles = Vec::new();
    for row in 0..code.size() {
        let mut at = 0;
        while at < code.size() {
            let run = (at..code.size())
                .take_while(|column| code.get_module(*column, row))
                .count() as i32;
            if run > 0 {
                let (x, y) = (left + at as f32 * module, top + row as f32 * module);
                tiles.push([x, y, run as f32 * module, module]);
            }
            at += run.max(1);
        }
    }
    tiles
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::Block;
    use crate::report::layout::layout;
    use crate::report::samples;

    #[test]
    fn the_page_shows_every_module_and_nothing_in_the_quiet_zone() {
        let content = format!("grondig:1:{}:2:{}", "8a7b".repeat(9), "0f".repeat(32));
        let block = Block::Code(document::QrCode {
            content: content.clone(),
            alt: "Code".into(),
            beside: vec![Block::paragraph(samples::prose(2))],
        });
        let pages = layout(samples::document(vec![block]), &[]);
        let areas = pages
            .sheets
            .iter()
            .flat_map(|page| &page.groups)
            .flat_map(|group| &group.shapes)
            .find_map(|shape| match shape {
                Shape::Tiles { areas, .. } => Some(areas),
                _ => None,
            })
            .unwrap();
        let wanted = QrCode::encode_text(&content, QrCodeEcc::Medium).unwrap();
        let (figure, module) = {
            let node = pages
                .structure
                .nodes
                .iter()
                .find(|node| node.bounds.is_some());
            let bounds = node.unwrap().bounds.unwrap();
            let count = wanted.size() + 2 * QUIET;
            (bounds, (bounds[2] - bounds[0]) / count as f32)
        };
        assert!(wanted.size() as f32 * module >= SMALLEST - 0.01);
        for row in -QUIET..wanted.size() + QUIET {
            for column in -QUIET..wanted.size() + QUIET {
                let x = figure[0] + ((column + QUIET) as f32 + 0.5) * module;
                let y = figure[1] + ((row + QUIET) as f32 + 0.5) * module;
                let dark = areas.iter().any(|[left, top, width, height]| {
                    x > *left && x < left + width && y > *top && y < top + height
                });
                // Outside the code every module is light.
                assert_eq!(dark, wanted.get_module(column, row), "{column}, {row}");
            }
        }
    }

    #[test]
    fn what_no_code_can_hold_leaves_the_words() {
        let block = Block::Code(document::QrCode {
            content: "x".repeat(5000),
            alt: "Code".into(),
            beside: vec![Block::paragraph("woorden")],
        });
        let pages = layout(samples::document(vec![block]), &[]);
        let roles: Vec<Role> = pages.structure.nodes.iter().map(|node| node.role).collect();
        assert!(roles.contains(&Role::Paragraph) && !roles.contains(&Role::Figure));
    }
}
