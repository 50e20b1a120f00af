// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use udvej::error::Code;
use udvej::provenance::{Dropped, Origin};

use super::contract::{Skipped, Writer};
use super::package::{self, Part};
use super::party::Party;
use super::personal;
use super::process::Process;
use crate::draft::{Aliases, Draft, organisation};
use crate::findings::Findings;
use crate::identity::{Candidate, chosen};
use crate::imported::{Gathered, Imported, finish};
use crate::settings::{File, Settings};

/// Open Contracting Data Standard 1.1: release packages, record packages, single releases and records, lists of them,
/// and JSON Lines. The active ICT contracts of one buyer become its systems.
///
/// A record counts by its compiled release. Other releases of one process are merged by date: of each value the newest
/// that is not null counts. In JSON Lines a pointer begins with the number of the line, from 0. Users and criticality
/// stand in no such file: they come from an overlay.
#[must_use]
pub fn ocds(files: &[File<'_>], settings: &Settings<'_>) -> Imported {
    let mut findings = Findings::default();
    let parts: Vec<Part<'_>> = files.iter().flat_map(|file| package::parts(file, &mut findings)).collect();
    let (mut draft, mut aliases, mut skipped) = (Draft::default(), Aliases::default(), Skipped::default());
    let mut dropped = Vec::new();
    let processes = package::processes(&parts, &mut findings);
    let processes: Vec<(Process<'_>, Option<Party>)> = processes
        .into_iter()
        .map(|(ocid, at)| {
            let process = Process::read(&ocid, at, &mut findings);
            let buyer = process.buyer(&mut findings);
            (process, buyer)
        })
        .collect();
    let wanted = chosen(&candidates(&processes), settings.organisation, &mut findings);
    let mut writer = Writer {
        draft: &mut draft,
        aliases: &mut aliases,
        skipped: &mut skipped,
        findings: &mut findings,
        valuation: settings.valuation_date,
    };
    for (process, buyer) in &processes {
        // A process that tells no buyer belongs to the only one there is.
        if buyer.as_ref().is_none_or(|buyer| Some(&buyer.id.value) == wanted.as_ref()) {
            if let Some(buyer) = buyer {
                buyer.write(&organisation(), writer.draft);
            }
            process.contracts.iter().for_each(|contract| writer.contract(process, contract));
        }
    }
    skipped.tell(&mut findings);
    dropped.extend(persons(&processes, &mut findings));
    if !draft.root.contains_key("systems") && findings.problems.is_empty() {
        let values = [
            ("what", "active ICT contracts"),
            ("what_da", "aktive it-kontrakter"),
            ("right", "files with `contracts` of the organisation"),
            ("right_da", "filer med organisationens `contracts`"),
        ];
        findings.problem(Code::NothingFound, &values, package::origin(files));
    }
    finish(files, Gathered { draft, aliases, dropped, findings }, settings)
}

fn candidates(processes: &[(Process<'_>, Option<Party>)]) -> BTreeMap<String, Candidate> {
    let mut candidates: BTreeMap<String, Candidate> = BTreeMap::new();
    for buyer in processes.iter().filter_map(|(_, buyer)| buyer.as_ref()) {
        let entry = candidates.entry(buyer.id.value.clone());
        let entry = entry.or_insert_with(|| Candidate { names: Vec::new(), origin: buyer.origin().clone() });
        for name in buyer.name.iter().map(|name| &name.value).chain(&buyer.local) {
            if !entry.names.contains(name) {
                entry.names.push(name.clone());
            }
        }
    }
    candidates
}

fn persons(processes: &[(Process<'_>, Option<Party>)], findings: &mut Findings) -> Option<Dropped> {
    let mut first: Option<Origin> = None;
    let mut all = 0;
    for version in processes.iter().flat_map(|(process, _)| process.at.cursors()) {
        let count = version.node().map_or(0, personal::count);
        if count > 0 {
            first.get_or_insert_with(|| version.origin());
        }
        all += count;
    }
    first.map(|first| {
        let what = ("contact points and other persons", "kontaktpersoner og andre personer");
        findings.personal(what, all, &first)
    })
}
