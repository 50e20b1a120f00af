// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// Made by `cargo dev generate`: change the code or its data files instead.

import type { ProblemCode } from "./word.js";

/** The result of an assessment. Its JSON has the fields in this order, floats in shortest form, amounts as text. */
export interface Report {
  /** Format of the report: `udvej-report/1`. */
  report: string;
  /** Version of the library. */
  udvej: string;
  /** Version of the method. */
  method: string;
  /** Version of the knowledge base. */
  knowledge: string;
  /** Seed of the random streams. */
  seed: number;
  /** Trials for each system. */
  trials: number;
  /** SHA-256 of the canonical document. */
  input_sha256: string;
  /** The day of the assessment. */
  valuation_date: IsoDate;
  /** Currency of every amount. */
  currency: string;
  /** One entry a system, by id. */
  systems: SystemReport[];
  /** One entry a supplier with systems, by id. */
  suppliers: SupplierRollup[];
  /** One entry a group of suppliers under one company, by id. */
  groups: GroupRollup[];
  /** The authority and its totals. */
  organisation: Authority;
  /** What is doubtful. */
  warnings: Warning[];
  /** Every figure of method and knowledge base with its source and grade. */
  assumptions: Assumption[];
}

/**
 * What checking a document found. An import that went well answers with its warnings alone: what is missing is empty.
 */
export interface Checked {
  /** What is wrong. */
  problems: Found[];
  /** What is doubtful. */
  warnings: Found[];
  /** Problems beyond the first 1,000. */
  omitted: number;
}

/** The answer where a report was kept. */
export interface Kept {
  /** Its name. */
  kept: string;
  /** SHA-256 of the canonical document. */
  input_sha256: string;
  /** How many systems it is about. */
  systems: number;
}

/** The score of one system, taken apart. */
export interface Explained {
  /** Version of the method. */
  method: string;
  /** Id of the system. */
  id: string;
  /** What it is called. */
  name: string;
  /** How locked in, and why. */
  score: LockIn;
}

/** The plan of one system. */
export interface Planned {
  /** Version of the method. */
  method: string;
  /** Version of the knowledge base. */
  knowledge: string;
  /** Seed of the random streams. */
  seed: number;
  /** Trials. */
  trials: number;
  /** SHA-256 of the canonical document. */
  input_sha256: string;
  /** Currency of every amount. */
  currency: string;
  /** Id of the system. */
  id: string;
  /** What it is called. */
  name: string;
  /** What leaving costs; nothing where the document says that there is no alternative. */
  plan_b: PlanB | null;
}

/** What makes the figures. */
export interface Versions {
  /** Version of the library. */
  udvej: string;
  /** Version of the method. */
  method: string;
  /** Version of the knowledge base. */
  knowledge: string;
}

/** What an import read. */
export interface ImportResult {
  /** The text of the document. */
  document: string;
  /** Where each value came from. */
  provenance: Provenance;
}

/** One question with its scale. */
export interface Question {
  /** Which. */
  id: QuestionId;
  /** The question as asked. */
  text: Localised;
  /** What it measures and why it matters. */
  why: Localised;
  /** From the best (0) to the worst (1); for mitigations from the strongest. */
  levels: QuestionLevel[];
  /** What to reckon with while it is unknown. */
  prior: number;
  /** Whether "not applicable" is allowed. */
  not_applicable: boolean;
  /** Fields elsewhere that fill it: KITOS, DORA, the table. */
  filled_by: string[];
  /** Whether the authority itself can change it (counterfactuals). */
  changeable: boolean;
  /** Where scale and values come from. */
  source: string;
  /** Year of the source. */
  year: number;
  /** How well founded the values are. */
  grade: Grade;
}

/** A table for programs, column by column. */
export interface Frame {
  /** Its word. */
  name: string;
  /** Currency of its amounts; nothing where two reports with different ones are compared. */
  currency: string | null;
  /** One entry a column; all have the same number of values. */
  columns: FrameColumn[];
}

/** A chart with the words and the table that belong to it. */
export interface Chart {
  /** Unique among the charts of one report; safe in a URL. */
  id: string;
  /** What it shows, for a heading or a caption: the drawing itself does not show it. */
  title: string;
  /** The same in sentences: the main figures, and what is left out. */
  description: string;
  /** One `svg` element without script, link or style sheet. It fills its place up to 28 rem. */
  svg: string;
  /** What it shows, as a table. */
  table: ChartTable;
}

/** One system. */
export interface SystemReport {
  /** Stable id. */
  id: string;
  /** What it is called. */
  name: string;
  /** Id of the supplier. */
  supplier: string;
  /** What the supplier is called. */
  supplier_name: string;
  /** What the document says of it beside the results. */
  context: SystemContext;
  /** How locked in. */
  score: LockIn;
  /** What leaving costs; nothing where the document says that there is no alternative. */
  plan_b: PlanB | null;
}

/** The systems of one supplier. */
export type SupplierRollup = RollupTotals & {
  /** Stable id. */
  id: string;
  /** What it is called. */
  name: string;
  /** The group it counts under. */
  group: string;
  /** Whether its owner is known; otherwise it counts as standing alone. */
  group_known: boolean;
};

/** The systems of all suppliers under one company. */
export type GroupRollup = RollupTotals & {
  /** Id of the company at the top. */
  id: string;
  /** What it is called. */
  name: string;
  /** Its suppliers, by id. */
  suppliers: string[];
};

/** The authority and its totals. */
export interface Authority {
  /** Stable id. */
  id: string;
  /** What it is called. */
  name: string;
  /** Its country. */
  country: string;
  /** Users of its systems. */
  users: number;
  /** Roll-up of all systems. */
  lock_in: OrganisationRollup;
}

/** Something doubtful. */
export interface Warning {
  /** Stable word. */
  code: ProblemCode;
  /** Where in the document: a JSON pointer in which entries of lists go by their id: `/systems/esdh/users`. */
  at: string;
  /** What is doubtful. */
  message: Localised;
  /** What would be better. */
  hint: Localised;
}

/** One figure of the knowledge base or the method as a reader of the report sees it. */
export interface Assumption {
  /** Where it stands, e.g. `economics/hourly_cost`. */
  id: string;
  /** The figure as text. */
  value: string;
  /** Where it comes from. */
  source: string;
  /** Year of the source. */
  year: number;
  /** How well founded. */
  grade: Grade;
}

/** One problem as callers see it. */
export interface Found {
  /** Stable word. */
  code: string;
  /** JSON pointer. */
  pointer: string;
  /** Line, from 1. */
  line: number | null;
  /** Column in characters, from 1. */
  column: number | null;
  /** What is wrong. */
  message: string;
  /** What would be right. */
  hint: string;
  /** File, sheet and row, or file and pointer, where files were imported. */
  origin?: Origin;
}

/** How locked in one system is, and why. Points run from 0, free, to 100, captive; values from 0 to 1. */
export interface LockIn {
  /** The score in points, unknown inputs taken at what they are reckoned with. */
  value: number;
  /** The score if everything unknown turned out for the best. */
  low: number;
  /** The score if everything unknown turned out for the worst. */
  high: number;
  /** Percent of the weight that rests on known inputs. */
  coverage: number;
  /** The name of its range. */
  band: BandName;
  /** The worst that was answered. */
  floor: Floor;
  /** The four dimensions. */
  dimensions: Dimensions;
  /** What each factor adds; the points sum to the score. */
  contributions: Contribution[];
  /** What one step better would do, the most points first. */
  counterfactuals: Counterfactual[];
  /** What to ask, what narrows the bounds most first. */
  questions: OpenQuestion[];
  /** Its place on the map. */
  map: MapPosition;
  /** Who can compel disclosure and denial. */
  exposures: Exposure[];
  /** The score of dependency and switching cost alone, in points: what the lock-in premium on prices rests on. */
  premium_basis: number;
}

/** What leaving one system costs against staying, alone or with others. */
export interface PlanB {
  /** Id of the alternative taken; `generic` where the document lists none. */
  alternative: string;
  /** Its name. */
  alternative_name: string;
  /** Whole years waited before the start. */
  start_year: number;
  /** Organisations that leave together. */
  together: number;
  /** `reference_class`, `bottom_up` or `none` (optimistic). */
  basis: string;
  /** Id of the reference class of the overrun. */
  reference_class: string;
  /** Largest overrun multiplier: means depend on it. */
  overrun_cap: number;
  /** Probability that the project is abandoned. */
  abandonment: number;
  /** One-off cost at today's prices of a project that is completed. */
  one_off: AmountQuantiles;
  /**
   * One-off components by their own spreads, correlated, without an overrun multiplier, without parallel running and
   * termination: the basis `bottom_up`, beside whichever was taken.
   */
  components_bottom_up: AmountQuantiles;
  /** What an abandoned project has cost; nothing where no trial was abandoned. */
  sunk: AmountQuantiles | null;
  /**
   * Mean of the one-off components in closed form, without parallel running and termination that follow from time and
   * contract: what the simulation can be held against.
   */
  components_expected: Amount;
  /** Present value (real view) of stay - leave: positive = leaving pays. Nothing where today's cost is unknown. */
  npv_difference: AmountQuantiles | null;
  /** The same with the lock-in premium on the supplier's price. */
  npv_difference_with_premium: AmountQuantiles | null;
  /** Yearly flows of both plans. */
  years: YearLine[];
  /** Sums over the horizon. */
  totals: PlanTotals | null;
  /** First year from which leaving stays ahead. */
  break_even_year: BreakEvenYear | null;
  /** Share of the trials in which leaving is ahead at the horizon. */
  probability_cheaper: number | null;
  /** True where only the stated cap keeps leaving ahead: the multiplier that leaving can bear lies above it. */
  cap_limited: boolean;
  /** Months from start to switch. */
  months_to_exit: MonthsToExit;
  /** First day on which leaving costs no penalty. */
  free_exit: IsoDate | null;
  /** Last day to give notice for it. */
  notice_by: IsoDate | null;
  /** Longest notice and transition that the Data Act allows the provider, in months, where it applies. */
  data_act_months: number | null;
  /** Last day to start and be out by then, by the median of the months. */
  latest_start: IsoDate | null;
  /** The same by their 90 % quantile. */
  latest_start_cautious: IsoDate | null;
  /** True where `latest_start` has passed. */
  too_late: boolean;
  /** Largest yearly extra budget while leaving, nominal. */
  peak_extra_budget: AmountQuantiles | null;
  /** What spreads the result, largest first. */
  drivers: SpreadDriver[];
  /** The same plan started later. */
  waiting: Waiting[];
  /** Low, likely, high without simulation. */
  plain: PlainSums;
  /** One-off components. */
  components: ComponentLine[];
  /** What is believed of the supplier's price. */
  price: PriceOutlook;
  /** Being cut off. */
  contingency: ContingencyPlan | null;
  /** Defaults that stand in for what the document does not say. */
  defaults: DefaultUsed[];
  /** Components that are neither given nor derivable: the one-off cost lacks them. */
  missing: string[];
  /** How precise the simulated figures are. */
  precision: Precision;
  /** Every trial, where asked for. */
  draws?: Draws;
}

/** The sidecar of an imported document. */
export interface Provenance {
  /** `udvej-provenance/1`. */
  provenance: string;
  /** SHA-256 of the canonical document that it belongs to; empty where the document could not be read. */
  input_sha256: string;
  /** The files read, overlays last. */
  files: SourceFile[];
  /** Each imported value, by place. */
  values: SourcedValue[];
  /** What was left out on purpose. */
  dropped: Dropped[];
}

/** The ordinal questions. */
export type QuestionId =
  | "criticality" | "data_portability" | "interface_openness" | "customisation" | "exit_clause" | "exit_assistance"
  | "skills_own" | "skills_market" | "data_sensitivity" | "escrow" | "fallback";

/** One text in every language that people read here. */
export interface Localised {
  /** Danish. */
  da: string;
  /** English. */
  en: string;
}

/** One level of a scale. */
export interface QuestionLevel {
  /** Its word in documents. */
  id: string;
  /** 0 = free, 1 = locked in. Criticality: 1 = vital. Mitigations: what remains. */
  value: number;
  /** One sentence that says when it holds. */
  sentence: Localised;
}

/** How well a figure is founded. */
export type Grade = "published" | "derived" | "judgement";

/** A column. */
export interface FrameColumn {
  /** Its word, the same in every language. */
  name: string;
  /** Its title in the language that was asked for. */
  title: string;
  /** What its values are. */
  kind: FrameKind;
  /** One a row; null where nothing is known. */
  values: CellValue[];
}

/** What a chart shows, as a table: to stand beside it, and for those who do not see it. */
export interface ChartTable {
  /** What the table shows, with the unit of its numbers. */
  caption: string;
  /** One entry a column. */
  columns: ChartColumn[];
  /** One entry a row; each has one cell a column. */
  rows: ChartCell[][];
}

/** What the document says of a system that a reader wants beside its results. What is missing is unknown. */
export interface SystemContext {
  /** Its users. */
  users: Estimate | null;
  /** Level of the question `criticality`. */
  criticality: string | null;
  /** What the supplier is paid a year today: given, or the last price times its units. */
  annual_cost: Amount | null;
  /** What it stops with; empty where it stops with nothing. */
  depends_on: Needed[] | null;
  /** What binds to the supplier. */
  contract: Agreement | null;
  /** First day on which leaving costs no penalty, notice and renewals reckoned with. */
  free_exit: IsoDate | null;
  /** Last day to give notice for it. */
  notice_by: IsoDate | null;
  /** Prices paid, ascending by date. */
  prices: Paid[];
}

/** Several systems taken together, each weighing as much as it is critical (unknown criticality at its prior). */
export interface RollupTotals {
  /** How many systems. */
  systems: number;
  /** What their suppliers are paid a year, where it is known. */
  spend: Amount;
  /** Of how many systems it is known. */
  spend_known: number;
  /** Sum of criticality x score. */
  sum: number;
  /** The same at best. */
  sum_low: number;
  /** The same at worst. */
  sum_high: number;
  /** Sum of criticality. */
  criticality: number;
  /** Mean score, weighted by criticality; the plain mean where none is critical. */
  mean: number;
  /** The highest score. */
  maximum: Maximum;
}

/** All systems. */
export interface OrganisationRollup {
  /** All systems together; nothing where there are none. */
  totals: RollupTotals | null;
  /** Concentration of spend on groups. */
  hhi_spend: Hhi;
  /** Concentration of criticality on groups. */
  hhi_criticality: Hhi;
}

/** Where one value came from. */
export type Origin = OriginSpot & {
  /** Name of the file, as the caller gave it. */
  file: string;
};

/** The range that a score falls in. */
export interface BandName {
  /** Its word. */
  id: string;
  /** Its name. */
  name: Localised;
}

/** The worst answers: a good mean does not hide them. */
export interface Floor {
  /** The worst factor all of whose inputs are known, in points; nothing where there is none. */
  value: number | null;
  /** The factors at that value. */
  binding: FactorId[];
}

/** One entry a dimension. */
export interface Dimensions {
  /** How much stops if the supplier stops. */
  dependency: DimensionScore;
  /** How hard it is to walk out. */
  switching_cost: DimensionScore;
  /** Who else can open, close or change it. */
  jurisdiction: DimensionScore;
  /** What staying will cost. */
  price: DimensionScore;
}

/** What one factor adds. */
export interface Contribution {
  /** Its dimension. */
  dimension: DimensionId;
  /** Which factor. */
  factor: FactorId;
  /** Its part of the score, in points. */
  points: number;
  /** What was found. */
  value: number;
  /** At best. */
  low: number;
  /** At worst. */
  high: number;
  /** Its share of the dimension's weight, after what does not apply has given up its own. */
  weight: number;
  /** Percent of its inputs that are known. */
  coverage: number;
  /** Whether it applies. */
  applies: AppliesWord;
  /** Why not, where it does not. */
  reason: string | null;
  /** What was found, in words. */
  sentence: Localised;
  /** What it rests on. */
  inputs: FactorInput[];
}

/** One thing that somebody can change, one step better, and what the score would be. */
export interface Counterfactual {
  /** The factor that it is about. */
  factor: FactorId;
  /** What would change. */
  input: string;
  /** What it is today: a level, or a number. */
  from: string;
  /** What it would be. */
  to: string;
  /** The same in words. */
  sentence: Localised;
  /** The score then. */
  score: number;
  /** By how much it would fall. */
  points: number;
}

/** Something unknown, and how much its answer would narrow the bounds. */
export interface OpenQuestion {
  /** Where the answer would stand. */
  input: string;
  /** Its state today. */
  state: InputState;
  /** What to ask. */
  label: Localised;
  /** By how many points the bounds would come closer if the answer were what is reckoned with. */
  shrink: number;
  /** The factors that rest on it. */
  factors: FactorId[];
}

/**
 * Where a system stands between staying and leaving.
 *
 * Plain means, each from 0 to 1. *Hard to leave*: switching cost (the dimension), substitutability, and the contract
 * (the mean of binding and terms). *Costly to stay*: jurisdiction, price (the dimensions), and criticality. What
 * belongs
 * to a dimension of weight 0 is left out; an axis of which nothing is left is 0.
 *
 * Source of the idea: Kraljic, Purchasing must become supply management (1983).
 */
export interface MapPosition {
  /** How hard it is to leave. */
  hard_to_leave: number;
  /** The same if everything unknown turned out for the best. */
  hard_to_leave_low: number;
  /** The same if everything unknown turned out for the worst. */
  hard_to_leave_high: number;
  /** How costly it is to stay. */
  costly_to_stay: number;
  /** The same at best. */
  costly_to_stay_low: number;
  /** The same at worst. */
  costly_to_stay_high: number;
  /** What that calls for. */
  quadrant: Quadrant;
}

/** Which regimes reach a system with one power, and through whom. */
export interface Exposure {
  /** Which power. */
  power: Power;
  /** Every regime that can do anything, the strongest first. */
  regimes: RegimeExposure[];
  /** On what basis data go to each party outside the EEA: shown, never scored. Only with disclosure. */
  transfer: TransferBasis[];
}

/** Quantiles and mean of an amount; the mean never stands alone. */
export interface AmountQuantiles {
  /** 10 % of the trials lie below. */
  p10: Amount;
  /** Half of the trials lie below. */
  p50: Amount;
  /** 90 % of the trials lie below. */
  p90: Amount;
  /** Mean of the trials; depends on the stated cap where overruns have a heavy tail. */
  mean: Amount;
}

/** One year of both plans. Year t runs from t - 1 to t years after the valuation date. */
export interface YearLine {
  /** t, from 1. */
  year: number;
  /** Nominal, undiscounted: what the budget sees. */
  budget: CostView;
  /** At today's prices, discounted to the valuation date. */
  real: CostView;
}

/** Sums over the horizon. */
export interface PlanTotals {
  /** Nominal, undiscounted. */
  budget: CostView;
  /** Present values. */
  real: CostView;
}

/** First year from which the cumulated present value of stay - leave stays above 0 to the horizon. */
export interface BreakEvenYear {
  /** 10 % of the trials are ahead by then. */
  p10: BreakEven;
  /** Half of the trials are ahead by then. */
  p50: BreakEven;
  /** 90 % of the trials are ahead by then. */
  p90: BreakEven;
  /** Share of the trials that are not ahead within the horizon. */
  probability_never: number;
  /** Share of the trials that get ahead in each year, from year 1. */
  by_year: number[];
}

/** Months from start to switch. */
export interface MonthsToExit {
  /** 10 % quantile. */
  p10: number;
  /** Median. */
  p50: number;
  /** 90 % quantile. */
  p90: number;
}

/** What spreads the result. */
export interface SpreadDriver {
  /** Which input. */
  variable: string;
  /** Its name. */
  name: Localised;
  /** Spearman correlation with the difference (with the one-off cost, where today's cost is unknown). */
  rank_correlation: number;
  /** Its squared correlation as a share of all drivers'. */
  share: number;
  /** Present value of stay - leave with this input at its 10 % quantile and all others likely. */
  npv_at_p10: Amount | null;
  /** The same at its 90 % quantile. */
  npv_at_p90: Amount | null;
}

/** The same plan started later; valuation date and end date stay. */
export interface Waiting {
  /** Years waited. */
  start_year: number;
  /** Present value of stay - leave. */
  npv_difference: AmountQuantiles;
  /** What waiting costs against starting now, trial by trial: positive = waiting costs. */
  cost_of_waiting: AmountQuantiles;
  /** Share of the trials in which leaving is ahead at the horizon. */
  probability_cheaper: number;
}

/** The same plan without simulation: every input at its low, likely or high end. */
export interface PlainSums {
  /** One-off cost at today's prices. */
  one_off: PlainRange;
  /** Present value of staying. */
  stay: PlainRange | null;
  /** Present value of leaving. */
  leave: PlainRange | null;
  /** Present value of stay - leave; `low` has every input at the end that speaks against leaving. */
  npv_difference: PlainRange | null;
  /** m*: the overrun multiplier at which leaving just pays, all else likely. */
  break_even_multiplier: number | null;
}

/** One line of the one-off cost, before chance. */
export interface ComponentLine {
  /** Which component. */
  component: string;
  /** Its name. */
  name: Localised;
  /** `given`, `derived`, `computed` or `unknown`. */
  origin: string;
  /** Low, likely, high at today's prices, this organisation's part; nothing where it is unknown. */
  amount: PlainRange | null;
  /** Whether the overrun multiplier applies. */
  can_overrun: boolean;
  /** Whether organisations that leave together share it. */
  shared: boolean;
}

/** What is believed of the supplier's price. */
export interface PriceOutlook {
  /** Price changes seen. */
  changes: number;
  /** Of them steps. */
  steps: number;
  /** Years of history. */
  years: number;
  /** Posterior kn, mn, an, bn of yearly log growth. */
  posterior: [number, number, number, number];
  /** Next year's growth without steps (fraction): quantiles of the predictive Student-t. */
  growth_p10: number;
  /** Median. */
  growth_p50: number;
  /** 90 % quantile. */
  growth_p90: number;
  /** P(next year's growth exceeds the index). */
  probability_above_index: number;
  /** Steps a year, posterior mean. */
  steps_a_year: number;
  /** Share of simulated yearly growths that met the clamp. */
  clamp_rate: number | null;
  /**
   * The simulated price while staying, caps and steps included, one entry a year; empty where today's cost is unknown.
   */
  path: PriceYear[];
}

/** Keeping the service going when it is cut off: days to weeks, never mixed with leaving for good. */
export interface ContingencyPlan {
  /** Ways of being cut off. */
  scenarios: ScenarioLine[];
  /** Expected loss a year, today's prices. */
  expected_loss_per_year: Amount;
  /** P(at least one within the horizon). */
  probability_within_horizon: number;
  /** Loss over the horizon when it happens at all: median. */
  conditional_loss_p50: Amount;
  /** Loss over the horizon when it happens at all: 90 % quantile. */
  conditional_loss_p90: Amount;
  /** Mean loss over the horizon in the worst 1 % of trials (P99 of a rare loss is 0). */
  expected_shortfall_99: Amount;
  /** What a fallback costs and avoids, where the document has one. */
  fallback: FallbackValue | null;
}

/** A default of the knowledge base in use. */
export interface DefaultUsed {
  /** Which, as in the list of assumptions. */
  id: string;
  /** What it stands in for. */
  name: Localised;
  /** How well founded. */
  grade: Grade;
}

/**
 * How precise simulated figures are. The trials stand in eight parts that know nothing of each other; how far the parts
 * differ
 * tells how far the whole may be off.
 */
export interface Precision {
  /** How trials were placed: `mc` (independent at random) or `rqmc` (evenly, by scrambled Sobol sequences). */
  sampling: string;
  /** Trials done. */
  trials: number;
  /** Parts that know nothing of each other. */
  replicates: number;
  /** Standard errors of the one-off cost. */
  one_off: AmountQuantiles | null;
  /** Standard errors of the difference. */
  npv_difference: AmountQuantiles | null;
  /** Standard error of the share of the trials in which leaving is ahead. */
  probability_cheaper: number | null;
  /** What was asked for, where trials grew until it was reached. */
  goal: Goal | null;
}

/** Every trial, in the document's currency, unrounded. */
export interface Draws {
  /** One-off cost at today's prices. */
  one_off: number[];
  /** Present value of stay - leave. */
  npv_difference: number[];
}

/** A file that was read. */
export interface SourceFile {
  /** Its name, as the caller gave it. */
  name: string;
  /** SHA-256 of its bytes. */
  sha256: string;
  /** Its size in bytes. */
  bytes: number;
}

/** A value and where it came from. */
export interface SourcedValue {
  /** Its place in the document: a JSON pointer in which entries of lists go by their id: `/systems/esdh/users`. */
  at: string;
  /** Where it came from. */
  origin: Origin;
}

/** Something left out on purpose. */
export interface Dropped {
  /** What, and why. */
  what: Localised;
  /** How many times. */
  count: number;
}

/** What the values of a column are. */
export type FrameKind = "text" | "amount" | "points" | "share" | "number" | "count" | "date" | "yes_no";

/** A column. */
export interface ChartColumn {
  /** Its word, the same in every language. */
  name: string;
  /** Its title. */
  title: string;
  /** Whether its cells are numbers. */
  number: boolean;
}

/** A cell. */
export interface ChartCell {
  /** As people read it; empty where nothing is known. */
  text: string;
  /** As programs read it: a number, a text, a date as `2026-11-21`, or null. */
  value: CellValue;
}

/** An uncertain number. */
export type Estimate =
  | number
  | {
    /** Smallest possible value. */
    low: number;
    /** Most likely value. */
    mode: number;
    /** Largest possible value. */
    high: number;
  }
  | {
    /** 10 % quantile. */
    p10: number;
    /** Median. */
    p50: number;
    /** 90 % quantile. */
    p90: number;
  }
  | {
    /** 10 % quantile. */
    p10: number;
    /** 90 % quantile. */
    p90: number;
  };

/** A system that another stops with. */
export interface Needed {
  /** Id of the system that is needed. */
  system: string;
  /** How much stops without it: 0 nothing, 1 all. */
  strength: number | null;
}

/** What binds the organisation to the supplier. */
export type Agreement = "none" | {
  /** This one. */
  running: Term;
};

/** What was paid from a date on. */
export interface Paid {
  /** First day of the price. */
  date: IsoDate;
  /** Price of one unit a year, in the report's currency at its rates. */
  unit_price: Amount;
  /** Units bought. */
  units: number | null;
  /** Whether the document calls it a step rather than trend; where missing, that was detected. */
  step: boolean | null;
}

/** The system with the highest score; of equals the first by id. */
export interface Maximum {
  /** Id of the system. */
  system: string;
  /** Its score. */
  score: number;
}

/**
 * Herfindahl-Hirschman index: sum of squared shares, from near 0 (many alike) to 1 (one has all). Over what is known; a
 * supplier of unknown owner stands alone.
 */
export interface Hhi {
  /** The index; nothing where nothing is known, or all of it is 0. */
  value: number | null;
  /** Percent of the systems on which it rests. */
  coverage: number;
}

/** Where in a file. */
export type OriginSpot =
  | {
    /** Name of the sheet, where the file has sheets. */
    sheet?: string;
    /** Row, from 1, as a spreadsheet counts. */
    row: number;
    /** Heading of the column; nothing for the whole row. */
    column?: string;
  }
  | {
    /** Line. */
    line: number;
    /** Column in characters. */
    character: number;
  }
  | {
    /** RFC 6901. */
    pointer: string;
  }
  | {
    /** Its name. */
    sheet: string;
  }
  | Record<never, never>;

/** The factors, by dimension. */
export type FactorId =
  | "criticality" | "reach" | "dependents" | "concentration" | "substitutability" | "exit_cost" | "exit_duration"
  | "contract_binding" | "data_portability" | "interface_openness" | "customisation" | "contract_terms" | "skills"
  | "compelled_disclosure" | "compelled_denial" | "growth_likelihood" | "growth_size" | "step_risk" | "protection"
  | "bargaining_position";

/** One dimension. */
export interface DimensionScore {
  /** Weighted mean of its factors. */
  value: number;
  /** At best. */
  low: number;
  /** At worst. */
  high: number;
  /** Percent of its weight that rests on known inputs. */
  coverage: number;
  /** Its share of all weight. */
  weight: number;
  /** Its Shapley share of the score, in points. */
  points: number;
}

/** The four dimensions. */
export type DimensionId = "dependency" | "switching_cost" | "jurisdiction" | "price";

/** Whether a factor applies. */
export type AppliesWord = "yes" | "no" | "perhaps";

/** One thing that a factor rests on. */
export interface FactorInput {
  /**
   * Its place below the system, e.g. `answers/data_portability`; what concerns another record is named from the
   * document, e.g. `/suppliers/acme/parent`; what concerns all other records of a kind has a star in place of their
   * id, e.g. `/systems/*\/criticality`.
   */
  id: string;
  /** Its state; known only where none of several is missing. */
  state: InputState;
  /** How many records it stands for, where it has a star. */
  others?: MissingInputs;
}

/** In which state an input of a factor is. */
export type InputState = "known" | "dont_know" | "unanswered" | "default";

/** What a place on the map calls for. */
export type Quadrant = "watch" | "negotiate" | "prepare_plan_b" | "act_now";

/** What a law can compel. */
export type Power = "disclosure" | "denial";

/** What one regime can do, and through whom most. */
export interface RegimeExposure {
  /** ISO 3166-1 alpha-2 code, `EU`, or `unknown`. */
  code: string;
  /** Its name. */
  name: Localised;
  /** The law that gives it most power. */
  law: Localised;
  /** Article or section. */
  article: string;
  /** Where the law was read. */
  source: string;
  /** The party through which it reaches furthest. */
  actor: Localised;
  /** Whether it is the organisation's own state, or its Union. */
  home: boolean;
  /** Power x capability, before sensitivity or mitigation. */
  value: number;
}

/**
 * On what basis personal data could go to a party (GDPR chapter V). Adequacy does not take away what a law can reach,
 * so
 * this is shown and never scored.
 */
export interface TransferBasis {
  /** The party. */
  actor: Localised;
  /** Its country, where known. */
  country: string | null;
  /** The basis. */
  basis: Basis;
  /** Number of the adequacy decision. */
  decision: string | null;
  /** Its date. */
  date: IsoDate | null;
  /** Its last day, where it has one. */
  until: IsoDate | null;
  /** Its state. */
  status: AdequacyStatus | null;
  /** For whom it holds, where not for all. */
  scope: Localised | null;
}

/** Both plans in one year, one-off cost included in leave. */
export interface CostView {
  /** Cost of staying. */
  stay: AmountQuantiles;
  /** Cost of leaving. */
  leave: AmountQuantiles;
}

/** A year, or never: a number or `"never"` in JSON. */
export type BreakEven = number | "never";

/** Low, likely and high without any simulation. */
export interface PlainRange {
  /** Everything at its low end. */
  low: Amount;
  /** Everything at its likely value. */
  likely: Amount;
  /** Everything at its high end. */
  high: Amount;
}

/** The price in the middle of year t, from t - 1 to t years after the valuation date, relative to today. */
export interface PriceYear {
  /** t, from 1. */
  year: number;
  /** 10 % of the trials lie below. */
  p10: number;
  /** Half of the trials lie below. */
  p50: number;
  /** 90 % of the trials lie below. */
  p90: number;
}

/** One way of being cut off. */
export interface ScenarioLine {
  /** Stable id. */
  id: string;
  /** Its name. */
  name: Localised;
  /** How often a year. */
  per_year: number;
  /** Likely days without the service. */
  likely_days: number;
  /** Likely cost of a day. */
  cost_per_day: Amount;
  /** Whether the knowledge base's default stands in. */
  default: boolean;
}

/** What a fallback costs and avoids a year. */
export interface FallbackValue {
  /** Likely cost a year. */
  yearly_cost: Amount;
  /** Expected loss a year that it avoids. */
  avoided_per_year: Amount;
}

/** The precision asked for. */
export interface Goal {
  /** Largest standard error of a quantile as a share of the quantile, or of its quantity's distance from P10 to P90. */
  relative: number;
  /** Or as an amount. */
  amount: Amount | null;
  /**
   * How far the least precise quantile is, as a multiple of what was asked for: at most 1 where all are precise enough.
   */
  distance: number;
  /** Whether all are. */
  reached: boolean;
}

/** The dates and terms of a contract. */
export interface Term {
  /** First day. */
  start: IsoDate | null;
  /** Last day of the binding term. */
  end: IsoDate | null;
  /** Last day with every extension used. */
  max_end: IsoDate | null;
  /** Months of notice before the end. */
  notice_months: number | null;
  /** Months that it renews itself for; 0 = it does not. */
  renewal_months: number | null;
  /** What holds the price down. */
  price_protection: PriceClause | null;
}

/** How many records an input stands for. */
export interface MissingInputs {
  /** How many of them say nothing. */
  missing: number;
  /** How many there are. */
  of: number;
}

/** What a transfer rests on. */
export type Basis = "no_transfer" | "adequacy" | "adequacy_unconfirmed" | "none" | "unknown";

/** State of an adequacy decision. */
export type AdequacyStatus = "in_force" | "challenged" | "ended";

/** What the contract says of prices until its end. */
export type PriceClause =
  | "none" | "fixed" | "index"
  | {
    /** They rise by this fraction a year at most. */
    cap: number;
  };

/** An amount as the text of an exact decimal, `"1234.50"`: arithmetic on `Number(amount)` loses digits. */
export type Amount = string;

/** A day as `2026-11-21`. */
export type IsoDate = string;

/** What stands in a cell of a table: an amount is text. */
export type CellValue = string | number | boolean | null;
