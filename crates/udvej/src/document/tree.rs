// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! JSON text as a tree: numbers as written, duplicate keys kept, a byte offset at every value.

use std::borrow::Cow;

use crate::json::lex;

pub use super::parse::{MAX_BYTES, MAX_DEPTH, MAX_VALUES, parse};
pub use super::place::{Places, place};

/// A JSON text and where its values stand: each takes eight bytes here, and nothing is copied out of the text before
/// somebody asks for it.
#[derive(Debug)]
pub struct Tree<'t> {
    pub(super) text: &'t str,
    /// In the order of the text: a list or an object comes before what it holds, a key before its value.
    pub(super) entries: Vec<Entry>,
}

/// A value or a key.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    /// The kind in the highest three bits, below it the byte offset where it begins: texts are far shorter.
    start: u32,
    /// The byte offset where it ends (of a text: its closing quote); of a list or an object the number of the entry
    /// after all that it holds.
    end: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
pub(super) enum Kind {
    Null,
    True,
    False,
    Number,
    Text,
    Escaped,
    List,
    Record,
}

impl Entry {
    const OFFSET: u32 = u32::MAX >> 3;

    /// `MAX_BYTES` keeps both numbers within 29 bits.
    pub(super) const fn new(kind: Kind, start: usize, end: usize) -> Self {
        Self { start: (kind as u32) << 29 | start as u32 & Self::OFFSET, end: end as u32 }
    }

    pub(super) const fn ending(self, end: usize) -> Self {
        Self { end: end as u32, ..self }
    }

    const fn kind(self) -> Kind {
        match self.start >> 29 {
            0 => Kind::Null,
            1 => Kind::True,
            2 => Kind::False,
            3 => Kind::Number,
            4 => Kind::Text,
            5 => Kind::Escaped,
            6 => Kind::List,
            _ => Kind::Record,
        }
    }

    const fn offset(self) -> usize {
        (self.start & Self::OFFSET) as usize
    }

    const fn end(self) -> usize {
        self.end as usize
    }
}

impl<'t> Tree<'t> {
    /// The whole.
    #[must_use]
    pub const fn root(&self) -> Node<'_> {
        Node { tree: self, at: 0 }
    }

    fn entry(&self, at: usize) -> Entry {
        // A tree has a root, and no node stands beyond its entries: null only satisfies the compiler.
        self.entries.get(at).copied().unwrap_or(Entry::new(Kind::Null, 0, 0))
    }

    /// The entry after the value at `at` and all that it holds.
    fn after(&self, at: usize) -> usize {
        let entry = self.entry(at);
        if matches!(entry.kind(), Kind::List | Kind::Record) { entry.end() } else { at + 1 }
    }

    fn text(&self, entry: Entry) -> Cow<'_, str> {
        let written = self.text.get(entry.offset() + 1..entry.end()).unwrap_or("");
        if entry.kind() == Kind::Escaped { Cow::Owned(lex::unescaped(written)) } else { Cow::Borrowed(written) }
    }
}

/// A JSON value of a [`Tree`].
#[derive(Debug, Clone, Copy)]
pub struct Node<'t> {
    tree: &'t Tree<'t>,
    at: usize,
}

/// JSON as written: numbers keep their digits, duplicate keys are kept.
#[derive(Debug, Clone)]
pub enum Value<'t> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number with the digits as written.
    Number(&'t str),
    /// A text, unescaped.
    Text(Cow<'t, str>),
    /// An array.
    List(Items<'t>),
    /// An object; members in the order written.
    Record(Members<'t>),
}

/// One key with its value.
#[derive(Debug, Clone)]
pub struct Member<'t> {
    /// Its key, unescaped.
    pub key: Cow<'t, str>,
    /// Byte offset of the key.
    pub offset: usize,
    /// Its value.
    pub node: Node<'t>,
}

impl<'t> Node<'t> {
    /// Byte offset of its first character.
    #[must_use]
    pub fn offset(self) -> usize {
        self.tree.entry(self.at).offset()
    }

    /// What it is.
    #[must_use]
    pub fn value(self) -> Value<'t> {
        let entry = self.tree.entry(self.at);
        let inside = Inside { tree: self.tree, at: self.at + 1, end: entry.end() };
        match entry.kind() {
            Kind::Null => Value::Null,
            Kind::True => Value::Bool(true),
            Kind::False => Value::Bool(false),
            Kind::Number => Value::Number(self.tree.text.get(entry.offset()..entry.end()).unwrap_or("")),
            Kind::Text | Kind::Escaped => Value::Text(self.tree.text(entry)),
            Kind::List => Value::List(Items(inside)),
            Kind::Record => Value::Record(Members(inside)),
        }
    }

    /// The member `key` of an object; the first where it stands twice.
    #[must_use]
    pub fn get(self, key: &str) -> Option<Member<'t>> {
        match self.value() {
            Value::Record(mut members) => members.find(|member| member.key == key),
            _ => None,
        }
    }

    /// Byte offset of the key of a member.
    pub(super) fn key_offset(self) -> usize {
        self.tree.entry(self.at.saturating_sub(1)).offset()
    }

    /// The number of its entry, by which nodes of one tree can be told apart.
    pub(super) const fn number(self) -> usize {
        self.at
    }
}

/// What is left of a list or an object.
#[derive(Debug, Clone)]
struct Inside<'t> {
    tree: &'t Tree<'t>,
    at: usize,
    end: usize,
}

impl<'t> Inside<'t> {
    /// The next value; of a member without its key.
    fn next(&mut self, key: usize) -> Option<Node<'t>> {
        let at = self.at + key;
        (at < self.end).then(|| {
            self.at = self.tree.after(at);
            Node { tree: self.tree, at }
        })
    }
}

/// The items of an array.
#[derive(Debug, Clone)]
pub struct Items<'t>(Inside<'t>);

impl Items<'_> {
    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.at >= self.0.end
    }
}

impl<'t> Iterator for Items<'t> {
    type Item = Node<'t>;

    fn next(&mut self) -> Option<Node<'t>> {
        self.0.next(0)
    }
}

/// The members of an object.
#[derive(Debug, Clone)]
pub struct Members<'t>(Inside<'t>);

impl Members<'_> {
    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.at >= self.0.end
    }
}

impl<'t> Iterator for Members<'t> {
    type Item = Member<'t>;

    fn next(&mut self) -> Option<Member<'t>> {
        let node = self.0.next(1)?;
        let key = node.tree.entry(node.at - 1);
        Some(Member { key: node.tree.text(key), offset: key.offset(), node })
    }
}
