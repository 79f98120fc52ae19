//! The few calls that change a disk, in one place so that tests can make each of them fail.

use std::fs::{self, File, Permissions};
use std::io::{self, Write as _};
use std::path::Path;
use std::thread;
use std::time::Duration;

use tempfile::{PathPersistError, TempPath};

/// Windows refuses to replace a file while a virus scanner or a sync client reads it: 2 s in all.
const PATIENCE: Patience = if cfg!(windows) {
    Patience {
        times: 10,
        pause: Duration::from_millis(200),
    }
} else {
    Patience {
        times: 1,
        pause: Duration::ZERO,
    }
};

/// How often a replacement is tried.
#[derive(Debug, Clone, Copy)]
struct Patience {
    times: u32,
    pause: Duration,
}

/// What the room asks of a disk.
pub(super) trait Disk: Send {
    /// Writes all bytes at the end (journal) or at the cursor (new file).
    fn write(&mut self, file: &mut File, bytes: &[u8]) -> io::Result<()>;
    /// Waits until the file is really there.
    fn sync(&mut self, file: &File) -> io::Result<()>;
    /// Puts the temporary file in the place of another.
    fn replace(&mut self, from: TempPath, to: &Path) -> Result<(), PathPersistError>;
    /// Waits until the names in a folder are really there.
    fn sync_folder(&mut self, folder: &Path) -> io::Result<()>;
    /// Empties a journal whose content is in the file.
    fn empty(&mut self, file: &File) -> io::Result<()>;
}

/// The disk of this computer.
#[derive(Debug, Default)]
pub(super) struct RealDisk;

impl Disk for RealDisk {
    fn write(&mut self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn sync(&mut self, file: &File) -> io::Result<()> {
        file.sync_data()
    }

    fn replace(&mut self, from: TempPath, to: &Path) -> Result<(), PathPersistError> {
        from.persist(to)
    }

    fn sync_folder(&mut self, folder: &Path) -> io::Result<()> {
        sync_folder(folder)
    }

    fn empty(&mut self, file: &File) -> io::Result<()> {
        file.set_len(0)
    }
}

/// Waits until the names in a folder are on the disk. Windows has no such call and needs none.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()
    } else {
        Ok(())
    }
}

/// Puts these bytes at `path`: the file is the old one or the new one, never half.
///
/// `permissions`: those of the file that is replaced; a new file is for its owner alone.
pub(super) fn replace(
    disk: &mut dyn Disk,
    path: &Path,
    bytes: &[u8],
    permissions: Option<Permissions>,
) -> io::Result<()> {
    let folder = folder_of(path);
    let temporary = written(disk, folder, bytes, permissions)?;
    replace_patiently(disk, temporary, path, PATIENCE)?;
    disk.sync_folder(folder)
}

/// Puts these bytes at `path` unless something is there.
pub(super) fn create(disk: &mut dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = folder_of(path);
    let temporary = written(disk, folder, bytes, None)?;
    temporary
        .persist_noclobber(path)
        .map_err(|error| error.error)?;
    disk.sync_folder(folder)
}

/// The folder a file stands in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

fn written(
    disk: &mut dyn Disk,
    folder: &Path,
    bytes: &[u8],
    permissions: Option<Permissions>,
) -> io::Result<TempPath> {
    let (mut file, path) = tempfile::Builder::new()
        .prefix(TEMPORARY)
        .suffix(".tmp")
        .tempfile_in(folder)?
        .into_parts();
    disk.write(&mut file, bytes)?;
    if let Some(permissions) = permissions {
        file.set_permissions(permissions)?;
    }
    disk.sync(&file)?;
    Ok(path)
}

const TEMPORARY: &str = ".grondig-";

fn replace_patiently(
    disk: &mut dyn Disk,
    mut from: TempPath,
    to: &Path,
    patience: Patience,
) -> io::Result<()> {
    let mut left = patience.times;
    loop {
        match disk.replace(from, to) {
            Ok(()) => return Ok(()),
            Err(failed) => {
                left = left.saturating_sub(1);
                let busy = matches!(
                    failed.error.kind(),
                    io::ErrorKind::PermissionDenied | io::ErrorKind::ResourceBusy
                );
                if left == 0 || !busy {
                    return Err(failed.error);
                }
                from = failed.path;
                thread::sleep(patience.pause);
            }
        }
    }
}

/// Takes away temporary files that a crash left behind. Young ones may belong to another window.
pub(super) fn sweep(folder: &Path) {
    let old = Duration::from_hours(1);
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let ours = name.starts_with(TEMPORARY)
            && Path::new(name.as_ref())
                .extension()
                .is_some_and(|extension| extension == "tmp");
        let age = || entry.metadata().ok()?.modified().ok()?.elapsed().ok();
        if ours && age().is_some_and(|age| age > old) {
            // Left where it is when that fails: it harms nobody.
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
pub(super) mod faults {
    //! A disk that fails when a test wants it to.

    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// Calls left until one fails; then every call fails until it is set again.
    #[derive(Clone, Default)]
    pub struct Faults {
        /// `usize::MAX`: never.
        pub left: Arc<AtomicUsize>,
        /// How many calls fail once it starts.
        pub width: Arc<AtomicUsize>,
    }

    impl Faults {
        pub fn none() -> Self {
            let faults = Self::default();
            faults.after(usize::MAX, 0);
            faults
        }

        /// Lets `calls` succeed, then `width` fail.
        pub fn after(&self, calls: usize, width: usize) {
            self.left.store(calls, Ordering::SeqCst);
            self.width.store(width, Ordering::SeqCst);
        }

        pub fn disk(&self) -> Box<dyn Disk> {
            Box::new(FaultyDisk(self.clone()))
        }

        fn step(&self) -> bool {
            let left = self.left.load(Ordering::SeqCst);
            if left == usize::MAX {
                return true;
            }
            if left > 0 {
                self.left.store(left - 1, Ordering::SeqCst);
                return true;
            }
            let width = self.width.load(Ordering::SeqCst);
            if width == 0 {
                return true;
            }
            self.width.store(width - 1, Ordering::SeqCst);
            false
        }
    }

    struct FaultyDisk(Faults);

    fn full() -> io::Error {
        io::ErrorKind::StorageFull.into()
    }

    impl Disk for FaultyDisk {
        fn write(&mut self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
            if self.0.step() {
                return RealDisk.write(file, bytes);
            }
            // A full disk takes the first part.
            file.write_all(&bytes[..bytes.len() / 2])?;
            Err(full())
        }

        fn sync(&mut self, file: &File) -> io::Result<()> {
            if self.0.step() {
                RealDisk.sync(file)
            } else {
                Err(full())
            }
        }

        fn replace(&mut self, from: TempPath, to: &Path) -> Result<(), PathPersistError> {
            if self.0.step() {
                RealDisk.replace(from, to)
            } else {
                Err(PathPersistError {
                    error: full(),
                    path: from,
                })
            }
        }

        fn sync_folder(&mut self, folder: &Path) -> io::Result<()> {
            if self.0.step() {
                RealDisk.sync_folder(folder)
            } else {
                Err(full())
            }
        }

        fn empty(&mut self, file: &File) -> io::Result<()> {
            if self.0.step() {
                RealDisk.empty(file)
            } else {
                Err(full())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Refuses to replace a number of times, as a virus scanner does.
    struct Scanned(u32);

    impl Disk for Scanned {
        fn write(&mut self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
            RealDisk.write(file, bytes)
        }
        fn sync(&mut self, file: &File) -> io::Result<()> {
            RealDisk.sync(file)
        }
        fn replace(&mut self, from: TempPath, to: &Path) -> Result<(), PathPersistError> {
            if self.0 == 0 {
                return RealDisk.replace(from, to);
            }
            self.0 -= 1;
            Err(PathPersistError {
                error: io::ErrorKind::PermissionDenied.into(),
                path: from,
            })
        }
        fn sync_folder(&mut self, folder: &Path) -> io::Result<()> {
            RealDisk.sync_folder(folder)
        }
        fn empty(&mut self, file: &File) -> io::Result<()> {
            RealDisk.empty(file)
        }
    }

    /// Writes down what is asked of it.
    struct Witness(Vec<&'static str>);

    impl Disk for Witness {
        fn write(&mut self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
            self.0.push("write");
            RealDisk.write(file, bytes)
        }
        fn sync(&mut self, file: &File) -> io::Result<()> {
            self.0.push("sync");
            RealDisk.sync(file)
        }
        fn replace(&mut self, from: TempPath, to: &Path) -> Result<(), PathPersistError> {
            self.0.push("replace");
            RealDisk.replace(from, to)
        }
        fn sync_folder(&mut self, folder: &Path) -> io::Result<()> {
            self.0.push("sync folder");
            RealDisk.sync_folder(folder)
        }
        fn empty(&mut self, file: &File) -> io::Result<()> {
            self.0.push("empty");
            RealDisk.empty(file)
        }
    }

    #[test]
    fn a_power_cut_finds_the_calls_in_the_order_that_survives_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut disk = Witness(Vec::new());
        replace(&mut disk, &folder.path().join("a.json"), b"new", None).unwrap();
        assert_eq!(disk.0, ["write", "sync", "replace", "sync folder"]);
    }

    fn attempt(busy: u32, times: u32) -> (io::Result<()>, Vec<u8>, usize) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        fs::write(&path, "old").unwrap();
        let mut disk = Scanned(busy);
        let temporary = written(&mut disk, folder.path(), b"new", None).unwrap();
        let patience = Patience {
            times,
            pause: Duration::ZERO,
        };
        let result = replace_patiently(&mut disk, temporary, &path, patience);
        (
            result,
            fs::read(&path).unwrap(),
            fs::read_dir(folder.path()).unwrap().count(),
        )
    }

    #[test]
    fn a_file_that_is_busy_for_a_moment_is_replaced_after_all() {
        let (result, content, files) = attempt(9, 10);
        result.unwrap();
        assert_eq!((content.as_slice(), files), (b"new".as_slice(), 1));
    }

    #[test]
    fn a_file_that_stays_busy_keeps_its_content_and_leaves_no_rubbish() {
        let (result, content, files) = attempt(10, 10);
        assert!(result.is_err());
        assert_eq!((content.as_slice(), files), (b"old".as_slice(), 1));
    }

    #[cfg(unix)]
    #[test]
    fn a_new_file_is_for_its_owner_and_a_replaced_one_keeps_its_rights() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        let mode = || fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        create(&mut RealDisk, &path, b"een").unwrap();
        assert_eq!(mode(), 0o600);
        let rights = Permissions::from_mode(0o640);
        replace(&mut RealDisk, &path, b"twee", Some(rights)).unwrap();
        assert_eq!(mode(), 0o640);
    }
}
