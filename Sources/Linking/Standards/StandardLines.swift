import Records

/// The standards with their versions, and their clauses by number.
struct StandardLines: Sendable {
  /// The standards in the order of their records.
  let lines: [StandardLine]
  private let lineOfRecord: [RecordIndex: Int]
  private let clauseNumbers: [RecordIndex: [String: Int]]

  init(_ records: [Record], index: IdentityIndex) {
    var members: [RecordIndex: [RecordIndex]] = [:]
    var bases: [RecordIndex] = []
    var clauseNumbers: [RecordIndex: [String: Int]] = [:]
    for (number, record) in records.enumerated() where record.is(Standard.type) {
      let found = RecordIndex(number)
      var numbers: [String: Int] = [:]
      for (position, clause) in record.clauses.enumerated() {
        numbers[Self.folded(clause.number)] =
          numbers[Self.folded(clause.number)] ?? position
      }
      clauseNumbers[found] = numbers
      let base = Self.baseID(record.id).flatMap { index.record(id: $0) } ?? found
      if members[base] == nil { bases.append(base) }
      members[base, default: []].append(found)
    }
    lines = bases.sorted().map { base in
      Self.line(base: base, members: members[base] ?? [base], records: records)
    }
    var lineOfRecord: [RecordIndex: Int] = [:]
    for (position, line) in lines.enumerated() {
      for version in line.versions { lineOfRecord[version.record] = position }
    }
    self.lineOfRecord = lineOfRecord
    self.clauseNumbers = clauseNumbers
  }

  /// The standard that `record` is a version of.
  func line(of record: RecordIndex) -> StandardLine? { lineOfRecord[record].map { lines[$0] } }

  /// The place of the clause with this number in a version.
  func clause(numbered number: String, in version: RecordIndex) -> Int? {
    clauseNumbers[version]?[Self.folded(number)]
  }

  /// The standard's id before `@`; nil where the id names no version.
  static func baseID(_ id: String) -> String? {
    guard let at = id.firstIndex(of: "@"), at != id.startIndex else { return nil }
    return String(id[..<at])
  }

  private static func folded(_ number: String) -> String {
    number.lowercased().filter { !$0.isWhitespace }
  }

  private static func line(
    base: RecordIndex,
    members: [RecordIndex],
    records: [Record]
  ) -> StandardLine {
    let versions = members.map { member -> StandardLine.Version in
      let record = records[Int(member.number)]
      let written = record[Standard.version]
      let suffix = record.id.firstIndex(of: "@").map {
        String(record.id[record.id.index(after: $0)...])
      }
      let label = written ?? suffix ?? record.id
      let life = record[Standard.lifeStatus]
      return StandardLine.Version(
        record: member,
        slug: Slug.version(suffix ?? label),
        label: label,
        date: record[Standard.publicationDate] ?? record[Standard.freezeDate] ?? record.created,
        isBinding: record[Standard.status] == .frozen || life?.isPublished == true
      )
    }
    return StandardLine(base: base, versions: ordered(versions, records: records, base: base))
  }

  /// Versions by date; one without a date stands before the version that supersedes it, else
  /// before the standard's own record, which is the current one.
  private static func ordered(
    _ versions: [StandardLine.Version],
    records: [Record],
    base: RecordIndex
  ) -> [StandardLine.Version] {
    versions.sorted { left, right in
      if supersedes(right, left, records) { return true }
      if supersedes(left, right, records) { return false }
      switch (left.date, right.date) {
      case (let first?, let second?) where first != second: return first < second
      case (nil, _?): return true
      case (_?, nil): return false
      default:
        if left.record == base || right.record == base { return right.record == base }
        return left.slug < right.slug
      }
    }
  }

  private static func supersedes(
    _ newer: StandardLine.Version,
    _ older: StandardLine.Version,
    _ records: [Record]
  ) -> Bool {
    guard newer.date == nil || older.date == nil else { return false }
    let record = records[Int(newer.record.number)]
    return record[all: Standard.supersedes].contains { reference in
      reference.version.map { Slug.version($0) == older.slug } ?? false
    }
  }
}
