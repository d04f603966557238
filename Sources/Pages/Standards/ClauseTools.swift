import Diagnostics
import Records
import Templates

/// What the tools over the clauses of a standard choose by.
///
/// A standard of a few clauses is seen at a glance and has none.
enum ClauseTools {
  /// As many clauses as a screen shows.
  static let fewest = 20

  /// How a clause stands: one may be covered and wait for a check.
  enum Standing: String, CaseIterable {
    case covered, open, check

    var label: Phrase {
      switch self {
      case .covered: Phrase(zh: "已覆盖", en: "covered")
      case .open: Phrase(zh: "未覆盖", en: "not covered")
      case .check: Phrase(zh: "待复核", en: "to check")
      }
    }
  }

  /// The tools over so many clauses; none over a few.
  static func model(_ count: Int, _ language: Language) -> ModelValue {
    guard count > fewest else { return .none }
    let facets = [
      TableTools.Facet(
        key: "kind",
        label: Phrase(zh: "要求类型", en: "Kind"),
        options: Standard.RequirementKind.allCases.map { ($0.rawValue, $0.label[language]) }
      ),
      TableTools.Facet(
        key: "state",
        label: Phrase(zh: "覆盖情况", en: "Coverage"),
        options: Standing.allCases.map { ($0.rawValue, $0.label[language]) }
      ),
    ]
    return .map(TableTools.model("clauses", facets, language))
  }

  /// The values of a clause by facet; what is informative is neither covered nor open (D9).
  static func values(
    _ kind: Standard.RequirementKind?,
    isCovered: Bool,
    needsCheck: Bool
  ) -> String {
    var standings: [Standing] = []
    if kind == .mandatory || kind == .optional { standings.append(isCovered ? .covered : .open) }
    if needsCheck { standings.append(.check) }
    return TableTools.values([
      ("kind", kind.map { [$0.rawValue] } ?? []), ("state", standings.map(\.rawValue)),
    ])
  }
}
