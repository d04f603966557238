package import Diagnostics
package import Linking
import Records

/// D4: how many technologies have come all the way, and how many were lost at each step.
package enum EndToEndConversion: Measure {
  package static let id = "D4"
  package static let name = Phrase(zh: "全链转化率", en: "End-to-end conversion")
  package static let formula = Phrase(
    zh: "已授权、已进入标准且已产业化的技术 ÷ 保护方式不是商业秘密的技术；每一步只计上一步已走到的技术",
    en:
      "technologies granted, in a standard and in industry ÷ technologies that are not trade secrets; each step counts those that reached the one before"
  )
  package static let source = "D4"
  package static let example: Phrase? = Phrase(
    zh: "16 → 9 → 5 → 3：9/16 = 56.3%，5/9 = 55.6%，3/5 = 60.0%；全链 3/16 = 18.75%，记作 18.8%",
    en:
      "16 → 9 → 5 → 3: 9/16 = 56.3%, 5/9 = 55.6%, 3/5 = 60.0%; the chain 3/16 = 18.75%, written 18.8%"
  )

  /// The whole chain (`D4`), then its three steps.
  package static func figures(_ graph: Graph) -> [Indicator.Figure] {
    let eligible = graph.chain.technologies.filter(\.isEligible)
    func reached(_ step: TechnologyChain.Step) -> [Place] {
      eligible.filter { $0.step >= step }.map { Place($0.technology) }
    }
    let start = eligible.map { Place($0.technology) }
    let (patented, standardized) = (reached(.patented), reached(.standardized))
    let industrialized = reached(.industrialized)
    return [
      Indicator.Figure(
        id: id,
        name: Phrase(zh: "走完全链", en: "all the way"),
        counted: industrialized,
        total: start,
        target: graph.site.threshold("end_to_end_conversion")
      ),
      Indicator.Figure(
        id: "D4a",
        name: Phrase(zh: "技术 → 授权专利", en: "technology → granted patent"),
        counted: patented,
        total: start
      ),
      Indicator.Figure(
        id: "D4b",
        name: Phrase(zh: "授权专利 → 进入标准", en: "granted patent → in a standard"),
        counted: standardized,
        total: patented
      ),
      Indicator.Figure(
        id: "D4c",
        name: Phrase(zh: "进入标准 → 产业化", en: "in a standard → in industry"),
        counted: industrialized,
        total: standardized
      ),
    ]
  }
}
