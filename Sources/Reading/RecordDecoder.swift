import Diagnostics
import Markup
import Records

/// Turns nodes into the fields of one record, by the declarations of its type.
///
/// A value that cannot be read is kept as text (or as `unreadable`), so that nobody reports the
/// field as missing as well: one fault, one finding (readings, Which rule speaks).
struct RecordDecoder {
  /// One step of the way from the record to a value.
  enum Step {
    case key(String)
    /// An entry of a list, counted from 1.
    case row(Int)
  }

  /// The file.
  let file: FileID
  /// What the site's configuration says.
  let options: ReadingOptions
  /// The id of the record, for findings.
  var record: String?
  /// What was wrong.
  var findings: [Finding] = []
  /// The Markdown documents, of the body and of fields.
  var documents: [MarkupDocument] = []
  /// The links written in them.
  var mentions: [Mention] = []
  /// The way to the value that is being read.
  var steps: [Step] = []
  /// How many nearest spellings may still be looked for; a file full of slips must not stall.
  var guesses = 200

  init(file: FileID, options: ReadingOptions) {
    self.file = file
    self.options = options
  }

  /// The fields of a map.
  mutating func entry(_ pairs: [Node.Pair], shape: Shape, at span: SourceSpan) -> Entry {
    var entry = Entry(at: span)
    entry.members.reserveCapacity(pairs.count)
    for pair in pairs {
      guard let field = shape.field(spelled: pair.key) else {
        reportUnknownKey(pair, in: shape)
        continue
      }
      if let place = entry.members.firstIndex(where: { $0.key == field.key }) {
        let first = pairs.first {
          shape.field(spelled: $0.key)?.key == entry.members[place].key && !$0.value.isAbsent
        }
        findings.append(
          .duplicateKey(
            pair.key,
            at: pair.keySpan,
            first: first?.keySpan ?? entry.members[place].item.span,
            firstName: first?.key,
            record: record,
            field: self.field(adding: field.name)
          )
        )
        continue
      }
      guard !pair.value.isAbsent else { continue }
      steps.append(.key(field.name))
      let datum = datum(pair.value, field.kind)
      steps.removeLast()
      entry.members.append(Entry.Member(field.key, Item(datum, at: pair.value.span)))
    }
    return entry
  }

  /// The value of a node as `kind` says it is to be read.
  mutating func datum(_ node: Node, _ kind: FieldKind) -> Datum {
    if case .scalar(let text, _) = node.content, Self.isUnknown(text) {
      if case .choice(let choices) = kind, let option = choices.option(named: text) {
        return .choice(option.key)
      }
      return .unknown
    }
    switch kind {
    case .list(let element): return list(node, of: element)
    case .map(let shape, let shorthand): return map(node, shape, shorthand: shorthand)
    case .dictionary(let element): return dictionary(node, of: element)
    case .reference(let types): return reference(node, to: types)
    case .nameOrReference(let types): return nameOrReference(node, to: types)
    case .clause: return clause(node)
    default: return single(node, kind)
    }
  }

  private static func isUnknown(_ text: String) -> Bool {
    switch text.utf8.count {
    case 7: text == "unknown"
    case 6: text == "不详"
    default: false
    }
  }

  private mutating func list(_ node: Node, of element: FieldKind) -> Datum {
    let nodes: [Node]
    switch node.content {
    case .list(let written):
      nodes = separated(written, of: element, isBracketed: node.isBracketed)
    case .scalar, .map:
      nodes = separated([node], of: element, isBracketed: false)
      // One value may stand without brackets.
      if nodes.count == 1 { return .list([Item(datum(node, element), at: node.span)]) }
    }
    var items: [Item] = []
    items.reserveCapacity(nodes.count)
    for (place, node) in nodes.enumerated() where !node.isAbsent {
      steps.append(.row(place + 1))
      items.append(Item(datum(node, element), at: node.span))
      steps.removeLast()
    }
    return .list(items)
  }

  private mutating func map(_ node: Node, _ shape: Shape, shorthand: String?) -> Datum {
    if case .map(let pairs) = node.content {
      return .map(entry(pairs, shape: shape, at: node.span))
    }
    guard let shorthand, let field = shape.field(named: shorthand) else {
      return reportKind(
        node,
        expected: Phrase(zh: "此处需要若干字段", en: "fields are wanted here"),
        help: Phrase(
          zh: "写作“字段: 值”，可用的字段有：\(Self.names(of: shape).zh)",
          en: "write \"field: value\" with the fields \(Self.names(of: shape).en)"
        )
      )
    }
    if case .list = node.content, case .list = field.kind {
    } else if case .list = node.content {
      return reportList(node)
    }
    let member = Entry.Member(field.key, Item(datum(node, field.kind), at: node.span))
    return .map(Entry([member], at: node.span))
  }

  private mutating func dictionary(_ node: Node, of element: FieldKind) -> Datum {
    guard case .map(let pairs) = node.content else {
      return reportKind(
        node,
        expected: Phrase(zh: "此处需要“名称: 值”", en: "names with values are wanted here"),
        help: Phrase(zh: "每行写一个“名称: 值”", en: "write \"name: value\", one a line")
      )
    }
    var items: [NamedItem] = []
    // A name with an empty list says something: that there is nothing to it.
    let isOfLists = if case .list = element { true } else { false }
    for pair in pairs where isOfLists || !pair.value.isAbsent {
      steps.append(.key(pair.key))
      let datum = pair.value.isAbsent ? .list([]) : datum(pair.value, element)
      steps.removeLast()
      items.append(NamedItem(pair.key, at: pair.keySpan, Item(datum, at: pair.value.span)))
    }
    return .dictionary(items)
  }

  /// The dotted name of the field being read, as in `rows[2].strength`, with `name` behind it.
  func field(adding name: String? = nil) -> String? {
    var text = ""
    for step in steps {
      switch step {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .row(let row): text += "[\(row)]"
      }
    }
    if let name { text += text.isEmpty ? name : ".\(name)" }
    return text.isEmpty ? nil : text
  }
}
