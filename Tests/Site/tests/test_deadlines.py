"""What the check of the calendar file must catch."""

from checks import deadlines
from tests.case import SiteCase, page

ROWS = """<table><tr class="grp" id="soon"><th>未来</th></tr>
<tr id="d-annuity.p1.6"><td><time datetime="2026-12-01">2026-12-01</time></td>
<th><a href="patents/p1.html">冷藏桶</a><br><span class="item">第 6 年年费</span> <span class="sub">p1</span></th>
<td><a href="patents/p1.html">别处</a></td></tr></table>"""
LINES = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y", "BEGIN:VEVENT", "UID:annuity.p1.6@linkage",
    "DTSTAMP:20261121T000000Z", "DTSTART;VALUE=DATE:20261201", "SUMMARY:第 6 年年费：冷藏桶", "CATEGORIES:年费",
    "DESCRIPTION:由谁办理：示例厂\\n记录：专利 p1", "END:VEVENT", "END:VCALENDAR", "",
]  # fmt: skip


class DeadlinesTests(SiteCase):
    def with_calendar(self, old: str = "", new: str = "", rows: str = ROWS):
        """The calendar with one thing changed, beside the page of deadlines."""
        text = "\n".join(LINES)
        self.assertIn(old, text)
        site = self.site(**{"deadlines.html": page("期限", "deadlines", rows)})
        data = text.replace(old, new, 1).replace("\n", "\r\n").encode()
        (self.folder / "calendar.ics").write_bytes(data)
        return site

    def test_good_calendar_passes(self) -> None:
        self.assert_passes(deadlines, self.with_calendar())

    def test_a_missing_calendar_is_caught(self) -> None:
        self.assert_caught(deadlines, self.site(), "there is a calendar")

    def test_differences_from_the_page_are_caught(self) -> None:
        for old, new in (("20261201", "20261202"), ("年费：冷藏桶", "年费：保温桶"), ("专利 p1", "专利 p2")):
            with self.subTest(old):
                self.assert_caught(deadlines, self.with_calendar(old, new), "what the pages show")

    def test_events_on_one_side_only_are_caught(self) -> None:
        self.assert_caught(deadlines, self.with_calendar(rows="<p>没有</p>"), "what the pages show")
        event = "\n".join(LINES[3:11]) + "\n"
        self.assert_caught(deadlines, self.with_calendar(event, ""), "what the pages show")

    def test_doubled_names_and_times_of_day_are_caught(self) -> None:
        event = "\n".join(LINES[3:11]) + "\n"
        self.assert_caught(deadlines, self.with_calendar(event, event + event), "well formed")
        self.assert_caught(deadlines, self.with_calendar(";VALUE=DATE:20261201", ":20261201T080000Z"), "well formed")
        self.assert_caught(deadlines, self.with_calendar("CATEGORIES:年费\n", ""), "well formed")

    def test_lines_that_are_too_long_or_end_wrongly_are_caught(self) -> None:
        self.assert_caught(deadlines, self.with_calendar("PRODID:-//x//y", "PRODID:-//" + "x" * 80), "well formed")
        site = self.with_calendar()
        (self.folder / "calendar.ics").write_text("\n".join(LINES), "utf-8")
        self.assert_caught(deadlines, site, "well formed")

    def test_a_character_cut_in_two_is_caught(self) -> None:
        site = self.with_calendar()
        data = (self.folder / "calendar.ics").read_bytes()
        letter = "桶".encode()
        (self.folder / "calendar.ics").write_bytes(data.replace(letter, letter[:1] + b"\r\n " + letter[1:]))
        self.assert_caught(deadlines, site, "well formed")
