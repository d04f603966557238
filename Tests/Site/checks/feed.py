"""The feeds and the site map: read by parsers, complete, and absolute exactly where the site says where it is.

The second half builds the site once more with a base_url, in a folder of its own."""

import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import feedparser
from built_site import BuiltSite
from checks.crawl import resolve
from checks.determinism import build, copy_site
from outcome import Outcome
from published import Published

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE = "https://example.org/linkage/"


def feed_faults(site: BuiltSite, path: str, base: str | None) -> list[str]:
    """What RFC 4287 asks for and the feed lacks, and entries that lead nowhere."""
    text = (site.output / path).read_bytes()
    read = feedparser.parse(text)
    faults = [f"{path}: {read.bozo_exception}"] if read.bozo else []
    feed = ET.fromstring(text)
    if feed.tag != f"{ATOM}feed" or read.version != "atom10":
        faults.append(f"{path} is no Atom feed: {read.version}")
    for element in [feed, *feed.iter(f"{ATOM}entry")]:
        for name in ("id", "title", "updated"):
            if len(element.findall(ATOM + name)) != 1:
                faults.append(f"{path}: {len(element.findall(ATOM + name))} × {name} in {element.tag}")
    if feed.find(f"{ATOM}author/{ATOM}name") is None:
        faults.append(f"{path} has no author")
    ids = [element.text or "" for element in feed.iter(f"{ATOM}id")]
    if len(set(ids)) != len(ids) or not all(i.startswith(("urn:uuid:", "tag:")) for i in ids):
        faults.append(f"{path}: an id is no name for ever, or stands twice")
    if any(entry.get("updated_parsed") is None for entry in read.entries):
        faults.append(f"{path}: a day that is none")
    return faults + link_faults(site, path, feed, base)


def link_faults(site: BuiltSite, path: str, feed: ET.Element, base: str | None) -> list[str]:
    faults = []
    if "{http://www.w3.org/XML/1998/namespace}base" in feed.attrib:
        faults.append(f"{path} states xml:base")
    for link in feed.iter(f"{ATOM}link"):
        address = link.get("href", "")
        if base is None:
            target = "" if "://" in address else resolve(path, address)[0]
        else:
            target = unquote(address.removeprefix(base)) if address.startswith(base) else ""
        if target not in site.files:
            faults.append(f"{path}: {link.get('rel')} {address!r} is no file of the site")
    return faults


def change_faults(site: BuiltSite, path: str) -> list[str]:
    """The feed holds the latest changes that the records tell of."""
    entries = feedparser.parse((site.output / path).read_bytes()).entries
    data = Published(site.output)
    days = sorted((r["updated"] for kind in data.types for r in data.listed(kind) if r["updated"]), reverse=True)
    shown = [entry.updated[:10] for entry in entries]
    return [] if shown == days[: len(shown)] and (shown or not days) else [f"{path}: {shown[:5]} …, records {days[:5]}"]


def with_base(site: BuiltSite, folder: Path) -> BuiltSite:
    """The site built as it would be for BASE, with the small example alone."""
    copy_site(site.root, folder / "site", shuffle=False)
    settings = folder / "site" / "Content" / "site.yaml"
    text = settings.read_text("utf-8").replace("  ietf: true", "  ietf: false")
    settings.write_text(f"{text}\nbase_url: {BASE}\n", "utf-8")
    fault = build(site.program, folder / "site", folder / "output", 2)
    if fault:
        raise RuntimeError(fault)
    return BuiltSite(folder / "output", site.root, site.program)


def map_faults(site: BuiltSite) -> list[str]:
    tree = ET.parse(site.output / "sitemap.xml").getroot()
    listed = [unquote((loc.text or "").removeprefix(BASE)) for loc in tree.iter(f"{MAP}loc")]
    faults = [f"listed twice: {path}" for path in sorted({p for p in listed if listed.count(p) > 1})]
    faults += [f"not listed: {path}" for path in sorted(set(site.pages) - set(listed))]
    return faults + [f"no such page: {path}" for path in sorted(set(listed) - set(site.pages))]


def check(site: BuiltSite) -> Iterator[Outcome]:
    folders = [language["folder"] for language in Published(site.output).site["languages"]]
    feeds = [f"{folder}feed.xml" for folder in folders]
    faults = [fault for path in feeds for fault in feed_faults(site, path, None) + change_faults(site, path)]
    yield Outcome("feed: each language has a valid feed of the latest changes", faults)
    stray = [path for path in site.files if path.startswith("sitemap")]
    yield Outcome("feed: without a base_url there is no site map", stray)
    with tempfile.TemporaryDirectory() as folder:
        based = with_base(site, Path(folder))
        faults = [fault for path in feeds for fault in feed_faults(based, path, BASE)]
        yield Outcome("feed: with a base_url every link is absolute", faults)
        yield Outcome("feed: with a base_url the site map lists every page", map_faults(based))
