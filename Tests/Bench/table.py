"""The table of the goals: what is compared with what, what counts as reached, and how figures are written."""

import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Goal:
    """What a line has to reach: its ratio, or its own figure, at most or at least so much."""

    bound: float
    of: str = "ratio"  # or "ours"
    at_least: bool = False

    def met(self, row: "Row") -> bool:
        value = row.ratio if self.of == "ratio" else row.ours
        return value is not None and (value >= self.bound if self.at_least else value <= self.bound)


@dataclass
class Row:
    """A line: our figure, the one it is compared with, and what their ratio has to be."""

    key: str  # What is measured, a key of WORDS.
    unit: str  # s, MB, KB or files
    all_ours: Sequence[float] = ()  # The figure of each run; nothing where it was not measured.
    all_peer: Sequence[float] = ()
    size: int | None = None
    goal: Goal | None = None
    why_not: str = ""  # A key of WHY_NOT, where nothing was measured.

    @property
    def ours(self) -> float | None:
        return statistics.median(self.all_ours) if self.all_ours else None

    @property
    def peer(self) -> float | None:
        return statistics.median(self.all_peer) if self.all_peer else None

    @property
    def ratio(self) -> float | None:
        return self.ours / self.peer if self.ours is not None and self.peer else None

    @property
    def met(self) -> bool | None:
        """Whether the goal is reached; None where there is none, and false where there is one and no figure."""
        return self.goal.met(self) if self.goal else None

    def to_json(self) -> dict[str, Any]:
        return asdict(self) | {"ours": self.ours, "peer": self.peer, "ratio": self.ratio, "met": self.met}

    @staticmethod
    def from_json(stated: dict[str, Any]) -> "Row":
        known = {name: value for name, value in stated.items() if name not in ("ours", "peer", "ratio", "met")}
        return Row(**known | {"goal": Goal(**stated["goal"]) if stated["goal"] else None})


# What each line measures, against what: Chinese, English.
WORDS = {
    "hugo-wall": ("全量生成 / Hugo：时间", "full build / Hugo: time"),
    "hugo-processor": ("全量生成 / Hugo：处理器时间", "full build / Hugo: processor time"),
    "hugo-memory": ("全量生成 / Hugo：内存峰值", "full build / Hugo: peak of memory"),
    "copy": ("全量生成 / 用 cp -r 复制输出", "full build / cp -r of the output"),
    "sphinx": ("全量生成 / Sphinx-Needs：时间", "full build / Sphinx-Needs: time"),
    "strictdoc": ("全量生成 / StrictDoc：时间", "full build / StrictDoc: time"),
    "unchanged": ("没有改动时再次生成 / 全量生成", "build with nothing changed / full build"),
    "edited": ("对照表一行改到另一条款后生成 / 全量生成", "build after a chart row moved to another clause / full build"),
    "written": ("改动一行后写入的文件 / 内容变了的文件", "files written after that edit / files whose bytes changed"),
    "stale": ("改动后的输出与全新生成不同的文件", "files of that output unlike those of a clean build"),
    "serve": ("serve 中从保存到刷新", "in serve, from save to reload"),
    "check": ("只检查 / 全量生成", "check / full build"),
    "growth": ("每条记录的处理器时间 / 小一档规模的", "processor time a record / that of the size before"),
    "page-memory": ("每页的内存峰值 / 每页输出的字节", "peak of memory a page / bytes of output a page"),
    "open-dashboard": ("在 Chromium 中打开总览，到可以使用", "the dashboard opened in Chromium, until it can be used"),
    "open-list": ("打开最长的清单，到可以使用", "the longest list opened, until it can be used"),
    "open-matrix": ("打开最大的矩阵，到可以使用", "the longest matrix opened, until it can be used"),
    "cores": ("一个内核的时间 / 两个内核的时间", "time on one core / on two"),
    "version": ("linkage --version / true", "linkage --version / true"),
    "static": ("程序装载的动态库（静态程序没有）", "shared libraries loaded (none for a static program)"),
}
WHY_NOT = {
    "no-peers": ("这次没有运行对照程序", "the peer was not run"),
    "no-size": ("这次没有测这个规模", "this size was not measured"),
    "no-browser": ("没有浏览器", "there is no browser"),
    "no-serve": ("还没有 serve 命令", "there is no serve command yet"),
    "one-core": ("机器只有一个内核", "the machine has one core"),
    "serve-unmeasured": ("没有测", "not measured"),
}


def figure(value: float | None, unit: str) -> str:
    """A figure with its unit, to three places that count."""
    if value is None:
        return "—"
    if unit == "files":
        return f"{value:,.0f}"
    if unit == "s" and value < 0.1:
        value, unit = value * 1000, "ms"
    return f"{number(value)}\u00a0{unit}"


def number(value: float) -> str:
    """Three places that count, and no more than two after the point."""
    places = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{places}f}"


def ratio(value: float | None) -> str:
    """A ratio as people read it: 0.13 as 1/7.9, 2.4 as 2.4 ×."""
    if value is None:
        return "—"
    if value == 0:
        return "0"
    return f"{number(value)}\u00a0×" if value >= 0.95 else f"1/{number(1 / value)}"


def goal(row: Row) -> str:
    if not row.goal:
        return "—"
    sign = "≥" if row.goal.at_least else "≤"
    if row.goal.of == "ours":
        return f"{sign} {figure(row.goal.bound, row.unit)}"
    return f"{sign} {ratio_bound(row.goal.bound)}"


def ratio_bound(bound: float) -> str:
    return f"{bound:g}\u00a0×" if bound >= 1 else f"1/{round(1 / bound):g}"


def cells(row: Row, language: int) -> list[str]:
    """The line in one of the languages: 0 Chinese, 1 English."""
    ours = WHY_NOT[row.why_not][language] if row.why_not else figure(row.ours, row.unit)
    met = {None: "—", True: ("是", "yes")[language], False: ("否", "no")[language]}[row.met]
    size = f"{row.size:,}" if row.size else "—"
    return [WORDS[row.key][language], size, ours, figure(row.peer, row.unit), ratio(row.ratio), goal(row), met]


HEADS = (
    ["测量 / 比较对象", "N", "linkage", "比较对象", "比值", "目标", "达到"],
    ["measured / compared with", "N", "linkage", "compared with", "ratio", "goal", "reached"],
)


def plain(rows: list[Row], language: int = 1) -> str:
    """The table for a terminal."""
    lines = [HEADS[language], *(cells(row, language) for row in rows)]
    widths = [max(_columns(line[position]) for line in lines) for position in range(len(HEADS[language]))]
    return "\n".join(
        "  ".join(_padded(cell, width, position > 0) for position, (cell, width) in enumerate(zip(line, widths))).rstrip()
        for line in lines
    )


def _columns(text: str) -> int:
    return sum(2 if ord(sign) >= 0x2E80 else 1 for sign in text)


def _padded(text: str, width: int, right: bool) -> str:
    gap = " " * (width - _columns(text))
    return gap + text if right else text + gap


def markdown(rows: list[Row], language: int) -> str:
    lines = [HEADS[language], ["---"] + ["---:"] * 5 + ["---"], *(cells(row, language) for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
