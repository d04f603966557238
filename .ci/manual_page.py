"""Writes the manual page of the program: python .ci/manual_page.py PROGRAM > linkage.1

Commands and options are taken from the program itself; only what its help does not say is written here."""

import json
import subprocess
import sys

HEAD = r""".TH LINKAGE 1 "" "linkage {version}" "User Commands"
.SH NAME
linkage \- generate dashboards that link technology, patents and standards
.SH SYNOPSIS
.B linkage
.I command
.RI [ options ]
.SH DESCRIPTION
Linkage reads records that people keep in git (Markdown, YAML and CSV below
.IR Content/ ),
checks them, and writes a static web site into
.IR Output/ .
Run it in a site folder, or name one with
.BR \-\-site .
Results go to standard output; findings of a build and progress go to standard error.
"""

TAIL = r"""
.SH EXIT STATUS
.TP
.B 0
Done.
.TP
.B 1
The content has findings at or above
.BR \-\-fail\-on .
.TP
.B 2
The command line, or a question, is wrong.
.TP
.B 3
The machine failed: a file cannot be read or written, or there is no space.
.TP
.B 4
Another build holds the lock on the output folder.
.SH ENVIRONMENT
.TP
.B SOURCE_DATE_EPOCH
The day that counts as today where
.B \-\-as\-of
is not given, in seconds since 1970.
.SH FILES
.TP
.I Content/
The records; a folder for each type.
.TP
.I Content/site.yaml
The settings of the site.
.TP
.I Theme/
Templates, styles and texts of the pages.
.TP
.I Output/
The generated site; never edited.
.SH EXAMPLES
.TP
Check the records and show only errors as failing:
.B linkage check
.TP
Build the site for the public:
.B linkage build \-\-audience public \-\-output /srv/public
.TP
Which granted patents of ours have no claim chart?
.B linkage query 'patents where own and legal_status = granted and not charts'
.TP
A table of all patents for a spreadsheet:
.B linkage export patents \-\-output patents.csv
.SH SEE ALSO
.BR git (1);
the manual of the site, in
.IR Content/pages/manual/ .
"""


def escaped(text: str) -> str:
    text = text.replace("\\", r"\e").replace("-", r"\-").replace("…", "...")
    return "\n".join(rf"\&{line}" if line[:1] in (".", "'") else line for line in text.splitlines())


def spelled(name: dict) -> str:
    return ("--" if name["kind"] == "long" else "-") + name["name"]


def term(argument: dict) -> str:
    """The line that names an argument: its spellings and its value."""
    if argument["kind"] == "positional":
        return rf"\fI{escaped(argument['valueName'])}\fR" + (" ..." if argument["isRepeating"] else "")
    names = sorted(map(spelled, argument["names"]), key=lambda name: (len(name) > 2, name))
    text = ", ".join(rf"\fB{escaped(name)}\fR" for name in names)
    return text if argument["kind"] == "flag" else rf"{text} \fI{escaped(argument['valueName'])}\fR"


def described(argument: dict) -> str:
    text = argument.get("abstract", "")
    values, default = argument.get("allValues"), argument.get("defaultValue")
    if values:
        text += f" One of: {', '.join(values)}."
    # The number of cores is the machine's, not the program's.
    if default and argument["preferredName"]["name"] != "jobs":
        text += f" (default: {default})"
    return escaped(text.strip())


def shown(items: list[dict]) -> list[dict]:
    return [item for item in items if item.get("shouldDisplay", True)]


def command(info: dict, path: str = "") -> list[str]:
    name = f"{path} {info['commandName']}".strip()
    lines = [f'.SS "linkage {escaped(name)}"', escaped(info.get("abstract", ""))]
    for paragraph in info.get("discussion", "").split("\n\n"):
        if paragraph.strip():
            is_example = paragraph.startswith("  ")
            text = escaped(paragraph.strip())
            lines += [".PP", ".RS 4", text, ".RE"] if is_example else [".PP", text]
    for argument in shown(info.get("arguments", [])):
        if argument["valueName"] not in ("help", "version"):
            lines += [".TP", term(argument), described(argument)]
    for inner in shown(info.get("subcommands", [])):
        lines += command(inner, name)
    return lines


def page(program: str) -> str:
    dump = subprocess.run([program, "--experimental-dump-help"], check=True, capture_output=True, text=True)
    version = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    root = json.loads(dump.stdout)["command"]
    lines = [".SH COMMANDS"]
    for info in shown(root["subcommands"]):
        if info["commandName"] != "help":
            lines += command(info)
    lines += [".SH OPTIONS", ".TP", r"\fB\-h\fR, \fB\-\-help\fR", "Show help, of the program or of a command."]
    lines += [".TP", r"\fB\-\-version\fR", "Show the version."]
    return HEAD.replace("{version}", escaped(version)) + "\n".join(lines) + TAIL


if __name__ == "__main__":
    sys.stdout.write(page(sys.argv[1]))
