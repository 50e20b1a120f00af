// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

export function Full() {
  return <h1>Full</h1>;
}
