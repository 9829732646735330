//! How figures look: colours that everybody can distinguish, strokes that differ without colour, sizes that can be read
//! at half the width.

use plotters::style::RGBColor;

/// Black, for text and the twin.
pub(super) const BLACK: RGBColor = RGBColor(0, 0, 0);
/// Grey for what stands back: captions and the numbers of axes; dark enough to be read as text (contrast 7 to 1).
pub(super) const GREY: RGBColor = RGBColor(85, 85, 85);
/// Grey of single runs.
pub(super) const RUN_GREY: RGBColor = RGBColor(70, 70, 70);
/// Grey of grid lines.
pub(super) const GRID: RGBColor = RGBColor(222, 222, 222);
/// Blue of Okabe and Ito's colours, which are safe for colour-blind readers (jfly.uni-koeln.de/color).
pub(super) const BLUE: RGBColor = RGBColor(0, 114, 178);
/// Their vermillion.
pub(super) const VERMILLION: RGBColor = RGBColor(213, 94, 0);
/// Orange.
pub(super) const ORANGE: RGBColor = RGBColor(230, 159, 0);
/// Bluish green.
pub(super) const GREEN: RGBColor = RGBColor(0, 158, 115);

/// Size of figure titles.
pub(super) const TITLE: f64 = 21.0;
/// Size of headings of panels and of labels that matter.
pub(super) const HEADING: f64 = 15.0;
/// Size of everything else.
pub(super) const TEXT: f64 = 14.0;

/// A line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stroke {
    /// Its colour.
    pub(super) colour: RGBColor,
    /// Its width.
    pub(super) width: f64,
    /// How much it covers what is behind it, from 0 to 1.
    pub(super) opacity: f64,
    /// Whether and how it is broken.
    pub(super) dash: Dash,
}

/// How a line is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dash {
    /// Not at all.
    Solid,
    /// Into dashes.
    Dashes,
    /// Into dots.
    Dots,
}

impl Stroke {
    /// An unbroken line.
    pub(super) const fn solid(colour: RGBColor, width: f64) -> Self {
        Self { colour, width, opacity: 1.0, dash: Dash::Solid }
    }

    /// A dashed line.
    pub(super) const fn dashed(colour: RGBColor, width: f64) -> Self {
        Self { colour, width, opacity: 1.0, dash: Dash::Dashes }
    }

    /// A dotted line.
    pub(super) const fn dotted(colour: RGBColor, width: f64) -> Self {
        Self { colour, width, opacity: 1.0, dash: Dash::Dots }
    }
}

/// The median of a fan.
pub(super) const MEDIAN: Stroke = Stroke::solid(BLUE, 2.6);
/// A single run.
pub(super) const RUN: Stroke = Stroke { colour: RUN_GREY, width: 0.7, opacity: 0.75, dash: Dash::Solid };
/// The twin.
pub(super) const TWIN: Stroke = Stroke::dashed(BLACK, 1.8);
/// A milestone.
pub(super) const MILESTONE: Stroke = Stroke::solid(GREY, 1.0);
/// How much the band of 90 % of the runs covers.
pub(super) const OUTER_BAND: f64 = 0.18;
/// How much the band of 50 % covers, on top of the other.
pub(super) const INNER_BAND: f64 = 0.30;
