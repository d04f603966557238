import Diagnostics

/// The values inside a cell of a table: divided by `;` or `；`, where `\;` is a semicolon.
enum CellList {
  /// The cell as one value.
  static func single(_ cell: CSVTable.Cell) -> Node {
    Node(content: .scalar(cell.text, cell.isQuoted ? .quoted : .plain), span: cell.span)
  }

  /// The cell as a list of values, each with its own place.
  static func node(_ cell: CSVTable.Cell) -> Node {
    var nodes: [Node] = []
    var value = String.UnicodeScalarView()
    var line = Int(cell.span.line)
    var column = Int(cell.span.column) + (cell.isQuoted ? 1 : 0)
    var start: (line: Int, column: Int)?
    var isEscaped = false

    func finish() {
      while let last = value.last, last == " " || last == "\u{3000}" || last == "\n" {
        value.removeLast()
      }
      if let start, !value.isEmpty {
        let span = SourceSpan(
          file: cell.span.file,
          line: start.line,
          column: start.column,
          length: max(1, line == start.line ? value.count : 1)
        )
        nodes.append(Node(content: .scalar(String(value), .plain), span: span))
      }
      value = String.UnicodeScalarView()
      start = nil
    }

    for scalar in cell.text.unicodeScalars {
      let isBlank = scalar == " " || scalar == "\u{3000}" || scalar == "\n" || scalar == "\r"
      if isEscaped {
        if scalar != ";" && scalar != "；" { value.append("\\") }
        value.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        if start == nil { start = (line, column) }
        isEscaped = true
      } else if scalar == ";" || scalar == "；" {
        finish()
      } else if start != nil || !isBlank {
        if start == nil { start = (line, column) }
        value.append(scalar)
      }
      if scalar == "\n" {
        line += 1
        column = 1
      } else {
        // Inside quotes the quotation mark is written twice.
        column += cell.isQuoted && scalar == "\"" ? 2 : 1
      }
    }
    if isEscaped { value.append("\\") }
    finish()
    return Node(content: .list(nodes), span: cell.span)
  }
}
