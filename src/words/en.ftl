# What reports and plots say in English. The three languages have the same messages with the same variables.

# Dates and spans
day-month = { $day } { $month }
day-month-year = { $day } { $month } { $year }
date = { $weekday } { $date }
date-time = { $date } { $time }
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
span-minutes = { $n } min
span-hours = { $n } h
span-days = { $n } days
range = { $low } to { $high }
runs =
    { $count ->
        [one] { $n } run
       *[other] { $n } runs
    }

# Units of measures, in brackets behind a name
quantity-cases = cases
quantity-records = paper records
quantity-activities = activities
quantity-items = items
quantity-viewer-item-days = viewer-item-days
quantity-times = times
quantity-staff-hours = staff-hours
quantity-hours = h
quantity-minutes = min
quantity-share = share

# Courses over time
series-backlog-records = Paper records waiting to be entered
series-backlog-hours = Work of entering the waiting paper records, in staff-hours
series-waiting-cases = Contacts waiting for staff or for a system
series-items-undetected = Concerned, not yet known
series-items-known = Known, nothing done yet
series-items-restored = Restored
series-items-found = Found elsewhere
series-items-recollected = Collected again
series-items-resent = Sent again
series-items-rewritten = Written anew
series-items-followed-up = Consequences seen to
series-items-notified = Person informed
series-items-closed = Nothing to be done
series-items-gone = Gone for good
series-deadlines-missed = Deadlines missed so far
series-exposed = People who could see items, times those items
series-looks = Times somebody has found them so far

# Milestones
moment-onset = Incident begins
moment-noticed = First noticed
moment-declared = Fallback declared
moment-first-on-fallback = First unit on fallback
moment-last-on-fallback = Last unit on fallback
moment-first-without-routine = First unit without a working routine
moment-first-called-in = First staff called in are at work
moment-first-cancelled = First contact cancelled
moment-first-run-out = First stock runs out
moment-restored = Systems restored
moment-system-restored = { $name }: restored
moment-unit-restored = { $name }: all its systems restored
moment-last-back = Last unit back in the systems
moment-entry-began = Entering begins
moment-scope-known = Scope known: aware of the breach
moment-contained = Contained: nobody sees it any more
moment-listed = List made: { $name }
moment-all-listed = All lists made
moment-followed-up = Done: { $name }
moment-reported = Reported to the authority
moment-recovered-backlog-empty = No paper record waits
moment-recovered-back-in-band = Waiting as usual
moment-recovered-last-affected = Last affected contact has left
moment-recovered-coalescence = Every case where it would have been
moment-recovered-all-reconciled = Every paper record settled
recovery-backlog-empty = No paper record waits (R1)
    .definition = After restoration, no paper record waits to be entered, for the first time.
recovery-back-in-band = Waiting as usual for a day (R2)
    .definition = From then on and for a whole day, in no hour more contacts wait at a time than ever in that hour of the week in the twin, the same weeks without the incident; to the hour.
recovery-last-affected = Last affected contact has left (R3)
    .definition = The last contact that the incident touched has left.
recovery-coalescence = Same as without the incident (R4)
    .definition = Every case is at the same step, waiting or worked on, as in the twin, the same weeks without the incident, and stays so to the end; to the minute.
recovery-all-reconciled = Every paper record settled (R5)
    .definition = Every paper record is entered or written off, and none came after.

# Measures
measure-backlog-peak-records = Peak of paper records waiting
    .definition = The largest number of paper records written and not yet entered, at any instant.
measure-backlog-peak-hours = Peak of the work of entering them
    .definition = The largest amount of work that waits to be done to enter paper records, at any instant.
measure-records-written = Paper records written
    .definition = Paper records that fallback routines left behind.
measure-records-entered = Paper records entered
    .definition = Paper records entered before the simulation ended.
measure-records-late = Paper records entered late
    .definition = Paper records entered more than 48 hours after they were written; Swedish notes are to be in the record within two days (Socialstyrelsen 2008).
measure-records-written-off = Paper records written off
    .definition = Paper records given up as too old to be worth entering.
measure-records-clarified = Notes that could not be read
    .definition = Paper records about which somebody at the unit that wrote them was asked before they could be entered.
measure-records-corrected = Errors in entering corrected
    .definition = Paper records in which an error was made in entering, and found and corrected.
measure-records-errors-left = Errors left in the record
    .definition = Paper records entered with an error that nobody found.
measure-records-overdue = Paper records entered after their deadline
    .definition = Paper records that were entered later than their kind is to be.
measure-record-hours = Work of entering all paper records
    .definition = The work it takes to enter all paper records that were written.
measure-waiting-peak = Peak of contacts waiting
    .definition = The largest number of contacts that wait for staff or for a system, at any instant from the onset.
measure-wait-before = Mean wait, arrived before
    .definition = Mean time a contact waited for staff and systems in all, of those that arrived before the onset.
measure-wait-during = Mean wait, arrived during
    .definition = The same of those that arrived between the onset and restoration: of a unit or a system its own restoration. Of a system, the contacts whose pathway has a step that uses it.
measure-wait-after = Mean wait, arrived after
    .definition = The same of those that arrived after restoration.
measure-contacts-without-record = Contacts handled without the record
    .definition = Contacts of which at least one step was done on paper, by telephone, from a copy or left out.
measure-contacts-affected = Contacts the incident touched
    .definition = Contacts that met a slow system, a fallback routine or a wait for a system.
measure-contacts-cancelled = Contacts cancelled
    .definition = Contacts called off.
measure-contacts-diverted = Contacts sent elsewhere
    .definition = Contacts sent to somebody else.
measure-contacts-arrived = Contacts arrived
    .definition = Contacts that came, from the onset to the end.
measure-contacts-no-show = No-shows
    .definition = Booked contacts whose patient did not come.
measure-contacts-stayed-away = Contacts that stayed away
    .definition = Contacts that did not come because people had been asked to stay away.
measure-contacts-came-back = Contacts that came back
    .definition = Contacts that had been cancelled, sent elsewhere or stayed away, and came later.
measure-contacts-booked-anew = Contacts booked for another time
    .definition = Contacts that were booked for another time before the incident, so that fewer came.
measure-stay-before = Stay before the incident
    .definition = Mean time from coming to leaving of contacts that came before the onset and were completed.
measure-stay-during = Stay during the incident
    .definition = Mean time from coming to leaving of contacts that came between onset and restoration, each unit and system by its own restoration, and were completed. Of a system, the contacts whose pathway has a step that uses it.
measure-stay-after = Stay after the incident
    .definition = Mean time from coming to leaving of contacts that came after restoration and were completed.
measure-turnaround-before = Turnaround of orders before the incident
    .definition = Mean time from ordering to the delivery of the result, of orders made before the onset.
measure-turnaround-during = Turnaround of orders during the incident
    .definition = Mean time from ordering to the delivery of the result, of orders made between onset and restoration; of results not delivered by the end, the time until then.
measure-turnaround-after = Turnaround of orders after the incident
    .definition = Mean time from ordering to the delivery of the result, of orders made after restoration.
part-urgency = Urgency { $urgency }
measure-results-held = Results that waited in an interface
    .definition = Results that were ready while the system through which they come back was out of reach, or had not yet delivered what waited.
measure-results-delay = Mean delay of results in an interface
    .definition = How long the results that waited in an interface and were delivered had waited there.
measure-stock-run-outs = Stocks run out
    .definition = How often the forms, or what else a fallback routine uses up, ran out at a unit.
measure-backlog-peak-after = Backlog at its largest, after the onset
    .definition = From the onset to the moment at which entering everything would have taken most work.
measure-contacts-completed = Contacts completed
    .definition = Contacts that came to the end of their pathway.
measure-items-hit = Items concerned
    .definition = Documents, letters or other items that were lost, not delivered or exposed.
measure-items-undetected-peak = Most items concerned and not yet known
    .definition = The largest number of items at a time that were concerned before it was known that they were.
measure-items-outstanding = Items outstanding at the end
    .definition = Items concerned about which nothing had been done when the simulation ended.
measure-deadlines-missed = Deadlines missed
    .definition = Items whose deadline passed before they had arrived or been seen to.
measure-deadlines-missed-unknown = Deadlines missed unnoticed
    .definition = Of those, the ones whose deadline passed before it was known that they had not arrived.
measure-items-restored = Items restored
    .definition = Items whose content was restored.
measure-items-found = Items found elsewhere
    .definition = Items that were found to exist elsewhere.
measure-items-recollected = Items collected again
    .definition = Items whose content was asked for again.
measure-items-resent = Items sent again
    .definition = Items that were sent again as they were.
measure-items-rewritten = Items written anew
    .definition = Items that were written anew and sent.
measure-items-followed-up = Items with consequences seen to
    .definition = Items whose not arriving had consequences that were seen to.
measure-items-notified = Items with the person informed
    .definition = Items about which the person concerned was informed.
measure-items-closed = Items with nothing to be done
    .definition = Items of which it was found that nothing has to be done.
measure-items-gone = Items gone for good
    .definition = Items found to be gone for good.
measure-follow-up-listed = Cases to follow up
    .definition = Items or persons put on a list to be followed up.
measure-follow-up-done = Cases followed up
    .definition = Of those, the ones that were done before the simulation ended.
measure-follow-up-late = Cases followed up late
    .definition = Of those, the ones that were not done by the date on which all were to be done.
measure-exposure-viewer-item-days = Exposure
    .definition = People who could see items that were not for them, times the items, times the days.
measure-exposure-looks = Times somebody found them
    .definition = How often somebody found exposed items, at the rate the scenario assumes.
measure-exposure-seen = Items seen
    .definition = Items that those saw, the same one counted each time.
measure-exposure-looks-expected = Times somebody is expected to find them
    .definition = The time of exposure times the rate at which people find exposed items, which the scenario assumes.
measure-exposure-nobody-looked = Probability that nobody looked
    .definition = The share of runs in which nobody found the exposed items. It follows from the rate the scenario assumes; it is not known.
measure-report-late = Probability that the report was late
    .definition = The share of runs in which the authority was informed later than due after becoming aware; of the runs in which anybody became aware.
measure-staff-hours = Staff-hours worked
    .definition = Hours that staff were at work on cases, from the onset to the end of the simulation.
measure-staff-overtime = Overtime
    .definition = Of the hours worked, those after the end of the shift.
measure-staff-overtime-paid = Overtime in hours' pay
    .definition = Hours' pay that the overtime costs; an hour counts as the scenario says, as one if it says nothing.
measure-staff-utilisation = Share of duty time at work on cases
    .definition = Hours at work on cases as a share of the hours on duty, from the onset to the end of the simulation; above one when there is overtime.
measure-resilience-loss = Loss of resilience
    .definition = The area above the course of service, from the onset to the end: hours of normal service lost (the resilience triangle, Bruneau 2003).
measure-resilience-robustness = Robustness
    .definition = The lowest share of normal service kept, at the end of any hour from the onset (Bruneau 2003).
measure-resilience-rapidity = Rapidity
    .definition = From where service is first lowest until it is 95% of normal again; to the end of the simulation if it is not by then. Of the runs in which it fell below that.
measure-resilience-below-mbco = Time below the minimum
    .definition = Hours at whose end service is below the minimum that a limit sets (MBCO).
measure-contacts-delayed-1h = Contacts delayed by more than an hour
    .definition = Contacts that came to the end of their pathway more than an hour later than the same contacts in the twin, or were still there at the end when that was more than an hour later: delayed because of the incident.
measure-contacts-delayed-1d = Contacts delayed by more than a day
    .definition = The same by more than a day.
measure-risks-taken = Risks taken
    .definition = Steps left out or done otherwise at a risk the scenario names.

# The head of the summary
head = { $name } · { $runs } · seed { $seed }
head-incident = { $name } · { $runs }, each beside its twin: the same days without the incident · seed { $seed }
interrupted = Interrupted: { $n } of { $of } runs were finished. Everything below rests on these alone.
few-runs = With so few runs the extremes below say little; 100 runs or more are advisable.

# What piles up
piles-up = What piles up
piles-up-peak = At the worst, around { $when }, typically { $records } paper records wait to be entered: { $hours } staff-hours of work (9 runs in 10: { $range }).
piles-up-nothing = No paper record was left to enter in any run.
piles-up-units = Most of it is in: { $units }.
unit-share = { $unit } { $share }
column-measure = Mean over the runs
column-with = With incident
column-nine-in-ten = 9 runs in 10
column-without = Without it
column-difference = Difference ± 95%
column-mean = Mean ± 95%
estimate = { $mean } ± { $half }
with-unit = { $label } [{ $unit }]
normal-operation = Normal operation
normal-wait = Mean wait [min]
normal-load = { $role }: share of duty time at work

# How long until normal
until-normal = How long until normal
until-normal-after = After an outage of { $outage } it typically takes { $median } from restoration until no paper record waits any more: to { $date } ({ $most }).
until-normal-not-reached = After an outage of { $outage } paper records still waited in at least half of the runs when the simulation ended on { $end }.
until-normal-nothing = There was nothing to recover from in any run.
until-normal-before = All of it was done by the time the systems were restored.
until-normal-most = 9 runs in 10: at most { $most }
until-normal-too-few = the 90th percentile needs at least { $n } runs
needs-runs = needs { $n } runs
at-least = at least { $span }
longer-than-followed = longer than was simulated
never-restored =
    { $count ->
        [one] In 1 of { $of } runs the systems were not restored when the simulation ended on { $end }.
       *[other] In { $n } of { $of } runs the systems were not restored when the simulation ended on { $end }.
    }
never-recovered =
    { $count ->
        [one] In { $n } run of { $of }
       *[other] In { $n } runs of { $of }
    } paper records still waited when the simulation ended on { $end } (probability { $share }; 95% interval { $low } to { $high }).
always-recovered = All { $n } runs recovered; at 95% confidence at least { $low } would.
does-not-recover = It does not recover: in no run was every paper record settled by { $end }. For { $role } at { $unit } work arrives at { $share } of capacity after restoration.
column-definition = Time from restoration until
column-half = Median
column-nine = 90th percentile
column-by = Median date
column-recovered = Recovered
of-runs = { $n } of { $of }

# What the planner can bear
limits = The limits
limits-kept =
    { $count ->
        [0] In none of { $of } runs every limit was kept.
        [one] In { $n } run of { $of } every limit was kept.
       *[other] In { $n } runs of { $of } every limit was kept.
    }
limits-undecided =
    { $count ->
        [one] In { $n } run the simulation ended before it could be said whether a limit is kept: the intervals reach from where that run kept it to where it breached it.
       *[other] In up to { $n } runs the simulation ended before it could be said whether a limit is kept: the intervals reach from where all those runs kept it to where all breached it.
    }
column-limit = Limit
column-allowed = Allowed
column-breached = Breached
column-probability = 95% interval
column-first-breach = Median time to breach
column-margin = Margin (median, worst 10%)
limit-mtpd = { $part }: normal again (MTPD, { $code })
    .definition = Maximum tolerable period of disruption, MTPD (ISO 22301): the time from the onset until recovered, by the definition named beside it.
limit-rto = { $part }: work resumed (RTO)
    .definition = Recovery time objective, RTO (ISO 22301): the time from the onset until the unit works on its fallback routine or in the systems, whichever is first; of the whole, until its last unit does; of a system, until no unit is held up for want of it.
limit-rpo = { $part }: age of what is on paper (RPO)
    .definition = Recovery point objective, RPO (ISO 22301): how old the oldest information became that was on paper only, from writing a record to its being entered; of a system, of the records that are entered into it. A record that is written off, or not entered by the end, counts as old as it is at the end of the simulation.
limit-mbco = { $part }: throughput kept (MBCO)
    .definition = Minimum business continuity objective, MBCO (ISO 22301): the least share of normal service that is kept, at the end of every hour. What is missing is by how much fewer contacts were completed in the day before, or as long as the limit says, than in the twin, as a share of the twin's, or of what the twin completes in so long on average if that is more. Of a system, only its users count: the contacts whose pathway has a step that uses it.
limit-margin = Margin
    .definition = How far what came stayed from what is allowed; below zero where the limit is breached. Half of the runs have at least the first margin, nine in ten at least the second.
limit-most = at most { $most }
limit-least = at least { $least }
margins = { $half }, { $most }
points = { $n } points
not-followed = not known

# Recovery in full
recovery-in-full = Recovery in full
recovery-in-full-note = Runs that had not recovered when the simulation ended are counted in every figure as what they are: longer than was followed. The mean is of the times cut off where the shortest such run ends; the curve is that of Kaplan and Meier.
recovery-units-note = For each unit: half of the runs within, and in how many it was reached. All times are from its own restoration.
recovery-systems-note = For each system: half of the runs within, and in how many it was reached. All times are from its own restoration. R1 and R5 are of the paper records to be entered into it; R2, R3 and R4 are of its users, the contacts whose pathway has a step that uses it.
recovery-waits-note = Mean wait in minutes, in brackets without the incident, by when contacts arrived: before the onset, until the unit or system itself was restored, and after that. Of a system, its users. Only where the wait is longer with the incident.
wait-before = Wait, arrived before
wait-during = Wait, arrived during
wait-after = Wait, arrived after
with-and-without = { $with } ({ $without })
column-unit = Unit
column-median = Half within
column-median-interval = 95% interval
column-restricted = Mean, cut off, ± 95%
column-until = Cut off at
column-censored = Not by the end
column-system = System
column-part = Part
column-measured = Measured in
median-of-runs = { $median } ({ $runs })

# Service kept
resilience = Service kept
resilience-service = Service is the share of normal throughput: what is missing is by how much fewer contacts were completed in the day before than in the twin, as a share of the twin's, or of what the twin completes in a day on average if that is more. Catching up later makes nothing undone.
defined = { $name }: { $meaning }

course = What happened when
column-milestone = Milestone
column-when = Median
column-since-onset = Since the onset
not-reached = not reached

# What it costs
costs = Cost and bottlenecks
costs-entry = Entering all the paper takes { $hours } staff-hours (9 runs in 10: { $range }); it is done by: { $roles }.
role-utilisation = { $role } (at work { $with } of duty time, { $without } without the incident)
costs-overtime = The overtime costs { $hours } hours' pay from the onset to the end, without the incident { $without }.
costs-overtime-normal = The overtime costs { $hours } hours' pay.
costs-last = Slowest to clear its paper: { $units }. Extra help there shortens recovery most.
unit-runs = { $unit } (in { $n } of { $of } runs)
column-role = Mean, onset to end
column-role-normal = Mean over the runs
column-hours = Staff-hours
column-hours-without = Without it
column-hours-more = More ± 95%
column-overtime = Overtime
column-utilisation = At work of duty time
column-overtime-without = Without it
all-parts = All

# What the answer rests on
basis = What this rests on
basis-counts = The scenario's figures: { $facts } with a source, { $assumptions } marked as assumptions, { $unmarked } unmarked. The interval ± 95% is for the mean over runs; it shrinks with more runs and says nothing about the assumptions.
basis-entry = Nobody has published how long it takes to enter a paper record afterwards. Here it is the planner's own input ({ $records }): vary it before trusting the answer.
basis-model = A simulation shows what follows from its assumptions, not what will happen.
files-written = Results, plots and report: { $folder }

# Plots
plot-backlog = The backlog of paper records
plot-backlog-description = Two panels over time: the work of entering paper records in staff-hours, and their number, as median, 50 % and 90 % of the runs, with single runs, milestones and the twin without the incident.
plot-recovery = How long from restoration until normal
plot-recovery-description = The share of runs that have recovered by each day after restoration, by five definitions, with 95 % intervals.
plot-units = The backlog by unit
plot-units-description = One panel for each unit, all on the same axes: the work of entering its paper records in staff-hours, as median and 90 % of the runs.
plot-staff = Staff-hours by role
plot-staff-description = For each role, the additional staff-hours because of the incident, and overtime with and without it.
plot-waiting = Contacts waiting
plot-waiting-description = The number of contacts that wait for staff or for a system over time, as median, 50 % and 90 % of the runs, with the twin without the incident.
plot-median = Median
plot-half = 50% of the runs
plot-nine-in-ten = 90% of the runs
plot-single-runs =
    { $count ->
        [one] a single run
       *[other] { $n } single runs
    }
plot-twin = without the incident (mean)
plot-band = 95% interval
plot-days-since-onset = days since the onset
plot-hours-since-onset = hours since the onset
plot-days-after = days after restoration
plot-hours-after = hours after restoration
plot-share-recovered = Share of runs
plot-recovered-median = { $what }: half of the runs within { $median }
plot-recovered-never = { $what }: not reached in half of the runs
plot-not-recovered =
    { $count ->
        [one] { $n } run
       *[other] { $n } runs
    } not by the end
plot-unit-peak = peak { $n }
plot-other-units =
    { $count ->
        [one] One more unit, with a smaller peak, is in timeseries.csv.
       *[other] { $n } more units, with smaller peaks, are in timeseries.csv.
    }
plot-more-hours = Additional staff-hours
plot-overtime = Overtime, in hours
plot-with = with the incident: mean and 90% of the runs
plot-mean-and-range = difference: mean and 90% of the runs
plot-hours-beside = { $with } h, without it { $without }
plot-caption = { $runs } · { $title }
plot-recovered-label = Half of the runs caught up
plot-onset-label = Onset
plot-fallback-label = On fallback
plot-restored-label = Restored
plot-entry-label = Entering begins

# The report page
report-plots = Figures
report-sources = Sources
report-assumptions = Assumptions and facts
report-key = Where in the scenario
report-value = Value
report-standing = Standing
report-note = Note
report-fact = source
report-assumption = assumption
report-definitions = What the measures mean
report-made-with = Made by reserv { $version } from { $name }, seed { $seed }.

# Precision
precision-reached = Every headline figure is known to within { $relative }% (95% interval, each): { $n } runs were enough, and the next confirmed it.
precision-left-out = Not waited for, because more than a tenth of the runs had not recovered by the end: { $measures }.
extended = To let runs recover, { $length } were simulated instead of { $usual }; all counts are up to that later end.
extended-in-vain = Even so, { $share } of the runs had not recovered by then.
precision-missed = Did not converge: not every figure is known to within { $relative }% after all runs. Not precise enough: { $measures }. More runs are needed (`--replications`), or less precision.

# Comparisons
compare-base = As it is
compare-head =
    { $count ->
        [one] { $name } · compared with one alternative · { $runs } of each · seed { $seed } · the same patients and the same incident in each
       *[other] { $name } · compared with { $n } alternatives · { $runs } of each · seed { $seed } · the same patients and the same incident in each
    }
compare-until-normal = Time to recover, compared
compare-sooner = { $policy }: recovered { $mean } sooner (95% interval { $low } to { $high }), same patients, same incident.
compare-later = { $policy }: recovered { $mean } later (95% interval { $low } to { $high }), same patients, same incident.
compare-unclear = { $policy }: no clear difference; between { $low } sooner and { $high } later (95% interval), same patients, same incident.
compare-same = { $policy }: no difference; recovered at the same moment in every run.
compare-one-run = { $policy }: one run cannot tell a difference from chance.
compare-cost = Cost: { $cost }.
compare-cut-off = In some runs paper records still waited at the end. All times are therefore counted up to { $until } after the onset and no further: means and differences are of the times so cut off, and what is longer shows only in how many had recovered by then.
compare-column-mean = Mean from onset
compare-column-difference = Difference ± 95%
compare-column-by = By { $date }
compare-column-never = Not by the end
compare-column-best = Fastest in
compare-could-be-best =
    { $count ->
        [one] Soonest on average: { $names }; every other is later (95% sure of all at once).
       *[other] Any of these could be the soonest on average: { $names }. The others are not (95% sure of all at once).
    }
compare-what-changes = What else changes
compare-level = First the scenario as it is, then the mean difference from it ± half of its { $level }% interval, which makes all alternatives of a row right together with 95%.
compare-pairing = Sharing patients and incident makes the differences typically { $factor } times more exact (in variance) than separate runs would.
compare-pairing-idle = Sharing patients and incident made the differences hardly more exact than separate runs would have: here they depend on what each option changes, not on shared luck.
compare-harmed = Warning: for { $measure } of { $policy } sharing them did harm (variance-reduction factor { $factor }): the two respond to the same luck in opposite ways.
compare-left-out = Not in the table, because more than a tenth of the runs of the scenario as it is had not recovered by the end: { $measures }. They are in differences.csv.
compare-limits = The limits
compare-limits-note = For each limit, in how many runs it was breached, with the 95% interval of the probability.
compare-days = days

# Plots of comparisons and of precision
plot-differences = What each alternative changes
plot-differences-description = For each figure and each alternative, the mean difference from the scenario as it is, within each run, with its interval.
plot-difference-mark = mean difference and its interval, all of a panel right together with 95%
plot-no-difference = none
plot-precision = How precisely the figures are known
plot-precision-description = One panel for each figure: its mean and 95% interval after each run, and how precise it was to be.
plot-precision-mean = mean and 95% interval after each run
plot-precision-goal = wanted precision
plot-precision-enough = enough
plot-precision-runs = runs
plot-precision-difference = { $policy }: { $measure }

# Recovery work that is no paper: in place of the messages without the ending, where only items are followed up
quantity-records-follow-up = cases
series-backlog-records-follow-up = Cases to be followed up
series-backlog-hours-follow-up = Work of following them up, in staff-hours
moment-entry-began-follow-up = Following up may begin
moment-restored-follow-up = The fault is over
moment-noticed-follow-up = Detected
moment-recovered-backlog-empty-follow-up = Everything on the lists done
moment-recovered-all-reconciled-follow-up = Every item settled
recovery-backlog-empty-follow-up = Everything on the lists done (R1)
    .definition = After restoration, every list has been made and no case on it waits, for the first time; what nobody knows of yet counts as waiting.
recovery-all-reconciled-follow-up = Every item settled (R5)
    .definition = Every case on a list is done and no item is outstanding, and none came after.
recovery-last-affected-follow-up = Last affected contact has left (R3)
    .definition = The last contact that the incident touched has left; items are not contacts.
measure-backlog-peak-records-follow-up = Peak of cases to follow up
    .definition = The largest number of cases on lists and not yet done, at any instant.
measure-backlog-peak-hours-follow-up = Peak of the work of following up
    .definition = The largest amount of first work that waits to be done on the cases on lists, at any instant.
measure-records-written-follow-up = Cases put on lists
    .definition = Cases that follow-ups made of items or persons concerned.
measure-records-entered-follow-up = Cases done
    .definition = Of those, the ones done before the simulation ended.
measure-records-late-follow-up = Cases done after more than 48 hours
    .definition = Cases done more than 48 hours after they were put on a list.
measure-records-written-off-follow-up = Cases given up
    .definition = Cases given up as too old to be worth following up.
measure-record-hours-follow-up = First work on all cases on lists
    .definition = The work of the first step on all cases that were put on lists.
piles-up-peak-follow-up = At the worst, around { $when }, typically { $records } cases wait to be followed up: { $hours } staff-hours of work (9 runs in 10: { $range }).
piles-up-nothing-follow-up = Nothing had to be followed up in any run.
until-normal-after-follow-up = The fault lasts { $outage }. From its end it typically takes { $median } until everything on the lists is done: to { $date } ({ $most }).
until-normal-not-reached-follow-up = The fault lasts { $outage }. In at least half of the runs something on the lists was still to be done when the simulation ended on { $end }.
never-recovered-follow-up =
    { $count ->
        [one] In { $n } run of { $of }
       *[other] In { $n } runs of { $of }
    } something was still to be followed up when the simulation ended on { $end } (probability { $share }; 95% interval { $low } to { $high }).
does-not-recover-follow-up = It does not recover: in no run was everything followed up by { $end }. For { $role } at { $unit } work arrives at { $share } of capacity after restoration.
costs-entry-follow-up = The first work on all cases takes { $hours } staff-hours (9 runs in 10: { $range }); it is done by: { $roles }.
costs-last-follow-up = Last to be done with its cases: { $units }. Help there shortens it first.
basis-entry-follow-up = How long it takes to follow up one case is the planner's own input ({ $records }): vary it before trusting the answer.
plot-backlog-follow-up = The backlog of cases to follow up
plot-backlog-description-follow-up = Two panels over time: the work of following up cases in staff-hours, and their number, as median, 50 % and 90 % of the runs, with single runs, milestones and the twin without the incident.
plot-units-description-follow-up = One panel for each unit, all on the same axes: the work of following up its cases in staff-hours, as median and 90 % of the runs.
plot-recovered-label-follow-up = Half of the runs done
plot-restored-label-follow-up = Fault over
plot-entry-label-follow-up = Work may begin
compare-cut-off-follow-up = In some runs something was still to be followed up at the end. All times are therefore counted up to { $until } after the onset and no further: means and differences are of the times so cut off, and what is longer shows only in how many had recovered by then.

# Plots of items
plot-items = State of the items over time
plot-items-description = The number of items in each state over time, one upon the other, as means over the runs, and the deadlines missed so far.
plot-items-heading = Items, mean over the runs
plot-timeline = Systems and units over time
plot-timeline-description = In which condition each information system was, and how each unit stood, from the first disruption until all is back, in one run.
plot-timeline-run = The run whose outage is the median.
plot-timeline-systems = Systems (worst condition anywhere)
plot-timeline-units = Units (their worst-placed clinic)
condition-slow = slow
condition-limited = letting in some users
condition-read-only = read only
condition-down = out of reach
standing-slowed = slow systems
standing-returning = still on fallback, all is back
standing-on-fallback = on the fallback routine
standing-blocked = blocked: what needs a system waits
plot-clocks = The clocks of the incident
plot-clocks-description = When the fault began, was detected, its scope was known, the authority was informed, it was contained and everything was followed up: the median run and nine runs in ten.
plot-clocks-mark = median and 90% of the runs
plot-exposure = Exposure
plot-exposure-description = Two panels over time: how many people could see how many items, and how often somebody had found them at the rate the scenario assumes.
plot-noticed-label = Detected

# What went on unnoticed
silent = What went on unnoticed
silent-nothing = Nothing happened to any item in any run.
silent-detected = { $items } items were concerned. It was detected on { $when } (median), { $after } after it began.
silent-sometimes = { $items } items were concerned. It was detected in { $n } of { $of } runs before the end, there typically on { $when }, { $after } after it began.
silent-never = { $items } items were concerned. In no run was it detected before the end.
silent-outstanding = On { $end } nothing had been done about { $items } of them (9 runs in 10: { $range }): nobody had needed them yet, or they were still to be seen to.
silent-deadlines = By the time all was seen to, { $missed } deadlines had passed (9 runs in 10: { $range }); { $unknown } of them before anybody knew.
silent-exposure = Exposure, people who could see items × items × days: { $exposure } (9 runs in 10: { $range }).
millions = { $n } million
silent-exposure-always = Exposure, people who could see items × items × days: { $exposure }.
silent-looks = If each of the { $viewers } people with access finds them once in { $years } years, which is assumed and not known, nobody looked with probability { $share }; at a tenth of that rate { $fewer }, at ten times { $more }. Whether anybody did is not known unless the logs say so.
silent-looks-tell = If each of the { $viewers } people with access finds them once in { $years } years, which is assumed and not known, nobody looked in { $share } of the runs. Whether anybody did is not known unless the logs say so.
column-item = Items
column-concerned = Concerned
column-settled = Settled
column-outstanding = Outstanding
column-missed = Deadlines missed

# What is uncertain
uncertain = What is uncertain
uncertain-studied =
    { $count ->
        [one] One uncertain input was varied over the range the scenario gives it, at { $points } points, { $runs } at each: the same patients and the same incident at every point.
       *[other] { $n } uncertain inputs were varied together over the ranges the scenario gives them, at { $points } points, { $runs } at each: the same patients and the same incident at every point.
    }
uncertain-interrupted = This was interrupted: not all runs of the points are there.
uncertain-answer = { $measure }: by chance alone 9 runs in 10 lie within { $chance }; with what is uncertain about the inputs, within { $together }. Of that spread (its variance) the inputs make { $share }; the rest is chance.
uncertain-share = { $share } ({ $low }–{ $high })
uncertain-column-figure = 9 runs in 10 within
uncertain-column-chance = Chance alone
uncertain-column-together = Inputs too
uncertain-column-share = Inputs' share
uncertain-column-most = Most by
uncertain-column-alone = One at a time: { $measure }
uncertain-column-low = Low end, ± 95%
uncertain-column-high = High end, ± 95%
uncertain-column-lines = Of the spread
uncertain-lines = One at a time, each input moves to either end of its range and the others stay as the scenario has them, in the same runs. The share of the spread is that of a straight line for each input through all points; the lines explain { $explained } of what the inputs do, and what is left is bends, interplay and chance.
uncertain-cut-off =
    { $count ->
        [one] In 1 run of { $of } with the inputs varied, "{ $measure }" was not reached by the end of the simulation. All such times are cut off at { $until } after the onset, so the upper ends, the spread and the differences are too small.
       *[other] In { $n } runs of { $of } with the inputs varied, "{ $measure }" was not reached by the end of the simulation. All such times are cut off at { $until } after the onset, so the upper ends, the spread and the differences are too small.
    }
plot-tornado = What each uncertain input does alone
plot-tornado-description = For each figure, how far its mean moves when one input goes to the low or the high end of its range and the others stay as they are, with the interval of the difference.
plot-tornado-low = low end
plot-tornado-high = high end
plot-tornado-interval = 95% interval of the difference
plot-tornado-base = as the scenario has it

# How work was done meanwhile
fallback = How work was done meanwhile
fallback-meaning = How often each fallback option was used, a case once for each activity: so many forms, telephone calls and look-ups in a copy it would take. Who waited for the system is counted under waiting.
fallback-way = { $pathway }, { $step }: { $way }
fallback-risk = { $way }, at a risk: { $risk }
fallback-more = { $n } ways that were taken less often are in summary.csv.
column-way = Activity and way
column-times = Times
means-digital = in the systems
means-paper = on paper
means-phone = by telephone or messenger
means-copy = with a read-only copy
means-skip = left out
means-wait = waits
means-elsewhere = sent elsewhere
means-cancel = called off
measure-fallback-used = Activities done by fallback
    .definition = Activities begun by a fallback option, and cases sent elsewhere or called off by one.
