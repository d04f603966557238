import Diagnostics
import Markup
import Records

/// What one file gave.
extension PackedReader {
  /// What the file at `path` gave, its records of `type`; nil where it is damaged.
  ///
  /// - Parameters:
  ///   - path: The path from the site folder.
  ///   - type: The type that the file's folder gives.
  ///   - bytes: The list of bytes that this reader reads, for documents to stay in.
  ///   - committed: When the file was first and last committed.
  /// - Returns: What reading the file gave.
  mutating func reading(
    path: String,
    type: RecordType,
    bytes: [UInt8],
    committed: ClosedRange<CalendarDate>?
  ) -> FileReading? {
    var reading = FileReading(bytes: [])
    reading.records = list(ofAtLeast: 8) { reader in
      let documents = reader.list(ofAtLeast: 8) { $0.document(in: bytes) }
      let record = reader.record(path: path, type: type, documents: documents, committed: committed)
      return FileReading.Found(record: record, documents: documents)
    }
    if byte() == 1 {
      let (id, field) = (text(), text())
      reading.sideTable = SideTable(file: file, id: id, field: field, rows: node())
    }
    reading.findings = list(ofAtLeast: 8) { $0.finding() }
    return isDamaged || !isAtEnd ? nil : reading
  }

  private mutating func record(
    path: String,
    type: RecordType,
    documents: [MarkupDocument],
    committed: ClosedRange<CalendarDate>?
  ) -> Record {
    let (id, span) = (text(), span())
    let entry = entry(documents: documents.count)
    let body = place(below: documents.count)
    let mentions = list(ofAtLeast: 4) { reader in
      let around = SourceSpan(file: reader.file, line: 1, column: 1)
      let reference = reader.reference(at: around)
      let (document, link) = (reader.count(), reader.count())
      if !documents.indices.contains(document)
        || !documents[document].links.indices.contains(link)
      {
        reader.fail()
      }
      return Mention(reference: reference, document: document, link: link)
    }
    return Record(
      id: id,
      type: type,
      entry: entry,
      span: span,
      path: path,
      body: body,
      clauses: clauses(of: entry, body: body, documents: documents),
      mentions: mentions,
      committed: committed
    )
  }

  private mutating func clauses(
    of entry: Entry,
    body: Int?,
    documents: [MarkupDocument]
  ) -> [Clause] {
    let count = count(ofAtLeast: 12)
    guard count > 0 else { return [] }
    let entries = entry[all: Standard.clauses]
    var clauses: [Clause] = []
    clauses.reserveCapacity(count)
    let text = body.map { documents[$0] }
    for place in 0..<count {
      clauses.append(clause(place, body: text, entries: entries, documents: documents.count))
    }
    return clauses
  }

  private mutating func clause(
    _ place: Int,
    body: MarkupDocument?,
    entries: [Entry],
    documents: Int
  ) -> Clause {
    let (number, title, titleEN, kind) = (text(), text(), optionalText(), choice())
    // A parent stands before its clauses, so that nobody who climbs goes round.
    let (level, parent) = (count(), self.place(below: place))
    let section = self.place(below: body?.sections.count ?? 0)
    let span = span()
    let requirement = Standard.RequirementKind(rawValue: kind)
    if requirement == nil, !kind.isEmpty { fail() }
    let text: String?
    if byte() == 1 {
      text = section.flatMap { section in body.map { $0.text(of: $0.sections[section]) } }
    } else {
      text = optionalText()
    }
    var fields: Entry?
    switch byte() {
    case 1:
      let place = count()
      if entries.indices.contains(place) { fields = entries[place] } else { fail() }
    case 2: fields = self.entry(documents: documents)
    default: break
    }
    return Clause(
      number: number,
      title: title,
      titleEN: titleEN,
      kind: requirement,
      text: text,
      level: level,
      parent: parent,
      section: section,
      fields: fields,
      span: span
    )
  }

  private mutating func finding() -> Finding {
    let rule = RuleID(text())
    let severity = Severity(rawValue: text())
    if severity == nil { fail() }
    let span = byte() == 1 ? span() : nil
    let message = phrase()
    let (zh, en) = (optionalText(), optionalText())
    let notes = list(ofAtLeast: 5) { reader in
      let span = reader.span()
      return Finding.Note(at: span, reader.phrase())
    }
    let (record, field) = (optionalText(), optionalText())
    return Finding(
      rule,
      severity ?? .error,
      at: span,
      record: record,
      field: field,
      message,
      help: zh.map { Phrase(zh: $0, en: en ?? $0) },
      notes: notes
    )
  }

  private mutating func phrase() -> Phrase {
    let zh = text()
    return Phrase(zh: zh, en: text())
  }

  private mutating func node() -> Node {
    let start = SourceSpan(file: file, line: 1, column: 1)
    guard isShallow() else { return Node(content: .list([]), span: start) }
    depth += 1
    defer { depth -= 1 }
    let span = span()
    let form = byte()
    switch form {
    case 0:
      let text = text()
      return Node(content: .scalar(text, style()), span: span)
    case 1, 2:
      let nodes = list(ofAtLeast: 5) { $0.node() }
      return Node(content: .list(nodes), span: span, isBracketed: form == 2)
    case 3:
      let pairs = list(ofAtLeast: 9) { reader in
        let key = reader.text()
        let keySpan = reader.span()
        return Node.Pair(key: key, keySpan: keySpan, value: reader.node())
      }
      return Node(content: .map(pairs), span: span)
    default:
      fail()
      return Node(content: .list([]), span: start)
    }
  }

  private mutating func style() -> Node.Style {
    switch byte() {
    case 0: return .plain
    case 1: return .quoted
    case 2: return .folded
    case 3: return .literal(indentation: count())
    default:
      fail()
      return .plain
    }
  }
}
