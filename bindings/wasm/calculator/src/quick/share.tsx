// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useRef, useState } from "preact/hooks";
import { say } from "../shell/language.js";
import { address } from "../shell/route.js";
import { inputs } from "./inputs.js";
import { encode } from "./link.js";
import { texts } from "./texts.js";

/**
 * A link that carries what was typed, after a warning. The page's own address stays free of it. Only where the page
 * comes from a server: else the link would name a file of this machine.
 */
export function Share() {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const link = `${location.href.split("#")[0]}${address(["quick"], encode(inputs.value))}`;
  const open = () => {
    setSaid("");
    dialog.current?.showModal();
  };
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setSaid(say(texts.copied));
    } catch {
      setSaid(say(texts.not_copied));
    }
  };
  return (
    <>
      <button type="button" class="button button-secondary" onClick={open}>
        {say(texts.link)}
      </button>
      <dialog ref={dialog} aria-labelledby="share">
        <h2 id="share">{say(texts.link_title)}</h2>
        <p>{say(texts.link_why)}</p>
        <p>{say(texts.link_private)}</p>
        <label class="form-label" for="share-link">
          {say(texts.link_text)}
        </label>
        <input class="form-input" id="share-link" ref={field} readOnly value={link} />
        <p role="status">{said}</p>
        <div class="buttons">
          <button type="button" class="button button-primary" onClick={() => void copy()}>
            {say(texts.copy)}
          </button>
          <button type="button" class="button button-secondary" onClick={() => dialog.current?.close()}>
            {say(texts.close)}
          </button>
        </div>
      </dialog>
    </>
  );
}
