//! The folder of results: nothing half written, nothing overwritten that the program did not write.

use std::collections::BTreeSet;
use std::io::{self, BufWriter, Write};
use std::path::{Component, Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};
use thiserror::Error;

use super::manifest::{self, Earlier, MANIFEST, PROGRAM};
use crate::study::Outcome;

/// A folder that results are about to be written to.
///
/// Everything is first written under temporary names in the folder; [`Folder::finish`] then moves all of it into
/// place, the manifest last, and removes what an earlier run wrote and this one did not. A folder that is dropped
/// before that is as it was.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    /// What an earlier run wrote here, by its manifest.
    earlier: BTreeSet<String>,
    staged: Vec<(String, TempPath)>,
}

/// Why results cannot be written.
#[derive(Debug, Error)]
pub enum FolderError {
    /// The folder cannot be made or written to.
    #[error("cannot write to the folder `{}`: {cause}", path.display())]
    Unwritable {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// Something is there that an earlier run did not write.
    #[error("`{}` is in the way: it was not written by an earlier run of this program", path.display())]
    InTheWay {
        /// What is there.
        path: PathBuf,
    },
    /// A file could not be written.
    #[error("cannot write `{}`: {cause}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
}

impl Folder {
    /// Makes the folder if it is not there, and makes sure that files of these names (relative to it) can be written.
    ///
    /// # Errors
    /// If the folder cannot be written to, or one of the names is taken by something an earlier run did not write.
    pub fn open(path: &Path, names: &[String]) -> Result<Self, FolderError> {
        let unwritable = |cause| FolderError::Unwritable { path: path.to_owned(), cause };
        std::fs::create_dir_all(path).map_err(unwritable)?;
        temporary(path).map_err(unwritable)?;
        let earlier = earlier(path)?;
        for name in names.iter().map(String::as_str) {
            let place = path.join(name);
            match place.symlink_metadata() {
                Ok(found) if !found.is_file() || !earlier.contains(name) => {
                    return Err(FolderError::InTheWay { path: place });
                }
                Err(cause) if cause.kind() != io::ErrorKind::NotFound => {
                    return Err(FolderError::File { path: place, cause });
                }
                Ok(_) | Err(_) => {}
            }
        }
        Ok(Self { path: path.to_owned(), earlier, staged: Vec::new() })
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes one file under a temporary name.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn stage(
        &mut self,
        name: &str,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), FolderError> {
        let place = self.path.join(name);
        let staged = (|| {
            let folder = place.parent().unwrap_or(&self.path);
            std::fs::create_dir_all(folder)?;
            let mut file = BufWriter::new(temporary(folder)?);
            write(&mut file)?;
            Ok(file.into_inner().map_err(io::IntoInnerError::into_error)?.into_temp_path())
        })();
        let staged = staged.map_err(|cause| FolderError::File { path: place, cause })?;
        self.staged.push((name.to_owned(), staged));
        Ok(())
    }

    /// Moves all files into place, writes the manifest of the outcome, and removes what is left of an earlier run.
    ///
    /// # Errors
    /// If a file cannot be moved or the manifest cannot be written.
    pub fn finish(mut self, outcome: &Outcome<'_>) -> Result<(), FolderError> {
        let names: Vec<String> = self.staged.iter().map(|(name, _)| name.clone()).collect();
        self.stage(MANIFEST, |file| {
            let text = manifest::text(outcome, &names)?;
            writeln!(file, "{text}")
        })?;
        for (name, staged) in self.staged {
            let place = self.path.join(&name);
            staged.persist(&place).map_err(|failed| FolderError::File { path: place, cause: failed.error })?;
        }
        for name in self.earlier.iter().filter(|name| *name != MANIFEST && !names.contains(name)) {
            let place = self.path.join(name);
            match std::fs::remove_file(&place) {
                Err(cause) if cause.kind() != io::ErrorKind::NotFound => {
                    return Err(FolderError::File { path: place, cause });
                }
                Ok(()) | Err(_) => {}
            }
        }
        Ok(())
    }
}

/// A file under a temporary name, with the rights any new file would have.
fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".reserv-").suffix(".part");
    #[cfg(unix)]
    let builder = {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(std::fs::Permissions::from_mode(0o666))
    };
    builder.tempfile_in(folder)
}

/// The files that an earlier run wrote to a folder, its manifest among them; none if there was no run.
fn earlier(path: &Path) -> Result<BTreeSet<String>, FolderError> {
    let place = path.join(MANIFEST);
    let text = match std::fs::read(&place) {
        Ok(text) => text,
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(BTreeSet::new()),
        Err(cause) => return Err(FolderError::File { path: place, cause }),
    };
    match serde_json::from_slice::<Earlier>(&text) {
        Ok(earlier) if earlier.program == PROGRAM => {
            let files = earlier.files.into_iter().filter(|name| stays_inside(name));
            Ok(files.chain([MANIFEST.to_owned()]).collect())
        }
        Ok(_) | Err(_) => Err(FolderError::InTheWay { path: place }),
    }
}

/// Whether a name leads to a place within the folder: a manifest that somebody edited must not make us remove files
/// anywhere else.
fn stays_inside(name: &str) -> bool {
    let mut components = Path::new(name).components().peekable();
    components.peek().is_some() && components.all(|component| matches!(component, Component::Normal(_)))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::synthetic;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    /// Writes these files, each holding its own name and `mark`.
    fn write(path: &Path, files: &[&str], mark: &str) -> Result<(), FolderError> {
        let model = synthetic::model();
        let experiment = synthetic::replicated(&model, 2);
        let mut folder = Folder::open(path, &names(files))?;
        for name in files {
            folder.stage(name, |file| write!(file, "{name} {mark}"))?;
        }
        folder.finish(&synthetic::outcome(vec![experiment], None))
    }

    fn listing(path: &Path) -> Vec<String> {
        let entries = fs::read_dir(path).expect("the folder is there");
        let mut found: Vec<_> =
            entries.map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned()).collect();
        found.sort();
        found
    }

    #[test]
    fn a_second_run_replaces_the_first_and_removes_what_it_no_longer_writes() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let path = place.path().join("made/as/needed");
        write(&path, &["a.csv", "plots/b.svg", "c.csv"], "first").expect("the first run");
        write(&path, &["a.csv", "plots/b.svg"], "second").expect("the second run");
        assert_eq!(listing(&path), ["a.csv", "manifest.json", "plots"]);
        assert_eq!(fs::read_to_string(path.join("plots/b.svg")).expect("written"), "plots/b.svg second");
    }

    #[test]
    fn what_is_not_ours_is_left_alone() {
        let place = tempfile::tempdir().expect("a temporary folder");
        fs::write(place.path().join("a.csv"), "mine").expect("written");
        let refused = write(place.path(), &["a.csv"], "run").expect_err("a file is in the way");
        assert!(matches!(refused, FolderError::InTheWay { .. }), "{refused}");
        assert_eq!(listing(place.path()), ["a.csv"]);
        write(place.path(), &["b.csv"], "run").expect("a file of another name is not in the way");
        assert_eq!(fs::read_to_string(place.path().join("a.csv")).expect("untouched"), "mine");
    }

    #[test]
    fn a_manifest_of_something_else_is_in_the_way() {
        for text in ["{}", "not even JSON", r#"{"program": "another", "files": []}"#] {
            let place = tempfile::tempdir().expect("a temporary folder");
            fs::write(place.path().join(MANIFEST), text).expect("written");
            let refused = write(place.path(), &["a.csv"], "run").expect_err("another manifest");
            assert!(matches!(refused, FolderError::InTheWay { .. }), "{text}: {refused}");
        }
    }

    #[test]
    fn an_edited_manifest_removes_nothing_outside() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let outside = place.path().join("outside.txt");
        fs::write(&outside, "mine").expect("written");
        let path = place.path().join("results");
        fs::create_dir(&path).expect("made");
        let files = serde_json::json!(["../outside.txt", outside, "."]);
        let manifest = serde_json::json!({ "program": "reserv", "files": files });
        fs::write(path.join(MANIFEST), manifest.to_string()).expect("written");
        write(&path, &["a.csv"], "run").expect("the manifest is ours");
        assert_eq!(fs::read_to_string(&outside).expect("still there"), "mine");
    }

    #[test]
    fn a_file_in_place_of_the_folder_is_reported() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let path = place.path().join("file");
        fs::write(&path, "mine").expect("written");
        let refused = Folder::open(&path, &[]).expect_err("a file is no folder");
        assert!(matches!(refused, FolderError::Unwritable { .. }), "{refused}");
    }

    #[test]
    fn nothing_is_left_of_results_that_were_not_finished() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let mut folder = Folder::open(place.path(), &names(&["a.csv"])).expect("it is writable");
        folder.stage("a.csv", |file| write!(file, "half")).expect("it is written");
        drop(folder);
        assert_eq!(listing(place.path()), Vec::<String>::new());
    }
}
