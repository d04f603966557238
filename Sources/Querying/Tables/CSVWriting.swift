import Diagnostics

/// A table as CSV (RFC 4180): UTF-8 with a byte order mark, so that Excel opens Chinese right.
///
/// A cell whose text a spreadsheet would run as a formula, because it begins with `=`, `+`, `-`,
/// `@`, a tab or a carriage return and is no number, is written behind an apostrophe; a text that
/// begins so already gets one more, and reading a table takes one off.
package enum CSVWriting {
  /// The bytes of the file.
  package static func bytes(_ table: Table) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for (place, column) in table.columns.enumerated() {
      if place > 0 { bytes.append(comma) }
      append(cell(column.key), to: &bytes)
    }
    bytes += lineBreak
    for row in table.rows {
      for place in row.indices {
        if place > 0 { bytes.append(comma) }
        if let value = row[place] { append(cell(value), to: &bytes) }
      }
      bytes += lineBreak
    }
    return bytes
  }

  /// The text of the file.
  package static func text(_ table: Table) -> String {
    String(decoding: bytes(table), as: UTF8.self)
  }

  private static let comma = UInt8(ascii: ",")
  private static let lineBreak: [UInt8] = [0x0D, 0x0A]

  private static func append(_ cell: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: cell.utf8)
  }

  private static func cell(_ value: TableValue) -> String {
    value.isNumeric ? quoted(value.written) : cell(value.written)
  }

  private static func cell(_ text: String) -> String {
    quoted(isFormula(text) ? "'" + text : text)
  }

  /// Whether text begins like a formula, behind any number of apostrophes.
  private static func isFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first(where: { $0 != "'" }) {
    case "=", "+", "-", "@", "\t", "\r":
      !isPlainNumber(text)
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

  private static func quoted(_ text: String) -> String {
    let needsQuotes =
      text.utf8.contains {
        $0 == comma || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09
      } || text.utf8.first == 0x20 || text.utf8.last == 0x20
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
