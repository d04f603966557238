"""The edits: each takes the site and a source of choices, and tells what it did; None where it found nothing to do."""

import os
import random
import re
import shutil

from site_folder import ROOT, Site, image, one

TEXTS = (".md", ".yaml")
FIELD = re.compile(r"^(\s*(?:- )?)([\w\u4e00-\u9fff]+): (\S.*)$")
DATE = re.compile(r"\b20\d\d-\d\d-\d\d\b")
LINK = re.compile(r"\[\[[^\]\n]+\]\]")
CLAUSE = re.compile(r"\b\d(?:\.\d){1,3}\b")


def in_a_line(site: Site, choice: random.Random, wanted, change, suffixes=TEXTS):
    """Changes one line for which `wanted` is true in one of the files; `change` gives the lines for its place."""
    files = site.files(*suffixes)
    for _ in range(20):
        path = one(choice, files)
        lines = path.read_text().split("\n")
        places = [number for number, line in enumerate(lines) if wanted(line)]
        if not places:
            continue
        place = one(choice, places)
        new = change(lines[place])
        if new == [lines[place]]:
            continue
        old = lines[place]
        lines[place : place + 1] = new
        site.write(path, "\n".join(lines))
        return f"{path.relative_to(site.content)}:{place + 1}: {old!r} -> {new!r}"
    return None


def values(site: Site, key: str) -> list[str]:
    """Everything that stands behind a key anywhere."""
    found = set()
    for path in site.files(*TEXTS):
        for line in path.read_text().split("\n"):
            match = FIELD.match(line)
            if match and match[2] == key:
                found.add(match[3])
    return sorted(found)


def names(site: Site) -> list[str]:
    """The ids of records that have a file of their own, and of those that state theirs."""
    found = {path.stem for path in site.files(*TEXTS) if path.name != "site.yaml"}
    for path in site.files(*TEXTS):
        found.update(re.findall(r"^(?:id|编号): (\S+)$", path.read_text(), re.M))
    for path in site.files(".csv"):
        found.update(line.split(",")[0] for line in path.read_text().split("\n")[1:] if "," in line)
    return sorted(found)


# Fields and texts


def edit_title(site, choice):
    return in_a_line(
        site, choice, lambda line: re.match(r"\s*(title|title_en|名称|英文名称|name|subject): ", line),
        lambda line: [line + one(choice, ["甲", " B", "丙 <&>", "丁"])],
    )


def edit_date(site, choice):
    def moved(line):
        day = f"{choice.randrange(2019, 2029)}-{choice.randrange(1, 13):02}-{choice.randrange(1, 29):02}"
        return [DATE.sub(day, line, count=1)]

    return in_a_line(site, choice, DATE.search, moved, TEXTS + (".csv",))


def edit_field(site, choice):
    """Gives a field the value that it has somewhere else."""

    def other(line):
        match = FIELD.match(line)
        return [match[1] + match[2] + ": " + one(choice, values(site, match[2]))]

    return in_a_line(site, choice, FIELD.match, other)


def drop_line(site, choice):
    """Takes a field or an item of a list out."""
    return in_a_line(
        site, choice,
        lambda line: re.match(r"\s*- \{|[\w\u4e00-\u9fff]+: \S", line) and not re.match(r"(id|编号|title|名称): ", line),
        lambda line: [],
    )


def repeat_item(site, choice):
    def twice(line):
        match = CLAUSE.search(line)
        return [line, line.replace(match[0], match[0] + "9") if match else line + " "]

    return in_a_line(site, choice, lambda line: re.match(r"\s*- \{", line), twice)


def edit_number(site, choice):
    return in_a_line(
        site, choice, lambda line: re.search(r": \d{1,5}\b", line),
        lambda line: [re.sub(r": (\d{1,5})\b", lambda found: f": {int(found[1]) + 1}", line, count=1)],
    )


def edit_body(site, choice):
    """Writes another sentence to the text of a record or clause."""
    return in_a_line(
        site, choice, lambda line: re.match(r"[\u4e00-\u9fff]{2}|[A-Z][a-z]+ [a-z]+", line) and not FIELD.match(line),
        lambda line: [line + one(choice, ["另见附录。", "More.", "**重要**。", "\n\n新的一段。", "`x < y`"])], (".md",),
    )


def add_link(site, choice):
    target = one(choice, names(site))
    link = one(choice, [f"[[{target}]]", f"[[{target}|文字]]", "[部件](../../pages/sketch.md#部件)"])
    return in_a_line(
        site, choice, lambda line: re.match(r"[\u4e00-\u9fff]{2}|[A-Z][a-z]+ [a-z]+", line) and not FIELD.match(line),
        lambda line: [f"{line} {link}"], (".md",),
    )


def drop_link(site, choice):
    return in_a_line(site, choice, LINK.search, lambda line: [LINK.sub("那里", line, count=1)])


def edit_heading(site, choice):
    return in_a_line(
        site, choice, lambda line: line.startswith("#") and " " in line,
        lambda line: [one(choice, [line + "改", re.sub(r"(\d)( )", r"\g<1>1\2", line, count=1), "#" + line])], (".md",),
    )


# References


def move_reference(site, choice):
    """Puts another record's name for one."""
    known = names(site)
    pattern = re.compile(r"(?<![\w./@-])(" + "|".join(sorted(map(re.escape, known), key=len, reverse=True)) + r")(?![\w./-])")

    def moved(line):
        found = one(choice, pattern.findall(line))
        kind = [name for name in known if name.split("-")[0] == found.split("-")[0]] or known
        other = one(choice, kind if choice.random() < 0.7 else known)
        return [re.sub(rf"(?<![\w./@-]){re.escape(found)}(?![\w./-])", other, line, count=1)]

    return in_a_line(
        site, choice, lambda line: pattern.search(line) and not re.match(r"(id|编号): ", line), moved, TEXTS + (".csv",)
    )


def move_row(site, choice):
    """Moves a row of a chart, a claim of a declaration, or a proposal's place to another clause."""
    return in_a_line(
        site, choice, lambda line: CLAUSE.search(line) and re.search("clause|standard_ref|adopted|条款|@", line),
        lambda line: [CLAUSE.sub(one(choice, ["5.1", "5.2.1", "5.3.1", "5.3.2", "6.1", "6.2", "4.1"]), line, count=1)],
    )


# Records


def records(site: Site) -> list:
    return [path for path in site.files(*TEXTS) if path.name != "site.yaml"]


def remove_record(site, choice):
    path = one(choice, records(site) + site.files(".csv", ".svg"))
    site.remove(path)
    return f"remove {path.relative_to(site.content)}"


def add_record(site, choice):
    path = one(choice, records(site))
    text = re.sub(r"^((?:id|编号): \S+)$", r"\1-copy", path.read_text(), flags=re.M)
    copy = path.with_name(path.name.replace(path.suffix, f"-copy{choice.randrange(9)}{path.suffix}"))
    site.write(copy, text)
    return f"add {copy.relative_to(site.content)}"


def rename_record(site, choice):
    """Renames a file or an id, with or without the references to it."""
    path = one(choice, records(site))
    name, new = path.stem, f"{path.stem}-r{choice.randrange(9)}"
    ids = re.findall(r"^(?:id|编号): (\S+)$", path.read_text(), re.M)
    if ids:
        name = one(choice, ids)
        new = f"{name}-r{choice.randrange(9)}"
        site.write(path, re.sub(rf"^(id|编号): {re.escape(name)}$", rf"\1: {new}", path.read_text(), flags=re.M))
    else:
        site.write(path.with_name(new + path.suffix), path.read_text())
        site.remove(path)
    follows = choice.random() < 0.7
    if follows:
        for other in site.files(*TEXTS, ".csv"):
            text = other.read_text()
            changed = re.sub(rf"(?<![\w./-]){re.escape(name)}(?![\w./-])", new, text)
            if changed != text:
                site.write(other, changed)
    return f"rename {name} to {new}{' everywhere' if follows else ''}"


def move_file(site, choice):
    path = one(choice, records(site))
    folder = path.parent / "moved" if path.parent.name != "moved" else path.parent.parent
    text = path.read_text()
    site.write(folder / path.name, text)
    site.remove(path)
    return f"move {path.relative_to(site.content)} to {folder.relative_to(site.content)}"


def edit_row(site, choice):
    """Adds, removes, or changes a row of a table."""
    path = one(choice, site.files(".csv"))
    lines = path.read_text().rstrip("\n").split("\n")
    if len(lines) < 3:
        return None
    place = choice.randrange(1, len(lines))
    what = one(choice, ["add", "remove", "change", "swap"])
    if what == "add":
        first, _, rest = lines[place].partition(",")
        lines.append(f"{first}-n{choice.randrange(9)},{rest}")
    elif what == "remove":
        del lines[place]
    elif what == "swap":
        lines[1], lines[place] = lines[place], lines[1]
    else:
        cells, others = lines[place].split(","), lines[one(choice, range(1, len(lines)))].split(",")
        column = choice.randrange(len(cells))
        if len(others) != len(cells):
            return None
        cells[column] = others[column]
        lines[place] = ",".join(cells)
    site.write(path, "\n".join(lines) + "\n")
    return f"{what} row {place} of {path.relative_to(site.content)}"


def edit_asset(site, choice):
    site.write(site.content / "pages" / "plan.svg", image(one(choice, ["blue", "green", "grey", "#123456"])))
    return "another image"


# What holds for every page


def edit_theme(site, choice):
    what = choice.randrange(4)
    kind = ("styles/*.css", "templates/*.mustache", "strings/*.yaml", "strings/*.yaml")[what]
    files = sorted(site.theme.glob(kind))
    if not files:
        return None
    path = one(choice, files)
    if what == 0:
        text = f"\n.x{choice.randrange(99)} {{ color: inherit; }}\n"
    elif what == 1:
        text = "<!-- {} -->".format(choice.randrange(9))
    else:
        site.keep(path)
        lines = path.read_text().split("\n")
        places = [place for place, line in enumerate(lines) if re.match(r"\s*[\w.-]+: .*[\w\u4e00-\u9fff][\"']?$", line)]
        place = one(choice, places)
        lines[place] = re.sub(r"([\"']?)$", r"哦\1", lines[place], count=1)
        path.write_text("\n".join(lines))
        return f"string {lines[place]!r} in {path.name}"
    site.write(path, path.read_text() + text)
    return f"theme {path.name}"


def edit_override(site, choice):
    """Makes the theme a partial one, laid over the program's, or a whole one again; takes single files out of a
    partial one, so that the program's stand again, or puts own ones in."""
    base = site.theme / "templates" / "base.mustache"
    if base.exists():
        site.remove(base)
        return "a partial theme"
    files = sorted(path for path in site.theme.rglob("*") if path.is_file())
    what = choice.randrange(10)
    if what == 0 or not files:
        for path in sorted(path for path in (ROOT / "Theme").rglob("*") if path.is_file()):
            copy = site.theme / path.relative_to(ROOT / "Theme")
            if not copy.exists():
                site.write(copy, path.read_text())
        return "a whole theme"
    if what < 7:
        gone = choice.sample(files, min(len(files), choice.randrange(1, 30)))
        for path in gone:
            site.remove(path)
        return f"without {len(gone)} files of the theme"
    path, text = one(choice, [
        (site.theme / "styles" / "99-own.css", f".y {{ order: {choice.randrange(9)}; }}\n"),
        (site.theme / "templates" / "partials" / "logo.mustache", f"<b>{choice.randrange(9)} {{{{site}}}}</b>\n"),
        (site.theme / "templates" / "partials" / "logo.mustache", "<b>{{no_such_name}}</b>\n"),
        (site.theme / "strings" / "zh-CN.yaml", f"site.disclaimer: 声明{choice.randrange(9)}\n"),
        (site.theme / "strings" / "zh-CN.yaml", "site.disclamer: 错键\n"),
    ])  # fmt: skip
    site.write(path, text)
    return f"override {path.name}: {text.strip()}"


def edit_settings(site, choice):
    path = site.content / "site.yaml"
    text = path.read_text()
    edits = [
        (r"^title: .*", f"title: 示例{choice.randrange(99)}"),
        (r"^own: .*", one(choice, ["own: [example-cold-chain]", "own: [example-cold-chain, example-university]", "own: []"])),
        (r"technology_patenting: \d+", f"technology_patenting: {choice.randrange(10, 99)}"),
        (r"excerpt_max_chars: \d+", f"excerpt_max_chars: {choice.randrange(20, 200)}"),
        (r"^languages: .*", one(choice, ["languages: [zh-CN, en]", "languages: [zh-CN]", "languages: [en, zh-CN]"])),
        (r"^default_audience: .*", one(choice, ["default_audience: internal", "default_audience: public"])),
        (r"annuity-due: \w+", one(choice, ["annuity-due: warning", "annuity-due: info"])),
        (r"\Z", one(choice, ["# more\n", "base_url: https://example.org/\n", "holidays: [2027-01-01]\n"])),
        (r"\Z", one(choice, ['accent_color: "#7a1f1f"\n', 'accent_color: "#ff9900"\n', "logo: pages/plan.svg\n", "logo: none.svg\n"])),
        (r"\Z", one(choice, ["navigation: [patents, sketch]\n", "navigation: [{to: https://example.org/, title: 局}]\n"])),
    ]
    pattern, new = one(choice, edits)
    changed = re.sub(pattern, new, text, count=1, flags=re.M)
    site.write(path, changed)
    return f"site.yaml: {new.strip()}"


def change_day(site, choice):
    site.as_of = one(choice, ["2026-11-21", "2026-11-22", "2026-12-20", "2025-06-01", "2027-03-01"])
    return f"as of {site.as_of}"


def change_audience(site, choice):
    site.audience = one(choice, ["", "public", "internal", "restricted"])
    return f"for {site.audience or 'the default audience'}"


def change_failing(site, choice):
    site.fail_on = one(choice, ["never", "error", "warning"])
    return f"fail on {site.fail_on}"


# Nothing, or somebody else


def touch(site, choice):
    path = one(choice, site.files(""))
    os.utime(path)
    return f"touch {path.relative_to(site.content)}"


def write_again(site, choice):
    path = one(choice, site.files(""))
    path.write_bytes(path.read_bytes())
    return f"write {path.relative_to(site.content)} again"


def tamper(site, choice):
    files = sorted(path for path in site.output.rglob("*") if path.is_file()) if site.output.exists() else []
    if not files:
        return None
    path = one(choice, files) if choice.random() < 0.9 else site.output / ".linkage-files"
    if not path.exists():
        return None
    what = one(choice, ["change", "remove", "empty", "replace"])
    if what == "change":
        path.write_bytes(path.read_bytes() + b"<!-- mine -->")
    elif what == "empty":
        path.write_bytes(b"")
    elif what == "replace":
        text = path.read_bytes()
        path.write_bytes(bytes(reversed(text)))
    else:
        path.unlink()
    return f"{what} {path.relative_to(site.output)} in the output"


def damage_cache(site, choice):
    files = sorted(path for path in site.caches.rglob("*") if path.is_file()) if site.caches.exists() else []
    if not files:
        return None
    what = one(choice, ["remove all", "remove", "cut", "change", "empty"])
    path = one(choice, files)
    if what == "remove all":
        shutil.rmtree(site.caches)
        return "remove the caches"
    data = bytearray(path.read_bytes())
    if what == "remove":
        path.unlink()
    elif what == "cut":
        path.write_bytes(data[: choice.randrange(len(data) + 1)])
    elif what == "empty":
        path.write_bytes(b"")
    elif data:
        data[choice.randrange(len(data))] ^= 1 << choice.randrange(8)
        path.write_bytes(data)
    return f"{what} {path.name} of the caches"


def go_back(site, choice, latest=False):
    if not site.earlier:
        return None
    number = len(site.earlier) - 1 - (0 if latest else min(choice.randrange(len(site.earlier)), choice.randrange(8)))
    return site.go_back(number)


# How often each is chosen.
EDITS = [
    (edit_title, 8), (edit_date, 8), (edit_field, 12), (drop_line, 5), (repeat_item, 3), (edit_number, 4), (edit_body, 6),
    (add_link, 6), (drop_link, 4), (edit_heading, 4), (move_reference, 10), (move_row, 6), (remove_record, 4),
    (add_record, 4), (rename_record, 4), (move_file, 2), (edit_row, 6), (edit_asset, 2), (edit_theme, 2), (edit_override, 3),
    (edit_settings, 4), (change_day, 2), (change_audience, 3), (change_failing, 2), (touch, 2), (write_again, 2),
    (tamper, 4), (damage_cache, 4), (go_back, 25),
]  # fmt: skip


def mend(site: Site, choice: random.Random) -> str:
    """Takes the last edit back that can be, or asks for less."""
    if site.fail_on != "never":
        site.fail_on = "never"
        return "never fail on findings"
    return go_back(site, choice, latest=True) or change_day(site, choice)


def edit(site: Site, choice: random.Random, is_failing: bool = False) -> str:
    """Makes one edit; where the site fails, one that mends it is likely, for most builds are to succeed."""
    if is_failing and choice.random() < 0.7:
        return "mend: " + mend(site, choice)
    while True:
        (kind,) = choice.choices([kind for kind, _ in EDITS], [weight for _, weight in EDITS])
        done = kind(site, choice)
        if done:
            return f"{kind.__name__}: {done}"
