package import Diagnostics

/// `assessment` 评估 of a patent by experts (B13).
package enum Assessment {
  package static let kind = Field<Kind>(
    "kind",
    "评估类别",
    "Kind",
    .mandatory,
    source: "000 §8.4, §7.5 a"
  )
  package static let patent = Field<Reference>(
    "patent",
    "专利",
    "Patent",
    .mandatory,
    kind: .reference(["patent"]),
    source: "B13"
  )
  package static let claimNo = Field<Int>(
    "claim_no",
    "权利要求号",
    "Claim",
    kind: .integer(1...9999),
    aliases: ["权利要求"],
    source: "B13"
  )
  package static let correspondence = Field<Reference>(
    "correspondence",
    "对照表",
    "Claim chart",
    kind: .reference(["correspondence"]),
    aliases: ["对应关系表"],
    source: "B13"
  )
  package static let performedBy = Field<Entry>(
    "performed_by",
    "评估方",
    "Performed by",
    .mandatory,
    kind: .map(Performer.shape, shorthand: "kind"),
    source: "000 §7.5 a; readings"
  )
  package static let experts = Field<[Entry]>(
    "experts",
    "专家",
    "Experts",
    .mandatory,
    kind: .list(.map(Expert.shape, shorthand: "person")),
    source: "000 §8.4"
  )
  package static let stage = Field<Stage>(
    "stage",
    "阶段",
    "Stage",
    .mandatory,
    source: "000 §8.4",
    remark: Phrase(zh: "联动工作的主要阶段", en: "the main stages of linkage work")
  )
  package static let date = Field<CalendarDate>(
    "date",
    "日期",
    "Date",
    .mandatory,
    kind: .date(accomplished: true),
    source: "000 §8.4"
  )
  package static let result = Field<Result>(
    "result",
    "结论",
    "Result",
    .mandatory,
    source: "000 §8.4"
  )
  package static let strengths = Field<Prose>(
    "strengths",
    "强点",
    "Strengths",
    source: "000 §7.5 a"
  )
  package static let weaknesses = Field<Prose>(
    "weaknesses",
    "弱点",
    "Weaknesses",
    source: "000 §7.5 a"
  )
  package static let risks = Field<Prose>(
    "risks",
    "潜在风险",
    "Risks",
    source: "000 §7.5 a"
  )
  package static let method = Field<Reference>(
    "method",
    "认定方法",
    "Method",
    kind: .nameOrReference(["standard"]),
    source: "000 §3.3"
  )

  /// The type.
  package static let type = RecordType(
    "assessment",
    folder: "assessments",
    label: Phrase(zh: "评估", en: "Assessment"),
    plural: Phrase(zh: "评估", en: "Assessments"),
    confidentiality: .restricted,
    source: "B13",
    fields: [
      kind.declaration, patent.declaration, claimNo.declaration, correspondence.declaration,
      performedBy.declaration, experts.declaration, stage.declaration, date.declaration,
      result.declaration, strengths.declaration, weaknesses.declaration, risks.declaration,
      method.declaration,
    ]
  )

  /// `kind`: what is assessed.
  package enum Kind: String, Choice {
    case claimStability = "claim-stability"
    case essentiality
    case licensingImplementation = "licensing-implementation"
    case patentEvaluation = "patent-evaluation"

    package var label: Phrase {
      switch self {
      case .claimStability: Phrase(zh: "专利权利要求稳定性评估", en: "claim stability")
      case .essentiality: Phrase(zh: "专利必要性评估", en: "essentiality")
      case .licensingImplementation: Phrase(zh: "专利许可实施评估", en: "licensing implementation")
      case .patentEvaluation: Phrase(zh: "专利评估", en: "patent evaluation")
      }
    }

    package var aliases: [String] {
      switch self {
      case .claimStability: ["稳定性评估"]
      case .essentiality: ["必要性评估"]
      case .licensingImplementation: ["许可实施评估"]
      case .patentEvaluation: []
      }
    }
  }

  /// `result`; which of them may be said depends on the kind.
  package enum Result: String, Choice {
    case essential
    case notEssential = "not-essential"
    case stable
    case atRisk = "at-risk"
    case ready
    case notReady = "not-ready"

    package var label: Phrase {
      switch self {
      case .essential: Phrase(zh: "必要", en: "essential")
      case .notEssential: Phrase(zh: "非必要", en: "not essential")
      case .stable: Phrase(zh: "稳定", en: "stable")
      case .atRisk: Phrase(zh: "有风险", en: "at risk")
      case .ready: Phrase(zh: "具备条件", en: "ready")
      case .notReady: Phrase(zh: "不具备条件", en: "not ready")
      }
    }

    /// Whether it speaks for the patent.
    package var isPositive: Bool {
      switch self {
      case .essential, .stable, .ready: true
      case .notEssential, .atRisk, .notReady: false
      }
    }
  }

  /// `stage`: the main stages of linkage work (000 §8.1–8.4).
  package enum Stage: String, Choice {
    case surveyAssessment = "survey-assessment"
    case implementation, tracking
    case evaluationImprovement = "evaluation-improvement"

    package var label: Phrase {
      switch self {
      case .surveyAssessment: Phrase(zh: "联动工作调研评估", en: "survey and assessment")
      case .implementation: Phrase(zh: "联动工作实施", en: "implementation")
      case .tracking: Phrase(zh: "联动工作跟踪", en: "tracking")
      case .evaluationImprovement: Phrase(zh: "联动工作评价改进", en: "evaluation and improvement")
      }
    }
  }
}
