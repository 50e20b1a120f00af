// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! Tables by the template, and overlays of any kind.

mod any;

pub(crate) use any::any;
