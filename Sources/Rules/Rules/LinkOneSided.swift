package import Diagnostics
package import Linking
import Records

/// R7: a link that both sides list is listed by both.
///
/// It is enough to state a link on one side. Where the other side has a list of its own, though,
/// and leaves the link out, the two disagree.
package enum LinkOneSided: Rule {
  package static let id: RuleID = "link-one-sided"
  package static let number: Int? = 7
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "两边都列出的联系，内容一致",
    en: "A link that is stated on both sides is the same on both"
  )
  package static let why = Phrase(
    zh: "技术列了它的专利，专利也列了来源技术，两张清单不一致时，总有一张是旧的。",
    en:
      "Where a technology lists its patents and a patent its technologies, and the lists differ, one of them is out of date."
  )
  package static let mend = Phrase(
    zh: "在另一边补上，或只在一边写这种联系。",
    en: "Add the link on the other side, or state such links on one side only."
  )
  package static let source = "R7"
  package static let example = RuleExample(
    "technologies/hinge.yaml",
    bad: technology + "patents: [lid-latch]\n",
    good: technology
  )

  package static func check(_ graph: Graph) -> [Finding] {
    let technology = (type: Technology.type, field: Technology.patents.declaration)
    let patent = (type: Patent.type, field: Patent.technologies.declaration)
    let pool = (type: Pool.type, field: Pool.patents.declaration)
    let operation = (type: Patent.type, field: Patent.operation.declaration)
    return disagreements(from: technology, to: patent, in: graph)
      + disagreements(from: patent, to: technology, in: graph)
      + disagreements(from: pool, to: operation, in: graph)
      + disagreements(from: operation, to: pool, in: graph)
  }

  private typealias Side = (type: RecordType, field: FieldDeclaration)

  /// A link as one side states it.
  private struct Pair: Hashable {
    let source: RecordIndex
    let target: RecordIndex
  }

  /// The links of one side to records that have a list of the other side without them.
  private static func disagreements(from here: Side, to there: Side, in graph: Graph) -> [Finding] {
    // Every link of the other side, turned round, and where each of its lists begins.
    var answered: Set<Pair> = []
    var lists: [RecordIndex: SourceSpan] = [:]
    for source in graph.indices(of: there.type) {
      for link in graph.links(from: source)
      where link.field == there.field.key && graph[link.target.record].is(here.type) {
        answered.insert(Pair(source: link.target.record, target: source))
        if lists[source] == nil { lists[source] = link.span }
      }
    }
    var findings: [Finding] = []
    for source in graph.indices(of: here.type) {
      for link in graph.links(from: source) where link.field == here.field.key {
        let other = link.target.record
        guard let list = lists[other],
          !answered.contains(Pair(source: source, target: other))
        else { continue }
        findings.append(
          finding(
            in: graph[source],
            at: link.span,
            field: here.field.name,
            Phrase(
              zh:
                "这里列出了\(there.type.label.zh)“\(graph[other].id)”，它的“\(there.field.label.zh)”却没有列出“\(graph[source].id)”",
              en:
                "\(graph[other].id) is listed here, but its \(there.field.name) leave out \(graph[source].id)"
            ),
            help: Phrase(
              zh: "在 \(graph[other].path) 的 \(there.field.name) 中补上 \(graph[source].id)，或去掉这里的一项",
              en:
                "add \(graph[source].id) to \(there.field.name) in \(graph[other].path), or drop it here"
            ),
            notes: [.init(at: list, Phrase(zh: "那一边的清单", en: "the other side's list"))]
          )
        )
      }
    }
    return findings
  }

  /// A technology that is not among those the patent of the example site names.
  private static let technology = """
    title: 盖体铰接技术
    rd_form: own
    protection_route: publication
    route_decided_by: example-works
    route_date: 2022-03-01
    route_reason: 改进较小。

    """
}
