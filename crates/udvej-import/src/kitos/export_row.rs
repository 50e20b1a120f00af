// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::enums::{Critical, Listed, SupplierKind};
use super::export::{Names, active};
use super::period;
use super::register::{Band, Contract, Link, Maybe, Party, Payments, Registration, Relation, SubProcessor, Usage};
use super::tally::Tally;
use crate::cursor::Found;
use crate::sheet::Record;

/// One row of an export.
#[derive(Debug)]
pub(super) struct Row<'r> {
    pub(super) record: Record<'r>,
    pub(super) names: &'r Names,
}

impl Row<'_> {
    fn found<T>(&self, heading: &str, value: T) -> Found<T> {
        Found { value, origin: self.record.origin(Some(heading)) }
    }

    fn text(&self, heading: &str) -> Maybe<String> {
        Some(self.found(heading, self.record.text(heading)?))
    }

    fn id(&self, heading: &str) -> Option<String> {
        Some(self.record.text(heading)?.to_lowercase())
    }

    fn date(&self, heading: &str, tally: &mut Tally) -> Maybe<Date> {
        Some(self.found(heading, self.record.date(heading, tally)?))
    }

    /// A word of a closed list; an unknown one is told.
    fn word<T: Listed>(&self, heading: &str, tally: &mut Tally) -> Maybe<T> {
        let text = self.text(heading)?;
        one(&text, tally)
    }

    fn party(&self, heading: &str) -> Option<Party> {
        Some(Party { id: None, name: self.text(heading)?, cvr: None, internal: false })
    }

    /// The systems of a row: by id where the ids are shown, else by name.
    fn systems(&self) -> Vec<Link> {
        match self.text("IT Systemer (UUID)") {
            Some(cell) => {
                let ids = cell.value.split(',').map(|id| id.trim().to_lowercase()).filter(|id| !id.is_empty());
                let link = |id: String| Link { id: Some(id.clone()), name: id, origin: cell.origin.clone() };
                ids.map(link).collect()
            }
            None => self.text("IT Systemer").map(|cell| self.names.links(&cell)).unwrap_or_default(),
        }
    }

    /// The parties of a cell that lists their names.
    fn parties(&self, heading: &str) -> Vec<Party> {
        let Some(cell) = self.text(heading) else { return Vec::new() };
        let names = cell.value.split(", ").map(str::trim).filter(|name| !name.is_empty());
        let party =
            |name: &str| Party { id: None, name: self.found(heading, name.to_owned()), cvr: None, internal: false };
        names.map(party).collect()
    }
}

fn one<T: Listed>(text: &Found<String>, tally: &mut Tally) -> Maybe<T> {
    match T::named(&text.value) {
        Some(value) => Some(Found { value, origin: text.origin.clone() }),
        None => {
            tally.unknown_word::<T>(&text.value, text.origin.clone());
            None
        }
    }
}

/// A row of the overview of systems in use.
pub(super) fn usage(row: &Row<'_>, tally: &mut Tally) -> Option<Usage> {
    let name = row.text("IT System")?;
    let (plain, off) = active(&name.value);
    let used = row.text("Anvendte systemer").map(|cell| row.names.links(&cell)).unwrap_or_default();
    let relation = |to: Link| Relation { id: None, origin: to.origin.clone(), to, interface: None };
    let kinds = row.text("DataType");
    let kinds = kinds.iter().flat_map(|cell| {
        cell.value.split(", ").map(|kind| Found { value: kind.to_owned(), origin: cell.origin.clone() })
    });
    let sensitivity = kinds.filter_map(|kind| one(&kind, tally)).collect();
    Some(Usage {
        origin: row.record.origin(None),
        id: None,
        system: Link { id: row.id("IT-System (UUID)"), name: plain.to_owned(), origin: name.origin.clone() },
        organisation: None,
        deactivated: off.then(|| Found { value: true, origin: name.origin.clone() }),
        local_id: row.text("Lokal System ID"),
        local_name: row.text("Lokal kaldenavn"),
        life_cycle: row.word("Livscyklus", tally),
        users: band(row, &name.value, tally),
        main_contract: None,
        socially_critical: row.word::<Critical>("Samfundskritisk IT-system", tally),
        business_critical: row.word::<Critical>("Forretningskritisk IT-system", tally),
        level: row.text("Kritikalitet"),
        hosting: row.word("IT systemet driftes", tally),
        archiving: row.word("Arkiveringspligt", tally),
        sensitivity,
        specific: Vec::new(),
        relations: used.into_iter().map(relation).collect(),
        supplier: row.party("Leverandør"),
        rights_holder: row.party("Rettighedshaver"),
    })
}

/// `10-49`, `<10`, `>100`, `500+`: a band without an end has no upper bound.
fn band(row: &Row<'_>, name: &str, tally: &mut Tally) -> Maybe<Band> {
    const HEADING: &str = "Antal brugere";
    let text = row.text(HEADING)?;
    let shown: String = text.value.chars().filter(|c| !c.is_whitespace()).collect();
    let number = |digits: &str| digits.parse::<i64>().ok().filter(|number| (0..10_000_000_000).contains(number));
    let from = |digits: &str| Some(Band { low: number(digits)?, high: None });
    let below = |digits: &str| Some(Band { low: 0, high: Some((number(digits)? - 1).max(0)) });
    let between = |low: &str, high: &str| Some(Band { low: number(low)?, high: Some(number(high)?) });
    let band = shown
        .strip_suffix('+')
        .or_else(|| shown.strip_prefix('>'))
        .map(from)
        .or_else(|| shown.strip_prefix('<').map(below))
        .or_else(|| shown.split_once(['-', '–']).map(|(low, high)| between(low, high)))
        .flatten();
    if band.is_none() {
        tally.not_taken(
            ("the number of users", "antallet af brugere"),
            name,
            (
                &format!("`{}` is no band of users", text.value),
                &format!("`{}` er ikke et interval for antal brugere", text.value),
            ),
            ("write the number in an overlay", "skriv antallet i et tillæg"),
            &text.origin,
        );
    }
    band.map(|value| Found { value, origin: text.origin })
}

/// A row of the overview of contracts.
pub(super) fn contract(row: &Row<'_>, tally: &mut Tally) -> Option<Contract> {
    let name = row.text("IT Kontrakt")?;
    let length = row.text("Varighed");
    let continuous = length.as_ref().filter(|length| length.value.to_lowercase() == "løbende");
    let months = length.as_ref().and_then(|length| Some((period::months(&length.value)?, length)));
    Some(Contract {
        origin: row.record.origin(None),
        id: None,
        name: name.value,
        organisation: None,
        supplier: row.party("Leverandør"),
        usages: row.systems(),
        valid: valid(row),
        from: row.date("Gyldig fra", tally),
        to: row.date("Gyldig til", tally),
        criticality: row.text("Kritikalitet"),
        price_regulation: None,
        duration: months.map(|(value, length)| Found { value, origin: length.origin.clone() }),
        continuous: continuous.map(|length| Found { value: true, origin: length.origin.clone() }),
        extension: row.text("Option"),
        extensions_used: None,
        irrevocable: row.date("Uopsigelig til", tally),
        terminated: row.date("Opsagt", tally),
        notice: row.text("Opsigelse (måneder)"),
        notice_end: None,
        external: paid(row, tally),
        internal: Payments::default(),
    })
}

/// `Aktiv`, `Gyldig`, or the same with `Ikke` before it.
fn valid(row: &Row<'_>) -> Maybe<bool> {
    let status = row.text("Status").or_else(|| row.text("Gyldig/Ikke Gyldig"))?;
    let word = status.value.to_lowercase();
    let off = ["ikke", "nej", "false", "inaktiv", "ugyldig"].iter().any(|off| word.starts_with(off));
    Some(Found { value: !off, origin: status.origin })
}

/// The sum of what others are paid. KITOS writes 0 where no payment is registered, which is no cost of 0.
fn paid(row: &Row<'_>, tally: &mut Tally) -> Payments {
    let mut amount = |heading: &str| {
        let digits = row.record.amount(heading, tally)?.digits;
        Decimal::from_str_exact(&digits).ok().filter(|amount| !amount.is_zero())
    };
    let others = ["Anskaffelse", "Anskaffelse.", "Andet"].map(&mut amount).iter().any(Option::is_some);
    let operation = amount("Drift/år").map(|value| row.found("Drift/år", value));
    let origin = row.record.origin(Some("Drift/år"));
    Payments { operation: operation.into_iter().collect(), origin: Some(origin), others }
}

/// A row of the overview of suppliers.
pub(super) fn supplier(row: &Row<'_>, tally: &mut Tally) -> Option<Party> {
    let kind = row.word::<SupplierKind>("Intern/Ekstern", tally);
    let internal = kind.is_some_and(|kind| kind.value.is_internal());
    Some(Party { id: None, name: row.text("Leverandørnavn")?, cvr: row.text("CVR"), internal })
}

/// A row of the overview of data processing. It does not say who has no sub-processors, nor where they are.
pub(super) fn registration(row: &Row<'_>, _: &mut Tally) -> Option<Registration> {
    let name = row.text("Databehandling")?;
    let sub = |party| SubProcessor { party, transfer: None, country: None };
    Some(Registration {
        id: None,
        name: name.value,
        organisation: None,
        origin: row.record.origin(None),
        usages: row.systems(),
        processors: row.parties("Databehandlere"),
        has_sub_processors: None,
        sub_processors: row.parties("Underdatabehandlere").into_iter().map(sub).collect(),
    })
}
