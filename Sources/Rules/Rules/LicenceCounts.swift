package import Diagnostics
package import Linking
import Records

/// R82: the counts of a licence add up and equal the pool at signing.
package enum LicenceCounts: Rule {
  package static let id: RuleID = "licence-counts"
  package static let number: Int? = 82
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "许可合同的件数：合计等于三类之和，且与签署时的许可专利相符",
    en: "The counts of a licence add up and equal what was licensed at signing"
  )
  package static let why = Phrase(
    zh: "件数是合同的一部分；与清单不符，就说不清许可了哪些专利。",
    en:
      "The counts are part of the contract; where they differ from the list nobody can tell what was licensed."
  )
  package static let mend = Phrase(
    zh: "核对合同与签署日的专利池清单，改正写错的一方。",
    en:
      "Compare the contract with the pool as of the day of signing and correct the one that is wrong."
  )
  package static let source = "R82; 003 A-art.2.1"
  package static let example = ExamplePool.example(
    ExamplePool.licencePath,
    bad: "patent_counts: {total: 3,",
    good: "patent_counts: {total: 2,"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Licence.type).flatMap { licence -> [Finding] in
      let record = graph[licence]
      guard let counts = record[Licence.patentCounts] else { return [] }
      let stated = PatentCounts(counts, total: Licence.Counts.total, PatentCounts.licence)
      if let sum = stated.sumFault {
        return [
          finding(
            in: record,
            at: counts.span(of: Licence.Counts.total),
            field: "\(Licence.patentCounts.name).\(Licence.Counts.total.name)",
            sum,
            help: mend
          )
        ]
      }
      guard let patents = licensedAtSigning(licence, graph) else { return [] }
      return stated.differences(from: PatentCounts(patents, in: graph)).map {
        field,
        written,
        actual in
        finding(
          in: record,
          at: counts.item(field.key)?.span ?? counts.span,
          field: "\(Licence.patentCounts.name).\(field.name)",
          Phrase(
            zh: "“\(field.label.zh)”写作 \(written) 件，签署时的许可专利为 \(actual) 件",
            en: "\(field.name) is stated as \(written), but \(actual) were licensed at signing"
          ),
          help: mend
        )
      }
    }
  }

  /// The patents that were licensed on the day of signing; nil where that cannot be told.
  private static func licensedAtSigning(
    _ licence: RecordIndex,
    _ graph: Graph
  ) -> [RecordIndex]? {
    let record = graph[licence]
    guard graph.coversWholePool(licence) else {
      let named = record[all: Licence.licensedPatents]
      let patents = graph.licensedPatents(of: licence)
      return named.count == patents.count ? patents : nil
    }
    guard let signed = record[Licence.signedOn], let pool = graph.pool(ofLicence: licence) else {
      return nil
    }
    var patents: [RecordIndex] = []
    for listing in graph.listings(ofPool: pool) {
      guard let patent = listing.patent, let listed = listing.entry[Pool.Listing.listedOn] else {
        return nil
      }
      let left = listing.entry[Pool.Listing.delistedOn]
      if listed <= signed, left.map({ signed < $0 }) ?? true { patents.append(patent) }
    }
    return patents
  }
}
