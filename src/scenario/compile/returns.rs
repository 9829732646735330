//! Cases that leave without having been helped, and come back.

use super::dist_or_zero;
use crate::model;
use crate::random::Purpose;
use crate::scenario::Problem;
use crate::scenario::format::Returns;

/// Whether and when cases come back, with the draws of this name.
pub(super) fn returns(written: &Returns, purpose: &str, problems: &mut Vec<Problem>) -> model::Returns {
    model::Returns {
        share: written.share.as_ref().map_or(0.0, |share| share.value.0),
        after: dist_or_zero(written.after.as_ref(), problems),
        places: written.places.as_ref().map(|places| places.value),
        purpose: Purpose::named(purpose),
    }
}
