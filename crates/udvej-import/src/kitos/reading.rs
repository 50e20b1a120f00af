// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use jiff::civil::Date;
use udvej::document::tree::Value;
use udvej::error::Code;

use super::enums::Listed;
use super::period;
use super::register::{Link, Maybe, Party};
use super::tally::Tally;
use crate::cursor::{Cursor, Found};

/// What a cursor reads in answers of KITOS' API beyond plain JSON.
pub(super) trait Reading: Sized {
    /// Tells that a value is missing without which the record cannot be read.
    fn missing(&self, name: &str, tally: &mut Tally);
    /// The entries of a list; Newtonsoft may write it as an object with its type around it.
    fn entries(&self, name: &str, tally: &mut Tally) -> Vec<Self>;
    /// An id, in lower case.
    fn id(&self, name: &str, tally: &mut Tally) -> Maybe<String>;
    /// The Danish day of a date that is written in UTC.
    fn day(&self, name: &str, tally: &mut Tally) -> Maybe<Date>;
    /// A word of a closed list, by name or integer. One that is not known is told and counts as missing.
    fn word<T: Listed>(&self, name: &str, tally: &mut Tally) -> Maybe<T>;
    /// The words of a list of them.
    fn words<T: Listed>(&self, name: &str, tally: &mut Tally) -> Vec<Found<T>>;
    /// `{uuid, name}`.
    fn link(&self, name: &str, tally: &mut Tally) -> Option<Link>;
    /// This very value as `{uuid, name}`.
    fn as_link(&self, tally: &mut Tally) -> Option<Link>;
    /// The name of an option.
    fn option(&self, name: &str, tally: &mut Tally) -> Maybe<String>;
    /// `{uuid, name, cvr}`.
    fn party(&self, name: &str, tally: &mut Tally) -> Option<Party>;
    /// This very value as `{uuid, name, cvr}`.
    fn as_party(&self, tally: &mut Tally) -> Option<Party>;
}

impl Reading for Cursor<'_> {
    fn missing(&self, name: &str, tally: &mut Tally) {
        let values = [("expected", name), ("expected_da", name), ("found", "-")];
        tally.problem(Code::UnexpectedShape, &values, Some(self.origin()));
    }

    fn entries(&self, name: &str, tally: &mut Tally) -> Vec<Self> {
        let at = self.at(name);
        let wrapped = at.at("$values");
        if wrapped.is_some() { wrapped.as_list(tally) } else { at.as_list(tally) }
    }

    fn id(&self, name: &str, tally: &mut Tally) -> Maybe<String> {
        self.text(name, tally).map(|id| id.map(|id| id.to_lowercase()))
    }

    fn day(&self, name: &str, tally: &mut Tally) -> Maybe<Date> {
        self.at(name).read(("a date", "en dato"), tally, |value| match value {
            Value::Text(text) => period::day(text),
            _ => None,
        })
    }

    fn word<T: Listed>(&self, name: &str, tally: &mut Tally) -> Maybe<T> {
        word(&self.at(name), tally)
    }

    fn words<T: Listed>(&self, name: &str, tally: &mut Tally) -> Vec<Found<T>> {
        let items = self.entries(name, tally);
        items.iter().filter_map(|item| word(item, tally)).collect()
    }

    fn link(&self, name: &str, tally: &mut Tally) -> Option<Link> {
        self.record(name, tally).as_link(tally)
    }

    fn as_link(&self, tally: &mut Tally) -> Option<Link> {
        let id = self.id("uuid", tally).map(|id| id.value);
        let name = self.text("name", tally).map(|name| name.value);
        let name = name.or_else(|| id.clone())?;
        Some(Link { id, name, origin: self.origin() })
    }

    fn option(&self, name: &str, tally: &mut Tally) -> Maybe<String> {
        self.record(name, tally).text("name", tally)
    }

    fn party(&self, name: &str, tally: &mut Tally) -> Option<Party> {
        self.record(name, tally).as_party(tally)
    }

    fn as_party(&self, tally: &mut Tally) -> Option<Party> {
        let id = self.id("uuid", tally);
        let name = self.text("name", tally).or_else(|| id.clone())?;
        Some(Party { id, name, cvr: self.text("cvr", tally), internal: false })
    }
}

fn word<T: Listed>(at: &Cursor<'_>, tally: &mut Tally) -> Maybe<T> {
    let expected = ("a name or a number", "et navn eller et tal");
    let found = at.read(expected, tally, |value| match value {
        Value::Text(text) => Some(T::named(text).ok_or_else(|| text.to_string())),
        Value::Number(digits) => Some(digits.parse().ok().and_then(T::numbered).ok_or_else(|| (*digits).to_owned())),
        _ => None,
    })?;
    match found.value {
        Ok(value) => Some(Found { value, origin: found.origin }),
        Err(word) => {
            tally.unknown_word::<T>(&word, found.origin);
            None
        }
    }
}
