package import Diagnostics
package import Linking

/// A way to compute an indicator, declared in one file with all that explains it.
package protocol Measure: Sendable {
  /// The number in the requirements: `D1`.
  static var id: String { get }
  /// What the indicator is called.
  static var name: Phrase { get }
  /// How it is computed, in words and symbols.
  static var formula: Phrase { get }
  /// Where it comes from.
  static var source: String { get }
  /// The figures over what a graph holds, the headline first.
  static func figures(_ graph: Graph) -> [Indicator.Figure]
  /// The worked example of the requirements, with its arithmetic.
  static var example: Phrase? { get }
  /// The values of single records, in order.
  static func readings(_ graph: Graph) -> [Indicator.Reading]
}

extension Measure {
  package static var example: Phrase? { nil }
  package static func figures(_ graph: Graph) -> [Indicator.Figure] { [] }
  package static func readings(_ graph: Graph) -> [Indicator.Reading] { [] }

  /// The indicator over what `graph` holds.
  package static func indicator(_ graph: Graph) -> Indicator {
    Indicator(
      id: id,
      name: name,
      formula: formula,
      source: source,
      example: example,
      figures: figures(graph),
      readings: readings(graph)
    )
  }
}
