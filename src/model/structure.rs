//! What results are laid out by, and so cannot vary from one replication to the next.

use super::Model;

impl Model {
    /// In what two models differ that results are laid out by: when things are measured, and what there is. `None` if
    /// their results can be set side by side.
    #[must_use]
    pub fn differs_from(&self, other: &Self) -> Option<&'static str> {
        let of = |model: &Self| {
            let units = model.units.iter().map(|unit| (unit.name.clone(), unit.number, unit.staff.len()));
            let modes = model.steps.iter().map(|step| (step.name.clone(), step.modes.len()));
            let classes = model.classes.iter().map(|class| {
                let urgencies = class.priorities.iter().map(|(_, urgency)| *urgency).collect::<Vec<_>>();
                (class.name.clone(), urgencies)
            });
            (units.collect::<Vec<_>>(), modes.collect::<Vec<_>>(), classes.collect::<Vec<_>>())
        };
        let ((units, steps, classes), (other_units, other_steps, other_classes)) = (of(self), of(other));
        let onset = |model: &Self| model.incident.as_ref().map(|incident| incident.onset);
        let phases = |model: &Self| model.incident.as_ref().map_or(0, |incident| incident.disruptions.len());
        let counts = |model: &Self| {
            [model.roles.len(), model.systems.len(), model.items.len(), model.follow_ups.len(), model.stocks.len()]
        };
        let same = [
            ("when the simulation ends", self.horizon == other.horizon),
            ("when measuring begins", self.measured_from == other.measured_from),
            ("when the incident begins", onset(self) == onset(other)),
            ("the phases of the incident", phases(self) == phases(other)),
            ("the units", units == other_units),
            ("the steps and their fallback options", steps == other_steps),
            ("the kinds of case and their urgencies", classes == other_classes),
            ("what there is", counts(self) == counts(other) && self.limits == other.limits),
        ];
        same.into_iter().find(|(_, is_same)| !is_same).map(|(what, _)| what)
    }
}
