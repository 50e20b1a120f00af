// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { say } from "../../shell/language.js";
import { Charts, Piece } from "../piece.js";
import { texts } from "../texts.js";

export const Suppliers = () => (
  <>
    <h2>{say(texts.suppliers)}</h2>
    <Piece name="suppliers" />
    <Charts names={["concentration", "dependencies"]} />
  </>
);
