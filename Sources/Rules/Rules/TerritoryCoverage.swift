package import Diagnostics
package import Linking
import Records

/// R23: the family of a patent in a standard covers the key states of the standards body.
///
/// The key states are the `members` that the site lists for the body. A PCT application counts for
/// all of them as long as it can enter the national phase, a European one for the states of the
/// European Patent Convention.
package enum TerritoryCoverage: Rule {
  package static let id: RuleID = "territory-coverage"
  package static let number: Int? = 23
  package static let severity = Severity.info
  package static let title = Phrase(
    zh: "与标准有关的专利，同族覆盖标准组织的主要成员国",
    en: "The family of a patent in a standard covers the key states of the standards body"
  )
  package static let why = Phrase(
    zh: "标准在哪里实施，专利就要在哪里有；没有申请的国家，标准再必要也收不到许可费。",
    en:
      "A patent works where it was filed: in a state that was left out, the standard is used for nothing."
  )
  package static let mend = Phrase(
    zh: "与知识产权人员商定申请地域，在 family 中补上同族；有意不申请的，在正文说明理由。",
    en:
      "Settle the territories with IP staff, and add the members of the family; where a state is left out on purpose, note why in the body."
  )
  package static let source = "R23; 000 §7.2.2"
  package static let example = RuleExample(
    ExampleSite.patentPath,
    bad: ExampleSite.patent,
    good: ExampleSite.patent + "family: [{country: US}]\n",
    with: [
      "standard-orgs/CCSA.yaml":
        "title: 中国通信标准化协会\nconfidentiality: internal\ncode: CCSA\nmembers: [CN, US]\n"
    ]
  )

  package static func check(_ graph: Graph) -> [Finding] {
    let bodies = graph.indices(of: StandardOrg.type).filter {
      !graph[$0][all: StandardOrg.members].isEmpty
    }
    guard !bodies.isEmpty else { return [] }
    return graph.indices(of: Patent.type).flatMap { patent -> [Finding] in
      let record = graph[patent]
      guard !graph.isForeign(patent: patent), record[Patent.legalStatus]?.isAlive == true,
        !record.isUnknown(Patent.family), !isInternationalPhase(record, graph.asOf)
      else { return [] }
      let covered = countries(of: record)
      return self.bodies(of: patent, in: graph).compactMap { body in
        let open = graph[body][all: StandardOrg.members].map { $0.uppercased() }.filter {
          !covered.contains($0) && !(covered.contains("EP") && european.contains($0))
        }
        return open.isEmpty ? nil : report(open, body, of: record, in: graph)
      }
    }
  }

  /// The bodies of the standards that claims of the patent correspond to, and of its proposals.
  private static func bodies(of patent: RecordIndex, in graph: Graph) -> [RecordIndex] {
    let versions = graph.charts(ofPatent: patent).filter { $0.result == .corresponds }
      .compactMap(\.basis)
    let ofStandards = versions.compactMap { graph.value(of: Standard.organization, at: $0) }
    let ofProposals = graph.proposals(ofPatent: patent).compactMap {
      graph[$0][StandardProposal.organization]
    }
    return Set(
      (ofStandards + ofProposals).compactMap {
        graph.resolver.resolve($0, allowed: [StandardOrg.type.key]).place?.record
      }
    ).sorted()
  }

  private static func countries(of patent: Record) -> Set<String> {
    var countries = Set(
      patent[all: Patent.family].flatMap { member in
        [member[Patent.FamilyMember.country]?.uppercased()]
          + [
            member[Patent.FamilyMember.applicationNo], member[Patent.FamilyMember.publicationNo],
          ].map { $0.flatMap { PatentNumber($0)?.office } }
      }.compactMap { $0 }
    )
    let number = patent[Patent.applicationNo].flatMap {
      PatentNumber($0, office: patent[Patent.office])?.office
    }
    if let office = patent[Patent.office] ?? number { countries.insert(office.uppercased()) }
    return countries
  }

  /// Whether a PCT application of the family can still enter any state: 30 months from the earliest
  /// date.
  private static func isInternationalPhase(_ patent: Record, _ today: CalendarDate) -> Bool {
    let family = countries(of: patent)
    guard family.contains("WO") || family.contains("PCT"),
      let last = EarliestDate(of: patent)?.date.adding(months: 30)
    else { return false }
    return today <= last
  }

  private static func report(
    _ open: [String],
    _ body: RecordIndex,
    of record: Record,
    in graph: Graph
  ) -> Finding {
    let shown = open.prefix(12).joined(separator: "、") + (open.count > 12 ? "……" : "")
    let listed = open.prefix(12).joined(separator: ", ") + (open.count > 12 ? " …" : "")
    return finding(
      in: record,
      at: record.place(of: Patent.family)
        ?? record.place(of: Patent.applicationNo) ?? record.span,
      field: Patent.family.name,
      Phrase(
        zh: "同族没有覆盖标准组织“\(graph[body].id)”的主要成员国：\(shown)",
        en: "the family leaves out key states of \(graph[body].id): \(listed)"
      ),
      help: Phrase(
        zh: "与知识产权人员商定是否还能申请；有同族的，在 family 中补上",
        en: "see with IP staff whether it can still be filed there; add to family what exists"
      )
    )
  }

  /// The states of the European Patent Convention.
  private static let european: Set<String> = [
    "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR",
    "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "ME", "MK", "MT", "NL", "NO", "PL",
    "PT", "RO", "RS", "SE", "SI", "SK", "SM", "TR",
  ]
}
