"""One HTML page as the checkers see it: ids, links, loads, headings, and what a strict policy forbids."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

# Attributes whose address the browser fetches by itself, by element.
LOADS = {
    ("audio", "src"), ("embed", "src"), ("frame", "src"), ("iframe", "src"), ("image", "href"),
    ("image", "xlink:href"), ("img", "src"), ("img", "srcset"), ("input", "src"),
    ("object", "data"), ("script", "src"), ("source", "src"), ("source", "srcset"),
    ("track", "src"), ("use", "href"), ("use", "xlink:href"), ("video", "poster"), ("video", "src"),
}  # fmt: skip
# Attributes whose address a reader may follow.
FOLLOWS = {("a", "href"), ("a", "xlink:href"), ("area", "href"), ("form", "action"), ("button", "formaction")}
# `<link rel>` values that name an address without fetching it.
NAMES_ONLY = {"alternate", "author", "bookmark", "canonical", "help", "license", "next", "prev", "search"}


@dataclass
class Link:
    element: str
    address: str
    line: int
    loads: bool  # fetched by the browser itself, not only followed by a reader
    names_only: bool = False  # neither: a canonical address, a feed
    in_main: bool = False


@dataclass
class Page:
    path: str  # relative to the output folder, with "/"
    size: int = 0
    lang: str | None = None
    kind: str | None = None  # `data-page` of <body>
    base: bool = False
    title: str = ""
    h1: list[str] = field(default_factory=list)
    ids: dict[str, int] = field(default_factory=dict)  # id to how often it occurs
    links: list[Link] = field(default_factory=list)
    policies: list[tuple[str, bool]] = field(default_factory=list)  # policy, before the first load?
    inline: list[str] = field(default_factory=list)  # inline scripts, styles and handlers
    has_skip_link: bool = False
    figures: list[str] = field(default_factory=list)  # texts of elements with class "fig"


class PageParser(HTMLParser):
    """Collects a `Page`. Void elements have no end tag, so depth is kept for the open ones we follow only."""

    def __init__(self, path: str):
        super().__init__(convert_charrefs=True)
        self.page = Page(path)
        self.main_depth = 0
        self.collecting: list[tuple[str, int, list[str]]] = []  # element, nesting of its kind, text
        self.loaded = False
        self.first_anchor_seen = False
        self.inline_element: str | None = None
        self.svg_depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        page, line = self.page, self.getpos()[0]
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            page.ids[values["id"]] = page.ids.get(values["id"], 0) + 1
        for name in values:
            if name == "style" or name.startswith("on"):
                page.inline.append(f"line {line}: <{tag} {name}=…>")
        self.note_links(tag, values, line)
        self.note_structure(tag, values)
        if tag == "style" or (tag == "script" and "src" not in values and is_program(values.get("type", ""))):
            self.inline_element = f"line {line}: inline <{tag}>"
        # Texts that are collected: the same element may nest inside itself.
        self.collecting = [(t, d + (t == tag), text) for t, d, text in self.collecting]
        if tag == "h1" or (tag == "title" and not self.svg_depth) or "fig" in values.get("class", "").split():
            self.collecting.append((tag, 1, []))

    def note_links(self, tag: str, values: dict[str, str], line: int) -> None:
        def add(address: str, loads: bool, names_only: bool = False) -> None:
            self.page.links.append(Link(tag, address.strip(), line, loads, names_only, self.main_depth > 0))
            self.loaded = self.loaded or loads

        for name, value in values.items():
            if (tag, name) in LOADS and name == "srcset":
                for candidate in value.split(","):
                    add(candidate.split()[0] if candidate.split() else "", True)
            elif (tag, name) in LOADS:
                add(value, True)
            elif (tag, name) in FOLLOWS:
                add(value, False)
        if tag == "link":
            names_only = bool(NAMES_ONLY & set(values.get("rel", "").lower().split()))
            names_only = names_only and "stylesheet" not in values.get("rel", "").lower()
            add(values.get("href", ""), not names_only, names_only)
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            add(values.get("content", "").partition("url=")[2], True)
        if "data-rows" in values:  # Scripts with the rows of a whole list, loaded when somebody asks for them.
            first = values["data-rows"]
            for part in range(1, int(values.get("data-parts", "1")) + 1):
                add(first if part == 1 else first.removesuffix(".js") + f"-{part}.js", False, True)
        if "data-search" in values:  # The head of the search index; its parts are numbered.
            add(values["data-search"], False, True)
        if tag == "a" and not self.first_anchor_seen:
            self.first_anchor_seen = True
            self.page.has_skip_link = values.get("href", "").startswith("#") and len(values["href"]) > 1

    def note_structure(self, tag: str, values: dict[str, str]) -> None:
        page = self.page
        if tag == "html":
            page.lang = values.get("lang")
        elif tag == "body":
            page.kind = values.get("data-page")
        elif tag == "base":
            page.base = True
        elif tag == "main":
            self.main_depth += 1
        elif tag == "svg":
            self.svg_depth += 1
        elif tag == "meta" and values.get("http-equiv", "").lower() == "content-security-policy":
            page.policies.append((values.get("content", ""), not self.loaded))

    def handle_endtag(self, tag: str) -> None:
        if tag == "main":
            self.main_depth -= 1
        elif tag == "svg":
            self.svg_depth -= 1
        elif tag in ("script", "style"):
            self.inline_element = None
        still_open = []
        for element, depth, text in self.collecting:
            depth -= element == tag
            if depth:
                still_open.append((element, depth, text))
            else:
                self.finish(element, " ".join("".join(text).split()))
        self.collecting = still_open

    def finish(self, element: str, text: str) -> None:
        if element == "h1":
            self.page.h1.append(text)
        elif element == "title":
            self.page.title = text
        else:
            self.page.figures.append(text)

    def handle_data(self, data: str) -> None:
        if self.inline_element and data.strip():
            self.page.inline.append(self.inline_element)
            self.inline_element = None
        for _, _, text in self.collecting:
            text.append(data)


def is_program(kind: str) -> bool:
    """Whether a script element of this type runs; a block of JSON data does not."""
    return kind.lower() in ("", "module", "importmap", "speculationrules") or "javascript" in kind.lower()


def read_page(output: Path, path: str) -> Page:
    data = (output / path).read_bytes()
    parser = PageParser(path)
    parser.feed(data.decode("utf-8", errors="replace"))
    parser.close()
    parser.page.size = len(data)
    return parser.page
