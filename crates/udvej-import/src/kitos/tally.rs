// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use udvej::error::{Code, Language, Localised};
use udvej::provenance::{Dropped, Origin};

use super::enums::Listed;
use super::register::Link;
use crate::findings::Findings;

/// What is told while reading; what would be said of every record is counted and said once.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) findings: Findings,
    counted: BTreeMap<Counted, (u64, Origin)>,
}

/// Something told once with its count.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Counted {
    Word { field: &'static str, found: String, allowed: String },
    Option { list: &'static str, name: String },
    Note(Note),
    Personal(Personal),
}

/// What the register holds and the document has no place for, or holds in another sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Note {
    NoticeEnd,
    OtherPayments,
    SocietyMeansHigh,
    NoPersonalData,
    ThirdCountry,
    Terminated,
}

/// Kinds of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Personal {
    Roles,
    Editors,
    Contacts,
    Signatories,
}

impl Tally {
    fn count(&mut self, what: Counted, times: u64, origin: Origin) {
        self.counted.entry(what).or_insert((0, origin)).0 += times;
    }

    /// A word that no closed list holds.
    pub(super) fn unknown_word<T: Listed>(&mut self, found: &str, origin: Origin) {
        let what = Counted::Word { field: T::FIELD, found: found.to_owned(), allowed: T::names() };
        self.count(what, 1, origin);
    }

    /// A name of a local list without a meaning.
    pub(super) fn unmapped(&mut self, list: &'static str, name: &str, origin: &Origin) {
        self.count(Counted::Option { list, name: name.to_owned() }, 1, origin.clone());
    }

    pub(super) fn note(&mut self, note: Note, origin: &Origin) {
        self.count(Counted::Note(note), 1, origin.clone());
    }

    pub(super) fn personal(&mut self, kind: Personal, times: u64, origin: Origin) {
        if times > 0 {
            self.count(Counted::Personal(kind), times, origin);
        }
    }

    /// A value that the document cannot take from a record: what (da, en), of whom, why (da, en), what to do (da, en).
    pub(super) fn not_taken(
        &mut self,
        what: (&str, &str),
        name: &str,
        reason: (&str, &str),
        right: (&str, &str),
        origin: &Origin,
    ) {
        let values = [
            ("what_da", what.0),
            ("what", what.1),
            ("name", name),
            ("reason_da", reason.0),
            ("reason", reason.1),
            ("right_da", right.0),
            ("right", right.1),
        ];
        self.findings.warning(Code::ValueNotTaken, &values, Some(origin.clone()));
    }

    /// An id that stands twice in one list.
    pub(super) fn duplicate(&mut self, id: &str, first: &Origin, origin: &Origin) {
        let values = [("id", id), ("first", &*first.text(Language::En))];
        self.findings.problem(Code::DuplicateRecord, &values, Some(origin.clone()));
    }

    /// Something refers to a record that the files do not hold.
    pub(super) fn unresolved(&mut self, link: &Link, what: (&str, &str)) {
        let id = link.id.as_deref().unwrap_or("-");
        let values = [("name", &*link.name), ("id", id), ("what_da", what.0), ("what", what.1)];
        self.findings.warning(Code::UnresolvedReference, &values, Some(link.origin.clone()));
    }

    /// What stands for something the register does not say.
    pub(super) fn assumed(
        &mut self,
        what: (&str, &str),
        value: &str,
        reason: (&str, &str),
        right: (&str, &str),
        origin: &Origin,
    ) {
        let values = [
            ("what_da", what.0),
            ("what", what.1),
            ("value", value),
            ("reason_da", reason.0),
            ("reason", reason.1),
            ("right_da", right.0),
            ("right", right.1),
        ];
        self.findings.warning(Code::ValueAssumed, &values, Some(origin.clone()));
    }

    /// A record that is left out.
    pub(super) fn skipped(&mut self, name: &str, reason: (&str, &str), right: (&str, &str), origin: &Origin) {
        let values =
            [("name", name), ("reason_da", reason.0), ("reason", reason.1), ("right_da", right.0), ("right", right.1)];
        self.findings.warning(Code::RecordSkipped, &values, Some(origin.clone()));
    }

    /// Says what was counted; what was dropped is handed over as well.
    pub(super) fn close(self) -> (Findings, Vec<Dropped>) {
        let Self { mut findings, counted } = self;
        let mut dropped = Vec::new();
        for (what, (count, origin)) in counted {
            let times = count.to_string();
            let origin = Some(origin);
            match what {
                Counted::Word { field, found, allowed } => {
                    let values = [("found", &*found), ("field", field), ("allowed", &*allowed)];
                    findings.warning(Code::UnknownEnumValue, &values, origin);
                }
                Counted::Option { list, name } => {
                    let values = [("list", list), ("name", &*name), ("count", &*times)];
                    findings.warning(Code::UnmappedOption, &values, origin);
                }
                Counted::Note(note) => {
                    let (code, values) = note.values(&times);
                    let values: Vec<(&str, &str)> =
                        values.iter().map(|(name, value)| (*name, value.as_str())).collect();
                    findings.warning(code, &values, origin);
                }
                Counted::Personal(kind) => {
                    let (da, en) = kind.words();
                    let values = [("what_da", da), ("what", en), ("count", &*times)];
                    findings.warning(Code::PersonalDataDropped, &values, origin);
                    dropped.push(Dropped { what: Localised { da: da.to_owned(), en: en.to_owned() }, count });
                }
            }
        }
        (findings, dropped)
    }
}

impl Personal {
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Roles => ("personer i roller", "persons in roles"),
            Self::Editors => ("navne på dem, der har oprettet eller rettet", "names of those who created or edited"),
            Self::Contacts => ("kontaktpersoner med mail og telefon", "contact persons with e-mail and telephone"),
            Self::Signatories => ("underskrivere", "signatories"),
        }
    }
}

type Values = Vec<(&'static str, String)>;

impl Note {
    fn values(self, times: &str) -> (Code, Values) {
        let not_taken = |what: (&str, &str), reason: (&str, &str), right: (&str, &str)| {
            let name = format!("{times} x KITOS");
            (
                Code::ValueNotTaken,
                pairs(&[
                    ("what_da", what.0),
                    ("what", what.1),
                    ("name", &name),
                    ("reason_da", reason.0),
                    ("reason", reason.1),
                    ("right_da", right.0),
                    ("right", right.1),
                ]),
            )
        };
        let assumed = |what: (&str, &str), value: &str, reason: (&str, &str), right: (&str, &str)| {
            (
                Code::ValueAssumed,
                pairs(&[
                    ("what_da", &format!("{} ({times} gange)", what.0)),
                    ("what", &format!("{} ({times} times)", what.1)),
                    ("value", value),
                    ("reason_da", reason.0),
                    ("reason", reason.1),
                    ("right_da", right.0),
                    ("right", right.1),
                ]),
            )
        };
        match self {
            Self::NoticeEnd => not_taken(
                ("terminen, som opsigelsen løber til,", "the date that a notice runs to"),
                ("modellen regner kun med måneder", "the model counts months only"),
                (
                    "læg måneder til `notice_months`, hvor det betyder noget",
                    "add months to `notice_months` where it matters",
                ),
            ),
            Self::OtherPayments => not_taken(
                ("anskaffelse og andre betalinger", "acquisition and other payments"),
                ("kun drift pr. år er en årlig udgift", "only operation a year is a yearly cost"),
                ("intet at gøre, medmindre drift mangler", "nothing to do, unless operation is missing"),
            ),
            Self::SocietyMeansHigh => assumed(
                ("kritikalitet af samfundskritiske systemer", "criticality of systems critical to society"),
                "high",
                (
                    "KITOS siger ikke, hvor hurtigt det mærkes; `high` er det mindste",
                    "KITOS does not say how soon it is felt; `high` is the least",
                ),
                (
                    "ret i valgtabellen eller i et tillæg, hvor det er `vital`",
                    "correct it in the table of options or an overlay where it is `vital`",
                ),
            ),
            Self::NoPersonalData => assumed(
                ("følsomhed af data uden personoplysninger", "sensitivity of data that are not personal"),
                "internal",
                (
                    "KITOS skelner ikke mellem interne og offentlige data",
                    "KITOS does not tell internal data from public ones",
                ),
                (
                    "skriv `public` i et tillæg, hvor alt er offentligt",
                    "write `public` in an overlay where everything is published",
                ),
            ),
            Self::ThirdCountry => not_taken(
                ("hjemsted for underdatabehandlere", "the seat of sub-processors"),
                (
                    "KITOS har kun tredjelandet, som data overføres til; det står som landet",
                    "KITOS holds only the third country that data go to; it stands as the country",
                ),
                (
                    "skriv hjemstedet i et tillæg, hvis det er et andet",
                    "write the seat in an overlay where it is another",
                ),
            ),
            Self::Terminated => not_taken(
                ("den registrerede slutdato for opsagte kontrakter", "the registered end of terminated contracts"),
                (
                    "som i KITOS er de udløbet, når opsigelsesvarslet er gået",
                    "as in KITOS they have ended when the notice has run out",
                ),
                (
                    "skriv den aftalte dato i et tillæg, hvis den er en anden",
                    "write the agreed date in an overlay where it is another",
                ),
            ),
        }
    }
}

fn pairs(values: &[(&'static str, &str)]) -> Values {
    values.iter().map(|(name, value)| (*name, (*value).to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_note_is_too_long_for_one_line() {
        let notes = [
            Note::NoticeEnd,
            Note::OtherPayments,
            Note::SocietyMeansHigh,
            Note::NoPersonalData,
            Note::ThirdCountry,
            Note::Terminated,
        ];
        for (name, value) in notes.iter().flat_map(|note| note.values("1000").1) {
            assert!(value.chars().count() <= 80, "{name}: {value}");
        }
    }
}
