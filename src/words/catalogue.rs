//! The messages of one language.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::model::{Incident, Model, Serves};
use crate::text::Language;

/// The messages of one language, and how it writes numbers and dates.
///
/// Numbers are handed to messages as finished text, rounded and grouped as the language has it; only a count that a
/// message chooses its words by is handed over as a number, under a name of its own.
///
/// Recovery work that is no paper has words of its own: messages with the ending `-follow-up`, which take the place of
/// those without it. Every message can choose its words by `$serves`, which is [`Serves::key`] of the model, and by
/// `$incident`: `outage` where systems are out of reach, `event` where items are lost, not delivered or exposed. A
/// simulation that goes over New Year has the year in its dates.
pub struct Catalogue {
    language: Language,
    follow_up: bool,
    serves: Serves,
    incident: &'static str,
    years: bool,
    bundle: FluentBundle<FluentResource>,
}

/// What an incident is called in which systems are out of reach.
const OUTAGE: &str = "outage";

/// By which word an incident is called.
fn kind_of(incident: &Incident) -> &'static str {
    let has_items = incident.disruptions.iter().any(|disruption| !disruption.effect.unfaithful().is_empty());
    if has_items { "event" } else { OUTAGE }
}

/// The source of a language's messages.
const fn source(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("en.ftl"),
        Language::Sv => include_str!("sv.ftl"),
        Language::Da => include_str!("da.ftl"),
    }
}

impl Catalogue {
    /// The catalogue of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let identifier = LanguageIdentifier::from_bytes(language.tag().as_bytes()).unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![identifier]);
        // Isolation marks are invisible characters around every number; files and terminals show them as rubbish.
        bundle.set_use_isolating(false);
        // A test reads each catalogue without errors; at run time what could be read is still better than nothing.
        let resource = match FluentResource::try_new(source(language).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        Self { language, follow_up: false, serves: Serves::default(), incident: OUTAGE, years: false, bundle }
    }

    /// The catalogue of a language for reports on a model.
    #[must_use]
    pub fn of(model: &Model, language: Language) -> Self {
        let years = [model.measured_from, model.horizon].map(|time| model.clock.civil(time).year());
        Self {
            follow_up: !model.writes_paper() && !model.follow_ups.is_empty(),
            serves: model.serves,
            incident: model.incident.as_ref().map_or(OUTAGE, kind_of),
            years: years[0] != years[1],
            ..Self::new(language)
        }
    }

    /// Whether dates are written with their year.
    pub(super) const fn shows_years(&self) -> bool {
        self.years
    }

    /// The language.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A message without variables; its own name if there is none.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message with finished texts for its variables; its own name if there is none.
    #[must_use]
    pub fn with(&self, id: &str, variables: &[(&str, &str)]) -> String {
        self.format(id, &self.arguments(variables))
    }

    /// A message that chooses its words by a count: `$count` is the number, `$n` the number written out.
    #[must_use]
    pub fn counted(&self, id: &str, count: usize, variables: &[(&str, &str)]) -> String {
        let mut arguments = self.arguments(variables);
        arguments.set("count", FluentValue::from(count));
        arguments.set("n", FluentValue::from(self.whole(count)));
        self.format(id, &arguments)
    }

    /// These variables, and those that every message has.
    fn arguments<'v>(&self, variables: &[(&'v str, &'v str)]) -> FluentArgs<'v> {
        let own = [("serves", self.serves.key()), ("incident", self.incident)];
        own.into_iter().chain(variables.iter().copied()).map(|(name, value)| (name, FluentValue::from(value))).collect()
    }

    /// The message `id`, or the attribute `name` of it when `id` is `message.name`.
    fn format(&self, id: &str, arguments: &FluentArgs<'_>) -> String {
        let (message, attribute) = id.split_once('.').map_or((id, None), |(message, name)| (message, Some(name)));
        let pattern = |message: &str| {
            self.bundle.get_message(message).and_then(|message| match attribute {
                Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
                None => message.value(),
            })
        };
        let own = self.follow_up.then(|| format!("{message}-follow-up"));
        let pattern = own.and_then(|own| pattern(&own)).or_else(|| pattern(message));
        let Some(pattern) = pattern else { return id.to_owned() };
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use strum::VariantNames as _;

    use super::*;
    use crate::model::Means;
    use crate::observe::{Moment, Quantity, Recovery, SeriesKind};

    /// What every message has, and some languages need where others do not.
    const GENERAL: [&str; 2] = ["serves", "incident"];

    /// The messages and attributes of a catalogue with the variables of each, read by eye rather than by the library:
    /// a variable is `$` and a name. Those that every message has are left out.
    fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let (mut message, mut current) = (String::new(), String::new());
        for line in source(language).lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =") {
                if let Some(attribute) = name.trim_start().strip_prefix('.') {
                    current = format!("{message}.{attribute}");
                } else if !line.starts_with(' ') {
                    name.clone_into(&mut message);
                    name.clone_into(&mut current);
                }
                assert!(found.contains_key(&current) || !line.starts_with(' ') || line.trim_start().starts_with('.'));
            }
            let variables = line
                .split('$')
                .skip(1)
                .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>())
                .filter(|name| !GENERAL.contains(&name.as_str()));
            if !current.is_empty() {
                found.entry(current.clone()).or_default().extend(variables);
            }
        }
        found
    }

    #[test]
    fn every_catalogue_is_well_formed_and_names_nothing_twice() {
        for language in Language::ALL {
            let resource = FluentResource::try_new(source(language).to_owned());
            let resource = resource.unwrap_or_else(|(_, errors)| panic!("{language:?}: {errors:?}"));
            let mut bundle = FluentBundle::new(Vec::new());
            bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{language:?}: {errors:?}"));
        }
    }

    #[test]
    fn every_language_says_the_same() {
        let english = messages(Language::En);
        for language in [Language::Sv, Language::Da] {
            assert_eq!(messages(language), english, "{language:?}");
        }
    }

    #[test]
    fn everything_that_is_reported_has_its_words() {
        let measures = crate::observe::MEASURES.iter().copied().flatten().flat_map(|measure| {
            let name = format!("measure-{}", measure.key.replace(['.', '_'], "-"));
            [format!("{name}.definition"), name]
        });
        let quantities = Quantity::VARIANTS.iter().map(|key| format!("quantity-{key}"));
        let series = SeriesKind::all().map(|kind| format!("series-{}", kind.key()));
        // These have the name that the scenario gives them, or one for each definition.
        let others = ["preparation", "disruption", "level", "recovered"];
        let moments = Moment::VARIANTS.iter().filter(|key| !others.contains(key)).map(|key| format!("moment-{key}"));
        let recovered = Recovery::ALL
            .iter()
            .flat_map(|one| [format!("moment-recovered-{}", one.key()), format!("recovery-{}", one.key())]);
        let means = Means::ALL.map(|means| format!("means-{}", means.key()));
        let names = messages(Language::En);
        for name in measures.chain(quantities).chain(series).chain(moments).chain(recovered).chain(means) {
            assert!(names.contains_key(&name), "no message `{name}`");
        }
    }

    /// A visit to a clinic is a contact; an application to an office is a case.
    #[test]
    fn offices_have_cases_and_clinics_contacts() {
        let says = |serves, language| {
            let catalogue = Catalogue { serves, ..Catalogue::new(language) };
            catalogue.text("measure-contacts-arrived")
        };
        let both = |language| [Serves::Patients, Serves::Citizens].map(|serves| says(serves, language));
        assert_eq!(both(Language::En), ["Patient contacts arrived", "Cases arrived"]);
        assert_eq!(both(Language::Sv), ["Vårdkontakter totalt", "Ärenden totalt"]);
        assert_eq!(both(Language::Da), ["Patientkontakter i alt", "Sager i alt"]);
    }

    #[test]
    fn a_count_chooses_its_words() {
        let catalogue = Catalogue::new(Language::En);
        assert_eq!(catalogue.counted("runs", 1, &[]), "1 run");
        assert_eq!(catalogue.counted("runs", 1200, &[]), "1,200 runs");
        assert_eq!(catalogue.text("no-such-message"), "no-such-message");
    }
}
