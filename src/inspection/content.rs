//! What stands on a page: the text of every mark, artifacts apart.
//!
//! Owns the reading of content streams as far as text and marks go. Positions and pictures are left alone.

use super::fonts::{Font, Fonts, PageFonts};
use super::streams;
use super::strings;
use hayro_syntax::content::{Instruction, UntypedIter};
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use hayro_syntax::page::Page;
use std::rc::Rc;

/// Marks within marks beyond this depth are not told apart.
const DEEPEST: usize = 64;

/// What stands on one page.
#[derive(Debug, Clone, Default)]
pub struct PageContent {
    /// All that is marked, mark after mark.
    pub text: String,
    /// The marks in the order of the content: number, and where its text stands in `text`.
    pub marks: Vec<(u32, u32, u32)>,
    /// Head and foot of the page.
    pub running: String,
    /// Other artifacts: the word across a draft, heads of tables that are repeated.
    pub aside: String,
    /// Glyphs shown with code 0, the sign of a missing character.
    pub notdef: usize,
    /// Glyphs without a meaning: no text of their own and none beside them.
    pub unread: usize,
    /// Operations that draw something which is neither marked nor an artifact.
    pub unmarked: usize,
    /// Marks within marks.
    pub nested: usize,
}

impl PageContent {
    /// Reads a page; `fonts` are those of all pages.
    pub fn read(page: &Page<'_>, fonts: &mut Fonts) -> Self {
        let list = fonts.of(page);
        let mut reader = Reader {
            found: Self::default(),
            fonts: list,
            properties: page.resources().properties.clone(),
            font: None,
            fonts_kept: Vec::new(),
            open: Vec::new(),
            deeper: 0,
        };
        let data = content_of(page);
        let mut operations = UntypedIter::new(&data);
        while let Some(operation) = operations.next() {
            reader.operation(&operation);
        }
        reader.found
    }

    /// The text of a mark. A number that is used twice gives both texts.
    pub fn text_of(&self, mark: u32) -> impl Iterator<Item = &str> {
        let from = self.marks.partition_point(|(number, ..)| *number < mark);
        self.marks[from..]
            .iter()
            .take_while(move |(number, ..)| *number == mark)
            .filter_map(|(_, from, to)| self.text.get(*from as usize..*to as usize))
    }
}

/// The content streams of a page in a row.
fn content_of(page: &Page<'_>) -> Vec<u8> {
    let raw = page.raw();
    if let Some(stream) = raw.get::<Stream<'_>>(b"Contents") {
        return streams::decoded(&stream).unwrap_or_default().into_owned();
    }
    let mut all = Vec::new();
    let list = raw.get::<Array<'_>>(b"Contents").unwrap_or_default();
    for part in list.iter::<Stream<'_>>() {
        all.extend_from_slice(&streams::decoded(&part).unwrap_or_default());
        all.push(b'\n');
    }
    all
}

/// Where shown text goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Goes {
    Mark,
    Running,
    Aside,
}

/// An open mark.
struct Open {
    goes: Option<Goes>,
    /// Whether a text goes with it, so that its glyphs mean nothing themselves.
    told: bool,
    /// Whether it has a number.
    numbered: bool,
}

struct Reader<'a> {
    found: PageContent,
    fonts: Rc<PageFonts>,
    properties: Dict<'a>,
    font: Option<Rc<Font>>,
    fonts_kept: Vec<Option<Rc<Font>>>,
    open: Vec<Open>,
    /// Marks that are open beyond [`DEEPEST`].
    deeper: usize,
}

impl Reader<'_> {
    fn operation(&mut self, operation: &Instruction<'_, '_>) {
        match &**operation.operator {
            b"BMC" | b"BDC" => self.begin(operation),
            b"EMC" => self.end(),
            b"Tf" => {
                let name = operation.operands().next();
                if let Some(Object::Name(name)) = name {
                    self.font = self.fonts.get(name.as_ref()).cloned();
                }
            }
            b"q" if self.fonts_kept.len() < DEEPEST => self.fonts_kept.push(self.font.clone()),
            b"Q" => {
                if let Some(font) = self.fonts_kept.pop() {
                    self.font = font;
                }
            }
            b"Tj" | b"'" | b"\"" | b"TJ" => self.shown(operation),
            b"Td" | b"TD" | b"T*" | b"Tm" | b"BT" => self.moved(),
            b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" | b"S" | b"s" | b"sh" | b"Do"
            | b"BI" => self.drawn(),
            _ => {}
        }
    }

    fn begin(&mut self, operation: &Instruction<'_, '_>) {
        if self.open.len() >= DEEPEST {
            self.deeper += 1;
            return;
        }
        let mut operands = operation.operands();
        let tag = match operands.next() {
            Some(Object::Name(tag)) => tag.as_ref().to_vec(),
            _ => Vec::new(),
        };
        let named = |name: &Name<'_>| self.properties.get::<Dict<'_>>(name);
        let properties = match operands.next() {
            Some(Object::Dict(dict)) => Some(dict.clone()),
            Some(Object::Name(name)) => named(name),
            _ => None,
        };
        let number = properties
            .as_ref()
            .and_then(|dict| dict.get::<u32>(b"MCID"));
        let told = properties
            .as_ref()
            .and_then(|dict| strings::text(dict, b"ActualText"));
        let goes = if tag == b"Artifact" {
            Some(artifact(properties.as_ref()))
        } else {
            number.map(|_| Goes::Mark)
        };
        if number.is_some() && self.open.iter().any(|open| open.goes.is_some()) {
            self.found.nested += 1;
        }
        if let Some(number) = number {
            let at = self.found.text.len() as u32;
            self.found.marks.push((number, at, at));
        }
        self.moved();
        if !self.is_told()
            && let Some(told) = &told
        {
            match goes.or_else(|| self.goes()) {
                Some(goes) => self.write_to(goes, told),
                None => self.found.unmarked += 1,
            }
        }
        self.open.push(Open {
            goes,
            told: told.is_some(),
            numbered: number.is_some(),
        });
    }

    fn end(&mut self) {
        if self.deeper > 0 {
            self.deeper -= 1;
            return;
        }
        if self.open.pop().is_some_and(|open| open.numbered)
            && let Some((.., to)) = self.found.marks.last_mut()
        {
            *to = self.found.text.len() as u32;
        }
    }

    /// Where text goes here: to the innermost mark that says so.
    fn goes(&self) -> Option<Goes> {
        self.open.iter().rev().find_map(|open| open.goes)
    }

    /// Whether the text of what is drawn here was given already.
    fn is_told(&self) -> bool {
        self.open.iter().any(|open| open.told)
    }

    fn shown(&mut self, operation: &Instruction<'_, '_>) {
        let goes = self.goes();
        if goes.is_none() {
            self.found.unmarked += 1;
        }
        let Some(font) = self.font.clone() else {
            return;
        };
        for operand in operation.operands() {
            match operand {
                Object::String(shown) => self.glyphs(&font, shown, goes),
                Object::Array(pieces) => {
                    for piece in pieces.iter::<Object<'_>>() {
                        if let Object::String(shown) = &piece {
                            self.glyphs(&font, shown, goes);
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn glyphs(&mut self, font: &Font, shown: &[u8], goes: Option<Goes>) {
        let told = self.is_told();
        for code in font.codes(shown) {
            if code == 0 && font.is_wide() {
                self.found.notdef += 1;
            }
            if told {
                continue;
            }
            match (font.text(code), goes) {
                (Some(text), Some(goes)) => self.write_to(goes, text),
                (None, Some(Goes::Mark)) => self.found.unread += 1,
                _ => {}
            }
        }
    }

    fn write_to(&mut self, goes: Goes, text: &str) {
        match goes {
            Goes::Mark => self.found.text.push_str(text),
            Goes::Running => self.found.running.push_str(text),
            Goes::Aside => self.found.aside.push_str(text),
        }
    }

    /// The pen moved: in artifacts, which have no structure, that parts words. In marks the spaces are there.
    fn moved(&mut self) {
        for text in [&mut self.found.running, &mut self.found.aside] {
            if !text.is_empty() && !text.ends_with('\n') {
                text.push('\n');
            }
        }
    }

    fn drawn(&mut self) {
        if self.open.iter().all(|open| open.goes.is_none()) {
            self.found.unmarked += 1;
        }
    }
}

fn artifact(properties: Option<&Dict<'_>>) -> Goes {
    let subtype = properties.and_then(|dict| dict.get::<Name<'_>>(b"Subtype"));
    match subtype.as_ref().map(AsRef::as_ref) {
        Some(b"Header" | b"Footer") => Goes::Running,
        _ => Goes::Aside,
    }
}
