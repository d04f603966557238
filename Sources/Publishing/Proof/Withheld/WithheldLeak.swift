/// A string of a withheld record or field that stands in a file of the output, or in its name.
struct WithheldLeak: Hashable, Sendable {
  /// The number of the file in the plan.
  let file: Int
  /// The string, among those that were looked for.
  let string: Int
  /// Whether it stands there as a word of its own.
  var isWhole: Bool
}
