import Diagnostics

/// A value as written, before anybody asks what field it belongs to: text, list or map.
struct Node: Sendable {
  /// What is written.
  enum Content: Sendable {
    case scalar(String, Style)
    case list([Node])
    case map([Pair])
  }

  /// How a scalar is written; it decides where inside its text a fault stands.
  enum Style: Sendable {
    /// As it is.
    case plain
    /// Between quotation marks.
    case quoted
    /// After `|`, line by line; the indentation is that of its first line.
    case literal(indentation: Int)
    /// Over several lines that were joined.
    case folded
  }

  /// A key of a map with its value.
  struct Pair: Sendable {
    /// The key as written.
    var key: String
    /// Where the key stands.
    var keySpan: SourceSpan
    /// The value.
    var value: Node
  }

  /// What is written.
  var content: Content
  /// Where it starts.
  var span: SourceSpan
  /// Whether it is a list between brackets, `[a, b]`.
  var isBracketed = false

  /// Whether nothing is said: an empty value, `~`, `null`, `[]` or `{}`.
  var isAbsent: Bool {
    switch content {
    case .scalar(let text, let style):
      if text.isEmpty { return true }
      if case .plain = style { return text.utf8.count <= 4 && (text == "~" || text == "null") }
      return text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
    case .list(let nodes): return nodes.isEmpty
    case .map(let pairs): return pairs.isEmpty
    }
  }

  /// The text of a scalar.
  var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }
}
