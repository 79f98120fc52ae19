//! The house style of an organisation: its name, contact line, accent colour and logo.
//!
//! Owns what such a file may say and what a logo may hold; refuses everything that it cannot carry over
//! to the letter, because a report that quietly looks otherwise would surprise. Reads bytes, never files,
//! and nothing from the network or the system's fonts.

mod fields;
mod pixels;
mod svg;

use super::document::{Block, Document};
use super::palette::{Palette, Rgb};
use super::picture::Picture;
use crate::language::Message;
use std::sync::Arc;

/// The house style of an organisation.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HouseStyle {
    /// Its name, for assessments that name no organisation.
    pub organisation: String,
    /// A line for the cover: an address, a telephone number.
    pub contact: String,
    /// Its colour.
    pub accent: Option<Rgb>,
    /// Its logo.
    pub logo: Option<Logo>,
}

/// A logo.
#[derive(Debug, Clone, PartialEq)]
pub struct Logo {
    /// The picture.
    pub picture: Arc<Picture>,
    /// The same in words.
    pub words: String,
}

impl HouseStyle {
    /// Reads a house style. `name` is that of its file; `beside` gives the bytes of a file in the same folder.
    ///
    /// # Errors
    /// The sentence that says what is wrong, in which file, on which line.
    pub fn read(
        name: &str,
        text: &str,
        beside: impl FnOnce(&str) -> Result<Vec<u8>, Message>,
    ) -> Result<Self, Message> {
        let fields = fields::read(name, text)?;
        let logo = match fields.logo {
            Some((file, words)) => {
                let bytes = beside(&file)?;
                let picture = if file.to_ascii_lowercase().ends_with(".svg") {
                    svg::read(&file, &bytes)?
                } else {
                    pixels::read(&file, &bytes)?
                };
                let picture = Arc::new(picture);
                Some(Logo { picture, words })
            }
            None => None,
        };
        Ok(Self {
            organisation: fields.organisation,
            contact: fields.contact,
            accent: fields.accent,
            logo,
        })
    }

    /// The colours of its reports.
    pub fn palette(&self) -> Palette {
        self.accent.map_or_else(Palette::default, Palette::of)
    }

    /// What a person should know of how the accent is used, if anything.
    pub fn remark(&self) -> Option<Message> {
        let accent = self.accent?;
        let text = self.palette().text_instead()?;
        let message = Message::new("house-accent-darkened").with("accent", accent.hex());
        Some(message.with("text", text.hex()))
    }

    /// Puts name, contact line and logo where a document has a place for them.
    pub fn dress(&self, document: &mut Document) {
        if document.meta.author.trim().is_empty() {
            document.meta.author.clone_from(&self.organisation);
        }
        for block in &mut document.blocks {
            let Block::Cover(cover) = block else { continue };
            if cover.organisation.trim().is_empty() {
                cover.organisation.clone_from(&self.organisation);
            }
            cover.contact.clone_from(&self.contact);
            cover.logo.clone_from(&self.logo);
        }
    }
}

#[cfg(test)]
mod tests;
