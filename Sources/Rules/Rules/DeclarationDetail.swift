package import Diagnostics
package import Linking
import Records

/// R136: a declaration says which version of which standard, and which clauses, it is about.
package enum DeclarationDetail: Rule {
  package static let id: RuleID = "declaration-detail"
  package static let number: Int? = 136
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "专利声明写明标准、版本和章节",
    en: "A declaration names the standard, its version and the clauses"
  )
  package static let why = Phrase(
    zh: "不写版本和章节的声明，标准改版后就不知道还指什么，也无法对照。",
    en:
      "Without version and clauses nobody knows, once the standard is revised, what a declaration is about, nor what to chart."
  )
  package static let mend = Phrase(
    zh: "按声明原文补上 standard、version 和 clauses；原文没有写的，写 不详。",
    en:
      "Add standard, version and clauses from the statement; what the statement does not say is unknown."
  )
  package static let source = "R136"
  package static let example = RuleExample(
    "declarations/latch-statement.yaml",
    bad: declaration(version: ""),
    good: declaration(version: ", version: \"2022\"")
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Declaration.type).flatMap { findings(in: graph[$0]) }
  }

  /// A finding for each kind of gap, at the first item that has it: a long statement mostly leaves
  /// out the same in every item.
  private static func findings(in record: Record) -> [Finding] {
    var found: [(gaps: [FieldDeclaration], span: SourceSpan, numbers: [Int])] = []
    for (position, item) in record[all: Declaration.items].enumerated() {
      let gaps = gaps(in: item)
      guard !gaps.isEmpty else { continue }
      if let known = found.firstIndex(where: { $0.gaps.map(\.name) == gaps.map(\.name) }) {
        found[known].numbers.append(position + 1)
      } else {
        found.append((gaps, item.span, [position + 1]))
      }
    }
    return found.map { gaps, span, numbers in
      let first = numbers.first ?? 1
      let others = numbers.count - 1
      return finding(
        in: record,
        at: span,
        field: "\(Declaration.items.name)[\(first)]",
        Phrase(
          zh: "第 \(first) 项没有写\(gaps.map { "“\($0.label.zh)”" }.joined(separator: "、"))"
            + (others > 0 ? "，另有 \(others) 项同样" : ""),
          en: "item \(first) does not name \(gaps.map(\.name).joined(separator: ", "))"
            + (others > 0 ? ", nor do \(others) more" : "")
        ),
        help: Phrase(
          zh: "按声明原文补上 \(gaps.map { "\($0.name): …" }.joined(separator: "，"))；原文没有写的，写 不详",
          en:
            "add \(gaps.map { "\($0.name): …" }.joined(separator: ", ")) from the statement, or unknown where it says nothing"
        )
      )
    }
  }

  private static func gaps(in item: Entry) -> [FieldDeclaration] {
    typealias Part = Declaration.Item
    guard item.has(Part.standard) else { return [Part.standard.declaration] }
    if item.isUnknown(Part.standard) { return [] }
    let reference = item[Part.standard]
    var gaps: [FieldDeclaration] = []
    if reference?.version == nil, !item.has(Part.version) { gaps.append(Part.version.declaration) }
    if reference?.anchor == nil, !item.has(Part.clauses) { gaps.append(Part.clauses.declaration) }
    return gaps
  }

  private static func declaration(version: String) -> String {
    """
    title: 示例厂关于盖体锁扣的声明
    confidentiality: internal
    declarant: example-works
    reference: 声明 2023-1
    declared_on: 2023-03-10
    organization: CCSA
    licensing: frand
    items:
      - {patent: lid-latch, standard: latch-standard\(version), clauses: ["5.1", "5.2"]}

    """
  }
}
