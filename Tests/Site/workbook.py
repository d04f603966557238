"""The cells of a workbook (Office Open XML), read with nothing but the archive and its XML."""

import io
import zipfile
from datetime import date, timedelta
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
DATE = "3"  # the format that the tables write days in

Cell = str | int | float | date | None


def rows(data: bytes) -> list[list[Cell]]:
    """The rows of the first sheet, as wide as the first one."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if damaged := archive.testzip():
            raise ValueError(f"{damaged} is damaged")
        book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
        first = book.find(f"{MAIN}sheets/{MAIN}sheet").get(f"{OFFICE}id")
        relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
        path = next(r.get("Target") for r in relations.iter(f"{PACKAGE}Relationship") if r.get("Id") == first)
        sheet = ElementTree.fromstring(archive.read(f"xl/{path}"))
    lines: list[list[Cell]] = []
    for row in sheet.iter(f"{MAIN}row"):
        line: list[Cell] = [None] * (len(lines[0]) if lines else len(row))
        for cell in row:
            line[column(cell.get("r"))] = value(cell)
        lines.append(line)
    return lines


def column(place: str) -> int:
    number = 0
    for letter in place.rstrip("0123456789"):
        number = number * 26 + ord(letter) - 64
    return number - 1


def value(cell: ElementTree.Element) -> Cell:
    if cell.get("t") == "inlineStr":
        return "".join(cell.itertext())
    text = cell.findtext(f"{MAIN}v")
    if cell.get("s") == DATE:
        return date(1899, 12, 30) + timedelta(days=int(text))
    return int(text) if text.lstrip("-").isdigit() else float(text)
