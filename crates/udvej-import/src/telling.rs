// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use udvej::error::{Code, Language, Localised, Pointer, Problem};
use udvej::provenance::{Dropped, Origin};

use crate::findings::{Finding, Findings};

/// The same words in English and Danish.
pub(crate) type Words<'w> = (&'w str, &'w str);

/// The warnings that every importer gives, each with what to do about it.
impl Findings {
    /// A value of `name` that the document does not take.
    pub(crate) fn not_taken(&mut self, what: Words<'_>, name: &str, why: Words<'_>, right: Words<'_>, at: &Origin) {
        let values = [
            ("what", what.0),
            ("what_da", what.1),
            ("name", name),
            ("reason", why.0),
            ("reason_da", why.1),
            ("right", right.0),
            ("right_da", right.1),
        ];
        self.warning(Code::ValueNotTaken, &values, Some(at.clone()));
    }

    /// A value that stands in no file as it stands in the document.
    pub(crate) fn assumed(&mut self, what: Words<'_>, value: &str, why: Words<'_>, right: Words<'_>, at: &Origin) {
        let values = [
            ("what", what.0),
            ("what_da", what.1),
            ("value", value),
            ("reason", why.0),
            ("reason_da", why.1),
            ("right", right.0),
            ("right_da", right.1),
        ];
        self.warning(Code::ValueAssumed, &values, Some(at.clone()));
    }

    /// A record that is left out.
    pub(crate) fn skipped(&mut self, name: &str, why: Words<'_>, right: Words<'_>, at: &Origin) {
        let values =
            [("name", name), ("reason", why.0), ("reason_da", why.1), ("right", right.0), ("right_da", right.1)];
        self.warning(Code::RecordSkipped, &values, Some(at.clone()));
    }

    /// Something that the files refer to and do not hold; `what` would hold it.
    pub(crate) fn unresolved(&mut self, name: &str, id: &str, what: Words<'_>, at: &Origin) {
        let values = [("name", name), ("id", id), ("what", what.0), ("what_da", what.1)];
        self.warning(Code::UnresolvedReference, &values, Some(at.clone()));
    }

    /// Two records with one id.
    pub(crate) fn duplicate(&mut self, id: &str, first: &Origin, at: &Origin) {
        let mut problem = Problem::new(Code::DuplicateRecord, Pointer::default(), &[("id", id)]);
        let first = Localised { da: first.text(Language::Da), en: first.text(Language::En) };
        problem.message = problem.message.fill_with(&[("first", &first)]);
        self.add_problem(Finding { problem, origin: Some(at.clone()) });
    }

    /// Personal data that were left out unread, `count` times; the entry for the sidecar.
    pub(crate) fn personal(&mut self, what: Words<'_>, count: u64, at: &Origin) -> Dropped {
        let values = [("what", what.0), ("what_da", what.1), ("count", &*count.to_string())];
        self.warning(Code::PersonalDataDropped, &values, Some(at.clone()));
        Dropped { what: Localised { en: what.0.to_owned(), da: what.1.to_owned() }, count }
    }
}
