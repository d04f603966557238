"""The numbers that the dashboard shows, each with what it claims to count."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from element import Element

NUMBER = re.compile(r"(?<![\w.#-])-?\d+(?:\.\d+)?(?![\w-])(?!\.\d)")
# Words of records and findings, and days: no figures.
QUOTED = {"finds", "log", "legend", "excerpt", "withheld"}


@dataclass
class Shown:
    """A number as it stands on the page."""

    text: str
    is_percent: bool
    inside: Element  # the element that holds it

    @property
    def place(self) -> str:
        return f"line {self.inside.line}: {self.text}{'%' if self.is_percent else ''} in “{self.inside.text[:60]}”"

    def near(self, *wanted: str) -> Element | None:
        """The innermost element around it with one of these tags or classes."""
        return next((e for e in self.inside.above() if e.tag in wanted or e.classes & set(wanted)), None)


def numbers(main: Element, records: set[str]) -> Iterator[Shown]:
    """The numbers in the order of the page; those in titles of records, quotations and dates are left out."""
    for element in main.elements():
        around = list(element.above())
        if any(e.classes & QUOTED or e.tag in ("time", "svg", "code", "pre") for e in around):
            continue
        if any(e.tag == "section" and "todo" in e.classes for e in around) and not any(e.tag == "b" for e in around):
            continue  # what an action is about, in words of a finding
        if any(e.tag == "a" and is_title(e, records) for e in around):
            continue
        if any("version" in e.classes or is_wording(e) for e in around):
            continue
        if any(e.tag == "th" and any(is_title(a, records) for a in e.elements() if a.tag == "a") for e in around):
            continue  # the version beside a standard's name
        pieces = [child if isinstance(child, str) else "\0" for child in element.children]
        follows = element.first("small")
        text = "".join(pieces)
        for match in NUMBER.finditer(text):
            rest = text[match.end() :].lstrip("\0 ")
            sign = rest.startswith("%") or (follows is not None and follows.text == "%" and "fig" in element.classes)
            yield Shown(match[0], sign, element)


def is_wording(element: Element) -> bool:
    """Whether an element names things that have numbers in their names: stages, what falls due."""
    above = list(element.above())
    if element.tag == "th" or element.attributes.get("role") == "columnheader":
        return any("flow" in e.classes for e in above)
    return "sub" in element.classes and any("due" in e.classes for e in above)


def is_title(link: Element, records: set[str]) -> bool:
    """Whether a link names a record or a page, instead of counting something."""
    path, _, part = link.attributes.get("href", "").partition("#")
    if link.text and not NUMBER.sub("", link.text).strip():
        return False
    return path in records or (path.startswith("indicators/") and not part)
