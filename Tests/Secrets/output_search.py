"""Counts where strings stand in an output: in names of files, in files, in what is compressed within them."""

import gzip
import html
import io
import json
import urllib.parse
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path


def spellings(word: str) -> set[bytes]:
    """How a string may be written, in small letters."""
    forms = {
        word,
        html.escape(word),
        json.dumps(word)[1:-1],
        json.dumps(word, ensure_ascii=False)[1:-1],
        urllib.parse.quote(word, safe=""),
        urllib.parse.quote(word),
        word.encode("ascii", "xmlcharrefreplace").decode(),
        "".join(c if c.isascii() else f"&#x{ord(c):x};" for c in word),
    }
    return {form.lower().encode() for form in forms} | {word.encode("utf-16-le"), word.encode("gb18030")}


def hits(words: list[str], output: Path) -> list[str]:
    """The places where one of the words stands."""
    looked = [(word, spellings(word)) for word in words]
    found = []
    for path in sorted(output.rglob("*")):
        if not path.is_file():
            continue
        name = str(path.relative_to(output))
        text = name.lower().encode() + b"\n" + b"\n".join(parts(path.read_bytes())).lower()
        found += [f"{word} in {name}" for word, forms in looked if any(form in text for form in forms)]
    return found


def parts(data: bytes) -> Iterator[bytes]:
    """The bytes of a file and what is compressed in them."""
    yield data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield from parts(archive.read(name))
    elif data.startswith(b"\x1f\x8b"):
        yield from parts(gzip.decompress(data))
    elif data.startswith(b"\x89PNG"):
        for mark in (b"zTXt", b"iTXt"):
            for piece in data.split(mark)[1:]:
                yield zlib.decompressobj().decompress(piece[piece.index(b"\0") + 2 :]) if mark == b"zTXt" else piece
