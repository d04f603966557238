"""The site with scripts switched off: every record is reached by links alone and says all that its file says."""

from collections import deque
from collections.abc import Iterator
from posixpath import dirname, join, normpath

from browser import chromium
from built_site import BuiltSite
from outcome import Outcome
from published import Published

LEAST = 0.95  # of the text that is shown with scripts, but for the controls; names of buttons are among it
# Only what serves to choose may wait for a script; what a page tells may not.
HIDDEN = """
Array.from(document.querySelectorAll('main [hidden], footer [hidden], nav [hidden]')).filter(e =>
  !e.matches('input, select, button, output') && !e.querySelector('input, select, button, output')
  && e.textContent.trim()).map(e => e.outerHTML.slice(0, 160))
"""


def reached(site: BuiltSite, start: str) -> set[str]:
    """The pages that links lead to from `start`."""
    seen, waiting = {start}, deque([start])
    while waiting:
        path = waiting.popleft()
        for link in site.pages[path].links:
            target = normpath(join(dirname(path), link.address.partition("#")[0])) if link.address else path
            if not link.loads and not link.names_only and target in site.pages and target not in seen:
                seen.add(target)
                waiting.append(target)
    return seen


def check(site: BuiltSite) -> Iterator[Outcome]:
    found = reached(site, "index.html")
    missing = sorted(set(site.pages) - found)
    yield Outcome("scriptless: links alone lead to every page", missing, [f"{len(found):,} pages"])
    published = Published(site.output)
    pages = [page for key in published.types for record in published.records(key) for page in record["pages"].values()]
    lost = [page for page in pages if page.partition("#")[0] not in found]
    yield Outcome("scriptless: links alone lead to every record", lost, [f"{len(pages):,} records"])
    hidden, less = [], []
    with chromium() as browser:
        without, scripted = (browser.new_context(java_script_enabled=on).new_page() for on in (False, True))
        for path in site.one_of_each_kind().values():
            for page in (without, scripted):
                page.goto(site.address(path))
            hidden += [f"{path}: {text}" for text in without.evaluate(HIDDEN)]
            scripted.evaluate("document.querySelectorAll('main .tools, main form').forEach(e => e.remove())")
            here, there = (len(page.inner_text("main")) for page in (without, scripted))
            if here < LEAST * there:
                less.append(f"{path}: {here:,} characters instead of {there:,}")
    yield Outcome("scriptless: nothing that a page tells waits for a script", hidden)
    yield Outcome("scriptless: every kind of page tells as much as with scripts", less)
