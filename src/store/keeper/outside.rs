//! What others did to the file while it was open here.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::Keeper;
use crate::assessment::Stamp;
use crate::language::Message;
use crate::store::error::{Why, shown};
use crate::store::opened::to_bytes;
use crate::store::{StoreError, disk, merge, read};

impl Keeper {
    /// Others replaced the file: both sides come together.
    pub(super) fn take_in(&mut self, found: &[u8], now: Timestamp) -> Result<(), StoreError> {
        let path = self.desk.path.clone();
        let theirs = match read::parse(&path, found) {
            Ok((theirs, _)) if theirs.id == self.current.id => theirs,
            _ => return Err(self.take_refuge()),
        };
        let (base, _) = read::parse(&path, &self.desk.bytes)?;
        let stamp = Stamp {
            at: now.to_string(),
            by: None,
            ..Stamp::default()
        };
        let merged = merge::merge(&base, &self.current, &theirs, &stamp);
        let mut kept = None;
        if !merged.conflicts.is_empty() {
            let beside = free_name(&path);
            disk::create(&mut *self.disk, &beside, found)
                .map_err(|error| StoreError::writing(&beside, &error))?;
            kept = Some(beside);
        }
        self.desk.bytes = found.to_vec();
        self.current = merged.assessment;
        let own = self
            .current
            .saved
            .get(&self.desk.device)
            .copied()
            .unwrap_or(0);
        self.desk.last = self.desk.last.max(own);
        let news = self.news.get_or_insert_default();
        news.merged = Some(Box::new(self.current.clone()));
        news.notes.push(match &kept {
            None => Message::new("store-merged").with("file", shown(&path)),
            Some(kept) => Message::new("store-merge-conflicts")
                .with("file", shown(&path))
                .number("count", merged.conflicts.len())
                .with("kept", shown(kept)),
        });
        news.conflicts.extend(merged.conflicts);
        news.kept = kept.or(news.kept.take());
        Ok(())
    }

    /// What stands in the place of the file must not be touched: the own version goes beside it.
    pub(super) fn take_refuge(&mut self) -> StoreError {
        let path = self.desk.path.clone();
        let kept = self.refuge.clone().unwrap_or_else(|| free_name(&path));
        let written = to_bytes(&self.current).and_then(|bytes| match &self.refuge {
            Some(own) => disk::replace(&mut *self.disk, own, &bytes, None),
            None => disk::create(&mut *self.disk, &kept, &bytes),
        });
        match written {
            Ok(()) => {
                self.refuge = Some(kept.clone());
                StoreError::Outside { path, kept }
            }
            Err(error) => StoreError::Unwritable {
                path: kept,
                why: Why::of(&error),
            },
        }
    }
}

/// `toets.conflict-1.json` and so on: visible beside the file, and in every list.
fn free_name(path: &Path) -> PathBuf {
    let stem = path
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    (1..=u32::MAX)
        .map(|n| path.with_file_name(format!("{stem}.conflict-{n}.json")))
        .find(|path| fs::symlink_metadata(path).is_err())
        .unwrap_or_else(|| path.with_extension("conflict.json"))
}
