"""A generated site on disk: its files, its pages (read once), and the program that made it."""

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from page import Page, read_page

# The folder with Content/ and Theme/: two levels above this one.
ROOT = Path(__file__).resolve().parents[2]
SHOTS = ROOT / ".build" / "shots"
AS_OF = "2026-11-21"  # The day the checks build for, so that they do not depend on the calendar.


@dataclass
class BuiltSite:
    output: Path
    root: Path = ROOT
    program: Path = ROOT / ".build" / "release" / "linkage"

    @cached_property
    def files(self) -> list[str]:
        """Every file, relative to the output folder; names that start with a dot are not part of the site."""
        paths = (path.relative_to(self.output) for path in self.output.rglob("*") if path.is_file())
        return sorted(p.as_posix() for p in paths if not any(part.startswith(".") for part in p.parts))

    @cached_property
    def pages(self) -> dict[str, Page]:
        paths = [path for path in self.files if path.endswith(".html")]
        read = partial(read_page, self.output)
        if len(paths) < 100:
            return dict(zip(paths, map(read, paths)))
        with ProcessPoolExecutor() as pool:
            return dict(zip(paths, pool.map(read, paths, chunksize=50)))

    def address(self, path: str) -> str:
        return (self.output.resolve() / path).as_uri()

    def one_of_each_kind(self) -> dict[str, str]:
        """For each kind of page the largest one of that kind, the most likely to show every part."""
        largest: dict[str, Page] = {}
        for page in self.pages.values():
            if page.kind and (page.kind not in largest or page.size > largest[page.kind].size):
                largest[page.kind] = page
        return {kind: largest[kind].path for kind in sorted(largest)}

    def in_each_language(self) -> dict[str, list[str]]:
        """For each kind of page the largest one of that kind, and the same page in the other languages."""
        codes = {page.lang for page in self.pages.values() if page.lang}
        folders = {""} | {f"{code.partition('-')[0]}/" for code in codes}
        found = {}
        for kind, path in self.one_of_each_kind().items():
            folder = next((f for f in folders if f and path.startswith(f)), "")
            others = [f + path.removeprefix(folder) for f in sorted(folders)]
            found[kind] = sorted({path, *(other for other in others if other in self.pages)})
        return found

    def largest_in(self, folder: str) -> str | None:
        """The largest record page of a type's folder, leaving out its lists."""
        pages = [
            page for path, page in self.pages.items()
            if path.startswith(folder + "/") and not path.rpartition("/")[2].startswith("index")
        ]  # fmt: skip
        return max(pages, key=lambda page: (page.size, page.path)).path if pages else None
