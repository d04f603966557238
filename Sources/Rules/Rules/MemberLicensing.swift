package import Diagnostics
package import Linking
import Records

/// R68: a pool does not keep its members from licensing on their own.
package enum MemberLicensing: Rule {
  package static let id: RuleID = "pool-member-licensing"
  package static let number: Int? = 68
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "专利池不限制成员在池外作普通许可",
    en: "A pool does not keep members from granting ordinary licences outside it"
  )
  package static let why = Phrase(
    zh: "团体标准规定不得限制；这类限制也可能构成滥用知识产权排除竞争。",
    en:
      "The standard forbids it, and such a restriction may be an abuse that excludes competition."
  )
  package static let mend = Phrase(
    zh: "改协议，并写 restricts_member_licensing: false。",
    en: "Change the agreement and state restricts_member_licensing: false."
  )
  package static let source = "R68; 003 §5.3.1 b"
  package static let example = ExamplePool.example(
    ExamplePool.poolPath,
    bad: "restricts_member_licensing: true",
    good: "restricts_member_licensing: false"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Pool.type).compactMap { pool in
      let record = graph[pool]
      guard record[Pool.restrictsMemberLicensing] == true else { return nil }
      return finding(
        in: record,
        at: record.span(of: Pool.restrictsMemberLicensing),
        field: Pool.restrictsMemberLicensing.name,
        Phrase(
          zh: "专利池限制成员在池外作普通许可",
          en: "the pool keeps its members from granting ordinary licences outside it"
        ),
        help: mend
      )
    }
  }
}
