"""A small site of its own with `linkage serve` at work on it."""

import http.client
import os
import re
import select
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LINKAGE = ROOT / ".build/release/linkage"
AS_OF = "2026-11-21"
IDENTITY = ("-c", "user.name=Test", "-c", "user.email=test@example.org")

SITE = """title: 示例
title_en: Example
organization: example
languages: [zh-CN, en]
default_audience: internal
"""
LINES = "\n\n".join(f"第 {number} 段，只为让页面长一些。" for number in range(1, 120))
FILES = {
    "Content/site.yaml": SITE,
    "Content/organizations/example.md": "---\ntitle: 示例公司\ntitle_en: Example Ltd\nkind: enterprise\n---\n",
    "Content/pages/guide.md": f"---\ntitle: 指南\ntitle_en: Guide\n---\n\n第一版。\n\n{LINES}\n",
    "Content/pages/second.md": "---\ntitle: 其他\ntitle_en: Other\n---\n\n另一页，见 [[guide]]。\n",
}


class Preview:
    """The program at work; ended when the block is left."""

    def __init__(self, *options: str, files: dict[str, str] | None = None, port: int = 0):
        self._folder = tempfile.TemporaryDirectory()
        self.site = Path(self._folder.name) / "site"
        for name, text in (FILES if files is None else files).items():
            self.write(name, text)
        self.options = ("--as-of", AS_OF, *options)
        self.port = port
        self.said = ""

    def write(self, name: str, text: str) -> None:
        path = self.site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self.site / name).read_text("utf-8")
        assert old in text, f"{old!r} is not in {name}"
        self.write(name, text.replace(old, new, 1))

    def git(self, *words: str) -> None:
        subprocess.run(["git", *IDENTITY, *words], cwd=self.site, check=True, capture_output=True)

    def start(self) -> None:
        command = [LINKAGE, "serve", "--site", self.site, "--language", "en", "--port", str(self.port), *self.options]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.read_until(lambda: "http://" in self.said)
        self.address = re.search(r"http://127\.0\.0\.1:(\d+)/", self.said)[0]
        self.port = int(self.address.rpartition(":")[2].strip("/"))
        self.wait(1)

    def builds(self) -> int:
        return len(re.findall(r"^\S+ (?:built|not built)|^linkage: ", self.said, re.MULTILINE))

    def wait(self, count: int, seconds: float = 30) -> None:
        """Until so many builds are done since the start."""
        self.read_until(lambda: self.builds() >= count, seconds)

    def settle(self, quiet: float = 1.0) -> None:
        """Until no build has been told for a while."""
        while self._read(quiet):
            pass

    def read_until(self, holds: Callable[[], bool], seconds: float = 30) -> None:
        end = time.monotonic() + seconds
        while not holds():
            left = end - time.monotonic()
            if left <= 0 or not self._read(left):
                raise AssertionError(f"waited in vain; it said:\n{self.said}")

    def _read(self, seconds: float) -> bool:
        output = self.process.stdout
        ready, _, _ = select.select([output], [], [], seconds)
        data = os.read(output.fileno(), 1 << 16) if ready else b""
        self.said += data.decode()
        return bool(data)

    def get(self, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    def end(self, number: int = signal.SIGINT) -> int:
        self.process.send_signal(number)
        try:
            return self.process.wait(5)
        finally:
            self.process.kill()
            self.process.stdout.close()

    def __enter__(self) -> "Preview":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.end(signal.SIGKILL)
        self._folder.cleanup()

    def differences(self) -> list[str]:
        """What the preview's output has otherwise than a build from nothing."""
        with tempfile.TemporaryDirectory() as folder:
            clean = Path(folder) / "clean"
            command = [LINKAGE, "build", "--site", self.site, "--output", clean, "--full", "--quiet", "--as-of", AS_OF]
            subprocess.run(command, check=True, capture_output=True)
            return different(self.site / ".linkage/preview", clean)


def different(left: Path, right: Path) -> list[str]:
    both = [{str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()} for root in (left, right)]
    return sorted(name for name in both[0].keys() | both[1].keys() if both[0].get(name) != both[1].get(name))
