//! The sRGB colour profile, made from its definition (IEC 61966-2-1) as an ICC version 4 profile.
//!
//! Owns these 500 bytes and nothing else.

/// Fixed-point numbers with 16 bits behind the point.
const fn fixed(value: f64) -> [u8; 4] {
    ((value * 65536.0 + if value < 0.0 { -0.5 } else { 0.5 }) as i32).to_be_bytes()
}

/// The white point of the profile connection space, D50.
const D50: [f64; 3] = [0.9642, 1.0, 0.8249];
/// The primaries, adapted to D50.
const RED: [f64; 3] = [0.436_065_67, 0.222_488_4, 0.013_916_02];
const GREEN: [f64; 3] = [0.385_147_09, 0.716_873_17, 0.097_076_42];
const BLUE: [f64; 3] = [0.143_066_41, 0.060_607_91, 0.714_096_07];
/// From D65 to D50 after Bradford.
const ADAPTATION: [f64; 9] = [
    1.047_882_08,
    0.022_918_7,
    -0.050_201_42,
    0.029_586_79,
    0.990_478_52,
    -0.017_059_33,
    -0.009_231_57,
    0.015_075_68,
    0.751_678_47,
];
/// The transfer curve: exponent and the coefficients a to d.
const CURVE: [f64; 5] = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45];

/// The profile.
pub fn srgb() -> Vec<u8> {
    let tags: [(&[u8; 4], Vec<u8>); 10] = [
        (b"desc", text("sRGB")),
        (b"cprt", text("CC0")),
        (b"wtpt", xyz(D50)),
        (b"chad", numbers(*b"sf32", &ADAPTATION)),
        (b"rXYZ", xyz(RED)),
        (b"gXYZ", xyz(GREEN)),
        (b"bXYZ", xyz(BLUE)),
        (b"rTRC", curve()),
        (b"gTRC", curve()),
        (b"bTRC", curve()),
    ];
    let mut table = (tags.len() as u32).to_be_bytes().to_vec();
    let mut data: Vec<u8> = Vec::new();
    let base = 128 + 4 + tags.len() * 12;
    let mut shared: Option<(usize, usize)> = None;
    for (signature, body) in &tags {
        // The three curves are one and the same.
        let is_curve = signature.ends_with(b"TRC");
        let (offset, length) = match shared.filter(|_| is_curve) {
            Some(place) => place,
            None => (base + data.len(), body.len()),
        };
        if !is_curve || shared.is_none() {
            data.extend_from_slice(body);
            data.resize(data.len().next_multiple_of(4), 0);
        }
        if is_curve {
            shared = Some((offset, length));
        }
        table.extend_from_slice(*signature);
        table.extend_from_slice(&(offset as u32).to_be_bytes());
        table.extend_from_slice(&(length as u32).to_be_bytes());
    }
    let mut profile = header(base + data.len());
    profile.append(&mut table);
    profile.append(&mut data);
    profile
}

fn header(size: usize) -> Vec<u8> {
    let mut header = vec![0; 128];
    header[..4].copy_from_slice(&(size as u32).to_be_bytes());
    header[8..12].copy_from_slice(&[4, 0x20, 0, 0]);
    header[12..24].copy_from_slice(b"mntrRGB XYZ ");
    // The date of the standard's second edition, so that the profile never changes.
    header[24..36].copy_from_slice(&[0x07, 0xCF, 0, 10, 0, 18, 0, 0, 0, 0, 0, 0]);
    header[36..40].copy_from_slice(b"acsp");
    for (index, value) in D50.into_iter().enumerate() {
        header[68 + index * 4..72 + index * 4].copy_from_slice(&fixed(value));
    }
    header
}

fn text(words: &str) -> Vec<u8> {
    let units: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut out = b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS".to_vec();
    out.extend_from_slice(&(units.len() as u32).to_be_bytes());
    out.extend_from_slice(&28u32.to_be_bytes());
    out.extend(units);
    out
}

fn numbers(kind: [u8; 4], values: &[f64]) -> Vec<u8> {
    let mut out = kind.to_vec();
    out.extend([0; 4]);
    out.extend(values.iter().flat_map(|value| fixed(*value)));
    out
}

fn xyz(values: [f64; 3]) -> Vec<u8> {
    numbers(*b"XYZ ", &values)
}

fn curve() -> Vec<u8> {
    let mut out = b"para\0\0\0\0\0\x03\0\0".to_vec();
    out.extend(CURVE.iter().flat_map(|value| fixed(*value)));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_is_as_long_as_it_says_and_its_tags_lie_inside() {
        let profile = srgb();
        let number = |at: usize| {
            u32::from_be_bytes([
                profile[at],
                profile[at + 1],
                profile[at + 2],
                profile[at + 3],
            ]) as usize
        };
        assert_eq!(number(0), profile.len());
        for tag in 0..number(128) {
            let (offset, length) = (number(136 + tag * 12), number(140 + tag * 12));
            assert!(offset % 4 == 0 && offset + length <= profile.len());
        }
    }

    #[test]
    fn the_primaries_add_up_to_the_white_point() {
        for axis in 0..3 {
            assert!((RED[axis] + GREEN[axis] + BLUE[axis] - D50[axis]).abs() < 0.0005);
        }
    }
}
