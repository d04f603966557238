"""What the checks in the browser must catch."""

from built_site import BuiltSite
from checks import axe, dashboard, paper
from tests.case import CSS, SiteCase, good_files, page


class BrowserTests(SiteCase):
    """Those about one page have only that page, for each look at a page takes a second."""

    ALONE = {"patents/p1.html": None, "correspondences/c1.html": None}

    def index(self, body: str = "", **files: str) -> BuiltSite:
        index = page("总览", "dashboard", '<p class="fig">7</p>' + body)
        return self.site(**{"index.html": index, **files, **self.ALONE})

    def test_good_site_passes(self) -> None:
        self.assert_passes(axe, self.site())
        self.assert_passes(dashboard, self.site())
        # The small site holds neither a chart with findings nor a report: only that may be missed.
        missed = ["a chart that goes to others has no findings on it", "a report has no sheet of a line, and its disclaimer"]
        self.assertEqual(missed, self.failures(paper, self.site()))

    def test_poor_contrast_is_caught_in_either_scheme(self) -> None:
        grey = "body { color: #bbb; background: #fff }"
        self.assert_caught(axe, self.index(**{"assets/site.css": grey}), "no violation")
        dark = CSS.replace("color: #eee", "color: #333")
        self.assert_caught(axe, self.index(**{"assets/site.css": dark}), "no violation")

    def test_missing_names_are_caught(self) -> None:
        image = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'
        self.assert_caught(axe, self.index(image), "no violation")

    def test_sideways_scrolling_is_caught(self) -> None:
        wide = CSS + "main { width: 600px }"
        site = self.index(**{"assets/site.css": wide})
        self.assertEqual(["dashboard: does not scroll sideways"], self.failures(axe, site))

    def test_console_messages_and_failed_requests_are_caught(self) -> None:
        calls = "console.warn('x')", "throw Error('x')", "new Image().src = 'gone.png'", "fetch('//a.example/')"
        for script in calls:
            site = self.index('<script src="a.js"></script>', **{"a.js": script})
            with self.subTest(script):
                self.assert_caught(dashboard, site, "empty console")
        self.assert_caught(axe, site, "empty console")

    def test_what_the_policy_stops_is_caught(self) -> None:
        self.assert_caught(dashboard, self.with_body('<p style="color: red">x</p>'), "empty console")
        self.assert_caught(dashboard, self.with_body("<script>let a = 1</script>"), "empty console")

    def test_pages_without_kind_are_caught(self) -> None:
        index = good_files()["index.html"].replace(' data-page="dashboard"', "")
        found = self.failures(axe, self.site(**{"index.html": index, **self.ALONE}))
        self.assertEqual(["every page states its kind in data-page", "there are pages to look at"], found)

    def test_empty_and_missing_figures_are_caught(self) -> None:
        for figure in ("", '<p class="fig"></p>', '<p class="fig">—</p>', '<p class="fig" hidden>7</p>'):
            with self.subTest(figure):
                site = self.site(**{"index.html": page("总览", "dashboard", figure)})
                self.assert_caught(dashboard, site, "figures")

    def test_wrong_paper_is_caught(self) -> None:
        css = CSS.replace("A4 landscape", "A4 portrait")
        self.assert_caught(paper, self.site(**{"assets/site.css": css}), "landscape")
        self.assert_caught(paper, self.site(**{"assets/site.css": CSS.replace("A4", "letter")}), "portrait")
        self.assert_caught(paper, BuiltSite(self.folder / "nothing"), "landscape")
