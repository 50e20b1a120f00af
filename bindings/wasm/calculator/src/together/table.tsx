// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { about, number, say } from "../shell/language.js";
import type { Share } from "./shares.js";
import { texts } from "./texts.js";

/** What each pays and what all pay, by the size of the group. */
export function Table({ shares, chosen }: { shares: readonly Share[]; chosen: number }) {
  return (
    <div>
      <div class="wide" tabIndex={0} role="group" aria-label={say(texts.table)}>
        <table>
          <caption class="unseen">{say(texts.table)}</caption>
          <thead>
            <tr>
              {[texts.number, texts.each, texts.range, texts.all, texts.shared, texts.own].map((head) => (
                <th key={head.en} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shares.map(({ count, one_off, shared, own, currency }) => (
              <tr key={count} class={count === chosen ? "chosen" : undefined}>
                <th scope="row">{number(count)}</th>
                <td>{about(one_off.p50, currency)}</td>
                <td>
                  {about(one_off.p10, currency)} – {about(one_off.p90, currency)}
                </td>
                <td>{about(`${Number(one_off.mean) * count}`, currency)}</td>
                <td>{about(`${shared}`, currency)}</td>
                <td>{about(`${own}`, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="soft">{say(texts.parts_note)}</p>
    </div>
  );
}
