// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/// A closed list of the register: each option with its code in EBA's dictionary and its words, the law's first.
pub(super) trait Closed: Copy + 'static {
    const OPTIONS: &'static [(Self, &'static str, &'static [&'static str])];

    /// The option that a cell means, by code with or without the name of the list (`eba_ZZ:x959`, `x959`) or by words,
    /// with or without the number before them; upper and lower case are the same.
    fn of(cell: &str) -> Option<Self> {
        let cell = words(cell);
        let by_code = |code: &str| {
            let code = code.to_lowercase();
            cell == code || code.split_once(':').is_some_and(|(_, bare)| cell == bare)
        };
        let cell_words = unnumbered(&cell);
        let fits = |(_, code, texts): &&(Self, &str, &[&str])| {
            by_code(code) || texts.iter().any(|text| words(text) == cell_words)
        };
        Self::OPTIONS.iter().find(fits).map(|(option, _, _)| *option)
    }

    /// The words of every option, for a message.
    fn allowed() -> String {
        Self::OPTIONS.iter().filter_map(|(_, _, texts)| texts.first().copied()).collect::<Vec<_>>().join(", ")
    }
}

fn words(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    text.trim_end_matches(['.', ';']).to_owned()
}

/// `2. medium` as `medium`.
fn unnumbered(text: &str) -> &str {
    match text.split_once(". ") {
        Some((number, rest)) if number.bytes().all(|byte| byte.is_ascii_digit()) => rest,
        _ => text,
    }
}

macro_rules! closed {
    ($($(#[$doc:meta])* $name:ident { $($option:ident = $code:literal: $($words:literal)|+,)+ })+) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            pub(super) enum $name { $($option,)+ }

            impl Closed for $name {
                const OPTIONS: &'static [(Self, &'static str, &'static [&'static str])] =
                    &[$((Self::$option, $code, &[$($words),+]),)+];
            }
        )+
    };
}

closed! {
    /// B_07.01.0050.
    Substitutability {
        Not = "eba_ZZ:x959": "Not substitutable",
        HighlyComplex = "eba_ZZ:x960": "Highly complex substitutability",
        MediumComplexity = "eba_ZZ:x961": "Medium complexity in terms of substitutability",
        Easily = "eba_ZZ:x962": "Easily substitutable",
    }
    /// B_07.01.0060, in EBA's short words.
    Reason {
        NoAlternatives = "eba_ZZ:x963": "Lack of real alternatives" | "The lack of real alternatives",
        Migration = "eba_ZZ:x964": "Difficulties in migrating or reintegrating",
        Both = "eba_ZZ:x965": "Lack of real alternatives and difficulties in migrating or reintegrating" | "Both" |
            "Both reasons referred to in points 1 and 2",
    }
    /// B_06.01.0060, B_07.01.0080 and 0110.
    YesNo {
        Yes = "eba_BT:x28": "Yes" | "true",
        No = "eba_BT:x29": "No" | "false",
        NotAssessed = "eba_BT:x21": "Assessment not performed",
    }
    /// B_07.01.0090.
    Reintegration {
        Easy = "eba_ZZ:x798": "Easy",
        Difficult = "eba_ZZ:x966": "Difficult",
        HighlyComplex = "eba_ZZ:x967": "Highly complex",
        NotApplicable = "eba_ZZ:x0": "Not applicable",
    }
    /// B_02.02.0170, B_07.01.0100.
    Grade {
        Low = "eba_ZZ:x791": "Low",
        Medium = "eba_ZZ:x792": "Medium",
        High = "eba_ZZ:x793": "High",
        NotAssessed = "eba_ZZ:x799": "Assessment not performed",
    }
    /// B_02.02.0180.
    Reliance {
        NotSignificant = "eba_ZZ:x794": "Not significant",
        Low = "eba_ZZ:x795": "Low reliance" | "Low",
        Material = "eba_ZZ:x796": "Material reliance" | "Material",
        Full = "eba_ZZ:x797": "Full reliance" | "Full",
    }
    /// B_02.01.0020.
    Kind {
        Standalone = "eba_CO:x1": "Standalone arrangement" | "Standalone",
        Overarching = "eba_CO:x2": "Overarching / master contractual arrangement" | "Overarching arrangement" |
            "Overarching",
        Subsequent = "eba_CO:x3": "Subsequent or associated arrangement" | "Subsequent or associated",
    }
    /// B_05.01.0070.
    Person {
        Legal = "eba_CT:x212": "Legal person, excluding individuals acting in business capacity" | "Legal person",
        Individual = "eba_CT:x213": "Individual acting in a business capacity" | "Individual",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_is_read_by_code_and_by_words() {
        for text in ["eba_ZZ:x960", "X960", " highly  complex substitutability ", "2. Highly complex substitutability;"]
        {
            assert_eq!(Substitutability::of(text), Some(Substitutability::HighlyComplex), "{text}");
        }
        assert_eq!(Grade::of("assessment not performed."), Some(Grade::NotAssessed));
        for wrong in ["", "2", "eba_BT:x960", "x9600", "Highly", "eba_ZZ:", "2. "] {
            assert_eq!(Substitutability::of(wrong), None, "{wrong}");
        }
    }
}
