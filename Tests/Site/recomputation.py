"""The figures of the requirements (D.1 to D.4), computed once more from records and links alone.

Nothing here reads data/indicators.json: whoever distrusts a number may follow this file. A figure is a pair of
lists, what is counted and what it is counted among."""

from collections import Counter
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cached_property

from published import Published

Figure = tuple[list[str], list[str]]

ALIVE = {"filed", "published", "examination", "granted", "re-examination", "partially-invalid"}
GRANTED = {"granted", "partially-invalid"}
SUBMITTED = {"submitted", "under-discussion", "revised", "adopted", "partly-adopted", "rejected"}
ADOPTED = {"adopted", "partly-adopted"}
INDUSTRIALIZED = {"scale", "market"}
STATES = ["fresh", "superseded", "unreviewed", "clause-moved", "claim-changed", "clause-changed", "clause-gone"]
RECHECK = set(STATES) - {"fresh", "unreviewed"}
STRENGTHS = ["direct", "indirect", "explained"]
GROUPS = {
    **dict.fromkeys(
        [
            "stability", "avoidability", "dependence", "infringement-detectability", "remaining-term", "multi-country",
            "licence-status", "protection-scope", "non-avoidability",
        ],
        "legal",
    ),
    **dict.fromkeys(
        [
            "advancedness", "industry-trend", "applicability", "supporting-dependence", "technology-life",
            "substitutability", "maturity",
        ],
        "technical",
    ),
    **dict.fromkeys(
        [
            "market-application", "market-size", "market-share", "competition", "realised-income", "policy-fit",
            "market-access", "patent-contribution",
        ],
        "economic",
    ),
}  # fmt: skip


def rounded(value: Fraction, places: int) -> str:
    """The number with that many places, a half away from zero."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return str(exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


class Recomputation:
    def __init__(self, data: Published):
        self.data = data
        self.own = {place["id"] for place in data.site["own"]}

    # Records

    def field(self, identity: str, name: str) -> object:
        return self.data.by_id[identity]["fields"].get(name)

    def inherited(self, standard: str, name: str) -> object:
        """A version of a standard takes what it does not state from the standard."""
        record = self.data.by_id[standard]
        value = record["fields"].get(name)
        base = record["computed"]["standard"]
        return self.field(base, name) if value is None and base != standard else value

    def is_own(self, patent: str) -> bool:
        return bool(self.own & set(self.data.targets(patent, "right_holders")))

    def is_filed(self, patent: str) -> bool:
        return self.field(patent, "legal_status") not in (None, "planned")

    def is_alive(self, patent: str) -> bool:
        return self.field(patent, "legal_status") in ALIVE

    def is_granted(self, patent: str) -> bool:
        """A right that ran out was obtained all the same; one declared invalid never was."""
        if self.field(patent, "legal_status") in GRANTED:
            return True
        obtained = self.field(patent, "grant_date") is not None and self.is_filed(patent)
        return obtained and self.field(patent, "legal_status") != "invalidated"

    def patents_of(self, technology: str) -> set[str]:
        stated = set(self.data.targets(technology, "patents"))
        return (stated | set(self.data.sources(technology, "patent", "technologies"))) & self.patents

    @cached_property
    def patents(self) -> set[str]:
        return {record["id"] for record in self.data.records("patent")}

    # Charts

    @cached_property
    def charts(self) -> list[dict]:
        return [self.chart(record) for record in self.data.records("correspondence")]

    def chart(self, record: dict) -> dict:
        """A chart with its verdict, strength and state from its rows (R41, R47)."""
        rows, computed = record["computed"]["rows"], record["computed"]
        matches = [row["match"] for row in rows]
        if "unmet" in matches:
            result = "not-corresponds"
        elif computed["features"] and all(match == "met" for match in matches):
            complete = set(computed["features"]) <= {row["feature"] for row in rows}
            result = "corresponds" if complete else "undetermined"
        else:
            result = "undetermined"
        met = [row["strength"] for row in rows if row["match"] == "met"]
        strength = max(met, key=STRENGTHS.index) if met and None not in met else None
        state = max((row["state"] for row in rows), key=STATES.index, default=computed["state"])
        return {
            "id": record["id"], "result": result, "strength": strength, "state": state, "rows": rows,
            "patent": self.identity(computed["patent"]), "claim": computed["claim"],
            "basis": self.identity(computed["basis"]), "proposal": self.identity(computed["proposal"]),
            "features": computed["features"], "nature": computed["nature"],
        }  # fmt: skip

    @staticmethod
    def identity(place: dict | None) -> str | None:
        return place["id"] if place else None

    def is_potential(self, chart: dict) -> bool:
        """R45: the claim corresponds to a target standard or to an adopted proposal."""
        if chart["result"] != "corresponds":
            return False
        target = chart["basis"] is not None and self.inherited(chart["basis"], "use") == "target"
        return target or (chart["proposal"] is not None and self.field(chart["proposal"], "state") in ADOPTED)

    def charts_of(self, patent: str) -> list[dict]:
        return [chart for chart in self.charts if chart["patent"] == patent]

    def proposals_of(self, patent: str) -> set[str]:
        charted = {chart["proposal"] for chart in self.charts_of(patent)} - {None}
        return charted | set(self.data.sources(patent, "standard-proposal", "patents"))

    # Figures

    @cached_property
    def figures(self) -> dict[str, Figure]:
        found: dict[str, Figure] = {}
        for part in (self.d1, self.d2, self.d3, self.d4, self.d7, self.d8, self.d9, self.d11, self.d31):
            found.update(part())
        return found

    def d1(self) -> dict[str, Figure]:
        eligible = [
            r["id"] for r in self.data.listed("technology") if r["fields"].get("protection_route") != "trade-secret"
        ]  # fmt: skip

        def having(fits: Callable[[str], bool]) -> list[str]:
            return [t for t in eligible if any(self.is_own(p) and fits(p) for p in self.patents_of(t))]

        return {"D1g": (having(self.is_granted), eligible), "D1f": (having(self.is_filed), eligible)}

    def d2(self) -> dict[str, Figure]:
        patents = [
            r["id"] for r in self.data.listed("patent")
            if self.is_own(r["id"]) and self.is_filed(r["id"]) and self.is_alive(r["id"])
        ]  # fmt: skip

        def proposed(states: set[str]) -> list[str]:
            return [p for p in patents if any(self.field(x, "state") in states for x in self.proposals_of(p))]

        adopted = proposed(ADOPTED)
        potential = [p for p in patents if any(map(self.is_potential, self.charts_of(p)))]
        contained = [p for p in patents if p in adopted or p in potential]
        confirmed = [p for p in patents if self.field(p, "sep_status") == "confirmed"]
        return {
            "D2": (contained, patents), "D2a": (proposed(SUBMITTED), patents), "D2b": (adopted, patents),
            "D2c": (potential, patents), "D2d": (confirmed, patents),
        }  # fmt: skip

    # The chain: technology, patent, standard, product

    def base(self, identity: str) -> str:
        return self.data.by_id[identity]["computed"].get("standard", identity)

    def standards_of(self, proposal: str) -> set[str]:
        """Where a proposal was adopted, else the standard that it was made to."""
        places = self.data.targets(proposal, "adopted_in") or self.data.targets(proposal, "standard")
        return {self.base(place) for place in places}

    def containing(self, proposals: set[str], charts: list[dict]) -> tuple[bool, set[str]]:
        """Whether a standard contains what these are about, and which do."""
        adopted = [p for p in proposals if self.field(p, "state") in ADOPTED]
        essential = [chart for chart in charts if self.is_potential(chart)]
        standards = {s for p in adopted for s in self.standards_of(p)}
        for chart in essential:
            standards |= {self.base(chart["basis"])} if chart["basis"] else self.standards_of(chart["proposal"])
        return bool(adopted or essential), standards

    def marketed(self, records: set[str]) -> set[str]:
        """The products in production at scale or on the market that name one of the records (R123)."""
        found = set()
        for product in self.data.listed("product"):
            fields = ("standards", "patents", "technologies")
            named = {self.base(t) for name in fields for t in self.data.targets(product["id"], name)}
            if named & records and product["fields"].get("industrialization_state") in INDUSTRIALIZED:
                found.add(product["id"])
        return found

    def is_own_proposal(self, proposal: str) -> bool:
        charted = {chart["patent"] for chart in self.charts if chart["proposal"] == proposal} - {None}
        patents = charted | set(self.data.targets(proposal, "patents"))
        return bool(self.data.targets(proposal, "technologies")) or any(map(self.is_own, patents))

    @cached_property
    def own_standards(self) -> list[str]:
        """The standards that contain own technique: an adopted proposal, a potential or confirmed SEP."""
        found: set[str] = set()
        for patent in filter(self.is_own, self.patents):
            found |= self.containing(self.proposals_of(patent), self.charts_of(patent))[1]
        for proposal in self.data.listed("standard-proposal"):
            if self.is_own_proposal(proposal["id"]):
                found |= self.containing({proposal["id"]}, [])[1]
        return [record["id"] for record in self.data.listed("standard") if record["id"] in found]

    def d3(self) -> dict[str, Figure]:
        return {"D3": ([s for s in self.own_standards if self.marketed({s})], self.own_standards)}

    @cached_property
    def steps(self) -> dict[str, int]:
        """How far each technology that is no secret has come: 1 granted, 2 in a standard, 3 in industry."""
        return {technology: self.step(technology) for technology in self.d1()["D1g"][1]}

    def step(self, technology: str) -> int:
        own = {patent for patent in self.patents_of(technology) if self.is_own(patent)}
        if not any(map(self.is_granted, own)):
            return 0
        proposals = set(self.data.sources(technology, "standard-proposal", "technologies"))
        proposals |= {proposal for patent in own for proposal in self.proposals_of(patent)}
        contained, standards = self.containing(proposals, [c for patent in own for c in self.charts_of(patent)])
        if not contained:
            return 1
        return 3 if self.marketed(standards | own | {technology}) else 2

    def d4(self) -> dict[str, Figure]:
        start, patented, standardized, industrialized = (
            [technology for technology, step in self.steps.items() if step >= wanted] for wanted in range(4)
        )
        return {
            "D4": (industrialized, start), "D4a": (patented, start), "D4b": (standardized, patented),
            "D4c": (industrialized, standardized),
        }  # fmt: skip

    def gaps(self, kind: str) -> list[str] | None:
        """Where the chain breaks; None for a break not known here."""
        contained, alive = self.figures["D2"]
        return {
            "technology-no-patent": [t for t, step in self.steps.items() if step == 0],
            "technology-no-standard": [t for t, step in self.steps.items() if step == 1],
            "technology-no-product": [t for t, step in self.steps.items() if step == 2],
            "patent-no-standard": [patent for patent in alive if patent not in contained],
            "standard-no-product": [s for s in self.own_standards if not self.marketed({s})],
        }.get(kind)

    def d7(self) -> dict[str, Figure]:
        """Claims that correspond among those charted; one chart is enough."""
        found: dict[str, Figure] = {"D7": ([], [])}
        for record in self.data.listed("patent"):
            charts = [chart for chart in self.charts_of(record["id"]) if chart["claim"] is not None]
            claims = sorted({chart["claim"] for chart in charts})
            met = {chart["claim"] for chart in charts if chart["result"] == "corresponds"}
            if claims:
                total = [f"{record['id']}#{claim}" for claim in claims]
                counted = [f"{record['id']}#{claim}" for claim in claims if claim in met]
                found[f"D7/{record['id']}"] = counted, total
                found["D7"] = found["D7"][0] + counted, found["D7"][1] + total
        return found

    def d8(self) -> dict[str, Figure]:
        charts = [c for c in self.charts if c["result"] == "corresponds" and c["strength"]]
        total = [chart["id"] for chart in charts]
        return {f"D8/{s}": ([c["id"] for c in charts if c["strength"] == s], total) for s in STRENGTHS}

    def d9(self) -> dict[str, Figure]:
        """Mandatory clauses touched by a met row of a corresponding chart of an own or pooled patent."""
        touched = {clause for chart in self.counting_charts for clause in self.met_clauses(chart)}
        charted = {chart["basis"] for chart in self.charts}
        found: dict[str, Figure] = {"D9": ([], [])}
        for record in self.data.records("standard"):
            computed = record["computed"]
            target = self.field(computed["standard"], "use") == "target"
            if not target and record["id"] not in charted:
                continue
            version = next(v for v in computed["versions"] if v["id"] == record["id"])
            total = [c["id"] for c in computed["clauses"] if c["requirement_kind"] == "mandatory"]
            counted = [clause for clause in total if clause in touched]
            found[f"D9/{computed['standard']}@{version['slug']}"] = counted, total
            if target and version["newest_binding"]:
                found["D9"] = found["D9"][0] + counted, found["D9"][1] + total
        return found

    def d11(self) -> dict[str, Figure]:
        """Proposals handed in after the last of their own patents was filed; the same day is too late (R18)."""
        leads = self.filing_leads
        return {"D11": ([proposal for proposal, ahead in leads.items() if ahead], list(leads))}

    @cached_property
    def filing_leads(self) -> dict[str, bool]:
        """For each proposal handed in whose patents' dates are known: whether all were filed before that day."""
        found = {}
        for record in self.data.listed("standard-proposal"):
            submitted = record["fields"].get("submission_date")
            charted = {chart["patent"] for chart in self.charts if chart["proposal"] == record["id"]} - {None}
            patents = filter(self.is_own, charted | set(self.data.targets(record["id"], "patents")))
            days = [self.filed_on(patent) for patent in patents]
            known = [day for day in days if day is not None]
            if submitted and submitted <= self.data.site["as_of"] and known:
                found[record["id"]] = all(day < submitted for day in known)
        return found

    def filed_on(self, patent: str) -> str | None:
        """The earlier of priority and filing; after all days for a planned application, None where not known."""
        days = [day for name in ("priority_date", "filing_date") if (day := self.field(patent, name))]
        planned = self.field(patent, "legal_status") == "planned"
        return min(days, default="9999-12-31" if planned else None)

    def d31(self) -> dict[str, Figure]:
        """Cells of an efficacy matrix that no patent reaches, among all; cells are named by their place."""
        found: dict[str, Figure] = {}
        for record in self.data.listed("patent-analysis"):
            rows = record["fields"].get("matrix", [])
            techniques = list(dict.fromkeys(row["technique"] for row in rows))
            effects = list(dict.fromkeys(row["effect"] for row in rows))
            counts = Counter()
            for row in rows:
                counts[techniques.index(row["technique"]), effects.index(row["effect"])] += row["count"]
            cells = [(t, e) for t in range(len(techniques)) for e in range(len(effects))]
            names = {cell: f"{record['id']}#t{cell[0] + 1}e{cell[1] + 1}" for cell in cells}
            if cells:
                blank = [names[cell] for cell in cells if not counts[cell]]
                found[f"D31/{record['id']}"] = blank, list(names.values())
        return found

    # Values of single records

    @cached_property
    def readings(self) -> dict[tuple[str, str], str]:
        """The values of D16, D32 and D33 as they are to be shown."""
        found: dict[tuple[str, str], str] = {}
        for record in self.data.listed("valuation"):
            if (value := self.patent_value(record["fields"])) is not None:
                found["D16", record["id"]] = rounded(value, 2)
        for record in self.data.listed("patent-analysis"):
            fields = record["fields"]
            for number, (before, now) in enumerate(self.topics(fields), start=1):
                if before:
                    found["D32", f"{record['id']}#topic-{number}"] = rounded(Fraction(100 * (now - before), before), 1) + "%"
            counts = sorted((row["count"] for row in fields.get("applicant_data", [])), reverse=True)
            whole = max(sum(counts), sum(row["count"] for row in self.widest(fields.get("trend_data", []))))
            if counts and whole:
                found["D33", record["id"]] = rounded(Fraction(100 * sum(counts[:5]), whole), 1) + "%"
        return found

    @staticmethod
    def patent_value(fields: dict) -> Fraction | None:
        """The weighted mean of the three means of the scores, out of a hundred."""
        inner = {entry["indicator"]: Fraction(entry["weight"]) for entry in fields.get("inner_weights", [])}
        value = Fraction(0)
        for group, weight in (("legal", "alpha"), ("technical", "beta"), ("economic", "gamma")):
            scores = [(s["score"], inner.get(s["indicator"], 1)) for s in fields["scores"] if GROUPS[s["indicator"]] == group]
            if not scores:
                return None
            mean = sum(Fraction(score) * weight for score, weight in scores) / sum(weight for _, weight in scores)
            value += Fraction(fields["weights"][weight]) / 100 * mean * 100 / fields["scale_max"]
        return value

    @staticmethod
    def widest(rows: list[dict]) -> list[dict]:
        for dimension in ("global", "china", "zone"):
            if any(row.get("dimension") == dimension for row in rows):
                return [row for row in rows if row.get("dimension") in (dimension, None)]
        return rows

    def topics(self, fields: dict) -> list[tuple[int, int]]:
        """Each topic's patents in the years before and in the recent years, three years each at most."""
        rows = self.widest(fields.get("topic_data", []))
        years = [row["year"] for row in rows]
        if not years or max(years) == min(years):
            return []
        length = min(3, (max(years) - min(years) + 1) // 2)
        recent = max(years) - length
        names = dict.fromkeys(row["topic"] for row in rows)
        return [
            (
                sum(r["count"] for r in rows if r["topic"] == name and recent - length < r["year"] <= recent),
                sum(r["count"] for r in rows if r["topic"] == name and r["year"] > recent),
            )
            for name in names
        ]

    @cached_property
    def counting_charts(self) -> list[dict]:
        pooled = {p for pool in self.data.records("pool") for p in self.data.targets(pool["id"], "patents")}
        return [
            chart for chart in self.charts
            if chart["result"] == "corresponds" and chart["patent"]
            and (self.is_own(chart["patent"]) or chart["patent"] in pooled)
        ]  # fmt: skip

    @staticmethod
    def met_clauses(chart: dict) -> list[str]:
        return [use["id"] for row in chart["rows"] if row["match"] == "met" for use in row["clauses"]]

    def stale_clauses(self, figure: str) -> list[str]:
        """The covered clauses of a version at which no met row of a corresponding chart still stands."""
        return [clause for clause in self.figures[figure][0] if self.is_stale(clause)]

    def is_stale(self, clause: str) -> bool:
        states = [
            row["state"] for chart in self.charts if chart["result"] == "corresponds" for row in chart["rows"]
            if row["match"] == "met" and any(clause in (use["id"], use["current"]) for use in row["clauses"])
        ]  # fmt: skip
        return bool(states) and all(state in RECHECK for state in states)

    def clause_strength(self, clause: str) -> str:
        """The most direct way in which a corresponding chart meets a clause; unstated counts as explained."""
        found = [
            row["strength"] for chart in self.charts if chart["result"] == "corresponds" for row in chart["rows"]
            if row["match"] == "met" and any(clause in (use["id"], use["current"]) for use in row["clauses"])
        ]  # fmt: skip
        return min(filter(None, found), key=STRENGTHS.index, default=STRENGTHS[-1])

    # Lists

    def having(self, kind: str, facet: str, value: str) -> list[str] | None:
        """The records of a type with a value of a property; None where the property is not known here."""
        if kind == "correspondence" and facet in ("check", "state", "result", "nature"):
            return [chart["id"] for chart in self.charts if self.chart_value(chart, facet) == value]
        if kind == "patent" and facet == "charts":
            return [r["id"] for r in self.data.listed(kind) if self.charting(r["id"]) == value]
        records = self.data.listed(kind)
        if not any(facet in record["fields"] for record in records):
            return None
        return [record["id"] for record in records if value in self.values(record["fields"].get(facet))]

    @staticmethod
    def chart_value(chart: dict, facet: str) -> str | None:
        if facet == "check":
            return "recheck" if chart["state"] in RECHECK else chart["state"]
        return chart[facet]

    def charting(self, patent: str) -> str:
        if self.charts_of(patent):
            return "charted"
        return "own-uncharted" if self.is_own(patent) and self.is_alive(patent) else "none"

    @staticmethod
    def values(value: object) -> list[object]:
        """A field's values as a list page names them: keys, ids, years."""
        values = value if isinstance(value, list) else [value]
        found: list[object] = []
        for one in values:
            if isinstance(one, dict):
                found.append(one.get("id"))
            elif isinstance(one, str) and len(one) == 10 and one[4:5] == "-":
                found += [one, one[:4]]
            else:
                found.append(one)
        return found

    def drifted_listings(self) -> list[tuple[str, str, str, str]]:
        """The patents still in a pool whose listing says another status than their record: patent, pool, both."""
        found = []
        for pool in self.data.listed("pool"):
            for entry in pool["fields"].get("patents", []):
                patent, listed = entry["patent"].get("id"), entry.get("listed_status")
                status = self.field(patent, "legal_status") if patent else None
                if listed and status and listed != status and not entry.get("delisted_on"):
                    found.append((patent, pool["id"], listed, status))
        return found

    def severities(self) -> Counter:
        return Counter(finding["severity"] for finding in self.data.findings)


def percent(figure: Figure) -> str | None:
    """The rate in per cent with one decimal, rounded half up; None where nothing is in the denominator."""
    counted, total = len(figure[0]), len(figure[1])
    if not total:
        return None
    tenths = (2000 * counted + total) // (2 * total)
    return f"{tenths // 10}.{tenths % 10}"
