"""Readers that ask a live site for its files all the time, and know which answers are right."""

import hashlib
import random
import threading
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from web_server import get

# Which release it is stands in a file that each release has of its own.
OF_ITS_OWN = "release.json"


def manifest(live: Path) -> dict[str, str]:
    """The digest of each file of the live release, by path."""
    name = (live / "current").readlink().name
    lines = (live / "releases" / f"{name}.sha256").read_text().splitlines()
    files = dict(reversed(line.split("  ", 1)) for line in lines)
    files.pop(OF_ITS_OWN)
    return files


@dataclass
class Reader:
    """Asks for files at random until told to stop; every answer has to be a file of one of the known sites, whole."""

    address: str
    sites: list[dict[str, str]]
    seed: int
    answers: int = 0
    wrong: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._read, daemon=True)

    def _read(self) -> None:
        choice = random.Random(self.seed)
        paths = sorted(set().union(*self.sites))
        while not self._stop.is_set():
            path = choice.choice(paths)
            try:
                status, body, _ = get(self.address + quote(path))
            except Exception as error:  # Whatever it is, a reader has seen it.
                self.wrong.append(f"{path}: {error}")
                continue
            self.answers += 1
            right = {site.get(path) for site in self.sites}
            if status == 404 and None in right:
                continue
            if status != 200:
                self.wrong.append(f"{path}: missing ({status})")
            elif hashlib.sha256(body).hexdigest() not in right:
                self.wrong.append(f"{path}: torn ({len(body)} bytes)")

    def __enter__(self) -> "Reader":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()
