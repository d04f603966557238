package import Diagnostics
package import Linking
import Records

/// D1: how many technologies that may become patents have become some (000 §3.4, §8.4).
///
/// The definition of patenting ends with the grant, so that the granted rate is the headline.
package enum TechnologyPatenting: Measure {
  package static let id = "D1"
  package static let name = Phrase(zh: "技术专利化率", en: "Technology-patenting rate")
  package static let formula = Phrase(
    zh: "有授权（申请）的本单位专利的技术 ÷ 保护方式不是商业秘密的技术",
    en: "technologies with a granted (filed) own patent ÷ technologies that are not trade secrets"
  )
  package static let source = "D1; 000 §3.4, §8.4"

  package static func figures(_ graph: Graph) -> [Indicator.Figure] {
    let eligible = graph.indices(of: Technology.type).filter {
      graph[$0][Technology.protectionRoute] != .tradeSecret
    }
    func withPatent(_ fits: (Record) -> Bool) -> [Place] {
      eligible.filter { technology in
        graph.patents(ofTechnology: technology).contains {
          graph.isOwn(patent: $0) && fits(graph[$0])
        }
      }.map { Place($0) }
    }
    let total = eligible.map { Place($0) }
    let target = graph.site.threshold("technology_patenting")
    return [
      Indicator.Figure(
        id: "D1g",
        name: Phrase(zh: "已授权", en: "granted"),
        counted: withPatent(isGranted),
        total: total,
        target: target
      ),
      Indicator.Figure(
        id: "D1f",
        name: Phrase(zh: "已申请", en: "filed"),
        counted: withPatent { $0[Patent.legalStatus]?.isFiled == true },
        total: total
      ),
    ]
  }

  /// A right that ran out was obtained all the same; one declared invalid never was.
  private static func isGranted(_ patent: Record) -> Bool {
    guard let status = patent[Patent.legalStatus] else { return false }
    if status.isGranted { return true }
    return patent[Patent.grantDate] != nil && status.isFiled && status != .invalidated
  }
}
