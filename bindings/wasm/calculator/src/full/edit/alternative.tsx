// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { Choice } from "../../shell/field.js";
import { say } from "../../shell/language.js";
import type { SystemRecord } from "../document.js";
import { write } from "./act.js";
import { at } from "./change.js";
import { texts } from "./texts.js";

const CHEAPEST = "";

/** Which alternative the plan takes: one of the document's, or the cheapest. */
export function AlternativeField({ system }: { system: SystemRecord }) {
  const given = at(system, ["plan_b", "alternatives"]);
  const alternatives = (Array.isArray(given) ? given : []).flatMap((each) => {
    const [id, name] = [at(each, ["id"]), at(each, ["name"])];
    return typeof id === "string" ? [[id, typeof name === "string" ? name : id] as const] : [];
  });
  const preferred = at(system, ["plan_b", "preferred"]);
  if (alternatives.length === 0) {
    return <p class="full-note">{say(texts.no_alternatives)}</p>;
  }
  return (
    <Choice
      label={say(texts.alternative)}
      value={typeof preferred === "string" ? preferred : CHEAPEST}
      options={[
        [CHEAPEST, say(texts.cheapest)] as const,
        ...alternatives,
        ...(preferred === "unknown" ? [["unknown", say(texts.unknown)] as const] : []),
      ]}
      onChange={(value) => write(system.id, ["plan_b", "preferred"], value || undefined)}
    />
  );
}
