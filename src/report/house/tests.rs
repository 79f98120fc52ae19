//! Tests of house styles: the file, drawings, pixels, and what becomes of them in the PDF.

use super::*;
use crate::report::picture::{Content, Course, Paint, Part, Step};
use crate::report::{Making, render, samples};

const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">
  <defs><linearGradient id="g"><stop offset="0" stop-color="#154273"/><stop offset="1" stop-color="#a90061"/></linearGradient>
  <radialGradient id="r" cx="0.5" cy="0.5" r="0.5"><stop offset="0.2" stop-color="#fff"/><stop offset="0.6" stop-color="#0f0"/><stop offset="1" stop-color="#00f"/></radialGradient>
  <clipPath id="c"><rect width="50" height="50"/></clipPath></defs>
  <rect width="40" height="40" fill="url(#g)"/>
  <circle cx="70" cy="25" r="20" fill="#f00" fill-opacity="0.5" stroke="#000" stroke-width="2" stroke-dasharray="3 1"/>
  <circle cx="30" cy="25" r="10" fill="url(#r)" clip-path="url(#c)"/>
  <g opacity="0.4" transform="rotate(10)"><path d="M10 10 q10 0 10 10 z"/><path d="M12 12h9v9z" fill-rule="evenodd"/></g>
</svg>"##;

fn no_file(_: &str) -> Result<Vec<u8>, Message> {
    Err(Message::new("house-unreadable"))
}

fn refused(text: &str) -> Message {
    HouseStyle::read("huis.yaml", text, no_file).unwrap_err()
}

fn line_of(message: &Message) -> &crate::language::Argument {
    let found = message.arguments.iter().find(|(name, _)| *name == "line");
    &found.unwrap().1
}

fn png(color: png::ColorType, depth: png::BitDepth, data: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 2, 2);
    encoder.set_color(color);
    encoder.set_depth(depth);
    if color == png::ColorType::Indexed {
        encoder.set_palette(vec![255, 0, 0, 0, 0, 255]);
        encoder.set_trns(vec![255, 128]);
    }
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(data).unwrap();
    writer.finish().unwrap();
    bytes
}

fn logo(file: &str, bytes: &[u8]) -> Result<HouseStyle, Message> {
    let text = format!("logo: {file}\nlogo_text: Wapen\n");
    HouseStyle::read("huis.yaml", &text, |_| Ok(bytes.to_vec()))
}

fn svg_refused(body: &str) -> Message {
    let text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">\n{body}\n</svg>"
    );
    logo("wapen.svg", text.as_bytes()).unwrap_err()
}

#[test]
fn a_house_style_is_read() {
    let text = "organisation: Gemeente Leemrade\ncontact: 'Markt 1, Leemrade'\naccent: \"#a90061\"\nlogo: wapen.SVG\nlogo_text: Wapen van Leemrade\n";
    let house = HouseStyle::read("huis.yaml", text, |name| {
        assert_eq!(name, "wapen.SVG");
        Ok(SVG.as_bytes().to_vec())
    })
    .unwrap();
    assert_eq!(house.organisation, "Gemeente Leemrade");
    assert_eq!(house.contact, "Markt 1, Leemrade");
    assert_eq!(house.accent, Some(Rgb(0xa9, 0, 0x61)));
    assert_eq!(house.logo.unwrap().words, "Wapen van Leemrade");
    for nothing in ["", "# later\n", "accent: \"\"\nlogo: \"\"\n"] {
        let house = HouseStyle::read("huis.yaml", nothing, no_file);
        assert_eq!(house, Ok(HouseStyle::default()), "{nothing}");
    }
}

#[test]
fn what_a_house_style_cannot_say_is_refused_with_its_line() {
    for (text, id, line) in [
        ("organisation: A\nkleur: b\n", "house-unknown-field", "2"),
        (
            "accent: \"#154273\"\naccent: \"#154274\"\n",
            "house-field-twice",
            "2",
        ),
        ("\norganisation: [a]\n", "house-field-no-words", "2"),
        ("contact: 12\n", "house-field-no-words", "1"),
        ("accent: blauw\n", "house-accent", "1"),
        ("logo: ../wapen.svg\nlogo_text: a\n", "house-logo-name", "1"),
        ("logo: C:wapen.png\nlogo_text: a\n", "house-logo-name", "1"),
        ("logo: wapen.jpg\nlogo_text: a\n", "house-logo-name", "1"),
        ("contact: a\nlogo: wapen.png\n", "house-logo-no-words", "2"),
        (
            "logo: wapen.png\nlogo_text: ' '\n",
            "house-logo-no-words",
            "1",
        ),
        ("- a\n", "house-no-fields", "1"),
        ("a: [\n", "house-not-yaml", "2"),
    ] {
        let message = refused(text);
        assert_eq!(message.id, id, "{text}");
        if id != "house-not-yaml" {
            let wanted = crate::language::Argument::Text(line.into());
            assert_eq!(*line_of(&message), wanted, "{text}");
        }
    }
    let long = format!("organisation: {}\n", "a".repeat(301));
    assert_eq!(refused(&long).id, "house-field-too-long");
    assert_eq!(
        refused("logo: a.svg\nlogo_text: b\n").id,
        "house-unreadable"
    );
}

#[test]
fn a_light_accent_gets_a_remark() {
    let with = |accent| HouseStyle {
        accent: Rgb::parse(accent),
        ..HouseStyle::default()
    };
    assert_eq!(with("#154273").remark(), None);
    assert_eq!(
        with("#ffcc00").remark().unwrap().id,
        "house-accent-darkened"
    );
    assert_eq!(HouseStyle::default().remark(), None);
}

#[test]
fn a_drawing_keeps_its_paths_paints_and_opacity() {
    let house = logo("wapen.svg", SVG.as_bytes()).unwrap();
    let picture = house.logo.unwrap().picture;
    assert_eq!((picture.width, picture.height), (100.0, 50.0));
    let Content::Drawing(parts) = &picture.content else {
        panic!("no drawing")
    };
    let [
        Part::Path(square),
        Part::Path(circle),
        clipped,
        Part::Group {
            clip: None,
            opacity,
            parts: inner,
        },
    ] = parts.as_slice()
    else {
        panic!("{parts:#?}")
    };
    let Some(Paint::Gradient(gradient)) = square.fill.as_ref().map(|fill| &fill.paint) else {
        panic!("{square:?}")
    };
    assert!(matches!(gradient.course, Course::Line(_)));
    let stroke = circle.stroke.as_ref().unwrap();
    assert_eq!(stroke.dashes, Some((vec![3.0, 1.0], 0.0)));
    assert!((circle.fill.as_ref().unwrap().opacity - 0.5).abs() < 0.01);
    let Part::Group {
        clip: Some(clip), ..
    } = clipped
    else {
        panic!("{clipped:?}")
    };
    assert!(clip.steps.contains(&Step::Line(50.0, 50.0)), "{clip:?}");
    assert!((opacity - 0.4).abs() < 0.01 && inner.len() == 2);
}

#[test]
fn what_a_drawing_cannot_keep_is_refused_by_name() {
    for (body, id) in [
        ("<text>Leemrade</text>", "house-svg-text"),
        ("<script>alert(1)</script>", "house-svg-part"),
        (
            "<image href=\"data:image/png;base64,AA\"/>",
            "house-svg-part",
        ),
        ("<image xlink:href=\"/etc/passwd\"/>", "house-svg-part"),
        (
            "<use xlink:href=\"http://example.nl/a.svg#b\"/>",
            "house-svg-outside",
        ),
        (
            "<rect width=\"5\" height=\"5\" fill=\"url(http://example.nl/#g)\"/>",
            "house-svg-outside",
        ),
        (
            "<filter id=\"f\"><feGaussianBlur stdDeviation=\"2\"/></filter>",
            "house-svg-part",
        ),
        (
            "<g style=\"mix-blend-mode:multiply\"><rect width=\"5\" height=\"5\"/></g>",
            "house-svg-part",
        ),
        (
            "<linearGradient id=\"g\"><stop stop-opacity=\"0.5\"/><stop offset=\"1\"/></linearGradient><rect width=\"5\" height=\"5\" fill=\"url(#g)\"/>",
            "house-svg-part",
        ),
        (
            "<g id=\"a\"><use xlink:href=\"#b\"/></g><g id=\"b\"><use xlink:href=\"#a\"/></g><use xlink:href=\"#a\"/>",
            "house-svg-part",
        ),
        ("<rect width=\"0\" height=\"5\"/>", "house-svg-empty"),
        ("<rect", "house-svg-broken"),
    ] {
        assert_eq!(svg_refused(body).id, id, "{body}");
    }
    assert_eq!(
        logo("a.svg", b"\xff\xfe").unwrap_err().id,
        "house-svg-broken"
    );
    assert_eq!(logo("a.svg", b"").unwrap_err().id, "house-svg-broken");
}

#[test]
fn a_drawing_that_would_take_time_or_room_is_refused() {
    let deep = "<g>".repeat(100_000);
    assert_eq!(svg_refused(&deep).id, "house-svg-too-much");
    let many = format!(
        "<g id=\"a\">{}</g>{}",
        "<path d=\"M0 0h1v1z\"/>".repeat(300),
        "<use href=\"#a\"/>".repeat(300)
    );
    assert_eq!(svg_refused(&many).id, "house-svg-too-much");
    let nodes = "<g/>".repeat(60_000);
    assert_eq!(svg_refused(&nodes).id, "house-svg-broken");
    let entity = format!(
        "<!DOCTYPE svg [<!ENTITY a \"{0}\"><!ENTITY b \"{1}\"><!ENTITY c \"{2}\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><g>&c;</g></svg>",
        "<g/>".repeat(1000),
        "&a;".repeat(1000),
        "&b;".repeat(1000)
    );
    assert_eq!(
        logo("a.svg", entity.as_bytes()).unwrap_err().id,
        "house-svg-broken"
    );
}

#[test]
fn pixels_of_every_kind_come_out_as_eight_bits() {
    use png::{BitDepth, ColorType};
    let pixels = |bytes: &[u8]| {
        let house = logo("wapen.png", bytes).unwrap();
        let Content::Pixels(pixels) = house.logo.unwrap().picture.content.clone() else {
            panic!("no pixels")
        };
        pixels
    };
    let grey = pixels(&png(
        ColorType::Grayscale,
        BitDepth::Eight,
        &[0, 85, 170, 255],
    ));
    assert_eq!(
        (grey.grey, &*grey.values, grey.alpha),
        (true, &[0, 85, 170, 255][..], None)
    );
    let deep = pixels(&png(
        ColorType::Grayscale,
        BitDepth::Sixteen,
        &[0, 9, 85, 9, 170, 9, 255, 9],
    ));
    assert_eq!(deep.values, [0, 85, 170, 255]);
    let clear = pixels(&png(
        ColorType::Rgba,
        BitDepth::Eight,
        &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
    ));
    assert_eq!(clear.values, [1, 2, 3, 5, 6, 7, 9, 10, 11, 13, 14, 15]);
    assert_eq!(clear.alpha, Some(vec![4, 8, 12, 16]));
    let solid = pixels(&png(
        ColorType::GrayscaleAlpha,
        BitDepth::Eight,
        &[1, 255, 2, 255, 3, 255, 4, 255],
    ));
    assert_eq!((solid.values, solid.alpha), (vec![1, 2, 3, 4], None));
    let listed = pixels(&png(ColorType::Indexed, BitDepth::Eight, &[0, 1, 1, 0]));
    assert_eq!(listed.values, [255, 0, 0, 0, 0, 255, 0, 0, 255, 255, 0, 0]);
    assert_eq!(listed.alpha, Some(vec![255, 128, 128, 255]));
    let mut cut = png(ColorType::Rgb, BitDepth::Eight, &[0; 12]);
    cut.truncate(45);
    assert_eq!(logo("a.png", &cut).unwrap_err().id, "house-png-broken");
    assert_eq!(logo("a.png", b"GIF89a").unwrap_err().id, "house-png-broken");
    let mut large = png(ColorType::Rgb, BitDepth::Eight, &[0; 12]);
    large[17] = 0xff;
    // The size is part of what its check sum covers.
    assert_eq!(logo("a.png", &large).unwrap_err().id, "house-png-broken");
    let mut sum = flate2::Crc::new();
    sum.update(&large[12..29]);
    large[29..33].copy_from_slice(&sum.sum().to_be_bytes());
    assert_eq!(logo("a.png", &large).unwrap_err().id, "house-png-large");
}

#[test]
fn a_logo_is_drawn_once_with_words_and_the_same_each_time() {
    for bytes in [
        SVG.as_bytes().to_vec(),
        png(png::ColorType::Rgba, png::BitDepth::Eight, &[200; 16]),
    ] {
        let file = if bytes.starts_with(b"<svg") {
            "w.svg"
        } else {
            "w.png"
        };
        let house = logo(file, &bytes).unwrap();
        let making = Making {
            house: Some(house.clone()),
            ..Making::default()
        };
        let mut document = samples::sampler();
        house.dress(&mut document);
        let made = render(&document, None, &making).unwrap();
        assert_eq!(made, render(&document, None, &making).unwrap());
        let bare = render(&samples::sampler(), None, &Making::default()).unwrap();
        let more = |kind: &str| {
            let count = |pdf: &[u8]| String::from_utf8_lossy(pdf).matches(kind).count();
            count(&made.pdf) - count(&bare.pdf)
        };
        // The drawing with the group in it; the pixels with their mask.
        let wanted = if file == "w.svg" { (2, 0) } else { (0, 2) };
        assert_eq!((more("/Subtype/Form"), more("/Subtype/Image")), wanted);
    }
    let mut document = samples::sampler();
    let mut house = logo("w.svg", SVG.as_bytes()).unwrap();
    house.logo.as_mut().unwrap().words.clear();
    house.dress(&mut document);
    assert!(render(&document, None, &Making::default()).is_err());
}

#[test]
fn the_organisation_of_the_assessment_goes_before_that_of_the_house() {
    let house = HouseStyle {
        organisation: "Gemeente Huis".into(),
        ..HouseStyle::default()
    };
    let name = |document: &Document| match &document.blocks[0] {
        Block::Cover(cover) => (cover.organisation.clone(), document.meta.author.clone()),
        _ => panic!("no cover"),
    };
    let mut document = samples::sampler();
    house.dress(&mut document);
    assert_eq!(
        name(&document),
        (
            "Gemeente Voorbeeldstad".into(),
            "Gemeente Voorbeeldstad".into()
        )
    );
    if let Block::Cover(cover) = &mut document.blocks[0] {
        cover.organisation.clear();
    }
    document.meta.author.clear();
    house.dress(&mut document);
    assert_eq!(
        name(&document),
        ("Gemeente Huis".into(), "Gemeente Huis".into())
    );
}
