"""What the consumer of the data and the check of languages must catch."""

import json

from built_site import BuiltSite
from checks import consumer, languages
from element import tree
from published import Published
from recomputation import Recomputation, percent
from shown import numbers
from tests.case import SiteCase


def record(kind: str, identity: str, folder: str, fields: dict, computed: dict | None = None) -> dict:
    return {
        "id": identity, "type": kind, "pages": {"zh-CN": f"{folder}/{identity}.html"}, "source": "x",
        "fields": fields, "computed": computed or {}, "updated": None,
    }  # fmt: skip


def link(source: str, field: str, target: str, page: str) -> dict:
    return {"source": source, "field": field, "target": target, "page": page}


RECORDS = {
    "technology": ("technologies", [
        record("technology", "t1", "technologies", {"protection_route": "patent"}),
        record("technology", "t2", "technologies", {"protection_route": "undecided"}),
        record("technology", "t3", "technologies", {"protection_route": "trade-secret"}),
    ]),
    "patent": ("patents", [record("patent", "p1", "patents", {"legal_status": "granted"})]),
}  # fmt: skip
LINKS = [link("p1", "technologies", "t1", "technologies/t1.html"), link("p1", "right_holders", "own", "o.html")]


SCORES = {
    "stability": 80, "avoidability": 75, "dependence": 70, "infringement-detectability": 85, "remaining-term": 60,
    "multi-country": 50, "licence-status": 40, "advancedness": 90, "industry-trend": 80, "applicability": 70,
    "supporting-dependence": 60, "technology-life": 65, "substitutability": 75, "maturity": 85,
    "market-application": 70, "market-size": 60, "market-share": 50, "competition": 55, "realised-income": 30,
    "policy-fit": 90, "market-access": 80,
}  # fmt: skip


class ConsumerTests(SiteCase):
    def data(self, **changes) -> Published:
        types = [
            {"key": key, "page": f"{folder}/index.html", "files": [f"data/records/{key}.json"], "count": len(records)}
            for key, (folder, records) in RECORDS.items()
        ]  # fmt: skip
        files = {"links": "data/links.json", "indicators": "data/indicators.json", "findings": "data/findings.json", "deadlines": "data/deadlines.json"}
        site = {
            "types": types, "files": files, "own": [{"id": "own"}], "thresholds": {"technology_patenting": "70"},
            "languages": [{"tag": "zh-CN", "folder": ""}], "as_of": "2026-11-21",
        }  # fmt: skip
        documents = {
            "data/site.json": site,
            "data/links.json": {"links": LINKS, "evidence": []},
            "data/deadlines.json": {"deadlines": []},
            "data/findings.json": {"findings": [{"severity": "warning", "rule": "r"}]},
            **{f"data/records/{key}.json": {"records": records} for key, (_, records) in RECORDS.items()},
            **changes,
        }
        for path, document in documents.items():
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).write_text(json.dumps(document), "utf-8")
        return Published(self.folder)

    def faults(self, main: str, foot: str = "<time>2026-11-21</time>") -> list[str]:
        data = self.data()
        page = f"<html><body><main>{main}</main><footer><p>{foot}</p></footer></body></html>"
        (self.folder / "index.html").write_text(page, "utf-8")
        return consumer.Dashboard(BuiltSite(self.folder), data, "index.html").check()

    def test_a_proposal_is_in_time_only_after_its_last_filing(self) -> None:
        days = {"early": "2024-03-14", "same": "2024-03-15", "late": "2024-05-20", "future": "2027-01-01"}
        proposals = [
            record("standard-proposal", name, "standard-proposals", {"submission_date": day})
            for name, day in days.items()
        ]  # fmt: skip
        patents = [record("patent", "p1", "patents", {"legal_status": "granted", "filing_date": "2024-03-15"})]
        links = [*LINKS, *(link(name, "patents", "p1", "patents/p1.html") for name in days)]
        data = self.data(**{
            "data/records/technology.json": {"records": [*RECORDS["technology"][1], *proposals]},
            "data/records/patent.json": {"records": patents},
            "data/links.json": {"links": links, "evidence": []},
        })  # fmt: skip
        data._records["standard-proposal"] = proposals
        self.assertEqual((["late"], ["early", "same", "late"]), Recomputation(data).d11()["D11"])

    def test_rates_are_rounded_half_up(self) -> None:
        for counted, total, text in ((9, 16, "56.3"), (12, 16, "75.0"), (1, 3, "33.3"), (0, 5, "0.0"), (2, 3, "66.7")):
            self.assertEqual(text, percent((["x"] * counted, ["x"] * total)))
        self.assertIsNone(percent(([], [])))

    def test_the_patenting_rate_follows_from_records_and_links(self) -> None:
        self.assertEqual((["t1"], ["t1", "t2"]), Recomputation(self.data()).figures["D1g"])
        self.assertEqual(["t2"], Recomputation(self.data()).gaps("technology-no-patent"))

    def test_right_numbers_pass(self) -> None:
        rate = '<a href="indicators/D1.html#D1g-counted">1</a> / <a href="indicators/D1.html#D1g-total">2</a>'
        for main in (
            '<a href="technologies/index.html">3</a>',
            f"<p>{rate} · 50.0%</p>",
            '<a href="findings/warning.html">警告 1</a>',
            '<a href="technologies/index-protection_route-undecided.html">1</a>',
            '<table class="fct"><tr><th><a href="patents/index.html">专利</a></th><td>1</td></tr></table>',
            '<a href="technologies/t1.html">技术 7</a> <time>2026-01-01</time> <ul class="finds"><li>9</li></ul>',
        ):
            with self.subTest(main):
                self.assertEqual([], self.faults(main))

    def test_wrong_numbers_are_caught_and_named(self) -> None:
        rate = '<a href="indicators/D1.html#D1g-counted">1</a> / <a href="indicators/D1.html#D1g-total">2</a>'
        for main in (
            '<a href="technologies/index.html">4</a>',
            f"<p>{rate} · 51.0%</p>",
            '<a href="indicators/D1.html#D1g-counted">2</a>',
            '<a href="findings/error.html">错误 1</a>',
            '<table class="fct"><tr><th><a href="patents/index.html">专利</a></th><td>2</td></tr></table>',
        ):
            with self.subTest(main):
                self.assertEqual(1, len(self.faults(main)))

    def test_a_number_that_nothing_explains_is_caught(self) -> None:
        for main in ("<p>共 12 项</p>", '<a href="news.html">3</a>', '<a href="indicators/D99.html#D99-total">2</a>'):
            with self.subTest(main):
                self.assertIn("cannot be computed", self.faults(main)[0])

    def test_a_wrong_foot_is_caught(self) -> None:
        self.assertIn("the foot says", self.faults("", "<time>2026-11-20</time>")[0])

    def test_a_foot_that_counts_is_caught(self) -> None:
        self.assertIn("counts: 5", self.faults("", "<time>2026-11-21</time> · 5")[0])

    def test_words_of_records_are_no_figures(self) -> None:
        page = tree('<main><a href="a.html">RFC 1170</a><p>GB/T 20xxx-2025, v1.2.3, 7</p></main>')
        self.assertEqual(["7"], [number.text for number in numbers(page, {"a.html"})])

    def test_data_that_does_not_fit_its_schema_is_caught(self) -> None:
        schema = {"type": "object", "required": ["types"], "properties": {"types": {"type": "array"}}}
        data = self.data(**{"data/schema/site.schema.json": schema, "data/a.json": {"types": 1}})
        self.assertEqual(["data/a.json names no schema"], consumer.objections(data, "data/a.json"))
        data = self.data(**{"data/a.json": {"$schema": "schema/site.schema.json", "types": 1}})
        self.assertEqual(1, len(consumer.objections(data, "data/a.json")))

    def test_languages_that_are_not_marked_are_caught(self) -> None:
        languages_of = {"zh-CN": "", "en": "en/"}
        twin = '<a href="{}" hreflang="{}">x</a>'
        for body, kinds in (
            ('<p lang="zh-CN">桶</p>', []),
            ("<p>桶</p>", ["chinese"]),
            ("<title>桶</title>", []),
        ):
            page = f'<html lang="en"><body>{twin.format("../a.html", "zh-CN")}{body}</body></html>'
            (self.folder / "en").mkdir(exist_ok=True)
            (self.folder / "en" / "a.html").write_text(page, "utf-8")
            found = languages.page_faults(self.folder, {"Skip to content"}, languages_of, "en/a.html")
            self.assertEqual(kinds, [kind for kind, _ in found])
        page = f'<html lang="zh-CN"><body>{twin.format("en/b.html", "en")}<p>Skip to content</p></body></html>'
        (self.folder / "a.html").write_text(page, "utf-8")
        found = languages.page_faults(self.folder, {"Skip to content"}, languages_of, "a.html")
        self.assertEqual(["english", "twin"], [kind for kind, _ in found])

    def test_the_value_of_a_patent_is_that_of_the_worked_example(self) -> None:
        fields = {
            "weights": {"alpha": "30", "beta": "30", "gamma": "40"}, "scale_max": 100,
            "scores": [{"indicator": indicator, "score": str(score)} for indicator, score in SCORES.items()],
        }  # fmt: skip
        data = self.data(**{"data/indicators.json": {"indicators": [
            {"id": "D16", "figures": [], "readings": [{"place": "v1", "value": {"degree": "67.08"}}]},
        ]}})  # fmt: skip
        data._records["valuation"] = [record("valuation", "v1", "valuations", fields)]
        self.assertEqual({("D16", "v1"): "67.07"}, Recomputation(data).readings)
        self.assertIn("D16 of v1: {'degree': '67.08'}, by the record 67.07", consumer.indicator_faults(data))

    def test_blank_cells_and_changes_of_topics_are_counted_anew(self) -> None:
        cells = [("a", "x", 3), ("a", "y", 0), ("b", "x", 2)]
        topics = [("one", 2024, 30), ("one", 2025, 45), ("two", 2024, 20), ("two", 2025, 12)]
        fields = {
            "matrix": [{"technique": t, "effect": e, "count": n} for t, e, n in cells],
            "topic_data": [{"topic": t, "year": y, "count": n} for t, y, n in topics],
        }  # fmt: skip
        data = self.data()
        data._records["patent-analysis"] = [record("patent-analysis", "n1", "patent-analyses", fields)]
        again = Recomputation(data)
        self.assertEqual((["n1#t1e2", "n1#t2e2"], ["n1#t1e1", "n1#t1e2", "n1#t2e1", "n1#t2e2"]), again.d31()["D31/n1"])
        self.assertEqual({("D32", "n1#topic-1"): "50.0%", ("D32", "n1#topic-2"): "-40.0%"}, again.readings)
