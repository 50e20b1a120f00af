// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The same request gives the same bytes in Rust on this machine, in Python, and in wasm under node and in a browser.
//!
//! The requests are raw texts in `tests/vectors/seam/*.request.json`, and some made here: the bundled municipality with all
//! its trials, the published cases. The answers are not kept: Rust writes its own to `target/seam/`, the others compare.

use std::{fs, path::PathBuf};

use anyhow::{Context as _, Result, bail};
use udvej_json::udvej::EXAMPLE;

use crate::checkout::{self, root, shown};

const REQUESTS: &str = "tests/vectors/seam";
const SUFFIX: &str = ".request.json";

/// A folder with the requests and what Rust answers to them, for one reader: several may read at once.
pub(crate) fn answers(reader: &str) -> Result<PathBuf> {
    let folder = checkout::fresh_folder(&format!("seam/{reader}"))?;
    let mut requests = requests()?;
    if requests.is_empty() {
        bail!("no `{REQUESTS}/*{SUFFIX}`: there is nothing to compare");
    }
    requests.extend(made()?);
    for (name, request) in requests {
        fs::write(folder.join(format!("{name}.response.json")), udvej_json::call(&request))?;
        fs::write(folder.join(format!("{name}{SUFFIX}")), request)?;
    }
    Ok(folder)
}

/// Requests made here because their documents stand elsewhere.
fn made() -> Result<Vec<(String, String)>> {
    let mut made = vec![
        ("assess-eksempelby".to_owned(), request("assess", EXAMPLE, r#""trials":10000"#)),
        (
            "assess-eksempelby-seed".to_owned(),
            request("assess", EXAMPLE, r#""trials":200,"seed":18446744073709551615"#),
        ),
        ("check-eksempelby-da".to_owned(), request("check", EXAMPLE, r#""lang":"da""#)),
        ("explain".to_owned(), request("explain", EXAMPLE, r#""system":"omsorg""#)),
        (
            "plan-b".to_owned(),
            request("plan_b", EXAMPLE, r#""system":"esdh","start_year":2,"pool":7,"draws":true,"trials":300"#),
        ),
    ];
    for name in ["schleswig-holstein", "aarhus-hetzner", "37signals"] {
        let path = root().join(format!("tests/cases/{name}.json"));
        let document = fs::read_to_string(&path).with_context(|| format!("cannot read `{}`", shown(&path)))?;
        made.push((format!("assess-{name}"), request("assess", &document, r#""trials":2000"#)));
    }
    Ok(made)
}

fn request(call: &str, document: &str, more: &str) -> String {
    format!(r#"{{"call":"{call}",{more},"document":{document}}}"#)
}

/// The golden vector of the report's bytes. It is made here, where no other crate of the build turns on features that
/// change floating-point functions, and checked by the tests of every language, where some do.
pub(crate) fn vector() -> String {
    const MORE: &str = r#""trials":500,"seed":7"#;
    let answer = udvej_json::call(&request("assess", EXAMPLE, MORE));
    format!(
        r#"{{
  "name": "the report on Eksempelby has these bytes in every language, build and number of threads",
  "why": "features of other crates in a build, platforms and threads must not change a bit",
  "input": {{ "call": "assess", "document": "the bundled example", "trials": 500, "seed": 7 }},
  "expected": {{ "answer_bytes": {}, "answer_sha256": "{}" }}
}}
"#,
        answer.len(),
        udvej_json::sha256(&answer),
    )
}

fn requests() -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join(REQUESTS)).with_context(|| format!("cannot list `{REQUESTS}`"))? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(SUFFIX));
        if let Some(name) = name {
            let text = fs::read_to_string(&path).with_context(|| format!("cannot read `{}`", shown(&path)))?;
            found.push((name.to_owned(), text));
        }
    }
    found.sort();
    Ok(found)
}
