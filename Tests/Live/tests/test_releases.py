"""Releases beside each other: what is linked, what is kept, what is refused."""

import json
import os
import subprocess
import unittest
import zipfile
from pathlib import Path

from folders import AS_OF, ENVIRONMENT, PROGRAM, folder, linkage, run, set_title, write_content


class ReleaseTests(unittest.TestCase):
    def setUp(self) -> None:
        self.root = self.enterContext(folder())
        self.site = self.root / "site"
        self.live = self.root / "www"
        write_content(self.site)
        self.build()

    def build(self, *options: str) -> None:
        linkage("build", "--site", self.site, "--as-of", AS_OF, "--quiet", *options)

    def publish(self, *options: str, check: bool = True) -> subprocess.CompletedProcess:
        return linkage("publish", "--site", self.site, self.live, *options, check=check)

    def releases(self) -> list[dict]:
        return json.loads(linkage("releases", self.live, "--format", "json").stdout)

    def change(self, title: str) -> None:
        set_title(self.site, title)
        self.build()

    def add_page(self, name: str) -> None:
        (self.site / "Content" / "pages" / f"{name}.md").write_text(f"---\ntitle: {name}\nkind: article\n---\n\n一段文字。\n")
        self.build()

    def test_a_release_is_checked_by_others(self) -> None:
        self.publish()
        name = (self.live / "current").readlink().name
        run("sha256sum", "--check", "--quiet", "--strict", f"../{name}.sha256", cwd=self.live / "releases" / name)
        listed = {line.split("  ", 1)[1] for line in (self.live / "releases" / f"{name}.sha256").read_text().splitlines()}
        current = self.live / "current"
        there = {str(path.relative_to(current)) for path in current.rglob("*") if path.is_file()}
        self.assertEqual(there, listed)
        run("diff", "-r", "--exclude", ".linkage-*", "--exclude", "release.json", f"{current}/", self.site / "Output")

    def test_unchanged_files_are_the_same_file(self) -> None:
        self.publish()
        before = {path.name: path.stat() for path in (self.live / "current" / "theme").iterdir()}
        first = (self.live / "current").resolve()
        self.change("另一个标题")
        # Made anew elsewhere, with new times: what says the same still is the same file.
        for path in (self.site / "Output" / "theme").iterdir():
            os.utime(path)
        self.publish()
        second = (self.live / "current").resolve()
        self.assertNotEqual(first, second)
        after = {path.name: path.stat() for path in (second / "theme").iterdir()}
        self.assertEqual({n: (s.st_ino, s.st_mtime_ns) for n, s in before.items()}, {n: (s.st_ino, s.st_mtime_ns) for n, s in after.items()})
        self.assertNotEqual((first / "index.html").read_text(), (second / "index.html").read_text())

    def test_what_is_live_is_never_written(self) -> None:
        self.publish()
        first = (self.live / "current").resolve()
        before = {path: path.read_bytes() for path in first.rglob("*") if path.is_file()}
        for title in ("甲", "乙"):
            self.change(title)
            self.publish()
        self.assertEqual(before, {path: path.read_bytes() for path in first.rglob("*") if path.is_file()})

    def test_a_server_can_tell_files_apart(self) -> None:
        """By size and second alone, as nginx makes its marks: a file that differs differs in one of them."""
        self.change("甲甲甲")
        self.publish()
        first = (self.live / "current").resolve()
        self.change("乙乙乙")
        self.publish()
        second = (self.live / "current").resolve()
        same = 0
        for path in first.rglob("*.html"):
            other = second / path.relative_to(first)
            if path.read_bytes() != other.read_bytes():
                one, two = path.stat(), other.stat()
                same += one.st_size == two.st_size
                self.assertNotEqual((one.st_size, int(one.st_mtime)), (two.st_size, int(two.st_mtime)), path)
        self.assertGreater(same, 0)

    def test_nothing_new_makes_no_release(self) -> None:
        self.publish()
        self.assertIn("没有变化", self.publish().stdout)
        self.build("--full")
        self.assertIn("没有变化", self.publish().stdout)
        self.assertEqual(1, len(self.releases()))

    def test_the_last_are_kept_and_one_can_go_back(self) -> None:
        for title in "甲乙丙丁":
            self.change(title)
            self.publish("--keep", "3")
        self.assertEqual([4, 3, 2], [release["number"] for release in self.releases()])
        self.publish("--rollback")
        self.assertEqual([False, True, False], [release["live"] for release in self.releases()])
        self.assertIn("丙", (self.live / "current" / "index.html").read_text())
        self.publish("--rollback", "--to", "4")
        self.assertIn("丁", (self.live / "current" / "index.html").read_text())
        self.assertEqual(2, self.publish("--rollback", "--to", "1", check=False).returncode)
        # Numbers are not given again, and what is live is never removed.
        self.publish("--rollback", "--to", "2")
        self.change("戊")
        self.publish("--keep", "1")
        self.assertEqual([5], [release["number"] for release in self.releases()])

    def test_what_was_withdrawn_stays_so(self) -> None:
        for title in "甲乙丙":
            self.change(title)
            self.publish()
        self.publish("--rollback")
        self.assertEqual([(3, True), (2, False), (1, False)], [(r["number"], r["withdrawn"]) for r in self.releases()])
        self.assertIn("withdrawn", linkage("releases", self.live).stdout)
        # The same content does not come back by itself, not even made anew.
        self.build("--full")
        refused = self.publish(check=False)
        self.assertEqual(2, refused.returncode)
        self.assertIn("000003-", refused.stderr)
        self.assertIn("--again", refused.stderr)
        self.assertIn("乙", (self.live / "current" / "index.html").read_text())
        # Other content goes live, and going back from it passes over what was withdrawn.
        self.change("丁")
        self.publish()
        self.publish("--rollback")
        self.assertEqual([False, False, True, False], [release["live"] for release in self.releases()])
        # Who wants it back says so: by its number, or once more.
        self.publish("--rollback", "--to", "3")
        self.assertEqual([True, False, False, False], [release["withdrawn"] for release in self.releases()])
        self.assertEqual(2, self.publish(check=False).returncode)
        self.publish("--again")
        self.assertIn("丁", (self.live / "current" / "index.html").read_text())
        self.assertFalse(any(release["withdrawn"] for release in self.releases()))

    def test_a_night_does_not_undo_a_rollback(self) -> None:
        def git(*words: str) -> None:
            run("git", *words, cwd=self.site)

        def commit(title: str) -> None:
            set_title(self.site, title)
            git("add", "--all", "Content")
            git("commit", "--quiet", "--message", title)

        def night(day: str) -> subprocess.CompletedProcess:
            linkage("build", "--site", self.site, "--as-of", day, "--quiet")
            return self.publish(check=False)

        git("init", "--quiet")
        for day, title in (("2026-11-21", "甲"), ("2026-11-22", "乙")):
            commit(title)
            self.assertEqual(0, night(day).returncode)
        self.publish("--rollback")
        # The next day's pages differ, the commit is the same.
        self.assertEqual(2, night("2026-11-23").returncode)
        self.assertIn("甲", (self.live / "current" / "index.html").read_text())
        commit("丙")
        self.assertEqual(0, night("2026-11-23").returncode)
        self.assertIn("丙", (self.live / "current" / "index.html").read_text())

    def test_a_release_that_was_damaged_does_not_go_live_again(self) -> None:
        self.publish()
        damaged = (self.live / "current" / "index.html").resolve()
        self.change("另一个标题")
        self.publish()
        with open(damaged, "a") as file:
            file.write("<!-- -->")
        checked = linkage("releases", self.live, "--verify", check=False)
        self.assertEqual(3, checked.returncode)
        self.assertIn("index.html", checked.stderr)
        refused = self.publish("--rollback", check=False)
        self.assertEqual(3, refused.returncode)
        self.assertIn("另一个标题", (self.live / "current" / "index.html").read_text())

    def test_a_file_damaged_in_the_live_release_is_not_passed_on(self) -> None:
        self.publish()
        style = (self.live / "current" / "theme" / "style.css").resolve()
        times = style.stat()
        style.write_bytes(style.read_bytes()[:-1] + b" ")
        self.change("另一个标题")
        self.publish()
        self.assertEqual((self.site / "Output" / "theme" / "style.css").read_bytes(), (self.live / "current" / "theme" / "style.css").read_bytes())
        self.assertNotEqual(times.st_ino, (self.live / "current" / "theme" / "style.css").stat().st_ino)

    def test_what_others_have_put_there_stays(self) -> None:
        self.publish()
        first = (self.live / "current").resolve()
        (first / "notes.txt").write_text("不是程序的文件")
        (self.live / "README").write_text("也不是")
        for title in "甲乙":
            self.change(title)
            self.publish("--keep", "1")
        self.assertEqual("不是程序的文件", (first / "notes.txt").read_text())
        self.assertEqual(["notes.txt"], [path.name for path in first.iterdir()])
        self.assertEqual("也不是", (self.live / "README").read_text())

    def test_folders_of_others_are_refused(self) -> None:
        (self.live / "sub").mkdir(parents=True)
        (self.live / "index.html").write_text("别人的网站")
        self.assertEqual(2, self.publish(check=False).returncode)
        self.assertEqual(["index.html", "sub"], sorted(path.name for path in self.live.iterdir()))

    def test_a_folder_serves_one_audience(self) -> None:
        self.publish()
        linkage("build", "--site", self.site, "--as-of", AS_OF, "--quiet", "--audience", "restricted")
        refused = self.publish(check=False)
        self.assertEqual(2, refused.returncode)
        self.assertIn("restricted", refused.stderr)
        self.assertIn("internal", refused.stderr)
        self.assertEqual(1, len(self.releases()))
        self.publish("--change-audience")
        self.assertEqual(["restricted", "internal"], [release["audience"] for release in self.releases()])

    def test_whom_a_folder_serves_is_not_forgotten(self) -> None:
        self.publish()
        self.build("--audience", "restricted")
        name = (self.live / "current").readlink().name
        facts = self.live / "releases" / f"{name}.facts"
        manifest = self.live / "releases" / f"{name}.sha256"
        text, digests = facts.read_bytes(), manifest.read_bytes()
        facts.unlink()
        self.assertEqual(["internal"], [release["audience"] for release in self.releases()])
        refused = self.publish(check=False)
        self.assertEqual(2, refused.returncode)
        self.assertIn("internal", refused.stderr)
        # It is written anew, so that the release counts once another is live.
        self.assertEqual(text, facts.read_bytes())
        manifest.unlink()
        facts.write_text("damaged\n")
        refused = self.publish(check=False)
        self.assertEqual(2, refused.returncode)
        self.assertIn("internal", refused.stderr)
        # Where nothing tells it any more, it has to be said.
        manifest.write_bytes(digests)
        (self.live / "current" / "release.json").unlink()
        refused = self.publish(check=False)
        self.assertEqual(2, refused.returncode)
        self.assertIn("--change-audience", refused.stderr)
        self.publish("--change-audience")
        self.assertEqual("restricted", self.releases()[0]["audience"])

    def test_a_folder_in_the_output_is_refused(self) -> None:
        output = self.site / "Output"
        (self.root / "link").symlink_to(output)
        for folder in (output, output / "live", output / "a" / "b", f"{output}/", self.root / "link" / "live"):
            refused = linkage("publish", "--site", self.site, folder, check=False)
            self.assertEqual(2, refused.returncode, folder)
            self.assertFalse((output / "live").exists())
            self.assertFalse((output / "a").exists())
        linkage("publish", "--site", self.site, self.root / "Output-live")

    def test_a_site_is_readable_whatever_the_mask(self) -> None:
        def rights(folder: Path) -> set[tuple[bool, int]]:
            """Of the live release: whether it is a folder, and who may do what with it."""
            current = (folder / "current").resolve()
            return {(path.is_dir(), path.stat().st_mode & 0o777) for path in [current, *current.rglob("*")]}

        masked = {"preexec_fn": lambda: os.umask(0o077)}
        linkage("publish", "--site", self.site, self.root / "srv" / "www", **masked)
        self.assertEqual({(True, 0o755), (False, 0o644)}, rights(self.root / "srv" / "www"))
        for folder in ("srv", "srv/www", "srv/www/releases"):
            self.assertEqual(0o755, (self.root / folder).stat().st_mode & 0o777)
        # A folder that was made for some lets in those and no more.
        closed = self.root / "closed"
        closed.mkdir()
        closed.chmod(0o2750)
        linkage("publish", "--site", self.site, closed, **masked)
        self.assertEqual({(True, 0o750), (False, 0o640)}, rights(closed))
        self.assertEqual(0o2750, closed.stat().st_mode & 0o7777)
        # Files that go on from a release that nobody could read.
        for path in closed.rglob("*"):
            if not path.is_symlink():
                path.chmod(0o700 if path.is_dir() else 0o600)
        self.change("另一个标题")
        linkage("publish", "--site", self.site, closed, **masked)
        self.assertEqual({(True, 0o750), (False, 0o640)}, rights(closed))

    def test_an_archive_that_was_killed_leaves_nothing_for_long(self) -> None:
        archive = self.root / "site.zip"
        command = [str(PROGRAM), "publish", "--site", str(self.site), "--archive", str(archive)]
        for number in range(5):
            with subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
                while process.poll() is None and not list(self.root.glob("site.zip*new*")):
                    pass
                process.kill()
        linkage(*command[1:])
        self.assertEqual([archive], list(self.root.glob("site.zip*")))
        with zipfile.ZipFile(archive) as whole:
            self.assertIsNone(whole.testzip())

    def test_an_audience_sees_no_more_than_it_saw(self) -> None:
        settings = self.site / "Content" / "site.yaml"
        text = settings.read_text()

        def audience(classes: str) -> None:
            settings.write_text(f"{text}audiences: {{partners: [{classes}]}}\n")
            self.build("--audience", "partners")

        audience("public, internal")
        self.publish()
        self.assertEqual(["public", "internal"], self.releases()[0]["classes"])
        about = json.loads((self.live / "current" / "release.json").read_text())
        self.assertEqual(["public", "internal"], about["classes"])
        audience("public, internal, restricted")
        refused = self.publish(check=False)
        self.assertEqual(2, refused.returncode)
        self.assertIn("restricted", refused.stderr)
        self.assertIn("--change-audience", refused.stderr)
        self.assertEqual(1, len(self.releases()))
        self.publish("--change-audience")
        # Fewer are no harm, but not a way around either.
        audience("public")
        self.publish()
        audience("public, internal")
        self.assertEqual(2, self.publish(check=False).returncode)
        # Earlier versions did not keep what an audience sees.
        for facts in (self.live / "releases").glob("*.facts"):
            lines = facts.read_text().splitlines(keepends=True)
            facts.write_text("".join(line for line in lines if not line.startswith("classes ")))
        self.publish()

    def test_a_site_that_is_not_whole_does_not_go_live(self) -> None:
        (self.site / "Output" / ".linkage-built").unlink()
        refused = self.publish(check=False)
        self.assertEqual(2, refused.returncode)
        self.assertIn("linkage build", refused.stderr)
        self.assertFalse(self.live.exists())
        self.build()
        self.publish()

    def test_what_was_not_built_does_not_go_live(self) -> None:
        output = self.site / "Output"
        page, other, folder = output / "index.html", output / "search.html", output / "theme"
        text = page.read_bytes()
        secret = self.root / "secret.txt"
        secret.write_text("机密")

        def alter() -> None:
            page.write_bytes(text + b"<!-- -->")

        def keep_the_times() -> None:
            times = page.stat()
            page.write_bytes(text.replace(b"<!doctype", b"<!DOCTYPE"))
            os.utime(page, ns=(times.st_atime_ns, times.st_mtime_ns))

        def link_out() -> None:
            page.unlink()
            page.symlink_to(secret)

        def link_within() -> None:
            os.replace(page, output / "index2.html")
            page.symlink_to("index2.html")

        def swap() -> None:
            page.write_bytes(other.read_bytes())

        def list_more() -> None:
            (output / "notes.html").symlink_to(secret)
            with open(output / ".linkage-files", "a") as file:
                file.write("notes.html\n")

        def forge_digests() -> None:
            digests = output / ".linkage-digests"
            digests.write_bytes(digests.read_bytes()[:-1] + b"\0")

        for number, change in enumerate([alter, keep_the_times, link_out, link_within, page.unlink, swap, list_more, forge_digests]):
            with self.subTest(change.__name__):
                live = self.root / f"www{number}"
                change()
                for command in ([live], ["--archive", self.root / "site.zip"]):
                    refused = linkage("publish", "--site", self.site, *command, check=False)
                    self.assertEqual(2, refused.returncode, refused.stdout)
                    self.assertIn("linkage build", refused.stderr)
                self.assertFalse((self.root / "site.zip").exists())
                # A build puts it right, and leaves alone what a link led to.
                self.build()
                self.assertEqual(text, page.read_bytes())
                self.assertFalse(page.is_symlink())
                self.assertEqual("机密", secret.read_text())
                linkage("publish", "--site", self.site, live)
                self.assertEqual(text, (live / "current" / "index.html").read_bytes())
                self.assertFalse((live / "current" / "notes.html").exists())
        # What lies beside the site and is no part of it is neither published nor in the way.
        (output / "notes.txt").write_text("不是程序的文件")
        self.publish()
        self.assertFalse((self.live / "current" / "notes.txt").exists())
        # A folder in whose place a link stands.
        os.replace(folder, self.root / "elsewhere")
        folder.symlink_to(self.root / "elsewhere")
        refused = self.publish(check=False)
        self.assertEqual(2, refused.returncode)
        self.assertIn("theme", refused.stderr)

    def test_what_was_not_committed_is_said(self) -> None:
        def git(*words: str) -> str:
            return run("git", *words, cwd=self.site).stdout.strip()

        def commit(message: str) -> str:
            git("add", "--all")
            git("commit", "--quiet", "--allow-empty", "--message", message)
            return git("rev-parse", "HEAD")

        def said(*options: str) -> tuple[str, bool]:
            """What build.json, the page of the build and the release say, who have to agree."""
            self.build(*options)
            self.publish()
            built = json.loads((self.live / "current" / "build.json").read_text())
            page = (self.live / "current" / "build.html").read_text()
            release = json.loads((self.live / "current" / "release.json").read_text())
            self.assertIn(built["commit"], page)
            self.assertEqual(built["modified"], "未提交的改动" in page)
            self.assertEqual((built["commit"], built["modified"]), (release["commit"], release["modified"]))
            full = self.root / "full"
            self.build("--full", "--output", str(full))
            self.assertEqual(built, json.loads((full / "build.json").read_text()))
            return built["commit"], built["modified"]

        git("init", "--quiet")
        self.assertIsNone(json.loads((self.site / "Output" / "build.json").read_text())["modified"])
        (self.site / ".gitignore").write_text("Output/\nignored.md\n")
        first = commit("first")
        self.assertEqual((first, False), said())
        # What is no part of the site changes nothing, committed or not.
        (self.site / "README").write_text("说明")
        swap = self.site / "Content" / "pages" / ".swap"
        swap.write_text("编辑中")
        self.assertEqual((first, False), said())
        swap.unlink()
        commit("no part of the site")
        self.assertEqual((first, False), said())
        # A file that was altered, added, ignored, removed; a theme.
        set_title(self.site, "未提交的标题")
        self.assertEqual((first, True), said())
        self.assertIn(f"{first[:10]}+", linkage("releases", self.live).stdout)
        git("checkout", "--quiet", "Content")
        self.assertEqual((first, False), said())
        for name in ("added", "ignored"):
            page = self.site / "Content" / "pages" / f"{name}.md"
            page.write_text("---\ntitle: 新页\nkind: article\n---\n\n一段文字。\n")
            self.assertEqual((first, True), said())
            page.unlink()
        own = self.site / "Theme" / "styles" / "99-own.css"
        own.parent.mkdir(parents=True)
        own.write_text("h1 { letter-spacing: 1px; }\n")
        self.assertEqual((first, True), said())
        themed = commit("a theme alone")
        self.assertEqual((themed, False), said())

    def test_a_copy_of_the_output_is_as_good(self) -> None:
        run("cp", "-r", self.site / "Output", self.root / "copy")
        linkage("publish", self.live, "--output", self.root / "copy")
        self.assertEqual(1, len(self.releases()))

    def test_pages_come_and_go(self) -> None:
        self.publish()
        self.add_page("notice")
        self.publish()
        self.assertTrue((self.live / "current" / "pages" / "notice.html").exists())
        (self.site / "Content" / "pages" / "notice.md").unlink()
        self.build()
        self.publish()
        self.assertFalse((self.live / "current" / "pages" / "notice.html").exists())

    def test_an_archive_has_the_same_bytes_each_time(self) -> None:
        archives = [self.root / "one.zip", self.root / "two.zip"]
        linkage("publish", "--site", self.site, "--archive", archives[0])
        for path in (self.site / "Output").rglob("*"):
            os.utime(path, (0, 0))
        self.build("--full")
        linkage("publish", "--site", self.site, "--archive", archives[1])
        self.assertEqual(archives[0].read_bytes(), archives[1].read_bytes())
        with zipfile.ZipFile(archives[0]) as archive:
            self.assertIsNone(archive.testzip())
            for path in archive.namelist():
                self.assertEqual((self.site / "Output" / path).read_bytes(), archive.read(path), path)
            self.assertIn("index.html", archive.namelist())
            self.assertFalse([name for name in archive.namelist() if "/." in f"/{name}"])
