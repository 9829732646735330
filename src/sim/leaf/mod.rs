//! Leaves: the processes that happen to the floor. Each has a state of its own, what it plans, what it does at a planned
//! instant (`act`) and what it does when it hears a signal (`hear`); its rules are private to its file, so no leaf can
//! call another. A new process is a file with these four and a line in the list.

use strum::EnumCount as _;

use super::Simulation;
use super::notice::Notice;
use super::signal::Signal;
use crate::fact::Witness;
use crate::model::Model;

/// Declares the leaves. Of events at one instant those of the first come first, each in its own order; a signal is heard in
/// the same order.
macro_rules! leaves {
    ($($module:ident: $name:ident),+ $(,)?) => {
        $(mod $module;)+

        /// The states of all leaves; what is in each only the leaf can see.
        #[expect(dead_code, reason = "a leaf may have nothing to keep")]
        pub(in crate::sim) struct Leaves {
            $($module: $module::State,)+
        }

        impl Leaves {
            /// Nothing has happened.
            pub(in crate::sim) fn new(model: &Model) -> Self {
                Self { $($module: $module::State::new(model),)+ }
            }
        }

        /// A planned event of a leaf.
        #[derive(Clone, Copy, Debug)]
        pub(in crate::sim) enum LeafNotice {
            $(#[doc = "Of the leaf of this name."] $name($module::Notice),)+
        }

        #[expect(clippy::cast_possible_truncation, reason = "there are fewer than 64 kinds of event")]
        impl LeafNotice {
            /// How many kinds there are.
            pub(in crate::sim) const KINDS: u8 = 0 $(+ $module::Notice::COUNT as u8)+;

            /// The place of its kind among those of all leaves.
            pub(in crate::sim) fn place(&self) -> u8 {
                let mut before = 0;
                $(
                    if let Self::$name(notice) = self {
                        return before + $module::Kind::from(notice) as u8;
                    }
                    before += $module::Notice::COUNT as u8;
                )+
                before
            }
        }

        $(
            impl From<$module::Notice> for Notice {
                fn from(notice: $module::Notice) -> Self {
                    Self::Leaf(LeafNotice::$name(notice))
                }
            }
        )+

        impl<W: Witness> Simulation<'_, W> {
            /// A planned event of a leaf happens.
            pub(in crate::sim) fn act_in_leaf(&mut self, notice: LeafNotice) {
                match notice {
                    $(LeafNotice::$name(notice) => $module::act(self, notice),)+
                }
            }

            /// Lets every leaf hear a signal.
            pub(in crate::sim) fn signal(&mut self, signal: Signal<'_>) {
                $($module::hear(self, signal);)+
            }
        }
    };
}

leaves! {
    preparation: Preparation,
    incident: Incident,
    item: Item,
    exposure: Exposure,
    detection: Detection,
    response: Response,
    alert: Alert,
    call_in: CallIn,
    entry: Entry,
    interface: Interface,
    follow_up: FollowUp,
    breakdown: Breakdown,
}
