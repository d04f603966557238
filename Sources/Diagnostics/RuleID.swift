/// The stable, kebab-case name of a rule, readable after "allow": `chart-evidence`.
package struct RuleID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The name itself.
  package let name: String

  package init(_ name: String) {
    self.name = name
  }

  package init(stringLiteral name: StaticString) {
    self.name = "\(name)"
  }

  package var description: String { name }

  package static func < (lhs: RuleID, rhs: RuleID) -> Bool { lhs.name < rhs.name }
}
