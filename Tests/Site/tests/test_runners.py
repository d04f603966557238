"""The runners count right: what breaks down, is switched off or never ran has failed."""

import contextlib
import importlib.util
import io

import run
from built_site import ROOT, BuiltSite
from tests.case import SiteCase


class RunnerTests(SiteCase):
    def test_a_check_that_breaks_down_has_failed(self) -> None:
        with contextlib.redirect_stdout(io.StringIO()) as text:
            self.assertEqual((0, 1), run.run(BuiltSite(self.folder, self.folder, self.folder / "none"), ["schema"]))
        self.assertIn("FAIL  schema: could be carried out", text.getvalue())

    def test_totals_add_up(self) -> None:
        with contextlib.redirect_stdout(io.StringIO()) as text:
            passed, failed = run.run(self.with_body('<p id="main"></p>'), ["crawl", "csp"])
        self.assertEqual(1, failed)
        marks = [line[:4] for line in text.getvalue().splitlines()]
        self.assertEqual(passed + failed, marks.count("ok  ") + marks.count("FAIL"))


class TallyTests(SiteCase):
    """The counting of Swift's tests in .ci/test.py, from the reports that `swift test` writes."""

    def tally(self, cases: str | None, status: int) -> tuple[int, int]:
        spec = importlib.util.spec_from_file_location("everything", ROOT / ".ci" / "test.py")
        everything = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(everything)
        report = self.folder / "tests.xml"
        if cases is not None:
            report.write_text(f"<testsuites><testsuite>{cases}</testsuite></testsuites>", "utf-8")
        return everything.tally([report, self.folder / "none.xml"], status)

    def test_cases_are_counted(self) -> None:
        good, bad = '<testcase name="a"/>', '<testcase name="b"><failure message="1"/><failure message="2"/></testcase>'
        self.assertEqual((2, 0), self.tally(good + good, 0))
        self.assertEqual((1, 1), self.tally(good + bad, 1))

    def test_a_test_switched_off_has_failed(self) -> None:
        self.assertEqual((0, 1), self.tally('<testcase name="a"><skipped>later</skipped></testcase>', 0))

    def test_a_run_that_never_was_has_failed(self) -> None:
        self.assertEqual((0, 1), self.tally(None, 1))
        self.assertEqual((0, 1), self.tally("", 0))
        self.assertEqual((1, 1), self.tally('<testcase name="a"/>', 139))
