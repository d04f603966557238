import Diagnostics
import Markup
import Records

/// What one file gave.
extension PackedWriter {
  /// Appends what a file of records gave.
  mutating func put(_ reading: FileReading) {
    put(reading.records) { writer, found in
      writer.put(found.documents) { $0.put($1) }
      writer.put(found.record, documents: found.documents)
    }
    if let table = reading.sideTable {
      put(byte: 1)
      put(table.id)
      put(table.field)
      put(table.rows)
    } else {
      put(byte: 0)
    }
    put(reading.findings) { $0.put($1) }
  }

  private mutating func put(_ record: Record, documents: [MarkupDocument]) {
    put(record.id)
    put(record.span)
    put(record.entry)
    put(place: record.body)
    put(record.mentions) { writer, mention in
      writer.put(mention.reference, at: nil)
      writer.put(count: mention.document)
      writer.put(count: mention.link)
    }
    guard !record.clauses.isEmpty else { return put(count: 0) }
    let body = record.body.map { documents[$0] }
    var listed: [SourceSpan: Int] = [:]
    let entries = record.entry[all: Standard.clauses]
    for (place, entry) in entries.enumerated() { listed[entry.span] = place }
    put(record.clauses) { $0.put($1, body: body, entries: entries, listed: listed) }
  }

  /// Appends a clause; its text and fields only where the record does not hold them already.
  private mutating func put(
    _ clause: Clause,
    body: MarkupDocument?,
    entries: [Entry],
    listed: [SourceSpan: Int]
  ) {
    put(clause.number)
    put(clause.title)
    put(optional: clause.titleEN)
    put(choice: clause.kind?.rawValue ?? "")
    put(count: clause.level)
    put(place: clause.parent)
    put(place: clause.section)
    put(clause.span)
    let own = clause.section.flatMap { section in body.map { $0.text(of: $0.sections[section]) } }
    if let own, own == clause.text {
      put(byte: 1)
    } else {
      put(byte: 0)
      put(optional: clause.text)
    }
    guard let fields = clause.fields else { return put(byte: 0) }
    if let place = listed[fields.span], entries[place] == fields {
      put(byte: 1)
      put(count: place)
    } else {
      put(byte: 2)
      put(fields)
    }
  }

  private mutating func put(_ finding: Finding) {
    put(finding.rule.name)
    put(finding.severity.rawValue)
    put(optional: finding.span)
    put(finding.message)
    put(optional: finding.help?.zh)
    put(optional: finding.help?.en)
    put(finding.notes) { writer, note in
      writer.put(note.span)
      writer.put(note.message)
    }
    put(optional: finding.record)
    put(optional: finding.field)
  }

  private mutating func put(_ phrase: Phrase) {
    put(phrase.zh)
    put(phrase.en)
  }

  private mutating func put(optional span: SourceSpan?) {
    put(byte: span == nil ? 0 : 1)
    if let span { put(span) }
  }

  private mutating func put(_ node: Node) {
    guard depth < Self.mostDepth else {
      isRefused = true
      return
    }
    depth += 1
    defer { depth -= 1 }
    put(node.span)
    switch node.content {
    case .scalar(let text, let style):
      put(byte: 0)
      put(text)
      switch style {
      case .plain: put(byte: 0)
      case .quoted: put(byte: 1)
      case .folded: put(byte: 2)
      case .literal(let indentation):
        put(byte: 3)
        put(count: indentation)
      }
    case .list(let nodes):
      put(byte: node.isBracketed ? 2 : 1)
      put(nodes) { $0.put($1) }
    case .map(let pairs):
      put(byte: 3)
      put(pairs) { writer, pair in
        writer.put(pair.key)
        writer.put(pair.keySpan)
        writer.put(pair.value)
      }
    }
  }
}
