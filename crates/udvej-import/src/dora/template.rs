// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The templates of the register by the names of their columns (Implementing Regulation (EU) 2024/2956, Annex I, Part 2,
//! OJ L, 2.12.2024; where EBA's reporting templates word a name differently, theirs as well).

/// A template that is read.
#[derive(Debug)]
pub(super) struct Template {
    /// Such as `B_02.01`.
    pub(super) code: &'static str,
    pub(super) columns: &'static [Column],
    /// Whether a number means the same column in the law and in EBA's reporting template.
    pub(super) one_numbering: bool,
}

/// A column of a template.
#[derive(Debug)]
pub(super) struct Column {
    /// Its number in the law.
    pub(super) number: &'static str,
    /// Its name in the law.
    pub(super) name: &'static str,
    /// Its name elsewhere.
    pub(super) also: &'static str,
    /// Whether the table cannot be read without it.
    pub(super) needed: bool,
}

const fn needed(number: &'static str, name: &'static str, also: &'static str) -> Column {
    Column { number, name, also, needed: true }
}

const fn column(number: &'static str, name: &'static str, also: &'static str) -> Column {
    Column { number, name, also, needed: false }
}

pub(super) const REFERENCE: &str = "Contractual arrangement reference number";
pub(super) const SERVICE: &str = "Type of ICT services";
pub(super) const PROVIDER: &str = "Identification code of the ICT third-party service provider";
pub(super) const PROVIDER_TYPE: &str = "Type of code to identify the ICT third-party service provider";

pub(super) const ENTITY: &str = "LEI of the financial entity";
pub(super) const ENTITY_NAME: &str = "Name of the financial entity";
pub(super) const ENTITY_COUNTRY: &str = "Country of the financial entity";
pub(super) const ENTITY_DELETED: &str = "Date of deletion in the register of information";

pub(super) const KIND: &str = "Type of contractual arrangement";
pub(super) const CURRENCY: &str = "Currency of the amount reported in B_02.01.0050";
pub(super) const EXPENSE: &str = "Annual expense or estimated cost of the contractual arrangement for the past year";

pub(super) const USER: &str = "LEI of the financial entity making use of the ICT service(s)";
pub(super) const FUNCTION: &str = "Function identifier";
pub(super) const START: &str = "Start date of the contractual arrangement";
pub(super) const END: &str = "End date of the contractual arrangement";
pub(super) const ENDED_BECAUSE: &str = "Reason of the termination or ending of the contractual arrangement";
pub(super) const NOTICE: &str = "Notice period for the financial entity making use of the ICT service(s)";
pub(super) const AT_REST: &str = "Location of the data at rest (storage)";
pub(super) const PROCESSING: &str = "Location of management of the data (processing)";
pub(super) const SENSITIVENESS: &str = "Sensitiveness of the data stored by the ICT third-party service provider";
pub(super) const RELIANCE: &str = "Level of reliance on the ICT service supporting the critical or important function.";

pub(super) const LEGAL_NAME: &str = "Legal name of the ICT third-party service provider";
pub(super) const LATIN_NAME: &str = "Name of the ICT third-party service provider in Latin alphabet";
pub(super) const PERSON: &str = "Type of person of the ICT third-party service provider";
pub(super) const COUNTRY: &str = "Country of the ICT third-party service provider's headquarters";
pub(super) const PARENT: &str =
    "Identification code of the ICT third-party service provider's ultimate parent undertaking";

pub(super) const RANK: &str = "Rank";
pub(super) const RECIPIENT: &str = "Identification code of the recipient of sub-contracted ICT services";

pub(super) const FUNCTION_NAME: &str = "Function name";
pub(super) const CRITICAL: &str = "Criticality or importance assessment";
pub(super) const RECOVERY: &str = "Recovery time objective of the function";

pub(super) const SUBSTITUTABILITY: &str = "Substitutability of the ICT third-party service provider";
pub(super) const REASON: &str = "Reason where the ICT third-party service provider is considered not substitutable or difficult to be substitutable";
pub(super) const EXIT_PLAN: &str = "Existence of an exit plan";
pub(super) const REINTEGRATION: &str = "Possibility of reintegration of the contracted ICT service";
pub(super) const IMPACT: &str = "Impact of discontinuing the ICT services";
pub(super) const ALTERNATIVES: &str = "Are there alternative ICT third-party service providers identified?";
pub(super) const ALTERNATIVE: &str = "Identification of alternative ICT TPP";

pub(super) const ENTITIES: Template = Template {
    code: "B_01.02",
    one_numbering: true,
    columns: &[
        needed("0010", ENTITY, "LEI of the entity"),
        needed("0020", ENTITY_NAME, "Name of the entity"),
        column("0030", ENTITY_COUNTRY, "Country of the entity"),
        column("0040", "Type of financial entity", "Type of entity"),
        column(
            "0050",
            "Hierarchy of the financial entity within the group (where applicable)",
            "Hierarchy of the entity within the group (where applicable)",
        ),
        column(
            "0060",
            "LEI of the direct parent undertaking of the financial entity",
            "LEI of the direct parent undertaking of the entity",
        ),
        column("0070", "Date of last update", ""),
        column("0080", "Date of integration in the register of information", ""),
        column("0090", ENTITY_DELETED, ""),
        column("0100", "Currency", ""),
        column(
            "0110",
            "Value of total assets of the financial entity",
            "Value of total assets - of the financial entity",
        ),
    ],
};

pub(super) const CONTRACTS: Template = Template {
    code: "B_02.01",
    one_numbering: true,
    columns: &[
        needed("0010", REFERENCE, ""),
        column("0020", KIND, ""),
        column("0030", "Overarching contractual arrangement reference number", ""),
        column("0040", CURRENCY, "Currency of the amount reported in RT.02.01.0050"),
        needed("0050", EXPENSE, ""),
    ],
};

pub(super) const SERVICES: Template = Template {
    code: "B_02.02",
    one_numbering: true,
    columns: &[
        needed("0010", REFERENCE, ""),
        column("0020", USER, "LEI of the entity making use of the ICT service(s)"),
        needed("0030", PROVIDER, ""),
        column("0040", PROVIDER_TYPE, ""),
        column("0050", FUNCTION, ""),
        needed("0060", SERVICE, ""),
        needed("0070", START, ""),
        needed("0080", END, ""),
        column("0090", ENDED_BECAUSE, ""),
        column("0100", NOTICE, ""),
        column("0110", "Notice period for the ICT third-party service provider", ""),
        column("0120", "Country of the governing law of the contractual arrangement", ""),
        column("0130", "Country of provision of the ICT services", ""),
        column("0140", "Storage of data", ""),
        column("0150", AT_REST, ""),
        column("0160", PROCESSING, ""),
        column("0170", SENSITIVENESS, ""),
        column("0180", RELIANCE, ""),
    ],
};

pub(super) const PROVIDERS: Template = Template {
    code: "B_05.01",
    one_numbering: true,
    columns: &[
        needed("0010", PROVIDER, "Identification code of ICT third-party service provider"),
        column("0020", PROVIDER_TYPE, ""),
        column("0030", "Additional identification code of ICT third-party service provider", ""),
        column(
            "0040",
            "Type of additional identification code to identify the ICT third-party service provider",
            "Type of additional identification code of the ICT third-party service provider",
        ),
        needed("0050", LEGAL_NAME, ""),
        column("0060", LATIN_NAME, ""),
        column("0070", PERSON, ""),
        needed("0080", COUNTRY, ""),
        column(
            "0090",
            "Currency of the amount reported in B_05.01.0070",
            "Currency of the amount reported in RT.05.01.0070",
        ),
        column("0100", "Total annual expense or estimated cost of the ICT third-party service provider", ""),
        column("0110", PARENT, ""),
        column(
            "0120",
            "Type of code to identify the ICT third-party service provider's ultimate parent undertaking",
            "",
        ),
    ],
};

pub(super) const CHAIN: Template = Template {
    code: "B_05.02",
    one_numbering: true,
    columns: &[
        needed("0010", REFERENCE, ""),
        needed("0020", SERVICE, ""),
        needed("0030", PROVIDER, ""),
        column("0040", PROVIDER_TYPE, ""),
        needed("0050", RANK, ""),
        column("0060", RECIPIENT, ""),
        column("0070", "Type of code to identify the recipient of sub-contracted ICT services", ""),
    ],
};

pub(super) const FUNCTIONS: Template = Template {
    code: "B_06.01",
    // The law goes from 0040 to 0060; EBA numbers on, so that each number from 0060 on means another column.
    one_numbering: false,
    columns: &[
        needed("0010", FUNCTION, ""),
        column("0020", "Licenced activity", "Licensed activity"),
        needed("0030", FUNCTION_NAME, ""),
        column("0040", ENTITY, "LEI of the entity"),
        column("0060", CRITICAL, "Criticality or importance"),
        column("0070", "Reasons for criticality or importance", ""),
        column("0080", "Date of the last assessment of criticality or importance", ""),
        column("0090", RECOVERY, ""),
        column("0100", "Recovery point objective of the function", ""),
        column("0110", "Impact of discontinuing the function", ""),
    ],
};

pub(super) const ASSESSMENTS: Template = Template {
    code: "B_07.01",
    one_numbering: true,
    columns: &[
        needed("0010", REFERENCE, ""),
        needed("0020", PROVIDER, ""),
        column("0030", PROVIDER_TYPE, ""),
        needed("0040", SERVICE, ""),
        column("0050", SUBSTITUTABILITY, ""),
        column(
            "0060",
            REASON,
            "Reason if the ICT third-party service provider is considered not substitutable or difficult to be substitutable",
        ),
        column("0070", "Date of the last audit on the ICT third-party service provider", ""),
        column("0080", EXIT_PLAN, ""),
        column("0090", REINTEGRATION, ""),
        column("0100", IMPACT, ""),
        column("0110", ALTERNATIVES, ""),
        column("0120", ALTERNATIVE, "Identification of alternative ICT third-party service providers"),
    ],
};

/// The templates that are read.
pub(super) const ALL: [&Template; 7] = [&ENTITIES, &CONTRACTS, &SERVICES, &PROVIDERS, &CHAIN, &FUNCTIONS, &ASSESSMENTS];

/// The other templates and files of a register: nothing in them has a place in a document.
pub(super) const OTHERS: [&str; 12] = [
    "b0101",
    "b0103",
    "b0203",
    "b0301",
    "b0302",
    "b0303",
    "b0401",
    "b9901",
    "parameters",
    "filingindicators",
    "reportjson",
    "reportpackagejson",
];
