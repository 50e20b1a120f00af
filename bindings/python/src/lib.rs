// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The Python door to udvej: one text in, one text out, bytes where arrays or workbooks are large.
//!
//! No rule lives here. What a request may say is described in `udvej-json`; what an analyst sees is written in Python, in
//! `python/udvej/`.

mod panic;
mod work;

/// The extension module `udvej._udvej`.
#[pyo3::pymodule]
mod _udvej {
    use pyo3::prelude::*;
    use pyo3::pybacked::PyBackedBytes;
    use pyo3::types::PyBytes;

    use crate::work::{Kept, Work, work};

    /// Answers one JSON request. Returns the JSON answer, and bytes where a workbook was asked for.
    ///
    /// `files` are names with contents. `progress(done, total)` hears of systems done. The global interpreter lock is
    /// released; an interrupt ends the wait within a tenth of a second and raises `KeyboardInterrupt`.
    #[pyfunction]
    #[pyo3(signature = (request, files = Vec::new(), progress = None))]
    fn call<'py>(
        py: Python<'py>,
        request: String,
        files: Vec<(String, PyBackedBytes)>,
        progress: Option<Py<PyAny>>,
    ) -> PyResult<(String, Option<Bound<'py, PyBytes>>)> {
        let reply = work(py, Work { request, files, progress }, None)?;
        Ok((reply.json, reply.bytes.map(|bytes| PyBytes::new(py, &bytes))))
    }

    /// Answers one `assess` request and keeps every trial: the answer, the number of systems and of trials, one-off costs
    /// and differences as 64-bit little-endian floats, a row a system in the order of the report; NaN where unknown.
    ///
    /// The bytes are filled in place. The rest is as in `call`.
    #[pyfunction]
    #[pyo3(signature = (request, progress = None))]
    #[expect(clippy::type_complexity, reason = "a tuple is what Python takes apart")]
    fn draw<'py>(
        py: Python<'py>,
        request: String,
        progress: Option<Py<PyAny>>,
    ) -> PyResult<(String, usize, usize, Bound<'py, PyBytes>, Bound<'py, PyBytes>)> {
        let shape = py.detach(|| udvej_json::draws_shape(&request));
        let (systems, trials) = shape.unwrap_or_default();
        let size = systems * trials * size_of::<f64>();
        let mut json = String::new();
        let mut differences = None;
        let one_off = PyBytes::new_with(py, size, |one_off| {
            differences = Some(PyBytes::new_with(py, size, |npv_difference| {
                let kept = Kept::new(trials, one_off, npv_difference);
                json = work(py, Work { request, files: Vec::new(), progress }, Some(kept))?.json;
                Ok(())
            })?);
            Ok(())
        })?;
        let npv_difference = differences.unwrap_or_else(|| PyBytes::new(py, b""));
        Ok((json, systems, trials, one_off, npv_difference))
    }

    #[pymodule_init]
    fn init(_module: &Bound<'_, PyModule>) -> PyResult<()> {
        crate::panic::outlive();
        Ok(())
    }

    /// How many threads this process may use at once.
    #[pyfunction]
    fn cores() -> usize {
        std::thread::available_parallelism().map_or(1, Into::into)
    }
}
