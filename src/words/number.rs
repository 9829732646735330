//! How each language writes numbers: three significant digits at most in anything meant for people.

use super::Catalogue;
use crate::text::Language;

/// A space that does not break the line.
const NO_BREAK: char = '\u{a0}';

impl Catalogue {
    /// A number to three significant digits, grouped by thousands; a dash if it is not a number.
    #[must_use]
    pub fn figure(&self, value: f64) -> String {
        if !value.is_finite() {
            return "–".to_owned();
        }
        // Rounding first decides how many digits there are: 99.96 is 100, not 100.0.
        let rounded = round_significant(value);
        let magnitude = rounded.abs();
        let decimals = if magnitude >= 100.0 || magnitude == 0.0 {
            0
        } else if magnitude >= 10.0 {
            1
        } else {
            2
        };
        let text = format!("{magnitude:.decimals$}");
        let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
        let sign = if rounded < 0.0 && text != "0" { "−" } else { "" };
        format!("{sign}{}", self.grouped(text))
    }

    /// A number of countable things: whole, to three significant digits.
    #[must_use]
    pub fn count_figure(&self, value: f64) -> String {
        match value.abs() {
            size if size < 9.95 => self.figure((value * 10.0).round() / 10.0),
            size if size < 99.5 => self.figure(value.round()),
            _ => self.figure(value),
        }
    }

    /// A difference: as [`Self::figure`], with its sign when it is above zero too.
    #[must_use]
    pub fn signed(&self, value: f64) -> String {
        let text = self.figure(value);
        if value > 0.0 && text != "0" { format!("+{text}") } else { text }
    }

    /// A whole number, exactly, grouped by thousands.
    #[must_use]
    pub fn whole(&self, value: usize) -> String {
        self.grouped(&value.to_string())
    }

    /// A share between 0 and 1 in per cent, rounded to whole ones; above 99.5 and below 0.5, where that would read as
    /// certainty, with as many decimals as it takes.
    #[must_use]
    pub fn percent(&self, share: f64) -> String {
        if !share.is_finite() {
            return "–".to_owned();
        }
        let percent = share * 100.0;
        let certain = share <= 0.0 || share >= 1.0;
        let near_certain = !certain && !(0.5..99.5).contains(&percent);
        let text = if near_certain { format!("{percent:.1}") } else { format!("{percent:.0}") };
        let text = self.grouped(&text);
        match self.language() {
            Language::En => format!("{text}%"),
            Language::Sv | Language::Da => format!("{text}{NO_BREAK}%"),
        }
    }

    /// Plain digits with the language's decimal mark and its separator of thousands.
    fn grouped(&self, digits: &str) -> String {
        let (thousands, decimal) = match self.language() {
            Language::En => (',', '.'),
            Language::Sv => (NO_BREAK, ','),
            Language::Da => ('.', ','),
        };
        let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, part)| (whole, Some(part)));
        let mut text = String::new();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                text.push(thousands);
            }
            text.push(digit);
        }
        if let Some(fraction) = fraction {
            text.push(decimal);
            text.push_str(fraction);
        }
        text
    }
}

/// The nearest number with three significant digits, and never finer than hundredths.
fn round_significant(value: f64) -> f64 {
    if value == 0.0 {
        return 0.0;
    }
    let exponent = value.abs().log10().floor();
    let unit = 10_f64.powf((exponent - 2.0).max(-2.0));
    (value / unit).round() * unit
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(language: Language, values: &[f64]) -> Vec<String> {
        let catalogue = Catalogue::new(language);
        values.iter().map(|value| catalogue.figure(*value)).collect()
    }

    #[test]
    fn three_significant_digits_at_most() {
        let values = [0.0, 0.004, 0.056, 1.0, 3.456, 9.999, 12.34, 99.96, 123.4, 1_234.0, 98_765.0, -1_234_567.0];
        let expected = ["0", "0", "0.06", "1", "3.46", "10", "12.3", "100", "123", "1,230", "98,800", "−1,230,000"];
        assert_eq!(written(Language::En, &values), expected);
    }

    #[test]
    fn each_language_has_its_marks() {
        assert_eq!(written(Language::Sv, &[3.4, 12_345.0]), ["3,4", "12\u{a0}300"]);
        assert_eq!(written(Language::Da, &[3.4, 12_345.0]), ["3,4", "12.300"]);
    }

    #[test]
    fn what_is_not_a_number_is_a_dash() {
        assert_eq!(written(Language::En, &[f64::NAN, f64::INFINITY]), ["–", "–"]);
    }

    #[test]
    fn a_share_short_of_certainty_does_not_read_as_certain() {
        let catalogue = Catalogue::new(Language::En);
        let shares = [0.0, 0.001, 0.05, 0.5, 0.994, 0.999, 1.0].map(|share| catalogue.percent(share));
        assert_eq!(shares, ["0%", "0.1%", "5%", "50%", "99%", "99.9%", "100%"]);
    }

    #[test]
    fn differences_show_their_direction() {
        let catalogue = Catalogue::new(Language::Sv);
        assert_eq!([-2.5, 0.0, 2.5].map(|value| catalogue.signed(value)), ["−2,5", "0", "+2,5"]);
    }

    #[test]
    fn countable_things_come_whole() {
        let catalogue = Catalogue::new(Language::En);
        assert_eq!([0.0, 2.33, 14.6, 1_234.5].map(|value| catalogue.count_figure(value)), ["0", "2.3", "15", "1,230"]);
    }
}
