// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// Made by `cargo dev generate`: change the code or its data files instead.

/** Danish or English. */
export type Language = "da" | "en";

/**
 * The charts, by name.
 * - `map`: Systems by how hard they are to leave and how costly to stay with.
 * - `contributions`: What each factor (of one system) or dimension (of all) adds to the score.
 * - `fan`: What staying and leaving cost, year by year.
 * - `one_off`: The one-off cost part by part.
 * - `tornado`: What spreads the result.
 * - `price`: Prices paid, and the price if one stays.
 * - `dependencies`: What stops with what.
 * - `calendar`: When contracts let go.
 * - `concentration`: Shares of spend and of criticality.
 */
export type ChartName =
  | "map" | "contributions" | "fan" | "one_off" | "tornado" | "price" | "dependencies" | "calendar" | "concentration";

/**
 * The fragments, by name.
 * - `assessment`: All systems in short, the most locked-in first.
 * - `system`: One system's score, taken apart.
 * - `plan_b`: One system's plan B.
 * - `suppliers`: Suppliers and the groups they belong to.
 * - `comparison`: Two reports side by side.
 * - `chart`: One chart.
 * - `problems`: What is wrong or doubtful in a document.
 * - `portfolio`: What a document holds.
 * - `frame`: A table for programs, as people read it.
 */
export type FragmentName =
  | "assessment" | "system" | "plan_b" | "suppliers" | "comparison" | "chart" | "problems" | "portfolio" | "frame";

/**
 * The tables of a report, by name.
 * - `systems`: One row a system, the most locked-in first: score, plan B and dates.
 * - `suppliers`: One row a supplier.
 * - `groups`: One row a group of suppliers under one company.
 * - `factors`: One row a system and factor; the points of a system sum to its score.
 * - `inputs`: What each factor rests on, and in which state that is.
 * - `questions`: What is unknown, what narrows a score most first.
 * - `counterfactuals`: What one step better would do.
 * - `plans`: One row a system with a plan B: what it rests on, and the plain sums beside the simulated ones.
 * - `years`: What staying and leaving cost, year by year.
 * - `components`: The one-off cost part by part.
 * - `drivers`: What spreads the result.
 * - `waiting`: The same plan started later.
 * - `paid`: Prices paid.
 * - `prices`: The simulated price while staying.
 * - `calendar`: The dates of contracts, the first to let go first.
 * - `exposures`: Legal orders that can compel disclosure or denial.
 * - `defaults`: Defaults that stand in for what the document does not say.
 * - `warnings`: What is doubtful in the document.
 * - `assumptions`: Every figure of method and knowledge base.
 */
export type FrameName =
  | "systems" | "suppliers" | "groups" | "factors" | "inputs" | "questions" | "counterfactuals" | "plans" | "years"
  | "components" | "drivers" | "waiting" | "paid" | "prices" | "calendar" | "exposures" | "defaults" | "warnings"
  | "assumptions";

/**
 * Kinds of project that the knowledge base has outcomes of: `project_kind` of an alternative.
 * - `it-project`: IT project in general
 * - `office-suite`: Office suite and desktop replacement
 * - `hosting`: Hosting or cloud move
 * - `core-system`: Core system replacement (ERP, payroll, records)
 * - `optimism-bias`: Green Book optimism bias (equipment and development)
 */
export type ProjectKind = "it-project" | "office-suite" | "hosting" | "core-system" | "optimism-bias";

/** Stable words for what can be wrong or doubtful. */
export type ProblemCode =
  | "not-utf8" | "document-too-large" | "too-deep" | "too-many-values" | "json-syntax" | "unexpected-end"
  | "duplicate-key" | "wrong-type" | "unknown-field" | "missing-field" | "wrong-format" | "out-of-range" | "not-exact"
  | "negative-amount" | "invalid-date" | "unknown-country" | "unknown-currency" | "invalid-id" | "empty-text"
  | "control-character" | "text-too-long" | "unknown-word" | "unknown-question" | "unknown-level" | "estimate-order"
  | "quantile-not-positive" | "estimate-form" | "not-applicable-not-allowed" | "reason-missing" | "duplicate-id"
  | "dangling-supplier" | "dangling-system" | "dangling-alternative" | "self-dependency" | "duplicate-dependency"
  | "date-order" | "future-date" | "duplicate-date" | "currency-without-rate" | "duplicate-rate"
  | "unknown-reference-class" | "conflicting-parent" | "no-weight" | "cvr-check" | "users-exceed-organisation"
  | "placeholder-hourly-cost" | "no-default-rate" | "rate-unused" | "contract-ended" | "cost-unknown"
  | "cost-conflict" | "file-kind" | "not-text" | "archive-broken" | "archive-too-large" | "too-many-cells"
  | "formula-cell" | "cell-error" | "cell-value" | "unknown-sheet" | "unknown-column" | "missing-column"
  | "duplicate-column" | "row-too-long" | "conflicting-values" | "conflict-settled" | "unknown-key"
  | "duplicate-record" | "unexpected-shape" | "several-organisations" | "nothing-found" | "unresolved-reference"
  | "unmapped-option" | "unknown-enum-value" | "personal-data-dropped" | "record-skipped" | "value-not-taken"
  | "value-assumed" | "wrong-request" | "unknown-call" | "not-in-this-build" | "unknown-system" | "unknown-method";
