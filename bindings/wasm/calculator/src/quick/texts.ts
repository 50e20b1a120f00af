// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/** What the quick view says. */
export const texts = {
  title: { da: "Hvad koster plan B?", en: "What does plan B cost?" },
  example: {
    da: "Eksempel: tallene om systemet er fundet på.",
    en: "An example: the figures about the system are made up.",
  },
  write_own: { da: "Skriv jeres egne", en: "Write your own" },
  ignored: {
    da: "Noget i linket kunne ikke læses og er sprunget over: {names}.",
    en: "Something in the link could not be read and was left out: {names}.",
  },
  waiting: { da: "Regner …", en: "Computing …" },
  outdated: {
    da: "Svaret gælder de tal, der stod før. Ret de felter, der er markeret.",
    en: "The answer is about the figures that stood here before. Mend the fields that are marked.",
  },
  failed: {
    da: "Beregneren kunne ikke starte: {why}",
    en: "The calculator could not start: {why}",
  },

  // The answer.
  answer: { da: "Svaret", en: "The answer" },
  headline: { da: "Plan B koster omkring", en: "Plan B costs about" },
  between: { da: "(mellem {low} og {high})", en: "(between {low} and {high})" },
  spoken: {
    da: "Plan B koster omkring {likely} (mellem {low} og {high})",
    en: "Plan B costs about {likely} (between {low} and {high})",
  },
  odds: {
    da:
      "Engangsudgiften ved at skifte. I otte af ti forsøg ligger den mellem de to tal i parentes, i halvdelen " +
      "under det store.",
    en:
      "The one-off cost of the switch. In eight of ten trials it lies between the two in brackets, in half of " +
      "them below the large one.",
  },
  abandoned: {
    da: "Det er prisen på et skift, der bliver gennemført. I {share} af forsøgene bliver det opgivet undervejs.",
    en: "That is the price of a switch that is carried through. In {share} of the trials it is abandoned on the way.",
  },
  trials: { da: "{trials} forsøg, opgjort {date}.", en: "{trials} trials, as of {date}." },
  a_year: { da: "Udgift om året, når skiftet er sket", en: "Cost a year once the switch is done" },
  leave: { da: "Plan B", en: "Plan B" },
  stay: { da: "Blive", en: "Stay" },
  in_year: {
    da: "år {year} fra nu, median, løbende priser",
    en: "year {year} from now, median, prices of that year",
  },
  cost_unknown: { da: "ukendt: udgiften om året mangler", en: "unknown: the cost a year is missing" },
  pays_off: { da: "Tjener sig hjem", en: "Pays off" },
  year: { da: "i år {year}", en: "in year {year}" },
  never: { da: "næppe", en: "hardly" },
  never_share: {
    da: "aldrig inden for {years} år i {share} af forsøgene",
    en: "never within {years} years in {share} of the trials",
  },
  start: { da: "Seneste start", en: "Start no later than" },
  start_for: {
    da: "for at være ude, når kontrakten udløber {end}; forsigtigt: {cautious}",
    en: "to be out when the contract ends on {end}; to be careful: {cautious}",
  },
  start_narrow: {
    da: "for at være ude, når kontrakten udløber {end}; regnet forsigtigt skulle det være begyndt {cautious}",
    en: "to be out when the contract ends on {end}; to be careful it should have begun on {cautious}",
  },
  start_late: {
    da: "for sent til at være ude, når kontrakten udløber {end}; det skulle være begyndt {start}",
    en: "too late to be out when the contract ends on {end}; it should have begun on {start}",
  },
  too_late: { da: "overskredet", en: "passed" },
  start_now: { da: "når som helst", en: "any time" },
  start_free: { da: "kontrakten binder ikke længere", en: "the contract no longer binds" },
  unknown: { da: "ukendt", en: "unknown" },
  end_unknown: { da: "kontraktens udløb er ikke oplyst", en: "the end of the contract is not stated" },
  score: { da: "Hvor bundet er I?", en: "How locked in are you?" },
  of_hundred: {
    da: "af 100: {band}. Alt efter det ukendte mellem {low} og {high}",
    en: "of 100: {band}. By what is unknown between {low} and {high}",
  },

  // The questions.
  questions: { da: "Seks spørgsmål", en: "Six questions" },
  kind: { da: "Hvilken slags system?", en: "What kind of system?" },
  kind_hint: {
    da: "Afgør, hvor meget den slags skift plejer at overskride.",
    en: "Decides how much such moves tend to overrun.",
  },
  users: { da: "Hvor mange bruger det?", en: "How many use it?" },
  users_hint: { da: "Antal medarbejdere med adgang.", en: "Number of employees with access." },
  cost: { da: "Hvad koster det om året?", en: "What does it cost a year?" },
  cost_hint: { da: "Hvad leverandøren får i dag, uden moms.", en: "What the supplier is paid today, without VAT." },
  kroner: { da: "kr.", en: "DKK" },
  currency: { da: "Valuta", en: "Currency" },
  data: { da: "Hvor meget data?", en: "How much data?" },
  data_hint: {
    da: "I gigabyte. 1 terabyte er 1.000. Tomt: standardtal pr. bruger.",
    en: "In gigabytes. 1 terabyte is 1,000. Empty: a default for each user.",
  },
  integrations: { da: "Hvor mange integrationer?", en: "How many integrations?" },
  integrations_hint: {
    da: "Andre systemer, det udveksler data med. Tomt: standardtal.",
    en: "Other systems it exchanges data with. Empty: a default.",
  },
  end: { da: "Hvornår udløber kontrakten?", en: "When does the contract end?" },
  end_hint: { da: "Sidste bindende dag. Tomt: ukendt.", en: "Last binding day. Empty: unknown." },
  users_missing: { da: "Skriv, hvor mange der bruger systemet.", en: "Write how many use the system." },
  date_missing: { da: "Vælg en dag.", en: "Choose a day." },
  restart: { da: "Begynd forfra med eksemplet", en: "Start over with the example" },
  open: { da: "Åbn en gemt fil", en: "Open a saved file" },
  open_other: {
    da: "Filen er ikke gemt herfra, eller den holder mere, end de seks spørgsmål kan vise.",
    en: "The file was not saved from here, or it holds more than the six questions can show.",
  },
  clear: { da: "Tøm felterne", en: "Empty the fields" },

  // What stands behind.
  behind: { da: "Bag svaret", en: "Behind the answer" },
  drives: { da: "Hvad driver usikkerheden?", en: "What drives the uncertainty?" },
  ask_next: { da: "Hvad skal I spørge om nu?", en: "What to ask next?" },
  ask_why: {
    da: "Svarene på disse spørgsmål snævrer scoren mest ind. De kan besvares under Hele porteføljen.",
    en: "Answers to these narrow the score most. They can be given in the whole portfolio.",
  },
  shrinks: { da: "op til {points} point", en: "up to {points} points" },
  plan: { da: "Hele planen, tal for tal", en: "The whole plan, figure by figure" },

  // Keeping and sharing.
  keep: { da: "Gem og del", en: "Keep and share" },
  save: { da: "Gem som fil", en: "Save as a file" },
  open_full: { da: "Åbn i Hele porteføljen", en: "Open in the whole portfolio" },
  html: { da: "Rapport (HTML)", en: "Report (HTML)" },
  xlsx: { da: "Regneark (Excel)", en: "Workbook (Excel)" },
  csv: { da: "Skemaer (CSV)", en: "Tables (CSV)" },
  csv_files: { da: "Skemaer som CSV-filer", en: "Tables as CSV files" },
  csv_why: {
    da: "Det, der er skrevet, som regnearkets skemaer. De kan udfyldes videre og åbnes under Hele porteføljen.",
    en:
      "What was written, as the tables of the spreadsheet. They can be filled in further and opened in the " +
      "whole portfolio.",
  },
  print: { da: "Udskriv", en: "Print" },
  link: { da: "Kopiér link", en: "Copy link" },
  link_title: { da: "Del et link med tallene?", en: "Share a link with the figures?" },
  link_why: {
    da:
      "Linket indeholder alt, hvad der er skrevet her. Den, der får linket, kan se tallene, og browseren husker " +
      "det i sin historik.",
    en:
      "The link holds everything that was written here. Whoever gets the link sees the figures, and the browser " +
      "keeps it in its history.",
  },
  link_private: {
    da: "Tallene står efter tegnet #. Den del af en adresse bliver aldrig sendt til en server.",
    en: "The figures stand after the character #. That part of an address is never sent to a server.",
  },
  link_text: { da: "Linket", en: "The link" },
  copy: { da: "Kopiér", en: "Copy" },
  close: { da: "Luk", en: "Close" },
  copied: { da: "Linket er kopieret.", en: "The link is copied." },
  not_copied: {
    da: "Browseren tillod det ikke. Markér linket, og kopiér det selv.",
    en: "The browser did not allow it. Select the link and copy it yourself.",
  },
  kept: { da: "Filen er gemt blandt dine overførsler.", en: "The file is among your downloads." },
  not_made: { da: "Filen kunne ikke laves: {why}", en: "The file could not be made: {why}" },

  // What the document calls what has no name.
  organisation: { da: "Organisationen", en: "The organisation" },
  supplier: { da: "Leverandøren", en: "The supplier" },
  system: { da: "Systemet", en: "The system" },
} as const;

/** What kind of system stands for which class of projects. */
export const kinds = {
  "it-project": { da: "Fagsystem eller andet it-system", en: "Line-of-business or other IT system" },
  "office-suite": { da: "Kontorpakke og klienter", en: "Office suite and desktops" },
  hosting: { da: "Drift, hosting eller cloud", en: "Operations, hosting or cloud" },
  "core-system": { da: "Kernesystem: ERP, løn, ESDH", en: "Core system: ERP, payroll, records" },
  "optimism-bias": { da: "Udstyr og udvikling (britisk Green Book)", en: "Equipment and development (UK Green Book)" },
} as const;
