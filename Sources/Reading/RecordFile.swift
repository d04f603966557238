import Diagnostics
import Markup
import Records

/// Reads one file of a type's folder into records.
struct RecordFile: Sendable {
  /// The file's number.
  let file: FileID
  /// Its path from the site folder.
  let path: String
  /// The type that its folder gives.
  let type: RecordType
  /// What the site's configuration says.
  let options: ReadingOptions
  /// When the file was first and last committed.
  var committed: ClosedRange<CalendarDate>?

  /// The Chinese spelling of `id`.
  private static let idLabel = Header.id.declaration.label.zh

  /// The file's name without folders and extension.
  var stem: String { FileKind.stem(of: path) }

  /// The start of the file.
  var start: SourceSpan { SourceSpan(file: file, line: 1, column: 1) }

  /// Reads the file's bytes.
  func read(_ given: [UInt8]) -> FileReading {
    let bytes = LineBreaks.normalized(given)
    var reading = FileReading(bytes: bytes)
    if let fault = TextCheck(file: file).fault(in: bytes) {
      reading.findings = [fault]
      return reading
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    switch FileKind(of: path) {
    case .markdown: readMarkdown(bytes, from: start, into: &reading)
    case .table: readTable(bytes, from: start, into: &reading)
    default: readYAML(bytes, from: start, into: &reading)
    }
    return reading
  }

  private func readMarkdown(_ bytes: [UInt8], from start: Int, into reading: inout FileReading) {
    switch FrontMatter.divide(bytes, from: start) {
    case .unclosed:
      reading.findings.append(
        .syntax(
          at: SourceSpan(file: file, line: 1, column: 1, length: 3),
          Phrase(
            zh: "开头的“---”没有对应的结束行",
            en: "the \"---\" of the first line has no second one"
          ),
          help: Phrase(
            zh: "在字段之后、正文之前另写一行“---”",
            en: "put a line \"---\" behind the fields, before the text"
          )
        )
      )
    case .body(let range):
      let node = Node(content: .map([]), span: self.start)
      add(node, id: nil, body: (bytes[range], 1), into: &reading)
    case .fields(let range, let body, let bodyLine):
      let (documents, _, findings) = YAMLReader.read(
        bytes[range],
        file: file,
        firstLine: 2,
        limits: options.limits
      )
      reading.findings += findings
      guard !documents.isEmpty || findings.isEmpty else { return }
      let node = documents.first ?? Node(content: .map([]), span: self.start)
      add(node, id: nil, body: (bytes[body], bodyLine), into: &reading)
    }
  }

  private func readYAML(_ bytes: [UInt8], from start: Int, into reading: inout FileReading) {
    let (documents, isStream, findings) = YAMLReader.read(
      bytes[start...],
      file: file,
      limits: options.limits
    )
    reading.findings += findings
    if documents.isEmpty, findings.isEmpty {
      reading.findings.append(
        Finding(
          ReadingRule.fileEmpty,
          .error,
          at: self.start,
          Phrase(zh: "文件中没有任何字段", en: "the file states no fields"),
          help: Phrase(zh: "写入“字段: 值”，或删除这个文件", en: "write \"field: value\", or delete it")
        )
      )
    }
    for node in documents {
      // The fault that ended the stream explains a document without fields as well.
      if node.text != nil, findings.contains(where: { $0.rule == ReadingRule.syntax }) { continue }
      let stated = statedID(node)
      if isStream, stated == nil {
        reading.findings.append(
          Finding(
            ReadingRule.idMissing,
            .error,
            at: node.span,
            field: "id",
            Phrase(
              zh: "一个文件中有几条记录时，每条都要写编号",
              en: "where a file holds several records, each states its id"
            ),
            help: Phrase(zh: "写一行“id: 编号”", en: "add a line \"id: ID\"")
          )
        )
        continue
      }
      add(node, id: stated, body: nil, into: &reading)
    }
  }

  /// The pair that states the id.
  func statedID(_ node: Node) -> Node? {
    guard case .map(let pairs) = node.content else { return nil }
    return pairs.first {
      ($0.key == Header.id.name || $0.key == Self.idLabel) && !$0.value.isAbsent
    }?.value
  }

  /// Makes a record of a node.
  func add(
    _ node: Node,
    id stated: Node?,
    body: (bytes: ArraySlice<UInt8>, line: Int)?,
    into reading: inout FileReading
  ) {
    guard case .map(let pairs) = node.content else {
      reading.findings.append(noFields(node, bytes: reading.bytes))
      return
    }
    let check = IDCheck(isStandard: type.is(Standard.type))
    let written = stated ?? statedID(node)
    let idText = written?.text?.trimmed ?? stem
    let (id, fault) = check.id(idText, at: written?.span ?? start, isFileName: written == nil)
    if let fault { reading.findings.append(fault) }
    guard let id else { return }

    var decoder = RecordDecoder(file: file, options: options)
    decoder.record = id
    var entry = decoder.entry(pairs, shape: type.shape, at: node.span)
    let document = readBody(body, of: &entry, with: &decoder)
    var record = Record(
      id: id,
      type: type,
      entry: entry,
      span: node.span,
      path: path,
      body: document,
      mentions: decoder.mentions,
      committed: committed
    )
    if type.is(Standard.type) {
      var reader = ClauseReader(record: record, documents: decoder.documents)
      record = record.with(clauses: reader.clauses())
      decoder.findings += reader.findings
    }
    checkType(of: record, into: &decoder)
    decoder.reportOverflow(at: node.span)
    reading.findings += decoder.findings
    reading.records.append(.init(record: record, documents: decoder.documents))
  }

  /// The body: the text below the front matter, else the field `body`.
  private func readBody(
    _ body: (bytes: ArraySlice<UInt8>, line: Int)?,
    of entry: inout Entry,
    with decoder: inout RecordDecoder
  ) -> Int? {
    let below = body.flatMap { decoder.body($0.bytes, firstLine: $0.line) }
    guard let place = entry.members.firstIndex(where: { $0.key == Header.body.key }) else {
      return below
    }
    let item = entry.members[place].item
    if let below, let body {
      decoder.findings.append(
        .duplicateKey(
          "body",
          at: item.span,
          first: SourceSpan(file: file, line: body.line, column: 1),
          record: decoder.record,
          field: "body"
        )
      )
      entry.members.remove(at: place)
      return below
    }
    guard case .prose(var prose) = item.datum else { return nil }
    if let document = prose.document { return document }
    let index = decoder.document(prose.source, at: item.span, style: .plain)
    prose.document = index
    entry.members[place].item.datum = .prose(prose)
    return index
  }

  private func checkType(of record: Record, into decoder: inout RecordDecoder) {
    guard let item = record.entry.item(Header.type.key), case .text(let text) = item.datum else {
      return
    }
    let word = text.trimmed.lowercased()
    guard ![type.key, type.folder, type.label.zh, type.label.en.lowercased()].contains(word) else {
      return
    }
    let stated = RecordCatalog.types.first { $0.key == word }?.label.zh ?? text.shortened
    decoder.findings.append(
      Finding(
        ReadingRule.typeMismatch,
        .error,
        at: item.span,
        record: record.id,
        field: "type",
        Phrase(
          zh: "写的类型是“\(stated)”，但“\(type.folder)”文件夹中的文件都是\(type.label.zh)",
          en:
            "the record says that it is a \"\(text.shortened)\", its folder \(type.folder) is for type \(type.key)"
        ),
        help: Phrase(
          zh: "把文件移到对应的文件夹，或删去这一行（正确的写法是 type: \(type.key)）",
          en:
            "move the file to the folder of its type, or remove the line (it would be type: \(type.key))"
        )
      )
    )
  }

  /// A document that is one text or a list, where fields are wanted.
  private func noFields(_ node: Node, bytes: [UInt8]) -> Finding {
    if let line = SourceFile(path: path, bytes: bytes).line(Int(node.span.line)),
      let finding = YAMLFault.wideColon(in: line, at: node.span)
    {
      return finding
    }
    return .syntax(
      at: node.span,
      Phrase(zh: "这里没有“字段: 值”", en: "there is no \"field: value\" here"),
      help: Phrase(
        zh: "每行写一个“字段: 值”，冒号用半角，后面加一个空格",
        en: "write \"field: value\", one a line, with a plain colon and a blank"
      )
    )
  }
}
