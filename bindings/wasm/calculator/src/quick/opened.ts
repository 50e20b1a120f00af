// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type Route, settle } from "../shell/route.js";
import { fill, inputs, today } from "./inputs.js";
import { decode } from "./link.js";

/** What the link last opened said and could not be read. */
export const ignored = signal<readonly string[]>([]);

/** The form as the address filled it; `null` where the address says nothing. */
let filled: { readonly said: string; readonly inputs: unknown } | null = null;

/** Takes what the address carries into the form. Once the form says something else, the address no longer does. */
export function useLink({ path, search }: Route): void {
  const said = [...search].filter(([name]) => name !== "lang").join("&");
  const form = inputs.value;
  useEffect(() => {
    const carried = decode(search, today());
    if (carried && filled?.said !== said) {
      fill(carried.inputs);
      ignored.value = carried.ignored;
      filled = { said, inputs: inputs.value };
    } else if (!carried) {
      filled = null;
    }
  }, [said]);
  useEffect(() => {
    if (filled && filled.inputs !== inputs.value) {
      filled = null;
      ignored.value = [];
      settle(path);
    }
  }, [form]);
}
