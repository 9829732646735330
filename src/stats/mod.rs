//! Statistics: pure arithmetic on numbers, with no word of the domain.
