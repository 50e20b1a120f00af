// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::versions::Versions;
use crate::findings::Findings;

/// Divisions and groups of the Common Procurement Vocabulary (Regulation (EC) No 213/2008) that are ICT: software
/// packages, IT services, computers.
const ICT: [&str; 3] = ["48", "72", "302"];

/// Whether what is bought is ICT, by the items of the contract, of the award or of the tender, whichever tells it
/// first; nothing where none is classified.
pub(super) fn is_ict(told: &[&Versions<'_>], findings: &mut Findings) -> Option<bool> {
    told.iter().find_map(|at| {
        let mut codes = Vec::new();
        for item in at.list("items", findings) {
            codes.extend(code(&item.versions.record("classification", findings), findings));
            for more in item.versions.newest_list("additionalClassifications", findings) {
                codes.extend(code(&more, findings));
            }
        }
        let ict = |code: &String| ICT.iter().any(|prefix| code.starts_with(prefix));
        (!codes.is_empty()).then(|| codes.iter().any(ict))
    })
}

fn code(at: &Versions<'_>, findings: &mut Findings) -> Option<String> {
    let scheme = at.text("scheme", findings)?;
    let code = at.id("id", findings)?;
    scheme.value.eq_ignore_ascii_case("CPV").then_some(code.value)
}
