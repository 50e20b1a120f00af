// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::str::FromStr as _;

use rust_decimal::Decimal;
use serde_json::Value;
use udvej::quantity::Date;

use super::assessment::{SHOWN, count, more};
use super::texts;
use crate::block::{Block, Cell, Column, Table};
use crate::frame::{Frame, FrameColumn, FrameKind};
use crate::texts as words;
use crate::voice::Voice;

/// The first rows of a table for programs; values as people write them, amounts whole.
pub(super) fn blocks(frame: &Frame, voice: Voice) -> Vec<Block> {
    let columns = frame.columns.iter().map(|column| match column.kind {
        FrameKind::Text | FrameKind::Date | FrameKind::YesNo => Column::text(&column.title),
        _ => Column::number(&column.title),
    });
    let row = |at: usize| frame.columns.iter().map(|column| Cell::from(shown(column, at, voice))).collect();
    let rows = (0..frame.rows().min(SHOWN)).map(row);
    let caption = voice.fill(texts::ROWS, &[("n", &voice.numbers.count(count(frame.rows())))]);
    let mut blocks = vec![Block::Table(Table::new(caption, columns.collect()).rows(rows))];
    blocks.extend(more(frame.rows(), voice));
    blocks
}

/// As many decimals as a reader needs.
fn places(value: f64) -> usize {
    match value.abs() {
        size if size.fract() <= 0.0 => 0,
        size if size < 10.0 => 2,
        _ => 1,
    }
}

/// What stands in a cell; what does not fit its column stays as it is.
fn shown(column: &FrameColumn, at: usize, voice: Voice) -> String {
    let numbers = voice.numbers;
    match (column.kind, column.values.get(at)) {
        (_, None | Some(Value::Null)) => String::new(),
        (FrameKind::Amount, Some(Value::String(digits))) => {
            Decimal::from_str(digits).map_or_else(|_| digits.clone(), |amount| numbers.whole(amount))
        }
        (FrameKind::Date, Some(Value::String(date))) => {
            Date::from_str(date).map_or_else(|_| date.clone(), |date| numbers.date(date))
        }
        (FrameKind::YesNo, Some(Value::Bool(value))) => {
            voice.say(if *value { words::YES } else { words::NO }).to_owned()
        }
        (kind, Some(Value::Number(number))) => match (kind, number.as_f64()) {
            (FrameKind::Points, Some(points)) => numbers.decimal(points, 1),
            (FrameKind::Share, Some(share)) => numbers.percent(share * 100.0),
            (FrameKind::Number, Some(value)) => numbers.decimal(value, places(value)),
            _ => number.to_string(),
        },
        (_, Some(Value::String(text))) => text.clone(),
        (_, Some(other)) => other.to_string(),
    }
}
