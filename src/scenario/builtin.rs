//! The scenarios that are compiled into the program.

/// A built-in scenario.
#[derive(Clone, Copy, Debug)]
pub struct Builtin {
    /// Its name, by which commands take it.
    pub name: &'static str,
    /// Its file.
    pub text: &'static str,
}

/// The file `reserv init` writes.
pub const START: &str = include_str!("../../scenarios/one-clinic.toml");

/// Every built-in scenario; the first is the one that is run when none is named.
pub const BUILTIN: &[Builtin] = &[
    Builtin { name: "uppsala-cosmic-2016", text: include_str!("../../scenarios/uppsala-cosmic-2016.toml") },
    Builtin { name: "roskilde-kmd-care-2018", text: include_str!("../../scenarios/roskilde-kmd-care-2018.toml") },
    Builtin { name: "copenhagen-sepo-2019", text: include_str!("../../scenarios/copenhagen-sepo-2019.toml") },
    Builtin { name: "dragoer-file-2018", text: include_str!("../../scenarios/dragoer-file-2018.toml") },
    Builtin {
        name: "sjaelland-get-organized-2022",
        text: include_str!("../../scenarios/sjaelland-get-organized-2022.toml"),
    },
    Builtin { name: "uppsala-tietoevry-2024", text: include_str!("../../scenarios/uppsala-tietoevry-2024.toml") },
    Builtin { name: "one-clinic", text: START },
];
