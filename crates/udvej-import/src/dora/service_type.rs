// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/// A type of ICT service (Implementing Regulation (EU) 2024/2956, Annex III): code and name.
pub(super) type ServiceType = (&'static str, &'static str);

/// Annex III in the short words of EBA's list.
const ALL: [ServiceType; 19] = [
    ("S01", "ICT project management"),
    ("S02", "ICT Development"),
    ("S03", "ICT help desk and first level support"),
    ("S04", "ICT security management services"),
    ("S05", "Provision of data"),
    ("S06", "Data analysis"),
    ("S07", "ICT, facilities and hosting services (excluding Cloud services)"),
    ("S08", "Computation"),
    ("S09", "Non-Cloud Data storage"),
    ("S10", "Telecom carrier"),
    ("S11", "Network infrastructure"),
    ("S12", "Hardware and physical devices"),
    ("S13", "Software licencing (excluding SaaS)"),
    ("S14", "ICT operation management (including maintenance)"),
    ("S15", "ICT Consulting"),
    ("S16", "ICT Risk management"),
    ("S17", "Cloud services: IaaS"),
    ("S18", "Cloud services: PaaS"),
    ("S19", "Cloud services: SaaS"),
];

/// The type that a cell means: `S19`, `eba_TA:S19`, `S19 - Cloud services: SaaS` or its name alone.
pub(super) fn service_type(cell: &str) -> Option<ServiceType> {
    let cell = cell.trim().to_lowercase();
    let bare = cell.strip_prefix("eba_ta:").unwrap_or(&cell);
    let code = |(code, _): &&ServiceType| {
        let rest = bare.strip_prefix(&code.to_lowercase());
        rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    };
    ALL.iter().find(code).or_else(|| ALL.iter().find(|(_, name)| name.to_lowercase() == cell)).copied()
}

/// The codes, for a message.
pub(super) const ALLOWED: &str = "S01 to S19 (Annex III)";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_read_by_code_and_by_name() {
        for text in ["S19", " s19 ", "eba_TA:S19", "S19 - Cloud services: SaaS", "cloud services: saas"] {
            assert_eq!(service_type(text), Some(("S19", "Cloud services: SaaS")), "{text}");
        }
        for wrong in ["", "S20", "S190", "S1", "19", "eba_ZZ:S19", "SaaS"] {
            assert_eq!(service_type(wrong), None, "{wrong}");
        }
    }
}
