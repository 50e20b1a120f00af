// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Where things lie.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};

/// The top of the checkout: two folders above this crate. Cargo tells at run time where that is, so a moved checkout
/// still works.
pub(crate) fn root() -> PathBuf {
    let own =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    own.ancestors().nth(2).map_or(own.clone(), Path::to_path_buf)
}

/// A path below `target/`, where everything goes that can be made again.
pub(crate) fn target(below: &str) -> PathBuf {
    root().join("target").join(below)
}

/// An empty folder below `target/`.
pub(crate) fn fresh_folder(below: &str) -> Result<PathBuf> {
    let folder = target(below);
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot empty `{}`", shown(&folder)))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("cannot make `{}`", shown(&folder)))?;
    Ok(folder)
}

/// The path as a reader at the top of the checkout would type it.
pub(crate) fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}
