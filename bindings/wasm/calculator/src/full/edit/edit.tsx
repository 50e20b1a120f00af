// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { say } from "../../shell/language.js";
import { useAnswer } from "../answer.js";
import type { PortfolioDocument, SystemRecord } from "../document.js";
import { Changes } from "../views/changes.js";
import { write } from "./act.js";
import { AlternativeField } from "./alternative.js";
import { ContractFields } from "./contract.js";
import { Quantity } from "./quantity.js";
import { QuestionField } from "./question.js";
import { questions } from "./questions.js";
import { ScoreNow } from "./score.js";
import { texts } from "./texts.js";

/** What is known of a system, to be changed. */
export function Edit({ document, system }: { document: PortfolioDocument; system: SystemRecord }) {
  const { value: all = [] } = useAnswer(questions, []);
  const { id } = system;
  return (
    <>
      <p>{say(texts.lead)}</p>
      <div class="full-edit">
        <ScoreNow key={id} document={document} system={id} />
        <div>
          <h3>{say(texts.questions)}</h3>
          {all.map((question) => (
            <QuestionField key={question.id} question={question} system={system} />
          ))}
          <h3>{say(texts.facts)}</h3>
          <Quantity
            label={say(texts.users)}
            unit={say(texts.users_unit)}
            value={system["users"]}
            onChange={(value) => write(id, ["users"], value)}
          />
          <Quantity
            label={say(texts.annual_cost)}
            hint={say(texts.annual_cost_hint)}
            unit={document.currency}
            isAmount
            value={system["annual_cost"]}
            onChange={(value) => write(id, ["annual_cost"], value)}
          />
          <ContractFields system={system} />
          <AlternativeField system={system} />
          <Changes />
        </div>
      </div>
    </>
  );
}
