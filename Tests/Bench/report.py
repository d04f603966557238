"""Writes the page of the manual from the figures of a run: python report.py results/DATE.json PAGE"""

import json
import sys
from pathlib import Path
from typing import Any

from table import WORDS, Row, figure, markdown, number

Result = dict[str, Any]

TEXTS = [Path(__file__).resolve().parent / "page" / f"{language}.md" for language in ("zh", "en")]

HEAD = """---
id: manual-speed
title: 速度和内存
title_en: Speed and memory
confidentiality: internal
section: manual
order: 78
text_en: |
{english}
---

{chinese}
"""

NOTHING = ("这一次没有一行是对照程序更好。", "In this run no line has a peer ahead.")
BETTER = (
    "- {what}（N = {size}）：linkage 用了 {peer} 的 {times} 倍",
    "- {what} (N = {size}): linkage takes {times} × what {peer} takes",
)
COSTS = (
    "另外，Hugo 有主题、图片处理和多种输出格式的生态；Sphinx-Needs 与 StrictDoc 能导出 PDF 和 ReqIF，有多年积累的插件。"
    "这些 linkage 都没有。对照程序不检查规则，也不写数据文件，所以它们的时间里没有这些工作；这对它们有利，"
    "但只需要普通网站的人不必为此付出时间。",
    "Hugo also has themes, image processing and many output formats; Sphinx-Needs and StrictDoc export PDF and ReqIF and have "
    "years of extensions. linkage has none of these. The peers check no rules and write no data files, so that this work is not "
    "in their times: that is to their advantage, but whoever only needs a plain site does not have to pay for it.",
)
SECONDS = (
    "{size} 件专利的网站（{pages} 页）全部生成一次用 {full}；没有改动时再运行一次用 {unchanged}；改了对照表的一行用 {edited}。",
    "A site of {size} patents ({pages} pages) takes {full} to build in full, {unchanged} where nothing changed, and {edited} after "
    "one row of a chart changed.",
)
RIVALS = {"hugo": "Hugo", "sphinx": "Sphinx-Needs", "strictdoc": "StrictDoc"}


def better(rows: list[Row], language: int) -> str:
    """The lines in which another generator is ahead."""
    lines = []
    for row in rows:
        peer = RIVALS.get(row.key.partition("-")[0])
        if peer and row.ratio and row.ratio >= 1.05:
            words = WORDS[row.key][language]
            lines.append(BETTER[language].format(what=words, size=f"{row.size:,}", peer=peer, times=f"{row.ratio:.1f}"))
    return "\n".join(lines) or NOTHING[language]


def seconds(result: Result, rows: list[Row], language: int) -> str:
    """What a reader wants to know first, at the largest size for which all of it was measured."""
    for size, pages in sorted(result["pages"].items(), key=lambda item: -int(item[0])):
        found = {row.key: row for row in rows if row.size == int(size) and row.all_ours}
        if {"copy", "unchanged", "edited"} <= found.keys():
            told = {key: figure(found[key].ours, "s") for key in ("unchanged", "edited")}
            full = figure(found["copy"].ours, "s")
            return SECONDS[language].format(size=f"{int(size):,}", pages=f"{pages:,}", full=full, **told)
    return ""


def page(result: Result) -> str:
    """The page of the manual, in both languages."""
    rows = [Row.from_json(row) for row in result["rows"]]
    texts = []
    for language, path in enumerate(TEXTS):
        told = result["machine"] | {
            "seconds": seconds(result, rows, language),
            "date": result["date"],
            "table": markdown(rows, language),
            "better": better(rows, language),
            "costs": COSTS[language],
            "compared": compared(result["compared"], language),
            "outputs": outputs(result["outputs"], language),
            "phases": phases(result["phases"], language),
            "versions": ("、", ", ")[language].join(f"{name} {version}" for name, version in result["versions"].items()),
        }
        texts.append(path.read_text().strip().format(**told))
    english = "\n".join(f"  {line}".rstrip() for line in texts[1].splitlines())
    return HEAD.format(english=english, chinese=texts[0])


BUILDS = {"full": ("全量", "full"), "unchanged": ("没有改动", "unchanged"), "edited": ("改一行", "one row edited")}


def phases(told: list[dict[str, Any]], language: int) -> str:
    """A line a phase, a column a build."""
    names = list(dict.fromkeys(name for build in told for name in build["figures"]))
    heads = [f"N = {build['size']:,}{('，', ', ')[language]}{BUILDS[build['build']][language]}" for build in told]
    lines = [[("阶段", "phase")[language], *heads], ["---", *["---:"] * len(told)]]
    lines += [[name, *(f"{build['figures'].get(name, 0):,}" for build in told)] for name in names]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def outputs(told: list[list[Any]], language: int) -> str:
    """How much each program wrote."""
    words = ("{whose}（N = {size:,}）{files:,} 个文件，{bytes} MB", "{whose} (N = {size:,}) {files:,} files, {bytes} MB")
    found = [
        words[language].format(whose=RIVALS.get(name, name), size=size, files=count, bytes=number(written / 1024 / 1024))
        for size, name, count, written in told
    ]
    return ("；", "; ")[language].join(found)


def compared(lines: list[str], language: int) -> str:
    """What the comparison of pages found, in the words of the page."""
    if not lines:
        return ("没有比较", "none was made")[language]
    words = (
        "{peer}（N = {size}）{records} 条，不同 {differences} 处",
        "{peer} (N = {size}) {records} records, {differences} differences",
    )
    told = [
        words[language].format(**line | {"peer": RIVALS[line["peer"]], "size": f"{line['size']:,}"}) for line in map(parse, lines)
    ]
    return ("；", "; ")[language].join(told)


def parse(line: str) -> dict[str, Any]:
    """A line such as "N = 1,000: hugo: 40 records compared, 0 differences"."""
    size, peer, rest = line.split(": ")
    records, differences = rest.split(" records compared, ")
    return {
        "size": int(size.removeprefix("N = ").replace(",", "")),
        "peer": peer,
        "records": records,
        "differences": differences.split(" ")[0],
    }


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    Path(sys.argv[2]).write_text(page(json.loads(Path(sys.argv[1]).read_text())))
