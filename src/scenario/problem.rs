//! Problems of a scenario: what is wrong, where, what is allowed.

use std::ops::Range;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The scenario cannot be run.
    Error,
    /// The scenario can be run, and may not be what is meant.
    Warning,
}

/// One problem of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// A stable name of the kind of problem: `unknown-key`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in one line.
    pub message: String,
    /// The places it is about, the main one first; none for a problem of the whole scenario.
    pub places: Vec<Place>,
    /// What is allowed, or what to do.
    pub hints: Vec<String>,
}

/// A place in the text of a scenario, and what is said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The bytes it covers, in the numbering of [`super::Sources`].
    pub span: Range<usize>,
    /// What is said about it; may be empty.
    pub text: String,
}

impl Problem {
    /// A problem that keeps the scenario from being run.
    #[must_use]
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, severity: Severity::Error, message: message.into(), places: Vec::new(), hints: Vec::new() }
    }

    /// A problem that does not keep the scenario from being run.
    #[must_use]
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message) }
    }

    /// The same problem, at a place; the first place is the main one.
    #[must_use]
    pub fn at(mut self, span: &Range<usize>, text: impl Into<String>) -> Self {
        self.places.push(Place { span: span.clone(), text: text.into() });
        self
    }

    /// The same problem with what is allowed, or what to do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// The same problem with the candidate that `found` may have been meant for, if one is close.
    #[must_use]
    pub(crate) fn meant<'c>(self, found: &str, candidates: impl IntoIterator<Item = &'c str>) -> Self {
        match closest(found, candidates) {
            Some(candidate) => self.hint(format!("did you mean `{}`?", super::quantity::shown(candidate))),
            None => self,
        }
    }
}

/// The candidate that is most like what was found, if one is like it at all.
#[must_use]
pub fn closest<'c>(found: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    // Two thirds alike: one slip in a short word, two or three in a long one.
    const ALIKE: f64 = 0.66;
    // A megabyte-long "word" is no slip of a key, and comparing it would take for ever.
    const LONGEST: usize = 100;
    if found.len() > LONGEST {
        return None;
    }
    let found = found.to_lowercase();
    let candidates: Vec<&str> = candidates.into_iter().collect();
    // `suspend` for `suspend-resume`: the beginning of a word is like it, however long it goes on.
    let begun = || candidates.iter().copied().find(|candidate| found.len() >= 3 && candidate.starts_with(&found));
    candidates
        .iter()
        .copied()
        .map(|candidate| (strsim::normalized_damerau_levenshtein(&found, candidate), candidate))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
        .or_else(begun)
}
