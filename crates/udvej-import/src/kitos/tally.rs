// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};

use udvej::error::Code;
use udvej::provenance::{Dropped, Origin};

use super::enums::Listed;
use super::register::Link;
use crate::findings::Findings;
use crate::telling::Words;

/// What is told while reading; what would be said of every record is counted and said once.
#[derive(Debug, Default)]
pub(super) struct Tally {
    findings: Findings,
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

impl Deref for Tally {
    type Target = Findings;

    fn deref(&self) -> &Findings {
        &self.findings
    }
}

impl DerefMut for Tally {
    fn deref_mut(&mut self) -> &mut Findings {
        &mut self.findings
    }
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

    /// A reference to a usage that the files do not hold.
    pub(super) fn unresolved_usage(&mut self, link: &Link) {
        let what = ("it-system-usages", "it-systemer i anvendelse");
        self.unresolved(&link.name, link.id.as_deref().unwrap_or("-"), what, &link.origin);
    }

    /// Says what was counted; what was dropped is handed over as well.
    pub(super) fn close(self) -> (Findings, Vec<Dropped>) {
        let Self { mut findings, counted } = self;
        let mut dropped = Vec::new();
        for (what, (count, origin)) in counted {
            match what {
                Counted::Word { field, found, allowed } => {
                    let values = [("found", &*found), ("field", field), ("allowed", &*allowed)];
                    findings.warning(Code::UnknownEnumValue, &values, Some(origin));
                }
                Counted::Option { list, name } => {
                    let values = [("list", list), ("name", &*name), ("count", &*count.to_string())];
                    findings.warning(Code::UnmappedOption, &values, Some(origin));
                }
                Counted::Note(note) => note.tell(count, &origin, &mut findings),
                Counted::Personal(kind) => dropped.push(findings.personal(kind.words(), count, &origin)),
            }
        }
        (findings, dropped)
    }
}

impl Personal {
    const fn words(self) -> Words<'static> {
        match self {
            Self::Roles => ("persons in roles", "personer i roller"),
            Self::Editors => ("names of those who created or edited", "navne på dem, der har oprettet eller rettet"),
            Self::Contacts => ("contact persons with e-mail and telephone", "kontaktpersoner med mail og telefon"),
            Self::Signatories => ("signatories", "underskrivere"),
        }
    }
}

impl Note {
    /// What is not taken or what stands in its place, in which collection, why, and what to do about it.
    const fn words(self) -> (Words<'static>, &'static str, Words<'static>, Words<'static>) {
        match self {
            Self::NoticeEnd => (
                ("the date that a notice runs to", "terminen, som opsigelsen løber til,"),
                "it-contracts",
                ("the model counts months only", "modellen regner kun med måneder"),
                (
                    "add months to `notice_months` where it matters",
                    "læg måneder til `notice_months`, hvor det betyder noget",
                ),
            ),
            Self::OtherPayments => (
                ("what is paid for acquisition and other things", "betaling for anskaffelse og andet"),
                "it-contracts",
                ("only operation a year is a yearly cost", "kun drift pr. år er en årlig udgift"),
                ("nothing to do, unless operation is missing", "intet at gøre, medmindre drift mangler"),
            ),
            Self::SocietyMeansHigh => (
                ("the criticality of systems critical to society", "kritikaliteten af samfundskritiske systemer"),
                "high",
                (
                    "KITOS does not say how soon it is felt; `high` is the least",
                    "KITOS siger ikke, hvor hurtigt det mærkes; `high` er det mindste",
                ),
                (
                    "correct it in the table of options or an overlay where it is `vital`",
                    "ret i valgtabellen eller i et tillæg, hvor det er `vital`",
                ),
            ),
            Self::NoPersonalData => (
                ("the sensitivity of data that are not personal", "følsomheden af data uden personoplysninger"),
                "internal",
                (
                    "KITOS does not tell internal data from public ones",
                    "KITOS skelner ikke mellem interne og offentlige data",
                ),
                (
                    "write `public` in an overlay where everything is published",
                    "skriv `public` i et tillæg, hvor alt er offentligt",
                ),
            ),
            Self::ThirdCountry => (
                ("the seat of a sub-processor", "hjemstedet for en underdatabehandler"),
                "data-processing-registrations",
                (
                    "KITOS holds only the third country that data go to; it stands as the country",
                    "KITOS har kun tredjelandet, som data overføres til; det står som landet",
                ),
                (
                    "write the seat in an overlay where it is another",
                    "skriv hjemstedet i et tillæg, hvis det er et andet",
                ),
            ),
            Self::Terminated => (
                ("the registered end of a terminated contract", "den registrerede slutdato for en opsagt kontrakt"),
                "it-contracts",
                (
                    "as in KITOS it has ended when the notice has run out",
                    "som i KITOS er den udløbet, når opsigelsesvarslet er gået",
                ),
                (
                    "write the agreed date in an overlay where it is another",
                    "skriv den aftalte dato i et tillæg, hvis den er en anden",
                ),
            ),
        }
    }

    fn tell(self, count: u64, origin: &Origin, findings: &mut Findings) {
        let (what, of, why, right) = self.words();
        let (en, da) = (format!("{} ({count} times)", what.0), format!("{} ({count} gange)", what.1));
        match self {
            Self::SocietyMeansHigh | Self::NoPersonalData => findings.assumed((&en, &da), of, why, right, origin),
            _ => findings.not_taken((&en, &da), of, why, right, origin),
        }
    }
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
        let mut findings = Findings::default();
        notes.iter().for_each(|note| note.tell(1_000_000, &Origin::file(&"a".into()), &mut findings));
        assert_eq!(findings.warnings.len(), notes.len());
        for warning in findings.warnings {
            let (message, hint) = (warning.problem.message, warning.problem.hint);
            for text in [message.da, message.en, hint.da, hint.en] {
                assert!(!text.contains('…') && !text.contains('{'), "{text}");
            }
        }
    }
}
