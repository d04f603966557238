"""The Content-Security-Policy of every page is strict, and the page keeps to it without being stopped."""

from collections.abc import Iterator

from built_site import BuiltSite
from outcome import Outcome

# Sources that would let in what the policy is there to keep out.
TOO_WIDE = {"*", "'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "http:", "https:", "blob:", "filesystem:"}


def directives(policy: str) -> dict[str, list[str]]:
    """Directive names to their sources; of a repeated name the first counts, as in browsers."""
    result: dict[str, list[str]] = {}
    for part in policy.split(";"):
        words = part.split()
        if words:
            result.setdefault(words[0].lower(), words[1:])
    return result


def faults(policy: str) -> list[str]:
    named = directives(policy)
    found = []
    if named.get("default-src") != ["'none'"] and named.get("default-src") != ["'self'"]:
        found.append("default-src is neither 'none' nor 'self'")
    for directive, sources in named.items():
        for source in sources:
            lowered = source.lower()
            if lowered in TOO_WIDE or lowered.startswith(("http://", "https://", "//", "*.")):
                found.append(f"{directive} allows {source}")
            elif lowered == "data:" and directive in ("default-src", "script-src", "style-src", "object-src"):
                found.append(f"{directive} allows {source}")
    return found


def check(site: BuiltSite) -> Iterator[Outcome]:
    missing, wide, late, inline = [], [], [], []
    for path, page in site.pages.items():
        if not page.policies:
            missing.append(path)
        for policy, first in page.policies:
            wide += [f"{path}: {fault}" for fault in faults(policy)]
            if not first:
                late.append(path)
        inline += [f"{path}: {what}" for what in page.inline]
    yield Outcome("csp: every page has a policy", missing)
    yield Outcome("csp: the policy stands before the first thing loaded", late)
    yield Outcome("csp: no policy allows inline code or other hosts", wide)
    yield Outcome("csp: no inline script, style or handler", inline)
