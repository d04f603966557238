"""The order of texts that lists and tables are sorted by: numbers by their value, A to Z as a to z, the rest by Unicode."""

import re
from functools import cmp_to_key


def units(text: str) -> list[str]:
    """Runs of digits, and every other character by itself."""
    return re.findall(r"[0-9]+|[^0-9]", text, re.DOTALL)


def compare(one: str, other: str) -> int:
    for a, b in zip(units(one), units(other)):
        if a[0] in "0123456789" and b[0] in "0123456789":
            order = int(a) - int(b)
        else:
            a, b = (u[0].lower() if u[0].isascii() else u[0] for u in (a, b))
            order = ord(a) - ord(b)
        if order:
            return order
    rest = len(units(one)) - len(units(other))
    return rest or (one > other) - (one < other)


natural = cmp_to_key(compare)
