// SPDX-FileCopyrightText: 2026 The udvej authors
// SPDX-License-Identifier: MPL-2.0

//! What the structs of the crates look like as JSON.

use std::collections::{BTreeMap, VecDeque};
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use syn::{Expr, ExprLit, Lit, Variant};
use syn::{Fields, GenericArgument, GenericParam, Generics, Item, PathArguments, PathSegment, Visibility};

use super::rules::{Rules, doc};
use super::shape::{Declaration, Field, Presence, Shape};
use super::source::{Source, Type};

/// What is answered: file, type, and its name in TypeScript.
const ROOTS: [(&str, &str, &str); 10] = [
    ("report/contents.rs", "Report", "Report"),
    ("udvej-json/src/answer.rs", "Checked", "Checked"),
    ("udvej-json/src/calls.rs", "KeptReport", "Kept"),
    ("udvej-json/src/calls.rs", "Explained", "Explained"),
    ("udvej-json/src/calls.rs", "Planned", "Planned"),
    ("udvej-json/src/calls.rs", "Versions", "Versions"),
    ("udvej-json/src/import_call.rs", "Result", "ImportResult"),
    ("knowledge/questions.rs", "Question", "Question"),
    ("frame/contents.rs", "Frame", "Frame"),
    ("chart/draw.rs", "Chart", "Chart"),
];

/// Names that would say too little, or that two types share.
const RENAMED: [(&str, &str, &str); 9] = [
    ("score/rollup.rs", "Totals", "RollupTotals"),
    ("cost/years.rs", "Totals", "PlanTotals"),
    ("cost/years.rs", "View", "CostView"),
    ("factor/inputs.rs", "Input", "FactorInput"),
    ("factor/inputs.rs", "Others", "MissingInputs"),
    ("knowledge/questions.rs", "Level", "QuestionLevel"),
    ("provenance/sidecar.rs", "Sourced", "SourcedValue"),
    ("provenance/origin.rs", "Spot", "OriginSpot"),
    ("score/map.rs", "Position", "MapPosition"),
];

/// Types that say themselves how they are written.
const BY_HAND: [(&str, &str); 17] = [
    ("f64", "number"),
    ("u16", "number"),
    ("u32", "number"),
    ("u64", "number"),
    ("usize", "number"),
    ("bool", "boolean"),
    ("str", "string"),
    ("String", "string"),
    ("Pointer", "string"),
    ("Amount", "Amount"),
    ("Code", "ProblemCode"),
    ("Country", "string"),
    ("Currency", "string"),
    ("Date", "IsoDate"),
    ("Share", "number"),
    ("Value", "CellValue"),
    ("Unit", "null"),
];

/// What stands for them.
const ALIASES: [(&str, &str, &str); 3] = [
    (
        "Amount",
        "string",
        "An amount as the text of an exact decimal, `\"1234.50\"`: arithmetic on `Number(amount)` loses digits.",
    ),
    ("IsoDate", "string", "A day as `2026-11-21`."),
    ("CellValue", "string | number | boolean | null", "What stands in a cell of a table: an amount is text."),
];

type Substitution = BTreeMap<String, Shape>;

pub(super) fn declarations() -> Result<Vec<Declaration>> {
    let source = Source::read()?;
    let mut reader = Reader { source: &source, declared: Vec::new(), waiting: VecDeque::new(), names: BTreeMap::new() };
    for (file, name, _) in ROOTS {
        reader.name(source.exact(file, name)?)?;
    }
    while let Some(one) = reader.waiting.pop_front() {
        let declaration = reader.declare(one).with_context(|| format!("`{}` of {}", one.name, one.file.display()))?;
        reader.declared.push(declaration);
    }
    let aliases = ALIASES.map(|(name, is, doc)| Declaration {
        name: name.to_owned(),
        doc: doc.to_owned(),
        shape: Shape::name(is),
    });
    reader.declared.extend(aliases);
    Ok(reader.declared)
}

struct Reader<'s> {
    source: &'s Source,
    declared: Vec<Declaration>,
    waiting: VecDeque<&'s Type>,
    /// Which type has which name.
    names: BTreeMap<String, &'s Type>,
}

impl<'s> Reader<'s> {
    /// The name in TypeScript of a type, which is then declared.
    fn name(&mut self, one: &'s Type) -> Result<Shape> {
        let known = ROOTS.iter().chain(&RENAMED).find(|(file, name, _)| *name == one.name && one.file.ends_with(file));
        let name = known.map_or(one.name.as_str(), |(_, _, name)| name);
        match self.names.get(name) {
            Some(other) if other.file != one.file => {
                bail!("two types are called `{name}`: in {} and {}", other.file.display(), one.file.display())
            }
            Some(_) => {}
            None => {
                self.names.insert(name.to_owned(), one);
                self.waiting.push_back(one);
            }
        }
        Ok(Shape::name(name))
    }

    fn declare(&mut self, one: &'s Type) -> Result<Declaration> {
        let attributes = match &one.item {
            Item::Struct(item) => &item.attrs,
            Item::Enum(item) => &item.attrs,
            Item::Type(item) => &item.attrs,
            _ => bail!("no struct, enum or alias"),
        };
        let name = self.names.iter().find(|(_, known)| std::ptr::eq(**known, one)).map(|(name, _)| name.clone());
        let shape = self.shape(one, &Substitution::new())?;
        Ok(Declaration { name: name.unwrap_or_default(), doc: doc(attributes), shape })
    }

    /// What a type looks like.
    fn shape(&mut self, one: &'s Type, known: &Substitution) -> Result<Shape> {
        match &one.item {
            Item::Type(item) => self.of(&item.ty, &one.file, known),
            Item::Struct(item) => {
                let rules = Rules::of(&item.attrs)?;
                match &rules.into {
                    Some(into) => self.into(into, &one.file),
                    None => self.fields(&item.fields, &rules, &one.file, known),
                }
            }
            Item::Enum(item) => {
                let rules = Rules::of(&item.attrs)?;
                if let Some(into) = &rules.into {
                    return self.into(into, &one.file);
                }
                let variants = item.variants.iter().map(|variant| self.variant(variant, &rules, &one.file, known));
                Ok(Shape::either(variants.collect::<Result<_>>()?))
            }
            _ => bail!("no struct, enum or alias"),
        }
    }

    /// What is written in place of a type.
    fn into(&mut self, name: &str, file: &Path) -> Result<Shape> {
        self.of(&syn::parse_str(name)?, file, &Substitution::new())
    }

    fn variant(&mut self, variant: &'s Variant, of: &Rules, file: &Path, known: &Substitution) -> Result<Shape> {
        let rules = Rules::of(&variant.attrs)?;
        let word = of.word(&rules, &variant.ident.to_string());
        let inner = match &variant.fields {
            Fields::Unit => None,
            fields => Some(self.fields(fields, &rules, file, known)?),
        };
        let member = |name: &str, shape| {
            let doc = doc(&variant.attrs);
            Shape::Record(vec![Field { name: name.to_owned(), doc, presence: Presence::Always, shape }])
        };
        Ok(match (inner, &of.tag, of.untagged) {
            (Some(inner), None, true) => inner,
            (None, None, true) => Shape::name("null"),
            (None, None, false) => Shape::Word(word),
            (Some(inner), None, false) => member(&word, inner),
            (inner, Some(tag), _) => {
                Shape::both(std::iter::once(member(tag, Shape::Word(word))).chain(inner).collect())
            }
        })
    }

    fn fields(&mut self, fields: &'s Fields, of: &Rules, file: &Path, known: &Substitution) -> Result<Shape> {
        let mut record = Vec::new();
        let mut beside = Vec::new();
        for field in fields {
            let rules = Rules::of(&field.attrs)?;
            if rules.skip {
                continue;
            }
            let shape = self.of(&field.ty, file, known)?;
            let Some(ident) = &field.ident else {
                beside.push(shape);
                continue;
            };
            if rules.flatten || of.transparent {
                beside.push(shape);
                continue;
            }
            let (presence, shape) = match shape {
                Shape::Either(shapes) if rules.sometimes => {
                    let there = shapes.into_iter().filter(|shape| *shape != Shape::name("null")).collect();
                    (Presence::Optional, Shape::either(there))
                }
                shape if rules.sometimes => (Presence::Optional, shape),
                shape => (Presence::Always, shape),
            };
            record.push(Field { name: of.word(&rules, &ident.to_string()), doc: doc(&field.attrs), presence, shape });
        }
        match fields {
            Fields::Unnamed(_) if beside.len() > 1 => Ok(Shape::Tuple(beside)),
            Fields::Unnamed(_) => Ok(Shape::both(beside)),
            _ if record.is_empty() && !beside.is_empty() => Ok(Shape::both(beside)),
            _ => {
                beside.push(Shape::Record(record));
                Ok(Shape::both(beside))
            }
        }
    }

    /// What a type looks like where it is used.
    fn of(&mut self, ty: &syn::Type, file: &Path, known: &Substitution) -> Result<Shape> {
        match ty {
            syn::Type::Reference(reference) => self.of(&reference.elem, file, known),
            syn::Type::Slice(slice) => Ok(Shape::List(Box::new(self.of(&slice.elem, file, known)?))),
            syn::Type::Array(array) => {
                let of = self.of(&array.elem, file, known)?;
                Ok(match length(&array.len) {
                    Some(length) => Shape::Tuple(vec![of; length]),
                    None => Shape::List(Box::new(of)),
                })
            }
            syn::Type::Tuple(tuple) => {
                Ok(Shape::Tuple(tuple.elems.iter().map(|of| self.of(of, file, known)).collect::<Result<_>>()?))
            }
            syn::Type::Path(path) => {
                let segment = path.path.segments.last().context("a type without a name")?;
                self.named(segment, file, known)
            }
            _ => bail!("a type of a kind that is never written"),
        }
    }

    fn named(&mut self, segment: &PathSegment, file: &Path, known: &Substitution) -> Result<Shape> {
        let name = segment.ident.to_string();
        let arguments = arguments(segment).map(|of| self.of(of, file, known)).collect::<Result<Vec<_>>>()?;
        match (name.as_str(), arguments.as_slice()) {
            ("Option", [of]) => return Ok(Shape::either(vec![of.clone(), Shape::name("null")])),
            ("Box" | "Arc" | "Cow", [of]) => return Ok(of.clone()),
            ("Vec", [of]) => return Ok(Shape::List(Box::new(of.clone()))),
            ("BTreeMap", [_, of]) => return Ok(Shape::Map(Box::new(of.clone()))),
            _ => {}
        }
        if let Some(shape) = known.get(&name) {
            return Ok(shape.clone());
        }
        if let Some((_, written)) = BY_HAND.iter().find(|(by_hand, _)| *by_hand == name) {
            return Ok(Shape::name(written));
        }
        let found = self.source.written(&name, file)?;
        let (generics, visibility) = match &found.item {
            Item::Struct(item) => (&item.generics, &item.vis),
            Item::Enum(item) => (&item.generics, &item.vis),
            Item::Type(item) => (&item.generics, &item.vis),
            _ => bail!("no struct, enum or alias"),
        };
        // What is private has no name worth telling; what is generic is told with what it is of.
        if arguments.is_empty() && !matches!(visibility, Visibility::Inherited) {
            return self.name(found);
        }
        self.shape(found, &parameters(generics).zip(arguments).collect())
    }
}

fn parameters(generics: &Generics) -> impl Iterator<Item = String> {
    generics.params.iter().filter_map(|parameter| match parameter {
        GenericParam::Type(parameter) => Some(parameter.ident.to_string()),
        _ => None,
    })
}

fn arguments(segment: &PathSegment) -> impl Iterator<Item = &syn::Type> {
    let given = match &segment.arguments {
        PathArguments::AngleBracketed(given) => Some(&given.args),
        _ => None,
    };
    given.into_iter().flatten().filter_map(|argument| match argument {
        GenericArgument::Type(of) => Some(of),
        _ => None,
    })
}

fn length(length: &Expr) -> Option<usize> {
    match length {
        Expr::Lit(ExprLit { lit: Lit::Int(length), .. }) => length.base10_parse().ok(),
        _ => None,
    }
}
