//! Headings, paragraphs, lists, labels with values, callouts: the plain blocks as strips.
//!
//! Owns their looks. Uses the composer for everything that has to do with places.

use super::compose::{Column, Composer};
use super::galley::{Frame, Item, Keep, Strip};
use super::outline::Entry;
use super::page::{Owner, Shape, TextRun};
use super::structure::{NodeId, Numbering, Role, Structure};
use super::style::{
    self, ACCENT, ALERT, ANSWER, CELL, Color, DISSENT, GRID, INK, MARGIN_LEFT, RULE, TEXT_LEFT,
    TEXT_RIGHT, TINT, TINT_ALERT, TINT_DISSENT, TextStyle,
};
use crate::report::document::{
    Block, Callout, CalloutKind, Heading, Inline, List, Paragraph, ParagraphStyle,
};
use crate::report::fonts::Look;

/// The widest official number that stands in the margin.
const NUMBER_WIDTH: f32 = TEXT_LEFT - MARGIN_LEFT - 8.0;
/// From the margin to the words beside a label that hangs in it.
const HANGING: f32 = 124.0;

impl Composer<'_> {
    /// All blocks, one below the other.
    pub fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Cover(cover) => self.cover(cover),
            Block::Toc { title, depth } => self.toc(title, *depth),
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::List(list) => self.list(list),
            Block::KeyValues(pairs) => self.key_values(pairs),
            Block::Table(table) => self.table(table),
            Block::Question(question) => self.question(question),
            Block::Callout(callout) => self.callout(callout),
            Block::Matrix(matrix) => self.matrix(matrix),
            Block::Profile(figure) => self.risk_figure(figure),
            Block::Code(code) => self.code(code),
            Block::Shares(shares) => self.shares(shares),
            Block::Signature(signature) => self.signature(signature),
            Block::Lines(count) => self.ruled(*count),
            Block::PageBreak => self.new_page = !self.galley.strips.is_empty(),
        }
    }

    /// Opens the section of a heading and closes those that it ends.
    pub fn section(&mut self, level: u8) {
        self.sections.retain(|(open, _)| *open < level);
        let parent = self
            .sections
            .last()
            .map_or(Structure::ROOT, |(_, node)| *node);
        let node = self.structure.add(Role::Section, parent);
        self.sections.push((level, node));
        self.column.node = node;
    }

    fn heading(&mut self, heading: &Heading) {
        self.section(heading.level);
        let look = style::heading(heading.level);
        let node = self.node(Role::Heading(heading.level));
        let mut strips = self.text_strips(&Inline::from(heading.text.as_str()), &look, node);
        if let Some(first) = strips.first_mut() {
            first.items.insert(0, (0, Item::Entry(self.next_entry)));
            if let Some(number) = &heading.number {
                self.margin_number(first, number, &look, node);
            }
        }
        self.next_entry += 1;
        if let Some(last) = strips.last_mut().filter(|_| heading.level == 1) {
            last.height += 6.0;
            let y = last.height - 0.5;
            last.decorate(Shape::line((MARGIN_LEFT, y), (TEXT_RIGHT, y), ACCENT, 1.0));
        }
        self.space(look.before);
        for mut strip in strips {
            strip.keep = Keep::Heading;
            self.push(strip);
        }
        self.space(look.after);
        self.after_heading = true;
    }

    /// Puts an official number in the margin of a strip, before its text.
    pub fn margin_number(
        &mut self,
        strip: &mut Strip,
        number: &str,
        look: &TextStyle,
        node: NodeId,
    ) {
        let (mut run, width) = self.label(&format!("{number} "), look.look, look.size, ACCENT);
        if width > NUMBER_WIDTH {
            run.size *= NUMBER_WIDTH / width;
        }
        run.x = MARGIN_LEFT;
        run.y = look.baseline();
        // Behind the mark of the entry, before the text: it is read first.
        let at = strip
            .items
            .iter()
            .take_while(|(_, item)| matches!(item, Item::Entry(_)))
            .count();
        strip
            .items
            .insert(at, (0, Item::Draw(Owner::Node(node), Shape::Text(run))));
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        if paragraph.text.is_blank() {
            return;
        }
        let node = self.node(Role::Paragraph);
        self.text(&paragraph.text, &style::paragraph(paragraph.style), node);
        if paragraph.style == ParagraphStyle::Label {
            self.keep_with_next(Keep::Heading);
        }
    }

    fn list(&mut self, list: &List) {
        if list.items.is_empty() {
            return;
        }
        let numbering = if list.ordered {
            Numbering::Decimal
        } else {
            Numbering::Bullets
        };
        let node = self.node(Role::List(numbering));
        let body = style::paragraph(ParagraphStyle::Body);
        let labels = list_labels(list);
        let indent = self.list_indent(&labels, list.ordered, &body);
        for (index, (blocks, words)) in list.items.iter().zip(&labels).enumerate() {
            let item = self.structure.add(Role::ListItem, node);
            let label = self.structure.add(Role::Label, item);
            let content = self.structure.add(Role::ListBody, item);
            let column = Column {
                left: self.column.left + indent,
                width: self.column.width - indent,
                node: content,
                ..self.column
            };
            let start = self.galley.strips.len();
            self.within(column, |composer| composer.blocks(blocks));
            if self.galley.strips.len() == start {
                self.push(Strip::space(body.leading));
            }
            let (mut run, _) = self.label(words, Look::Regular, body.size, ACCENT);
            run.x = self.column.left;
            run.y = body.baseline();
            let first = &mut self.galley.strips[start];
            first
                .items
                .insert(0, (0, Item::Draw(Owner::Node(label), Shape::Text(run))));
            self.gap = if index + 1 == list.items.len() {
                GRID
            } else {
                3.0
            };
        }
    }

    /// Room for the widest of the labels.
    fn list_indent(&mut self, labels: &[String], ordered: bool, body: &TextStyle) -> f32 {
        // The last number is the widest; boxes are all as wide.
        let widest = labels.iter().max_by_key(|label| label.chars().count());
        let width = widest.map_or(0.0, |label| {
            self.label(label.trim_end(), Look::Regular, body.size, ACCENT)
                .1
        });
        let least: f32 = if ordered { 20.0 } else { 13.0 };
        least.max(width + 5.0).min(self.column.width / 3.0)
    }

    /// Labels at the left, what belongs to them at the right, a hairline below each.
    ///
    /// On the page itself the labels hang in the margin, so that the words beside them have room.
    pub fn key_values(&mut self, pairs: &[(String, Inline)]) {
        if pairs.is_empty() {
            return;
        }
        if self.column.left > TEXT_LEFT || self.column.frame.is_some() {
            let width = (self.column.width * 0.3).clamp(60.0, 132.0);
            return self.labelled(pairs, width);
        }
        let whole = Column {
            left: MARGIN_LEFT,
            width: TEXT_RIGHT - MARGIN_LEFT,
            ..self.column
        };
        self.within(whole, |composer| composer.labelled(pairs, HANGING));
    }

    fn labelled(&mut self, pairs: &[(String, Inline)], key_width: f32) {
        let node = self.node(Role::List(Numbering::Labels));
        let key_style = TextStyle {
            look: Look::Bold,
            color: ACCENT,
            ..CELL
        };
        let value_style = TextStyle {
            size: 9.75,
            leading: 13.0,
            ..CELL
        };
        for (key, value) in pairs {
            let item = self.structure.add(Role::ListItem, node);
            let label = self.structure.add(Role::Label, item);
            let content = self.structure.add(Role::ListBody, item);
            let key_column = Column {
                width: key_width - 10.0,
                node: label,
                narrow: true,
                ..self.column
            };
            let value_column = Column {
                left: self.column.left + key_width,
                width: self.column.width - key_width,
                node: content,
                ..self.column
            };
            let key = Inline::from(format!("{key} "));
            let keys = self.aside(key_column, |composer| {
                composer.text(&key, &key_style, label);
            });
            let values = self.aside(value_column, |composer| {
                let paragraph = composer.node(Role::Paragraph);
                composer.text(value, &value_style, paragraph);
            });
            self.row(vec![keys, values], 2.5, 3.5, Some((RULE, 0.4)));
        }
        self.space(GRID + 2.0);
    }

    /// Lines to write on. They are decoration: who cannot see them has nothing to read there.
    fn ruled(&mut self, count: usize) {
        const LINE: f32 = 22.0;
        let (left, right) = (self.column.left, self.column.left + self.column.width);
        for at in 0..count {
            let mut strip = Strip::space(LINE);
            let y = LINE - 1.0;
            strip.decorate(Shape::line((left, y), (right, y), style::MUTED, 0.4));
            // No line stands alone on the next page.
            strip.keep = if at + 2 == count {
                Keep::Lines
            } else {
                Keep::Free
            };
            self.push(strip);
        }
        self.space(GRID);
    }

    fn callout(&mut self, callout: &Callout) {
        let (color, fill) = match callout.kind {
            CalloutKind::Notice => (ACCENT, TINT),
            CalloutKind::Warning => (ALERT, TINT_ALERT),
            CalloutKind::Dissent => (DISSENT, TINT_DISSENT),
        };
        self.space(GRID);
        let group = self.node(Role::Group);
        let frame = self.surface(Some(fill), None, Some((color, 3.0)), 8.0);
        let column = Column {
            node: group,
            ..self.frame(frame, 15.0)
        };
        self.within(column, |composer| {
            if !callout.title.is_empty() {
                let title = TextStyle {
                    color,
                    ..style::paragraph(ParagraphStyle::Label)
                };
                let node = composer.node(Role::Paragraph);
                composer.text(&Inline::from(callout.title.as_str()), &title, node);
                composer.keep_with_next(Keep::Heading);
            }
            composer.blocks(&callout.blocks);
        });
        self.gap = GRID + 4.0;
    }

    /// A frame as wide as the column.
    pub fn surface(
        &self,
        fill: Option<Color>,
        stroke: Option<(Color, f32)>,
        bar: Option<(Color, f32)>,
        pad: f32,
    ) -> Frame {
        Frame {
            left: self.column.left,
            right: self.column.left + self.column.width,
            fill,
            stroke,
            bar,
            pad,
        }
    }

    /// The frame of an answer: a bar at its left.
    pub fn answer_frame(&self) -> Frame {
        self.surface(None, None, Some((ANSWER, 2.0)), 1.5)
    }

    /// The contents: every heading down to `depth` with its page.
    fn toc(&mut self, title: &str, depth: u8) {
        self.section(1);
        let look = style::heading(1);
        let node = self.node(Role::Heading(1));
        let start = self.galley.strips.len();
        self.text(&Inline::from(title), &look, node);
        if let Some(first) = self.galley.strips.get_mut(start) {
            first.push(Item::Bookmark(title.to_owned()));
        }
        for strip in &mut self.galley.strips[start..] {
            strip.keep = Keep::Heading;
        }
        let toc = self.node(Role::Toc);
        let entries = self.outline.entries.iter().enumerate();
        for (index, entry) in entries.filter(|(_, entry)| !entry.question && entry.level <= depth) {
            self.toc_line(toc, index, entry);
        }
    }

    /// The number in the contents: the one that is clear everywhere, unless the margin has no room for it.
    fn toc_number<'e>(&mut self, entry: &'e Entry, look: &TextStyle) -> Option<&'e str> {
        let number = entry.number.as_deref()?;
        let clear = entry.known_as.as_deref().unwrap_or(number);
        let (_, width) = self.label(clear, look.look, look.size, ACCENT);
        Some(if width > NUMBER_WIDTH * 1.15 {
            number
        } else {
            clear
        })
    }

    fn toc_line(&mut self, toc: NodeId, index: usize, entry: &Entry) {
        let (level, title) = (entry.level, entry.title.as_str());
        let item = self.structure.add(Role::TocItem, toc);
        let reference = self.structure.add(Role::Reference, item);
        let link = self.structure.add(Role::Link, reference);
        let top = level == 1;
        let look = TextStyle {
            look: if top { Look::Bold } else { Look::Regular },
            color: if top { ACCENT } else { INK },
            size: 9.75,
            leading: 12.75,
            before: if top { 6.0 } else { 0.0 },
            after: 0.75,
            hyphens: style::Hyphens::None,
        };
        let indent = f32::from(level.saturating_sub(2)) * 12.0;
        let column = Column {
            left: TEXT_LEFT + indent,
            width: TEXT_RIGHT - TEXT_LEFT - indent - 34.0,
            ..self.column
        };
        let mut strips = self.aside(column, |composer| {
            let strips = composer.text_strips(&Inline::from(format!("{title} ")), &look, link);
            composer.galley.strips = strips;
        });
        if let (Some(number), Some(first)) = (self.toc_number(entry, &look), strips.first_mut()) {
            self.margin_number(first, number, &look, link);
        }
        let (left, height) = (MARGIN_LEFT, look.leading);
        if let Some(last) = strips.last_mut() {
            let y = look.baseline();
            let end = last
                .items
                .iter()
                .filter_map(|(_, item)| right_end(item))
                .fold(column.left, f32::max);
            last.decorate(Shape::Line {
                points: vec![(end + 4.0, y - 0.5), (TEXT_RIGHT - 26.0, y - 0.5)],
                color: style::MUTED,
                width: 0.7,
                dots: Some(3.5),
            });
            last.push(Item::PageNumber {
                node: link,
                right: TEXT_RIGHT,
                y,
                size: look.size,
                entry: index,
            });
        }
        self.space(look.before);
        let count = strips.len();
        for (at, mut strip) in strips.into_iter().enumerate() {
            let area = [left, 0.0, TEXT_RIGHT, height];
            let goal = super::galley::Goal::Entry(index);
            let contents = match &entry.known_as {
                Some(number) => format!("{number} {title}"),
                None => title.to_owned(),
            };
            strip.push(Item::Link {
                node: link,
                area,
                goal,
                contents,
            });
            strip.keep = if top || at + 1 < count {
                Keep::Lines
            } else {
                Keep::Free
            };
            self.push(strip);
        }
        self.space(look.after);
    }
}

/// What stands before each item: a number or a bullet, or the box of an item to tick.
fn list_labels(list: &List) -> Vec<String> {
    let label = |index: usize| {
        let tick = match list.ticks.get(index).copied().flatten() {
            Some(true) => "☑ ",
            Some(false) => "☐ ",
            None if list.ordered => "",
            None => "• ",
        };
        if list.ordered {
            format!("{}. {tick}", list.skipped as usize + index + 1)
        } else {
            tick.to_owned()
        }
    };
    (0..list.items.len()).map(label).collect()
}

fn right_end(item: &Item) -> Option<f32> {
    let Item::Draw(_, Shape::Text(TextRun { x, size, words, .. })) = item else {
        return None;
    };
    let width: f32 = words.iter().map(|word| word.width).sum();
    let trailing = words.last().map_or(0.0, |word| word.trailing);
    Some(x + (width - trailing) * size / 1000.0)
}
