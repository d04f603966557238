"""The calendar file and the pages of deadlines hold the same deadlines, and the file is well formed (RFC 5545)."""

import datetime
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from built_site import BuiltSite
from icalendar import Calendar
from outcome import Outcome

NAME = "calendar.ics"


class Due(NamedTuple):
    date: str
    summary: str  # what is due and the record's title
    record: str


class RowParser(HTMLParser):
    """The rows of a table of deadlines: those with an id that begins with `d-`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[dict[str, str]] = []
        self.row: dict[str, str] | None = None
        self.in_head = False
        self.part: str | None = None
        self.inside: list[str | None] = []  # the part that each open link or span began in

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "tr":
            self.row = {} if values.get("id", "").startswith("d-") else None
        if self.row is None:
            return
        if tag == "time":
            self.row["date"] = values.get("datetime", "")
        elif tag == "th":
            self.in_head = True
        elif self.in_head and tag in ("a", "span"):
            # A span inside a part marks words in the other language; they belong to the part.
            named = "title" if tag == "a" else {"item": "item", "sub": "record"}.get(values.get("class", "").split(" ")[0])
            self.inside.append(self.part)
            self.part = self.part or named

    def handle_endtag(self, tag: str) -> None:
        if tag in ("a", "span") and self.inside:
            self.part = self.inside.pop()
        elif tag == "th":
            self.in_head = False
        elif tag == "tr" and self.row is not None:
            self.rows.append(self.row)
            self.row = None

    def handle_data(self, data: str) -> None:
        if self.row is not None and self.part:
            self.row[self.part] = self.row.get(self.part, "") + data


def plain(text: str) -> str:
    return " ".join(text.split())


def on_pages(site: BuiltSite, folder: str) -> list[Due]:
    rows: list[Due] = []
    for path, page in site.pages.items():
        inside = path[len(folder) :] if path.startswith(folder) else None
        if page.kind != "deadlines" or inside is None or not inside.startswith("deadlines"):
            continue
        parser = RowParser()
        parser.feed((site.output / path).read_text("utf-8"))
        parser.close()
        for row in parser.rows:
            summary = plain(row.get("item", "")) + plain(row.get("title", ""))
            rows.append(Due(row.get("date", ""), summary, plain(row.get("record", ""))))
    return rows


def in_calendar(calendar: Calendar, faults: list[str]) -> list[Due]:
    events: list[Due] = []
    names: Counter[str] = Counter()
    for event in calendar.walk("VEVENT"):
        name = str(event.get("UID", ""))
        names[name] += 1
        start = event.decoded("DTSTART")
        if isinstance(start, datetime.datetime) or not isinstance(start, datetime.date):
            faults.append(f"{name}: {start} is no whole day")
        for key in ("DTSTAMP", "SUMMARY", "CATEGORIES", "DESCRIPTION"):
            if key not in event:
                faults.append(f"{name}: no {key}")
        record = str(event.get("DESCRIPTION", "")).splitlines()[-1:] or [""]
        events.append(Due(f"{start:%Y-%m-%d}", plain(str(event.get("SUMMARY", ""))), record[0].rpartition(" ")[2]))
    faults += [f"UID {name!r} × {count}" for name, count in names.items() if count > 1 or not name]
    return events


def comparable(due: Due) -> Due:
    """The same without colons and spaces, in which a summary differs from the two parts of a row."""
    kept = "".join(sign for sign in due.summary if sign not in "：: \u00a0")
    return Due(due.date, kept, due.record)


def form(data: bytes) -> list[str]:
    """What is wrong with the lines: breaks, widths, characters cut in two."""
    faults = []
    if data.count(b"\n") != data.count(b"\r\n") or data.count(b"\r") != data.count(b"\r\n"):
        faults.append("a line does not end with CR LF")
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 75:
            faults.append(f"line {number} has {len(line)} octets")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            faults.append(f"line {number} cuts a character in two")
    return faults


def check(site: BuiltSite) -> Iterator[Outcome]:
    paths = [path for path in site.files if Path(path).name == NAME]
    if NAME not in paths:
        yield Outcome("deadlines: there is a calendar file", [f"no {NAME}"])
        return
    for path in paths:
        folder = path[: -len(NAME)]
        data = (site.output / path).read_bytes()
        faults = form(data)
        try:
            events = in_calendar(Calendar.from_ical(data), faults)
        except ValueError as error:
            events, faults = [], [*faults, f"cannot be read: {error}"]
        yield Outcome(f"deadlines: {path} is well formed", faults)
        shown = Counter(map(comparable, on_pages(site, folder)))
        listed = Counter(map(comparable, events))
        missing = [f"not in the calendar: {due}" for due in sorted(shown - listed)]
        extra = [f"on no page: {due}" for due in sorted(listed - shown)]
        yield Outcome(f"deadlines: {path} holds what the pages show", missing + extra, [f"{len(events)} events"])
