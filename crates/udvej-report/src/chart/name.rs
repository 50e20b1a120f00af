// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::fmt;
use std::str::FromStr;

/// The charts, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChartName {
    /// Systems by how hard they are to leave and how costly to stay with.
    Map,
    /// What each factor (of one system) or dimension (of all) adds to the score.
    Contributions,
    /// What staying and leaving cost, year by year.
    Fan,
    /// The one-off cost part by part.
    OneOff,
    /// What spreads the result.
    Tornado,
    /// Prices paid, and the price if one stays.
    Price,
    /// What stops with what.
    Dependencies,
    /// When contracts let go.
    Calendar,
    /// Shares of spend and of criticality.
    Concentration,
}

/// No chart has this name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownChart(pub String);

impl ChartName {
    /// All, in the order in which a report shows them.
    pub const ALL: [Self; 9] = [
        Self::Map,
        Self::Contributions,
        Self::Fan,
        Self::OneOff,
        Self::Tornado,
        Self::Price,
        Self::Dependencies,
        Self::Calendar,
        Self::Concentration,
    ];

    /// Its stable word.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Contributions => "contributions",
            Self::Fan => "fan",
            Self::OneOff => "one_off",
            Self::Tornado => "tornado",
            Self::Price => "price",
            Self::Dependencies => "dependencies",
            Self::Calendar => "calendar",
            Self::Concentration => "concentration",
        }
    }

    /// Whether it can be drawn for one system.
    #[must_use]
    pub const fn about_a_system(self) -> bool {
        matches!(
            self,
            Self::Contributions | Self::Fan | Self::OneOff | Self::Tornado | Self::Price | Self::Dependencies
        )
    }

    /// Whether it can be drawn for all systems together.
    #[must_use]
    pub const fn about_the_whole(self) -> bool {
        matches!(self, Self::Map | Self::Contributions | Self::Dependencies | Self::Calendar | Self::Concentration)
    }
}

impl FromStr for ChartName {
    type Err = UnknownChart;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|name| name.id() == word).ok_or_else(|| UnknownChart(word.to_owned()))
    }
}

impl fmt::Display for ChartName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl fmt::Display for UnknownChart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no chart", self.0)
    }
}

impl std::error::Error for UnknownChart {}
