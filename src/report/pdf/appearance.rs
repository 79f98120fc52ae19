//! The look of a seal as objects that are added to a finished report.
//!
//! Owns the drawing that a field points to, with fonts of its own: those of the report hold only
//! the letters that the report needed.

use super::content::PageWriter;
use super::fonts::EmbeddedFonts;
use super::objects::{Objects, deflate};
use super::pictures::Pictures;
use crate::report::ReportError;
use crate::report::fonts::Fonts;
use crate::report::layout::page::Page;
use crate::report::layout::structure::Structure;
use crate::report::layout::style::PAGE_HEIGHT;
use crate::report::palette::Palette;
use crate::signing::seal::Appearance;
use pdf_writer::{Filter, Name, Rect};

/// Writes what stands in the top left corner of a page, of this width and height.
pub fn appearance(
    page: &Page,
    (width, height): (f32, f32),
    first: u32,
) -> Result<Appearance, ReportError> {
    let mut objects = Objects::numbered_from(first);
    let structure = Structure::default();
    let mut embedded = EmbeddedFonts::new(Fonts::new(&[]));
    // Text alone, in the colours of the house.
    let (mut pictures, palette) = (Pictures::default(), Palette::default());
    let writer = PageWriter::new(&mut embedded, &mut pictures, &palette, &structure);
    let (content, _) = writer.write(page);
    let fonts = embedded.write(&mut objects)?;
    let form = objects.number();
    let content = deflate(&content);
    objects.plain(|chunk| {
        let mut drawing = chunk.form_xobject(form, &content);
        drawing.filter(Filter::FlateDecode);
        drawing.bbox(Rect::new(0.0, PAGE_HEIGHT - height, width, PAGE_HEIGHT));
        let mut resources = drawing.resources();
        let mut list = resources.fonts();
        for (name, number) in &fonts {
            list.pair(Name(name.as_bytes()), *number);
        }
    });
    Ok(Appearance {
        objects: objects.loose(),
        form: form.get().unsigned_abs(),
    })
}
