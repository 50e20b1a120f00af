// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

use std::str::FromStr;

use udvej::error::Language;
use udvej::{Portfolio, Report};
use unicode_width::UnicodeWidthStr;

use super::*;
use crate::chart::ChartName;
use crate::testing::{bare, example, hostile, many};

const LANGUAGES: [Language; 2] = [Language::Da, Language::En];

fn lines() -> ProblemLines<'static> {
    let line = ProblemLine {
        code: "missing-field",
        pointer: "/systems/0/<script>",
        place: Some((3, 14)),
        origin: None,
        message: "`name` mangler <script>alert(1)</script>",
        hint: "tilføj `name`, fx \"2026-11-21\"",
    };
    ProblemLines { problems: vec![line.clone(), line.clone()], warnings: vec![line], omitted: 7 }
}

/// Every fragment of a report by its name, those with nothing to show left out.
fn all(report: &Report, portfolio: &Portfolio, language: Language) -> Vec<String> {
    let lines = lines();
    let id = report.systems.first().map_or("", |system| system.id.as_str());
    let charts = ChartName::ALL
        .into_iter()
        .flat_map(|name| [None, Some(id)].map(|system| fragment(Fragment::Chart(report, name, system), language)));
    let shown = [
        Fragment::Assessment(report),
        Fragment::System(report, id),
        Fragment::PlanB(report, id),
        Fragment::Suppliers(report),
        Fragment::Comparison(report, report),
        Fragment::Problems(&lines),
        Fragment::Portfolio(portfolio),
    ];
    shown.into_iter().map(|shown| fragment(shown, language)).chain(charts).flatten().collect()
}

fn hostile_portfolio() -> Portfolio {
    let text = r#"{"format": "udvej/1", "valuation_date": "2026-11-21", "currency": "EUR",
        "organisation": {"id": "o", "name": "<script>o</script>", "country": "DK", "users": 100},
        "suppliers": [{"id": "s", "name": "<script>s</script>", "country": "US"}],
        "systems": [{"id": "a", "name": "\"><img src=x onerror=alert(1)>", "supplier": "s"}]}"#;
    udvej::check(text).portfolio.unwrap()
}

/// What stands outside the style sheet.
fn body(fragment: &str) -> String {
    let (head, rest) = fragment.split_once("<style>").unwrap();
    format!("{head}{}", rest.split_once("</style>").unwrap().1)
}

#[test]
fn a_fragment_is_one_div_with_a_style_sheet_and_every_element_closed() {
    for report in [example(), hostile()] {
        for language in LANGUAGES {
            for text in all(&report, &hostile_portfolio(), language) {
                let tag = if language == Language::Da { "da" } else { "en" };
                assert!(text.starts_with(&format!("<div class=\"udvej\" lang=\"{tag}\"><style>.udvej")), "{text}");
                assert_eq!(text.matches("<style").count(), 1);
                let mut reader = quick_xml::Reader::from_str(&text);
                let (mut open, mut roots) = (0_usize, 0);
                loop {
                    match reader.read_event().unwrap_or_else(|error| panic!("{error}: {text}")) {
                        quick_xml::events::Event::Start(_) => {
                            roots += usize::from(open == 0);
                            open += 1;
                        }
                        quick_xml::events::Event::End(_) => open -= 1,
                        quick_xml::events::Event::Eof => break,
                        _ => {}
                    }
                }
                assert_eq!((open, roots), (0, 1));
            }
        }
    }
}

#[test]
fn nothing_reaches_out_runs_or_clashes() {
    for report in [example(), hostile()] {
        for text in all(&report, &udvej::example(), Language::Da) {
            // The namespace of a drawing is a name, not an address that anybody asks.
            let text = text.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
            for outside in [
                "http:",
                "https:",
                "<script",
                "<img",
                "<link",
                "<a ",
                " src=\"",
                "@import",
                "url(",
                " id=\"",
                "href=\"",
                "=\"javascript",
            ] {
                assert!(!text.contains(outside), "{outside}: {text}");
            }
        }
    }
}

#[test]
fn every_rule_of_the_style_sheet_is_about_fragments() {
    let style = include_str!("../html/piece.css");
    let rules = style.split_once("*/").unwrap().1;
    for selector in rules.split('{').filter_map(|part| part.rsplit(['}', ';']).next()).map(str::trim) {
        let own = selector.is_empty() || selector.starts_with('@') || {
            // Commas within `:is(...)` do not part selectors.
            let mut depth = 0;
            let parts = selector.split(|c| {
                depth += i32::from(c == '(') - i32::from(c == ')');
                c == ',' && depth == 0
            });
            parts.into_iter().all(|part| part.contains(".udvej"))
        };
        assert!(own, "{selector}");
    }
}

#[test]
fn nothing_typed_is_markup() {
    for text in all(&hostile(), &hostile_portfolio(), Language::En) {
        assert!(!text.contains("<b>") && !text.contains("<i>") && !text.contains('\u{1b}'), "{text}");
    }
    let text = fragment(Fragment::Portfolio(&hostile_portfolio()), Language::En).unwrap();
    assert!(text.contains("&lt;script&gt;o&lt;/script&gt;") && text.contains("&lt;img"));
    let text = fragment(Fragment::Problems(&lines()), Language::En).unwrap();
    assert!(text.contains("&lt;script&gt;alert(1)"));
}

#[test]
fn a_large_portfolio_shows_the_first_and_counts_the_rest() {
    let report = many(11);
    let text = body(&fragment(Fragment::Assessment(&report), Language::Da).unwrap());
    assert_eq!(text.matches("scope=\"row\"").count(), 25);
    assert!(text.contains("… og 305 til"));
    for shown in [
        Fragment::Assessment(&report),
        Fragment::Suppliers(&report),
        Fragment::Comparison(&report, &example()),
        Fragment::System(&report, &report.systems[0].id),
        Fragment::PlanB(&report, &report.systems[0].id),
    ] {
        let size = fragment(shown, Language::Da).unwrap().len();
        assert!(size < 60_000, "{size}");
    }
}

#[test]
fn an_assessment_says_how_locked_in_how_much_is_known_and_what_to_ask() {
    let text = body(&fragment(Fragment::Assessment(&example()), Language::Da).unwrap());
    for said in [
        "Hvor bundet er Eksempelby Kommune?",
        "Vægtet score",
        "Højeste score",
        "af vægten i snit; mindst",
        "som 5,7 lige store koncerner",
        "Elektronisk omsorgsjournal",
        "class=\"band locked\"",
        "Hvad I skal spørge om først",
        "3 advarsler om dokumentet",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(fragment(Fragment::Assessment(&bare()), Language::En).unwrap().contains("no systems"));
}

#[test]
fn a_plan_that_does_not_exist_is_said_in_words() {
    let report = example();
    let without = report.systems.iter().find(|system| system.plan_b.is_none()).unwrap();
    for language in LANGUAGES {
        let shown = Fragment::PlanB(&report, &without.id);
        let (html, text) = (fragment(shown, language).unwrap(), fragment_text(shown, language, 100).unwrap());
        let said = if language == Language::Da { "ikke er noget alternativ" } else { "there is no alternative" };
        assert!(html.contains(said) && text.contains(said));
    }
}

#[test]
fn what_is_not_in_the_report_gives_nothing() {
    let report = example();
    assert_eq!(fragment(Fragment::System(&report, "intet"), Language::Da), None);
    assert_eq!(fragment_text(Fragment::PlanB(&report, "intet"), Language::Da, 100), None);
    assert_eq!(fragment(Fragment::Chart(&report, ChartName::Map, Some("backup")), Language::Da), None);
}

#[test]
fn problems_keep_the_words_of_the_document_and_stand_apart_from_warnings() {
    let text = body(&fragment(Fragment::Problems(&lines()), Language::Da).unwrap());
    assert!(text.contains("9 fejl skal rettes") && text.contains("… og 7 til"), "{text}");
    assert!(text.contains("`name` mangler") && text.contains("2026-11-21") && text.contains("linje 3, tegn 14"));
    let (problems, warnings) = text.split_once("1 advarsel om dokumentet").unwrap();
    assert_eq!((problems.matches("missing-field").count(), warnings.matches("missing-field").count()), (2, 1));
    let none = fragment(Fragment::Problems(&ProblemLines::default()), Language::En).unwrap();
    assert!(none.contains("no problems and no warnings") && !none.contains("<table"));
}

#[test]
fn a_problem_of_an_import_says_in_which_file_it_stands() {
    let file = "systemer<b>.xlsx".into();
    let spot = udvej::provenance::Spot::Cell { sheet: Some("Ark".into()), row: 5, column: None };
    let origin = udvej::provenance::Origin { file, spot };
    let mut lines = lines();
    lines.problems[0].origin = Some(&origin);
    let text = fragment(Fragment::Problems(&lines), Language::En).unwrap();
    assert!(text.contains("systemer&lt;b&gt;.xlsx, sheet Ark, row 5"), "{text}");
}

#[test]
fn a_portfolio_counts_what_the_document_holds() {
    let text = body(&fragment(Fragment::Portfolio(&udvej::example()), Language::Da).unwrap());
    for said in
        ["Eksempelby Kommune", "21.11.2026 i DKK", "for 28 af 30 systemer", "af 330 mulige", "… og 5 til", "9/11"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    // Unknown cost is not 0, and what costs nothing is not unknown.
    assert!(text.contains(">ukendt<") && text.contains(">0<"));
}

#[test]
fn a_comparison_shows_what_changed_and_warns_of_what_cannot_be_compared() {
    let (before, mut after) = (example(), example());
    let same = fragment(Fragment::Comparison(&before, &after), Language::Da).unwrap();
    assert!(same.contains("Intet system er ændret") && !body(&same).contains("<table"));
    after.systems[3].score.value += 2.0;
    after.systems.remove(0);
    let text = body(&fragment(Fragment::Comparison(&before, &after), Language::Da).unwrap());
    assert!(
        text.contains(">+2,0<") && text.contains(">udgået<") && text.contains("28 systemer uden ændring"),
        "{text}"
    );
    assert_eq!(text.matches("scope=\"row\"").count(), 2);
    (after.seed, after.currency) = (9, "EUR".parse().unwrap());
    let text = body(&fragment(Fragment::Comparison(&before, &after), Language::Da).unwrap());
    assert!(
        text.contains("ikke samme frø") && text.contains("ikke samme valuta") && text.contains("mio. kr. / mio. EUR")
    );
}

#[test]
fn plain_text_is_never_wider_than_asked_and_holds_no_markup() {
    let (report, lines, portfolio) = (example(), lines(), udvej::example());
    for shown in [
        Fragment::Assessment(&report),
        Fragment::System(&report, "omsorg"),
        Fragment::PlanB(&report, "omsorg"),
        Fragment::Suppliers(&report),
        Fragment::Comparison(&report, &report),
        Fragment::Chart(&report, ChartName::Fan, Some("omsorg")),
        Fragment::Problems(&lines),
        Fragment::Portfolio(&portfolio),
    ] {
        for language in LANGUAGES {
            let text = fragment_text(shown, language, 100).unwrap();
            assert!(text.lines().all(|line| line.width() <= 100) && !text.contains("</div>"), "{text}");
        }
    }
}

#[test]
fn fragment_names_are_words_and_back() {
    for name in FragmentName::ALL {
        assert_eq!(FragmentName::from_str(name.id()), Ok(name));
    }
    assert!(FragmentName::from_str("map").is_err());
}
