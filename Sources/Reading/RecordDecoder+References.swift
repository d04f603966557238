import Diagnostics
import Records

/// References, as text or as a map of their parts (contract §1, Cross-references).
extension RecordDecoder {
  mutating func reference(_ node: Node, to types: [String]) -> Datum {
    switch node.content {
    case .scalar(let text, _):
      return .reference(Reference(parsing: text.trimmed, span: node.span))
    case .map(let pairs): return parts(pairs, of: node)
    case .list: return reportList(node)
    }
  }

  /// A name stays whole: `@` and `#` are characters of it.
  mutating func nameOrReference(_ node: Node, to types: [String]) -> Datum {
    guard let text = node.text else { return reference(node, to: types) }
    return .reference(Reference(target: text.trimmed, span: node.span))
  }

  /// A clause: with its standard before `#`, or a bare number.
  mutating func clause(_ node: Node) -> Datum {
    guard let text = node.text?.trimmed else { return reference(node, to: ["standard"]) }
    guard text.contains("#") || text.contains("@") else {
      return .reference(Reference(target: "", anchor: text, span: node.span))
    }
    return .reference(Reference(parsing: text, span: node.span))
  }

  private mutating func parts(_ pairs: [Node.Pair], of node: Node) -> Datum {
    let stated = entry(pairs, shape: ReferenceParts.shape, at: node.span)
    let claim = stated[ReferenceParts.claim]
    let feature = stated[ReferenceParts.feature]
    var anchor = stated[ReferenceParts.clause]
    if let claim { anchor = feature.map { "\(claim).\($0)" } ?? claim }
    let target = stated.members.first { ReferenceParts.targets.contains($0.key) }
    guard target != nil || anchor != nil else {
      return reportKind(
        node,
        expected: Phrase(zh: "引用没有写明对象", en: "the reference does not say to what"),
        help: Phrase(
          zh: "写对象的编号，或如 {standard: 编号, version: 版本, clause: 章节号}",
          en: "write the id, or such as {standard: ID, version: VERSION, clause: NUMBER}"
        )
      )
    }
    let text = target.flatMap { String(datum: $0.item.datum) }?.trimmed ?? ""
    let short = Reference(parsing: text, span: node.span)
    return .reference(
      Reference(
        target: short.target,
        version: stated[ReferenceParts.version]?.trimmed ?? short.version,
        anchor: anchor?.trimmed ?? short.anchor,
        chapter: stated[ReferenceParts.chapter]?.trimmed,
        otherName: stated[ReferenceParts.otherName]?.trimmed,
        span: node.span
      )
    )
  }
}
