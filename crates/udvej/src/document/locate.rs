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
        while *passed < at {
            left.next()?;
            *passed += 1;
        }
        // The same item may be asked for again.
        left.clone().next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::tree::parse;

    #[test]
    fn items_are_found_in_any_order() {
        let tree = parse(r#"{"a/b": [10, [20, 21], {"c": 30}], "d": []}"#).unwrap();
        let mut locator = Locator::new(&tree);
        let list = Pointer::default().child("a/b");
        let places = [(2, 23), (0, 9), (1, 13), (1, 13), (9, 8), (2, 23), (0, 9)];
        for (at, offset) in places {
            assert_eq!(locator.locate(&list.child(at)).offset(), offset, "{at}");
        }
        assert_eq!(locator.locate(&list.child(1).child(1)).offset(), 18);
        assert_eq!(locator.locate(&list.child(2).child("c").child("x")).offset(), 29);
        assert_eq!(locator.locate(&Pointer::default().child("d").child(0)).offset(), 40);
        assert_eq!(locator.locate(&Pointer::default().child("none")).offset(), 0);
    }
}
