// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, LazyLock};
use std::thread;
use std::time::{Duration, Instant};

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use udvej_json::import::File;
use udvej_json::udvej::Observer;
use udvej_json::udvej::cost::Draws;
use udvej_json::{Reply, SharedSession};

use crate::panic;

/// What the last assessment simulated: a copy with one answer changed simulates what depends on it.
static SESSION: LazyLock<SharedSession> = LazyLock::new(SharedSession::default);

/// How long Python's signals wait at most.
const PATIENCE: Duration = Duration::from_millis(50);
/// Messages under way at once: bounds the memory of draws that wait to be kept.
const QUEUE: usize = 16;

/// A request with what belongs to it.
pub(crate) struct Work {
    pub(crate) request: String,
    pub(crate) files: Vec<(String, PyBackedBytes)>,
    pub(crate) progress: Option<Py<PyAny>>,
}

/// Where draws are kept: a row of `trials` numbers a system.
pub(crate) struct Kept<'b> {
    row: usize,
    one_off: &'b mut [u8],
    npv_difference: &'b mut [u8],
    /// Which systems had any.
    filled: BTreeSet<usize>,
}

enum Said {
    Done(usize, usize),
    Drawn(usize, Draws),
    Answered(Reply),
}

/// Tells the waiting thread of the work, and the work when nobody waits any more.
struct Teller {
    sender: SyncSender<Said>,
    stop: Arc<AtomicBool>,
    draws: bool,
}

impl Teller {
    fn say(&self, said: Said) {
        if self.sender.send(said).is_err() {
            self.stop.store(true, Ordering::Relaxed);
        }
    }
}

impl Observer for Teller {
    fn go_on(&self, done: usize, total: usize) -> bool {
        self.say(Said::Done(done, total));
        !self.stopped()
    }

    fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    fn draws(&self, position: usize, draws: Draws) -> Option<Draws> {
        if !self.draws {
            return Some(draws);
        }
        self.say(Said::Drawn(position, draws));
        None
    }
}

impl<'b> Kept<'b> {
    pub(crate) fn new(trials: usize, one_off: &'b mut [u8], npv_difference: &'b mut [u8]) -> Self {
        Self { row: trials * size_of::<f64>(), one_off, npv_difference, filled: BTreeSet::new() }
    }

    fn keep(&mut self, position: usize, draws: &Draws) {
        self.filled.insert(position);
        self.fill(position, draws);
    }

    /// What is not there is unknown.
    fn fill(&mut self, position: usize, draws: &Draws) {
        let place = position * self.row..(position + 1) * self.row;
        for (bytes, values) in [(&mut self.one_off, &draws.one_off), (&mut self.npv_difference, &draws.npv_difference)]
        {
            let row = bytes.get_mut(place.clone()).unwrap_or_default();
            let values = values.iter().copied().chain(std::iter::repeat(f64::NAN));
            for (slot, value) in row.chunks_exact_mut(size_of::<f64>()).zip(values) {
                slot.copy_from_slice(&value.to_le_bytes());
            }
        }
    }

    /// The rows of systems without any.
    fn finish(&mut self) {
        let systems = self.one_off.len().checked_div(self.row).unwrap_or_default();
        let nothing = Draws { one_off: Vec::new(), npv_difference: Vec::new() };
        for position in (0..systems).filter(|position| !self.filled.contains(position)).collect::<Vec<_>>() {
            self.fill(position, &nothing);
        }
    }
}

/// Answers on a thread of its own, while this one, without the lock, hears of progress and looks for signals. An
/// interrupt, or an exception of `progress`, is raised at once; the work then ends at its next block of trials.
pub(crate) fn work(py: Python<'_>, work: Work, kept: Option<Kept<'_>>) -> PyResult<Reply> {
    let (sender, receiver) = sync_channel(QUEUE);
    let stop = Arc::new(AtomicBool::new(false));
    let teller = Teller { sender, stop: Arc::clone(&stop), draws: kept.is_some() };
    let Work { request, files, progress } = work;
    // Counted before the work begins, which may panic at once.
    let panics = panic::count();
    let answer = move || {
        let files: Vec<File<'_>> = files.iter().map(|(name, bytes)| File { name, bytes }).collect();
        let reply = SESSION.call(&request, &files, &teller);
        teller.say(Said::Answered(reply));
    };
    thread::Builder::new()
        .name(panic::WORKER.to_owned())
        .spawn(answer)
        .map_err(|error| PyRuntimeError::new_err(format!("cannot start a thread: {error}")))?;
    let outcome = py.detach(move || wait(&receiver, progress.as_ref(), kept, panics));
    if outcome.is_err() {
        stop.store(true, Ordering::Relaxed);
    }
    outcome
}

fn wait(
    receiver: &Receiver<Said>,
    progress: Option<&Py<PyAny>>,
    mut kept: Option<Kept<'_>>,
    panics: usize,
) -> PyResult<Reply> {
    let mut looked = Instant::now();
    let mut news = None;
    loop {
        match receiver.recv_timeout(PATIENCE) {
            Ok(Said::Done(done, total)) => news = Some((done, total)),
            Ok(Said::Drawn(position, draws)) => {
                if let Some(kept) = &mut kept {
                    kept.keep(position, &draws);
                }
            }
            Ok(Said::Answered(reply)) => {
                if let Some(kept) = &mut kept {
                    kept.finish();
                }
                tell(progress, news)?;
                return Ok(reply);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => {
                return Err(PyRuntimeError::new_err("the work ended without an answer"));
            }
        }
        if let Some(said) = panic::since(panics) {
            return Err(PyRuntimeError::new_err(format!("udvej failed, please report it: {said}")));
        }
        if looked.elapsed() >= PATIENCE {
            tell(progress, news.take())?;
            looked = Instant::now();
        }
    }
}

/// Lets Python handle its signals, and says how far the work is.
fn tell(progress: Option<&Py<PyAny>>, news: Option<(usize, usize)>) -> PyResult<()> {
    Python::attach(|py| {
        py.check_signals()?;
        match (progress, news) {
            (Some(progress), Some(news)) => progress.call1(py, news).map(drop),
            _ => Ok(()),
        }
    })
}
