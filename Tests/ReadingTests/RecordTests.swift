import Diagnostics
import Reading
import Records
import Testing

@Suite struct RecordTests {
  private func patent(_ text: String) -> Content {
    SampleSite(["patents/p.yaml": text]).read()
  }

  @Test func readsChineseAndEnglishKeysAlike() throws {
    let english = """
      title: 一种冷藏桶
      patent_type: utility-model
      legal_status: granted
      filing_date: 2024-01-02
      right_holders: [org-a]
      high_value: true
      classification: core
      annuities:
      - {year_no: 3, amount: 1200 CNY, payer: right-holder}
      claims:
      - claim_no: 1
        independent: true
        version: as-granted
        features: [{no: 1, text: 桶, key: true}]
      """
    let chinese = """
      名称: 一种冷藏桶
      专利类型: 实用新型
      法律状态: 授权
      申请日: 2024-01-02
      专利权人: org-a
      高价值专利: 是
      专利分类: {分类: 核心专利}
      年费:
      - {年度: 3, 金额: '1,200', 缴纳人: 权利人}
      权利要求:
      - 权利要求号: 1
        独立权利要求: 是
        文本版本: {种类: 授权文本}
        技术特征: [{编号: 1, 文字: 桶, 关键: 是}]
      """
    let first = patent(english)
    let second = patent(chinese)
    #expect(first.findings.isEmpty)
    #expect(second.findings.isEmpty)
    let (left, right) = (try #require(first.record("p")), try #require(second.record("p")))
    func flat(_ datum: Datum) -> String {
      switch datum {
      case .list(let items): "[\(items.map { flat($0.datum) }.joined(separator: ","))]"
      case .map(let entry): "{\(entry.members.map { flat($0.item.datum) }.joined(separator: ","))}"
      case .reference(let reference): reference.written
      case .money(let money): money.description
      default: "\(datum)"
      }
    }
    let pairs = zip(left.entry.members, right.entry.members)
    for (one, other) in pairs {
      #expect(one.key == other.key)
      #expect(flat(one.item.datum) == flat(other.item.datum))
    }
    #expect(left.entry.members.map(\.key) == right.entry.members.map(\.key))
  }

  @Test func namesTheNearestFieldInTheScriptItWasTyped() throws {
    let content = patent("lega_status: granted\n法律壮态: 授权\nnonsense: x\n")
    #expect(content.findings.map(\.rule) == ["key-unknown", "key-unknown", "key-unknown"])
    #expect(content.findings.map(\.severity) == [.warning, .warning, .warning])
    #expect(content.findings[0].message.zh == "没有名为“lega_status”的字段")
    #expect(content.findings[0].help?.zh == "是否应为 legal_status（法律状态）？")
    #expect(content.findings[1].help?.zh == "是否应为“法律状态”（legal_status）？")
    #expect(content.findings[2].help?.zh.contains("手册") == true)
  }

  @Test(arguments: [
    ("filing_date: 2024-02-30", "date-invalid"),
    ("filing_date: 2024/2/3", "date-invalid"),
    ("high_value: yes", "value-kind"),
    ("high_value: no", "value-kind"),
    ("title: [a, b]", "value-kind"),
    ("title: {a: b}", "value-kind"),
    ("legal_status: bogus", "choice-unknown"),
    ("claims: text", "value-kind"),
    ("claims: [{claim_no: 0}]", "value-kind"),
    ("claims: [{claim_no: 1.5}]", "value-kind"),
    ("annuities: [{amount: '12,34'}]", "value-kind"),
    ("annuities: [{amount: {currency: CNY}}]", "value-kind"),
    ("annuities: [{amount: {amount: 12, currency: XXQ}}]", "value-kind"),
    ("lint: {allow: x}", "value-kind"),
    ("owner: [a, b]", "value-kind"),
    ("owner: {version: 1}", "value-kind"),
    ("owner: {persn: x, id: a}", "key-unknown"),
  ])
  func reportsOneFaultForOneBadValue(_ text: String, _ rule: String) {
    let content = patent(text + "\n")
    #expect(content.findings.map(\.rule.name) == [rule])
    #expect(content.findings.allSatisfy { $0.help != nil })
    #expect(content.record("p")?.entry.members.isEmpty == false)
  }

  @Test func acceptsUnknownInAnyField() throws {
    let record = try #require(
      patent("filing_date: unknown\nlegal_status: 不详\ninventors: 不详\ntitle: unknown\n").record("p")
    )
    #expect(record.entry.isUnknown(Patent.filingDate))
    #expect(record.entry.isUnknown(Patent.legalStatus))
    #expect(record.entry.isUnknown(Patent.inventors))
    #expect(record.entry.isUnknown(Header.title))
  }

  @Test func readsReferencesAsTextAndAsMaps() throws {
    let content = SampleSite([
      "correspondences/c.yaml": """
      patent: p@1#2
      basis: {标准: RFC2002, 版本号: "1996"}
      organization: [{code: other, other_name: ETSI}]
      prepared_ip: 张三@法务#1
      rows:
      - {feature: 1, standard_ref: 5.6.2}
      - feature: 2
        standard_ref: [{standard: s, chapter: XX, clause: 5.10}, RFC2002@1996#5.6.2, '#5.7']
      """
    ]).read()
    #expect(content.findings.isEmpty)
    let record = try #require(content.record("c"))
    #expect(record[Correspondence.patent]?.written == "p@1#2")
    #expect(record[Correspondence.basis]?.written == "RFC2002@1996")
    let organization = try #require(record[all: Correspondence.organization].first)
    #expect(organization.target == "other")
    #expect(organization.otherName == "ETSI")
    #expect(record[Correspondence.preparedIP]?.target == "张三@法务#1")
    let rows = record[all: Correspondence.rows]
    let references = rows.flatMap { $0[all: ChartRowFields.standardRef] }
    #expect(references.map(\.written) == ["#5.6.2", "s#5.10", "RFC2002@1996#5.6.2", "#5.7"])
    #expect(references[1].chapter == "XX")
  }

  @Test func parsesProseOnlyWhereItMayHoldMarkup() throws {
    let content = SampleSite([
      "standards/s.yaml": "participation: 一般文字，2025 年。\nactivity: 见 [[p1]]\n"
    ]).read()
    let record = try #require(content.record("s"))
    #expect(record[Standard.participation]?.document == nil)
    #expect(record[Standard.activity]?.document == 0)
    #expect(content.documents.map(\.count) == [1])
    #expect(record.mentions.map(\.reference.target) == ["p1"])
    #expect(record.mentions.map(\.reference.span.column) == [13])
  }

  @Test func checksIDsAndProposesOnes() throws {
    let content = SampleSite()
      .with("patents/my patent.yaml", Array("title: x\n".utf8))
      .with("patents/b.yaml", Array("title: x\nid: a/b\n".utf8))
      .with("patents/冷藏桶.yaml", Array("title: x\n".utf8))
      .with("patents/quo\"te'.md", Array("---\ntitle: x\nid: q\n---\n".utf8))
      .with("patents/d@2.yaml", Array("title: x\n".utf8))
      .read()
    #expect(
      content.shown == [
        "id-form patents/b.yaml:2:5", "id-form patents/d@2.yaml:1:1",
        "id-form patents/my patent.yaml:1:1",
      ]
    )
    #expect(content.findings.last?.help?.zh.contains("my-patent") == true)
    #expect(content.records.map(\.id) == ["a-b", "d-2", "my-patent", "q", "冷藏桶"])
  }

  @Test func letsTheFolderDecideTheType() {
    let content = SampleSite([
      "patents/a.yaml": "type: standard\n", "patents/b.yaml": "type: patent\n",
      "patents/c.yaml": "类型: 专利\n",
    ]).read()
    #expect(content.shown == ["type-mismatch patents/a.yaml:1:7"])
    #expect(content.records.allSatisfy { $0.type.key == "patent" })
  }

  @Test func refusesABodyStatedTwice() {
    let content = SampleSite(["pages/a.md": "---\nbody: x\n---\n\n正文\n"]).read()
    #expect(content.shown == ["key-duplicate pages/a.md:2:7"])
    #expect(content.documents.map(\.count) == [1])
  }

  @Test func readsAFileWithoutFrontMatterAsText() throws {
    let content = SampleSite(["pages/a.md": "# 标题\n\n正文\n", "pages/b.md": "---\ntitle: x\n正文\n"])
      .read()
    let record = try #require(content.record("a"))
    #expect(record.body == 0)
    #expect(record.entry.members.isEmpty)
    #expect(content.shown == ["syntax pages/b.md:1:1"])
  }
}
