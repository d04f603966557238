package import Diagnostics

/// One of a patent's `claims`: the unit of comparison (B7.2).
package enum Claim {
  package static let claimNo = Field<Int>(
    "claim_no",
    "权利要求号",
    "Claim number",
    .mandatory,
    kind: .integer(1...9999),
    source: "A.2"
  )
  package static let independent = Field<Bool>(
    "independent",
    "独立权利要求",
    "Independent",
    .mandatory,
    source: "002 L1105"
  )
  package static let dependsOn = Field<[Int]>(
    "depends_on",
    "从属于",
    "Depends on",
    .judged(Phrase(zh: "从属权利要求", en: "dependent claims")),
    kind: .list(.integer(1...9999)),
    source: "B7.2"
  )
  package static let category = Field<String>(
    "category",
    "类别",
    "Category",
    kind: .choices(
      ("product", "产品", "product"),
      ("method", "方法", "method"),
      ("design", "外观设计", "design")
    ),
    source: "003 A-art.2.4"
  )
  package static let text = Field<String>(
    "text",
    "权利要求文本",
    "Text",
    aliases: ["文本"],
    source: "A.2"
  )
  package static let version = Field<Entry>(
    "version",
    "文本版本",
    "Text version",
    .mandatory,
    kind: .map(Version.shape, shorthand: "kind"),
    source: "000 §7.4 c"
  )
  package static let features = Field<[Entry]>(
    "features",
    "技术特征",
    "Technical features",
    .judged(Phrase(zh: "有对照表时（R40）", en: "when charted (R40)")),
    kind: .list(.map(Feature.shape, shorthand: nil)),
    source: "A.2"
  )

  package static let shape = Shape([
    claimNo.declaration, independent.declaration, dependsOn.declaration, category.declaration,
    text.declaration, version.declaration, features.declaration,
  ])

  /// The version of a claim's text: its kind, and a date where two texts share a kind.
  package enum Version {
    package static let kind = Field<Kind>("kind", "种类", "Kind", .mandatory)
    package static let date = Field<CalendarDate>(
      "date",
      "日期",
      "Date",
      kind: .date(accomplished: true)
    )
    package static let shape = Shape([kind.declaration, date.declaration])

    /// At which point of its life a claim reads so.
    package enum Kind: String, Choice {
      case asFiled = "as-filed"
      case amended
      case asGranted = "as-granted"
      case afterInvalidation = "after-invalidation"

      package var label: Phrase {
        switch self {
        case .asFiled: Phrase(zh: "申请文本", en: "as filed")
        case .amended: Phrase(zh: "修改文本", en: "amended")
        case .asGranted: Phrase(zh: "授权文本", en: "as granted")
        case .afterInvalidation: Phrase(zh: "无效宣告后文本", en: "after invalidation")
        }
      }
    }
  }

  /// One of a claim's `features`.
  package enum Feature {
    package static let no = Field<Int>(
      "no",
      "编号",
      "Number",
      .mandatory,
      kind: .integer(1...999)
    )
    package static let text = Field<String>("text", "文字", "Text", .mandatory)
    package static let key = Field<Bool>("key", "关键", "Key feature")
    package static let colour = Field<String>(
      "colour",
      "色块",
      "Colour block",
      .judged(Phrase(zh: "关键特征（R46）", en: "key features (R46)")),
      aliases: ["color"]
    )
    package static let shape = Shape([
      no.declaration, text.declaration, key.declaration, colour.declaration,
    ])
  }
}
