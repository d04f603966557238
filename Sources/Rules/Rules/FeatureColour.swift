package import Diagnostics
package import Linking
import Records

/// R46: a key feature has a colour of its own, the same on the claim's and the standard's side.
///
/// A row that states no colour takes its feature's.
package enum FeatureColour: Rule {
  package static let id: RuleID = "feature-colour"
  package static let number: Int? = 46
  package static let severity = Severity.error
  package static let title = Phrase(
    zh: "关键技术特征各有一种颜色，两边相同",
    en: "Key features have colours of their own, the same on both sides"
  )
  package static let why = Phrase(
    zh: "色块把左栏的特征与右栏的文字连起来；颜色相同或不一致就会连错。",
    en:
      "The colours join a feature to the words that answer it; shared or different ones join the wrong things."
  )
  package static let mend = Phrase(
    zh: "给每个关键特征不同的 colour；对照表中的 colour 与之相同，或省略。",
    en: "Give every key feature another colour; state the same in the chart, or leave it out there."
  )
  package static let source = "R46; A.2"
  package static let example = ExampleSite.example(
    ExampleSite.chartPath,
    bad: "    colour: c1\n",
    good: "    colour: c2\n"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    var findings: [Finding] = []
    /// The features whose own colour is at fault, by where they stand.
    var faulty: Set<SourceSpan> = []
    for index in graph.indices(of: Patent.type) {
      for (claimPosition, claim) in graph[index][all: Patent.claims].enumerated() {
        findings += claimFindings(
          claim,
          path: "claims[\(claimPosition + 1)]",
          of: graph[index],
          faulty: &faulty
        )
      }
    }
    for chart in graph.charts {
      for (position, row) in chart.rows.enumerated() {
        guard let feature = row.feature, feature[Claim.Feature.key] == true,
          let colour = feature[Claim.Feature.colour], !faulty.contains(feature.span)
        else { continue }
        findings += rowFindings(row, number: position + 1, colour: colour, of: graph[chart.record])
      }
    }
    return findings
  }

  private static func claimFindings(
    _ claim: Entry,
    path: String,
    of record: Record,
    faulty: inout Set<SourceSpan>
  ) -> [Finding] {
    var findings: [Finding] = []
    var taken: [String: Int] = [:]
    for (position, feature) in claim[all: Claim.features].enumerated()
    where feature[Claim.Feature.key] == true {
      let number = feature[Claim.Feature.no] ?? position + 1
      let message: Phrase
      if let colour = feature[Claim.Feature.colour] {
        guard let first = taken[colour] else {
          taken[colour] = number
          continue
        }
        message = Phrase(
          zh: "关键技术特征 \(number) 与 \(first) 同用颜色 \(colour)",
          en: "the key features \(first) and \(number) share the colour \(colour)"
        )
      } else if feature.isUnknown(Claim.Feature.colour) {
        continue
      } else {
        message = Phrase(
          zh: "关键技术特征 \(number) 没有颜色",
          en: "the key feature \(number) has no colour"
        )
      }
      faulty.insert(feature.span)
      findings.append(
        finding(
          in: record,
          at: feature.span(of: Claim.Feature.colour),
          field: "\(path).features[\(position + 1)].colour",
          message,
          help: Phrase(
            zh: "给它一种本权利要求中没有用过的颜色，如 colour: c\(number)",
            en: "give it a colour not used in this claim, such as colour: c\(number)"
          )
        )
      )
    }
    return findings
  }

  private static func rowFindings(
    _ row: ChartRow,
    number: Int,
    colour: String,
    of record: Record
  ) -> [Finding] {
    var places: [(entry: SourceSpan, path: String, colour: String)] = []
    if let stated = row.entry[ChartRowFields.colour] {
      places.append((row.entry.span(of: ChartRowFields.colour), "rows[\(number)].colour", stated))
    }
    for (position, mark) in row.entry[all: ChartRowFields.marks].enumerated() {
      guard let stated = mark[ChartRowFields.Mark.colour] else { continue }
      places.append(
        (
          mark.span(of: ChartRowFields.Mark.colour),
          "rows[\(number)].marks[\(position + 1)].colour", stated
        )
      )
    }
    return places.filter { $0.colour != colour }.prefix(1).map { place in
      finding(
        in: record,
        at: place.entry,
        field: place.path,
        Phrase(
          zh: "第 \(number) 行用颜色 \(place.colour)，权利要求中该特征是 \(colour)",
          en: "row \(number) uses the colour \(place.colour), but its feature has \(colour)"
        ),
        help: Phrase(
          zh: "改为 colour: \(colour)，或省略",
          en: "state colour: \(colour), or leave it out"
        )
      )
    }
  }
}
