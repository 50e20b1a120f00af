// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::document::sha256_of;
use udvej::provenance::{Dropped, Provenance, SourceFile};

use crate::draft::{Aliases, Draft, overlay, unsettled, written};
use crate::findings::{Finding, Findings};
use crate::settings::{File, Settings};

/// What came out of the files.
#[derive(Debug, Clone)]
pub struct Imported {
    /// The document as text; nothing where there are problems.
    pub document: Option<String>,
    /// Where each value came from.
    pub provenance: Provenance,
    /// What is wrong and what is doubtful.
    pub findings: Findings,
}

/// What an importer hands over.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    pub(crate) draft: Draft,
    pub(crate) aliases: Aliases,
    pub(crate) dropped: Vec<Dropped>,
    pub(crate) findings: Findings,
}

/// Lays the overlays upon what was gathered, writes the document and checks it.
pub(crate) fn finish(files: &[File<'_>], gathered: Gathered, settings: &Settings<'_>) -> Imported {
    let Gathered { mut draft, aliases, dropped, mut findings } = gathered;
    for file in &settings.overlay {
        let over = crate::table::any(file, &mut findings);
        overlay(&mut draft, over, &aliases, settings.prefer, &mut findings);
    }
    for conflict in std::mem::take(&mut draft.conflicts) {
        unsettled(&conflict, &mut findings);
    }
    draft.defaults(settings);
    draft.tell_wanted(&mut findings);
    let written = written(&draft);
    let checked = udvej::check(&written.text);
    let place = |problem: &udvej::error::Problem| {
        let origin = written.places.origin(&problem.pointer);
        Finding { problem: problem.clone(), origin }
    };
    checked.problems.problems.iter().map(place).for_each(|finding| findings.add_problem(finding));
    findings.omitted += checked.problems.omitted;
    checked.warnings.problems.iter().map(place).for_each(|finding| findings.add_warning(finding));
    let provenance = Provenance {
        provenance: Provenance::FORMAT.to_owned(),
        input_sha256: checked.portfolio.map_or_else(String::new, |portfolio| portfolio.parts().input_sha256.clone()),
        files: files.iter().chain(&settings.options).chain(&settings.overlay).map(source).collect(),
        values: written.places.values(),
        dropped,
    };
    let document = findings.problems.is_empty().then_some(written.text);
    Imported { document, provenance, findings }
}

fn source(file: &File<'_>) -> SourceFile {
    SourceFile { name: file.name.to_owned(), sha256: sha256_of(file.bytes), bytes: file.bytes.len() as u64 }
}
