"""A walk with the keyboard alone: search → patent → chart → clause → back; the focus can be seen at every step, on a wide
screen and on a narrow one. And through the whole of a list, whose tools and heads look otherwise there."""

from collections.abc import Iterator

from browser import Visit, chromium
from built_site import BuiltSite
from outcome import Outcome

WORDS = "冷藏桶"
WIDTHS = (1440, 390)
MOST = 400  # presses of Tab until something counts as out of reach

# What has the focus: where it leads, and whether a ring or another outline shows it.
FOCUS = """
() => {
  const e = document.activeElement, style = getComputedStyle(e);
  // What is clipped has a box all the same, but nobody can point at any part of it.
  const box = [...e.getClientRects()].find(box => box.width > 0 && box.height > 0) || e.getBoundingClientRect();
  const y = Math.max(1, Math.min(box.y + box.height / 2, innerHeight - 1));
  const hit = [.1, .5, .9].some(part => e.contains(document.elementFromPoint(box.x + box.width * part, y)));
  return { href: e.getAttribute('href') || '', name: (e.textContent || e.id).trim().slice(0, 40), tag: e.tagName,
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1,
    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && hit };
}
"""


class Walk:
    """A reader at the keyboard, and what stood in the way."""

    def __init__(self, visit: Visit):
        self.page = visit.page
        self.faults: list[str] = []
        self.steps: list[str] = []

    def tab_to(self, part: str, what: str) -> bool:
        """Moves the focus to the first link that leads to an address with `part` in it."""
        for presses in range(1, MOST + 1):
            self.page.keyboard.press("Tab")
            focus = self.page.evaluate(FOCUS)
            if not focus["ring"] or not focus["seen"]:
                self.faults.append(f"{self.place}: the focus on {focus['tag']} “{focus['name']}” cannot be seen")
                return False
            if part in focus["href"]:
                self.steps.append(f"{what} after {presses} tabs")
                return True
        self.faults.append(f"{self.place}: {MOST} tabs do not reach {what}")
        return False

    def follow(self, part: str, what: str) -> bool:
        if not self.tab_to(part, what):
            return False
        self.page.keyboard.press("Enter")
        self.page.wait_for_url(f"**{part}**", timeout=10_000)
        return True

    @property
    def place(self) -> str:
        return self.page.url.rpartition("/")[2]


def walk(visit: Visit) -> Walk:
    walk = Walk(visit)
    page = visit.page
    page.keyboard.press("Tab")
    first = page.evaluate(FOCUS)
    if first["href"] != "#main" or not first["seen"]:
        walk.faults.append("the first Tab does not show the way to the content")
    page.keyboard.press("/")
    if page.evaluate("document.activeElement.id") != "q":
        walk.faults.append("/ does not lead to the search field")
        return walk
    page.keyboard.type(WORDS)
    page.keyboard.press("Enter")
    page.wait_for_url("**search.html?q=*", timeout=10_000)
    page.wait_for_selector('main a[href*="patents/cold-bucket"]', timeout=10_000)
    chart, clause = "correspondences/cold-bucket-claim1.html", "/5.2.1"
    if not (walk.follow("patents/cold-bucket", "patent") and walk.follow(chart, "chart")):
        return walk
    if not walk.follow(clause, "clause"):
        return walk
    page.go_back()  # Alt and the left arrow belong to the browser's window, which is not there.
    page.wait_for_url(f"**{chart}**", timeout=10_000)
    walk.steps.append("back on the chart")
    return walk


def through(visit: Visit) -> list[str]:
    """What has the focus and cannot be seen, from the beginning of a page to its end."""
    faults = []
    for presses in range(1, 4 * MOST):
        visit.page.keyboard.press("Tab")
        focus = visit.page.evaluate(FOCUS)
        if focus["tag"] == "BODY" or (presses > 1 and focus["href"] == "#main"):
            return faults
        if not focus["ring"] or not focus["seen"]:
            faults.append(f"after {presses} tabs the focus on {focus['tag']} “{focus['name']}” cannot be seen")
    return [*faults, "the end of the page is out of reach"]


LIST = "patents/index.html"


def check(site: BuiltSite) -> Iterator[Outcome]:
    with chromium() as browser:
        for width in WIDTHS:
            with Visit(browser, site.address("index.html"), width) as visit:
                found = walk(visit)
            name = f"walk: search → patent → chart → clause → back with the keyboard alone, {width} px"
            yield Outcome(name, found.faults, [", ".join(found.steps)])
            name = f"walk: through a list with the keyboard alone, {width} px"
            if LIST not in site.pages:
                yield Outcome(name, [f"there is no {LIST}"])
                continue
            with Visit(browser, site.address(LIST), width) as visit:
                yield Outcome(name, through(visit))
