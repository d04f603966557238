package import Diagnostics
package import Linking
import Records

/// R10: a technology kept as a trade secret is of the class secret.
///
/// A secret record is nobody's page: `Publishing` links a site without it, so that no page, list,
/// search entry, feed or count can hold it. What is left to check is that nobody gives a trade
/// secret a class that shows it.
package enum SecretClass: Rule {
  package static let id: RuleID = "secret-class"
  package static let number: Int? = 10
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "按商业秘密保护的技术，密级是商业秘密",
    en: "A technology kept as a trade secret is of the class secret"
  )
  package static let why = Phrase(
    zh: "密级低于商业秘密的记录会有页面、进检索和清单；秘密一旦写上看板，就不再是秘密。",
    en:
      "A record of a lower class gets a page, a search entry and a line in lists; a secret shown on a dashboard is none."
  )
  package static let mend = Phrase(
    zh: "去掉 confidentiality（保护方式是 trade-secret 时默认为 secret），或改为 secret；不再保密的，改正 protection_route。",
    en:
      "Drop confidentiality, for the route trade-secret means secret, or state secret; where it is no secret any more, correct protection_route."
  )
  package static let source = "R10; 000 §4.2, §3.4"
  package static let example = RuleExample(
    "technologies/recipe.yaml",
    bad: technology + "confidentiality: internal\n",
    good: technology + "confidentiality: secret\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Technology.type).compactMap { index in
      let record = graph[index]
      guard record[Technology.protectionRoute] == .tradeSecret, record.confidentiality != .secret
      else { return nil }
      return finding(
        in: record,
        at: record.span(of: Header.confidentiality),
        field: Header.confidentiality.name,
        Phrase(
          zh: "保护方式是商业秘密，密级却是“\(record.confidentiality.label.zh)”，会出现在网站上",
          en:
            "the route is trade-secret, but the class is \(record.confidentiality.rawValue), so that the site shows the record"
        ),
        help: Phrase(
          zh: "去掉这一行，或改为 confidentiality: secret",
          en: "drop this line, or state confidentiality: secret"
        )
      )
    }
  }

  private static let technology = """
    title: 锁扣润滑脂配方
    rd_form: own
    protection_route: trade-secret
    route_decided_by: example-works
    route_date: 2022-03-01
    route_reason: 难以从产品反推。

    """
}
