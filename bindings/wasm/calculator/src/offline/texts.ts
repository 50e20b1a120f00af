// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/** What is said about keeping the page. */
export const texts = {
  keep: { da: "Behold til brug uden net", en: "Keep for offline use" },
  question: { da: "Behold beregneren i denne browser?", en: "Keep the calculator in this browser?" },
  what: {
    da: "Browseren gemmer beregnerens egne filer ({size}), så siden også virker uden net. Det, du skriver, bliver ikke gemt. Du kan få filerne slettet igen her.",
    en: "The browser keeps the calculator's own files ({size}), so that the page works without a network too. What you type is not kept. You can have the files deleted again here.",
  },
  yes: { da: "Ja, behold filerne", en: "Yes, keep the files" },
  no: { da: "Nej", en: "No" },
  keeping: { da: "Filerne hentes …", en: "Fetching the files …" },
  kept: {
    da: "Beregneren er gemt i denne browser og virker uden net.",
    en: "The calculator is kept in this browser and works without a network.",
  },
  forget: { da: "Glem igen", en: "Forget it again" },
  forgotten: { da: "Filerne er slettet fra denne browser.", en: "The files are deleted from this browser." },
  failed: {
    da: "Filerne kunne ikke gemmes. Der er måske ikke plads, eller nettet er væk. Prøv igen senere.",
    en: "The files could not be kept. There may be no room, or no network. Try again later.",
  },
} as const;
