// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use maud::html;
use serde::Serialize;
use serde_json::{Value, json};
use udvej::Report;
use udvej::error::Language;
use udvej::report::SystemReport;

use super::canvas::{TEXT, WIDTH, px};
use super::drawing::Drawing;
use super::{
    ChartName, ChartTable, calendar, concentration, contributions, dependencies, fan, map, one_off, price, stacked,
    tornado,
};
use crate::block::anchor;
use crate::clean::clean;
use crate::voice::Voice;

/// A chart with the words and the table that belong to it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chart {
    /// Unique among the charts of one report; safe in a URL.
    pub id: String,
    /// What it shows, for a heading or a caption: the drawing itself does not show it.
    pub title: String,
    /// The same in sentences: the main figures, and what is left out.
    pub description: String,
    /// One `svg` element without script, link or style sheet. It fills its place up to 28 rem.
    pub svg: String,
    /// What it shows, as a table.
    pub table: ChartTable,
}

/// Draws one chart, of one system or of all; nothing where the report holds no data for it, or it is not about that.
#[must_use]
pub fn chart(report: &Report, name: ChartName, system: Option<&str>, language: Language) -> Option<Chart> {
    let drawing = draw(report, name, system, language)?;
    let id = system.map_or_else(|| format!("chart-{name}"), |system| anchor(&format!("chart-{name}"), system));
    Some(written(drawing, id, Ids::Own, language))
}

/// The same without any id in the drawing, so that it can stand twice on a page; its own `title` and `desc` name it.
pub(crate) fn without_ids(report: &Report, name: ChartName, system: Option<&str>, language: Language) -> Option<Chart> {
    Some(written(draw(report, name, system, language)?, String::new(), Ids::None, language))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ids {
    Own,
    None,
}

fn written(drawing: Drawing, id: String, ids: Ids, language: Language) -> Chart {
    let Drawing { title, description, height, body, table, .. } = drawing;
    let (title, description) = (clean(&title), clean(&description));
    let named = |end: &str| (ids == Ids::Own).then(|| format!("{id}-{end}"));
    let labelled = named("title").zip(named("desc")).map(|(title, desc)| format!("{title} {desc}"));
    let tag = match language {
        Language::Da => "da",
        Language::En => "en",
    };
    let svg = html! {
        svg.udv-chart xmlns="http://www.w3.org/2000/svg" role="img" lang=(tag) viewBox={ "0 0 " (px(WIDTH)) " " (px(height.ceil())) }
            width="100%" style="max-width:28rem;height:auto" aria-labelledby=[labelled]
            font-family="system-ui,'Segoe UI','Noto Sans','DejaVu Sans',sans-serif" font-size=(px(TEXT)) fill="currentColor" {
            title id=[named("title")] { (title) }
            desc id=[named("desc")] { (description) }
            (body)
        }
    };
    Chart { id, title, description, svg: svg.into_string(), table }
}

/// The same chart as a Vega-Lite specification (versions 5 and 6) with its data inline.
#[must_use]
pub fn vega_lite(report: &Report, name: ChartName, system: Option<&str>, language: Language) -> Option<Value> {
    let Drawing { title, description, table, vega, .. } = draw(report, name, system, language)?;
    let mut spec = json!({
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "title": clean(&title),
        "description": clean(&description),
        "data": { "values": table.values() },
    });
    if let (Some(spec), Value::Object(vega)) = (spec.as_object_mut(), vega) {
        spec.extend(vega);
    }
    Some(spec)
}

fn draw(report: &Report, name: ChartName, system: Option<&str>, language: Language) -> Option<Drawing> {
    let voice = Voice::new(language, report.currency);
    match system {
        Some(id) => one(report, name, report.systems.iter().find(|system| system.id == id)?, voice),
        None => whole(report, name, voice),
    }
}

fn one(report: &Report, name: ChartName, system: &SystemReport, voice: Voice) -> Option<Drawing> {
    match name {
        ChartName::Contributions => contributions::draw(system, voice),
        ChartName::Fan => fan::draw(report, system, voice),
        ChartName::OneOff => one_off::draw(system, voice),
        ChartName::Tornado => tornado::draw(system, voice),
        ChartName::Price => price::draw(report, system, voice),
        ChartName::Dependencies => dependencies::one(report, system, voice),
        ChartName::Map | ChartName::Calendar | ChartName::Concentration => None,
    }
}

fn whole(report: &Report, name: ChartName, voice: Voice) -> Option<Drawing> {
    match name {
        ChartName::Map => map::draw(report, voice),
        ChartName::Contributions => stacked::draw(report, voice),
        ChartName::Dependencies => dependencies::whole(report, voice),
        ChartName::Calendar => calendar::draw(report, voice),
        ChartName::Concentration => concentration::draw(report, voice),
        ChartName::Fan | ChartName::OneOff | ChartName::Tornado | ChartName::Price => None,
    }
}

#[cfg(test)]
#[path = "draw_tests.rs"]
mod tests;
