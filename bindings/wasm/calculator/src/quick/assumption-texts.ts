// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/** What the section on assumptions says. */
export const texts = {
  title: { da: "Antagelser", en: "Assumptions" },
  lead: {
    da:
      "Alt, der ikke er svaret på, regnes med et standardtal. Her står hvert af dem med dets grundlag. Skriv " +
      "jeres eget, hvor I ved bedre.",
    en:
      "What was not answered is reckoned with a default. Each stands here with its foundation. Write your own " +
      "where you know better.",
  },
  more: { da: "Mere om systemet", en: "More about the system" },
  name: { da: "Hvad hedder det?", en: "What is it called?" },
  name_hint: { da: "Står i rapporten og i filens navn.", en: "Stands in the report and in the name of the file." },
  country: { da: "Hvor hører leverandøren hjemme?", en: "Where is the supplier at home?" },
  country_hint: { da: "Landet, hvor selskabet er registreret.", en: "The country in which the company is registered." },
  country_unknown: { da: "Ved ikke", en: "Not known" },
  everyone: { da: "Brugere i hele organisationen", en: "Users in the whole organisation" },
  everyone_hint: {
    da: "Tomt: regnes som dem, der bruger systemet.",
    en: "Empty: reckoned as those who use the system.",
  },
  customisation: { da: "Dage brugt på egne tilpasninger", en: "Days spent on own customisation" },
  customisation_hint: { da: "Der skal laves igen. Tomt: standardtal.", en: "To be made again. Empty: a default." },
  notice: { da: "Opsigelsesvarsel", en: "Notice" },
  notice_hint: { da: "I måneder før udløb. Tomt: ukendt.", en: "In months before the end. Empty: unknown." },
  renewal: { da: "Fornys af sig selv for", en: "Renews itself for" },
  renewal_hint: { da: "I måneder. 0: fornys ikke. Tomt: ukendt.", en: "In months. 0: it does not. Empty: unknown." },
  date: { da: "Opgjort den", en: "As of" },
  overrun: { da: "Sådan regnes overskridelser", en: "How overruns are reckoned" },
  overrun_hint: { da: "Slagsen vælges i det første spørgsmål.", en: "The kind is chosen in the first question." },
  overruns: {
    reference_class: { da: "Som lignende projekter", en: "As in similar projects" },
    bottom_up: { da: "Del for del", en: "Part by part" },
    none: { da: "Ingen overskridelser", en: "No overruns" },
  },
  months: { da: "mdr.", en: "months" },
  days: { da: "dage", en: "days" },
  years: { da: "år", en: "years" },

  one_off: { da: "Engangsudgifter", en: "One-off costs" },
  running: { da: "Drift og priser", en: "Running cost and prices" },
  time: { da: "Tid og kontrakt", en: "Time and contract" },
  project: { da: "Projektets usikkerhed", en: "Uncertainty of the project" },

  low: { da: "Lav", en: "Low" },
  likely: { da: "Sandsynlig", en: "Likely" },
  high: { da: "Høj", en: "High" },
  value: { da: "Værdi", en: "Value" },
  own: { da: "jeres eget", en: "your own" },
  restore: { da: "Nulstil", en: "Reset" },
  restore_what: { da: "Nulstil {name}", en: "Reset {name}" },
  basis: { da: "Grundlag: {grade}, {year}", en: "Foundation: {grade}, {year}" },
  grades: {
    published: { da: "publiceret", en: "published" },
    derived: { da: "udledt", en: "derived" },
    judgement: { da: "skøn", en: "judgement" },
  },
  source_english: { da: "Kilden står på engelsk:", en: "Source:" },
  incomplete: {
    da: "Skriv alle tre tal eller kun det sandsynlige.",
    en: "Write all three numbers or only the likely one.",
  },
  figures: {
    running: { da: "Alternativets udgift om året", en: "Cost of the alternative a year" },
    own_effort: { da: "Egen indsats om året i dag", en: "Own effort a year today" },
    growth: { da: "Alternativets prisvækst om året", en: "Price growth of the alternative a year" },
    shortfall: { da: "Del af besparelsen, der udebliver", en: "Share of the saving that does not come" },
    hourly: { da: "Timepris for egne ansatte", en: "Cost of an hour of own staff" },
    index: { da: "Prisindeks om året", en: "Price index a year" },
    discount: { da: "Diskonteringsrente, real", en: "Discount rate, real" },
    months: { da: "Måneder til skiftet", en: "Months to the switch" },
    parallel: { da: "Måneder med dobbelt drift", en: "Months of parallel running" },
    fee: { da: "Gebyr for at gå før tid", en: "Fee for leaving early" },
    horizon: { da: "År, der ses frem", en: "Years looked ahead" },
    abandonment: { da: "Risiko for, at projektet opgives", en: "Risk that the project is abandoned" },
    coordination: { da: "Ekstra for hver, der er med i et fælles skift", en: "Extra for each in a shared move" },
  },
  /** What the default says where it is a share of something else. */
  relative: {
    running: {
      da: "Standard: {low}–{likely}–{high} af, hvad systemet koster i dag med egen indsats.",
      en: "Default: {low}–{likely}–{high} of what the system costs today, own effort included.",
    },
    own_effort: {
      da: "Standard: {low}–{likely}–{high} af, hvad leverandøren får.",
      en: "Default: {low}–{likely}–{high} of what the supplier is paid.",
    },
    fee: {
      da: "Standard: {likely} af det, der mangler at blive betalt, til kontrakten udløber.",
      en: "Default: {likely} of what remains to be paid until the contract ends.",
    },
  },
  fixed: {
    da: "Tal, som kun kan skiftes ud i dokumentet (Hele porteføljen)",
    en: "Figures that only the document can replace (the whole portfolio)",
  },
} as const;
