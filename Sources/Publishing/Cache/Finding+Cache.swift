import Diagnostics

extension Finding {
  func write(to writer: inout ByteWriter) {
    writer.put(rule.name)
    writer.put(severity.rawValue)
    span.write(to: &writer)
    message.write(to: &writer)
    writer.put(help != nil)
    help?.write(to: &writer)
    writer.put(record)
    writer.put(field)
    writer.put(count: notes.count)
    for note in notes {
      Optional(note.span).write(to: &writer)
      note.message.write(to: &writer)
    }
  }

  init?(from reader: inout ByteReader) {
    guard let rule = reader.text(),
      let severity = reader.text().flatMap({ Severity(rawValue: $0) }),
      let span = SourceSpan?(from: &reader), let message = Phrase(from: &reader),
      let hasHelp = reader.flag()
    else { return nil }
    var help: Phrase?
    if hasHelp {
      guard let words = Phrase(from: &reader) else { return nil }
      help = words
    }
    guard let record = reader.optionalText(), let field = reader.optionalText(),
      let count = reader.count(ofSize: 8)
    else { return nil }
    var notes: [Note] = []
    for _ in 0..<count {
      guard case .some(.some(let span)) = SourceSpan?(from: &reader),
        let message = Phrase(from: &reader)
      else { return nil }
      notes.append(Note(at: span, message))
    }
    self.init(
      RuleID(rule),
      severity,
      at: span,
      record: record,
      field: field,
      message,
      help: help,
      notes: notes
    )
  }
}

extension Phrase {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.put(zh)
    writer.put(en)
  }

  fileprivate init?(from reader: inout ByteReader) {
    guard let zh = reader.text(), let en = reader.text() else { return nil }
    self.init(zh: zh, en: en)
  }
}

extension SourceSpan? {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.put(self != nil)
    guard let self else { return }
    for number in [Int32(truncatingIfNeeded: self.file.index), self.line, self.column, self.length]
    {
      writer.put(number)
    }
  }

  fileprivate init?(from reader: inout ByteReader) {
    guard let isThere = reader.flag() else { return nil }
    guard isThere else {
      self = .none
      return
    }
    guard let file = reader.number(Int32.self), let line = reader.number(Int32.self),
      let column = reader.number(Int32.self), let length = reader.number(Int32.self)
    else { return nil }
    self = SourceSpan(
      file: FileID(Int(file)),
      line: Int(line),
      column: Int(column),
      length: Int(length)
    )
  }
}
