// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { Field } from "./field.js";
import { decimal, say, written } from "./language.js";
import { texts } from "./texts.js";

export interface NumberProps {
  /** A decimal text; empty where nothing is known. */
  value: string;
  /** What was typed and is no number. */
  unread?: string | undefined;
  onValue: (value: string) => void;
  onUnread: (typed: string) => void;
}

/** What an input needs to take a number as people here write it. It stays as typed until the reader goes on. */
export function useNumber({ value, unread, onValue, onUnread }: NumberProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    type: "text",
    inputMode: "decimal",
    autocomplete: "off",
    value: typed ?? unread ?? (value && written(value)),
    onInput: (event: { currentTarget: HTMLInputElement }) => {
      const text = event.currentTarget.value;
      const read = text.trim() ? decimal(text) : "";
      setTyped(text);
      if (read === null) {
        onUnread(text);
      } else {
        onValue(read);
      }
    },
    onBlur: () => setTyped(null),
  } as const;
}

/** What is wrong with text that is no number, and what would be right. */
export const notRead = (typed: string): string => say(texts.no_number, { typed, example: written("1200.5") });

/** A number with its label. */
export function NumberField(
  props: NumberProps & { label: string; hint?: ComponentChildren; error?: string | undefined; unit?: string },
) {
  const input = useNumber(props);
  const { label, hint, error, unit } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <span class="with-unit">
          <input class="form-input" {...input} {...ids} />
          {unit && <span aria-hidden="true">{unit}</span>}
        </span>
      )}
    </Field>
  );
}
