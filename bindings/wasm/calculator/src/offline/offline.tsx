// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { number, say } from "../shell/language.js";
import { bytes, CAN_KEEP, forget, isKept, keep } from "./keep.js";
import { texts } from "./texts.js";

type State = "absent" | "asking" | "keeping" | "kept";

/** Lets the reader keep the page for use without a network, and forget it again. Nothing is kept before that. */
export function Offline() {
  const [state, set] = useState<State | null>(null);
  const [said, tell] = useState<"forgotten" | "failed" | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (CAN_KEEP) {
      void isKept().then((kept) => set(kept ? "kept" : "absent"));
    }
  }, []);
  useLayoutEffect(() => {
    // The button that was pressed is gone: the keyboard goes on at what took its place, the very next key included.
    if (moved.current) {
      place.current?.querySelector("button")?.focus();
    }
  }, [state]);
  if (!state) {
    return null;
  }
  const turn = (next: State, message: typeof said = null) => {
    moved.current = true;
    set(next);
    tell(message);
  };
  const yes = () => {
    turn("keeping");
    keep().then(
      () => turn("kept"),
      () => turn("absent", "failed"),
    );
  };
  return (
    <div ref={place} class="offline">
      <p role="status">
        {state === "keeping" && say(texts.keeping)}
        {state === "kept" && say(texts.kept)}
        {said && say(texts[said])}
      </p>
      {state === "absent" && <Button text={say(texts.keep)} onClick={() => turn("asking")} />}
      {state === "asking" && (
        <div role="group" aria-label={say(texts.question)}>
          <p id="offline-what">{say(texts.what, { size: megabytes() })}</p>
          <Button text={say(texts.yes)} onClick={yes} describedBy="offline-what" />
          <Button text={say(texts.no)} onClick={() => turn("absent")} />
        </div>
      )}
      {state === "kept" && (
        <Button text={say(texts.forget)} onClick={() => void forget().then(() => turn("absent", "forgotten"))} />
      )}
    </div>
  );
}

const megabytes = (): string =>
  number(bytes() / 1e6, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });

function Button({ text, onClick, describedBy }: { text: string; onClick: () => void; describedBy?: string }) {
  return (
    <button type="button" class="button button-secondary" aria-describedby={describedBy} onClick={onClick}>
      {text}
    </button>
  );
}
