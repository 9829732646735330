//! Settings of the experiment.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::scenario::quantity::At;

/// How the scenario is studied; the command line may override it.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Study {
    /// How many times the simulation is repeated with other random numbers. Default: 100.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub(crate) replications: Option<At<u32>>,
    /// The seed of all random numbers: the same seed gives the same results. Default: 1.
    pub(crate) seed: Option<At<u64>>,
}
