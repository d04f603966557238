"""Writes the page of the manual from the figures of a run: python report.py results/DATE.json PAGE"""

import json
import sys
from pathlib import Path
from typing import Any

from table import WORDS, Row, figure, markdown

Result = dict[str, Any]

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

CHINESE = """{seconds}

下面的数字量于 {date}，每一行都与同一次运行里轮流测量的对照程序或下限相比。单独的秒数因机器而异，比值才说明问题。在自己的机器上运行 `make bench` 可以重做，本页随之更新。

## 结果

{table}

N 是专利件数。“1/8” 表示用了对照的八分之一，“2 ×” 表示两倍。时间和内存取各次运行的中位数。

## 对照程序更好的地方

{better}

{costs}

## 怎样测的

- 语料由程序生成：N 件专利（正文 600 字、一张表、一项权利要求、五个特征），N 张对照表（各五行），N 条标准条款，另有技术、专利池和单位，约 3.1 N 个页面；所有联系双向列出。linkage 另外写出矩阵、清单、指标、期限和数据文件，并检查全部规则；对照程序不做这些。
- Hugo 的站点由同样的记录写成：同样的页面、事实和双向联系。模板按速度来写：反向联系只建一次并缓存，对照表的一行只渲染一次，前置数据用它读得最快的 TOML，正文里的链接和编码的中文名称事先写好，不生成订阅和站点地图。
- Sphinx-Needs 每条记录一页；StrictDoc 每个标准一个文档，其余每 200 条记录一个文档。二者没有条款页上“对照表”一栏所列的专利和其他条款，也没有清单。
- 随机抽取 40 条记录，比较两个网站的页面：记录都在，双向的联系相同，事实的文字都显示；少一个链接或改一个字，比较就会失败，每次也这样试过。结果：{compared}。
- 各程序轮流运行，写入新的文件夹；比值只取双方都参加的轮次。时间是进程从开始到结束；处理器时间含用户和系统；内存是最大的单个进程的峰值，对多进程的程序偏小，即对它们有利。

## 机器

{cores} 个内核，{processor}，{memory} GB 内存，{system}，文件系统 {files}。开始时的系统负载 {load[0]}，结束时 {load[1]}：机器越忙，秒数越大，比值也越不准。{versions}。

## 各阶段

一次生成里各阶段的毫秒数，由 `linkage build --profile` 说明。

{phases}"""

ENGLISH = """{seconds}

The figures below were taken on {date}. Every line compares with a peer or a floor that was run turn by turn with ours. Seconds differ from machine to machine; ratios tell. `make bench` repeats it on your machine and writes this page anew.

## Figures

{table}

N is the number of patents. "1/8" is an eighth of what it is compared with, "2 ×" twice as much. Times and memory are the medians of the runs.

## Where a peer is better

{better}

{costs}

## Method

- A program writes the corpus: N patents (600 Chinese characters, a table, one claim of five features), N charts of five rows, N clauses of standards, and technologies, pools and organizations: about 3.1 N pages, with every relation listed in both directions. linkage writes matrices, lists, indicators, deadlines and data files besides, and checks every rule; the peers do none of that.
- The site for Hugo is made of the same records: the same pages, facts, and relations both ways. Its templates are written for speed: back-links inverted once and cached, a chart's row rendered once, front matter in TOML, which it reads fastest, links in bodies and the words for codes resolved beforehand, no feeds and no sitemap.
- Sphinx-Needs has a page a record; StrictDoc a document a standard, and one for every 200 records of the other kinds. Neither shows on the page of a clause the patents and other clauses that its charts are about, and neither has lists.
- For 40 records drawn at random the pages of both sites are compared: the record is there, the relations in both directions are the same, the texts of the facts are shown. A link taken away or a text changed makes the comparison fail; each run tries that too. Outcome: {compared}.
- The programs take turns and write into new folders; a ratio counts the rounds that both took part in. Time runs from the start of a process to its end; processor time is user and system; memory is the peak of the largest single process, which for programs of several processes is less than they take, to their advantage.

## Machine

{cores} cores, {processor}, {memory} GB of memory, {system}, file system {files}. Load of the system {load[0]} at the start and {load[1]} at the end: the busier the machine, the longer the seconds and the less exact the ratios. {versions}.

## Phases

Milliseconds of each phase of one build, as `linkage build --profile` tells them.

{phases}"""

NOTHING = ("这一次没有一行是对照程序更好。", "In this run no line has a peer ahead.")
BETTER = ("- {what}（N = {size}）：linkage 用了 {peer} 的 {times} 倍", "- {what} (N = {size}): linkage takes {times} × what {peer} takes")
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
    for language, text in enumerate((CHINESE, ENGLISH)):
        told = result["machine"] | {
            "seconds": seconds(result, rows, language),
            "date": result["date"],
            "table": markdown(rows, language),
            "better": better(rows, language),
            "costs": COSTS[language],
            "compared": compared(result["compared"], language),
            "phases": phases(result["phases"], language),
            "versions": ("、", ", ")[language].join(f"{name} {version}" for name, version in result["versions"].items()),
        }
        texts.append(text.format(**told))
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


def compared(lines: list[str], language: int) -> str:
    """What the comparison of pages found, in the words of the page."""
    if not lines:
        return ("没有比较", "none was made")[language]
    words = ("{peer}（N = {size}）{records} 条，不同 {differences} 处", "{peer} (N = {size}) {records} records, {differences} differences")
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
