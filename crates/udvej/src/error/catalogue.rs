// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::Localised;
use crate::json;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)+) => {
        /// The stable word of a problem; its texts stand in `catalogue.json`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub enum Code { $($(#[$doc])* $name,)+ }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The word.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }
        }
    };
}

codes! {
    /// The bytes are not UTF-8.
    NotUtf8 = "not-utf8",
    /// Larger than the limit.
    DocumentTooLarge = "document-too-large",
    /// Nested deeper than the limit.
    TooDeep = "too-deep",
    /// More values than the limit.
    TooManyValues = "too-many-values",
    /// Not JSON.
    JsonSyntax = "json-syntax",
    /// The text ends too early.
    UnexpectedEnd = "unexpected-end",
    /// The same key twice.
    DuplicateKey = "duplicate-key",
    /// A value of another kind was expected.
    WrongType = "wrong-type",
    /// No such field.
    UnknownField = "unknown-field",
    /// A required field is missing.
    MissingField = "missing-field",
    /// Another format than this version reads.
    WrongFormat = "wrong-format",
    /// A number outside its range.
    OutOfRange = "out-of-range",
    /// Not an exact amount.
    NotExact = "not-exact",
    /// An amount below zero.
    NegativeAmount = "negative-amount",
    /// No calendar date.
    InvalidDate = "invalid-date",
    /// No ISO 3166 code.
    UnknownCountry = "unknown-country",
    /// No ISO 4217 code.
    UnknownCurrency = "unknown-currency",
    /// Not an id.
    InvalidId = "invalid-id",
    /// An empty text.
    EmptyText = "empty-text",
    /// A control character in a text.
    ControlCharacter = "control-character",
    /// A text beyond its limit.
    TextTooLong = "text-too-long",
    /// A word that is none of those allowed.
    UnknownWord = "unknown-word",
    /// No such question.
    UnknownQuestion = "unknown-question",
    /// No such level of the question.
    UnknownLevel = "unknown-level",
    /// An estimate whose numbers do not ascend.
    EstimateOrder = "estimate-order",
    /// Quantiles of an estimate that are not above 0.
    QuantileNotPositive = "quantile-not-positive",
    /// An estimate in none of the four forms.
    EstimateForm = "estimate-form",
    /// The question does not allow "not applicable".
    NotApplicableNotAllowed = "not-applicable-not-allowed",
    /// "Not applicable" without a reason.
    ReasonMissing = "reason-missing",
    /// Two things with one id.
    DuplicateId = "duplicate-id",
    /// A supplier that is not in the document.
    DanglingSupplier = "dangling-supplier",
    /// A system that is not in the document.
    DanglingSystem = "dangling-system",
    /// An alternative that the plan does not list.
    DanglingAlternative = "dangling-alternative",
    /// A system that depends on itself.
    SelfDependency = "self-dependency",
    /// The same dependency twice.
    DuplicateDependency = "duplicate-dependency",
    /// A later date before an earlier one.
    DateOrder = "date-order",
    /// A date after the valuation date.
    FutureDate = "future-date",
    /// Two prices of one day.
    DuplicateDate = "duplicate-date",
    /// An amount in a currency for which the document has no rate.
    CurrencyWithoutRate = "currency-without-rate",
    /// Two rates for one currency.
    DuplicateRate = "duplicate-rate",
    /// A reference class that the knowledge base does not hold.
    UnknownReferenceClass = "unknown-reference-class",
    /// One company described in two ways.
    ConflictingParent = "conflicting-parent",
    /// Weights that are all zero.
    NoWeight = "no-weight",
    /// Warning: the check digit of a CVR number is wrong.
    CvrCheck = "cvr-check",
    /// Warning: more users than the organisation has.
    UsersExceedOrganisation = "users-exceed-organisation",
    /// Warning: the placeholder for hourly cost is in use.
    PlaceholderHourlyCost = "placeholder-hourly-cost",
    /// Warning: default unit costs cannot be converted.
    NoDefaultRate = "no-default-rate",
    /// Warning: a rate that nothing can use.
    RateUnused = "rate-unused",
    /// Warning: the contract ended before the valuation date.
    ContractEnded = "contract-ended",
    /// Warning: the cost today is unknown.
    CostUnknown = "cost-unknown",
    /// Warning: two statements of the yearly cost differ.
    CostConflict = "cost-conflict",
    /// A file that is not of the expected kind.
    FileKind = "file-kind",
    /// Bytes that are no text.
    NotText = "not-text",
    /// An XLSX file that cannot be unpacked.
    ArchiveBroken = "archive-broken",
    /// An XLSX file that unpacks to more than the limit.
    ArchiveTooLarge = "archive-too-large",
    /// A table with more cells than the limit.
    TooManyCells = "too-many-cells",
    /// Warning: a cell holds a formula.
    FormulaCell = "formula-cell",
    /// A cell holds an error of the spreadsheet.
    CellError = "cell-error",
    /// A cell holds something else than its column asks for.
    CellValue = "cell-value",
    /// A sheet that the template does not know.
    UnknownSheet = "unknown-sheet",
    /// A column that the template does not know.
    UnknownColumn = "unknown-column",
    /// A column without which the table cannot be read.
    MissingColumn = "missing-column",
    /// Two columns with one heading.
    DuplicateColumn = "duplicate-column",
    /// A row with more cells than the heading.
    RowTooLong = "row-too-long",
    /// Two sources give one thing two values.
    ConflictingValues = "conflicting-values",
    /// Warning: two sources disagree, and the caller said which one wins.
    ConflictSettled = "conflict-settled",
    /// An overlay adds to something that the import does not hold.
    UnknownKey = "unknown-key",
    /// Two records with one id.
    DuplicateRecord = "duplicate-record",
    /// A value of a source file has another shape than its format says.
    UnexpectedShape = "unexpected-shape",
    /// Warning or problem: the files hold several organisations.
    SeveralOrganisations = "several-organisations",
    /// The files hold nothing to import.
    NothingFound = "nothing-found",
    /// Warning: something refers to what the files do not hold.
    UnresolvedReference = "unresolved-reference",
    /// Warning: a name of a local list has no meaning yet.
    UnmappedOption = "unmapped-option",
    /// Warning: a word of the source format that this version does not know.
    UnknownEnumValue = "unknown-enum-value",
    /// Warning: personal data were left out.
    PersonalDataDropped = "personal-data-dropped",
    /// Warning: a record was left out on purpose.
    RecordSkipped = "record-skipped",
    /// Warning: a value of the source cannot be used as it stands.
    ValueNotTaken = "value-not-taken",
    /// Warning: the source does not hold a value that the format implies.
    ValueAssumed = "value-assumed",
    /// A request that is not of the seam's form.
    WrongRequest = "wrong-request",
    /// A call that the seam does not know.
    UnknownCall = "unknown-call",
    /// Something that this build of the seam leaves out.
    NotInThisBuild = "not-in-this-build",
    /// A system that the call names and the document lacks.
    UnknownSystem = "unknown-system",
    /// A method that this version does not know.
    UnknownMethod = "unknown-method",
}

/// The word is no code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no problem code")]
pub struct ParseCodeError(String);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Texts {
    message: Localised,
    hint: Localised,
}

fn catalogue() -> &'static BTreeMap<String, Texts> {
    static CATALOGUE: OnceLock<BTreeMap<String, Texts>> = OnceLock::new();
    // A test proves that the bundled file parses and holds every code.
    CATALOGUE.get_or_init(|| json::read(include_str!("catalogue.json")).unwrap_or_default())
}

impl Code {
    /// Message and hint with their `{names}` unfilled.
    pub(crate) fn texts(self) -> (Localised, Localised) {
        catalogue().get(self.as_str()).map_or_else(
            || {
                let word = Localised { da: self.to_string(), en: self.to_string() };
                (word.clone(), word)
            },
            |texts| (texts.message.clone(), texts.hint.clone()),
        )
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Code {
    type Err = ParseCodeError;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.iter().find(|code| code.as_str() == word);
        found.copied().ok_or_else(|| ParseCodeError(word.to_owned()))
    }
}

impl TryFrom<String> for Code {
    type Error = ParseCodeError;

    fn try_from(word: String) -> Result<Self, Self::Error> {
        word.parse()
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.as_str().to_owned()
    }
}

#[cfg(test)]
#[path = "catalogue_tests.rs"]
mod tests;
