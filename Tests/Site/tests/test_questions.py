"""What the check of the questions must catch."""

from browser import chromium
from checks import questions
from checks.questions import Question
from tests.case import SiteCase, page

INDEX = '<p><a href="gaps.html">没有专利的技术 <strong>2</strong></a></p><p hidden><a href="x.html">藏起来的</a></p>'
GAPS = """<table id="gaps"><tbody><tr><th><a href="t1.html">甲</a></th><td>未申请</td></tr>
<tr><th><a href="t2.html">乙</a></th><td>未授权</td></tr></tbody></table>"""
ANSWER = {("甲", "未申请"), ("乙", "未授权")}


class QuestionsTests(SiteCase):
    def faults(self, index: str = INDEX, gaps: str = GAPS, **changes) -> list[str]:
        site = self.site(**{"index.html": page("总览", "dashboard", index), "gaps.html": page("缺口", "chain", gaps)})
        asked = {"clicks": ["没有专利的技术"], "rows": "#gaps tbody tr", "answer": ANSWER, **changes}
        question = Question("q", tell=lambda row: tuple(cell["text"] for cell in row), **asked)
        with chromium() as browser:
            return questions.faults(browser, site.address("index.html"), question)

    def test_the_right_answer_passes(self) -> None:
        self.assertEqual([], self.faults())

    def test_a_missing_and_an_extra_record_are_named(self) -> None:
        found = self.faults(gaps=GAPS.replace("乙", "丙"))
        self.assertEqual(["missing: 乙 · 未授权", "should not be there: 丙 · 未授权"], found)

    def test_a_wrong_word_about_a_record_is_caught(self) -> None:
        self.assertIn("missing: 甲 · 未申请", self.faults(gaps=GAPS.replace("未申请", "有专利")))

    def test_rows_that_nobody_sees_are_no_answer(self) -> None:
        self.assertIn("missing: 甲 · 未申请", self.faults(gaps=GAPS.replace("<tr>", "<tr hidden>", 1)))

    def test_a_number_that_differs_from_the_list_is_caught(self) -> None:
        self.assertEqual(["the link says 3, the page lists 2"], self.faults(INDEX.replace(">2<", ">3<")))
        self.assertEqual(["the link states no number"], self.faults(INDEX.replace("<strong>2</strong>", "")))

    def test_records_or_rows_are_counted_as_the_question_says(self) -> None:
        gaps, answer = GAPS.replace("乙", "甲"), {("甲", "未申请"), ("甲", "未授权")}
        self.assertEqual([], self.faults(gaps=gaps, answer=answer))
        found = self.faults(gaps=gaps, answer=answer, by_record=True)
        self.assertEqual(["the link says 2, the page lists 1"], found)

    def test_links_that_are_missing_hidden_or_not_one_are_caught(self) -> None:
        self.assertIn("0 visible links", self.faults(clicks=["别的"])[0])
        self.assertIn("0 visible links", self.faults(clicks=["藏起来的"])[0])
        self.assertIn("2 visible links", self.faults(INDEX + INDEX)[0])

    def test_more_than_three_clicks_are_caught(self) -> None:
        self.assertEqual(["4 clicks"], self.faults(clicks=["没有专利的技术"] * 4))
