"""The configurations of the manual do what it says of them."""

import json
import os
import shutil
import subprocess
import unittest

import yaml
from folders import AS_OF, MANUAL, PROGRAM, ROOT, folder, linkage, run, set_title, write_content, write_small_content
from web_server import apache, configurations, get, nginx


class ServerTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.root = cls.enterClassContext(folder())
        site = cls.root / "site"
        write_content(site)
        linkage("build", "--site", site, "--as-of", AS_OF, "--quiet")
        linkage("publish", "--site", site, cls.root / "www")
        (cls.root / "www" / "current" / ".hidden").write_text("secret")

    def guarded(self, headers: dict[str, str], path: str) -> None:
        """No page of another origin can load it, nor learn from where it was come to."""
        self.assertEqual("same-origin", headers["Cross-Origin-Resource-Policy"], path)
        self.assertEqual("no-referrer", headers["Referrer-Policy"], path)
        self.assertIn("Referrer-Policy: no-referrer", (ROOT / "CONTRIBUTING.md").read_text())

    def answers(self, address: str) -> None:
        status, body, headers = get(address)
        self.assertEqual(200, status)
        self.assertIn("联动看板示例", body.decode())
        self.assertEqual("text/html; charset=utf-8", headers["Content-Type"].lower())
        policy = headers["Content-Security-Policy"]
        for rule in ("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"):
            self.assertIn(rule, policy)
        self.assertNotIn("unsafe", policy)
        self.assertEqual("nosniff", headers["X-Content-Type-Options"])
        self.assertEqual("no-cache", headers["Cache-Control"])
        self.guarded(headers, "")
        # What has not changed is not sent again.
        self.assertEqual(304, get(address, If_None_Match=headers["ETag"])[0])
        for path, kind in (
            ("theme/style.css", "text/css"),
            ("theme/site.js", "javascript"),
            ("data/site.json", "application/json"),
            ("calendar.ics", "text/calendar"),
            ("feed.xml", "xml"),
            ("data/tables/patents.csv", "text/csv"),
        ):
            status, body, headers = get(address + path)
            self.assertEqual(200, status, path)
            self.assertIn(kind, headers["Content-Type"], path)
            self.assertIn("Content-Security-Policy", headers, path)
            self.guarded(headers, path)
        scripts = [path.relative_to(self.root / "www" / "current") for path in (self.root / "www" / "current" / "search").rglob("*.js")]
        self.assertNotEqual([], scripts)
        for path in scripts[:3]:
            self.guarded(get(f"{address}{path}")[2], str(path))
        self.guarded(get(address + "no-such-page.html")[2], "what is not there")
        for path in (".hidden", "../releases/", "%2e%2e/releases/", "theme/../../.linkage-site", "no-such-page.html"):
            self.assertIn(get(address + path)[0], (400, 403, 404), path)

    def test_nginx(self) -> None:
        with nginx(self.root, self.root / "www" / "current") as address:
            self.answers(address)

    def test_apache(self) -> None:
        with apache(self.root, self.root / "www" / "current") as address:
            self.answers(address)


class FileTests(unittest.TestCase):
    def test_both_languages_show_the_same(self) -> None:
        english, _, chinese = MANUAL.read_text().partition("\n---\n\n## ")
        for kind in ("nginx", "apache", "ini", "yaml"):
            for block in configurations(kind):
                indented = "".join(f"  {line}" if line.strip() else line for line in block.splitlines(keepends=True))
                self.assertIn(indented, english, kind)

    def test_pipelines_are_right(self) -> None:
        actions, gitlab = (yaml.safe_load(block) for block in configurations("yaml"))
        steps = actions["jobs"]["site"]["steps"]
        self.assertEqual(0, steps[0]["with"]["fetch-depth"])
        commands = "\n".join(step.get("run", "") for step in steps) + "\n".join(gitlab["check"]["script"] + gitlab["publish"]["script"])
        for line in commands.splitlines():
            words = line.split()
            if words and words[0] == "linkage":
                known = linkage(words[1], "--help").stdout
                for option in words[2:]:
                    self.assertTrue(not option.startswith("--") or option in known, line)
        # Runs of merge requests are a group of their own, and nothing that publishes is cancelled.
        self.assertEqual({"group": "site-${{ github.ref }}", "cancel-in-progress": False}, actions["concurrency"])
        self.assertEqual("github.event_name == 'push'", steps[-1]["if"])
        stages = gitlab["stages"]
        self.assertLess(stages.index(gitlab["check"]["stage"]), stages.index(gitlab["publish"]["stage"]))
        self.assertEqual("site", gitlab["publish"]["resource_group"])

    def test_pipelines_publish_the_newest_for_each_audience(self) -> None:
        actions, gitlab = (yaml.safe_load(block) for block in configurations("yaml"))
        for script in (actions["jobs"]["site"]["steps"][-1]["run"], "\n".join(gitlab["publish"]["script"])):
            with folder() as root:
                origin, clone = root / "origin", root / "clone"
                write_small_content(origin)
                run("git", "init", "--quiet", "--initial-branch=main", origin)
                for message in ("first", "second"):
                    set_title(origin, message)
                    run("git", "add", "--all", cwd=origin)
                    run("git", "commit", "--quiet", "--message", message, cwd=origin)
                    if message == "first":
                        run("git", "clone", "--quiet", origin, clone)
                        # A runner checks out a commit, not a branch.
                        run("git", "checkout", "--quiet", "--detach", cwd=clone)
                newest = run("git", "rev-parse", "HEAD", cwd=origin if "fetch" in script else clone).stdout.strip()
                path = f"PATH={PROGRAM.parent}:{os.environ['PATH']}"
                script = script.replace("/srv/www", f"{root}/www")
                run("env", path, "CI_DEFAULT_BRANCH=main", "sh", "-e", "-c", script, cwd=clone)
                for name, audience in (("linkage", "internal"), ("public", "public")):
                    release = json.loads((root / "www" / name / "current" / "release.json").read_text())
                    self.assertEqual((newest, audience), (release["commit"], release["audience"]))

    def test_units_are_right(self) -> None:
        service, timer = configurations("ini")
        self.assertIn("hook publish /srv/git/site.git", service)
        checker = shutil.which("systemd-analyze")
        if checker:
            with folder() as root:
                paths = []
                for name, text in (("service", service.replace("/usr/local/bin/linkage", "/bin/true")), ("timer", timer)):
                    path = root / f"linkage-publish.{name}"
                    path.write_text(text.replace("User=git\n", ""))
                    paths.append(str(path))
                done = subprocess.run([checker, "verify", *paths], capture_output=True, text=True)
                self.assertNotIn("linkage-publish", done.stderr)
