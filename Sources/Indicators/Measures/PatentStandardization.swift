package import Diagnostics
package import Linking
import Records

/// D2: how many own patents have come how far towards a standard (000 §3.5, §7.3–7.4).
///
/// The headline counts those whose technique a standard contains: by an adopted proposal or by a
/// claim that corresponds.
package enum PatentStandardization: Measure {
  package static let id = "D2"
  package static let name = Phrase(zh: "专利标准化率", en: "Patent-standardization rate")
  package static let formula = Phrase(
    zh: "（与采纳的提案有关 ∪ 潜在标准必要专利）÷ 已申请且有效的本单位专利",
    en: "(linked to an adopted proposal ∪ potential SEP) ÷ own patents that are filed and alive"
  )
  package static let source = "D2; 000 §3.5, §7.3–7.4"
  package static let example: Phrase? = Phrase(
    zh: "24 件专利：a 10、b 7、c 6、d 3；10/24 = 41.7%，7/24 = 29.2%，6/24 = 25.0%，3/24 = 12.5%",
    en:
      "24 patents: a 10, b 7, c 6, d 3; 10/24 = 41.7%, 7/24 = 29.2%, 6/24 = 25.0%, 3/24 = 12.5%"
  )

  package static func figures(_ graph: Graph) -> [Indicator.Figure] {
    let chains = graph.chain.patents.filter { chain in
      guard let status = graph[chain.patent][Patent.legalStatus] else { return false }
      return chain.side == .own && status.isFiled && status.isAlive
    }
    let patents = chains.map(\.patent)
    let contained = Set(chains.filter(\.isContained).map(\.patent))
    func level(
      _ id: String,
      _ name: Phrase,
      target: ExactDecimal? = nil,
      _ fits: (RecordIndex) -> Bool
    ) -> Indicator.Figure {
      Indicator.Figure(
        id: id,
        name: name,
        counted: patents.filter(fits).map { Place($0) },
        total: patents.map { Place($0) },
        target: target
      )
    }
    func hasProposal(_ patent: RecordIndex, _ fits: (StandardProposal.State) -> Bool) -> Bool {
      graph.proposals(ofPatent: patent).contains {
        graph[$0][StandardProposal.state].map(fits) ?? false
      }
    }
    func isAdopted(_ patent: RecordIndex) -> Bool { hasProposal(patent) { $0.isAdopted } }
    func isPotential(_ patent: RecordIndex) -> Bool {
      graph.charts(ofPatent: patent).contains { $0.makesPotentialSEP }
    }
    return [
      level(
        "D2",
        Phrase(zh: "专利技术已进入标准", en: "contained in a standard"),
        target: graph.site.threshold("patent_standardization")
      ) { contained.contains($0) },
      level("D2a", Phrase(zh: "有已提交的提案", en: "linked to a submitted proposal")) {
        hasProposal($0) { $0.isSubmitted }
      },
      level("D2b", Phrase(zh: "有被采纳的提案", en: "linked to an adopted proposal"), isAdopted),
      level("D2c", Phrase(zh: "潜在标准必要专利", en: "potential SEP"), isPotential),
      level("D2d", Phrase(zh: "标准必要专利", en: "confirmed SEP")) {
        graph[$0][Patent.sepStatus] == .confirmed
      },
    ]
  }
}
