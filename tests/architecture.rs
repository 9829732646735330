//! The layers of the crate, kept: every `use crate::…` and `crate::…` path is read and compared with what its module
//! may know.

use std::fs;
use std::path::{Path, PathBuf};

/// What each module may import, beside itself. A module that is not listed may import nothing.
const MAY_USE: &[(&str, &[&str])] = &[
    ("time", &[]),
    ("stats", &[]),
    ("text", &[]),
    ("random", &[]),
    ("dist", &[]),
    ("civil", &["time"]),
    ("kernel", &["time"]),
    ("model", &["civil", "dist", "random", "text", "time"]),
    ("fact", &["model", "random", "time"]),
    ("load", &["dist", "model", "time"]),
    ("scenario", &["civil", "dist", "load", "model", "random", "text", "time"]),
    ("sim", &["dist", "fact", "kernel", "model", "random", "time"]),
    ("export", &["fact", "model", "random", "time"]),
    ("observe", &["fact", "model", "random", "stats", "text", "time"]),
    ("experiment", &["fact", "model", "observe", "random", "sim", "time"]),
    ("estimate", &["experiment", "fact", "model", "observe", "random", "stats", "time"]),
    ("words", &["civil", "estimate", "model", "observe", "text", "time"]),
    ("study", &["estimate", "experiment", "model", "scenario", "text", "time"]),
    (
        "report",
        &[
            "civil",
            "dist",
            "estimate",
            "experiment",
            "load",
            "model",
            "observe",
            "random",
            "stats",
            "study",
            "text",
            "time",
            "words",
        ],
    ),
    (
        "plot",
        &["civil", "estimate", "experiment", "fact", "model", "observe", "stats", "study", "text", "time", "words"],
    ),
    ("results", &["export", "fact", "plot", "random", "report", "sim", "study", "text", "time", "words"]),
    ("selftest", &["experiment", "fact", "model", "observe", "random", "scenario", "sim", "stats", "time"]),
    (FOR_TESTS, &["dist", "experiment", "fact", "model", "observe", "random", "scenario", "study", "text", "time"]),
    (
        "cli",
        &[
            "dist", "export", "load", "model", "report", "results", "scenario", "selftest", "study", "text", "time",
            "words",
        ],
    ),
];

/// The experiment that is made by hand: for what stands behind `#[cfg(test)]` at the end of a file, and for nothing else.
const FOR_TESTS: &str = "synthetic";

/// Crates that belong to one place, and the modules that may name them.
const CRATES: &[(&str, &[&str])] = &[
    ("bevy_ecs", &["sim"]),
    ("rand::", &["random"]),
    ("sobol_burley", &["random"]),
    ("schemars", &["model", "scenario"]),
    ("statrs", &["dist", "stats"]),
    ("nalgebra", &["stats"]),
    ("plotters", &["plot"]),
    ("resvg", &["plot"]),
    ("fluent_bundle", &["words"]),
    ("maud", &["plot", "report"]),
    ("textwrap", &["report"]),
    ("annotate_snippets", &["scenario", "cli"]),
    ("indicatif", &["cli"]),
    ("rayon", &["experiment"]),
];

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// Every source file with the top-level module it belongs to; `lib.rs` and `main.rs`, which tie the crate together, aside.
fn sources() -> Vec<(String, PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = rust_files(&root).into_iter().filter_map(|path| {
        let inside = path.strip_prefix(&root).unwrap();
        let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
        let module = first.trim_end_matches(".rs").to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let is_layered = module != "lib" && module != "main";
        is_layered.then_some((module, inside.to_owned(), text))
    });
    files.collect()
}

/// The lines of a file that are code, with comments cut off.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(index, line)| (index + 1, line.split("//").next().unwrap_or("")))
}

#[test]
fn imports_point_down() {
    let mut broken = Vec::new();
    for (module, path, text) in sources() {
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == module) else {
            broken.push(format!("{}: the module `{module}` has no place in the layers", path.display()));
            continue;
        };
        let mut is_test = false;
        for (line, code) in code(&text) {
            is_test |= code.trim() == "#[cfg(test)]";
            for import in code.split("crate::").skip(1) {
                let used: String = import.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let may_use = allowed.contains(&used.as_str()) || is_test && used == FOR_TESTS;
                if used != module && !used.is_empty() && !may_use {
                    broken.push(format!("{}:{line}: `{module}` must not know `{used}`", path.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn crates_stay_where_they_belong() {
    let mut broken = Vec::new();
    for (module, path, text) in sources() {
        for (line, code) in code(&text) {
            for (name, allowed) in CRATES {
                if code.contains(name) && !allowed.contains(&module.as_str()) {
                    broken.push(format!("{}:{line}: `{name}` does not belong in `{module}`", path.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The rules would also pass on no files at all.
#[test]
fn there_is_something_to_check() {
    assert!(sources().len() > 40);
}

/// A leaf shows the simulation its state, what it plans and how it answers, and nothing that another could call; the floor
/// does not know that there are leaves. What is private to a file, the compiler keeps.
#[test]
fn no_leaf_calls_another_and_the_floor_calls_none() {
    let sim = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sim");
    let files = |folder: &str| -> Vec<(String, String)> {
        let folder = sim.join(folder);
        let files = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        let files = files.filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
        files.map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap())).collect()
    };
    let leaves: Vec<_> = files("leaf").into_iter().filter(|(name, _)| !name.ends_with("mod.rs")).collect();
    assert!(leaves.len() >= 10);
    for (name, text) in &leaves {
        let shown = text.lines().filter(|line| line.contains("pub(in crate::sim)") && line.contains("fn "));
        for line in shown {
            let is_of_every_leaf = ["fn new(", "fn act<", "fn hear<"].iter().any(|known| line.contains(known));
            assert!(is_of_every_leaf, "{name}: others could call `{}`", line.trim());
        }
        assert!(!text.contains("sim::leaf"), "{name} must not know another leaf");
        let own = Path::new(name).file_stem().unwrap().to_string_lossy().into_owned();
        for state in text.split("leaves.").skip(1) {
            let rest = state.strip_prefix(&own);
            let is_own = rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_'));
            assert!(is_own, "{name}: a state that is not its own");
        }
    }
    for (name, text) in files("floor") {
        assert!(!text.contains(".leaves") && !text.contains("sim::leaf"), "{name} must not know the leaves");
    }
}
