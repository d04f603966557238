"""Facts that the example site must show, listed in facts.json: who links to whom, and how often.

A page is named by a pattern for its `path` and, where that is not enough, by a regular expression for its
`heading` (its h1 or its title). Only links inside <main> count: the navigation proves nothing.
"""

import json
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from built_site import BuiltSite
from checks.crawl import is_outside, resolve
from outcome import Outcome

LIST = Path(__file__).resolve().parents[1] / "facts.json"


def find(site: BuiltSite, wanted: dict[str, str]) -> list[str]:
    """The pages that a fact may mean; lists are no record's page."""
    heading = re.compile(wanted.get("heading", ""), re.I)
    return [
        path for path, page in site.pages.items()
        if fnmatchcase(path, wanted["path"]) and not path.rpartition("/")[2].startswith("index")
        and any(heading.search(text) for text in [*page.h1, page.title])
    ]  # fmt: skip


def targets(site: BuiltSite, path: str) -> set[str]:
    links = [link for link in site.pages[path].links if link.in_main and link.element == "a"]
    return {resolve(path, link.address)[0] for link in links if not is_outside(link.address)} - {path}


def judge(site: BuiltSite, fact: dict) -> list[str]:
    ends = {}
    for end in ("from", "to"):
        if end in fact:
            found = find(site, fact[end])
            if not found:
                return [f"no page fits {fact[end]}"]
            ends[end] = found
    if "to" in ends:
        pairs = [(a, b) for a in ends["from"] for b in ends["to"]]
        return [] if any(linked(site, a, b, fact.get("both_ways", False)) for a, b in pairs) else [
            f"not linked{' both ways' if fact.get('both_ways') else ''}: {a} and {b}" for a, b in pairs
        ]  # fmt: skip
    if len(ends["from"]) > 1:
        return [f"several pages fit {fact['from']}: {', '.join(ends['from'])}"]
    listed = sorted(
        target for target in targets(site, ends["from"][0])
        if fnmatchcase(target, fact["links_to"]) and not target.rpartition("/")[2].startswith("index")
    )  # fmt: skip
    right = len(listed) == fact["count"] if "count" in fact else len(listed) >= fact["at_least"]
    return [] if right else [f"{ends['from'][0]} links to {len(listed)}: {', '.join(listed)}"]


def linked(site: BuiltSite, a: str, b: str, both_ways: bool) -> bool:
    return b in targets(site, a) and (not both_ways or a in targets(site, b))


def check(site: BuiltSite) -> Iterator[Outcome]:
    for fact in json.loads(LIST.read_text("utf-8")):
        yield Outcome(f"facts: {fact['name']}", judge(site, fact))
