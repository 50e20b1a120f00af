// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/** A figure of the knowledge base that an own one can replace. */
export interface Figure {
  /** Short and stable: links carry it. */
  readonly name: string;
  readonly group: "one_off" | "running" | "time" | "project";
  /** Where it stands in the document. */
  readonly at: string;
  /** What it is counted in; percent stand in the document as fractions. */
  readonly unit: "money" | "percent" | "months" | "years";
  /** One number, or low, likely and high. */
  readonly parts: 1 | 3;
  /** The assumption behind it, as the report names it. `{kind}` is the kind of project. */
  readonly source: string;
  /** The assumption is a share of something else: the fields stay empty until a figure is known. */
  readonly relative?: true;
}

const SYSTEM = "/systems/0";
const ALTERNATIVE = `${SYSTEM}/plan_b/alternatives/0`;

const component = (name: string): Figure => ({
  name,
  group: "one_off",
  at: `${ALTERNATIVE}/one_off/${name}`,
  unit: "money",
  parts: 3,
  source: `unit_costs/${name}`,
});

export const FIGURES: readonly Figure[] = [
  ...[
    "procurement",
    "project_management",
    "data_migration",
    "integrations",
    "customisation",
    "training",
    "productivity_dip",
    "parallel_running",
    "termination",
    "switching_charges",
    "archiving",
    "extra_support",
    "decommissioning",
  ].map(component),
  {
    name: "running",
    group: "running",
    at: `${ALTERNATIVE}/running/subscription`,
    unit: "money",
    parts: 3,
    source: "economics/running_ratio",
    relative: true,
  },
  {
    name: "own_effort",
    group: "running",
    at: `${SYSTEM}/own_effort`,
    unit: "money",
    parts: 3,
    source: "economics/own_effort_ratio",
    relative: true,
  },
  {
    name: "growth",
    group: "running",
    at: `${ALTERNATIVE}/growth`,
    unit: "percent",
    parts: 3,
    source: "price/alternative_growth",
  },
  {
    name: "shortfall",
    group: "running",
    at: "/assumptions/benefit_shortfall",
    unit: "percent",
    parts: 3,
    source: "economics/benefit_shortfall",
  },
  {
    name: "hourly",
    group: "running",
    at: "/organisation/hourly_cost",
    unit: "money",
    parts: 3,
    source: "economics/hourly_cost",
  },
  {
    name: "index",
    group: "running",
    at: "/assumptions/price_index",
    unit: "percent",
    parts: 1,
    source: "economics/price_index",
  },
  {
    name: "discount",
    group: "running",
    at: "/organisation/discount_rate",
    unit: "percent",
    parts: 1,
    source: "economics/discount_rate",
  },
  {
    name: "months",
    group: "time",
    at: `${ALTERNATIVE}/months`,
    unit: "months",
    parts: 3,
    source: "economics/exit_months",
  },
  {
    name: "parallel",
    group: "time",
    at: `${SYSTEM}/plan_b/parallel_months`,
    unit: "months",
    parts: 3,
    source: "economics/parallel_months",
  },
  {
    name: "fee",
    group: "time",
    at: `${SYSTEM}/contract/termination_fee`,
    unit: "money",
    parts: 3,
    source: "economics/remaining_commitment",
    relative: true,
  },
  {
    name: "horizon",
    group: "time",
    at: "/assumptions/horizon_years",
    unit: "years",
    parts: 1,
    source: "economics/horizon_years",
  },
  {
    name: "abandonment",
    group: "project",
    at: `${ALTERNATIVE}/abandonment`,
    unit: "percent",
    parts: 1,
    source: "reference_classes/{kind}/abandonment",
  },
  {
    name: "coordination",
    group: "project",
    at: "/assumptions/coordination",
    unit: "percent",
    parts: 1,
    source: "economics/coordination",
  },
];

export const figure = (name: string): Figure | undefined => FIGURES.find((figure) => figure.name === name);
