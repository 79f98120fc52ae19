//! Pictures as objects: drawings as form `XObjects`, pixels as images.
//!
//! Owns which pictures the pages use and under which name. Each is written once, however often it is drawn.
//! Colours are those of the output intent.

use super::content::parts;
use super::objects::{Objects, deflate};
use crate::report::ReportError;
use crate::report::palette::Rgb;
use crate::report::picture::{
    Content, Course, Fill, Gradient, Outline, Paint, Part, Path, Picture, Pixels, Step, Stroke,
};
use pdf_writer::types::{FunctionShadingType, LineCapStyle, LineJoinStyle};
use pdf_writer::{Content as Operators, Filter, Finish, Name, Rect, Ref, Settings};
use std::sync::Arc;

/// The pictures that pages use, in the order in which they came.
#[derive(Default)]
pub struct Pictures(Vec<Arc<Picture>>);

impl Pictures {
    /// The name under which pages draw a picture.
    pub fn name(&mut self, picture: &Arc<Picture>) -> String {
        let known = self.0.iter().position(|one| one == picture);
        let at = known.unwrap_or_else(|| {
            self.0.push(Arc::clone(picture));
            self.0.len() - 1
        });
        format!("P{at}")
    }

    /// Writes all of them; gives their names.
    pub fn write(self, objects: &mut Objects) -> Result<Vec<(String, Ref)>, ReportError> {
        let mut written = Vec::with_capacity(self.0.len());
        for (at, picture) in self.0.iter().enumerate() {
            let number = match &picture.content {
                Content::Pixels(pixels) => image(pixels, objects)?,
                Content::Drawing(parts) => {
                    let area = [picture.width, picture.height];
                    // A unit square from below, as images have it.
                    let (x, y) = (1.0 / picture.width, 1.0 / picture.height);
                    let matrix = [x, 0.0, 0.0, -y, 0.0, 1.0];
                    form(parts, area, Some(matrix), objects)?
                }
            };
            written.push((format!("P{at}"), number));
        }
        Ok(written)
    }
}

fn image(pixels: &Pixels, objects: &mut Objects) -> Result<Ref, ReportError> {
    let describe = |number: Ref, values: &[u8], grey: bool, mask: Option<Ref>| {
        let compressed = deflate(values);
        move |objects: &mut Objects| {
            objects.plain(|chunk| {
                let mut image = chunk.image_xobject(number, &compressed);
                image.filter(Filter::FlateDecode);
                image
                    .width(pixels.width as i32)
                    .height(pixels.height as i32)
                    .bits_per_component(8);
                if grey {
                    image.color_space().device_gray();
                } else {
                    image.color_space().device_rgb();
                }
                if let Some(mask) = mask {
                    image.s_mask(mask);
                }
            });
        }
    };
    let mask = pixels.alpha.as_ref().map(|alpha| {
        let number = objects.number();
        describe(number, alpha, true, None)(objects);
        number
    });
    let number = objects.number();
    describe(number, &pixels.values, pixels.grey, mask)(objects);
    Ok(number)
}

/// A form with what it needs.
struct Form<'o> {
    objects: &'o mut Objects,
    area: [f32; 2],
    content: Operators,
    states: Vec<([u16; 2], Ref)>,
    shadings: Vec<Ref>,
    forms: Vec<Ref>,
}

/// Writes parts as a form; without a matrix of its own it is a group that covers as one.
fn form(
    parts: &[Part],
    area: [f32; 2],
    matrix: Option<[f32; 6]>,
    objects: &mut Objects,
) -> Result<Ref, ReportError> {
    let mut form = Form {
        objects,
        area,
        content: Operators::with_settings(Settings { pretty: false }),
        states: Vec::new(),
        shadings: Vec::new(),
        forms: Vec::new(),
    };
    form.parts(parts)?;
    form.finish(matrix)
}

impl Form<'_> {
    fn parts(&mut self, parts: &[Part]) -> Result<(), ReportError> {
        for part in parts {
            match part {
                Part::Path(path) => self.path(path),
                Part::Group {
                    clip,
                    opacity,
                    parts,
                } => {
                    self.content.save_state();
                    if let Some(clip) = clip {
                        self.clip(clip);
                    }
                    if *opacity < 1.0 {
                        let inner = form(parts, self.area, None, self.objects)?;
                        self.opacity(*opacity, *opacity);
                        let name = format!("F{}", self.forms.len());
                        self.content.x_object(Name(name.as_bytes()));
                        self.forms.push(inner);
                    } else {
                        self.parts(parts)?;
                    }
                    self.content.restore_state();
                }
            }
        }
        Ok(())
    }

    fn path(&mut self, path: &Path) {
        let stroke = |form: &mut Self| {
            if let Some(stroke) = &path.stroke {
                form.stroke(&path.outline, stroke);
            }
        };
        if path.stroke_first {
            stroke(self);
        }
        if let Some(fill) = &path.fill {
            self.fill(&path.outline, fill);
        }
        if !path.stroke_first {
            stroke(self);
        }
    }

    fn fill(&mut self, outline: &Outline, fill: &Fill) {
        self.content.save_state();
        self.opacity(fill.opacity, 1.0);
        match &fill.paint {
            Paint::Plain(color) => {
                self.content.transform(outline.matrix);
                let [r, g, b] = parts(*color);
                self.content.set_fill_rgb(r, g, b);
                self.steps(&outline.steps);
                if outline.even_odd {
                    self.content.fill_even_odd();
                } else {
                    self.content.fill_nonzero();
                }
            }
            Paint::Gradient(gradient) => {
                self.clip(outline);
                self.content.transform(outline.matrix);
                self.content.transform(gradient.matrix);
                let name = format!("S{}", self.shadings.len());
                self.content.shading(Name(name.as_bytes()));
                let shading = shading(gradient, self.objects);
                self.shadings.push(shading);
            }
        }
        self.content.restore_state();
    }

    fn stroke(&mut self, outline: &Outline, stroke: &Stroke) {
        self.content.save_state();
        self.opacity(1.0, stroke.opacity);
        self.content.transform(outline.matrix);
        let [r, g, b] = parts(stroke.color);
        let cap = match stroke.cap {
            1 => LineCapStyle::RoundCap,
            2 => LineCapStyle::ProjectingSquareCap,
            _ => LineCapStyle::ButtCap,
        };
        let join = match stroke.join {
            1 => LineJoinStyle::RoundJoin,
            2 => LineJoinStyle::BevelJoin,
            _ => LineJoinStyle::MiterJoin,
        };
        self.content
            .set_stroke_rgb(r, g, b)
            .set_line_width(stroke.width)
            .set_line_cap(cap)
            .set_line_join(join)
            .set_miter_limit(stroke.miter);
        if let Some((dashes, offset)) = &stroke.dashes {
            self.content
                .set_dash_pattern(dashes.iter().copied(), *offset);
        }
        self.steps(&outline.steps);
        self.content.stroke();
        self.content.restore_state();
    }

    /// Nothing outside the outline from here on; the matrix does not outlive it.
    fn clip(&mut self, outline: &Outline) {
        let [a, b, c, d, e, f] = outline.matrix;
        let at = |x: f32, y: f32| (a * x + c * y + e, b * x + d * y + f);
        let moved: Vec<Step> = outline
            .steps
            .iter()
            .map(|step| match *step {
                Step::Move(x, y) => {
                    let (x, y) = at(x, y);
                    Step::Move(x, y)
                }
                Step::Line(x, y) => {
                    let (x, y) = at(x, y);
                    Step::Line(x, y)
                }
                Step::Curve([x1, y1, x2, y2, x, y]) => {
                    let ((x1, y1), (x2, y2), (x, y)) = (at(x1, y1), at(x2, y2), at(x, y));
                    Step::Curve([x1, y1, x2, y2, x, y])
                }
                Step::Close => Step::Close,
            })
            .collect();
        self.steps(&moved);
        if outline.even_odd {
            self.content.clip_even_odd();
        } else {
            self.content.clip_nonzero();
        }
        self.content.end_path();
    }

    fn steps(&mut self, steps: &[Step]) {
        for step in steps {
            match *step {
                Step::Move(x, y) => self.content.move_to(fine(x), fine(y)),
                Step::Line(x, y) => self.content.line_to(fine(x), fine(y)),
                Step::Curve(points) => {
                    let [x1, y1, x2, y2, x, y] = points.map(fine);
                    self.content.cubic_to(x1, y1, x2, y2, x, y)
                }
                Step::Close => self.content.close_path(),
            };
        }
    }

    /// Sets how much fills and strokes cover.
    fn opacity(&mut self, fill: f32, stroke: f32) {
        let key = [fill, stroke].map(|part| (part.clamp(0.0, 1.0) * 1000.0).round() as u16);
        if key == [1000, 1000] {
            return;
        }
        let known = self.states.iter().position(|(one, _)| *one == key);
        let at = known.unwrap_or_else(|| {
            let number = self.objects.number();
            let [fill, stroke] = key.map(|part| f32::from(part) / 1000.0);
            self.objects.packed(|chunk| {
                chunk
                    .ext_graphics(number)
                    .non_stroking_alpha(fill)
                    .stroking_alpha(stroke);
            });
            self.states.push((key, number));
            self.states.len() - 1
        });
        let name = format!("G{at}");
        self.content.set_parameters(Name(name.as_bytes()));
    }

    fn finish(self, matrix: Option<[f32; 6]>) -> Result<Ref, ReportError> {
        let data = self.content.finish().into_vec();
        if data.len() > super::objects::LARGEST_STREAM {
            return Err(ReportError::TooLarge(data.len()));
        }
        let compressed = deflate(&data);
        let number = self.objects.number();
        let named = |letter: char, refs: Vec<Ref>| {
            refs.into_iter()
                .enumerate()
                .map(move |(at, number)| (format!("{letter}{at}"), number))
        };
        let states = self.states.iter().map(|(_, number)| *number).collect();
        let lists = [
            (&b"ExtGState"[..], named('G', states)),
            (b"Shading", named('S', self.shadings)),
            (b"XObject", named('F', self.forms)),
        ];
        let [width, height] = self.area;
        self.objects.plain(|chunk| {
            let mut form = chunk.form_xobject(number, &compressed);
            form.filter(Filter::FlateDecode);
            form.bbox(Rect::new(0.0, 0.0, width, height));
            if let Some(matrix) = matrix {
                form.matrix(matrix);
            }
            let mut resources = form.resources();
            for (kind, list) in lists {
                let list: Vec<(String, Ref)> = list.collect();
                if list.is_empty() {
                    continue;
                }
                let mut dict = resources.insert(Name(kind)).dict();
                for (name, number) in list {
                    dict.pair(Name(name.as_bytes()), number);
                }
            }
            resources.finish();
            // Isolated, so that a page says by itself in which space colours mix.
            let mut group = form.group();
            group.transparency().isolated(true);
            group.color_space().device_rgb();
        });
        Ok(number)
    }
}

fn shading(gradient: &Gradient, objects: &mut Objects) -> Ref {
    let function = function(&gradient.stops, objects);
    let number = objects.number();
    objects.packed(|chunk| {
        let mut shading = chunk.function_shading(number);
        match gradient.course {
            Course::Line(coords) => {
                shading.shading_type(FunctionShadingType::Axial);
                shading.coords(coords);
            }
            Course::Circles(coords) => {
                shading.shading_type(FunctionShadingType::Radial);
                shading.coords(coords);
            }
        }
        shading.color_space().device_rgb();
        shading.function(function).extend([true, true]);
    });
    number
}

/// The colours along a gradient.
fn function(stops: &[(f32, Rgb)], objects: &mut Objects) -> Ref {
    let mut stops = stops.to_vec();
    let (first, last) = (
        stops.first().map_or(Rgb(0, 0, 0), |stop| stop.1),
        stops.last().map_or(Rgb(0, 0, 0), |stop| stop.1),
    );
    stops.insert(0, (0.0, first));
    stops.push((1.0, last));
    // A function has no stretch of nothing: of stops at one place the outer ones count.
    let mut bounds = Vec::new();
    let mut pieces = Vec::new();
    for pair in stops.windows(2) {
        let ((from, start), (to, end)) = (pair[0], pair[1]);
        if to - from < 1e-5 {
            continue;
        }
        let number = objects.number();
        objects.packed(|chunk| {
            chunk
                .exponential_function(number)
                .domain([0.0, 1.0])
                .c0(parts(start))
                .c1(parts(end))
                .n(1.0);
        });
        pieces.push(number);
        bounds.push(to);
    }
    if let [only] = pieces.as_slice() {
        return *only;
    }
    bounds.pop();
    let number = objects.number();
    objects.packed(|chunk| {
        let encode = pieces.iter().flat_map(|_| [0.0, 1.0]);
        chunk
            .stitching_function(number)
            .domain([0.0, 1.0])
            .encode(encode)
            .bounds(bounds)
            .functions(pieces.iter().copied());
    });
    number
}

/// Drawings may be large or small in their own units: three decimals hold both.
fn fine(value: f32) -> f32 {
    (value * 1000.0).round() / 1000.0
}
