// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::fmt;
use std::str::FromStr;

/// The fragments, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FragmentName {
    /// All systems in short, the most locked-in first.
    Assessment,
    /// One system's score, taken apart.
    System,
    /// One system's plan B.
    PlanB,
    /// Suppliers and the groups they belong to.
    Suppliers,
    /// Two reports side by side.
    Comparison,
    /// One chart.
    Chart,
    /// What is wrong or doubtful in a document.
    Problems,
    /// What a document holds.
    Portfolio,
    /// A table for programs, as people read it.
    Frame,
}

/// No fragment has this name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownFragment(pub String);

impl FragmentName {
    /// All.
    pub const ALL: [Self; 9] = [
        Self::Assessment,
        Self::System,
        Self::PlanB,
        Self::Suppliers,
        Self::Comparison,
        Self::Chart,
        Self::Problems,
        Self::Portfolio,
        Self::Frame,
    ];

    /// Its stable word.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Assessment => "assessment",
            Self::System => "system",
            Self::PlanB => "plan_b",
            Self::Suppliers => "suppliers",
            Self::Comparison => "comparison",
            Self::Chart => "chart",
            Self::Problems => "problems",
            Self::Portfolio => "portfolio",
            Self::Frame => "frame",
        }
    }
}

impl FromStr for FragmentName {
    type Err = UnknownFragment;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|name| name.id() == word).ok_or_else(|| UnknownFragment(word.to_owned()))
    }
}

impl fmt::Display for FragmentName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl fmt::Display for UnknownFragment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no fragment", self.0)
    }
}

impl std::error::Error for UnknownFragment {}
