// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use super::shape::{Declaration, Field, Presence, Shape};

const WIDTH: usize = 120;
/// What fits on a line beside the name of a field.
const LONG: usize = 80;

/// The declarations as TypeScript, in their order.
pub(super) fn file(declarations: &[Declaration]) -> String {
    declarations.iter().map(|declaration| format!("\n{}", declare(declaration))).collect()
}

fn declare(Declaration { name, doc, shape }: &Declaration) -> String {
    let doc = comment(doc, 0);
    if let Shape::Record(fields) = shape {
        return format!("{doc}export interface {name} {}\n", body(fields, 0));
    }
    let line = format!("export type {name} = {};\n", write(shape, 0));
    match shape {
        Shape::Either(shapes) if line.len() > WIDTH => {
            format!("{doc}export type {name} =\n{};\n", filled(shapes, 1))
        }
        _ => format!("{doc}{line}"),
    }
}

/// As many on each line as it holds.
fn filled(shapes: &[Shape], depth: usize) -> String {
    let mut lines = vec![indent(depth)];
    for shape in shapes {
        let part = format!("| {} ", write(shape, depth));
        match lines.last_mut() {
            Some(line) if !format!("{line}{part}").contains('\n') && line.len() + part.len() < WIDTH => {
                line.push_str(&part);
            }
            Some(line) if line.trim().is_empty() => line.push_str(&part),
            _ => lines.push(format!("{}{part}", indent(depth))),
        }
    }
    lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n")
}

fn write(shape: &Shape, depth: usize) -> String {
    match shape {
        Shape::Name(name) => name.clone(),
        Shape::Word(word) => format!("\"{word}\""),
        Shape::List(of) => format!("{}[]", bound(of, depth)),
        Shape::Tuple(of) => format!("[{}]", joined(of, ", ", depth)),
        Shape::Map(of) => format!("Record<string, {}>", write(of, depth)),
        Shape::Record(fields) => body(fields, depth),
        Shape::Either(shapes) => joined(shapes, " | ", depth),
        Shape::Both(shapes) => shapes.iter().map(|shape| bound(shape, depth)).collect::<Vec<_>>().join(" & "),
        Shape::Of(name, of) => of_shape(name, of, depth),
    }
}

fn of_shape(name: &str, of: &Shape, depth: usize) -> String {
    let line = format!("{name}<{}>", write(of, depth));
    match of {
        Shape::Either(shapes) if line.len() > LONG => {
            format!("{name}<\n{}\n{}>", filled(shapes, depth + 1), indent(depth))
        }
        _ => line,
    }
}

fn joined(shapes: &[Shape], by: &str, depth: usize) -> String {
    shapes.iter().map(|shape| write(shape, depth)).collect::<Vec<_>>().join(by)
}

/// In brackets where what follows would bind closer.
fn bound(shape: &Shape, depth: usize) -> String {
    let written = write(shape, depth);
    if matches!(shape, Shape::Either(_) | Shape::Both(_)) { format!("({written})") } else { written }
}

fn body(fields: &[Field], depth: usize) -> String {
    if fields.is_empty() {
        return "Record<never, never>".to_owned();
    }
    let lines: String = fields.iter().map(|field| member(field, depth + 1)).collect();
    format!("{{\n{lines}{}}}", indent(depth))
}

fn member(Field { name, doc, presence, shape }: &Field, depth: usize) -> String {
    let (mark, end) = match presence {
        Presence::Always => ("", ""),
        Presence::Optional => ("?", ""),
        Presence::Undefined => ("?", " | undefined"),
    };
    format!("{}{}{name}{mark}: {}{end};\n", comment(doc, depth), indent(depth), write(shape, depth))
}

fn comment(doc: &str, depth: usize) -> String {
    let before = indent(depth);
    let doc = doc.replace("*/", "*\\/");
    let lines: Vec<String> = doc.lines().flat_map(|line| wrap(line, WIDTH - before.len() - 3)).collect();
    match lines.as_slice() {
        [] => String::new(),
        [line] if before.len() + line.len() + 7 <= WIDTH => format!("{before}/** {line} */\n"),
        lines => {
            let lines: String = lines.iter().map(|line| format!("{before} * {line}\n").replace(" \n", "\n")).collect();
            format!("{before}/**\n{lines}{before} */\n")
        }
    }
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn indent(depth: usize) -> String {
    "  ".repeat(depth)
}
