//! A logo of pixels: a PNG file to eight bits per value.
//!
//! Owns its limits. Colours are taken as sRGB; a profile in the file is passed over.

use crate::language::Message;
use crate::report::picture::{Content, Picture, Pixels};
use png::{ColorType, Decoder, Limits, Transformations};
use std::io::Cursor;

/// More pixels than this no page shows.
const MOST: u64 = 4_000_000;
/// What decoding may hold, in bytes.
const ROOM: usize = 64 << 20;

/// Reads a PNG file.
pub fn read(file: &str, bytes: &[u8]) -> Result<Picture, Message> {
    let broken = |reason: String| {
        Message::new("house-png-broken")
            .with("file", file)
            .with("reason", reason)
    };
    let limits = Limits { bytes: ROOM };
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), limits);
    decoder.set_transformations(Transformations::normalize_to_color8());
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    let (width, height) = {
        let info = decoder
            .read_header_info()
            .map_err(|error| broken(error.to_string()))?;
        (info.width, info.height)
    };
    if u64::from(width) * u64::from(height) > MOST {
        let message = Message::new("house-png-large").with("file", file);
        return Err(message
            .with("width", width.to_string())
            .with("height", height.to_string()));
    }
    let mut reader = decoder
        .read_info()
        .map_err(|error| broken(error.to_string()))?;
    let size = reader.output_buffer_size().unwrap_or(0);
    let mut values = vec![0; size];
    let frame = reader
        .next_frame(&mut values)
        .map_err(|error| broken(error.to_string()))?;
    values.truncate(frame.buffer_size());
    let (grey, parts, covered) = match frame.color_type {
        ColorType::Grayscale => (true, 1, false),
        ColorType::GrayscaleAlpha => (true, 2, true),
        ColorType::Rgba => (false, 4, true),
        ColorType::Rgb | ColorType::Indexed => (false, 3, false),
    };
    let (values, alpha) = if covered {
        let (colors, alpha) = apart(&values, parts);
        // A mask that hides nothing is left out.
        (colors, alpha.iter().any(|one| *one != 255).then_some(alpha))
    } else {
        (values, None)
    };
    let content = Content::Pixels(Pixels {
        width,
        height,
        grey,
        values,
        alpha,
    });
    Ok(Picture {
        width: width as f32,
        height: height as f32,
        content,
    })
}

/// Colours and what covers, apart; the last value of each pixel is what covers.
fn apart(values: &[u8], parts: usize) -> (Vec<u8>, Vec<u8>) {
    let count = values.len() / parts;
    let mut colors = Vec::with_capacity(count * (parts - 1));
    let mut alpha = Vec::with_capacity(count);
    for pixel in values.chunks_exact(parts) {
        if let Some((last, rest)) = pixel.split_last() {
            colors.extend_from_slice(rest);
            alpha.push(*last);
        }
    }
    (colors, alpha)
}
