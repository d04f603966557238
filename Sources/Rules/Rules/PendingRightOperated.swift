package import Diagnostics
package import Linking
import Records

/// R25: a licence, pool or pledge of a right that is not granted yet is marked as such.
package enum PendingRightOperated: Rule {
  package static let id: RuleID = "pending-right-operated"
  package static let number: Int? = 25
  package static let severity = Severity.info
  package static let title = Phrase(
    zh: "尚未授权的专利进入许可、专利池或运营时加以标明",
    en: "A patent that is licensed, pooled or pledged before its grant is marked"
  )
  package static let why = Phrase(
    zh: "申请可能被驳回或缩小范围；合同范本允许许可专利申请，但驳回后按第 8.2 条处理。",
    en:
      "An application may be rejected or narrowed; the model contract allows it to be licensed, and its article 8.2 says what follows."
  )
  package static let mend = Phrase(
    zh: "在合同或入池文件中写明是专利申请及驳回后的处理；授权后更新专利的法律状态。",
    en:
      "Say in the contract that it is an application and what a rejection means; update the legal status once it is granted."
  )
  package static let source = "R25; 000 §7.2; 003 A-art.8.2"
  package static let example = RuleExample(
    "portfolios/pledge.yaml",
    bad: pledge(kind: "pledge"),
    good: pledge(kind: "core-peripheral")
  )

  private static let operations: Set<String> = ["licence", "pool", "operation-deal"]

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Patent.type).flatMap { patent -> [Finding] in
      let record = graph[patent]
      guard let status = record[Patent.legalStatus], isPending(status),
        !record.has(Patent.grantDate)
      else { return [] }
      var told: Set<RecordIndex> = []
      return graph.links(to: patent).compactMap { link in
        let source = graph[link.source]
        let isOperation =
          operations.contains(source.type.key)
          || source.is(Portfolio.type) && packages.contains(source[Portfolio.kind])
        guard isOperation, told.insert(link.source).inserted else { return nil }
        return finding(
          in: source,
          at: link.span,
          field: link.field.flatMap { source.type.shape.field($0)?.name },
          Phrase(
            zh: "专利“\(record.id)”还没有授权（\(status.label.zh)）",
            en: "\(record.id) is not granted yet: it is \"\(status.rawValue)\""
          ),
          help: Phrase(
            zh: "写明这是专利申请，以及驳回或缩小范围后怎么办",
            en: "say that it is an application, and what a rejection or narrowing means"
          )
        )
      }
    }
  }

  /// The portfolios that are made to be licensed or pledged.
  private static let packages: Set<Portfolio.Kind?> = [.pledge, .licencePackage]

  private static func isPending(_ status: Patent.LegalStatus) -> Bool {
    switch status {
    case .planned, .filed, .published, .examination, .reExamination: true
    default: false
    }
  }

  private static func pledge(kind: String) -> String {
    """
    title: 锁扣专利组合
    kind: \(kind)
    patents: [{patent: lid-latch, role: core}]

    """
  }
}
