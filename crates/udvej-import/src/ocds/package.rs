// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use udvej::document::tree::{self, Tree, Value};
use udvej::error::{Code, Pointer};
use udvej::order::Order as _;
use udvej::provenance::Origin;

use super::versions::Versions;
use crate::cursor::{self, Cursor};
use crate::findings::Findings;
use crate::settings::File;

/// A file, or a line of one in JSON Lines: lines go by their number from 0, as if they stood in a list.
#[derive(Debug)]
pub(super) struct Part<'t> {
    file: Arc<str>,
    pointer: Pointer,
    tree: Tree<'t>,
}

/// What is told of one contracting process, at one time.
#[derive(Debug)]
struct Release<'a> {
    /// Nothing where the release tells no time: such a one is older than every other.
    date: Option<Timestamp>,
    at: Cursor<'a>,
}

/// The JSON of a file: one text, or one for each line.
pub(super) fn parts<'f>(file: &File<'f>, findings: &mut Findings) -> Vec<Part<'f>> {
    let name: Arc<str> = file.name.into();
    let Some(text) = cursor::text(file, findings) else { return Vec::new() };
    if !in_lines(text) {
        let tree = cursor::parse(text, &name, findings);
        return tree.map(|tree| Part { file: name, pointer: Pointer::default(), tree }).into_iter().collect();
    }
    let mut parts = Vec::new();
    for ((number, line), at) in (1_u64..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()).zip(0_u64..) {
        let pointer = Pointer::default().child(at);
        if let Some(tree) = cursor::parse_part(line, number, &pointer, &name, findings) {
            parts.push(Part { file: Arc::clone(&name), pointer, tree });
        }
    }
    parts
}

/// Whether the first line is an object of its own and others follow.
fn in_lines(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let first = lines
        .next()
        .is_some_and(|first| tree::parse(first).is_ok_and(|tree| matches!(tree.root().value(), Value::Record(_))));
    first && lines.next().is_some()
}

/// The contracting processes by their ocid; of each the releases, the newest first.
pub(super) fn processes<'a>(parts: &'a [Part<'_>], findings: &mut Findings) -> BTreeMap<String, Versions<'a>> {
    let mut found: BTreeMap<String, Vec<Release<'a>>> = BTreeMap::new();
    for part in parts {
        let at = Cursor::new(part.tree.root(), part.pointer.clone(), &part.file);
        match part.tree.root().value() {
            Value::List(_) => at.as_list(findings).iter().for_each(|item| add(item, &mut found, findings)),
            _ => add(&at, &mut found, findings),
        }
    }
    let sorted = found.into_iter().map(|(ocid, mut releases)| {
        // Stable: of two releases of one time the later in the files is the newer.
        releases.reverse();
        releases.order_by_key(|release| std::cmp::Reverse(release.date));
        (ocid, Versions::new(releases.into_iter().map(|release| release.at).collect()))
    });
    sorted.collect()
}

type Found<'a> = BTreeMap<String, Vec<Release<'a>>>;

fn add<'a>(at: &Cursor<'a>, found: &mut Found<'a>, findings: &mut Findings) {
    let has = |name| at.at(name).is_some();
    if has("records") {
        at.list("records", findings).iter().for_each(|record| add_record(record, found, findings));
    } else if has("compiledRelease") || has("versionedRelease") || (has("releases") && has("ocid")) {
        add_record(at, found, findings);
    } else if has("releases") {
        at.list("releases", findings).iter().for_each(|release| add_release(release, None, found, findings));
    } else if has("ocid") {
        add_release(at, None, found, findings);
    } else {
        let right = "a file with `releases`, `records`, or releases with an `ocid`";
        let right_da = "en fil med `releases`, `records` eller udgivelser med `ocid`";
        let values = [
            ("expected", "an OCDS package or release"),
            ("expected_da", "en OCDS-pakke eller -udgivelse"),
            ("right", right),
            ("right_da", right_da),
        ];
        findings.problem(Code::FileKind, &values, Some(at.origin()));
    }
}

/// A record: its compiled release, or else its releases.
fn add_record<'a>(record: &Cursor<'a>, found: &mut Found<'a>, findings: &mut Findings) {
    let record = record.as_record(findings);
    let ocid = record.text("ocid", findings).map(|ocid| ocid.value);
    let compiled = record.record("compiledRelease", findings);
    if compiled.is_some() {
        add_release(&compiled, ocid, found, findings);
        return;
    }
    let mut empty = true;
    for release in record.list("releases", findings) {
        // A linked release is an address without contents.
        if ["tag", "buyer", "parties", "awards", "contracts", "tender"].iter().any(|name| release.at(name).is_some())
            && !release.at("url").is_some()
        {
            empty = false;
            add_release(&release, ocid.clone(), found, findings);
        }
    }
    if empty && record.is_some() {
        let why = (
            "the record holds neither a compiled release nor releases",
            "posten har hverken samlet udgivelse eller udgivelser",
        );
        let right = ("export it with compiled releases", "eksportér den med samlede udgivelser (compiledRelease)");
        findings.skipped(ocid.as_deref().unwrap_or("?"), why, right, &record.origin());
    }
}

fn add_release<'a>(release: &Cursor<'a>, ocid: Option<String>, found: &mut Found<'a>, findings: &mut Findings) {
    let release = release.as_record(findings);
    let own = release.text("ocid", findings).map(|ocid| ocid.value);
    match own.or(ocid) {
        Some(ocid) => found.entry(ocid).or_default().push(Release { date: time(&release, findings), at: release }),
        None if release.is_some() => release.at("ocid").unexpected(("an ocid", "et ocid"), "-", findings),
        None => {}
    }
}

fn time(release: &Cursor<'_>, findings: &mut Findings) -> Option<Timestamp> {
    let expected = ("a date with a time", "en dato med et tidspunkt");
    let read = release.at("date").read(expected, findings, |value| match value {
        Value::Text(text) => {
            let text = text.trim();
            text.parse().ok().or_else(|| format!("{}T00:00:00Z", text.split(['T', ' ']).next()?).parse().ok())
        }
        _ => None,
    });
    read.map(|read| read.value)
}

/// The place of the first file, for what concerns all of them.
pub(super) fn origin(files: &[File<'_>]) -> Option<Origin> {
    files.first().map(|file| Origin::file(&file.name.into()))
}
