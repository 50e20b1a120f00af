// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::fmt;
use std::str::FromStr;

/// The tables of a report, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FrameName {
    /// One row a system, the most locked-in first: score, plan B and dates.
    Systems,
    /// One row a supplier.
    Suppliers,
    /// One row a group of suppliers under one company.
    Groups,
    /// One row a system and factor; the points of a system sum to its score.
    Factors,
    /// What each factor rests on, and in which state that is.
    Inputs,
    /// What is unknown, what narrows a score most first.
    Questions,
    /// What one step better would do.
    Counterfactuals,
    /// One row a system with a plan B: what it rests on, and the plain sums beside the simulated ones.
    Plans,
    /// What staying and leaving cost, year by year.
    Years,
    /// The one-off cost part by part.
    Components,
    /// What spreads the result.
    Drivers,
    /// The same plan started later.
    Waiting,
    /// Prices paid.
    Paid,
    /// The simulated price while staying.
    Prices,
    /// The dates of contracts, the first to let go first.
    Calendar,
    /// Legal orders that can compel disclosure or denial.
    Exposures,
    /// Defaults that stand in for what the document does not say.
    Defaults,
    /// What is doubtful in the document.
    Warnings,
    /// Every figure of method and knowledge base.
    Assumptions,
}

/// No frame has this name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownFrame(pub String);

impl FrameName {
    /// All.
    pub const ALL: [Self; 19] = [
        Self::Systems,
        Self::Suppliers,
        Self::Groups,
        Self::Factors,
        Self::Inputs,
        Self::Questions,
        Self::Counterfactuals,
        Self::Plans,
        Self::Years,
        Self::Components,
        Self::Drivers,
        Self::Waiting,
        Self::Paid,
        Self::Prices,
        Self::Calendar,
        Self::Exposures,
        Self::Defaults,
        Self::Warnings,
        Self::Assumptions,
    ];

    /// Its stable word.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Systems => "systems",
            Self::Suppliers => "suppliers",
            Self::Groups => "groups",
            Self::Factors => "factors",
            Self::Inputs => "inputs",
            Self::Questions => "questions",
            Self::Counterfactuals => "counterfactuals",
            Self::Plans => "plans",
            Self::Years => "years",
            Self::Components => "components",
            Self::Drivers => "drivers",
            Self::Waiting => "waiting",
            Self::Paid => "paid",
            Self::Prices => "prices",
            Self::Calendar => "calendar",
            Self::Exposures => "exposures",
            Self::Defaults => "defaults",
            Self::Warnings => "warnings",
            Self::Assumptions => "assumptions",
        }
    }

    /// Whether its rows are about systems, so that it can be made for one of them.
    #[must_use]
    pub const fn about_a_system(self) -> bool {
        !matches!(self, Self::Suppliers | Self::Groups | Self::Assumptions)
    }
}

impl FromStr for FrameName {
    type Err = UnknownFrame;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|name| name.id() == word).ok_or_else(|| UnknownFrame(word.to_owned()))
    }
}

impl fmt::Display for FrameName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl fmt::Display for UnknownFrame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no frame", self.0)
    }
}

impl std::error::Error for UnknownFrame {}
