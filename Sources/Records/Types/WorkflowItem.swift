package import Diagnostics

/// The twenty items of linkage work, W1 to W20 (D5; 000 §8), in their order.
package enum WorkflowItem: String, CaseIterable, Sendable {
  case technologySurvey = "W1"
  case lawSurvey = "W2"
  case marketSurvey = "W3"
  case riskAnalysis = "W4"
  case goals = "W5"
  case technicalFeasibility = "W6"
  case standardsFeasibility = "W7"
  case gapsAndTargets = "W8"
  case team = "W9"
  case duties = "W10"
  case proposal = "W11"
  case comments = "W12"
  case approval = "W13"
  case work = "W14"
  case standardsTracking = "W15"
  case patentTracking = "W16"
  case currentCharts = "W17"
  case effectiveness = "W18"
  case expertAssessments = "W19"
  case adjustments = "W20"

  /// The number, which is the key in records and the anchor on pages: `W3`.
  package var code: String { rawValue }

  /// The stage that the item belongs to.
  package var stage: WorkflowStage {
    switch self {
    case .technologySurvey, .lawSurvey, .marketSurvey, .riskAnalysis, .goals,
      .technicalFeasibility, .standardsFeasibility, .gapsAndTargets:
      .surveyAssessment
    case .team, .duties, .proposal, .comments, .approval, .work: .implementation
    case .standardsTracking, .patentTracking, .currentCharts: .tracking
    case .effectiveness, .expertAssessments, .adjustments: .evaluationImprovement
    }
  }

  /// The role of the team that it falls to.
  ///
  /// The source names teams, not items; told by what each role is there for (000 §6.1, §8;
  /// inferred).
  package var role: TeamRole {
    switch self {
    case .technologySurvey, .technicalFeasibility: .technical
    case .lawSurvey, .patentTracking, .currentCharts: .ip
    case .standardsFeasibility, .gapsAndTargets, .standardsTracking: .standards
    case .team, .comments, .approval: .manager
    case .marketSurvey, .riskAnalysis, .goals, .duties, .proposal, .work, .effectiveness,
      .expertAssessments, .adjustments:
      .coordinator
    }
  }

  /// What is to be done.
  package var label: Phrase {
    switch self {
    case .technologySurvey: Phrase(zh: "技术调研", en: "Technology survey")
    case .lawSurvey: Phrase(zh: "知识产权法律和政策调研", en: "IP law and policy survey")
    case .marketSurvey: Phrase(zh: "市场调研", en: "Market survey")
    case .riskAnalysis: Phrase(zh: "风险分析", en: "Risk analysis")
    case .goals: Phrase(zh: "目标和预期成果", en: "Goals and expected results")
    case .technicalFeasibility: Phrase(zh: "技术可行性分析", en: "Technical feasibility")
    case .standardsFeasibility: Phrase(zh: "标准可行性分析", en: "Standards feasibility")
    case .gapsAndTargets:
      Phrase(zh: "技术空白、目标范围和类型", en: "Gaps, target scope and types")
    case .team: Phrase(zh: "五类角色的工作团队", en: "Team of five roles")
    case .duties: Phrase(zh: "职责分工", en: "Duties")
    case .proposal: Phrase(zh: "联动工作建议书", en: "Linkage proposal with six parts")
    case .comments: Phrase(zh: "决策层意见和建议", en: "Comments of the decision layer")
    case .approval: Phrase(zh: "审批通过", en: "Approval")
    case .work: Phrase(zh: "联动工作开展", en: "Linkage work under way")
    case .standardsTracking: Phrase(zh: "标准跟踪", en: "Standards tracking current")
    case .patentTracking: Phrase(zh: "专利跟踪", en: "Patent tracking current")
    case .currentCharts: Phrase(zh: "对应关系表更新", en: "Correspondence tables current")
    case .effectiveness: Phrase(zh: "三项转化成效评价", en: "Evaluation of the three conversions")
    case .expertAssessments: Phrase(zh: "三类专家评估", en: "Assessments by three kinds of experts")
    case .adjustments:
      Phrase(zh: "策略方法调整和新的工作流程", en: "Adjusted strategy and new workflow")
    }
  }

  /// The field of the item in `workflow_items`.
  package var field: Field<Entry> {
    Field(
      code,
      label.zh,
      label.en,
      kind: .map(Self.progress, shorthand: Self.state.name),
      source: "000 §\(stage.section)"
    )
  }

  /// How far one item has come; a bare word is the state.
  package static let state = Field<State>("state", "状态", "State", .mandatory)
  package static let date = Field<CalendarDate>("date", "日期", "Date")
  package static let evidence = Field<[Reference]>("evidence", "证明", "Evidence")
  private static let progress = Shape([
    state.declaration, date.declaration, evidence.declaration,
  ])

  /// The fields of `workflow_items`.
  package static let shape = Shape(allCases.map { $0.field.declaration })

  /// `state` of an item; one that is not stated is to do.
  package enum State: String, Choice {
    case todo, doing, done, na

    package var label: Phrase {
      switch self {
      case .todo: Phrase(zh: "待办", en: "to do")
      case .doing: Phrase(zh: "进行中", en: "under way")
      case .done: Phrase(zh: "完成", en: "done")
      case .na: Phrase(zh: "不适用", en: "not applicable")
      }
    }
  }
}
