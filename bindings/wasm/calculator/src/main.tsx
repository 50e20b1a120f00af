// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { render } from "preact";
import { App } from "./app.js";
import "udvej/fragment.css";
import "./style/main.scss";

const place = document.getElementById("app");
if (place) {
  render(<App />, place);
}
