package import Diagnostics
package import Linking
import Records

/// A dependent claim names an existing earlier claim (R131).
package enum ClaimDependency: Rule {
  package static let id: RuleID = "claim-dependency"
  package static let number: Int? = 131
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "从属权利要求引用在前的、存在的权利要求",
    en: "a dependent claim names an existing earlier claim"
  )
  package static let why = Phrase(
    zh: "从属权利要求包含被引用权利要求的全部特征，引用错了，对照表就比错了特征",
    en: "a dependent claim has all features of the claim it names; with a wrong one the chart "
      + "compares the wrong features"
  )
  package static let mend = Phrase(
    zh: "在 depends_on 中写被引用的权利要求号；独立权利要求写 independent: true",
    en: "state the claim in depends_on; state independent: true for an independent claim"
  )
  package static let source = "additions, R131; B7.2"
  package static let example = ExampleSite.example(
    "patents/lid-latch.yaml",
    bad: "independent: true\n    depends_on: [2]",
    good: "independent: true"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Patent.type).flatMap { check(graph[$0]) }
  }

  private static func check(_ patent: Record) -> [Finding] {
    let claims = patent[all: Patent.claims]
    let numbers = Set(claims.compactMap { $0[Claim.claimNo] })
    var findings: [Finding] = []
    for (place, claim) in claims.enumerated() {
      guard let number = claim[Claim.claimNo] else { continue }
      let field = "\(Patent.claims.name)[\(place + 1)]"
      func report(_ span: SourceSpan, _ name: String, _ message: Phrase) {
        findings.append(
          Finding(
            id,
            severity,
            at: span,
            record: patent.id,
            field: "\(field).\(name)",
            message,
            help: mend
          )
        )
      }
      guard let stated = claim.item(Claim.dependsOn.key) else {
        if claim[Claim.independent] == false {
          report(
            claim.span(of: Claim.independent),
            Claim.independent.name,
            Phrase(
              zh: "权利要求 \(number) 不是独立权利要求，却没有写从属于哪一项",
              en: "claim \(number) is not independent but names no claim it depends on"
            )
          )
        }
        continue
      }
      for item in items(of: stated) {
        guard case .integer(let parent) = item.datum else { continue }
        if parent == number {
          report(
            item.span,
            Claim.dependsOn.name,
            Phrase(
              zh: "权利要求 \(number) 不能从属于自己",
              en: "claim \(number) cannot depend on itself"
            )
          )
        } else if parent > number {
          report(
            item.span,
            Claim.dependsOn.name,
            Phrase(
              zh: "权利要求 \(number) 不能从属于在后的权利要求 \(parent)",
              en: "claim \(number) cannot depend on claim \(parent), which is not before it"
            )
          )
        } else if !numbers.contains(parent) {
          report(
            item.span,
            Claim.dependsOn.name,
            Phrase(
              zh: "权利要求 \(number) 从属于权利要求 \(parent)，但没有这一项",
              en: "claim \(number) depends on claim \(parent), which is not there"
            )
          )
        }
      }
    }
    return findings
  }

  private static func items(of item: Item) -> [Item] {
    guard case .list(let items) = item.datum else { return [item] }
    return items
  }
}
