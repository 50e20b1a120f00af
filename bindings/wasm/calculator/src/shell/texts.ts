// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

/** What the frame of the page says. */
export const texts = {
  name: { da: "udvej", en: "udvej" },
  tagline: { da: "Hvad koster plan B?", en: "What does plan B cost?" },
  skip: { da: "Gå til indholdet", en: "Go to the content" },
  views: { da: "Beregnere", en: "Calculators" },
  quick: { da: "Hurtig", en: "Quick" },
  full: { da: "Hele porteføljen", en: "Whole portfolio" },
  together: { da: "Sammen", en: "Together" },
  other_language: { da: "English", en: "Dansk" },
  private: {
    da: "Alt regnes ud i din egen browser. Intet af det, du skriver, bliver sendt eller gemt.",
    en: "Everything is computed in your own browser. Nothing you type is sent or stored.",
  },
  method: {
    da: "Modellen, dens tal og deres kilder står i udvejs dokumentation og i hver rapport.",
    en: "The model, its figures and their sources stand in udvej's documentation and in every report.",
  },
  no_number: {
    da: "»{typed}« er ikke et tal. Skriv for eksempel {example}",
    en: "“{typed}” is not a number. Write for example {example}",
  },
} as const;
