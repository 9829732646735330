//! The surface figures are drawn on.
//!
//! The drawing library knows whole pixels only, which would show as steps in every curve. So the surface is ten times
//! as large as the figure and the finished SVG is shown to be shown at a tenth; the coordinates of callers are those of
//! the figure.

use maud::html;
use plotters::backend::SVGBackend;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea as _};
use plotters::element::{Circle, DashedPathElement, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color as _, FontStyle, IntoFont as _, RGBColor, ShapeStyle, TextStyle, WHITE};

use super::PlotError;
use super::font::{self, FAMILIES, FAMILY};
use super::style::{Dash, Stroke};

/// How many pixels of the surface one of the figure is.
const SCALE: f64 = 10.0;
/// The library divides the size of text by this in SVG.
const TEXT_SCALE: f64 = 1.24;

/// A point of the figure: to the right and down from its corner.
pub(super) type Point = (f64, f64);

/// Where text stands beside its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    /// It begins there.
    Left,
    /// Its middle is there.
    Centre,
    /// It ends there.
    Right,
}

/// How text looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lettering {
    /// Its size.
    pub(super) size: f64,
    /// Whether it is bold.
    pub(super) bold: bool,
    /// Its colour.
    pub(super) colour: RGBColor,
    /// Where it stands beside its point; vertically its middle is there.
    pub(super) align: Align,
}

type Surface<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// The surface of one figure.
pub(super) struct Canvas<'a> {
    surface: Surface<'a>,
}

/// Draws a figure of this size with this title and description for readers who hear it.
pub(super) fn figure(
    (width, height): (f64, f64),
    title: &str,
    description: &str,
    draw: impl FnOnce(&Canvas<'_>) -> Result<(), PlotError>,
) -> Result<String, PlotError> {
    font::prepare();
    let mut svg = String::new();
    {
        let surface = SVGBackend::with_string(&mut svg, (whole(width), whole(height))).into_drawing_area();
        surface.fill(&WHITE).map_err(refused)?;
        let canvas = Canvas { surface };
        draw(&canvas)?;
        canvas.surface.present().map_err(refused)?;
    }
    Ok(finished(&svg, (width, height), title, description))
}

/// A length of the figure on the surface.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "figures are at most some thousand wide")]
fn whole(length: f64) -> u32 {
    (length * SCALE).round().max(0.0) as u32
}

/// A point of the figure on the surface.
#[expect(clippy::cast_possible_truncation, reason = "figures are at most some thousand wide")]
fn pixel((x, y): Point) -> (i32, i32) {
    ((x * SCALE).round() as i32, (y * SCALE).round() as i32)
}

#[expect(clippy::needless_pass_by_value, reason = "it is handed to `map_err`, which passes by value")]
fn refused<E: std::error::Error + Send + Sync>(error: DrawingAreaErrorKind<E>) -> PlotError {
    PlotError::Drawing(error.to_string())
}

/// The SVG at its size for the reader, with its description and its families of fonts.
fn finished(svg: &str, (width, height): (f64, f64), title: &str, description: &str) -> String {
    let (w, h) = (whole(width), whole(height));
    let about = html! { title { (title) } "\n" desc { (description) } }.into_string();
    let head = format!(
        "<svg width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {w} {h}\" xmlns=\"http://www.w3.org/2000/svg\" \
         role=\"img\">\n{about}"
    );
    let body = svg.split_once("<svg").and_then(|(_, rest)| rest.split_once('>')).map_or("", |(_, body)| body);
    let families = format!("font-family=\"{FAMILIES}\"");
    head + &body.replace(&format!("font-family=\"{FAMILY}\""), &families)
}

impl Canvas<'_> {
    /// A line through points.
    pub(super) fn line(&self, points: impl IntoIterator<Item = Point>, stroke: Stroke) -> Result<(), PlotError> {
        let style =
            ShapeStyle { color: stroke.colour.mix(stroke.opacity), filled: false, stroke_width: whole(stroke.width) };
        let points: Vec<_> = points.into_iter().map(pixel).collect();
        let (dash, gap) = match stroke.dash {
            Dash::Solid => return self.surface.draw(&PathElement::new(points, style)).map_err(refused),
            Dash::Dashes => (7.0, 4.0),
            Dash::Dots => (2.0, 3.5),
        };
        let broken = DashedPathElement::new(points, whole(dash), whole(gap), style);
        self.surface.draw(&broken).map_err(refused)
    }

    /// A filled area.
    pub(super) fn area(&self, corners: Vec<Point>, colour: RGBColor, opacity: f64) -> Result<(), PlotError> {
        let corners: Vec<_> = corners.into_iter().map(pixel).collect();
        self.surface.draw(&Polygon::new(corners, colour.mix(opacity))).map_err(refused)
    }

    /// A filled rectangle between two corners.
    pub(super) fn rectangle(
        &self,
        corner: Point,
        opposite: Point,
        colour: RGBColor,
        opacity: f64,
    ) -> Result<(), PlotError> {
        let style = colour.mix(opacity).filled();
        self.surface.draw(&Rectangle::new([pixel(corner), pixel(opposite)], style)).map_err(refused)
    }

    /// A dot of this radius: filled, or a ring on white.
    pub(super) fn dot(&self, at: Point, radius: f64, colour: RGBColor, filled: bool) -> Result<(), PlotError> {
        let inside = if filled { colour } else { RGBColor(255, 255, 255) };
        let radius = whole(radius);
        self.surface.draw(&Circle::new(pixel(at), radius, inside.filled())).map_err(refused)?;
        self.surface.draw(&Circle::new(pixel(at), radius, colour.stroke_width(whole(1.8)))).map_err(refused)
    }

    /// A text beside a point.
    pub(super) fn text(&self, at: Point, text: &str, look: Lettering) -> Result<(), PlotError> {
        let style = if look.bold { FontStyle::Bold } else { FontStyle::Normal };
        let horizontal = match look.align {
            Align::Left => HPos::Left,
            Align::Centre => HPos::Center,
            Align::Right => HPos::Right,
        };
        let font = (FAMILY, look.size * SCALE * TEXT_SCALE, style).into_font();
        let style: TextStyle<'_> = TextStyle::from(font).color(&look.colour).pos(Pos::new(horizontal, VPos::Center));
        self.surface.draw(&Text::new(text, pixel(at), style)).map_err(refused)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_shown_at_a_tenth_and_can_be_heard() {
        let svg = figure((200.0, 100.0), "A & B", "Two <letters>", |canvas| {
            canvas.line([(0.0, 0.0), (0.05, 1.0)], Stroke::solid(RGBColor(0, 0, 0), 1.0))
        });
        let svg = svg.expect("it is drawn");
        assert!(svg.starts_with("<svg width=\"200\" height=\"100\" viewBox=\"0 0 2000 1000\""), "{svg}");
        assert!(svg.contains("<title>A &amp; B</title>\n<desc>Two &lt;letters&gt;</desc>"), "{svg}");
        assert!(svg.trim_end().ends_with("</svg>"), "{svg}");
    }
}
