"""Folders for tests of sites that are live: a small site, a repository that it is pushed to, a disk that is full."""

import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "release" / "linkage"
MANUAL = ROOT / "Content" / "pages" / "manual" / "publishing.md"
AS_OF = "2026-11-21"

# What of the example the site is made without: what is left has no errors and takes a fraction of a second.
LEFT_OUT = ("ietf", "manual")

# What whoever runs the tests has set up in git must not show in them.
ENVIRONMENT = {
    **os.environ,
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_SYSTEM": "/dev/null",
    "GIT_AUTHOR_NAME": "示例",
    "GIT_AUTHOR_EMAIL": "example@example.org",
    "GIT_COMMITTER_NAME": "示例",
    "GIT_COMMITTER_EMAIL": "example@example.org",
}


@contextmanager
def folder() -> Iterator[Path]:
    """An empty folder that web servers may read too; in memory where there is room, for going live waits for disks."""
    memory = Path("/dev/shm")
    is_large = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 1 << 30
    place = memory if is_large else None
    with tempfile.TemporaryDirectory(prefix="linkage-live-", dir=place, ignore_cleanup_errors=True) as name:
        os.chmod(name, 0o755)
        yield Path(name)


def write_content(site: Path) -> None:
    """A part of the example that takes a fraction of a second."""
    shutil.copytree(ROOT / "Content", site / "Content", ignore=shutil.ignore_patterns(*LEFT_OUT))
    settings = site / "Content" / "site.yaml"
    settings.write_text(settings.read_text().replace("ietf: true", "ietf: false"))
    manual = site / "Content" / "pages" / "manual.md"
    manual.write_text("---\ntitle: 手册\ntitle_en: Manual\nsection: manual\nconfidentiality: internal\n---\n\n一段文字。\n")


def write_small_content(site: Path) -> None:
    """A page and nothing else, where it does not matter what is published."""
    (site / "Content" / "pages").mkdir(parents=True)
    (site / "Content" / "site.yaml").write_text("title: 联动看板示例\n")
    (site / "Content" / "pages" / "note.md").write_text("---\ntitle: 说明\n---\n\n一段文字。\n")


def set_title(site: Path, title: str) -> None:
    """Gives the site another title, which every page shows."""
    settings = site / "Content" / "site.yaml"
    lines = settings.read_text().splitlines(keepends=True)
    settings.write_text("".join(f"title: {title}\n" if line.startswith("title:") else line for line in lines))


def run(*command: str | Path, cwd: Path | None = None, check: bool = True, **options) -> subprocess.CompletedProcess:
    """Runs a command to its end; what it says is kept."""
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=cwd, env=ENVIRONMENT, capture_output=True, text=True, timeout=600, **options)
    if check and done.returncode != 0:
        raise AssertionError(f"{' '.join(words)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done


def linkage(*words: str | Path, check: bool = True, **options) -> subprocess.CompletedProcess:
    return run(PROGRAM, *words, check=check, **options)


class Repository:
    """A bare repository with the hooks in it, and a clone that somebody works in."""

    def __init__(self, folder: Path, write: Callable[[Path], None] = write_content):
        self.bare = folder / "site.git"
        self.work = folder / "work"
        self.live = folder / "www"
        run("git", "init", "--quiet", "--bare", "--initial-branch=main", self.bare)
        linkage("hook", "install", self.bare, "--to", self.live)
        run("git", "clone", "--quiet", self.bare, self.work)
        run("git", "checkout", "--quiet", "-B", "main", cwd=self.work)
        write(self.work)

    def commit(self, message: str) -> str:
        run("git", "add", "--all", cwd=self.work)
        run("git", "commit", "--quiet", "--allow-empty", "--message", message, cwd=self.work)
        return run("git", "rev-parse", "HEAD", cwd=self.work).stdout.strip()

    def push(self, check: bool = True) -> subprocess.CompletedProcess:
        return run("git", "push", "origin", "HEAD:main", cwd=self.work, check=check)


class SmallDisk:
    """A disk of a few megabytes; without the right to mount one, a limit on the size of files that comes to the same."""

    def __init__(self, path: Path, megabytes: int):
        path.mkdir(exist_ok=True)
        self.path = path
        self.megabytes = megabytes
        mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(path)]
        self.is_real = os.geteuid() == 0 and subprocess.run(mount, capture_output=True).returncode == 0
        self.filler = path / "filler"

    def fill(self, leaving: int) -> None:
        """Fills the disk but for so many bytes."""
        if self.is_real:
            self.filler.unlink(missing_ok=True)
            free = os.statvfs(self.path).f_bavail * os.statvfs(self.path).f_bsize
            with open(self.filler, "wb") as file:
                os.posix_fallocate(file.fileno(), 0, max(1, free - leaving))

    def empty(self) -> None:
        self.filler.unlink(missing_ok=True)

    def limits(self, leaving: int) -> dict:
        """How to run a program so that it meets the end of the disk."""
        if self.is_real:
            return {}
        size = max(1, leaving // 50)
        return {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))}

    def __enter__(self) -> "SmallDisk":
        return self

    def __exit__(self, *_: object) -> None:
        if self.is_real:
            subprocess.run(["umount", "--lazy", str(self.path)], check=True)
