"""A site whose lists are longer than a page, written for the checks of tables, with words that are awkward in CSV."""

import csv
import subprocess
from pathlib import Path

from built_site import AS_OF, BuiltSite

COUNT = 450
STATUSES = ["granted", "examination", "expired", "published"]
# What a spreadsheet would take for a formula or for the end of a cell, and what sorts or reads in a way of its own.
TITLES = [
    '=HYPERLINK("http://a.example")', "+1 冷藏桶", "-1 保温桶", "@冷链", '带"引号"的桶', "逗号, 的桶", "桶 10", "桶 9", "Zebra",
    "apple", "&amp; <b>桶</b>", "</script><script>", "𠮷野桶", "ﬀ桶", "丙；丁",
]  # fmt: skip


# What a spreadsheet would make another number of. The first patent is under examination and no page shows it.
NUMBERS = {5: "202519900105.8", 2: "202419900118.0", 3: "4885778", 4: "CN108123456A"}


def patents() -> list[dict[str, str]]:
    rows = []
    for number in range(1, COUNT + 1):
        filed = f"20{10 + number % 15}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        title = TITLES[number - 1] if number <= len(TITLES) else f"第 {number * 7 % COUNT} 号桶"
        rows.append({
            "id": f"p-{number}",
            "title": title,
            "patent_type": "utility-model" if number % 3 else "design",
            "legal_status": STATUSES[number * number % 7 % 4],
            "filing_date": filed if number % 11 else "",
            "right_holders": "works;lab" if number % 5 == 0 else "works",
            "application_no": NUMBERS.get(number, ""),
        })  # fmt: skip
    return rows


def write(folder: Path) -> None:
    content = folder / "Content"
    (content / "patents").mkdir(parents=True)
    (content / "organizations").mkdir()
    (content / "site.yaml").write_text("title: 示例\nlanguages: [zh-CN, en]\norganization: works\n", "utf-8")
    for name, title in (("works", "示例制桶厂"), ("lab", "示例研究所")):
        (content / "organizations" / f"{name}.yaml").write_text(f"title: {title}\nkind: enterprise\n", "utf-8")
    rows = patents()
    with (content / "patents" / "all.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows(rows)


def build(site: BuiltSite, folder: Path) -> BuiltSite:
    """Writes the site into a folder and builds it with the theme of the repository."""
    write(folder)
    command = [site.program, "build", "--site", folder, "--theme", site.root / "Theme", "--output", folder / "Output"]
    run = subprocess.run([*map(str, command), "--as-of", AS_OF, "--fail-on", "never"], capture_output=True, text=True)
    if run.returncode:
        raise RuntimeError(f"build ended with {run.returncode}: {(run.stderr or run.stdout)[-1200:]}")
    return BuiltSite(folder / "Output", site.root, site.program)
