import Diagnostics
import Markup
import Querying
import Records

@testable import Reading

/// Files of records, whatever stands in them: every finding stands inside its file, what is rendered is
/// safe, and reading again gives the same.
enum RecordFuzzing {
  private static let places = [
    "patents/p.yaml", "standards/s.yaml", "site.yaml", "schema/own.yaml", "pools/p.yaml",
    "correspondences/c.yaml",
  ]

  /// The first byte says which file the rest is.
  static func yaml(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let path = places[Int(first) % places.count]
    read([path: Array(input.dropFirst())])
  }

  /// Front matter and body.
  static func markdown(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let path = ["standards/s.md", "pages/a.md", "patents/p.md"][Int(first) % 3]
    let bytes = Array(input.dropFirst())
    read([path: bytes])
    let document = MarkupParser().parse(bytes[...])
    SafeHTML.check(document)
  }

  /// A table of records beside one of their rows; and whatever a cell holds comes back from an export.
  static func csv(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let path = ["patents/list.csv", "pools/p.patents.csv", "people/list.csv"][Int(first) % 3]
    let bytes = Array(input.dropFirst())
    read([path: bytes, "pools/p.yaml": Array("title: 池\n".utf8)])
    let table = CSVTable(bytes, from: 0, file: FileID(0), limits: ReadingLimits())
    let cells = table.rows.prefix(40).flatMap { $0.prefix(8) }.map(\.text)
    let columns = [Table.Column("a", label: Phrase(zh: "甲", en: "a"))]
    let written = CSVWriting.text(
      // A row without any text is no row.
      Table(columns: columns, rows: cells.filter { !$0.isEmpty }.map { [.text($0)] })
    )
    for line in written.split(separator: "\r\n").dropFirst() {
      let start = line.drop { $0 == "\"" }.first
      require(
        !["=", "@", "\t", "\r"].contains(start),
        "a spreadsheet would run \(line)"
      )
    }
    let again = CSVTable(Array(written.utf8), from: 3, file: FileID(0), limits: ReadingLimits())
    require(again.fault == nil, "an export cannot be read: \(written.debugDescription)")
    let back = again.rows.dropFirst().map { $0.first?.unguarded.text ?? "" }
    let kept = cells.filter { !$0.isEmpty }
    require(
      back.map(spaceless) == kept.map(spaceless),
      "an export says \(back) of \(kept)"
    )
  }

  /// Line breaks in cells may be written another way.
  private static func spaceless(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace }
  }

  private static func read(_ files: [String: [UInt8]]) {
    let all = files.map { (path: "Content/\($0.key)", bytes: $0.value) }
    let content = ContentReader.read(files: all)
    for finding in content.findings { check(finding, content.files) }
    for documents in content.documents + [content.siteDocuments] {
      for document in documents { SafeHTML.check(document) }
    }
    let again = ContentReader.read(files: all)
    require(again.findings == content.findings, "two readings find different things")
    require(again.records.map(\.id) == content.records.map(\.id), "two readings differ")
    require(again.documents == content.documents, "two readings render differently")
  }

  /// That a finding says where it stands, and stands there.
  static func check(_ finding: Finding, _ files: [SourceFile]) {
    require(!finding.message.zh.isEmpty && !finding.message.en.isEmpty, "no words")
    guard let span = finding.span else { return }
    require(files.indices.contains(Int(span.file.index)), "\(finding.rule) in no file")
    let file = files[Int(span.file.index)]
    let line = file.line(Int(span.line)) ?? (span.line == 1 ? "" : nil)
    guard let line else {
      fatalError("\(finding.rule) at \(file.path):\(span.line):\(span.column) of no line")
    }
    require(
      span.column >= 1 && Int(span.column) <= line.unicodeScalars.count + 2,
      "\(finding.rule) at \(file.path):\(span.line):\(span.column) outside its line"
    )
  }
}
