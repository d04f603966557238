package import Diagnostics
package import Linking
import Records

/// R138, second part: licensor and licensee differ.
package enum LicenceParties: Rule {
  package static let id: RuleID = "licence-parties"
  package static let number: Int? = 138
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "许可方与被许可方不是同一单位",
    en: "Licensor and licensee differ"
  )
  package static let why = Phrase(
    zh: "自己许可自己不成立，多半是选错了单位。",
    en:
      "Nobody licenses to himself; most likely the wrong organization was chosen."
  )
  package static let mend = Phrase(
    zh: "核对合同，改正写错的一方。",
    en: "Check the contract and correct the party that is wrong."
  )
  package static let source = "R138"
  package static let example = ExamplePool.example(
    ExamplePool.licencePath,
    bad: "licensee: pool-agency",
    good: "licensee: cooler-factory"

  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Licence.type).compactMap { licence in
      let record = graph[licence]
      guard let licensor = graph.party(Licence.licensor, of: licence),
        licensor == graph.party(Licence.licensee, of: licence)
      else { return nil }
      let name = RecordName.of(graph[licensor])
      return finding(
        in: record,
        at: record.span(of: Licence.licensee),
        field: Licence.licensee.name,
        Phrase(
          zh: "许可方和被许可方都是\(name.zh)",
          en: "licensor and licensee are both \(name.en)"
        ),
        help: mend
      )
    }
  }
}
