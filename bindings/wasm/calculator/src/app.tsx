// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useEffect, useRef } from "preact/hooks";
import { Full } from "./full/full.js";
import { Offline } from "./offline/offline.js";
import { Quick } from "./quick/quick.js";
import { Footer, Header } from "./shell/frame.js";
import { language, say, type Text } from "./shell/language.js";
import { route } from "./shell/route.js";
import { texts } from "./shell/texts.js";
import { Together } from "./together/together.js";

/** The views, by the first part of the address. */
const VIEWS: Record<string, { title: Text; View: () => preact.JSX.Element }> = {
  quick: { title: texts.quick, View: Quick },
  full: { title: texts.full, View: Full },
  together: { title: texts.together, View: Together },
};

export function App() {
  const name = route.value.path[0] ?? "quick";
  const { title, View } = VIEWS[name] ?? { title: texts.quick, View: Quick };
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    document.documentElement.lang = language.value;
    document.title = `${say(title)} – ${say(texts.name)}`;
  }, [title, language.value]);
  useEffect(() => {
    // A new view is a new page to those who do not see it: reading goes on at its top.
    if (!first.current) {
      main.current?.focus();
      scrollTo(0, 0);
    }
    first.current = false;
  }, [name]);
  return (
    <>
      <Header current={name} />
      <main id="main" ref={main} tabIndex={-1} class="container">
        <View />
      </main>
      <Footer>
        <Offline />
      </Footer>
    </>
  );
}
