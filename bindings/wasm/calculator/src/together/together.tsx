// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

export function Together() {
  return <h1>Together</h1>;
}
