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

# Words that follow from the scenario: whom it serves
contact =
    { $serves ->
        [citizens] case
        [both] contact or case
       *[patients] patient contact
    }
contacts =
    { $serves ->
        [citizens] cases
        [both] contacts and cases
       *[patients] patient contacts
    }
contacts-first =
    { $serves ->
        [citizens] Cases
        [both] Contacts and cases
       *[patients] Patient contacts
    }
clients =
    { $serves ->
        [citizens] cases
        [both] patients and cases
       *[patients] patients
    }
incident-the = the incident
incident-the-first = The incident
incident-bare = incident

# Units of measures, in brackets behind a name
quantity-cases = cases
quantity-records = paper records
quantity-activities = steps
quantity-items = items
quantity-spaces = spaces
quantity-viewer-item-days = viewer-item-days
quantity-times = times
quantity-staff-hours = staff-hours
quantity-hours = h
quantity-minutes = min
quantity-share = share

# Courses over time
series-backlog-records = Paper records waiting to be entered
series-backlog-hours = Work of entering the waiting paper records, in staff-hours
series-waiting-cases = { contacts-first } waiting for staff or for a system
series-items-undetected = Affected, not yet known
series-items-known = Known, not yet handled
series-items-restored = Restored
series-items-found = Found elsewhere
series-items-recollected = Collected again
series-items-resent = Sent again
series-items-rewritten = Rewritten and sent
series-items-followed-up = Consequences handled
series-items-notified = Person informed
series-items-closed = No action needed
series-items-gone = Lost for good
series-deadlines-missed = Deadlines missed so far
series-exposed = People who could see items, times those items
series-looks = Times anyone has found them so far

# Milestones
moment-onset = Incident begins
moment-noticed = Noticed
moment-declared = Fallback declared
moment-first-on-fallback = First unit on fallback
moment-last-on-fallback = Last unit on fallback
moment-first-without-routine = First unit without a working routine
moment-first-called-in = First staff called in are at work
moment-first-cancelled = First { contact } cancelled
moment-first-run-out = First stock runs out
moment-restored = Systems restored
moment-system-restored = { $name }: restored
moment-unit-restored = { $name }: all its systems restored
moment-last-back = Last unit back in the systems
moment-entry-began = Entering begins
moment-scope-known = Scope known: aware of the breach
moment-contained = Contained: no longer visible
moment-listed = List ready: { $name }
moment-all-listed = All lists ready
moment-followed-up = Done: { $name }
moment-reported = Reported to the authority
moment-recovered-backlog-empty = No paper record waiting
moment-recovered-back-in-band = Waiting back to normal
moment-recovered-last-affected = All affected { contacts } finished
moment-recovered-coalescence = Everything as without the incident
moment-recovered-all-reconciled = Every paper record settled
recovery-backlog-empty = No paper record waiting (R1)
    .definition = The first time after restoration at which no paper record waits to be entered.
recovery-back-in-band = Waiting back to normal for a day (R2)
    .definition = For a whole day from then on, no hour has more { contacts } waiting at once than the highest number in that hour of the week in the twin, the same weeks without the incident. To the nearest hour. It is followed to a day before the end of the simulation.
recovery-last-affected = All affected { contacts } finished (R3)
    .definition = The last of the { contacts } affected by the incident is finished.
recovery-coalescence = Everything as without the incident (R4)
    .definition = Every case is at the same step, waiting or in progress, as in the twin, the same weeks without the incident, and stays so to the end. To the nearest minute.
recovery-all-reconciled = Every paper record settled (R5)
    .definition = Every paper record is entered or written off, and no new one follows.

# Measures
measure-backlog-peak-records = Paper records waiting, peak
    .definition = The largest number of paper records written and not yet entered, at any time.
measure-backlog-peak-hours = Work of entering paper records, peak
    .definition = The largest amount of work outstanding to enter paper records, at any time.
measure-records-written = Paper records written
    .definition = Paper records left behind by the fallback routines.
measure-records-entered = Paper records entered
    .definition = Paper records entered before the simulation ended.
measure-records-late = Paper records entered late
    .definition = Paper records entered later after they were written than the scenario allows (`late_after`). In Sweden notes are to be in the record within two days (Socialstyrelsen 2008).
measure-records-written-off = Paper records written off
    .definition = Paper records given up as too old to be worth entering.
measure-records-clarified = Illegible notes
    .definition = Paper records that could be entered only after asking the unit that wrote them.
measure-records-corrected = Entry errors corrected
    .definition = Paper records entered with an error that was found and corrected.
measure-records-errors-left = Entry errors left in the record
    .definition = Paper records entered with an error that nobody found.
measure-records-overdue = Paper records entered after their deadline
    .definition = Paper records entered later than the deadline for their kind.
measure-record-hours = Work of entering all paper records
    .definition = The work needed to enter all paper records that were written.
measure-waiting-peak = { contacts-first } waiting, peak
    .definition = The largest number of { contacts } waiting for staff or for a system at the same time, from the onset.
measure-wait-before = Mean wait, arrived before
    .definition = The total time that { contacts } waited for staff, systems and spaces, on average; those that arrived before the onset. Anyone who left without being finished, or was still there at the end, counts with the wait until then: at least so long.
measure-wait-during = Mean wait, arrived during
    .definition = The same for those that arrived between the onset and restoration; for a unit or a system its own. For a system, { contacts } whose pathway has a step that uses it.
measure-wait-after = Mean wait, arrived after
    .definition = The same for those that arrived after restoration.
measure-wait-median-before = Median wait, arrived before
    .definition = Half of the { contacts } that arrived before the onset waited no longer than this. Anyone who left without being finished, or was still there at the end, counts with the wait until then. To within 0.4%, or a quarter of a second.
measure-wait-median-during = Median wait, arrived during
    .definition = The same for those that arrived between the onset and restoration.
measure-wait-median-after = Median wait, arrived after
    .definition = The same for those that arrived after restoration.
measure-wait-p90-before = 90th percentile of the wait, arrived before
    .definition = Nine in ten of the { contacts } that arrived before the onset waited no longer than this. Anyone who left without being finished, or was still there at the end, counts with the wait until then. To within 0.4%, or a quarter of a second.
measure-wait-p90-during = 90th percentile of the wait, arrived during
    .definition = The same for those that arrived between the onset and restoration.
measure-wait-p90-after = 90th percentile of the wait, arrived after
    .definition = The same for those that arrived after restoration.
measure-contacts-without-record =
    { $serves ->
        [patients] { contacts-first } handled without the record
       *[citizens] { contacts-first } handled without the systems
    }
    .definition = { contacts-first } with at least one step done on paper, by telephone, from a read-only copy, or left out.
measure-contacts-affected = { contacts-first } affected
    .definition = { contacts-first } that met a slow system, a fallback routine or a wait for a system.
measure-contacts-cancelled = { contacts-first } cancelled
    .definition = { contacts-first } that were cancelled.
measure-contacts-diverted = { contacts-first } sent elsewhere
    .definition = { contacts-first } that were sent to another provider or office.
measure-contacts-left-unseen = { contacts-first } that left without being seen
    .definition = { contacts-first } that lost patience and left the line before anybody saw them.
measure-contacts-turned-away = { contacts-first } turned away
    .definition = { contacts-first } that did not join the line, because it was too long or there was no space.
measure-contacts-arrived = { contacts-first } arrived
    .definition = { contacts-first } that arrived from the onset to the end.
measure-contacts-no-show = No-shows
    .definition = Booked { contacts } for which nobody came.
measure-contacts-stayed-away = { contacts-first } that stayed away
    .definition = { contacts-first } that did not arrive because the public had been asked to stay away.
measure-contacts-came-back = { contacts-first } that came back
    .definition = { contacts-first } that had been cancelled, sent elsewhere or had stayed away, and came later.
measure-contacts-booked-anew = { contacts-first } rebooked
    .definition = { contacts-first } rebooked before the incident so that fewer would arrive.
measure-stay-before = Length of stay, arrived before
    .definition = Mean time from arrival to completion for { contacts } that arrived before the onset. Those still there at the end count with the time until then: at least so long. Those cancelled, sent elsewhere or gone unseen are left out.
measure-stay-during = Length of stay, arrived during
    .definition = The same for those that arrived between the onset and restoration; for a unit or a system its own. For a system, { contacts } whose pathway has a step that uses it.
measure-stay-after = Length of stay, arrived after
    .definition = The same for those that arrived after restoration.
measure-stay-median-before = Median length of stay, arrived before
    .definition = Half of the { contacts } that arrived before the onset stayed no longer than this. Those still there at the end count with the time until then. To within 0.4%, or a quarter of a second.
measure-stay-median-during = Median length of stay, arrived during
    .definition = The same for those that arrived between the onset and restoration.
measure-stay-median-after = Median length of stay, arrived after
    .definition = The same for those that arrived after restoration.
measure-stay-p90-before = 90th percentile of length of stay, arrived before
    .definition = Nine in ten of the { contacts } that arrived before the onset stayed no longer than this. Those still there at the end count with the time until then. To within 0.4%, or a quarter of a second.
measure-stay-p90-during = 90th percentile of length of stay, arrived during
    .definition = The same for those that arrived between the onset and restoration.
measure-stay-p90-after = 90th percentile of length of stay, arrived after
    .definition = The same for those that arrived after restoration.
measure-first-contact-before = Mean time to first contact, arrived before
    .definition = Mean time from arrival until a role whose contact counts (`first_contact`; where no role is named, any staff) begins to work with the person; { contacts } that arrived before the onset. Anyone who left unseen, or was still unseen at the end, counts with the time until then: at least so long. Those cancelled or sent elsewhere unseen are left out.
measure-first-contact-during = Mean time to first contact, arrived during
    .definition = The same for those that arrived between the onset and restoration.
measure-first-contact-after = Mean time to first contact, arrived after
    .definition = The same for those that arrived after restoration.
measure-first-contact-median-before = Median time to first contact, arrived before
    .definition = Half of the { contacts } that arrived before the onset had their first contact within this time. Anyone who left unseen, or was still unseen at the end, counts with the time until then. To within 0.4%, or a quarter of a second.
measure-first-contact-median-during = Median time to first contact, arrived during
    .definition = The same for those that arrived between the onset and restoration.
measure-first-contact-median-after = Median time to first contact, arrived after
    .definition = The same for those that arrived after restoration.
measure-first-contact-p90-before = 90th percentile of the time to first contact, arrived before
    .definition = Nine in ten of the { contacts } that arrived before the onset had their first contact within this time. Anyone who left unseen, or was still unseen at the end, counts with the time until then. To within 0.4%, or a quarter of a second.
measure-first-contact-p90-during = 90th percentile of the time to first contact, arrived during
    .definition = The same for those that arrived between the onset and restoration.
measure-first-contact-p90-after = 90th percentile of the time to first contact, arrived after
    .definition = The same for those that arrived after restoration.
measure-in-time-before = Left in time, arrived before
    .definition = Share of the { contacts } that arrived before the onset and were finished within the time set for their unit (`leave_within`, 4 hours if nothing is said). Anyone cancelled, sent elsewhere or gone unseen counts as not in time. Those that arrived later than that time before the end are not judged.
measure-in-time-during = Left in time, arrived during
    .definition = The same for those that arrived between the onset and restoration.
measure-in-time-after = Left in time, arrived after
    .definition = The same for those that arrived after restoration.
measure-left-unseen-before = Left without being seen, arrived before
    .definition = Share of the { contacts } that arrived before the onset and left the line before anyone had seen them.
measure-left-unseen-during = Left without being seen, arrived during
    .definition = The same for those that arrived between the onset and restoration.
measure-left-unseen-after = Left without being seen, arrived after
    .definition = The same for those that arrived after restoration.
measure-step-wait-before = Mean wait for the step, came to it before
    .definition = Mean time from coming to the step, or having the results needed for it, until work on it begins; those that came to it before the onset. Anyone who left the line, or still stood in it at the end, counts with the time until then: at least so long.
measure-step-wait-during = Mean wait for the step, came to it during
    .definition = The same for those that came to it between the onset and restoration.
measure-step-wait-after = Mean wait for the step, came to it after
    .definition = The same for those that came to it after restoration.
measure-step-wait-median-before = Median wait for the step, came to it before
    .definition = Half of those that came to the step before the onset waited no longer than this for it. To within 0.4%, or a quarter of a second.
measure-step-wait-median-during = Median wait for the step, came to it during
    .definition = The same for those that came to it between the onset and restoration.
measure-step-wait-median-after = Median wait for the step, came to it after
    .definition = The same for those that came to it after restoration.
measure-step-wait-p90-before = 90th percentile of the wait for the step, came to it before
    .definition = Nine in ten of those that came to the step before the onset waited no longer than this for it. To within 0.4%, or a quarter of a second.
measure-step-wait-p90-during = 90th percentile of the wait for the step, came to it during
    .definition = The same for those that came to it between the onset and restoration.
measure-step-wait-p90-after = 90th percentile of the wait for the step, came to it after
    .definition = The same for those that came to it after restoration.
measure-boarding-before = Mean boarding time, began before
    .definition = Mean time that { contacts } wait for a space while they occupy another; boarding that began before the onset. Boarding that goes on at the end counts with the time until then: at least so long.
measure-boarding-during = Mean boarding time, began during
    .definition = The same for boarding that began between the onset and restoration.
measure-boarding-after = Mean boarding time, began after
    .definition = The same for boarding that began after restoration.
measure-boarding-median-before = Median boarding time, began before
    .definition = Half of the boarding that began before the onset lasted no longer than this. To within 0.4%, or a quarter of a second.
measure-boarding-median-during = Median boarding time, began during
    .definition = The same for boarding that began between the onset and restoration.
measure-boarding-median-after = Median boarding time, began after
    .definition = The same for boarding that began after restoration.
measure-boarding-p90-before = 90th percentile of boarding time, began before
    .definition = Nine in ten spells of boarding that began before the onset lasted no longer than this. To within 0.4%, or a quarter of a second.
measure-boarding-p90-during = 90th percentile of boarding time, began during
    .definition = The same for boarding that began between the onset and restoration.
measure-boarding-p90-after = 90th percentile of boarding time, began after
    .definition = The same for boarding that began after restoration.
measure-spaces-occupied-before = Spaces occupied, before
    .definition = Mean number of spaces of this kind that are occupied, over the time from the start of measuring to the onset; of several alike units, in all of them.
measure-spaces-occupied-during = Spaces occupied, during
    .definition = The same from the onset to the restoration of the unit.
measure-spaces-occupied-after = Spaces occupied, after
    .definition = The same from the restoration of the unit to the end.
measure-spaces-full-before = Time with all spaces occupied, before
    .definition = Share of the time from the start of measuring to the onset for which all spaces of this kind are occupied; of several alike units, those of all of them.
measure-spaces-full-during = Time with all spaces occupied, during
    .definition = The same from the onset to the restoration of the unit.
measure-spaces-full-after = Time with all spaces occupied, after
    .definition = The same from the restoration of the unit to the end.
measure-turnaround-before = Turnaround of orders placed before
    .definition = Mean time from order to delivered result, for orders placed before the onset. Results not delivered by the end count with the time until then: at least so long.
measure-turnaround-during = Turnaround of orders placed during
    .definition = The same for orders placed between the onset and restoration.
measure-turnaround-after = Turnaround of orders placed after
    .definition = The same for orders placed after restoration.
measure-turnaround-median-before = Median turnaround of orders placed before
    .definition = Half of the orders placed before the onset had their result within this time. To within 0.4%, or a quarter of a second.
measure-turnaround-median-during = Median turnaround of orders placed during
    .definition = The same for orders placed between the onset and restoration.
measure-turnaround-median-after = Median turnaround of orders placed after
    .definition = The same for orders placed after restoration.
measure-turnaround-p90-before = 90th percentile of turnaround of orders placed before
    .definition = Nine in ten of the orders placed before the onset had their result within this time. To within 0.4%, or a quarter of a second.
measure-turnaround-p90-during = 90th percentile of turnaround of orders placed during
    .definition = The same for orders placed between the onset and restoration.
measure-turnaround-p90-after = 90th percentile of turnaround of orders placed after
    .definition = The same for orders placed after restoration.
part-urgency = Urgency { $urgency }
part-step = { $pathway }, { $step }
part-space = { $unit }, { $space }
measure-results-held = Results held up in an interface
    .definition = Results that were ready while the system that delivers them was down, or still had a queue to deliver.
measure-results-delay = Mean delay of results in an interface
    .definition = How long the results that were held up and later delivered had waited.
measure-stock-run-outs = Times a stock ran out
    .definition = How often forms, or anything else a fallback routine uses up, ran out at a unit.
measure-backlog-peak-after = Time from onset to the largest backlog
    .definition = From the onset to the time at which the work of entering everything was greatest.
measure-contacts-completed = { contacts-first } completed
    .definition = { contacts-first } that reached the end of their pathway.
measure-items-hit = Items affected
    .definition = Documents, letters or other items that were lost, not delivered or exposed.
measure-items-undetected-peak = Affected items not yet known, peak
    .definition = The largest number of affected items at one time that nobody knew of.
measure-items-outstanding = Items outstanding at the end
    .definition = Affected items that had not been handled when the simulation ended.
measure-deadlines-missed = Deadlines missed
    .definition = Items whose deadline passed before they had arrived or been handled.
measure-deadlines-missed-unknown = Deadlines missed unnoticed
    .definition = Those of them whose deadline passed before anyone knew that they had not arrived.
measure-items-restored = Items restored
    .definition = Items whose content was restored.
measure-items-found = Items found elsewhere
    .definition = Items that turned out to exist elsewhere.
measure-items-recollected = Items collected again
    .definition = Items whose content was requested again.
measure-items-resent = Items sent again
    .definition = Items sent again unchanged.
measure-items-rewritten = Items rewritten and sent
    .definition = Items that were rewritten and sent.
measure-items-followed-up = Items with consequences handled
    .definition = Items that had not arrived and whose consequences were handled.
measure-items-notified = Items with the person informed
    .definition = Items about which the person concerned was informed.
measure-items-closed = Items needing no action
    .definition = Items found to need no action.
measure-items-gone = Items lost for good
    .definition = Items found to be lost for good.
measure-follow-up-listed = Follow-ups listed
    .definition = Items or persons put on a list for follow-up.
measure-follow-up-done = Follow-ups done
    .definition = Those of them that were done before the simulation ended.
measure-follow-up-late = Follow-ups done late
    .definition = Those of them that were not done by the date set for all of them.
measure-exposure-viewer-item-days = Exposure
    .definition = Number of people who could see items not meant for them, times the items, times the days.
measure-exposure-looks = Times anyone found them
    .definition = How often anyone found exposed items, at the rate that the scenario assumes.
measure-exposure-seen = Items seen
    .definition = Items seen on those occasions; the same item counts each time.
measure-exposure-looks-expected = Times anyone is expected to find them
    .definition = The time of exposure times the rate at which people find exposed items, which the scenario assumes.
measure-exposure-nobody-looked = Probability that nobody looked
    .definition = The share of runs in which nobody found the exposed items. It follows from the rate that the scenario assumes, which is not known.
measure-report-late = Probability of a late report
    .definition = Of the runs in which anyone became aware, the share in which the authority was informed later than required.
measure-staff-hours = Staff-hours worked
    .definition = Hours of work on cases, from the onset to the end of the simulation.
measure-staff-overtime = Overtime
    .definition = Those of these hours that fall after the end of the shift.
measure-staff-overtime-paid = Cost of overtime, in hours' pay
    .definition = What the overtime costs in hours' pay; an hour of it costs what the scenario says, one hour's pay if nothing is said.
measure-staff-utilisation = Share of duty time at work on cases
    .definition = Hours of work on cases within their shifts, overtime apart, as a share of the hours on duty, from the onset to the end of the simulation.
measure-resilience-loss = Loss of resilience
    .definition = The area above the curve of service, from the onset to the end: hours of normal service lost (the resilience triangle, Bruneau 2003).
measure-resilience-robustness = Robustness
    .definition = The lowest share of normal service kept, at the end of any hour from the onset (Bruneau 2003).
measure-resilience-rapidity = Rapidity
    .definition = The time from the lowest service until it is back at 95% of normal, or until the end of the simulation. Of the runs in which it fell below that.
measure-resilience-below-mbco = Time below the minimum
    .definition = Hours at the end of which service is below the minimum set by a limit (MBCO).
measure-contacts-delayed-1h = { contacts-first } delayed by more than an hour
    .definition = { contacts-first } completed more than an hour later than the same ones in the twin, or not completed by the end when that is more than an hour later: delayed by the incident.
measure-contacts-delayed-1d = { contacts-first } delayed by more than a day
    .definition = The same, by more than a day.
measure-risks-taken = Risks taken
    .definition = Steps left out or done differently at a risk that the scenario names.

# The head of the summary
head = { $name } · { $runs } · seed { $seed }
head-incident = { $name } · { $runs }, each compared with its twin: the same days without the incident · seed { $seed }
head-drawn =
    { $count ->
        [one] One input that nobody knows varies from run to run: 9 runs in 10 is chance and ignorance together.
       *[other] { $n } inputs that nobody knows vary from run to run: 9 runs in 10 is chance and ignorance together.
    }
head-held =
    { $count ->
        [one] One input that nobody knows is held at its value: 9 runs in 10 is chance alone.
       *[other] { $n } inputs that nobody knows are held at their values: 9 runs in 10 is chance alone.
    }
interrupted = Interrupted: { $n } of { $of } runs were completed. Everything below is based on these.
few-runs = With so few runs the extremes below say little; 100 runs or more are advisable.

# What piles up
piles-up = What piles up
piles-up-peak = At its worst, around { $when }, typically { $records } paper records wait to be entered: { $hours } staff-hours of work (9 runs in 10: { $range }).
piles-up-nothing = There was no paper record to enter in any run.
piles-up-units = Most of it is in: { $units }.
unit-share = { $unit } { $share }
column-measure = Mean over the runs
column-with = With the incident
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
until-normal-after = After an outage of { $outage } it typically takes { $median } from restoration until every paper record is entered: to { $date } ({ $most }).
until-normal-not-reached = After an outage of { $outage } paper records were still waiting in at least half of the runs when the simulation ended on { $end }.
until-normal-nothing = There was nothing to recover from in any run.
until-normal-no-work = No paper record had to be entered in any run.
until-normal-before = Every paper record was entered by the time the systems were restored.
until-normal-contacts = The last of the { contacts } affected by the incident were typically finished { $median } after restoration ({ $most }).
until-normal-contacts-before = All { contacts } affected by the incident were finished by then.
until-normal-contacts-not-reached = In at least half of the runs some { contacts } affected by the incident were still there when the simulation ended on { $end }.
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
    } paper records were still waiting when the simulation ended on { $end } (probability { $share }; 95% interval { $low } to { $high }).
always-recovered = All { $n } runs recovered; at 95% confidence at least { $low } would.
does-not-recover = The organisation does not recover: in no run was every paper record settled by { $end }. For { $role } at { $unit } work arrives at { $share } of capacity after restoration.
column-definition = Time from restoration until
column-half = Median
column-nine = 90th percentile
column-by = Median date
column-recovered = Reached
of-runs = { $n } of { $of }

# What the planner can bear
limits = The limits
limits-kept =
    { $count ->
        [0] In none of { $of } runs were all limits kept.
        [one] In { $n } run of { $of } all limits were kept.
       *[other] In { $n } runs of { $of } all limits were kept.
    }
limits-undecided =
    { $count ->
        [one] In { $n } run the simulation ended before it was clear whether a limit is kept: the intervals allow for either.
       *[other] In up to { $n } runs the simulation ended before it was clear whether a limit is kept: the intervals allow for either.
    }
column-limit = Limit
column-allowed = Allowed
column-breached = Breached
column-probability = 95% interval
column-first-breach = Median time to breach
column-margin = Margin (median, worst 10%)
limit-mtpd = { $part }: normal again (MTPD, { $code })
    .definition = Maximum tolerable period of disruption, MTPD (ISO 22301): the time from the onset until recovered, by the definition given.
limit-rto = { $part }: work resumed (RTO)
    .definition = Recovery time objective, RTO (ISO 22301): the time from the onset until the unit works on its fallback routine or in the systems, whichever comes first; for the whole organisation, until its last unit does; for a system, until no unit is held up for want of it.
limit-rpo = { $part }: age of what is on paper only (RPO)
    .definition = Recovery point objective, RPO (ISO 22301): how old the oldest information became that was on paper only, from when a record was written to when it was entered; for a system, of the records to be entered into it. A record that is written off, or not entered by the end, counts with its age at the end of the simulation.
limit-mbco = { $part }: throughput kept (MBCO)
    .definition = Minimum business continuity objective, MBCO (ISO 22301): the smallest share of normal service kept, at the end of every hour. The loss is how many fewer { contacts } were completed in the preceding day, or the period that the limit sets, than in the twin, as a share of the twin's number or of its average over such a period, whichever is larger. For a system, of { contacts } whose pathway has a step that uses it.
limit-margin = Margin
    .definition = How far the result stayed within the limit; below zero where the limit is breached. Half of the runs have at least the first margin, nine in ten at least the second.
limit-most = at most { $most }
limit-least = at least { $least }
margins = { $half }, { $most }
points = { $n } points
not-followed = not known

# Recovery in full
recovery-in-full = Recovery in detail
recovery-in-full-note = Runs that had not recovered when the simulation ended count as not yet recovered; they are never left out. The mean is of times cut off where the shortest of those runs ends. The curve is the Kaplan–Meier estimate.
recovery-units-note = For each unit: the median, and how many runs reached it. All times are from its own restoration.
recovery-systems-note = For each system: the median, and how many runs reached it. All times are from its own restoration. R1 and R5 are of the paper records to be entered into it; R2, R3 and R4 of its users, the { contacts } whose pathway has a step that uses it.
recovery-waits-note = Mean wait in minutes, in brackets without the incident, by when { contacts } arrived: before the onset, until the unit or system itself was restored, and after that. For a system, of its users. Only where the wait is longer with the incident.
wait-before = Wait, arrived before
wait-during = Wait, arrived during
wait-after = Wait, arrived after
with-and-without = { $with } ({ $without })
column-unit = Unit
column-median = Median
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
resilience-service = Service is the share of normal throughput. The loss is how many fewer { contacts } were completed in the preceding day than in the twin, as a share of the twin's number or of its daily average, whichever is larger. Catching up later does not undo a loss.
defined = { $name }: { $meaning }

course = What happened when
column-milestone = Milestone
column-when = Median
column-since-onset = From onset
not-reached = not reached

# What it costs
costs = Cost and bottlenecks
costs-entry = Entering all the paper takes { $hours } staff-hours (9 runs in 10: { $range }); it is done by: { $roles }.
role-utilisation = { $role } (at work { $with } of duty time, { $without } without the incident)
costs-overtime = The overtime costs { $hours } hours' pay from the onset to the end; without the incident, { $without }.
costs-overtime-normal = The overtime costs { $hours } hours' pay.
costs-last = Slowest to clear its paper: { $units }. Extra help there shortens recovery most.
unit-runs = { $unit } (in { $n } of { $of } runs)
column-role = Mean, onset to end
column-role-normal = Mean over the runs
column-hours = Staff-hours
column-hours-without = Without it
column-hours-more = More ± 95%
column-overtime = Overtime
column-utilisation = Share of duty time
column-overtime-without = Without it
all-parts = All

# What the answer rests on
basis = What this rests on
basis-counts = The scenario's figures: { $facts } with a source, { $assumptions } marked as assumptions, { $unmarked } unmarked. The interval ± 95% is for the mean over runs; assumptions without a range of their own are in none.
basis-entry = Nobody has published how long it takes to enter a paper record afterwards. Here it is the planner's own input ({ $records }): vary it before trusting the answer.
basis-model = A simulation shows what follows from its assumptions, not what will happen.
files-written = Results, plots and report: { $folder }

# Plots
plot-backlog = The backlog of paper records
plot-backlog-description = Two panels over time: the work of entering paper records in staff-hours, and their number, as median, 50% and 90% of the runs, with single runs, milestones and the twin without the incident.
plot-recovery = How long from restoration until normal
plot-recovery-description = The share of runs that have recovered by each day after restoration, by five definitions, with 95% intervals.
plot-units = The backlog by unit
plot-units-description = One panel for each unit, all on the same axes: the work of entering its paper records in staff-hours, as median and 90% of the runs.
plot-staff = Staff-hours by role
plot-staff-description = For each role, the additional staff-hours because of the incident, and overtime with and without it.
plot-waiting = { contacts-first } waiting
plot-waiting-description = The number of { contacts } waiting for staff or for a system over time, as median, 50% and 90% of the runs, with the twin without the incident.
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
plot-hours-beside = { $with } h, { $without } without the incident
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
report-standing = Basis
report-note = Note
report-fact = source
report-assumption = assumption
report-definitions = What the measures mean
report-made-with = Produced by reserv { $version } from { $name }, seed { $seed }.

# Precision
precision-reached = The median of every headline figure is known to within { $relative }% (95% interval for each): { $n } runs were enough, and the following ones confirmed it.
precision-limits = The probability of breaching each limit is known to within { $points } percentage points.
precision-gain = Values of the uncertain inputs that are spread evenly make means of { $runs } runs { $factor } times as precise (in variance, "{ $measure }") as independent draws would.
precision-gain-unknown = What spreading the uncertain inputs evenly gains over independent draws takes { $n } runs to say.
precision-left-out = Not included, because more than a quarter of the runs had not recovered by the end: { $measures }.
extended = To let the runs recover, { $length } were simulated instead of { $usual }; all counts are up to that later end.
extended-in-vain = Even so, { $share } of the runs had not recovered by then.
precision-missed = Did not converge: not every median is known to within { $relative }%, or not every probability of breaching a limit to within as many percentage points, after all runs. Not precise enough: { $measures }. More runs are needed (`--replications`), or less precision.
precision-breach = breach of { $limit }

# Comparisons
compare-base = As it is
compare-head =
    { $count ->
        [one] { $name } · compared with one alternative · { $runs } of each · seed { $seed }
       *[other] { $name } · compared with { $n } alternatives · { $runs } of each · seed { $seed }
    } · { $shared ->
        [both] the same { clients } and the same incident in each
        [clients] the same { clients } in each, not the same incident
        [incident] the same incident in each, not the same { clients }
       *[neither] neither the same { clients } nor the same incident in each
    }
compare-until-normal = Time to recover, compared
compare-sooner =
    { $policy }: recovered { $mean } sooner (95% interval { $low } to { $high }), { $shared ->
        [both] same { clients }, same incident
        [clients] same { clients }, not the same incident
        [incident] same incident, not the same { clients }
       *[neither] neither the same { clients } nor the same incident
    }.
compare-later =
    { $policy }: recovered { $mean } later (95% interval { $low } to { $high }), { $shared ->
        [both] same { clients }, same incident
        [clients] same { clients }, not the same incident
        [incident] same incident, not the same { clients }
       *[neither] neither the same { clients } nor the same incident
    }.
compare-unclear =
    { $policy }: no clear difference; between { $low } sooner and { $high } later (95% interval), { $shared ->
        [both] same { clients }, same incident
        [clients] same { clients }, not the same incident
        [incident] same incident, not the same { clients }
       *[neither] neither the same { clients } nor the same incident
    }.
compare-same = { $policy }: no difference; recovered at the same time in every run.
compare-one-run = { $policy }: with one run a difference cannot be separated from chance.
compare-cost = Cost: { $cost }.
compare-cut-off = In some runs paper records were still waiting at the end. All times are therefore cut off at { $until } after the onset. Means and differences are of these times; longer times show only in how many runs had recovered by then.
compare-column-mean = Mean from onset
compare-column-difference = Difference ± 95%
compare-column-by = By { $date }
compare-column-never = Not by the end
compare-column-best = Fastest in
compare-could-be-best =
    { $count ->
        [one] Fastest on average: { $names }; all others are slower (95% confidence for all together).
       *[other] Any of these could be the fastest on average: { $names } (95% confidence for all together).
    }
compare-column-at-least = 9 runs in 10: sooner by at least
compare-worlds = In 100 plausible worlds the fastest is: { $names }.
compare-world = { $policy } in { $n }
compare-later-by = { $span } later
compare-decides = Knowing "{ $input }" would change the choice: in { $changes } of the runs an alternative other than { $best } would then be chosen, better by { $worth } on average over all runs (95% interval { $low } to { $high }; { $measure }).
compare-decides-nothing = Knowing none of the uncertain inputs would change the choice of { $best }, as far as these runs show ({ $measure }).
compare-decides-too-few = Which uncertain input would change the choice takes at least { $n } runs to say.
compare-what-changes = What else changes
compare-level = First column: the scenario as it is. The others: the difference from it ± margin of error ({ $level }% interval for each, 95% confidence for the whole row).
compare-pairing =
    { $shared ->
        [both] Because { clients } and incident are shared, the differences
       *[other] As far as { clients } and incident are shared, the differences
    } are typically { $factor } times more precise (in variance) than separate runs would give.
compare-pairing-idle =
    { $shared ->
        [both] Sharing { clients } and incident
       *[other] Sharing { clients } and incident as far as possible
    } hardly made the differences more precise than separate runs would: here they depend on what each alternative changes, not on shared chance.
compare-harmed = Warning: for { $measure } of { $policy } the sharing made the difference less precise (variance-reduction factor { $factor }): the two respond to the same chance in opposite directions.
compare-left-out = Not in the table, because more than a tenth of the runs of the scenario as it is had not recovered by the end: { $measures }. They are in differences.csv.
compare-limits = The limits
compare-limits-note = For each limit: in how many runs it was breached, with the 95% interval of the probability.
compare-days = days

# Plots of comparisons and of precision
plot-differences = What each alternative changes
plot-differences-description = For each figure and each alternative, the mean difference from the scenario as it is, within each run, with its interval.
plot-difference-mark = mean difference with interval, 95% confidence for all in a panel together
plot-no-difference = none
plot-precision = How precisely the figures are known
plot-precision-description = One panel for each figure: its median and 95% interval after each run, and the wanted precision.
plot-precision-mean = mean and 95% interval after each run
plot-precision-goal = wanted precision
plot-precision-enough = enough
plot-precision-runs = runs
plot-precision-difference = { $policy }: { $measure }

# Recovery work that is no paper: in place of the messages without the ending, where only items are followed up
quantity-records-follow-up = follow-ups
series-backlog-records-follow-up = Follow-ups waiting
series-backlog-hours-follow-up = Work of the waiting follow-ups, in staff-hours
moment-entry-began-follow-up = Follow-up can begin
moment-restored-follow-up = Fault ended
moment-noticed-follow-up = Detected
moment-recovered-backlog-empty-follow-up = All follow-ups done
moment-recovered-all-reconciled-follow-up = Every item settled
recovery-backlog-empty-follow-up = All follow-ups done (R1)
    .definition = The first time after the fault at which every list has been made and no follow-up waits; what nobody knows of yet counts as waiting.
recovery-all-reconciled-follow-up = Every item settled (R5)
    .definition = Every follow-up is done, no item is outstanding, and none follows.
recovery-last-affected-follow-up = All affected { contacts } finished (R3)
    .definition = The last of the { contacts } affected by the incident is finished; items such as letters do not count here.
measure-backlog-peak-records-follow-up = Follow-ups waiting, peak
    .definition = The largest number of follow-ups listed and not yet done, at any time.
measure-backlog-peak-hours-follow-up = Work of follow-ups, peak
    .definition = The largest amount of work outstanding in the first step of follow-ups, at any time.
measure-records-written-follow-up = Follow-ups listed
    .definition = Follow-ups made of affected items or persons.
measure-records-entered-follow-up = Follow-ups done
    .definition = Those of them that were done before the simulation ended.
measure-records-late-follow-up = Follow-ups done late
    .definition = Follow-ups done later after they were listed than the scenario allows (`late_after`).
measure-records-written-off-follow-up = Follow-ups dropped
    .definition = Follow-ups dropped as too old to be worth the work.
measure-record-hours-follow-up = First work on all follow-ups
    .definition = The work of the first step of all follow-ups listed.
piles-up-peak-follow-up = At its worst, around { $when }, typically { $records } follow-ups are waiting: { $hours } staff-hours of work (9 runs in 10: { $range }).
piles-up-nothing-follow-up = There was nothing to follow up in any run.
until-normal-no-work-follow-up = There was nothing to follow up in any run.
until-normal-before-follow-up = Every follow-up was done by the time the fault ended.
until-normal-after-follow-up = The fault lasts { $outage }. From its end it typically takes { $median } until all follow-ups are done: to { $date } ({ $most }).
until-normal-not-reached-follow-up = The fault lasts { $outage }. In at least half of the runs follow-ups remained when the simulation ended on { $end }.
never-recovered-follow-up =
    { $count ->
        [one] In { $n } run of { $of }
       *[other] In { $n } runs of { $of }
    } follow-ups remained when the simulation ended on { $end } (probability { $share }; 95% interval { $low } to { $high }).
does-not-recover-follow-up = The organisation does not recover: in no run were all follow-ups done by { $end }. For { $role } at { $unit } work arrives at { $share } of capacity after the fault.
costs-entry-follow-up = The first work on all follow-ups takes { $hours } staff-hours (9 runs in 10: { $range }); it is done by: { $roles }.
costs-last-follow-up = Slowest to finish its follow-ups: { $units }. Extra help there shortens recovery most.
basis-entry-follow-up = How long a follow-up takes is the planner's own input ({ $records }): vary it before trusting the answer.
plot-backlog-follow-up = The backlog of follow-ups
plot-backlog-description-follow-up = Two panels over time: the work of follow-ups in staff-hours, and their number, as median, 50% and 90% of the runs, with single runs, milestones and the twin without the incident.
plot-units-description-follow-up = One panel for each unit, all on the same axes: the work of its follow-ups in staff-hours, as median and 90% of the runs.
plot-recovered-label-follow-up = Follow-ups done in half of the runs
plot-restored-label-follow-up = Fault ended
plot-entry-label-follow-up = Follow-up can begin
compare-cut-off-follow-up = In some runs follow-ups remained at the end. All times are therefore cut off at { $until } after the onset. Means and differences are of these times; longer times show only in how many runs had recovered by then.

# Plots of items
plot-items = State of the items over time
plot-items-description = The number of items in each state over time, stacked, as means over the runs, and the deadlines missed so far.
plot-items-heading = Items, mean over the runs
plot-timeline = Systems and units over time
plot-timeline-description = The condition of each information system and the state of each unit, from the first disruption until everything is back, in one run.
plot-timeline-run = The run with the median outage.
plot-timeline-systems = Systems (worst condition anywhere)
plot-timeline-units = Units (of several alike, the worst affected)
condition-slow = slow
condition-limited = letting in some users
condition-read-only = read only
condition-down = down
standing-slowed = slow systems
standing-returning = still on fallback, systems back
standing-on-fallback = on fallback
standing-blocked = blocked: work that needs a system waits
plot-clocks = Time to detect, report and follow up
plot-clocks-description = When the fault began, was detected, its scope became known, the authority was informed, it was contained and everything had been followed up: the median run and nine runs in ten.
plot-clocks-mark = median and 90% of the runs
plot-exposure = Exposure
plot-exposure-description = Two panels over time: how many people could see how many items, and how often anyone had found them at the rate the scenario assumes.
plot-noticed-label = Detected

# What went on unnoticed
silent = What went on unnoticed
silent-nothing = No item was affected in any run.
silent-detected = { $items } items were affected. This was detected on { $when } (median), { $after } after it began.
silent-sometimes = { $items } items were affected. This was detected before the end in { $n } of { $of } runs, typically on { $when }, { $after } after it began.
silent-never = { $items } items were affected. In no run was this detected before the end.
silent-outstanding = On { $end } { $items } of them had not been handled (9 runs in 10: { $range }): nobody had needed them yet, or their turn had not come.
silent-deadlines = By the time everything had been handled, { $missed } deadlines had passed (9 runs in 10: { $range }); { $unknown } of them before anyone knew.
silent-exposure = Exposure, people who could see items × items × days: { $exposure } (9 runs in 10: { $range }).
millions = { $n } million
silent-exposure-always = Exposure, people who could see items × items × days: { $exposure }.
silent-looks = If each of the { $viewers } people with access finds them once in { $years } years, which is assumed and not known, nobody looked with probability { $share }; at a tenth of that rate { $fewer }, at ten times { $more }. Only access logs could show whether anyone did.
silent-looks-tell = If each of the { $viewers } people with access finds them once in { $years } years, which is assumed and not known, nobody looked in { $share } of the runs. Only access logs could show whether anyone did.
column-item = Items
column-concerned = Affected
column-settled = Settled
column-outstanding = Outstanding
column-missed = Deadlines missed

# What is uncertain
uncertain = What is uncertain
uncertain-answer = { $measure }: ignorance is { $share } of the variance, the rest chance.
uncertain-narrower = Knowing "{ $input }" would narrow the range most, by about { $narrower }.
uncertain-too-few = How much is ignorance and how much chance takes at least { $n } runs to say; these are { $runs }.
uncertain-nothing = Nothing varies from run to run, so there is no spread to explain.
uncertain-idle =
    { $count ->
        [one] No headline was seen to depend on this uncertain input: { $names }. Leave it out, or see whether its key is the one that was meant.
       *[other] No headline was seen to depend on these uncertain inputs: { $names }. Leave them out, or see whether their keys are the ones that were meant.
    }
uncertain-method = Shares are of the variance over runs, with their 95% bootstrap interval. That of one input is what would go if it were known, from a smooth curve through the runs; that of all together is from one regression on all of them, and what they do together in ways it does not follow counts as chance.
uncertain-share = { $share } ({ $low }–{ $high })
uncertain-column-figure = Figure
uncertain-column-share = Ignorance (variance)
uncertain-column-most = Mainly from
uncertain-column-input = { $measure }
uncertain-column-variance = Share of variance
uncertain-column-low = Mean at low end
uncertain-column-high = Mean at high end
uncertain-cut-off =
    { $count ->
        [one] In 1 run of { $of } "{ $measure }" was not reached by the end of the simulation. All such times are cut off at { $until } after the onset, so the upper ends and the spread are too small.
       *[other] In { $n } runs of { $of } "{ $measure }" was not reached by the end of the simulation. All such times are cut off at { $until } after the onset, so the upper ends and the spread are too small.
    }
plot-tornado = Effect of each uncertain input
plot-tornado-description = For each figure, where its mean is with one input at the low or the high end of its range (one run in twenty beyond) and the others anywhere in theirs, with 95% intervals.
plot-tornado-low = low end
plot-tornado-high = high end
plot-tornado-interval = 95% interval of the mean
plot-tornado-base = mean of all runs

# How work was done meanwhile
fallback = How the work was done meanwhile
fallback-meaning = How often each fallback option was used, once for each case and step: so many forms, telephone calls and look-ups it would take. Cases that waited for the system are counted as waiting.
fallback-way = { $pathway }, { $step }: { $way }
fallback-at-units = { $way } ({ $units })
fallback-risk = { $way }, at a risk: { $risk }
fallback-more = { $n } fallback options used less often are in summary.csv.
column-way = Step and fallback option
column-times = Times
means-digital = in the systems
means-paper = on paper
means-phone = by telephone or messenger
means-copy = with a read-only copy
means-skip = left out
means-wait = waits
means-elsewhere = sent elsewhere
means-cancel = cancelled
measure-fallback-used = Steps done by fallback
    .definition = Steps begun with a fallback option, and cases sent elsewhere or cancelled by one.

# What departments report
lower-bound = ≥ { $figure }
lower-bound-note = ≥: at least. More than one case in a hundred was still there when the simulation ended, or left before it was finished; it counts with the time until then.
departments = What departments report
departments-note = Means over the runs of what each run's mean, median and 90th percentile of { contacts } were, by when these arrived: before the onset, until the unit itself was restored, and after that. Each beside the same period without the incident. Medians and percentiles are to within 0.4%. By class and in full in summary.csv.
departments-note-normal = Means over the runs of what each run's mean, median and 90th percentile of { contacts } were. Medians and percentiles are to within 0.4%. By class and in full in summary.csv.
topic-stay = Length of stay
topic-in-time = Left in time
topic-first-contact = Time to first contact
topic-wait = Wait in all
topic-left-unseen = Left without being seen
topic-step-wait = Wait for the step
topic-turnaround = Turnaround of orders
figure-mean = mean
figure-median = median
figure-p90 = 90th percentile
column-before = Before
column-during = During
column-during-without = During, without it
column-after = After
column-after-without = After, without it
column-mean-alone = Mean over the runs
topic-boarding = Boarding
topic-spaces = Spaces
figure-occupied = occupied on average
figure-full = share of the time with all occupied
