// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::path::Path;

use udvej_json::udvej::error::Language;
use udvej_json::udvej::{Document, EXAMPLE};

use super::{assess, check, explain, import, plan_b, template};
use crate::arguments::{Arguments, Command};
use crate::failure::Failure;
use crate::input::{self, InputError};
use crate::language::language;
use crate::output::Output;

/// What every command knows.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Surroundings<'a> {
    pub(crate) language: Language,
    pub(crate) output: Output<'a>,
    pub(crate) quiet: bool,
}

impl Surroundings<'_> {
    /// The text of a document.
    pub(crate) fn read(self, path: &Path) -> Result<String, Failure> {
        input::read(path).map_err(|error| self.failure(path, error))
    }

    /// The bytes of any file.
    pub(crate) fn bytes(self, path: &Path) -> Result<Vec<u8>, Failure> {
        input::bytes(path).map_err(|error| self.failure(path, error))
    }

    fn failure(self, path: &Path, error: InputError) -> Failure {
        match error {
            InputError::Io(error) => Failure::file(path, &error, self.language),
            InputError::Problem(problem) => Failure::problem(*problem, self.language),
        }
    }
}

/// Does what was asked.
pub(crate) fn run(arguments: &Arguments) -> Result<(), Failure> {
    let language = language(arguments.lang);
    let output = Output { path: arguments.out.as_deref(), language };
    let around = Surroundings { language, output, quiet: arguments.quiet };
    match &arguments.command {
        Command::Check { document, format } => check::run(around, &document.document, *format),
        Command::Example => output.write(EXAMPLE),
        Command::Assess { document, format, method, chance, provenance } => {
            let asked = assess::Asked {
                format: *format,
                method: &method.method,
                chance: *chance,
                provenance: provenance.as_deref(),
            };
            assess::run(around, &document.document, asked)
        }
        Command::Explain { document, system, format, method } => {
            explain::run(around, &document.document, &system.system, *format, &method.method)
        }
        Command::PlanB { document, system, start_year, pool, format, method, chance } => {
            let terms = plan_b::Terms { start_year: *start_year, pool: *pool, method: &method.method, chance: *chance };
            plan_b::run(around, &document.document, &system.system, *format, terms)
        }
        Command::Import { kind, import: asked } => import::run(around, *kind, asked),
        Command::Schema => output.write(&Document::schema()),
        Command::Template { document, format, sheet } => template::run(around, document.as_deref(), *format, sheet),
    }
}
