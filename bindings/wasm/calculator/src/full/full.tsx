// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useEffect, useRef } from "preact/hooks";
import { handed } from "../shell/handover.js";
import { go, route } from "../shell/route.js";
import { onKey } from "./edit/act.js";
import { openDocument, pending, take } from "./opening/open.js";
import { Opening, OpeningState } from "./opening/opening.js";
import { version } from "./store.js";
import { Calendar } from "./views/calendar.js";
import { Compare } from "./views/compare.js";
import { Parts, PARTS, Title, type Part } from "./views/header.js";
import { Overview } from "./views/overview.js";
import { Save } from "./views/save.js";
import { Suppliers } from "./views/suppliers.js";
import { SystemView } from "./views/system.js";
import { Systems } from "./views/systems.js";
import { Tools } from "./views/tools.js";
import { WorkState } from "./views/work.js";

/** The whole portfolio of an authority. */
export function Full() {
  const [, part = "overview", id, action] = route.value.path;
  const document = version.value?.document;
  const place = useRef<HTMLDivElement>(null);
  usePlace(place, route.value.path.join("/"));
  useFiles();
  useEffect(() => {
    if (handed.value !== null) {
      // Nobody has it as a file yet.
      void openDocument(handed.value, [], false);
      handed.value = null;
    }
  }, [handed.value]);
  if (!document) {
    return (
      <div ref={place} tabIndex={-1} class="full">
        <Opening />
        <OpeningState />
      </div>
    );
  }
  const isPending = pending.value !== null;
  return (
    <div class="full">
      <Title document={document} />
      <Parts current={PARTS.find((each) => each === part)} />
      <div class="full-bar">
        <Tools />
        <WorkState />
      </div>
      <div ref={place} tabIndex={-1} class="full-part">
        {part === "system" ? id && <SystemView id={id} part={action} /> : <Shown part={part} />}
        {(part === "open" || isPending) && <OpeningState />}
      </div>
    </div>
  );
}

function Shown({ part }: { part: string }) {
  const views: Record<Part, () => preact.JSX.Element | null> = {
    overview: Overview,
    systems: Systems,
    suppliers: Suppliers,
    calendar: Calendar,
    compare: Compare,
    save: Save,
    open: Opening,
  };
  const View = PARTS.includes(part as Part) ? views[part as Part] : Overview;
  return <View />;
}

/** Another part is another page to those who do not see it: reading goes on where it begins. */
function usePlace(place: { current: HTMLElement | null }, path: string): void {
  const former = useRef(path);
  useEffect(() => {
    if (former.current !== path) {
      former.current = path;
      place.current?.focus({ preventScroll: true });
      place.current?.scrollIntoView({ block: "nearest" });
    }
  }, [path]);
}

/** Files may be dropped anywhere: a browser would leave the page for them. */
function useFiles(): void {
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const files = event.dataTransfer?.files;
      if (files?.length) {
        go(["full", "open"]);
        void take(files);
      }
    };
    addEventListener("dragover", over);
    addEventListener("drop", drop);
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("drop", drop);
      removeEventListener("keydown", onKey);
    };
  }, []);
}
