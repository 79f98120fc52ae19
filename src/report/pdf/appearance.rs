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

#[cfg(test)]
mod tests {
    use crate::report::seal_appearance;
    use crate::signing::seal::Appearance;

    fn of(holder: &str) -> Appearance {
        let lines = [holder, "Digitaal ondertekend", "Certificaat"].map(str::to_owned);
        seal_appearance(&lines, (280.0, 44.0), "nl-NL", 700).unwrap()
    }

    /// The numbers that the objects point to.
    fn pointed_at(look: &Appearance) -> Vec<u32> {
        let texts = look
            .objects
            .iter()
            .map(|(_, content)| String::from_utf8_lossy(content));
        let mut found = Vec::new();
        for text in texts {
            let head = text.split("stream").next().unwrap_or_default().to_owned();
            let parts: Vec<&str> = head.split(|c: char| !c.is_ascii_alphanumeric()).collect();
            for three in parts.windows(3) {
                if three[1] == "0" && three[2] == "R" {
                    found.extend(three[0].parse::<u32>());
                }
            }
        }
        found
    }

    #[test]
    fn objects_are_numbered_without_gaps_and_point_to_each_other_alone() {
        let look = of("Renée Oldenbeuving");
        let mut numbers: Vec<u32> = look.objects.iter().map(|(number, _)| *number).collect();
        numbers.sort_unstable();
        let expected: Vec<u32> = (700..).take(numbers.len()).collect();
        assert_eq!(numbers, expected);
        assert!(numbers.contains(&look.form));
        let pointed_at = pointed_at(&look);
        assert!(pointed_at.len() >= 8, "{pointed_at:?}");
        assert!(pointed_at.iter().all(|number| numbers.contains(number)));
    }

    #[test]
    fn any_name_can_be_drawn() {
        for holder in [
            "",
            "محمد العلي",
            "漢字",
            "a\u{202e}b\n\u{7}",
            &"lang ".repeat(500),
        ] {
            let look = of(holder);
            assert!(look.objects.iter().any(|(number, _)| *number == look.form));
        }
    }
}
