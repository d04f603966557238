"""A push to a real repository, served by a real web server, seen in a real browser."""

import json
import os
import re
import resource
import subprocess
import sys
import threading
import time
import unittest

from folders import ENVIRONMENT, PROGRAM, ROOT, Repository, folder, linkage, run, set_title, write_small_content
from web_server import get, nginx

sys.path.append(str(ROOT / "Tests" / "Site"))
from browser import chromium  # noqa: E402


class PushTests(unittest.TestCase):
    def setUp(self) -> None:
        root = self.enterContext(folder())
        self.root = root
        self.repository = Repository(root)

    def live(self) -> dict:
        return json.loads((self.repository.live / "current" / "release.json").read_text())

    def settings(self) -> str:
        return (self.repository.work / "Content" / "site.yaml").read_text()

    def test_from_push_to_browser(self) -> None:
        repository = self.repository
        first = repository.commit("first")
        said = repository.push().stderr
        self.assertIn("remote: linkage:", said)
        self.assertEqual(first, self.live()["commit"])
        with nginx(self.root, repository.live / "current") as address, chromium() as browser:
            page = browser.new_page()
            complaints: list[str] = []
            page.on("console", lambda message: complaints.append(message.text))
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.goto(address)
            self.assertIn("联动看板示例", page.title())

            # A good push changes the page.
            set_title(repository.work, "推送以后的看板")
            second = repository.commit("second")
            started = time.monotonic()
            repository.push()
            page.reload()
            seconds = time.monotonic() - started
            print(f"push to page: {seconds:.1f} s", flush=True)
            self.assertIn("推送以后的看板", page.title())
            self.assertEqual(second, self.live()["commit"])
            self.assertLess(seconds, 60)

            # A bad one is refused where it was pushed, with the place, and the site stays.
            chart = repository.work / "Content" / "correspondences" / "cold-chain" / "cold-bucket-claim1.yaml"
            chart.write_text(re.sub("strength: explained", "strength: unexplained", chart.read_text(), count=1))
            set_title(repository.work, "不该出现的看板")
            repository.commit("bad")
            refused = repository.push(check=False)
            self.assertNotEqual(0, refused.returncode)
            self.assertRegex(
                refused.stderr,
                r"remote: Content/correspondences/cold-chain/cold-bucket-claim1\.yaml:\d+:\d+: error: .*unexplained.*\[",
            )
            self.assertIn("pre-receive hook declined", refused.stderr)
            page.reload()
            self.assertIn("推送以后的看板", page.title())
            self.assertEqual(second, run("git", "rev-parse", "main", cwd=repository.bare).stdout.strip())

            # Mended, it is accepted.
            chart.write_text(chart.read_text().replace("strength: unexplained", "strength: explained"))
            set_title(repository.work, "改好的看板")
            repository.commit("mended")
            repository.push()
            page.reload()
            self.assertIn("改好的看板", page.title())
            page.goto(address + "correspondences/cold-bucket-claim1.html")
            page.goto(address + "search.html?q=冷藏桶")
            page.wait_for_selector("main a[href*='cold-bucket']")
            self.assertEqual([], complaints)

    def test_pushes_at_once_end_with_the_newest(self) -> None:
        self.repository.commit("first")
        self.repository.push()
        clones = []
        for number in range(4):
            clone = self.root / f"clone{number}"
            run("git", "clone", "--quiet", self.repository.bare, clone)
            clones.append(clone)
        said: list[str] = []

        def push(number: int) -> None:
            clone = clones[number]
            (clone / "Content" / "pages" / f"note{number}.md").write_text(f"---\ntitle: 说明{number}\n---\n\n一段文字。\n")
            run("git", "add", "--all", cwd=clone)
            run("git", "commit", "--quiet", "--message", str(number), cwd=clone)
            for _ in range(40):
                run("git", "pull", "--quiet", "--rebase", "origin", "main", cwd=clone)
                done = run("git", "push", "origin", "HEAD:main", cwd=clone, check=False)
                if done.returncode == 0:
                    said.append(done.stderr)
                    return
            raise AssertionError(done.stderr)

        threads = [threading.Thread(target=push, args=(number,)) for number in range(len(clones))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len(clones), len(said))
        newest = run("git", "rev-parse", "main", cwd=self.repository.bare).stdout.strip()
        # Whoever found the lock held has left it to the other, who may be at it still.
        for _ in range(600):
            if self.live()["commit"] == newest:
                break
            time.sleep(0.1)
        self.assertEqual(newest, self.live()["commit"])
        for number in range(len(clones)):
            self.assertTrue((self.repository.live / "current" / "pages" / f"note{number}.html").exists())

    def test_what_was_not_committed_has_no_part(self) -> None:
        repository = self.repository
        (repository.work / ".gitignore").write_text("secret-note.md\n")
        repository.commit("first")
        (repository.work / "Content" / "pages" / "secret-note.md").write_text("---\ntitle: 桌面上的草稿\n---\n\n未提交。\n")
        set_title(repository.work, "未提交的标题")
        run("git", "commit", "--quiet", "--allow-empty", "--message", "empty", cwd=repository.work)
        # Variables of whoever pushes are no part of it either.
        strange = {**ENVIRONMENT, "SOURCE_DATE_EPOCH": "0", "GIT_INDEX_FILE": "/dev/null", "LANG": "tr_TR.UTF-8"}
        subprocess.run(
            ["git", "push", "origin", "HEAD:main"],
            cwd=repository.work,
            env={**strange, "GIT_INDEX_FILE": str(self.root / "index")},
            check=True,
            capture_output=True,
        )
        text = "".join(path.read_text() for path in (repository.live / "current").rglob("*.html"))
        self.assertNotIn("未提交的标题", text)
        self.assertNotIn("桌面上的草稿", text)
        # The same commit, built elsewhere by hand, gives the same site.
        clone = self.root / "elsewhere"
        run("git", "clone", "--quiet", repository.bare, clone)
        site = json.loads((repository.live / "current" / "data" / "site.json").read_text())
        linkage("build", "--site", clone, "--as-of", site["as_of"], "--quiet")
        different = run("diff", "-rq", clone / "Output", f"{repository.live}/current/", check=False).stdout.splitlines()
        self.assertEqual([], [line for line in different if "release.json" not in line and ".linkage-" not in line])

    def test_other_branches_and_deletions_change_nothing(self) -> None:
        repository = self.repository
        repository.commit("first")
        repository.push()
        before = self.live()
        (repository.work / "Content" / "patents" / "broken.md").write_text("---\ntitle: [\n---\n")
        repository.commit("a draft")
        run("git", "push", "--quiet", "origin", "HEAD:draft", cwd=repository.work)
        run("git", "push", "--quiet", "origin", ":draft", cwd=repository.work)
        self.assertEqual(before, self.live())

    def test_two_audiences(self) -> None:
        repository = self.repository
        public = self.root / "public"
        linkage("hook", "install", repository.bare, "--to", public, "--audience", "public")
        repository.commit("first")
        repository.push()
        self.assertEqual("internal", self.live()["audience"])
        self.assertEqual("public", json.loads((public / "current" / "release.json").read_text())["audience"])

    def test_a_night_without_a_push(self) -> None:
        repository = self.repository
        settings = repository.work / "Content" / "site.yaml"
        settings.write_text(settings.read_text().replace("build_date: 2026-11-21\n", "build_date: 2026-11-20\n"))
        repository.commit("first")
        repository.push()
        before = self.live()
        self.assertIn("没有变化", linkage("hook", "publish", repository.bare).stderr)
        self.assertEqual(before, self.live())

    def test_foreign_hooks_stay(self) -> None:
        bare = self.root / "other.git"
        run("git", "init", "--quiet", "--bare", bare)
        hook = bare / "hooks" / "post-receive"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text("#!/bin/sh\nexit 0\n")
        refused = linkage("hook", "install", bare, "--to", self.root / "other", check=False)
        self.assertEqual(3, refused.returncode)
        self.assertIn("post-receive", refused.stderr)
        self.assertEqual("#!/bin/sh\nexit 0\n", hook.read_text())
        self.assertFalse((bare / "hooks" / "pre-receive").exists())
        # Gitea and Forgejo keep a folder for several hooks of a kind.
        for name in ("pre-receive", "post-receive"):
            (bare / "hooks" / f"{name}.d").mkdir()
        linkage("hook", "install", bare, "--to", self.root / "other")
        self.assertTrue((bare / "hooks" / "post-receive.d" / "linkage").exists())
        self.assertEqual("#!/bin/sh\nexit 0\n", hook.read_text())
        linkage("hook", "remove", bare)
        self.assertFalse((bare / "hooks" / "post-receive.d" / "linkage").exists())


class SmallSiteTests(unittest.TestCase):
    """What does not hang on the records, with a site that is built at once."""

    def setUp(self) -> None:
        self.root = self.enterContext(folder())
        self.repository = Repository(self.root, write_small_content)
        self.content = self.repository.work / "Content"

    def page(self, name: str):
        return self.repository.live / "current" / "pages" / f"{name}.html"

    def test_what_was_withdrawn_goes_after_a_fault(self) -> None:
        repository = self.repository
        mistake = self.content / "pages" / "mistake.md"
        mistake.write_text("---\ntitle: 误发\n---\n\n一段文字。\n")
        repository.commit("a mistake")
        repository.push()
        self.assertTrue(self.page("mistake").exists())
        # A commit whose files do not fit on the disk is not published, whatever is left of it.
        (self.content / "pages" / "large.bin").write_bytes(os.urandom(200 << 10))
        repository.commit("large")
        run("git", "push", "origin", "HEAD:draft", cwd=repository.work)
        run("git", "update-ref", "refs/heads/main", "refs/heads/draft", cwd=repository.bare)
        limit = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100 << 10, resource.RLIM_INFINITY))}
        self.assertEqual(3, linkage("hook", "publish", repository.bare, check=False, **limit).returncode)
        mistake.unlink()
        (self.content / "pages" / "large.bin").unlink()
        repository.commit("withdrawn")
        repository.push()
        self.assertFalse(self.page("mistake").exists())
        self.assertTrue(self.page("note").exists())

    def install(self, *words, settings: str = "") -> subprocess.CompletedProcess:
        """Installs the hooks as somebody with settings of git of their own."""
        config = self.root / "gitconfig"
        config.write_text(settings)
        whole = (f"GIT_CONFIG_GLOBAL={config}", PROGRAM, "hook", "install", *words, "--to", self.root / "other", "--language", "en")
        return run("env", *whole, check=False)

    def test_hooks_act_on_their_repository_alone(self) -> None:
        bare, shared = self.root / "other.git", self.root / "shared"
        run("git", "init", "--quiet", "--bare", "--initial-branch=main", bare)
        shared.mkdir()
        settings = f"[core]\nhooksPath = {shared}\n"
        # A hook of somebody else's for all repositories would no longer run here.
        (shared / "update").write_text("#!/bin/sh\nexit 0\n")
        refused = self.install(bare, settings=settings)
        self.assertEqual(3, refused.returncode)
        self.assertIn(str(shared / "update"), refused.stderr)
        (shared / "update").unlink()
        (shared / "pre-commit").write_text("#!/bin/sh\nexit 0\n")
        done = self.install(bare, settings=settings)
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertIn(f"{bare}/hooks", done.stdout)
        self.assertEqual(["pre-commit"], [path.name for path in shared.iterdir()])
        self.assertTrue((bare / "hooks" / "post-receive").exists())
        linkage("hook", "remove", bare)
        self.assertEqual("", run("git", "config", "--local", "core.hooksPath", cwd=bare, check=False).stdout)

    def test_a_branch_that_is_not_published_is_told(self) -> None:
        bare = self.root / "other.git"
        run("git", "init", "--quiet", "--bare", "--initial-branch=master", bare)
        self.assertEqual("", self.install(bare).stderr)
        self.repository.commit("first")
        said = run("git", "push", bare, "HEAD:main", cwd=self.repository.work).stderr
        self.assertRegex(said, "nothing is published: main .*, master,")
        self.assertIn("没有发布", said)
        again = self.install(bare)
        self.assertIn("master", again.stdout)
        self.assertIn("--branch main", again.stderr)
        # Once the published branch is there, others are nobody's business.
        run("git", "push", bare, "HEAD:master", cwd=self.repository.work)
        self.assertNotIn("linkage:", run("git", "push", bare, "HEAD:draft", cwd=self.repository.work).stderr)
        self.assertEqual("", self.install(bare).stderr)

    def test_what_cannot_be_published_is_not_accepted(self) -> None:
        repository = self.repository
        repository.commit("first")
        repository.push()
        partial = repository.work / "Theme" / "templates" / "partials" / "logo.mustache"
        partial.parent.mkdir(parents=True)
        partial.write_text("\n{{nobody-says-this}}\n")
        repository.commit("a broken theme")
        refused = repository.push(check=False)
        self.assertNotEqual(0, refused.returncode)
        self.assertRegex(refused.stderr, r"remote: Theme/templates/partials/logo\.mustache:2:1: error: ")
        partial.unlink()
        repository.commit("mended")
        repository.push()
        # A site of its own for an audience that the site does not have.
        linkage("hook", "install", repository.bare, "--to", self.root / "partner", "--audience", "partner")
        repository.commit("nothing")
        refused = repository.push(check=False)
        self.assertRegex(refused.stderr, r"remote: Content/site\.yaml:1:1: error: .*partner")
        linkage("hook", "remove", repository.bare, "--audience", "partner")
        repository.push()

    def test_what_is_removed_does_not_come_back(self) -> None:
        bare, live = self.repository.bare, self.root / "public"
        linkage("hook", "install", bare, "--to", live, "--audience", "public")
        self.assertIn("linkage.public.to", run("git", "config", "--list", cwd=bare).stdout)
        linkage("hook", "remove", bare, "--audience", "public")
        self.assertNotIn("linkage.public", run("git", "config", "--list", cwd=bare).stdout)
        self.assertTrue((bare / "hooks" / "post-receive").exists())
        self.assertEqual(3, linkage("hook", "remove", bare, "--audience", "public", check=False).returncode)
        linkage("hook", "remove", bare)
        self.assertFalse((bare / "hooks" / "post-receive").exists())
        self.assertNotIn("linkage.", run("git", "config", "--list", cwd=bare).stdout)
        linkage("hook", "install", bare, "--to", live, "--audience", "public")
        self.assertNotIn(str(self.repository.live), run("git", "config", "--list", cwd=bare).stdout)

    def test_why_a_repository_cannot_be_used_is_told(self) -> None:
        bare = self.repository.bare
        for variables, path, told in (
            (("GIT_TEST_ASSUME_DIFFERENT_OWNER=1",), bare, f"git config --global --add safe.directory {bare}\n"),
            (("PATH=/nowhere",), bare, "git was not found"),
            ((), self.root, "is no git repository"),
        ):
            words = ("hook", "install", path, "--to", self.root / "other", "--language", "en")
            done = run("env", *variables, PROGRAM, *words, check=False)
            self.assertEqual(3, done.returncode, done.stdout)
            self.assertIn(told, done.stderr)

    def test_what_is_published_is_for_all_to_read_and_no_more(self) -> None:
        repository = self.repository
        repository.commit("first")
        before = os.umask(0o077)
        try:
            repository.push()
        finally:
            os.umask(before)
        for path in (repository.live, repository.live / "current" / "index.html", self.page("note")):
            self.assertEqual(0o4, path.stat().st_mode & 0o4, path)
        for name in ("checked", "published", "published.cache", "output-default", "trial-default"):
            self.assertEqual(0, (repository.bare / "linkage" / name).stat().st_mode & 0o77, name)
