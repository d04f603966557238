"""The questions that people come with, answered by clicking: from the first page, at most three clicks each.

Links are found by the words a reader sees. What the page reached says is held against the records (data/*.json),
computed once more by recomputation.py; a record that is missing or should not be there is named, and the number
clicked has to be the number of records where it leads."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from browser import Visit, chromium
from built_site import BuiltSite
from outcome import Outcome
from playwright.sync_api import Browser, Page
from published import Published
from recomputation import RECHECK, Recomputation

MOST = 3  # clicks
ROWS = """selector => [...document.querySelectorAll(selector)].filter(row => row.getClientRects().length).map(row =>
  (row.tagName === "TR" ? [...row.children] : [row]).map(cell =>
    ({text: cell.innerText.trim(), links: [...cell.querySelectorAll("a")].map(link => link.href)})))"""
STATES = {
    "superseded": ("有新版本", "newer version"), "clause-moved": ("条款移位", "clause moved"),
    "claim-changed": ("权利要求已变", "claim changed"), "clause-changed": ("标准文字已变", "clause changed"),
    "clause-gone": ("条款已删", "clause gone"),
}  # fmt: skip
FATES = {"superseded": "same", "clause-moved": "moved", "clause-changed": "changed", "clause-gone": "gone"}
STATUSES = {
    "granted": ("授权", "granted"), "partially-invalid": ("部分无效", "partly invalid"),
}  # fmt: skip
CLAUSE = re.compile(r"(?<![\w.])\d+(?:\.\d+)+")

Row = list[dict]


@dataclass
class Question:
    name: str
    clicks: list[str]  # the words of each link
    rows: str  # where the page reached lists its records
    tell: Callable[[Row], tuple[str, ...]]  # what a row says: the record first, then what is said of it
    answer: set[tuple[str, ...]]
    by_record: bool = False  # whether the number counts a record once, however many rows it has


class Questions:
    """All questions in one language, with their answers by the records."""

    def __init__(self, site: BuiltSite, data: Published, language: int):
        self.data, self.computed, self.language = data, Recomputation(data), language
        tag = data.site["languages"][language]["tag"]
        self.records = {site.address(r["pages"][tag]): r["id"] for r in data.by_id.values()}

    def words(self, chinese: str, english: str) -> str:
        return (chinese, english)[self.language]

    def record(self, cell: dict) -> str:
        """The record that a cell names first."""
        return next(iter(self.named(cell)), cell["text"])

    def named(self, cell: dict) -> list[str]:
        """The records that a cell links to; a link to something else is told as it is."""
        return [self.records.get(link.partition("#")[0], link) for link in cell["links"]]

    def all(self) -> list[Question]:
        gaps = [
            ("which technology has no patent", "technology-no-patent", "尚无授权专利的技术", "Technologies without a granted patent"),
            ("which patent is in no standard", "patent-no-standard", "未进入标准的专利", "Patents not in a standard"),
            ("which standard has no product", "standard-no-product", "尚未产业化的标准", "not in industry"),
        ]  # fmt: skip
        return [self.recheck(), *(self.gap(*gap) for gap in gaps), self.leads(), self.due(), self.listings()]

    def recheck(self) -> Question:
        answer = {
            (chart["id"], str(row["feature"]), self.words(*STATES[row["state"]]), self.clauses(row))
            for chart in self.computed.charts for row in chart["rows"] if row["state"] in RECHECK
        }  # fmt: skip

        def tell(row: Row) -> tuple[str, ...]:
            why = row[3]["text"].splitlines()[0]
            return self.record(row[0]), row[1]["text"], row[2]["text"], " ".join(sorted(set(CLAUSE.findall(why))))

        words = self.words("份对照表待复核", "Claim charts to check again")
        return Question("which charts to check again, and why", [words], "#rechecks tbody tr:not(.grp)", tell, answer, True)

    @staticmethod
    def clauses(row: dict) -> str:
        """The numbers of the clauses that are the reason; a moved one with its new number."""
        uses = [use for use in row["clauses"] if use["fate"] == FATES.get(row["state"], "")]
        found = {use["id"].partition("#")[2] for use in uses}
        if row["state"] == "clause-moved":
            found |= {use["current"].partition("#")[2] for use in uses}
        return " ".join(sorted(found))

    def gap(self, name: str, kind: str, chinese: str, english: str) -> Question:
        answer = {(identity,) for identity in self.computed.gaps(kind) or []}
        return Question(name, [self.words(chinese, english)], "#gaps tbody tr", lambda row: (self.record(row[0]),), answer)

    def leads(self) -> Question:
        """Where no proposal went out early, nothing calls for action, and the indicator says so."""
        answer = {(proposal,) for proposal, ahead in self.computed.filing_leads.items() if not ahead}
        entry = self.words("件提案未先申请即提交", "Proposals handed in before filing")
        link = entry if answer else self.words("申请提前量", "Filing lead")
        name = "which proposal went out before its filing"
        return Question(name, [link], "[id=D11-missing] + .many li", lambda row: (self.record(row[0]),), answer)

    def due(self) -> Question:
        """The month's deadlines with those who act: fees, meetings to come, actions agreed."""

        def tell(row: Row) -> tuple[str, ...]:
            return self.record(row[3]), row[0]["text"].split()[0], " ".join(sorted(self.named(row[4])))

        rows = "#this-month ~ tr:not(.grp):not(#this-month ~ .grp ~ tr)"
        name = "what falls due this month, and who must act"
        return Question(name, [self.words("项本月到期", "Due this month")], rows, tell, set(self.dues()))

    def dues(self) -> Iterator[tuple[str, str, str]]:
        for patent in self.data.listed("patent"):
            holders = self.data.targets(patent["id"], "right_holders")
            for fee in patent["fields"].get("annuities", []):
                if self.is_near(fee.get("due")) and not fee.get("paid_on") and fee.get("payer") == "right-holder":
                    yield patent["id"], fee["due"], " ".join(sorted(holders))
        for meeting in self.data.listed("meeting"):
            fields = meeting["fields"]
            if self.is_near(fields.get("next_date")):
                people = sorted(one["person"]["id"] for one in fields.get("participants", []) if one.get("person"))
                yield meeting["id"], fields["next_date"], " ".join(people)
            for action in fields.get("actions", []):
                if self.is_near(action.get("due")) and not action.get("done_on"):
                    yield meeting["id"], action["due"], action["owner"]["id"]

    def is_near(self, day: str | None) -> bool:
        today = self.data.site["as_of"]
        return day is not None and day >= today and day[:7] == today[:7]

    def listings(self) -> Question:
        answer = set()
        for patent, pool, listed, status in self.computed.drifted_listings():
            said = (self.words(*STATUSES.get(one, (one, one))) for one in (listed, status))
            answer.add((patent, pool, *said))

        def tell(row: Row) -> tuple[str, ...]:
            return self.record(row[0]), self.record(row[1]), row[3]["text"], row[4]["text"]

        words = self.words("条入池登记与专利不一致", "Pool listings that disagree")
        rows = "section[aria-labelledby=h-drift] tbody tr"
        return Question("which pool listing no longer agrees with its patent", [words], rows, tell, answer)


def click(page: Page, words: str) -> int | None:
    """Follows the one link of the page's own part whose visible words contain these; the number it states."""
    links = page.locator("main").get_by_role("link", name=re.compile(re.escape(words), re.IGNORECASE))
    seen = [link for link in links.all() if link.is_visible()]
    if len(seen) != 1:
        raise LookupError(f"{len(seen)} visible links say “{words}” on {page.url.rpartition('/')[2]}")
    said = seen[0].locator("b, strong")
    text = said.first.inner_text() if said.count() else ""
    seen[0].click()
    page.wait_for_load_state("load")
    number = re.search(r"\d+", text)
    return int(number[0]) if number else None


def faults(browser: Browser, address: str, question: Question) -> list[str]:
    """What is wrong with the answer that the clicks lead to."""
    if len(question.clicks) > MOST:
        return [f"{len(question.clicks)} clicks"]
    number = None
    with Visit(browser, address) as visit:
        try:
            for words in question.clicks:
                number = click(visit.page, words)
        except LookupError as error:
            return [str(error)]
        rows = visit.page.evaluate(ROWS, question.rows)
    shown = {question.tell(row) for row in rows}
    found = [f"missing: {' · '.join(one)}" for one in sorted(question.answer - shown)]
    found += [f"should not be there: {' · '.join(one)}" for one in sorted(shown - question.answer)]
    listed = len({one[0] for one in shown}) if question.by_record else len(rows)
    if number is None and question.answer:
        found.append("the link states no number")
    elif number is not None and number != listed:
        found.append(f"the link says {number}, the page lists {listed}")
    return found


def check(site: BuiltSite) -> Iterator[Outcome]:
    data = Published(site.output)
    with chromium() as browser:
        for number, language in enumerate(data.site["languages"]):
            path = language["folder"] + "index.html"
            for question in Questions(site, data, number).all():
                wrong = faults(browser, site.address(path), question)
                remark = f"{len(question.clicks)} click, {len(question.answer)} in the answer"
                yield Outcome(f"questions: {path}: {question.name}", wrong, [remark])
