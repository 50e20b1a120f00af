// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::borrow::Cow;

use udvej::error::Pointer;

/// One step down a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Step {
    /// A field of a record.
    Field(Cow<'static, str>),
    /// An entry of a list, by what tells it from the others.
    Item(String),
}

/// A place in a document in which entries of lists go by their key, not by their number.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Path(Vec<Step>);

impl Path {
    /// The field `name` below.
    #[must_use]
    pub(crate) fn field(&self, name: impl Into<Cow<'static, str>>) -> Self {
        self.step(Step::Field(name.into()))
    }

    /// The entry `key` of the list.
    #[must_use]
    pub(crate) fn item(&self, key: impl Into<String>) -> Self {
        self.step(Step::Item(key.into()))
    }

    /// Several fields, one below the other: `contract/end`.
    #[must_use]
    pub(crate) fn fields(&self, names: &str) -> Self {
        names.split('/').fold(self.clone(), |path, name| path.field(name.to_owned()))
    }

    /// The place around this one.
    #[must_use]
    pub(crate) fn above(&self) -> Self {
        Self(self.0.split_last().map_or_else(Vec::new, |(_, steps)| steps.to_vec()))
    }

    pub(crate) fn step(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }

    pub(crate) fn steps(&self) -> &[Step] {
        &self.0
    }

    /// As a JSON pointer with keys in the place of numbers: `/systems/esdh/users`.
    #[must_use]
    pub(crate) fn pointer(&self) -> Pointer {
        self.0.iter().fold(Pointer::default(), |pointer, step| match step {
            Step::Field(name) => pointer.child(name),
            Step::Item(key) => pointer.child(key),
        })
    }
}

/// The place of a system.
#[must_use]
pub(crate) fn system(id: &str) -> Path {
    Path::default().field("systems").item(id)
}

/// The place of a supplier.
#[must_use]
pub(crate) fn supplier(id: &str) -> Path {
    Path::default().field("suppliers").item(id)
}

/// The place of the organisation.
#[must_use]
pub(crate) fn organisation() -> Path {
    Path::default().field("organisation")
}
