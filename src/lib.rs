//! reserv

pub mod civil;
pub mod cli;
pub mod dist;
pub mod experiment;
pub mod fact;
pub mod model;
pub mod observe;
pub mod random;
pub mod scenario;
pub mod stats;
pub mod text;
pub mod time;
