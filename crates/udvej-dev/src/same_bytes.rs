// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The same request gives the same bytes in Rust on this machine and in wasm under node.
//!
//! The requests are raw texts in `tests/vectors/seam/*.request.json`. The answers are not kept: Rust writes its own to
//! `target/seam/`, and the script in node compares.

use std::{fs, path::PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::{
    checkout::{self, root, shown, target},
    program,
    step::{command, run as run_command},
    wasm,
};

const REQUESTS: &str = "tests/vectors/seam";
const SUFFIX: &str = ".request.json";

pub(crate) fn run() -> Result<()> {
    program::need_node()?;
    let folder = checkout::fresh_folder("seam")?;
    let requests = requests()?;
    if requests.is_empty() {
        bail!("no `{REQUESTS}/*{SUFFIX}`: there is nothing to compare");
    }
    for (name, path) in requests {
        let request = fs::read_to_string(&path).with_context(|| format!("cannot read `{}`", shown(&path)))?;
        fs::write(folder.join(format!("{name}.response.json")), udvej_json::call(&request))?;
    }
    run_command(command("node").arg(root().join("bindings/wasm/tests/call.mjs")).args([
        target(wasm::NODE_FOLDER),
        root().join(REQUESTS),
        folder,
    ]))
}

fn requests() -> Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join(REQUESTS)).with_context(|| format!("cannot list `{REQUESTS}`"))? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(SUFFIX));
        if let Some(name) = name {
            found.push((name.to_owned(), path));
        }
    }
    found.sort();
    Ok(found)
}
