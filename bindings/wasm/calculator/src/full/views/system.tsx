// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { say } from "../../shell/language.js";
import { address } from "../../shell/route.js";
import { assessed } from "../assess.js";
import { systemOf } from "../document.js";
import { Edit } from "../edit/edit.js";
import { Charts, Piece } from "../piece.js";
import { version } from "../store.js";
import { texts } from "../texts.js";

/** The parts of a system's page, by the end of its address; the score has the shortest. */
const PARTS = ["score", "plan_b", "edit"] as const;

/** One system: its score taken apart, its plan B, and what is known of it. */
export function SystemView({ id, part = "score" }: { id: string; part: string | undefined }) {
  const document = version.value?.document;
  const system = document && systemOf(document, id);
  if (!system) {
    return <p class="full-wrong">{say(texts.unknown_system, { id })}</p>;
  }
  const isReported = assessed.value && systemOf(assessed.value.document, id);
  return (
    <>
      <h2>{system.name}</h2>
      <nav class="full-parts" aria-label={say(texts.about, { name: system.name })}>
        <ul class="no-max-width">
          {PARTS.map((each) => (
            <li key={each}>
              <a
                href={address(["full", "system", id, ...(each === "score" ? [] : [each])])}
                aria-current={each === part ? "page" : undefined}
              >
                {say(texts[each])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {part === "edit" ? (
        <Edit document={document} system={system} />
      ) : isReported ? (
        <Reported id={id} part={part} />
      ) : (
        <NotYet />
      )}
    </>
  );
}

const NotYet = () => <p>{say(texts.not_in_report)}</p>;

const Reported = ({ id, part }: { id: string; part: string }) =>
  part === "plan_b" ? (
    <>
      <Piece name="plan_b" system={id} />
      <Charts names={["one_off", "fan", "tornado", "price"]} system={id} />
    </>
  ) : (
    <>
      <Piece name="system" system={id} />
      <Charts names={["contributions"]} system={id} />
    </>
  );
