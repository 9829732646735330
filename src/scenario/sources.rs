//! The text a scenario comes from: its file, and what the command line sets.

use std::ops::Range;

/// All text of one scenario in one numbering of bytes, so that a span says where it comes from.
#[derive(Clone, Debug)]
pub struct Sources {
    text: String,
    pieces: Vec<Piece>,
    /// Where the lines of all pieces begin, so that a place is found without reading the text again.
    line_starts: Vec<usize>,
}

/// One origin of text.
#[derive(Clone, Debug)]
struct Piece {
    name: String,
    span: Range<usize>,
}

impl Sources {
    /// The text of a file, and the `--set` arguments of the command line.
    #[must_use]
    pub fn new(name: &str, text: &str, sets: &[String]) -> Self {
        let mut all = text.to_owned();
        let mut pieces = vec![Piece { name: name.to_owned(), span: 0..text.len() }];
        for set in sets {
            // A byte between pieces keeps the end of one apart from the start of the next.
            all.push('\n');
            let start = all.len();
            all.push_str(set);
            pieces.push(Piece { name: "command line, --set".to_owned(), span: start..all.len() });
        }
        let starts = all.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let line_starts = std::iter::once(0).chain(starts).collect();
        Self { text: all, pieces, line_starts }
    }

    /// The same with one more `--set` argument, which goes before all others.
    #[must_use]
    pub fn with_set(&self, set: &str) -> Self {
        let sets = self.sets().map(|(_, text)| text.to_owned()).chain([set.to_owned()]);
        Self::new(&self.pieces[0].name, self.file(), &sets.collect::<Vec<_>>())
    }

    /// The text of the file alone.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.text[self.pieces[0].span.clone()]
    }

    /// The `--set` arguments, each with where it begins.
    pub(crate) fn sets(&self) -> impl Iterator<Item = (usize, &str)> {
        self.pieces[1..].iter().map(|piece| (piece.span.start, &self.text[piece.span.clone()]))
    }

    /// The text a span covers.
    #[must_use]
    pub fn excerpt(&self, span: &Range<usize>) -> &str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    /// Where a span is: the name of its origin, the whole lines around it with the number of the first, and the span
    /// within those lines.
    pub(crate) fn locate(&self, span: &Range<usize>) -> Located<'_> {
        let index = self.pieces.partition_point(|piece| piece.span.end < span.start).min(self.pieces.len() - 1);
        let piece = &self.pieces[index];
        let text = &self.text[piece.span.clone()];
        let within = |at: usize| floor_char(text, at.saturating_sub(piece.span.start).min(text.len()));
        let (start, end) = (within(span.start), within(span.end));
        let from = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let to = text[end..].find('\n').map_or(text.len(), |newline| end + newline);
        let line_of = |at: usize| self.line_starts.partition_point(|start| *start <= at);
        let first_line = line_of(piece.span.start + from) + 1 - line_of(piece.span.start);
        Located {
            piece: index,
            name: &piece.name,
            lines: &text[from..to],
            offset: from,
            first_line,
            span: start..end.max(start),
        }
    }

    /// The lines of one origin between two offsets found by [`Self::locate`].
    pub(crate) fn lines(&self, piece: usize, range: Range<usize>) -> &str {
        &self.text[self.pieces[piece].span.clone()][range]
    }
}

/// A span and the lines around it.
#[derive(Clone, Debug)]
pub(crate) struct Located<'s> {
    /// The number of its origin.
    pub(crate) piece: usize,
    /// The name of its origin: a path, or the command line.
    pub(crate) name: &'s str,
    /// The whole lines it touches.
    pub(crate) lines: &'s str,
    /// Where they begin in their origin.
    pub(crate) offset: usize,
    /// The number of the first of them, from 1.
    pub(crate) first_line: usize,
    /// The span, in its origin.
    pub(crate) span: Range<usize>,
}

/// The nearest boundary between characters at or before a byte.
fn floor_char(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
