//! Cases that leave without having been helped, and come back.

use super::compiler::{Compiler, share};
use crate::model;
use crate::random::Purpose;
use crate::scenario::format::Returns;

/// Whether and when cases come back, with the draws of this name; none where it is left out.
pub(super) fn returns(compiler: &Compiler<'_>, written: Option<&Returns>, purpose: &str) -> model::Returns {
    model::Returns {
        share: share(written.and_then(|written| written.share.as_ref()), 0.0),
        after: compiler.dist_or_zero(written.and_then(|written| written.after.as_ref())),
        places: written.and_then(|written| written.places.as_ref()).map(|places| places.value),
        purpose: Purpose::named(purpose),
    }
}
