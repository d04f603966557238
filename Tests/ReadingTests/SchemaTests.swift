import Diagnostics
import Reading
import Records
import Testing

@Suite struct SchemaTests {
  private static let trial = """
    type: trial
    label: {zh: 试验, en: Trial}
    plural: 试验
    confidentiality: public
    fields:
    - key: outcome
      label: {zh: 结果, en: Outcome}
      values: [{key: passed, zh: 通过, en: passed}, failed]
      required: true
    - {key: patent, label: 所试专利, kind: ref, to: [patent], when: {outcome: [passed]}}
    - {key: steps, zh: 步骤, kind: prose, list: true}
    ---
    extends: patent
    fields: [{key: lab_no, label: 实验号}]
    """

  @Test func declaresTypesAndFieldsOfTheSitesOwn() throws {
    let content = SampleSite([
      "schema/own.yaml": Self.trial,
      "trials/t1.yaml": "title: 一\n结果: 通过\n所试专利: p1\n步骤: [甲, 乙]\n",
      "patents/p1.yaml": "实验号: 007\n",
    ]).read()
    #expect(content.findings.isEmpty)
    #expect(content.types.count == RecordCatalog.types.count + 1)
    let type = try #require(content.types.last)
    #expect(type.folder == "trials")
    #expect(type.isOwn)
    #expect(type.confidentiality == .public)
    #expect(type.label.en == "Trial")
    let outcome = try #require(type.shape.field(named: "outcome"))
    guard case .mandatory = outcome.requirement else {
      Issue.record("outcome is not mandatory")
      return
    }
    let record = try #require(content.record("t1"))
    #expect(record.entry.item(FieldKey("outcome"))?.datum == .choice("passed"))
    #expect(record.entry.item(FieldKey("steps")).map { [String](datum: $0.datum) } == ["甲", "乙"])
    #expect(content.record("p1")?.entry.item(FieldKey("lab_no"))?.datum == .text("007"))
  }

  @Test(arguments: [
    ("fields: [a]", "1:1"),
    ("type: a\nextends: patent", "1:1"),
    ("type: Bad Key", "1:7"),
    ("type: patent", "1:7"),
    ("type: x\nfolder: patents", "2:9"),
    ("extends: patnet\nfields: [a]", "1:10"),
    ("type: x\nfields: [{kind: text}]", "2:10"),
    ("type: x\nfields: [{key: B}]", "2:16"),
    ("type: x\nfields: [{key: b, kind: enum}]", "2:25"),
    ("type: x\nfields: [{key: b, kind: ref, to: [nothing]}]", "2:34"),
    ("type: x\nfields: [{key: title}]", "2:16"),
    ("extends: patent\nfields: [{key: b, label: 申请日}]", "2:16"),
    ("- a", "1:1"),
  ])
  func reportsFaultyDeclarations(_ text: String, _ place: String) {
    let content = SampleSite(["schema/own.yaml": text + "\n"]).read()
    #expect(content.shown == ["schema-invalid schema/own.yaml:\(place)"])
    #expect(content.findings.allSatisfy { $0.severity == .error })
  }

  @Test func reportsSlipsInsideDeclarations() {
    let content = SampleSite([
      "schema/own.yaml": "type: x\nfields: [{key: b, knd: text}, {key: c, kind: txt}]\n",
      "schema/notes.md": "x",
    ]).read()
    #expect(
      content.shown == [
        "folder-unknown schema/notes.md:1:1", "key-unknown schema/own.yaml:2:19",
        "choice-unknown schema/own.yaml:2:46",
      ]
    )
  }
}
