"""Two languages throughout: a page in English is in English, or says what is not (WCAG 3.1.2); both languages have
the same pages, and each page leads to its other half."""

import re
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from html.parser import HTMLParser
from pathlib import Path

import yaml
from browser import Visit, chromium
from built_site import BuiltSite
from checks.crawl import resolve
from element import VOID
from outcome import Outcome
from published import Published

HAN = re.compile("[\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
# They hold text alone, so that no part of it can be marked.
UNMARKED = {"title", "script", "style"}


class Texts(HTMLParser):
    """The texts of a page, each with its language and line; and where the page says its other halves are."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []
        self.texts: list[tuple[str, str, int]] = []
        self.twins: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "a" and "hreflang" in values:
            self.twins[values["hreflang"]] = values.get("href", "")
        if tag not in VOID and not (self.get_starttag_text() or "").endswith("/>"):
            inherited = self.open[-1][1] if self.open else ""
            self.open.append((tag, values.get("lang", inherited)))

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, -1, -1):
            if self.open[depth][0] == tag:
                del self.open[depth:]
                return

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split())
        if text and self.open and self.open[-1][0] not in UNMARKED:
            self.texts.append((text, self.open[-1][1], self.getpos()[0]))


def read(output: Path, path: str) -> Texts:
    reader = Texts()
    reader.feed((output / path).read_text("utf-8"))
    reader.close()
    return reader


def page_faults(output: Path, interface: set[str], folders: dict[str, str], path: str) -> list[tuple[str, str]]:
    """What is wrong on a page: (kind, text)."""
    page = read(output, path)
    own = next(tag for tag, folder in sorted(folders.items(), key=lambda x: -len(x[1])) if path.startswith(folder))
    faults = []
    for text, language, line in page.texts:
        if not language.startswith("zh") and HAN.search(text):
            faults.append(("chinese", f"{path}:{line}: {text[:80]}"))
        if own.startswith("zh") and language.startswith("zh") and text in interface:
            faults.append(("english", f"{path}:{line}: {text[:80]}"))
    bare = path.removeprefix(folders[own])
    for tag, folder in folders.items():
        if tag != own and resolve(path, page.twins.get(tag, ""))[0] != folder + bare:
            faults.append(("twin", f"{path}: its page in {tag} is said to be {page.twins.get(tag)!r}"))
    return faults


def interface_texts(root: Path) -> set[str]:
    """The English interface texts that differ from the Chinese ones: they have no place on a Chinese page.

    Single words are left out: a clause may be called "Overview"."""

    def strings(language: str) -> dict[str, str]:
        return yaml.load((root / "Theme" / "strings" / f"{language}.yaml").read_text("utf-8"), yaml.BaseLoader)

    chinese, english = strings("zh-CN"), strings("en")
    return {text for key, text in english.items() if text != chinese.get(key) and " " in text and "{" not in text}


def headings(output: Path, path: str) -> list[tuple[str, str]]:
    """The headings of a page that can be linked to: level and id."""
    return re.findall(r"<h([2-6]) id=\"([^\"]+)\"", (output / path).read_text("utf-8"))


def same_headings(site: BuiltSite, folder: str) -> list[str]:
    """The pages of the manual have the same headings in both languages: their ways between them count on it."""
    faults = []
    for path in (path for path in site.files if path.startswith("pages/manual")):
        one, other = ([level for level, _ in headings(site.output, half)] for half in (path, folder + path))
        if one != other:
            faults.append(f"{path}: headings of the levels {''.join(one)}, {''.join(other)} in {folder}")
    return faults


def same_place(site: BuiltSite, folder: str) -> list[str]:
    """The way to the other language leads to the same heading, there and back."""
    path = next((p for p in site.files if p.startswith("pages/manual") and len(headings(site.output, p)) > 4), None)
    if path is None:
        return ["no text has headings"]
    here, there = (headings(site.output, half)[3][1] for half in (path, folder + path))
    faults = []
    with chromium() as browser, Visit(browser, f"{site.address(path)}#{here}") as visit:
        for wanted in (there, here):
            visit.page.locator(".langs a").click()
            visit.page.wait_for_load_state()
            visit.page.wait_for_timeout(100)
            found = visit.page.evaluate("document.querySelector(':target')?.id")
            if found != wanted:
                faults.append(f"{visit.page.url}: {found} instead of {wanted}")
    return faults


def check(site: BuiltSite) -> Iterator[Outcome]:
    folders = {language["tag"]: language["folder"] for language in Published(site.output).site["languages"]}
    yield Outcome("languages: the site is in Chinese and in English", [] if len(folders) == 2 else [str(folders)])
    paths = [path for path in site.files if path.endswith(".html")]
    judge = partial(page_faults, site.output, interface_texts(site.root), folders)
    with ProcessPoolExecutor() as pool:
        faults = [fault for found in pool.map(judge, paths, chunksize=50) for fault in found]

    def of(kind: str) -> list[str]:
        return [text for found, text in faults if found == kind]

    yield Outcome("languages: Chinese on an English page is marked as such", of("chinese"), [f"{len(paths)} pages"])
    yield Outcome("languages: no interface text on a Chinese page is English", of("english"))
    halves = {
        tag: {path.removeprefix(folder) for path in paths if path.startswith(folder)} if folder
        else {path for path in paths if not any(f and path.startswith(f) for f in folders.values())}
        for tag, folder in folders.items()
    }  # fmt: skip
    every = set().union(*halves.values())
    missing = [f"{path} is not there in {tag}" for tag, half in halves.items() for path in sorted(every - half)]
    yield Outcome("languages: both languages have the same pages", missing)
    yield Outcome("languages: each page leads to its other half", of("twin"))
    folder = next((folder for folder in folders.values() if folder), "")
    yield Outcome("languages: the manual has the same headings in both", same_headings(site, folder))
    yield Outcome("languages: the way to the other language keeps the heading", same_place(site, folder))
