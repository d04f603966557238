package import Linking
package protocol IndicatorKind: Sendable { static func measure(_ graph: Graph) -> Indicator }
package enum IndicatorCatalog {
  package static let all: [any IndicatorKind.Type] = []
}
