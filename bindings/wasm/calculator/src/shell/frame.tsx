// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import type { ComponentChildren } from "preact";
import { language, say } from "./language.js";
import { address, route } from "./route.js";
import { texts } from "./texts.js";

const VIEWS = ["quick", "full", "together"] as const;

export function Header({ current }: { current: string }) {
  const other = language.value === "da" ? "en" : "da";
  const here = Object.fromEntries(route.value.search);
  const skip = (event: Event) => {
    // The address holds the view, not a place in it.
    event.preventDefault();
    document.getElementById("main")?.focus();
  };
  return (
    <header class="page-header">
      <a class="skipnav" href="#main" onClick={skip}>
        {say(texts.skip)}
      </a>
      <div class="container header-row">
        <a class="brand" href={address(["quick"])}>
          <strong>{say(texts.name)}</strong> <span>{say(texts.tagline)}</span>
        </a>
        <nav aria-label={say(texts.views)}>
          <ul>
            {VIEWS.map((view) => (
              <li key={view}>
                <a href={address([view])} aria-current={view === current ? "page" : undefined}>
                  {say(texts[view])}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <a class="language" href={address(route.value.path, { ...here, lang: other })} lang={other} hreflang={other}>
          {say(texts.other_language)}
        </a>
      </div>
    </header>
  );
}

export function Footer({ children }: { children: ComponentChildren }) {
  return (
    <footer class="page-footer">
      <div class="container">
        <p>{say(texts.private)}</p>
        <p>{say(texts.method)}</p>
        {children}
      </div>
    </footer>
  );
}
