// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { say } from "../../shell/language.js";
import { address } from "../../shell/route.js";
import { assessed } from "../assess.js";
import { systemOf } from "../document.js";
import { Charts, Piece } from "../piece.js";
import { version } from "../store.js";
import { texts } from "../texts.js";

/** One system: its score taken apart, and its plan B. */
export function SystemView({ id }: { id: string }) {
  const document = version.value?.document;
  const system = document && systemOf(document, id);
  if (!system) {
    return <p class="full-wrong">{say(texts.unknown_system, { id })}</p>;
  }
  const isReported = assessed.value && systemOf(assessed.value.document, id);
  return (
    <>
      <h2>{system.name}</h2>
      <p class="full-links">
        <a href={address(["full", "systems"])}>{say(texts.all_systems)}</a>
        <a class="button button-primary" href={address(["full", "system", id, "edit"])}>
          {say(texts.edit)}
        </a>
      </p>
      {isReported ? (
        <>
          <Piece name="system" system={id} />
          <Charts names={["contributions"]} system={id} />
          <Piece name="plan_b" system={id} />
          <Charts names={["one_off", "fan", "tornado", "price"]} system={id} />
        </>
      ) : (
        <p>{say(texts.not_in_report)}</p>
      )}
    </>
  );
}
