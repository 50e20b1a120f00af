// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/** What editing says. */
export const texts = {
  lead: {
    da: "Scoren følger med for hver ændring. Resten regnes om bagefter.",
    en: "The score follows every change. The rest is computed anew afterwards.",
  },
  score: { da: "Score", en: "Score" },
  before: { da: "før", en: "before" },
  same: { da: "uændret", en: "unchanged" },
  up: { da: "{points} point højere", en: "{points} points higher" },
  down: { da: "{points} point lavere", en: "{points} points lower" },
  between: { da: "mellem {low} og {high}; {coverage} % kendt", en: "between {low} and {high}; {coverage} % known" },
  scoring: { da: "Regner …", en: "Computing …" },
  cannot: {
    da: "Det, der står nu, kan ikke bruges. Ret det, eller fortryd.",
    en: "What stands now cannot be used. Correct it, or undo.",
  },

  questions: { da: "Svar", en: "Answers" },
  unknown: { da: "Ved ikke", en: "Do not know" },
  unknown_hint: { da: "Spurgt, men ingen ved det.", en: "Asked, and nobody knows." },
  not_applicable: { da: "Ikke relevant", en: "Not applicable" },
  not_applicable_hint: {
    da: "Spørgsmålet giver ikke mening for dette system.",
    en: "The question makes no sense for this system.",
  },
  unanswered: { da: "Ikke besvaret", en: "Not answered" },
  unanswered_hint: { da: "Der er ikke spurgt endnu.", en: "Not asked yet." },
  note: { da: "Notat (hvad svaret bygger på)", en: "Note (what the answer rests on)" },
  reason: { da: "Begrundelse", en: "Reason" },
  reason_missing: {
    da: "Skriv, hvorfor spørgsmålet ikke er relevant; så længe gælder det tidligere svar.",
    en: "Say why the question does not apply; until then the former answer counts.",
  },

  facts: { da: "Oplysninger", en: "Facts" },
  state: { da: "{label}: hvad vides?", en: "{label}: what is known?" },
  known: { da: "Kendt", en: "Known" },
  missing: { da: "Ikke oplyst", en: "Not given" },
  users: { da: "Brugere", en: "Users" },
  users_unit: { da: "personer", en: "people" },
  annual_cost: { da: "Udgift om året", en: "Cost per year" },
  annual_cost_hint: {
    da: "Uden refunderbar moms. Ikke oplyst: den regnes af priser og antal, hvor de er kendt.",
    en: "Without refundable VAT. Not given: it is reckoned from prices and units where they are known.",
  },
  low: { da: "lavest", en: "lowest" },
  mode: { da: "mest sandsynligt", en: "most likely" },
  high: { da: "højest", en: "highest" },
  p10: { da: "1 af 10 er lavere end", en: "1 in 10 is lower than" },
  p50: { da: "midterste", en: "middle" },
  p90: { da: "1 af 10 er højere end", en: "1 in 10 is higher than" },
  part: { da: "{label}, {part}", en: "{label}, {part}" },
  not_number: { da: "Skriv et tal, for eksempel {example}.", en: "Write a number such as {example}." },
  contract: { da: "Kontrakt", en: "Contract" },
  contract_yes: { da: "Der er en kontrakt", en: "There is a contract" },
  contract_none: { da: "Ingen kontrakt", en: "No contract" },
  contract_lost: {
    da: "Vælges andet end »Der er en kontrakt«, går kontraktens oplysninger ud. De kan fortrydes tilbage.",
    en: "Choosing anything but “There is a contract” drops what is known of it. Undo brings it back.",
  },
  end: { da: "Kontrakten udløber", en: "The contract ends" },
  notice_months: { da: "Varsel", en: "Notice" },
  months: { da: "måneder", en: "months" },
  alternative: { da: "Alternativ i plan B", en: "Alternative in plan B" },
  cheapest: { da: "det billigste", en: "the cheapest" },
  no_alternatives: {
    da: "Der er ingen alternativer at vælge mellem i dokumentet.",
    en: "The document has no alternatives to choose from.",
  },
} as const;
