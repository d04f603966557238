"""How long it takes in `linkage serve` from saving a file to the new page: python Tests/Bench/serving.py LINKAGE SITE

A browser is stood in for by what it does: it has a page open, waits to be told that the page has changed, and loads it again. The
time ends when the new page has come. What the browser then takes to paint it is its own."""

import http.client
import json
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from edit import Edited
from measure import Failed

AS_OF = "2026-11-21"
PATIENCE = 600  # Seconds for the first build, and for each later one.
REST = 3  # Seconds between two edits: a file that was only just saved is read twice.


class Serving:
    """A preview at work, and one page open in it."""

    def __init__(self, linkage: Path, site: Path, output: Path):
        self.edited = Edited(site)
        self.page = f"/correspondences/{self.edited.path.stem}.html"
        command = [linkage, "serve", "--site", site, "--output", output, "--port", "0", "--as-of", AS_OF, "--fail-on", "never"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", self.process.stdout.readline())
        if not found:
            raise Failed("serve did not start")
        self.port = int(found[1])
        end = time.monotonic() + PATIENCE
        while re.search(rb'data-build="[^"]+-0"', self.ask()[1]):
            if time.monotonic() > end:
                raise Failed("serve did not build the site")
            time.sleep(0.05)

    def ask(self) -> tuple[int, bytes]:
        """Status and bytes of the page."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", self.page)
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def edit(self) -> float:
        """Saves an edit; the seconds until the new page has come."""
        _, old = self.ask()
        build = re.search(rb'data-build="([^"]+)"', old)[1].decode()
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as connection:
            question = f"GET /.linkage/events?since={build}&page={self.page} HTTP/1.1\r\nHost: localhost\r\n\r\n"
            connection.sendall(question.encode())
            states = self._states(connection)
            next(states)
            time.sleep(REST)
            start = time.monotonic()
            self.edited.turn()
            for state in states:
                if state["paths"] is None or self.page[1:] in state["paths"]:
                    break
            _, new = self.ask()
            taken = time.monotonic() - start
            self._finish(connection, states)
        if self._text(new) == self._text(old):
            raise Failed("serve told of a change, and the page is as it was")
        return taken

    @staticmethod
    def _finish(connection: socket.socket, states: Iterator[dict]) -> None:
        """Waits for the rest of the site, which is told of as well, so that it is not in the time of the next edit."""
        connection.settimeout(30)
        try:
            next(states)
        except TimeoutError:
            pass  # The page had come with all others.

    @staticmethod
    def _text(page: bytes) -> bytes:
        return re.sub(rb'data-build="[^"]+"', b"", page)

    @staticmethod
    def _states(connection: socket.socket) -> Iterator[dict]:
        with connection.makefile("rb") as lines:
            for line in lines:
                if line.startswith(b"data: "):
                    yield json.loads(line[6:])
        raise Failed("serve hung up")

    def end(self) -> None:
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()


def measure(linkage: Path, site: Path, runs: int) -> list[float]:
    """The seconds of so many edits, the first of which is not counted: much is read then for the first time."""
    with tempfile.TemporaryDirectory(dir=site.parent) as folder:
        serving = Serving(linkage, site, Path(folder) / "preview")
        try:
            return [serving.edit() for _ in range(runs + 1)][1:]
        finally:
            serving.end()


if __name__ == "__main__":
    print(*(f"{seconds * 1000:.0f} ms" for seconds in measure(Path(sys.argv[1]), Path(sys.argv[2]), 5)))
