//! What can be wrong with the structure of a file, in data and in words.

use crate::language::Message;

/// Where something was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The page, from 1; none when the element is on no page.
    pub page: Option<usize>,
    /// The role of the element.
    pub role: String,
    /// Which element of the tree, from 1 in reading order.
    pub number: usize,
}

/// Something that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The document names no language.
    NoLanguage,
    /// The file does not say that it is tagged.
    NotMarked,
    /// There is no structure tree.
    NoTree,
    /// A window does not show the title.
    TitleNotShown,
    /// The title is not in the XMP.
    NoTitle,
    /// The XMP does not name the archive standard.
    NoArchive,
    /// The XMP does not name PDF/UA-1.
    NoAccessibility,
    /// There is no colour profile for the whole.
    NoOutputIntent,
    /// The file has no identifier.
    NoIdentifier,
    /// The file is encrypted.
    Encrypted,
    /// There are no bookmarks.
    NoBookmarks,
    /// There are no page labels.
    NoPageLabels,
    /// An attachment does not say how it belongs to the document.
    AttachmentWithoutRelation(String),
    /// A file for an archive that refuses attachments has one.
    AttachmentForbidden,
    /// A font is not in the file.
    FontNotEmbedded(String),
    /// A font does not say what its codes mean.
    FontWithoutText(String),
    /// A page shows the sign of a missing character.
    MissingGlyph(usize),
    /// A page shows characters without a meaning.
    UnreadGlyph(usize),
    /// A page draws something outside every mark.
    UnmarkedContent(usize),
    /// A page has marks within marks.
    NestedMarks(usize),
    /// A mark belongs to no element: page, mark.
    MarkWithoutOwner(usize, u32),
    /// A mark belongs to more than one element, or its number occurs twice: page, mark.
    MarkNotUnique(usize, u32),
    /// An element names a mark that is not on its page.
    MarkNotThere(Place, u32),
    /// The way back from a page does not lead to the element that has the mark: page, mark.
    WayBack(usize, u32),
    /// The way back from an annotation does not lead to its element.
    WayBackOfAnnotation(Place),
    /// A page with annotations does not follow the structure when one tabs through it.
    NoTabOrder(usize),
    /// An annotation belongs to no element: page.
    AnnotationWithoutOwner(usize),
    /// Two elements claim the same place in the tree.
    SharedElement(u32),
    /// The tree is too deep to be read.
    TooDeep,
    /// An element does not name the one above it.
    WrongParent(Place),
    /// A heading skips a level: place, its level, the level before it.
    SkippedLevel(Place, u8, u8),
    /// A heading says nothing.
    EmptyHeading(Place),
    /// A row is longer or shorter than the first one: place, its length, that of the first.
    UnevenRow(Place, u32, u32),
    /// A table has no rows, or something else than rows.
    BadTable(Place),
    /// A table has no header cells.
    NoHeaders(Place),
    /// A header cell does not say what it names.
    NoScope(Place),
    /// An element stands where it cannot stand: place, role of the one above it.
    Misplaced(Place, String),
    /// A list does not say how its items are numbered.
    NoNumbering(Place),
    /// An item of a list has no body.
    NoBody(Place),
    /// A link has no annotation.
    LinkWithoutTarget(Place),
    /// An annotation of a link has no words.
    LinkWithoutWords(Place),
    /// A figure has no words for who cannot see it.
    NoAlternative(Place),
    /// A figure does not say where it stands.
    NoBounds(Place),
    /// A form element has no field.
    FormWithoutField(Place),
    /// A field has no description.
    FieldWithoutDescription(Place),
    /// A note has no identifier of its own.
    NoteWithoutId(Place),
    /// A role that the standard does not know.
    UnknownRole(Place),
}

macro_rules! rules {
    ($($pattern:pat => $id:literal, $message:literal;)*) => {
        impl Finding {
            /// The word for it in data.
            pub fn id(&self) -> &'static str {
                match self { $($pattern => $id,)* }
            }

            fn text(&self) -> &'static str {
                match self { $($pattern => $message,)* }
            }
        }
    };
}

rules! {
    Self::NoLanguage => "no_language", "structure-no-language";
    Self::NotMarked => "not_marked", "structure-not-marked";
    Self::NoTree => "no_tree", "structure-no-tree";
    Self::TitleNotShown => "title_not_shown", "structure-title-not-shown";
    Self::NoTitle => "no_title", "structure-no-title";
    Self::NoArchive => "no_archive", "structure-no-archive";
    Self::NoAccessibility => "no_accessibility", "structure-no-accessibility";
    Self::NoOutputIntent => "no_output_intent", "structure-no-output-intent";
    Self::NoIdentifier => "no_identifier", "structure-no-identifier";
    Self::Encrypted => "encrypted", "structure-encrypted";
    Self::NoBookmarks => "no_bookmarks", "structure-no-bookmarks";
    Self::NoPageLabels => "no_page_labels", "structure-no-page-labels";
    Self::AttachmentWithoutRelation(_) => "attachment_without_relation", "structure-attachment-without-relation";
    Self::AttachmentForbidden => "attachment_forbidden", "structure-attachment-forbidden";
    Self::FontNotEmbedded(_) => "font_not_embedded", "structure-font-not-embedded";
    Self::FontWithoutText(_) => "font_without_text", "structure-font-without-text";
    Self::MissingGlyph(_) => "missing_glyph", "structure-missing-glyph";
    Self::UnreadGlyph(_) => "unread_glyph", "structure-unread-glyph";
    Self::UnmarkedContent(_) => "unmarked_content", "structure-unmarked-content";
    Self::NestedMarks(_) => "nested_marks", "structure-nested-marks";
    Self::MarkWithoutOwner(..) => "mark_without_owner", "structure-mark-without-owner";
    Self::MarkNotUnique(..) => "mark_not_unique", "structure-mark-not-unique";
    Self::MarkNotThere(..) => "mark_not_there", "structure-mark-not-there";
    Self::WayBack(..) => "way_back", "structure-way-back";
    Self::WayBackOfAnnotation(_) => "way_back_of_annotation", "structure-way-back-of-annotation";
    Self::NoTabOrder(_) => "no_tab_order", "structure-no-tab-order";
    Self::AnnotationWithoutOwner(_) => "annotation_without_owner", "structure-annotation-without-owner";
    Self::SharedElement(_) => "shared_element", "structure-shared-element";
    Self::TooDeep => "too_deep", "structure-too-deep";
    Self::WrongParent(_) => "wrong_parent", "structure-wrong-parent";
    Self::SkippedLevel(..) => "skipped_level", "structure-skipped-level";
    Self::EmptyHeading(_) => "empty_heading", "structure-empty-heading";
    Self::UnevenRow(..) => "uneven_row", "structure-uneven-row";
    Self::BadTable(_) => "bad_table", "structure-bad-table";
    Self::NoHeaders(_) => "no_headers", "structure-no-headers";
    Self::NoScope(_) => "no_scope", "structure-no-scope";
    Self::Misplaced(..) => "misplaced", "structure-misplaced";
    Self::NoNumbering(_) => "no_numbering", "structure-no-numbering";
    Self::NoBody(_) => "no_body", "structure-no-body";
    Self::LinkWithoutTarget(_) => "link_without_target", "structure-link-without-target";
    Self::LinkWithoutWords(_) => "link_without_words", "structure-link-without-words";
    Self::NoAlternative(_) => "no_alternative", "structure-no-alternative";
    Self::NoBounds(_) => "no_bounds", "structure-no-bounds";
    Self::FormWithoutField(_) => "form_without_field", "structure-form-without-field";
    Self::FieldWithoutDescription(_) => "field_without_description", "structure-field-without-description";
    Self::NoteWithoutId(_) => "note_without_id", "structure-note-without-id";
    Self::UnknownRole(_) => "unknown_role", "structure-unknown-role";
}

impl Finding {
    /// Where it is, when it is at an element.
    pub fn place(&self) -> Option<&Place> {
        match self {
            Self::MarkNotThere(place, _)
            | Self::WayBackOfAnnotation(place)
            | Self::WrongParent(place)
            | Self::SkippedLevel(place, ..)
            | Self::EmptyHeading(place)
            | Self::UnevenRow(place, ..)
            | Self::BadTable(place)
            | Self::NoHeaders(place)
            | Self::NoScope(place)
            | Self::Misplaced(place, _)
            | Self::NoNumbering(place)
            | Self::NoBody(place)
            | Self::LinkWithoutTarget(place)
            | Self::LinkWithoutWords(place)
            | Self::NoAlternative(place)
            | Self::NoBounds(place)
            | Self::FormWithoutField(place)
            | Self::FieldWithoutDescription(place)
            | Self::NoteWithoutId(place)
            | Self::UnknownRole(place) => Some(place),
            _ => None,
        }
    }

    /// The page it is on, from 1.
    pub fn page(&self) -> Option<usize> {
        match self {
            Self::MissingGlyph(page)
            | Self::UnreadGlyph(page)
            | Self::UnmarkedContent(page)
            | Self::NestedMarks(page)
            | Self::MarkWithoutOwner(page, _)
            | Self::MarkNotUnique(page, _)
            | Self::WayBack(page, _)
            | Self::NoTabOrder(page)
            | Self::AnnotationWithoutOwner(page) => Some(*page),
            _ => self.place()?.page,
        }
    }

    /// It as a sentence.
    pub fn message(&self) -> Message {
        let mut message = Message::new(self.text());
        if let Some(page) = self.page() {
            message = message.with("page", page.to_string());
        } else if self.place().is_some() {
            message = message.with("page", "–");
        }
        if let Some(place) = self.place() {
            message = message
                .with("role", &place.role)
                .with("number", place.number.to_string());
        }
        match self {
            Self::AttachmentWithoutRelation(name)
            | Self::FontNotEmbedded(name)
            | Self::FontWithoutText(name) => message.with("name", name),
            Self::MarkWithoutOwner(_, mark)
            | Self::MarkNotUnique(_, mark)
            | Self::WayBack(_, mark)
            | Self::MarkNotThere(_, mark)
            | Self::SharedElement(mark) => message.with("mark", mark.to_string()),
            Self::SkippedLevel(_, level, before) => message
                .with("level", level.to_string())
                .with("before", before.to_string()),
            Self::UnevenRow(_, cells, first) => message
                .with("cells", cells.to_string())
                .with("first", first.to_string()),
            Self::Misplaced(_, above) => message.with("above", above),
            _ => message,
        }
    }
}
