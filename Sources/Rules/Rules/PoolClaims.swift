package import Diagnostics
package import Linking
import Records

/// R78: the claims of every listed patent are recorded, or a document of it is.
package enum PoolClaims: Rule {
  package static let id: RuleID = "pool-claims"
  package static let number: Int? = 78
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "入池专利都记有权利要求或专利文件",
    en: "The claims of every listed patent are recorded, or its document is"
  )
  package static let why = Phrase(
    zh: "许可范围以权利要求为准；没有权利要求，说不清许可了什么。",
    en:
      "A licence reaches as far as the claims; without them nobody can say what is licensed."
  )
  package static let mend = Phrase(
    zh: "在专利记录中补上 claims，或引用专利文件（document）。",
    en: "Add claims to the patents' records, or refer to the document."
  )
  package static let source = "R78; 003 §5.3.1 a"
  package static let example = ExamplePool.example(
    ExamplePool.hingePath,
    bad: "",
    good: """
      claims:
        - {claim_no: 1, independent: true, version: as-granted, text: 一种铰链，包括销轴。}

      """
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Pool.type).flatMap { pool -> [Finding] in
      graph.listings(ofPool: pool).compactMap { listing in
        guard listing.isCurrent, let patent = listing.patent,
          !graph[patent].has(Patent.claims),
          !graph.links(from: patent).contains(where: {
            graph[$0.target.record].is(Document.type)
          })
        else { return nil }
        let name = RecordName.of(graph[patent])
        return finding(
          in: graph[pool],
          at: listing.entry.span(of: Pool.Listing.patent),
          field: "\(listing.path).\(Pool.Listing.patent.name)",
          Phrase(
            zh: "入池专利\(name.zh)没有权利要求，也没有专利文件",
            en: "the listed patent \(name.en) has neither claims nor a document"
          ),
          help: mend,
          notes: [.init(at: graph[patent].entry.span, Patent.type.label)]
        )
      }
    }
  }
}
