// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::quantity::{Currency, Date};

/// One file to import.
#[derive(Debug, Clone, Copy)]
pub struct File<'f> {
    /// Its name: it names the kind where the contents do not, and stands in problems and in the provenance.
    pub name: &'f str,
    /// What is in it.
    pub bytes: &'f [u8],
}

/// What the files do not say.
#[derive(Debug, Clone)]
pub struct Settings<'s> {
    /// The day of the assessment, where no file gives one.
    pub valuation_date: Date,
    /// Currency of amounts that name none, where no file gives one.
    pub currency: Currency,
    /// Which organisation, by id or exact name, where the files hold several.
    pub organisation: Option<&'s str>,
    /// Tables that say what the names of local lists mean (KITOS); the bundled one comes after them.
    pub options: Vec<File<'s>>,
    /// Files that add what the others do not hold.
    pub overlay: Vec<File<'s>>,
    /// Who wins where an overlay contradicts; a contradiction is a problem where this says nothing.
    pub prefer: Option<Prefer>,
}

/// Who wins where an overlay contradicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prefer {
    /// The overlay.
    Overlay,
    /// The imported files.
    Source,
}
