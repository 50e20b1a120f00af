// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use super::tree::{Items, Node, Tree, Value};
use crate::error::Pointer;

/// Finds what pointers name. Items of a list that are asked for in their order are walked once.
pub(crate) struct Locator<'t> {
    tree: &'t Tree<'t>,
    /// What is left of a list after the item that was asked for last, by the number of the list.
    left: BTreeMap<usize, (usize, Items<'t>)>,
}

impl<'t> Locator<'t> {
    pub(crate) const fn new(tree: &'t Tree<'t>) -> Self {
        Self { tree, left: BTreeMap::new() }
    }

    /// The node that `pointer` names, or the deepest one on the way to it.
    pub(crate) fn locate(&mut self, pointer: &Pointer) -> Node<'t> {
        let mut node = self.tree.root();
        for token in pointer.as_str().split('/').skip(1) {
            let token = token.replace("~1", "/").replace("~0", "~");
            let next = match node.value() {
                Value::Record(_) => node.get(&token).map(|member| member.node),
                Value::List(items) => token.parse().ok().and_then(|at| self.item(node, items, at)),
                _ => None,
            };
            match next {
                Some(found) => node = found,
                None => break,
            }
        }
        node
    }

    fn item(&mut self, list: Node<'t>, items: Items<'t>, at: usize) -> Option<Node<'t>> {
        let (passed, left) = self.left.entry(list.number()).or_insert_with(|| (0, items.clone()));
        if at < *passed {
            (*passed, *left) = (0, items);
        }
        let before = (*passed, left.clone());
        let skipped = at - *passed;
        let found = left.nth(skipped);
        // The same item may be asked for again.
        (*passed, *left) = if found.is_some() { (at, before.1) } else { before };
        left.by_ref().take(skipped).for_each(drop);
        found
    }
}
