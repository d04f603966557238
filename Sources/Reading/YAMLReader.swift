import CYAML
import Diagnostics

/// Reads YAML into nodes by libyaml's events; the only user of that library.
///
/// Scalars stay text, whatever they look like (R126). Aliases and anchors are refused, nesting is
/// bounded before it is entered, and of a stream the documents before a fault are kept.
struct YAMLReader: ~Copyable {
  /// Reading cannot go on: the finding is already made.
  private struct Stop: Error {}

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private var hasEvent = false
  private var places: YAMLPlaces
  private let limits: ReadingLimits
  private var findings: [Finding] = []
  private var isRefused = false
  /// How many documents have begun, refused ones among them, empty ones not.
  private var begun = 0
  /// The brackets that are open, for a fault that stands far behind the one never closed.
  private var brackets: [YAMLFault.Bracket] = []

  /// The documents of a stream, empty ones left out, and what was wrong with the text.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without a byte order mark.
  ///   - file: The file that positions speak of.
  ///   - firstLine: The line of the file at which `bytes` start.
  ///   - limits: How much is read.
  /// - Returns: A node a document, whether the text holds several documents, and the findings.
  static func read(
    _ bytes: ArraySlice<UInt8>,
    file: FileID,
    firstLine: Int = 1,
    limits: ReadingLimits
  ) -> (documents: [Node], isStream: Bool, findings: [Finding]) {
    bytes.withUnsafeBufferPointer { text in
      var reader = YAMLReader(text, file: file, firstLine: firstLine, limits: limits)
      let documents = reader.stream()
      return (documents, reader.begun > 1, reader.findings)
    }
  }

  private init(
    _ text: UnsafeBufferPointer<UInt8>,
    file: FileID,
    firstLine: Int,
    limits: ReadingLimits
  ) {
    places = YAMLPlaces(text, file: file, firstLine: firstLine)
    self.limits = limits
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    _ = yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    if hasEvent { yaml_event_delete(event) }
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  private mutating func stream() -> [Node] {
    var documents: [Node] = []
    do throws(Stop) {
      while true {
        try advance()
        if event.pointee.type == YAML_STREAM_END_EVENT { break }
        guard event.pointee.type == YAML_DOCUMENT_START_EVENT else { continue }
        isRefused = false
        begun += 1
        try advance()
        let node = try node(depth: 1)
        // A document counts once its end is reached without a fault.
        try advance()
        if node.isAbsent, !isRefused { begun -= 1 }
        guard !isRefused, !node.isAbsent else { continue }
        try keep(count: documents.count, at: node.span)
        documents.append(node)
      }
    } catch {}
    return documents
  }

  private mutating func advance() throws(Stop) {
    if hasEvent { yaml_event_delete(event) }
    hasEvent = yaml_parser_parse(parser, event) != 0
    guard !hasEvent else { return }
    let fault = YAMLFault(of: parser.pointee, open: brackets.last)
    findings.append(fault.finding(places: &places))
    throw Stop()
  }

  /// The node that starts with the current event; the current event is its last afterwards.
  private mutating func node(depth: Int) throws(Stop) -> Node {
    switch event.pointee.type {
    case YAML_SCALAR_EVENT: return scalar()
    case YAML_SEQUENCE_START_EVENT:
      refuseAnchor(event.pointee.data.sequence_start.anchor)
      reportTag(event.pointee.data.sequence_start.tag)
      return try list(depth: depth)
    case YAML_MAPPING_START_EVENT:
      refuseAnchor(event.pointee.data.mapping_start.anchor)
      reportTag(event.pointee.data.mapping_start.tag)
      return try map(depth: depth)
    default:
      refuseAlias()
      return Node(content: .list([]), span: places.span(at: event.pointee.start_mark))
    }
  }

  private mutating func scalar() -> Node {
    let scalar = event.pointee.data.scalar
    refuseAnchor(scalar.anchor)
    reportTag(scalar.tag)
    let bytes = UnsafeBufferPointer<UInt8>(start: scalar.value, count: scalar.length)
    var text = String(decoding: bytes, as: UTF8.self)
    let (start, end) = (event.pointee.start_mark, event.pointee.end_mark)
    if ControlCharacters.mayHoldOne(bytes), let shown = ControlCharacters.replaced(in: text) {
      text = shown
      findings.append(ControlCharacters.finding(at: places.span(at: start)))
    }
    switch scalar.style {
    case YAML_LITERAL_SCALAR_STYLE:
      let span = places.span(at: start)
      let indentation = places.indentation(below: Int(span.line))
      return Node(content: .scalar(text, .literal(indentation: indentation)), span: span)
    case YAML_FOLDED_SCALAR_STYLE:
      return Node(content: .scalar(text, .folded), span: places.span(at: start))
    default:
      let isQuoted = scalar.style != YAML_PLAIN_SCALAR_STYLE
      let style: Node.Style = start.line != end.line ? .folded : isQuoted ? .quoted : .plain
      return Node(content: .scalar(text, style), span: places.span(from: start, to: end))
    }
  }

  private mutating func list(depth: Int) throws(Stop) -> Node {
    let start = event.pointee.start_mark
    try enter(depth: depth)
    let isFlow = event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
    if isFlow { brackets.append(.init(mark: start, isList: true)) }
    var nodes: [Node] = []
    while true {
      try advance()
      if event.pointee.type == YAML_SEQUENCE_END_EVENT { break }
      let node = try node(depth: depth + 1)
      try keep(count: nodes.count, at: node.span)
      nodes.append(node)
    }
    if isFlow { brackets.removeLast() }
    return Node(content: .list(nodes), span: compound(from: start), isBracketed: isFlow)
  }

  private mutating func map(depth: Int) throws(Stop) -> Node {
    let start = event.pointee.start_mark
    try enter(depth: depth)
    let isFlow = event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
    if isFlow { brackets.append(.init(mark: start, isList: false)) }
    var pairs: [Node.Pair] = []
    pairs.reserveCapacity(8)
    var seen: [String: SourceSpan] = [:]
    while true {
      try advance()
      if event.pointee.type == YAML_MAPPING_END_EVENT { break }
      let key = try node(depth: depth + 1)
      try advance()
      let value = try node(depth: depth + 1)
      guard let name = key.text else {
        reportComplexKey(at: key.span)
        continue
      }
      if name == "<<" {
        refuse(at: key.span, named: "<<")
        continue
      }
      try keep(count: pairs.count, at: key.span)
      if let first = earlier(name, in: pairs, seen: &seen) {
        findings.append(.duplicateKey(name, at: key.span, first: first))
        guard findings.count < ReadingLimits.findings else {
          findings.append(.overflow(at: key.span))
          throw Stop()
        }
        continue
      }
      pairs.append(Node.Pair(key: name, keySpan: key.span, value: value))
    }
    if isFlow { brackets.removeLast() }
    return Node(content: .map(pairs), span: compound(from: start))
  }

  /// Where `name` stands already; the names are gathered only where a map is long.
  private func earlier(
    _ name: String,
    in pairs: [Node.Pair],
    seen: inout [String: SourceSpan]
  ) -> SourceSpan? {
    if pairs.count < 24 {
      return pairs.first { $0.key == name }?.keySpan
    }
    if pairs.count > seen.count {
      for pair in pairs[seen.count...] { seen[pair.key] = pair.keySpan }
    }
    return seen[name]
  }

  /// The span of a list or map: its first line between brackets, else its first character.
  private mutating func compound(from start: yaml_mark_t) -> SourceSpan {
    let end = event.pointee.end_mark
    guard start.line == end.line else { return places.span(at: start) }
    return places.span(from: start, to: end)
  }

  private mutating func enter(depth: Int) throws(Stop) {
    guard depth > limits.nesting else { return }
    findings.append(.tooDeep(limits.nesting, at: places.span(at: event.pointee.start_mark)))
    throw Stop()
  }

  private mutating func keep(count: Int, at span: SourceSpan) throws(Stop) {
    guard count >= limits.list else { return }
    findings.append(.tooLong(limits.list, at: span))
    throw Stop()
  }

  private mutating func refuseAnchor(_ anchor: UnsafeMutablePointer<yaml_char_t>?) {
    guard let anchor else { return }
    refuse(at: places.span(at: event.pointee.start_mark), named: "&" + Self.name(anchor))
  }

  /// The tags that only say what a value is anyway.
  private static let ownTags = Set(
    ["str", "int", "float", "bool", "null", "timestamp", "map", "seq"].map {
      "tag:yaml.org,2002:\($0)"
    }
  )

  /// Text that starts with `!` is a tag for YAML and would be lost without a word; `!!str` and
  /// the like change nothing and pass.
  private mutating func reportTag(_ tag: UnsafeMutablePointer<yaml_char_t>?) {
    guard let tag, !Self.ownTags.contains(Self.name(tag)) else { return }
    findings.append(YAMLFault.start("!", at: places.span(at: event.pointee.start_mark)))
  }

  private mutating func refuseAlias() {
    guard event.pointee.type == YAML_ALIAS_EVENT, let anchor = event.pointee.data.alias.anchor
    else { return }
    let name = "*" + Self.name(anchor)
    refuse(
      at: places.span(at: event.pointee.start_mark, length: name.unicodeScalars.count),
      named: name
    )
  }

  private static func name(_ anchor: UnsafeMutablePointer<yaml_char_t>) -> String {
    String(cString: UnsafePointer(anchor))
  }

  /// Refuses the document; one finding says so, at the first anchor or alias.
  private mutating func refuse(at span: SourceSpan, named name: String) {
    guard !isRefused else { return }
    isRefused = true
    findings.append(
      Finding(
        ReadingRule.limit,
        .error,
        at: span,
        Phrase(
          zh: "不支持 YAML 的锚点、别名和合并：\(name.shortened)",
          en: "YAML anchors, aliases and merge keys are not read: \(name.shortened)"
        ),
        help: Phrase(
          zh: "把内容再写一遍；若这就是文字，请加引号",
          en: "write the content out again; where it is meant as text, put it in quotes"
        )
      )
    )
  }

  private mutating func reportComplexKey(at span: SourceSpan) {
    findings.append(
      Finding(
        ReadingRule.valueKind,
        .error,
        at: span,
        Phrase(zh: "字段名不能是列表或映射", en: "a field name cannot be a list or a map"),
        help: Phrase(
          zh: "若以“{”或“[”开头的是文字，请加引号",
          en: "where text starts with { or [, put it in quotes"
        )
      )
    )
  }
}
