// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useId } from "preact/hooks";
import { about, number, say } from "../shell/language.js";
import type { Share } from "./shares.js";
import { texts } from "./texts.js";

const WIDTH = 360;
const LEFT = 34;
const RIGHT = 92;
const STEP = 34;
const BAR = 16;

/** What each pays, by the size of the group: a bar for the median and a line from P10 to P90. */
export function Bars({ shares, chosen }: { shares: readonly Share[]; chosen: number }) {
  const id = useId();
  const most = Math.max(...shares.map(({ one_off }) => Number(one_off.p90)), 1);
  const x = (amount: string) => LEFT + ((WIDTH - LEFT - RIGHT) * Number(amount)) / most;
  const height = shares.length * STEP;
  return (
    <figure class="bars">
      <figcaption>{say(texts.chart)}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{say(texts.chart)}</title>
        <desc id={`${id}-desc`}>{say(texts.chart_about)}</desc>
        {shares.map(({ count, one_off, currency }, row) => {
          const middle = row * STEP + STEP / 2;
          return (
            <g key={count} class={count === chosen ? "chosen" : undefined}>
              <text x={LEFT - 8} y={middle + 5} text-anchor="end">
                {number(count)}
              </text>
              <rect x={LEFT} y={middle - BAR / 2} width={x(one_off.p50) - LEFT} height={BAR} />
              <path d={`M${x(one_off.p10)} ${middle}H${x(one_off.p90)}`} />
              <path d={`M${x(one_off.p10)} ${middle - 5}v10M${x(one_off.p90)} ${middle - 5}v10`} />
              <text x={x(one_off.p90) + 8} y={middle + 5}>
                {about(one_off.p50, currency)}
              </text>
            </g>
          );
        })}
      </svg>
      <p class="soft">{say(texts.chart_about)}</p>
    </figure>
  );
}
