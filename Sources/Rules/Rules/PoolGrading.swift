package import Diagnostics
package import Linking
import Records

/// R71: every listed patent has a grade, every listed invention a classification.
package enum PoolGrading: Rule {
  package static let id: RuleID = "pool-grading"
  package static let number: Int? = 71
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "入池专利都已评级，其中的发明都已分类",
    en: "Every listed patent is graded, every listed invention classified"
  )
  package static let why = Phrase(
    zh: "分级分类管理档案是分配、定价和替换的依据；没有评级的专利分不到份额。",
    en:
      "The grading file is what distribution, pricing and replacement go by; an ungraded patent gets no share."
  )
  package static let mend = Phrase(
    zh: "在专利记录中补上 grade 和 classification。",
    en: "Add grade and classification to the patents' records."
  )
  package static let source = "R71; 003 §5.2 a; readings, Patents"
  package static let example = ExamplePool.example(
    ExamplePool.hingePath,
    bad: "",
    good: "grade: grade-r2\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Pool.type).flatMap { pool -> [Finding] in
      graph.listings(ofPool: pool).flatMap { listing -> [Finding] in
        guard listing.isCurrent, let patent = listing.patent else { return [] }
        let record = graph[patent]
        let needed: [FieldDeclaration] =
          record[Patent.patentType] == .invention
          ? [Patent.grade.declaration, Patent.classification.declaration]
          : [Patent.grade.declaration]
        return needed.filter { record.item($0.key) == nil }.map {
          report($0, of: record, listing, graph)
        }
      }
    }
  }

  private static func report(
    _ field: FieldDeclaration,
    of patent: Record,
    _ listing: PoolListing,
    _ graph: Graph
  ) -> Finding {
    let name = RecordName.of(patent)
    return finding(
      in: graph[listing.pool],
      at: listing.entry.span(of: Pool.Listing.patent),
      field: "\(listing.path).\(Pool.Listing.patent.name)",
      Phrase(
        zh: "入池专利\(name.zh)没有“\(field.label.zh)”",
        en: "the listed patent \(name.en) states no \(field.name)"
      ),
      help: Phrase(
        zh: "在专利记录中补上 \(field.name)",
        en: "add \(field.name) to the patent's record"
      ),
      notes: [.init(at: patent.entry.span, Patent.type.label)]
    )
  }
}
