//! Problems as text for a terminal, with the lines they are about.

use std::borrow::Cow;
use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::quantity::is_unsafe_to_show;
use super::{Problem, Severity, Sources};

/// The most problems shown: who has more begins at the top anyway, and many of the rest follow from these.
const MOST: usize = 20;

/// The longest line shown as it is; of a longer one only the part around the problem.
const LONGEST_LINE: usize = 400;

/// All problems as text, in the order of the file, errors and warnings; coloured for a terminal if `styled`.
#[must_use]
pub fn render(problems: &[Problem], sources: &Sources, styled: bool) -> String {
    let renderer = if styled { Renderer::styled() } else { Renderer::plain() };
    let mut text = String::new();
    for problem in problems.iter().take(MOST) {
        text.push_str(&renderer.render(&[group(problem, sources)]));
        text.push_str("\n\n");
    }
    if problems.len() > MOST {
        let _ = writeln!(text, "… and {} more", problems.len() - MOST);
    }
    text
}

/// How many errors and warnings there are, in words: `2 errors, 1 warning`; empty without any.
#[must_use]
pub fn tally(problems: &[Problem]) -> String {
    let count = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let words = |number: usize, word: &str| match number {
        0 => None,
        1 => Some(format!("1 {word}")),
        _ => Some(format!("{number} {word}s")),
    };
    let parts = [words(count(Severity::Error), "error"), words(count(Severity::Warning), "warning")];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn group<'p>(problem: &'p Problem, sources: &'p Sources) -> Group<'p> {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group =
        level.primary_title(problem.message.as_str()).id(problem.code.key()).elements(snippets(problem, sources));
    for help in problem.help() {
        group = group.element(Level::HELP.message(help));
    }
    group
}

/// One excerpt for each place, each with only the lines it needs.
fn snippets<'p>(problem: &'p Problem, sources: &'p Sources) -> Vec<Snippet<'p, annotate_snippets::Annotation<'p>>> {
    let mut places: Vec<_> =
        problem.locations.iter().enumerate().map(|(i, place)| (i, place, sources.locate(&place.span))).collect();
    places.truncate(4);
    let mut snippets = Vec::new();
    let mut shown = vec![false; places.len()];
    for index in 0..places.len() {
        if shown[index] {
            continue;
        }
        let base = places[index].2.clone();
        // Places on the same line share an excerpt, so that they are seen side by side.
        let same = |other: &crate::scenario::sources::Located<'_>| {
            other.piece == base.piece && other.offset == base.offset && other.lines.len() == base.lines.len()
        };
        let (from, to) = window(&base);
        let mut snippet = Snippet::source(visible(sources.lines(base.piece, from..to)))
            .path(visible(base.name))
            .line_start(base.first_line);
        for (number, (order, place, located)) in places.iter().enumerate() {
            if number != index && !(same(located) && located.span.start >= from && located.span.end <= to) {
                continue;
            }
            shown[number] = true;
            let kind = if *order == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
            let span = located.span.start.max(from) - from..located.span.end.min(to) - from;
            let label = (!place.text.is_empty()).then_some(place.text.as_str());
            snippet = snippet.annotation(kind.span(span).label(label));
        }
        snippets.push(snippet);
    }
    snippets
}

/// The part of the lines around a place to show, as offsets in its origin: the first line, and not too much of it.
fn window(located: &super::sources::Located<'_>) -> (usize, usize) {
    let (mut from, mut to) = (located.offset, located.offset + located.lines.len());
    let boundary = |mut at: usize| {
        while !located.lines.is_char_boundary(at - located.offset) {
            at -= 1;
        }
        at
    };
    if to - from > LONGEST_LINE {
        from = boundary(located.span.start.saturating_sub(LONGEST_LINE / 4).max(from));
        to = boundary((from + LONGEST_LINE).min(to)).max(from);
    }
    (from, to)
}

/// A text of somebody else's without characters that would command a terminal or turn the direction of writing, each with
/// another of the same length in its place, so that what is pointed at stays where it is. Those of ASCII are shown as
/// pictures by the renderer.
fn visible(text: &str) -> Cow<'_, str> {
    let is_replaced = |c: char| !c.is_ascii() && is_unsafe_to_show(c);
    if !text.contains(is_replaced) {
        return Cow::Borrowed(text);
    }
    let shown = |c: char| match c.len_utf8() {
        _ if !is_replaced(c) => c,
        2 => '¿',
        _ => char::REPLACEMENT_CHARACTER,
    };
    Cow::Owned(text.chars().map(shown).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_characters_are_shown_and_places_stay() {
        let foreign = "a\u{9b}31m b\u{202e}c";
        let shown = visible(foreign);
        assert_eq!((shown.len(), &*shown), (foreign.len(), "a¿31m b\u{fffd}c"));
        assert!(matches!(visible("Röntgen → två"), Cow::Borrowed(_)));
    }
}
