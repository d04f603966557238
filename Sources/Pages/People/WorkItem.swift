import Diagnostics
import Linking
import Records

/// Something that somebody has to do (P54).
struct WorkItem: Sendable {
  /// What kind of work it is.
  let kind: Kind
  /// What is to be done, in a few words.
  let words: Phrase
  /// What it is about.
  let place: Place
  /// By when; nil where nobody said.
  var due: CalendarDate?
  /// The people and organizations that have to do it.
  var people: [RecordIndex] = []
  /// Those who have to do it and have no record.
  var names: [String] = []
  /// The roles that it falls to.
  var roles: [TeamRole] = []

  /// Whether somebody has to do it whose record the audience may not see.
  var isWithheld = false

  /// Whether somebody is named.
  var isAssigned: Bool { !people.isEmpty || !names.isEmpty || isWithheld }

  /// The kinds, in the order that lists show them.
  enum Kind: Int, Sendable, CaseIterable, Comparable {
    case deadline, workflow, decision, chart, scheme, proposal, action, finding

    /// What addresses call it.
    var key: String { "\(self)" }

    var label: Phrase {
      switch self {
      case .deadline: Phrase(zh: "期限", en: "Deadline")
      case .workflow: Phrase(zh: "流程事项", en: "Workflow item")
      case .decision: Phrase(zh: "审批", en: "Decision")
      case .chart: Phrase(zh: "对照表", en: "Claim chart")
      case .scheme: Phrase(zh: "专利技术方案", en: "Patent scheme")
      case .proposal: Phrase(zh: "标准提案", en: "Standard proposal")
      case .action: Phrase(zh: "措施", en: "Action")
      case .finding: Phrase(zh: "数据质量", en: "Data quality")
      }
    }

    static func < (lhs: Kind, rhs: Kind) -> Bool { lhs.rawValue < rhs.rawValue }
  }
}
