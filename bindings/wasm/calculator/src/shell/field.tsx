// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useId } from "preact/hooks";
import type { ComponentChildren } from "preact";

interface FieldProps {
  label: string;
  /** What the field asks for, in a sentence. */
  hint?: ComponentChildren;
  /** What is wrong with what was written, and what would be right. */
  error?: string | undefined;
  children: (ids: { id: string; "aria-describedby": string | undefined; "aria-invalid": boolean }) => ComponentChildren;
}

/** A label with its hint and its error, tied to the control within. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <div class={error ? "form-group form-error" : "form-group"}>
      <label class="form-label" for={id}>
        {label}
      </label>
      {hint && (
        <span class="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span class="form-error-message" id={`${id}-error`}>
          {error}
        </span>
      )}
      {children({ id, "aria-describedby": described, "aria-invalid": Boolean(error) })}
    </div>
  );
}

/** A line of text to fill in. */
export function TextField(props: {
  label: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  value: string;
  /** What stands behind it: `kr.`, `%`. */
  unit?: string;
  numeric?: boolean;
  onInput: (value: string) => void;
}) {
  return (
    <Field {...props}>
      {(ids) => (
        <span class="with-unit">
          <input
            class="form-input"
            type="text"
            inputMode={props.numeric ? "decimal" : "text"}
            autocomplete="off"
            value={props.value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
            {...ids}
          />
          {props.unit && <span aria-hidden="true">{props.unit}</span>}
        </span>
      )}
    </Field>
  );
}

/** A day, as `2026-11-21`; empty where none is given. */
export function DateField(props: {
  label: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  value: string;
  onInput: (value: string) => void;
}) {
  return (
    <Field {...props}>
      {(ids) => (
        <input
          class="form-input"
          type="date"
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          {...ids}
        />
      )}
    </Field>
  );
}

/** One of several. */
export function Choice<T extends string>(props: {
  label: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  value: T;
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
}) {
  return (
    <Field {...props}>
      {(ids) => (
        <select
          class="form-select"
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value as T)}
          {...ids}
        >
          {props.options.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
