// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useEffect, useState } from "preact/hooks";
import { Choice, TextField } from "../../shell/field.js";
import { decimal, say, written } from "../../shell/language.js";
import { isFields, type Json } from "../document.js";
import { texts } from "./texts.js";

interface QuantityProps {
  readonly label: string;
  readonly hint?: string;
  readonly unit?: string | undefined;
  readonly value: Json | undefined;
  /** Amounts are written as texts, with every digit; other quantities as numbers. */
  readonly isAmount?: boolean;
  readonly onChange: (value: Json | undefined) => void;
}

const PARTS = ["low", "mode", "high", "p10", "p50", "p90"] as const;

/** A quantity: known, asked in vain, or not given; an estimate has a field for each of its parts. */
export function Quantity({ label, hint, unit, value, isAmount, onChange }: QuantityProps) {
  // Known, and not written yet: nothing to keep.
  const [isOpen, open] = useState(false);
  const given = value === undefined ? "missing" : value === "unknown" ? "unknown" : "known";
  const state = given === "known" || isOpen ? "known" : given;
  const change = (next: "known" | "unknown" | "missing") => {
    open(next === "known");
    if (next !== "known") {
      onChange(next === "unknown" ? "unknown" : undefined);
    }
  };
  const read = (text: string): Json => (isAmount ? text : Number(text));
  const fields = isFields(value) ? value : null;
  const parts = fields ? PARTS.filter((part) => part in fields) : [];
  const [amount, currency] = fields && "amount" in fields ? [fields["amount"], fields["currency"]] : [value, undefined];
  return (
    <div class="full-quantity">
      <Choice
        label={say(texts.state, { label })}
        hint={hint}
        value={state}
        options={(["known", "unknown", "missing"] as const).map((each) => [each, say(texts[each])] as const)}
        onChange={change}
      />
      {state === "known" && parts.length === 0 && (
        <Figure
          label={label}
          unit={typeof currency === "string" ? currency : unit}
          value={given === "known" ? amount : undefined}
          onChange={(text) => onChange(currency === undefined ? read(text) : { ...fields, amount: read(text) })}
        />
      )}
      {parts.map((part) => (
        <Figure
          key={part}
          label={say(texts.part, { label, part: say(texts[part]) })}
          unit={unit}
          value={fields?.[part]}
          onChange={(text) => onChange({ ...fields, [part]: read(text) })}
        />
      ))}
    </div>
  );
}

/** A figure as people here write it; taken over when the field is left. */
function Figure(props: {
  label: string;
  unit?: string | undefined;
  value: Json | undefined;
  onChange: (text: string) => void;
}) {
  const { label, unit, value, onChange } = props;
  const shown = value === undefined ? "" : written(String(value));
  const [text, write] = useState(shown);
  const [isWrong, setWrong] = useState(false);
  // Undoing and another language change what stands there.
  useEffect(() => {
    write(shown);
    setWrong(false);
  }, [shown]);
  const leave = () => {
    const found = decimal(text);
    const isRight = found !== null && !found.startsWith("-");
    // What was not touched stays as it is written, `29.00` too.
    setWrong(text !== shown && !isRight);
    if (text !== shown && isRight) {
      onChange(found);
    }
  };
  return (
    <div onFocusOut={leave} onKeyDown={({ key }) => key === "Enter" && leave()}>
      <TextField
        label={label}
        value={text}
        numeric
        {...(unit ? { unit } : {})}
        error={isWrong ? say(texts.not_number, { example: written("1250.5") }) : undefined}
        onInput={write}
      />
    </div>
  );
}
