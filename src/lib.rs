//! reserv

pub mod civil;
pub mod dist;
pub mod experiment;
pub mod fact;
pub mod kernel;
pub mod model;
pub mod observe;
pub mod random;
pub mod sim;
pub mod stats;
pub mod text;
pub mod time;
