# SPDX-FileCopyrightText: 2026 The udvej authors
# SPDX-License-Identifier: MPL-2.0
"""Makes the vectors of tests/vectors/document: documents that are wrong, or just right, and what `check` must say of them.

    python3 tests/vectors/document/make.py

A vector is
    name       the sentence that it proves
    why        why that matters
    input      the text; or `repeat`: prefix + unit x times + suffix, where the text is huge; or `bytes_hex`, where it is no text
    problems   {code, pointer, line, column} each, in any order; line and column are null where no place is to blame
    omitted    problems beyond those kept; with it, `kept` says how many are kept and `problems` lists only some of them
    warnings   codes with repetition, in any order; only in vectors named valid-*

Places are marked by hand: in the texts below, a number in guillemets stands before the character to blame and is taken out. This script
only counts: lines end with \\n, columns are Unicode characters, both start at 1, a byte-order mark is no part of the text. The rules:
    missing-field                    pointer and place of the object that lacks it
    unknown-field, duplicate-key     pointer of the member, place of its key
    json-syntax and the like         pointer "", place of the first character that cannot stand
    unexpected-end                   pointer "", place just behind the text
    everything else                  pointer and place of the value
"""
import json
import pathlib
import re

HERE = pathlib.Path(__file__).parent
MARK = re.compile("«(\\d+)»")
WRITTEN = set()

ORGANISATION = '"id": "o", "name": "O", "country": "DK", "users": 100, "hourly_cost": 450'
SUPPLIER = '{"id": "s", "name": "S", "country": "US"}'
SYSTEM = '"id": "a", "name": "A", "supplier": "s", "users": 50, "annual_cost": 1000'


def base(top="", organisation=ORGANISATION, suppliers=SUPPLIER, systems=None, system="", date='"2026-11-21"', currency='"DKK"', format='"udvej/1"'):
    """A right document with pieces replaced; `system` and `top` are members to add."""
    systems = "{" + SYSTEM + (",\n     " + system if system else "") + "}" if systems is None else systems
    return f"""{{
  "format": {format}, "valuation_date": {date}, "currency": {currency},
  "organisation": {{{organisation}}},
  "suppliers": [{suppliers}],
  "systems": [
    {systems}
  ]{"," + chr(10) + "  " + top if top else ""}
}}
"""


def marked(text):
    """The text without marks, and the place of each mark."""
    places, plain, end = {}, "", 0
    for mark in MARK.finditer(text):
        plain += text[end:mark.start()]
        end = mark.end()
        seen = plain.removeprefix("\ufeff")
        places[int(mark.group(1))] = (seen.count("\n") + 1, len(seen) - (seen.rfind("\n") + 1) + 1)
    return plain + text[end:], places


def vector(file, name, why, text=None, problems=(), warnings=None, repeat=None, bytes_hex=None, **more):
    """Each problem is (code, pointer, mark) or (code, pointer, (line, column))."""
    places = {None: (None, None)}
    body = {"name": name, "why": why}
    if repeat:
        body["repeat"] = dict(zip(("prefix", "unit", "times", "suffix"), repeat))
    elif bytes_hex:
        body["bytes_hex"] = bytes_hex
    else:
        body["input"], found = marked(text)
        places |= found
    rows = []
    for code, pointer, at in problems:
        line, column = at if isinstance(at, tuple) else places[at]
        rows.append({"code": code, "pointer": pointer, "line": line, "column": column})
    assert len({json.dumps(row) for row in rows}) == len(rows), file
    body |= more
    if warnings is not None:
        body["warnings"] = sorted(warnings)
    head = json.dumps(body, indent=2, ensure_ascii=True).removesuffix("\n}")
    lines = ",\n".join("    " + json.dumps(row) for row in rows)
    problems_text = f"[\n{lines}\n  ]" if rows else "[]"
    assert file not in WRITTEN, file
    WRITTEN.add(file)
    (HERE / f"{file}.json").write_text(f'{head},\n  "problems": {problems_text}\n}}\n')


def syntax():
    v = vector
    v("empty-text", "An empty text ends too early.", "An empty file is the commonest slip of all.", "«1»", [("unexpected-end", "", 1)])
    v("blanks-only", "A text of blanks ends too early, behind the last blank.", "The place must be where something was expected.", " \n\t\r\n  «1»", [("unexpected-end", "", 1)])
    v("cut-off-in-a-text", "A document cut off inside a text ends too early.", "Downloads break off.", '{"format": "udvej/1",\n "valuation_da«1»', [("unexpected-end", "", 1)])
    v("cut-off-after-a-comma", "A document cut off after a comma ends too early.", "Here no text is open, and still something is missing.", '{"format": "udvej/1",«1»', [("unexpected-end", "", 1)])
    v("cut-off-lists", "A document with closing brackets missing ends too early.", "Generated files lose their tail.", base().rstrip().removesuffix("}").rstrip().removesuffix("]").rstrip() + "«1»", [("unexpected-end", "", 1)])
    v("deep-lists", "Lists nested 100,000 deep are refused where the 65th level begins.", "A reader that recurses would overflow its stack; a value inside 64 others is the deepest allowed.", repeat=("", "[", 100_000, ""), problems=[("too-deep", "", (1, 66))])
    v("deep-objects", "Objects nested 100,000 deep are refused where the 65th level begins.", "The same through objects, in a closed text.", repeat=("", '{"a":', 100_000, "1" + "}" * 3), problems=[("too-deep", "", (1, 65 * 5 + 1))])
    v("hundred-megabytes-of-zeros", "100 MB of zeros are no number.", "Refused at the second digit, without reading on.", repeat=("", "0", 100_000_000, ""), problems=[("json-syntax", "", (1, 2))])
    v("eight-million-values", "The value after the eight-millionth is refused.", "Values cost memory, not bytes: a bound on bytes alone does not protect.", repeat=("[", "0,", 8_000_000, "0]"), problems=[("too-many-values", "", (1, 16_000_000))])
    v("larger-than-the-limit", "A text of 256,000,001 bytes is refused whole.", "The bound on bytes; no single place is to blame.", repeat=("", " ", 256_000_001, ""), problems=[("document-too-large", "", (None, None))])
    v("nan", "NaN is no JSON.", "Python writes it without a word of warning.", base(system='"peer_percentile": «1»NaN'), [("json-syntax", "", 1)])
    v("minus-infinity", "-Infinity is no JSON.", "The minus may begin a number; the letter after it may not follow.", base(system='"peer_percentile": -«1»Infinity'), [("json-syntax", "", 1)])
    v("leading-zero", "A number does not begin with a zero and another digit.", "Some would read 0100 as 64.", base(organisation=ORGANISATION.replace("100", "0«1»100")), [("json-syntax", "", 1)])
    v("leading-plus", "A number does not begin with a plus.", "JSON has none.", base(system='"peer_percentile": «1»+0.5'), [("json-syntax", "", 1)])
    v("number-without-fraction", "A point needs a digit after it.", "`1.` is a number in many languages and not in JSON.", base(system='"peer_percentile": 1.«1»'), [("json-syntax", "", 1)])
    v("comma-before-bracket", "A list does not end with a comma.", "JavaScript allows it, JSON does not.", '[1, 2, «1»]', [("json-syntax", "", 1)])
    v("comma-before-brace", "An object does not end with a comma.", "JavaScript allows it, JSON does not.", '{"format": "udvej/1",\n«1»}', [("json-syntax", "", 1)])
    v("single-quotes", "Texts stand in double quotation marks.", "Python prints single ones.", "{«1»'format': 'udvej/1'}", [("json-syntax", "", 1)])
    v("comment", "JSON has no comments.", "People write them in configuration files.", '{\n  «1»// the format\n  "format": "udvej/1"\n}', [("json-syntax", "", 1)])
    v("missing-colon", "A key is followed by a colon.", "A slip of the keyboard.", '{"format" «1»"udvej/1"}', [("json-syntax", "", 1)])
    v("half-a-word", "`tru` is no value.", "The word is to blame from its beginning.", base(system='"plan_b": {"archiving_duty": «1»tru}'), [("json-syntax", "", 1)])
    v("two-documents", "Nothing follows the document.", "Two files were glued together.", base() + "«1»{}", [("json-syntax", "", 1)])
    v("raw-tab", "A control character inside a text must be escaped.", "RFC 8259, section 7.", base(organisation=ORGANISATION.replace('"O"', '"O«1»\tO"')), [("json-syntax", "", 1)])
    v("raw-newline", "A text does not run over the end of the line.", "The quotation mark at its end was forgotten.", base(organisation=ORGANISATION.replace('"O"', '"O«1»\n"')), [("json-syntax", "", 1)])
    v("wrong-escape", "`\\x` is no escape.", "A Windows path pasted into a text.", base(organisation=ORGANISATION.replace('"O"', '"C:\\«1»xyz"')), [("json-syntax", "", 1)])
    v("wrong-hexadecimal", "`\\u` is followed by four hexadecimal digits.", "Three digits and a letter beyond f.", base(organisation=ORGANISATION.replace('"O"', '"\\u00e«1»g"')), [("json-syntax", "", 1)])
    v("high-surrogate-alone", "The first half of a surrogate pair needs the second.", "A text cut between the halves is no text; the place is where the second half had to stand.", base(organisation=ORGANISATION.replace('"O"', '"\\ud83d«1»"')), [("json-syntax", "", 1)])
    v("high-surrogate-and-letter", "The first half of a surrogate pair is not followed by another escape.", "The escape that is no second half is to blame, not what follows it.", base(organisation=ORGANISATION.replace('"O"', '"\\ud83d«1»\\u0041"')), [("json-syntax", "", 1)])
    v("low-surrogate-alone", "The second half of a surrogate pair does not stand alone.", "The escape itself is to blame, not what follows it.", base(organisation=ORGANISATION.replace('"O"', '"«1»\\ude00"')), [("json-syntax", "", 1)])
    v("no-break-space", "A no-break space is no blank, and columns count characters.", "Copied from a web page; before it stand letters of two and four bytes.", '{"æøå😀":«1»\u00a01}', [("json-syntax", "", 1)])
    v("two-byte-order-marks", "Only one byte-order mark is passed over.", "It is no part of the text, so the first column begins behind it.", "\ufeff«1»\ufeff{}", [("json-syntax", "", 1)])
    v("column-after-byte-order-mark", "Columns of the first line do not count the byte-order mark.", "No editor shows it.", '\ufeff{"format": «1»nil}', [("json-syntax", "", 1)])
    v("lines-with-carriage-returns", "A carriage return before the end of a line changes neither line nor column.", "Files from Windows.", base(system='"peer_percentile": «1»NaN').replace("\n", "\r\n"), [("json-syntax", "", 1)])
    v("not-utf8", "Bytes that are no UTF-8 are refused at the first of them.", "Excel saves Danish letters in Windows-1252: æ is the single byte e6. The second line begins with a good one.", bytes_hex=("{\n\"å\": \"".encode() + b"\xe6\"}").hex(), problems=[("not-utf8", "", (2, 7))])


def shape():
    v = vector
    v("a-list-at-the-top", "A document is an object.", "A list of documents is another thing.", "«1»[]", [("wrong-type", "", 1)])
    v("null-at-the-top", "null is no document.", "An export of nothing.", "\n  «1»null\n", [("wrong-type", "", 1)])
    v("nothing-but-braces", "An empty object lacks every required field, and each is named.", "All problems at once: six, all at the object.", "«1»{}", [("missing-field", "", 1)])
    # The six differ only in their message.
    path = HERE / "nothing-but-braces.json"
    row = '    {"code": "missing-field", "pointer": "", "line": 1, "column": 1}'
    path.write_text(path.read_text().replace(row, ",\n".join([row] * 6)))
    v("missing-fields", "A missing field is reported at the object that lacks it.", "There is no other place.", base(organisation='"id": "o", "name": "O", "users": 100').replace('"organisation": {', '"organisation": «1»{')
      .replace('"supplier": "s", ', "").replace('    {"id": "a"', '    «2»{"id": "a"').replace('"annual_cost": 1000', '"depends_on": [«3»{"strength": 1}], "annual_cost": «4»{"currency": "DKK"}'),
      [("missing-field", "/organisation", 1), ("missing-field", "/systems/0", 2), ("missing-field", "/systems/0/depends_on/0", 3), ("missing-field", "/systems/0/annual_cost", 4)])
    v("unknown-fields", "A field that does not exist is reported at its key.", "One near a name that exists, one near nothing, one with the two characters that a pointer escapes.",
      base(top='«1»"exchange_rate": [],\n  «2»"x/y~z": 1', system='«3»"anual_cost": 5'),
      [("unknown-field", "/exchange_rate", 1), ("unknown-field", "/x~1y~0z", 2), ("unknown-field", "/systems/0/anual_cost", 3)])
    v("field-in-another-case", "Names of fields are in lower case.", "`Users` is not `users`, which is then missing.", base(organisation='"id": "o", "name": "O", "country": "DK", «2»"Users": 100').replace('"organisation": {', '"organisation": «1»{'),
      [("missing-field", "/organisation", 1), ("unknown-field", "/organisation/Users", 2)])
    v("duplicate-keys", "A key that stands twice is reported at the second.", "Readers differ on which one counts; the second may be written with an escape, and a third is one more problem.",
      base(organisation=ORGANISATION + ', «1»"n\\u0061me": "P"', system='«2»"users": 60, "peer_percentile": 0.5').replace('"currency": "DKK"', '"currency": "DKK", «3»"currency": "EUR"'),
      [("duplicate-key", "/organisation/name", 1), ("duplicate-key", "/systems/0/users", 2), ("duplicate-key", "/currency", 3)])
    v("duplicate-key-in-answers", "An answer given twice is reported at the second key.", "Answers are an object like any other.", base(system='"answers": {"escrow": "none", «1»"escrow": "deposited"}'), [("duplicate-key", "/systems/0/answers/escrow", 1)])
    v("duplicate-key-after-a-wrong-answer", "An answer given twice is reported also where the first is wrong.", "Otherwise the second problem comes to light only when the first is mended.",
      base(system='"answers": {"escrow": «1»"nowhere", «2»"escrow": "none"}'), [("unknown-level", "/systems/0/answers/escrow", 1), ("duplicate-key", "/systems/0/answers/escrow", 2)])
    v("duplicate-key-in-an-estimate", "A currency given twice in an estimate is reported at the second key.", "Two currencies of one amount cannot both be right.", base(system='"own_effort": {"p10": 1, "p90": 2, "currency": "DKK",\n       «1»"currency": "DKK"}'),
      [("duplicate-key", "/systems/0/own_effort/currency", 1)])
    v("wrong-types", "A value of another kind is reported with its place, one problem each.", "Text for number, number for text, list for object and the reverse.",
      base(top='"assumptions": «1»[],\n  "exchange_rates": «2»{}', organisation='"id": «3»7, "name": «4»["O"], "country": «5»45, "users": «6»"100"',
           suppliers='«7»"s", {"id": "s", "name": "S", "certified": «8»"yes", "subprocessors": «9»{"name": "P"}}',
           system='"depends_on": [«10»"b"], "answers": «11»["vital"], "criticality": «12»5, "contract": «13»true, "prices": «14»{}, "plan_b": «15»"none", "operator": «16»[]'),
      [("wrong-type", pointer, mark) for mark, pointer in enumerate([
          "/assumptions", "/exchange_rates", "/organisation/id", "/organisation/name", "/organisation/country", "/organisation/users", "/suppliers/0",
          "/suppliers/1/certified", "/suppliers/1/subprocessors", "/systems/0/depends_on/0", "/systems/0/answers", "/systems/0/criticality", "/systems/0/contract",
          "/systems/0/prices", "/systems/0/plan_b", "/systems/0/operator"], 1)])
    v("null", "null stands nowhere: what is unknown is left out or \"unknown\".", "Exports write null for both nothing and unknown, which this format keeps apart.",
      base(top='"assumptions": «1»null', organisation=ORGANISATION.replace('"O"', "«2»null") + ', "cvr": «3»null', system='"depends_on": «4»null, "criticality": «5»null, "answers": {"escrow": «6»null}, "contract": {"end": «7»null}'),
      [("wrong-type", pointer, mark) for mark, pointer in enumerate(["/assumptions", "/organisation/name", "/organisation/cvr", "/systems/0/depends_on", "/systems/0/criticality", "/systems/0/answers/escrow", "/systems/0/contract/end"], 1)])
    v("wrong-format", "Another format than udvej/1 is refused.", "A later version may mean another thing by the same word.", base(format='«1»"udvej/2"'), [("wrong-format", "/format", 1)])
    v("format-as-number", "The format is a text.", "1 is no format.", base(format="«1»1"), [("wrong-type", "/format", 1)])


def values():
    v = vector
    v("out-of-range", "A number outside its range is refused.", "Each bound catches a slip: 3 for 3 %, 150 for 1.5, a negative count.",
      base(top='"assumptions": {"price_index": «1»3, "horizon_years": «2»0, "catch_up": «3»-0.1, "weights": {"dependency": «4»-1, "switching_cost": 1, "jurisdiction": 1, "price": 1}}',
           organisation=ORGANISATION.replace("100", "«5»-5"), system='"depends_on": [{"system": "a2", "strength": «6»1.5}], "contract": {"notice_months": «7»1201, "price_protection": {"cap": «8»-0.51}}'),
      [("out-of-range", pointer, mark) for mark, pointer in enumerate(["/assumptions/price_index", "/assumptions/horizon_years", "/assumptions/catch_up", "/assumptions/weights/dependency", "/organisation/users",
                                                                        "/systems/0/depends_on/0/strength", "/systems/0/contract/notice_months", "/systems/0/contract/price_protection/cap"], 1)])
    v("beyond-every-number", "1e400 is in no range and no amount.", "As a number it is infinite, as an amount it has no digits to keep.", base(organisation=ORGANISATION.replace("100", "«1»1e400"), system='"own_effort": «2»1e400'),
      [("out-of-range", "/organisation/users", 1), ("not-exact", "/systems/0/own_effort", 2)])
    v("not-exact", "An amount is digits, at most one point, and at most 28 significant figures.", "Anything else would be rounded or guessed at.",
      base(organisation=ORGANISATION.replace("450", '«1»"1.234,50"'), system='"own_effort": {"low": «2»"1 000", "mode": «3»"1e3", "high": «4»"12345678901234567890123456789"},\n     "prices": [{"date": "2026-01-01", "unit_price": «5»".5"}, {"date": "2026-02-01", "unit_price": «6»"5."}, {"date": "2026-03-01", "unit_price": «7»""}, {"date": "2026-04-01", "unit_price": {"amount": «8»"kr. 5"}}, {"date": "2026-05-01", "unit_price": «9»1E3}]'),
      [("not-exact", pointer, mark) for mark, pointer in enumerate(["/organisation/hourly_cost", "/systems/0/own_effort/low", "/systems/0/own_effort/mode", "/systems/0/own_effort/high"] + [f"/systems/0/prices/{at}/unit_price" for at in range(3)] + ["/systems/0/prices/3/unit_price/amount", "/systems/0/prices/4/unit_price"], 1)])
    v("negative-amounts", "An amount below zero is refused.", "A cost with the wrong sign would turn the answer round.",
      base(systems="{" + SYSTEM.replace("1000", '«1»-1000') + ', "own_effort": {"low": «2»-5, "mode": 0, "high": 5}, "contract": {"termination_fee": {"amount": «3»"-0.01", "currency": "DKK"}}}'),
      [("negative-amount", "/systems/0/annual_cost", 1), ("negative-amount", "/systems/0/own_effort/low", 2), ("negative-amount", "/systems/0/contract/termination_fee/amount", 3)])
    v("invalid-dates", "A date is a day of the calendar, written year-month-day.", "No thirtieth of February, no time of day, no Danish order, no year out of a wrong century.",
      base(date='«1»"2026-02-30"', system='"contract": {"start": «2»"2026-01-01T00:00", "end": «3»"31-12-2027", "max_end": «4»"20280-12-31"}, "prices": [{"date": «5»"1026-01-01", "unit_price": 1}, {"date": «6»"2026-1-1", "unit_price": 1}, {"date": «7»"", "unit_price": 1}]'),
      [("invalid-date", pointer, mark) for mark, pointer in enumerate(["/valuation_date", "/systems/0/contract/start", "/systems/0/contract/end", "/systems/0/contract/max_end", "/systems/0/prices/0/date", "/systems/0/prices/1/date", "/systems/0/prices/2/date"], 1)])
    v("unknown-countries", "A country is one of the two-letter codes, in capitals.", "The United Kingdom is GB; UK, dk, DNK and EU are none.",
      base(organisation=ORGANISATION.replace('"DK"', '«1»"dk"'), suppliers='{"id": "s", "name": "S", "country": «2»"UK", "control": «3»"DNK", "parent": {"id": "p", "name": "P", "country": «4»"EU"}, "subprocessors": [{"name": "Q", "country": «5»""}]}'),
      [("unknown-country", pointer, mark) for mark, pointer in enumerate(["/organisation/country", "/suppliers/0/country", "/suppliers/0/control", "/suppliers/0/parent/country", "/suppliers/0/subprocessors/0/country"], 1)])
    v("unknown-currencies", "A currency is one of the three-letter codes, in capitals.", "`kr.` is the currency of four countries.",
      base(currency='«1»"kr."', top='"exchange_rates": [{"from": «2»"eur", "to": "DKK", "rate": 7.46, "date": "2026-11-20"}]', system='"own_effort": {"p10": 1, "p90": 2, "currency": «3»"DKR"}'),
      [("unknown-currency", "/currency", 1), ("unknown-currency", "/exchange_rates/0/from", 2), ("unknown-currency", "/systems/0/own_effort/currency", 3)])
    v("invalid-ids", "An id is 1 to 100 letters, digits and . _ : -, beginning with a letter or digit.", "Ids stand in file names, addresses and random streams.",
      base(organisation=ORGANISATION.replace('"o"', '«1»""'), suppliers='{"id": «2»"-s", "name": "S"}, {"id": «3»"two words", "name": "S"}, {"id": «4»"a/b", "name": "S"}, {"id": «5»"a\\u0000", "name": "S"}, {"id": «6»"' + "x" * 101 + '", "name": "S"}, ' + SUPPLIER),
      [("invalid-id", "/organisation/id", 1)] + [("invalid-id", f"/suppliers/{at - 2}/id", at) for at in range(2, 7)])
    v("empty-texts", "A text of blanks is empty.", "An empty name is a missing one.", base(organisation=ORGANISATION.replace('"O"', '«1»""'), system='"contract": {"direct_award_ground": «2»" \\t\\n "}'),
      [("empty-text", "/organisation/name", 1), ("empty-text", "/systems/0/contract/direct_award_ground", 2)])
    v("texts-too-long", "A name has at most 300 characters, a note 5,000.", "Characters, not bytes: ø counts as one.", base(organisation=ORGANISATION.replace('"O"', '«1»"' + "ø" * 301 + '"'), system='"answers": {"escrow": {"value": "none", "note": «2»"' + "n" * 5001 + '"}}'),
      [("text-too-long", "/organisation/name", 1), ("text-too-long", "/systems/0/answers/escrow/note", 2)])
    v("unknown-words", "A word that is none of those allowed is refused.", "Every closed list of the format, once.",
      base(top='"assumptions": {"overrun": «1»"top_down"}', suppliers='{"id": "s", "name": "S", "parent": «2»"nobody", "affiliates": [{"name": "T", "capabilities": ["keys", «3»"read"]}]}',
           system='"service": «4»"saas", "operator": «5»"vendor", "contract": {"price_protection": «6»"kpi"}, "answers": {"escrow": {"value": "none", "evidence": «7»"hearsay"}}, "plan_b": {"alternatives": [{"id": "x", "name": "X", "overrun": «8»"None"}]}').replace('"annual_cost": 1000', '"annual_cost": 1000, "capabilities": [«9»"root"]'),
      [("unknown-word", pointer, mark) for mark, pointer in enumerate(["/assumptions/overrun", "/suppliers/0/parent", "/suppliers/0/affiliates/0/capabilities/1", "/systems/0/service", "/systems/0/operator",
                                                                        "/systems/0/contract/price_protection", "/systems/0/answers/escrow/evidence", "/systems/0/plan_b/alternatives/0/overrun", "/systems/0/capabilities/0"], 1)])
    v("unknown-contract-word", "A contract is \"none\" or an object.", "`free` says nothing of notice or end.", base(system='"contract": «1»"free"'), [("unknown-word", "/systems/0/contract", 1)])
    v("unknown-questions", "A question that does not exist is refused at its name.", "A misspelt question would silently count as unanswered; criticality stands at the system itself.",
      base(system='"answers": {«1»"data_portabilty": "no_export", «2»"criticality": "vital", «3»"": "x"}'), [("unknown-question", "/systems/0/answers/data_portabilty", 1), ("unknown-question", "/systems/0/answers/criticality", 2), ("unknown-question", "/systems/0/answers/", 3)])
    v("unknown-levels", "A level that the question does not have is refused.", "A misspelt level, one of another question, a number, an empty one; in an object it is the value that is wrong.",
      base(system='"criticality": «1»"vitall", "answers": {"escrow": «2»"no_export", "fallback": «3»"1", "skills_own": «4»"", "skills_market": {"value": «5»"plenty", "evidence": "documented"}}'),
      [("unknown-level", "/systems/0/criticality", 1), ("unknown-level", "/systems/0/answers/escrow", 2), ("unknown-level", "/systems/0/answers/fallback", 3), ("unknown-level", "/systems/0/answers/skills_own", 4), ("unknown-level", "/systems/0/answers/skills_market/value", 5)])
    v("answer-wrong-in-two-ways", "An answer with a wrong level and a wrong grade of evidence has two problems.", "All problems at once.", base(system='"answers": {"escrow": {"value": «1»"nowhere", "evidence": «2»"hearsay"}}'),
      [("unknown-level", "/systems/0/answers/escrow/value", 1), ("unknown-word", "/systems/0/answers/escrow/evidence", 2)])
    v("answer-without-value", "An answer as an object needs a value.", "Evidence of nothing.", base(system='"answers": {"escrow": «1»{"evidence": "documented"}}'), [("missing-field", "/systems/0/answers/escrow", 1)])
    v("not-applicable-not-allowed", "Not applicable is refused where the question concerns every system.", "Otherwise it would be the easy way out of an uncomfortable answer; a reason does not help.",
      base(system='"criticality": «1»"not_applicable", "answers": {"escrow": {"value": «2»"not_applicable", "note": "hemmeligt"}}'),
      [("not-applicable-not-allowed", "/systems/0/criticality", 1), ("not-applicable-not-allowed", "/systems/0/answers/escrow/value", 2)])
    v("not-applicable-without-reason", "Not applicable needs a reason.", "The weight of the question goes to the others, which must be justified.",
      base(system='"answers": {"exit_clause": «1»"not_applicable", "exit_assistance": {"value": «2»"not_applicable", "evidence": "documented"}, "data_portability": {"value": "not_applicable", "note": «3»" "}}'),
      [("reason-missing", "/systems/0/answers/exit_clause", 1), ("reason-missing", "/systems/0/answers/exit_assistance/value", 2), ("empty-text", "/systems/0/answers/data_portability/note", 3)])
    v("estimate-order", "The numbers of an estimate ascend.", "Two swapped numbers give a distribution that does not exist.",
      base(organisation=ORGANISATION.replace("450", '«1»{"p10": 500, "p90": 400}'), system='"own_effort": «2»{"low": 5, "mode": 3, "high": 9}, "plan_b": {"parallel_months": «3»{"p10": 1, "p50": 6, "p90": 3}, "drivers": {"data_gb": «4»{"high": 2, "mode": 2, "low": 2.5}}}'),
      [("estimate-order", "/organisation/hourly_cost", 1), ("estimate-order", "/systems/0/own_effort", 2), ("estimate-order", "/systems/0/plan_b/parallel_months", 3), ("estimate-order", "/systems/0/plan_b/drivers/data_gb", 4)])
    v("quantile-not-positive", "Quantiles of an estimate are above zero.", "A lognormal has no zero; low, mode, high may have one.", base(system='"own_effort": «1»{"p10": 0, "p90": 5}, "plan_b": {"parallel_months": «2»{"p10": 0, "p50": 0, "p90": 0}, "drivers": {"integrations": {"low": 0, "mode": 0, "high": 1}}}'),
      [("quantile-not-positive", "/systems/0/own_effort", 1), ("quantile-not-positive", "/systems/0/plan_b/parallel_months", 2)])
    v("estimate-form", "An estimate has one of four forms.", "Low and high without a mode, quantiles mixed with bounds, other words, nothing at all.",
      base(organisation=ORGANISATION.replace("450", '«1»{"low": 400, "high": 500}'), system='"own_effort": «2»{"p10": 1, "mode": 2, "p90": 3}, "plan_b": {"parallel_months": «3»{"min": 1, "max": 2}, "drivers": {"data_gb": «4»{}, "integrations": «5»{"low": 1, "mode": 2, "high": 3, "unit": "stk."}}}'),
      [("estimate-form", "/organisation/hourly_cost", 1), ("estimate-form", "/systems/0/own_effort", 2), ("estimate-form", "/systems/0/plan_b/parallel_months", 3), ("estimate-form", "/systems/0/plan_b/drivers/data_gb", 4), ("estimate-form", "/systems/0/plan_b/drivers/integrations", 5)])
    v("estimate-of-text", "Only amounts may be written as text.", "Exactness matters for money; a count is a number.", base(system='"plan_b": {"parallel_months": «1»"3", "drivers": {"data_gb": {"p10": «2»"1", "p90": 2}}}'), [("wrong-type", "/systems/0/plan_b/parallel_months", 1), ("wrong-type", "/systems/0/plan_b/drivers/data_gb/p10", 2)])
    v("two-wrong-components", "Each wrong one-off component is reported.", "All problems at once.", base(system='"plan_b": {"alternatives": [{"id": "x", "name": "X", "one_off": {"procurement": «1»-1, "training": «2»"many", «3»"trainig": 5}}]}'),
      [("negative-amount", "/systems/0/plan_b/alternatives/0/one_off/procurement", 1), ("not-exact", "/systems/0/plan_b/alternatives/0/one_off/training", 2), ("unknown-field", "/systems/0/plan_b/alternatives/0/one_off/trainig", 3)])


def references():
    v = vector
    v("duplicate-ids", "An id stands once in its list.", "Random streams and references go by id; the same id in another list is another thing.",
      base(suppliers=SUPPLIER + ', {"id": «1»"s", "name": "T"}', systems="{" + SYSTEM + '},\n    {"id": «2»"a", "name": "B", "supplier": "s", "users": 1, "plan_b": {\n      "alternatives": [{"id": "x", "name": "X"}, {"id": «3»"x", "name": "Y"}],\n      "scenarios": [{"id": "a", "name": "A", "per_year": 1, "days": 1}, {"id": "x", "name": "X", "per_year": 1, "days": 1}, {"id": «4»"a", "name": "B", "per_year": 1, "days": 1}]}}'),
      [("duplicate-id", "/suppliers/1/id", 1), ("duplicate-id", "/systems/1/id", 2), ("duplicate-id", "/systems/1/plan_b/alternatives/1/id", 3), ("duplicate-id", "/systems/1/plan_b/scenarios/2/id", 4)])
    v("dangling-references", "A reference names something that is in the document.", "A supplier, a system, an alternative that are not there; ids are told apart by case.",
      base(systems='{"id": "a", "name": "A", "supplier": «1»"S", "depends_on": [{"system": «2»"A", "strength": 1}], "plan_b": {"alternatives": [{"id": "x", "name": "X"}], "preferred": «3»"y"}}'),
      [("dangling-supplier", "/systems/0/supplier", 1), ("dangling-system", "/systems/0/depends_on/0/system", 2), ("dangling-alternative", "/systems/0/plan_b/preferred", 3)])
    v("preferred-without-alternatives", "A preferred alternative must be listed, also where none is.", "Nothing to prefer.", base(system='"plan_b": {"preferred": «1»"x"}'), [("dangling-alternative", "/systems/0/plan_b/preferred", 1)])
    v("wrong-record-does-not-dangle", "A reference to a record that could not be read does not dangle.", "One mistake, one problem: the supplier is there, its country is wrong.",
      base(suppliers='{"id": "s", "name": "S", "country": «1»"USA"}, {"id": "t", "name": "T"}'), [("unknown-country", "/suppliers/0/country", 1)])
    v("place-after-a-wrong-record", "A dangling reference after a record that could not be read keeps its place.", "The places in the list are those of the text, not of what could be read.",
      base(systems='{"id": "a", "name": "A", "supplier": "s", "users": «1»"many"},\n    {"id": "b", "name": "B", "supplier": «2»"nobody"}'), [("wrong-type", "/systems/0/users", 1), ("dangling-supplier", "/systems/1/supplier", 2)])
    v("self-dependency", "A system does not depend on itself.", "Cycles over others are legal, this one says nothing.", base(system='"depends_on": [{"system": «1»"a", "strength": 0.5}]'), [("self-dependency", "/systems/0/depends_on/0/system", 1)])
    v("duplicate-dependency", "A dependency is named once.", "Two strengths of one dependency cannot both be right.", base(systems="{" + SYSTEM + ', "depends_on": [{"system": "b", "strength": 0.5}, {"system": «1»"b", "strength": 1}]}, {"id": "b", "name": "B", "supplier": "s"}'), [("duplicate-dependency", "/systems/0/depends_on/1/system", 1)])
    v("dates-reversed", "A contract does not end before it begins.", "Two dates swapped, or a year mistyped.", base(system='"contract": {"start": "2028-01-01", "end": «1»"2027-12-31", "max_end": «2»"2027-06-30"}'), [("date-order", "/systems/0/contract/end", 1), ("date-order", "/systems/0/contract/max_end", 2)])
    v("dates-reversed-without-end", "A contract's last possible day is not before its first, also where the end is unknown.", "The rule holds between any two of the three dates.", base(system='"contract": {"start": "2028-01-01", "max_end": «1»"2027-12-31"}'), [("date-order", "/systems/0/contract/max_end", 1)])
    v("future-price", "A price paid does not lie after the valuation date.", "Expected prices belong to the contract's price protection.", base(system='"prices": [{"date": "2026-11-21", "unit_price": 1}, {"date": «1»"2026-11-22", "unit_price": 2}]'), [("future-date", "/systems/0/prices/1/date", 1)])
    v("two-prices-of-a-day", "A day has one price.", "The growth between two prices of one day is infinite.", base(system='"prices": [{"date": "2025-01-01", "unit_price": 1}, {"date": "2026-01-01", "unit_price": 2}, {"date": «1»"2025-01-01", "unit_price": 3}]'), [("duplicate-date", "/systems/0/prices/2/date", 1)])
    v("currencies-without-rate", "An amount in another currency needs a rate.", "Every place where an amount may stand; a rate between two other currencies does not help.",
      base(top='"exchange_rates": [{"from": "USD", "to": "EUR", "rate": "0.9", "date": "2026-11-20"}]', organisation=ORGANISATION.replace("450", '«1»{"amount": 60, "currency": "EUR"}'),
           systems='{"id": "a", "name": "A", "supplier": "s", "annual_cost": «2»{"amount": "5", "currency": "USD"}, "own_effort": «3»{"p10": 1, "p90": 2, "currency": "EUR"},\n     "contract": {"termination_fee": «4»{"amount": 1, "currency": "SEK"}}, "prices": [{"date": "2026-01-01", "unit_price": «5»{"amount": 1, "currency": "NOK"}}],\n     "plan_b": {"alternatives": [{"id": "x", "name": "X", "one_off": {"training": «6»{"low": 1, "mode": 2, "high": 3, "currency": "EUR"}},\n       "running": {"subscription": «7»{"amount": 1, "currency": "EUR"}, "support": «8»{"amount": 1, "currency": "EUR"}, "hosting": «9»{"amount": 1, "currency": "EUR"}, "own_staff": «10»{"amount": 1, "currency": "EUR"}, "community_fee": «11»{"amount": 1, "currency": "EUR"}}}],\n       "scenarios": [{"id": "n", "name": "N", "per_year": 1, "days": 1, "cost_per_day": «12»{"amount": 1, "currency": "EUR"}}],\n       "fallback": {"yearly_cost": «13»{"amount": 1, "currency": "EUR"}, "avoids": 1}}}'),
      [("currency-without-rate", pointer, mark) for mark, pointer in enumerate(
          ["/organisation/hourly_cost", "/systems/0/annual_cost", "/systems/0/own_effort", "/systems/0/contract/termination_fee", "/systems/0/prices/0/unit_price", "/systems/0/plan_b/alternatives/0/one_off/training"]
          + [f"/systems/0/plan_b/alternatives/0/running/{part}" for part in ("subscription", "support", "hosting", "own_staff", "community_fee")] + ["/systems/0/plan_b/scenarios/0/cost_per_day", "/systems/0/plan_b/fallback/yearly_cost"], 1)])
    v("duplicate-rates", "A pair of currencies has one rate, whichever way round it is written.", "7.46 kroner a euro and 0.13 euro a krone need not agree.",
      base(top='"exchange_rates": [{"from": "EUR", "to": "DKK", "rate": 7.46, "date": "2026-11-20"},\n    «1»{"from": "DKK", "to": "EUR", "rate": 0.13, "date": "2026-11-20"}]'), [("duplicate-rate", "/exchange_rates/1", 1)])
    v("rate-of-zero", "A rate is above zero.", "Its inverse would be infinite.", base(top='"exchange_rates": [{"from": "EUR", "to": "DKK", "rate": «1»0, "date": "2026-11-20"}]'), [("out-of-range", "/exchange_rates/0/rate", 1)])
    v("unknown-reference-class", "A kind of project is one that the knowledge base holds.", "Its overruns could not be looked up.", base(system='"plan_b": {"alternatives": [{"id": "x", "name": "X", "project_kind": «1»"it-projekt"}]}'), [("unknown-reference-class", "/systems/0/plan_b/alternatives/0/project_kind", 1)])
    v("conflicting-parent", "A company at the top of two suppliers has one country.", "It is one company, whatever stands in two places.", base(suppliers='{"id": "s", "name": "S", "parent": {"id": "p", "name": "P", "country": "US"}}, {"id": "t", "name": "T", "parent": «1»{"id": "p", "name": "P", "country": "IE"}}'), [("conflicting-parent", "/suppliers/1/parent", 1)])
    v("no-weight", "Not every weight is zero.", "Nothing would be left to score.", base(top='"assumptions": {"weights": «1»{"dependency": 0, "switching_cost": 0, "jurisdiction": 0, "price": 0}}'), [("no-weight", "/assumptions/weights", 1)])
    v("many-problems-at-once", "All problems of a text are reported at once.", "Ten in ten places: nobody mends a file one message at a time.",
      base(top='«1»"assumption": {},\n  "exchange_rates": [{"from": "EUR", "to": "DKK", "rate": «2»-7.46, "date": "2026-11-20"}]', organisation=ORGANISATION.replace('"DK"', '«3»"Danmark"') + ', "discount_rate": «4»3.5',
           systems="{" + SYSTEM + ', "criticality": «5»"critical"},\n    {"id": "b", "name": «6»"", "supplier": "s", "users": «7»{"low": 3, "mode": 2, "high": 1}, "plan_b": {"archiving_duty": «8»"ja"}},\n    {"id": "c", "name": "C", "supplier": "s", "contract": {"end": «9»"31.12.2027"}, «10»"id": "d"}'),
      [("unknown-field", "/assumption", 1), ("negative-amount", "/exchange_rates/0/rate", 2), ("unknown-country", "/organisation/country", 3), ("out-of-range", "/organisation/discount_rate", 4), ("unknown-level", "/systems/0/criticality", 5), ("empty-text", "/systems/1/name", 6),
       ("estimate-order", "/systems/1/users", 7), ("wrong-type", "/systems/1/plan_b/archiving_duty", 8), ("invalid-date", "/systems/2/contract/end", 9), ("duplicate-key", "/systems/2/id", 10)])
    v("text-and-reference-problems", "Problems of references are reported beside problems of values.", "Where every list could be read, both are known.",
      base(top='"assumptions": {"price_index": 0.02, «1»"prise_index": 0.03}', system='«2»"usrs": 5, "depends_on": [{"system": «3»"nowhere", "strength": 1}], "contract": {"start": "2028-01-01", "end": «4»"2027-01-01"}'),
      [("unknown-field", "/assumptions/prise_index", 1), ("unknown-field", "/systems/0/usrs", 2), ("dangling-system", "/systems/0/depends_on/0/system", 3), ("date-order", "/systems/0/contract/end", 4)])
    bad = '{"id":"s","name":"S","country":"XX"}'
    head = '{"format":"udvej/1","valuation_date":"2026-11-21","currency":"DKK","organisation":{"id":"o","name":"O","country":"DK","users":100},"suppliers":['
    v("more-than-a-thousand-problems", "The first 1,000 problems are kept and the rest counted.", "A wrong column in an export makes one problem a row.", repeat=(head, bad + ",", 1200, bad + '],"systems":[]}'), kept=1000, omitted=201, problems=[("unknown-country", "/suppliers/0/country", (1, len(head) + bad.index('"XX"') + 1))])
    supplier = '{"id":"s","name":"S"}'
    first = head + supplier + '],"systems":['
    system = '{"id":"a","name":"A","supplier":"t","annual_cost":1}'
    v("more-than-a-thousand-dangling", "Problems of references are counted with the others.", "The same bound for both: 1,201 dangling suppliers and 1,200 ids that repeat.", repeat=(first, system + ",", 1200, system + "]}"), kept=1000, omitted=1401, problems=[])
    v("control-characters", "A control character in a text is refused.", "A terminal would obey it; escapes can hide it.",
      base(organisation='"id": "o", "name": «1»"a\\u001b[31mb", "country": "DK", "users": 100, "hourly_cost": 450'), [("control-character", "/organisation/name", 1)])
    v("rate-of-tomorrow", "A rate after the valuation date is refused.", "Nobody has seen it yet.",
      base(top='"exchange_rates": [{"from": "EUR", "to": "DKK", "rate": 7.46, "date": «1»"2026-11-22"}]'), [("future-date", "/exchange_rates/0/date", 1)])
    v("half-a-year", "The horizon is whole years.", "The flows are yearly.",
      base(top='"assumptions": {"horizon_years": «1»2.5}'), [("out-of-range", "/assumptions/horizon_years", 1)])
    v("references-beside-a-wrong-organisation", "References are checked even where the organisation cannot be read.", "Every problem at once.",
      base(organisation='"id": "o", "name": "O", "country": «1»"XX", "users": 100, "hourly_cost": 450', system='"supplier_": 1'.replace('"supplier_": 1', '"depends_on": [{"system": «2»"nowhere", "strength": 1}]')), [("unknown-country", "/organisation/country", 1), ("dangling-system", "/systems/0/depends_on/0/system", 2)])


def valid():
    v = vector
    smallest = '{"format": "udvej/1", "valuation_date": "2026-11-21", "currency": "DKK", "organisation": {"id": "o", "name": "O", "country": "DK", "users": 100}, "suppliers": [{"id": "s", "name": "S", "country": "US"}],\n"systems": [{"id": "a", "name": "A", "supplier": "s", "users": 50}]}'
    v("valid-smallest", "The smallest document of the interface is valid.", "Everything else is unknown: two warnings say what that costs.", smallest, warnings=["placeholder-hourly-cost", "cost-unknown"])
    v("valid-no-systems", "A document without suppliers and systems is valid.", "Where one begins.", base(suppliers="", systems=""), warnings=[])
    v("valid-cycle", "Systems may depend on each other in a cycle.", "Identity needs the network, and the network needs identity.",
      base(systems="{" + SYSTEM + ', "depends_on": [{"system": "b", "strength": 1}]},\n    {"id": "b", "name": "B", "supplier": "s", "annual_cost": 1, "depends_on": [{"system": "c", "strength": 0}]},\n    {"id": "c", "name": "C", "supplier": "s", "annual_cost": 1, "depends_on": [{"system": "a", "strength": 0.25}, {"system": "b", "strength": 1.0}]}'), warnings=[])
    v("valid-byte-order-mark", "A byte-order mark before the document is passed over.", "Windows programs write it.", "\ufeff" + base(), warnings=[])
    v("valid-carriage-returns-and-tabs", "Blanks are spaces, tabs, line feeds and carriage returns.", "RFC 8259, section 2.", base().replace("\n", "\r\n").replace("  ", "\t"), warnings=[])
    v("valid-minified", "No blank is needed.", "As most programs write it.", json.dumps(json.loads(base()), separators=(",", ":")), warnings=[])
    v("valid-escapes", "Escapes mean what they stand for, in keys and in texts.", "Every escape of JSON that a name may hold, a surrogate pair, and a key written with one.",
      base(organisation='"\\u0069d": "o", "name": "\\"\\\\\\/\\n\\r\\t\\u00e6\\uD83D\\ude00 \\u00C5", "country": "\\u0044K", "users": 1e2, "hourly_cost": 450'), warnings=[])
    v("valid-names-in-any-script", "Names and ids may hold letters of any script.", "Danish, Greek, Chinese and an emoji outside the first plane.", base(organisation=ORGANISATION.replace('"o"', '"Æbleø-kommune.1_a:b"').replace('"O"', '"Ærø 北京 Ωμέγα 😀"')), warnings=[])
    v("valid-amounts", "An amount is a text or a number, alone or with its currency, and 0 is one.", "28 figures are exact; a minus before zero is nothing.",
      base(top='"exchange_rates": [{"from": "DKK", "to": "EUR", "rate": "0.1340", "date": "2026-11-20"}, {"from": "USD", "to": "DKK", "rate": 6.8, "date": "2026-11-20"}]',
           systems='{"id": "a", "name": "A", "supplier": "s", "annual_cost": "1234567890123456789012345.678", "own_effort": 0},\n    {"id": "b", "name": "B", "supplier": "s", "annual_cost": {"amount": 1234.50, "currency": "EUR"}, "own_effort": {"amount": "-0.00"}},\n    {"id": "c", "name": "C", "supplier": "s", "annual_cost": {"currency": "USD", "amount": "0"}, "own_effort": {"p10": "1", "p90": 2.5, "currency": "DKK"}}'), warnings=[])
    v("valid-estimates", "Each of the four forms of an estimate is valid, with equal numbers too.", "What is known exactly may be written in any of them; the order of the members does not matter.",
      base(system='"own_effort": {"high": 3, "low": 0, "mode": 0}, "plan_b": {"parallel_months": 3, "drivers": {"trained_users": {"low": 5, "mode": 5, "high": 5}, "integrations": {"p10": 1, "p90": 1}, "data_gb": {"p10": 1, "p50": 10, "p90": 200}, "customisation_days": 0}}'), warnings=[])
    v("valid-four-states", "An answer is a value, unknown, not applicable with a reason, or left out.", "None is ever taken for another.",
      base(system='"criticality": {"value": "high", "evidence": "demonstrated"}, "answers": {"data_portability": "on_request", "interface_openness": {"value": "public_api", "evidence": "vendor_claim", "note": "Iflg. leverandørens hjemmeside."}, "customisation": "unknown", "exit_clause": {"value": "not_applicable", "note": "Egenudviklet: der er ingen kontrakt."}, "skills_own": {"value": "unknown", "note": "Driftsafdelingen er spurgt."}}'), warnings=[])
    v("valid-unknown-everywhere", "Every optional field may be \"unknown\", which is as if it were left out.", "An export fills in what it has.",
      base(organisation='"id": "o", "name": "O", "country": "DK", "users": 100, "cvr": "unknown", "hourly_cost": 450, "discount_rate": "unknown"',
           suppliers='{"id": "s", "name": "S", "country": "unknown", "control": "unknown", "parent": "unknown", "affiliates": "unknown", "subprocessors": "unknown", "certified": "unknown"}',
           systems='{"id": "a", "name": "A", "supplier": "s", "users": "unknown", "criticality": "unknown", "depends_on": "unknown", "service": "unknown", "operator": "unknown", "capabilities": "unknown", "contract": "unknown", "peer_percentile": "unknown", "annual_cost": 1, "own_effort": "unknown", "plan_b": "unknown"},\n    {"id": "b", "name": "B", "supplier": "s", "annual_cost": 1, "contract": {"start": "unknown", "end": "unknown", "max_end": "unknown", "notice_months": "unknown", "renewal_months": "unknown", "termination_fee": "unknown", "price_protection": "unknown"}, "plan_b": {"alternatives": [{"id": "x", "name": "X", "one_off": {"training": "unknown"}, "running": "unknown"}], "preferred": "unknown"}}'), warnings=[])
    v("valid-none", "Nothing is said with [] and \"none\".", "A list that is empty is an answer, one that is left out is none.",
      base(suppliers='{"id": "s", "name": "S", "country": "DK", "parent": "none", "affiliates": [], "subprocessors": []}', system='"depends_on": [], "capabilities": [], "operator": "own", "contract": "none", "plan_b": {"alternatives": []}'), warnings=[])
    v("valid-at-the-limits", "Values at the ends of their ranges are valid.", "300 characters beside blanks that do not count, 100 of an id, rates from -0.5 to 1, a price of today.",
      base(top='"assumptions": {"price_index": -0.5, "horizon_years": 40, "catch_up": 1, "coordination": 0, "weights": {"dependency": 0, "switching_cost": 0, "jurisdiction": 0, "price": 1e6}}',
           organisation='"id": "' + "i" * 100 + '", "name": "  ' + "ø" * 300 + '\\n", "country": "DK", "users": 1e10, "hourly_cost": 450, "discount_rate": 1',
           system='"contract": {"start": "2026-12-31", "end": "2026-12-31", "max_end": "2026-12-31", "notice_months": 1200}, "prices": [{"date": "2026-11-21", "unit_price": 20, "units": 50}], "answers": {"escrow": {"value": "none", "note": "' + "n" * 5000 + '"}}'), warnings=[])
    v("valid-same-id-in-other-lists", "The same id may stand in different lists.", "An id is told apart within its list; alternatives belong to their system.",
      base(organisation=ORGANISATION.replace('"o"', '"s"'), systems='{"id": "s", "name": "A", "supplier": "s", "annual_cost": 1, "plan_b": {"alternatives": [{"id": "s", "name": "X"}], "scenarios": [{"id": "s", "name": "X", "per_year": 0, "days": 0}], "preferred": "s"}},\n    {"id": "t", "name": "B", "supplier": "s", "annual_cost": 1, "plan_b": {"alternatives": [{"id": "s", "name": "X"}]}}'), warnings=[])
    v("valid-warnings", "What is doubtful is a warning and stops nothing.", "Each warning at least once.",
      base(top='"exchange_rates": [{"from": "USD", "to": "GBP", "rate": 0.8, "date": "2026-11-20"}]', currency='"SEK"', organisation='"id": "o", "name": "O", "country": "DK", "users": 100, "cvr": "12345678"', suppliers='{"id": "s", "name": "S", "country": "DK", "cvr": "DK 1234"}, {"id": "t", "name": "T", "country": "SE", "cvr": "556016-0680"}',
           systems='{"id": "a", "name": "A", "supplier": "s", "users": {"low": 1, "mode": 50, "high": 101}, "annual_cost": 1000, "contract": {"end": "2026-11-20"}, "prices": [{"date": "2026-01-01", "unit_price": 10, "units": 50}]},\n    {"id": "b", "name": "B", "supplier": "t", "users": 100, "contract": {"end": "2020-01-01", "renewal_months": 12}, "prices": [{"date": "2026-01-01", "unit_price": 10}]}'),
      warnings=["no-default-rate", "placeholder-hourly-cost", "cvr-check", "cvr-check", "users-exceed-organisation", "contract-ended", "cost-conflict", "cost-unknown", "rate-unused"])


if __name__ == "__main__":
    for old in HERE.glob("*.json"):
        old.unlink()
    for group in (syntax, shape, values, references, valid):
        group()
    print(len(WRITTEN), "vectors")
