//! Tables and rows: cells side by side, heads that repeat, rows that split only when they must.
//!
//! Owns the geometry of rows; every other block with columns uses [`Composer::row`].

use super::compose::{Column, Composer};
use super::galley::{Item, Keep, Strip};
use super::page::Shape;
use super::structure::{NodeId, Role, Scope};
use super::style::{
    ACCENT, CAPTION, CELL, CELL_HEADER, Color, GRID, RULE, TEXT_BOTTOM, TEXT_TOP, TextStyle,
};
use crate::report::document::{Cell, Inline, Table};
use crate::report::fonts::Look;

/// Space between a cell's text and the next cell.
const GUTTER: f32 = 9.0;

impl Composer<'_> {
    /// A table.
    pub fn table(&mut self, table: &Table) {
        if table.columns.is_empty() {
            return;
        }
        let node = self.node(Role::Table);
        self.stay_with_lead();
        self.space(GRID);
        if let Some(caption) = table.caption.as_ref().filter(|caption| !caption.is_blank()) {
            let caption_node = self.structure.add(Role::Caption, node);
            let start = self.galley.strips.len();
            self.text(caption, &CAPTION, caption_node);
            for strip in &mut self.galley.strips[start..] {
                strip.keep = Keep::Heading;
            }
        }
        let edges = self.edges(table);
        let repeat = self.table_head(table, node, &edges);
        let body = self.structure.add(Role::TableBody, node);
        let count = table.rows.len();
        for (index, cells) in table.rows.iter().enumerate() {
            let row = self.structure.add(Role::Row, body);
            let columns = self.cells(table, cells, row, &edges);
            let start = self.galley.strips.len();
            self.row(columns, 3.5, 4.0, Some((RULE, 0.4)));
            for strip in &mut self.galley.strips[start..] {
                strip.repeat = repeat;
            }
            // No single row stands alone under its head or at the top of the last page.
            if count > 1 && (index == 0 || index + 2 == count) {
                self.keep_with_next(Keep::Row);
            }
        }
        self.space(GRID + 4.0);
    }

    /// The last line of what introduces a table goes to the page where the table begins.
    fn stay_with_lead(&mut self) {
        let last = self.galley.strips.last();
        if last.is_some_and(|strip| strip.row.is_none() && strip.frame == self.column.frame) {
            self.keep_with_next(Keep::Row);
        }
    }

    /// Left edge and width of every column.
    fn edges(&self, table: &Table) -> Vec<(f32, f32)> {
        let share = |width: f32| {
            if width.is_finite() && width > 0.0 {
                width
            } else {
                1.0
            }
        };
        let total: f32 = table.columns.iter().map(|column| share(column.width)).sum();
        let mut left = self.column.left;
        let mut edges = Vec::with_capacity(table.columns.len());
        for column in &table.columns {
            let width = self.column.width * share(column.width) / total;
            edges.push((left, (width - GUTTER).max(1.0)));
            left += width;
        }
        edges
    }

    /// The head; gives its number among the heads to repeat unless it is too high for that.
    fn table_head(&mut self, table: &Table, node: NodeId, edges: &[(f32, f32)]) -> Option<usize> {
        let head = self.structure.add(Role::TableHead, node);
        let row = self.structure.add(Role::Row, head);
        let mut columns = Vec::with_capacity(table.columns.len());
        for (column, edge) in table.columns.iter().zip(edges) {
            let cell = self.structure.add(Role::HeaderCell(Scope::Column), row);
            columns.push(self.cell(
                std::slice::from_ref(&column.header),
                *edge,
                cell,
                &CELL_HEADER,
            ));
        }
        let start = self.galley.strips.len();
        self.row(columns, 3.0, 4.0, Some((ACCENT, 1.0)));
        if table.rows.is_empty() {
            return None;
        }
        self.keep_with_next(Keep::Heading);
        let strips = self.galley.strips[start..].to_vec();
        let height: f32 = strips.iter().map(|strip| strip.height).sum();
        if height > (TEXT_BOTTOM - TEXT_TOP) / 3.0 {
            return None;
        }
        self.galley.repeats.push(strips);
        Some(self.galley.repeats.len() - 1)
    }

    fn cells(
        &mut self,
        table: &Table,
        cells: &[Cell],
        row: NodeId,
        edges: &[(f32, f32)],
    ) -> Vec<Vec<Strip>> {
        let mut columns = Vec::with_capacity(cells.len());
        for (index, (cell, edge)) in cells.iter().zip(edges).enumerate() {
            let named = table.row_headers && index == 0;
            let role = if named {
                Role::HeaderCell(Scope::Row)
            } else {
                Role::Cell
            };
            let style = if named {
                TextStyle {
                    look: Look::Bold,
                    ..CELL
                }
            } else {
                CELL
            };
            let node = self.structure.add(role, row);
            columns.push(self.cell(&cell.0, *edge, node, &style));
        }
        columns
    }

    fn cell(
        &mut self,
        paragraphs: &[Inline],
        edge: (f32, f32),
        node: NodeId,
        style: &TextStyle,
    ) -> Vec<Strip> {
        let column = Column {
            left: edge.0,
            width: edge.1,
            node,
            narrow: true,
            ..self.column
        };
        let mut strips = self.aside(column, |composer| {
            for paragraph in paragraphs.iter().filter(|paragraph| !paragraph.is_blank()) {
                let owner = if paragraphs.len() > 1 {
                    composer.node(Role::Paragraph)
                } else {
                    node
                };
                composer.text(paragraph, style, owner);
            }
        });
        if strips.is_empty() {
            strips.push(Strip::space(style.leading));
        }
        strips[0].items.insert(0, (0, Item::Touch(node)));
        strips
    }

    /// Sets columns side by side as one row with space above and below and a rule under it.
    ///
    /// The row is a chain of strips, so that it can split where no page could hold it.
    pub fn row(
        &mut self,
        columns: Vec<Vec<Strip>>,
        above: f32,
        below: f32,
        rule: Option<(Color, f32)>,
    ) {
        self.rows += 1;
        let count = columns.iter().map(Vec::len).max().unwrap_or(0);
        let mut slices: Vec<Strip> = Vec::with_capacity(count);
        slices.resize_with(count, Strip::default);
        for (index, strips) in columns.into_iter().enumerate() {
            for (at, mut strip) in strips.into_iter().enumerate() {
                if at == 0 {
                    strip.before = above;
                }
                strip.absorb_space();
                let slice = &mut slices[at];
                slice.height = slice.height.max(strip.height);
                let column = index as u16;
                slice
                    .items
                    .extend(strip.items.into_iter().map(|(_, item)| (column, item)));
            }
        }
        let (left, right) = (self.column.left, self.column.left + self.column.width);
        for (at, mut slice) in slices.into_iter().enumerate() {
            slice.row = Some(self.rows);
            slice.keep = Keep::Row;
            if at + 1 == count {
                slice.keep = Keep::Free;
                slice.height += below;
                if let Some((color, width)) = rule {
                    slice.decorate(Shape::line(
                        (left, slice.height),
                        (right, slice.height),
                        color,
                        width,
                    ));
                }
            }
            self.push(slice);
        }
    }
}
