package import Diagnostics
package import Linking
import Records

/// R114: what is not disclosed yet is not of the class public.
///
/// A build for the public leaves such a record out all the same (`Publishing`); the finding says why it
/// is not there.
package enum UndisclosedPublic: Rule {
  package static let id: RuleID = "undisclosed-public"
  package static let number: Int? = 114
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "未公布的申请、未公开的方案、未提交的提案及其对照表不标为公开",
    en: "Unpublished applications, schemes, unsubmitted proposals and their charts are not public"
  )
  package static let why = Phrase(
    zh: "申请公布之前公开内容会破坏新颖性；提案提交之前、标准文本公开之前，对照表会泄露双方的计划。",
    en:
      "What is shown before its publication is no longer new; a chart of an unread patent or standard tells the plans of both."
  )
  package static let mend = Phrase(
    zh: "去掉 confidentiality: public（公布、提交之后会自动成为公开或内部），或补上公布日、提交日。",
    en:
      "Drop confidentiality: public, for the class follows once the record is published or submitted; or state the date of that."
  )
  package static let source = "R114; 000 §7.2"
  package static let example = RuleExample(
    ExampleSite.schemePath,
    bad: ExampleSite.scheme + "confidentiality: public\n",
    good: ExampleSite.scheme + "confidentiality: internal\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.records.prefix(graph.readCount).indices.compactMap { number in
      let index = RecordIndex(number)
      guard graph.isUndisclosed(index) else { return nil }
      let record = graph[index]
      return finding(
        in: record,
        at: record.span(of: Header.confidentiality),
        field: Header.confidentiality.name,
        Phrase(
          zh: "\(record.type.label.zh)“\(record.id)”还没有公布或提交，却标为公开",
          en: "\(record.id) is stated to be public, but it is not published or submitted yet"
        ),
        help: Phrase(
          zh: "去掉这一行，或补上公布日、提交日；给公众的网站暂不显示它",
          en:
            "drop this line, or state when it was published or submitted; the public is not shown it"
        )
      )
    }
  }
}
