"""A site with secrets in every kind of field of records that the public may not see.

Each secret is a random string of its own, so that whoever finds one in an output knows where it came from. Some
are of Chinese characters, some of letters and digits, and some hold what HTML, JSON or addresses escape."""

import io
import random
import struct
import zipfile
import zlib
from pathlib import Path

HAN = [chr(code) for code in range(0x4E00, 0x9FA6)]
LATIN = "bcdfghjkmnpqrstvwxz"


class SecretSite:
    """The files of the site, by their path in `Content/`, and the secrets by class."""

    def __init__(self, seed: int):
        self.dice = random.Random(seed)
        self.files: dict[str, str | bytes] = {}
        self.secrets: dict[str, list[str]] = {"internal": [], "restricted": [], "secret": [], "never": []}
        self.level = "restricted"

    def write(self, folder: Path) -> None:
        for path, text in self.files.items():
            file = folder / "Content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())

    # Secrets

    def keep(self, word: str) -> str:
        self.secrets[self.level].append(word)
        return word

    def han(self, count: int = 6) -> str:
        return self.keep("".join(self.dice.choice(HAN) for _ in range(count)))

    def latin(self, count: int = 10) -> str:
        letters = [self.dice.choice(LATIN) for _ in range(count - 3)]
        return self.keep("".join(letters) + str(self.dice.randrange(100, 999)))

    def digits(self, count: int = 11) -> str:
        return self.keep(str(self.dice.randrange(10 ** (count - 1), 10**count)))

    def prose(self) -> str:
        """A sentence of secrets, with marks within."""
        return f"{self.han(9)}，**{self.han()}** & <{self.latin(12)}> “{self.han()}” {self.latin()} {self.latin()}"

    # Records

    @classmethod
    def made(cls, seed: int) -> "SecretSite":
        site = cls(seed)
        site.public()
        for level in ("internal", "restricted", "secret"):
            site.level = level
            for number in range(2):
                site.withheld(level, number)
        site.fields()
        return site

    def public(self) -> None:
        """What everybody may see."""
        self.files["site.yaml"] = (
            "title: 示例\nlanguages: [zh-CN, en]\nfail_on: never\norganization: works\n"
            "audiences: {public: [public], internal: [public, internal], restricted: [public, internal, restricted], all: [public, internal, restricted, secret]}\n"
        )
        self.files["standards/open-std.md"] = (
            "---\ntitle: 公开的标准\nnumber: T/XXX 1\nversion: '1'\nstandard_type: group\n"
            "organization: {code: other, other_name: XXX}\nstatus: frozen\nfreeze_date: 2024-01-01\nuse: target\n"
            "text_licence: full\n---\n\n## 4.1 结构\n\n桶。\n"
        )
        self.files["pages/plan.svg"] = "<svg xmlns='http://www.w3.org/2000/svg'><text>公开</text></svg>"

    def withheld(self, level: str, number: int) -> None:
        """Records of a class, with secrets in every kind of field."""
        tech, patent, std, doc = self.latin(), self.latin(), self.latin(), self.latin()
        picture, attachment = self.latin(), self.latin()
        person, chart, scheme, proposal = self.latin(), self.latin(), self.latin(), self.latin()
        licence, pool, meeting = self.latin(), self.latin(), self.latin()
        stated = f"confidentiality: {level}\n"
        self.files[f"technologies/{tech}.md"] = (
            f"---\ntitle: {self.han()}\ntitle_en: {self.latin(14)} {self.latin(8)}\n{stated}rd_form: own\nprotection_route: patent\n"
            f"route_decided_by: works\nroute_date: 2022-01-01\nroute_reason: {self.han(8)} \"{self.latin()}\"\n"
            f"tags: [{self.han()}]\nfield: [{self.latin()}]\nowner: {person}\nlint: {{allow: {{link-one-sided: {self.han(8)}}}}}\n---\n\n"
            f"{self.prose()}\n\n![{self.han()}]({picture}.png \"{self.han()}\") 见 [[{patent}|{self.han()}]] 和 [{self.han()}]({attachment}.docx)。\n\n"
            f"## {self.han(7)}\n\n| {self.han()} | {self.latin()} |\n| --- | --- |\n| {self.han()} | {self.latin()} |\n\n```\n{self.latin()} {self.han()}\n```\n"
        )
        self.files[f"technologies/{picture}.png"] = png("comment", self.latin())
        self.files[f"technologies/{attachment}.docx"] = archive(f"<w:t>{self.han()}</w:t><w:t>{self.latin()}</w:t>")
        self.files[f"patents/{patent}.yaml"] = (
            f"title: {self.han()}\n{stated}application_no: '{self.application()}'\nfiling_date: 2023-06-01\ninventors: [{person}, {self.han()}]\n"
            f"right_holders: [works]\nsep_status: candidate\npatent_type: invention\nlegal_status: filed\nipc: [{self.latin()}]\n"
            f"abstract: {self.han(12)}\nclaims:\n  - claim_no: 1\n    independent: true\n    version: {{kind: as-filed}}\n"
            f"    text: 一种{self.han(8)}，包括{self.han(8)}。\n    features:\n      - {{no: 1, text: 一种{self.han(8)}}}\n      - {{no: 2, text: {self.han(8)}}}\n"
            f"events:\n  - {{date: 2023-07-01, kind: amendment, detail: {self.han(8)}, evidence: [{doc}]}}\ntechnologies: [{tech}]\n"
        )
        self.files[f"standards/{std}.md"] = (
            f"---\ntitle: {self.han()}\n{stated}version: {self.latin()}\nlife_status: draft\nstandard_type: enterprise\n"
            f"organization: {{code: other, other_name: {self.han()}}}\nstatus: not-frozen\nuse: reference\ntext_licence: full\n---\n\n"
            f"## 1 {self.han()}\n\n{self.prose()}\n\n## 2 {self.latin()}\n\n{self.han(10)}\n"
        )
        self.files[f"documents/{doc}.md"] = (
            f"---\ntitle: {self.han()}\n{stated}kind: evidence\nexternal_ref: https://{self.latin()}.example/{self.latin()}\n---\n\n{self.prose()}\n"
        )
        self.files[f"people/{level}{number}.csv"] = (
            "id,title,confidentiality,organization,department,position,contact\n"
            f"{person},{self.han(5)},{level},works,{self.han(5)},{self.han(5)},{self.latin()}@{self.latin()}.example\n"
            f"{self.latin()},{self.han(5)},{level},works,\"{self.han(5)}, {self.latin()}\",{self.han(5)},{self.digits()}\n"
        )
        self.files[f"correspondences/{chart}.yaml"] = (
            f"title: {self.han()}\n{stated}prepared_by: works\nsubmitted_on: 2024-02-02\npatent: {patent}\nbasis: {{standard: open-std, version: '1'}}\n"
            f"claim_no: 1\nrows:\n  - {{feature: 1, standard_ref: [4.1], excerpt: {self.han(9)}, match: met, strength: direct, reason: {self.han(9)}, evidence: [{doc}]}}\n"
            f"  - {{feature: 2, standard_ref: [4.1], match: not-met, strength: direct, explanation: {self.han(9)}}}\nresult: corresponds\nreviewed_rd: {person}\nchecked_on: 2024-06-01\n"
        )
        self.files[f"patent-schemes/{scheme}.yaml"] = f"title: {self.han()}\n{stated}technical_problem: {self.han(9)}\nsolution: {self.han(9)}\nnotes: {self.han(9)}\n"
        self.files[f"standard-proposals/{level}{number}.yaml"] = (
            f"id: {proposal}\ntitle: {self.han()}\n{stated}kind: draft\norganization: other\nstandard: open-std\nauthors: [{person}]\n"
            f"stage: demand\nstate: draft\nproposal_no: {self.latin(12)}\nnotes: {self.han(9)}\n"
        )
        self.files[f"meetings/{meeting}.md"] = (
            f"---\ntitle: {self.han()}\n{stated}date: 2024-03-03\nkind: {self.latin()}\nattendees: [{person}]\ndecisions: [{self.han(9)}]\n---\n\n> {self.han(10)}\n\n- {self.latin()}\n"
        )
        self.files[f"licences/{licence}.yaml"] = (
            f"title: {self.han()}\n{stated}licensor: works\nlicensee: partner\nlicensed_patents: [{patent}]\nlicence_type: exclusive\n"
            f"territory: [CN]\nterm_from: 2024-01-01\nterm_to: 2028-12-31\ncourt: {self.han()}\nlump_sum: {self.amount()}\n"
        )
        self.files[f"pools/{pool}.yaml"] = f"title: {self.han()}\n{stated}technology_field: {self.han()}\nagency: works\ndispute_mechanism: {self.han(8)}\n"
        # What everybody may see refers to all of them.
        name = f"{level}{number}"
        self.files[f"patents/open-{name}.yaml"] = (
            f"title: 公开的专利{name}\nconfidentiality: public\napplication_no: '{self.public_application()}'\nfiling_date: 2021-06-01\ngrant_date: 2021-12-07\n"
            f"inventors: [{person}, 张三]\nright_holders: [works]\ntechnologies: [{tech}]\noperation: [pool]\nowner: {person}\nsep_status: potential\n"
            f"patent_type: utility-model\nlegal_status: granted\nevents:\n  - {{date: 2022-01-01, kind: amendment, detail: \"见 [[{doc}]]\", evidence: [{doc}]}}\n"
            f"claims:\n  - {{claim_no: 1, independent: true, version: {{kind: as-granted}}, text: 一种桶。}}\n"
        )
        self.files[f"pages/guide-{name}.md"] = (
            f"---\ntitle: 说明 {name}\n---\n\n见 [[{tech}]]、[[{patent}#1]]、[[{std}#1|{self.han()}]]、[甲](../documents/{doc}.md#{self.latin()})、"
            f"[乙](../technologies/{tech}.md)、[[{proposal}]]、[[{chart}]]、[[{scheme}]]、[[{licence}]]、[[{pool}]]、[[{meeting}]]、[[{person}]]。\n"
        )
        self.files[f"declarations/open-{name}.yaml"] = (
            f"title: 公开的声明{name}\nconfidentiality: public\ndeclarant: works\nreference: 声明 {name}\ndeclared_on: 2024-05-05\norganization: other\n"
            f"items:\n  - {{patent: {patent}, standard: open-std, version: '1', clauses: ['4.1']}}\n"
        )

    def fields(self) -> None:
        """Fields of records that may be seen, which may not."""
        self.level = "restricted"
        self.files["organizations/works.md"] = (
            f"---\ntitle: 示例厂\nkind: enterprise\nlegal_representative: {self.han(5)}\naddress: {self.han(8)}\nphone: '{self.digits()}'\n"
            f"fax: '{self.digits()}'\nemail: {self.latin()}@{self.latin()}.example\n---\n\n公开的介绍。\n"
        )
        self.files["organizations/partner.md"] = f"---\ntitle: 伙伴\nkind: enterprise\naddress: {self.han(8)}\nphone: '{self.digits()}'\n---\n"
        self.files["licences/open-licence.yaml"] = (
            f"title: 公开的许可\nconfidentiality: public\nlicensor: {{org: works, contact: {self.han(5)}, phone: '{self.digits()}', address: {self.han(8)}}}\n"
            f"licensee: partner\nlicence_type: non-exclusive\nterm_from: 2024-01-01\nterm_to: 2028-12-31\nterritory: [CN]\nsigned_at: {self.han()}\n"
            f"{self.account()}court: {self.han()}\namendments:\n  - {{date: 2025-01-01, signed_by_both: true, text: {self.han(9)}}}\n"
        )
        self.files["pools/open-pool.yaml"] = (
            f"title: 公开的专利池\nconfidentiality: public\ntechnology_field: 桶\nagency: works\nexperts:\n  - {{person: {self.han(5)}, kind: valuer}}\n"
            f"warning_mechanism: {self.han(8)}\ncost_sharing: {self.han(8)}\npublished_terms: 无\npublished_fees: 无\npublished_rules: 无\n"
        )

    def account(self) -> str:
        """A bank account is in no output at all."""
        before, self.level = self.level, "never"
        text = f"account: {{name: {self.han()}, bank: {self.han(8)}, number: '{self.digits(16)}'}}\n"
        self.level = before
        return text

    def application(self) -> str:
        return f"2023{self.dice.choice('12')}{self.digits(7)}"

    def public_application(self) -> str:
        return f"20212{self.dice.randrange(1000000, 9999999)}"

    def amount(self) -> str:
        return f"{self.digits(8)} CNY"


def archive(text: str) -> bytes:
    """A document of a word processor."""
    with io.BytesIO() as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as document:
            document.writestr("word/document.xml", f"<w:document>{text}</w:document>" + "<w:p/>" * 50)
        return file.getvalue()


def png(key: str, text: str) -> bytes:
    """A picture of one point with a compressed text beside it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
        + chunk(b"zTXt", key.encode() + b"\0\0" + zlib.compress(text.encode()))
        + chunk(b"IDAT", zlib.compress(b"\0\0"))
        + chunk(b"IEND", b"")
    )
