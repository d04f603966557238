"""The search of the site against a plain scan of the same texts: everything that holds what was typed is found and
nothing else, from file:// and over http, in Chromium and in Firefox.

The texts come from the site's data files, not from the index; folding and scanning are done here once more."""

import json
import random
import re
import subprocess
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote

from browser import chromium
from built_site import BuiltSite
from firefox import Firefox
from outcome import Outcome

SUBSTRINGS = 150
IDENTIFIERS = 60
LONG = 30
BLANKS = re.compile("[\x00-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
# The addresses of all documents of the index, in its order.
LIST = """
() => window.linkageSearch.open().then(async index => {
  const paths = [];
  for (let number = 0; number < index.count; number += 1) {
    paths.push((await window.linkageSearch.read(index, number)).path);
  }
  return paths;
})
"""
# Asks the index of the page for some queries and returns the numbers of the documents found for each.
ASK = """
async queries => {
  const search = window.linkageSearch, answers = [];
  for (const query of queries) {
    const found = await search.find(query, () => true, () => {});
    answers.push(search.ordered(found));
  }
  return answers;
}
"""


def fold(text: str) -> str:
    composed = unicodedata.normalize("NFKC", text)
    return BLANKS.sub(" ", "".join(character.lower() for character in composed)).strip()


def spelled(text: str) -> str:
    return "".join(character for character in fold(text) if unicodedata.category(character)[0] in "LN")


@dataclass
class Document:
    """What search may find: the page of a record or clause."""

    path: str
    blocks: set[str] = field(default_factory=set)
    identifiers: set[str] = field(default_factory=set)
    # How a clause is shown. Its digits alone are no number, for they would be a record's.
    shown: set[str] = field(default_factory=set)

    def add(self, text: str | None) -> None:
        if text and fold(text):
            self.blocks.add(fold(text))


def documents(output: Path) -> list[Document]:
    """The texts of every record and clause, as the data files state them."""
    paths = sorted((output / "data" / "records").rglob("*.json"))
    files = [(path, data) for path in paths if "records" in (data := read_json(path))]
    numbers = {
        record["id"]: record["fields"].get("number") for _, data in files if data["type"] == "standard" for record in data["records"]
    }
    found = []
    for path, data in files:
        fields = find_properties(read_json(path.parent / data["$schema"]), "fields")
        for record in data["records"]:
            found += of_record(record, fields, data["type"], numbers)
    return found


def find_properties(schema: object, name: str) -> dict:
    """The schema of the first object that is called `name`."""
    if isinstance(schema, dict):
        if isinstance(schema.get("properties"), dict) and isinstance(schema["properties"].get(name), dict):
            return schema["properties"][name]
        for value in schema.values():
            if result := find_properties(value, name):
                return result
    elif isinstance(schema, list):
        for value in schema:
            if result := find_properties(value, name):
                return result
    return {}


def of_record(record: dict, fields: dict, kind: str, numbers: dict[str, str | None]) -> Iterator[Document]:
    pages = list(record["pages"].values()) if record["pages"] else []
    if not pages:
        return
    document = Document(pages[0])
    for name in ("title", "title_en", "id"):
        document.add(record[name])
    document.identifiers.add(record["id"])
    add_texts(record["fields"], fields, document)
    for name, value in record["fields"].items():
        if name.endswith("_no") or name in ("number", "reference"):
            document.identifiers.update(text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str))
    for line in re.split(r"[\n\t]", record["text"] or ""):
        document.add(line)
    yield document
    for clause in record["computed"]["clauses"] if kind == "standard" else []:
        own = Document(clause["page"])
        for name in ("number", "title", "title_en", "excerpt"):
            own.add(clause[name])
        # What results and pages print before the title: the number of the standard and that of the clause.
        standard = record["computed"]["standard"]
        shown = f"{numbers[record['id']] or numbers.get(standard) or record['id']} {clause['number']}"
        own.add(shown)
        own.shown = {clause["id"], shown}
        for name in ("text", "summary"):
            for line in re.split(r"[\n\t]", clause[name] or ""):
                own.add(line)
        yield own


def add_texts(value: object, schema: dict, document: Document) -> None:
    """Adds the values that the schema calls free text: no choices, dates, numbers or references."""
    for option in schema.get("anyOf") or [schema]:
        if isinstance(value, dict) and value.keys() == {"amount", "currency"}:
            continue
        if isinstance(value, dict) and "properties" in option and option.get("type") == "object":
            for name, part in value.items():
                add_texts(part, option["properties"].get(name, {}), document)
        elif isinstance(value, dict) and isinstance(option.get("additionalProperties"), dict):
            for part in value.values():
                add_texts(part, option["additionalProperties"], document)
        elif isinstance(value, dict) and "$ref" in option:
            for name in ("name", "written", "other_name", "chapter"):
                document.add(value.get(name))
        elif isinstance(value, list) and "items" in option:
            for part in value:
                add_texts(part, option["items"], document)
        elif isinstance(value, str) and option.get("type") == "string" and not {"enum", "pattern", "format"} & set(option):
            for line in re.split(r"[\n]", value):
                document.add(line)


# What is asked, and what a plain scan finds.

QUOTES = re.compile("[\u201c-\u201f\u300c-\u300f\u301d-\u301f]")
SENTENCE_END = ".,;:!?、。"


def words(query: str) -> list[str]:
    """What is looked for: words between blanks without the marks that end a sentence, and what stands in quotes."""
    found: list[str] = []
    for place, part in enumerate(QUOTES.sub('"', fold(query)).split('"')):
        each = [part.strip()] if place % 2 else [word.rstrip(SENTENCE_END) or word for word in part.split(" ")]
        found += [word for word in each if word and word not in found]
    return found


def contains(document: Document, words: list[str]) -> bool:
    return all(any(word in block for block in document.blocks) for word in words)


def substrings(found: list[Document], seed: int, count: int, lengths: range) -> list[str]:
    """Random stretches of random blocks; blanks divide words and quotation marks hold them together, so neither is in."""
    chance = random.Random(seed)
    blocks = [sorted(document.blocks) for document in found]
    drawn: list[str] = []
    for _ in range(200 * count):
        block = chance.choice(chance.choice(blocks))
        length = chance.choice(lengths)
        start = chance.randrange(max(1, len(block) - length + 1))
        text = block[start : start + length]
        whole = len(text) == length and fold(text) == text and words(text) == [text]
        if whole and text not in drawn:
            drawn.append(text)
        if len(drawn) == count:
            break
    return drawn


def forms(identifier: str) -> set[str]:
    """The ways in which a number counts as written: with and without its country or body."""
    plain = spelled(identifier)
    match = re.fullmatch(r"([a-z]{0,5})([0-9].*)", plain)
    if not match or sum(character in "0123456789" for character in match[2]) < 5:
        return {plain}
    letters, digits = match.groups()
    if letters == "zl":
        return {digits, "cn" + digits}
    if not letters:
        return {digits, "cn" + digits} if sum(character.isdigit() for character in digits) >= 8 else {digits}
    return {plain, digits}


def spellings(identifier: str) -> list[str]:
    """Three ways in which people write one number."""
    plain = spelled(identifier)
    match = re.fullmatch(r"([a-z]*)(.*)", plain)
    letters, rest = match.groups() if match else ("", plain)
    if letters in ("", "cn", "zl") and len(rest) >= 9:
        return [identifier, f"ZL {rest}", f"cn{rest[:4]} {rest[4:]}"]
    return [identifier, plain, f"{letters.upper()} {rest[:3]}-{rest[3:]}"]


def numbered(found: list[Document], query: str) -> set[str]:
    """The documents that go by a number which begins so, and those whose text holds what was typed."""
    key = re.sub(r"^zl(?=[0-9])", "cn", spelled(query))
    if len(key) < 5 or not re.search("[0-9]", key):
        key = ""
    asked = words(query)
    return {
        document.path
        for document in found
        if asked and contains(document, asked)
        or (key and any(form.startswith(key) for each in document.identifiers for form in forms(each)))
        or (key and any(spelled(each).startswith(key) for each in document.shown))
    }


@dataclass
class Questions:
    queries: list[str]
    expected: list[set[str]]


def questions(found: list[Document]) -> dict[str, Questions]:
    short = substrings(found, 1, SUBSTRINGS, range(2, 5))
    # Single characters, and longer texts, which no single list answers.
    others = substrings(found, 2, LONG, range(1, 2)) + substrings(found, 3, LONG, range(5, 24))
    chance = random.Random(4)
    known = sorted({each for document in found for each in document.identifiers if is_number(each)})
    numbers = [each for identifier in chance.sample(known, min(IDENTIFIERS, len(known))) for each in spellings(identifier)]
    pairs = [" ".join(chance.sample(short, 2)) for _ in range(LONG)] if len(short) > 1 else []
    hostile = ["__proto__", "constructor", "</script>", "toString", "\U0002000b\U0002000c", "'\\", "%00", "0" * 200]

    def scan(queries: list[str]) -> Questions:
        return Questions(queries, [numbered(found, query) for query in queries])

    phrases = substrings(found, 6, 12, range(2, 6))
    quoted = [form % text for text in phrases for form in ("\u201c%s\u201d", "「%s」", '"%s', "\uff02%s\uff02", "%s。", "%s，")]
    clauses = [document for document in found if document.shown]
    drawn = [form for document in chance.sample(clauses, min(20, len(clauses))) for form in sorted(document.shown)]
    return {
        f"{len(quoted)} texts in quotes of every kind and with an end of a sentence": scan(quoted),
        f"{len(drawn)} clauses by what results print": Questions(drawn, [numbered(found, query) for query in drawn]),
        f"{len(short)} substrings of 2 to 4 characters": scan(short),
        f"{len(others)} single characters and longer texts": scan(others),
        f"{len(pairs)} pairs of words": scan(pairs),
        "names of the language and hostile texts": scan(hostile),
        f"{len(numbers) // 3} numbers in 3 spellings": Questions(numbers, [numbered(found, query) for query in numbers]),
    }


def is_number(identifier: str) -> bool:
    return len(spelled(identifier)) >= 5 and any(character.isdigit() for character in identifier) and '"' not in identifier


def compare(name: str, paths: list[str], found: list[Document], asked: dict[str, Questions], evaluate) -> Iterator[Outcome]:
    """Asks a browser all questions about one site."""
    known = {document.path for document in found}
    faults = [f"not in the index: {path}" for path in sorted(known - set(paths))[:20]]
    faults += [f"no record or clause: {path}" for path in sorted(set(paths) - known)[:20]]
    yield Outcome(f"search: {name}: the index holds every record and clause", faults, [f"{len(paths)} documents"])
    for title, each in asked.items():
        answers = evaluate(ASK, each.queries)
        faults, right, given, wanted = [], 0, 0, 0
        for query, numbers, expected in zip(each.queries, answers, each.expected):
            got = {paths[number] for number in numbers}
            right, given, wanted = right + len(got & expected), given + len(got), wanted + len(expected)
            if got != expected:
                missing, wrong = sorted(expected - got)[:3], sorted(got - expected)[:3]
                faults.append(f"{query!r}: missing {missing} of {len(expected)}, wrong {wrong}")
        share = f"recall {right / max(1, wanted):.3f}, precision {right / max(1, given):.3f}, {wanted} hits"
        yield Outcome(f"search: {name}: {title}", faults, [share])


# The ways to open a site.


@contextmanager
def served(output: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(output)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def chromium_page(browser, address: str, complaints: list[str]):
    page = browser.new_page()
    page.set_default_timeout(300_000)
    page.on("console", lambda message: complaints.append(f"console {message.type}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"script error: {error}"))
    page.goto(address)
    yield page
    page.close()


def check(site: BuiltSite) -> Iterator[Outcome]:
    found = documents(site.output)
    asked = questions(found)
    with chromium() as browser, served(site.output) as host:
        for way, address in (("Chromium, file", site.address("index.html")), ("Chromium, http", host + "index.html")):
            complaints: list[str] = []
            with chromium_page(browser, address, complaints) as page:
                yield from compare(way, page.evaluate(LIST), found, asked, page.evaluate)
            yield Outcome(f"search: {way}: nothing is complained about", complaints)
        yield from field_and_page(browser, site, found)
        yield from first_of_clauses(browser, site, found)
        yield from places_kept(browser, site, found)
        yield from unreachable(browser, site)
        yield from without_script(browser, site)
        with tempfile.TemporaryDirectory(prefix="search-") as folder:
            output = corpus(Path(folder), site)
            own = documents(output)
            with chromium_page(browser, (output / "index.html").as_uri(), []) as page:
                yield from compare(f"{len(own)} documents of Chinese text", page.evaluate(LIST), own, questions(own), page.evaluate)
        if not Firefox().is_installed:
            yield Outcome("search: Firefox: left out, because it is not installed")
            return
        with Firefox() as firefox:
            for way, address in (("Firefox, file", site.address("index.html")), ("Firefox, http", host + "index.html")):
                firefox.goto(address)
                yield from compare(way, firefox.evaluate(LIST), found, asked, firefox.evaluate)


# The field in the head of every page, and the page of results.


def field_and_page(browser, site: BuiltSite, found: list[Document]) -> Iterator[Outcome]:
    drawn = substrings(found, 5, 400, range(3, 5))
    word = max(drawn, key=lambda each: sum(contains(document, [each]) for document in found))
    count = sum(contains(document, [word]) for document in found)
    complaints: list[str] = []
    with chromium_page(browser, site.address("index.html"), complaints) as page:
        faults = []
        page.keyboard.press("/")
        if page.evaluate("document.activeElement.id") != "q":
            faults.append("/ does not bring the field into focus")
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("Control+k")
        if page.evaluate("document.activeElement.id") != "q":
            faults.append("Ctrl-K does not bring the field into focus")
        # While an input method composes, nothing is looked for.
        page.evaluate(
            "text => { const q = document.getElementById('q'); q.dispatchEvent(new CompositionEvent('compositionstart'));"
            " q.value = text; q.dispatchEvent(new InputEvent('input', { isComposing: true })); }",
            word,
        )
        page.wait_for_timeout(300)
        if page.locator("#find-list [role=option]").count():
            faults.append("results while an input method composes")
        page.evaluate("document.getElementById('q').dispatchEvent(new CompositionEvent('compositionend'))")
        page.wait_for_selector("#find-list [role=option]")
        if page.get_attribute("#q", "aria-expanded") != "true":
            faults.append("aria-expanded does not say that the list is open")
        if not page.locator("#find-list mark.hit").count():
            faults.append("no hit is marked")
        page.keyboard.press("ArrowDown")
        active = page.get_attribute("#q", "aria-activedescendant")
        target = page.evaluate("id => id && document.getElementById(id).href", active)
        if not target or page.get_attribute(f"#{active}", "aria-selected") != "true":
            faults.append("the arrow key chooses nothing")
        page.keyboard.press("Escape")
        if page.is_visible("#find-list"):
            faults.append("Escape does not close the list")
        page.keyboard.press("ArrowDown")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        if target and page.url != target:
            faults.append(f"Enter opened {page.url}, not {target}")
        yield Outcome(f"search: the field finds {word!r} by keys alone", faults)
    with chromium_page(browser, site.address("search.html") + "?q=" + quote(word), complaints) as page:
        faults = []
        page.wait_for_selector("#search-list[data-done=true] li")
        shown = page.inner_text("#search-count")
        if str(count) not in re.findall("[0-9]+", shown):
            faults.append(f"says {shown!r} where a scan finds {count}")
        boxes = page.locator("[data-facet=type] li")
        sums = [int(text) for text in page.locator("[data-facet=type] li > span").all_inner_texts()]
        if sum(sums) != count:
            faults.append(f"the types add up to {sum(sums)}, not {count}")
        boxes.first.locator("input").check()
        page.wait_for_function("document.querySelector('#search-list').getAttribute('data-done') === 'true'")
        if str(sums[0]) not in re.findall("[0-9]+", page.inner_text("#search-count")) or "type=" not in page.url:
            faults.append(f"one type leaves {page.inner_text('#search-count')!r} at {page.url}")
        links = [link.get_attribute("href") for link in page.locator("#search-list a").all()]
        for href in links:
            path, _, anchor = href.removeprefix(site.output.resolve().as_uri() + "/").partition("#")
            if path not in site.pages or (anchor and anchor not in site.pages[path].ids):
                faults.append(f"leads nowhere: {href}")
        yield Outcome(f"search: the page of results counts and divides {word!r}", faults, [shown, f"{len(links)} links"])
    yield Outcome("search: field and page complain about nothing", complaints)


def first_of_clauses(browser, site: BuiltSite, found: list[Document]) -> Iterator[Outcome]:
    """Whoever types what a result prints of a clause sees that clause first; whoever types a standard sees it before its parts."""
    clauses = [document for document in found if document.shown]
    chosen = random.Random(8).sample(clauses, min(20, len(clauses)))
    with chromium_page(browser, site.address("index.html"), []) as page:
        paths, faults = page.evaluate(LIST), []
        for document in chosen:
            shown = sorted(document.shown)
            same = {each.path for each in clauses if each.shown & document.shown}
            faults += [f"{text!r} finds {paths[answer[0]]} first" for text, answer in zip(shown, page.evaluate(ASK, shown)) if paths[answer[0]] not in same]
        numbers = sorted({text.rpartition("#")[0] for document in chosen for text in document.shown if "#" in text})
        for text, answer in zip(numbers, page.evaluate(ASK, numbers)):
            parts = [k for k, number in enumerate(answer) if paths[number] in {each.path for each in clauses if f"{text}#" in " ".join(each.shown)}]
            if parts and parts != list(range(len(answer) - len(parts), len(answer))):
                faults.append(f"{text!r} shows clauses of it before what names it")
    yield Outcome(f"search: {len(chosen)} clauses stand first where somebody types them", faults)


def places_kept(browser, site: BuiltSite, found: list[Document]) -> Iterator[Outcome]:
    """The way back from a result, and filters that leave nothing."""
    drawn = substrings(found, 5, 400, range(2, 4))
    many = max(drawn, key=lambda each: sum(contains(document, [each]) for document in found))
    faults = []
    with chromium_page(browser, site.address("search.html") + "?q=" + quote(many), []) as page:
        done = "#search-list[data-done=true] li"
        page.wait_for_selector(done)
        before = page.locator("#search-list > li").count()
        page.click("#search-next")
        page.wait_for_function("count => document.querySelectorAll('#search-list > li').length > count", arg=before)
        shown = page.locator("#search-list > li").count()
        page.locator("#search-list > li a").last.scroll_into_view_if_needed()
        page.wait_for_timeout(300)
        place = page.evaluate("window.scrollY")
        page.locator("#search-list > li a").last.click()
        page.wait_for_load_state()
        page.go_back()
        page.wait_for_selector(done)
        page.wait_for_timeout(300)
        if page.locator("#search-list > li").count() != shown or abs(page.evaluate("window.scrollY") - place) > 50:
            faults.append(f"back at {page.locator('#search-list > li').count()} of {shown} results, {page.evaluate('window.scrollY')} of {place}")
    # Only a record of another type holds it, so that the chosen type leaves nothing.
    kinds = [json.loads(path.read_text("utf-8"))["type"] for path in sorted((site.output / "data" / "records").glob("*.json"))]
    alone = next(text for text in drawn if len({document.path.split("/")[0] for document in found if contains(document, [text])}) == 1)
    holders = [document for document in found if contains(document, [alone])]
    other = next(kind for kind in kinds if not holders[0].path.startswith(kind[:4]))
    for width in (390, 1440):
        with chromium_page(browser, site.address("search.html") + f"?type={other}&type=bogus&q=" + quote(alone), []) as page:
            page.set_viewport_size({"width": width, "height": 844})
            page.wait_for_selector("#search-chosen button")
            if "bogus" in page.inner_text("#search-chosen"):
                faults.append("a type that is none is offered as chosen")
            if str(len(holders)) not in re.findall("[0-9]+", page.inner_text("#search-count")):
                faults.append(f"{page.inner_text('#search-count')!r} does not say that there are {len(holders)} without the filter")
            page.locator("#search-chosen button").last.click()
            page.wait_for_selector("#search-list[data-done=true] li")
            if page.is_visible("#search-chosen") or "type=" in page.url:
                faults.append(f"the filters stay at {page.url}")
    yield Outcome("search: results keep their place, and filters that leave nothing say so", faults)


def unreachable(browser, site: BuiltSite) -> Iterator[Outcome]:
    """Where a file of the index does not load, the field says so instead of working on or closing."""
    faults = []
    for pattern in ("**/search/**", "**/search/text/**"):
        page = browser.new_page()
        page.route(pattern, lambda route: route.abort())
        page.goto(site.address("index.html"))
        page.fill("#q", "2026")
        said = page.get_attribute("form[data-search]", "data-failed")
        page.wait_for_timeout(1500)
        if page.inner_text(".find-status") != said:
            faults.append(f"without {pattern}: {page.inner_text('.find-status')!r}")
        page.close()
    yield Outcome("search: the field says that the index does not load", faults)


def without_script(browser, site: BuiltSite) -> Iterator[Outcome]:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.address("search.html"))
    faults = []
    if not page.is_visible("noscript"):
        faults.append("nothing says that search needs a script")
    folders = {path.partition("/")[0] for path in site.pages if path.count("/") == 1 and path.endswith("/index.html")}
    linked = {link.get_attribute("href") for link in page.locator("main a").all()}
    types = [f"{data['type']}" for data in map(read_json, (site.output / "data" / "records").glob("*.json")) if "type" in data]
    if len([href for href in linked if href.endswith("/index.html") and href.partition("/")[0] in folders]) < len(types):
        faults.append(f"lists of {len(types)} types, of which {sorted(linked)} are linked")
    context.close()
    yield Outcome("search: without scripts the page leads to the list of every type", faults)


def read_json(path: Path) -> dict:
    return json.loads(path.read_text("utf-8"))


# A site of Chinese text of our own.

PAGES = 620
ODD = [
    "很长的词" + "a" * 5000, "全角ＡＢＣ１２３，半角ABC123", "e\u0301te\u0301 caf\u00e9 \u212b \ufb01n", "\U0002000b\U0002000c生僻\U0001f600字",
    "</script><script>alert(1)</script>", "行\u2028分隔\u2029符", "__proto__ constructor hasOwnProperty", "\u0130STANBUL ΣΑΣ STRASSE ß",
    "\u30ab\u3099 \uff76\uff9e ㎡ ① ½ …", "한국어 한글 \u1100\u1161", "引号\"和\\反斜线", "零\u200b宽 非\u00a0断",
]  # fmt: skip


def corpus(folder: Path, site: BuiltSite) -> Path:
    """Pages of random Chinese words, the frequent ones much more often, built by the program under test."""
    chance = random.Random(7)
    letters = [chr(code) for code in range(0x4E00, 0x4E00 + 1800)]
    words = ["".join(chance.choice(letters) for _ in range(chance.choice((2, 2, 2, 3, 4)))) for _ in range(2500)]
    weights = [1 / rank for rank in range(1, len(words) + 1)]

    def sentence() -> str:
        return "".join(chance.choices(words, weights, k=chance.randrange(4, 16))) + chance.choice("。；，、")

    content = folder / "Content"
    (content / "pages").mkdir(parents=True)
    (content / "site.yaml").write_text("title: 检索测试\nbuild_date: 2026-11-21\n", "utf-8")
    for number in range(PAGES):
        text = [f"---\ntitle: {''.join(chance.choices(words, weights, k=3))}{number}\n---\n"]
        for part in range(3):
            text.append(f"## {''.join(chance.choices(words, weights, k=2))}\n")
            text += ["".join(sentence() for _ in range(4)) + "\n" for _ in range(2)]
        text.append(f"| 项 | 值 |\n| --- | --- |\n| {sentence()} | {number * 37} mm |\n")
        if number < len(ODD):
            text.append("```\n" + ODD[number] + "\n```\n")
        (content / "pages" / f"p{number:04}.md").write_text("\n".join(text), "utf-8")
    output = folder / "Output"
    command = [site.program, "build", "--site", folder, "--theme", site.root / "Theme", "--output", output, "--quiet"]
    subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL)
    return output
