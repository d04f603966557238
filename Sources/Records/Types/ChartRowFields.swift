package import Diagnostics

/// One of a chart's `rows`: a technical feature against the text of the standard (B12.2).
package enum ChartRowFields {
  package static let feature = Field<Int>(
    "feature",
    "技术特征",
    "Feature",
    .mandatory,
    kind: .integer(1...999),
    source: "A.2 col. 1"
  )
  package static let colour = Field<String>(
    "colour",
    "色块",
    "Colour block",
    aliases: ["color"],
    source: "A.2; R46"
  )
  package static let standardRef = Field<[Reference]>(
    "standard_ref",
    "标准文本",
    "Standard text",
    .judged(Phrase(zh: "对应时（R42）", en: "if met (R42)")),
    kind: .list(.clause),
    aliases: ["条款", "标准条款"],
    source: "A.2 col. 2"
  )
  package static let excerpt = Field<String>(
    "excerpt",
    "所用标准内容",
    "Excerpt",
    source: "A.2 col. 2"
  )
  package static let marks = Field<[Entry]>(
    "marks",
    "对应片段",
    "Marks",
    kind: .list(.map(Mark.shape, shorthand: nil)),
    source: "A.2 example"
  )
  package static let match = Field<Match>(
    "match",
    "是否对应",
    "Match",
    .mandatory,
    source: "A.2 col. 3"
  )
  package static let strength = Field<Correspondence.Strength>(
    "strength",
    "对应方式",
    "Strength",
    .judged(Phrase(zh: "对应时（R43）", en: "if met (R43)")),
    source: "A.2 col. 3"
  )
  package static let analysis = Field<Prose>(
    "analysis",
    "对应关系分析",
    "Analysis",
    .judged(rowText),
    aliases: ["分析"],
    source: "A.2 col. 3"
  )
  package static let explanation = Field<Prose>(
    "explanation",
    "解释说明",
    "Explanation",
    .judged(Phrase(zh: "解释后对应时（R43）", en: "if explained (R43)")),
    aliases: ["解释"],
    source: "A.2"
  )
  package static let evidence = Field<[Reference]>(
    "evidence",
    "证明材料",
    "Evidence",
    .judged(Phrase(zh: "解释后对应时（R43）", en: "if explained (R43)")),
    kind: .list(.reference(["document"])),
    source: "A.2"
  )
  package static let conclusion = Field<Prose>(
    "conclusion",
    "比对结论",
    "Conclusion",
    .judged(rowText),
    aliases: ["结论"],
    source: "A.2"
  )

  private static let rowText = Phrase(zh: "每行都要（R52）", en: "each row (R52)")

  package static let shape = Shape([
    feature.declaration, colour.declaration, standardRef.declaration, excerpt.declaration,
    marks.declaration, match.declaration, strength.declaration, analysis.declaration,
    explanation.declaration, evidence.declaration, conclusion.declaration,
  ])

  /// `match`: whether the text of the standard meets the feature.
  package enum Match: String, Choice {
    case met, unmet, open

    package var label: Phrase {
      switch self {
      case .met: Phrase(zh: "对应", en: "met")
      case .unmet: Phrase(zh: "不对应", en: "not met")
      case .open: Phrase(zh: "待定", en: "open")
      }
    }
  }

  /// One of `marks`: words of the feature and the words of the standard that answer them.
  package enum Mark {
    package static let featureText = Field<String>(
      "feature_text",
      "特征文字",
      "Words of the feature",
      .mandatory
    )
    package static let standardText = Field<String>(
      "standard_text",
      "标准文字",
      "Words of the standard",
      .mandatory
    )
    package static let colour = Field<String>("colour", "色块", "Colour block", aliases: ["color"])
    package static let shape = Shape([
      featureText.declaration, standardText.declaration, colour.declaration,
    ])
  }
}
