// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Which field of another system's files fills which field of the document: found by importing the fixtures and reading
//! where each value came from.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, anyhow, bail};
use udvej_json::import::{File, Imported, Settings, dora, kitos, ocds, table, tables};
use udvej_json::udvej::EXAMPLE;
use udvej_json::udvej::error::Language;
use udvej_json::udvej::provenance::{Origin, Spot};
use udvej_json::udvej::quantity::{Currency, Date};

use super::field::{EACH, Field};
use crate::checkout::{root, shown};

/// How one kind of file is imported.
type Importer = fn(&[File<'_>], &Settings<'_>) -> Imported;

/// A file with its name.
type Held = (String, Vec<u8>);

/// Files of one kind.
pub(super) struct Source {
    /// Whose they are.
    pub(super) name: &'static str,
    files: Files,
    /// What the names of local lists mean.
    options: &'static [&'static str],
    import: Importer,
}

/// Where the files are.
enum Files {
    /// Groups of files and folders below `tests/fixtures`, each group imported by itself.
    Fixtures(&'static [&'static [&'static str]]),
    /// The bundled document, written as tables.
    Tables,
}

/// Every source.
pub(super) const SOURCES: &[Source] = &[
    Source {
        name: "KITOS, API v2",
        files: Files::Fixtures(&[&["kitos/2025"], &["kitos/2026"]]),
        options: &["kitos/options.csv"],
        import: kitos,
    },
    Source {
        name: "KITOS, Excel export",
        files: Files::Fixtures(&[&[
            "kitos/export-usages.xlsx",
            "kitos/export-contracts.xlsx",
            "kitos/export-registrations.xlsx",
            "kitos/export-suppliers.csv",
        ]]),
        options: &["kitos/options.csv"],
        import: kitos,
    },
    Source { name: "Spreadsheet", files: Files::Tables, options: &[], import: table },
    Source {
        name: "DORA register of information",
        files: Files::Fixtures(&[&["dora/csv"]]),
        options: &[],
        import: dora,
    },
    Source { name: "OCDS 1.1", files: Files::Fixtures(&[&["ocds/releases.json"]]), options: &[], import: ocds },
];

/// One field elsewhere, and the field of the document that it fills.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Filled {
    /// File, sheet or collection.
    pub(super) place: String,
    /// The field in it.
    pub(super) name: String,
    /// Number of the field of the document.
    pub(super) field: usize,
}

/// What the files fill. Not every import gives a document: what is missing comes by overlays.
pub(super) fn filled(source: &Source, fields: &[Field]) -> Result<BTreeSet<Filled>> {
    let mut found = BTreeSet::new();
    let options = held(source.options)?;
    let settings = Settings { options: lent(&options), ..settings()? };
    let groups: Vec<Vec<Held>> = match source.files {
        Files::Fixtures(groups) => groups.iter().map(|paths| held(paths)).collect::<Result<_>>()?,
        Files::Tables => vec![written()?],
    };
    for held in groups {
        for value in (source.import)(&lent(&held), &settings).provenance.values {
            let Some((place, name)) = named(&value.origin) else { continue };
            let field = nearest(&value.at, fields).with_context(|| format!("`{}` is no field", value.at))?;
            found.insert(Filled { place, name, field });
        }
    }
    if found.is_empty() {
        bail!("the files of {} fill nothing", source.name);
    }
    Ok(found)
}

fn written() -> Result<Vec<Held>> {
    let tables = tables(EXAMPLE, Language::En).map_err(|problems| anyhow!("no tables: {:?}", problems.problems))?;
    Ok(tables.into_iter().map(|(name, text)| (name, text.into_bytes())).collect())
}

fn lent(held: &[Held]) -> Vec<File<'_>> {
    held.iter().map(|(name, bytes)| File { name, bytes }).collect()
}

fn settings() -> Result<Settings<'static>> {
    let valuation_date: Date = "2026-11-21".parse()?;
    let currency: Currency = "DKK".parse()?;
    Ok(Settings {
        valuation_date,
        currency,
        organisation: None,
        options: Vec::new(),
        overlay: Vec::new(),
        prefer: None,
    })
}

/// Files, and the files of folders.
fn held(paths: &[&str]) -> Result<Vec<Held>> {
    let mut files: Vec<PathBuf> = Vec::new();
    for path in paths {
        let path = root().join("tests/fixtures").join(path);
        if path.is_dir() {
            let mut inside = fs::read_dir(&path)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>>>()?;
            inside.sort();
            files.extend(inside);
        } else {
            files.push(path);
        }
    }
    let read = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Ok((name, fs::read(path).with_context(|| format!("cannot read `{}`", shown(path)))?))
    };
    files.iter().map(read).collect()
}

/// Place and name of a field elsewhere; nothing where a value comes from no field.
fn named(origin: &Origin) -> Option<(String, String)> {
    let stem = origin.file.rsplit_once('.').map_or(&*origin.file, |(stem, _)| stem);
    match &origin.spot {
        Spot::Cell { column: Some(column), .. } => Some((stem.to_owned(), column.to_string())),
        Spot::Pointer { pointer } => {
            // A collection in several pages is one.
            let collection = stem.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '-');
            Some((collection.to_owned(), below_record(pointer)?))
        }
        _ => None,
    }
}

/// `/items/3/general/hostedAt` is `general.hostedAt` of a record.
fn below_record(pointer: &str) -> Option<String> {
    let is_number = |token: &&str| token.bytes().all(|byte| byte.is_ascii_digit());
    let mut tokens = pointer.split('/').skip(1).skip_while(|token| !is_number(token));
    tokens.next()?;
    let mut name = String::new();
    for token in tokens {
        if is_number(&token) {
            name.push_str("[]");
        } else {
            if !name.is_empty() {
                name.push('.');
            }
            name.push_str(token);
        }
    }
    Some(if name.is_empty() { "(its place in the list)".to_owned() } else { name })
}

/// The field of the document that a place lies in.
fn nearest(at: &str, fields: &[Field]) -> Option<usize> {
    let tokens: Vec<&str> = at.split('/').skip(1).collect();
    let holds = |field: &Field| {
        field.path.len() <= tokens.len()
            && field.path.iter().zip(&tokens).all(|(one, token)| one == EACH || one == token)
    };
    let holding = fields.iter().enumerate().filter(|(_, field)| holds(field));
    holding.max_by_key(|(_, field)| field.path.len()).map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_is_named_from_its_record_on() {
        for (pointer, name) in [
            ("/3/general/hostedAt", "general.hostedAt"),
            ("/items/0/uuid", "uuid"),
            ("/0/payments/external/1/operation", "payments.external[].operation"),
        ] {
            assert_eq!(below_record(pointer).as_deref(), Some(name));
        }
        assert_eq!(below_record("/publisher/name"), None);
    }
}
