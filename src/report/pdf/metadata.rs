//! What the file says about itself, twice: for old readers and as XMP; the colour profile; the
//! attachment.
//!
//! Owns the agreement between both forms, which PDF/A asks for.

use super::icc;
use super::objects::{Objects, int};
use crate::report::document::{Meta, Moment};
use crate::report::layout::clean;
use crate::report::{Archive, Attachment};
use pdf_writer::types::AssociationKind;
use pdf_writer::{Date, Filter, Finish, Name, Ref, Str, TextStr};
use xmp_writer::pdfa::PdfUAIdDescriptionMode;
use xmp_writer::{DateTime, LangId, Timezone, XmpWriter};

const PRODUCER: &str = concat!("grondig ", env!("CARGO_PKG_VERSION"));

/// The document's data in printable form.
pub struct Info {
    /// Language tag.
    pub language: String,
    title: String,
    author: String,
    subject: String,
    keywords: String,
    creator: String,
    date: Option<Moment>,
}

/// Numbers of the objects that describe the file.
pub struct Described {
    /// The dictionary for old readers.
    pub info: Ref,
    /// The XMP packet.
    pub metadata: Ref,
    /// The colour profile.
    pub profile: Ref,
}

impl Info {
    /// The printable form of a document's data.
    pub fn of(meta: &Meta) -> Self {
        let line = |text: &str| clean(text).replace('\n', " ").trim().to_owned();
        Self {
            language: line(&meta.language),
            title: line(&meta.title),
            author: line(&meta.author),
            subject: line(&meta.subject),
            keywords: line(&meta.keywords.join(", ")),
            creator: line(&meta.creator),
            date: meta.date,
        }
    }

    fn xmp(&self, archive: Archive) -> String {
        let mut xmp = XmpWriter::new();
        let lang = Some(LangId("x-default"));
        xmp.format("application/pdf")
            .title([(lang, self.title.as_str())])
            .language([LangId(&self.language)]);
        if !self.author.is_empty() {
            xmp.creator([self.author.as_str()]);
        }
        if !self.subject.is_empty() {
            xmp.description([(Some(LangId("x-default")), self.subject.as_str())]);
        }
        if !self.keywords.is_empty() {
            xmp.pdf_keywords(&self.keywords);
        }
        if !self.creator.is_empty() {
            xmp.creator_tool(&self.creator);
        }
        xmp.producer(PRODUCER);
        if let Some(date) = self.date.map(xmp_date) {
            xmp.create_date(date).modify_date(date);
        }
        let part = match archive {
            Archive::A3a => 3,
            Archive::A2a => 2,
        };
        xmp.pdfa_part(part).pdfa_conformance("A").pdfua_part(1);
        let mut schemas = xmp.extension_schemas();
        let mut schema = schemas.pdfua_id();
        schema
            .properties()
            .describe_all(PdfUAIdDescriptionMode::UA1);
        schema.finish();
        schemas.finish();
        xmp.finish(None)
    }
}

/// Writes what the file says about itself.
pub fn describe(info: &Info, archive: Archive, objects: &mut Objects) -> Described {
    let (number, metadata, profile) = (objects.number(), objects.number(), objects.number());
    objects.packed(|chunk| {
        let mut dict = chunk
            .indirect(number)
            .start::<pdf_writer::writers::DocumentInfo>();
        dict.title(TextStr(&info.title));
        for (key, value) in [
            (&b"Author"[..], &info.author),
            (b"Subject", &info.subject),
            (b"Keywords", &info.keywords),
            (b"Creator", &info.creator),
        ] {
            if !value.is_empty() {
                dict.pair(Name(key), TextStr(value));
            }
        }
        dict.producer(TextStr(PRODUCER));
        if let Some(date) = info.date.map(pdf_date) {
            dict.creation_date(date).modified_date(date);
        }
    });
    // XMP stays readable: archives look into it without opening the file.
    let xmp = info.xmp(archive);
    objects.plain(|chunk| {
        chunk.metadata(metadata, xmp.as_bytes());
    });
    let bytes = super::objects::deflate(&icc::srgb());
    objects.plain(|chunk| {
        chunk
            .icc_profile(profile, &bytes)
            .n(3)
            .filter(Filter::FlateDecode);
    });
    Described {
        info: number,
        metadata,
        profile,
    }
}

/// Embeds a file as the data from which the report was made; gives its number and name.
pub fn attach(file: &Attachment, objects: &mut Objects) -> (Ref, String) {
    let (spec, data) = (objects.number(), objects.number());
    let name: String = clean(&file.name)
        .chars()
        .map(|c| if c.is_ascii_graphic() { c } else { '_' })
        .collect();
    let bytes = super::objects::deflate(&file.bytes);
    objects.plain(|chunk| {
        let mut stream = chunk.embedded_file(data, &bytes);
        stream.filter(Filter::FlateDecode);
        stream.subtype(Name(file.mime.as_bytes()));
        let mut params = stream.params();
        params
            .size(int(file.bytes.len()))
            .modification_date(pdf_date(file.date));
    });
    let description = clean(&file.description).replace('\n', " ");
    objects.packed(|chunk| {
        let mut dict = chunk.file_spec(spec);
        dict.path(Str(name.as_bytes()))
            .unic_file(TextStr(&name))
            .description(TextStr(&description));
        dict.embedded_file_with_unicode(data)
            .association_kind(AssociationKind::Data);
    });
    (spec, name)
}

fn pdf_date(moment: Moment) -> Date {
    Date::new(moment.year)
        .month(moment.month)
        .day(moment.day)
        .hour(moment.hour)
        .minute(moment.minute)
        .second(moment.second)
        .utc_offset_hour(0)
}

fn xmp_date(moment: Moment) -> DateTime {
    DateTime::new(
        moment.year.min(9999),
        moment.month.clamp(1, 12),
        moment.day.clamp(1, 31),
        moment.hour.min(23),
        moment.minute.min(59),
        moment.second.min(59),
        Timezone::Utc,
    )
}
