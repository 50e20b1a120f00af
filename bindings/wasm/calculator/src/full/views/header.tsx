// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { date, say } from "../../shell/language.js";
import { address } from "../../shell/route.js";
import { unsaved, type Version } from "../store.js";
import { texts } from "../texts.js";

/** The parts of the view that have an address of their own. */
export const PARTS = ["overview", "systems", "suppliers", "calendar", "compare", "save", "open"] as const;

export type Part = (typeof PARTS)[number];

/** The address of a part; the overview has the shortest. */
export const partAddress = (part: Part): string => address(part === "overview" ? ["full"] : ["full", part]);

export function Title({ document }: Pick<Version, "document">) {
  const { systems, suppliers, organisation, valuation_date } = document;
  return (
    <>
      <h1>{organisation.name}</h1>
      <p class="full-note">
        {say(texts.facts, { systems: systems.length, suppliers: suppliers.length, date: date(valuation_date) })}{" "}
        {unsaved.value && <strong>{say(texts.unsaved)}</strong>}
      </p>
    </>
  );
}

export function Parts({ current }: { current: Part | undefined }) {
  return (
    <nav class="full-parts" aria-label={say(texts.parts)}>
      <ul class="no-max-width">
        {PARTS.map((part) => (
          <li key={part}>
            <a href={partAddress(part)} aria-current={part === current ? "page" : undefined}>
              {say(texts[part])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
