// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/** What the view on leaving together says. */
export const texts = {
  title: { da: "Hvad koster det, hvis I går sammen?", en: "What does it cost to leave together?" },
  answer: { da: "Svaret", en: "The answer" },
  headline: {
    da: "Går {count} kommuner sammen, koster plan B hver af dem omkring",
    en: "If {count} municipalities leave together, plan B costs each of them about",
  },
  headline_alone: { da: "Alene koster plan B omkring", en: "Alone, plan B costs about" },
  between: { da: "(mellem {low} og {high})", en: "(between {low} and {high})" },
  against: {
    da:
      "Alene koster det hver af dem omkring {alone} at skifte. Sammen er det i gennemsnit {saving} mindre for " +
      "hver og {all} mindre for alle {count}.",
    en:
      "Alone the switch costs each of them about {alone} in all. Together that is on average {saving} less for " +
      "each and {all} less for all {count}.",
  },
  spoken: {
    da: "{count} kommuner: omkring {likely} for hver (mellem {low} og {high})",
    en: "{count} municipalities: about {likely} for each (between {low} and {high})",
  },
  waiting: { da: "Regner …", en: "Computing …" },
  stuck: {
    da: "Noget i spørgsmålene nedenfor mangler eller er ikke et tal.",
    en: "Something in the questions below is missing or is no number.",
  },
  failed: { da: "Beregneren kunne ikke starte: {why}", en: "The calculator could not start: {why}" },
  count: { da: "Antal kommuner, der går sammen", en: "Number of municipalities that leave together" },
  count_number: { da: "Antal", en: "Number" },
  count_wrong: { da: "Skriv et helt tal fra 1 til 98.", en: "Write a whole number from 1 to 98." },
  how: { da: "Hvad deles?", en: "What is shared?" },
  method: {
    da:
      "Udbud og integrationer laves én gang for alle og deles; hver kommune mere gør det fælles lidt dyrere. " +
      "Resten betaler hver selv. Alle regnes som lige store og med det samme system.",
    en:
      "Tender and integrations are made once for all and shared; each further municipality makes the shared " +
      "part a little dearer. The rest each pays alone. All are reckoned as equally large and with the same " +
      "system.",
  },
  book: {
    da: "Se afsnittet »Together« på siden »Plan B« i udvejs dokumentation.",
    en: "See the section “Together” on the page “Plan B” in udvej's documentation.",
  },
  table: { da: "Engangsudgift efter antal kommuner", en: "One-off cost by number of municipalities" },
  number: { da: "Kommuner", en: "Municipalities" },
  each: { da: "Hver betaler", en: "Each pays" },
  range: { da: "Spænd (10–90 %)", en: "Range (10–90 %)" },
  all: { da: "Alle i alt, i gennemsnit", en: "All together, on average" },
  shared: { da: "Heraf fælles del, sandsynlig", en: "Of it shared, likely" },
  own: { da: "Heraf egen del, sandsynlig", en: "Of it own, likely" },
  parts_note: {
    da: "Fælles og egen del er de sandsynlige beløb før overskridelser: tilsammen giver de ikke det, hver betaler.",
    en: "Shared and own parts are the likely amounts before overruns, so they do not add up to what each pays.",
  },
  chart: { da: "Hvad hver kommune betaler", en: "What each municipality pays" },
  chart_about: {
    da: "Søjlen viser medianen, stregen det spænd, som otte af ti forsøg ligger i. De samme tal står i tabellen.",
    en: "The bar shows the median, the line the range of eight in ten trials. The same figures stand in the table.",
  },
} as const;
