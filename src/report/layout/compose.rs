//! The composer: what every block needs to become strips.
//!
//! Owns the place where the next strip goes (column, node, frame) and the way text turns into
//! strips. The blocks themselves are in `blocks`, `table`, `question`, `cover`, `figure`.

use super::cleaning::clean;
use super::galley::{Frame, Galley, Goal, Item, Keep, Strip};
use super::inline::{self, Line, Measure, Stretch};
use super::outline::Outline;
use super::page::{Owner, Shape, TextRun};
use super::shaping::Shaping;
use super::structure::{NodeId, Role, Structure};
use super::style::{ACCENT, Color, Hyphens, TEXT_LEFT, TEXT_RIGHT, TextStyle};
use crate::report::document::{Inline, Link, Span};
use crate::report::fonts::script::passages;
use crate::report::fonts::{ExtraFont, Look};
use std::fmt::Write as _;
use std::rc::Rc;

/// Where the next strip goes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Left edge.
    pub left: f32,
    /// Width.
    pub width: f32,
    /// The node that holds what comes.
    pub node: NodeId,
    /// The frame it lies in.
    pub frame: Option<usize>,
    /// Whether the column is narrow, as in a table.
    pub narrow: bool,
}

/// Turns blocks into strips.
pub struct Composer<'a> {
    /// Shapes text.
    pub shaping: Shaping<'a>,
    /// The structure tree; nodes enter it when strips are placed.
    pub structure: Structure,
    /// The strips so far.
    pub galley: Galley,
    /// All headings and questions.
    pub outline: &'a Outline,
    /// The next entry of the outline.
    pub next_entry: usize,
    /// Where the next strip goes.
    pub column: Column,
    /// Space that the next strip must have above it.
    pub gap: f32,
    /// The next strip starts a page.
    pub new_page: bool,
    /// Whether a heading was the last thing.
    pub after_heading: bool,
    /// Open sections with their level.
    pub sections: Vec<(u8, NodeId)>,
    /// Language of the document.
    pub lang: Rc<str>,
    /// Rows so far.
    pub rows: u32,
}

/// A stretch with the node that owns it and the link it carries.
struct Dressed {
    owner: NodeId,
    link: Option<Rc<Linked>>,
}

/// A link: its node, where it leads, the same in words.
struct Linked {
    node: NodeId,
    goal: Goal,
    contents: String,
}

impl<'a> Composer<'a> {
    /// Starts at the top of an empty document.
    pub fn new(outline: &'a Outline, lang: &str, extra_fonts: &'a [ExtraFont]) -> Self {
        Self {
            shaping: Shaping::new(extra_fonts),
            structure: Structure::default(),
            galley: Galley::default(),
            outline,
            next_entry: 0,
            column: Column {
                left: TEXT_LEFT,
                width: TEXT_RIGHT - TEXT_LEFT,
                node: Structure::ROOT,
                frame: None,
                narrow: false,
            },
            gap: 0.0,
            new_page: false,
            after_heading: false,
            sections: Vec::new(),
            lang: Rc::from(lang),
            rows: 0,
        }
    }

    /// Does something in another column and comes back.
    pub fn within(&mut self, column: Column, work: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.column, column);
        work(self);
        self.column = before;
    }

    /// Does something aside and gives the strips it made.
    pub fn aside(&mut self, column: Column, work: impl FnOnce(&mut Self)) -> Vec<Strip> {
        let strips = std::mem::take(&mut self.galley.strips);
        let (gap, new_page) = (
            std::mem::take(&mut self.gap),
            std::mem::take(&mut self.new_page),
        );
        self.within(column, work);
        (self.gap, self.new_page) = (gap, new_page);
        std::mem::replace(&mut self.galley.strips, strips)
    }

    /// A new node in the present column.
    pub fn node(&mut self, role: Role) -> NodeId {
        self.structure.add(role, self.column.node)
    }

    /// Asks for space above whatever comes next.
    pub fn space(&mut self, points: f32) {
        self.gap = self.gap.max(points);
    }

    /// Opens a frame round the strips that come in the column it gives.
    pub fn frame(&mut self, frame: Frame, indent: f32) -> Column {
        self.galley.frames.push(frame);
        Column {
            left: self.column.left + indent,
            width: self.column.width
                - indent
                - if frame.fill.is_some() || frame.stroke.is_some() {
                    12.0
                } else {
                    0.0
                },
            frame: Some(self.galley.frames.len() - 1),
            ..self.column
        }
    }

    /// Adds a strip below the others.
    pub fn push(&mut self, mut strip: Strip) {
        strip.before = strip.before.max(std::mem::take(&mut self.gap));
        strip.new_page |= std::mem::take(&mut self.new_page);
        strip.frame = strip.frame.or(self.column.frame);
        // Most strips hold one item; room for four makes a long report twice as large in memory.
        strip.items.shrink_to_fit();
        self.galley.strips.push(strip);
        self.after_heading = false;
    }

    /// Makes the last strip hold on to the next one.
    pub fn keep_with_next(&mut self, keep: Keep) {
        if let Some(last) = self.galley.strips.last_mut() {
            last.keep = last.keep.max(keep);
        }
    }

    /// A paragraph: its strips below the others. `node` owns the text.
    pub fn text(&mut self, text: &Inline, style: &TextStyle, node: NodeId) {
        let strips = self.text_strips(text, style, node);
        self.space(style.before);
        for strip in strips {
            self.push(strip);
        }
        self.space(style.after);
    }

    /// A paragraph as strips, first and last lines held together.
    pub fn text_strips(&mut self, text: &Inline, style: &TextStyle, node: NodeId) -> Vec<Strip> {
        let (stretches, dressed) = self.dress(text, style, node);
        let hyphens = match style.hyphens {
            Hyphens::Modest if self.column.narrow => Hyphens::Eager,
            other => other,
        };
        let measure = Measure {
            size: style.size,
            width: self.column.width,
            hyphens,
        };
        let lines = inline::lines(&mut self.shaping, &stretches, measure);
        let count = lines.len();
        let mut strips = Vec::with_capacity(count);
        for (at, line) in lines.into_iter().enumerate() {
            let mut strip = Strip::space(style.leading);
            if count > 1 && (at == 0 || at + 2 == count) {
                strip.keep = Keep::Lines;
            }
            self.set_line(&mut strip, line, style, &stretches, &dressed);
            strips.push(strip);
        }
        strips
    }

    /// The stretches of a text, each with its owner.
    fn dress(
        &mut self,
        text: &Inline,
        style: &TextStyle,
        node: NodeId,
    ) -> (Vec<Stretch>, Vec<Dressed>) {
        let mut stretches = Vec::with_capacity(text.0.len());
        let mut dressed = Vec::with_capacity(text.0.len());
        for span in &text.0 {
            let cleaned = clean(&span.text).into_owned();
            let goal = span.link.as_ref().and_then(|link| self.goal(link));
            let color = if goal.is_some() { ACCENT } else { style.color };
            let mut owner = node;
            if let Some(lang) = &span.lang {
                owner = self.in_language(owner, lang);
            }
            let link = goal.map(|goal| {
                owner = self.structure.add(Role::Link, owner);
                let contents = link_words(&cleaned, span.link.as_ref());
                Rc::new(Linked {
                    node: owner,
                    goal,
                    contents,
                })
            });
            let mut from = 0;
            for passage in passages(&cleaned) {
                let implied = passage.language.filter(|_| span.lang.is_none());
                let lang = implied.or(span.lang.as_deref());
                stretches.push(Stretch {
                    text: cleaned[from..passage.to].to_owned(),
                    look: look(span, style.look),
                    color,
                    lang: lang.map_or_else(|| Rc::clone(&self.lang), Rc::from),
                });
                dressed.push(Dressed {
                    owner: implied.map_or(owner, |lang| self.in_language(owner, lang)),
                    link: link.clone(),
                });
                from = passage.to;
            }
        }
        (stretches, dressed)
    }

    /// The node for text in a language: a new one below `owner`, unless the document is in it.
    fn in_language(&mut self, owner: NodeId, lang: &str) -> NodeId {
        if *lang == *self.lang {
            return owner;
        }
        let node = self.structure.add(Role::Span, owner);
        self.structure.node_mut(node).lang = Some(lang.to_owned());
        node
    }

    /// Where a link leads, if it leads somewhere.
    pub fn goal(&self, link: &Link) -> Option<Goal> {
        match link {
            Link::Anchor(anchor) => self.outline.find(anchor).map(Goal::Entry),
            Link::Url(url) => safe_url(url).map(Goal::Url),
        }
    }

    fn set_line(
        &self,
        strip: &mut Strip,
        line: Line,
        style: &TextStyle,
        stretches: &[Stretch],
        dressed: &[Dressed],
    ) {
        let shift = if line.rtl {
            self.column.width - line.width
        } else {
            0.0
        };
        let left = self.column.left + shift.max(0.0);
        let y = style.baseline();
        let mut words = line.words.into_iter().peekable();
        while let Some(first) = words.next() {
            let stretch = first.stretch;
            let x = left + first.x;
            let mut width = first.shaped.width_of(style.size);
            let mut end = x + first.shaped.width * style.size / 1000.0;
            let mut run = Vec::with_capacity(words.len() + 1);
            run.push(first.shaped);
            // Only what stands right behind it can go in one run: words from right to left cannot.
            while let Some(next) =
                words.next_if(|word| word.stretch == stretch && (left + word.x - end).abs() < 0.01)
            {
                width = left + next.x - x + next.shaped.width_of(style.size);
                end = left + next.x + next.shaped.width * style.size / 1000.0;
                run.push(next.shaped);
            }
            let color = stretches[stretch].color;
            let Dressed { owner, link } = &dressed[stretch];
            if let Some(link) = link {
                let line_y = y + 1.6;
                strip.decorate(Shape::line((x, line_y), (x + width, line_y), color, 0.5));
                let area = [x, y - style.size * 0.9, x + width, y + style.size * 0.3];
                strip.push(Item::Link {
                    node: link.node,
                    area,
                    goal: link.goal.clone(),
                    contents: link.contents.clone(),
                });
            }
            let text = TextRun {
                x,
                y,
                size: style.size,
                color,
                words: run,
                upright: false,
            };
            strip.push(Item::Draw(Owner::Node(*owner), Shape::Text(text)));
        }
    }

    /// A run of text on one line that is not broken; gives its width.
    pub fn label(&mut self, text: &str, look: Look, size: f32, color: Color) -> (TextRun, f32) {
        let flat = clean(text).replace('\n', " ");
        let stretch = Stretch {
            text: flat,
            look,
            color,
            lang: Rc::clone(&self.lang),
        };
        let measure = Measure {
            size,
            width: f32::MAX,
            hyphens: Hyphens::None,
        };
        let mut lines = inline::lines(&mut self.shaping, &[stretch], measure);
        let line = if lines.is_empty() {
            Line::default()
        } else {
            lines.swap_remove(0)
        };
        let mut words = line.words;
        words.sort_by(|a, b| a.x.total_cmp(&b.x));
        let words = words.into_iter().map(|word| word.shaped).collect();
        (
            TextRun {
                x: 0.0,
                y: 0.0,
                size,
                color,
                words,
                upright: false,
            },
            line.width,
        )
    }
}

fn look(span: &Span, base: Look) -> Look {
    match (span.bold, span.italic) {
        (true, _) => Look::Bold,
        (false, true) if base != Look::Bold => Look::Italic,
        _ => base,
    }
}

fn link_words(text: &str, link: Option<&Link>) -> String {
    let words = text.trim();
    match link {
        Some(Link::Url(url)) if words.is_empty() => url.clone(),
        Some(Link::Url(url)) if !url.contains(words) => format!("{words} ({url})"),
        _ => words.to_owned(),
    }
}

/// The address in ASCII, if its scheme is one that only opens a page or a letter.
fn safe_url(url: &str) -> Option<String> {
    let url = url.trim();
    let scheme = url.split(':').next()?.to_ascii_lowercase();
    if !matches!(scheme.as_str(), "http" | "https" | "mailto") || url.len() > 2000 {
        return None;
    }
    let mut out = String::with_capacity(url.len());
    for byte in url.bytes() {
        match byte {
            b'!' | b'#'..=b';' | b'=' | b'?'..=b'[' | b']' | b'_' | b'a'..=b'z' | b'~' => {
                out.push(char::from(byte));
            }
            // Writing to a String cannot fail.
            _ => drop(write!(out, "%{byte:02X}")),
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_that_open_a_page_or_a_letter_become_links() {
        assert_eq!(
            safe_url("https://example.nl/a?b=c#d"),
            Some("https://example.nl/a?b=c#d".into())
        );
        assert_eq!(
            safe_url("https://é.nl/<x>"),
            Some("https://%C3%A9.nl/%3Cx%3E".into())
        );
        assert_eq!(safe_url("javascript:alert(1)"), None);
        assert_eq!(safe_url("file:///etc/passwd"), None);
        assert_eq!(safe_url("geen adres"), None);
    }
}
