"""A site folder that is edited: its content, its theme, what it is built for, and how it stood before."""

import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# What of the example the site is made without: enough stays that everything links to everything,
# and a build takes a fraction of a second.
LEFT_OUT = (
    "ietf", "manual", "t-excc-002*", "icco*", "qb-9xxx*", "vip-*", "*rfid*", "*trace*", "lid-*", "*-lid-*", "pcm-*", "*-pcm-*",
    "*clock*", "*logger*", "*load*", "crate-folding*", "drain-*", "bottom-*", "third-party*", "utility-*", "2026.csv",
    "surveys.csv", "vacuum-*", "insulation*", "tech-phase*", "tech-temp*", "trainings.csv", "exchanges-*", "incentives.yaml",
)  # fmt: skip


@dataclass
class Site:
    """The folder, and the options of its builds.

    `earlier` holds texts that files have had, to go back to; None is a file that was not there."""

    folder: Path
    as_of: str = "2026-11-21"
    audience: str = ""
    fail_on: str = "never"
    jobs: str = "2"
    earlier: list[tuple[Path, bytes | None]] = field(default_factory=list)

    @classmethod
    def of_the_example(cls, folder: Path) -> "Site":
        """A copy of the example with the theme, an attachment, and a list of audiences."""
        shutil.copytree(ROOT / "Content", folder / "Content", ignore=shutil.ignore_patterns(*LEFT_OUT))
        shutil.copytree(ROOT / "Theme", folder / "Theme")
        content = folder / "Content"
        settings = content / "site.yaml"
        text = settings.read_text().replace("ietf: true", "ietf: false").replace("build_date: 2026-11-21\n", "")
        settings.write_text(text)
        (content / "pages" / "plan.svg").write_text(image("red"))
        (content / "pages" / "sketch.md").write_text(
            "---\ntitle: 草图\ntitle_en: Sketch\nkind: article\n---\n\n"
            "## 部件\n\n![图](plan.svg)，见 [[cold-bucket]]、[导览](cold-chain/crate-tour.md) 和 [部件](#部件)。\n"
        )
        return cls(folder)

    @property
    def content(self) -> Path:
        return self.folder / "Content"

    @property
    def theme(self) -> Path:
        return self.folder / "Theme"

    @property
    def output(self) -> Path:
        return self.folder / "Output"

    @property
    def caches(self) -> Path:
        return self.folder / ".linkage"

    def files(self, *suffixes: str) -> list[Path]:
        """The files of the content whose names end so, in a fixed order."""
        return sorted(path for path in self.content.rglob("*") if path.is_file() and path.name.endswith(suffixes))

    def write(self, path: Path, text: str) -> None:
        self.keep(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def remove(self, path: Path) -> None:
        self.keep(path)
        path.unlink()

    def keep(self, path: Path) -> None:
        self.earlier.append((path, path.read_bytes() if path.exists() else None))

    def go_back(self, number: int) -> str:
        """Gives a file the bytes that it had before its edit `number`."""
        path, before = self.earlier.pop(number)
        if before is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(before)
        return f"{path.relative_to(self.folder)} as before"

    def options(self) -> list[str]:
        options = ["--theme", str(self.theme), "--as-of", self.as_of, "--fail-on", self.fail_on, "--jobs", self.jobs]
        return options + (["--audience", self.audience] if self.audience else [])


def image(colour: str) -> str:
    """A drawing that goes out as it is."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect fill="{colour}" width="9" height="9"/></svg>\n'


def one(choice: random.Random, things: list):
    """One of the things."""
    return things[choice.randrange(len(things))]
