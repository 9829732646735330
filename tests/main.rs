//! The tests of the library and the program from outside, as one binary.

mod cli;
mod compiling;
mod limits;
mod load;
mod problems;
mod support;
