package import Diagnostics

extension Project {
  /// How the three lines of work go together (000 §7).
  package enum SynergyPhase: String, Choice {
    case rdMiningPrestudy = "rd-mining-prestudy"
    case conversionFilingDrafting = "conversion-filing-drafting"
    case industrializationImplementation = "industrialization-implementation"

    package var label: Phrase {
      switch self {
      case .rdMiningPrestudy:
        Phrase(zh: "技术研发、专利挖掘与标准预研协同", en: "R&D, patent mining and standards pre-study")
      case .conversionFilingDrafting:
        Phrase(zh: "成果转化、专利申请与标准制定协同", en: "conversion, patent filing and standards drafting")
      case .industrializationImplementation:
        Phrase(zh: "技术产业化与标准实施协同", en: "industrialization and standard implementation")
      }
    }
  }

  /// One of `goals` (000 §5).
  package enum Goal {
    package static let head = Field<String>(
      "head",
      "类别",
      "Head",
      .mandatory,
      kind: .choices(
        ("innovation", "激励技术创新与成果转化", "encourage innovation and its conversion"),
        ("standardization", "推动标准化工作", "advance standardization"),
        ("cooperation", "加强技术交流与产业协作", "strengthen exchange and cooperation")
      )
    )
    package static let text = Field<Prose>(
      "text",
      "内容",
      "Text",
      .mandatory
    )
    package static let shape = Shape([
      head.declaration, text.declaration,
    ])
  }

  /// `expected_results`: its three parts (000 §8.1.1).
  package enum ExpectedResults {
    package static let rdDirection = Field<Prose>(
      "rd_direction",
      "技术研发方向",
      "R&D direction",
      .mandatory
    )
    package static let patentLayout = Field<Prose>(
      "patent_layout",
      "专利布局策略",
      "Patent layout strategy",
      .mandatory
    )
    package static let standardsPlan = Field<Prose>(
      "standards_plan",
      "标准计划",
      "Standards plan",
      .mandatory
    )
    package static let shape = Shape([
      rdDirection.declaration, patentLayout.declaration, standardsPlan.declaration,
    ])
  }

  /// One of `team` (000 §8.2, §6.1).
  package enum Member {
    package static let person = Field<Reference>(
      "person",
      "人员",
      "Person",
      .mandatory,
      kind: .reference(["person"])
    )
    package static let role = Field<TeamRole>(
      "role",
      "角色",
      "Role",
      .mandatory
    )
    package static let duty = Field<Prose>(
      "duty",
      "职责",
      "Duty"
    )
    package static let from = Field<CalendarDate>(
      "from",
      "自",
      "From"
    )
    package static let to = Field<CalendarDate>(
      "to",
      "至",
      "To"
    )
    package static let shape = Shape([
      person.declaration, role.declaration, duty.declaration, from.declaration, to.declaration,
    ])
  }
}
