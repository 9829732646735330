//! `report.html`: the whole report on one page that needs nothing beside it.

use std::io::{self, Write};

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::section::{Block, Section, Table, details, head, sections};
use crate::experiment::Experiment;
use crate::model::Model;
use crate::observe::Recovery;
use crate::study::Outcome;
use crate::words::{Catalogue, measure_id, printable};

/// Plain and printable; dark figures on white whatever the reader's settings, because the figures are drawn so.
const STYLE: &str = "body{font:16px/1.5 Verdana,'DejaVu Sans',sans-serif;color:#1a1a1a;background:#fff;max-width:62rem;\
margin:2rem auto;padding:0 1rem}h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2.5rem}\
table{border-collapse:collapse;margin:1rem 0;font-size:.9rem}th,td{padding:.25rem .8rem .25rem 0;text-align:right;\
vertical-align:top}th:first-child,td:first-child,.words td,.words th{text-align:left}thead th{border-bottom:1px solid #777}\
svg{width:100%;height:auto;margin:1rem 0}dt{font-weight:bold;margin-top:.5rem}.scroll{overflow-x:auto}\
footer{margin-top:3rem;color:#555;font-size:.85rem}";

/// Its name in the folder of results.
pub const PAGE: &str = "report.html";

/// Writes the page with these figures, each a finished SVG.
///
/// # Errors
/// If it cannot be written.
pub fn page(outcome: &Outcome<'_>, figures: &[&str], catalogue: &Catalogue, to: &mut dyn Write) -> io::Result<()> {
    let base = outcome.base();
    let lines = head(outcome, catalogue);
    let title = lines.first().map_or("", String::as_str);
    let purpose = catalogue.label(&base.model.purpose);
    let (version, seed) = (env!("CARGO_PKG_VERSION"), base.seed.to_string());
    let made = [("version", version), ("name", &base.model.name), ("seed", &seed)];
    let page = html! {
        (DOCTYPE)
        html lang=(catalogue.language().tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                h1 { (title) }
                @for line in lines.iter().skip(1) { p { (line) } }
                @if !purpose.is_empty() && !outcome.is_comparison() { p { (purpose) } }
                @for part in sections(outcome, catalogue).iter().chain(&details(outcome, catalogue)) {
                    (section(part))
                }
                @if !figures.is_empty() { h2 { (catalogue.text("report-plots")) } }
                @for figure in figures { figure { (PreEscaped(figure)) } }
                (basis(base.model, catalogue))
                (definitions(base, catalogue))
                footer {
                    (catalogue.with("report-made-with", &made))
                    br;
                    (outcome.circumstances.scenario_hash)
                }
            }
        }
    };
    to.write_all(page.into_string().as_bytes())
}

/// A section under its heading.
fn section(section: &Section) -> Markup {
    html! {
        h2 { (section.heading) }
        @for block in &section.blocks {
            @match block {
                Block::Text(text) => { p { (text) } }
                Block::Table(content) => { (table(content, "")) }
            }
        }
    }
}

/// The standing of every marked figure, and the sources.
fn basis(model: &Model, catalogue: &Catalogue) -> Markup {
    let provenance = &model.provenance;
    let rows = provenance.entries.iter().map(|entry| {
        let source = entry.source.and_then(|index| provenance.sources.get(index));
        let standing = source.map_or_else(
            || catalogue.text("report-assumption"),
            |source| format!("{}: {}", catalogue.text("report-fact"), source.name),
        );
        [entry.key.as_str(), &entry.value, &standing, &entry.note].map(printable).to_vec()
    });
    let header = ["report-key", "report-value", "report-standing", "report-note"].map(|id| catalogue.text(id));
    let figures = Table { header: header.to_vec(), rows: rows.collect() };
    html! {
        @if !figures.rows.is_empty() {
            h2 { (catalogue.text("report-assumptions")) }
            (table(&figures, "words"))
        }
        @if !provenance.sources.is_empty() {
            h2 { (catalogue.text("report-sources")) }
            dl {
                @for source in &provenance.sources {
                    dt { (source.name) }
                    dd { (catalogue.label(&source.title)) " " (link(&source.link)) }
                }
            }
        }
    }
}

/// An address as a link if it is one of the web's, and as text otherwise: other schemes could run code.
fn link(address: &str) -> Markup {
    let text = printable(address);
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    html! { @if is_web { a href=(text) { (text) } } @else { (text) } }
}

/// What each measure, definition of recovery and limit means, once.
fn definitions(experiment: &Experiment<'_>, catalogue: &Catalogue) -> Markup {
    let model = experiment.model;
    let define = |id: &str| catalogue.text(&format!("{id}.definition"));
    let mut terms: Vec<[String; 2]> = Vec::new();
    let mut shown = Vec::new();
    for column in &experiment.columns {
        if !shown.contains(&column.measure.key) {
            shown.push(column.measure.key);
            terms.push([catalogue.measure(column), define(&measure_id(column.measure.key))]);
        }
    }
    for recovery in Recovery::ALL.iter().filter(|_| model.incident.is_some()) {
        let id = format!("recovery-{}", recovery.key());
        terms.push([catalogue.text(&id), define(&id)]);
    }
    let mut bounds: Vec<&str> = Vec::new();
    for key in model.limits.iter().map(|limit| limit.bound.key()) {
        if !bounds.contains(&key) {
            bounds.push(key);
            terms.push([key.to_uppercase(), define(&format!("limit-{key}"))]);
        }
    }
    if !bounds.is_empty() {
        terms.push([catalogue.text("limit-margin"), define("limit-margin")]);
    }
    html! {
        h2 { (catalogue.text("report-definitions")) }
        dl { @for [term, definition] in &terms { dt { (term) } dd { (definition) } } }
    }
}

fn table(content: &Table, class: &str) -> Markup {
    html! {
        div class="scroll" {
            table class=(class) {
                thead { tr { @for cell in &content.header { th { (cell) } } } }
                @for cells in &content.rows { tr { @for cell in cells { td { (cell) } } } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::synthetic;
    use crate::text::{Label, Language};

    #[test]
    fn names_of_the_scenario_cannot_become_markup() {
        let mut model = synthetic::model();
        model.title = Label::plain("<script>alert(1)</script>");
        let experiment = synthetic::replicated(&model, 3);
        let mut page_text = Vec::new();
        let outcome = synthetic::outcome(vec![experiment], None);
        page(&outcome, &["<svg/>"], &Catalogue::new(Language::En), &mut page_text).expect("memory can be written to");
        let page_text = String::from_utf8(page_text).expect("pages are UTF-8");
        assert!(page_text.contains("&lt;script&gt;") && !page_text.contains("<script"));
        assert!(page_text.contains("href=\"https://example.org/&lt;press&gt;&amp;release\""));
    }

    #[test]
    fn only_addresses_of_the_web_are_links() {
        assert_eq!(link("javascript:alert(1)").into_string(), "javascript:alert(1)");
        assert_eq!(link("../seeds/press.md").into_string(), "../seeds/press.md");
    }
}
