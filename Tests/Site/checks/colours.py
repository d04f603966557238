"""Nothing depends on colour: every text measured against what it stands on, in drawings against the shapes below it,
what drawings show against its ground, the pairs of the 冷藏桶 chart told apart on grey paper, and the twelve feature
marks by number and line for each common kind of colour blindness."""

import re
from collections.abc import Iterator
from itertools import combinations, product

from browser import SCHEMES, WIDTHS, Visit, chromium
from built_site import SHOTS, BuiltSite
from outcome import Outcome

TEXT, LARGE, MARK = 4.5, 3.0, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11
CHART = "correspondences/cold-bucket-claim1.html"
DEFICIENCIES = ("achromatopsia", "protanopia", "deuteranopia", "tritanopia")

# The contrast of each stretch of text with what is painted below it: the grounds of elements, and in drawings the
# shapes that were drawn before and lie under its beginning, middle or end. Texts that are meant for screen readers alone
# or are not shown have none. Then the same of what drawings show by a line or area, but for what nobody has to see: grids,
# ticks and frames, the ground below a curve, the rim by which a mark stands off, and the last step of a bar of three, whose
# length is that of the others together and whose figure stands beside it.
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
  const FAINT = '.gl, .ln, .ar, .tk, .th, .bar .c, .sw .c';
  const opacity = (style, name) => parseFloat(style.opacity) * parseFloat(style[name]);
  const paint = (style, name) => {
    const c = rgba(style[name]);
    return style[name] === 'none' ? null : [c[0], c[1], c[2], c[3] * opacity(style, name + 'Opacity')];
  };
  // The ground of a point in a drawing: what its page has there, and over it the shapes drawn before `until`.
  const under = (svg, until, x, y) => {
    let below = ground(svg);
    for (const shape of svg.querySelectorAll('rect, circle, ellipse, path, polygon, line')) {
      if (shape === until || !(shape.compareDocumentPosition(until) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
      const matrix = shape.getScreenCTM(), style = getComputedStyle(shape), fill = paint(style, 'fill'), line = paint(style, 'stroke');
      if (!matrix || shape.closest('symbol, defs') || !shape.checkVisibility()) continue;
      const point = new DOMPoint(x, y).matrixTransform(matrix.inverse());
      if (fill && fill[3] && shape.isPointInFill(point)) below = over(fill, below);
      if (line && line[3] && shape.isPointInStroke(point)) below = over(line, below);
    }
    return below;
  };
  const whole = element => { let svg = element.closest('svg'); while (svg.parentElement.closest('svg')) svg = svg.parentElement.closest('svg'); return svg; };
  const grounds = element => {
    if (!element.closest('svg')) return [ground(element)];
    const box = element.getBoundingClientRect(), y = box.top + box.height / 2;
    return [.1, .5, .9].map(part => under(whole(element), element, box.left + box.width * part, y));
  };
  const worst = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || e.closest('.vh, [hidden], script, option') || !e.checkVisibility()) continue;
    const style = getComputedStyle(e), size = parseFloat(style.fontSize);
    const drawn = e.closest('svg') ? style.fill : style.color;
    count += 1;
    const large = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
    for (const back of grounds(e)) {
      const key = [drawn, back.join(), large].join('|');
      if (!worst.has(key)) worst.set(key, [ratio(over(rgba(drawn), back), back), large, e.outerHTML.slice(0, 120)]);
    }
  }
  const drawings = new Map();
  let shapes = 0;
  for (const shape of document.querySelectorAll('main svg :is(polyline, line, path, rect, circle, polygon)')) {
    if (shape.closest('symbol, defs, [hidden]') || shape.matches(FAINT) || !shape.checkVisibility()) continue;
    const style = getComputedStyle(shape), svg = whole(shape), box = shape.getBoundingClientRect();
    // A bar of nothing has no area.
    if (shape.tagName === 'rect' && !(box.width && box.height)) continue;
    const back = under(svg, shape, box.left + box.width / 2, box.top + box.height / 2);
    const paints = ['fill', 'stroke'].map(name => paint(style, name)).filter(c => c && c[3]);
    if (!paints.length) continue;
    shapes += 1;
    // Its area or its rim has to be seen, not both.
    const value = Math.max(...paints.map(c => ratio(over(c, back), back)));
    const key = [svg.getAttribute('class'), shape.getAttribute('class'), shape.tagName, back.join(), paints.join()].join('|');
    if (!drawings.has(key)) drawings.set(key, [value, shape.outerHTML.slice(0, 100) + ' in ' + (svg.closest('[class]')?.className.baseVal ?? svg.closest('[class]')?.className)]);
  }
  return [count, Array.from(worst.values()), shapes, Array.from(drawings.values())];
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
    unseen, faintest, shapes = [], (99.0, ""), 0
    one = site.one_of_each_kind()
    views = list(product(one.values(), SCHEMES, WIDTHS))
    # Other languages have other words in the same colours: some lie elsewhere on a chart.
    views += [(path, "light", 1440) for kind, paths in site.in_each_language().items() for path in paths if path != one[kind]]
    for path, scheme, width in views:
        with Visit(browser, site.address(path), width=width, scheme=scheme) as visit:
            number, measured, drawn, drawings = visit.page.evaluate(MEASURE)
        count, shapes = count + number, shapes + drawn
        for value, large, where in measured:
            place = f"{path}, {scheme}, {width}: {value:.2f}: {' '.join(where.split())}"
            lowest = min(lowest, (value, place))
            if value < (LARGE if large else TEXT):
                faults.append(place)
        for value, where in drawings:
            place = f"{path}, {scheme}, {width}: {value:.2f}: {' '.join(where.split())}"
            faintest = min(faintest, (value, place))
            if value < MARK:
                unseen.append(place)
    remark = f"{count:,} stretches of text; the lowest is {lowest[1]}"
    yield Outcome("colours: every text has a contrast of 4.5 to 1, large text of 3 to 1", faults, [remark])
    remark = f"{shapes:,} shapes; the faintest is {faintest[1]}"
    yield Outcome("colours: what drawings show has a contrast of 3 to 1", unseen, [remark])


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
