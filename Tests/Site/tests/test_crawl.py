"""What the crawler must catch."""

from checks import crawl
from tests.case import CSS, SiteCase, good_files, page


class CrawlTests(SiteCase):
    def test_good_site_passes(self) -> None:
        self.assert_passes(crawl, self.site())

    def test_outside_links_for_readers_are_allowed(self) -> None:
        self.assert_passes(crawl, self.with_body('<a href="https://example.org/x#y">x</a><a href="mailto:a@b.c">y</a>'))

    def test_a_canonical_address_is_not_a_request(self) -> None:
        self.assert_passes(crawl, self.changed("<title>", '<link rel="canonical" href="https://example.org/"><title>'))

    def test_encoded_and_queried_links_find_their_file(self) -> None:
        index = page("总览", "dashboard", '<a href="%E6%96%87 1.html?q=1#main">x</a><svg><use href="#main"/></svg>')
        self.assert_passes(crawl, self.site(**{"index.html": index, "文 1.html": page("文", "page", "")}))

    def test_dead_links_are_caught(self) -> None:
        for address in ("gone.html", "patents/", "patents", "Index.html", "", "../index.html"):
            with self.subTest(address):
                self.assert_caught(crawl, self.with_body(f'<a href="{address}">x</a>'), "dead link")
        for element in ('<img src="gone.png" alt="">', '<script src="gone.js"></script>', '<form action="gone.html">'):
            with self.subTest(element):
                self.assert_caught(crawl, self.with_body(element), "dead link")

    def test_dead_anchors_are_caught(self) -> None:
        for address in ("#gone", "#", "patents/p1.html#gone", "patents/p1.html#Main"):
            with self.subTest(address):
                self.assert_caught(crawl, self.with_body(f'<a href="{address}">x</a>'), "dead anchor")
        self.assert_caught(crawl, self.with_body('<svg><use href="#no-icon"/></svg>'), "dead anchor")

    def test_loads_from_other_hosts_are_caught(self) -> None:
        for element in (
            '<img src="https://example.org/a.png" alt="">',
            '<img srcset="//example.org/a.png 2x" alt="">',
            '<script src="http://example.org/a.js"></script>',
            '<link rel="stylesheet" href="https://example.org/a.css">',
            '<link rel="preconnect" href="https://example.org">',
            '<iframe src="https://example.org"></iframe>',
            '<object data="https://example.org/a.svg"></object>',
            '<script src="data:text/javascript,alert(1)"></script>',
        ):
            with self.subTest(element):
                self.assert_caught(crawl, self.with_body(element), "another host")

    def test_style_sheets_are_followed(self) -> None:
        for rule in ("url(https://example.org/a.png)", "url('//example.org/a.png')"):
            site = self.site(**{"assets/site.css": CSS + f"body {{ background: {rule} }}"})
            self.assert_caught(crawl, site, "another host")
        for rule, words in (
            ('@import "https://example.org/a.css";', "another host"),
            ('a { background: url("gone.png") }', "dead link"),
        ):
            self.assert_caught(crawl, self.site(**{"assets/site.css": rule}), words)

    def test_links_that_are_not_relative_are_caught(self) -> None:
        for address in ("/index.html", "file:///index.html", "javascript:alert(1)", "data:text/html,x"):
            with self.subTest(address):
                self.assert_caught(crawl, self.with_body(f'<a href="{address}">x</a>'), "relative")

    def test_duplicate_and_empty_ids_are_caught(self) -> None:
        self.assert_caught(crawl, self.with_body('<p id="main">x</p>'), "duplicate id")
        self.assert_caught(crawl, self.with_body('<p id="">x</p>'), "duplicate id")

    def test_unreachable_pages_and_unused_files_are_caught(self) -> None:
        self.assert_caught(crawl, self.site(**{"orphan.html": page("孤页", "page", "")}), "reachable")
        self.assert_caught(crawl, self.site(**{"unused.png": "x"}), "referenced")

    def test_pages_that_know_only_each_other_are_caught(self) -> None:
        island = {
            "a.html": page("甲", "page", '<a href="b.html">b</a>'),
            "b.html": page("乙", "page", '<a href="a.html">a</a>'),
        }
        self.assertEqual(["every page is reachable from index.html"], self.failures(crawl, self.site(**island)))

    def test_a_file_named_in_a_script_is_referenced(self) -> None:
        index = good_files()["index.html"].replace("<title>", '<script src="search.js"></script><title>')
        files = {"index.html": index, "search.js": 'load("shards/" + "s1.js")', "shards/s1.js": ""}
        self.assert_passes(crawl, self.site(**files))

    def test_faults_of_structure_are_caught(self) -> None:
        for old, new, words in (
            (' lang="zh-CN"', "", "language"),
            (' lang="zh-CN"', ' lang=""', "language"),
            ("<title>总览</title>", "", "title"),
            ("<title>总览</title>", "<title> </title>", "title"),
            ("<h1>总览</h1>", "", "one h1"),
            ("<h1>总览</h1>", "<h1>a</h1><h1>b</h1>", "one h1"),
            ("<h1>总览</h1>", "<h1><span></span></h1>", "one h1"),
            ('<a href="#main">跳到正文</a>', "", "skip link"),
            ("<title>", '<base href="x/"><title>', "<base>"),
        ):
            with self.subTest(new):
                self.assert_caught(crawl, self.changed(old, new), words)

    def test_a_site_without_index_is_caught(self) -> None:
        self.assert_caught(crawl, self.site(**{"index.html": None}), "index.html")

    def test_many_pages_are_read_by_several_processes(self) -> None:
        links = "".join(f'<a href="n{n}.html">{n}</a>' for n in range(150))
        pages = {f"n{n}.html": page(str(n), "page", "") for n in range(150)}
        self.assert_passes(crawl, self.site(**{"index.html": page("总览", "dashboard", links), **pages}))
