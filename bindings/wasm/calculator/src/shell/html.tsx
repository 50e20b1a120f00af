// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * HTML that the engine wrote, where everything that a person wrote is escaped. Its style stands in this page's style
 * sheet, and single styles are set by script: the page's Content-Security-Policy allows neither within it.
 */
export function Html({ html, class: name }: { html: string; class?: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const inert = new DOMParser().parseFromString(
      html.replace(/<style>[^<]*<\/style>/g, "").replaceAll(' style="', ' data-style="'),
      "text/html",
    );
    for (const element of inert.querySelectorAll<HTMLElement | SVGElement>("[data-style]")) {
      element.style.cssText = element.dataset["style"] ?? "";
      element.removeAttribute("data-style");
    }
    place.current?.replaceChildren(...inert.body.childNodes);
  }, [html]);
  return <div ref={place} class={name} />;
}
