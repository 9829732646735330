//! The embedded font, and how wide text is in it.

use std::sync::LazyLock;

use plotters::style::{FontDesc, FontFamily, FontStyle, register_font};

/// The embedded font, a subset of `DejaVu Sans`; see the licence beside it.
pub(super) const REGULAR: &[u8] = include_bytes!("fonts/DejaVuSans.ttf");
/// The same in bold.
pub(super) const BOLD: &[u8] = include_bytes!("fonts/DejaVuSans-Bold.ttf");
/// Its family.
pub(super) const FAMILY: &str = "DejaVu Sans";
/// The families that a reader of the SVG without it falls back to; Verdana has the same widths, by descent.
pub(super) const FAMILIES: &str = "DejaVu Sans, Verdana, sans-serif";

/// Height of the font's lines in relation to its size, by its table `hhea`: (1901 + 483) / 2048.
const LINE: f64 = 1.164;
/// Text is measured this many times larger, because the library measures in whole pixels.
const MEASURE: f64 = 20.0;

/// Registers the font with the drawing library, once; whether it could.
static REGISTERED: LazyLock<bool> = LazyLock::new(|| {
    register_font(FAMILY, FontStyle::Normal, REGULAR).is_ok() && register_font(FAMILY, FontStyle::Bold, BOLD).is_ok()
});

/// Makes sure that the drawing library knows the font.
pub(super) fn prepare() -> bool {
    *REGISTERED
}

/// How wide a text is.
pub(super) fn width(text: &str, size: f64, bold: bool) -> f64 {
    let style = if bold { FontStyle::Bold } else { FontStyle::Normal };
    let font = FontDesc::new(FontFamily::Name(FAMILY), size * LINE * MEASURE, style);
    match font.box_size(text) {
        Ok((width, _)) if prepare() => f64::from(width) / MEASURE,
        // Without the font nothing is measured: somewhat too wide never overlaps.
        _ => text.chars().count() as f64 * size * 0.65,
    }
}

/// The text, or as much of it as is no wider than `most`, with an ellipsis.
pub(super) fn fitted(text: &str, size: f64, bold: bool, most: f64) -> String {
    if width(text, size, bold) <= most {
        return text.to_owned();
    }
    let mut kept: Vec<char> = text.chars().collect();
    while kept.pop().is_some() {
        let shortened: String = kept.iter().collect::<String>().trim_end().to_owned() + "…";
        if width(&shortened, size, bold) <= most {
            return shortened;
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_font() {
        // Advance widths of DejaVu Sans in 2048ths of the size: W 2025, i 569, space 651.
        assert!(prepare());
        let expected = (2025.0 + 569.0 + 651.0 + 2025.0) / 2048.0 * 100.0;
        let measured = width("Wi W", 100.0, false);
        assert!((measured - expected).abs() < 3.0, "{measured} against {expected}");
    }

    #[test]
    fn what_does_not_fit_is_cut_with_an_ellipsis() {
        assert_eq!(fitted("Röntgen", 14.0, false, 200.0), "Röntgen");
        let cut = fitted("Akutmottagningen i Uppsala", 14.0, false, 80.0);
        assert!(cut.ends_with('…') && width(&cut, 14.0, false) <= 80.0, "{cut}");
        assert_eq!(fitted("Röntgen", 14.0, false, 1.0), "");
    }
}
