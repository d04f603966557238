"""Measures the goals of speed and memory: python Tests/Bench/run.py [--sizes 1000 10000]

Every line of the table compares with a peer or a floor that is run turn by turn with ours. Prints the table, keeps the figures
under their date in results/, and writes the page of the manual from them. Ends with 1 if a peer's site turns out not to show what
ours does, or a program fails; a goal that is missed is a line of the table, not a failure."""

import argparse
import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import machine
import report
from bench import Bench
from measure import Failed
from place import HERE, ROOT
from programs import Programs
from table import plain

RESULTS = HERE / "results"


def told(text: str) -> None:
    print(f"  {text}", file=sys.stderr, flush=True)


def versions(programs: Programs) -> dict[str, str]:
    """What was compared: names and versions as the programs and requirements.txt state them."""
    pinned = re.findall(r"^([a-z-]+)==([\d.]+)$", (HERE / "requirements.txt").read_text(), re.MULTILINE)
    ours = subprocess.run([programs.linkage, "--version"], capture_output=True, text=True).stdout.strip()
    return {"linkage": ours, **dict(pinned)}


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--peers", nargs="*", default=["hugo", "sphinx", "strictdoc"])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--programs", type=Path, default=ROOT / ".build/release", help="where linkage and bench are")
    parser.add_argument("--work", type=Path, default=ROOT / ".build/bench", help="where everything is written")
    parser.add_argument("--result", type=Path, default=RESULTS / f"{date.today()}.json")
    parser.add_argument("--page", type=Path, default=ROOT / "Content/pages/manual/speed.md")
    stated = parser.parse_args()

    programs = Programs(stated.programs / "linkage", stated.programs / "bench", ROOT / ".build/bench-venv", ROOT / ".venv")
    peers = [peer for peer in stated.peers if programs.has(peer)]
    stated.work.mkdir(parents=True, exist_ok=True)
    bench = Bench(programs, stated.work.resolve(), peers, stated.runs, told)
    load = [round(os.getloadavg()[0], 1)]
    try:
        bench.start()
        for size in sorted(stated.sizes):
            bench.measure(size)
        bench.unmeasured(stated.sizes)
        bench.serve()
    except Failed as failure:
        print(failure)
        return 1
    result = {
        "date": f"{date.today()}",
        "machine": machine.describe(stated.work) | {"load": [*load, round(os.getloadavg()[0], 1)]},
        "versions": versions(programs),
        "pages": {str(size): pages for size, pages in bench.found.pages.items()},
        "outputs": bench.found.outputs,
        "compared": bench.found.compared,
        "rows": [row.to_json() for row in bench.found.rows],
        "phases": bench.found.phases,
    }
    stated.result.parent.mkdir(parents=True, exist_ok=True)
    stated.result.write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n")
    stated.page.write_text(report.page(result))
    print(plain(bench.found.rows))
    print()
    print(*bench.found.compared, "", report.phases(bench.found.phases, 1), sep="\n", flush=True)
    bench.clear()
    return 0


if __name__ == "__main__":
    sys.exit(main())
