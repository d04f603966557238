import Linking

/// Where the pages about the chain stand.
enum ChainPaths {
  /// The view over all technologies.
  static let overview = "chain.html"

  /// The list of the records with a gap.
  static func list(_ kind: ChainGap.Kind) -> String { "chain/\(kind.rawValue).html" }

  /// The list of the technologies with a scheme.
  static let withScheme = "chain/with-scheme.html"
}
