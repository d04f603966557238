package import Diagnostics

/// Every rule, in the order of the requirements. A new rule is one file and one line here.
package enum RuleCatalog {
  /// The rules.
  package static let all: [any Rule.Type] = []

  /// The rule that goes by this name or number: `chart-evidence`, `R43`, `r43`.
  package static func rule(named name: String) -> (any Rule.Type)? {
    let folded = name.lowercased()
    return all.first { $0.id.name == folded || $0.code.lowercased() == folded }
  }

  /// The rule with this id.
  package static func rule(_ id: RuleID) -> (any Rule.Type)? { all.first { $0.id == id } }
}
