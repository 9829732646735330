//! Plots: figures of an outcome, as SVG and PNG.
//!
//! Owns how figures look: fonts, colours, axes, labels. Every figure is drawn once, as SVG; the PNG is a picture of it,
//! made with the same embedded font, so that neither needs a font on the machine. It must not know files or what else
//! is reported. A new plot is one file here and one line in the list.

mod canvas;
mod font;
mod legend;
mod pair;
mod panel;
mod png;
mod style;
mod ticks;
mod time_axis;
mod window;

pub use png::png;

use thiserror::Error;

use crate::study::{Outcome, Scope};
use crate::words::Catalogue;

/// Declares the plots, each a module with its `PLOT`.
macro_rules! plots {
    ($($plot:ident),+ $(,)?) => {
        $(mod $plot;)+

        /// Every plot, in the order of a report.
        pub const PLOTS: &[Plot] = &[$($plot::PLOT),+];
    };
}

plots! {
    items,
    exposure,
    clocks,
    timeline,
    backlog,
    recovery,
    units,
    staff,
    waiting,
    tornado,
    differences,
    precision,
}

/// One kind of figure.
pub struct Plot {
    /// Its name in the folder of plots, without ending.
    pub name: &'static str,
    /// Of which outcomes it is drawn.
    pub scope: Scope,
    /// Draws it; nothing if the outcome has nothing to show in it.
    draw: fn(&Subject<'_>) -> Result<Option<String>, PlotError>,
}

/// What is drawn, and in which language.
#[derive(Clone, Copy)]
struct Subject<'a> {
    /// The outcome.
    outcome: &'a Outcome<'a>,
    /// The words and the numbers.
    catalogue: &'a Catalogue,
}

/// A finished figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its name, without ending.
    pub name: &'static str,
    /// The SVG document.
    pub svg: String,
}

/// Why a figure could not be made.
#[derive(Debug, Error)]
pub enum PlotError {
    /// The drawing library refused.
    #[error("cannot draw the figure: {0}")]
    Drawing(String),
    /// The picture could not be made from the drawing.
    #[error("cannot turn the figure into a picture: {0}")]
    Picture(String),
}

/// Draws every plot that has something to show.
///
/// # Errors
/// If the drawing library refuses.
pub fn draw_all(outcome: &Outcome<'_>, catalogue: &Catalogue) -> Result<Vec<Figure>, PlotError> {
    let subject = Subject { outcome, catalogue };
    let mut figures = Vec::new();
    for plot in PLOTS.iter().filter(|plot| plot.scope.covers(outcome)) {
        if let Some(svg) = (plot.draw)(&subject)? {
            figures.push(Figure { name: plot.name, svg });
        }
    }
    Ok(figures)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::synthetic;
    use crate::text::Language;

    fn figures(replications: u32, language: Language) -> Vec<Figure> {
        let model = synthetic::model();
        let unknowns = synthetic::unknowns();
        let outcome = synthetic::outcome(vec![synthetic::drawn(&model, &unknowns, replications)], Some(0.05));
        draw_all(&outcome, &Catalogue::new(language)).expect("drawn")
    }

    fn figures_of_comparison(replications: u32, language: Language) -> Vec<Figure> {
        let model = synthetic::model();
        let outcome = synthetic::outcome(synthetic::compared(&model, replications), Some(0.05));
        draw_all(&outcome, &Catalogue::new(language)).expect("drawn")
    }

    /// How many plots may be drawn of one candidate, or of several.
    fn count(scopes: [Scope; 2]) -> usize {
        PLOTS.iter().filter(|plot| plot.scope == Scope::Any || scopes.contains(&plot.scope)).count()
    }

    /// Figures are judged by eye: with the variable `RESERV_LOOK` set to a folder, they are left there.
    #[test]
    fn every_plot_is_drawn_and_pictured_in_every_language() {
        for language in Language::ALL {
            let figures = figures(60, language);
            assert_eq!(figures.len(), count([Scope::Single, Scope::Varied]), "{language:?}");
            let compared = figures_of_comparison(60, language);
            assert_eq!(compared.len(), count([Scope::Comparison; 2]), "{language:?}");
            let compared = compared.into_iter().map(|figure| (format!("compare-{}", figure.name), figure.svg));
            let figures = figures.into_iter().map(|figure| (figure.name.to_owned(), figure.svg)).chain(compared);
            for (name, svg) in figures {
                let picture = png(&svg).expect("the figure is valid SVG");
                assert!(picture.starts_with(b"\x89PNG"), "{name}");
                if let Some(folder) = std::env::var_os("RESERV_LOOK") {
                    let name = format!("{name}-{}", language.tag());
                    std::fs::write(Path::new(&folder).join(name.clone() + ".svg"), &svg).expect("written");
                    std::fs::write(Path::new(&folder).join(name + ".png"), picture).expect("written");
                }
            }
        }
    }

    #[test]
    fn figures_do_not_depend_on_anything_but_the_experiment() {
        assert_eq!(figures(5, Language::En), figures(5, Language::En));
    }

    #[test]
    fn one_run_is_enough_to_draw_and_none_draws_nothing() {
        // Whose the spread is takes more.
        assert_eq!(figures(1, Language::En).len(), count([Scope::Single; 2]));
        assert_eq!(figures(0, Language::En), []);
    }

    #[test]
    fn names_of_the_scenario_cannot_break_the_drawing() {
        let mut model = synthetic::model();
        model.units[0].label = crate::text::Label::plain("A & B <i>\u{1}\u{202e}</i> \"'");
        let experiment = synthetic::replicated(&model, 3);
        let outcome = synthetic::outcome(vec![experiment], None);
        for figure in draw_all(&outcome, &Catalogue::new(Language::Sv)).expect("drawn") {
            png(&figure.svg).expect("the figure is valid SVG");
        }
    }
}
