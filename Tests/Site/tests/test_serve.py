"""`linkage serve`: what somebody sees who edits with a browser beside it, and what nobody may get from it."""

import os
import shutil
import signal
import socket
import subprocess
import time
import unittest

from browser import chromium
from playwright.sync_api import expect
from preview import AS_OF, FILES, LINKAGE, Preview

GUIDE = "Content/pages/guide.md"
BROKEN = "---\ntitle: 指南\ntitle_en: Guide\nstatus: 胡写\n---\n\n见 [[no-such-record]]。\n"
FAULT = "[[no-such-record]]"


def request(port: int, text: bytes, seconds: float = 5) -> bytes:
    """The answer to bytes as they are."""
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as connection:
        answer = b""
        try:
            connection.sendall(text)
            connection.shutdown(socket.SHUT_WR)
            while data := connection.recv(1 << 16):
                answer += data
        except OSError:
            pass  # It hung up.
        return answer


class BrowserTests(unittest.TestCase):
    """One browser for all."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.holder = chromium()
        cls.browser = cls.holder.__enter__()
        cls.addClassCleanup(cls.holder.__exit__, None, None, None)

    def open(self, preview: Preview, path: str):
        context = self.browser.new_context()
        self.addCleanup(context.close)
        page = context.new_page()
        self.complaints: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(preview.address + path)
        page.wait_for_timeout(300)  # So that it waits for news.
        return page

    def test_an_edit_shows_by_itself_and_the_place_is_kept(self) -> None:
        with Preview() as preview:
            page = self.open(preview, "pages/guide.html")
            page.evaluate("scrollTo(0, 900)")
            preview.edit(GUIDE, "第 1 段，", "改过的段落，")
            expect(page.get_by_text("改过的段落")).to_be_attached(timeout=10_000)
            page.wait_for_timeout(300)
            self.assertAlmostEqual(900, page.evaluate("scrollY"), delta=60)
            self.assertEqual([], self.complaints)
            self.assertEqual([], preview.differences())

    def test_a_page_that_stays_as_it_is_is_not_loaded_again(self) -> None:
        with Preview() as preview:
            page = self.open(preview, "pages/guide.html")
            page.evaluate("window.stays = true")
            preview.edit("Content/pages/second.md", "另一页", "又一页")
            preview.wait(2)
            page.wait_for_timeout(500)
            self.assertTrue(page.evaluate("window.stays === true"))
            preview.edit(GUIDE, "第一版", "第二版")
            expect(page.get_by_text("第二版")).to_be_attached(timeout=10_000)
            self.assertFalse(page.evaluate("window.stays === true"))

    def test_a_style_sheet_that_changes_loads_the_page_again(self) -> None:
        with Preview() as preview:
            page = self.open(preview, "index.html")
            page.evaluate("window.stays = true")
            preview.write("Theme/styles/99-own.css", "h1 { letter-spacing: 7px; }\n")
            expect(page.locator("h1")).to_have_css("letter-spacing", "7px", timeout=20_000)
            self.assertEqual([], preview.differences())

    def test_a_fault_shows_over_the_last_good_page_until_it_is_mended(self) -> None:
        with Preview() as preview:
            page = self.open(preview, "pages/guide.html")
            preview.write(GUIDE, BROKEN)
            panel = page.locator("#linkage-preview .panel")
            expect(panel).to_be_visible(timeout=10_000)
            expect(page.get_by_text("第一版")).to_be_attached()
            expect(panel.get_by_text(f"{GUIDE}:")).to_be_visible()
            expect(panel.locator("mark").filter(has_text=FAULT)).to_be_visible()
            # It is reached and closed by keys, and comes back with the next fault.
            panel.get_by_role("button", name="关闭").focus()
            page.keyboard.press("Escape")
            expect(panel).to_have_count(0)
            preview.write(GUIDE, BROKEN + "\n")
            expect(panel).to_be_visible(timeout=10_000)
            # A page that is opened meanwhile shows it as well, in its own language.
            other = self.open(preview, "en/pages/second.html")
            expect(other.locator("#linkage-preview .panel")).to_contain_text("The site is not up to date")
            preview.write(GUIDE, FILES[GUIDE])
            expect(panel).to_have_count(0, timeout=10_000)
            expect(other.locator("#linkage-preview .panel")).to_have_count(0)
            self.assertEqual([], self.complaints)

    def test_texts_of_records_are_never_markup(self) -> None:
        with Preview() as preview:
            page = self.open(preview, "pages/guide.html")
            kind = "kind: <b>such</b><img src=x onerror=alert(1)>"
            preview.edit("Content/organizations/example.md", "kind: enterprise", kind)
            panel = page.locator("#linkage-preview .panel")
            expect(panel).to_contain_text("<b>such</b>", timeout=10_000)
            self.assertEqual(0, panel.locator("b, img").count())

    def test_a_page_that_comes_and_goes(self) -> None:
        with Preview() as preview:
            page = self.open(preview, "pages/later.html")
            expect(page.get_by_role("heading", name="没有这一页")).to_be_visible()
            preview.write("Content/pages/more/later.md", "---\ntitle: 后来\ntitle_en: Later\nid: later\n---\n\n来了。\n")
            expect(page.get_by_text("来了。")).to_be_visible(timeout=10_000)
            shutil.rmtree(preview.site / "Content/pages/more")
            expect(page.get_by_role("heading", name="没有这一页")).to_be_visible(timeout=10_000)

    def test_a_browser_finds_back_after_a_new_start(self) -> None:
        preview = Preview()
        with preview:
            page = self.open(preview, "pages/guide.html")
            self.assertEqual(0, preview.end())
            preview.edit(GUIDE, "第一版", "第二版")
            preview.start()
            expect(page.get_by_text("第二版")).to_be_attached(timeout=15_000)


class EditingTests(unittest.TestCase):
    """Ways in which files change."""

    def shows(self, preview: Preview, text: str, path: str = "/pages/guide.html", seconds: float = 20) -> None:
        end = time.monotonic() + seconds
        while text.encode() not in preview.get(path)[2]:
            self.assertLess(time.monotonic(), end, f"{text} does not show; it said:\n{preview.said}")
            time.sleep(0.02)

    def test_editors_that_replace_the_file(self) -> None:
        with Preview() as preview:
            path = preview.site / GUIDE
            subprocess.run(["sed", "-i", "s/第一版/第二版/", path], check=True)
            self.shows(preview, "第二版")
            # Keeps the old file beside it, as vim does with `backup`.
            path.rename(path.with_suffix(".md~"))
            path.write_text(FILES[GUIDE].replace("第一版", "第三版"), "utf-8")
            self.shows(preview, "第三版")
            path.with_suffix(".md~").unlink()
            # Writes beside it and puts it in place, as JetBrains does.
            beside = path.with_suffix(".md___jb_tmp___")
            beside.write_text(FILES[GUIDE].replace("第一版", "第四版"), "utf-8")
            os.replace(beside, path)
            self.shows(preview, "第四版")
            preview.settle()
            self.assertEqual([], preview.differences())

    def test_another_branch(self) -> None:
        with Preview() as preview:
            preview.git("init", "-q", "-b", "main")
            preview.git("add", "Content")
            preview.git("commit", "-qm", "First")
            preview.git("checkout", "-qb", "other")
            for number in range(300):
                preview.write(f"Content/pages/many/page-{number}.md", f"---\ntitle: 页 {number}\ntitle_en: P {number}\n---\n\n文\n")
            preview.edit(GUIDE, "第一版", "另一支")
            preview.git("add", "Content")
            preview.git("commit", "-qm", "Second")
            self.shows(preview, "另一支")
            for branch, text in (("main", "第一版"), ("other", "另一支"), ("main", "第一版")):
                preview.git("checkout", "-q", branch)
                self.shows(preview, text)
            preview.settle()
            self.assertEqual(404, preview.get("/pages/page-7.html")[0])
            self.assertEqual([], preview.differences())

    def test_the_content_is_moved_away_and_back(self) -> None:
        with Preview() as preview:
            content = preview.site / "Content"
            content.rename(preview.site / "Elsewhere")
            preview.wait(2)
            self.shows(preview, "第一版")
            (preview.site / "Elsewhere").rename(content)
            preview.settle()
            preview.edit(GUIDE, "第一版", "第二版")
            self.shows(preview, "第二版")
            shutil.rmtree(content)
            preview.settle()
            for name, text in FILES.items():
                preview.write(name, text.replace("第一版", "第三版"))
            self.shows(preview, "第三版")
            preview.settle()
            self.assertEqual([], preview.differences())

    def test_a_folder_is_moved_and_edited_where_it_is(self) -> None:
        with Preview() as preview:
            pages = preview.site / "Content/pages"
            (pages / "deep/deeper").mkdir(parents=True)
            (preview.site / GUIDE).rename(pages / "deep/deeper/guide.md")
            preview.settle()
            (pages / "deep").rename(pages / "moved")
            preview.settle()
            preview.edit("Content/pages/moved/deeper/guide.md", "第一版", "第二版")
            self.shows(preview, "第二版")

    def test_without_word_from_the_system(self) -> None:
        with Preview("--poll") as preview:
            preview.edit(GUIDE, "第一版", "第二版")
            self.shows(preview, "第二版")

    def test_the_last_good_site_stays_and_findings_are_told(self) -> None:
        with Preview() as preview:
            preview.write(GUIDE, BROKEN)
            preview.wait(2)
            self.assertIn("第一版".encode(), preview.get("/pages/guide.html")[2])
            self.assertIn(f"{GUIDE}:", preview.said)
            self.assertIn("^", preview.said)

    def test_a_site_with_a_fault_from_the_start(self) -> None:
        with Preview(files={**FILES, GUIDE: BROKEN}) as preview:
            status, _, body = preview.get("/")
            self.assertEqual(503, status)
            self.assertIn(b"/.linkage/preview.js", body)
            preview.write(GUIDE, FILES[GUIDE])
            self.shows(preview, "第一版")

    def test_what_it_has_built_is_removed(self) -> None:
        with Preview() as preview:
            own = preview.site / ".linkage"
            # Whoever opens a page has it made again.
            shutil.rmtree(own)
            self.assertEqual(503, preview.get("/pages/guide.html")[0])
            self.shows(preview, "第一版")
            preview.settle()
            # As does whoever edits; and the folder is held as before.
            shutil.rmtree(own)
            preview.edit(GUIDE, "第一版", "第二版")
            self.shows(preview, "第二版")
            preview.settle()
            preview.git("init", "-q")
            preview.git("add", "Content")
            preview.git("clean", "-fdxq")
            self.assertFalse(own.exists())
            preview.edit(GUIDE, "第二版", "第三版")
            self.shows(preview, "第三版")
            preview.settle()
            self.assertNotIn("linkage:", preview.said)
            self.assertEqual("*\n", (own / ".gitignore").read_text())
            self.assertEqual([], preview.differences())
            second = subprocess.run([LINKAGE, "serve", "--site", preview.site], capture_output=True, timeout=20)
            self.assertEqual(4, second.returncode)

    def test_the_own_output_and_builds_beside_it(self) -> None:
        with Preview() as preview:
            self.assertFalse((preview.site / "Output").exists())
            build = [LINKAGE, "build", "--site", preview.site, "--as-of", AS_OF, "--quiet"]
            self.assertEqual(0, subprocess.run(build, capture_output=True).returncode)
            self.assertNotIn(b".linkage", (preview.site / "Output/index.html").read_bytes())
            self.assertNotIn(b".linkage", (preview.site / ".linkage/preview/index.html").read_bytes())
            second = subprocess.run([LINKAGE, "serve", "--site", preview.site], capture_output=True, timeout=20)
            self.assertEqual(4, second.returncode)


class ServerTests(unittest.TestCase):
    """What is asked of it, well or badly meant."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.preview = Preview()
        cls.preview.__enter__()
        cls.addClassCleanup(cls.preview.__exit__)
        (cls.preview.site / "secret.txt").write_text("geheim")
        output = cls.preview.site / ".linkage/preview"
        (output / "out.txt").symlink_to(cls.preview.site / "secret.txt")
        (output / "outside").symlink_to(cls.preview.site)
        os.mkfifo(output / "pipe.txt")

    def tearDown(self) -> None:
        self.assertEqual(200, self.preview.get("/")[0], "it still answers")

    def test_pages_and_files(self) -> None:
        status, headers, body = self.preview.get("/pages/guide.html")
        self.assertEqual((200, "text/html; charset=utf-8"), (status, headers["Content-Type"]))
        self.assertIn("第一版".encode(), body)
        self.assertEqual("no-store", headers["Cache-Control"])
        self.assertEqual("nosniff", headers["X-Content-Type-Options"])
        self.assertEqual("same-origin", headers["Cross-Origin-Resource-Policy"])
        self.assertIn("connect-src 'self'", headers["Content-Security-Policy"])
        self.assertIn("frame-ancestors 'none'", headers["Content-Security-Policy"])
        self.assertNotIn("unsafe", headers["Content-Security-Policy"])
        self.assertEqual("application/json; charset=utf-8", self.preview.get("/data/site.json")[1]["Content-Type"])
        self.assertEqual(self.preview.get("/")[2], self.preview.get("/index.html")[2])
        self.assertEqual((302, "/pages/"), (lambda a: (a[0], a[1]["Location"]))(self.preview.get("/pages")))
        status, headers, body = self.preview.get("/pages/guide.html", "HEAD")
        self.assertEqual((200, b""), (status, body))
        self.assertEqual(len(self.preview.get("/pages/guide.html")[2]), int(headers["Content-Length"]))

    def test_nothing_outside_the_site(self) -> None:
        for path in (
            "/../secret.txt", "/../../site/secret.txt", "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt", "/..%2f..%2fsecret.txt",
            "/pages/../../../secret.txt", "/pages/%2e%2e/index.html", "//etc/passwd", "/%2fetc/passwd", "/out.txt",
            "/outside/secret.txt", "/outside/Content/site.yaml", "/.linkage-files", "/%2elinkage-files", "/.linkage/records",
            "/a%00b", "/%", "/%zz", "/%c0%ae%c0%ae/secret.txt", "/..\\secret.txt", "/pipe.txt",
        ):
            with self.subTest(path):
                status, _, body = self.preview.get(path)
                self.assertIn(status, (403, 404))
                self.assertNotIn(b"geheim", body)

    def test_only_names_of_this_machine(self) -> None:
        for host in ("evil.example", f"evil.example:{self.preview.port}", "127.0.0.1.evil.example", ""):
            self.assertEqual(403, self.preview.get("/", Host=host)[0], host)
            self.assertEqual(403, self.preview.get("/.linkage/events", Host=host)[0], host)
        for host in ("localhost", f"LOCALHOST:{self.preview.port}", "127.0.0.1", "[::1]:1"):
            self.assertEqual(200, self.preview.get("/", Host=host)[0], host)
        port = self.preview.port
        self.assertIn(b" 403 ", request(port, b"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        self.assertIn(b" 403 ", request(port, b"GET / HTTP/1.0\r\n\r\n"))

    def test_only_this_machine_is_answered(self) -> None:
        table = subprocess.run(["ss", "-ltnH", f"sport = :{self.preview.port}"], capture_output=True, text=True).stdout
        if table:
            self.assertEqual(f"127.0.0.1:{self.preview.port}", table.split()[3])
            self.assertEqual(1, len(table.strip().splitlines()))

    def test_only_reading(self) -> None:
        for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS"):
            status, headers, _ = self.preview.get("/", method)
            self.assertEqual((405, "GET, HEAD"), (status, headers["Allow"]), method)

    def test_nonsense(self) -> None:
        port = self.preview.port
        for text in (
            b"\x00\xff\x16\x03\x01" * 400, b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"G" * 100_000, b"\r\n" * 1000,
            b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"y" * 200_000 + b"\r\n\r\n",
            b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n",
            b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\nx",
            b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        ):
            answer = request(port, text, 2)
            self.assertFalse(answer.startswith(b"HTTP/1.1 200"), text[:40])

    def test_slow_and_idle_browsers_keep_nobody_waiting(self) -> None:
        idle = [socket.create_connection(("127.0.0.1", self.preview.port)) for _ in range(1000)]
        try:
            slow = idle[0]
            slow.sendall(b"GET /data/site.json HTTP/1.1\r\nHost: local")
            for connection in idle[1:20]:
                connection.sendall(b"GET /.linkage/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
            start = time.monotonic()
            self.assertEqual(200, self.preview.get("/")[0])
            self.assertLess(time.monotonic() - start, 2)
            slow.sendall(b"host\r\nConnection: close\r\n\r\n")
            slow.settimeout(5)
            self.assertIn(b"200 OK", slow.recv(100))
        finally:
            for connection in idle:
                connection.close()

    def test_a_busy_port(self) -> None:
        stated = [LINKAGE, "serve", "--site", self.preview.site, "--output", self.preview.site / "../second"]
        busy = subprocess.run([*stated, "--port", str(self.preview.port)], capture_output=True, timeout=20)
        self.assertEqual(3, busy.returncode)
        self.assertIn(str(self.preview.port), busy.stderr.decode())


class EndTests(unittest.TestCase):
    def test_it_ends_at_once_and_well(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            with Preview() as preview:
                start = time.monotonic()
                self.assertEqual(0, preview.end(number))
                self.assertLess(time.monotonic() - start, 1)

    def test_the_next_free_port_is_taken(self) -> None:
        with socket.socket() as taken:
            taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                taken.bind(("127.0.0.1", 4000))
                taken.listen()
            except OSError:
                pass  # Somebody else has it, which is as good.
            preview = Preview()
            command = [LINKAGE, "serve", "--site", preview.site, "--language", "en", "--as-of", AS_OF]
            with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
                try:
                    self.assertRegex(process.stdout.readline(), r"http://127\.0\.0\.1:4[01]\d[1-9]/|:40[1-9]0/")
                finally:
                    process.kill()

    def test_no_site_at_all(self) -> None:
        run = subprocess.run([LINKAGE, "serve", "--site", "/nonexistent", "--port", "0"], capture_output=True, timeout=20)
        self.assertEqual(3, run.returncode)


if __name__ == "__main__":
    unittest.main()
