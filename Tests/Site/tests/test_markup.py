"""What the checks of policy, of valid HTML and of facts must catch."""

import json

from built_site import BuiltSite
from checks import csp, facts, validate
from tests.case import POLICY, SiteCase, page


class PolicyTests(SiteCase):
    def test_good_site_passes(self) -> None:
        self.assert_passes(csp, self.site())

    def test_missing_and_late_policies_are_caught(self) -> None:
        meta = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        self.assert_caught(csp, self.changed(meta, ""), "has a policy")
        late = self.changed(meta, "")
        text = (self.folder / "index.html").read_text("utf-8").replace("</head>", meta + "</head>")
        (self.folder / "index.html").write_text(text, "utf-8")
        self.assert_caught(csp, BuiltSite(late.output), "before the first")

    def test_wide_policies_are_caught(self) -> None:
        for policy in (
            "default-src 'none'; style-src 'self' 'unsafe-inline'",
            "default-src 'none'; script-src 'UNSAFE-INLINE'",
            "default-src 'none'; script-src 'unsafe-eval'",
            "default-src 'none'; script-src https://example.org",
            "default-src 'none'; img-src *",
            "default-src 'none'; img-src https:",
            "default-src 'none'; script-src data:",
            "script-src 'self'",
            "default-src *",
        ):
            with self.subTest(policy):
                self.assert_caught(csp, self.changed(POLICY, policy), "inline code or other hosts")

    def test_inline_code_is_caught(self) -> None:
        for element in (
            "<script>alert(1)</script>",
            '<script type="module">alert(1)</script>',
            "<style>p { color: red }</style>",
            '<p style="color: red">x</p>',
            '<p onclick="alert(1)">x</p>',
            '<svg><rect style="fill: red"/></svg>',
        ):
            with self.subTest(element):
                self.assert_caught(csp, self.with_body(element), "no inline")

    def test_data_blocks_are_not_code(self) -> None:
        self.assert_passes(csp, self.with_body('<script type="application/json">{"a": 1}</script>'))


class ValidatorTests(SiteCase):
    def test_good_site_passes(self) -> None:
        self.assert_passes(validate, self.site())

    def test_invalid_html_is_caught(self) -> None:
        for body in ("<p><div>x</div></p>", '<a href="a b">x</a>', "<ul><p>x</p></ul>", '<label for="no">x</label>'):
            with self.subTest(body):
                self.assert_caught(validate, self.with_body(body), "Nu checker")

    def test_an_empty_site_is_caught(self) -> None:
        self.assert_caught(validate, BuiltSite(self.folder), "Nu checker")


class FactsTests(SiteCase):
    FACT = {"name": "x", "from": {"path": "patents/*", "heading": "5148479"}, "to": {"path": "correspondences/*"}}

    def linked(self, there: str, back: str) -> BuiltSite:
        return self.site(**{
            "patents/p1.html": page("专利 US5148479", "record", there, "../"),
            "correspondences/c1.html": page("对照表", "chart", back + '<p id="row-1"></p>', "../"),
        })  # fmt: skip

    def test_links_in_main_are_found_both_ways(self) -> None:
        there, back = '<a href="../correspondences/c1.html#row-1">c</a>', '<a href="../patents/p1.html">p</a>'
        self.assertEqual([], facts.judge(self.linked(there, back), {**self.FACT, "both_ways": True}))
        self.assertTrue(facts.judge(self.linked(there, ""), {**self.FACT, "both_ways": True}))
        self.assertEqual([], facts.judge(self.linked(there, ""), self.FACT))

    def test_links_of_the_navigation_do_not_count(self) -> None:
        self.assertTrue(facts.judge(self.linked("", ""), self.FACT))

    def test_a_missing_page_is_caught(self) -> None:
        self.assertTrue(facts.judge(self.site(), {**self.FACT, "from": {"path": "pools/*"}}))

    def test_listed_pages_are_counted_once(self) -> None:
        fact = {"name": "x", "from": {"path": "correspondences/*"}, "links_to": "patents/*.html", "count": 1}
        link = '<a href="../patents/p1.html">p</a>'
        self.assertEqual([], facts.judge(self.linked("", link + link), fact))
        self.assertTrue(facts.judge(self.linked("", link), {**fact, "count": 2}))
        self.assertTrue(facts.judge(self.linked("", ""), {**fact, "at_least": 1}))

    def test_every_fact_of_the_list_can_fail(self) -> None:
        listed = json.loads(facts.LIST.read_text("utf-8"))
        self.assertTrue(listed)
        self.assertEqual([], [fact["name"] for fact in listed if not facts.judge(self.site(), fact)])
