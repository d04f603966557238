import Linking
import Records

/// The words of standards on record that no licence allows to be shown as they stand (R109, R110).
///
/// Pages show what the licence leaves (`TextPermission`); here is told whether a line of a source file
/// holds such words, as a finding quotes lines whole.
struct UnlicensedText {
  /// The standards that have texts of clauses, by `RecordID.key`.
  private let standards: Set<String>
  /// What each chart quotes, without blanks, by `RecordID.key`.
  private let quotations: [String: [String]]
  /// A line that shares so many characters with a quotation holds a part of it.
  private static let fewest = 6

  init(_ graph: Graph) {
    func isLicensed(_ standard: RecordIndex) -> Bool {
      graph.textLicence(of: standard) == Standard.TextLicence.full
    }
    var standards: Set<String> = []
    for index in graph.indices(of: Standard.type) where !isLicensed(index) {
      let record = graph[index]
      if record.clauses.contains(where: \.hasText) {
        standards.insert(RecordID.key(for: record.id))
      }
    }
    self.standards = standards
    var quotations: [String: [String]] = [:]
    for chart in graph.charts {
      for row in chart.rows {
        guard let excerpt = row.entry[ChartRowFields.excerpt] else { continue }
        let named = row.clauses.compactMap { $0.place?.record } + [chart.basis].compactMap { $0 }
        guard named.isEmpty || !named.allSatisfy(isLicensed) else { continue }
        quotations[RecordID.key(for: graph[chart.record].id), default: []]
          .append(Self.squeezed(excerpt))
      }
    }
    self.quotations = quotations
  }

  /// Whether a line of the file of the record `id` holds such words, or may hold them.
  func mayStand(in line: @autoclosure () -> String, of id: String) -> Bool {
    if standards.isEmpty, quotations.isEmpty { return false }
    let key = RecordID.key(for: id)
    if standards.contains(key) { return true }
    guard let quoted = quotations[key] else { return false }
    let line = Array(Self.squeezed(line()))
    return quoted.contains { quotation in
      // A short quotation stands whole in a line that holds it.
      let length = min(Self.fewest, quotation.count)
      guard length > 0, line.count >= length else { return false }
      return (0...line.count - length).contains { start in
        quotation.contains(String(line[start..<start + length]))
      }
    }
  }

  private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
