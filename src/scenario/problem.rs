//! Problems of a scenario: what is wrong, where, what is allowed.

use std::fmt;
use std::ops::Range;

use serde::Serialize;

use super::quantity::shown;
use crate::model::words;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The scenario cannot be run.
    Error,
    /// The scenario can be run, and may not be what is meant.
    Warning,
}

words! {
    /// The kinds of problem.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
    pub enum Code {
        /// A value that cannot be what it is.
        BadValue = "bad-value",
        /// Things that need, order or wait for themselves.
        Circle = "circle",
        /// A civil time that daylight saving skips or repeats.
        ClockChange = "clock-change",
        /// Keys that cannot both hold.
        Contradiction = "contradiction",
        /// Numbers that make no distribution.
        Distribution = "distribution",
        /// The same name, or the same thing, twice.
        Duplicate = "duplicate",
        /// An entry, or a scenario, with nothing in it.
        Empty = "empty",
        /// Cases that never leave.
        Endless = "endless",
        /// Keys that exclude each other.
        ExclusiveKeys = "exclusive-keys",
        /// A key that is needed.
        MissingKey = "missing-key",
        /// A key that changes nothing where it stands.
        NoEffect = "no-effect",
        /// More work than staff can do.
        Overload = "overload",
        /// An uncertain input with a range that is none.
        Range = "range",
        /// A change of a key that cannot be made.
        Set = "set",
        /// Work of several people where one is needed.
        SeveralRoles = "several-roles",
        /// Shares that do not add up.
        Shares = "shares",
        /// Text that is not TOML.
        Syntax = "syntax",
        /// A time that does not fit the others.
        Time = "time",
        /// A time zone that is none.
        TimeZone = "time-zone",
        /// More than can be simulated.
        TooMuch = "too-much",
        /// A simulation too short to judge something.
        TooShort = "too-short",
        /// A key that the format does not have.
        UnknownKey = "unknown-key",
        /// A name that nothing has.
        UnknownName = "unknown-name",
        /// A word that is not among those allowed.
        UnknownWord = "unknown-word",
        /// An option that no case reaches.
        Unreachable = "unreachable",
        /// A file that passes every check and still cannot be read.
        Unreadable = "unreadable",
        /// Work that nobody can do.
        Unstaffed = "unstaffed",
        /// An entry that nothing uses.
        Unused = "unused",
        /// A value of the wrong type.
        WrongType = "wrong-type",
    }
}

impl Code {
    /// Whether it may only follow from what was taken out with an error: from what would use, reach or give effect to it.
    pub(crate) const fn follows(self) -> bool {
        matches!(self, Self::Unused | Self::Unreachable | Self::NoEffect)
    }

    /// Whether it is about what is not there, which in a file with syntax errors may not have been read.
    pub(crate) const fn is_absence(self) -> bool {
        matches!(self, Self::MissingKey | Self::Empty) || self.follows()
    }

    /// Whether it is about instants, which mean nothing without a period.
    pub(crate) const fn needs_time(self) -> bool {
        matches!(self, Self::Time | Self::ClockChange | Self::TooShort)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

/// One problem of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What kind of problem it is.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in one line.
    pub message: String,
    /// The locations it is about, the main one first; none for a problem of the whole scenario.
    pub locations: Vec<Location>,
    /// The word that may have been meant, where one is like that which was found.
    pub meant: Option<String>,
    /// What is allowed, or what to do.
    pub hints: Vec<String>,
}

/// A place in the text of a scenario, and what is said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The bytes it covers, in the numbering of [`super::Sources`].
    pub span: Range<usize>,
    /// What is said about it; may be empty.
    pub text: String,
}

impl Problem {
    /// A problem that keeps the scenario from being run.
    #[must_use]
    pub fn error(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            message: message.into(),
            locations: Vec::new(),
            meant: None,
            hints: Vec::new(),
        }
    }

    /// A problem that does not keep the scenario from being run.
    #[must_use]
    pub fn warning(code: Code, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message) }
    }

    /// The same problem, at a place; the first place is the main one.
    #[must_use]
    pub fn at(mut self, span: &Range<usize>, text: impl Into<String>) -> Self {
        self.locations.push(Location { span: span.clone(), text: text.into() });
        self
    }

    /// The same problem with what is allowed, or what to do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// The same problem with the word that may have been meant, if there is one.
    #[must_use]
    pub(crate) fn meant(self, meant: Option<&str>) -> Self {
        Self { meant: meant.map(shown), ..self }
    }

    /// The same problem, shown first at another place, because of which it is there.
    #[must_use]
    pub(crate) fn because_of(mut self, span: &Range<usize>, text: impl Into<String>) -> Self {
        self.locations.insert(0, Location { span: span.clone(), text: text.into() });
        self
    }

    /// Everything that is said below it: what may have been meant, then what is allowed or what to do.
    pub(crate) fn help(&self) -> impl Iterator<Item = String> {
        let meant = self.meant.iter().map(|meant| format!("did you mean `{meant}`?"));
        meant.chain(self.hints.iter().cloned())
    }
}

/// A name that nothing has, among those that could be chosen.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no {kind} `{name}`{}", .meant.as_ref().map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default())]
pub struct UnknownName {
    /// What is chosen: `unit`, `policy`, `key`.
    pub kind: &'static str,
    /// What was asked for.
    pub name: String,
    /// The name that may have been meant, where one is like it.
    pub meant: Option<String>,
}

/// The position of a name among those of a kind.
///
/// # Errors
/// If none of them is it, with the one that may have been meant.
pub fn position_of(kind: &'static str, name: &str, names: &[&str]) -> Result<usize, UnknownName> {
    names.iter().position(|known| *known == name).ok_or_else(|| UnknownName {
        kind,
        name: shown(name),
        meant: closest(name, names.iter().copied()).map(str::to_owned),
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_nothing_has_says_what_may_be_meant() {
        let names = ["clinic", "laboratory"];
        assert_eq!(position_of("unit", "laboratory", &names), Ok(1));
        let slip = position_of("unit", "clnic", &names).unwrap_err();
        assert_eq!(slip.to_string(), "there is no unit `clnic`; did you mean `clinic`?");
        assert_eq!(position_of("unit", "ward", &names).unwrap_err().to_string(), "there is no unit `ward`");
    }
}
