//! Pages to bytes: one file that is PDF/A-3a and PDF/UA-1 at once.
//!
//! Owns the file format; the only room that knows `pdf_writer`. Knows nothing of blocks, lines or
//! page breaks: everything it writes stands in [`Pages`]. Bytes depend on the input alone: no
//! clock, no chance, no order of hash tables.

mod annotations;
#[cfg(feature = "seal")]
mod appearance;
mod content;
mod fonts;
mod icc;
mod metadata;
mod objects;
mod outline;
mod pictures;
mod tags;

use super::document::Meta;
use super::fonts::Fonts;
use super::layout::page::{Page, Pages};
use super::layout::style::{PAGE_HEIGHT, PAGE_WIDTH};
use super::palette::Palette;
use super::{Attachment, Making, ReportError};
#[cfg(feature = "seal")]
pub use appearance::appearance;
use content::{Marks, PageWriter};
use fonts::EmbeddedFonts;
use metadata::Info;
use objects::{Objects, int};
use pdf_writer::types::TabOrder;
use pdf_writer::writers::PageLabel;
use pdf_writer::{Finish, Name, Rect, Ref, TextStr};
use pictures::Pictures;

/// The numbers of objects that others point to.
struct Numbers {
    catalog: Ref,
    tree: Ref,
    resources: Ref,
    root: Ref,
    outlines: Ref,
    pages: Vec<Ref>,
    annotations: Vec<Ref>,
}

/// Writes the file. Each page is let go once it is written.
pub fn write(
    mut pages: Pages,
    meta: &Meta,
    attachment: Option<&Attachment>,
    making: &Making,
) -> Result<Vec<u8>, ReportError> {
    if let Some(size) = attachment
        .map(|file| file.bytes.len())
        .filter(|size| *size > objects::LARGEST_STREAM)
    {
        return Err(ReportError::TooLarge(size));
    }
    let mut objects = Objects::new();
    let numbers = Numbers {
        catalog: objects.number(),
        tree: objects.number(),
        resources: objects.number(),
        root: objects.number(),
        outlines: objects.number(),
        pages: pages.sheets.iter().map(|_| objects.number()).collect(),
        annotations: pages.annotations.iter().map(|_| objects.number()).collect(),
    };
    let sheets = std::mem::take(&mut pages.sheets);
    let pages = &pages;
    let mut fonts = EmbeddedFonts::new(Fonts::new(&making.fonts));
    let mut pictures = Pictures::default();
    let palette = making.palette();
    let marks = write_pages(
        sheets,
        pages,
        &numbers,
        &mut objects,
        (&mut fonts, &mut pictures, &palette),
    )?;
    let fonts = fonts.write(&mut objects)?;
    let pictures = pictures.write(&mut objects)?;
    write_resources(&numbers, &fonts, &pictures, &mut objects);
    annotations::write(pages, &numbers, &mut objects);
    tags::write(pages, &numbers, &marks, &mut objects);
    let bookmarks = outline::write(pages, &numbers, &mut objects);
    let info = Info::of(meta);
    let files = attachment.map(|file| metadata::attach(file, &mut objects));
    let described = metadata::describe(&info, making.archive, &mut objects);
    write_catalog(
        pages,
        &numbers,
        &info,
        &described,
        files.as_ref(),
        bookmarks,
        &mut objects,
    );
    Ok(objects.finish(numbers.catalog, described.info, &meta.id_seed))
}

fn write_pages(
    sheets: Vec<Page>,
    pages: &Pages,
    numbers: &Numbers,
    objects: &mut Objects,
    (fonts, pictures, palette): (&mut EmbeddedFonts, &mut Pictures, &Palette),
) -> Result<Vec<Marks>, ReportError> {
    let mut all = Vec::with_capacity(sheets.len());
    let mut annotations: Vec<Vec<Ref>> = vec![Vec::new(); sheets.len()];
    for (annotation, number) in pages.annotations.iter().zip(&numbers.annotations) {
        annotations[annotation.page].push(*number);
    }
    for (index, (page, here)) in sheets.into_iter().zip(annotations).enumerate() {
        let (content, marks) =
            PageWriter::new(fonts, pictures, palette, &pages.structure).write(&page);
        drop(page);
        all.push(marks);
        let stream = objects.stream(&content, |_| {})?;
        objects.packed(|chunk| {
            let mut dict = chunk.page(numbers.pages[index]);
            // On every page: PDF/A does not accept inherited resources.
            dict.pair(Name(b"Resources"), numbers.resources);
            dict.parent(numbers.tree)
                .contents(stream)
                .struct_parents(int(index))
                .tab_order(TabOrder::StructureOrder);
            if !here.is_empty() {
                dict.annotations(here);
            }
        });
    }
    objects.packed(|chunk| {
        let mut tree = chunk.pages(numbers.tree);
        tree.kids(numbers.pages.iter().copied())
            .count(int(numbers.pages.len()));
        tree.media_box(Rect::new(0.0, 0.0, PAGE_WIDTH, PAGE_HEIGHT));
    });
    Ok(all)
}

fn write_resources(
    numbers: &Numbers,
    fonts: &[(String, Ref)],
    pictures: &[(String, Ref)],
    objects: &mut Objects,
) {
    objects.packed(|chunk| {
        let mut resources = chunk.indirect(numbers.resources).dict();
        let mut list = resources.insert(Name(b"Font")).dict();
        for (name, number) in fonts {
            list.pair(Name(name.as_bytes()), *number);
        }
        list.finish();
        if !pictures.is_empty() {
            let mut list = resources.insert(Name(b"XObject")).dict();
            for (name, number) in pictures {
                list.pair(Name(name.as_bytes()), *number);
            }
        }
    });
}

fn write_catalog(
    pages: &Pages,
    numbers: &Numbers,
    info: &Info,
    described: &metadata::Described,
    files: Option<&(Ref, String)>,
    bookmarks: bool,
    objects: &mut Objects,
) {
    let fields = annotations::fields(pages, numbers);
    objects.plain(|chunk| {
        let mut catalog = chunk
            .indirect(numbers.catalog)
            .start::<pdf_writer::writers::Catalog>();
        catalog
            .pages(numbers.tree)
            .metadata(described.metadata)
            .lang(TextStr(&info.language));
        catalog.viewer_preferences().display_doc_title(true);
        catalog.mark_info().marked(true);
        catalog.pair(Name(b"StructTreeRoot"), numbers.root);
        if bookmarks {
            catalog.outlines(numbers.outlines);
            catalog.page_mode(pdf_writer::types::PageMode::UseOutlines);
        }
        let mut labels = catalog.insert(Name(b"PageLabels")).dict();
        let mut entries = labels.insert(Name(b"Nums")).array();
        entries.item(0);
        entries
            .push()
            .start::<PageLabel>()
            .style(pdf_writer::types::NumberingStyle::Arabic);
        entries.finish();
        labels.finish();
        let mut intents = catalog.output_intents();
        let mut intent = intents.push();
        intent.subtype(pdf_writer::types::OutputIntentSubtype::PDFA);
        intent
            .output_condition_identifier(TextStr("sRGB"))
            .info(TextStr("sRGB IEC61966-2.1"));
        intent.dest_output_profile(described.profile);
        intent.finish();
        intents.finish();
        if let Some((spec, name)) = files {
            catalog.insert(Name(b"AF")).array().item(*spec);
            let mut names = catalog.names();
            let mut tree = names.embedded_files();
            tree.names().insert(pdf_writer::Str(name.as_bytes()), *spec);
        }
        if !fields.is_empty() {
            let mut form = catalog.insert(Name(b"AcroForm")).dict();
            form.insert(Name(b"Fields")).array().items(fields);
            // The fields exist from the start, so a seal only ever adds to the file.
            form.pair(Name(b"SigFlags"), 3);
        }
    });
}

#[cfg(test)]
mod tests;
