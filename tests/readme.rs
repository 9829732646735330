//! The commands of the README work, and the two commands of its first screen are the ones CI runs.

use assert_cmd::Command;

use super::support::root_file;

/// The lines of the README's fenced blocks of one kind.
fn lines_of_blocks(readme: &str, kind: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for block in readme.split("```").skip(1).step_by(2) {
        let (language, body) = block.split_once('\n').unwrap_or((block, ""));
        if language.trim() == kind {
            lines.extend(body.lines().map(str::to_owned));
        }
    }
    lines
}

#[test]
fn the_first_screen_and_ci_call_the_same_two_commands() {
    let commands: Vec<String> = lines_of_blocks(&root_file("README.md"), "sh")
        .iter()
        .map(|line| line.split('#').next().unwrap_or("").trim().to_owned())
        .collect();
    assert_eq!(commands, ["cargo run --release", "cargo test --release"]);
    let ci = root_file(".ci/run");
    let last: Vec<&str> = ci.lines().filter(|line| !line.is_empty()).rev().take(2).collect();
    assert_eq!(last, [commands[1].as_str(), commands[0].as_str()]);
}

#[test]
fn the_other_commands_do_what_they_say() {
    let place = tempfile::tempdir().unwrap();
    let commands = lines_of_blocks(&root_file("README.md"), "console");
    assert!(commands.len() >= 3);
    for line in commands {
        let command = line.strip_prefix("$ reserv ").unwrap_or_else(|| panic!("not a command of ours: {line}"));
        let run = Command::cargo_bin("reserv").unwrap().args(command.split(' ')).current_dir(&place).assert();
        run.success();
    }
    assert!(place.path().join("output").is_dir(), "results are where the README says");
}
