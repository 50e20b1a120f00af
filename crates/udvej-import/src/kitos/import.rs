// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::mapping::Mapping;
use super::options::Options;
use super::source;
use super::tally::Tally;
use crate::imported::{Gathered, Imported, finish};
use crate::settings::{File, Settings};

/// A document from KITOS: any of the API's (v2) collections `it-system-usages`, `it-systems`, `it-contracts`,
/// `data-processing-registrations`, `organizations` and `it-interfaces` as JSON, in one file or several pages each, of
/// 2025 or 2026; or the Excel export of the overviews of systems in use, contracts, suppliers and data processing, as
/// XLSX or CSV. What a file is, its contents tell.
///
/// Persons are counted and never read. What KITOS does not hold comes from an overlay: the organisation's number of
/// users, countries and owners of suppliers, prices, answers on leaving, alternatives.
#[must_use]
pub fn kitos(files: &[File<'_>], settings: &Settings<'_>) -> Imported {
    let mut tally = Tally::default();
    let options = Options::of(settings, &mut tally);
    let register = source::register(files, &mut tally);
    let (draft, aliases, tally) = Mapping::of(&register, &options, settings, tally).done();
    let (findings, dropped) = tally.close();
    finish(files, Gathered { draft, aliases, dropped, findings }, settings)
}
