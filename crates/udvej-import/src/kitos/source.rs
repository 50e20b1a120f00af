// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::sync::Arc;

use udvej::document::tree::{Node, Value};
use udvej::error::{Code, Pointer};
use udvej::provenance::Origin;

use super::reading::Reading;
use super::register::Register;
use super::tally::Tally;
use super::{export, personal, read_contract, read_registration, read_usage};
use crate::cursor::{self, Cursor};
use crate::settings::File;
use crate::sheet::grids;

/// What a record is; which file it stands in, and under what name, says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Usage,
    Contract,
    Registration,
    Interface,
    System,
    Organisation,
}

/// A member that records of one kind have and those before it in the list do not.
const MARKS: [(&str, Kind); 18] = [
    ("systemContext", Kind::Usage),
    ("outgoingSystemRelations", Kind::Usage),
    ("localKLEDeviations", Kind::Usage),
    ("agreementPeriod", Kind::Contract),
    ("termination", Kind::Contract),
    ("procurement", Kind::Contract),
    ("payments", Kind::Contract),
    ("oversight", Kind::Registration),
    ("exposedBySystem", Kind::Interface),
    ("interfaceId", Kind::Interface),
    ("itInterfaceType", Kind::Interface),
    ("mainContractSuppliers", Kind::System),
    ("usingOrganizations", Kind::System),
    ("recommendedArchiveDuty", Kind::System),
    ("kle", Kind::System),
    ("scope", Kind::System),
    ("organizationType", Kind::Organisation),
    ("isSupplier", Kind::Organisation),
];

/// Members that hold the records where the answer is an object around them.
const AROUND: [&str; 3] = ["items", "value", "$values"];

/// Reads every file: JSON as the API answers, anything else as a table.
pub(super) fn register(files: &[File<'_>], tally: &mut Tally) -> Register {
    let mut register = Register::default();
    let mut tables = Vec::new();
    for file in files {
        let start = file.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file.bytes).trim_ascii_start();
        match start.first() {
            Some(b'[' | b'{') => json(file, &mut register, tally),
            _ => tables.extend(grids(file, tally)),
        }
    }
    export::tables(&tables, &mut register, tally);
    register
}

fn json(file: &File<'_>, register: &mut Register, tally: &mut Tally) {
    let name: Arc<str> = file.name.into();
    let Some(tree) = cursor::text(file, tally).and_then(|text| cursor::parse(text, &name, tally)) else { return };
    let records = records(tree.root());
    if records.is_empty() {
        let values = [
            ("what", "records"),
            ("what_da", "poster"),
            ("right", "a file with records"),
            ("right_da", "en fil med poster"),
        ];
        tally.warning(Code::NothingFound, &values, Some(Origin::file(&name)));
    } else if records.iter().all(|(_, record)| kind(*record).is_none()) {
        let values = [
            ("expected", "an answer of KITOS' API (v2)"),
            ("expected_da", "et svar fra KITOS' API (v2)"),
            ("right", "it-system-usages, it-contracts, data-processing-registrations, ..."),
            ("right_da", "it-system-usages, it-contracts, data-processing-registrations, ..."),
        ];
        tally.problem(Code::FileKind, &values, Some(Origin::file(&name)));
    } else {
        for (pointer, record) in records {
            add(&Cursor::new(record, pointer, &name), kind(record), register, tally);
        }
    }
}

/// The records of an answer with their pointers: of a list, of a list in an object, or the object itself.
fn records<'a>(tree: Node<'a>) -> Vec<(Pointer, Node<'a>)> {
    let list = |node: Node<'a>, above: &Pointer| match node.value() {
        Value::List(items) => {
            Some(items.enumerate().map(|(number, item)| (above.child(number), item)).collect::<Vec<_>>())
        }
        _ => None,
    };
    let top = Pointer::default();
    let around = || AROUND.iter().find_map(|name| list(tree.get(name)?.node, &top.child(name)));
    list(tree, &top).or_else(around).unwrap_or_else(|| vec![(top.clone(), tree)])
}

fn kind(record: Node<'_>) -> Option<Kind> {
    MARKS.iter().find(|(mark, _)| record.get(mark).is_some()).map(|(_, kind)| *kind)
}

fn add(at: &Cursor<'_>, kind: Option<Kind>, register: &mut Register, tally: &mut Tally) {
    if let Some(node) = at.node() {
        personal::count(node, &at.origin(), tally);
    }
    match kind {
        Some(Kind::Usage) => register.add_usage(read_usage::usage(at, tally), tally),
        Some(Kind::System) => register.add_system(read_usage::system(at, tally), tally),
        Some(Kind::Contract) => register.add_contract(read_contract::contract(at, tally), tally),
        Some(Kind::Registration) => register.add_registration(read_registration::registration(at, tally), tally),
        Some(Kind::Organisation) => register.add_organisation(read_registration::organisation(at, tally), tally),
        // An interface says what kind it is, and the model has only a question about all of a system's interfaces.
        Some(Kind::Interface) => {}
        None => at.missing("systemContext, agreementPeriod, oversight, ...", tally),
    }
}
