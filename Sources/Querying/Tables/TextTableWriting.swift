package import Diagnostics

/// A table for a terminal: columns aligned by the width that is seen, so that Chinese lines up.
package enum TextTableWriting {
  /// The widest that a column gets; what is longer is cut with `…` (JSON and CSV hold it whole).
  private static let widest = 48

  /// The lines of the table, with a line break at each end.
  package static func text(_ table: Table, language: Language) -> String {
    let head = table.columns.map { cut(oneLine($0.label[language])) }
    let body = table.rows.map { row in row.map { cut(oneLine($0?.shown(language) ?? "—")) } }
    let widths = head.indices.map { column in
      body.reduce(DisplayWidth.of(head[column])) { max($0, DisplayWidth.of($1[column])) }
    }
    let isNumber = head.indices.map { column in
      !table.rows.isEmpty && table.rows.allSatisfy { $0[column]?.isNumeric ?? false }
    }
    func line(_ cells: [String]) -> String {
      var line = ""
      for (column, cell) in cells.enumerated() {
        let blanks = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
        if column > 0 { line += "  " }
        line += isNumber[column] ? blanks + cell : cell + blanks
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }
    let rule = line(widths.map { String(repeating: "-", count: $0) })
    return line(head) + rule + body.map(line).joined()
  }

  private static func oneLine(_ text: String) -> String { PlainText.line(text) }

  private static func cut(_ text: String) -> String {
    guard DisplayWidth.of(text) > widest else { return text }
    var shown = String.UnicodeScalarView()
    var width = 0
    for scalar in text.unicodeScalars {
      width += DisplayWidth.of(scalar)
      if width > widest - 1 { break }
      shown.append(scalar)
    }
    return String(shown) + "…"
  }
}
