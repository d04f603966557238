import Diagnostics
import Linking
import Records
import Templates

/// The claims of a patent with their features marked, each at its anchor.
///
/// Of several texts of one claim, the newest carries the anchors that references lead to.
struct PatentClaims {
  let facts: SiteFacts
  let patent: RecordIndex
  let language: Language

  private var record: Record { facts.graph[patent] }

  /// How many claims there are, texts of one claim counted once.
  var count: Int { Set(record[all: Patent.claims].compactMap { $0[Claim.claimNo] }).count }

  /// The claims by number, the newest text of each first.
  var models: [Model] {
    let claims = record[all: Patent.claims]
    let numbers = claims.map { $0[Claim.claimNo] ?? Int.max }
    var newest: [Int: SourceSpan] = [:]
    for number in Set(numbers) {
      newest[number] = ClaimTexts.text(number, of: record)?.span
    }
    let order = claims.indices.sorted { left, right in
      if numbers[left] != numbers[right] { return numbers[left] < numbers[right] }
      let first = newest[numbers[left]] == claims[left].span
      let second = newest[numbers[right]] == claims[right].span
      if first != second { return first }
      return left < right
    }
    // An anchor stands once on a page, whatever the record repeats.
    var anchors: Set<String> = []
    return order.map { position in
      let isNewest = newest[numbers[position]] == claims[position].span
      return model(claims[position], isNewest: isNewest, &anchors)
    }
  }

  private func model(_ claim: Entry, isNewest: Bool, _ anchors: inout Set<String>) -> Model {
    let number = claim[Claim.claimNo]
    let charts = facts.graph.charts(ofPatent: patent).filter { chart in
      chart.claim.map { $0.span == claim.span } ?? (chart.claimNumber == number && isNewest)
    }
    let anchor = isNewest ? number.map { Addresses.anchor(claim: $0) } : nil
    let runs = features(claim, isNewest: isNewest, &anchors)
    let inherited = isNewest ? self.inherited(claim, &anchors) : []
    return [
      "anchor": anchor.flatMap { anchors.insert($0).inserted ? .text($0) : nil } ?? .none,
      "name": .text(number.map { ReferenceModels.claim($0, language) } ?? "—"),
      "dependence": .text(dependence(claim)),
      "version": ModelValue(ClaimTexts.kind(of: claim)?.label[language]),
      "version-date": ModelValue(ClaimTexts.date(of: claim)?.description),
      "runs": .list(runs),
      "inherited": .list(inherited),
      "charts-of": .list(charts.map { reading($0) }),
    ]
  }

  private func dependence(_ claim: Entry) -> String {
    let parents = claim[all: Claim.dependsOn].map(String.init)
    guard !parents.isEmpty else { return Phrase(zh: "独立", en: "independent")[language] }
    let list = parents.joined(separator: language == .chinese ? "、" : ", ")
    return Phrase(zh: "从属于 \(list)", en: "depends on \(list)")[language]
  }

  /// The text with its features marked; the features one after the other where the text does not
  /// hold them word by word.
  private func features(
    _ claim: Entry,
    isNewest: Bool,
    _ anchors: inout Set<String>
  ) -> [Model] {
    let text = claim[Claim.text]
    var marks: [MarkedText.Mark] = []
    for feature in claim[all: Claim.features] {
      guard let number = feature[Claim.Feature.no], let words = feature[Claim.Feature.text] else {
        continue
      }
      marks.append(
        MarkedText.Mark(
          words: words,
          feature: number,
          label: String(number),
          anchor: isNewest ? anchor(claim, number, &anchors) : nil
        )
      )
    }
    guard !marks.isEmpty else { return text.map { [MarkedText.plain($0)] } ?? [] }
    if let text {
      let runs = MarkedText.runs(text, marks: marks)
      if MarkedText.countMarks(runs) == marks.count { return runs }
    }
    return marks.flatMap { mark -> [Model] in
      [
        MarkedText.marked(mark.words, mark.feature, label: mark.label, anchor: mark.anchor),
        MarkedText.plain(" "),
      ]
    }
  }

  private func anchor(_ claim: Entry, _ feature: Int, _ anchors: inout Set<String>) -> String? {
    guard let number = claim[Claim.claimNo] else { return nil }
    let anchor = Addresses.anchor(claim: number, feature: feature)
    return anchors.insert(anchor).inserted ? anchor : nil
  }

  /// The badges of features that a dependent claim takes over from those above it.
  private func inherited(_ claim: Entry, _ anchors: inout Set<String>) -> [Model] {
    guard let number = claim[Claim.claimNo] else { return [] }
    let own = Set(claim[all: Claim.features].compactMap { $0[Claim.Feature.no] })
    var badges: [Model] = []
    for feature in ClaimTexts.features(number, of: record, text: claim) {
      guard let no = feature[Claim.Feature.no], !own.contains(no) else { continue }
      let badge: Model = ["anchor": ModelValue(anchor(claim, no, &anchors))]
      badges.append(MarkedText.badge(no, met: true).adding(badge))
    }
    return badges
  }

  /// A chart of the claim, beside it.
  private func reading(_ chart: Chart) -> Model {
    let models = ChartModels(facts: facts, language: language)
    return [
      "ref": .map(ReferenceModels(facts: facts, language: language).ref(chart.record)),
      "coverage": .text(chart.coverage.countText),
      "relation": models.strength(chart),
      "state": chart.state == .fresh
        ? .none : .map(TagModels(language: language).state(chart.state)),
    ]
  }
}
