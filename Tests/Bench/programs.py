"""The programs that are measured."""

import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Programs:
    """What is measured."""

    linkage: Path
    corpus: Path  # Writes the corpus.
    peers: Path  # The environment that the peers are installed in.
    checkers: Path  # The environment that drives the browser.

    @property
    def hugo(self) -> Path | None:
        """The program itself, without the Python that the package's command puts before it."""
        return next(iter(sorted(self.peers.glob("lib/python*/site-packages/hugo/binaries/hugo*"))), None)

    def command(self, name: str) -> Path | None:
        path = self.peers / "bin" / name
        return path if path.exists() else None

    def has(self, peer: str) -> bool:
        """Whether a peer is installed."""
        return bool(self.hugo if peer == "hugo" else self.command("sphinx-build" if peer == "sphinx" else peer))

    def help(self, *words: str) -> str:
        if not self.linkage.exists():
            return ""
        return subprocess.run([self.linkage, *words, "--help"], capture_output=True, text=True).stdout
