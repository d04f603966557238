package import Diagnostics
package import Linking
import Records

/// The features of a claim, joined, give the claim's text, white space and punctuation apart (R131).
package enum ClaimText: Rule {
  package static let id: RuleID = "claim-text"
  package static let number: Int? = 131
  package static let severity = Severity.warning
  package static let title = Phrase(
    zh: "权利要求的技术特征连起来就是权利要求的文字",
    en: "the features of a claim, joined, give the claim's text"
  )
  package static let why = Phrase(
    zh: "漏掉或改写的特征不会被比对，“对应”的结论就不可靠",
    en: "a feature left out or reworded is not compared, and the verdict cannot be relied on"
  )
  package static let mend = Phrase(
    zh: "从权利要求原文逐段抄成特征，不增不减；标点和空白可以不同",
    en: "copy the features from the claim, nothing left out or added; punctuation may differ"
  )
  package static let source = "additions, R131"
  package static let example = ExampleSite.example(
    "patents/lid-latch.yaml",
    bad: "text: 扣钩扣在扣座上, key: true",
    good: "text: 扣钩与扣座扣合, key: true"
  )

  package static func check(_ graph: Graph) -> [Finding] {
    graph.indices(of: Patent.type).flatMap { check(graph[$0]) }
  }

  private static func check(_ patent: Record) -> [Finding] {
    patent[all: Patent.claims].enumerated().compactMap { place, claim in
      let features = claim[all: Claim.features].map { $0[Claim.Feature.text] }
      // A feature whose words are missing or unknown is R3's.
      guard let text = claim[Claim.text], !features.isEmpty, !features.contains(nil) else {
        return nil
      }
      let whole = words(of: text)
      let joined = words(of: features.compactMap { $0 }.joined(separator: " "))
      guard whole != joined else { return nil }
      let same = zip(whole, joined).prefix { $0 == $1 }.count
      let number = claim[Claim.claimNo].map { "\($0)" } ?? ""
      let expected = shown(whole[same...])
      let found = shown(joined[same...])
      return Finding(
        id,
        severity,
        at: claim.span(of: Claim.features),
        record: patent.id,
        field: "\(Patent.claims.name)[\(place + 1)].\(Claim.features.name)",
        Phrase(
          zh: "权利要求 \(number) 的特征连起来与文本不同：文本是“\(expected)”，特征是“\(found)”",
          en: "the features of claim \(number) differ from its text: \"\(found)\" where the text "
            + "has \"\(expected)\""
        ),
        help: mend
      )
    }
  }

  /// The letters, digits and symbols of a text, full-width ones as ASCII.
  private static func words(of text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.compactMap { scalar in
      let plain =
        (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      switch plain.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation, .spaceSeparator,
        .lineSeparator, .paragraphSeparator, .control, .format:
        return nil
      default: return plain
      }
    }
  }

  /// The start of a difference; `∎` where nothing is left.
  private static func shown(_ rest: ArraySlice<Unicode.Scalar>) -> String {
    guard !rest.isEmpty else { return "∎" }
    return String(String.UnicodeScalarView(rest.prefix(16))) + (rest.count > 16 ? "…" : "")
  }
}
