// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The closed lists of KITOS: the API's name, its integer, and what the web pages and their Excel export show.
//! Integers as in `Presentation.Web/Models/API/V2/Types` (os2kitos/kitos, Strongminds/kitos), labels as in
//! `src/app/shared/models` (os2kitos/kitos_frontend).

/// A word of a closed list.
pub(super) trait Listed: Copy + PartialEq + 'static {
    /// What the list is called in the API.
    const FIELD: &'static str;
    /// The words with their names, integers and labels.
    const WORDS: &'static [(Self, &'static str, i64, &'static [&'static str])];

    /// The word by name or label; upper and lower case are the same.
    fn named(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let is = |name: &str| name.to_lowercase() == text;
        let found = Self::WORDS.iter().find(|(_, name, _, labels)| is(name) || labels.iter().any(|label| is(label)));
        found.map(|(word, ..)| *word)
    }

    /// The word by its integer.
    fn numbered(number: i64) -> Option<Self> {
        Self::WORDS.iter().find(|(_, _, of, _)| *of == number).map(|(word, ..)| *word)
    }

    /// Its name in the API.
    fn name(self) -> &'static str {
        Self::WORDS.iter().find(|(word, ..)| *word == self).map_or("", |(_, name, ..)| name)
    }

    /// The names, for a hint.
    fn names() -> String {
        Self::WORDS.iter().map(|(_, name, ..)| *name).collect::<Vec<_>>().join(", ")
    }
}

macro_rules! listed {
    ($(#[$doc:meta])* $type:ident $field:literal { $($word:ident = $number:literal $([$($label:literal),*])?,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum $type { $($word,)+ }

        impl Listed for $type {
            const FIELD: &'static str = $field;
            const WORDS: &'static [(Self, &'static str, i64, &'static [&'static str])] =
                &[$((Self::$word, stringify!($word), $number, &[$($($label),*)?]),)+];
        }
    };
}

listed! {
    /// Where a system is in its life.
    LifeCycle "lifeCycleStatus" {
        Undecided = 0,
        NotInUse = 1 ["Ikke i drift"],
        PhasingIn = 2 ["Under indfasning"],
        Operational = 3 ["I drift"],
        PhasingOut = 4 ["Under udfasning"],
        Pilot = 5,
    }
}
listed! {
    /// Where a system runs.
    Hosting "hostedAt" {
        Undecided = 0,
        OnPremise = 1 ["On-premise"],
        External = 2 ["Eksternt"],
        Hybrid = 3,
    }
}
listed! {
    /// The answer to whether a system is critical.
    Critical "isSociallyCritical, isBusinessCritical" {
        No = 0 ["Nej"],
        Yes = 1 ["Ja"],
        DontKnow = 2 ["Ved ikke"],
        Undecided = 3,
    }
}
listed! {
    /// A yes or no that may be open.
    Decided "hasSubDataProcessors, transferToInsecureThirdCountries" {
        No = 0 ["Nej"],
        Yes = 1 ["Ja"],
        Undecided = 2,
    }
}
listed! {
    /// What must happen to data (first letter) and documents (second): B is kept, K is discarded, D is kept in part.
    ArchiveDuty "archiveDuty" {
        Undecided = 0,
        B = 1 ["Data og dokumenter bevares (B)"],
        K = 2 ["Data og dokumenter kasseres (K)"],
        Unknown = 3 ["Ingen vejledning", "Ved ikke"],
        PreserveDataCanDiscardDocuments = 4 ["Data bevares, men en delmængde af dokumenter kan kasseres (B+D)"],
        BK = 5 ["Data bevares, men dokumenter kan kasseres (B+K)"],
        KD = 6 ["Data kasseres, og en delmængde af dokumenter kan kasseres (K+D)"],
        KB = 7 ["Data kasseres, men dokumenter skal bevares (K+B)"],
        DK = 8 ["Dele af data bevares + Dokumenter kasseres (D+K)"],
        DD = 9 ["Dele af data bevares + Delmængde kasseres (D+D)"],
    }
}
listed! {
    /// How sensitive data are.
    Sensitivity "dataSensitivityLevels" {
        None = 0 ["Ingen personoplysninger"],
        PersonData = 1 ["Almindelige personoplysninger"],
        SensitiveData = 2 ["Følsomme personoplysninger"],
        LegalData = 3 ["Straffedomme og lovovertrædelser"],
    }
}
listed! {
    /// Personal data of a kind of their own.
    Specific "specificPersonalData" {
        CprNumber = 0,
        SocialProblems = 1,
        OtherPrivateMatters = 2,
    }
}
listed! {
    /// Whether a supplier belongs to the organisation.
    SupplierKind "supplierType" {
        External = 0 ["Ekstern"],
        Internal = 1 ["Intern"],
    }
}
listed! {
    /// To the end of what a notice runs.
    NoticeEnd "noticeByEndOf" {
        EndOfCalendarYear = 0,
        EndOfQuarter = 1,
        EndOfMonth = 2,
        BillingPeriod = 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same<T: Listed + std::fmt::Debug>() {
        for (word, name, number, labels) in T::WORDS {
            assert_eq!(T::named(&name.to_uppercase()), Some(*word), "{}", T::FIELD);
            assert_eq!(T::numbered(*number), Some(*word), "{}", T::FIELD);
            assert_eq!(word.name(), *name);
            for label in *labels {
                assert_eq!(T::named(&format!(" {label} ")), Some(*word), "{}", T::FIELD);
            }
        }
        assert_eq!((T::named("Sometimes"), T::numbered(99)), (None, None));
    }

    #[test]
    fn a_word_is_known_by_its_name_its_integer_and_its_label() {
        same::<LifeCycle>();
        same::<Hosting>();
        same::<Critical>();
        same::<Decided>();
        same::<ArchiveDuty>();
        same::<Sensitivity>();
        same::<Specific>();
        same::<SupplierKind>();
        same::<NoticeEnd>();
        assert_eq!(ArchiveDuty::names().split(", ").count(), 10);
    }
}
