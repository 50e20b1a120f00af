// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What this process has used, as Linux tells it; 0 where the system does not say.

/// Seconds that this process has computed, to a hundredth.
#[must_use]
pub fn cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // User and system time stand 12 and 13 places after the name, which is in parentheses; 100 ticks to the second.
    let after = stat.rsplit(')').next().unwrap_or_default();
    after.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// Seconds that the first thread of this process has computed, finely; else as [`cpu`].
#[must_use]
pub fn own_cpu() -> f64 {
    // The system brings its account up to date at each tick, and where a thread lets go.
    std::thread::yield_now();
    let schedule = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanoseconds = schedule.split_whitespace().next().and_then(|number| number.parse::<f64>().ok());
    nanoseconds.map_or_else(cpu, |nanoseconds| nanoseconds / 1e9)
}

/// Most memory that this process has had, in MiB.
#[must_use]
pub fn peak() -> f64 {
    mebibytes("VmHWM:")
}

/// Memory that this process has now, in MiB.
#[must_use]
pub fn now() -> f64 {
    mebibytes("VmRSS:")
}

/// Counts [`peak`] from here on; whether the system allows it.
#[must_use]
pub fn forget_peak() -> bool {
    std::fs::write("/proc/self/clear_refs", "5").is_ok()
}

fn mebibytes(line: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let found = status.lines().find_map(|text| text.strip_prefix(line));
    let kib = found.and_then(|text| text.trim().strip_suffix(" kB")).and_then(|kib| kib.parse::<f64>().ok());
    kib.unwrap_or(0.0) / 1024.0
}
