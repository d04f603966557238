"""What the checks of weight, colours, scripts and keys must catch."""

from checks import budgets, colours, scriptless, walk
from tests.case import CSS, SiteCase, good_files, page

RECORDS = '{"types": [{"key": "patent", "files": ["data/patents.json"]}]}'
PATENTS = '{"records": [{"id": "p1", "pages": {"zh-CN": "patents/p1.html"}}]}'
MARK = '<mark class="f f{n}"><b class="fn">{n}</b>{words}</mark>'
MARKS = """
mark.f { background: #eee; color: #111; border-bottom: 2px solid #333; } .f2 { border-bottom-style: dashed !important }
.fn { background: #333; color: #fff; }
"""


def chart(right: str) -> str:
    rows = "".join(
        f'<tr id="row-{n}"><td>{MARK.format(n=n, words=words)}</td><td>{MARK.format(n=n, words=words)}</td></tr>'
        for n, words in ((1, "桶本体"), (2, "盖体"))
    )
    return page("对照表", "chart", f"<table>{rows}</table>{right}", "../")


class ReadingTests(SiteCase):
    def reading(self, **changes: str | None):
        return self.site(**{"data/site.json": RECORDS, "data/patents.json": PATENTS, **changes})

    def painted(self, css: str = MARKS, right: str = ""):
        return self.site(**{"assets/site.css": CSS + css, colours.CHART: chart(right)})

    def test_good_site_passes(self) -> None:
        self.assert_passes(budgets, self.site())
        self.assert_passes(scriptless, self.reading())
        self.assert_passes(colours, self.painted())

    def test_heavy_pages_styles_and_scripts_are_caught(self) -> None:
        heavy = {path: text + "x" * budgets.HTML for path, text in good_files().items() if path.endswith(".html")}
        self.assert_caught(budgets, self.site(**heavy), "the median page")
        noise = "".join(f".a{(n * 7919) % 99991} {{ top: {n}px }}\n" for n in range(9000))
        self.assert_caught(budgets, self.site(**{"assets/site.css": CSS + noise}), "of style")
        index = good_files()["index.html"].replace("</head>", '<script src="a.js"></script></head>')
        script = "//" + noise.replace("\n", "\n//")
        self.assert_caught(budgets, self.site(**{"index.html": index, "a.js": script}), "of script")

    def test_movement_is_caught(self) -> None:
        # Once the page has been painted: what stands there before moves nothing.
        script = """const move = () => document.querySelector('h1').before(document.createElement('table'));
            addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(move, 20))));"""
        css = CSS + "table { height: 300px }"
        index = good_files()["index.html"].replace("</head>", '<script src="a.js"></script></head>')
        self.assert_caught(budgets, self.site(**{"index.html": index, "a.js": script, "assets/site.css": css}), "moves")

    def test_what_only_scripts_reach_or_show_is_caught(self) -> None:
        alone = {"patents/p2.html": page("专利二", "record", "<p>没有链接</p>", "../")}
        found = self.failures(scriptless, self.reading(**alone))
        self.assertEqual(["links alone lead to every page"], found)
        lost = '{"records": [{"id": "p9", "pages": {"zh-CN": "patents/p9.html"}}]}'
        self.assert_caught(scriptless, self.reading(**{"data/patents.json": lost}), "every record")
        hidden = good_files()["index.html"].replace("</main>", "<p hidden>只有脚本才显示</p></main>")
        self.assert_caught(scriptless, self.reading(**{"index.html": hidden}), "waits for a script")

    def test_faint_text_is_caught_in_either_scheme(self) -> None:
        self.assert_caught(colours, self.painted(MARKS + "p { color: #999 }"), "every text")
        dark = "@media (prefers-color-scheme: dark) { p { color: #555 } }"
        self.assert_caught(colours, self.painted(MARKS + dark), "every text")

    def test_pairs_that_only_colour_tells_apart_are_caught(self) -> None:
        same_line = MARKS.replace("dashed", "solid")
        self.assert_caught(colours, self.painted(same_line), "told on grey paper")
        faint = MARKS + "@media print { mark.f { border-bottom-color: #ddd } }"
        self.assertEqual(["each pair of the chart can be told on grey paper"], self.failures(colours, self.painted(faint)))
        right = '<table><tr id="row-9"><td>' + MARK.format(n=3, words="桶") + "</td><td>—</td></tr></table>"
        self.assert_caught(colours, self.painted(right=right), "differ by number and line")

    def test_a_site_without_search_is_no_walk(self) -> None:
        self.assert_caught(walk, self.site(), "with the keyboard alone")
