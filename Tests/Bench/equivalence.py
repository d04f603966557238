"""Whether a peer's site shows what ours does: python equivalence.py hugo OUTPUT SITE PEER

On records drawn at random over the kinds, the page of both has to be there, link to every record that the facts relate this
one to, in both directions, show every text, and (the peer's) link to no record that ours does not. OUTPUT is our built site,
SITE the folder it was built from, PEER the peer's built site. Ends with 1 and a list of what differs, and also where damage
done to the peer's pages on purpose goes unnoticed."""

import argparse
import posixpath
import random
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import hugo_site
import sphinx_site
import strictdoc_site
from facts import Facts, Record

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Page(HTMLParser):
    """The text of a page, and where its links lead; those that help to find one's way apart."""

    def __init__(self, markup: str):
        super().__init__()
        self.parts: list[str] = []
        self.hrefs: list[str] = []
        self.guides: list[str] = []
        self._open: list[tuple[str, bool]] = []  # Elements, and whether what they hold is for finding one's way.
        self.feed(markup)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        stated = dict(attributes)
        aside = self._aside or tag in ("nav", "script", "style", "head") or stated.get("role") == "navigation"
        if tag == "a" and stated.get("href"):
            (self.guides if aside else self.hrefs).append(stated["href"] or "")
        if tag not in VOID:
            self._open.append((tag, aside))

    def handle_endtag(self, tag: str) -> None:
        while any(open_tag == tag for open_tag, _ in self._open):
            if self._open.pop()[0] == tag:
                return

    def handle_data(self, data: str) -> None:
        if not self._aside:
            self.parts.append(data)

    @property
    def _aside(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    @property
    def text(self) -> str:
        return without_spaces("".join(self.parts))


def without_spaces(text: str) -> str:
    """Texts are compared without white space: where lines break is the generator's affair, not a fact."""
    return re.sub(r"\s+", "", text)


@dataclass
class Site:
    """A built site: its folder, and where in it the page of a record is."""

    name: str
    folder: Path
    place: Callable[[Record], str]  # The path of a record's page, with #part where several share one.
    portion: Callable[[str, str], str] = lambda markup, _: markup  # What a page says about one part.
    charts_shown: bool = True  # Whether patents and clauses show what their charts are about.
    damage: Callable[[str], str] = lambda markup: markup

    def markup(self, path: str, part: str) -> str | None:
        file = self.folder / path
        markup = self.portion(file.read_text(encoding="utf-8"), part) if file.is_file() else ""
        return self.damage(markup) or None


@dataclass
class Shown:
    """What the page of a record shows: the ids of the records it links to, and its text."""

    links: set[str]
    guides: set[str]  # Those linked to from breadcrumbs and the like.
    text: str


class Reader:
    """Reads pages of a site as records know them."""

    def __init__(self, site: Site, facts: Facts):
        self.site = site
        self.ids = {site.place(record): record.id for record in facts.records.values()}

    def shown(self, record: Record) -> Shown | None:
        """The record's page together with those that continue it: their names begin with its own, or stand in links/."""
        start, _, here = self.site.place(record).partition("#")
        pending, seen, text = [start], {start}, ""
        links: set[str] = set()
        guides: set[str] = set()
        while pending:
            path = pending.pop()
            markup = self.site.markup(path, here)
            if markup is None:
                return None
            page = Page(markup)
            text += page.text
            for href in page.hrefs + page.guides:
                target, part = self._target(path, href)
                found = self._id(target, part)
                (links if href in page.hrefs else guides).add(found)
                if not found and target not in seen and self._continues(start, target):
                    seen.add(target)
                    pending.append(target)
        return Shown(links - {record.id, ""}, guides - {record.id, ""}, text)

    def _id(self, path: str, part: str) -> str:
        return self.ids.get(f"{path}#{part}") or self.ids.get(path, "")

    @staticmethod
    def _target(path: str, href: str) -> tuple[str, str]:
        address, _, part = unquote(href).partition("#")
        if not address:
            return path, part
        joined = address.lstrip("/") if address.startswith("/") else posixpath.join(posixpath.dirname(path), address)
        return posixpath.normpath(joined), part

    def _continues(self, start: str, path: str) -> bool:
        stem = start.removesuffix(".html")
        return path.startswith((f"{stem}-", f"{stem}/", f"links/{stem}/")) and (self.site.folder / path).is_file()


def draw(facts: Facts, count: int, seed: int) -> list[Record]:
    """Records at random, kind by kind in turn, so that the rare kinds are seen too."""
    chance = random.Random(seed)
    piles = []
    for kind in facts.kinds:
        pile = facts.of_kind(kind)
        piles.append(chance.sample(pile, min(count, len(pile))))
    drawn: list[Record] = []
    while any(piles) and len(drawn) < count:
        drawn += [pile.pop() for pile in piles if pile]
    return drawn[:count]


def differences(facts: Facts, ours: Site, peer: Site, records: list[Record]) -> list[str]:
    """What the pages of these records lack, a line each."""
    readers = [Reader(ours, facts), Reader(peer, facts)]
    found = []
    for record in records:
        shown = [reader.shown(record) for reader in readers]
        for reader, page in zip(readers, shown):
            if page is None:
                found.append(f"{reader.site.name}: {record.id} has no page")
                continue
            for missing in sorted(facts.neighbours(record, peer.charts_shown) - page.links - page.guides):
                found.append(f"{reader.site.name}: {record.id} does not link to {missing}")
            for text in facts.texts(record, peer.charts_shown):
                if without_spaces(text) not in page.text:
                    found.append(f"{reader.site.name}: {record.id} does not show “{text}”")
        mine, theirs = shown
        if mine and theirs:
            for extra in sorted(theirs.links - mine.links - mine.guides - facts.neighbours(record)):
                found.append(f"{peer.name}: {record.id} links to {extra}, ours does not")
    return found


def unnoticed(facts: Facts, ours: Site, peer: Site, record: Record) -> list[str]:
    """Damage to the peer's page of `record` that `differences` does not report: it has to report all of it."""
    text = max(facts.texts(record, peer.charts_shown), key=len)
    damages: dict[str, Callable[[str], str]] = {
        "the loss of the links": lambda markup: re.sub(r'href="[^"]*"', 'title=""', markup),
        "a text that changed": lambda markup: markup.replace(text, text[1:]),
        "the loss of the page": lambda markup: "",
    }
    return [
        f"{peer.name}: {name} on the page of {record.id} went unnoticed"
        for name, damage in damages.items()
        if not differences(facts, ours, replace(peer, damage=damage), [record])
    ]


def our_site(folder: Path) -> Site:
    return Site("linkage", folder, lambda record: record.page)


PEERS: dict[str, Callable[[Path], Site]] = {
    "hugo": lambda folder: Site("hugo", folder, lambda record: f"{hugo_site.path(record)}.html"),
    "sphinx": lambda folder: Site("sphinx", folder, sphinx_site.place, charts_shown=False),
    "strictdoc": lambda folder: Site("strictdoc", folder, strictdoc_site.place, strictdoc_site.portion, charts_shown=False),
}


def compare(facts: Facts, ours: Site, peer: Site, count: int = 40, seed: int = 1) -> list[str]:
    """The differences on `count` records, and the damage that goes unnoticed."""
    records = draw(facts, count, seed)
    found = differences(facts, ours, peer, records)
    return found or [line for record in records if facts.neighbours(record) for line in unnoticed(facts, ours, peer, record)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("peer", choices=PEERS)
    parser.add_argument("output", type=Path)
    parser.add_argument("site", type=Path)
    parser.add_argument("other", type=Path)
    parser.add_argument("--sample", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    stated = parser.parse_args()
    facts = Facts.read(stated.output, stated.site)
    peer = PEERS[stated.peer](stated.other)
    found = compare(facts, our_site(stated.output), peer, stated.sample, stated.seed)
    print(*found[:200], sep="\n", end="\n" if found else "")
    print(f"{stated.peer}: {stated.sample} records compared, {len(found)} differences")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
