"""Builds a site full of secrets and looks for them in all that comes out.

    python Tests/Secrets/run.py PROGRAM [--seed N]

No secret may stand in any file, in its name, or in what is compressed in it, for an audience that may not see it;
whoever may see it does find it, so that the search is known to search. Where a theme, an attachment or a text gives
one away on purpose, the build has to fail and leave the output as it was. The last line reads "N passed, N failed"."""

import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from output_search import hits
from secret_site import SecretSite, archive, png

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "release" / "linkage"
SEED = 20261121
OPTIONS = ["--as-of", "2026-06-30", "--quiet"]


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Case(unittest.TestCase):
    """A site folder of its own."""

    program = PROGRAM

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="linkage-secrets-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.output = self.folder / "Output"
        self.site = SecretSite.made(SEED)
        self.site.write(self.folder)

    def build(self, *options: str) -> subprocess.CompletedProcess:
        command = [self.program, "build", "--site", self.folder, "--output", self.output, *OPTIONS, *options]
        run = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=600)
        # Of the findings only those of the proof matter here; each begins a stretch of lines.
        said = re.split(r"\n(?=\S)", run.stdout + run.stderr)
        run.stdout, run.stderr = "\n".join(part for part in said if "output-withheld" in part), ""
        return run

    def built(self, *options: str) -> None:
        run = self.build(*options)
        self.assertEqual(0, run.returncode, run.stdout + run.stderr)

    def words(self, *levels: str) -> list[str]:
        return [word for level in levels for word in self.site.secrets[level]]

    def write(self, path: str, text: str | bytes) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())


class Withheld(Case):
    """What an audience may not see leaves no trace in its output."""

    def test_there_are_enough_secrets(self):
        words = self.words("internal", "restricted", "secret", "never")
        self.assertEqual(len(words), len(set(words)))
        self.assertGreaterEqual(len(words), 300)

    def test_the_public_sees_none(self):
        self.built("--audience", "public")
        self.assertEqual([], hits(self.words("internal", "restricted", "secret", "never"), self.output))

    def test_those_inside_see_their_own_class(self):
        self.built("--audience", "internal")
        self.assertEqual([], hits(self.words("restricted", "secret", "never"), self.output))
        seen = {hit.split(" in ")[0] for hit in hits(self.words("internal"), self.output)}
        self.assertGreater(len(seen), len(self.words("internal")) * 3 // 4)

    def test_nobody_sees_secret_records(self):
        self.built("--audience", "restricted")
        self.assertEqual([], hits(self.words("secret", "never"), self.output))

    def test_secret_is_no_class_to_be_named(self):
        self.built("--audience", "all")
        self.assertEqual([], hits(self.words("secret", "never"), self.output))

    def test_a_build_for_the_public_removes_what_was_shown(self):
        self.built("--audience", "restricted")
        self.built("--audience", "public")
        self.assertEqual([], hits(self.words("internal", "restricted", "secret", "never"), self.output))

    def test_the_past_shows_none(self):
        messages = [self.site.latin(), self.site.han()]
        author = self.site.latin()

        def git(*words: str) -> None:
            identity = ["-c", f"user.name={author}", "-c", "user.email=someone@example.org", "-c", "commit.gpgsign=false"]
            subprocess.run(["git", *identity, *words], cwd=self.folder, check=True, capture_output=True)

        git("init", "-q")
        former = self.site.han()
        path = next(path for path in self.site.files if path.startswith("technologies/") and path.endswith(".md"))
        now = (self.folder / "Content" / path).read_text()
        lines = [f"title: {former}" if line.startswith("title:") else line for line in now.split("\n")]
        self.write(f"Content/{path}", "\n".join(lines))
        gone = self.site.latin()
        self.write(f"Content/technologies/{gone}.yaml", f"title: {self.site.han()}\nconfidentiality: secret\nprotection_route: patent\n")
        git("add", "Content")
        git("commit", "-q", "-m", messages[0])
        (self.folder / f"Content/technologies/{gone}.yaml").unlink()
        self.write(f"Content/{path}", now)
        git("add", "-A", "Content")
        git("commit", "-q", "-m", messages[1])
        for audience in ("public", "internal"):
            with self.subTest(audience):
                self.built("--audience", audience, "--history")
                levels = ("internal", "restricted", "secret", "never")[0 if audience == "public" else 1 :]
                # The record that had another title is internal: its words are kept with it.
                words = [word for word in self.words(*levels) if audience == "public" or word != former]
                self.assertEqual([], hits([*words, *messages, author], self.output))


class Leaked(Case):
    """What is given away on purpose stops the build."""

    def setUp(self):
        super().setUp()
        self.title = self.first("technologies/", "title: ")
        self.claim = self.first("patents/", "    text: 一种").split("，")[0]
        self.built("--audience", "public")
        self.before = contents(self.output)

    def first(self, folder: str, start: str) -> str:
        for path, text in self.site.files.items():
            if path.startswith(folder) and isinstance(text, str) and "confidentiality: public" not in text:
                return next(line for line in text.split("\n") if line.startswith(start)).removeprefix(start)
        raise AssertionError(folder)

    def fails(self, *words: str, options: tuple[str, ...] = ()) -> None:
        """The build fails, says where, and leaves the output byte for byte; from nothing it leaves none."""
        run = self.build("--audience", "public", *options)
        said = run.stdout + run.stderr
        self.assertEqual(1, run.returncode, said)
        self.assertIn("output-withheld", said)
        for word in words:
            self.assertIn(word, said)
        self.assertEqual(self.before, contents(self.output))
        elsewhere = self.folder / "Elsewhere"
        self.assertEqual(1, self.build("--audience", "public", "--output", str(elsewhere)).returncode)
        self.assertFalse(elsewhere.exists())

    def public_page(self, text: str) -> None:
        self.write("Content/pages/more.md", f"---\ntitle: 更多\n---\n\n{text}\n")

    def attach(self, name: str, data: bytes) -> None:
        self.write(f"Content/pages/{name}", data)
        self.public_page(f"[附件]({name})")

    def test_by_a_template(self):
        template = (ROOT / "Theme" / "templates" / "build.mustache").read_text()
        self.write("Theme/templates/build.mustache", template + f"<p>{self.title}</p>\n")
        self.fails("Theme/templates/build.mustache:", self.title)
        shutil.rmtree(self.folder / "Theme")
        self.built("--audience", "public")
        self.assertEqual(self.before, contents(self.output))

    def test_by_a_whole_theme(self):
        shutil.copytree(ROOT / "Theme", self.folder / "Theme")
        self.built("--audience", "public")
        self.before = contents(self.output)
        style = self.folder / "Theme" / "styles" / "95-print.css"
        style.write_text(style.read_text() + f'.p-sheet::after {{ content: "{self.claim}"; }}\n')
        self.fails("Theme/styles/95-print.css:")

    def test_by_a_theme_that_stands_above_the_program(self):
        """A checkout holds the site, its theme, and the program, which would find this theme beside itself."""
        shutil.copytree(ROOT / "Theme", self.folder / "Theme")
        self.program = self.folder / ".build" / "release" / "linkage"
        self.program.parent.mkdir(parents=True)
        shutil.copy2(PROGRAM, self.program)
        self.built("--audience", "public")
        self.before = contents(self.output)
        template = self.folder / "Theme" / "templates" / "build.mustache"
        template.write_text(template.read_text() + f"<p>{self.title}</p>\n")
        self.fails("Theme/templates/build.mustache:", self.title)

    def test_by_a_word_of_the_interface(self):
        self.write("Theme/strings/zh-CN.yaml", f"site.skip: 跳到 {self.title}\n")
        self.fails("Theme/strings/zh-CN.yaml:1:")

    def test_by_a_free_page(self):
        self.public_page(f"我们正在做{self.title}。")
        self.fails("Content/pages/more.md:5:")

    def test_by_a_free_page_in_escapes(self):
        self.write("Theme/assets/more.svg", "<svg>" + "".join(f"&#x{ord(c):X};" for c in self.title) + "</svg>")
        template = (ROOT / "Theme" / "templates" / "build.mustache").read_text()
        self.write("Theme/templates/build.mustache", template + '<img src="{{root}}theme/more.svg" alt="">\n')
        run = self.build("--audience", "public")
        self.assertEqual(1, run.returncode, run.stderr)

    def test_by_attachments(self):
        for name, data in {
            "plain.drawio": f"<mxfile host='{self.title}'/>\n".encode(),
            "escaped.drawio": ("<mxfile host='" + "".join(f"&#x{ord(c):X};" for c in self.title) + "'/>\n").encode(),
            "wide.doc": f"见 {self.title}".encode("utf-16"),
            "packed.zip": archive(self.title),
            "divided.docx": archive(f"<w:t>{self.title[:3]}</w:t><w:t>{self.title[3:]}</w:t>"),
            "nested.zip": nested(archive(self.title)),
            "packed.gz": gzip.compress(self.claim.encode()),
            "picture.png": png("comment", self.title),
            "paper.pdf": pdf(self.claim),
        }.items():
            with self.subTest(name):
                self.attach(name, data)
                self.fails(name)
                (self.folder / "Content/pages" / name).unlink()

    def test_by_the_name_of_an_attachment(self):
        self.attach(f"{self.title}.pdf", b"nothing")
        self.fails(self.title)

    def test_by_data_to_reach_somebody(self):
        phone = next(line for line in self.site.files["organizations/works.md"].split("\n") if line.startswith("phone:"))
        self.public_page(f"电话 {phone.split(chr(39))[1]}。")
        self.fails("Content/pages/more.md:5:")

    def test_by_a_page_that_stays(self):
        """A record is withheld that an old page names: that page is not made again, but looked through."""
        self.public_page("这是银光折叠桶盖的说明。")
        self.built("--audience", "public")
        self.before = contents(self.output)
        self.write("Content/technologies/lid.yaml", "title: 银光折叠桶盖\nconfidentiality: secret\nprotection_route: patent\n")
        self.fails("Content/pages/more.md:5:", "lid")

    def test_words_that_are_shared_are_no_leak(self):
        """What visible records are called, or the interface says, tells nothing of a withheld record."""
        self.public_page("公开的说明文字里的一句很长的话。")
        self.write("Content/patents/open-a.yaml", "title: 银光折叠桶盖\nconfidentiality: public\n")
        self.write(
            "Content/technologies/lid.md",
            "---\ntitle: 银光折叠桶盖\ntitle_en: Conversion chain and indicators\nconfidentiality: secret\nprotection_route: patent\n"
            "route_reason: 公开的说明文字里的一句很长的话。\n---\n\n数据截至某日，程序版本，可见范围，内容的提交。\n",
        )
        self.built("--audience", "public")


def nested(data: bytes) -> bytes:
    import io
    import zipfile

    with io.BytesIO() as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as outer:
            outer.writestr("inner.zip", data)
        return file.getvalue()


def pdf(text: str) -> bytes:
    import zlib

    stream = zlib.compress(text.encode())
    return b"%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n" + stream + b"\nendstream\nendobj\n%%EOF\n"


def main() -> int:
    global PROGRAM, SEED
    words = sys.argv[1:]
    if "--seed" in words:
        place = words.index("--seed")
        SEED = int(words[place + 1])
        del words[place : place + 2]
    if words:
        PROGRAM = Path(words[0]).resolve()
    os.environ["PYTHONUTF8"] = "1"
    suite = unittest.TestLoader().loadTestsFromModule(sys.modules["__main__"])
    outcome = unittest.TextTestRunner(stream=sys.stdout).run(suite)
    faulty = {test.id().partition(" ")[0] for test, _ in outcome.failures + outcome.errors + outcome.skipped}
    failed = len(faulty) or (0 if outcome.wasSuccessful() and outcome.testsRun else 1)
    print(f"{max(outcome.testsRun - failed, 0)} passed, {failed} failed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
