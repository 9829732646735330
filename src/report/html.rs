//! `report.html`: the whole report on one page that needs nothing beside it.

use std::io::{self, Write};

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
    begin(&head(outcome, catalogue), catalogue, to)?;
    let purpose = catalogue.label(&base.model.purpose);
    if !purpose.is_empty() && !outcome.is_comparison() {
        writeln!(to, "<p>{}</p>", escape(&purpose))?;
    }
    write_sections(&sections(outcome, catalogue), to)?;
    write_sections(&details(outcome, catalogue), to)?;
    write_figures(figures, catalogue, to)?;
    basis(base.model, catalogue, to)?;
    definitions(base, catalogue, to)?;
    end(outcome, catalogue, to)
}

/// The beginning of a page, with its title, the first of some lines, and the others below it.
fn begin(lines: &[String], catalogue: &Catalogue, to: &mut dyn Write) -> io::Result<()> {
    let mut lines = lines.iter().map(|line| escape(line));
    let title = lines.next().unwrap_or_default();
    let tag = catalogue.language().tag();
    writeln!(to, "<!DOCTYPE html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">")?;
    writeln!(to, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")?;
    writeln!(to, "<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>")?;
    lines.try_for_each(|line| writeln!(to, "<p>{line}</p>"))
}

/// Sections under their headings.
fn write_sections(sections: &[Section], to: &mut dyn Write) -> io::Result<()> {
    for section in sections {
        writeln!(to, "<h2>{}</h2>", escape(&section.heading))?;
        for block in &section.blocks {
            match block {
                Block::Text(text) => writeln!(to, "<p>{}</p>", escape(text))?,
                Block::Table(content) => table(content, "", to)?,
            }
        }
    }
    Ok(())
}

/// Figures, each a finished SVG.
fn write_figures(figures: &[&str], catalogue: &Catalogue, to: &mut dyn Write) -> io::Result<()> {
    if !figures.is_empty() {
        writeln!(to, "<h2>{}</h2>", escape(&catalogue.text("report-plots")))?;
    }
    figures.iter().try_for_each(|figure| writeln!(to, "<figure>\n{figure}\n</figure>"))
}

/// The end of a page: what it was made by and from.
fn end(outcome: &Outcome<'_>, catalogue: &Catalogue, to: &mut dyn Write) -> io::Result<()> {
    let experiment = outcome.base();
    let (seed, name) = (experiment.seed.to_string(), experiment.model.name.as_str());
    let version = env!("CARGO_PKG_VERSION");
    let made = catalogue.with("report-made-with", &[("version", version), ("name", name), ("seed", &seed)]);
    writeln!(
        to,
        "<footer>{}<br>{}</footer>\n</body>\n</html>",
        escape(&made),
        escape(&outcome.circumstances.scenario_hash)
    )
}

/// The standing of every marked figure, and the sources.
fn basis(model: &Model, catalogue: &Catalogue, to: &mut dyn Write) -> io::Result<()> {
    let provenance = &model.provenance;
    if !provenance.entries.is_empty() {
        writeln!(to, "<h2>{}</h2>", escape(&catalogue.text("report-assumptions")))?;
        let header = ["report-key", "report-value", "report-standing", "report-note"].map(|id| catalogue.text(id));
        let rows = provenance.entries.iter().map(|entry| {
            let source = entry.source.and_then(|index| provenance.sources.get(index));
            let standing = source.map_or_else(
                || catalogue.text("report-assumption"),
                |source| format!("{}: {}", catalogue.text("report-fact"), source.name),
            );
            [entry.key.as_str(), &entry.value, &standing, &entry.note].map(printable).to_vec()
        });
        table(&Table { header: header.to_vec(), rows: rows.collect() }, "words", to)?;
    }
    if !provenance.sources.is_empty() {
        writeln!(to, "<h2>{}</h2>\n<dl>", escape(&catalogue.text("report-sources")))?;
        for source in &provenance.sources {
            let (name, title) = (escape(&source.name), escape(&catalogue.label(&source.title)));
            writeln!(to, "<dt>{name}</dt><dd>{title} {}</dd>", link(&source.link))?;
        }
        writeln!(to, "</dl>")?;
    }
    Ok(())
}

/// An address as a link if it is one of the web's, and as text otherwise: other schemes could run code.
fn link(address: &str) -> String {
    let text = escape(&printable(address));
    if address.starts_with("https://") || address.starts_with("http://") {
        format!("<a href=\"{text}\">{text}</a>")
    } else {
        text
    }
}

/// What each measure, definition of recovery and limit means, once.
fn definitions(experiment: &Experiment<'_>, catalogue: &Catalogue, to: &mut dyn Write) -> io::Result<()> {
    writeln!(to, "<h2>{}</h2>\n<dl>", escape(&catalogue.text("report-definitions")))?;
    let mut told = Vec::new();
    for column in &experiment.columns {
        if !told.contains(&column.measure.key) {
            told.push(column.measure.key);
            let definition = catalogue.text(&format!("{}.definition", measure_id(column.measure.key)));
            writeln!(to, "<dt>{}</dt><dd>{}</dd>", escape(&catalogue.measure(column)), escape(&definition))?;
        }
    }
    let model = experiment.model;
    for recovery in Recovery::ALL.iter().filter(|_| model.incident.is_some()) {
        let id = format!("recovery-{}", recovery.key());
        let definition = catalogue.text(&format!("{id}.definition"));
        writeln!(to, "<dt>{}</dt><dd>{}</dd>", escape(&catalogue.text(&id)), escape(&definition))?;
    }
    let mut bounds: Vec<&str> = Vec::new();
    for limit in &model.limits {
        let key = limit.bound.key();
        if !bounds.contains(&key) {
            bounds.push(key);
            let definition = catalogue.text(&format!("limit-{key}.definition"));
            writeln!(to, "<dt>{}</dt><dd>{}</dd>", key.to_uppercase(), escape(&definition))?;
        }
    }
    if !bounds.is_empty() {
        let (name, definition) = (catalogue.text("limit-margin"), catalogue.text("limit-margin.definition"));
        writeln!(to, "<dt>{}</dt><dd>{}</dd>", escape(&name), escape(&definition))?;
    }
    writeln!(to, "</dl>")
}

fn table(content: &Table, class: &str, to: &mut dyn Write) -> io::Result<()> {
    let row = |cells: &[String], tag: &str| {
        let cells = cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", escape(cell)));
        format!("<tr>{}</tr>", cells.collect::<String>())
    };
    writeln!(to, "<div class=\"scroll\"><table class=\"{class}\">\n<thead>{}</thead>", row(&content.header, "th"))?;
    for cells in &content.rows {
        writeln!(to, "{}", row(cells, "td"))?;
    }
    writeln!(to, "</table></div>")
}

/// A text as HTML shows it.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
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
        assert_eq!(link("javascript:alert(1)"), "javascript:alert(1)");
        assert_eq!(link("../seeds/press.md"), "../seeds/press.md");
    }
}
