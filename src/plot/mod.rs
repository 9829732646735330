//! Plots: figures of an experiment, as SVG and PNG.
//!
//! Owns how figures look: fonts, colours, axes, labels. Every figure is drawn once, as SVG; the PNG is a picture of it,
//! made with the same embedded font, so that neither needs a font on the machine. It must not know files or what else
//! is reported. A new plot is one file here and one line in [`PLOTS`].

mod backlog;
mod canvas;
mod clocks;
mod differences;
mod exposure;
mod font;
mod items;
mod legend;
mod panel;
mod png;
mod precision;
mod recovery;
mod staff;
mod style;
mod ticks;
mod time_axis;
mod timeline;
mod tornado;
mod units;
mod waiting;
mod window;

pub use png::png;

use thiserror::Error;

use crate::estimate::{Convergence, Estimates, Uncertainty};
use crate::experiment::Experiment;
use crate::report::comparison::ComparisonOutcome;
use crate::words::Catalogue;

/// Every plot, in the order of a report.
pub const PLOTS: &[Plot] = &[
    items::PLOT,
    exposure::PLOT,
    clocks::PLOT,
    timeline::PLOT,
    backlog::PLOT,
    recovery::PLOT,
    units::PLOT,
    staff::PLOT,
    waiting::PLOT,
    tornado::PLOT,
    precision::PLOT,
];

/// Every plot of a comparison.
pub const COMPARISON_PLOTS: &[ComparisonPlot] = &[differences::PLOT, precision::OF_COMPARISON];

/// One kind of figure.
pub struct Plot {
    /// Its name in the folder of plots, without ending.
    pub name: &'static str,
    /// Draws it; nothing if the experiment has nothing to show in it.
    draw: fn(&Subject<'_>) -> Result<Option<String>, PlotError>,
}

/// What is drawn, and in which language.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The experiment.
    pub experiment: &'a Experiment<'a>,
    /// Its estimates.
    pub estimates: &'a Estimates,
    /// Whether there were enough replications, if that was asked.
    pub convergence: Option<&'a Convergence>,
    /// What its uncertain inputs do, if that was asked.
    pub uncertainty: Option<&'a Uncertainty>,
    /// The words and the numbers.
    pub catalogue: &'a Catalogue,
}

/// One kind of figure of a comparison.
pub struct ComparisonPlot {
    /// Its name in the folder of plots, without ending.
    pub name: &'static str,
    /// Draws it; nothing if the comparison has nothing to show in it.
    draw: fn(&ComparisonSubject<'_>) -> Result<Option<String>, PlotError>,
}

/// What is drawn of a comparison, and in which language.
#[derive(Clone, Copy)]
pub struct ComparisonSubject<'a> {
    /// The comparison and its differences.
    pub outcome: &'a ComparisonOutcome<'a>,
    /// The words and the numbers.
    pub catalogue: &'a Catalogue,
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
pub fn draw_all(subject: &Subject<'_>) -> Result<Vec<Figure>, PlotError> {
    let mut figures = Vec::new();
    for plot in PLOTS {
        if let Some(svg) = (plot.draw)(subject)? {
            figures.push(Figure { name: plot.name, svg });
        }
    }
    Ok(figures)
}

/// Draws every plot of a comparison that has something to show.
///
/// # Errors
/// If the drawing library refuses.
pub fn draw_comparison(subject: &ComparisonSubject<'_>) -> Result<Vec<Figure>, PlotError> {
    let mut figures = Vec::new();
    for plot in COMPARISON_PLOTS {
        if let Some(svg) = (plot.draw)(subject)? {
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
        let experiment = synthetic::replicated(&model, replications);
        let estimates = Estimates::of(&experiment);
        let catalogue = Catalogue::new(language);
        let convergence = Convergence::of(std::slice::from_ref(&experiment), 0.05);
        let uncertainty = synthetic::uncertainty(&experiment);
        let subject = Subject {
            experiment: &experiment,
            estimates: &estimates,
            convergence: Some(&convergence),
            uncertainty: Some(&uncertainty),
            catalogue: &catalogue,
        };
        draw_all(&subject).expect("drawn")
    }

    fn figures_of_comparison(replications: u32, language: Language) -> Vec<Figure> {
        let model = synthetic::model();
        let policies = synthetic::policies();
        let comparison = synthetic::comparison(&model, &policies, replications);
        let outcome = ComparisonOutcome::new(&comparison, Some(0.05));
        let catalogue = Catalogue::new(language);
        draw_comparison(&ComparisonSubject { outcome: &outcome, catalogue: &catalogue }).expect("drawn")
    }

    /// Figures are judged by eye: with the variable `RESERV_LOOK` set to a folder, they are left there.
    #[test]
    fn every_plot_is_drawn_and_pictured_in_every_language() {
        for language in Language::ALL {
            let figures = figures(60, language);
            assert_eq!(figures.len(), PLOTS.len(), "{language:?}");
            let compared = figures_of_comparison(60, language);
            assert_eq!(compared.len(), COMPARISON_PLOTS.len(), "{language:?}");
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
        assert_eq!(figures(1, Language::En).len(), PLOTS.len());
        assert_eq!(figures(0, Language::En), []);
    }

    #[test]
    fn names_of_the_scenario_cannot_break_the_drawing() {
        let mut model = synthetic::model();
        model.units[0].label = crate::text::Label::plain("A & B <i>\u{1}\u{202e}</i> \"'");
        let experiment = synthetic::replicated(&model, 3);
        let estimates = Estimates::of(&experiment);
        let catalogue = Catalogue::new(Language::Sv);
        let subject = Subject {
            experiment: &experiment,
            estimates: &estimates,
            convergence: None,
            uncertainty: None,
            catalogue: &catalogue,
        };
        for figure in draw_all(&subject).expect("drawn") {
            png(&figure.svg).expect("the figure is valid SVG");
        }
    }
}
