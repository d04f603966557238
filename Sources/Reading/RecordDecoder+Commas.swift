import Diagnostics
import Records

/// Lists whose entries are divided by `，` or `、`, which YAML takes for letters: `[张三，李四]`.
///
/// They are read as what was meant, with a finding: as one value they would pass for a name that
/// nobody has, or a tag that nothing else carries.
extension RecordDecoder {
  /// The entries of a list, those of them divided that hold a Chinese comma between them.
  mutating func separated(_ nodes: [Node], of element: FieldKind, isBracketed: Bool) -> [Node] {
    guard nodes.contains(where: { Self.mayHoldComma($0) }) else { return nodes }
    var entries: [Node] = []
    for node in nodes {
      let pieces = pieces(of: node, element, isBracketed: isBracketed)
      entries += pieces
      guard pieces.count > 1 else { continue }
      report(
        ReadingRule.listComma,
        .warning,
        at: node.span,
        Phrase(
          zh: "列表用了中文的逗号或顿号，这里当作 \(pieces.count) 项来读",
          en: "the list is divided by Chinese commas; it is read as \(pieces.count) entries"
        ),
        help: Phrase(
          zh: "各项之间改用英文逗号：[甲, 乙]；本来是一项的，给它加引号",
          en: "divide the entries by \",\": [A, B]; where it is one entry, put it in quotes"
        )
      )
    }
    return entries
  }

  private static func mayHoldComma(_ node: Node) -> Bool {
    guard case .scalar(let text, .plain) = node.content else { return false }
    return text.unicodeScalars.contains { $0 == "，" || $0 == "、" }
  }

  /// The parts of one entry as written, itself where it is one.
  private func pieces(of node: Node, _ kind: FieldKind, isBracketed: Bool) -> [Node] {
    guard case .scalar(let text, .plain) = node.content,
      let separators = Self.separators(of: kind, isBracketed: isBracketed)
    else { return [node] }
    if let choices = kind.choices, choices.option(named: text.trimmed) != nil { return [node] }
    var pieces: [Node] = []
    var column = Int(node.span.column)
    let parts = text.unicodeScalars.split(omittingEmptySubsequences: false) {
      separators.contains($0)
    }
    for part in parts {
      let written = String(String.UnicodeScalarView(part))
      let value = written.trimmed
      let indent = written.unicodeScalars.prefix { $0 == " " || $0 == "\u{3000}" }.count
      let span = SourceSpan(
        file: node.span.file,
        line: Int(node.span.line),
        column: column + indent,
        length: max(1, value.unicodeScalars.count)
      )
      column += part.count + 1
      if !value.isEmpty { pieces.append(Node(content: .scalar(value, .plain), span: span)) }
    }
    return pieces.count > 1 ? pieces : [node]
  }

  /// The marks that can only divide entries of this kind; nil where they may belong to one.
  ///
  /// An id, a date or a number holds neither; a free text between brackets may well hold a `、`.
  private static func separators(of kind: FieldKind, isBracketed: Bool) -> [Unicode.Scalar]? {
    switch kind {
    case .reference, .nameOrReference, .clause, .choice, .date, .integer: ["，", "、"]
    case .text: isBracketed ? ["，"] : nil
    default: nil
    }
  }
}
