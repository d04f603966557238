import Linking

/// A kind of records or fields that deadlines come from.
protocol DeadlineSource: Sendable {
  /// The deadlines, in any order.
  static func deadlines(_ graph: Graph) -> [Deadline]
}
