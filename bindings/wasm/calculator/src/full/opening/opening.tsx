// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useRef } from "preact/hooks";
import { number, say } from "../../shell/language.js";
import { HAS_MORE } from "../../shell/source.js";
import { version } from "../store.js";
import { Trouble } from "../views/trouble.js";
import { Ask } from "./ask.js";
import { cancel, MOST_BYTES, opening, openExample, pending, refused, take, type Refused } from "./open.js";
import { texts } from "./texts.js";

/** Where files come in. */
export function Opening() {
  const input = useRef<HTMLInputElement>(null);
  const Heading = version.value ? "h2" : "h1";
  return (
    <>
      <Heading>{say(texts.title)}</Heading>
      <p>{say(texts.lead)}</p>
      <div class="full-drop">
        <p>{say(texts.drop)}</p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          onChange={({ currentTarget }) => {
            void take(currentTarget.files ?? []);
            // The same file again is a choice, too.
            currentTarget.value = "";
          }}
        />
        <button type="button" class="button button-primary" onClick={() => input.current?.click()}>
          {say(texts.choose)}
        </button>
        <p class="full-note">{say(texts.kinds)}:</p>
        <ul class="full-note">
          {(["document", "table", "kitos", "dora", "ocds"] as const).map((kind) => (
            <li key={kind}>{say(texts[kind])}</li>
          ))}
        </ul>
        {!HAS_MORE && <p>{say(texts.no_more)}</p>}
      </div>
      <p>
        <button type="button" class="button button-secondary" onClick={() => void openExample()}>
          {say(texts.example)}
        </button>{" "}
        <span class="full-note">{say(texts.example_hint)}</span>
      </p>
    </>
  );
}

/** What is being opened, what waits for an answer, and what could not be opened. */
export function OpeningState() {
  return (
    <>
      <div role="status" class="full-work">
        {opening.value && (
          <>
            <progress aria-label={say(texts.opening)} />
            <span>{say(texts.opening)}</span>
            <button type="button" class="button button-secondary" onClick={cancel}>
              {say(texts.cancel)}
            </button>
          </>
        )}
      </div>
      {refused.value && <RefusedFiles refused={refused.value} />}
      {pending.value && <Ask key={pending.value.turn} pending={pending.value} />}
    </>
  );
}

function RefusedFiles({ refused }: { refused: Refused }) {
  const { files } = refused;
  const names = files.slice(0, 5).join(", ") + (files.length > 5 ? " …" : "");
  const megabytes = (bytes: number) => number(bytes / 1e6, { maximumFractionDigits: 0 });
  return (
    <section role="alert" class="full-refused">
      <h2 class="full-wrong">{files.length > 0 ? say(texts.refused, { files: names }) : say(texts.refused_other)}</h2>
      {"bytes" in refused ? (
        <p>{say(texts.too_large, { size: megabytes(refused.bytes), most: megabytes(MOST_BYTES) })}</p>
      ) : (
        <Trouble wrong={refused} />
      )}
      {version.value && <p>{say(texts.kept)}</p>}
    </section>
  );
}
