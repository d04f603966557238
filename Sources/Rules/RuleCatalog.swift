package import Diagnostics

/// Every rule.
///
/// A new rule is one file and one line in the lists beside this one.
package enum RuleCatalog {
  /// The rules in the order of their numbers; those over the form of files, without one, last.
  package static let all: [any Rule.Type] = lists.flatMap { $0 }.sorted {
    ($0.number ?? .max, $0.id) < ($1.number ?? .max, $1.id)
  }

  private static let lists: [[any Rule.Type]] = [
    structural, technologies, filing, proposals, charts, pools, annuities, valuations, analyses,
    form,
  ]

  /// The rules that go by this name or number: `chart-evidence`, `R43`, `r131`, which are two.
  package static func rules(named name: String) -> [any Rule.Type] {
    let folded = name.lowercased()
    return all.filter { $0.id.name == folded || $0.code.lowercased() == folded }
  }

  /// The rule with this id.
  package static func rule(_ id: RuleID) -> (any Rule.Type)? { all.first { $0.id == id } }
}
