// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;

use udvej::document::sha256_of;
use udvej::error::Code;
use udvej::provenance::Origin;
use udvej::quantity::Id;

use crate::findings::Findings;

/// `raw` where it is an id; else the same with `-` for what no id may hold, and eight digits of its hash, so that two
/// texts never become one id and one text always becomes the same.
pub(crate) fn legal_id(raw: &str) -> String {
    const LONGEST: usize = 91;
    if Id::new(raw).is_some() {
        return raw.to_owned();
    }
    let allowed = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | ':' | '-');
    let letters = raw.chars().map(|c| if allowed(c) { c } else { '-' });
    let kept: String = letters.skip_while(|c| !c.is_alphanumeric()).take(LONGEST).collect();
    let hash: String = sha256_of(raw.as_bytes()).chars().take(8).collect();
    if kept.is_empty() { hash } else { format!("{kept}-{hash}") }
}

/// An organisation that the files speak for.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    /// What it is called, also in other ways.
    pub(crate) names: Vec<String>,
    pub(crate) origin: Origin,
}

/// The organisation that is meant: the only one, or the one that the caller named by id or name. Where that is open,
/// it is a problem, and the first one stands, so that the rest can be checked all the same.
pub(crate) fn chosen(
    candidates: &BTreeMap<String, Candidate>,
    wanted: Option<&str>,
    findings: &mut Findings,
) -> Option<String> {
    let (first, candidate) = candidates.first_key_value()?;
    let is = |text: &str, wanted: &str| text.trim().to_lowercase() == wanted.trim().to_lowercase();
    let fits = |(id, candidate): &(&String, &Candidate), wanted: &str| {
        is(id, wanted) || candidate.names.iter().any(|name| is(name, wanted))
    };
    let shown = |(id, candidate): (&String, &Candidate)| match candidate.names.first() {
        Some(name) if name != id => format!("{id} ({name})"),
        _ => id.clone(),
    };
    let fitting: Vec<&String> = match wanted {
        Some(wanted) => candidates.iter().filter(|entry| fits(entry, wanted)).map(|(id, _)| id).collect(),
        None => candidates.keys().collect(),
    };
    match (fitting.as_slice(), wanted) {
        ([only], _) => return Some((*only).clone()),
        ([], Some(wanted)) => {
            let known = candidates.iter().map(shown).collect::<Vec<_>>().join(", ");
            let values = [
                ("found", wanted),
                ("list", "organisations"),
                ("list_da", "organisationer"),
                ("suggestion", &*format!("; it holds {known}")),
                ("suggestion_da", &*format!("; den indeholder {known}")),
            ];
            findings.problem(Code::UnknownKey, &values, Some(candidate.origin.clone()));
        }
        (several, _) => {
            let list: Vec<String> = candidates.iter().filter(|(id, _)| several.contains(id)).map(shown).collect();
            let values = [("count", &*several.len().to_string()), ("list", &*list.join(", "))];
            findings.problem(Code::SeveralOrganisations, &values, Some(candidate.origin.clone()));
        }
    }
    Some(first.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_id_becomes_one_that_nothing_else_becomes() {
        assert_eq!(legal_id("DK-CVR-12345674"), "DK-CVR-12345674");
        assert_eq!(legal_id("ocds-1:æ.2_3"), "ocds-1:æ.2_3");
        let raws =
            ["a/b", "a b", "/a b", "a  b", "", "//", " ", &"x".repeat(101), &"x".repeat(102), "<b>a</b>", "\u{0}"];
        let ids: std::collections::BTreeSet<String> = raws.iter().map(|raw| legal_id(raw)).collect();
        assert_eq!(ids.len(), raws.len(), "{ids:?}");
        for id in ids {
            assert!(Id::new(&id).is_some(), "{id}");
        }
    }

    fn candidates() -> BTreeMap<String, Candidate> {
        let candidate = |name: &str| Candidate { names: vec![name.to_owned()], origin: Origin::file(&"a".into()) };
        let all = [("1", "Nordby"), ("2", "Sydby"), ("3", "Sydby")];
        all.into_iter().map(|(id, name)| (id.to_owned(), candidate(name))).collect()
    }

    #[test]
    fn the_organisation_is_the_one_that_the_caller_means_or_a_problem() {
        for (wanted, id, code) in [
            (Some("2"), "2", None),
            (Some(" nordby "), "1", None),
            (Some("sydby"), "1", Some(Code::SeveralOrganisations)),
            (Some("Vestby"), "1", Some(Code::UnknownKey)),
            (None, "1", Some(Code::SeveralOrganisations)),
        ] {
            let mut findings = Findings::default();
            assert_eq!(chosen(&candidates(), wanted, &mut findings).as_deref(), Some(id), "{wanted:?}");
            assert_eq!(findings.problems.first().map(|finding| finding.problem.code), code, "{wanted:?}");
        }
        let mut findings = Findings::default();
        assert_eq!(chosen(&BTreeMap::new(), Some("1"), &mut findings), None);
        assert_eq!(findings, Findings::default());
    }
}
