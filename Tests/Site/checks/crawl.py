"""Walks the site by its links: nothing dead, nothing doubled, nothing unreachable, nothing from elsewhere."""

import re
from collections import deque
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from built_site import BuiltSite
from outcome import Outcome
from page import Link

# A part of the search index.
SEARCH_PART = re.compile(r"search/(facets|ids/\d+|(short|long)/\d+-\d+|text/[0-9a-v]+)\.js")
ALLOWED_SCHEMES = {"http", "https", "mailto"}  # what a reader may follow out of the site
# Read by programs under a name known beforehand, so no page need mention them.
STANDALONE = re.compile(r"sitemap(-\d+)?\.xml|robots\.txt|feed\.xml|calendar\.ics|favicon\.ico|(\w\w(-\w+)?/)?data/.*\.json")
CSS_ADDRESS = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+["']([^"']*)["']""")


def resolve(base: str, address: str) -> tuple[str, str]:
    """The file a relative address names, as a path in the site, and its fragment."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    target = normpath(join(dirname(base), path)) if path else base
    if path.endswith("/"):
        target += "/"  # A folder is no file: it would not open without a server.
    return target, unquote(parts.fragment)


def is_outside(address: str) -> bool:
    return bool(urlsplit(address).scheme) or address.startswith("//")


def css_addresses(text: str) -> list[str]:
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    return [next(filter(None, groups), "") for groups in CSS_ADDRESS.findall(text)]


class Walk:
    """Faults by kind, and which files something refers to."""

    def __init__(self, site: BuiltSite):
        self.site, self.pages, self.files = site, site.pages, set(site.files)
        self.dead: list[str] = []
        self.anchors: list[str] = []
        self.hosts: list[str] = []
        self.absolute: list[str] = []
        self.referenced: set[str] = set()

    def link(self, path: str, link: Link) -> None:
        where = f"{path}:{link.line}: <{link.element}> {link.address!r}"
        if is_outside(link.address):
            self.outside(link, where)
            return
        if link.address.startswith("/") or "\\" in link.address:
            self.absolute.append(where)
            return
        if not link.address:
            self.dead.append(f"{where} is empty")
            return
        target, fragment = resolve(path, link.address)
        if target not in self.files:
            self.dead.append(f"{where}: no file {target}")
            return
        if target != path:
            self.referenced.add(target)
        page = self.pages.get(target)
        if page and ("#" in link.address) and fragment not in page.ids:
            self.anchors.append(f"{where}: no id {fragment!r} in {target}")

    def outside(self, link: Link, where: str) -> None:
        scheme = urlsplit(link.address).scheme.lower()
        if link.loads:
            # Data inside the page is loaded from nowhere; only pictures may be such data.
            if not (scheme == "data" and link.element in ("img", "image", "link", "source")):
                self.hosts.append(where)
        elif scheme not in ALLOWED_SCHEMES:
            self.absolute.append(f"{where}: scheme not allowed")

    def styles_and_scripts(self) -> None:
        for path in self.site.files:
            if path.endswith((".css", ".svg")):
                self.styles(path)
        scripts = [path for path in self.site.files if path.endswith((".js", ".mjs"))]
        texts = [(self.site.output / path).read_text("utf-8", errors="replace") for path in scripts]
        # A file that a script loads is named there, in full or by its own name.
        for path in self.files - self.referenced:
            if SEARCH_PART.fullmatch(path) and "search/head.js" in self.referenced:
                self.referenced.add(path)  # named by its number, not by its name
                continue
            name = path.rpartition("/")[2]
            if any(name in text for other, text in zip(scripts, texts) if other != path):
                self.referenced.add(path)

    def styles(self, path: str) -> None:
        text = (self.site.output / path).read_text("utf-8", errors="replace")
        for address in css_addresses(text):
            if address.startswith(("#", "data:")):
                continue
            if is_outside(address):
                self.hosts.append(f"{path}: {address}")
            elif (target := resolve(path, address)[0]) in self.files:
                self.referenced.add(target)
            else:
                self.dead.append(f"{path}: url({address}): no file {target}")


def reachable(site: BuiltSite) -> set[str]:
    """The pages a reader gets to from the index by following links."""
    seen, waiting = {"index.html"}, deque(["index.html"])
    while waiting:
        path = waiting.popleft()
        for link in site.pages[path].links:
            if link.element not in ("a", "area") or is_outside(link.address):
                continue
            target = resolve(path, link.address)[0]
            if target in site.pages and target not in seen:
                seen.add(target)
                waiting.append(target)
    return seen


def check(site: BuiltSite) -> Iterator[Outcome]:
    pages = site.pages
    if "index.html" not in pages:
        yield Outcome("crawl: there is an index.html", [f"{site.output} has none"])
        return
    walk = Walk(site)
    for path, page in pages.items():
        for link in page.links:
            walk.link(path, link)
    walk.styles_and_scripts()
    links = sum(len(page.links) for page in pages.values())
    yield Outcome("crawl: no dead link", walk.dead, [f"{len(pages)} pages, {len(site.files)} files, {links} links"])
    yield Outcome("crawl: no dead anchor", walk.anchors)
    yield Outcome("crawl: nothing is loaded from another host", walk.hosts)
    yield Outcome("crawl: every link inside the site is relative", walk.absolute)
    doubled = [f"{p.path}: id {i!r} × {n}" for p in pages.values() for i, n in p.ids.items() if n > 1 or not i]
    yield Outcome("crawl: no duplicate id", doubled)
    orphans = sorted(set(pages) - reachable(site))
    yield Outcome("crawl: every page is reachable from index.html", orphans)
    unused = [f for f in site.files if f not in walk.referenced and f != "index.html" and not STANDALONE.fullmatch(f)]
    yield Outcome("crawl: every file is referenced", unused)
    yield Outcome("crawl: every page has a language", [p.path for p in pages.values() if not p.lang])
    yield Outcome("crawl: every page has a title", [p.path for p in pages.values() if not p.title])
    headings = [f"{p.path}: {p.h1}" for p in pages.values() if len(p.h1) != 1 or not p.h1[0]]
    yield Outcome("crawl: every page has one h1", headings)
    yield Outcome("crawl: every page begins with a skip link", [p.path for p in pages.values() if not p.has_skip_link])
    yield Outcome("crawl: no page moves its links with <base>", [p.path for p in pages.values() if p.base])
