//! Stocks that fallback routines use up: every copy of every unit has a shelf of its own, and orders more in time.

use std::collections::BTreeMap;

use super::case::Case;
use crate::fact::{Fact, Witness};
use crate::model::{StockId, UnitId};
use crate::random::{Key, Purpose};
use crate::sim::{Notice, Simulation};
use crate::time::Span;

/// The draws of how long a delivery takes.
const STOCK: Key = Key::named("stock");
const DELIVERY: Purpose = Purpose::named("delivery");

/// Whose shelf of what: the stock, the unit, which of the alike.
pub(in crate::sim) type Place = (StockId, UnitId, u32);

/// The shelves that were ever used; all others are as full as at the start.
pub(in crate::sim) type Shelves = BTreeMap<Place, Shelf>;

/// What is left on one shelf.
#[derive(Clone, Copy, Debug)]
pub(in crate::sim) struct Shelf {
    left: u32,
    /// How often more was ordered, and whether an order is on its way.
    orders: u64,
    on_order: bool,
}

impl<W: Witness> Simulation<'_, W> {
    /// Whether the shelf of a case's place is empty.
    pub(in crate::sim) fn shelf_is_empty(&self, stock: StockId, case: &Case) -> bool {
        let full = self.model.stocks[stock.index()].number;
        self.shelves.get(&(stock, case.place, case.place_copy)).map_or(full, |shelf| shelf.left) == 0
    }

    /// Takes one off the shelf of a case's place, and orders more when few are left.
    pub(in crate::sim) fn use_stock(&mut self, stock: StockId, case: &Case) {
        let kind = &self.model.stocks[stock.index()];
        let place = (stock, case.place, case.place_copy);
        let entry = self.shelves.entry(place);
        let pile = entry.or_insert(Shelf { left: kind.number, orders: 0, on_order: false });
        pile.left = pile.left.saturating_sub(1);
        let left = pile.left;
        if !pile.on_order && kind.reorder_at.is_some_and(|at| left <= at) {
            pile.on_order = true;
            pile.orders += 1;
            let key = STOCK.kin(kind.purpose).kin(Purpose::named(&self.model.unit(place.1).name));
            let key = key.child(place.2.into()).child(pile.orders);
            let delivery = kind.delivery.quantile(self.streams.uniform(key, DELIVERY, 0));
            let at = self.now + Span::from_millis_f64(delivery.max(0.0));
            self.plan(at, key.value(), Notice::StockArrives(place));
        }
        if left == 0 {
            self.state(Fact::StockRanOut { stock, unit: case.place });
        }
    }

    /// An order arrives at a shelf.
    pub(in crate::sim) fn on_stock_arrives(&mut self, place: Place) {
        let kind = &self.model.stocks[place.0.index()];
        if let Some(shelf) = self.shelves.get_mut(&place) {
            shelf.left = shelf.left.saturating_add(kind.reorder);
            shelf.on_order = false;
        }
        self.state(Fact::StockArrived { stock: place.0, unit: place.1 });
        // Whoever waited for a system because the forms had run out can go on.
        let unit = self.model.unit(place.1);
        let mut here = vec![false; self.model.clinic_count()];
        here[unit.clinic(place.2)] = true;
        self.reassess(Some(&here));
    }
}
