package import Diagnostics

/// `correspondence` 专利与标准对应关系表: a claim chart, tables A.1 and A.2 (B12).
package enum Correspondence {
  package static let preparedBy = Field<Reference>(
    "prepared_by",
    "制作单位",
    "Prepared by",
    .judged(tableA1),
    kind: .reference(["organization"]),
    source: "A.1 row 1"
  )
  package static let submittedOn = Field<CalendarDate>(
    "submitted_on",
    "提交日期",
    "Submitted on",
    .judged(tableA1),
    kind: .date(accomplished: true),
    source: "A.1 row 2"
  )
  package static let patent = Field<Reference>(
    "patent",
    "专利",
    "Patent",
    .mandatory,
    kind: .reference(["patent"]),
    source: "A.1 rows 3–11"
  )
  package static let basis = Field<Reference>(
    "basis",
    "对应关系分析采用的标准提案或标准文本",
    "Basis of the comparison",
    .judged(tableA1),
    kind: .reference(["standard", "standard-proposal"]),
    aliases: ["标准文本", "依据文本"],
    source: "A.1 row 12"
  )
  package static let organization = Field<[Reference]>(
    "organization",
    "标准组织",
    "Standards organization",
    kind: .list(.reference(["standard-org"])),
    source: "A.1 row 13",
    remark: Phrase(zh: "可省略，由依据的标准得出", en: "the basis gives it unless stated")
  )
  package static let otherName = Field<String>(
    "other_name",
    "其他标准组织名称",
    "Other organization",
    source: "A.1; readings, Identity and titles",
    remark: Phrase(zh: "标准组织为 other 时写明", en: "beside the organization other")
  )
  package static let proposal = Field<Reference>(
    "proposal",
    "标准提案",
    "Proposal",
    kind: .reference(["standard-proposal"]),
    source: "A.1 rows 14–17"
  )
  package static let stated = Field<FreeMap>(
    "stated",
    "表中填写",
    "Cells as stated",
    kind: .dictionary(.text),
    source: "R38; readings, Charts"
  )
  package static let claimNo = Field<Int>(
    "claim_no",
    "权利要求号",
    "Claim",
    .mandatory,
    kind: .integer(1...9999),
    aliases: ["权利要求"],
    source: "A.2 col. 1"
  )
  package static let claimVersion = Field<Entry>(
    "claim_version",
    "权利要求文本版本",
    "Claim version",
    kind: .map(Claim.Version.shape, shorthand: "kind"),
    source: "A.2"
  )
  package static let rows = Field<[Entry]>(
    "rows",
    "逐条技术特征",
    "Rows",
    .mandatory,
    kind: .list(.map(ChartRowFields.shape, shorthand: nil)),
    source: "A.2"
  )
  package static let result = Field<Result>(
    "result",
    "对应关系",
    "Result",
    .mandatory,
    source: "A.2 foot"
  )
  package static let nature = Field<Nature>(
    "nature",
    "对应性质",
    "Nature",
    .judged(Phrase(zh: "R48", en: "R48")),
    source: "A.2 foot"
  )
  package static let strength = Field<Strength>(
    "strength",
    "对应强调",
    "Strength",
    .judged(Phrase(zh: "对应时（R47）", en: "if it corresponds (R47)")),
    aliases: ["对应强度"],
    source: "A.2 foot; H1"
  )
  package static let preparedIP = Field<Reference>(
    "prepared_ip",
    "知识产权人员",
    "Prepared by (IP)",
    .judged(Phrase(zh: "R52", en: "R52")),
    kind: .nameOrReference(["person"]),
    source: "000 §7.4, §8.3"
  )
  package static let reviewedRD = Field<Reference>(
    "reviewed_rd",
    "技术研发人员",
    "Reviewed by (R&D)",
    kind: .nameOrReference(["person"]),
    source: "000 §7.4, §8.3"
  )
  package static let reviewedStd = Field<Reference>(
    "reviewed_std",
    "标准化人员",
    "Reviewed by (standards)",
    kind: .nameOrReference(["person"]),
    source: "000 §7.4, §8.3"
  )
  package static let checkedOn = Field<CalendarDate>(
    "checked_on",
    "核对日期",
    "Checked on",
    .mandatory,
    kind: .date(accomplished: true),
    source: "000 §8.3"
  )
  package static let history = Field<[Entry]>(
    "history",
    "维护记录",
    "History",
    kind: .list(.map(Change.shape, shorthand: nil)),
    source: "000 §8.3"
  )
  package static let reviewed = Field<Entry>(
    "reviewed",
    "核对指纹",
    "Reviewed",
    kind: .map(Review.shape, shorthand: nil),
    source: "additions, Review state",
    remark: Phrase(zh: "由 linkage review 写入", en: "written by linkage review")
  )
  package static let potentialSEP = Field<Bool>(
    "potential_sep",
    "潜在标准必要专利",
    "Potential SEP",
    .computed,
    source: "000 §7.4, R45"
  )

  private static let tableA1 = Phrase(zh: "表 A.1（R37）", en: "table A.1 (R37)")

  /// The type.
  package static let type = RecordType(
    "correspondence",
    folder: "correspondences",
    label: Phrase(zh: "对照表", en: "Claim chart"),
    plural: Phrase(zh: "对照表", en: "Claim charts"),
    confidentiality: .restricted,
    source: "B12",
    fields: [
      preparedBy.declaration, submittedOn.declaration, patent.declaration, basis.declaration,
      organization.declaration, otherName.declaration, proposal.declaration, stated.declaration,
      claimNo.declaration,
      claimVersion.declaration, rows.declaration, result.declaration, nature.declaration,
      strength.declaration, preparedIP.declaration, reviewedRD.declaration,
      reviewedStd.declaration, checkedOn.declaration, history.declaration,
      reviewed.declaration, potentialSEP.declaration,
    ]
  )

  /// `result`: the verdict on the claim under the all-elements rule (R41).
  package enum Result: String, Choice {
    case corresponds
    case notCorresponds = "not-corresponds"
    case undetermined

    package var label: Phrase {
      switch self {
      case .corresponds: Phrase(zh: "对应", en: "corresponds")
      case .notCorresponds: Phrase(zh: "不对应", en: "does not correspond")
      case .undetermined: Phrase(zh: "待定", en: "undetermined")
      }
    }
  }

  /// `nature` of the whole (A.2 foot).
  package enum Nature: String, Choice {
    case optional, mandatory

    package var label: Phrase {
      switch self {
      case .optional: Phrase(zh: "可选项", en: "optional")
      case .mandatory: Phrase(zh: "必选项", en: "mandatory")
      }
    }
  }

  /// `strength` of a row and of the whole: `explained < indirect < direct` (D8).
  package enum Strength: String, Choice, Comparable {
    case direct, indirect, explained

    package var label: Phrase {
      switch self {
      case .direct: Phrase(zh: "直接对应", en: "direct")
      case .indirect: Phrase(zh: "间接对应", en: "indirect")
      case .explained: Phrase(zh: "解释后对应", en: "after explanation")
      }
    }

    package var aliases: [String] {
      switch self {
      case .direct: ["直接"]
      case .indirect: ["间接"]
      case .explained: ["推导解释后对应", "解释后"]
      }
    }

    /// direct 3 > indirect 2 > explained 1 (D8).
    package var rank: Int {
      switch self {
      case .direct: 3
      case .indirect: 2
      case .explained: 1
      }
    }

    package static func < (lhs: Strength, rhs: Strength) -> Bool { lhs.rank < rhs.rank }
  }

  /// One of `history`.
  package enum Change {
    package static let date = Field<CalendarDate>(
      "date",
      "日期",
      "Date",
      .mandatory,
      kind: .date(accomplished: true)
    )
    package static let by = Field<[Reference]>(
      "by",
      "人员",
      "By",
      kind: .list(.nameOrReference(["person"]))
    )
    package static let change = Field<Prose>("change", "变更", "Change", .mandatory)
    package static let shape = Shape([date.declaration, by.declaration, change.declaration])
  }

  /// `reviewed`: the fingerprints of both sides as checked (additions, Review state).
  package enum Review {
    package static let by = Field<Reference>(
      "by",
      "核对人",
      "By",
      .mandatory,
      kind: .nameOrReference(["person"])
    )
    package static let on = Field<CalendarDate>(
      "on",
      "核对日",
      "On",
      .mandatory,
      kind: .date(accomplished: true)
    )
    package static let claim = Field<String>("claim", "权利要求指纹", "Claim fingerprint")
    package static let clauses = Field<FreeMap>(
      "clauses",
      "条款指纹",
      "Clause fingerprints",
      kind: .dictionary(.text)
    )
    package static let shape = Shape([
      by.declaration, on.declaration, claim.declaration, clauses.declaration,
    ])
  }
}
