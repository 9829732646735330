//! The summary on the terminal.

use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, ContentArrangement};
use textwrap::{Options, WordSplitter};

use super::section::{Block, Table, head, sections};
use crate::study::Outcome;
use crate::words::Catalogue;

/// The widest line, in characters.
const WIDTH: u16 = 100;

/// The summary as plain text, at most 100 columns wide.
#[must_use]
pub fn terminal(outcome: &Outcome<'_>, catalogue: &Catalogue) -> String {
    let mut text = String::new();
    for line in head(outcome, catalogue) {
        push_wrapped(&mut text, &line);
    }
    for section in sections(outcome, catalogue) {
        text.push('\n');
        text.push_str(&section.heading.to_uppercase());
        text.push('\n');
        for block in section.blocks {
            match block {
                Block::Text(paragraph) => push_wrapped(&mut text, &paragraph),
                Block::Table(table) => push_table(&mut text, table),
            }
        }
    }
    text
}

/// A paragraph broken at spaces; a space that must not break is not one of them.
fn push_wrapped(text: &mut String, paragraph: &str) {
    let options = Options::new(WIDTH.into()).word_splitter(WordSplitter::NoHyphenation).break_words(false);
    text.push_str(&textwrap::fill(paragraph, options));
    text.push('\n');
}

/// A table without lines: names to the left, figures to the right.
fn push_table(text: &mut String, content: Table) {
    let mut table = comfy_table::Table::new();
    table.load_style(NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_width(WIDTH);
    let columns = content.header.len();
    table.set_header(content.header);
    table.add_rows(content.rows);
    for index in 1..columns {
        if let Some(column) = table.column_mut(index) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    for line in table.lines() {
        text.push_str(line.trim_end());
        text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::Experiment;
    use crate::synthetic;
    use crate::text::Language;

    fn summary(replications: u32, language: Language) -> String {
        let model = synthetic::model();
        let experiment = synthetic::replicated(&model, replications);
        terminal(&synthetic::outcome(vec![experiment], None), &Catalogue::new(language))
    }

    #[test]
    fn it_fits_a_terminal_and_a_screen_in_every_language() {
        for language in Language::ALL {
            let text = summary(60, language);
            for line in text.lines() {
                assert!(line.chars().count() <= usize::from(WIDTH), "{language:?}: {line}");
            }
            // A stop and a silent failure at once, which is more than most scenarios have.
            assert!(text.lines().count() <= 70, "{language:?}: {} lines\n{text}", text.lines().count());
        }
    }

    #[test]
    fn it_fits_a_screen_with_what_is_uncertain_and_says_whose_the_spread_is() {
        let (model, unknowns) = (synthetic::model(), synthetic::unknowns());
        for language in Language::ALL {
            for runs in [20, 50, 60] {
                let outcome = synthetic::outcome(vec![synthetic::drawn(&model, &unknowns, runs)], None);
                let text = terminal(&outcome, &Catalogue::new(language));
                for line in text.lines() {
                    assert!(line.chars().count() <= usize::from(WIDTH), "{language:?}: {line}");
                }
                assert!(text.lines().count() <= 70, "{language:?}: {} lines\n{text}", text.lines().count());
                for name in ["uncertain-", "head-", "{$", "{ $", "NaN"] {
                    assert!(!text.contains(name), "{language:?}, {runs} runs: `{name}` in\n{text}");
                }
            }
        }
        // Two of sixty runs do not recover, whose cut times hide what the inputs do.
        let outcome = synthetic::outcome(vec![synthetic::drawn(&model, &unknowns, 50)], None);
        let text = terminal(&outcome, &Catalogue::new(Language::En)).replace(['\u{a0}', '\n'], " ");
        assert!(text.contains("3 inputs that nobody knows vary from run to run"), "{text}");
        assert!(text.contains("Knowing \"Time to enter a paper record\" would narrow the range most"), "{text}");
        let few = synthetic::outcome(vec![synthetic::drawn(&model, &unknowns, 20)], None);
        let text = terminal(&few, &Catalogue::new(Language::En)).replace(['\u{a0}', '\n'], " ");
        assert!(text.contains("takes at least 30 runs to say; these are 20"), "{text}");
    }

    #[test]
    fn it_answers_in_frequencies_and_admits_what_did_not_recover() {
        let text = summary(60, Language::En).replace('\n', " ");
        assert!(text.contains("9 runs in 10: at most"), "{text}");
        // Two of sixty: 3.3 %, by Wilson 0.9 to 11.4 %.
        assert!(text.contains("In 2 runs of 60 paper records were still waiting"), "{text}");
        assert!(text.contains("(probability 3%; 95% interval 1% to 11%)"), "{text}");
        assert!(text.contains("Nobody has published"), "{text}");
    }

    #[test]
    fn no_message_is_missing_its_text() {
        for language in Language::ALL {
            for replications in [0, 1, 60] {
                let text = summary(replications, language);
                let names = ["column-", "moment-", "measure-", "recovery-", "{$", "{ $", "basis-", "head-", "NaN"];
                for name in names {
                    assert!(!text.contains(name), "{language:?}, {replications} runs: `{name}` in\n{text}");
                }
            }
        }
    }

    #[test]
    fn normal_operation_is_shown_without_an_incident_that_is_not_there() {
        let model = synthetic::model();
        let mut quiet = model.clone();
        quiet.incident = None;
        let experiment = Experiment { model: &quiet, ..synthetic::replicated(&model, 30) };
        let text = terminal(&synthetic::outcome(vec![experiment], None), &Catalogue::new(Language::En));
        for word in ["without the incident", "restoration", "outage", "Difference"] {
            assert!(!text.contains(word), "`{word}` in\n{text}");
        }
        assert!(text.contains("Staff-hours") && text.contains("NORMAL OPERATION"), "{text}");
    }
}
