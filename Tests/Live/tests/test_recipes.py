"""The configurations of the manual do what it says of them."""

import shutil
import subprocess
import unittest

import yaml
from folders import AS_OF, MANUAL, folder, linkage, write_content
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
                self.assertEqual(0, linkage(words[1], "--help").returncode, line)

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
