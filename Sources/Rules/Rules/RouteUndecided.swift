package import Diagnostics
package import Linking
import Records

/// R9: whether a technology is patented or kept secret is decided in good time.
///
/// A missing `protection_route` is told by R3.
package enum RouteUndecided: Rule {
  package static let id: RuleID = "route-undecided"
  package static let number: Int? = 9
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "每项技术都及时决定保护方式",
    en: "The protection route of every technology is decided in good time"
  )
  package static let why = Phrase(
    zh: "申请专利还是保密，只能在公开之前决定；拖延期间的一次发布或参展，就可能失去新颖性或秘密。",
    en:
      "Patent or secret can only be chosen before anything is public; one talk or exhibition in the meantime may cost either."
  )
  package static let mend = Phrase(
    zh:
      "决定保护方式，写明 protection_route、决定人、决定日期和理由；期限在 site.yaml 的 thresholds: {route_undecided_days: 天数} 中设定，默认 180 天。",
    en:
      "Decide, and state protection_route with who decided, when and why. The limit is thresholds: {route_undecided_days: DAYS} in site.yaml, 180 unless stated."
  )
  package static let source = "R9; 000 §4.2"
  package static let example = RuleExample(
    "technologies/hinge.yaml",
    bad: technology(created: "2022-03-01"),
    good: technology(created: "2023-05-01"),
    with: ["standard-proposals/hinge-proposal.yaml": proposal]
  )

  /// How many days a technology may be undecided where the site states no number.
  private static let usualLimit = 180

  package static func check(_ graph: Graph) -> [Finding] {
    let limit = max(0, graph.site.threshold("route_undecided_days", else: usualLimit))
    return graph.indices(of: Technology.type).compactMap { index in
      let record = graph[index]
      guard record[Technology.protectionRoute] == .undecided else { return nil }
      guard let since = record.created else {
        return report(
          record,
          severity: .info,
          Phrase(
            zh: "保护方式未决定，也看不出从哪天起未决定",
            en: "the protection route is undecided, and nothing says since when"
          ),
          Phrase(
            zh: "决定后改写 protection_route；暂不能决定时补上 created: 日期，以便计算期限",
            en:
              "decide on protection_route; until then, state created: DATE so that the limit counts"
          )
        )
      }
      let age = since.days(until: graph.asOf)
      guard age > limit else { return nil }
      return report(
        record,
        severity: severity,
        Phrase(
          zh: "保护方式从 \(since) 起 \(age) 天未决定，超过 \(limit) 天",
          en:
            "the protection route has been undecided for \(age) days since \(since), more than \(limit)"
        ),
        Phrase(
          zh: "改为 patent、trade-secret、both-split 或 publication，并补上决定人、决定日期和理由",
          en:
            "state patent, trade-secret, both-split or publication, with who decided, when and why"
        )
      )
    }
  }

  private static func report(
    _ record: Record,
    severity: Severity,
    _ message: Phrase,
    _ help: Phrase
  ) -> Finding {
    finding(
      in: record,
      at: record.span(of: Technology.protectionRoute),
      field: Technology.protectionRoute.name,
      severity: severity,
      message,
      help: help
    )
  }

  private static func technology(created: String) -> String {
    """
    title: 盖体铰接技术
    created: \(created)
    rd_form: own
    protection_route: undecided

    """
  }

  /// What keeps the technology from being a loose end (R8).
  private static let proposal = """
    title: 铰接结构提案
    kind: technical-proposal
    organization: CCSA
    standard: latch-standard@2022
    authors: [张某某]
    stage: finalisation
    state: draft
    technologies: [hinge]

    """
}
