package import Diagnostics
package import Linking
import Records

/// R135, second half: what a chart found to correspond has been declared where the standards body
/// asks for it.
package enum DeclarationDue: Rule {
  package static let id: RuleID = "declaration-due"
  package static let number: Int? = 135
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "标准组织要求披露时，对照为“对应”的本单位专利已经声明",
    en: "Where the standards body asks for disclosure, corresponding own patents are declared"
  )
  package static let why = Phrase(
    zh: "该披露而没有披露的，可能被认定违反标准组织的专利政策，影响专利的行使。",
    en:
      "A patent that should have been disclosed and was not may be held to breach the body's policy, and be hard to enforce."
  )
  package static let mend = Phrase(
    zh: "请知识产权人员确认后向标准组织提交声明，并建一条 declaration 记录；已经声明的，在声明中补上这件专利。",
    en:
      "Have IP staff confirm, submit the statement and write a declaration record; where it was declared, add the patent to that record."
  )
  package static let source = "R135; readings, Charts"
  package static let example = RuleExample(
    "declarations/latch-statement.yaml",
    bad: declaration("family: fam-2021-7"),
    good: declaration("patent: lid-latch"),
    with: [
      "standard-orgs/CCSA.yaml": """
      title: 中国通信标准化协会
      confidentiality: internal
      code: CCSA
      ipr_policy: {text: 会员应披露可能必要的专利。, disclosure: required}

      """
    ]
  )

  package static func check(_ graph: Graph) -> [Finding] {
    var families: [String: [DeclaredItem]] = [:]
    for item in graph.declared {
      if let family = item.entry[Declaration.Item.family] {
        families[family, default: []].append(item)
      }
    }
    return graph.indices(of: Patent.type).flatMap { patent -> [Finding] in
      let record = graph[patent]
      guard !graph.isForeign(patent: patent), record[Patent.legalStatus]?.isAlive == true else {
        return []
      }
      let declared =
        graph.declared(ofPatent: patent)
        + (record[Patent.familyID].flatMap { families[$0] } ?? [])
      var told: Set<RecordIndex> = []
      return graph.charts(ofPatent: patent).compactMap { chart in
        guard chart.result == .corresponds, let basis = chart.basis,
          let standard = graph.line(of: basis)?.base, let body = body(of: basis, in: graph),
          graph[body][StandardOrg.iprPolicy]?[StandardOrg.Policy.disclosure] == "required",
          !declared.contains(where: { covers($0, standard, body, in: graph) }),
          told.insert(standard).inserted
        else { return nil }
        return report(chart, of: patent, standard, body, in: graph)
      }
    }
  }

  /// The organization whose standard it is; a version may leave that to the standard's record.
  private static func body(of version: RecordIndex, in graph: Graph) -> RecordIndex? {
    graph.value(of: Standard.organization, at: version).flatMap {
      graph.resolver.resolve($0, allowed: [StandardOrg.type.key]).place?.record
    }
  }

  /// Whether a declared item is about this standard, or about all of the body's.
  private static func covers(
    _ item: DeclaredItem,
    _ standard: RecordIndex,
    _ body: RecordIndex,
    in graph: Graph
  ) -> Bool {
    if let named = item.standard { return graph.line(of: named)?.base == standard }
    guard !item.entry.has(Declaration.Item.standard) else { return false }
    return graph.targets(of: Declaration.organization, from: item.declaration)
      .contains { $0.record == body }
  }

  private static func report(
    _ chart: Chart,
    of patent: RecordIndex,
    _ standard: RecordIndex,
    _ body: RecordIndex,
    in graph: Graph
  ) -> Finding {
    let record = graph[chart.record]
    let (own, about, of) = (graph[patent].id, graph[standard].id, graph[body].id)
    return finding(
      in: record,
      at: record.span(of: Correspondence.patent),
      field: Correspondence.patent.name,
      Phrase(
        zh: "专利“\(own)”与标准“\(about)”对应，标准组织“\(of)”要求披露，却没有声明",
        en: "\(own) corresponds to \(about), and \(of) asks for disclosure, but it is not declared"
      ),
      help: Phrase(
        zh: "请知识产权人员确认后提交声明，并在 declarations/ 中记录",
        en: "have IP staff confirm and declare it, and record that under declarations/"
      )
    )
  }

  private static func declaration(_ item: String) -> String {
    """
    title: 示例厂关于盖体锁扣的声明
    confidentiality: internal
    declarant: example-works
    reference: 声明 2023-1
    declared_on: 2023-03-10
    organization: CCSA
    licensing: frand
    items:
      - {\(item), standard: latch-standard@2022, clauses: ["5.1", "5.2"]}

    """
  }
}
