//! Link areas and empty fields for electronic seals.
//!
//! Owns annotations. Fields are made here and now, so that a seal later adds to the file without
//! touching tags or pages.

use super::Numbers;
use super::content::{hundredth, up};
use super::objects::{Objects, int};
use crate::report::layout::page::{Annotation, Pages, Purpose, Target};
use pdf_writer::types::{ActionType, AnnotationFlags, AnnotationType};
use pdf_writer::{Finish, Name, Rect, Ref, Str, TextStr};

/// Writes all annotations.
pub fn write(pages: &Pages, numbers: &Numbers, objects: &mut Objects) {
    for (index, (annotation, number)) in pages
        .annotations
        .iter()
        .zip(&numbers.annotations)
        .enumerate()
    {
        let key = int(numbers.pages.len() + index);
        match &annotation.purpose {
            Purpose::Link(target) => link(annotation, target, *number, key, numbers, objects),
            Purpose::Signature(name) => field(annotation, name, *number, key, numbers, objects),
        }
    }
}

/// The numbers of the fields.
pub fn fields(pages: &Pages, numbers: &Numbers) -> Vec<Ref> {
    let all = pages.annotations.iter().zip(&numbers.annotations);
    all.filter(|(annotation, _)| matches!(annotation.purpose, Purpose::Signature(_)))
        .map(|(_, number)| *number)
        .collect()
}

fn area(annotation: &Annotation) -> Rect {
    let [left, top, right, bottom] = annotation.area;
    Rect::new(hundredth(left), up(bottom), hundredth(right), up(top))
}

fn link(
    annotation: &Annotation,
    target: &Target,
    number: Ref,
    key: i32,
    numbers: &Numbers,
    objects: &mut Objects,
) {
    objects.packed(|chunk| {
        let mut dict = chunk
            .indirect(number)
            .start::<pdf_writer::writers::Annotation>();
        dict.subtype(AnnotationType::Link)
            .rect(area(annotation))
            .border(0.0, 0.0, 0.0, None);
        dict.flags(AnnotationFlags::PRINT)
            .struct_parent(key)
            .contents(TextStr(&annotation.contents));
        match target {
            Target::Place(page, y) => {
                let top = up((y - 14.0).max(0.0));
                let page = numbers.pages[(*page).min(numbers.pages.len() - 1)];
                let mut dest = dict.insert(Name(b"Dest")).array();
                dest.item(page)
                    .item(Name(b"XYZ"))
                    .item(0)
                    .item(top)
                    .item(pdf_writer::Null);
            }
            Target::Url(url) => {
                dict.action()
                    .action_type(ActionType::Uri)
                    .uri(Str(url.as_bytes()));
            }
        }
    });
}

fn field(
    annotation: &Annotation,
    name: &str,
    number: Ref,
    key: i32,
    numbers: &Numbers,
    objects: &mut Objects,
) {
    let look = objects.number();
    let rect = area(annotation);
    objects.plain(|chunk| {
        chunk.form_xobject(look, b"").bbox(Rect::new(
            0.0,
            0.0,
            rect.x2 - rect.x1,
            rect.y2 - rect.y1,
        ));
    });
    objects.plain(|chunk| {
        let mut dict = chunk
            .indirect(number)
            .start::<pdf_writer::writers::Annotation>();
        dict.subtype(AnnotationType::Widget)
            .rect(rect)
            .page(numbers.pages[annotation.page]);
        dict.flags(AnnotationFlags::PRINT)
            .struct_parent(key)
            .contents(TextStr(&annotation.contents));
        dict.pair(Name(b"FT"), Name(b"Sig"));
        dict.pair(Name(b"T"), TextStr(name))
            .pair(Name(b"TU"), TextStr(&annotation.contents));
        let mut appearance = dict.appearance();
        appearance.normal().stream(look);
        appearance.finish();
    });
}
