package import Diagnostics

/// Who assesses.
extension Assessment {
  /// `performed_by`: the holder himself or a third party (000 §7.5 a).
  package enum Performer {
    package static let kind = Field<PerformerKind>(
      "kind",
      "评估方类别",
      "Kind",
      .mandatory
    )
    package static let organization = Field<Reference>(
      "organization",
      "评估机构",
      "Organization",
      .conditional(.choice("kind", oneOf: ["third-party"])),
      kind: .reference(["organization"])
    )
    package static let shape = Shape([
      kind.declaration, organization.declaration,
    ])
  }

  /// `kind` of `performed_by`.
  package enum PerformerKind: String, Choice {
    case own = "self"
    case thirdParty = "third-party"

    package var label: Phrase {
      switch self {
      case .own: Phrase(zh: "自行", en: "the holder")
      case .thirdParty: Phrase(zh: "第三方机构", en: "a third party")
      }
    }
  }

  /// One of `experts`.
  package enum Expert {
    package static let person = Field<Reference>(
      "person",
      "人员",
      "Person",
      .mandatory,
      kind: .nameOrReference(["person"])
    )
    package static let kind = Field<ExpertKind>(
      "kind",
      "专家类别",
      "Kind",
      .mandatory
    )
    package static let shape = Shape([
      person.declaration, kind.declaration,
    ])
  }

  /// `kind` of an expert; at each main stage all three have a say (R61).
  package enum ExpertKind: String, Choice {
    case technical, ip, standards

    package var label: Phrase {
      switch self {
      case .technical: Phrase(zh: "技术专家", en: "technical")
      case .ip: Phrase(zh: "知识产权专家", en: "IP")
      case .standards: Phrase(zh: "标准化专家", en: "standards")
      }
    }
  }
}
