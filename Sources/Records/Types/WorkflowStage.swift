package import Diagnostics

/// The four stages of linkage work (000 §8.1–8.4), in their order.
package enum WorkflowStage: String, Choice, Comparable {
  case surveyAssessment = "survey-assessment"
  case implementation
  case tracking
  case evaluationImprovement = "evaluation-improvement"

  package var label: Phrase {
    switch self {
    case .surveyAssessment: Phrase(zh: "联动工作调研评估", en: "survey and assessment")
    case .implementation: Phrase(zh: "联动工作实施", en: "implementation")
    case .tracking: Phrase(zh: "联动工作跟踪", en: "tracking")
    case .evaluationImprovement: Phrase(zh: "联动工作评价改进", en: "evaluation and improvement")
    }
  }

  /// The stage's section of the source: `8.1`.
  package var section: String {
    switch self {
    case .surveyAssessment: "8.1"
    case .implementation: "8.2"
    case .tracking: "8.3"
    case .evaluationImprovement: "8.4"
    }
  }

  /// The items of the stage, in order.
  package var items: [WorkflowItem] { WorkflowItem.allCases.filter { $0.stage == self } }

  package static func < (lhs: WorkflowStage, rhs: WorkflowStage) -> Bool {
    lhs.section < rhs.section
  }
}
