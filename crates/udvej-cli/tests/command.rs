// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! The command as people and programs call it.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use unicode_width::UnicodeWidthStr as _;

const FEW: [&str; 2] = ["--trials", "100"];

fn udvej() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_udvej"));
    command.env_remove("LC_ALL").env_remove("LANG");
    command
}

fn run(arguments: &[&str], input: &[u8]) -> Output {
    answer(udvej().args(arguments), input)
}

fn answer(command: &mut Command, input: &[u8]) -> Output {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // A command that reads no input closes it.
    let _ = stdin.write_all(input);
    drop(stdin);
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn example() -> Vec<u8> {
    let output = run(&["example"], b"");
    assert!(output.status.success());
    output.stdout
}

fn folder(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&path).unwrap();
    path
}

#[test]
fn the_example_is_valid() {
    let output = run(&["check", "-"], &example());
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(text(&output.stdout).contains("The document is valid"));
}

#[test]
fn problems_are_on_standard_error_with_code_place_message_and_hint() {
    let document = br#"{"format": "udvej/1",
 "valuaton_date": "2026-11-21"}"#;
    let output = run(&["check", "-"], document);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let problems = text(&output.stderr);
    assert!(problems.lines().any(|line| line.starts_with("unknown-field 2:") && line.ends_with(')')), "{problems}");
    let output = run(&["assess", "-"], document);
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(2), problems));
    assert!(output.stdout.is_empty());
}

#[test]
fn problems_as_json_are_on_standard_output() {
    let output = run(&["check", "-", "--format", "json"], b"{");
    assert_eq!(output.status.code(), Some(2));
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(!found["problems"].as_array().unwrap().is_empty() && found["omitted"] == 0);
    let output = run(&["check", "-", "--format", "json"], &example());
    assert_eq!(output.status.code(), Some(0));
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(found["problems"].as_array().unwrap().is_empty());
}

#[test]
fn bytes_that_are_not_text_have_an_offset() {
    for command in ["check", "assess"] {
        let output = run(&[command, "-"], b"{\"a\": \"\xff\"}");
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output.stderr).starts_with("not-utf8 1:8 /: byte 7 "), "{}", text(&output.stderr));
    }
}

#[test]
fn a_file_over_the_limit_is_not_read() {
    let path = folder("large").join("large.json");
    // Holes: nothing is written, and reading it would give zeros.
    fs::File::create(&path).unwrap().set_len(300_000_000).unwrap();
    let output = run(&["check", path.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).starts_with("document-too-large /: "), "{}", text(&output.stderr));
}

#[test]
fn a_missing_file_is_not_a_wrong_document() {
    let output = run(&["check", "no/such/file.json"], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("no/such/file.json"));
}

#[test]
fn a_wrong_call_exits_2() {
    for arguments in
        [&["asess"][..], &["assess"], &["assess", "-", "--trials", "0"], &["plan-b", "-"], &["--lang", "fr", "schema"]]
    {
        assert_eq!(run(arguments, b"").status.code(), Some(2), "{arguments:?}");
    }
    let output = run(&["assess", "-", "--method", "udvej-method/9"], &example());
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).starts_with("unknown-method /: "));
    for command in ["explain", "plan-b"] {
        let output = run(&[command, "-", "--system", "kontorpake"], &example());
        assert_eq!(output.status.code(), Some(2));
        let problem = text(&output.stderr);
        assert!(problem.starts_with("unknown-system /: ") && problem.contains("kontorpakke"), "{problem}");
    }
}

#[test]
fn a_table_fits_a_hundred_columns_in_both_languages() {
    for (lang, said) in [("da", "Hvor bundet er"), ("en", "How locked in is")] {
        let output = run(&["assess", "-", "--lang", lang, FEW[0], FEW[1]], &example());
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        let table = text(&output.stdout);
        assert!(table.starts_with(said));
        assert!(table.lines().all(|line| line.width() <= 100));
        assert!(!table.contains('\u{1b}') && output.stderr.is_empty());
    }
}

#[test]
fn the_language_comes_from_the_environment() {
    for (all, lang, expected) in
        [("da_DK.UTF-8", "en_US", "Hvor"), ("", "da_DK.UTF-8", "Hvor"), ("C", "da_DK", "How"), ("", "sv_SE", "How")]
    {
        let mut command = udvej();
        command.args(["assess", "-", FEW[0], FEW[1]]).env("LC_ALL", all).env("LANG", lang);
        assert!(text(&answer(&mut command, &example()).stdout).starts_with(expected), "{all} {lang}");
    }
}

#[test]
fn json_is_what_the_seam_answers() {
    let example = example();
    let document: serde_json::Value = serde_json::from_slice(&example).unwrap();
    let request = serde_json::json!({ "call": "assess", "document": document, "trials": 100, "seed": 7 });
    let seam = udvej_json::call(&request.to_string());
    for threads in ["1", "3"] {
        let arguments = ["assess", "-", "--format", "json", "--seed", "7", "--threads", threads, FEW[0], FEW[1]];
        let output = run(&arguments, &example);
        assert_eq!(format!("{{\"result\":{}}}", text(&output.stdout).trim_end()), seam);
    }
    let request = serde_json::json!({ "call": "explain", "document": document, "system": "esdh" });
    let output = run(&["explain", "-", "--system", "esdh", "--format", "json"], &example);
    assert_eq!(format!("{{\"result\":{}}}", text(&output.stdout).trim_end()), udvej_json::call(&request.to_string()));
}

#[test]
fn every_format_goes_to_a_file() {
    let folder = folder("out");
    for (format, start) in [("table", "How"), ("json", "{"), ("md", "# How"), ("html", "<!DOCTYPE html>")] {
        let path = folder.join(format);
        let output =
            run(&["assess", "-", "--format", format, "--out", path.to_str().unwrap(), FEW[0], FEW[1]], &example());
        assert_eq!(output.status.code(), Some(0));
        assert!(output.stdout.is_empty() && fs::read_to_string(&path).unwrap().starts_with(start));
    }
    let output = run(&["schema", "--out", folder.join("no/such/folder").to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn one_system_is_explained_and_planned() {
    let output = run(&["explain", "-", "--system", "esdh", "--lang", "da"], &example());
    assert!(output.status.success() && text(&output.stdout).contains("Scoren skilt ad"));
    let output =
        run(&["plan-b", "-", "--system", "esdh", "--start-year", "1", "--pool", "3", FEW[0], FEW[1]], &example());
    let plan = text(&output.stdout);
    assert!(output.status.success() && plan.contains("in 1 year") && plan.contains("2 other organisations"), "{plan}");
    let output = run(&["plan-b", "-", "--system", "esdh", "--format", "json", FEW[0], FEW[1]], &example());
    let plan: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&plan["id"], &plan["trials"]), (&"esdh".into(), &100.into()));
}

#[test]
fn schema_and_template_are_printed() {
    let schema: serde_json::Value = serde_json::from_slice(&run(&["schema"], b"").stdout).unwrap();
    assert_eq!(schema["title"], "udvej/1");
    let (da, en) = (run(&["template", "--lang", "da"], b"").stdout, run(&["template"], b"").stdout);
    let first = |bytes: &[u8]| text(bytes).lines().next().unwrap().to_owned();
    assert_eq!(first(&da), first(&en));
    assert_ne!(da, en);
}

#[test]
fn a_reader_that_stops_reading_is_no_error() {
    let mut child = udvej().args(["schema"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut errors = String::new();
    child.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
    assert_eq!((child.wait().unwrap().code(), errors.as_str()), (Some(0), ""));
}

#[test]
fn quiet_says_only_what_was_asked_for() {
    let document = r#"{"format": "udvej/1", "valuation_date": "2026-11-21", "currency": "DKK",
        "organisation": {"id": "o", "name": "O", "country": "DK", "users": 100, "hourly_cost": "400"}, "suppliers": [], "systems": []}"#;
    let output = run(&["check", "-", "--quiet"], document.as_bytes());
    assert_eq!((output.status.code(), output.stdout.len(), output.stderr.len()), (Some(0), 0, 0));
}
