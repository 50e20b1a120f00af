// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { Choice, DateField } from "../../shell/field.js";
import { say } from "../../shell/language.js";
import { isFields, type SystemRecord } from "../document.js";
import { write } from "./act.js";
import { Quantity } from "./quantity.js";
import { texts } from "./texts.js";

type State = "yes" | "none" | "unknown" | "missing";

/** The contract: whether there is one, until when, and how long before one has to say so. */
export function ContractFields({ system }: { system: SystemRecord }) {
  const contract = system["contract"];
  const state: State = isFields(contract)
    ? "yes"
    : contract === "none" || contract === "unknown"
      ? contract
      : "missing";
  const options: readonly (readonly [State, string])[] = [
    ["yes", say(texts.contract_yes)],
    ["none", say(texts.contract_none)],
    ["unknown", say(texts.unknown)],
    ["missing", say(texts.missing)],
  ];
  const set = (next: State) => {
    if (next !== state) {
      write(system.id, ["contract"], next === "yes" ? {} : next === "missing" ? undefined : next);
    }
  };
  return (
    <>
      <Choice
        label={say(texts.contract)}
        hint={say(texts.contract_lost)}
        value={state}
        options={options}
        onChange={set}
      />
      {isFields(contract) && (
        <>
          <End system={system.id} end={contract["end"]} />
          <Quantity
            label={say(texts.notice_months)}
            unit={say(texts.months)}
            value={contract["notice_months"]}
            onChange={(value) => write(system.id, ["contract", "notice_months"], value)}
          />
        </>
      )}
    </>
  );
}

/** The last day; an empty field says nothing, and not knowing is something else. */
function End({ system, end }: { system: string; end: unknown }) {
  const label = say(texts.end);
  const isUnknown = end === "unknown";
  return (
    <div class="full-quantity">
      <Choice
        label={say(texts.state, { label })}
        value={isUnknown ? "unknown" : "known"}
        options={[
          ["known", `${say(texts.known)} / ${say(texts.missing).toLocaleLowerCase()}`],
          ["unknown", say(texts.unknown)],
        ]}
        onChange={(next) => write(system, ["contract", "end"], next === "unknown" ? "unknown" : undefined)}
      />
      {!isUnknown && (
        <DateField
          label={label}
          value={typeof end === "string" ? end : ""}
          onInput={(value) => write(system, ["contract", "end"], value || undefined)}
        />
      )}
    </div>
  );
}
