// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { ChartName, FragmentName } from "udvej";
import { Html } from "../shell/html.js";
import { language } from "../shell/language.js";
import { useAnswer } from "./answer.js";
import { assessed } from "./assess.js";
import { Trouble } from "./views/trouble.js";

/** A piece of the report of the moment, as the engine writes it; nothing where there is nothing to say. */
export function Piece({ name, system, chart }: { name: FragmentName; system?: string; chart?: ChartName }) {
  const of = assessed.value;
  const lang = language.value;
  const ask = of && (() => of.engine.fragment(name, { report: of.kept, system, chart, lang }));
  const { value, wrong, busy } = useAnswer(ask, [of, name, system, chart, lang]);
  if (wrong) {
    return <Trouble wrong={wrong} />;
  }
  return value ? (
    <div aria-busy={busy}>
      <Html html={value} />
    </div>
  ) : null;
}

/** Charts side by side where there is room. */
export const Charts = ({ names, system }: { names: readonly ChartName[]; system?: string }) => (
  <div class="full-charts">
    {names.map((chart) => (
      <Piece key={chart} name="chart" chart={chart} system={system} />
    ))}
  </div>
);
