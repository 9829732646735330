//! Which cases an event log is limited to.

use clap::Args;
use jiff::civil::{Date, DateTime};

use super::{Exit, Failure};
use crate::export::Selection;
use crate::model::{ClassId, Model, UnitId};
use crate::scenario::closest;
use crate::time::Time;

/// Which cases are in the event log, each from its arrival to its end.
#[derive(Debug, Default, Args)]
pub(super) struct LogArgs {
    /// Limit the event log to cases that belong to this unit; repeatable
    #[arg(long = "log-unit", value_name = "UNIT", requires = "log")]
    units: Vec<String>,
    /// Limit the event log to cases of this class: an arrival, an order, a record; repeatable
    #[arg(long = "log-class", value_name = "CLASS", requires = "log")]
    classes: Vec<String>,
    /// Limit the event log to cases present at or after this civil date or time
    #[arg(long = "log-from", value_name = "DATE", requires = "log", value_parser = civil)]
    from: Option<DateTime>,
    /// Limit the event log to cases that arrived before this civil date or time
    #[arg(long = "log-to", value_name = "DATE", requires = "log", value_parser = civil)]
    to: Option<DateTime>,
}

impl LogArgs {
    /// The cases that are meant.
    ///
    /// # Errors
    /// If there is no such unit or class, or no such time.
    pub(super) fn selection(&self, model: &Model) -> Result<Selection, Failure> {
        let units: Vec<&str> = model.units.iter().map(|unit| unit.name.as_str()).collect();
        let classes: Vec<&str> = model.classes.iter().map(|class| class.name.as_str()).collect();
        let instant = |time: Option<DateTime>| -> Result<Option<Time>, Failure> {
            let Some(time) = time else { return Ok(None) };
            let beyond = || Failure::new(Exit::Usage, format_args!("{time} is beyond all calendars"));
            model.clock.instant(time).map(Some).ok_or_else(beyond)
        };
        let selection = Selection {
            units: positions("unit", &self.units, &units)?.into_iter().map(UnitId::from_index).collect(),
            classes: positions("class", &self.classes, &classes)?.into_iter().map(ClassId::from_index).collect(),
            from: instant(self.from)?,
            to: instant(self.to)?,
        };
        if let (Some(from), Some(to)) = (selection.from, selection.to)
            && from >= to
        {
            return Err(Failure::new(
                Exit::Usage,
                "the event log would end before it begins\nhint: allowed: a `--log-to` after `--log-from`",
            ));
        }
        Ok(selection)
    }
}

/// The positions of names in a list.
fn positions(kind: &str, wanted: &[String], names: &[&str]) -> Result<Vec<usize>, Failure> {
    let find = |wanted: &String| {
        let found = names.iter().position(|name| name == wanted);
        found.ok_or_else(|| {
            let hint = match closest(wanted, names.iter().copied()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("allowed: {}", names.join(", ")),
            };
            Failure::new(Exit::Usage, format_args!("there is no {kind} `{wanted}`\nhint: {hint}"))
        })
    };
    wanted.iter().map(find).collect()
}

/// A civil date, or a date and a time.
fn civil(text: &str) -> Result<DateTime, String> {
    let time = text.parse::<DateTime>().or_else(|_| text.parse::<Date>().map(|date| date.at(0, 0, 0, 0)));
    time.map_err(|_| "a date such as 2016-09-01, or \"2016-09-01 14:30\"".to_owned())
}
