// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

// Made by `cargo dev generate`: change the code or its data files instead.

/** An organisation with its suppliers and systems. */
export interface Document {
  /** What replaces defaults of the knowledge base. */
  assumptions?: DocumentAssumptions | undefined;
  /** Currency of every amount without one of its own, and of every result. */
  currency: string;
  /** Rates of other currencies. */
  exchange_rates?: DocumentExchangeRate[] | undefined;
  /** The format: udvej/1. */
  format: "udvej/1";
  /** The public authority. */
  organisation: DocumentOrganisation;
  /** Whom it buys from. */
  suppliers: DocumentSupplier[];
  /** What it uses. */
  systems: DocumentSystem[];
  /** The day of the assessment. */
  valuation_date: string;
}

/** Someone other than supplier and parent who can do something with a service. */
export interface DocumentActor {
  /** What it can technically do; [] if nothing, unknown when missing. */
  capabilities?: ("plaintext" | "keys" | "operate" | "update")[] | "unknown" | undefined;
  /** From where it is controlled. */
  control?: CountryCode | "unknown" | undefined;
  /** Where it is incorporated. */
  country?: CountryCode | "unknown" | undefined;
  /** What it is called. */
  name: string;
}

/** One place to go. */
export interface DocumentAlternative {
  /** Probability that the project is abandoned. From 0 to 1. */
  abandonment?: number | "unknown" | undefined;
  /** Yearly growth of its running cost. From -0.5 to 1. */
  growth?: UncertainNumber | "unknown" | undefined;
  /** Stable id within the system. */
  id: string;
  /** How ready it is: 0 an idea, 1 in use by peers for the same task. From 0 to 1. */
  maturity?: number | "unknown" | undefined;
  /** Months from decision to switch. From 0 to 1200. */
  months?: UncertainNumber | "unknown" | undefined;
  /** What it is called. */
  name: string;
  /** One-off costs that are known; the others are derived. */
  one_off?: DocumentOneOff | undefined;
  /** How the one-off cost is made uncertain. */
  overrun?: "reference_class" | "bottom_up" | "none" | "unknown" | undefined;
  /** Reference class for overruns. */
  project_kind?: string | "unknown" | undefined;
  /** Yearly running cost at today's prices; derived from today's cost when missing. */
  running?: DocumentRunning | "unknown" | undefined;
}

/** Answers to the ordinal questions. */
export interface DocumentAnswers {
  /** How much was adapted just for you? */
  customisation?: DocumentAnswer<
    | "standard" | "configured" | "extended" | "developed" | "intertwined" | "unknown"
  > | undefined;
  /** Can you get all your data out in a usable form? */
  data_portability?: DocumentAnswer<
    | "proven_export" | "complete_export" | "on_request" | "partial_export" | "no_export" | "unknown"
    | "not_applicable"
  > | undefined;
  /** How sensitive are the most sensitive data in the system? */
  data_sensitivity?: DocumentAnswer<
    | "public" | "internal" | "personal" | "special" | "secret" | "unknown"
  > | undefined;
  /** Are source code and build instructions in escrow? */
  escrow?: DocumentAnswer<"verified" | "deposited" | "none" | "unknown"> | undefined;
  /** Must the supplier help you out? */
  exit_assistance?: DocumentAnswer<
    | "plan_tested" | "priced" | "unpriced" | "promised" | "none" | "unknown" | "not_applicable"
  > | undefined;
  /** What does the contract say about leaving? */
  exit_clause?: DocumentAnswer<
    | "free_exit" | "notice_exit" | "fee_exit" | "end_of_term" | "no_clause" | "unknown" | "not_applicable"
  > | undefined;
  /** Can you go on in your own or independent surroundings? */
  fallback?: DocumentAnswer<"tested" | "documented" | "none" | "unknown"> | undefined;
  /** How can other systems talk to this one? */
  interface_openness?: DocumentAnswer<
    | "open_standard" | "public_api" | "licensed_api" | "file_exchange" | "closed" | "unknown" | "not_applicable"
  > | undefined;
  /** How many other firms can help with the system or a move? */
  skills_market?: DocumentAnswer<"many" | "some" | "few" | "supplier_only" | "unknown"> | undefined;
  /** Who of yours can run the system and get the data out without the supplier? */
  skills_own?: DocumentAnswer<"team" | "one_person" | "with_help" | "nobody" | "unknown"> | undefined;
}

/** What replaces defaults of the knowledge base. */
export interface DocumentAssumptions {
  /** Share of the expected yearly saving that does not come. From 0 to 1. */
  benefit_shortfall?: UncertainNumber | "unknown" | undefined;
  /** Share of the distance to the uncapped price that a renewal takes back. From 0 to 1. */
  catch_up?: number | "unknown" | undefined;
  /** Spearman correlation of the one-off components in the bottom-up basis. From 0 to 1. */
  component_correlation?: number | "unknown" | undefined;
  /** Extra cost of shared components for each further organisation. From 0 to 1. */
  coordination?: number | "unknown" | undefined;
  /** Whole years to look ahead. From 1 to 40. */
  horizon_years?: number | "unknown" | undefined;
  /** How the one-off cost is made uncertain. */
  overrun?: "reference_class" | "bottom_up" | "none" | "unknown" | undefined;
  /** Yearly growth of the declared index (0.02 = 2 %). From -0.5 to 1. */
  price_index?: number | "unknown" | undefined;
  /** Weights of the dimensions, any unit. */
  weights?: DocumentWeights | "unknown" | undefined;
}

/** The company at the top of a group. */
export interface DocumentCompany {
  /** Where it is incorporated. */
  country?: CountryCode | "unknown" | undefined;
  /** Stable id: suppliers with the same parent id are one group. */
  id: string;
  /** What it is called. */
  name: string;
}

/** A contract. */
export interface DocumentContract {
  /** Why it may be awarded again without a tender, if it may. */
  direct_award_ground?: string | "unknown" | undefined;
  /** Last day of the binding term. */
  end?: string | "unknown" | undefined;
  /** Last day with every extension used: then it must be procured anew. */
  max_end?: string | "unknown" | undefined;
  /** Notice before the end. From 0 to 1200. */
  notice_months?: number | "unknown" | undefined;
  /** What holds the price down until the end. */
  price_protection?: "none" | "fixed" | "index" | DocumentPriceCap | "unknown" | undefined;
  /** Months that it renews itself for without notice; 0 if it does not. From 0 to 1200. */
  renewal_months?: number | "unknown" | undefined;
  /** First day. */
  start?: string | "unknown" | undefined;
  /** What leaving before the end costs. */
  termination_fee?: DocumentMoneyEstimate | "unknown" | undefined;
}

/** A system that this one stops with. */
export interface DocumentDependency {
  /** How much of it stops: 0 nothing, 1 all; unknown when missing. From 0 to 1. */
  strength?: number | "unknown" | undefined;
  /** Id of the system it needs. */
  system: string;
}

/** What drives derived costs. */
export interface DocumentDrivers {
  /** Person-days of own adaptation to rebuild. From 0 to 1000000000000. */
  customisation_days?: UncertainNumber | "unknown" | undefined;
  /** Gigabytes to move. From 0 to 1000000000000. */
  data_gb?: UncertainNumber | "unknown" | undefined;
  /** Integrations to rebuild. From 0 to 1000000000000. */
  integrations?: UncertainNumber | "unknown" | undefined;
  /** Users to train, where not all users of the system. From 0 to 1000000000000. */
  trained_users?: UncertainNumber | "unknown" | undefined;
}

/** One unit of `from` is worth `rate` units of `to`. */
export interface DocumentExchangeRate {
  /** Day of the rate. */
  date: string;
  /** Currency that is converted. */
  from: string;
  /** Units of `to` for one `from`. */
  rate: Decimal;
  /** Currency that it becomes. */
  to: string;
}

/** What keeps the service going when it is cut off. */
export interface DocumentFallback {
  /** Share of the loss that it avoids. From 0 to 1. */
  avoids: number;
  /** What it costs a year. */
  yearly_cost: DocumentMoneyEstimate;
}

/** An amount without refundable VAT, in the document's currency or its own. */
export type DocumentMoney = Decimal | {
  amount: Decimal;
  currency?: string | undefined;
};

/** An uncertain amount. */
export type DocumentMoneyEstimate =
  | DocumentMoney | Decimal
  | {
    currency?: string | undefined;
    high: Decimal;
    low: Decimal;
    mode: Decimal;
  }
  | {
    currency?: string | undefined;
    p10: Decimal;
    p90: Decimal;
  }
  | {
    currency?: string | undefined;
    p10: Decimal;
    p50: Decimal;
    p90: Decimal;
  };

/** One-off costs of leaving that are known; the others are derived. */
export interface DocumentOneOff {
  archiving?: DocumentMoneyEstimate | "unknown" | undefined;
  customisation?: DocumentMoneyEstimate | "unknown" | undefined;
  data_migration?: DocumentMoneyEstimate | "unknown" | undefined;
  decommissioning?: DocumentMoneyEstimate | "unknown" | undefined;
  extra_support?: DocumentMoneyEstimate | "unknown" | undefined;
  integrations?: DocumentMoneyEstimate | "unknown" | undefined;
  parallel_running?: DocumentMoneyEstimate | "unknown" | undefined;
  procurement?: DocumentMoneyEstimate | "unknown" | undefined;
  productivity_dip?: DocumentMoneyEstimate | "unknown" | undefined;
  project_management?: DocumentMoneyEstimate | "unknown" | undefined;
  switching_charges?: DocumentMoneyEstimate | "unknown" | undefined;
  termination?: DocumentMoneyEstimate | "unknown" | undefined;
  training?: DocumentMoneyEstimate | "unknown" | undefined;
}

/** The public authority. */
export interface DocumentOrganisation {
  /** Its country (ISO 3166-1 alpha-2). */
  country: CountryCode;
  /** Danish company number. */
  cvr?: string | "unknown" | undefined;
  /** Real discount rate a year; 0.035 in Denmark. From -0.5 to 1. */
  discount_rate?: number | "unknown" | undefined;
  /** Cost of an hour of own staff, overhead included. */
  hourly_cost?: DocumentMoneyEstimate | "unknown" | undefined;
  /** Stable id; part of every random stream's address. */
  id: string;
  /** What it is called. */
  name: string;
  /** Everyone who uses its systems. From 0 to 10000000000. */
  users: number;
}

/** What is known of leaving. */
export interface DocumentPlanB {
  /** Where one could go. */
  alternatives?: DocumentAlternative[] | "unknown" | undefined;
  /** Whether data must be archived before shutdown. */
  archiving_duty?: boolean | "unknown" | undefined;
  /** What drives derived costs. */
  drivers?: DocumentDrivers | undefined;
  /** What keeps the service going meanwhile. */
  fallback?: DocumentFallback | "unknown" | undefined;
  /** Months in which old and new run side by side. From 0 to 1200. */
  parallel_months?: UncertainNumber | "unknown" | undefined;
  /** Which alternative the plan takes; the cheapest when missing. */
  preferred?: string | "unknown" | undefined;
  /** Ways of being cut off; defaults when missing. */
  scenarios?: DocumentScenario[] | "unknown" | undefined;
}

/** What was paid from a date on. */
export interface DocumentPrice {
  /** First day of the price. */
  date: string;
  /** Whether the rise to this price was a step rather than trend; detected when missing. */
  step?: boolean | "unknown" | undefined;
  /** Price of one unit a year. */
  unit_price: DocumentMoney;
  /** Units bought. From 0 to 1000000000000. */
  units?: number | "unknown" | undefined;
}

/** Prices rise by this fraction a year at most. */
export interface DocumentPriceCap {
  /** Largest yearly rise (0.03 = 3 %). From -0.5 to 1. */
  cap: number;
}

/** Yearly running cost; what is left out costs nothing, but own staff stay as they are today. */
export interface DocumentRunning {
  /** Share in a community or association. */
  community_fee?: DocumentMoneyEstimate | "unknown" | undefined;
  /** Hosting. */
  hosting?: DocumentMoneyEstimate | "unknown" | undefined;
  /** Own staff. */
  own_staff?: DocumentMoneyEstimate | "unknown" | undefined;
  /** Subscription or licence. */
  subscription?: DocumentMoneyEstimate | "unknown" | undefined;
  /** Support agreement. */
  support?: DocumentMoneyEstimate | "unknown" | undefined;
}

/** One way of being cut off. */
export interface DocumentScenario {
  /** What a day costs; derived from criticality and users when missing. */
  cost_per_day?: DocumentMoneyEstimate | "unknown" | undefined;
  /** Days without the service. From 0 to 36500. */
  days: UncertainNumber;
  /** Stable id within the system. */
  id: string;
  /** What it is called. */
  name: string;
  /** How often a year. From 0 to 366. */
  per_year: number;
}

/** A legal entity that the organisation buys from. */
export interface DocumentSupplier {
  /** Other companies of the group with access; [] if there are none, unknown when missing. */
  affiliates?: DocumentActor[] | "unknown" | undefined;
  /** Certified under an adequacy decision that asks for it (EU-US Data Privacy Framework). */
  certified?: boolean | "unknown" | undefined;
  /** From where it is controlled, where that is not the parent's country. */
  control?: CountryCode | "unknown" | undefined;
  /** Where it is incorporated. */
  country?: CountryCode | "unknown" | undefined;
  /** Company number. */
  cvr?: string | "unknown" | undefined;
  /** Stable id. */
  id: string;
  /** What it is called. */
  name: string;
  /** The company at the top, "none" if it stands alone; unknown when missing. */
  parent?: "none" | DocumentCompany | "unknown" | undefined;
  /** Those it lets process data; [] if there are none, unknown when missing. */
  subprocessors?: DocumentActor[] | "unknown" | undefined;
}

/** A system in use. */
export interface DocumentSystem {
  /** What the supplier is paid a year today. */
  annual_cost?: DocumentMoney | "unknown" | undefined;
  /** Answers to the ordinal questions. */
  answers?: DocumentAnswers | undefined;
  /** What the supplier can technically do; [] if nothing, unknown when missing. */
  capabilities?: ("plaintext" | "keys" | "operate" | "update")[] | "unknown" | undefined;
  /** What binds to the supplier; "none" where there is no contract. */
  contract?: "none" | DocumentContract | "unknown" | undefined;
  /** How much the organisation's duties stop without it. */
  criticality?: DocumentAnswer<"negligible" | "low" | "medium" | "high" | "vital" | "unknown"> | undefined;
  /** What it stops with; [] if nothing, unknown when missing. */
  depends_on?: DocumentDependency[] | "unknown" | undefined;
  /** Stable id; part of every random stream's address. */
  id: string;
  /** What it is called. */
  name: string;
  /** Who operates or hosts it. */
  operator?: "supplier" | "own" | DocumentActor | "unknown" | undefined;
  /** What own staff cost a year for it today. */
  own_effort?: DocumentMoneyEstimate | "unknown" | undefined;
  /** Share of comparable organisations that pay a lower unit price. From 0 to 1. */
  peer_percentile?: number | "unknown" | undefined;
  /** What is known of leaving. */
  plan_b?: DocumentPlanB | "unknown" | undefined;
  /** Unit prices paid, with the date from which each applied. */
  prices?: DocumentPrice[] | undefined;
  /** Kind of service, for the Data Act. */
  service?: "data_processing" | "custom_data_processing" | "on_premises" | "unknown" | undefined;
  /** Id of the supplier. */
  supplier: string;
  /** Its users. From 0 to 10000000000. */
  users?: UncertainNumber | "unknown" | undefined;
}

/** Weights of the four dimensions. */
export interface DocumentWeights {
  /** How much stops if the supplier stops. From 0 to 1000000. */
  dependency: number;
  /** Who else can open, close or change it. From 0 to 1000000. */
  jurisdiction: number;
  /** What staying will cost. From 0 to 1000000. */
  price: number;
  /** How hard it is to walk out. From 0 to 1000000. */
  switching_cost: number;
}

/** An answer to a question: its level, or the level and what it rests on. */
export type DocumentAnswer<Level extends string> =
  | Level
  | {
    evidence?: EvidenceWord | undefined;
    note?: string | undefined;
    value: Level;
  };

/** A country by its two letters. */
export type CountryCode =
  | "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ"
  | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS"
  | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN"
  | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE"
  | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF"
  | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM"
  | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM"
  | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC"
  | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK"
  | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA"
  | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG"
  | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW"
  | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS"
  | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO"
  | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI"
  | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW";

/** An amount or a rate. Text keeps every digit, `"1234.50"`; a number is what JSON writes of it. */
export type Decimal = string | number;

/** A number: known, between bounds with a likeliest value, or by quantiles. */
export type UncertainNumber =
  | number
  | {
    high: number;
    low: number;
    mode: number;
  }
  | {
    p10: number;
    p90: number;
  }
  | {
    p10: number;
    p50: number;
    p90: number;
  };

/** What an answer rests on. */
export type EvidenceWord = "unverified" | "vendor_claim" | "documented" | "demonstrated";
