"""Nothing depends on colour: every text measured against what it stands on, the pairs of the 冷藏桶 chart told
apart on grey paper, and the twelve feature marks by number and line for each common kind of colour blindness."""

import re
from collections.abc import Iterator
from itertools import combinations, product

from browser import SCHEMES, Visit, chromium
from built_site import SHOTS, BuiltSite
from outcome import Outcome

TEXT, LARGE, MARK = 4.5, 3.0, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11
CHART = "correspondences/cold-bucket-claim1.html"
DEFICIENCIES = ("achromatopsia", "protanopia", "deuteranopia", "tritanopia")

# The contrast of each stretch of text with the nearest painted ground, worst first; texts that are meant for
# screen readers alone or are not shown have none.
MEASURE = """
() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const cache = new Map();
  const rgba = text => {
    if (!cache.has(text)) {
      canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = text; canvas.fillRect(0, 0, 1, 1);
      const d = canvas.getImageData(0, 0, 1, 1).data;
      cache.set(text, [d[0], d[1], d[2], d[3] / 255]);
    }
    return cache.get(text);
  };
  const over = (top, below) => top.slice(0, 3).map((c, i) => c * top[3] + below[i] * (1 - top[3]));
  const light = c => { const [r, g, b] = c.map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b; };
  const ratio = (a, b) => { const x = light(a), y = light(b); return (Math.max(x, y) + .05) / (Math.min(x, y) + .05); };
  const ground = element => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) {
      const c = rgba(getComputedStyle(e).backgroundColor);
      if (c[3] > 0) layers.push(c);
      if (c[3] === 1) break;
    }
    return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255]);
  };
  const worst = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || e.closest('.vh, [hidden], script, option') || !e.checkVisibility()) continue;
    const style = getComputedStyle(e), size = parseFloat(style.fontSize);
    const drawn = e.closest('svg') ? style.fill : style.color;
    const back = ground(e.closest('svg') || e);
    const value = ratio(over(rgba(drawn), back), back);
    count += 1;
    const large = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
    const key = [drawn, back.join(), large].join('|');
    if (!worst.has(key)) worst.set(key, [value, large, e.outerHTML.slice(0, 120)]);
  }
  return [count, Array.from(worst.values())];
}
"""

# Of each feature mark and cell: what carries it besides its colour.
MARKS = """
() => Array.from(document.querySelectorAll('mark.f'), mark => {
  const style = getComputedStyle(mark), badge = getComputedStyle(mark.querySelector('.fn'));
  return { label: mark.querySelector('.fn').textContent.trim(), words: mark.textContent.trim(),
    line: style.borderBottomStyle, width: parseFloat(style.borderBottomWidth), ink: style.borderBottomColor,
    fill: style.backgroundColor, text: style.color, badgeText: badge.color, badgeFill: badge.backgroundColor,
    side: mark.closest('td') ? mark.closest('td').cellIndex : -1, row: mark.closest('tr')?.id || '' };
})
"""


def channels(colour: str) -> list[float]:
    numbers = [float(n) for n in re.findall(r"[\d.]+", colour)]
    if colour.startswith("color(srgb"):
        numbers = [n * 255 for n in numbers[:3]] + numbers[3:]
    if len(numbers) == 4 and numbers[3] == 0:
        return [255.0, 255.0, 255.0]
    return numbers[:3]


def luminance(colour: str) -> float:
    parts = [value / 255 for value in channels(colour)]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Of two colours, which is also that of the greys that they are printed as."""
    a, b = sorted((luminance(one), luminance(other)))
    return (b + 0.05) / (a + 0.05)


def texts(site: BuiltSite, browser) -> Iterator[Outcome]:
    faults, lowest, count = [], (99.0, ""), 0
    for (kind, path), scheme in product(site.one_of_each_kind().items(), SCHEMES):
        with Visit(browser, site.address(path), scheme=scheme) as visit:
            number, measured = visit.page.evaluate(MEASURE)
        count += number
        for value, large, where in measured:
            place = f"{path}, {scheme}: {value:.2f}: {' '.join(where.split())}"
            lowest = min(lowest, (value, place))
            if value < (LARGE if large else TEXT):
                faults.append(place)
    remark = f"{count:,} stretches of text; the lowest is {lowest[1]}"
    yield Outcome("colours: every text has a contrast of 4.5 to 1, large text of 3 to 1", faults, [remark])


def pairs(visit: Visit) -> list[str]:
    """What would keep a reader from telling the pairs of a chart apart on grey paper."""
    marks = visit.page.evaluate(MARKS)
    faults = [] if marks else ["the chart has no marks"]
    for mark in marks:
        what = f"mark {mark['label']} “{mark['words'][:20]}”"
        if contrast(mark["text"], mark["fill"]) < TEXT:
            faults.append(f"{what}: text on fill {contrast(mark['text'], mark['fill']):.2f}")
        if contrast(mark["badgeText"], mark["badgeFill"]) < TEXT:
            faults.append(f"{what}: number on badge {contrast(mark['badgeText'], mark['badgeFill']):.2f}")
        if mark["line"] == "none" or mark["width"] < 1 or contrast(mark["ink"], mark["fill"]) < MARK:
            faults.append(f"{what}: its line cannot be seen")
    for row in {mark["row"] for mark in marks}:
        left, right = ({m["label"] for m in marks if m["row"] == row and m["side"] == side} for side in (0, 1))
        if left - right:
            faults.append(f"{row}: {', '.join(sorted(left - right))} of the claim have no partner in the standard's text")
    lines = {}
    for mark in marks:
        lines.setdefault(re.match(r"\d+", mark["label"])[0], mark["line"])
    faults += [f"features {a} and {b} share a line" for a, b in combinations(lines, 2) if lines[a] == lines[b]]
    return faults


def check(site: BuiltSite) -> Iterator[Outcome]:
    SHOTS.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        yield from texts(site, browser)
        if CHART not in site.pages:
            yield Outcome("colours: the chart of the cold-storage bucket is there", [f"no {CHART}"])
            return
        with Visit(browser, site.address(CHART)) as visit:
            visit.page.emulate_media(media="print")
            protocol = visit.context.new_cdp_session(visit.page)
            for kind in DEFICIENCIES:
                protocol.send("Emulation.setEmulatedVisionDeficiency", {"type": kind})
                visit.page.screenshot(path=SHOTS / f"chart-print-{kind}.png", full_page=True)
            yield Outcome("colours: each pair of the chart can be told on grey paper", pairs(visit), [CHART])
        for scheme in SCHEMES:
            with Visit(browser, site.address(CHART), scheme=scheme) as visit:
                yield Outcome(f"colours: the chart's marks differ by number and line, {scheme}", pairs(visit))
