//! The fonts of a page: how strings become codes and codes become text.
//!
//! Owns what a font tells about itself. Draws nothing.

use super::cmap::CodeMap;
use super::streams;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use hayro_syntax::page::Page;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A font as far as reading needs it.
#[derive(Debug, Clone, Default)]
pub struct Font {
    /// Its name.
    pub name: String,
    /// Whether its outlines are in the file.
    pub embedded: bool,
    /// Whether it says what its codes mean.
    pub has_text: bool,
    wide: bool,
    codes: CodeMap,
}

impl Font {
    fn read(dict: &Dict<'_>) -> Self {
        let name = dict.get::<Name<'_>>(b"BaseFont");
        let below = dict
            .get::<Array<'_>>(b"DescendantFonts")
            .and_then(|fonts| fonts.iter::<Dict<'_>>().next());
        let described = below.as_ref().unwrap_or(dict);
        let descriptor = described.get::<Dict<'_>>(b"FontDescriptor");
        let files: [&[u8]; 3] = [b"FontFile", b"FontFile2", b"FontFile3"];
        let stream = dict.get::<Stream<'_>>(b"ToUnicode");
        let codes = stream.as_ref().and_then(streams::decoded);
        Self {
            name: name
                .map(|name| name.as_str().to_owned())
                .unwrap_or_default(),
            embedded: descriptor.is_some_and(|descriptor| {
                files
                    .iter()
                    .any(|key| descriptor.get::<Stream<'_>>(key).is_some())
            }),
            has_text: stream.is_some(),
            wide: below.is_some(),
            codes: codes.map(|data| CodeMap::read(&data)).unwrap_or_default(),
        }
    }

    /// The codes in a string that is shown.
    pub fn codes<'s>(&self, shown: &'s [u8]) -> impl Iterator<Item = u16> + use<'s> {
        let width = if self.wide { 2 } else { 1 };
        shown.chunks(width).map(|bytes| {
            bytes
                .iter()
                .fold(0, |code, byte| code << 8 | u16::from(*byte))
        })
    }

    /// Whether it is a font whose code 0 is the sign of a missing character.
    pub fn is_wide(&self) -> bool {
        self.wide
    }

    /// What a code means.
    pub fn text(&self, code: u16) -> Option<&str> {
        self.codes.text(code)
    }
}

/// The fonts of all pages, each read once.
#[derive(Debug, Default)]
pub struct Fonts {
    known: BTreeMap<usize, Rc<Font>>,
    /// Per dictionary of fonts, by its place in memory: names and fonts.
    lists: BTreeMap<usize, Rc<PageFonts>>,
}

/// The fonts of one page, by the name that its content uses.
pub type PageFonts = BTreeMap<Vec<u8>, Rc<Font>>;

impl Fonts {
    /// The fonts of a page.
    pub fn of(&mut self, page: &Page<'_>) -> Rc<PageFonts> {
        let list = &page.resources().fonts;
        let place = list.data().as_ptr().addr();
        if let Some(known) = self.lists.get(&place) {
            return Rc::clone(known);
        }
        let mut fonts = PageFonts::new();
        for name in list.keys() {
            if let Some(dict) = list.get::<Object<'_>>(&name).and_then(Object::into_dict) {
                let place = dict.data().as_ptr().addr();
                let font = self.known.entry(place);
                let font = font.or_insert_with(|| Rc::new(Font::read(&dict)));
                fonts.insert(name.as_ref().to_vec(), Rc::clone(font));
            }
        }
        let fonts = Rc::new(fonts);
        self.lists.insert(place, Rc::clone(&fonts));
        fonts
    }

    /// Every font that some page can use.
    pub fn all(&self) -> impl Iterator<Item = &Font> {
        self.known.values().map(Rc::as_ref)
    }
}
