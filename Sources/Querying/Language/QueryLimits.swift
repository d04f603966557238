/// The bounds of a question, so that no expression can hang or exhaust the program.
package enum QueryLimits {
  /// The most characters of an expression.
  package static let length = 4_000
  /// How deep parentheses and `not` may stand inside each other.
  package static let depth = 40
  /// The most steps of a path.
  package static let steps = 8
  /// The most columns that are selected.
  package static let columns = 40
  /// The most values that are looked at for one answer.
  package static let work = 5_000_000
}
