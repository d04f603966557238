package import Diagnostics
package import Linking
import Records

/// Records that follow from one another in a circle: a standard that supersedes its successor, a
/// divisional that is its own parent.
package enum ReferenceCycle: Rule {
  package static let id: RuleID = "reference-cycle"
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "替代、分案这类先后关系不能绕成一圈",
    en: "what follows from something does not lead back to it"
  )
  package static let why = Phrase(
    zh: "一项标准不能替代替代它的标准，一件分案不能是自己的母案；绕成一圈时，谁先谁后无从判断。",
    en: "A standard cannot replace its own successor, a divisional cannot be its own parent."
  )
  package static let mend = Phrase(
    zh: "找出方向写反的一处，改正或删去",
    en: "find the reference that points the wrong way and mend it"
  )
  package static let source = "readings, Which rule speaks"
  package static let example = RuleExample(
    "standards/old-latch.yaml",
    bad: record("supersedes: latch-next"),
    good: record(""),
    with: [
      "standards/latch-next.yaml": record("supersedes: old-latch")
        .replacing("9902—2010", with: "9903—2015").replacing("\"2010\"", with: "\"2015\"")
        .replacing("2010-", with: "2015-")
    ]
  )

  package static func check(_ graph: Graph) -> [Finding] {
    circles(Standard.supersedes, of: Standard.type, in: graph)
      + circles(Standard.supersededBy, of: Standard.type, in: graph)
      + circles(Patent.divisionalOf, of: Patent.type, in: graph)
  }

  private static func circles<Value>(
    _ field: Field<Value>,
    of type: RecordType,
    in graph: Graph
  ) -> [Finding] {
    var next: [RecordIndex: [Link]] = [:]
    for index in graph.indices(of: type) {
      let links = graph.links(from: index).filter {
        $0.field == field.key && graph[$0.target.record].is(type)
      }
      if !links.isEmpty { next[index] = links }
    }
    // A record that nothing leads back to is settled; what remains lies on or before a circle.
    return next.keys.sorted().flatMap { start in
      (next[start] ?? []).compactMap { link -> Finding? in
        guard reaches(start, from: link.target.record, next) else { return nil }
        let target = graph[link.target.record]
        let label = field.declaration.label
        return Finding(
          id,
          severity,
          at: link.span,
          record: graph[start].id,
          field: field.name,
          Phrase(
            zh: "“\(label.zh)”绕成一圈：从 \(target.id) 又回到 \(graph[start].id)",
            en: "\(field.name) leads in a circle: from \(target.id) back to \(graph[start].id)"
          ),
          help: mend
        )
      }
    }
  }

  private static func reaches(
    _ goal: RecordIndex,
    from start: RecordIndex,
    _ next: [RecordIndex: [Link]]
  ) -> Bool {
    var open = [start]
    var seen: Set<RecordIndex> = []
    while let record = open.popLast() {
      if record == goal { return true }
      guard seen.insert(record).inserted else { continue }
      open += (next[record] ?? []).map(\.target.record)
    }
    return false
  }

  private static func record(_ field: String) -> String {
    """
    title: 示例锁扣旧标准
    confidentiality: internal
    number: YD/T 9902—2010
    version: "2010"
    standard_type: industry
    organization: CCSA
    status: frozen
    freeze_date: 2010-09-01
    publication_date: 2010-10-01
    life_status: published
    use: reference
    text_licence: none
    \(field)

    """
  }
}
