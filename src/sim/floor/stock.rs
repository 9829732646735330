//! Stocks that fallback routines use up: every copy of every unit has a shelf of its own, and orders more in time.

use bevy_ecs::prelude::{Component, Entity};

use super::case::Case;
use super::organisation::Clinic;
use crate::fact::{Fact, Witness};
use crate::model::StockId;
use crate::random::{Key, Purpose};
use crate::sim::{Notice, Simulation};
use crate::time::Span;

/// The draws of how long a delivery takes.
const STOCK: Key = Key::named("stock");
const DELIVERY: Purpose = Purpose::named("delivery");

/// The clinic at which a shelf stands.
#[derive(Debug, Component)]
#[relationship(relationship_target = Shelves)]
struct ShelfAt(Entity);

/// The shelves of a clinic that were ever used; all others are as full as at the start.
#[derive(Debug, Component)]
#[relationship_target(relationship = ShelfAt)]
struct Shelves(Vec<Entity>);

/// What is left on a shelf.
#[derive(Clone, Copy, Debug, Component)]
struct Shelf {
    stock: StockId,
    left: u32,
    /// How often more was ordered, and whether an order is on its way.
    orders: u64,
    on_order: bool,
}

impl<W: Witness> Simulation<'_, W> {
    /// Whether the shelf of a case's place is empty.
    pub(in crate::sim) fn shelf_is_empty(&self, stock: StockId, case: &Case) -> bool {
        let full = self.model.stocks[stock.index()].number;
        self.shelf(stock, self.clinic_of(case)).map_or(full, |shelf| self.component::<Shelf>(shelf).left) == 0
    }

    /// A clinic's shelf of a stock, if it was ever used.
    fn shelf(&self, stock: StockId, clinic: usize) -> Option<Entity> {
        let Shelves(shelves) = self.world.get(self.organisation.clinic(clinic))?;
        shelves.iter().copied().find(|shelf| self.component::<Shelf>(*shelf).stock == stock)
    }

    /// Takes one off the shelf of a case's place, and orders more when few are left.
    pub(in crate::sim) fn use_stock(&mut self, stock: StockId, case: &Case) {
        let kind = &self.model.stocks[stock.index()];
        let clinic = self.clinic_of(case);
        let entity = self.shelf(stock, clinic).unwrap_or_else(|| {
            let pile = Shelf { stock, left: kind.number, orders: 0, on_order: false };
            self.world.spawn((pile, ShelfAt(self.organisation.clinic(clinic)))).id()
        });
        let mut pile = self.component_mut::<Shelf>(entity);
        pile.left = pile.left.saturating_sub(1);
        let left = pile.left;
        if !pile.on_order && kind.reorder_at.is_some_and(|at| left <= at) {
            pile.on_order = true;
            pile.orders += 1;
            let orders = pile.orders;
            let key = STOCK.kin(kind.purpose).kin(Purpose::named(&self.model.unit(case.place).name));
            let key = key.child(case.place_copy.into()).child(orders);
            let delivery = kind.delivery.quantile(self.streams.uniform(key, DELIVERY, 0));
            let at = self.now + Span::from_millis_f64(delivery.max(0.0));
            self.plan(at, key.value(), Notice::StockArrives(entity));
        }
        if left == 0 {
            self.state(Fact::StockRanOut { stock, unit: case.place });
        }
    }

    /// An order arrives at a shelf.
    pub(in crate::sim) fn on_stock_arrives(&mut self, entity: Entity) {
        let stocks = &self.model.stocks;
        let mut pile = self.component_mut::<Shelf>(entity);
        let stock = pile.stock;
        pile.left = pile.left.saturating_add(stocks[stock.index()].reorder);
        pile.on_order = false;
        let ShelfAt(clinic) = self.component(entity);
        let Clinic(clinic) = *self.component(*clinic);
        self.state(Fact::StockArrived { stock, unit: self.model.clinic(clinic).0 });
        // Those who waited for a system because the forms had run out can go on.
        let mut here = vec![false; self.model.clinic_count()];
        here[clinic as usize] = true;
        self.reassess(Some(&here));
    }
}
