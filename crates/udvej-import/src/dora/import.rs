// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::{BTreeMap, BTreeSet};

use udvej::error::Code;
use udvej::provenance::{Dropped, Origin};

use super::chain;
use super::register::Register;
use super::service::Writer;
use super::table::tables;
use crate::draft::{Aliases, Draft, organisation};
use crate::findings::Findings;
use crate::identity::{Candidate, chosen, legal_id};
use crate::imported::{Gathered, Imported, finish};
use crate::settings::{File, Settings};
use crate::sheet::{Grid, grids};

/// A register of information under DORA (Implementing Regulation (EU) 2024/2956): the tables B_01.02, B_02.01, B_02.02,
/// B_05.01, B_05.02, B_06.01 and B_07.01 as CSV files or sheets, by the names of their columns.
///
/// Each ICT service, that is contract, type of service and provider, becomes a system. Numbers as headings (`c0010`)
/// are read where the file or sheet is called after its table, but not in B_06.01, where the law and EBA number
/// differently. Words and EBA's codes are read alike.
#[must_use]
pub fn dora(files: &[File<'_>], settings: &Settings<'_>) -> Imported {
    let mut findings = Findings::default();
    let grids: Vec<Grid> = files.iter().flat_map(|file| grids(file, &mut findings)).collect();
    let mut register = Register::default();
    for table in tables(&grids, &mut findings) {
        register.add(&table, &mut findings);
    }
    let (mut draft, mut aliases) = (Draft::default(), Aliases::default());
    let leis = leis(&register);
    let candidates = leis.iter().map(|(id, (_, candidate))| (id.clone(), candidate.clone())).collect();
    let id = chosen(&candidates, settings.organisation, &mut findings);
    let entity = id.as_ref().and_then(|id| leis.get(id)).map(|(lei, _)| lei.as_str());
    if let (Some(id), Some(lei)) = (&id, entity) {
        write_organisation(id, lei, &register, &leis, &mut draft, &mut findings);
    }
    let mut writer = Writer {
        register: &register,
        entity,
        valuation: settings.valuation_date,
        draft: &mut draft,
        aliases: &mut aliases,
        findings: &mut findings,
        untaken: BTreeMap::new(),
    };
    let taken = writer.all();
    writer.close();
    chain::write(&register, &taken, &mut draft, &mut findings);
    let dropped = persons(&register, &mut findings);
    if taken.is_empty() && findings.problems.is_empty() {
        let values = [
            ("what", "ICT services"),
            ("what_da", "it-ydelser"),
            ("right", "the tables B_02.02 and B_05.01"),
            ("right_da", "tabellerne B_02.02 og B_05.01"),
        ];
        findings.problem(Code::NothingFound, &values, files.first().map(|file| Origin::file(&file.name.into())));
    }
    finish(files, Gathered { draft, aliases, dropped: dropped.into_iter().collect(), findings }, settings)
}

type Leis = BTreeMap<String, (String, Candidate)>;

/// The entities of the register with their LEI, by id: those listed, and those that use a service.
fn leis(register: &Register) -> Leis {
    let id = |lei: &str| legal_id(&format!("LEI-{lei}"));
    let mut leis = Leis::new();
    for (lei, entity) in &register.entities {
        let names = entity.name.iter().map(|name| name.value.clone()).chain([lei.clone()]).collect();
        leis.insert(id(lei), (lei.clone(), Candidate { names, origin: entity.lei.origin.clone() }));
    }
    for user in register.services.values().flatten().filter_map(|used| used.user.as_ref()) {
        let candidate = || Candidate { names: vec![user.value.clone()], origin: user.origin.clone() };
        leis.entry(id(&user.value)).or_insert_with(|| (user.value.clone(), candidate()));
    }
    // An entity that uses nothing has nothing to import, where others do.
    let uses: BTreeSet<Option<&str>> =
        register.services.values().flatten().map(|used| used.user.as_ref().map(|user| user.value.as_str())).collect();
    let uses = |lei: &String| uses.contains(&None) || uses.contains(&Some(lei.as_str()));
    if leis.values().any(|(lei, _)| uses(lei)) {
        leis.retain(|_, (lei, _)| uses(lei));
    }
    leis
}

fn write_organisation(
    id: &str,
    lei: &str,
    register: &Register,
    leis: &Leis,
    draft: &mut Draft,
    findings: &mut Findings,
) {
    let at = organisation();
    let Some((_, candidate)) = leis.get(id) else { return };
    draft.set(&at.field("id"), id, &candidate.origin);
    match register.entities.get(lei) {
        Some(entity) => {
            for (field, value) in [("name", &entity.name), ("country", &entity.country)] {
                if let Some(value) = value {
                    draft.set(&at.field(field), value.value.as_str(), &value.origin);
                }
            }
        }
        None => findings.unresolved(lei, lei, ("the entity in B_01.02", "enheden i B_01.02"), &candidate.origin),
    }
}

/// Numbers of persons that were left out.
fn persons(register: &Register, findings: &mut Findings) -> Option<Dropped> {
    let listed = register.providers.values().filter(|provider| provider.personal).map(|one| &one.code.origin);
    let used = register.services.values().flatten().filter(|used| used.personal).map(|used| &used.provider.origin);
    let linked = register.chain.iter().filter(|link| link.personal).map(|link| &link.provider.origin);
    let all: Vec<&Origin> = listed.chain(used).chain(linked).collect();
    let first = all.first().copied()?;
    let what = ("numbers of persons", "personnumre og pasnumre");
    Some(findings.personal(what, all.len() as u64, first))
}
