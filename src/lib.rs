//! reserv

pub mod civil;
pub mod dist;
pub mod estimate;
pub mod experiment;
pub mod fact;
pub mod model;
pub mod observe;
pub mod plot;
pub mod random;
pub mod report;
pub mod stats;
pub mod text;
pub mod time;
