//! A logo as a drawing: an SVG file to paths.
//!
//! Owns what of SVG is drawn: paths with plain colours, gradients as fills, strokes, opacity and simple
//! clips. The rest is refused by name, with its line. Everything is in the file itself: no fonts, no
//! pictures, no addresses.

mod guard;

use crate::language::Message;
use crate::report::palette::Rgb;
use crate::report::picture::{
    Content, Course, Fill, Gradient, Outline, Paint, Part, Path, Picture, Step, Stroke,
};
use usvg::tiny_skia_path::{PathSegment, Transform};

/// Steps of all outlines together.
const MOST_STEPS: usize = 100_000;

/// Why a drawing is not taken: the word for the part in SVG.
struct Refused(&'static str);

/// Reads an SVG file.
pub fn read(file: &str, bytes: &[u8]) -> Result<Picture, Message> {
    let broken = |reason: String| {
        Message::new("house-svg-broken")
            .with("file", file)
            .with("reason", reason)
    };
    let text = std::str::from_utf8(bytes).map_err(|error| broken(error.to_string()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let options = usvg::roxmltree::ParsingOptions {
        // Drawing programs write one; it never leads outside the file.
        allow_dtd: true,
        nodes_limit: guard::MOST_NODES,
        ..Default::default()
    };
    guard::not_too_deep(file, text)?;
    let xml = usvg::roxmltree::Document::parse_with_options(text, options)
        .map_err(|error| broken(error.to_string()))?;
    guard::admit(file, &xml)?;
    // Without this a reference to a file would be followed.
    let resolver = usvg::ImageHrefResolver {
        resolve_data: Box::new(|_, _, _| None),
        resolve_string: Box::new(|_, _| None),
    };
    let options = usvg::Options {
        image_href_resolver: resolver,
        ..Default::default()
    };
    let tree =
        usvg::Tree::from_xmltree(&xml, &options).map_err(|error| broken(error.to_string()))?;
    let refused = |Refused(part)| {
        Message::new("house-svg-part")
            .with("file", file)
            .with("line", "?")
            .with("part", part)
    };
    let mut reader = Reader { steps: 0 };
    let drawing = reader.parts(tree.root()).map_err(refused)?;
    if drawing.is_empty() {
        return Err(Message::new("house-svg-empty").with("file", file));
    }
    Ok(Picture {
        width: tree.size().width(),
        height: tree.size().height(),
        content: Content::Drawing(drawing),
    })
}

struct Reader {
    steps: usize,
}

impl Reader {
    fn parts(&mut self, group: &usvg::Group) -> Result<Vec<Part>, Refused> {
        let mut parts = Vec::new();
        for node in group.children() {
            match node {
                usvg::Node::Group(group) => self.group(group, &mut parts)?,
                usvg::Node::Path(path) if path.is_visible() => {
                    parts.push(Part::Path(self.path(path)?));
                }
                usvg::Node::Path(_) => {}
                usvg::Node::Image(_) => return Err(Refused("image")),
                usvg::Node::Text(_) => return Err(Refused("text")),
            }
        }
        Ok(parts)
    }

    fn group(&mut self, group: &usvg::Group, into: &mut Vec<Part>) -> Result<(), Refused> {
        if group.blend_mode() != usvg::BlendMode::Normal {
            return Err(Refused("mix-blend-mode"));
        }
        if group.mask().is_some() {
            return Err(Refused("mask"));
        }
        if !group.filters().is_empty() {
            return Err(Refused("filter"));
        }
        let clip = match group.clip_path() {
            Some(clip) => Some(self.clip(clip, group.abs_transform())?),
            None => None,
        };
        let parts = self.parts(group)?;
        let opacity = group.opacity().get();
        if parts.is_empty() {
            return Ok(());
        }
        if clip.is_none() && opacity >= 1.0 {
            into.extend(parts);
        } else {
            into.push(Part::Group {
                clip,
                opacity,
                parts,
            });
        }
        Ok(())
    }

    /// A clip as one outline: of one path, or of paths that lie apart.
    fn clip(&mut self, clip: &usvg::ClipPath, group: Transform) -> Result<Outline, Refused> {
        const NAME: Refused = Refused("clipPath");
        if clip.clip_path().is_some() {
            return Err(NAME);
        }
        let mut paths = Vec::new();
        collect(clip.root(), &mut paths).ok_or(NAME)?;
        let apart = |at: usize| {
            let one = paths[at].abs_bounding_box();
            paths[..at].iter().all(|other| {
                let other = other.abs_bounding_box();
                one.left() >= other.right()
                    || other.left() >= one.right()
                    || one.top() >= other.bottom()
                    || other.top() >= one.bottom()
            })
        };
        let rule = |path: &usvg::Path| path.fill().map(usvg::Fill::rule);
        let same = paths.windows(2).all(|pair| rule(pair[0]) == rule(pair[1]));
        if !same || !(0..paths.len()).all(apart) {
            return Err(NAME);
        }
        let base = group.pre_concat(clip.transform());
        let mut steps = Vec::new();
        for path in &paths {
            let placed = path
                .data()
                .clone()
                .transform(base.pre_concat(path.abs_transform()));
            steps.extend(self.outline(&placed.ok_or(NAME)?)?);
        }
        Ok(Outline {
            matrix: [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
            steps,
            even_odd: paths.first().and_then(|path| rule(path)) == Some(usvg::FillRule::EvenOdd),
        })
    }

    fn path(&mut self, path: &usvg::Path) -> Result<Path, Refused> {
        let fill = match path.fill() {
            Some(fill) => Some(Fill {
                paint: paint(fill.paint())?,
                opacity: fill.opacity().get(),
            }),
            None => None,
        };
        let stroke = match path.stroke() {
            Some(stroke) => Some(line(stroke)?),
            None => None,
        };
        let even_odd = path.fill().map(usvg::Fill::rule) == Some(usvg::FillRule::EvenOdd);
        let outline = Outline {
            matrix: matrix(path.abs_transform()),
            steps: self.outline(path.data())?,
            even_odd,
        };
        Ok(Path {
            outline,
            fill,
            stroke,
            stroke_first: path.paint_order() == usvg::PaintOrder::StrokeAndFill,
        })
    }

    fn outline(&mut self, path: &usvg::tiny_skia_path::Path) -> Result<Vec<Step>, Refused> {
        self.steps += path.len();
        if self.steps > MOST_STEPS {
            return Err(Refused("path"));
        }
        let mut steps = Vec::with_capacity(path.len());
        let mut pen = (0.0, 0.0);
        for segment in path.segments() {
            let step = match segment {
                PathSegment::MoveTo(to) => {
                    pen = (to.x, to.y);
                    Step::Move(to.x, to.y)
                }
                PathSegment::LineTo(to) => {
                    pen = (to.x, to.y);
                    Step::Line(to.x, to.y)
                }
                PathSegment::QuadTo(by, to) => {
                    let third = |from: f32, by: f32| from + (by - from) * 2.0 / 3.0;
                    let first = [third(pen.0, by.x), third(pen.1, by.y)];
                    let second = [third(to.x, by.x), third(to.y, by.y)];
                    pen = (to.x, to.y);
                    Step::Curve([first[0], first[1], second[0], second[1], to.x, to.y])
                }
                PathSegment::CubicTo(first, second, to) => {
                    pen = (to.x, to.y);
                    Step::Curve([first.x, first.y, second.x, second.y, to.x, to.y])
                }
                PathSegment::Close => Step::Close,
            };
            steps.push(step);
        }
        Ok(steps)
    }
}

/// The paths of a clip; nothing when it holds anything else.
fn collect<'a>(group: &'a usvg::Group, into: &mut Vec<&'a usvg::Path>) -> Option<()> {
    for node in group.children() {
        match node {
            usvg::Node::Path(path) => into.push(path),
            usvg::Node::Group(inner) if inner.clip_path().is_none() && inner.mask().is_none() => {
                collect(inner, into)?;
            }
            _ => return None,
        }
    }
    Some(())
}

fn paint(paint: &usvg::Paint) -> Result<Paint, Refused> {
    let (base, course) = match paint {
        usvg::Paint::Color(color) => return Ok(Paint::Plain(rgb(*color))),
        usvg::Paint::LinearGradient(line) => {
            let course = Course::Line([line.x1(), line.y1(), line.x2(), line.y2()]);
            (&***line, course)
        }
        usvg::Paint::RadialGradient(round) => {
            let (inner, outer) = (round.fr().get(), round.r().get());
            let course =
                Course::Circles([round.fx(), round.fy(), inner, round.cx(), round.cy(), outer]);
            (&***round, course)
        }
        usvg::Paint::Pattern(_) => return Err(Refused("pattern")),
    };
    if base.spread_method() != usvg::SpreadMethod::Pad {
        return Err(Refused("spreadMethod"));
    }
    if base.stops().iter().any(|stop| stop.opacity().get() < 1.0) {
        return Err(Refused("stop-opacity"));
    }
    let stops = base.stops().iter();
    Ok(Paint::Gradient(Gradient {
        matrix: matrix(base.transform()),
        course,
        stops: stops
            .map(|stop| (stop.offset().get(), rgb(stop.color())))
            .collect(),
    }))
}

fn line(stroke: &usvg::Stroke) -> Result<Stroke, Refused> {
    let usvg::Paint::Color(color) = stroke.paint() else {
        return Err(Refused("stroke"));
    };
    Ok(Stroke {
        color: rgb(*color),
        opacity: stroke.opacity().get(),
        width: stroke.width().get(),
        cap: match stroke.linecap() {
            usvg::LineCap::Butt => 0,
            usvg::LineCap::Round => 1,
            usvg::LineCap::Square => 2,
        },
        join: match stroke.linejoin() {
            usvg::LineJoin::Miter | usvg::LineJoin::MiterClip => 0,
            usvg::LineJoin::Round => 1,
            usvg::LineJoin::Bevel => 2,
        },
        miter: stroke.miterlimit().get(),
        dashes: stroke
            .dasharray()
            .map(|dashes| (dashes.to_vec(), stroke.dashoffset())),
    })
}

fn rgb(color: usvg::Color) -> Rgb {
    Rgb(color.red, color.green, color.blue)
}

fn matrix(of: Transform) -> [f32; 6] {
    [of.sx, of.ky, of.kx, of.sy, of.tx, of.ty]
}
