"""Attachments that a browser could run when somebody opens them: what of them goes out, and what it does then."""

import subprocess
from pathlib import Path

from opened import Opened
from outcome import Outcome
from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[2]

SCRIPTED = "<!doctype html><title>x</title><script>pwned()</script><img src=x onerror=pwned()>"
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{}</svg>'

# Drawings that run something once they are opened by themselves.
BAD_DRAWINGS = [
    DRAWING.format("<script>pwned()</script>"),
    DRAWING.format("<SCRIPT>pwned()</SCRIPT>"),
    DRAWING.format("<script href='data:,pwned()'/>"),
    DRAWING.format("<g onclick='pwned()'/>"),
    DRAWING.replace("viewBox", "onload='pwned()' viewBox").format(""),
    DRAWING.replace("viewBox", "onload = 'pwned()' viewBox").format(""),
    DRAWING.format("<foreignObject><body xmlns='http://www.w3.org/1999/xhtml' onload='pwned()'/></foreignObject>"),
    DRAWING.format("<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='javascript:pwned()'/></foreignObject>"),
    DRAWING.format("<a xlink:href='javascript:pwned()'><text y='9'>x</text></a>"),
    DRAWING.format("<a href='java&#115;cript:pwned()'><text y='9'>x</text></a>"),
    DRAWING.format("<a><animate attributeName='href' to='javascript:pwned()'/><text y='9'>x</text></a>"),
    DRAWING.format("<animate onbegin='pwned()' attributeName='x' dur='1s'/>"),
    DRAWING.format("<x:script xmlns:x='http://www.w3.org/2000/svg'>pwned()</x:script>"),
    DRAWING.format("<use href='https://evil.example/x.svg#y'/>"),
    DRAWING.format("<image href='https://evil.example/x.png'/>"),
    DRAWING.format("<style>@import 'https://evil.example/x.css';</style>"),
    DRAWING.format("<handler type='application/ecmascript'>pwned()</handler>"),
    "<?xml version='1.0'?><?xml-stylesheet type='text/xsl' href='data:text/xml,x'?>" + DRAWING.format(""),
    "<!DOCTYPE svg [<!ENTITY x '<script xmlns=\"http://www.w3.org/2000/svg\">pwned()</script>'>]>" + DRAWING.format("&x;"),
    "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'pwned()'>]>" + DRAWING.format(""),
    "\ufeff \n<html xmlns='http://www.w3.org/1999/xhtml'><script>pwned()</script></html>",
    SCRIPTED,
]
GOOD_DRAWINGS = [
    DRAWING.format("<title>桶</title><style>.a{fill:#123}</style><path class='a' d='M0 0h9v9z'/>"),
    "<?xml version='1.0' encoding='UTF-8'?>\n<!-- 图 --><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN'"
    " 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>\n"
    + DRAWING.format("<defs><linearGradient id='g'><stop offset='0'/></linearGradient></defs><rect fill='url(#g)' width='9' height='9'/>"),
    DRAWING.format("<a href='https://www.example.org/'><text y='9'>x</text></a><use href='#a'/><image href='data:image/png;base64,AA=='/>"),
]
# Every ending that goes out; what stands in such a file may be anything.
ENDINGS = """png jpg jpeg gif svg webp avif ico bmp tif tiff pdf doc docx xls xlsx ppt pptx odt ods odp rtf zip gz 7z mp3 mp4
webm wav ogg drawio vsdx dwg step stp woff woff2 ttf otf eml ofd wps html htm xhtml xml xht shtml mht mhtml js mjs css swf""".split()


def opened_attachments(browser: Browser, program: Path, root: Path) -> list[Outcome]:
    files = {f"disguised.{ending}": SCRIPTED for ending in ENDINGS}
    files |= {f"bad-{number}.svg": text for number, text in enumerate(BAD_DRAWINGS)}
    good = {f"good-{number}.svg": text for number, text in enumerate(GOOD_DRAWINGS)}
    content = root / "Content"
    (content / "pages").mkdir(parents=True, exist_ok=True)
    (content / "site.yaml").write_text("title: 附件\nfail_on: never\n", encoding="utf-8")
    for name, text in (files | good).items():
        (content / "pages" / name).write_text(text, encoding="utf-8")
    links = "".join(f"- ![{name}]({name}) [{name}]({name})\n" for name in files | good)
    (content / "pages" / "all.md").write_text(f"---\ntitle: 全部\n---\n\n{links}", encoding="utf-8")
    command = [program, "build", "--site", root, "--output", root / "Output", "--theme", ROOT / "Theme", "--quiet"]
    run = subprocess.run([*command, "--fail-on", "never", "--language", "en"], capture_output=True, text=True)
    out = {path.name: path for path in (root / "Output").rglob("*") if path.name in files | good}
    opened = Opened(browser, root / "Output")
    ran = []
    for name, path in sorted(out.items()):
        opened.page.goto("about:blank")
        try:
            opened.page.goto(path.as_uri(), wait_until="load", timeout=5000)
            opened.page.wait_for_timeout(40)
            noted = opened.page.evaluate("() => window.__noted || []")
        except Exception:
            continue  # A download is no page.
        ran += [f"{name}: {note}" for note in noted if note.startswith("script")]
    told = [name for name in files if name in out and name.endswith(".svg")]
    return [
        Outcome("attachments: the site is built", [] if run.returncode == 0 else [run.stderr[-400:]]),
        Outcome("attachments: nothing runs when one is opened", ran),
        Outcome("attachments: drawings that could run something stay behind", told),
        Outcome("attachments: harmless drawings go out", sorted(set(good) - set(out))),
        Outcome("attachments: each that stays behind is told", [n for n in files if n not in out and n not in run.stderr]),
    ]
