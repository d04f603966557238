package import Diagnostics
package import Linking
import Records

/// R12: what is kept as a trade secret is not disclosed by a patent, a proposal or a public chart.
package enum SecretDisclosed: Rule {
  package static let id: RuleID = "secret-disclosed"
  package static let number: Int? = 12
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "作为商业秘密的技术，不是已申请专利、已提交提案或公开对照表的来源",
    en: "A trade secret is not the source of a filed patent, submitted proposal or public chart"
  )
  package static let why = Phrase(
    zh: "申请公开、提案提交之后，内容就不再是秘密；一项技术只有分拆保护时，才能一部分申请专利、一部分保密。",
    en:
      "An application is published and a proposal is read by others: the secret is gone. Only a split route patents one part and keeps another."
  )
  package static let mend = Phrase(
    zh:
      "确实分开保护的，改为 protection_route: both-split；已经公开的，改为 patent 或 publication；来源写错的，改正专利或提案的 technologies。",
    en:
      "Where the parts are kept apart, state protection_route: both-split; where it is public by now, patent or publication; where the source is wrong, correct technologies in the patent or proposal."
  )
  package static let source = "R12; 000 §3.4, §4.2"
  package static let example = ExampleSite.example(
    ExampleSite.technologyPath,
    bad: "protection_route: trade-secret\n",
    good: "protection_route: patent\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Technology.type).flatMap { index -> [Finding] in
      let record = graph[index]
      guard record[Technology.protectionRoute] == .tradeSecret else { return [] }
      return disclosures(of: index, in: graph).map { other, what in
        finding(
          in: record,
          at: record.span(of: Technology.protectionRoute),
          field: Technology.protectionRoute.name,
          Phrase(
            zh: "技术按商业秘密保护，却是\(what.zh)“\(graph[other].id)”的来源",
            en:
              "the technology is a trade secret, but \(what.en) \(graph[other].id) comes out of it"
          ),
          help: Phrase(
            zh: "一部分申请专利、一部分保密的，改为 protection_route: both-split；否则改正保护方式或那条记录的来源技术",
            en:
              "state protection_route: both-split where a part stays secret; else correct the route, or the other record's technologies"
          ),
          notes: [.init(at: graph[other].span, Phrase(zh: "公开它的记录", en: "what discloses it"))]
        )
      }
    }
  }

  /// The records through which the technology is public or will be, with what they are.
  private static func disclosures(
    of technology: RecordIndex,
    in graph: Graph
  ) -> [(RecordIndex, Phrase)] {
    let patents = graph.patents(ofTechnology: technology).filter { isFiled(graph[$0]) }
    let proposals = graph.sources(
      of: StandardProposal.technologies,
      in: StandardProposal.type,
      to: technology
    ).filter { index in
      // What was withdrawn has been read all the same.
      let state = graph[index][StandardProposal.state]
      return state?.isSubmitted == true || state == .withdrawn
    }
    let charts = Set(graph.links(to: technology).map(\.source)).sorted().filter {
      graph[$0].type.key == "eou-chart" && graph[$0].confidentiality == .public
    }
    return patents.map { ($0, Phrase(zh: "已申请的专利", en: "the filed patent")) }
      + proposals.map { ($0, Phrase(zh: "已提交的提案", en: "the submitted proposal")) }
      + charts.map { ($0, Phrase(zh: "公开的使用证据对照表", en: "the public evidence-of-use chart")) }
  }

  private static func isFiled(_ patent: Record) -> Bool {
    patent[Patent.legalStatus]?.isFiled == true || patent[Patent.filingDate] != nil
  }
}
