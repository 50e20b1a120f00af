// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::register::Register;
use super::tally::Tally;
use crate::settings::File;

pub(super) fn tables(_file: &File<'_>, _register: &mut Register, _tally: &mut Tally) {}
