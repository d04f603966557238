import Diagnostics
import Linking
import Markup
import Reading
import Records
import Rules

/// Bodies that name a record of a higher class than their own (R11, `name-withheld`).
enum BodyNameCheck {
  /// The records that were read, in stretches to be looked at on their own.
  static func stretches(of content: Content) -> [Range<Int>] {
    let total = content.records.count
    return stride(from: 0, to: total, by: 1024).map { $0..<min(total, $0 + 1024) }
  }

  /// The findings over a stretch of the records that were read.
  static func findings(
    _ content: Content,
    _ numbers: Range<Int>,
    _ names: WithheldNames,
    _ graph: Graph
  ) -> [Finding] {
    numbers.flatMap { findings(content, $0, names, graph) }
  }

  /// The findings over one record that was read.
  private static func findings(
    _ content: Content,
    _ number: Int,
    _ names: WithheldNames,
    _ graph: Graph
  ) -> [Finding] {
    let record = content.records[number]
    let confidentiality = record.confidentiality
    // A standard's body is its text, not ours.
    guard confidentiality < .secret, let body = record.body, !record.is(Standard.type),
      content.documents[number].indices.contains(body)
    else { return [] }
    guard names.mayStand(in: confidentiality) else { return [] }
    let text = words(of: content.documents[number][body])
    return names.found(in: text, of: confidentiality).map { found in
      NameWithheld.finding(
        naming: found,
        of: confidentiality,
        at: line(
          that: { names.found(in: $0, of: confidentiality).contains(found) },
          record,
          content
        ),
        field: Header.body.name,
        in: record,
        graph
      )
    }
  }

  /// The first line behind the fields that says it, without its links; the start of the record where
  /// no line does by itself.
  private static func line(
    that says: (String) -> Bool,
    _ record: Record,
    _ content: Content
  ) -> SourceSpan {
    var start = record.span.line
    for member in record.entry.members where member.key != Header.body.key {
      start = max(start, member.item.span.line)
    }
    let lines = content.files[Int(record.span.file.index)].bytes
      .split(separator: 0x0A, omittingEmptySubsequences: false)
    for number in lines.indices.dropFirst(Int(start)) {
      let line = String(decoding: lines[number], as: UTF8.self)
      guard says(NameWithheld.withoutLinks(line)) else { continue }
      let text = line.unicodeScalars.trimmingPrefix { $0 == " " }
      return SourceSpan(
        file: record.span.file,
        line: number + 1,
        column: line.unicodeScalars.count - text.count + 1,
        length: max(1, text.count)
      )
    }
    return record.span
  }

  /// What a body says besides its links to records, which follow the audience, and its tags.
  private static func words(of document: MarkupDocument) -> [UInt8] {
    var most = 0
    for segment in document.segments {
      if case .html(let start, let end) = segment { most += Int(end - start) } else { most += 1 }
    }
    return [UInt8](unsafeUninitializedCapacity: most) { room, count in
      var isTag = false
      for segment in document.segments {
        guard case .html(let start, let end) = segment else {
          room[count] = 0x20
          count += 1
          continue
        }
        for byte in document.html(from: start, to: end) {
          if byte == (isTag ? 0x3E : 0x3C) {
            isTag.toggle()
          } else if !isTag {
            room[count] = byte
            count += 1
          }
        }
      }
    }
  }
}
