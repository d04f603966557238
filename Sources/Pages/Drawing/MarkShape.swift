/// The marks of charts, each told from the others by its outline.
enum MarkShape: Int, CaseIterable, Sendable {
  case disc, square, triangle, diamond

  /// The outline around its middle, as the data of an SVG path.
  var path: String {
    switch self {
    case .disc: "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z"
    case .square: "M-3.5-3.5h7v7h-7Z"
    case .triangle: "M0-4.5L4.5 3.5h-9Z"
    case .diamond: "M0-5L5 0L0 5L-5 0Z"
    }
  }
}
