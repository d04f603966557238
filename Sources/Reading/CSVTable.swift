import Diagnostics

/// A CSV file as rows of cells, each with its place (RFC 4180).
struct CSVTable {
  /// One cell.
  struct Cell {
    /// The text, quotes taken off; blanks at the ends of an unquoted cell are dropped.
    var text: String
    /// Where the text starts; for a quoted cell its quotation mark.
    var span: SourceSpan
    /// Whether the cell stands between quotation marks.
    var isQuoted: Bool

    /// The cell without the apostrophe that keeps a spreadsheet from running its text as a formula,
    /// as `export` writes it: the first one before `=`, `+`, `-`, `@`, a tab or a carriage return.
    var unguarded: Cell {
      guard text.first == "'", let start = text.unicodeScalars.first(where: { $0 != "'" }),
        ["=", "+", "-", "@", "\t", "\r"].contains(start)
      else { return self }
      var cell = self
      cell.text.removeFirst()
      cell.span.column += 1
      cell.span.length = max(1, span.length - 1)
      return cell
    }
  }

  /// The rows, lines without any character left out.
  private(set) var rows: [[Cell]] = []
  /// What was wrong; after it nothing more was read.
  private(set) var fault: Finding?
  /// The cells that hold what no text may hold; reading went on.
  private(set) var badCells: [Finding] = []

  private let bytes: [UInt8]
  private let file: FileID
  private let limits: ReadingLimits
  private var place: Int
  private var line = 1
  /// The column of the byte at `place`, from 1.
  private var column = 1

  /// Reads `bytes` from `start` on, as many rows and columns as the limits allow.
  init(_ bytes: [UInt8], from start: Int, file: FileID, limits: ReadingLimits) {
    self.bytes = bytes
    self.file = file
    self.limits = limits
    place = start
    while place < bytes.count, fault == nil { readRow() }
  }

  private mutating func readRow() {
    var row: [Cell] = []
    while fault == nil {
      row.append(readCell())
      if row.count > limits.columns {
        fault = tooWide(at: row.last?.span)
        return
      }
      guard place < bytes.count, bytes[place] == 0x2C else { break }
      step()
    }
    guard fault == nil else { return }
    endLine()
    for index in row.indices {
      guard let text = ControlCharacters.replaced(in: row[index].text) else { continue }
      row[index].text = text
      badCells.append(ControlCharacters.finding(at: row[index].span))
    }
    let isBlank = row.allSatisfy { $0.text.isEmpty }
    guard !isBlank else { return }
    guard rows.count <= limits.list else {
      fault = tooLong(at: row.first?.span)
      return
    }
    rows.append(row)
  }

  private mutating func readCell() -> Cell {
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x09 { step() }
    guard place < bytes.count, bytes[place] == 0x22 else { return readPlain() }
    return readQuoted()
  }

  private mutating func readPlain() -> Cell {
    let (start, startColumn) = (place, column)
    while place < bytes.count, bytes[place] != 0x2C, bytes[place] != 0x0A { step() }
    var end = place
    while end > start, [0x20, 0x09, 0x0D].contains(bytes[end - 1]) { end -= 1 }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return Cell(text: text, span: span(startColumn, text.unicodeScalars.count), isQuoted: false)
  }

  private mutating func readQuoted() -> Cell {
    let (startLine, startColumn) = (line, column)
    var text: [UInt8] = []
    var isClosed = false
    step()
    while place < bytes.count {
      if bytes[place] == 0x22 {
        step()
        isClosed = place >= bytes.count || bytes[place] != 0x22
        if isClosed { break }
      }
      text.append(bytes[place])
      if bytes[place] == 0x0A { endLine() } else { step() }
    }
    let isOneLine = line == startLine
    let place = SourceSpan(
      file: file,
      line: startLine,
      column: startColumn,
      length: isOneLine ? column - startColumn : 1
    )
    guard isClosed else {
      fault = unclosed(at: place)
      return Cell(text: "", span: place, isQuoted: true)
    }
    while self.place < bytes.count, [0x20, 0x09, 0x0D].contains(bytes[self.place]) { step() }
    if self.place < bytes.count, bytes[self.place] != 0x2C, bytes[self.place] != 0x0A {
      fault = behindQuote()
    }
    return Cell(text: String(decoding: text, as: UTF8.self), span: place, isQuoted: true)
  }

  private mutating func step() {
    place += 1
    // Columns count characters: only the first byte of one moves on.
    if place >= bytes.count || bytes[place] & 0xC0 != 0x80 { column += 1 }
  }

  private mutating func endLine() {
    if place < bytes.count { place += 1 }
    line += 1
    column = 1
  }

  private func span(_ column: Int, _ length: Int) -> SourceSpan {
    SourceSpan(file: file, line: line, column: column, length: max(1, length))
  }

  private func tooLong(at span: SourceSpan?) -> Finding {
    .limit(
      at: span ?? self.span(1, 1),
      Phrase(
        zh: "表格超过 \(limits.list) 行，其后的行未予读取",
        en: "the table has more than \(limits.list) rows, those behind were not read"
      ),
      help: Phrase(
        zh: "拆分表格；上限可在 site.yaml 的 limits.list 中设定",
        en: "divide the table; limits.list in site.yaml sets the bound"
      )
    )
  }

  private func tooWide(at span: SourceSpan?) -> Finding {
    .limit(
      at: span ?? self.span(1, 1),
      Phrase(
        zh: "表格超过 \(limits.columns) 列，未予读取",
        en: "the table has more than \(limits.columns) columns and was refused"
      ),
      help: Phrase(
        zh: "拆分表格；上限可在 site.yaml 的 limits.columns 中设定",
        en: "divide the table; limits.columns in site.yaml sets the bound"
      )
    )
  }

  private func unclosed(at span: SourceSpan) -> Finding {
    .syntax(
      at: span,
      Phrase(zh: "单元格的引号没有闭合", en: "the quotation mark of this cell is never closed"),
      help: Phrase(
        zh: "在单元格末尾补上“\"”；单元格里的引号写两遍“\"\"”",
        en: "end the cell with \"; inside a cell write the mark twice"
      )
    )
  }

  private func behindQuote() -> Finding {
    .syntax(
      at: span(column, 1),
      Phrase(
        zh: "单元格的引号闭合后还有文字",
        en: "there is text behind the closing quotation mark of a cell"
      ),
      help: Phrase(
        zh: "单元格里的引号写两遍“\"\"”，并用一对引号括住整个单元格",
        en: "inside a cell write the quotation mark twice, and put the whole cell in quotes"
      )
    )
  }
}
