//! The floor: cases and the staff, systems, shelves and items they use. It knows no process; what happens to it does, by
//! calling its verbs, and hears of what follows by a `Signal`.
//!
//! `organisation` has units, clinics, systems and disruptions as entities; `case` keeps the state of cases, `admission` takes them in and lets them leave, `draw` draws what they start with; `arrival` brings cases in, and `booking` finds a time for those who come back; `activity` takes a case through a step;
//! `space` lets it occupy beds and the like from step to step, `batch` gathers cases that are handled together, `line` is who does not
//! join a line or gives up waiting; `order` leaves orders and records behind and collects results; `choice` chooses between the systems and the fallback
//! routine, by what `access` says can be reached; `interruption` stops and resumes work in progress, `preemption` chooses what gives way to more urgent work; `staff` counts who is
//! free, and `grant` gives them out once everything of an instant has happened; `presence` knows who is at which clinic;
//! `stock` counts what fallback routines use up, `items` the states of items; `entering` holds paper records back;
//! `awareness` is what people know; `day_factor` makes days differ.

pub(in crate::sim) mod access;
pub(in crate::sim) mod activity;
pub(in crate::sim) mod admission;
pub(in crate::sim) mod arrival;
pub(in crate::sim) mod awareness;
pub(in crate::sim) mod batch;
pub(in crate::sim) mod booking;
pub(in crate::sim) mod case;
pub(in crate::sim) mod choice;
pub(in crate::sim) mod day_factor;
pub(in crate::sim) mod draw;
pub(in crate::sim) mod entering;
pub(in crate::sim) mod grant;
pub(in crate::sim) mod interruption;
pub(in crate::sim) mod items;
pub(in crate::sim) mod line;
pub(in crate::sim) mod order;
pub(in crate::sim) mod organisation;
pub(in crate::sim) mod preemption;
pub(in crate::sim) mod presence;
pub(in crate::sim) mod space;
pub(in crate::sim) mod staff;
pub(in crate::sim) mod stock;
