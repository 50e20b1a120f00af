// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use syn::{Attribute, Ident, Item, Meta, Path as RustPath, Token, punctuated::Punctuated};

use crate::checkout::{root, shown};

const CRATES: [&str; 4] = ["crates/udvej", "crates/udvej-import", "crates/udvej-report", "crates/udvej-json"];

/// The types of the crates, as they stand in their files.
pub(super) struct Source {
    types: Vec<Type>,
}

/// A struct, an enum or an alias.
pub(super) struct Type {
    pub(super) file: PathBuf,
    pub(super) name: String,
    pub(super) item: Item,
}

impl Source {
    pub(super) fn read() -> Result<Self> {
        let mut source = Self { types: Vec::new() };
        for path in CRATES {
            source.folder(&Path::new(path).join("src"))?;
        }
        Ok(source)
    }

    fn folder(&mut self, folder: &Path) -> Result<()> {
        let entries = fs::read_dir(root().join(folder)).with_context(|| format!("cannot list `{}`", shown(folder)))?;
        let mut paths = entries.map(|entry| Ok(folder.join(entry?.file_name()))).collect::<Result<Vec<_>>>()?;
        paths.sort();
        for path in paths {
            if root().join(&path).is_dir() {
                self.folder(&path)?;
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(root().join(&path))?;
                let file = syn::parse_file(&text).with_context(|| format!("cannot read `{}`", shown(&path)))?;
                self.types.extend(file.items.into_iter().filter_map(|item| {
                    let name = name(&item)?.to_string();
                    Some(Type { file: path.clone(), name, item })
                }));
            }
        }
        Ok(())
    }

    /// The type that `name` means in `file`: of this file, of this folder, or the only one.
    pub(super) fn written(&self, name: &str, file: &Path) -> Result<&Type> {
        let found: Vec<&Type> = self.types.iter().filter(|one| one.name == name && one.is_written()).collect();
        let near = |here: &dyn Fn(&Type) -> bool| found.iter().copied().find(|one| here(one));
        let nearest = near(&|one| one.file == file).or_else(|| near(&|one| one.file.parent() == file.parent()));
        match (nearest, found.as_slice()) {
            (Some(one), _) | (None, &[one]) => Ok(one),
            (None, &[]) => bail!("`{name}` in `{}` is neither derived nor known by hand", shown(file)),
            (None, _) => bail!("`{name}` in `{}` may be one of several types", shown(file)),
        }
    }

    /// The type `name` of the file whose path ends in `file`.
    pub(super) fn exact(&self, file: &str, name: &str) -> Result<&Type> {
        let found = self.types.iter().find(|one| one.name == name && one.file.ends_with(file));
        found.with_context(|| format!("no type `{name}` in `{file}`"))
    }
}

impl Type {
    /// Whether it can be written as JSON by what `serde` derives.
    fn is_written(&self) -> bool {
        match &self.item {
            Item::Type(_) => true,
            Item::Struct(item) => derives(&item.attrs),
            Item::Enum(item) => derives(&item.attrs),
            _ => false,
        }
    }
}

fn name(item: &Item) -> Option<&Ident> {
    match item {
        Item::Struct(item) => Some(&item.ident),
        Item::Enum(item) => Some(&item.ident),
        Item::Type(item) => Some(&item.ident),
        _ => None,
    }
}

fn derives(attributes: &[Attribute]) -> bool {
    attributes.iter().filter(|attribute| attribute.path().is_ident("derive")).any(|attribute| {
        let traits = match &attribute.meta {
            Meta::List(list) => list.parse_args_with(Punctuated::<RustPath, Token![,]>::parse_terminated),
            _ => return false,
        };
        traits.is_ok_and(|traits| traits.iter().any(|path| path.is_ident("Serialize")))
    })
}
