// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use crate::error::Pointer;
use crate::quantity::Date;

/// A place in a document, told from the root on; it costs nothing until somebody asks for its name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct At<'p> {
    above: Option<&'p At<'p>>,
    step: Step<'p>,
}

#[derive(Debug, Clone, Copy)]
enum Step<'p> {
    Field(&'p str),
    Item(usize, Key<'p>),
}

/// What tells an item of a list from the others.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Key<'p> {
    Word(&'p str),
    Day(Date),
}

/// A field of the document itself.
pub(crate) const fn field(name: &str) -> At<'_> {
    At { above: None, step: Step::Field(name) }
}

impl<'p> At<'p> {
    /// The field `name` below this place.
    pub(crate) const fn field<'n>(&'n self, name: &'n str) -> At<'n>
    where
        'p: 'n,
    {
        At { above: Some(self), step: Step::Field(name) }
    }

    /// The item `at` of this list.
    pub(crate) const fn item<'n>(&'n self, at: usize, key: Key<'n>) -> At<'n>
    where
        'p: 'n,
    {
        At { above: Some(self), step: Step::Item(at, key) }
    }

    /// Its place in the text.
    pub(crate) fn pointer(&self) -> Pointer {
        let above = self.above.map_or_else(Pointer::default, At::pointer);
        match self.step {
            Step::Field(name) => above.child(name),
            Step::Item(at, _) => above.child(at),
        }
    }

    /// Its place with items by their keys: the same in two documents that differ only in the order of their lists.
    pub(crate) fn named(&self) -> Pointer {
        let above = self.above.map_or_else(Pointer::default, At::named);
        match self.step {
            Step::Field(name) | Step::Item(_, Key::Word(name)) => above.child(name),
            Step::Item(_, Key::Day(day)) => above.child(day),
        }
    }
}
