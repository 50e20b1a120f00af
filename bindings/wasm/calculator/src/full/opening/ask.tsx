// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { useState } from "preact/hooks";
import { Choice, DateField, TextField } from "../../shell/field.js";
import { say } from "../../shell/language.js";
import { importFiles, pending as waiting, type Pending } from "./open.js";
import type { Kind, Role } from "./recognise.js";
import { texts } from "./texts.js";

const KINDS = ["document", "table", "kitos", "dora", "ocds"] as const;
const ROLES = ["source", "overlay", "options", "unused"] as const;
const PREFER = ["none", "overlay", "source"] as const;

/** Today, here. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** What the files are and with what they are to be read: what was recognised is filled in. */
export function Ask({ pending }: { pending: Pending }) {
  const [kind, setKind] = useState<Kind | "">(pending.kind ?? "");
  const [roles, setRoles] = useState<readonly Role[]>(pending.roles);
  const [date, setDate] = useState(today);
  const [organisation, setOrganisation] = useState("");
  const [prefer, setPrefer] = useState<(typeof PREFER)[number]>("none");
  const [tried, setTried] = useState(false);
  const isImport = kind !== "document";
  const wrong = {
    kind: kind === "",
    date: isImport && !/^\d{4}-\d\d-\d\d$/.test(date),
    roles: !roles.includes("source"),
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (kind !== "" && !wrong.date && !wrong.roles) {
      const wanted = prefer === "none" ? undefined : prefer;
      void importFiles(pending.files, { kind, roles, date, organisation, prefer: wanted });
    }
  };
  const role = (at: number, role: Role) => setRoles(roles.map((each, place) => (place === at ? role : each)));
  const preferred = { none: texts.prefer_none, overlay: texts.prefer_overlay, source: texts.prefer_source };
  return (
    <form class="full-ask" onSubmit={submit} noValidate>
      <h2>{say(texts.ask)}</h2>
      {pending.kind === null && <p>{say(texts.ask_unsure)}</p>}
      <Choice
        label={say(texts.kind)}
        value={kind}
        error={tried && wrong.kind ? say(texts.kind_missing) : undefined}
        options={[["", say(texts.none)] as const, ...KINDS.map((each) => [each, say(texts[each])] as const)]}
        onChange={setKind}
      />
      {pending.files.map(({ name }, at) => (
        <Choice
          key={at}
          label={say(texts.role, { name })}
          value={roles[at] ?? "source"}
          error={tried && wrong.roles && at === 0 ? say(texts.source_missing) : undefined}
          options={ROLES.map((each) => [each, say(texts[each])] as const)}
          onChange={(value) => role(at, value)}
        />
      ))}
      {isImport && (
        <>
          <DateField
            label={say(texts.date)}
            hint={say(texts.date_hint)}
            value={date}
            error={tried && wrong.date ? say(texts.date_missing) : undefined}
            onInput={setDate}
          />
          <TextField
            label={say(texts.organisation)}
            hint={say(texts.organisation_hint)}
            value={organisation}
            onInput={setOrganisation}
          />
          {roles.includes("overlay") && (
            <Choice
              label={say(texts.prefer)}
              value={prefer}
              options={PREFER.map((each) => [each, say(preferred[each])] as const)}
              onChange={setPrefer}
            />
          )}
        </>
      )}
      <div class="full-tools">
        <button type="submit" class="button button-primary">
          {say(texts.read)}
        </button>
        <button
          type="button"
          class="button button-secondary"
          onClick={() => {
            waiting.value = null;
          }}
        >
          {say(texts.drop_them)}
        </button>
      </div>
    </form>
  );
}
