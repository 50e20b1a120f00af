// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

import { differences } from "./answers.js";

addEventListener("message", async ({ data }) => {
  postMessage(await differences(...data).catch((error) => [`${error}`]));
});
