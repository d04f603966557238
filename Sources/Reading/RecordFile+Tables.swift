import Diagnostics
import Records

/// Tables: a row a record, or in a side table a row an entry of a list.
extension RecordFile {
  /// A column of a table and the field that it fills.
  private struct Column {
    /// The key of the field, and of the field inside it for a dotted header.
    var keys: [String]
    var span: SourceSpan
    /// Whether a cell may hold several values.
    var isList: Bool
  }

  /// Reads a table of records, or the rows of a side table.
  func readTable(_ bytes: [UInt8], from start: Int, into reading: inout FileReading) {
    let table = CSVTable(bytes, from: start, file: file, limits: options.limits)
    if let fault = table.fault { reading.findings.append(fault) }
    reading.findings += table.badCells
    guard let header = table.rows.first else { return }
    if let fault = otherSeparator(in: header) {
      reading.findings.append(fault)
      return
    }
    let (id, shape, fault) = sideTableTarget(header: header)
    if let fault {
      reading.findings.append(fault)
      return
    }
    var decoder = RecordDecoder(file: file, options: options)
    let columns = columns(header, of: shape ?? type.shape, findings: &decoder)
    reading.findings += decoder.findings
    let rows = rows(table.rows.dropFirst(), columns: columns, into: &reading)
    if let id {
      let list = Node(content: .list(rows), span: self.start)
      reading.sideTable = SideTable(file: file, id: id.record, field: id.field, rows: list)
      return
    }
    guard columns.contains(where: { $0?.keys == [Header.id.name] }) else {
      reading.findings.append(missingIDColumn(header))
      return
    }
    for row in rows {
      guard let id = statedID(row) else {
        reading.findings.append(
          Finding(
            ReadingRule.idMissing,
            .error,
            at: row.span,
            field: "id",
            Phrase(zh: "这一行没有编号", en: "this row has no id"),
            help: Phrase(zh: "在 id（编号）一列填写编号", en: "fill in the column id")
          )
        )
        continue
      }
      add(row, id: id, body: nil, into: &reading)
    }
  }

  /// The record and field of a side table, by the file's name; all nil for a table of records.
  private func sideTableTarget(
    header: [CSVTable.Cell]
  ) -> (id: (record: String, field: String)?, shape: Shape?, fault: Finding?) {
    guard let dot = stem.lastIndex(of: "."), dot != stem.startIndex else { return (nil, nil, nil) }
    let word = String(stem[stem.index(after: dot)...])
    let record = String(stem[..<dot])
    let field = type.shape.field(spelled: word)
    if let field, case .list(.map(let shape, _)) = field.kind {
      return ((record, field.name), shape, nil)
    }
    let hasID = header.contains { type.shape.field(spelled: $0.text)?.key == Header.id.key }
    guard !hasID else { return (nil, nil, nil) }
    let lists = type.shape.fields.filter { if case .list(.map) = $0.kind { true } else { false } }
    let spellings = lists.flatMap { [$0.name, $0.label.zh] }
    let nearest = NearMiss.nearest(to: word, in: spellings)
    let known = lists.map { "\($0.name)（\($0.label.zh)）" }.joined(separator: "、")
    return (
      nil, nil,
      Finding(
        ReadingRule.sideTable,
        .error,
        at: start,
        record: record,
        Phrase(
          zh: field == nil
            ? "文件名中的“\(word.shortened)”不是\(type.label.zh)的字段，表格不知归属"
            : "字段“\(word.shortened)”不是表格式字段，不能写在单独的 CSV 中",
          en: field == nil
            ? "\"\(word.shortened)\" in the file name is no field of a \(type.key)"
            : "the field \"\(word.shortened)\" holds no rows and has no table of its own"
        ),
        help: nearest.map {
          Phrase(zh: "是否应为 \(record).\($0).csv？", en: "did you mean \(record).\($0).csv?")
        }
          ?? Phrase(
            zh: "可以有附表的字段：\(known)；若每行是一条记录，请加 id（编号）一列",
            en: "fields with tables: \(lists.map(\.name).joined(separator: ", ")); "
              + "where a row is a record, add a column id"
          )
      )
    )
  }

  private func columns(
    _ header: [CSVTable.Cell],
    of shape: Shape,
    findings decoder: inout RecordDecoder
  ) -> [Column?] {
    var columns: [Column?] = []
    for cell in header {
      let column = column(cell, of: shape, findings: &decoder)
      let first = columns.first { $0 != nil && $0?.keys == column?.keys } ?? nil
      if let first {
        decoder.findings.append(
          .duplicateKey(cell.text, at: cell.span, first: first.span, field: cell.text)
        )
        columns.append(nil)
      } else {
        columns.append(column)
      }
    }
    return columns
  }

  private func column(
    _ cell: CSVTable.Cell,
    of shape: Shape,
    findings decoder: inout RecordDecoder
  ) -> Column? {
    if let field = shape.field(spelled: cell.text) {
      return Column(keys: [field.name], span: cell.span, isList: Self.isList(field.kind))
    }
    let words = cell.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if words.count == 2, let outer = shape.field(spelled: words[0]) {
      if let shape = outer.kind.shape {
        if let inner = shape.field(spelled: words[1]) {
          return Column(
            keys: [outer.name, inner.name],
            span: cell.span,
            isList: Self.isList(inner.kind)
          )
        }
        decoder.steps = [.key(outer.name)]
        decoder.reportUnknownKey(words[1], at: cell.span, in: shape)
        decoder.steps = []
        return nil
      }
      if case .dictionary(let element) = outer.kind {
        return Column(
          keys: [outer.name, words[1]],
          span: cell.span,
          isList: Self.isList(element)
        )
      }
    }
    if cell.text.isEmpty {
      decoder.report(
        ReadingRule.keyUnknown,
        .warning,
        at: cell.span,
        Phrase(zh: "这一列没有列名，未予读取", en: "this column has no name and was not read"),
        help: Phrase(zh: "在首行写上字段名，或删除这一列", en: "name it in the first row, or delete it")
      )
    } else {
      decoder.reportUnknownKey(cell.text, at: cell.span, in: shape)
    }
    return nil
  }

  private static func isList(_ kind: FieldKind) -> Bool {
    if case .list = kind { true } else { false }
  }

  private func rows(
    _ rows: ArraySlice<[CSVTable.Cell]>,
    columns: [Column?],
    into reading: inout FileReading
  ) -> [Node] {
    var nodes: [Node] = []
    for row in rows {
      guard let start = row.first?.span else { continue }
      guard row.count == columns.count else {
        reading.findings.append(width(row.count, of: columns.count, at: start))
        continue
      }
      nodes.append(node(row, columns: columns, at: start))
    }
    return nodes
  }

  private func node(_ row: [CSVTable.Cell], columns: [Column?], at start: SourceSpan) -> Node {
    var pairs: [Node.Pair] = []
    for (cell, column) in zip(row, columns) {
      guard let column, !cell.text.isEmpty else { continue }
      let cell = cell.unguarded
      let value = column.isList ? CellList.node(cell) : CellList.single(cell)
      guard column.keys.count == 2 else {
        pairs.append(Node.Pair(key: column.keys[0], keySpan: column.span, value: value))
        continue
      }
      let inner = Node.Pair(key: column.keys[1], keySpan: column.span, value: value)
      if let place = pairs.firstIndex(where: { $0.key == column.keys[0] }),
        case .map(let others) = pairs[place].value.content
      {
        pairs[place].value.content = .map(others + [inner])
      } else {
        let map = Node(content: .map([inner]), span: cell.span)
        pairs.append(Node.Pair(key: column.keys[0], keySpan: column.span, value: map))
      }
    }
    return Node(content: .map(pairs), span: start)
  }

  private func width(_ count: Int, of columns: Int, at span: SourceSpan) -> Finding {
    Finding(
      ReadingRule.csvWidth,
      .error,
      at: span,
      Phrase(
        zh: "这一行有 \(count) 个单元格，表头有 \(columns) 个",
        en: "this row has \(count) cells, the header has \(columns)"
      ),
      help: Phrase(
        zh: "单元格之间用半角逗号；含逗号的单元格要加引号；空单元格也要保留逗号",
        en:
          "divide cells by plain commas; put a cell that holds a comma in quotes; keep the commas of empty cells"
      )
    )
  }

  private func missingIDColumn(_ header: [CSVTable.Cell]) -> Finding {
    Finding(
      ReadingRule.idMissing,
      .error,
      at: header.first?.span ?? start,
      field: "id",
      Phrase(zh: "表头没有 id（编号）一列", en: "the header has no column id"),
      help: Phrase(
        zh: "加上 id 一列，每行一个编号；属于某条记录的附表请命名为“编号.字段.csv”",
        en: "add a column id; a table that belongs to a record is named ID.FIELD.csv"
      )
    )
  }

  /// A header of one cell that is full of tabs or semicolons.
  private func otherSeparator(in header: [CSVTable.Cell]) -> Finding? {
    guard header.count == 1, let cell = header.first else { return nil }
    let mark: Unicode.Scalar? = ["\t", ";", "；", "，", "|"].first {
      cell.text.unicodeScalars.contains($0)
    }
    guard let mark,
      let place = cell.text.unicodeScalars.firstIndex(of: mark)
    else { return nil }
    let name =
      mark == "\t" ? Phrase(zh: "制表符", en: "tabs") : Phrase(zh: "“\(mark)”", en: "\"\(mark)\"")
    var span = cell.span
    let offset = cell.text.unicodeScalars.distance(
      from: cell.text.unicodeScalars.startIndex,
      to: place
    )
    // A cell in quotes may run over several lines; the mark is then told by the cell.
    if !cell.text[..<place].contains(where: \.isNewline) {
      span.column += Int32(clamping: offset + (cell.isQuoted ? 1 : 0))
      span.length = 1
    }
    return .syntax(
      at: span,
      Phrase(
        zh: "表格的列好像是用\(name.zh)分隔的",
        en: "the columns seem to be divided by \(name.en)"
      ),
      help: Phrase(
        zh: "改用半角逗号“,”分隔（Excel：另存为“CSV UTF-8（逗号分隔）”）",
        en: "divide them by commas (in Excel: save as \"CSV UTF-8 (comma delimited)\")"
      )
    )
  }
}
