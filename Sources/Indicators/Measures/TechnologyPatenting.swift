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
  package static let example: Phrase? = Phrase(
    zh: "20 项技术，4 项为商业秘密，余 16 项；已申请 12 项：12/16 = 75.0%；已授权 9 项：9/16 = 56.25%，记作 56.3%",
    en:
      "20 technologies, 4 of them trade secrets, leave 16; 12 filed: 12/16 = 75.0%; 9 granted: 9/16 = 56.25%, written 56.3%"
  )

  package static func figures(_ graph: Graph) -> [Indicator.Figure] {
    let eligible = graph.chain.technologies.filter(\.isEligible)
    func places(_ fits: (TechnologyChain) -> Bool = { _ in true }) -> [Place] {
      eligible.filter(fits).map { Place($0.technology) }
    }
    return [
      Indicator.Figure(
        id: "D1g",
        name: Phrase(zh: "已授权", en: "granted"),
        counted: places { !$0.granted.isEmpty },
        total: places(),
        target: graph.site.threshold("technology_patenting")
      ),
      Indicator.Figure(
        id: "D1f",
        name: Phrase(zh: "已申请", en: "filed"),
        counted: places { !$0.filed.isEmpty },
        total: places()
      ),
    ]
  }
}
