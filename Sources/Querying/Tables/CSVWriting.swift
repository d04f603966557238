import Diagnostics

/// A table as CSV (RFC 4180): UTF-8 with a byte order mark, so that Excel opens Chinese right.
///
/// A cell whose text a spreadsheet would run as a formula, because it begins with `=`, `+`, `-`,
/// `@`, a tab or a carriage return and is no number, is written behind an apostrophe; a text that
/// begins so already gets one more, and reading a table takes one off.
package enum CSVWriting {
  /// The text of the file.
  package static func text(_ table: Table) -> String {
    var bytes = TextBytes()
    writeHead(table.columns, to: &bytes)
    for row in table.rows { writeRow(row, to: &bytes) }
    return bytes.text
  }

  /// Writes what a file begins with: the mark of its encoding, and the names of its columns.
  static func writeHead(_ columns: [Table.Column], to bytes: inout TextBytes) {
    bytes.append(literal: "\u{FEFF}")
    for (place, column) in columns.enumerated() {
      if place > 0 { bytes.append(comma) }
      write(column.key, isNumeric: false, to: &bytes)
    }
    bytes.append(literal: "\r\n")
  }

  /// Writes the cells of a row.
  static func writeRow(_ row: some Sequence<TableValue?>, to bytes: inout TextBytes) {
    var isFirst = true
    for value in row {
      if !isFirst { bytes.append(comma) }
      isFirst = false
      if let value { write(value.written, isNumeric: value.isNumeric, to: &bytes) }
    }
    bytes.append(literal: "\r\n")
  }

  private static let comma = UInt8(ascii: ",")

  private static func write(_ text: String, isNumeric: Bool, to bytes: inout TextBytes) {
    let cell = text.utf8.span
    let isFormula = !isNumeric && isFormula(cell) && !isPlainNumber(text)
    let isQuoted = needsQuotes(cell, isFormula: isFormula)
    if isQuoted { bytes.append(0x22) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    if isQuoted {
      for place in cell.indices {
        if cell[place] == 0x22 { bytes.append(0x22) }
        bytes.append(cell[place])
      }
      bytes.append(0x22)
    } else {
      bytes.append(cell)
    }
  }

  /// Whether text begins like a formula, behind any number of apostrophes.
  private static func isFormula(_ text: Span<UInt8>) -> Bool {
    var place = 0
    while place < text.count, text[place] == UInt8(ascii: "'") { place += 1 }
    guard place < text.count else { return false }
    return switch text[place] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }

  /// Whether text is a number as spreadsheets write it: `-12.50`, `+3`, `-5%`.
  private static func isPlainNumber(_ text: String) -> Bool {
    var digits = 0
    var points = 0
    var rest = text.utf8[...]
    if rest.first == 0x2D || rest.first == 0x2B { rest = rest.dropFirst() }
    if rest.last == 0x25 { rest = rest.dropLast() }
    for byte in rest {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x2E: points += 1
      default: return false
      }
    }
    return digits > 0 && points <= 1 && rest.first != 0x2E && rest.last != 0x2E
  }

  private static func needsQuotes(_ text: Span<UInt8>, isFormula: Bool) -> Bool {
    guard !text.isEmpty else { return false }
    if text[0] == 0x20 && !isFormula || text[text.count - 1] == 0x20 { return true }
    for place in text.indices {
      switch text[place] {
      case comma, 0x22, 0x0A, 0x0D, 0x09: return true
      default: break
      }
    }
    return false
  }
}
