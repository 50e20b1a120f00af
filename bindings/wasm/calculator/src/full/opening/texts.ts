// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/** What opening files says. */
export const texts = {
  title: { da: "Åbn en portefølje", en: "Open a portfolio" },
  lead: {
    da: "Se, hvor bundet hele kommunen er, og hvad vejen ud koster. Filerne læses i din browser; intet sendes.",
    en: "See how tightly the authority is held, and what leaving costs. Files are read in your browser; none is sent.",
  },
  drop: { da: "Træk filer hertil, eller vælg dem", en: "Drag files here, or choose them" },
  choose: { da: "Vælg filer", en: "Choose files" },
  kinds: { da: "Det kan være", en: "They can be" },
  example: { da: "Prøv med Eksempelby", en: "Try it with Eksempelby" },
  example_hint: { da: "En opdigtet kommune med 30 systemer.", en: "A made-up municipality with 30 systems." },
  opening: { da: "Læser filerne …", en: "Reading the files …" },
  cancel: { da: "Afbryd", en: "Cancel" },
  refused: { da: "Filerne kunne ikke åbnes: {files}", en: "The files could not be opened: {files}" },
  refused_other: { da: "Porteføljen kunne ikke åbnes", en: "The portfolio could not be opened" },
  kept: { da: "Det, der var åbent før, er der stadig.", en: "What was open before is still there." },
  too_large: {
    da: "Filerne fylder {size} MB. Siden tager højst {most} MB ad gangen; tag kun de filer med, som skal bruges.",
    en: "The files take up {size} MB. The page takes at most {most} MB at once; bring only the files that are needed.",
  },
  no_more: {
    da: "Denne side er åbnet som en fil. Excel og KITOS kan kun læses, når siden kommer fra en server.",
    en: "This page was opened as a file. Excel and KITOS can be read only when the page comes from a server.",
  },

  ask: { da: "Hvad er filerne?", en: "What are the files?" },
  ask_unsure: {
    da: "Filerne siger det ikke selv. Vælg, hvad de er.",
    en: "The files do not say it themselves. Choose what they are.",
  },
  kind: { da: "Filerne er", en: "The files are" },
  none: { da: "Vælg …", en: "Choose …" },
  document: { da: "et udvej-dokument (JSON)", en: "a udvej document (JSON)" },
  table: { da: "tabelskabelonen (CSV-filer eller Excel)", en: "the table template (CSV files or Excel)" },
  kitos: {
    da: "et udtræk fra KITOS (JSON eller Excel, gerne flere filer)",
    en: "an export of KITOS (JSON or Excel, several files if you like)",
  },
  dora: { da: "et DORA-register (CSV eller Excel)", en: "a DORA register (CSV or Excel)" },
  ocds: { da: "offentliggjorte kontrakter efter OCDS (JSON)", en: "published contracts by OCDS (JSON)" },
  role: { da: "Brug {name} som", en: "Use {name} as" },
  source: { da: "kilde", en: "source" },
  overlay: { da: "tillæg: det, kilden ikke indeholder", en: "overlay: what the source does not hold" },
  options: { da: "tabel over egne valgmuligheder (KITOS)", en: "table of own options (KITOS)" },
  unused: { da: "ikke brugt", en: "not used" },
  date: { da: "Opgjort den", en: "As of" },
  date_hint: {
    da: "Priser og kontrakter regnes fra denne dag.",
    en: "Prices and contracts are reckoned from this day.",
  },
  date_missing: {
    da: "Der mangler en dag: skriv for eksempel den i dag.",
    en: "A day is missing: give today's, for example.",
  },
  kind_missing: { da: "Vælg, hvad filerne er.", en: "Choose what the files are." },
  source_missing: { da: "Mindst én fil skal være kilde.", en: "At least one file has to be the source." },
  organisation: { da: "Organisation", en: "Organisation" },
  organisation_hint: { da: "Kun nødvendig, hvis filerne rummer flere.", en: "Needed only if the files hold several." },
  prefer: { da: "Når kilde og tillæg siger hver sit", en: "Where source and overlay differ" },
  prefer_none: { da: "vis det som en fejl", en: "show it as an error" },
  prefer_overlay: { da: "tillægget gælder", en: "the overlay counts" },
  prefer_source: { da: "kilden gælder", en: "the source counts" },
  read: { da: "Læs filerne", en: "Read the files" },
  drop_them: { da: "Læg dem væk igen", en: "Put them away again" },
} as const;
