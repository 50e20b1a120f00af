// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/// What a value looks like in JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shape {
    /// `number`, `null`, or the name of a declaration.
    Name(String),
    /// This text.
    Word(String),
    /// Values of one shape.
    List(Box<Self>),
    /// So many values.
    Tuple(Vec<Self>),
    /// Values of one shape by their keys.
    Map(Box<Self>),
    /// An object with these fields.
    Record(Vec<Field>),
    /// One of these.
    Either(Vec<Self>),
    /// The fields of all of these.
    Both(Vec<Self>),
    /// A declaration that needs to know another shape.
    Of(String, Box<Self>),
}

/// A field of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) doc: String,
    pub(super) presence: Presence,
    pub(super) shape: Shape,
}

/// Whether a field has to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Presence {
    /// It is.
    Always,
    /// It may be left out.
    Optional,
    /// It may be left out, or be `undefined`, which is the same to who writes a document.
    Undefined,
}

/// A shape with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Declaration {
    pub(super) name: String,
    pub(super) doc: String,
    pub(super) shape: Shape,
}

impl Shape {
    pub(super) fn name(name: &str) -> Self {
        Self::Name(name.to_owned())
    }

    pub(super) fn words<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        Self::either(words.into_iter().map(|word| Self::Word(word.to_owned())).collect())
    }

    /// One of these, those of a choice among them counted singly, each once.
    pub(super) fn either(shapes: Vec<Self>) -> Self {
        let mut all: Vec<Self> = Vec::new();
        for shape in shapes {
            let parts = if let Self::Either(parts) = shape { parts } else { vec![shape] };
            for part in parts {
                if !all.contains(&part) {
                    all.push(part);
                }
            }
        }
        Self::only(all, Self::Either)
    }

    /// The fields of all of these.
    pub(super) fn both(shapes: Vec<Self>) -> Self {
        Self::only(shapes, Self::Both)
    }

    fn only(mut shapes: Vec<Self>, several: fn(Vec<Self>) -> Self) -> Self {
        match shapes.pop() {
            Some(shape) if shapes.is_empty() => shape,
            Some(shape) => {
                shapes.push(shape);
                several(shapes)
            }
            None => Self::name("never"),
        }
    }
}
